// The browser tests of the built site in ../dist. `cargo xtask test` runs them, with the browser's path in CHROME.
// There is no web server here: each test process starts its own (support/fixtures.mjs), on a port that is free.
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "tests",
  outputDir: "test-results",
  // What is compared as text is the same on every system.
  snapshotPathTemplate: "{testDir}/trees/{arg}{ext}",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    viewport: { width: 1280, height: 900 },
    // Scrolling without motion ends at once, so that nothing has to be waited for.
    contextOptions: { reducedMotion: "reduce" },
    // Only the tests of offline use let a page be kept: it would answer for the server that a test sets up.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: process.env.CHROME || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});

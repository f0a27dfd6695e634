// Chromium as a slow phone: each load in a fresh profile, throttled as Lighthouse describes a mid-range phone on slow 4G.
import { readFileSync } from "node:fs";
import puppeteer from "puppeteer-core";

/** Round trip in milliseconds, bytes a second, and how many times slower the processor is. */
export const SLOW = { latency: 562.5, download: (1474.56 * 1024) / 8, upload: (675 * 1024) / 8, cpu: 4 };
const SCREEN = { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };
const PROBE = readFileSync(new URL("probe.js", import.meta.url), "utf8");

/** What a page loads once it is there: use without network. Nothing waits for it. */
const LATER = /\/(?:offline\.js|host\.json)$/;

/** How long to wait for anything before it counts as never. */
const PATIENCE = 30_000;

export const launch = () =>
  puppeteer.launch({
    executablePath: process.env.CHROME,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });

/**
 * A page of its own in a fresh profile, slow and watched.
 *
 * @param {import("puppeteer-core").Browser} browser
 * @param {string} script what runs in the page after the probe
 * @param {(page: SlowPage) => Promise<T>} use
 * @template T
 */
export async function inSlowPage(browser, script, use) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const slow = await SlowPage.of(page);
    await page.evaluateOnNewDocument(`${PROBE}\n${script}`);
    return await use(slow);
  } finally {
    await context.close();
  }
}

class SlowPage {
  /** What the page told and nobody has asked for yet. */
  #told = [];
  #wake = () => {};
  /** Requests on their way, and when the last one ended. */
  #open = new Set();
  #quietSince = Date.now();
  #lengths = new Map();
  #live = false;
  /** What has come: requests, the bytes of their bodies as sent, and all bytes with their headers and what nothing waits for. */
  come = { requests: 0, bytes: 0, wire: 0 };

  static async of(page) {
    const slow = new SlowPage();
    slow.page = page;
    slow.cdp = await page.createCDPSession();
    await page.setViewport(SCREEN);
    await slow.#watchNetwork();
    await page.exposeFunction("tellRunner", (text) => {
      const told = JSON.parse(text);
      slow.#live ||= told.what === "live";
      slow.#told.push(told);
      slow.#wake();
    });
    await page.emulateCPUThrottling(SLOW.cpu);
    await page.emulateNetworkConditions(SLOW);
    return slow;
  }

  async #watchNetwork() {
    await this.cdp.send("Network.enable");
    this.cdp.on("Network.requestWillBeSent", ({ requestId, request }) => {
      if (!request.url.startsWith("http")) return;
      this.#open.add(requestId);
    });
    this.cdp.on("Network.responseReceived", ({ requestId, response }) => {
      const length = Object.entries(response.headers).find(([name]) => name.toLowerCase() === "content-length");
      if (!LATER.test(response.url)) this.#lengths.set(requestId, Number(length?.[1] ?? 0));
    });
    const end = ({ requestId, encodedDataLength = 0 }) => {
      if (!this.#open.delete(requestId)) return;
      this.come.wire += encodedDataLength;
      this.#quietSince = Date.now();
      if (!this.#lengths.has(requestId)) return;
      this.come.requests += 1;
      this.come.bytes += this.#lengths.get(requestId);
    };
    this.cdp.on("Network.loadingFinished", end);
    this.cdp.on("Network.loadingFailed", end);
  }

  /** Opens an address without waiting for it. */
  open(url) {
    this.page.goto(url, { waitUntil: "load", timeout: PATIENCE }).catch(() => {});
  }

  /** The next that the page tells and that fits; nothing if it does not come in time. */
  async told(fits, within = PATIENCE) {
    const next = await this.peek(fits, within);
    if (next) this.#told.splice(this.#told.indexOf(next), 1);
    return next;
  }

  /** The same, and it stays to be told. */
  async peek(fits, within) {
    const end = Date.now() + within;
    for (;;) {
      const next = this.#told.find(fits);
      if (next) return next;
      const left = end - Date.now();
      if (left <= 0) return undefined;
      await new Promise((resolve) => {
        this.#wake = resolve;
        setTimeout(resolve, left);
      });
    }
  }

  /** Waits until the page is there, its live part runs and nothing was fetched for a round trip. */
  async settled() {
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      await pause(50);
      if (this.#live && this.#open.size === 0 && Date.now() - this.#quietSince > SLOW.latency) return;
    }
    throw new Error(`${this.page.url()} did not settle.`);
  }

  /** Bytes in use after a collection: of objects and strings, and of the memories of wasm. */
  async memory() {
    await this.cdp.send("HeapProfiler.collectGarbage");
    const { usedSize } = await this.cdp.send("Runtime.getHeapUsage");
    const { result } = await this.cdp.send("Runtime.evaluate", { expression: "WebAssembly.Memory.prototype" });
    const { objects } = await this.cdp.send("Runtime.queryObjects", { prototypeObjectId: result.objectId });
    const sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
    const all = await this.cdp.send("Runtime.callFunctionOn", { objectId: objects.objectId, functionDeclaration: sum, returnByValue: true });
    return usedSize + all.result.value;
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

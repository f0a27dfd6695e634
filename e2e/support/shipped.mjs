// What the site's settings for hosts say: read from the `_headers` that a build writes, so that what is tested and measured is what
// is shipped. The browser tests and the benchmark of pages serve by it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The types by the end of a file's name. */
export const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
  ".md": "text/plain; charset=utf-8",
};

/** For a built site, what the file with a name is sent with. */
export function shipped(folder) {
  const blocks = [];
  for (const line of readFileSync(join(folder, "_headers"), "utf8").split("\n")) {
    if (line.startsWith("/")) blocks.push([line, {}]);
    const header = line.match(/^ +([^:]+): (.+)$/);
    if (header) blocks.at(-1)[1][header[1]] = header[2];
  }
  const fits = (pattern, name) => (pattern.endsWith("*") ? `/${name}`.startsWith(pattern.slice(0, -1)) : pattern === `/${name}`);
  return (name) => Object.assign({}, ...blocks.filter(([pattern]) => fits(pattern, name)).map(([, headers]) => headers));
}

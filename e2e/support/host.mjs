// A page of somebody else that embeds ours, on an origin of its own.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { ORIGINS } from "./origins.mjs";

/**
 * Serves one page.
 *
 * @param {string} html the page
 * @param {object} options
 * @param {Record<string, string>} [options.headers] headers of the page
 * @param {Record<string, string>} [options.files] files of npm packages by the address on this host
 */
export async function hostPage(html, { headers = {}, files = {} } = {}) {
  const server = createServer(async (request, response) => {
    const file = files[request.url];
    if (file) return response.writeHead(200, { "Content-Type": "text/javascript" }).end(await readFile(new URL(`../node_modules/${file}`, import.meta.url)));
    if (request.url !== "/") return response.writeHead(204).end();
    response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...headers });
    response.end(`<!DOCTYPE html><html lang="en"><head><title>Intranet</title></head>${html}</html>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  ORIGINS.add(origin);
  return {
    url: `${origin}/`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

// A static host with the headers that the site ships settings for: in any sub-folder, and broken on purpose where a test asks.
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { ORIGINS } from "./origins.mjs";
import { DIST } from "./pages.mjs";
import { TYPES, shipped } from "./shipped.mjs";

const settings = shipped(DIST);

/** What a file of the site is sent with. */
const headersOf = (file) => ({ "Cache-Control": "no-cache", ...settings(file) });

/** The content policy that the site promises to work under. */
export const POLICY = headersOf("")["Content-Security-Policy"];

/**
 * Serves the site on a free port.
 *
 * @param {object} options
 * @param {string[]} [options.prefix] the sub-folder's parts, as a person would read them
 * @param {string} [options.policy] the content policy
 * @param {Record<string, string>} [options.headers] headers that every answer has besides
 * @param {(file: string) => ({ status?: number, type?: string, body?: string | Buffer, cut?: boolean, stuck?: boolean } | undefined)} [options.fault]
 *   what goes wrong with a file (its path in the site), if anything; `cut` ends the connection after half of it, `stuck` sends no more
 */
export async function serve({ prefix = [], policy = POLICY, headers: added = {}, fault = () => undefined } = {}) {
  const folder = `/${prefix.map((part) => `${encodeURIComponent(part)}/`).join("")}`;

  const answer = async (request, response) => {
    const send = (status, type, body, headers = {}) => {
      response.writeHead(status, {
        ...headersOf(found.file ?? ""),
        "Content-Security-Policy": policy,
        "Content-Type": type,
        ...added,
        ...headers,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    };
    const found = await route(request.url, prefix);
    if (found.outside) return send(404, "text/plain; charset=utf-8", `Not found. The site is at ${folder}`);
    if (found.redirect) return send(308, "text/plain; charset=utf-8", "", { Location: found.redirect });
    const wrong = fault(found.file ?? "") ?? {};
    if (!found.file || wrong.status === 404) return send(404, TYPES[".html"], await readFile(join(DIST, "404.html")));
    const type = TYPES[extname(found.file)] ?? "application/octet-stream";
    if (wrong.cut || wrong.stuck) {
      const body = await readFile(join(DIST, found.file));
      response.writeHead(200, { ...headersOf(found.file), "Content-Security-Policy": policy, "Content-Type": type, "Content-Length": body.length });
      response.write(body.subarray(0, body.length / 2));
      if (wrong.cut) setTimeout(() => response.destroy(), 50);
      return;
    }
    send(wrong.status ?? 200, wrong.type ?? type, wrong.body ?? (await readFile(join(DIST, found.file))));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  ORIGINS.add(origin);
  return {
    origin,
    url: origin + folder,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** From a requested address to a file of the site. */
async function route(url, prefix) {
  const [path, query] = url.split(/\?(.*)/s);
  let parts;
  try {
    parts = path.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return {};
  }
  if (prefix.some((part, i) => part !== parts[i]) || parts.length <= prefix.length) return { outside: true };
  const inside = parts.slice(prefix.length);
  const folder = inside.at(-1) === "";
  if (folder) inside.pop();
  if (inside.some((part) => part === "" || part === "." || part === ".." || /[/\\:\0]/.test(part))) return {};
  const entry = await stat(join(DIST, ...inside)).catch(() => undefined);
  if (entry?.isDirectory() && !folder) return { redirect: `${path}/${query === undefined ? "" : `?${query}`}` };
  const file = [...inside, ...(folder ? ["index.html"] : [])].join("/");
  const there = await stat(join(DIST, file)).catch(() => undefined);
  return there?.isFile() ? { file } : {};
}

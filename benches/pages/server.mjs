// One server for all that is compared, each in a folder of its own: ours, the same without its scripts, and the peers. All get the
// headers that our settings for hosts ask for, and are sent compressed by brotli: ours by the copies that
// the build writes, the others by the same rule and at the same strength.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, relative } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { TYPES, shipped } from "../../e2e/support/shipped.mjs";

/** As our build has it: what a page waits for at any size, of the rest what is not sent in one or two packets either way. */
const WAITED_FOR = [".css", ".js", ".svg"];
const SMALLEST = 2000;

const compressed = (body) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });

/** A page without anything that runs or is fetched for what runs. */
export const withoutScripts = (html) =>
  html.replace(/<script\b[^>]*>.*?<\/script>/gs, "").replace(/<link [^>]*rel="(?:modulepreload|preload)"[^>]*>/g, "");

const walk = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll("\\", "/"));

/** The files of all that is compared, by their path on the server: how to read each, the ending of its name, its headers. */
function filesOf(site, peers) {
  const files = new Map();
  const headersOf = shipped(site);
  for (const name of walk(site)) {
    const read = () => readFileSync(join(site, name));
    const made = existsSync(join(site, `${name}.br`)) ? () => readFileSync(join(site, `${name}.br`)) : undefined;
    const kind = extname(name);
    const headers = { "Cache-Control": "no-cache", ...headersOf(name) };
    files.set(`/ours/${name}`, { read, made, kind, headers });
    if (kind !== ".html") files.set(`/floor/${name}`, { read, made, kind, headers });
    else files.set(`/floor/${name}`, { read: () => Buffer.from(withoutScripts(read().toString())), kind, headers });
  }
  for (const [peer, folder] of Object.entries(peers)) {
    for (const name of walk(folder)) {
      const cache = name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache";
      const headers = { "Cache-Control": cache, ...headersOf("") };
      files.set(`/${peer}/${name}`, { read: () => readFileSync(join(folder, name)), kind: extname(name), headers });
    }
  }
  return files;
}

/** A file as it is sent to who takes brotli: the copy made by the build, else one made here. */
function packed(file) {
  const raw = file.read();
  if (file.made) return { body: file.made(), encoding: "br" };
  const small = raw.length < SMALLEST && !WAITED_FOR.includes(file.kind);
  return small ? { body: raw } : { body: compressed(raw), encoding: "br" };
}

/**
 * Serves folders on a free port.
 *
 * @param {string} site our built site
 * @param {Record<string, string>} peers the peers' built folders by name
 */
export async function serve(site, peers) {
  const files = filesOf(site, peers);
  const server = createServer((request, response) => {
    const path = new URL(request.url, "http://localhost").pathname;
    const name = path.endsWith("/") ? `${path}index.html` : path;
    const file = files.get(name);
    if (!file) return response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Not found.");
    // Once, and before it counts: each page is opened at least once before it is measured.
    file.sent ??= packed(file);
    const { body, encoding } = file.sent;
    const coding = encoding && { "Content-Encoding": encoding, Vary: "Accept-Encoding" };
    const type = TYPES[extname(name)] ?? "text/plain; charset=utf-8";
    response.writeHead(200, { ...file.headers, ...coding, "Content-Type": type, "Content-Length": body.length });
    return response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    /** Where a page is. */
    url: (kind, page) => `${origin}/${kind}/${page}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

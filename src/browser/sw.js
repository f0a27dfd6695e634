// Keeps the whole site for rooms without network. `cargo xtask build` writes the list of files and their content into it, so a
// changed page changes this file, and the browser comes for the new version by itself.
//
// A version is kept whole or not at all: each file is checked against its hash, and a page is only ever answered with files of its
// own version. A new version waits until the person asks for it or has closed every page.

/** Every file of this version by its address in the site, with the beginning of its SHA-256. */
const FILES = new Map(Object.entries("{FILES}"));
const scope = new URL(self.registration.scope);
// Several copies of the site may stand on one host, and each has its own.
const OURS = `hr-career-paths ${scope.pathname} `;
const NAME = `${OURS}{VERSION}`;
/** The page for wrong addresses. A host may have one of its own in its place. */
const NOWHERE = "404.html";

const keyOf = (path) => new URL(`${path}?${FILES.get(path)}`, scope).href;
const oldCaches = async () => (await caches.keys()).filter((name) => name.startsWith(OURS) && name !== NAME);

/** Brings one file into this version's cache: from an older version where it is the same, else from the host. */
const take = async (cache, path) => {
  const key = keyOf(path);
  if (await cache.match(key)) return;
  for (const name of await oldCaches()) {
    const same = await (await caches.open(name)).match(key);
    if (same) return cache.put(key, same);
  }
  const answer = await fetch(new URL(path, scope), { cache: "no-cache", priority: "low" });
  const body = await answer.arrayBuffer();
  const hash = [...new Uint8Array(await crypto.subtle.digest("SHA-256", body)).slice(0, 8)];
  // The host is between two versions, or changes what it sends.
  if (hash.map((byte) => byte.toString(16).padStart(2, "0")).join("") !== FILES.get(path)) throw new Error(`${path} is of another version`);
  const headers = new Headers(answer.headers);
  // The body is unpacked already.
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  await cache.put(key, new Response(body, { headers }));
};

const install = async () => {
  if (navigator.connection?.saveData) throw new Error("The person saves data");
  const cache = await caches.open(NAME);
  const paths = [...FILES.keys()];
  const next = async () => {
    for (let path = paths.pop(); path !== undefined; path = paths.pop())
      await take(cache, path).catch((error) => {
        if (path !== NOWHERE) throw error;
      });
  };
  // Two at a time: what the person does meanwhile comes first.
  await Promise.all([next(), next()]);
  // The areas whose pay was looked at stay at hand; without them the version is whole all the same.
  for (const name of await oldCaches())
    for (const { url } of await (await caches.open(name)).keys()) if (isData(pathOf(url))) await cache.add(url).catch(() => {});
};

const drop = async (names) => Promise.all(names.map((name) => caches.delete(name)));

/** The host may switch all this off: `host.json` says so, or is gone. Only a clear answer counts, not a missing network. */
const obey = async () => {
  const answer = await fetch(new URL("host.json", scope), { cache: "no-store" }).catch(() => undefined);
  if (!answer) return;
  const gone = answer.status === 404 || answer.status === 410;
  const said = answer.ok ? await answer.json().catch(() => undefined) : undefined;
  if (!gone && said?.offline !== false) return;
  await self.registration.unregister();
  await drop([...(await oldCaches()), NAME]);
};

const pathOf = (url) => new URL(url).pathname.slice(scope.pathname.length).replace(/(^|\/)index\.html$/, "$1");
const isData = (path) => path.startsWith("data/");

/** From this version's cache; if the browser threw it away, from the host. */
const kept = async (request, path) => (await caches.match(keyOf(path), { cacheName: NAME })) ?? fetch(request);

/** Kept on first use: there are hundreds, and nobody needs all of them. In a kiosk nothing stays of what somebody looked at. */
const data = async (request, clientId) => {
  const known = await caches.match(request.url, { cacheName: NAME });
  if (known) return known;
  const answer = await fetch(request);
  const client = await self.clients.get(clientId);
  if (/[?&]kiosk=(?!off)/.test(client?.url)) return answer;
  // Not where the host has switched it off meanwhile.
  if (answer.ok && (await caches.has(NAME))) await (await caches.open(NAME)).put(request.url, answer.clone()).catch(() => {});
  return answer;
};

/** An address of no page: what the host says, and without network what it would say. */
const nowhere = async (request) => {
  try {
    return await fetch(request);
  } catch (error) {
    const page = await caches.match(keyOf(NOWHERE), { cacheName: NAME });
    if (!page) throw error;
    return new Response(page.body, { status: 404, headers: page.headers });
  }
};

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(oldCaches().then(drop)));
self.addEventListener("message", (event) => {
  if (event.data === "use the new version") self.skipWaiting();
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(scope.href)) return;
  const path = pathOf(request.url);
  const page = request.mode === "navigate";
  if (page) event.waitUntil(obey());
  if (FILES.has(path)) event.respondWith(kept(request, path));
  else if (isData(path)) event.respondWith(data(request, event.clientId));
  // As hosts do it.
  else if (page && FILES.has(`${path}/`)) event.respondWith(Response.redirect(new URL(`${path}/`, scope) + new URL(request.url).search));
  // What has an ending is a file, not a page: the browser says best why it cannot be had.
  else if (page && !/\.\w+$/.test(path)) event.respondWith(nowhere(request));
});

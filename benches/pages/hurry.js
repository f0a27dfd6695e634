// Runs in the pages of somebody in a hurry, after probe.js: says when a control is there, when it has answered, and when a page has
// been painted.
(() => {
  const { first, painted, place, tell, until } = probe;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") tell({ what: "page", at: performance.timeOrigin + startTime });
  }).observe({ type: "paint", buffered: true });

  const disclosures = () => first("main summary", (node) => !node.parentElement.open);
  until(disclosures, (node) => {
    probe.disclosure = () => node;
    tell({ what: "disclosure" });
    until(() => node.parentElement.open, () => painted(() => tell({ what: "disclosed" })));
  });

  // A role's page has it in the path of its address, or in the query.
  const role = (url) => url.pathname.match(/\/roles\/([\w-]+)\/$/)?.[1] ?? url.searchParams.get("role");
  const here = role(new URL(location.href));
  const roleOf = (link) => role(new URL(link.href));
  const links = () => first("main a[href]:not(svg *)", (link) => roleOf(link) && roleOf(link) !== here);
  until(links, () => tell({ what: "link" }));
  probe.link = () => {
    const title = document.querySelector("h1").textContent;
    until(() => document.querySelector("h1")?.textContent !== title, () => painted(() => tell({ what: "page" })));
    return links();
  };

  // A path query: the answer's sentence names the role that is chosen now, and it is another one than at first; then the paths themselves
  // are there, the first of them open.
  until(() => first("select#to"), (select) => {
    const was = select.value;
    tell({ what: "query" });
    const chosen = () => {
      const field = document.querySelector("select#to");
      return field && field.value !== was && field.value ? field.selectedOptions[0].textContent : undefined;
    };
    const shown = (selector, says) => [...document.querySelectorAll(selector)].some((node) => probe.visible(node) && says(node.textContent));
    until(
      () => chosen() && shown("main [role=status]", (text) => text.includes(` to ${chosen()}`)),
      () => painted(() => tell({ what: "queried" })),
    );
    until(
      () => chosen() && shown("main details[open] > summary", (text) => text.trim().endsWith(`→ ${chosen()}`)),
      () => painted(() => tell({ what: "pathed" })),
    );
  });
})();

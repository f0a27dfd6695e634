// The accessibility tree as the browser hands it to a screen reader, as lines of text.

/** Roles that say nothing by themselves: what is in them stands in their place. */
const SILENT = new Set(["none", "generic", "InlineTextBox", "LineBreak", "paragraph", "rowgroup", "LabelText", "DescriptionList", "strong", "Abbr"]);

/** Roles that are named after all that is in them, which follows anyway. */
const REPEATED = new Set(["row", "cell", "columnheader", "rowheader", "listitem", "Figcaption", "caption"]);

/** What is said beside role and name: whatever it is, or only where it is so. */
const ALWAYS = ["level", "expanded", "checked", "pressed"];
const WHERE_SO = ["disabled", "required"];

/**
 * The tree of an element, two spaces for each step down: `heading "Paths" level=2`.
 *
 * @param page the page
 * @param locator the element
 */
export async function treeOf(page, locator) {
  const session = await page.context().newCDPSession(page);
  try {
    await session.send("DOM.enable");
    await session.send("Accessibility.enable");
    await locator.evaluate((element) => element.setAttribute("data-tree-root", ""));
    const { root } = await session.send("DOM.getDocument", { depth: 0 });
    const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "[data-tree-root]" });
    const { node } = await session.send("DOM.describeNode", { nodeId });
    await locator.evaluate((element) => element.removeAttribute("data-tree-root"));
    const { nodes } = await session.send("Accessibility.getFullAXTree");
    const known = new Map(nodes.map((one) => [one.nodeId, one]));
    const start = nodes.find((one) => one.backendDOMNodeId === node.backendNodeId);
    return lines(start, known, "").join("\n") + "\n";
  } finally {
    await session.detach();
  }
}

function lines(node, known, indent, said = "") {
  const role = node.role?.value;
  const name = (node.name?.value ?? "").replace(/\s+/g, " ").trim();
  const below = (deeper, named) => (node.childIds ?? []).flatMap((id) => lines(known.get(id), known, deeper, named));
  if (node.ignored || SILENT.has(role)) return below(indent, said);
  // Words that the name above them says already; the entries of a list to choose from, of which the chosen one is its value.
  if (role === "StaticText") return name && !said.includes(name) ? [`${indent}"${name}"`] : [];
  if (role === "MenuListPopup" || role === "ListMarker") return [];
  const has = (node.properties ?? []).filter(({ name, value }) => ALWAYS.includes(name) || (WHERE_SO.includes(name) && value.value === true));
  const states = role === "listitem" ? "" : has.map(({ name, value }) => ` ${name}=${value.value}`).join("");
  const value = node.value?.value === undefined ? "" : ` = ${node.value.value}`;
  const description = node.description?.value ? ` (${node.description.value})` : "";
  const inside = below(`${indent}  `, REPEATED.has(role) ? "" : name);
  if (!REPEATED.has(role)) return [`${indent}${role}${name && ` "${name}"`}${value}${states}${description}`, ...inside];
  if (inside.length === 1) return [`${indent}${role}${states} ${inside[0].trim()}`];
  return [`${indent}${role}${states}`, ...inside];
}

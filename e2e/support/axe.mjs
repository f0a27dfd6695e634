// axe, brought into a page or a frame once and run in each of its states.
import axe from "axe-core";

/** The rules whose answer depends on the colors. */
export const COLORS = ["color-contrast", "link-in-text-block"];

/** The rules whose answer depends on how much room there is. */
export const ROOM = ["target-size", "scrollable-region-focusable"];

/**
 * What axe finds wrong, one line for each element.
 *
 * @param view a page or a frame
 * @param {object} [which]
 * @param {string[]} [which.only] these rules alone
 * @param {string[]} [which.without] all rules but these
 * @param {string} [which.in] within this element alone
 */
export async function violations(view, { only, without = [], in: within } = {}) {
  if (!(await view.evaluate(() => "axe" in window))) await view.evaluate(axe.source);
  const options = {
    // The 24-pixel rule of WCAG 2.2 is off by default.
    rules: { "target-size": { enabled: true }, ...Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) },
    // What is not asked for is not worked out: half the time.
    resultTypes: ["violations"],
    preload: false,
    ...(only && { runOnly: { type: "rule", values: only } }),
  };
  return view.evaluate(
    async ([within, options]) => {
      const found = await window.axe.run(within ?? document, options);
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.slice(0, 5).map(({ html, any }) => `${id} (${help}): ${html.slice(0, 120)} ${any[0]?.message ?? ""}`),
      );
    },
    [within, options],
  );
}

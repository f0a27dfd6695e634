// Which pages there are: read from the built site, so that a new page is tested as soon as it is built.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

/** The built site; SITE_DIST names another copy of it. */
export const DIST = process.env.SITE_DIST || fileURLToPath(new URL("../../dist", import.meta.url));

if (!existsSync(join(DIST, "index.html"))) throw new Error(`There is no built site in ${DIST}: run cargo xtask build.`);

const walk = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  );

/** Every page's address below the site's folder, such as `roles/hr-assistant/`; the start page is the empty one. */
export const PAGES = walk(DIST)
  .map((file) => relative(DIST, file).replaceAll("\\", "/"))
  .filter((file) => file === "index.html" || file.endsWith("/index.html"))
  .map((file) => file.slice(0, -"index.html".length))
  .sort();

const size = (page) => statSync(join(DIST, page, "index.html")).size;
const kind = (page) => (page.split("/").length > 2 ? `${page.split("/")[0]}/*` : page);

/** The pages by kind, so that what is alike (all roles, say) stands together: `[name, pages]`. */
export const GROUPS = [...new Set(PAGES.map(kind))].map((name) => [name, PAGES.filter((page) => kind(page) === name)]);

/** One page of each kind, the one that holds the most. */
export const KINDS = GROUPS.map(([, pages]) => pages.reduce((best, page) => (size(page) > size(best) ? page : best)));

/** So many pages of a kind are tested where all of them would take too long: there are dozens of moves and skills, all alike. */
const MOST = { "moves/*": 6, "skills/*": 6 };

/** Some pages of a kind: the one that holds the most, the one that holds the least, and others evenly between; all of a small kind. */
function some(name, pages) {
  const most = MOST[name] ?? pages.length;
  if (pages.length <= most) return pages;
  const bySize = [...pages].sort((a, b) => size(a) - size(b));
  return Array.from({ length: most }, (_, i) => bySize[Math.round((i * (bySize.length - 1)) / (most - 1))]);
}

/** As GROUPS, with some pages of the large kinds only. */
export const SAMPLES = GROUPS.map(([name, pages]) => [name, some(name, pages)]);

/** The edition in one file. */
export const SINGLE = join(DIST, "hr-career-paths.html");
/** An address of the site, in that file. */
export const inFile = (address) => `${pathToFileURL(SINGLE).href}#/${address}`;

/** What stands in a page's file. */
export const textOf = (page) => readFileSync(join(DIST, page, "index.html"), "utf8");

/** The ids of all roles. */
export const ROLES = PAGES.filter((page) => /^roles\/.+/.test(page)).map((page) => page.split("/")[1]);

const data = (file) => JSON.parse(readFileSync(join(DIST, "data", file), "utf8"));

/** The names of the skills that the role with this title needs, as the published data has them. */
export function skillsOf(title) {
  const names = new Map(data("skills.json").map((skill) => [skill.id, skill.name]));
  const role = ROLES.map((id) => data(`roles/${id}.json`)).find((role) => role.title === title);
  return role.skills.map((need) => names.get(need.skill));
}

/** An address where nothing is. */
export const NOWHERE = "no/such/";

/** A page's name in a test's title. */
export const nameOf = (page) => `./${page}`;

// What is measured: one page of each kind, and where a peer has the same page.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** One page of each kind; the roles, the move and the exercise are such as hold much. */
const PAGES = [
  "",
  "roles/",
  "roles/hr-manager/",
  "paths/",
  "compare/",
  "pay/",
  "tracks/",
  "tracks/generalist/",
  "skills/",
  "skills/communication/",
  "find/",
  "check/",
  "plan/",
  "moves/",
  "moves/hr-generalist/hr-manager/",
  "workshop/",
  "workshop/what-would-it-take/",
  "embed/",
  "guide/",
  "sources/",
];

/** The same pages of the peers. */
const OF_PEERS = { "roles/hr-manager/": "?role=hr-manager", "paths/": "" };

/** Each page with what is compared on it: the floor first, as all else is told as a part of it. */
export function pages(asked, site, peers) {
  const there = (page) => existsSync(join(site, page, "index.html"));
  const missing = asked.find((page) => !there(page));
  if (missing !== undefined) throw new Error(`There is no page ${missing} in ${site}.`);
  return (asked.length > 0 ? asked : PAGES.filter(there)).map((page) => {
    const others = page in OF_PEERS ? peers.map((peer) => [peer, OF_PEERS[page]]) : [];
    return { page, compared: [["floor", page], ["ours", page], ...others] };
  });
}

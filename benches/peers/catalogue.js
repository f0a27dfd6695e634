// The module `virtual:catalogue`: what the two pages show of the same JSON that our programs are made from, and nothing else.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const NAME = "virtual:catalogue";
const RESOLVED = `\0${NAME}`;

/** A plugin of Vite that gives the catalogue in this folder. */
export const catalogue = (folder) => ({
  name: "catalogue",
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  load: (id) => (id === RESOLVED ? moduleOf(read(folder)) : null),
});

const moduleOf = (data) =>
  // Browsers read a long text as JSON faster than as a literal; Vite does the same with large JSON files.
  Object.entries(data)
    .map(([name, value]) => `export const ${name} = JSON.parse(${JSON.stringify(JSON.stringify(value))});`)
    .join("\n");

function read(folder) {
  const json = (file) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const names = new Map(json("sources.json").map((source) => [source.id, source.short ?? source.title]));

  /** A claim as it is shown: with the name of its source, or our reason. */
  const claim = ({ text, note, evidence }) => {
    const [basis, { source, reason }] = Object.entries(evidence)[0];
    return { text: text ?? note, basis, source: names.get(source), reason };
  };
  const claims = (list) => list.map(claim);

  const skills = new Map(json("skills.json").map((skill) => [skill.id, skill.name]));
  const credentials = new Map(json("credentials.json").map((credential) => [credential.id, credential]));
  const occupations = new Map(json("occupations.json").map((occupation) => [occupation.id, occupation]));
  const figures = [...json("pay/us-national.json"), ...json("pay/uk.json")];

  const pay = (id) => {
    const { title, code, outlook } = occupations.get(id);
    const figure = figures.find(({ subject, amount }) => subject.occupation === id && amount.spread);
    if (!figure) return { title, code };
    const { period, measure, currency, amount } = figure;
    return { title, code, period, measure, currency, spread: amount.spread, growth: outlook?.growth_percent };
  };

  const roles = readdirSync(join(folder, "roles"))
    .sort()
    .map((file) => json(`roles/${file}`))
    .map((role) => ({
      id: role.id,
      title: role.title,
      also_called: role.also_called,
      tracks: role.tracks,
      level: role.level,
      level_to: role.level_to,
      summary: claim(role.summary),
      about: claims(role.about),
      placement: claims(role.placement),
      duties: claims(role.duties),
      skills: role.skills.map((need) => ({ name: skills.get(need.skill), depth: need.depth, why: claim(need) })),
      education: claims(role.education),
      experience: claims(role.experience),
      credentials: role.credentials.map(({ credential, why }) => ({ credential, why: claim(why) })),
      pay: role.occupations.map(({ occupation, note }) => ({ occupation, note })),
      not_known: claims(role.not_known),
    }));

  const shown = (get, ids) => Object.fromEntries([...new Set(ids)].map((id) => [id, get(id)]));
  return {
    roles,
    moves: json("moves.json").map(({ from, to, kind, why }) => ({ from, to, kind, why: claims(why) })),
    credentials: shown(
      (id) => {
        const { name, body, country, rules, check } = credentials.get(id);
        return { name, body, country, rules: claims(rules), check };
      },
      roles.flatMap((role) => role.credentials.map(({ credential }) => credential)),
    ),
    occupations: shown(
      pay,
      roles.flatMap((role) => role.pay.map(({ occupation }) => occupation)),
    ),
  };
}

import { useEffect, useMemo } from "#framework";
import { moves, roles } from "virtual:catalogue";
import { Claims } from "./Claims.jsx";
import { Go } from "./Link.jsx";
import { paths } from "./search.js";

/** As many as ours shows. */
const MOST = 4;
const LEVELS = ["entry", "mid", "senior", "executive"];
const titles = new Map(roles.map((role) => [role.id, role.title]));

const counted = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

/** The paths between two roles. */
export function Paths({ asked, go }) {
  const from = asked.get("from") ?? "hr-assistant";
  const to = asked.get("to") ?? "hr-director";
  const found = useMemo(() => (from === to ? [] : paths(moves, from, to, MOST)), [from, to]);
  useEffect(() => {
    document.title = `From ${titles.get(from)} to ${titles.get(to)}`;
  }, [from, to]);
  const ask = (change) => go(`?${new URLSearchParams({ from, to, ...change })}`);
  return (
    <>
      <h1>Career paths</h1>
      <form>
        <End id="from" label="Where are you?" value={from} choose={(from) => ask({ from })} />
        <End id="to" label="Where to?" value={to} choose={(to) => ask({ to })} />
      </form>
      <p role="status">
        {found.length > 0
          ? `${counted(found.length, "path")} from ${titles.get(from)} to ${titles.get(to)}; the shortest takes ${counted(found[0].length, "move")}.`
          : `There is no path from ${titles.get(from)} to ${titles.get(to)}.`}
      </p>
      {found.map((path, i) => (
        <Path key={path.map((move) => move.to).join()} path={path} open={i === 0} go={go} />
      ))}
    </>
  );
}

function End({ id, label, value, choose }) {
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {LEVELS.map((level) => (
          <optgroup key={level} label={`${level} level`}>
            {roles
              .filter((role) => role.level === level)
              .map((role) => (
                <option key={role.id} value={role.id}>
                  {role.title}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </p>
  );
}

/** One path: its stops, and why each move works. */
function Path({ path, open, go }) {
  const stops = [path[0].from, ...path.map((move) => move.to)];
  return (
    <details open={open}>
      <summary>{`${counted(path.length, "move")}: ${stops.map((id) => titles.get(id)).join(" → ")}`}</summary>
      <ol>
        {path.map((move) => (
          <li key={move.to}>
            <Go to={`?role=${move.from}`} go={go}>
              {titles.get(move.from)}
            </Go>
            {" → "}
            <Go to={`?role=${move.to}`} go={go}>
              {titles.get(move.to)}
            </Go>
            <Claims claims={move.why} />
          </li>
        ))}
      </ol>
    </details>
  );
}

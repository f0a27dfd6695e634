import { useEffect } from "#framework";
import { credentials, moves, occupations, roles } from "virtual:catalogue";
import { Claim, Claims } from "./Claims.jsx";
import { Go } from "./Link.jsx";

const byId = new Map(roles.map((role) => [role.id, role]));

/** A role with its facts. */
export function Role({ id, go }) {
  const role = byId.get(id);
  useEffect(() => {
    document.title = role?.title ?? "No such role";
  }, [role]);
  if (!role) return <h1>No such role</h1>;
  const section = (title, claims) =>
    claims.length > 0 && (
      <section>
        <h2>{title}</h2>
        <Claims claims={claims} />
      </section>
    );
  return (
    <>
      <h1>{role.title}</h1>
      <p>
        {role.tracks.join(", ")} · {role.level_to ? `${role.level} to ${role.level_to}` : role.level} level
      </p>
      <p className="lead">
        <Claim claim={role.summary} />
      </p>
      {role.also_called.length > 0 && <p>Also called {role.also_called.join(", ")}.</p>}
      {section("What it is", role.about)}
      {section("Why it stands here", role.placement)}
      {section("What it does", role.duties)}
      <Skills skills={role.skills} />
      {section("Education", role.education)}
      {section("Experience", role.experience)}
      <Credentials needs={role.credentials} />
      <Pay groups={role.pay} />
      <Moves title="Leads to" list={moves.filter((move) => move.from === id)} end="to" go={go} />
      <Moves title="Comes from" list={moves.filter((move) => move.to === id)} end="from" go={go} />
      {section("Not known", role.not_known)}
    </>
  );
}

function Skills({ skills }) {
  return (
    <section>
      <h2>Skills</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Skill</th>
            <th scope="col">Depth</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {skills.map(({ name, depth, why }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{depth}</td>
              <td>
                <Claim claim={why} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Credentials({ needs }) {
  if (needs.length === 0) return null;
  return (
    <section>
      <h2>Credentials that help</h2>
      {needs.map(({ credential: id, why }) => {
        const { name, body, country, rules, check } = credentials[id];
        return (
          <details key={id}>
            <summary>{`${name}, ${body} (${country})`}</summary>
            <Claims claims={[...rules, why]} />
            <p>{check}</p>
          </details>
        );
      })}
    </section>
  );
}

const money = (amount, currency) =>
  amount.toLocaleString("en-US", { style: "currency", currency, maximumFractionDigits: 0 });

function Pay({ groups }) {
  return (
    <section>
      <h2>What it pays</h2>
      {groups.map(({ occupation: id, note }) => {
        const { title, code, spread, currency, period, measure, growth } = occupations[id];
        return (
          <article key={id}>
            <h3>{`${title} (${code})`}</h3>
            {note && <p>{note}</p>}
            {spread && (
              <dl>
                {Object.entries(spread).map(([name, amount]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{money(amount, currency)}</dd>
                  </div>
                ))}
              </dl>
            )}
            <p>{spread ? `${period}: ${measure}` : "Pay is not known."}</p>
            {growth !== undefined && <p>{`Jobs from 2024 to 2034: ${growth} %`}</p>}
          </article>
        );
      })}
    </section>
  );
}

function Moves({ title, list, end, go }) {
  return (
    <section>
      <h2>{title}</h2>
      {list.map((move) => (
        <article key={move[end]}>
          <h3>
            <Go to={`?role=${move[end]}`} go={go}>
              {byId.get(move[end]).title}
            </Go>
          </h3>
          <Claims claims={move.why} />
        </article>
      ))}
    </section>
  );
}

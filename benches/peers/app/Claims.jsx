const BASES = { stated: "Stated", official: "Official", editorial: "Our view" };

/** Where a claim comes from; our reason opens on a click. */
function Basis({ claim }) {
  if (!claim.reason) return <small>{`${BASES[claim.basis]}: ${claim.source}`}</small>;
  return (
    <details>
      <summary>{BASES[claim.basis]}</summary>
      {claim.reason}
    </details>
  );
}

/** One claim with its basis. */
export function Claim({ claim }) {
  return (
    <>
      {claim.text} <Basis claim={claim} />
    </>
  );
}

/** A list of claims. */
export function Claims({ claims }) {
  return (
    <ul>
      {claims.map((claim) => (
        <li key={claim.text}>
          <Claim claim={claim} />
        </li>
      ))}
    </ul>
  );
}

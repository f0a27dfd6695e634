// Which page is shown, by the address: `?role=ID` is a role, anything else the path finder.
import { useEffect, useState } from "#framework";
import { Go } from "./Link.jsx";
import { Paths } from "./Paths.jsx";
import { Role } from "./Role.jsx";

export function App() {
  const [query, setQuery] = useState(location.search);
  useEffect(() => {
    const back = () => setQuery(location.search);
    addEventListener("popstate", back);
    return () => removeEventListener("popstate", back);
  }, []);

  const go = (query) => {
    history.pushState(null, "", query);
    setQuery(location.search);
    scrollTo(0, 0);
  };
  const asked = new URLSearchParams(query);
  return (
    <>
      <header>
        <nav aria-label="Main">
          <Go to="?" go={go}>Paths</Go> <Go to="?role=hr-manager" go={go}>HR Manager</Go>
        </nav>
      </header>
      <main>{asked.has("role") ? <Role id={asked.get("role")} go={go} /> : <Paths asked={asked} go={go} />}</main>
    </>
  );
}

// Runs in the page: somebody who does one valid thing after the other, always the same ones for a seed.

/** Puts the person into the page. */
export function settle(seed) {
  let state = seed >>> 0 || 1;
  const below = (end) => {
    // Xorshift.
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % end;
  };
  const one = (list) => list[below(list.length)];
  const WORDS = ["payroll", "recruiter", "benefits", "hrbp", "trainer", "manager", "zz", "talent acq", "ohio", "new york", "los angeles", ""];
  /** Leads away from the page, or hands something to the person, or takes everything away. */
  const LEAVES = /print|csv|json|ics|calendar|markdown|copy|download|open a file|forget|start over|delete all/i;
  const part = document.querySelector(".part");
  const seen = (element) => element.checkVisibility?.() && !element.disabled;
  const fire = (element, ...types) => types.forEach((type) => element.dispatchEvent(new Event(type, { bubbles: true })));

  const kinds = {
    select: (element) => {
      element.value = one([...element.options]).value;
      fire(element, "input", "change");
    },
    "input[type=checkbox], input[type=radio]": (element) => element.click(),
    "textarea:not([readonly]), input:is([type=text], [type=search], :not([type])):not([readonly])": (element) => {
      element.value = one(WORDS);
      fire(element, "input", "change");
      if (element.getAttribute("list") || element.getAttribute("role") === "combobox") element.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
    },
    summary: (element) => element.click(),
    "button:not([data-print])": (element) => element.click(),
  };

  /** What a person sees of the state. Fields may hold a choice that only counts once a button is pressed, so what is said counts. */
  const look = () =>
    JSON.stringify([
      location.search,
      [...part.querySelectorAll(".count, h2")].filter(seen).map((element) => element.textContent),
    ]);

  // An answer comes in a task after the next frame, and part of it after one more.
  const rest = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => setTimeout(done))));
  // What each entry of the history looked like when it was left.
  const entries = [look()];
  let address = location.href;
  let visited = 0;

  window.soak = {
    /** Does so many things; what was done. */
    async act(count) {
      const done = {};
      for (let i = 0; i < count; i += 1) {
        const choices = Object.entries(kinds).filter(([selector]) => part.querySelector(selector));
        const [selector, act] = one(choices);
        const all = [...part.querySelectorAll(selector)].filter((element) => seen(element) && !LEAVES.test(element.textContent) && !element.form?.matches("[role=search]"));
        if (!all.length) continue;
        act(one(all));
        await rest();
        await rest();
        if (location.href !== address) {
          address = location.href;
          // Typing replaces the entry, all else makes one: the browser's own count tells them apart until it is full.
          entries.push(look());
          // The browser keeps no more, and what stands here would count as memory of the page.
          if (entries.length > 60) entries.shift();
          visited += 1;
        } else entries[entries.length - 1] = look();
        done[selector.split(/[:[,]/)[0]] = (done[selector.split(/[:[,]/)[0]] ?? 0) + 1;
      }
      return done;
    },
    look,
    entries,
    visited: () => visited,
  };
  // Typing replaces the entry.
  const replace = history.replaceState.bind(history);
  history.replaceState = (...given) => {
    replace(...given);
    address = location.href;
  };
}

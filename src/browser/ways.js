// The page "paths", until its program runs: the fewest moves between two roles, from a table that the page brings along. For each start
// and each end it has a letter, the next role on the way; roles stand in the order of the choices.
(() => {
  const { src, dataset } = document.currentScript;
  const { ways } = dataset;
  const links = document.createElement("span");
  /** The sentence of the answer, as it was written, and as it was changed here. */
  let text, usual, said;

  /** The roles on the way, both ends included; only the start where no way is known. */
  const way = (start, end, count) => {
    const stops = [start];
    for (let at = start; at !== end; ) {
      at = ways.codePointAt(at * count + end) - 65;
      if (!(at >= 0)) break;
      stops.push(at);
    }
    return stops;
  };

  /** The sentence for what is chosen; where it has a way, its moves are the links behind it. */
  const sentence = (ends) => {
    const options = [...ends[0].options].filter(({ value }) => value);
    const [start, end] = ends.map(({ value }) => options.findIndex((option) => option.value === value));
    // One open end and the same role twice are for the program.
    if (start < 0 || end < 0 || start === end) return usual;
    const stops = way(start, end, options.length).map((at) => options[at]);
    const between = `from ${options[start].text} to ${options[end].text}`;
    const moves = stops.length - 1;
    if (!moves) return `No chain of moves that we know leads ${between}.`;
    stops.slice(1).forEach((stop, i) => {
      const link = document.createElement("a");
      link.href = new URL(`moves/${stops[i].value}/${stop.value}/`, src);
      link.textContent = `${stops[i].text} to ${stop.text}`;
      links.append(i ? ", " : "", link);
    });
    links.append(".");
    return `The shortest way ${between} takes ${moves} move${moves > 1 ? "s, such as" : ":"} `;
  };

  // It may come before the page is read to its end.
  const say = () => {
    const answer = document.querySelector("#path-finder .count");
    if (!answer) return;
    text ??= answer.firstChild;
    usual ??= text.data;
    const ends = [document.getElementById("from"), document.getElementById("to")];
    const asWritten = ends.every(({ selectedOptions: [option] }) => option?.defaultSelected);
    answer.parentElement.classList.toggle("early", !asWritten);
    links.replaceChildren();
    said = asWritten ? usual : sentence(ends);
    answer.append(links);
    text.data = said;
  };

  // Once the program runs, the answer is its own; what it makes anew of the sentence is the sign.
  const leave = () => {
    changes.disconnect();
    links.remove();
    text.parentElement.parentElement.classList.remove("early");
    if (text.data === said) text.data = usual;
  };
  const changes = new MutationObserver(leave);
  const finish = () => {
    removeEventListener("change", say);
    if (!text) return;
    changes.observe(text, { characterData: true });
    // Perhaps it had the same to say.
    setTimeout(leave, 1000);
  };
  const { dataset: state } = document.documentElement;
  if ("live" in state) return;
  addEventListener("change", say);
  // Whoever comes between the two hears the second.
  for (const time of ["taken-over", "live"]) addEventListener(time, finish);
  // What was chosen before this came; what the address asks is the program's to answer.
  if (!("pending" in state)) say();
})();

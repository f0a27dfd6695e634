// The page "paths", until its program runs: the fewest moves between two roles, from a table that the page brings along. For each start
// and each end it has a letter, the next role on the way; roles stand in the order of the choices.
const { ways } = document.querySelector("script[data-ways]").dataset;
const site = new URL(".", document.currentScript.src);
const answer = document.querySelector("#path-finder .count");
const text = answer.firstChild;
const usual = text.data;
const [from, to] = ["from", "to"].map((id) => document.getElementById(id));
const first = [from, to].map((end) => [...end.options].find((option) => option.defaultSelected)?.value).join();
const options = [...to.options].filter(({ value }) => value);
const links = answer.appendChild(document.createElement("span"));
let said = usual;

/** The roles on the way, both ends included; only the start where no way is known. */
const way = (start, end) => {
  const stops = [start];
  for (let at = start; at !== end; ) {
    at = ways.codePointAt(at * options.length + end) - 65;
    if (!options[at]) break;
    stops.push(at);
  }
  return stops;
};

const say = () => {
  text.data = said = sentence();
};

/** The sentence; where it has a way, the links behind it are its moves. */
const sentence = () => {
  const [start, end] = [from, to].map(({ value }) => options.findIndex((option) => option.value === value));
  const usually = [from.value, to.value].join() === first;
  answer.parentElement.classList.toggle("early", !usually);
  links.replaceChildren();
  // One open end and the same role twice are for the program.
  if (usually || start < 0 || end < 0 || start === end) return usual;
  const stops = way(start, end).map((at) => options[at]);
  const ends = `from ${options[start].text} to ${options[end].text}`;
  const moves = stops.length - 1;
  if (!moves) return `No chain of moves that we know leads ${ends}.`;
  stops.slice(1).forEach((stop, i) => {
    const link = document.createElement("a");
    link.href = new URL(`moves/${stops[i].value}/${stop.value}/`, site);
    link.textContent = `${stops[i].text} to ${stop.text}`;
    links.append(i ? ", " : "", link);
  });
  links.append(".");
  return `The shortest way ${ends} takes ${moves} move${moves > 1 ? "s, such as" : ":"} `;
};

addEventListener("change", say);
// What was chosen before this came.
say();

// Once the program runs, the answer is its own; what it makes anew of the sentence is the sign.
const leave = () => {
  changes.disconnect();
  answer.parentElement.classList.remove("early");
  links.remove();
  if (text.data === said) text.data = usual;
};
const changes = new MutationObserver(leave);
addEventListener("taken-over", () => {
  removeEventListener("change", say);
  changes.observe(text, { characterData: true });
  // Perhaps it had the same to say.
  setTimeout(leave, 1000);
});

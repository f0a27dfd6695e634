// What the page asks, of the project's own functions and, where there is one, of another library with the same data.
// The runner bundles this with the libraries; bench.js is what wasm-bindgen wrote.
import { DirectedGraph } from "graphology";
import { bidirectional } from "graphology-shortest-path/dijkstra";
import { bfsFromNode } from "graphology-traversal";
import MiniSearch from "minisearch";
import init, { Moves, Texts, mistyped, rankings, sizes, typed } from "./bench.js";
import { measure } from "./clock.mjs";

const range = (count) => Array.from({ length: count }, (_, i) => i);

/** The same network for graphology. */
function graphOf(roles, edges) {
  const graph = new DirectedGraph();
  for (let role = 0; role < roles; role++) graph.addNode(role);
  for (let i = 0; i < edges.length; i += 3) {
    graph.addDirectedEdge(edges[i], edges[i + 1], { weight: edges[i + 2] });
  }
  return graph;
}

const weight = (_, attributes) => attributes.weight;

function cost(graph, path) {
  const legs = path.slice(1).map((to, i) => graph.getEdgeAttribute(graph.edge(path[i], to), "weight"));
  return legs.reduce((all, leg) => all + leg, 0);
}

function reached(graph, start, mode) {
  let count = -1;
  const each = () => {
    count += 1;
  };
  bfsFromNode(graph, start, each, { mode });
  return count;
}

function moves(roles) {
  const own = new Moves(roles);
  const edges = own.edges();
  const graph = graphOf(roles, edges);
  const all = range(own.questions());
  const ends = own.ends();
  const [starts, targets] = [0, 1].map((end) => all.map((i) => String(ends[2 * i + end])));
  const dijkstra = (i) => bidirectional(graph, starts[i], targets[i], weight);

  const lines = { "network/build": measure([() => own.build()], [() => graphOf(roles, edges)]) };
  rankings().forEach((id, by) => {
    lines[`paths/best-ten/${id}`] = measure(all.map((i) => () => own.best(i, by, 10)));
    lines[`paths/shown/${id}`] = measure(all.map((i) => () => own.shown(i, by)));
  });
  const one = (i) => () => own.best(i, 0, 1);
  lines["paths/best-one/moves"] = measure(
    all.map(one),
    all.map((i) => () => dijkstra(i)),
  );
  // Ours is the cheapest with at most eight moves, theirs of any length: mostly the same.
  lines["paths/best-one/moves"].agree = all.filter((i) => own.cost(i) === cost(graph, dijkstra(i))).length;
  if (own.nones()) lines["paths/none"] = measure(range(own.nones()).map((i) => () => own.none(i)));
  for (const [name, places, mode] of [
    ["from", starts, "outbound"],
    ["to", targets, "inbound"],
  ]) {
    const theirs = (i) => reached(graph, places[i], mode);
    lines[`reach/${name}`] = measure(
      all.map((i) => () => own[name](i)),
      all.map((i) => () => theirs(i)),
    );
    lines[`reach/${name}`].agree = all.filter((i) => own[name](i) === theirs(i)).length;
  }
  lines.gap = measure(all.map((i) => () => own.gap(i)));
  return lines;
}

/** The same texts for MiniSearch: a document for each thing, its name apart from its other texts. */
function documentsOf(texts, owners) {
  const documents = [];
  texts.forEach((text, i) => {
    if (owners[i] === documents.at(-1)?.id) documents.at(-1).more += `\n${text}`;
    else documents.push({ id: owners[i], name: text, more: "" });
  });
  return documents;
}

const OPTIONS = { prefix: true, fuzzy: 0.2, combineWith: "AND" };

function indexed(documents) {
  const search = new MiniSearch({ fields: ["name", "more"] });
  search.addAll(documents);
  return search;
}

function texts(roles) {
  const own = new Texts(roles);
  const documents = documentsOf(own.texts(), own.owners());
  const other = indexed(documents);
  const lines = { "search/build": measure([() => own.build()], [() => indexed(documents)]) };
  for (const [name, keystrokes] of [
    ["search/keystroke", typed()],
    ["search/keystroke-typos", mistyped()],
  ]) {
    lines[name] = measure(
      keystrokes.map((text) => () => own.find(text)),
      keystrokes.map((text) => () => other.search(text, OPTIONS)),
    );
    lines[name].slowest_typed = keystrokes[lines[name].slowest_question];
  }
  return lines;
}

/** Every line for a catalogue of so many roles. */
window.measured = async (roles) => {
  if (!crossOriginIsolated) throw new Error("the clock is coarse: the page is not isolated");
  await init();
  return { ...moves(roles), ...texts(roles) };
};

window.sizes = async () => {
  await init();
  return [...sizes()];
};

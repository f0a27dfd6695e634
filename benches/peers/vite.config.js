// `vite build --mode react` and `--mode preact`: the same pages with one framework or the other, into target/bench/peers/.
import { fileURLToPath } from "node:url";
import { catalogue } from "./catalogue.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default ({ mode }) => ({
  root: here("."),
  // Relative, so that it works in any folder, as ours does.
  base: "./",
  logLevel: "warn",
  plugins: [catalogue(here("../../data"))],
  resolve: { alias: { "#framework": here(`app/${mode}.js`) } },
  oxc: { jsx: { runtime: "automatic", importSource: mode } },
  // `mode` names the framework here, and both are built as they would be published.
  define: { "process.env.NODE_ENV": '"production"' },
  build: { outDir: here(`../../target/bench/peers/${mode}`), emptyOutDir: true },
});

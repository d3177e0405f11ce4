// Runs the library in the browser. Everything it loads stands in this folder.
import { loadPyodide } from "../pyodide/pyodide.mjs";

const started = (async () => {
  postMessage({ state: "loading" });
  const [python, library] = await Promise.all([
    loadPyodide({ indexURL: new URL("../pyodide/", import.meta.url).href }),
    fetch(new URL("../library.zip", import.meta.url)).then((response) => response.arrayBuffer()),
  ]);
  python.unpackArchive(library, "zip", { extractDir: "/library" });
  const answer = python.runPython(`
import sys
sys.path.insert(0, "/library")
from inci_parser.web.browser import answer
answer
`);
  answer("/report", "{}");
  postMessage({ state: "ready" });
  return answer;
})();

let latest = 0;
addEventListener("message", async (event) => {
  const { number, path, fields } = event.data;
  latest = number;
  const answer = await started;
  if (number === latest) postMessage({ number, html: answer(path, JSON.stringify(fields)) });
});

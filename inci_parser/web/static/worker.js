// Runs the library in the browser. Everything it loads stands in this folder.
import { loadPyodide } from "../pyodide/pyodide.mjs";

// The WebAssembly module stands compressed in the folder, whatever the host sends it as.
const fetchPlain = self.fetch.bind(self);
self.fetch = async (address, options) => {
  if (!String(address).endsWith(".asm.wasm")) return fetchPlain(address, options);
  const packed = await fetchPlain(`${address}.packed`, options);
  return new Response(packed.body.pipeThrough(new DecompressionStream("gzip")), {
    headers: { "Content-Type": "application/wasm" },
  });
};

const started = (async () => {
  postMessage({ state: "loading" });
  const [python, library] = await Promise.all([
    loadPyodide({ indexURL: new URL("../pyodide/", import.meta.url).href }),
    fetch(new URL("../library.tar.xz", import.meta.url)).then((response) => response.arrayBuffer()),
  ]);
  python.unpackArchive(library, "xztar", { extractDir: "/library" });
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
  await new Promise((resolve) => setTimeout(resolve)); // a newer question may have come meanwhile
  if (number === latest) postMessage({ number, html: answer(path, JSON.stringify(fields)) });
});

// Runs the library in the browser. Everything it loads stands in this folder, compressed whatever the host does.
import { loadPyodide } from "../pyodide/pyodide.mjs";
import { filesOf } from "./archive.js";
import { unpackedStore } from "./stores.js";
import { XzReadableStream } from "./xz-decompress.mjs";

const fetchPlain = self.fetch.bind(self);

// Fetches a file of the folder that stands there with ".xz" behind its name.
async function unpacked(address, type) {
  const answer = await fetchPlain(`${address}.xz`);
  if (!answer.ok) throw new Error(`${answer.status}: ${address}.xz`);
  const packed = await answer.arrayBuffer();
  return new Response(new XzReadableStream(new Response(packed).body), { headers: { "Content-Type": type } });
}

const place = (path) => new URL(`../${path}`, import.meta.url).href;
const bytes = async (path) => (await unpacked(place(path), "application/octet-stream")).arrayBuffer();

self.fetch = (address, options) => {
  if (String(address).endsWith(".asm.wasm")) return unpacked(address, "application/wasm");
  if (String(address).endsWith(".zip")) return unpacked(address, "application/zip");
  return fetchPlain(address, options);
};

async function pyodideModule() {
  const script = await (await unpacked(place("pyodide/pyodide.asm.mjs"), "text/javascript")).blob();
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  return (await import(address)).default;
}

async function python() {
  const createPyodideModule = await pyodideModule();
  const lockFileContents = await (await fetchPlain(place("pyodide/lock.json"))).text();
  return loadPyodide({ indexURL: place("pyodide/"), createPyodideModule, lockFileContents });
}

const STORES = ["names.store", "values.store", "words.store"];

// Writes a file of the library, and the folders above it.
function write(running, path, content) {
  const file = `/library/${path}`;
  running.FS.mkdirTree(file.slice(0, file.lastIndexOf("/")));
  running.FS.writeFile(file, content);
}

const started = (async () => {
  postMessage({ state: "loading" });
  const [running, library, ...stores] = await Promise.all([
    python(),
    bytes("library.tar"),
    ...STORES.map(async (name) => unpackedStore(await bytes(name))),
  ]);
  for (const [path, content] of filesOf(library)) write(running, path, content);
  STORES.forEach((name, i) => write(running, `inci_parser/${name}`, stores[i]));
  const answer = running.runPython(`
import sys
sys.path.insert(0, "/library")
from inci_parser.web.browser import answer
answer
`);
  answer("/report", '{"text": ["Aqua, Glycerin, Parfum"]}');
  postMessage({ state: "ready" });
  return answer;
})();
started.catch(() => postMessage({ state: "failed" }));

let latest = 0;
addEventListener("message", async (event) => {
  const { number, path, fields } = event.data;
  latest = number;
  const answer = await started;
  await new Promise((resolve) => setTimeout(resolve)); // a newer question may have come meanwhile
  if (number === latest) postMessage({ number, html: answer(path, JSON.stringify(fields)) });
});

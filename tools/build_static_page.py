"""Build the static page: a folder that any host can serve, with the library running in the reader's browser.

    python tools/build_static_page.py [build/page]
    python tools/build_static_page.py --fetch       # only have npm keep what a build without a network will need

Needs node with npm (for pyodide and a decompressor, by their names) and the packages of the extra ``web``. Nothing in
the folder asks another host. What is large stands compressed in it, whatever the host sends it as; Python code is
compiled by the very Python that runs it (``tools/compile_for_page.py``).
"""

from __future__ import annotations

import argparse
import importlib.util
import io
import json
import lzma
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from page_stores import without_derived

try:
    from inci_parser.render.page_style import CSS
    from inci_parser.web.templating import IN_A_FOLDER, whole_page
    from inci_parser.wheel_data import wheel_files
except ImportError as missing:
    raise SystemExit(f"{missing.name} is not installed: pip install '.[web]'") from None

ROOT = Path(__file__).resolve().parent.parent
PYODIDE = "pyodide@314.0.7"
DECOMPRESSOR = "xz-decompress@0.2.3"
#: Files of pyodide: those that the page needs as they are, those that it needs compressed.
PLAIN, PACKED = ("pyodide.mjs",), ("pyodide.asm.mjs", "pyodide.asm.wasm")
#: Runs ``compile_for_page.py`` in pyodide: its folder, the folder of the library, one for what is made, the script.
COMPILE = """
import { readFileSync } from "node:fs";
const [pyodide, library, made, script] = process.argv.slice(1);
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const python = await loadPyodide({ indexURL: `${pyodide}/`, env: { PYTHONHASHSEED: "0" } });
for (const [place, root] of [["/library", library], ["/made", made]]) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root }, place);
}
python.runPython(readFileSync(script, "utf-8"));
"""
#: What makes a module of the decompressor, which is none.
MODULE = (
    "const root = {{'stream/web': {{ReadableStream}}}}; (function () {{{}}}).call(root);\n"
    "export const {{XzReadableStream}} = root['xz-decompress'];\n"
)
#: Packages that the library imports, pure Python; of rapidfuzz the part without compiled modules.
PACKAGES = ("ftfy", "lark", "platformdirs", "rapidfuzz", "wcwidth")
#: Folders and modules of the library and of its packages that the page does not use.
LEFT_OUT = {
    "__main__.py", "__pycache__", "assistant", "cli", "photo", "scan", "static", "templates",
    "table_grapheme_overrides",
    # frames, databases and notebooks; other systems' folders; programs of the parser generator
    "datasette_plugin.py", "notebook.py", "pandas_accessor.py", "polars_namespace.py", "sql.py",
    "android.py", "macos.py", "windows.py", "tools",
}  # fmt: skip
#: Tables that only values are built from which the ready-made files hold, whatever is asked.
TABLES_LEFT_OUT = (
    "names.csv", "aliases_*.csv", "words_*.csv",
    "colourants.csv", "limits.csv", "prohibitions.csv", "product_words.csv", "title_traits.csv", "use_levels*.csv",
)  # fmt: skip
PAGES = {"home": "index.html", "compare": "compare.html", "routine": "routine.html", "lookup": "ingredients.html"}


def library_files() -> Iterator[tuple[str, Path]]:
    """Yield every file of the library and of what it imports, by its place in the archive."""
    for path in sorted((ROOT / "inci_parser").rglob("*")):
        place = path.relative_to(ROOT)
        if path.is_file() and not LEFT_OUT.intersection(place.parts):
            yield str(place), path
    for folder in ("grammars", "synonyms"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.is_file() and path.suffix in (".csv", ".lark"):
                yield f"inci_parser/{path.relative_to(ROOT)}", path
    for package in PACKAGES:
        found = importlib.util.find_spec(package)
        if found is None or found.origin is None:
            raise SystemExit(f"{package} is not installed: pip install '.[web]'")
        top = Path(found.origin).parent
        for path in sorted(top.rglob("*")):
            if path.suffix in (".py", ".lark") and not LEFT_OUT.intersection(path.relative_to(top).parts):
                yield f"{package}/{path.relative_to(top)}", path


def packed(content: bytes) -> bytes:
    """Return content compressed as the page unpacks it, the same for the same content."""
    filters = [{"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "dict_size": 1 << 25}]
    return lzma.compress(content, lzma.FORMAT_XZ, lzma.CHECK_CRC32, filters=filters)


def write_sources(folder: Path) -> None:
    """Write the library as it is installed."""
    for place, path in library_files():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (folder / place).write_bytes(path.read_bytes())
    for name, content in wheel_files().items():
        (folder / "inci_parser" / name).write_bytes(content)


def write_library(folder: Path, target: Path) -> None:
    """Write the library as one archive without its largest files, which stand beside it.

    Entries have no time and no owner: the same sources give the same bytes.
    """
    content = io.BytesIO()
    with tarfile.open(fileobj=content, mode="w", format=tarfile.USTAR_FORMAT) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            if any(fnmatch(path.name, pattern) for pattern in TABLES_LEFT_OUT):
                continue
            body = path.read_bytes()
            if path.suffix == ".store":
                (target / f"{path.name}.xz").write_bytes(packed(without_derived(body)))
                continue
            entry = tarfile.TarInfo(str(path.relative_to(folder)))
            entry.size = len(body)
            archive.addfile(entry, io.BytesIO(body))
    (target / "library.tar.xz").write_bytes(packed(content.getvalue()))


def fetch(package: str, folder: Path) -> Path:
    """Fetch a package from npm and return the folder of its files."""
    folder.mkdir()
    done = subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True, capture_output=True, text=True)
    with tarfile.open(folder / done.stdout.split()[-1]) as archive:
        if hasattr(tarfile, "data_filter"):  # Python 3.11.4 and newer
            archive.extraction_filter = tarfile.data_filter
        archive.extractall(folder)
    return folder / "package"


def write_python(pyodide: Path, made: Path, target: Path) -> None:
    """Write what of pyodide the page needs into ``target``, with the compiled standard library that was ``made``."""
    target.mkdir()
    for name in PLAIN:
        shutil.copy(pyodide / name, target)
    for path in (*(pyodide / name for name in PACKED), made / "python_stdlib.zip"):
        (target / f"{path.name}.xz").write_bytes(packed(path.read_bytes()))
    lock = json.loads((pyodide / "pyodide-lock.json").read_text(encoding="utf-8"))
    (target / "lock.json").write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")


def write_programs(target: Path) -> None:
    """Write everything that is run in the browser into a folder that exists."""
    with tempfile.TemporaryDirectory() as folder:
        pyodide, library, made = (Path(folder) / name for name in ("pyodide", "library", "made"))
        decompressor = fetch(DECOMPRESSOR, Path(folder) / "xz") / "dist" / "package" / "xz-decompress.min.js"
        pyodide = fetch(PYODIDE, pyodide)
        made.mkdir()
        write_sources(library)
        script = Path(__file__).with_name("compile_for_page.py")
        command = ["node", "--input-type=module", "-e", COMPILE, pyodide, library, made, script]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        shutil.copy(made / "values.store", library / "inci_parser")
        write_library(library, target)
        write_python(pyodide, made, target / "pyodide")
        text = MODULE.format(decompressor.read_text(encoding="utf-8"))
        (target / "static" / "xz-decompress.mjs").write_text(text, encoding="utf-8")


def build(target: Path) -> None:
    """Write the whole folder; what stood there is replaced."""
    if target.exists():
        shutil.rmtree(target)
    target.mkdir(parents=True)
    for name, file in PAGES.items():
        (target / file).write_text(whole_page(name, at=IN_A_FOLDER), encoding="utf-8")
    static = ROOT / "inci_parser" / "web" / "static"
    shutil.copytree(static, target / "static", ignore=shutil.ignore_patterns("htmx*"))
    (target / "static" / "document.css").write_text(CSS, encoding="utf-8")
    write_programs(target)


def main() -> None:
    """Build the page and tell its size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, default=ROOT / "build" / "page")
    parser.add_argument("--fetch", action="store_true", help="only put the packages of npm into npm's cache")
    arguments = parser.parse_args()
    if arguments.fetch:
        subprocess.run(["npm", "cache", "add", PYODIDE, DECOMPRESSOR], check=True)
        return
    target = arguments.target
    build(target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"wrote {target}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

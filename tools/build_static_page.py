"""Build the static page: a folder that any host can serve, with the library running in the reader's browser.

    python tools/build_static_page.py [build/page]

Needs npm (for pyodide, by its name) and the packages of the extra ``web``. Nothing in the folder asks another host.
"""

from __future__ import annotations

import argparse
import gzip
import importlib.util
import io
import shutil
import subprocess
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from fnmatch import fnmatch
from itertools import chain
from pathlib import Path

from inci_parser.ready_made import ready_made_files
from inci_parser.render.page_style import CSS
from inci_parser.web.templating import IN_A_FOLDER, whole_page

ROOT = Path(__file__).resolve().parent.parent
PYODIDE = "pyodide@314.0.7"
#: Files of pyodide that a page needs as they are.
PYODIDE_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide-lock.json")
#: The WebAssembly module; it stands compressed in the folder, ``static/worker.js`` takes it apart.
PYODIDE_MODULE = "pyodide.asm.wasm"
#: The standard library, and what of it nothing here imports.
PYODIDE_STDLIB = "python_stdlib.zip"
STDLIB_LEFT_OUT = (
    "curses/*", "dbm/*", "doctest.py", "ensurepip/*", "ftplib.py", "http/cookiejar.py", "http/server.py", "idlelib/*",
    "imaplib.py", "mailbox.py", "multiprocessing/*", "optparse.py", "pdb.py", "pickletools.py", "poplib.py",
    "pydoc.py", "pydoc_data/*", "smtplib.py", "sqlite3/*", "test/*", "tkinter/*", "turtle*", "unittest/*", "venv/*",
    "wsgiref/*", "xmlrpc/*",
)  # fmt: skip
#: Packages that the library imports, pure Python; of rapidfuzz the part without compiled modules.
PACKAGES = ("ftfy", "lark", "platformdirs", "rapidfuzz", "wcwidth")
#: Folders of the library that the page does not use.
LEFT_OUT = {"__pycache__", "assistant", "cli", "photo", "scan", "static"}
#: Tables whose contents the ready-made files hold.
TABLES_LEFT_OUT = ("names.csv", "aliases_*.csv", "words_*.csv")
PAGES = {"home": "index.html", "compare": "compare.html", "routine": "routine.html", "lookup": "ingredients.html"}


def library_files() -> Iterator[tuple[str, Path]]:
    """Yield every file of the library and of what it imports, by its place in the archive."""
    for path in sorted((ROOT / "inci_parser").rglob("*")):
        place = path.relative_to(ROOT)
        if path.is_file() and not LEFT_OUT.intersection(place.parts):
            yield str(place), path
    for folder in ("grammars", "synonyms"):
        for path in sorted((ROOT / folder).rglob("*")):
            if any(fnmatch(path.name, pattern) for pattern in TABLES_LEFT_OUT):
                continue
            if path.is_file() and path.suffix in (".csv", ".lark"):
                yield f"inci_parser/{path.relative_to(ROOT)}", path
    for package in PACKAGES:
        found = importlib.util.find_spec(package)
        if found is None or found.origin is None:
            raise SystemExit(f"{package} is not installed: pip install '.[web]'")
        top = Path(found.origin).parent
        for path in sorted(top.rglob("*")):
            if path.suffix in (".py", ".lark") and "__pycache__" not in path.parts:
                yield f"{package}/{path.relative_to(top)}", path


def write_library(target: Path) -> None:
    """Write the archive of the library; entries have no time and no owner: the same sources give the same bytes."""
    contents = ((place, path.read_bytes()) for place, path in library_files())
    ready_made = ((f"inci_parser/{name}", content) for name, content in ready_made_files().items())
    with tarfile.open(target, "w:xz", format=tarfile.PAX_FORMAT) as archive:
        for place, content in chain(contents, ready_made):
            entry = tarfile.TarInfo(place)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))


def fetch_pyodide(target: Path) -> None:
    """Fetch pyodide from npm and put what a page needs into ``target``."""
    target.mkdir(parents=True)
    with tempfile.TemporaryDirectory() as folder:
        packed = subprocess.run(
            ["npm", "pack", "--silent", PYODIDE], cwd=folder, check=True, capture_output=True, text=True
        )
        with tarfile.open(Path(folder) / packed.stdout.split()[-1]) as archive:

            def content(name: str) -> bytes:
                member = archive.extractfile(f"package/{name}")
                assert member is not None
                return member.read()

            for name in PYODIDE_FILES:
                (target / name).write_bytes(content(name))
            (target / f"{PYODIDE_MODULE}.packed").write_bytes(gzip.compress(content(PYODIDE_MODULE), 9, mtime=0))
            (target / PYODIDE_STDLIB).write_bytes(without_unused(content(PYODIDE_STDLIB)))


def without_unused(stdlib: bytes) -> bytes:
    """Return the archive of the standard library without the modules of ``STDLIB_LEFT_OUT``."""
    smaller = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(stdlib)) as old, zipfile.ZipFile(smaller, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            if not any(fnmatch(entry.filename, pattern) for pattern in STDLIB_LEFT_OUT):
                new.writestr(entry, old.read(entry), zipfile.ZIP_DEFLATED, 9)
    return smaller.getvalue()


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
    write_library(target / "library.tar.xz")
    fetch_pyodide(target / "pyodide")


def main() -> None:
    """Build the page and tell its size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, default=ROOT / "build" / "page")
    target = parser.parse_args().target
    build(target)
    size = sum(path.stat().st_size for path in target.rglob("*") if path.is_file())
    print(f"wrote {target}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

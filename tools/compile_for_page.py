"""Compiles the static page's library and standard library; runs in pyodide itself, whose Python the page has.

``tools/build_static_page.py`` starts it under node. The folder of the library is mounted at ``/library``, a folder for
what is made at ``/made``.
"""

from __future__ import annotations

import ast
import importlib
import json
import marshal
import sys
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

LIBRARY, MADE = Path("/library"), Path("/made")
#: Flags of compiled code that is not checked against its source (PEP 552).
UNCHECKED = (1).to_bytes(4, "little")
#: Packages that read their own docstrings.
DOCUMENTED = ("_pyodide/", "pyodide/")
#: Packages of the standard library of which everything is kept: codecs are looked up by their names.
WHOLE = ("encodings/",)
_LABEL = "Ingredients: Aqua, Glycerin, Niacinamide (5%), Retinol, Parfum, Limonene, Blorbo, 글리세린, CI 77491."
#: Questions that have everything imported that an answer may need.
ASKED = (
    ("/report", {"text": [_LABEL], "profile": ["acne"], "avoid": ["sulfates"], "market": ["US"], "title": ["Cream"]}),
    ("/report", {"text": [_LABEL], "product_type": ["sérum"]}),
    ("/compare", {"a": [_LABEL], "b": ["Aqua, Urea"]}),
    ("/routine", {"text": [_LABEL, "Adapalene 0.1 % gel"]}),
    ("/ingredients", {"q": ["68-26-8"]}),
    ("/ingredients", {"q": ["zzqq"]}),
)  # fmt: skip


def imports_of(source: bytes) -> Iterator[str]:
    """Yield the modules that a source imports by their whole names, anywhere in it."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


def import_everything() -> None:
    """Import what any module of the library imports of the standard library, and what answering questions does."""
    sources = (path.read_bytes() for path in (LIBRARY / "inci_parser").rglob("*.py"))
    names = {name for source in sources for name in imports_of(source)}
    for name in sorted(names):
        if name.partition(".")[0] in sys.stdlib_module_names:
            with suppress(ImportError):
                importlib.import_module(name)
    from inci_parser.web.browser import answer

    for path, fields in ASKED:
        answer(path, json.dumps(fields))


def pyc(source: bytes, place: str) -> bytes:
    """Return a source as compiled code that is never checked against it, without docstrings, assertions and places."""
    code = compile(source, place, "exec", dont_inherit=True, optimize=0 if place.startswith(DOCUMENTED) else 2)
    return MAGIC_NUMBER + UNCHECKED + bytes(8) + marshal.dumps(without_places(code))


def without_places(code: CodeType) -> CodeType:
    """Return code without its positions in the source: a traceback then names functions alone."""
    constants = (without_places(value) if isinstance(value, CodeType) else value for value in code.co_consts)
    return code.replace(co_linetable=b"", co_consts=tuple(constants))


def write_standard_library(archive: Path) -> None:
    """Write the modules that were imported as ``python_stdlib.zip``, compiled, not compressed."""
    files = [getattr(module, "__file__", None) or "" for module in list(sys.modules.values())]
    used = {file.partition(f"{archive.name}/")[2] for file in files if f"{archive.name}/" in file}
    with zipfile.ZipFile(archive) as old, zipfile.ZipFile(MADE / "python_stdlib.zip", "w") as new:
        for name in sorted(old.namelist()):
            if name.endswith(".py") and (name in used or name.startswith(WHOLE)):
                new.writestr(zipfile.ZipInfo(f"{name}c"), pyc(old.read(name), name))


def write_values() -> None:
    """Write the file of values built from tables anew: patterns are ready only for the Python that built them.

    Nothing may have been asked of the library before: what it holds in memory is not built again.
    """
    from inci_parser.tables import build_cache
    from inci_parser.tables.container import pack
    from inci_parser.tables.packing import PYTHON
    from inci_parser.tables.resources import installed_stamp
    from inci_parser.wheel_data import build_all

    sections = {"python": PYTHON.encode(), **build_cache.record_builds(build_all)}
    (MADE / build_cache.FILE).write_bytes(pack(sections, installed_stamp(build_cache.FILE)))


def compile_library() -> None:
    """Put compiled code in the place of every source of the library."""
    for path in LIBRARY.rglob("*.py"):
        path.with_suffix(".pyc").write_bytes(pyc(path.read_bytes(), str(path.relative_to(LIBRARY))))
        path.unlink()


def main() -> None:
    """Do all of it; the archive of the standard library is where Python imports it from."""
    sys.dont_write_bytecode = True
    sys.path.insert(0, str(LIBRARY))
    archive = next(Path(entry) for entry in sys.path if entry.endswith(".zip"))
    write_values()
    import_everything()
    write_standard_library(archive)
    compile_library()


if __name__ == "__main__":
    main()

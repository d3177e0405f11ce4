"""Check the shape of the code: size and branches of functions, size of modules, direction and cycles of imports.

    python tools/structure.py            # prints what breaks a rule; exit code 1 if anything does

Rules, held by ``tests/test_structure.py``:

- a function has at most 12 branches and 40 lines (docstring not counted), a module at most 400 lines;
- no import cycle between modules, imports for types and inside functions counted;
- a room imports only rooms below it (``LEVELS``);
- each module of ``reading`` and ``naming`` is imported by a test;
- only ``tables`` opens the files of ``synonyms/`` and ``grammars/``.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "inci_parser"
MAX_BRANCHES, MAX_FUNCTION_LINES, MAX_MODULE_LINES = 12, 40, 400
#: Room -> level. A room may import rooms of a lower level, and no other room of its own level.
LEVELS = {
    "_version": 0,
    "errors": 0,
    "notices": 0,
    "schemas": 1,
    "textio": 1,
    "models": 1,
    "tables": 2,
    "reading": 3,
    "naming": 4,
    "analysis": 5,
    "api": 6,
    "wheel_data": 7,
    "render": 7,
    "photo": 7,
    "scan": 8,
    "notebook": 9,
    "pandas_accessor": 9,
    "polars_namespace": 9,
    "sql": 9,
    "datasette_plugin": 10,
    "assistant": 9,
    "web": 9,
    "cli": 10,
    "__init__": 11,
    "__main__": 12,
}
#: Rooms that each module of must be imported by a test.
TESTED = ("reading", "naming")
#: What opens a table or a grammar; only these rooms may touch the folders.
DATA_FOLDERS = ("synonyms", "grammars")
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


def modules(root: Path = ROOT) -> dict[str, Path]:
    """Return every module of the package by its dotted name."""
    names = {}
    for path in sorted((root / PACKAGE).rglob("*.py")):
        parts = path.relative_to(root).with_suffix("").parts
        names[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return names


def parsed(path: Path) -> ast.Module:
    """Return the syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def branches(function: ast.AST) -> int:
    """Return the branches of a function, those of functions inside it not counted, plus one.

    Counted are if, for, while, except, conditional expressions, each further operand of ``and`` and ``or``, cases of
    a match, and the conditions of comprehensions.

    >>> branches(ast.parse("def f(a):\\n  if a and a > 1: return [x for x in a if x]").body[0])
    4
    """
    count, waiting = 1, list(ast.iter_child_nodes(function))
    while waiting:
        node = waiting.pop()
        if isinstance(node, FUNCTION):
            continue
        waiting += ast.iter_child_nodes(node)
        if isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += len(node.ifs)
        else:
            simple = (ast.If, ast.For, ast.AsyncFor, ast.While, ast.IfExp, ast.ExceptHandler, ast.match_case)
            count += isinstance(node, simple)
    return count


def lines_of(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Return the lines of a function from ``def`` to its end, without its docstring."""
    lines = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or docstring.lineno) - docstring.lineno + 1
    return lines


def functions(tree: ast.Module) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    """Yield (qualified name, node) for each function, methods and inner functions too."""

    def inside(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
        for child in ast.iter_child_nodes(node):
            name = f"{prefix}{getattr(child, 'name', '')}"
            if isinstance(child, FUNCTION):
                yield name, child
            deeper = isinstance(child, (*FUNCTION, ast.ClassDef))
            yield from inside(child, f"{name}." if deeper else prefix)

    return inside(tree, "")


def imports(name: str, path: Path, known: dict[str, Path]) -> set[str]:
    """Return the modules of the package that a module imports anywhere: at its top, for types, inside functions.

    ``from .room import thing`` is an import of ``room.thing`` where that is a module, else of ``room``.
    """
    package = name if path.name == "__init__.py" else name.rpartition(".")[0]
    targets = set()
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            targets |= {alias.name for alias in node.names if alias.name in known}
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) + 1 - node.level] if node.level else []
            whole = ".".join([*base, *([node.module] if node.module else [])])
            if whole.partition(".")[0] == PACKAGE:
                inner = {f"{whole}.{alias.name}" for alias in node.names}
                targets |= {module if module in known else whole for module in inner}
    return (targets & known.keys()) - {name}


def cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules that import one another in a circle (strongly connected components).

    >>> cycles({"a": {"b"}, "b": {"a"}, "c": {"a"}})
    [['a', 'b']]
    """
    reach = {name: _reachable(name, graph) for name in graph}
    groups = {tuple(sorted(b for b in graph if b in reach[a] and a in reach[b])) for a in graph if a in reach[a]}
    return sorted(list(group) for group in groups)


def _reachable(start: str, graph: dict[str, set[str]]) -> set[str]:
    seen: set[str] = set()
    waiting = list(graph[start])
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += graph.get(name, ())
    return seen


def room_of(module: str) -> str:
    """Return the room of a module: the part after the package's name."""
    return module.split(".")[1] if "." in module else "__init__"


def dense_functions() -> list[str]:
    """Return functions with too many branches or lines, as ``module:function``."""
    bad = []
    for name, path in modules().items():
        for function, node in functions(parsed(path)):
            if branches(node) > MAX_BRANCHES or lines_of(node) > MAX_FUNCTION_LINES:
                bad.append(f"{name}:{function}")
    return bad


def long_modules() -> list[str]:
    """Return modules with too many lines."""
    return [name for name, path in modules().items() if path.read_text(encoding="utf-8").count("\n") > MAX_MODULE_LINES]


def import_cycles() -> list[str]:
    """Return the modules that are part of an import cycle."""
    known = modules()
    graph = {name: imports(name, path, known) for name, path in known.items()}
    return [name for group in cycles(graph) for name in group]


def wrong_directions() -> list[str]:
    """Return imports of a room that is not below, as ``module -> module``; a room without a level is one too."""
    known = modules()
    bad = [name for name in known if room_of(name) not in LEVELS]
    for name, path in known.items():
        for target in sorted(imports(name, path, known)):
            here, there = room_of(name), room_of(target)
            if here != there and LEVELS.get(here, 0) <= LEVELS.get(there, 0):
                bad.append(f"{name} -> {target}")
    return bad


def untested_modules() -> list[str]:
    """Return modules of the rooms in ``TESTED`` that no test file imports by name."""
    known = modules()
    imported: set[str] = set()
    for path in (ROOT / "tests").rglob("*.py"):
        imported |= imports(f"tests.{path.stem}", path, known)
    rooms = [name for name, path in known.items() if room_of(name) in TESTED and path.name != "__init__.py"]
    return [name for name in rooms if name not in imported]


def data_opened_elsewhere() -> list[str]:
    """Return modules outside ``tables`` that name a data folder in a string (docstrings not counted)."""
    bad = []
    for name, path in modules().items():
        if room_of(name) == "tables":
            continue
        tree = parsed(path)
        prose = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        words = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in prose)
        if any(isinstance(word.value, str) and word.value.strip("/") in DATA_FOLDERS for word in words):
            bad.append(name)
    return bad


CHECKS: dict[str, Callable[[], list[str]]] = {
    "functions": dense_functions,
    "modules": long_modules,
    "cycles": import_cycles,
    "directions": wrong_directions,
    "untested": untested_modules,
    "data": data_opened_elsewhere,
}


def main() -> int:
    """Print everything that breaks a rule; return the exit code."""
    count = 0
    for check, find in CHECKS.items():
        for what in find():
            print(f"{check}: {what}")
            count += 1
    return int(count > 0)


if __name__ == "__main__":
    sys.exit(main())

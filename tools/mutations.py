"""Small changes of Python code that a good test suite notices, one at a time and never written to a file.

A site is a node of a module's syntax tree with the changes that may be made there: a comparison turned round or moved
by its border, ``and`` for ``or``, a condition dropped or negated, a number one more or one less, ``True`` for
``False``, another sign of arithmetic, ``None`` returned, a statement removed. Left alone are docstrings, texts,
annotations, type aliases and what only type checkers read; and two kinds of code that change no answer: assertions,
``strict=`` of ``zip`` among them (it states that lists are equally long), and how much ``lru_cache`` remembers.

    MUTANT='{"file": "/…/amount.py", "module": "inci_parser.reading.amount", "site": 3, "variant": 0}'

in the environment makes :func:`install` (called by a ``sitecustomize``) hand out that module changed; otherwise
:func:`mutated` returns the changed tree.
"""

from __future__ import annotations

import ast
import importlib.abc
import importlib.machinery
import json
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType
from typing import Any

FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)
#: Comparison -> (the same with its border moved, its opposite); ``None`` where there is no border.
COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop] | None, type[ast.cmpop]]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (None, ast.NotEq),
    ast.NotEq: (None, ast.Eq),
    ast.In: (None, ast.NotIn),
    ast.NotIn: (None, ast.In),
    ast.Is: (None, ast.IsNot),
    ast.IsNot: (None, ast.Is),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
#: What may be made of a node: the new node of a copy of it, and words for the change.
Change = tuple[str, Callable[[Any], ast.AST]]


@dataclass(frozen=True)
class Site:
    """A node that can be changed: number in its module, line, name of the outermost function it is in, changes."""

    number: int
    line: int
    owner: str
    changes: tuple[str, ...]


def _set(field: str, value: object, at: int | None = None) -> Callable[[Any], ast.AST]:
    """Return a change that sets a field, or one item of a field that is a list."""

    def change(node: Any) -> ast.AST:
        if at is None:
            setattr(node, field, value)
        else:
            getattr(node, field)[at] = value
        return node  # type: ignore[no-any-return]

    return change


def _without(field: str, at: int) -> Callable[[Any], ast.AST]:
    """Return a change that takes one item out of a field; an operation of one operand is that operand."""

    def change(node: Any) -> ast.AST:
        items = getattr(node, field)
        del items[at]
        return items[0] if isinstance(node, ast.BoolOp) and len(items) == 1 else node

    return change


def _negated(node: Any) -> ast.AST:
    node.test = ast.copy_location(ast.UnaryOp(ast.Not(), node.test), node.test)
    return node  # type: ignore[no-any-return]


def _instead(new: Callable[[], ast.AST]) -> Callable[[Any], ast.AST]:
    return lambda node: ast.copy_location(new(), node)


def _comparison(node: ast.Compare) -> Iterator[Change]:
    for i, operator in enumerate(node.ops):
        border, opposite = COMPARISONS[type(operator)]
        if border is not None:
            yield f"{type(operator).__name__} -> {border.__name__}", _set("ops", border(), i)
        yield f"{type(operator).__name__} -> {opposite.__name__}", _set("ops", opposite(), i)


def _bool_op(node: ast.BoolOp) -> Iterator[Change]:
    other = ast.Or if isinstance(node.op, ast.And) else ast.And
    yield f"{type(node.op).__name__} -> {other.__name__}", _set("op", other())
    for i, value in enumerate(node.values):
        yield f"dropped: {ast.unparse(value)}", _without("values", i)


def _condition(node: ast.If | ast.IfExp | ast.While) -> Iterator[Change]:
    yield f"negated: {ast.unparse(node.test)}", _negated
    for value in (True, False):
        if not (isinstance(node, ast.While) and value):
            yield f"always {value}: {ast.unparse(node.test)}", _set("test", ast.Constant(value))


def _constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield f"{node.value} -> {not node.value}", _set("value", not node.value)
    elif isinstance(node.value, (int, float)):
        for value in (node.value + 1, node.value - 1):
            if value != node.value:  # 1e300 and one is 1e300
                yield f"{node.value} -> {value}", _set("value", value)


def _statement(node: ast.stmt) -> Iterator[Change]:
    called = isinstance(node, ast.Expr) and not isinstance(node.value, (ast.Constant, ast.Yield, ast.YieldFrom))
    placed = isinstance(node, ast.Assign) and not isinstance(node.targets[0], (ast.Name, ast.Tuple))
    if called or placed or isinstance(node, (ast.AugAssign, ast.Raise)):
        yield f"removed: {ast.unparse(node)}", _instead(ast.Pass)
    elif isinstance(node, ast.Continue):
        yield "continue -> break", _instead(ast.Break)
    elif isinstance(node, ast.Break):
        yield "break -> continue", _instead(ast.Continue)
    elif isinstance(node, ast.Return) and node.value is not None and not isinstance(node.value, ast.Constant):
        yield f"return None for {ast.unparse(node.value)}", _set("value", ast.Constant(None))


def changes_of(node: ast.AST) -> list[Change]:
    """Return what may be made of a node.

    >>> [words for words, _ in changes_of(ast.parse("a < b and c", mode="eval").body)]
    ['And -> Or', 'dropped: a < b', 'dropped: c']
    """
    found: list[Change] = []
    if isinstance(node, ast.Compare):
        found += _comparison(node)
    elif isinstance(node, ast.BoolOp):
        found += _bool_op(node)
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        found.append((f"not dropped: {ast.unparse(node.operand)}", lambda n: n.operand))
    elif isinstance(node, (ast.If, ast.IfExp, ast.While)):
        found += _condition(node)
    elif isinstance(node, ast.Constant):
        found += _constant(node)
    elif isinstance(node, (ast.BinOp, ast.AugAssign)) and type(node.op) in ARITHMETIC:
        other = ARITHMETIC[type(node.op)]
        found.append((f"{type(node.op).__name__} -> {other.__name__}", _set("op", other())))
    elif isinstance(node, ast.comprehension):
        found += [(f"dropped: if {ast.unparse(c)}", _without("ifs", i)) for i, c in enumerate(node.ifs)]
    if isinstance(node, ast.stmt):
        found += _statement(node)
    return found


def _is_left_alone(node: ast.AST) -> bool:
    """Return whether nothing inside a node is changed: type aliases, code for type checkers, assertions, sizes."""
    if isinstance(node, ast.If):
        return "TYPE_CHECKING" in ast.unparse(node.test)
    if isinstance(node, ast.keyword):
        return node.arg in ("strict", "maxsize")
    if isinstance(node, (ast.Assign, ast.Subscript, ast.Call)):
        text = ast.unparse(node)
        return text.startswith(("TypeVar(", "cast(", "Callable[", "NamedTuple(", "lru_cache(")) or " | None]" in text
    return isinstance(node, (ast.Assert, ast.Import, ast.ImportFrom))


def _parts(node: ast.AST) -> Iterator[tuple[str, int | None, ast.AST]]:
    """Yield the children of a node with their field and place in it; annotations are no children."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params", "ctx"):
            continue
        for at, child in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(child, ast.AST):
                yield field, at, child


def _walk(tree: ast.Module) -> Iterator[tuple[ast.AST, str, int | None, ast.AST, str]]:
    """Yield each node that can be changed in order: parent, field, place in it, node, outermost function (or '')."""
    waiting: list[tuple[ast.AST, str, int | None, ast.AST, str, str]] = []

    def push(parent: ast.AST, owner: str, scope: str) -> None:
        for field, at, child in reversed(list(_parts(parent))):
            # defaults and decorators belong to where the function is defined
            inside = owner if field in ("body", "args") or not isinstance(parent, FUNCTION) else ""
            waiting.append((parent, field, at, child, "" if isinstance(parent, ast.arguments) else inside, scope))

    push(tree, "", "")
    while waiting:
        parent, field, at, node, owner, scope = waiting.pop()
        if _is_left_alone(node):
            continue
        yield parent, field, at, node, owner
        if isinstance(node, ast.ClassDef) and not owner:
            scope = f"{scope}{node.name}."
        if isinstance(node, FUNCTION) and not owner:
            owner = scope + node.name
        push(node, owner, scope)


def sites(source: str) -> list[Site]:
    """Return the sites of a module.

    >>> [(s.line, s.owner, s.changes) for s in sites("A = 1\\ndef f(a: int = 2):\\n    return not a")]
    [(1, '', ('1 -> 2', '1 -> 0')), (2, '', ('2 -> 3', '2 -> 1')), (3, 'f', ('return None for not a',)), \
(3, 'f', ('not dropped: a',))]
    """
    found = []
    for number, (_, _, _, node, owner) in enumerate(_walk(ast.parse(source))):
        changes = tuple(words for words, _ in changes_of(node))
        if changes:
            line = node.target.lineno if isinstance(node, ast.comprehension) else node.lineno  # type: ignore[attr-defined]
            found.append(Site(number, line, owner, changes))
    return found


def mutated(source: str, site: int, variant: int) -> ast.Module:
    """Return the tree of a module with one change made.

    >>> ast.unparse(mutated("a = b < 1", 2, 0))
    'a = b <= 1'
    """
    tree = ast.parse(source)
    parent, field, at, node, _ = next(item for n, item in enumerate(_walk(tree)) if n == site)
    new = changes_of(node)[variant][1](node)
    if at is None:
        setattr(parent, field, new)
    else:
        getattr(parent, field)[at] = new
    return ast.fix_missing_locations(tree)


def code_of(spec: dict[str, Any]) -> CodeType:
    """Return the code of a mutant's module."""
    tree = mutated(Path(spec["file"]).read_text(encoding="utf-8"), spec["site"], spec["variant"])
    return compile(tree, spec["file"], "exec", dont_inherit=True)


class _Loader(importlib.machinery.SourceFileLoader):
    """Loads the changed module; neither reads nor writes compiled files."""

    def get_code(self, fullname: str) -> CodeType:
        return code_of(_spec())


class _Finder(importlib.abc.MetaPathFinder):
    """Finds the one module that is changed."""

    def find_spec(self, fullname: str, path: Any = None, target: Any = None) -> Any:
        spec = _spec()
        if fullname != spec["module"]:
            return None
        found = importlib.machinery.PathFinder.find_spec(fullname, path)
        if found is not None:
            found.loader = _Loader(fullname, spec["file"])
        return found


def _spec() -> dict[str, Any]:
    return json.loads(os.environ["MUTANT"])  # type: ignore[no-any-return]


def install() -> None:
    """Hand out the module that the environment names changed, in this process; nothing where it names none."""
    if "MUTANT" in os.environ:
        sys.meta_path.insert(0, _Finder())

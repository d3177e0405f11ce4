"""The shape of the code: the rules of ``tools/structure.py`` hold without exception."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

CHECKS = ("functions", "modules", "cycles", "directions", "untested", "data")


@pytest.mark.parametrize("check", CHECKS)
def test_nothing_breaks_a_rule(check: str, script: Callable[[str], ModuleType]) -> None:
    """Each check of ``tools/structure.py`` finds nothing."""
    assert script("structure").CHECKS[check]() == []


def test_every_check_is_run(script: Callable[[str], ModuleType]) -> None:
    assert set(CHECKS) == set(script("structure").CHECKS)


def test_branches_are_counted_as_the_rule_says(script: Callable[[str], ModuleType]) -> None:
    """One plus if, for, while, except, conditional, and, or, comprehension conditions; inner functions apart."""
    structure = script("structure")
    source = """
def f(a):
    for x in a:
        while x and x > 1 or x < 0:
            try:
                y = 1 if x else 2
            except ValueError:
                pass
    def g(b):
        if b:
            return [i for i in b if i if i > 1]
"""
    by_name = dict(structure.functions(structure.ast.parse(source)))
    assert {name: structure.branches(node) for name, node in by_name.items()} == {"f": 7, "f.g": 4}


def test_cycles_count_imports_for_types_and_inside_functions(script: Callable[[str], ModuleType]) -> None:
    """A circle of any length is one group; what merely hangs on it is not in it."""
    structure = script("structure")
    assert structure.cycles({"a": {"b"}, "b": {"c"}, "c": {"a"}, "d": {"a"}}) == [["a", "b", "c"]]

"""The shape of the code: rules of ``tools/structure.py``, and what is still to be mended.

``STILL_OPEN`` only shrinks: take a line out when what it names is mended, put none in.
"""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest

#: Check -> what breaks its rule today.
STILL_OPEN: dict[str, frozenset[str]] = {
    "functions": frozenset(
        {
            "inci_parser.analysis.regulation.applicable:ruling",
            "inci_parser.analysis.regulation.legal_maxima:_cap",
            "inci_parser.analysis.regulation.maxima:_headline",
            "inci_parser.analysis.regulation.maxima:_compared",
            "inci_parser.reading.annotations:_footnotes",
            "inci_parser.reading.annotations:_titles",
            "inci_parser.reading.annotations:mark",
            "inci_parser.reading.classification:kind_of",
            "inci_parser.reading.entries:Maker._left_out",
            "inci_parser.reading.headings:Finder._believed",
            "inci_parser.reading.headings:Finder._alone",
            "inci_parser.reading.headings:Finder.symbols",
            "inci_parser.reading.headings:Finder.merged",
            "inci_parser.reading.list_detection:regions",
            "inci_parser.reading.preamble:_unheaded",
            "inci_parser.reading.preamble:_is_title",
            "inci_parser.reading.repair:_split_name",
            "inci_parser.reading.run_on:_cut_run",
            "inci_parser.reading.run_on:_best",
            "inci_parser.reading.run_on:_bearable",
            "inci_parser.reading.scoring:_weight",
            "inci_parser.reading.sections:places",
            "inci_parser.reading.segments:_Joiner._stop",
            "inci_parser.reading.segments:_Joiner._line",
            "inci_parser.reading.segments:_Joiner._dash",
            "inci_parser.reading.splitting:_split",
            "inci_parser.reading.table_rows:_close",
            "inci_parser.reading.text_tables:_add",
            "inci_parser.reading.titles:titles",
            "inci_parser.reading.titles:_claim",
            "inci_parser.reading.titles:_line_titles",
        }
    ),
    "modules": frozenset(),
    "cycles": frozenset(
        {
            "inci_parser.reading.names",
            "inci_parser.reading.run_on",
        }
    ),
    "directions": frozenset({}),
    "untested": frozenset(
        {
            "inci_parser.reading.classification",
            "inci_parser.reading.duplicates",
            "inci_parser.reading.entries",
            "inci_parser.reading.footnotes",
            "inci_parser.reading.list_detection",
            "inci_parser.reading.pipeline",
            "inci_parser.reading.preamble",
            "inci_parser.reading.repair",
            "inci_parser.reading.run_on",
            "inci_parser.reading.scoring",
            "inci_parser.reading.sections",
            "inci_parser.reading.segments",
            "inci_parser.reading.splitting",
            "inci_parser.reading.table_rows",
            "inci_parser.reading.text_tables",
            "inci_parser.reading.titles",
        }
    ),
    "data": frozenset(
        {
            "inci_parser.naming.name_index",
            "inci_parser.reading.lexer",
        }
    ),
}


@pytest.mark.parametrize("check", STILL_OPEN)
def test_nothing_new_breaks_a_rule(check: str, script: Callable[[str], ModuleType]) -> None:
    """Each check finds nothing but what is listed as open."""
    found = script("structure").CHECKS[check]()
    assert [what for what in found if what not in STILL_OPEN[check]] == []


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

"""What every strategy makes of a text by itself (``every_strategy.jsonl``): a later one hides what one lost.

``tools/golden_records.py strategies`` writes them anew for comparison.
"""

from __future__ import annotations

from inci_parser.naming.resolver import GUESSES, STRATEGIES
from tests.support.golden import golden_tests, load

test_answers_are_the_golden_ones, test_the_file_is_what_the_tool_writes = golden_tests("strategies")


def test_each_strategy_has_answers() -> None:
    answered = {answer.partition(":")[0] for line in load("strategies") for answer in line["is"]}
    assert answered >= {*STRATEGIES, *GUESSES, "whole", "part", "piece", "languages", "variant", "correction"}
    assert answered >= {"neighbour", "typed", "loosely typed", "formed", "loosely formed"}

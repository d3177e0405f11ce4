"""All of some reports but wording (``records.jsonl``); ``tools/golden_records.py records`` writes them anew."""

from __future__ import annotations

from tests.support.golden import golden_tests

test_answers_are_the_golden_ones, test_the_file_is_what_the_tool_writes = golden_tests("records")

"""Golden reports (``reports.jsonl``); ``tools/golden_records.py analysis`` writes them anew for comparison."""

from __future__ import annotations

from tests.support.golden import golden_tests

test_answers_are_the_golden_ones, test_the_file_is_what_the_tool_writes = golden_tests("analysis")

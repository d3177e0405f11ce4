"""What holds of several parts of a set is one line of the short report."""

from __future__ import annotations

from dataclasses import replace

from inci_parser import analyze
from inci_parser.render.highlights import highlights

SET = """Step 1 Serum
Aqua, Glycerin, Cetearyl Alcohol, Parfum, Phenoxyethanol

Step 2 Cream
Aqua, Glycerin, Cetearyl Alcohol, Panthenol, Parfum, Daucus Carota Sativa Seed Oil
"""


def test_what_is_said_of_several_parts_of_a_set_is_said_once() -> None:
    report = analyze(SET, profile=["sensitive"])
    title = "Fragrance and eczema or sensitive skin"
    assert [finding.positions for finding in report.findings if finding.title == title] == [(4,), (11, 12)]
    of_parts = replace(report, summarize=lambda: ())  # whose first screen says nothing of it
    (line,) = [line for line in highlights(of_parts)[0] if line.finding.title == title]
    assert line.finding.positions == (4, 11, 12)

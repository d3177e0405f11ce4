"""What holds of several parts of a set is one line of the short report."""

from __future__ import annotations

from inci_parser import analyze
from inci_parser.render.highlights import each_once

SET = """Step 1 Serum
Aqua, Glycerin, Cetearyl Alcohol, Parfum, Phenoxyethanol

Step 2 Cream
Aqua, Glycerin, Cetearyl Alcohol, Panthenol, Parfum, Daucus Carota Sativa Seed Oil
"""


def test_what_is_said_of_several_parts_of_a_set_is_said_once() -> None:
    report = analyze(SET, profile=["sensitive"])
    title = "Fragrance and eczema or sensitive skin"
    apart = [finding for finding in report.findings if finding.title == title]
    assert [finding.positions for finding in apart] == [(4,), (11, 12)]
    (once,) = each_once(apart)
    assert (once.title, once.text, once.positions) == (title, apart[0].text, (4, 11, 12))
    others = [finding for finding in report.findings if finding.title != title]
    assert each_once(others) == others

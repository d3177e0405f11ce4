"""Which form of a vitamin a supplement holds is in doubt, and nothing told of it hangs on that."""

from __future__ import annotations

from inci_parser import analyze
from tests.render.test_short_report import page

TEXT = "Vitamin C, Rice Flour, Silica, Gelatin"


def test_a_supplement_tells_no_doubt_of_forms() -> None:
    assert "In doubt" not in page(analyze(TEXT, title="Daily Dietary Supplement Capsules"))
    assert "In doubt" in page(analyze(f"Aqua, Glycerin, {TEXT}", title="Face Serum"))

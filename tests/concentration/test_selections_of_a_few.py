"""Lists that name what a page puts forward and no whole product: one oil of a styling cream, catchwords, plants."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.render.label_view import headline

CATCHWORDS = "Wonder Touch, Pink Glow, Organic, Avocado Oil, Shea Butter, Bisabolol"


@pytest.mark.parametrize(
    ("title", "text", "partial"),
    [
        ("Smoothing Hair Styling Gel with Argan Oil", "Argan Oil", True),
        ("Pure Argan Oil", "Argan Oil", False),
        ("Argan Hair Oil", "Argan Oil", False),
        ("Micellar Water", "Aqua, Glycerin", True),
        ("Repair Conditioner", "lavender, angelica, patchouli, sweet almond oil", True),
        ("", CATCHWORDS, True),
        ("", f"{CATCHWORDS}, Parfum", False),
    ],
)
def test_what_is_no_whole_list(title: str, text: str, partial: bool) -> None:
    report = analyze(text, title=title)
    assert report.concentration.partial is partial
    assert any("selection of ingredients" in line.text for line in report.summary) is partial


def test_words_on_actives_in_mid_list_open_no_panel() -> None:
    names = "Panthenol, Alanine, Arginine, Tyrosine, Threonine, Proline, Valine, Serine"
    report = analyze(f"Aqua, Glycerin, Leucine active ingredients, {names}")
    assert not any(entry.section == "active" for entry in report.label.ingredients)
    panel = analyze("Active ingredients: Zinc Oxide, Titanium Dioxide. Inactive ingredients: Water, Glycerin")
    assert [entry.section for entry in panel.label.ingredients][:2] == ["active"] * 2


def test_an_unusual_order_alone_is_no_contradiction_of_what_is_printed() -> None:
    label = analyze("Ethylhexylglycerin, Carbomer, Phenoxyethanol, Xanthan Gum, Aqua, Glycerin").label
    assert headline(label, contradicted=True).endswith("read cleanly")

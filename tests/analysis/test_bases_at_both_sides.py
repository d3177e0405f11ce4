"""Bases at both sides of every threshold: places, estimates, numbers of powders, acids and filters; surfactants."""

from __future__ import annotations

import pytest

from inci_parser.analysis import summary, summary_watched
from inci_parser.analysis.entry_functions import with_functions
from inci_parser.analysis.formula import describe_base
from inci_parser.analysis.formula_parts import surfactants
from inci_parser.analysis.product import Product
from inci_parser.analysis.summary_actives import active_statements
from inci_parser.analysis.summary_fragrance import fragrance_statements
from inci_parser.analysis.summary_unread import unread_statements
from inci_parser.models import Entry, Label, LookedFor, Match, Span

from . import labels

TONER = "[toner] AQUA; ALCOHOL DENAT.; GLYCERIN"
CREAM = "[face cream] AQUA; SQUALANE; GLYCERIN; CARBOMER"
MIST = "[face mist] AQUA; SQUALANE; GLYCERIN; CARBOMER"
WASH = "[face wash] AQUA; SQUALANE; SODIUM LAURETH SULFATE; GLYCERIN"
SOAP = "[face wash] AQUA; STEARIC ACID; MYRISTIC ACID; GLYCERIN; UREA; BETAINE; PANTHENOL"
LATE = "[face cream] GLYCERIN; UREA; PANTHENOL; SQUALANE"
LED = "[face cream] SQUALANE; AQUA; POLYGLYCERYL-3 POLYRICINOLEATE"
FILLED = "AQUA; GLYCERIN; UREA; BETAINE; PANTHENOL; NIACINAMIDE; SORBITOL"


def product(text: str, **estimates: float) -> Product:
    """Return a product; ``at_2=3.0`` sets the estimate of its second entry."""
    made = labels.product(text)
    shares = tuple(
        share._replace(estimate=estimates.get(f"at_{share.position}", share.estimate))
        for share in made.amounts.ingredients
    )
    amounts = made.amounts._replace(ingredients=shares)
    return Product(made.label, made.context, amounts, made.rule_book, made.catalogue)


@pytest.mark.parametrize(
    ("text", "estimates", "base"),
    [
        (TONER, {"at_2": 3.0}, "based on water and alcohol"),
        (TONER, {"at_2": 2.9}, "water-based"),
        (CREAM, {"at_2": 1.0}, "a gel in water"),
        (CREAM, {"at_2": 1.1}, "a gel in water, with a little oil"),
        (CREAM, {"at_2": 1.9}, "a gel in water, with a little oil"),
        (CREAM, {"at_2": 2.0}, "an emulsion of water and oil"),
        (MIST, {"at_2": 2.9}, "water-based, with a little oil"),
        (MIST, {"at_2": 3.0}, "an emulsion of water and oil"),
        (WASH, {"at_2": 5.0, "at_3": 1.0}, "a wash of surfactants in water"),
        (WASH, {"at_2": 5.1, "at_3": 1.0}, "water and oil"),
        (WASH, {"at_2": 6.0, "at_3": 6.0}, "a wash of surfactants in water"),
        (WASH, {"at_2": 6.1, "at_3": 6.0}, "water and oil"),
        (f"{LATE}; BETAINE; AQUA", {"at_4": 20.0}, "glycerin, water and oil"),
        (f"{LATE}; AQUA; BETAINE", {"at_4": 20.1}, "glycerin, water and oil"),
        (LED, {"at_2": 9.9}, "oils with an emulsifier and a little water"),
        (LED, {"at_2": 10.0}, "an emulsion, water in oil"),
        (f"[face cream] {FILLED}; SQUALANE; CARBOMER", {"at_8": 2.0}, "an emulsion of water and oil"),
        (f"[face cream] {FILLED}; ALLANTOIN; SQUALANE; CARBOMER", {"at_9": 2.0}, "a gel in water"),
        (f"{SOAP}; POTASSIUM HYDROXIDE", {}, "soap of fatty acids and a base, in water"),
        (f"{SOAP}; ALLANTOIN; POTASSIUM HYDROXIDE", {}, "water-based"),
    ],
)
def test_bases_by_estimates(text: str, estimates: dict[str, float], base: str) -> None:
    assert describe_base(product(text, **estimates)) == base


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("SQUALANE; CETEARYL ALCOHOL; GLYCERIN", ""),
        ("SQUALANE; GLYCERYL STEARATE; GLYCERIN", "an emulsion"),
        ("SQUALANE; CETEARYL ALCOHOL; GLYCERYL STEARATE", "oils with an emulsifier"),
        ("SQUALANE; GLYCERIN; PANTHENOL", ""),
        ("GLYCERIN; PANTHENOL; GLYCERYL STEARATE", ""),
        ("SQUALANE; CETEARYL ALCOHOL; GLYCERIN; GLYCERYL STEARATE", "oils, no water"),
        ("GLYCERIN; SQUALANE; CETEARYL ALCOHOL; GLYCERYL STEARATE", "glycerin with oils, no water"),
        ("DIMETHICONE; CYCLOPENTASILOXANE; NIACINAMIDE", ""),
        ("CERA ALBA; SQUALANE; CETEARYL ALCOHOL; TOCOPHEROL", "a firm base of waxes and oils, no water"),
        ("ALCOHOL DENAT.; PARFUM; LIMONENE", "mostly alcohol"),
        # powders lead, or stand beside an oil that leads, or in water
        ("TALC; SQUALANE; MICA", "a powder"),
        ("SQUALANE; TALC; MICA", ""),
        ("GLYCERIN; TALC; MICA", "a powder"),
        ("GLYCERIN; TALC; UREA", ""),
        ("SQUALANE; TALC; MICA; SILICA", "a powder"),
        ("SQUALANE; TALC; MICA; GLYCERIN", "oils, no water"),
        ("TALC; MICA; SILICA; AQUA", "a powder"),
        ("TALC; MICA; AQUA; SILICA", "a paste of powder in water"),
        ("AQUA; TALC; GLYCERIN; MICA", "a paste of powder in water"),
        ("AQUA; TALC; GLYCERIN; UREA; MICA", "water-based"),
        ("TALC; AQUA; MICA; GLYCERIN", "water-based"),
        ("[shampoo] AQUA; TALC; SODIUM LAURETH SULFATE; MICA", "a wash of surfactants in water"),
        ("[shampoo] AQUA; TALC; MICA; SODIUM LAURETH SULFATE", "a paste of powder in water"),
        # a surfactant among the first five, of what cleanses among the first eight
        ("[face wash] SQUALANE; SODIUM LAURETH SULFATE; AQUA; GLYCERIN", "oils with a little water"),
        ("[face wash] AQUA; STEARIC ACID; SODIUM LAURETH SULFATE; GLYCERIN", "a wash of surfactants in water"),
        (f"[shampoo] {FILLED}; COCO-GLUCOSIDE", "a wash of surfactants in water"),
        (f"[shampoo] {FILLED}; ALLANTOIN; COCO-GLUCOSIDE", "water-based"),
        # two organic filters
        ("[sunscreen] AQUA; GLYCERIN; HOMOSALATE; PHENOXYETHANOL", "water-based"),
        ("[face cream] AQUA; OCTOCRYLENE; HOMOSALATE; GLYCERIN", "an emulsion of water and oil"),
        # water up to the fifth place
        (f"{LED}; GLYCERIN", "an emulsion, water in oil"),
        ("[face cream] SQUALANE; UREA; GLYCERIN; BETAINE; PANTHENOL; AQUA", "oils with a little water"),
        # clay among the first four
        ("[face mask] AQUA; GLYCERIN; UREA; KAOLIN", "a clay paste in water"),
        ("[face mask] AQUA; GLYCERIN; UREA; BETAINE; KAOLIN", "water-based"),
        ("AQUA; GLYCERIN", ""),
        # esters that mix with water are no oil
        ("[face cream] AQUA; BIS-ETHOXYDIGLYCOL SUCCINATE; GLYCERIN; CARBOMER", "a gel in water"),
        ("[face cream] AQUA; ISOPROPYL MYRISTATE; GLYCERIN; CARBOMER", "an emulsion of water and oil"),
    ],
)
def test_bases_by_places(text: str, base: str) -> None:
    assert describe_base(labels.product(text)) == base


@pytest.mark.parametrize(("estimate", "told"), [(1.0, ["COCO-GLUCOSIDE"]), (0.9, [])])
def test_a_surfactant_further_down_is_told_in_some_amount(estimate: float, told: list[str]) -> None:
    text = f"[shampoo] {FILLED}; ALLANTOIN; COCO-GLUCOSIDE"
    assert surfactants(product(text, at_9=estimate)) == told
    assert surfactants(product(text.replace("shampoo", "face cream"), at_9=estimate)) == []


@pytest.mark.parametrize(
    ("cleanse", "milder", "strong"),
    [
        ("SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE", "cocamidopropyl betaine makes sodium laureth sulfate", True),
        ("COCAMIDOPROPYL BETAINE; COCO-GLUCOSIDE", "", False),
        ("SODIUM LAURETH SULFATE; COCO-GLUCOSIDE", "", True),
        (
            "SODIUM LAURETH SULFATE; SODIUM LAURYL SULFATE; AMMONIUM LAURYL SULFATE; COCAMIDOPROPYL BETAINE; "
            "COCO-BETAINE",
            "cocamidopropyl betaine and coco-betaine make sodium laureth sulfate, sodium lauryl sulfate and 1 more",
            True,
        ),
        (
            "SODIUM LAURETH SULFATE; SODIUM LAURYL SULFATE; COCAMIDOPROPYL BETAINE",
            "cocamidopropyl betaine makes sodium laureth sulfate and sodium lauryl sulfate",
            True,
        ),
    ],
)
def test_which_surfactants_make_which_milder(cleanse: str, milder: str, strong: bool) -> None:
    made = labels.product(f"[shampoo] AQUA; {cleanse}; SODIUM CHLORIDE")
    said = summary._surfactant_sentence(made)
    assert surfactants(made) == cleanse.split("; ")
    assert ("milder" in said) is bool(milder)
    assert milder in said
    assert ("without sulfates" in said) is not strong


def test_the_weights_of_the_first_screen() -> None:
    """The order of statements is that of these weights, whatever stands in them."""
    found: dict[str, set[int]] = {}
    for text in (
        "[serum] AQUA; NIACINAMIDE; GLYCERIN; SQUALANE; PANTHENOL; PARFUM; LIMONENE; PHENOXYETHANOL",
        "[face cream] AQUA; GLYCERIN; SQUALANE",
        "[face scrub] AQUA; PUMICE; GLYCERIN; COCAMIDOPROPYL BETAINE; DECYL GLUCOSIDE",
        "[sunscreen] AQUA; HOMOSALATE; OCTOCRYLENE; GLYCERIN",
    ):
        made = labels.product(text)
        findings = labels.findings(text)
        weighed = [
            *active_statements(with_functions(made.label, [made]), [made], findings, {}),
            *fragrance_statements(made.label, [made], findings),
            *summary._systems([made], whole=True),
        ]
        for item in weighed:
            found.setdefault(item.statement.code, set()).add(item.weight)
    assert found == {
        "actives": {86}, "care": {70, 85}, "fragrance": {76, 68}, "preservatives": {40},
        "no_preservative": {87}, "surfactants": {66}, "uv_cover": {86}, "works_with": {83},
    }  # fmt: skip


def test_the_weights_of_what_was_not_read_and_of_what_is_avoided() -> None:
    made = Label("wibb, AQUA", "list", "", (Entry(1, "wibb", 0, 4, Match()),), left_out=(Span(6, 10),))
    assert [(w.statement.code, w.weight) for w in unread_statements(made, [])] == [("unread", 88), ("left_out", 87)]
    asked = [LookedFor("a", "avoid", True, ("A",), (1,)), LookedFor("b", "avoid", False, known=False)]
    for looked in (asked, [LookedFor("a", "avoid", False), asked[1]]):
        weights = [(w.statement.code, w.weight) for w in summary_watched.avoided(made, (), looked)]
        assert weights == [("avoid", 96), ("avoid_unknown", 95)]

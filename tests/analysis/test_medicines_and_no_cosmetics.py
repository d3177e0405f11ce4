"""Medicines of a drug panel and of titles are kinds of their own; what is no cosmetic is told as such."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze


def _panel(active: str, inactive: str) -> Report:
    return analyze(f"Drug Facts Active ingredient {active} Inactive ingredients: {inactive}", market="US")


@pytest.mark.parametrize(
    ("active", "inactive", "kind", "function"),
    [
        ("Terbinafine hydrochloride 1% Purpose Antifungal", "water, cetyl alcohol", "antifungal", "acts against fungi"),
        ("Undecylenic acid 25% Purpose Antifungal", "mineral oil", "antifungal", "acts against fungi"),
        ("Hydrocortisone 1% Purpose Anti-itch", "water, cetyl alcohol", "external analgesic", "calms inflamed skin"),
        ("Lidocaine 4% Purpose Topical anesthetic", "water, carbomer", "external analgesic", "numbs skin"),
        ("Pramoxine HCl 1% Purpose External analgesic", "water, glycerin", "external analgesic", "numbs skin"),
        ("Methyl salicylate 15% Purpose Topical analgesic", "water", "external analgesic", "cools or warms"),
        ("Benzalkonium chloride 0.13% Purpose Antiseptic", "water, glycerin", "antiseptic", "kills germs"),
        (
            "Benzalkonium chloride 0.13% Purpose Antibacterial",
            "water, lauramine oxide, glycerin",
            "antiseptic wash",
            "kills germs",
        ),
        ("Isopropyl alcohol 70% Purpose First aid antiseptic", "water", "antiseptic", "kills germs"),
        ("Salicylic acid 17% Purpose Wart remover", "alcohol, collodion", "corn remover", "loosens hard skin"),
        ("Salicylic acid 3% Purpose Psoriasis control", "water, glycerin", "psoriasis treatment", "loosens scales"),
        ("Coal tar 2% Purpose Psoriasis", "water, cetyl alcohol", "psoriasis treatment", "slows scaling"),
    ],
)
def test_the_purpose_decides_kind_and_function(active: str, inactive: str, kind: str, function: str) -> None:
    report = _panel(active, inactive)
    assert (report.context.product_type, report.label.ingredients[0].function) == (kind, function)


def test_a_salicylate_against_pain_is_no_uv_filter() -> None:
    report = _panel("Trolamine salicylate 10% Purpose Topical analgesic", "water, cetyl alcohol")
    assert report.context.product_type == "external analgesic"
    assert "uv_cover" not in {statement.code for statement in report.summary}


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Antifungal cream", "antifungal"),
        ("Anti-itch cream", "external analgesic"),
        ("Psoriasis ointment", "psoriasis treatment"),
    ],
)
def test_without_a_panel_the_title_may_tell(title: str, kind: str) -> None:
    assert analyze("Water, Petrolatum, Cetyl Alcohol, Glycerin", market="US", title=title).context.product_type == kind


@pytest.mark.parametrize(
    "title",
    [
        "Eye drops", "Augentropfen", "Collyre", "Colirio", "Krople do oczu", "目薬", "점안액", "眼药水", "Nasal spray",
        "Ear drops",
        "Hyaluronic acid filler", "Hydrogel wound dressing", "Suppositories", "Chocolate bar",
    ],
)  # fmt: skip
def test_what_is_no_cosmetic(title: str) -> None:
    report = analyze("Aqua, Glycerin, Boric Acid, Sodium Chloride", title=title)
    assert "advice, law and amounts here are for cosmetics and left out" in report.summary[0].text
    assert not report.findings


@pytest.mark.parametrize(
    "title", ["Skin Food", "Chocolate body butter", "Hyaluron Filler day cream", "Eye serum", "Lip filler gloss"]
)
def test_names_alike_are_cosmetics(title: str) -> None:
    assert "left out" not in analyze("Aqua, Glycerin, Squalane, Sodium Chloride", title=title).summary[0].text

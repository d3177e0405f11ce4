"""Kits that are mixed before use: dyes, perms, bleaches; each part is judged by the law of the whole."""

from __future__ import annotations

import pytest

from inci_parser import analyze

COLOUR = (
    "Aqua, Cetearyl Alcohol, Ammonium Hydroxide, p-Phenylenediamine, Resorcinol, Toluene-2,5-Diamine, m-Aminophenol"
)
DEVELOPER = "Aqua, Hydrogen Peroxide, Cetearyl Alcohol, Etidronic Acid"
LISTED = {
    "P-PHENYLENEDIAMINE": {"III/8a"},
    "RESORCINOL": {"III/22"},
    "TOLUENE-2,5-DIAMINE": {"III/9a"},
    "M-AMINOPHENOL": {"III/217"},
    "HYDROGEN PEROXIDE": {"III/12"},
}


@pytest.mark.parametrize(
    ("title", "first", "second"),
    [
        ("", "Hair dye. Colour cream", "Developer"),
        ("", "Colour cream", "Developer lotion"),
        ("Permanent hair colour kit", "Cream", "Cream developer"),
        ("Kit coloration", "Crème colorante", "Révélateur"),
        ("Haarfarbe", "Farbcreme", "Entwickler"),
    ],
)
def test_parts_of_a_hair_dye_are_judged_as_a_hair_dye(title: str, first: str, second: str) -> None:
    report = analyze(f"{first}: {COLOUR}. {second}: {DEVELOPER}.", title=title)
    assert report.context.product_type == "hair dye"
    law = {f.names[0]: f for f in report.of_kind("limit") if f.names[0] in LISTED}
    assert {name: set(f.details["ref"].split()) for name, f in law.items()} == LISTED
    assert all(f.details["listed_for_this_product"] for f in law.values())
    assert not report.of_kind("prohibited")
    assert not any("RESORCINOL" in f.names for f in report.of_kind("active"))
    assert not any("not listed" in statement.text.lower() for statement in report.summary)


@pytest.mark.parametrize(
    ("title", "text", "kind", "names"),
    [
        (
            "Permanent wave",
            "Perm lotion: Aqua, Ammonium Thioglycolate, Ammonia. Neutralizer: Aqua, Hydrogen Peroxide.",
            "hair perm",
            {"AMMONIUM THIOGLYCOLATE", "AMMONIA", "HYDROGEN PEROXIDE"},
        ),
        (
            "Bleach kit",
            "Powder: Potassium Persulfate, Sodium Silicate. Cream: Aqua, Hydrogen Peroxide, Parfum.",
            "hair bleach",
            {"HYDROGEN PEROXIDE"},
        ),
    ],
)
def test_parts_of_perms_and_bleaches(title: str, text: str, kind: str, names: set[str]) -> None:
    report = analyze(text, title=title)
    assert report.context.product_type == kind
    told = {f.names[0]: f.details["listed_for_this_product"] for f in report.of_kind("limit") if "max" in f.details}
    assert told == dict.fromkeys(names, True)


def test_a_part_that_is_another_product_keeps_its_kind() -> None:
    text = (
        f"Colour cream: {COLOUR}. Developer: {DEVELOPER}. Conditioner: Aqua, Cetearyl Alcohol, Behentrimonium Chloride."
    )
    assert "conditioner" in analyze(text).summary[0].text


@pytest.mark.parametrize(
    "title", ["Oxidant cream 40 vol", "Hair developer", "Wasserstoffperoxid Creme 30 Vol.", "Ossigeno in crema"]
)
@pytest.mark.parametrize(("amount", "exceeded"), [(12, False), (14, True)])
def test_a_developer_is_held_to_the_maximum_for_hair(title: str, amount: int, exceeded: bool) -> None:
    report = analyze(f"Ingredients: Aqua, Hydrogen Peroxide {amount} %, Cetearyl Alcohol", title=title)
    assert report.context.product_type == "hair developer"
    (limit,) = [f for f in report.of_kind("limit") if f.names == ("HYDROGEN PEROXIDE",)]
    assert limit.details["exceeded"] is exceeded

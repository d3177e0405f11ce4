"""Products with water that list no preservative: told where the list is whole, and only where microbes may grow."""

from __future__ import annotations

import pytest

from inci_parser import analyze

_CREAM = "Aqua, Glycerin, Butyrospermum Parkii Butter, Cocos Nucifera Oil, Cetearyl Alcohol, Polysorbate 60, Tocopherol"


def _told(text: str, **given: str) -> list[tuple[str, str]]:
    """Return what the first screen says of preservatives, by code."""
    codes = ("no_preservative", "preservatives")
    return [(s.code, s.text) for s in analyze(text, **given).summary if s.code in codes]


@pytest.mark.parametrize(
    "text",
    [
        f"Ingredients: {_CREAM}",
        "정제수, 글리세린, 판테놀, 알란토인, 잔탄검",
        "水、グリセリン、BG、パンテノール、キサンタンガム",
        "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Parfum",
    ],
)
def test_water_without_a_preservative_is_told(text: str) -> None:
    """Emulsions, gels and washes of any language."""
    [(code, said)] = _told(text)
    assert code == "no_preservative"
    assert said.startswith("No preservative is listed, though there is water, which can spoil;")
    assert said.endswith("may make up for it.")


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (f"{_CREAM}, Phenoxyethanol", {}),
        (f"{_CREAM}, Benzyl Alcohol", {}),
        (f"{_CREAM}, Lactobacillus Ferment", {}),
        (f"{_CREAM}, Blorxidine", {}),  # a name that nobody knows may be a preservative
        (f"{_CREAM}, Limon...", {}),  # the list is cut
        (f"{_CREAM} and more", {}),
        (f"Inactive ingredients: {_CREAM}", {}),
        ("Helianthus Annuus Seed Oil, Cera Alba, Tocopherol, Parfum", {}),
        ("Alcohol Denat., Aqua, Parfum, Limonene, Linalool", {}),
        ("Glycerin, Aqua, Panthenol, Xanthan Gum, Betaine", {}),  # more humectant than water
        ("Sodium Palmate, Sodium Cocoate, Aqua, Glycerin, Parfum", {}),
        ("Aqua, Potassium Olivate, Glycerin, Parfum", {}),
        ("Aqua, Glycerin, Hydrated Silica, Sodium Fluoride, Sodium Saccharin, Aroma", {"product_type": "toothpaste"}),
        ("Aqua, Cetearyl Alcohol, Ammonium Hydroxide, p-Phenylenediamine, Resorcinol", {"product_type": "hair dye"}),
        ("Aqua, Hydrogen Peroxide, Cetearyl Alcohol, Ceteareth-20, Etidronic Acid", {}),
        ("Butane, Aqua, Propane, Cetearyl Alcohol, Glycerin, Parfum", {}),
        ("Aqua", {}),
        ("Aqua, Sodium Chloride, Glycerin", {}),
    ],
)
def test_silence_where_nothing_is_missed(text: str, given: dict[str, str]) -> None:
    """A preservative, a list that is not whole or not read, and what keeps without one."""
    assert "no_preservative" not in dict(_told(text, **given))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("1,2-Hexanediol", "No usual preservative is listed; 1,2-hexanediol may help to preserve."),
        (
            "1,2-Hexanediol, Ethylhexylglycerin",
            "Preserved without classic preservatives, by 1,2-hexanediol and ethylhexylglycerin.",
        ),
    ],
)
def test_what_may_help_is_named(more: str, said: str) -> None:
    """One helper may be there for something else."""
    assert _told(f"{_CREAM}, {more}") == [("preservatives", said)]


@pytest.mark.parametrize(
    ("system", "said"),
    [
        ("Caprylhydroxamic Acid, Phenethyl Alcohol", "caprylhydroxamic acid and phenethyl alcohol"),
        ("1,2-Hexanediol, Caprylyl Glycol", "1,2-hexanediol and caprylyl glycol"),
        ("Ethylhexylglycerin, Pentylene Glycol", "ethylhexylglycerin and pentylene glycol"),
        ("p-Anisic Acid, Sodium Levulinate", "p-anisic acid and sodium levulinate"),
        ("Sodium Levulinate, Glyceryl Caprylate", "sodium levulinate and glyceryl caprylate"),
    ],
)
def test_a_whole_system_without_a_listed_preservative(system: str, said: str) -> None:
    assert _told(f"{_CREAM}, {system}") == [("preservatives", f"Preserved without classic preservatives, by {said}.")]


_LOTION = "Aqua, Glycerin, Cetearyl Alcohol, Dimethicone"


@pytest.mark.parametrize(
    ("text", "fragrance", "preserved"),
    [
        (
            f"{_LOTION}, Phenoxyethanol, Chlorhexidine Dihydrochloride, Parfum, Linalool, Benzyl Alcohol, Citronellol",
            "3 named allergens (linalool, benzyl alcohol and citronellol)",
            "Preserved with phenoxyethanol and chlorhexidine dihydrochloride.",
        ),
        (
            f"{_LOTION}, Potassium Sorbate, Phenoxyethanol, Parfum, Benzyl Benzoate, Benzyl Alcohol, Sodium Benzoate",
            "2 named allergens (benzyl benzoate and benzyl alcohol)",
            "Preserved with potassium sorbate, phenoxyethanol and sodium benzoate.",
        ),
        (
            f"{_LOTION}, Benzyl Alcohol, Dehydroacetic Acid, Parfum, Linalool",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with benzyl alcohol and dehydroacetic acid.",
        ),
        (
            f"{_LOTION}, Parfum, Isopropyl Alcohol, Benzyl Alcohol, Propylene Glycol, Panthenol, Disodium EDTA",
            "benzyl alcohol, a named allergen, is here probably a preservative",
            "Preserved probably with benzyl alcohol.",
        ),
        (
            f"{_LOTION}, Benzyl Alcohol, Carbomer, Phenoxyethanol, Parfum, Linalool",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with benzyl alcohol and phenoxyethanol.",
        ),
        (
            f"{_LOTION}, Benzyl Alcohol, Carbomer, Parfum, Linalool",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with benzyl alcohol.",
        ),
        (
            f"{_LOTION}, Parfum, Benzyl Alcohol, Caprylyl Glycol, Benzoic Acid, Geraniol, Linalool",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with benzyl alcohol and benzoic acid, helped by caprylyl glycol.",
        ),
        (
            f"{_LOTION}, Parfum, Cymbopogon Flexuosus Oil, Benzyl Alcohol, Carbomer, Dehydroacetic Acid, Geraniol",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with benzyl alcohol and dehydroacetic acid.",
        ),
        (
            f"{_LOTION}, Dehydroacetic Acid, Parfum, Geraniol, Benzyl Alcohol, Linalool",
            "3 named allergens (geraniol, benzyl alcohol and linalool)",
            "Preserved with dehydroacetic acid.",
        ),
        (
            f"{_LOTION}, Phenoxyethanol, Benzyl Alcohol, Citrus Aurantium Amara Flower Oil, Limonene, Parfum",
            "benzyl alcohol, a named allergen, is here a preservative",
            "Preserved with phenoxyethanol and benzyl alcohol.",
        ),
        (
            f"{_LOTION}, Parfum, Benzyl Alcohol, Potassium Sorbate, Linalool",
            "benzyl alcohol, a named allergen, is here probably a preservative",
            "Preserved with potassium sorbate, and probably benzyl alcohol.",
        ),
        (
            f"{_LOTION}, Phenoxyethanol, Parfum, Carbomer, Benzyl Alcohol, Potassium Sorbate",
            "benzyl alcohol, a named allergen, is here probably a preservative",
            "Preserved with phenoxyethanol and potassium sorbate, and probably benzyl alcohol.",
        ),
    ],
)
def test_benzyl_alcohol_is_told_alike_on_both_lines(text: str, fragrance: str, preserved: str) -> None:
    """Among the allergens of a perfume it is a part of it; before, beside what it is sold with, it preserves."""
    report = analyze(text, product_type="body lotion")
    said = {statement.code: statement.text for statement in report.summary}
    assert fragrance in said["fragrance"]
    assert said["preservatives"] == preserved
    word = next(entry.function for entry in report.label.ingredients if entry.name == "BENZYL ALCOHOL")
    assert (word == "preserves") == ("benzyl alcohol" in preserved)


def test_nothing_preserves_an_oil() -> None:
    text = "Caprylic/Capric Triglyceride, Isopropyl Palmitate, Isopropyl Myristate, Parfum, Benzyl Alcohol, Coumarin"
    report = analyze(text, product_type="body oil")
    assert "preservatives" not in {statement.code for statement in report.summary}
    assert [entry.function for entry in report.label.ingredients][3:] == ["scents"] * 3


def test_what_preserves_a_list_that_was_hardly_read_is_told_with_that_reserve() -> None:
    read = _told("Aqua, Zqwx, Blorbo, Sodium Benzoate, Glycerin, Qwert")
    assert read == [
        ("preservatives", "Of what could be read, sodium benzoate may preserve; other preservatives may be unread.")
    ]
    assert _told(f"{_CREAM}, Sodium Benzoate") == [("preservatives", "Preserved with sodium benzoate.")]


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("Benzyl Alcohol, Hydroxyacetophenone", "benzyl alcohol, helped by hydroxyacetophenone."),
        (
            "Benzyl Alcohol, Hydroxyacetophenone, Ethylhexylglycerin, Polylysine",
            "benzyl alcohol, helped by hydroxyacetophenone and 2 more.",
        ),
        ("Phenoxyethanol, Chlorphenesin, Sodium Benzoate, Caprylyl Glycol", "phenoxyethanol, chlorphenesin and sodium"),
    ],
)
def test_what_helps_is_named_beside_preservatives_within_the_line(listed: str, said: str) -> None:
    [(code, told)] = _told(f"{_CREAM}, {listed}")
    assert code == "preservatives"
    assert told.startswith(f"Preserved with {said}")
    assert len(told) <= 76


@pytest.mark.parametrize(
    ("listed", "printed"),
    [
        ("Salicylic Acid, Water, Glycerin, Emollients, Preservatives, Fragrance", "Preservatives"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Konservierungsstoffe, Parfum", "Konservierungsstoffe"),
        ("水、グリセリン、BG、1,2-ヘキサンジオール、防腐剤、香料", "防腐剤"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Konservierung, Parfum", "Konservierung"),
        ("Вода, глицерин, цетеариловый спирт, консервант, отдушка", "консервант"),
        ("Aqua, Glycerin, Cetearyl Alcohol, Preservative System, Parfum", "Preservative System"),
    ],
)
def test_preservatives_that_are_not_named_are_told_so(listed: str, printed: str) -> None:
    (told,) = [s.text for s in analyze(listed, product_type="lotion").summary if "preserv" in s.code]
    assert told == f"Preserved; the list says “{printed}”, not which."
    assert not any(printed in s.text for s in analyze(listed, product_type="lotion").summary if s.code == "unread")
    named = analyze(f"{listed}, Phenoxyethanol", product_type="lotion").summary
    assert "Preserved with phenoxyethanol" in " ".join(s.text for s in named)


@pytest.mark.parametrize("silver", ["Silver Oxide", "Silver Borosilicate", "Silver Lactate", "Silver Copper Zeolite"])
def test_silver_in_every_form_may_preserve(silver: str) -> None:
    assert _told(f"{_CREAM}, {silver}") == [
        ("preservatives", f"No usual preservative is listed; {silver.lower()} may help to preserve.")
    ]

"""Growth factors, peptides and medicines by the names and patterns under which labels print them."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse

from .labels import line


@pytest.mark.parametrize(
    ("printed", "name", "class_"),
    [
        ("bFGF", "SH-POLYPEPTIDE-1", "growth factor"),
        ("IGF-1", "SH-OLIGOPEPTIDE-2", "growth factor"),
        ("Vascular Endothelial Growth Factor", "SH-POLYPEPTIDE-9", "growth factor"),
        ("Methionyl SH-Polypeptide-1", "METHIONYL SH-POLYPEPTIDE-1", "growth factor"),
        ("Human Oligopeptide-1", "HUMAN OLIGOPEPTIDE-1", "growth factor"),
        ("Bis(Tripeptide-1) Copper Acetate", "BIS(TRIPEPTIDE-1) COPPER ACETATE", "peptide"),
        ("Azelaoyl Bis-Dipeptide-10", "AZELAOYL BIS-DIPEPTIDE-10", "peptide"),
        ("Marine Collagen Peptides", "HYDROLYZED COLLAGEN", "peptide"),
        ("Finasteride", "FINASTERIDE", "hair growth (drug)"),
    ],
)
def test_each_has_its_name_and_class(printed: str, name: str, class_: str) -> None:
    text = f"Ingredients: Aqua, Glycerin, {printed}, Phenoxyethanol"
    assert parse(text).ingredients[2].names == (name,)
    findings = analyze(text, product_type="serum").findings
    assert [f.class_ for f in findings if f.kind == "active" and name in f.names] == [class_]


def test_of_many_growth_factors_one_is_named() -> None:
    names = "SH-Oligopeptide-1, SH-Polypeptide-1, SH-Oligopeptide-2, SH-Polypeptide-9, SH-Polypeptide-22"
    text = f"Aqua, Glycerin, Squalane, Cetearyl Alcohol, Phenoxyethanol, {names}, Carbomer"
    told = line(analyze(text, product_type="serum"), "actives")
    assert told == "Actives: SH-oligopeptide-1 with 4 more of its kind (probably a trace, as usual)."


def test_peptides_known_by_their_pattern_are_traces_as_usual_too() -> None:
    names = "Palmitoyl Hexapeptide-19, Hexapeptide-10, Palmitoyl Tripeptide-1"
    text = f"Aqua, Glycerin, Squalane, Cetearyl Alcohol, Phenoxyethanol, {names}, Carbomer"
    told = line(analyze(text, product_type="serum"), "actives")
    assert told.endswith("hexapeptide-10 (each probably a trace, as usual).")


def test_zinc_sulfate_is_told_behind_what_is_studied_better() -> None:
    text = "Aqua, Glycerin, Squalane, Cetearyl Alcohol, Zinc Sulfate, Beta-Glucan, Panthenol, Phenoxyethanol, Carbomer"
    told = line(analyze(text, title="Face cream for blemishes"), "actives")
    assert "zinc sulfate" in told
    assert not told.startswith("Actives: zinc sulfate")


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("Barrier toner", "Zinc salt"),
        ("Toner for acne prone skin", "Acne and sebum active"),
        ("Scalp tonic", "For an oily scalp"),
    ],
)
def test_zinc_gluconate_is_a_zinc_salt_but_where_a_product_is_sold_against_blemishes(title: str, told: str) -> None:
    report = analyze("Aqua, Glycerin, Copper Gluconate, Zinc Gluconate, Phenoxyethanol, Xanthan Gum", title=title)
    found = next(f for f in report.of_kind("active") if f.class_ == "anti-acne")
    assert found.title.startswith(told)


@pytest.mark.parametrize(
    ("title", "sold"),
    [  # elsewhere it steadies an emulsion or is listed as a mineral
        ("", False),
        ("Rose day cream", False),
        ("Face cream for acne prone skin", True),
        ("Anti-Pickel Creme", True),
        ("Crème anti-imperfections", True),
        ("Spot treatment", True),
        ("Scalp serum", True),
    ],
)
def test_zinc_sulfate_acts_against_blemishes_where_a_product_is_sold_for_that(title: str, sold: bool) -> None:
    text = "Aqua, Paraffinum Liquidum, Glycerin, Zinc Sulfate, Lanolin, Glyceryl Oleate, Phenoxyethanol, Parfum"
    report = analyze(text, title=title)
    assert any(f.class_ == "anti-acne" for f in report.of_kind("active")) == sold

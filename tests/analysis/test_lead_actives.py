"""Which active leads: what the title names; what helps the formula alone is none."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

BASE = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol"
SUNSCREEN = f"{BASE}, Butyl Methoxydibenzoylmethane, Ethylhexyl Salicylate, Polyester-8, Phenoxyethanol"


def test_what_keeps_filters_stable_is_no_active_and_its_finding_names_the_filter() -> None:
    report = analyze(SUNSCREEN, title="Day Cream SPF 15")
    assert "polyester" not in line(report, "actives").casefold()
    (found,) = (finding for finding in report.findings if finding.class_ == "photostabiliser")
    assert "butyl methoxydibenzoylmethane (avobenzone) from breaking down in light" in found.text


def test_without_avobenzone_no_filter_is_named() -> None:
    report = analyze(SUNSCREEN.replace("Butyl Methoxydibenzoylmethane", "Octocrylene"), title="Day Cream SPF 15")
    (found,) = (finding for finding in report.findings if finding.class_ == "photostabiliser")
    assert "avobenzone" not in found.text


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("Bakuchiol Serum", "bakuchiol"),
        ("Serum with Madecassoside", "madecassoside"),
        ("Day Serum without Bakuchiol", "niacinamide"),
        ("Day Serum", "niacinamide"),
    ],
)
def test_what_the_title_names_leads(title: str, first: str) -> None:
    text = f"{BASE}, Niacinamide, Propanediol, Phenoxyethanol, Bakuchiol, Carbomer, Madecassoside"
    assert line(analyze(text, title=title), "actives").removeprefix("Actives: ").startswith(first)


def test_an_ester_of_glutathione_is_an_active() -> None:
    text = f"{BASE}, S-Palmitoylglutathione, Propanediol, Phenoxyethanol, Carbomer"
    told = line(analyze(text, title="Acyl-Glutathione Serum"), "actives")
    assert told == "Actives: S-palmitoylglutathione (limited evidence)."


CREAM = f"{BASE}, Dimethicone, Niacinamide, Propanediol, Phenoxyethanol, {{}}, Carbomer, Disodium EDTA"


@pytest.mark.parametrize(
    ("acid", "title", "slowly"),
    [
        ("Capryloyl Salicylic Acid", "Day Cream", False),
        ("Capryloyl Salicylic Acid", "Face Exfoliant", True),
        ("Capryloyl Salicylic Acid 1.5 %", "Day Cream", True),
        ("Salicylic Acid 2 %", "Day Cream", True),
    ],
)
def test_a_mild_acid_in_a_daily_cream_asks_for_no_slow_start(acid: str, title: str, slowly: bool) -> None:
    report = analyze(CREAM.format(acid), title=title)
    assert any("slowly" in finding.title for finding in report.findings) is slowly


def test_of_an_acid_that_is_rinsed_off_the_sun_is_a_detail() -> None:
    report = analyze("Aqua, Glycerin, Coco-Betaine, Glycolic Acid, Phenoxyethanol", title="Glycolic Cleanser")
    assert [finding.level for finding in report.findings if "rinsed off: sunscreen" in finding.title] == ["detail"]


def test_a_peel_tells_that_there_is_little_of_its_acid() -> None:
    label = (
        "Water, Glycerin, Panthenol, Allantoin, Carbomer, Glycolic Acid, Tromethamine, Phenoxyethanol, Disodium EDTA"
    )
    peel = analyze(label, title="Peel pads")
    assert any("glycolic acid (probably less than studied)" in statement.text.lower() for statement in peel.summary)
    cream = analyze(label, title="Face cream")
    assert not any("glycolic acid" in statement.text.lower() for statement in cream.summary)


def test_what_an_ester_of_retinoic_acid_does_is_hardly_studied() -> None:
    text = "Aqua, Glycerin, Squalane, Niacinamidoethyl Retinoate, Cetearyl Alcohol, Phenoxyethanol"
    (found,) = [f for f in analyze(text, product_type="face cream").findings if f.rule == "active.retinoid"]
    assert found.text.startswith("Meant to act as retinoids do, against lines and uneven tone; hardly studied.")


@pytest.mark.parametrize(("title", "told"), [("Soothing cream", False), ("Anti-blemish cream", True)])
@pytest.mark.parametrize("name", ["Sarcosine", "Salicyloyl Phytosphingosine"])
def test_what_is_sold_against_blemishes_is_told_only_where_they_are_meant(name: str, title: str, told: bool) -> None:
    report = analyze(f"Aqua, Glycerin, Squalane, Pentylene Glycol, {name}, Carbomer", title=title)
    assert ("active.anti-acne" in {finding.rule for finding in report.findings}) == told


@pytest.mark.parametrize("name", ["Niacinamidoethyl Retinoate", "Zinc Retinoate Hydroxide", "Tocopheryl Retinoate"])
def test_every_retinoate_is_a_retinoid_to_a_pregnant_reader(name: str) -> None:
    report = analyze(f"Squalane, {name}, Glycine Soja Oil", title="Serum", profile=["pregnancy"])
    assert any(finding.rule == "guidance.retinoid-pregnancy" for finding in report.findings)

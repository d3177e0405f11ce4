"""What a finding says of its members: what each is used for, and which others on the list it concerns."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Finding, Report

from .labels import line


def found(report: Report, class_: str) -> Finding:
    return next(finding for finding in report.findings if finding.class_ == class_)


def test_all_plants_of_the_daisy_family_stand_beside_one_that_is_reported() -> None:
    plants = "Arctium Majus Root Extract, Calendula Officinalis Flower Extract, Chamomilla Recutita Flower Extract"
    oils = "Helianthus Annuus Seed Oil, Carthamus Tinctorius Seed Oil"
    report = analyze(f"Aqua, Glycerin, {oils}, Arnica Montana Flower Extract, {plants}", product_type="body lotion")
    finding = found(report, "daisy family")
    assert [name.split()[0] for name in finding.names] == ["ARNICA", "ARCTIUM", "CALENDULA", "CHAMOMILLA"]
    assert finding.positions == (5, 6, 7, 8)
    assert finding.text.startswith("Relevant if you are already allergic to plants of the daisy family")
    assert "Arnica flower extract: Causes allergy" in finding.text


def test_a_plant_of_the_daisy_family_alone_needs_a_profile() -> None:
    text = "Aqua, Glycerin, Calendula Officinalis Flower Extract, Bellis Perennis Flower Extract"
    assert not [f for f in analyze(text).findings if f.class_ == "daisy family"]
    assert found(analyze(text, profile=["eczema"]), "daisy family").positions == (3, 4)


@pytest.mark.parametrize(
    ("name", "class_", "means"),
    [
        ("Carnitine", "other active", "Carnitine: sold for firmness"),
        ("Adenosine", "other active", "Adenosine: meant to lessen lines"),
        ("Zinc PCA", "anti-acne", "Zinc PCA: sold to lower sebum"),
        ("Menthol", "cooling agent", "Feels cool"),
        ("Vanillyl Butyl Ether", "warming agent", "Likely a small amount: may feel a little warm"),
    ],
)
def test_a_finding_says_what_its_member_does(name: str, class_: str, means: str) -> None:
    assert found(analyze(f"Aqua, {name}, Glycerin, Xanthan Gum", product_type="body lotion"), class_).text.startswith(
        means
    )


@pytest.mark.parametrize(
    ("list_", "kind", "class_", "level"),
    [
        ("Aqua, Glycerin, Beta-Glucan, Madecassic Acid, Carbomer", "serum", "soothing", "detail"),
        ("Aqua, Glycerin, Panthenol, Beta-Glucan, Carbomer", "serum", "soothing", "main"),
        ("Aqua, Coco-Betaine, Panthenol, Allantoin, Sodium Chloride", "body wash", "soothing", "detail"),
        ("Aqua, Coco-Betaine, Zinc Gluconate, Sodium Chloride", "cleanser", "anti-acne", "detail"),
        ("Aqua, Glycerin, Palmitoyl Tripeptide-8, Palmitoyl Tripeptide-1, Carbomer", "serum", "peptide", "main"),
        ("Aqua, Glycerin, Alpha-Arbutin, Carbomer", "serum", "brightener", "main"),
    ],
)
def test_a_class_of_unlike_members_is_told_where_one_has_a_fact_of_its_own(
    list_: str, kind: str, class_: str, level: str
) -> None:
    finding = found(analyze(list_, product_type=kind), class_)
    assert finding.level == level


def test_what_is_known_of_a_member_takes_the_place_of_what_its_class_may_be() -> None:
    text = found(
        analyze("Aqua, Glycerin, Palmitoyl Tetrapeptide-7, Palmitoyl Tripeptide-1", product_type="serum"), "peptide"
    ).text
    assert text.startswith("Palmitoyl tetrapeptide-7 and palmitoyl tripeptide-1: sold for firmness")
    assert "to signal" not in text
    other = found(analyze("Aqua, Glycerin, Palmitoyl Tripeptide-8", product_type="serum"), "peptide").text
    assert other.startswith("Sold to signal to the skin, in traces")


def test_caffeine_is_told_though_less_than_was_studied() -> None:
    start = (
        "Aqua, Glycerin, Dicaprylyl Carbonate, Propanediol, Cetyl Alcohol, Glyceryl Behenate, Phenoxyethanol, Squalane"
    )
    report = analyze(f"{start}, Caffeine, Xanthan Gum, Sodium Phytate", title="Cellulite Serum")
    assert line(report, "actives").startswith("Actives: caffeine (")
    assert "less than studied against cellulite" in line(report, "actives")


def test_traces_that_the_label_states_are_no_soothing_agents_beside_others() -> None:
    text = "Aqua, Glycerin, Panthenol, Allantoin, Asiaticoside (0.4 ppm), Madecassic Acid (0.35 ppm), Carbomer"
    title = found(analyze(text, product_type="toner"), "soothing").title
    assert title == "Soothing agent: panthenol and allantoin"
    trace = text.replace("Panthenol", "Panthenol (100 ppm)")
    finding = found(analyze(trace, product_type="toner"), "soothing")
    assert finding.title == "Soothing agent: allantoin"
    assert "Panthenol:" not in finding.text


def test_what_was_not_recognised_stands_apart_and_tidy() -> None:
    text = "Aqua, (qrwxzi, brtzium orpl, vxylat gnor) ex, Glycerin, Zzwxqum orpl), Phenoxyethanol"
    report = analyze(text, product_type="body lotion")
    assert line(report, "unread").startswith("Not recognised: ")
    assert line(report, "unread").count("(") == line(report, "unread").count(")")


def test_actives_among_the_inactive_ingredients_are_not_counted_as_medicinal() -> None:
    text = (
        "Drug Facts. Active ingredients: Avobenzone 3%, Homosalate 15%, Octisalate 5%, Octocrylene 10%, Oxybenzone 6% "
        "Purpose: Sunscreen. Inactive ingredients: Water, Glycerin, {}, Carbomer"
    )
    for beside in "Niacinamide, Retinol", "Niacinamide":
        said = line(analyze(text.format(beside), market="US"), "actives")
        assert " and oxybenzone 6 %. Among the other ingredients: " in said


@pytest.mark.parametrize(("kind", "level"), [("serum", "detail"), ("foundation", "main")])
def test_a_pigment_of_unknown_amount_is_told_where_it_colours(kind: str, level: str) -> None:
    list_ = "Water, Alcohol Denat., CI 77891, Crocus Sativus Stigma Extract, Glycerin, Linalool, Mica, Xanthan Gum"
    report = analyze(list_, product_type=kind, market="US")
    assert not report.concentration.order_means
    assert [f.level for f in report.findings if f.rule == "active.uv-filter-mineral"] == [level]


def test_that_it_is_rinsed_off_stands_first() -> None:
    report = analyze("Aqua, Sodium Laureth Sulfate, Retinol, Glycerin, Parfum", product_type="shampoo")
    assert found(report, "retinoid").text.startswith("Rinsed off, it has little time to act; the studies were on")

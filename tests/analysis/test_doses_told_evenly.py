"""Actives of a first screen are told by one measure: traces, unknown amounts and limited evidence are said of each."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.rule_book import built_in
from inci_parser.render.highlights import highlights
from inci_parser.tables.definitions import PROTECTION, ActiveClass

from .labels import line

BASE = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate"
END = "Carbomer, Xanthan Gum, Ethylhexylglycerin, Disodium EDTA, Sodium Hydroxide"


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        (  # peptides are traces as much as what was studied in more
            f"{BASE}, Niacinamide, Phenoxyethanol, Palmitoyl Tripeptide-1, Allantoin, {END}",
            "face cream",
            "Actives: niacinamide (perhaps as much as studied); allantoin (probably below the 0.5 to 2 % used to "
            "protect skin); palmitoyl tripeptide-1 (probably a trace, as usual).",
        ),
        (
            f"{BASE}, Adenosine, Phenoxyethanol, Copper Tripeptide-1, {END}",
            "face cream",
            "Actives: adenosine (perhaps as much as studied); copper tripeptide-1 (limited evidence).",
        ),
        (
            "Olea Europaea Fruit Oil, Cera Alba, Mel, Royal Jelly, Helianthus Annuus Seed Oil",
            "balm",
            "Actives: royal jelly (limited evidence).",
        ),
    ],
)
def test_what_is_little_is_said_of_each(text: str, product_type: str, said: str) -> None:
    assert line(analyze(text, product_type=product_type), "actives") == said


def test_a_second_self_tanner_is_no_rest() -> None:
    filling = (
        "Sodium Hyaluronate, Rubus Idaeus Seed Oil, Cocos Nucifera Oil, Persea Gratissima Oil, Caffeine, Allantoin"
    )
    silicones = "Cyclopentasiloxane, Polyacrylamide, C13-14 Isoparaffin, Dimethicone, Laureth-7, Phenoxyethanol"
    text = f"Aqua, Dihydroxyacetone, {BASE[6:]}, Squalane, Propanediol, Tocopheryl Acetate, {filling}, {silicones}"
    text = text.replace("Polyacrylamide", "Erythrulose, Polyacrylamide")
    told = line(analyze(text, product_type="self-tanner"), "actives")
    assert told.startswith("Actives: dihydroxyacetone")
    assert "erythrulose" in told


def test_amounts_that_no_place_tells_are_not_known() -> None:
    text = "Sodium Hyaluronate, Panthenol, Niacinamide"
    assert line(analyze(text, product_type="face cream"), "actives").endswith("(each of unknown amount).")


def test_what_keeps_filters_stable_is_not_told_beside_the_filters_of_drug_facts() -> None:
    text = (
        "Active ingredients: Avobenzone 3%, Octocrylene 8% (Sunscreen). Inactive ingredients: water, glycerin, "
        "ethylhexyl methoxycrylene, cetyl alcohol, phenoxyethanol"
    )
    assert "Among the other" not in line(analyze(text, market="US"), "actives")


def test_where_too_much_could_not_be_read_no_place_tells_a_dose() -> None:
    report = analyze("NIUM CHLOR, SIMMOND CH1, Aqua, BONEDx ALM, Sodium Benzoate, Panthenol", product_type="face cream")
    assert line(report, "actives") == "Actives: panthenol (amount not known)."
    (found,) = [finding for finding in report.findings if finding.class_ == "soothing"]
    assert "the amount here is unknown" in found.text


def test_filters_named_as_colours_cover_where_no_other_is_listed() -> None:
    told = line(analyze("Mica, CI 77891, CI 77947, Silica, Dimethicone", title="Sun Powder SPF 30"), "uv_cover")
    assert told == "UV filters: UVB and UVA by titanium dioxide (CI 77891) and zinc oxide (CI 77947)."
    beside = line(analyze("Aqua, Octocrylene, Glycerin, Cetyl Alcohol, CI 77891", title="Sun Cream SPF 30"), "uv_cover")
    only = "for UVA only titanium dioxide (CI 77891), listed as a colour"
    assert beside == f"UV filters: UVB by octocrylene; {only}."


def test_an_extract_of_a_plant_alone_is_no_perfume() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Squalane, Phenoxyethanol, Rosa Centifolia Flower Extract"
    told = line(analyze(text, product_type="face cream"), "fragrance")
    assert told == "Fragrance: no perfume found; 1 named allergen (cabbage rose flower extract)."


def test_each_active_of_a_finding_has_its_evidence() -> None:
    text = f"{BASE}, Phenoxyethanol, Acetyl Hexapeptide-8, Palmitoyl Pentapeptide-4, Hexapeptide-11, {END}"
    shown, _ = highlights(analyze(text, product_type="face cream"))
    text = next(item.text for item in shown if item.finding.title == "Peptide or protein")
    assert text.startswith("Palmitoyl pentapeptide-4 (B): meant to lessen lines")
    assert "Acetyl hexapeptide-8 (C): sold against expression lines" in text
    assert "Hexapeptide-11 (C): sold for firmness" in text


def test_what_stands_far_down_is_no_more_than_what_is_less_than_studied() -> None:
    filling = "Squalane, Dimethicone, Propanediol, Phenoxyethanol, Polysorbate 60, Sodium Citrate, Tocopherol, Silica"
    text = f"{BASE}, {filling}, {END}, Arbutin, Sodium Chloride, Caprylyl Glycol, Citric Acid, Phenylethyl Resorcinol"
    told = line(analyze(text, product_type="face cream"), "actives")
    assert told == "Actives: arbutin (probably less than studied); phenylethyl resorcinol (for even tone)."


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Glycerin, Sorbitol, Sodium Fluoride (220 ppm F), Aroma",
        "Aqua, Glycerin, Sorbitol, Sodium Fluoride, Aroma. Contient du fluorure de sodium (220 ppm F).",
    ],
)
def test_a_stated_amount_of_a_part_is_no_trace(text: str) -> None:
    summary = analyze(text, product_type="mouthwash").summary
    (actives,) = (statement.text for statement in summary if statement.code == "actives")
    assert "as fluorine" in actives
    assert "trace" not in actives


def test_titanium_dioxide_alone_covers_short_uva() -> None:
    def told(filters: str) -> str:
        return line(analyze(f"Aqua, {filters}, Glycerin, Cetyl Alcohol", title="Sun Cream SPF 30"), "uv_cover")

    assert told("Titanium Dioxide") == "UV filters: UVB and short UVA by titanium dioxide."
    assert "short UVA by titanium dioxide" in told("Octocrylene, Titanium Dioxide")
    assert "short" not in told("Titanium Dioxide, Zinc Oxide")


def test_that_a_list_is_a_selection_is_said_once() -> None:
    told = [statement.text for statement in analyze("Glycerin, Squalane, Niacinamide and more", title="Cream").summary]
    assert sum("selection" in text for text in told[:1]) == 1
    assert "Fragrance: not known from a selection." in told


CREAM = f"{BASE}, Squalane, Dimethicone, Propanediol, Phenoxyethanol, Polysorbate 60, {END}"


@pytest.mark.parametrize(
    ("behind", "said"),
    [  # below 1 % the order is free: what stands there side by side is told by one measure
        ("Ceramide NP, Ceramide NS", "ceramide NP and ceramide NS (each for the skin barrier)"),
        ("Bakuchiol, Adenosine", "bakuchiol and adenosine (each perhaps as much as studied)"),
        (
            "Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7, Dipeptide-2",
            "palmitoyl tetrapeptide-7 and dipeptide-2 (each probably a trace, as usual)",
        ),
    ],
)
def test_neighbours_below_one_percent_get_equal_words(behind: str, said: str) -> None:
    assert said in line(analyze(f"{CREAM}, {behind}", product_type="face cream"), "actives")


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [
        ("Aqua, Sodium Laureth Sulfate, Retinol", "shampoo", "retinol (rinsed off, little time to act)"),
        (
            "Aqua, Sodium Laureth Sulfate, Retinol 0.3 %",
            "shampoo",
            "retinol 0.3 % (as much as studied, but rinsed off)",
        ),
        ("Aqua, Sodium Laureth Sulfate, Piroctone Olamine", "shampoo", "piroctone olamine (against dandruff)"),
        ("Aqua, Glycerin, Centella Asiatica Extract", "toner", "centella asiatica extract (strength not known)"),
        ("Aqua, Artemisia Capillaris Extract 61 %", "toner", "artemisia capillaris extract 61 % (limited evidence)"),
    ],
)
def test_no_active_stands_bare(text: str, product_type: str, said: str) -> None:
    assert said in line(analyze(f"{text}, Phenoxyethanol", product_type=product_type), "actives").casefold()


def test_of_uv_filters_and_of_what_cares_no_amount_is_said() -> None:
    report = analyze("Aqua, Octocrylene, Glycerin, Squalane, Cetyl Alcohol", product_type="face cream")
    assert line(report, "uv_filters").startswith("UV filters: octocrylene. ")
    assert line(report, "care") == "Care: holds water with glycerin; softens with squalane."


@pytest.mark.parametrize(
    ("text", "product_type", "said"),
    [  # what products of the kind usually hold is what they are proven by
        (
            "Aqua, Glycerin, Sorbitol, Aroma, Sodium Fluoride, Sodium Saccharin",
            "mouthwash",
            "sodium fluoride (for its fluoride against decay, probably the usual amount)",
        ),
        ("Aqua, Sorbitol, Aroma, Sodium Fluoride 0.05 %, Sodium Saccharin", "mouthwash", "0.05 % (the usual amount)"),
        (
            "Aqua, Glycerin, Phenoxyethanol, Hyaluronic Acid 0.01 %",
            "serum",
            "hyaluronic acid 0.01 % (less than the 0.1 to 2 % studied)",
        ),
        ("Aqua, Sodium Hyaluronate 0.5 %, Glycerin", "serum", "sodium hyaluronate 0.5 % (as much as studied)"),
        ("Aqua, Glycerin, Allantoin 1 %", "serum", "allantoin 1 % (as much as the 0.5 to 2 % used to protect skin)"),
        ("Aqua, Glycerin, Allantoin 0.1 %", "serum", "allantoin 0.1 % (below the 0.5 to 2 % used to protect skin)"),
        ("Aqua, Ascorbyl Glucoside 2 %, Glycerin", "serum", "2 % (as much as the 2 % accepted in korea for even tone)"),
    ],
)
def test_stated_amounts_are_compared_with_what_is_usual_or_studied(text: str, product_type: str, said: str) -> None:
    assert said in line(analyze(text, product_type=product_type), "actives").casefold()


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("Niacinamide 20 % Serum", "more than was studied (2 to 10 %)"),
        ("Niacinamide 5 % Serum", "as much as was studied"),
    ],
)
def test_an_amount_of_the_title_above_the_studied_range_is_more_than_studied(title: str, said: str) -> None:
    findings = analyze("Aqua, Niacinamide, Glycerin, Phenoxyethanol", title=title).findings
    assert any(said in finding.text for finding in findings if finding.class_ == "vitamin B3")


def test_a_range_of_a_monograph_is_not_told_as_studied() -> None:
    report = analyze("Aqua, Glycerin, Allantoin 1 %, Phenoxyethanol", product_type="face cream")
    (found,) = (finding for finding in report.findings if finding.class_ == "soothing")
    assert "as much as is used to protect skin (0.5 to 2 %)" in found.text
    assert found.details["ingredients"][0]["official"] == "used to protect skin"


def test_two_peptides_far_down_are_told_as_traces_and_one_is_not() -> None:
    filling = "Squalane, Dimethicone, Propanediol, Phenoxyethanol, Polysorbate 60, Sodium Citrate, Tocopherol, Silica"
    text = f"{BASE}, {filling}, {END}, Sodium Chloride, Caprylyl Glycol, Citric Acid, Palmitoyl Oligopeptide"
    assert line(analyze(text, product_type="face cream"), "actives") == ""
    told = line(analyze(f"{text}, Palmitoyl Tetrapeptide-7", product_type="face cream"), "actives")
    assert told == "Actives: palmitoyl oligopeptide and palmitoyl tetrapeptide-7 (each probably a trace, as usual)."


@pytest.mark.parametrize("extract", ["Glycyrrhiza Glabra Root Extract", "Camellia Sinensis Leaf Extract"])
def test_the_evidence_of_an_extract_is_not_that_of_the_compound_that_was_tried(extract: str) -> None:
    report = analyze(f"Aqua, {extract}, Glycerin, Phenoxyethanol", product_type="serum")
    (found,) = (finding for finding in report.findings if extract.upper() in finding.names and finding.kind == "active")
    assert found.evidence == "C"
    assert "an extract holds is not on the label" in found.text


@pytest.mark.parametrize(("market", "first"), [("KR", True), ("EU", False)])
def test_what_the_market_lists_for_functional_cosmetics_is_told_first(market: str, first: bool) -> None:
    filling = "Squalane, Dimethicone, Propanediol, Phenoxyethanol, Polysorbate 60, Sodium Citrate, Tocopherol, Silica"
    text = f"{BASE}, Panthenol, {filling}, {END}, Sodium Chloride, Caprylyl Glycol, Bakuchiol, Ceramide NP, Adenosine"
    told = line(analyze(text, product_type="face cream", market=market), "actives")
    assert (told.index("adenosine") < told.index("ceramide")) is first


def test_what_an_amount_does_is_told_with_what_says_that_it_is_less() -> None:
    """A short report cuts between sentences: the benefit alone would promise what is likely not there."""
    text = f"{BASE}, Niacinamide, Phenoxyethanol, Palmitoyl Tripeptide-1, Allantoin, {END}"
    report = analyze(text, product_type="face cream")
    found = next(f for f in report.findings if f.kind == "active" and "allantoin" in f.title.casefold())
    assert "accepted" not in found.text
    assert "less than the 0.5 to 2 % that is used to protect skin" in found.text


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (  # what a place suggests is held against studies, else against practice
            "Aqua, Tetrahexyldecyl Ascorbate, Butylene Glycol, C9-12 Alkane, Caprylyl Methicone, Phenoxyethanol",
            "tetrahexyldecyl ascorbate (perhaps as much as studied)",
        ),
        (
            "Aqua, Propanediol, Caprylic/Capric Triglyceride, Coconut Alkanes, Ectoin, Carbomer",
            "ectoin (to hold water)",
        ),
        # what was studied beside another alone is compared with no study where that is not listed
        (
            f"{BASE}, Ferulic Acid, Squalane, Propanediol, Phenoxyethanol, {END}",
            "ferulic acid (studied beside ascorbic acid, not listed here)",
        ),
        (
            f"{BASE}, Ascorbic Acid, Ferulic Acid, Squalane, Propanediol, Phenoxyethanol, {END}",
            "ferulic acid (probably as much as studied)",
        ),
    ],
)
def test_what_is_likely_or_lacking_is_said_in_place_of_an_unknown_amount(text: str, said: str) -> None:
    assert said in line(analyze(text, product_type="serum"), "actives").casefold()


def test_what_an_acid_does_is_weighed_by_the_amount_that_is_likely() -> None:
    text = f"Aqua, Dimethicone, Alcohol, {BASE[6:]}, Squalane, Propanediol, Cellulose, {{}}, Silica, {END}"
    report = analyze(text.format("Glycolic Acid"), product_type="serum")
    (found,) = [f for f in report.findings if f.kind == "irritant" and "GLYCOLIC ACID" in f.names]
    assert (found.text, found.severity) == ("Can sting a little; probably less here than was studied.", 1)
    assert not any("strong active" in finding.title for finding in report.findings)
    stated = analyze(text.format("Glycolic Acid 8 %"), product_type="serum")
    assert any("strong active" in finding.title for finding in stated.findings)
    (found,) = [f for f in stated.findings if f.kind == "irritant" and "GLYCOLIC ACID" in f.names]
    assert "peel" in found.text


def test_an_antioxidant_far_down_a_list_is_told_as_such_and_nothing_more() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Tocopherol, Ascorbic Acid, Citric Acid, Panthenol"
    told = {finding.names: finding.text for finding in analyze(text, product_type="face cream").findings}
    assert told["TOCOPHEROL",] == "Listed too far down to count on this effect. Here to protect the formula."


def test_actives_without_stated_amounts_behind_many_others_are_told_as_usual_there() -> None:
    text = f"{BASE}, Squalane, Dimethicone, Phenoxyethanol, Parfum, Linalool, Limonene, Citral, Geraniol, {END}"
    found = analyze(f"{text}, Citric Acid, Ferulic Acid, Bisabolol", product_type="serum").findings
    told = {finding.names: finding.text for finding in found if finding.kind == "active"}
    for name in ("FERULIC ACID", "BISABOLOL"):
        (names,) = [names for names in told if name in names]
        assert "ikely below 1 %, as is usual." in told[names], name


@pytest.mark.parametrize("class_", [row for row in built_in().classes.values() if row.group != PROTECTION])
def test_every_class_whose_dose_is_told_has_a_purpose(class_: ActiveClass) -> None:
    assert class_.purpose.partition(" ")[0] in ("to", "for", "against"), class_.name


def test_an_amount_as_usual_proves_no_effect_and_the_purpose_is_told() -> None:
    text = f"{BASE}, Bisabolol, Phenoxyethanol, Ceramide NP, {END}"
    told = line(analyze(text, product_type="face cream"), "actives")
    assert told == "Actives: bisabolol (to soothe); ceramide NP (for the skin barrier)."


def test_peptides_of_traces_are_told_as_such_without_naming_them_again() -> None:
    text = f"{BASE}, Squalane, Dimethicone, Phenoxyethanol, Parfum, Linalool, Limonene, Citral, Geraniol, {END}"
    found = analyze(f"{text}, Palmitoyl Tripeptide-1, Palmitoyl Tetrapeptide-7, Citric Acid", product_type="serum")
    told = next(f.text for f in found.findings if f.class_ == "peptide")
    assert "Likely a few parts per million, as is usual." in told
    assert "below 1 %" not in told
    assert told.casefold().count("palmitoyl tetrapeptide-7") <= 1


def test_a_note_that_tells_how_little_was_studied_has_no_grade_in_words_behind_it() -> None:
    found = analyze("Aqua, Glycerin, Zinc Gluconate, Copper Gluconate, Phenoxyethanol", product_type="toner")
    told = next(f.text for f in found.findings if f.class_ == "anti-acne")
    assert "hardly studied" in told
    assert "Limited evidence" not in told


def test_the_evidence_of_what_firms_is_that_of_the_members_listed() -> None:
    found = analyze("Aqua, Glycerin, Adenosine, Vanilla Planifolia Leaf Cell Extract", product_type="face cream")
    told = next(f.text for f in found.findings if f.class_ == "other active")
    assert "most of these" not in told
    assert "No trials found for vanilla leaf cell extract." in told

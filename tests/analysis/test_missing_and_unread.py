"""What the first screen and the findings say of what is not on a list, or could not be read."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze
from inci_parser.analysis import claims_alone
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer


def said(report: Report) -> set[str]:
    """Return the rules that the short report tells."""
    return {finding.rule for finding in report.findings if finding.level == "main"}


def screen(report: Report, code: str) -> str:
    """Return the statement of the first screen with a code."""
    return next((statement.text for statement in report.summary if statement.code == code), "")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "INGREDIENTSzA'oLM- a; V\nETHYLHEXYL PALMITATE - BE -~ x\n\nNIUM CHLORIDE - MICA - PARFUM - TALC",
            "The beginning of the list could not be read; legible there: ethylhexyl palmitate.",
        ),
        (
            "Aqua, Glycerin, Parfum, Limonene, LINALOOL Bath & Body Works",
            "A stretch of the text was not understood; legible there: linalool.",
        ),
        ("Aqua, Glycerin, Parfum", ""),
    ],
)
def test_a_name_that_is_legible_in_what_was_left_out_is_told(text: str, told: str) -> None:
    report = analyze(text)
    assert screen(report, "lost_names") == told
    page = " ".join(renderer("table", PageOptions()).report(report, "x").split())
    assert told in page


def test_a_word_that_begins_as_an_allergen_is_perhaps_it() -> None:
    report = analyze("Aqua, Glycerin, Linalool, ALPHA-ISOMETHYLENENE, Citral")
    assert "perhaps alpha-isomethyl ionone" in screen(report, "fragrance")
    assert "ALPHA-ISOMETHYLENENE (perhaps alpha-isomethyl ionone)" in screen(report, "unread")


def test_an_allergen_that_was_left_out_is_told_with_perhaps() -> None:
    text = "Aqua, Glycerin, Limonene, LINALOOL Bath & Body Works"
    assert "perhaps linalool" in screen(analyze(text), "fragrance")


WITHOUT_FLUORIDE = "Aqua, Sorbitol, Hydrated Silica, Glycerin, Xylitol, Aroma"


@pytest.mark.parametrize(
    ("text", "kind", "told"),
    [
        (WITHOUT_FLUORIDE, "toothpaste", True),
        (WITHOUT_FLUORIDE, "mouthwash", False),
        (f"{WITHOUT_FLUORIDE}, Calcium Fluoride", "toothpaste", False),
        (f"{WITHOUT_FLUORIDE}, Sodium Monofluorophosphate", "toothpaste", False),
        (f"{WITHOUT_FLUORIDE}, Flurodent Zq", "toothpaste", False),  # not read: nothing is called missing
        ("Aqua, Sorbitol", "toothpaste", False),
    ],
)
def test_a_toothpaste_without_fluoride_says_so(text: str, kind: str, told: bool) -> None:
    report = analyze(text, product_type=kind)
    assert ("guidance.no-fluoride" in said(report)) is told
    assert any(s.text.startswith("No fluoride listed.") for s in report.summary) is told


def test_no_light_is_called_uncovered_where_filters_stand_beside_the_list() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Ethylhexyl Salicylate"
    assert "UVA is on the list" in screen(analyze(text, title="Sunscreen SPF 50"), "uv_cover")
    apart = analyze(f"-Avobenzone 3%: sun protection. Ingredients: {text}", title="Sunscreen SPF 50")
    assert screen(apart, "uv_cover") == "UV filters: UVB by ethylhexyl salicylate."


def test_perfume_in_an_unread_name_is_told_beside_allergens() -> None:
    report = analyze("Aqua, Glycerin, Squalane, Kaprilafe Kapraat Parfum, Menthol, Benzyl Alcohol")
    assert screen(report, "fragrance").startswith("Fragrance: perfume (printed “Kaprilafe Kapraat Parfum”); ")


WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin"
BREAKS_OFF = "Fragrance: not known; the list breaks off before its end, where perfume stands."


@pytest.mark.parametrize(
    ("text", "unread", "fragrance"),
    [
        (f"{WASH}, Trideceth", "Not recognised: Trideceth, with which the list seems to break off", BREAKS_OFF),
        (f"{WASH}...", "The list seems to break off with Glycerin.", BREAKS_OFF),
        (
            f"{WASH}, Trideceth.",
            "Not recognised: Trideceth; nothing is said of it.",
            "none found in what could be read",
        ),
        (f"{WASH}, Zzyqwurt", "Not recognised: Zzyqwurt; nothing is said of it.", "none found in what could be read"),
        (f"{WASH}, Moringa Extract", "", "none found in what could be read"),
        (WASH, "", "Fragrance: none found."),
    ],
)
def test_a_list_that_breaks_off_gives_no_comfort(text: str, unread: str, fragrance: str) -> None:
    report = analyze(text, product_type="shampoo")
    assert unread in screen(report, "unread")
    assert bool(unread) == bool(screen(report, "unread"))
    assert fragrance in screen(report, "fragrance")


def test_a_text_that_begins_within_its_list_lacks_its_beginning() -> None:
    text = "u) Seed Butter, Butyrospermum Parkii Butter, Squalane, Candelilla Cera, Tocopherol, Limonene"
    report = analyze(text, product_type="lip balm")
    assert screen(report, "product").endswith("; the list is cut off at its start, so what stood first is missing.")
    assert "cut_start" in report.label.traits
    assert report.concentration.ingredients[1].proved.min == 0.0
    whole = analyze(text.removeprefix("u) Seed Butter, "), product_type="lip balm")
    assert "cut off" not in screen(whole, "product")
    assert "cut_start" not in whole.label.traits


def test_of_a_list_that_was_half_read_it_is_told_what_all_rests_on() -> None:
    text = "Qxzwv Aab, Zzyq Wurt, Guar Hxdrqxypruwl Trimonium Chloride, Parfum, Panthenol, Sodium Benzoate"
    told = screen(analyze(text), "unread")
    assert "(3 of 6 entries); what is told here rests on the others alone." in told
    product = screen(analyze(text), "product")
    assert product.startswith(
        "Probably a conditioner by its ingredients, taken as one that is rinsed off (the damaged name “"
    )
    assert "Trimonium Chloride” looks like one of what conditions hair)" in product
    assert "conditions hair" not in screen(analyze(text, product_type="shampoo"), "product")


def test_what_claims_state_and_name_is_told_with_the_next_step() -> None:
    report = analyze("- Avobenzone 3%, Octisalate 5%, and Glycerin 7%: protect from the sun.")
    filters = "UV filters stated: Avobenzone 3 % (UVA); Octisalate 5 % (UVB)."
    assert screen(report, "stated") == f"Stated: Glycerin 7 %. {filters}"
    assert "paste the whole ingredient list from the pack" in screen(report, "next_step")
    report = analyze(
        "- Avobenzone: protects from the sun. 97% would buy it again.\n- Peptides: firm.\n- Arbutin: evens."
    )
    named = "Named, but not how much, which decides whether it acts: Peptides (is meant to signal to skin); Arbutin"
    assert screen(report, "stated").startswith(f"{named} (is meant to even tone); Avobenzone. Which")
    report = analyze("- Arbutin: brightens.\n- Peptides: firm the look.", title="Serum with 10% Vitamin C")
    assert screen(report, "stated").startswith("Stated: ascorbic acid 10 %. Named, but not how much")
    page = " ".join(renderer("table", PageOptions()).report(report, "x").split())
    assert "Stated: ascorbic acid 10 %. Named, but not how much" in page
    assert "paste the whole ingredient list" in page
    assert screen(analyze("hello there"), "next_step").startswith("Paste the whole ingredient list")
    assert claims_alone.claims_alone.__module__.endswith("claims_alone")


def test_a_list_of_inactive_ingredients_alone_lacks_no_filter() -> None:
    inactive = "Inactive ingredients: Water, Glycerin, Butyloctyl Salicylate, Silica, Titanium Dioxide, Tocopherol"
    report = analyze(inactive, title="Sunscreen SPF 50", market="US")
    assert "other or inactive ingredients" in screen(report, "left_out")
    assert screen(report, "uv_cover") == screen(report, "claim") == ""
    assert not [f for f in report.findings if f.kind == "claim"]
    whole = analyze(f"Active ingredients: Avobenzone 3 %. {inactive}", title="Sunscreen SPF 50", market="US")
    assert screen(whole, "left_out") == ""
    assert screen(whole, "uv_cover") != ""


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("Squalane, Xylitylglucoside, Hydrolyzed Collagen, Bisabolol, Hyaluronic Acid, Tocopherol", False),
        ("Squalane, Sodium PCA, Titanium Dioxide, Tocopherol, Ascorbyl Glucoside", False),
        ("Aqua, Squalane, Xylitylglucoside, Hydrolyzed Collagen, Bisabolol, Tocopherol", True),
        ("Squalane, Helianthus Annuus Seed Oil, Bisabolol, Tocopherol, Rosmarinus Officinalis Leaf Extract", True),
    ],
)
def test_nothing_is_called_absent_from_highlights_without_water(text: str, known: bool) -> None:
    assert ("none found" in screen(analyze(text, product_type="serum"), "fragrance")) is known


def test_what_an_unread_entry_names_is_not_told_as_missing() -> None:
    text = "Aqua, Zzyx Wumble Aloe Vera Gloop, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Squalane, Xanthan Gum"
    assert "claim.promised-aloe" not in said(analyze(text, title="Aloe Vera Gel"))
    assert "claim.promised-aloe" in said(analyze(text.replace("Aloe Vera ", ""), title="Aloe Vera Gel"))


def test_a_perfume_that_a_product_may_contain_is_told() -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol. May contain: Parfum, Limonene, CI 77891"
    told = screen(analyze(text), "fragrance")
    assert told == "Fragrance: the product may contain parfum and limonene; the rest of the list names none."
    assert screen(analyze("Aqua, Glycerin, Phenoxyethanol. May contain: CI 77891"), "fragrance").endswith("none found.")


def test_what_a_name_without_an_ingredient_is_nearly() -> None:
    text = screen(analyze("Aqua, Glycerin, Acetyl Alcohol, Glyceryl Stearate, Phenoxyethanol"), "unread")
    assert (
        text
        == "Not in the EU inventory, so what is said rests on the name alone: Acetyl Alcohol (perhaps cetyl alcohol)."
    )


def test_what_claims_name_is_told_whole() -> None:
    text = (
        "- Benzoyl Peroxide 2.5%: clears blemishes.\n"
        "- Skin Brightening Complex (Kojic Acid, Licorice Extract, Bearberry, and Sophora Root): fades marks."
    )
    told = " ".join(statement.text for statement in analyze(text).summary)
    assert [name for name in ("Kojic Acid", "Licorice Extract", "Bearberry", "Sophora Root") if name not in told] == []
    assert "…" not in told


def test_a_legible_name_in_an_unread_entry_is_told_as_what_it_perhaps_is() -> None:
    report = analyze("Aqua, Glycerin, Benzyl Alcohol qxv driz, Phenoxyethanol, Propylparaben prqsz horokqe")
    unread = screen(report, "unread")
    assert "(perhaps benzyl alcohol)" in unread
    assert "(perhaps propylparaben)" in unread
    assert "nothing else is said of them" in unread
    assert screen(report, "fragrance").startswith("Fragrance: perhaps benzyl alcohol; no other found")
    assert screen(report, "preservatives").endswith("; perhaps also benzyl alcohol and propylparaben.")
    assert "PROPYLPARABEN" not in {name for finding in report.findings for name in finding.names}
    alone = analyze("Aqua, Glycerin, Propylparaben prqsz horokqe, Xanthan Gum")
    assert screen(alone, "preservatives") == "Perhaps preserved with propylparaben."
    both = analyze("Aqua, Glycerin, Benzyl Alcohol qxv driz, Propylparaben prqsz horokqe, Xanthan Gum")
    assert screen(both, "preservatives") == "Perhaps preserved with benzyl alcohol and propylparaben."


@pytest.mark.parametrize(
    ("title", "of_a_set"),
    [
        ("Proactiv+ 3-Step System", True), ("Acne-Set", True), ("にきびセット", True), ("Набор против акне", True),
        ("Acne Wash", False), ("", False),
    ],
)  # fmt: skip
def test_amounts_under_the_title_of_a_set_may_be_of_several_products(title: str, of_a_set: bool) -> None:
    claims = "- Benzoyl Peroxide 2.5%: kills bacteria\n- Salicylic Acid 0.5%: Designed to clear pores\n"
    told = screen(analyze(claims, title=title), "stated")
    lead = "Stated, each perhaps of another product of the set" if of_a_set else "Stated"
    assert told == f"{lead}: Benzoyl Peroxide 2.5 %, Salicylic Acid 0.5 %."


@pytest.mark.parametrize(
    "text",
    [
        "Bifida Ferment Lysate (45%), Lactobacillus Ferment Lysate (45%), Butylene Glycol, 1,2-Hexanediol, Glycerin",
        "Artemisia Capillaris Extract (95%), Butylene Glycol, 1,2-Hexanediol",
    ],
)
def test_what_an_extract_leads_holds_its_water_and_is_no_selection(text: str) -> None:
    report = analyze(text, title="Ampoule", market="KR")
    assert screen(report, "fragrance") == "Fragrance: none found."
    assert "without water" not in screen(report, "product")
    assert "selection" not in screen(report, "product")

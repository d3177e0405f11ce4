"""The short report: what matters first, within its lines, and nothing said that is not sure."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

import inci_parser
from inci_parser import analyze
from inci_parser.models import Report, Span, Statement
from inci_parser.render import label_view, presentation, report_page
from inci_parser.render.highlights import highlights
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.summary import BEYOND, LINES, summary_lines, summary_rows
from inci_parser.render.terminal_layout import Canvas

SAMPLES = Path(__file__).resolve().parents[2] / "samples"
THIRTY = (
    "Aqua, Glycerin, Caprylic/Capric Triglyceride, Propanediol, Cetearyl Alcohol, Glyceryl Stearate, Squalane, "
    "Butyrospermum Parkii Butter, Niacinamide, Dimethicone, PEG-100 Stearate, Glycolic Acid, Panthenol, Retinol, "
    "Salicylic Acid, Tocopherol, Sodium Hyaluronate, Ceramide NP, Parfum, Limonene, Linalool, Citral, Geraniol, "
    "Carbomer, Xanthan Gum, Phenoxyethanol, Methylisothiazolinone, Disodium EDTA, Sodium Hydroxide, CI 19140"
)


def page(report: Report, columns: int = 80, **more: bool) -> str:
    return renderer("table", PageOptions(Canvas(columns, color=False), **more)).report(report, "x")


def test_thirty_ingredients_take_some_sixty_lines() -> None:
    report = analyze(THIRTY, product_type="face cream", profile=["rosacea", "pregnancy"], avoid=["sulfates", "parfum"])
    assert len(report.label.ingredients) == 30
    assert len(page(report).splitlines()) <= 60
    assert len(page(report, verbose=True).splitlines()) > 100


def test_what_it_was_taken_for_is_said_once() -> None:
    for report in (analyze(THIRTY), analyze(THIRTY, product_type="face cream"), analyze(THIRTY, title="Face Serum")):
        first, _, statement = page(report, 120).splitlines()[1:4]
        assert first == "30 ingredients, all known, read cleanly · EU rules"
        assert any(word in statement for word in ("assumed to stay on", "that stays on"))


@pytest.mark.parametrize(("form", "columns"), [("table", 40), ("table", 80), ("html", 80), ("markdown", 80)])
def test_what_no_label_shows_stands_over_the_amounts(form: str, columns: int) -> None:
    shown = renderer(form, PageOptions(Canvas(columns, color=False))).report(analyze(THIRTY), "x")
    told = " ".join(shown.split()).lower()
    assert told.count("no label shows ph, purity, age or exact amounts") == 1
    lines = [line for line in shown.splitlines() if "abel shows pH" in line]
    assert ("Ingredients and amounts" in lines[0]) is (form == "table" and columns == 80)


@pytest.mark.parametrize("form", ["table", "html", "markdown"])
@pytest.mark.parametrize("text", ["Aqua, Glycerin, Niacinamide 5%", "Aqua, Propolis Extract (6,316 ppm), Mel Extract"])
def test_where_amounts_are_stated_others_alone_are_not_shown(form: str, text: str) -> None:
    shown = renderer(form, PageOptions(Canvas(80, color=False))).report(analyze(text), "x")
    told = " ".join(shown.split()).lower()
    assert told.count("no label shows ph, purity, age or unstated amounts") == 1
    assert "exact amounts" not in told


def test_a_finding_on_one_active_names_it_once() -> None:
    told = page(analyze("Aqua, Glycerin, Panthenol, Mentha Piperita Oil", product_type="face cream"), 120)
    assert "Panthenol: " not in told
    assert "Soothing agent: panthenol (A #3) 1 and 5 %" in told
    assert "Peppermint oil" not in told  # the line on scents has it


@pytest.mark.parametrize("name", ["retinol_serum", "shampoo", "glycolic_toner", "drug_facts_sunscreen", "messy_page"])
def test_the_first_screen_has_eight_lines_at_most(name: str) -> None:
    report = analyze((SAMPLES / f"{name}.txt").read_text(encoding="utf-8"))
    lines = page(report).splitlines()
    table = next(i for i, line in enumerate(lines) if line.startswith("Ingredients and amounts"))
    first = next(i for i, line in enumerate(lines) if not line) + 1
    assert 1 <= len(lines[first : table - 1]) <= LINES
    assert summary_lines(report) <= LINES


def test_what_breaks_a_rule_stands_before_the_table() -> None:
    lines = page(analyze("Aqua, Kojic Acid (3%), Butylphenyl Methylpropional", product_type="face cream")).splitlines()
    assert any("prohibited" in line.lower() for line in lines[:8])
    assert any("above the maximum" in line for line in lines[:8])


def test_an_avoid_list_is_answered_first_both_ways() -> None:
    found = page(analyze("Aqua, Sodium Laureth Sulfate, Parfum", avoid=["sulfates", "Retinol"])).splitlines()
    assert any("avoid list" in line and "sodium laureth sulfate" in line for line in found[:7])
    none = page(analyze("Aqua, Glycerin", avoid=["sulfates", "Retinol"]))
    assert "none of your 2 found" in none


def test_read_cleanly_needs_every_entry_known_and_nothing_left_out(report: Report) -> None:
    clean = analyze("Aqua, Glycerin, Niacinamide").label
    assert "all known, read cleanly" in label_view.headline(clean)
    doubtful = clean.ingredients[1]._replace(doubts=("cut",))
    for label in (
        replace(clean, left_out=(Span(0, 4),)),
        replace(clean, ingredients=(clean.ingredients[0], doubtful)),
        report.label,
    ):
        headline = label_view.headline(label)
        assert "read cleanly" not in headline
        assert "all known" not in headline


def test_what_the_first_screen_says_is_not_said_again(report: Report) -> None:
    said = replace(report, summarize=lambda: (Statement("claim", "Title of the claim.", (5,)),))
    assert page(said).count("Title of the claim") == 1
    assert page(report).count("Title of the claim") == 1


@pytest.mark.parametrize(
    "scents",
    [
        "Lavandula Angustifolia Oil, Rosmarinus Officinalis Leaf Oil, Cupressus Sempervirens Oil, Salvia Sclarea Oil, "
        "Anthemis Nobilis Flower Oil, Boswellia Carterii Oil",
        "Ethylene Brassylate, Ethyl Vanillin, Maltol, Musk Ketone, Citronellal, Borneol, Benzyl Acetate, Linalool",
    ],
)
def test_scents_that_the_first_screen_counts_are_no_finding_again(scents: str) -> None:
    report = analyze(f"Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, {scents}", product_type="face cream")
    kinds = {line.finding.kind for line in highlights(report)[0]}
    assert any(f.kind == "fragrance" and f.level == "main" for f in report.findings)
    assert "fragrance" not in kinds
    assert "allergen" not in kinds  # each is named above


def test_a_function_stands_beside_each_ingredient() -> None:
    report = analyze("Aqua, Glycerin, Xanthan Gum, Phenoxyethanol")
    rows = [line for line in page(report, 120).splitlines() if line[:1].isdigit() and " ingredients" not in line]
    for entry, row in zip(report.label.ingredients, rows, strict=False):
        assert entry.function[:10] in row


def test_compliance_is_asked_for() -> None:
    report = analyze("Aqua, Kojic Acid (3%), Phenoxyethanol", product_type="face cream")
    assert "ingredient by ingredient" in page(report, compliance=True)
    assert "ingredient by ingredient" not in page(report)
    assert "ingredient by ingredient" in renderer("html").report(report, "x")


def test_a_clinician_gets_the_contact_allergens() -> None:
    report = analyze("Aqua, Parfum, Linalool, Methylisothiazolinone, Flumoxol Zz")
    text = " ".join(page(report, clinician=True).split())
    assert "Contact allergens on this list" in text
    assert "Isothiazolinones methylisothiazolinone (no. 4)" in text
    assert "1 entry is not known" in text
    assert "Contact allergens" not in page(report)


def test_html_folds_what_the_short_page_leaves_out() -> None:
    shown = renderer("html").report(analyze(THIRTY), "x")
    assert shown.count("<details>") == 3
    assert 'popovertarget="e14"' in shown
    assert 'id="e14"' in shown
    assert "<main>" in shown


def test_entries_in_doubt_are_named_before_anything_is_said_of_them() -> None:
    report = analyze("Aqua, Glycerin, Niacinamide")
    first, second, third = report.label.ingredients
    doubtful = replace(report.label, ingredients=(first, second._replace(doubts=("amount",)), third))
    lines = page(replace(report, label=doubtful)).splitlines()
    said = next(i for i, line in enumerate(lines) if "In doubt: no. 2 “Glycerin” (its amount)" in line)
    assert said < next(i for i, line in enumerate(lines) if line.startswith("Ingredients and amounts"))
    assert any(line.startswith("2 GLYCERIN") and "?" in line for line in lines)
    assert "? in doubt" in "".join(lines)


def test_irritants_of_a_class_are_one_finding_with_a_note_each() -> None:
    report = analyze("Aqua, Octocrylene, Benzophenone-3, Glycerin, Tocopherol", product_type="sunscreen")
    found = [f for _, members in presentation.grouped(report.findings) for f in members if f.kind == "irritant"]
    assert [finding.names for finding in found] == [("OCTOCRYLENE", "BENZOPHENONE-3")]
    assert found[0].text.count("where the sun shone") == 1
    assert "Octocrylene: Among" in found[0].text
    assert "Benzophenone-3: Among" in found[0].text


def test_what_cares_in_several_parts_of_a_kit_is_one_finding() -> None:
    parts = "[Day] Aqua, Glycerin, Squalane, Parfum\n[Night] Aqua, Betaine, Squalane, Parfum, Linalool"
    groups = presentation.grouped(analyze(parts, product_type="kit").findings)
    found = [finding for _, members in groups for finding in members]
    assert [f.names for f in found if f.class_ == "humectant"] == [("GLYCERIN", "BETAINE")]
    (perfume,) = [f for f in found if f.class_ == "parfum"]
    assert (perfume.title, perfume.text.endswith("Allergens named on this list: 1.")) == ("Perfume", True)


def test_whether_it_is_perfumed_is_always_on_the_first_screen() -> None:
    oils = "Lavandula Angustifolia Oil, Citrus Limon Peel Oil, Mentha Piperita Oil, Pelargonium Graveolens Oil"
    text = (
        f"Aqua, Homosalate 15%, Octocrylene 11%, Retinol 1%, Salicylic Acid 3%, Glycolic Acid 12%, Urea 15%, {oils}, "
        "Qwxzium Zzylate, Brtzium Vxylate, Methylisothiazolinone 0.01%, Parfum, Limonene, Linalool, Citral, Geraniol"
    )
    report = analyze(text, title="SPF 50 fragrance-free retinol cream", profile=["pregnancy", "sensitive"])
    assert any(term == "Fragrance" for term, _ in summary_rows(report))
    assert summary_lines(report) <= LINES + BEYOND


@pytest.mark.parametrize("format_", ["table", "markdown"])
def test_what_a_page_leaves_out_is_not_made(format_: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The rules of a market for every ingredient and the whole findings cost more than the short page."""
    report = analyze("Aqua, Glycerin, Retinol (0.3%), Parfum (Limonene)")
    for part in ("_whole", "_compliance", "_clinician"):
        monkeypatch.setattr(report_page, part, None)
    assert "RETINOL" in renderer(format_).report(report, "a label")
    with pytest.raises(TypeError):
        renderer("html").report(report, "a label")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("Ingredients: Water 60%, Glycerin 30%, Alcohol 20%, Carbomer 2%", "all known, with a contradiction"),
        ("Ingredients: Water 60%, Glycerin 30%, Alcohol 8%, Carbomer 2%", "all known, read cleanly"),
    ],
)
def test_a_list_that_contradicts_itself_is_not_read_cleanly(text: str, first: str) -> None:
    report = analyze(text)
    assert bool(report.concentration.contradiction) is ("contradiction" in first)
    assert first in label_view.headline(report.label, contradicted=bool(report.concentration.contradiction))
    assert first in " ".join(page(report).split())


def test_the_answers_to_what_was_asked_are_told_however_much_else_is() -> None:
    serum = "Serum: Aqua, Retinyl Palmitate, Adapalene, Rosemary Oil, Tretinoin, Tazarotene, Hydroquinone, Bakuchiol"
    shown = " ".join(words for _, words in summary_rows(analyze(serum, profile=("pregnancy",), avoid=("retinoids",))))
    assert "For pregnancy: found retinoids" in shown
    assert "On your avoid list: retinoids" in shown
    assert "prohibited in cosmetics" in shown


def test_every_finding_says_what_follows_from_it() -> None:
    text = (
        "Aqua, Octocrylene, Glycerin, Mentha Piperita Oil, Lanolin, Sodium Sulfite, Lactic Acid 5%, Diazolidinyl Urea"
    )
    lines, _ = highlights(analyze(text, product_type="sunscreen"))
    assert {line.finding.class_ for line in lines} >= {"sulfite", "storage", "wool product"}
    assert all(line.text for line in lines)


def test_what_a_uv_filter_does_is_said_once() -> None:
    text = "Aqua, Octocrylene, Homosalate, Butyl Methoxydibenzoylmethane, Glycerin, Phenoxyethanol"
    told = page(analyze(text, title="Sunscreen SPF 30"), 100)
    assert "UVB by octocrylene and homosalate; UVA by butyl methoxydibenzoylmethane" in told
    assert "Organic UV filter:" not in told
    assert "Organic UV filter:" in page(analyze(text, title="Sunscreen SPF 30"), 100, verbose=True)


def test_that_an_active_has_no_time_to_act_is_told_once_and_with_an_if_where_it_may_be_wiped_off() -> None:
    text = "Aqua, Glycerin, Decyl Glucoside, Coco-Betaine, Retinol, Phenoxyethanol, Citric Acid"
    report = analyze(text, title="Cleansing Milk")
    assert [line.finding.title for line in highlights(report)[0]].count("Retinoid: retinol") == 1
    assert "If rinsed off, it hardly has the time to act or to irritate." in page(report, 120)
    assert "\u25a0 Retinoid: retinol" in page(report)
    assert "Rinsed off, it" in page(analyze(text, product_type="face wash"), 120)


@pytest.mark.parametrize(
    ("kind", "used"),
    [("micellar water", "is wiped off"), ("makeup remover", "is wiped or rinsed off"), ("shampoo", "is rinsed off")],
)
def test_what_is_wiped_off_is_told_so(kind: str, used: str) -> None:
    assert f"that {used}" in page(analyze("Aqua, Glycerin, Poloxamer 184", product_type=kind), 120)


def test_an_entry_without_a_name_is_told_once() -> None:
    label = inci_parser.parse("Aqua, Glycerin, Qwrtzxia Citric Acid Glycine Soja Oil Blurgh, Niacinamide, Parfum")
    unnamed = tuple(e._replace(doubts=("cut",)) if not e.names else e for e in label.ingredients)
    named = tuple(e._replace(doubts=("cut",)) if e.names else e for e in label.ingredients)
    assert any(not entry.names for entry in label.ingredients)
    assert label_view.in_doubt(replace(label, ingredients=unnamed)) == ""
    assert label_view.in_doubt(replace(label, ingredients=named)).startswith("In doubt: no. 1 ")


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, GLVCERIN, Parfum",  # no other name is near
        "Aqua, Ceteryl Alcohol, Parfum",  # cetyl alcohol is two letters away
        "Aqua, hhydrolyzed silk protein, Parfum",
        "Water, Dipropylene Glyco,l Octyldodecyl Myristate, Silica",
        "Aqua, Organic Glycerin, Parfum",
        "Glycerin, Ceamide NS, Aqua",
    ],
)
def test_what_can_be_no_other_name_is_told_by_its_mark_alone(text: str) -> None:
    short = page(analyze(text, product_type="cream"), 200)
    assert "doubt:" not in short
    assert "? in doubt" in short
    assert "In doubt: " in label_view.in_doubt(inci_parser.parse(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aqua, Benzvl Salicvlate, Parfum", "Read with doubt: benzyl salicylate."),
        ("Aqua, Glycerin, Sodium Sulofite", "“Sodium Sulofite” (read as sodium sulfite)"),
        ("Aqua, Glycerin, Vitamin A", "“Vitamin A” (may be retinyl palmitate or retinyl acetate)"),
        (
            "Aqua, Parfum, Limonene, Coumarilp jve\nCinnamal",
            "“Cinnamal” (may be the end of hexyl cinnamal or amyl cinnamal: check the pack)",
        ),
        (
            "Aqua, Parfum, Coumarilp jve\nCinnamal, Limonene, Linalool",
            "“Cinnamal” (may be the end of hexyl cinnamal: check the pack)",  # by the alphabet
        ),
        ("Aqua, Parfum, Coumarilp jve\nCinnamal, Limonene", "perhaps coumarin. Read with"),
        ("Aqua, CI 77019 (Iron Oxide)", "(read as mica by its number; its name says iron oxides)"),
        ("Aqua, Red Iron Oxide (CI 77492)", "(read as red iron oxide (CI 77491) by its name; its"),
        ("Aqua, Cinnamal or Mica, Parfum", "“Cinnamal or Mica” (the label leaves open whether cinnamal or mica)"),
        ("Aqua, Retnol, Hydroquinnone", "read from “Hydroquinnone”"),
    ],
)
def test_what_a_reader_should_know_is_told_in_front(text: str, told: str) -> None:
    assert told in page(analyze(text), 200)


def test_a_colour_that_is_perhaps_another_is_told_no_amount_twice() -> None:
    twice = page(analyze("Aqua, Mica, Glycerin, CI 77019 (Iron Oxide), CI 77891", product_type="foundation"), 200)
    once = page(analyze("Aqua, Silica, Glycerin, CI 77019 (Iron Oxide), CI 77891", product_type="foundation"), 200)
    assert re.search(r"(?m)^4 MICA .*\?\s*$", twice)
    assert re.search(r"(?m)^4 MICA .*%\s*$", once)


def test_an_allergen_that_may_be_another_is_not_marked_as_often_reported() -> None:
    oil = "Cinnamomum Cassia Oil"  # no entry of the list, so that the line on allergens stays
    torn = page(analyze(f"Aqua, Parfum, Coumarilp jve\nCinnamal, Limonene, Linalool, {oil}"), 200)
    assert "Hexyl cinnamal or cinnamal, Limonene*, Linalool*" in torn
    whole = page(analyze(f"Aqua, Parfum, Cinnamal, Limonene, Linalool, {oil}"), 200)
    assert "Cinnamal*, Limonene*, Linalool*." in whole


def test_what_preserves_is_not_firm_where_much_was_not_read() -> None:
    text = page(analyze("Aqua, Xqwvz, Brzkl Tq, Benzyl Alcohol, Sodium Benzoate, Pqrst"), 200)
    assert "Of what could be read, benzyl alcohol and sodium benzoate may preserve" in text
    assert "Preserved with" not in text


def test_every_entry_that_is_counted_as_not_identified_is_named() -> None:
    text = page(analyze("water | glycerin | parfum | ki5 | ki"), 200)
    assert "2 not identified" in text
    assert "ki5, ki; nothing is said of them" in text


def test_what_is_said_of_a_name_that_was_not_recognised_is_not_denied() -> None:
    text = page(analyze("Aqua, Glycerin, Coumarilp jve, Mica"), 200)
    assert "Coumarilp jve (perhaps coumarin); nothing else is said of it" in text


@pytest.mark.parametrize(
    ("text", "keyed"),
    [
        ("Aqua, Glycerin, Panthenol, Portulaca Oleracea Extract, Calendula Officinalis Flower Extract, Carbomer", True),
        ("Aqua, Glycerin, Cetearyl Alcohol, Parfum, Linalool, Cinnamomum Cassia Oil", False),
    ],
)
def test_letters_of_evidence_behind_names_have_their_key_in_the_heading(text: str, keyed: bool) -> None:
    printed = page(analyze(text, product_type="face cream"), 200)
    findings = next(line for line in printed.splitlines() if line.startswith("Findings"))
    assert ("(A)" in printed) == keyed == ("A to D: how well studied" in findings)


def test_allergens_that_the_law_of_the_market_does_not_name_are_those_of_eu_law() -> None:
    listed = "Water, Oxybenzone, Octocrylene, Mentha Piperita Oil, Cinnamomum Cassia Oil"
    text = page(analyze(listed, market="US", product_type="sunscreen"), 200)
    assert "1 fragrance allergen that EU law names" in text
    assert "known allergen" not in text


@pytest.mark.parametrize(
    ("market", "called"),
    [("US", "an EU-listed allergen"), ("EU", "a named allergen"), ("KR", "a named allergen")],
)
def test_benzyl_alcohol_that_preserves_is_no_fragrance_allergen(market: str, called: str) -> None:
    cream = "Aqua, Glycerin, Cetearyl Alcohol, Benzyl Alcohol, Dehydroacetic Acid"
    alone = page(analyze(cream, market=market, product_type="face cream"), 200)
    assert f"benzyl alcohol, {called}, is here a preservative" in alone
    assert "(#4)" not in alone  # said once
    assert "agrance allergen" not in alone
    beside = page(analyze(f"{cream}, Parfum, Linalool", market=market, product_type="face cream"), 200)
    assert "fragrance allergens" not in beside
    assert f"benzyl alcohol, {called}, is here a preservative" in " ".join(beside.split())


def test_propolis_can_cause_allergy_anew() -> None:
    text = page(
        analyze("Aqua, Glycerin, Propolis Extract 1 %, Cetyl Alcohol", product_type="face cream"), 200, verbose=True
    )
    assert "Relevant if you are allergic to bee products or balsam of Peru." in text

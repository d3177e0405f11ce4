"""Findings say what fits the product: filters outside sunscreens, reducers, parts of a set, acids that preserve."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.models import Report


def _finding(report: Report, rule: str) -> str:
    return next(f"{finding.title}. {finding.text}" for finding in report.findings if finding.rule == rule)


@pytest.mark.parametrize(("title", "counted_on"), [("Sunscreen SPF 50", True), ("Eye cream", False)])
def test_a_filter_outside_a_sunscreen_is_nothing_to_count_on(title: str, counted_on: bool) -> None:
    report = analyze("Ingredients: Aqua, Glycerin, Squalane, Benzophenone-3, Octocrylene, Phenoxyethanol", title=title)
    told = _finding(report, "irritant.benzophenone-3")
    assert ("no reason to go without sunscreen" in told) is counted_on
    assert ("do not count on it against the sun" in told) is not counted_on


def test_parts_with_headings_of_another_script_are_named_by_their_kinds() -> None:
    text = (
        "[세럼] 정제수, 글리세린, 나이아신아마이드, 판테놀, 카보머, 페녹시에탄올 "
        "[크림] 정제수, 글리세린, 스쿠알란, 판테놀, 나이아신아마이드, 세테아릴알코올, 페녹시에탄올"
    )
    titles = [finding.title for finding in analyze(text, title="세럼 크림 세트", market="KR").findings]
    assert not any("세럼" in title or "크림" in title for title in titles)


def test_a_reducer_breaks_bonds_of_hair() -> None:
    cream = "Ingredients: Aqua, Potassium Thioglycolate, Cetearyl Alcohol, Calcium Hydroxide, Parfum"
    told = _finding(analyze(cream, title="Hair removal cream"), "irritant.potassium-thioglycolate")
    assert "to bend or to remove it" in told


def test_salicylic_acid_beside_another_preservative_is_one_of_them() -> None:
    text = (
        "Ingredients: Aqua, Alcohol Denat., Glycerin, Propanediol, Benzyl Alcohol, Salicylic Acid, PPG-26-Buteth-26, "
        "Tocopheryl Acetate, Sodium Hyaluronate, Xanthan Gum, Parfum"
    )
    report = analyze(text, title="Moisturising sheet mask")
    assert "alicylic acid" not in next(s.text for s in report.summary if s.code == "actives")
    promised = analyze(text, title="Salicylic acid sheet mask")
    assert "alicylic acid" in next(s.text for s in promised.summary if s.code == "actives")


def test_a_salt_of_salicylic_acid_is_told_as_one() -> None:
    told = _finding(analyze("Ingredients: Aqua, Glycerin, Betaine Salicylate, Squalane", title="Serum"), "active.bha")
    assert "dissolves in water" in told
    assert "Oil-soluble" not in told


def test_tartaric_acid_stands_among_the_exfoliating_acids() -> None:
    report = analyze("Ingredients: Aqua, Glycolic Acid, Tartaric Acid, Glycerin, Xanthan Gum", title="Peel, leave on")
    assert "tartaric acid" in _finding(report, "irritant.glycolic-acid")


def test_caffeine_is_told_by_the_trial_of_its_part_of_the_body() -> None:
    text = "Ingredients: Aqua, Caffeine, Glycerin, Squalane, Phenoxyethanol"
    found = {
        title: " ".join(finding.text for finding in analyze(text, title=title).findings if finding.kind == "active")
        for title in ("Eye cream", "Face lotion", "Body lotion")
    }
    assert "around eyes" in found["Eye cream"]
    assert "cellulite" in found["Body lotion"]
    assert "around eyes" not in found["Face lotion"]


def test_a_lab_made_collagen_is_no_growth_factor() -> None:
    report = analyze("Ingredients: Aqua, Glycerin, SH-Polypeptide-121, Squalane", title="Serum")
    assert not any(finding.class_ == "growth factor" for finding in report.findings)


def test_relatives_of_curcumin_protect_oil_soluble_vitamin_c() -> None:
    alone = "Ingredients: Squalane, Tetrahexyldecyl Ascorbate, Simmondsia Chinensis Seed Oil"
    rule = "interaction.thd-without-antioxidant"
    assert any(finding.rule == rule for finding in analyze(alone).findings)
    assert not any(finding.rule == rule for finding in analyze(f"{alone}, Tetrahydrodiferuloylmethane").findings)


def test_inactive_ingredients_alone_do_not_tell_that_fluoride_is_missing() -> None:
    names = "Aqua, Sorbitol, Hydrated Silica, Glycerin, Sodium Lauryl Sulfate, Aroma, Sodium Saccharin, Cellulose Gum"
    rule = "guidance.no-fluoride"
    whole = analyze(f"Ingredients: {names}", title="Toothpaste")
    inactive = analyze(f"Non-medicinal ingredients: {names}", title="Toothpaste")
    assert any(finding.rule == rule for finding in whole.findings)
    assert not any(finding.rule == rule for finding in inactive.findings)


def test_enzymes_that_split_fat_exfoliate_nothing() -> None:
    findings = analyze("Ingredients: Aqua, Glycerin, Lipase, Xanthan Gum", title="Serum").findings
    assert not any(finding.class_ == "enzyme exfoliant" for finding in findings)


def test_salts_of_a_spray_are_dissolved() -> None:
    text = "Ingredients: Aqua, Maris Sal, Magnesium Sulfate, Glycerin, Polysorbate 20, Parfum, Phenoxyethanol"
    told = next(s.text for s in analyze(text, title="Beach Waves Sea Salt Spray").summary if s.code == "product")
    assert told.endswith("water-based.")


@pytest.mark.parametrize("stub", ["Phenoxyeth", "Xanthan G", "Tocophe"])
def test_a_list_that_ends_with_the_beginning_of_a_name_breaks_off(stub: str) -> None:
    text = f"Ingredients: Aqua, Glycerin, Cetearyl Alcohol, Niacinamide, Squalane, Carbomer, {stub}"
    told = next(s.text for s in analyze(text, title="Barrier Cream").summary if s.code == "fragrance")
    assert told == "Fragrance: not known; the list breaks off before its end, where perfume stands."


@pytest.mark.parametrize(("market", "called"), [("EU", "named allergens"), ("UK", "EU-listed allergens")])
def test_allergens_are_called_by_whose_law_names_them(market: str, called: str) -> None:
    text = "Ingredients: Aqua, Glycerin, Phenoxyethanol, Menthol, Camphor, Parfum, Limonene"
    report = analyze(text, title="Body lotion", market=market)
    told = next(s.text for s in report.summary if s.code == "fragrance")
    assert told == f"Fragrance: perfume; 3 {called} (menthol, camphor and limonene)."


def test_a_noun_of_the_title_leads_before_a_colour() -> None:
    text = "Ingredients: Butyl Acetate, Ethyl Acetate, Nitrocellulose, Acetyl Tributyl Citrate, CI 15850"
    assert analyze(text, title="Nail Polish Rouge").context.product_type == "nail polish"
    assert analyze("Ingredients: Talc, Mica, Zinc Stearate, CI 77491", title="Rouge").context.product_type == "blush"

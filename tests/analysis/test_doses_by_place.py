"""What a place on the list tells of the dose of an active, and what it does not."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze

from .labels import line

FRONT = "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Squalane, Butylene Glycol, Glyceryl Stearate"
TAIL = (
    "Dimethicone, Cetearyl Olivate, Sorbitan Olivate, Phenoxyethanol, Carbomer, Xanthan Gum, Tromethamine, Tocopherol, "
    "Ethylhexylglycerin, Disodium EDTA, Sodium Citrate, Citric Acid, Allantoin, Lecithin, Caprylyl Glycol"
)
LONG = f"{FRONT}, {TAIL}"


def _actives(listed: str, title: str) -> str:
    return line(analyze(listed, title=title), "actives").casefold()


def _rules(report: Report) -> set[str]:
    return {finding.rule for finding in report.findings}


def test_a_retinoid_far_down_that_no_title_names_is_likely_less_than_was_studied() -> None:
    report = analyze(f"{LONG}, Retinol", title="Rich Night Cream")
    assert "retinol (probably less than studied)" in line(report, "actives").casefold()
    (found,) = [f for f in report.findings if f.class_ == "retinoid irritant"]
    assert (found.severity, found.text) == (1, "Can dry a little; probably less here than was studied.")
    assert _rules(report).isdisjoint({"guidance.retinoid-start", "guidance.retinoid-sun"})
    assert "guidance.retinoid-pregnancy" in _rules(report)


@pytest.mark.parametrize("title", ["Retinol Night Cream", "Retinol Ceramide Capsules", "Retinoid Cream", ""])
def test_of_one_that_the_title_names_the_place_tells_nothing(title: str) -> None:
    report = analyze(f"{LONG}, Retinol", title=title, product_type="face cream")
    assert "perhaps as much as studied" in line(report, "actives")
    assert {"guidance.retinoid-start", "guidance.retinoid-sun"} <= _rules(report)


def test_what_a_title_only_names_is_no_promise() -> None:
    told = line(analyze(f"{FRONT}, Bakuchiol", title="Retinol Alternative Serum"), "worth_knowing")
    assert "Retinol is promised" not in told


def test_under_one_per_cent_no_place_shows_as_much_as_was_studied() -> None:
    listed = (
        "Cyclopentasiloxane, Dimethicone, Ethylhexyl Stearate, Aqua, Retinol, Tocopherol, Lecithin, Caprylyl Glycol"
    )
    assert "retinol (perhaps as much as studied)" in _actives(listed, "Moisture Face Serum")


def test_bakuchiol_behind_perfume_is_likely_less() -> None:
    listed = "Aqua, Butylene Glycol, Glycerin, Betaine, 1,2-Hexanediol, Xanthan Gum, Parfum, Phenoxyethanol, Bakuchiol"
    assert "bakuchiol (probably less than studied)" in _actives(listed, "Face Mask")
    assert "bakuchiol (perhaps as much as studied)" in _actives(listed, "Bakuchiol Face Mask")


def test_what_is_used_in_traces_is_told_as_a_trace() -> None:
    told = _actives(f"{LONG}, Palmitoyl Pentapeptide-4, Acetyl Hexapeptide-8", "Lifting Cream")
    assert "palmitoyl pentapeptide-4 and acetyl hexapeptide-8 (each probably a trace, as usual)" in told


THICK = "Cetyl Alcohol, Behenyl Alcohol, PEG-100 Stearate"


def test_an_active_over_one_per_cent_is_not_told_as_less_by_little() -> None:
    over, under = f"{FRONT}, {THICK}, Niacinamide, {TAIL}", f"{FRONT}, {TAIL}, Niacinamide"
    assert "niacinamide (perhaps as much as studied)" in _actives(over, "Face Cream")
    assert "niacinamide (probably less than studied)" in _actives(under, "Face Cream")


def test_a_product_with_a_sun_factor_is_not_for_the_evening() -> None:
    listed = f"{FRONT}, Retinol, Phenoxyethanol"
    assert "guidance.retinoid-sun" in _rules(analyze(listed, title="Retinol Eye Cream"))
    assert "guidance.retinoid-sun" not in _rules(analyze(listed, title="Retinol Eye Cream SPF 15"))


def test_one_product_is_not_for_the_morning_and_for_the_evening() -> None:
    listed = "Aqua, Ascorbic Acid, Glycerin, Propanediol, Retinol, Phenoxyethanol"
    rules = _rules(analyze(listed, title="Retinol and Vitamin C Serum"))
    assert "guidance.retinoid-sun" in rules
    assert "guidance.vitamin-c" not in rules
    alone = analyze(listed.replace("Retinol, ", ""), title="Vitamin C Serum")
    assert "guidance.vitamin-c" in _rules(alone)


@pytest.mark.parametrize("listed", [f"Aqua, Glycerin, Vitamin A, {TAIL}", f"{LONG}, Vitamin A"])
def test_of_a_vitamin_whose_form_is_open_no_dose_is_told_and_no_peeling(listed: str) -> None:
    report = analyze(listed, title="Body Lotion")
    assert "studied" not in line(report, "actives")
    about = [f for f in report.findings if f.class_ in ("retinoid", "retinoid irritant")]
    assert about
    assert {f.level for f in about} == {"detail"}
    assert _rules(report).isdisjoint({"guidance.retinoid-start", "guidance.retinoid-sun"})


def test_an_ester_of_retinol_is_told_as_a_weak_form() -> None:
    assert "retinyl palmitate (a weak form)" in _actives(
        f"{FRONT}, Phenoxyethanol, Retinyl Palmitate, Xanthan Gum", "Night Cream"
    )


def test_what_practice_holds_is_told_without_numbers() -> None:
    listed = "Aqua, Glyceryl Stearate SE, Glycerin, Caprylic/Capric Triglyceride, Colloidal Oatmeal, Dimethicone, Urea"
    assert "colloidal oatmeal (to soothe)" in _actives(listed, "Face Cream")


def test_no_place_shows_more_than_both_studies_and_practice_use() -> None:
    told = _actives("Aqua, Alcohol Denat., Salicylic Acid, Witch Hazel Water, Butylene Glycol, Glycerin", "Toner")
    assert "salicylic acid (probably as much as studied)" in told


def test_a_trial_of_an_extract_is_not_told_where_it_stands_far_down() -> None:
    (found,) = [
        f for f in analyze(f"{LONG}, Centella Asiatica Extract", title="Cream").findings if f.class_ == "soothing"
    ]
    assert "2.5 %" not in found.text


def test_panthenol_on_lashes_is_not_compared_with_studies_on_skin() -> None:
    report = analyze("Ricinus Communis Seed Oil, Olea Europaea Fruit Oil, Panthenol, Tocopherol", title="Eyelash Serum")
    assert line(report, "actives") == ""


def test_an_amount_that_the_pure_ingredient_cannot_have_is_of_a_solution() -> None:
    listed = "Hydrolyzed Hyaluronic Acid 93 %, Glycerin, Butylene Glycol, 1,2-Hexanediol"
    told = _actives(listed, "Toner")
    assert "hydrolyzed hyaluronic acid 93 % (probably of a solution, whose strength is not known)" in told
    assert "studied" not in told


def test_a_trial_around_the_eyes_is_told_of_eye_products_alone() -> None:
    listed = f"{FRONT}, Caffeine, Phenoxyethanol"
    texts = [" ".join(f.text for f in analyze(listed, title=title).findings) for title in ("Eye Cream", "Face Cream")]
    assert ["around eyes" in text for text in texts] == [True, False]


def test_what_an_oil_is_named_after_is_not_told_as_less() -> None:
    listed = "Aqua, Alcohol, Polysorbate 20, Melaleuca Alternifolia Leaf Oil, Propylene Glycol, Limonene, Linalool"
    assert "tea tree leaf oil (perhaps as much as studied)" in _actives(listed, "Tea Tree Oil")


def test_in_a_peel_that_is_rinsed_off_acids_alone_have_time_to_act() -> None:
    told = _actives(f"Aqua, Glycolic Acid, Niacinamide, {TAIL}", "Face Peel")
    assert "glycolic acid (perhaps as much as studied)" in told or "glycolic acid (probably" in told
    assert "niacinamide and allantoin (each rinsed off, little time to act)" in told


def test_what_has_no_note_is_told_by_its_class_far_down_too() -> None:
    report = analyze(f"{FRONT}, Adenosine, {TAIL}, Caffeine", title="Face Cream")
    (found,) = [f for f in report.findings if f.class_ == "other active"]
    assert ": ." not in found.text

"""Which lists are a part of one, which are whole, which are cut, and what is not said of a part or a cut list."""

from __future__ import annotations

import pytest

from inci_parser import Report, analyze
from inci_parser.analysis.gate import failures
from inci_parser.render.report_view import line_sentence

#: Kind of product, list.
PARTS = [
    ("serum", "Squalane, Xylitylglucoside, Hydrolyzed Collagen, Tocopherol, Bisabolol, Sodium Hyaluronate"),
    ("", "Squalane, Sodium PCA, Hydrolyzed Silk, Palmitoyl Pentapeptide-4"),
    ("shampoo", "Cannabis Sativa Seed Oil, Argania Spinosa Kernel Oil, Panthenol"),
    ("conditioner", "Persea Gratissima Oil, Tocopherol, Hydrolyzed Wheat Protein"),
    ("body wash", "Maris Sal"),
    ("serum", "Niacinamide, Zinc PCA, Sodium Hyaluronate"),
    ("face oil", "Glycerin, Propanediol, Niacinamide, Panthenol"),
    ("cream", "Parfum"),
    ("shower gel", "Aqua, Sodium Laureth Sulfate"),
    ("cream", "Aqua, Glycerin"),
    ("", "Aqua, Propylene Glycol"),
]
WHOLE = [
    ("face oil", "Squalane, Bisabolol, Tocopherol"),
    ("face oil", "Rosa Canina Seed Extract, Rosa Canina Fruit Extract, Tocopherol"),
    ("serum", "Squalane, Tocopherol, Ascorbyl Tetraisopalmitate, Bakuchiol"),
    ("serum", "Squalane, Hydrolyzed Collagen, Sodium Hyaluronate, Parfum, Phenoxyethanol"),
    ("hair serum", "Dimethicone, Cyclomethicone, Parfum"),
    ("hair serum", "Cyclomethicone, Dimethiconol, Tocopheryl Acetate, Dimethicone, Parfum"),
    ("soap", "Sodium Palmate, Sodium Cocoate, Aqua, Glycerin"),
    ("lip balm", "Ricinus Communis Seed Oil, Cera Alba, Tocopherol"),
    ("powder", "Talc, Parfum"),
    ("bath product", "Sodium Bicarbonate, Citric Acid, PEG-8, Parfum"),
    ("micellar water", "Aqua, Poloxamer 184, Disodium EDTA"),
    ("toner", "Aqua, Glycerin"),
    ("toner", "Aqua, Glycerin"),
    ("", "Aqua, Glycerin 10 %"),
    ("", "Aqua, Sodium Chloride"),
    ("hand wash", "Aqua, Potassium Oleate"),
    ("toner", "Rosa Damascena Flower Water, Alcohol"),
    ("toner", "Centella Asiatica Extract, Butylene Glycol, 1,2-Hexanediol"),
    ("face mist", "Onsen-Sui"),
    ("", "Glycerin"),
    ("", "Aqua, Glycerin, Niacinamide, Phenoxyethanol"),
]
#: Title, list.
TITLED_PARTS = [
    ("", "Squalane, Hydrolyzed Collagen, Palmitoyl Pentapeptide-5, Tocopherol, Bisabolol, Hyaluronic Acid"),
    ("Toner", "Rosa Damascena Flower Extract, Ascorbyl Glucoside, Glutathione, Beta-Glucan"),
    ("Serum", "Oligopeptide-1, Palmitoyl Tripeptide-1, Acetyl Hexapeptide-8"),
    ("Shampoo", "Panax Ginseng Root Extract, Niacinamide, Zinc Gluconate, Copper Gluconate, Panthenol"),
    ("", "Retinol, Niacinamide, Sodium Hyaluronate"),
    ("Hair oil", "argan oil & vitamin e"),
    ("Conditioner", "olive oil and aloe vera."),
    ("Shampoo", "wheat protein | olive oil | coconut oil | shea butter"),
    ("Body wash", "aloe vera | panthenol"),
    ("Conditioner", "Sodium Chloride"),
]
TITLED_WHOLE = [
    (
        "Face oil",
        "Rosa Canina Seed Extract, Rosa Canina Fruit Extract, Tocopherol, Rosmarinus Officinalis Leaf Extract",
    ),
    ("Body oil", "Prunus Amygdalus Dulcis Oil, Tocopherol, Parfum, Limonene"),
    ("Body mist", "Aqua, Polysorbate 80, Glycerin, Lavandula Angustifolia Oil, Phenoxyethanol"),
    ("Bath salts", "Sodium Chloride, Parfum, Linalool"),
    ("Body oil", "100% pure oil of zxqvara"),
    ("Hair oil", "Argan Oil, Vitamin E"),
    ("Hair oil", "argan oil"),
    ("Hair powder", "Talc & Silica"),
    ("Shampoo powder", "Kaolin, Acacia Concinna Fruit Powder"),
    ("Shampoo", "Olive Oil, Aloe Vera, Zxqvide"),
    ("Shampoo", "Olive Oil, Potassium Olivate"),
]


def report_on(kind: str, text: str) -> Report:
    return analyze(f"Ingredients: {text}", product_type=kind or None)


@pytest.mark.parametrize(("kind", "text"), PARTS)
def test_selling_points_are_a_part_of_a_list(kind: str, text: str) -> None:
    assert report_on(kind, text).concentration.partial


@pytest.mark.parametrize(("kind", "text"), WHOLE)
def test_a_short_list_of_a_whole_product_is_whole(kind: str, text: str) -> None:
    assert not report_on(kind, text).concentration.partial


def test_a_kind_that_was_guessed_by_the_entries_tells_nothing_of_what_is_missing() -> None:
    assert not analyze("Ingredients: Argania Spinosa Kernel Oil, Tocopherol").concentration.partial


@pytest.mark.parametrize(("kind", "text"), PARTS)
def test_nothing_is_proved_by_place_in_a_part_of_a_list(kind: str, text: str) -> None:
    found = report_on(kind, text).concentration
    assert not found.order_means
    assert all(share.proved is None or (share.proved.min == 0 and share.proved.max > 50) for share in found.ingredients)


def test_what_a_part_of_a_list_lacks_is_not_told() -> None:
    partial = analyze("Ingredients: Squalane, Parfum", title="Retinol Cream")
    assert not partial.concentration.partial
    part = analyze("Ingredients: Niacinamide, Zinc PCA, Hydrolyzed Silk, Parfum", title="Retinol Cream")
    texts = " ".join([statement.text for statement in part.summary] + [finding.text for finding in part.findings])
    assert part.concentration.partial
    assert "names none" not in texts
    assert "none found" not in texts


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Allantoin, Hydrolyzed Silk, Niacinamide, Menthol", "no perfume in the part that is listed; menthol"),
        (
            "Aqua, Glycerin, Cetearyl Alcohol, Menthol, Trideceth-",
            "no perfume found before the list breaks off; menthol",
        ),
        ("Aqua, Glycerin, Cetearyl Alcohol, Menthol, Carbomer", "no perfume found; menthol"),
    ],
)
def test_perfume_is_missing_only_from_what_is_there(text: str, said: str) -> None:
    (fragrance,) = [s.text for s in analyze(f"Ingredients: {text}").summary if s.code == "fragrance"]
    assert fragrance.startswith(f"Fragrance: {said}")


def test_an_amount_printed_in_a_part_of_a_list_is_proved() -> None:
    share = analyze("Ingredients: Niacinamide 5%, Zinc PCA").concentration.share(1)
    assert share is not None
    assert share.proved is not None
    assert share.proved.max < 6


@pytest.mark.parametrize(("title", "text"), TITLED_PARTS)
def test_what_a_shop_picks_is_a_part_of_a_list(title: str, text: str) -> None:
    report = analyze(text, title=title)
    assert report.concentration.partial
    assert not report.concentration.order_means
    said = " ".join(statement.text for statement in report.summary)
    assert "the list looks like a selection of ingredients, not the full list" in said
    assert "none found" not in said
    assert "in oils" not in said


@pytest.mark.parametrize(("title", "text"), TITLED_WHOLE)
def test_a_list_that_its_title_explains_is_whole(title: str, text: str) -> None:
    report = analyze(text, title=title)
    assert not report.concentration.partial
    assert "not the full list" not in " ".join(statement.text for statement in report.summary)


CUT_ENDS = [
    "Trideceth-",
    "Bis-Ethy..",
    "Tocopherol (",
    "Xanthan Gum...",
    "Xanthan Gum …",
    "Tocopherol...",
]


@pytest.mark.parametrize("end", CUT_ENDS)
def test_of_a_cut_list_only_what_is_listed_is_judged(end: str) -> None:
    text = f"Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Phenoxyethanol, {end}"
    report = analyze(text, avoid=["parabens", "retinoids"])
    assert report.label.quality > 2
    assert "cut_list" in [notice.code for notice in report.label.notices]
    said = {statement.code: statement.text for statement in report.summary}
    assert said["avoid"].endswith("none of your 2 found before the list breaks off.")
    assert said["fragrance"].startswith("Fragrance: not known;")
    assert said["preservatives"] == "Preserved with phenoxyethanol, as far as it is listed."
    assert "breaks off" in " ".join(report.concentration.assumptions)
    assert [failure.text for failure in failures(report, ("unread",))][-1] == "the list breaks off"
    assert " listed ingredients reach 1 %" in line_sentence(report)


@pytest.mark.parametrize("end", ["Alcohol Denat..", "Tocopherol.", "Trideceth-9", "Parfum (Fragrance)"])
def test_a_list_with_an_ordinary_end_is_not_cut(end: str) -> None:
    report = analyze(f"Aqua, Glycerin, Cetearyl Alcohol, Dimethicone, Phenoxyethanol, {end}")
    assert "cut_list" not in [notice.code for notice in report.label.notices]
    assert "breaks off" not in " ".join(statement.text for statement in report.summary)


BALM = "Aqua (Water/Eau), Phenoxyethanol, Benzyl Alcohol, Lecithin, 1,2-Hexanediol, Tocopherol, Ascorbyl Palmitate"


@pytest.mark.parametrize("title", ["Mini Oat Cleansing Balm", "Lippenbalsam", "Huile pour le corps", "Setting Powder"])
def test_a_list_of_water_alone_is_not_that_of_what_holds_little(title: str) -> None:
    report = analyze(BALM, title=title)
    assert report.concentration.partial
    assert "selection" in str(report.to_dict())


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (BALM, "Face Mist"),
        (BALM, "Gel Cream"),
        (BALM, ""),
        (BALM.replace("Phenoxyethanol", "Caprylic/Capric Triglyceride, Glycerin"), "Cleansing Balm"),
    ],
)
def test_a_list_that_may_be_whole_is(text: str, title: str) -> None:
    assert not analyze(text, title=title).concentration.partial


def test_a_list_that_begins_within_a_name_is_no_selection_but_lacks_its_start() -> None:
    rest = "Butyrospermum Parkii (Shea) Butter, Ethylhexyl Palmitate, Squalane, Tocopherol"
    report = analyze(f"u) Seed Butter, {rest}", title="Lip Balm")
    said = {statement.code: statement.text for statement in report.summary}
    assert not report.concentration.partial
    assert report.concentration.order_means
    assert "the list is cut off at its start" in " ".join(report.concentration.assumptions)
    assert "cut off at its start, so what stood first is missing" in said["product"]
    assert said["fragrance"] == "Fragrance: none found in the part that was pasted."
    whole = analyze(f"Murumuru (Astrocaryum) Seed Butter, {rest}", title="Lip Balm")
    assert "start" not in " ".join(statement.text for statement in whole.summary)


LOTION = "Water, Caprylic/Capric Triglyceride, Squalane, Cetyl Dimethicone, Glycerin, Sodium Chloride, Phenoxyethanol"


def _sum(text: str, title: str) -> float:
    return sum(share.estimate for share in analyze(text, title=title).concentration.ingredients)


def test_a_sunscreen_that_lists_no_filter_leaves_room_for_them() -> None:
    report = analyze(LOTION, title="Mineral Sunscreen SPF 45")
    assert _sum(LOTION, "Mineral Sunscreen SPF 45") < 95
    assert "a sunscreen whose list names no UV filter may have them apart" in report.concentration.assumptions
    assert report.concentration.order_means
    assert not report.concentration.partial


@pytest.mark.parametrize(
    ("text", "title"), [(LOTION, "Body Lotion"), (LOTION.replace("Glycerin", "Zinc Oxide"), "Mineral Sunscreen SPF 45")]
)
def test_other_lists_are_the_whole(text: str, title: str) -> None:
    assert _sum(text, title) == pytest.approx(100, abs=1)

"""What claims without a list name: each ingredient by itself, blends and plants apart; what follows."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claimed_effects import filters_by_light
from inci_parser.analysis.claimed_heads import heads
from inci_parser.analysis.claimed_names import claimed_names
from inci_parser.analysis.named_parts import best_name, class_words, is_plant
from inci_parser.analysis.rule_book import built_in
from inci_parser.naming import Catalogue
from inci_parser.tables.resources import rows

_CATALOGUE = Catalogue.default()
_NAMED = "Named, but not how much, which decides whether it acts"


def _told(text: str, code: str = "stated", **options: str) -> str:
    return " ".join(told.text for told in analyze(text, **options).summary if told.code == code)  # type: ignore[arg-type]


def _names(text: str, *kinds: str) -> list[str]:
    label = analyze(text).label
    assert label.kind == "highlights"
    return [name.printed for name in claimed_names(label, _CATALOGUE) if name.kind in kinds or not kinds]


@pytest.mark.parametrize(
    ("text", "names", "blends"),
    [
        ("- Duo of Timed Technologies: cools.\n- Sugar: holds moisture.", ["Sugar"], ["Duo of Timed Technologies"]),
        ("- Oil Blend: softens.\n- Squalane: softens.", ["Squalane"], ["Oil Blend"]),
        ("- Black Tea Complex: firms.\n- Squalane: softens.", ["Squalane"], ["Black Tea Complex"]),
        ("- Shea Butter Blend: softens.\n- Sugar: holds moisture.", ["Shea Butter", "Sugar"], []),
        ("- Komplex aus Pflanzen: pflegt.\n- Squalane: macht weich.", ["Squalane"], ["Komplex aus Pflanzen"]),
        ("-Island Honey -Squalane: Repairs skin.", ["Island Honey", "Squalane"], []),
        ("- Kaolin and Zinc Oxide: calm.", ["Kaolin", "Zinc Oxide"], []),
        ("- Vitamin E and C: protect.\n- Glycerin: moisturizes.", ["Vitamin E", "Vitamin C", "Glycerin"], []),
        ("- Damiana, Chaga, and Reishi Mushroom: calm.", ["Damiana", "Chaga", "Reishi Mushroom"], []),
        ("- Cacao- An antioxidant.\n- Damiana: calms.", ["Cacao", "Damiana"], []),
        ("- Salicylic and Lactic Acids: exfoliate.", ["Salicylic Acid", "Lactic Acids"], []),
        ("- Argan, Sesame, Avocado Oils: soften.", ["Argan Oil", "Sesame Oil", "Avocado Oils"], []),
        ("- Acid Blend (Lactic Acid, Malic Acid): smooths.", ["Lactic Acid", "Malic Acid"], []),
        ("- Acid Blend: (Lactic Acid, Malic Acid): smooths.", ["Lactic Acid", "Malic Acid"], []),
        ("- Vitamin C (Ascorbyl Glucoside): glows.\n- Squalane: softens.", ["Ascorbyl Glucoside", "Squalane"], []),
        ("- Squalane (Night Cream): softens.\n- Maxi-Glow™: glows.", ["Squalane"], ["Maxi-Glow"]),
        ("- Standard and High Molecular Weight Hyaluronic Acid: plumps.", ["Hyaluronic Acid"], []),
        ("- Entrapped Retinol: renews.\n- Sea Plant Extracts: x.", ["Entrapped Retinol"], ["Sea Plant Extracts"]),
        ("- Essential Oils of Sage and Rosemary: cool.\n- Squalane: softens.", ["Sage", "Rosemary", "Squalane"], []),
        ("- Herbal Extracts: From ginseng and wild thyme; feed.\n- Sugar: x.", ["ginseng", "wild thyme", "Sugar"], []),
        ("- AHA/BHA/PHA Acids: exfoliate.\n- Squalane: softens.", ["AHA", "BHA", "PHA Acids", "Squalane"], []),
    ],
)  # fmt: skip
def test_each_name_stands_by_itself_and_blends_apart(text: str, names: list[str], blends: list[str]) -> None:
    assert _names(text, "ingredient", "class", "plant") == names
    assert _names(text, "blend", "general") == blends


@pytest.mark.parametrize(
    "text",
    [
        "- Squalane: Packed with nutrients and known for surviving cold, it calms.\n- Sugar: holds.",
        "- Squalane: Contains antioxidants that help.\n- Sugar: Moisturizes\n and soothes, and contains minerals.",
        "- Squalane: better than Vitamin C, without the drawbacks of retinol.\n- Sugar: boosts natural collagen.",
        "- Squalane: Made without parabens.\n- Sugar: softens.\n- No parabens: none is there.",
    ],
)
def test_what_is_said_of_a_name_is_no_name(text: str) -> None:
    assert _names(text) == ["Squalane", "Sugar"]


def test_words_of_classes_are_told_by_what_a_typical_member_does() -> None:
    told = _told("- Retinoid Complex: smooths.\n- Ceramides: feed.\n- Squalane: softens.")
    assert told == (
        f"{_NAMED}: Retinoid Complex (acts against lines and uneven tone); Ceramides (supports the skin barrier); "
        "Squalane (softens skin). Which exactly is not said: Retinoid Complex, Ceramides."
    )
    book = built_in()
    assert {row["inci"] for row in rows("named_classes.csv")} == {word.inci for word in class_words().values()}
    assert all(book.active(word.inci) for word in class_words().values())


def test_plants_and_what_nothing_knows_are_told_as_such() -> None:
    told = _told("- Oil Blend: softens.\n- Hyaluronic Acid: plumps.\n- Maqui: protects.\n- Zzyqwurt: glows.")
    assert told == (
        f"{_NAMED}: Hyaluronic Acid (holds water); Maqui (of unknown strength). "
        "What exactly is in these is not said: Oil Blend. Not recognised: Zzyqwurt."
    )
    assert "each holds water" in _told("- Sugar: a.\n- Glycerin: b.")


def test_a_filter_filters_in_sunscreens_alone() -> None:
    text = "- Zinc Oxide: calms.\n- Squalane: softens."
    assert _told(text).endswith(": Squalane (softens skin); Zinc Oxide.")
    assert "Zinc Oxide (filters UV light)" in _told(text, title="Sunscreen SPF 30")


def test_stated_filters_are_told_by_the_light_that_they_cover() -> None:
    told = _told("- Homosalate (10%), Octisalate 5%, and Avobenzone 3%: protect.\n- Niacinamide 4%: evens.")
    assert told == (
        "Stated: Niacinamide 4 %. UV filters stated: Homosalate 10 % and Octisalate 5 % (UVB); Avobenzone 3 % (UVA)."
    )
    assert filters_by_light({"AQUA": "water 5 %"}) == ""


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("- Glycolic Acid: smooths.", ["Exfoliating acid (Glycolic Acid). Can sting", "protect from the sun"]),
        ("- AHAs: smooth.\n- Squalane: x.", ["Exfoliating acid (AHAs). Can sting", "protect from the sun"]),
        (
            "- Triple Acid Blend: smooths.\n- Squalane: x.",
            [
                "Exfoliating acid, not named (Triple Acid Blend). Can sting",
                "If alpha hydroxy acids are among them, as is",
            ],
        ),
        ("- Exfoliating Acids: smooth.\n- AHAs: smooth.\n- Squalane: x.", ["Alpha hydroxy acid: protect from the sun"]),
        ("- Retinoid Complex: smooths.\n- Sugar: x.", ["evening use", "ask a clinician (Retinoid Complex)"]),
        ("- Benzoyl Peroxide: clears.\n- Sugar: x.", ["Dryness, redness", "start low"]),
        ("- Sulfur: clears.\n- Sugar: x.", ["Dryness, redness"]),
        ("- Hot Pepper Fruit Extract: plumps.\n- Sugar: x.", ["may sting and redden"]),
    ],
)
def test_what_is_named_has_what_follows(text: str, follows: list[str]) -> None:
    told = _told(text, "worth_knowing", title="Face serum")
    assert [part for part in follows if part not in told] == []


def test_a_vitamin_of_which_forms_differ_does_not_sting() -> None:
    text = "- Vitamin C: glows.\n- Sugar: holds."
    assert _told(text, "worth_knowing", title="Face serum") == ""
    assert "Which exactly is not said: Vitamin C." in _told(text)
    assert "Can sting" in _told("- Ascorbic Acid: glows.\n- Sugar: holds.", "worth_knowing", title="Face serum")


def test_a_text_without_claims_tells_what_it_surely_names_and_what_to_do() -> None:
    text = "Rambut halus. mengandung shea butter organik dan avocado oil yang kaya akan nutrisi | merawat rambut"
    report = analyze(text, title="Real Change")
    assert report.label.kind == "no_list"
    assert "shea butter (slows water loss); avocado oil (softens skin)" in _told(text)
    assert "paste the whole ingredient list" in _told(text, "next_step")
    assert _told("Our products do not contain urea, glycols including: parabens, and are free from silicones.") == ""
    assert _told("Visit our shop", "next_step").startswith("Paste the whole ingredient list")


def test_long_claims_are_cut_soon() -> None:
    assert _told("- " + "Blend and Oil -" * 3_000 + ": all.\n- Squalane: softens.", "next_step")
    assert len([*heads("- a: b\n" * 5_000)]) <= 60
    assert best_name("word " * 2_000, _CATALOGUE) is None
    assert not is_plant("thyme " * 50)


@pytest.mark.parametrize(
    "claim",
    [
        "Rosemary oil: as effective as 5% minoxidil",
        "Rosemary oil equals 5% minoxidil",
        "Minyak rosemary setara dengan 5% minoxidil",
    ],
)
def test_a_medicine_that_claims_compare_with_is_no_content(claim: str) -> None:
    text = f"- Biotin 3%: nourishes.\n- {claim}.\n- Squalane: softens."
    assert "5 %" not in _told(text)
    told = _told(text, "worth_knowing")
    assert told == "Compared with minoxidil, a medicine: the claim does not say how this product was tested."


def test_advice_against_a_medicine_compares_with_none() -> None:
    report = analyze("- Bakuchiol: smooths.\n- Squalane: softens. Do not use with tretinoin.")
    assert not any(statement.text.startswith("Compared") for statement in report.summary)


def test_witch_hazel_tightens() -> None:
    assert "Witch Hazel Water (tightens)" in _told("- Witch Hazel Water: tones.\n- Squalane: softens.", title="Toner")


def test_names_of_one_claim_are_told_each() -> None:
    told = _told("- Chamomile, Green Tea, and White Tea Extracts: calm.\n- Papaya and Pineapple Enzymes: smooth.")
    assert "Green Tea and White Tea Extracts (each" in told
    assert "Papaya Enzyme and Pineapple Enzymes (each exfoliates)" in told


def test_a_share_of_a_blend_is_stated_of_its_members_together() -> None:
    text = "- 10% Triple Acid Blend (Glycolic, Lactic, and Malic Acids): smooth.\n- Honey: softens."
    assert _told(text).startswith("Stated: Glycolic Acid, Lactic Acid and Malic Acids 10 % together. Named")


def test_vitamin_c_of_a_title_is_the_form_that_is_named() -> None:
    text = "- Tetrahexyldecyl Ascorbate: a stable form.\n- Glycerin: moisturizes."
    assert "Vitamin C" not in _told(text, title="Glow Co | Vitamin C Eye Cream")
    assert "Vitamin C (" in _told("- Squalane: softens.\n- Glycerin: moisturizes.", title="Glow Co | Vitamin C Cream")

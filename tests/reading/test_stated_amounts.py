"""Brackets whose words say that they state an amount, and signs of "may contain" in full width."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    "entry",
    [
        "약모밀추출물(5%함유)",
        "약모밀추출물(5% 함유)",
        "약모밀추출물(함량 5%)",
        "ナイアシンアミド（5%配合）",
        "ナイアシンアミド（配合量5%）",
        "ナイアシンアミド（濃度：5%）",
        "烟酰胺（含量5%）",
        "烟酰胺（5%含量）",
        "烟酰胺（含5%）",
        "Niacinamide (contains 5%)",
        "Niasinamid (%5 içerir)",
        "Niacinamid (5 % enthalten)",
        "Ниацинамид (содержит 5%)",
    ],
)
def test_words_beside_an_amount_in_a_bracket_state_it(entry: str) -> None:
    stated = inci_parser.parse(f"Aqua, {entry}, Glycerin").ingredients[1]
    assert stated.percent is not None
    assert (stated.percent.max, stated.doubts) == (5.0, ())


@pytest.mark.parametrize("sign", ["（＋／－）", "（＋／−）", "［＋／－］", "＋／−　", "＋/－", "（+/−）", "±"])
def test_full_width_signs_open_what_may_be_contained(sign: str) -> None:
    label = inci_parser.parse(f"水、クエン酸、ＢＧ、{sign}酸化チタン、酸化鉄、マイカ")
    assert [entry.section for entry in label.ingredients] == ["main"] * 3 + ["may_contain"] * 3


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "petroleum (41%) mineral ol, ceresin, lanolin alcohol, glycerin",
            [("PETROLEUM", 41.0), ("PARAFFINUM LIQUIDUM", None)],
        ),
        (
            "petrolatum 41% mineral ol, ceresin, lanolin alcohol, glycerin",
            [("PETROLATUM", 41.0), ("PARAFFINUM LIQUIDUM", None)],
        ),
        ("Aqua, Glycerin 99% natural origin, Parfum", [("AQUA", None), ("GLYCERIN", None)]),
    ],
)
def test_a_share_behind_a_name_and_before_the_next_is_no_statement(
    text: str, first: list[tuple[str, float | None]]
) -> None:
    entries = inci_parser.parse(text).ingredients[:2]
    assert [(entry.match.name, entry.percent and entry.percent.max) for entry in entries] == first


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Parfum (contains Linalool), Aqua, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Fragrance (contains limonene, linalool), Water, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Parfum (enthält Linalool), Aqua, Glycerin", ["PARFUM", "AQUA", "GLYCERIN"]),
        ("Aqua, Aloe Barbadensis Leaf Juice 98% pure, Parfum", ["AQUA", "ALOE BARBADENSIS LEAF JUICE", "PARFUM"]),
        ("Aqua, Shea butter 100% pure and natural, Parfum", ["AQUA", "BUTYROSPERMUM PARKII BUTTER", "PARFUM"]),
        ("Aqua, Sodium Hydroxide 50% sol., Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Lactic Acid 80 % solution, Parfum", ["AQUA", "LACTIC ACID", "PARFUM"]),
        ("Aqua, Tocopherol, 95% purity, Parfum", ["AQUA", "TOCOPHEROL", "PARFUM"]),
        ("Aqua, Sodium Hydroxide, 30% aqueous solution, Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Natronlauge, 30 % wässrige Lösung, Parfum", ["AQUA", "SODIUM HYDROXIDE", "PARFUM"]),
        ("Aqua, Tocopherol, pureté 98 %, Parfum", ["AQUA", "TOCOPHEROL", "PARFUM"]),
    ],
)
def test_what_a_bracket_holds_first_and_a_share_of_purity_hide_no_name(text: str, names: list[str]) -> None:
    assert [entry.match.name for entry in inci_parser.parse(text).ingredients] == names


@pytest.mark.parametrize(
    "behind", ["50% sol.", "50 % solution", "50 % aqueous solution", "50 % roztwór", "50 % раствор"]
)
def test_the_strength_of_a_solution_is_a_remark_and_no_content(behind: str) -> None:
    entry = inci_parser.parse(f"Ingredients: Aqua, Glycerin, Sodium Hydroxide {behind}, Parfum").ingredients[2]
    assert (entry.name, entry.percent, entry.doubts) == ("SODIUM HYDROXIDE", None, ())
    assert entry.remarks

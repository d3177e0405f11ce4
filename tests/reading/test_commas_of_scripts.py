"""A label reads alike whatever script its commas are of."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.textio.punctuation import COMMAS, LIST_SIGNS, SEMICOLONS

#: What each label is about: a place of the code that looks at commas.
LABELS = {
    "plain": "Ingredients: Aqua, Glycerin, 1,2-Hexanediol, Parfum",
    "table of products": "id|name|ingredients\n1|Cream|Aqua, Glycerin, Parfum\n2|Balm|Mel, Cera Alba, Parfum",
    "record": '{"id": 1, "name": "Cream", "ingredients": "Aqua, Glycerin, Parfum", "price": "5 EUR"}',
    "class": "Aqua, Glycerin, Colorants (CI 19140, CI 42090, Mica), Parfum",
    "bracket with a list": "Aqua, Aloe Vera Gel (Aqua, Aloe Barbadensis Leaf Juice, Potassium Sorbate), Parfum",
    "numbered parts": "1. Shampoo\nAqua, Talc, Parfum, Glycerin\n2. Mask\nKaolin, Aqua, Glycerin, Parfum",
    "bound": "Less than 1%\nTalc, Parfum, Glycerin\n",
    "again": "Aqua, Glycerin, Talc, Parfum. Aqua, Glycerin, Talc, Urea, Parfum",
    "company": "Aqua, Glycerin, Parfum, Oriflame Cosmetics AB, Box 1095, SE-10138 Stockholm",
    "remark": "Aqua, Glycerin, Salicylic Acid (active ingredient), Talc",
    "part": "Aqua, Glycerin, Talc, Parfum and more",
    "absent": "Free from parabens, silicones, sulfates. Ingredients: Aqua, Dimethicone, Parfum",
    "note": "Aqua, Niacinamide*, Parfum, Glycerin. *Contains niacinamide 5%, glycerin 3%",
}
#: Another comma -> the ASCII sign that it stands for. The ideographic comma is a sign of its own with its own rules.
SIGNS = {"،": ",", "，": ",", "؛": ";", "；": ";"}


def _meaning(text: str) -> object:
    label, report = parse(text), analyze(text)
    entries = [(entry.name, entry.section, entry.component, entry.percent) for entry in label.ingredients]
    left_out = [(span.start, span.end) for span in label.left_out]
    notices = [(notice.code, notice.start, notice.end) for notice in label.notices]
    return label.kind, entries, left_out, notices, [(finding.kind, finding.rule) for finding in report.findings]


@pytest.mark.parametrize("label", LABELS.values(), ids=LABELS)
@pytest.mark.parametrize("sign", SIGNS)
def test_a_comma_of_any_script_is_a_comma(label: str, sign: str) -> None:
    """Entries, places, notices and findings are those of the same label with ASCII signs."""
    plain = label.replace(", ", f"{SIGNS[sign]} ")
    assert _meaning(label.replace(", ", f"{sign} ")) == _meaning(plain)


def test_a_bracket_that_lists_is_found_over_a_line_end() -> None:
    """Its text stands on two lines, and its entry names only one of its members."""
    text = "Aqua, Aloe Vera Gel (Aqua, Aloe Barbadensis Leaf\nJuice Powder, Potassium Sorbate), Parfum"
    assert [text[span.start : span.end] for span in parse(text).left_out] == [text[text.index("(") + 1 : -9]]


def test_a_full_width_comma_needs_no_space_in_a_cell() -> None:
    """A table of products is one by the commas between letters, too."""
    text = "id|name|ingredients\n1|Cream|Aqua，Glycerin，Parfum\n2|Balm|Mel，Cera Alba，Parfum"
    assert [entry.name for entry in parse(text).ingredients] == [
        "AQUA", "GLYCERIN", "PARFUM", "MEL", "CERA ALBA", "PARFUM",
    ]  # fmt: skip


def test_every_sign_of_a_list_separates() -> None:
    """What other rooms take for a comma is one for the reader."""
    assert LIST_SIGNS == COMMAS + SEMICOLONS
    for sign in LIST_SIGNS:
        assert [entry.name for entry in parse(f"Aqua{sign}Glycerin{sign}Parfum").ingredients] == [
            "AQUA", "GLYCERIN", "PARFUM",
        ]  # fmt: skip

"""Which stretch is the list: headings and how far they reach, and the cheapest path through list and other text.

A segment is shown as ``text: kind of heading`` (``-`` for none) with ``running``, ``opens`` and ``listed`` where it is.
"""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import UNRECOGNIZED
from inci_parser.reading.list_detection import detect_list, heading_scopes
from inci_parser.reading.segments import Segment, Separator
from inci_parser.reading.titles import mark_titles
from tests.support.reading import segments_of


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Mica, Talc", ["Aqua: - listed", "Mica: - listed", "Talc: - listed"]),
        (
            "Ingredients: Aqua, Mica. Talc",
            ["Aqua: list running opens listed", "Mica: list running listed", "Talc: list listed"],
        ),
        (
            "Ingredients: Aqua\nMica\n\nTalc",
            ["Aqua: list running opens listed", "Mica: list listed", "Talc: list listed"],
        ),
        (
            "Aqua. Directions: rub Mica, Talc. Parfum, Glycerin",
            [
                "Aqua: - listed",
                "rub Mica: after_list running",
                "Talc: after_list running listed",
                "Parfum: after_list listed",
                "Glycerin: after_list listed",
            ],
        ),
        ("Aqua. Directions: rub Mica. Talc", ["Aqua: - listed", "rub Mica: after_list running", "Talc: after_list"]),
        (
            "Aqua. Directions: rub\nTalc, Parfum",
            ["Aqua: - listed", "rub: after_list running", "Talc: after_list", "Parfum: after_list"],
        ),
        (
            "Aqua, Mica. Free from: Parfum, Talc. Glycerin",
            [
                "Aqua: - listed",
                "Mica: - listed",
                "Parfum: free_from running",
                "Talc: free_from running",
                "Glycerin: free_from",
            ],
        ),
        (
            "Aqua, Mica. Free from: Parfum, Talc. Glycerin, Water",
            [
                "Aqua: - listed",
                "Mica: - listed",
                "Parfum: free_from running",
                "Talc: free_from running",
                "Glycerin: free_from listed",
                "Water: free_from listed",
            ],
        ),
        (
            "Aqua, Mica. Free from: Parfum, Talc. Glycerin, Water, CI 77891",
            [
                "Aqua: - listed",
                "Mica: - listed",
                "Parfum: free_from running",
                "Talc: free_from running",
                "Glycerin: free_from listed",
                "Water: free_from listed",
                "CI 77891: free_from listed",
            ],
        ),
        (
            "Aqua, Mica* *organic. Talc, Parfum",
            [
                "Aqua: - listed",
                "Mica*: - listed",
                "organic: footnote running",
                "Talc: footnote listed",
                "Parfum: footnote listed",
            ],
        ),
        (
            "Aqua, Mica* *organic, Talc, Parfum",
            [
                "Aqua: - listed",
                "Mica*: - listed",
                "organic: footnote running",
                "Talc: footnote listed",
                "Parfum: footnote listed",
            ],
        ),
        (
            "Aqua, Mica* *organic zxqv, Talc, Parfum",
            [
                "Aqua: - listed",
                "Mica*: - listed",
                "organic zxqv: footnote running",
                "Talc: footnote listed",
                "Parfum: footnote listed",
            ],
        ),
        (
            "Aqua, Mica* *organic, zxqv, Parfum",
            [
                "Aqua: - listed",
                "Mica*: - listed",
                "organic: footnote running",
                "zxqv: footnote running",
                "Parfum: footnote running",
            ],
        ),
        (
            "Key ingredients: Aqua, Mica. Talc, Parfum",
            [
                "Aqua: highlights running",
                "Mica: highlights running",
                "Talc: highlights listed",
                "Parfum: highlights listed",
            ],
        ),
        (
            "Key ingredients: Aqua, Mica\n\nTalc, Parfum, Glycerin",
            [
                "Aqua: highlights running",
                "Mica: highlights running",
                "Talc: free_from listed",
                "Parfum: free_from listed",
                "Glycerin: free_from listed",
            ],
        ),
        (
            "Key ingredients: Aqua, Mica. Ingredients: Talc",
            ["Aqua: highlights running", "Mica: highlights running", "Talc: list running opens listed"],
        ),
        ("Aqua [Free from: Mica] Talc", ["Aqua: - listed", "Mica: free_from running", "Talc: list running listed"]),
        ("Aqua [+/- Mica] Talc", ["Aqua: - listed", "Mica: list running opens listed", "Talc: list running listed"]),
        (
            "Toner: Aqua. Serum: Mica",
            [
                "Toner: list running opens listed",
                "Aqua: list running listed",
                "Serum: list running opens listed",
                "Mica: list running listed",
            ],
        ),
        (
            "Preservative: Phenoxyethanol, Aqua",
            [
                "Preservative: list running opens listed",
                "Phenoxyethanol: list running listed",
                "Aqua: list running listed",
            ],
        ),
        ("zxqv qrtw. Aqua, Mica", ["zxqv qrtw: - listed", "Aqua: - listed", "Mica: - listed"]),
        ("the skin will be soft. Aqua, Mica", ["the skin will be soft: -", "Aqua: - listed", "Mica: - listed"]),
        ("the skin will be soft, Aqua, Mica", ["the skin will be soft: - listed", "Aqua: - listed", "Mica: - listed"]),
        ("the skin will be soft\nAqua, Mica", ["the skin will be soft: -", "Aqua: - listed", "Mica: - listed"]),
        ("the skin will be soft - Aqua, Mica", ["the skin will be soft: -", "Aqua: - listed", "Mica: - listed"]),
        ("the skin will be soft: Aqua, Mica", ["the skin will be soft: - listed", "Aqua: - listed", "Mica: - listed"]),
        ("Aqua, Mica. the skin will be soft", ["Aqua: - listed", "Mica: - listed", "the skin will be soft: -"]),
        ("Aqua, the skin will be soft", ["Aqua: -", "the skin will be soft: -"]),
        (
            "Aqua, Mica, the skin will be soft, Talc",
            ["Aqua: - listed", "Mica: - listed", "the skin will be soft: - listed", "Talc: - listed"],
        ),
        (
            "Aqua, Mica, the skin will be soft, Talc, Parfum",
            [
                "Aqua: - listed",
                "Mica: - listed",
                "the skin will be soft: - listed",
                "Talc: - listed",
                "Parfum: - listed",
            ],
        ),
        (
            "Aqua, Mica, it leaves your skin soft, the skin is calm, Talc, Parfum",
            [
                "Aqua: - listed",
                "Mica: - listed",
                "it leaves your skin soft: -",
                "the skin is calm: -",
                "Talc: - listed",
                "Parfum: - listed",
            ],
        ),
        ("Aqua. the skin will be soft. Mica", ["Aqua: - listed", "the skin will be soft: -", "Mica: - listed"]),
        ("Aqua\nthe skin will be soft\nMica", ["Aqua: - listed", "the skin will be soft: -", "Mica: - listed"]),
        ("Aqua\n\nthe skin will be soft\n\nMica", ["Aqua: - listed", "the skin will be soft: -", "Mica: - listed"]),
        (
            "Aqua. Directions: for the skin. Mica",
            ["Aqua: - listed", "for the skin: after_list running", "Mica: after_list"],
        ),
        (
            "Aqua. Directions: for the skin. Mica, Talc",
            [
                "Aqua: - listed",
                "for the skin: after_list running",
                "Mica: after_list listed",
                "Talc: after_list listed",
            ],
        ),
        (
            "Aqua. Directions: Mica 5 %, Talc",
            ["Aqua: - listed", "Mica 5 %: after_list running listed", "Talc: after_list running listed"],
        ),
        (
            "Aqua. Directions: zxqv. Ingredients: Mica",
            ["Aqua: - listed", "zxqv: after_list running", "Mica: list running opens listed"],
        ),
        ("Warnings: Aqua. Mica", ["Aqua: after_list running", "Mica: after_list"]),
        (
            "For the full list see our website: Aqua. Mica, Talc",
            [
                "For the full list see our: -",
                "Aqua: after_list running",
                "Mica: after_list listed",
                "Talc: after_list listed",
            ],
        ),
        (
            "Made in France: Aqua. Mica",
            ["France: list running opens listed", "Aqua: list running listed", "Mica: list listed"],
        ),
        ("zxqv, Aqua", ["zxqv: - listed", "Aqua: - listed"]),
        ("Aqua, zxqv", ["Aqua: - listed", "zxqv: - listed"]),
        (
            "zxqv, qrtw, Aqua, brtz, grtz",
            ["zxqv: - listed", "qrtw: - listed", "Aqua: - listed", "brtz: - listed", "grtz: - listed"],
        ),
    ],
)
def test_list_detection(text: str, wanted: list[str]) -> None:
    segments = mark_titles(*segments_of(text))
    found = []
    for segment, scope, listed in zip(segments, heading_scopes(segments), detect_list(segments), strict=True):
        said = [f"{segment.text}: {scope.kind or '-'}"]
        said += [
            word for word, value in (("running", scope.running), ("opens", scope.opens), ("listed", listed)) if value
        ]
        found.append(" ".join(said))
    assert found == wanted


def scored(*pairs: tuple[float, int]) -> list[Segment]:
    """Return segments with a score and what stands before each."""
    return [
        Segment(i, i + 1, "a", separator, recognition=UNRECOGNIZED, score=score)
        for i, (score, separator) in enumerate(pairs)
    ]


@pytest.mark.parametrize(
    ("separator", "leave", "enter"),
    [
        (Separator.LIST, 2.5, 3.0),
        (Separator.STOP, 0.3, 1.0),
        (Separator.BLANK_LINE, 0.3, 1.0),
        (Separator.LINE_BREAK, 1.0, 1.5),
        (Separator.TAB, 1.0, 1.5),
        (Separator.COLON, 1.5, 1.5),
        (Separator.DASH, 1.0, 2.0),
        (Separator.DASH | Separator.STOP, 0.3, 1.0),  # the strongest counts
        (Separator.COLON | Separator.LINE_BREAK, 1.0, 1.5),
    ],
)
def test_what_it_costs_to_leave_and_to_enter_the_list(separator: int, leave: float, enter: float) -> None:
    # a list of one name, then what is none: left where staying costs more
    assert detect_list(scored((9.0, 0), (-leave - 0.01, separator))) == [True, False]
    assert detect_list(scored((9.0, 0), (-leave + 0.01, separator))) == [True, True]
    # other text, then a name: entered where it is worth more
    assert detect_list(scored((-9.0, 0), (enter + 0.01, separator))) == [False, True]
    assert detect_list(scored((-9.0, 0), (enter - 0.01, separator))) == [False, False]


def test_a_text_may_begin_in_the_list() -> None:
    assert detect_list(scored((0.01, 0))) == [True]
    assert detect_list(scored((-0.01, 0))) == [False]
    assert detect_list([]) == []


def test_several_well_formed_names_that_no_catalogue_holds_are_a_list() -> None:
    henna = "Henna Natural black. Lawsonia Inermis, Indigofera Tinctoria, p-Phenylenediamine 10%, Barium Peroxide"
    assert inci_parser.parse(henna).kind == "list"
    assert inci_parser.parse("Lawsonia Inermis, Indigofera Tinctoria, Cassia Obovata").kind == "list"
    assert inci_parser.parse("1% Retinol Serum, ").kind == "no_list"

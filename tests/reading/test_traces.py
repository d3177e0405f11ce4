"""Sentences that say that traces may be in a product: neither entries nor what may be contained."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    "sentence",
    [
        "Kann Spuren von Nüssen enthalten",
        "May contain traces of nuts",
        "Peut contenir des traces de fruits à coque, lait et soja",
        "Puede contener trazas de frutos secos",
        "Può contenere tracce di frutta a guscio",
        "Pode conter vestígios de frutos de casca rija",
        "Kan sporen van noten bevatten",
        "Może zawierać śladowe ilości orzechów",
        "Может содержать следы орехов",
        "Може містити сліди горіхів",
        "Може да съдържа следи от ядки",
        "Může obsahovat stopy ořechů",
        "Kan innehålla spår av nötter",
        "Kan indeholde spor af nødder",
        "Kan inneholde spor av nøtter",
        "Saattaa sisältää pieniä määriä pähkinöitä",
        "Nyomokban dióféléket tartalmazhat",
        "Poate conține urme de nuci",
        "Eser miktarda fındık içerebilir",
        "Μπορεί να περιέχει ίχνη ξηρών καρπών",
        "Može sadržavati tragove orašastih plodova",
        "可能含有微量坚果",
        "可能含微量堅果",
        "미량의 견과류를 함유할 수 있습니다",
        "Có thể chứa dấu vết của các loại hạt",
        "Mungkin mengandung jejak kacang",
        "Mungkin mengandungi kesan kacang",
        "Lahko vsebuje sledi oreškov",
        "Može sadržati tragove orašastih plodova",
        "Võib sisaldada jälgi pähklitest",
        "قد يحتوي على آثار المكسرات",
        "עלול להכיל עקבות אגוזים",
    ],
)
@pytest.mark.parametrize("joint", [". ", "\n", ", "])
def test_traces_are_no_entries(sentence: str, joint: str) -> None:
    label = inci_parser.parse(f"Aqua, Glycerin, Parfum{joint}{sentence}.")
    assert [entry.name for entry in label.ingredients] == ["AQUA", "GLYCERIN", "PARFUM"]

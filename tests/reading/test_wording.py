"""What the wording of a text says: names, sentences, addresses, titles of parts, phases and classes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from inci_parser.reading.name_shape import (
    holds_an_address,
    is_sentence,
    looks_like_a_name,
    only_ends_names,
    prose_count,
)
from inci_parser.reading.part_titles import (
    ends_in_a_part,
    heads_its_line,
    is_part_title,
    is_part_word,
    names_a_class,
    names_a_phase,
    names_a_product,
    titles_a_product,
)
from inci_parser.reading.vocabulary import fold_case, fold_ocr, has_camel_case, split_camel_case

#: Question -> texts of which it is true, and of which it is not.
ANSWERS: dict[Callable[[str], bool], tuple[list[str], list[str]]] = {
    looks_like_a_name: (
        [
            "Zinziber Obscurum Root Extract",
            "Zxqvone",
            "ethanol",
            "a b c butanol",
            " ".join(["x"] * 13) + " extract",
            "Horsetail (Equisetum Arvense)",
            "Horsetail (Equi Arve)",
            "\ucd94\ucd9c\ubb3c",
            "\uac00\ub098\ub2e4\ucd94\ucd9c\ubb3c",
        ],
        [
            "",
            "Zxqv",
            "glowing appearance",
            "tanol",
            "a b c d butanol",
            " ".join(["x"] * 14) + " extract",
            "Horsetail (Eq Arvense)",
            "\u00fcnextract",  # no word of another script
            "Horsetail (equisetum arvense)",
            "Horsetail (Equisetum)",
            "Horsetail (Equisetum Arvense) x",
            "\ud558\ud558\ud558",
        ],
    ),
    is_sentence: (
        ["leaves your", "skin", "the b", "a b c d e f g h the"],
        ["", "the b c", "a b c d e f g the", "a b c d e f g h i", "Glycerin"],
    ),
    holds_an_address: (
        [
            "https://x",
            "www.x",
            "a@b",
            "x.com",
            "555-1234",
            "555 1234",
            "12345",
            "50 ml",
            "50ml",
            "5 fl",
            "50 \u00b0C",
            "5 kg",
        ],
        ["", "x.comx", "1234", "ml 50", "50 mlx", "C.I. 12345", "CI 77891", "Cl 77891", "55-1234"],
    ),
    only_ends_names: (
        ["Extract", "Water", "Root Extract", "Oil Water"],
        ["Glycerin", "Glycerin Extract", "Extract Glycerin"],
    ),
    names_a_class: (
        [
            "Preservatives",
            "Emulsifier / Thickener",
            "Emulsifier and Thickener",
            "Emulsifier & Thickener",
            "Emulsifier+Thickener",
            "*Preservatives:",
        ],
        ["", "Glycerin", "Emulsifier, Glycerin", "Preservatives Preservatives"],
    ),
    names_a_phase: (
        ["Phase", "Phase A", "Phase a.", "Phase 1", "Phase IV", "Oil phase (B)", "oil phase", "A", "h"],
        ["", "Phase out", "Phase 1 2", "i", "1", "A B"],
    ),
    is_part_title: (
        [
            "Step one",
            "1st step",
            "Product 1 of 3",
            "Produkt 2 von 3",
            "1단계",
            "ステップ2",
            "第一步",
            "Étape 1",
            "Step 1",
            "Step a",
            "1 Step",
            "Part #2",
            "Shade 10",
            "02. Rose",
            "1) Rose",
            "#12. Rose",
        ],
        [
            "",
            "Step",
            "Step of 3",
            "one of",
            "Rose 02",
            "1. 5",
            "1234. Rose",
            "#1",
            "Step 1000",
            "02. Rose of the long night routine for her",
        ],
    ),
    titles_a_product: (
        [
            "Conditioner",
            "**Conditioner**",
            "Body Wash",
            "Acondicionador",
            "Après-shampooing",
            "Spülung",
            "PM",
            "Nuit",
            "샴푸",
        ],
        ["", "Oil", "Water", "Glycerin", "Night Glow Cream", "Conditioner Glycerin"],
    ),
    is_part_word: (["Cream", "Body Oil"], ["Cream Glycerin", "Glycerin"]),
    names_a_product: (["Night Cream", "Peeling Solution"], ["", "Glycerin", "Creamy"]),
    ends_in_a_part: (["\ubcf8\ud488\uc824\ud06c\ub9bc", "\ud06c\ub9bc"], ["cream", "\uae00\ub9ac\uc138\ub9b0"]),
    heads_its_line: (
        ["\ubcf8\ud488\uc824\ud06c\ub9bc", "x \ud06c\ub9bc", "x" * 56 + " \ud06c\ub9bc"],
        ["", "\ud06c\ub9bc x", "x" * 57 + " \ud06c\ub9bc"],
    ),
    has_camel_case: (["gExcipient", "OilLala", "\u00f6lAqua"], ["", "Oil", "OIL", "oILla", "Oil Lala"]),
}
CASES = [
    (question, text, value)
    for question, lists in ANSWERS.items()
    for value, texts in zip((True, False), lists, strict=True)
    for text in texts
]


@pytest.mark.parametrize(("question", "text", "value"), CASES, ids=lambda value: getattr(value, "__name__", None))
def test_wording(question: Callable[[str], bool], text: str, value: bool) -> None:
    assert question(text) is value


def test_words_of_sentences_are_counted() -> None:
    assert [prose_count(text) for text in ("", "Glycerin", "the", "leaves your skin soft", "the THE the")] == [
        0,
        0,
        1,
        3,
        3,
    ]


def test_folding_and_cutting_words() -> None:
    assert fold_case("\u0130\u00c7\u0130NDEK\u0130LER") == "i\u00e7indekiler"
    assert fold_ocr("l1|!I0O") == "iiiiioo"
    assert split_camel_case("OilLalaBAd") == ["Oil", "LalaBAd"]
    assert split_camel_case("OILLala") == ["OILLala"]

"""Claims that speak of sleep, nerves or digestion are perhaps those of a food supplement."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claims_swallowed import is_of_something_swallowed
from inci_parser.models import Context

_CLAIMS = "- Cacao- An adaptogen.*\n- Chaga and Reishi Mushroom: Help fight stress and support deeper sleep.*"


def _product(text: str, title: str = "") -> str:
    return " ".join(told.text for told in analyze(text, title=title).summary if told.code == "product")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (_CLAIMS, "“adaptogen” and “fight stress”"),
        ("- Amla: stärkt das Immunsystem und die Verdauung.\n- Cacao: gut.", "“immunsystem” and “verdauung”"),
        ("- Amla: système nerveux, digestion.\n- Cacao: bon.", "“système nerveux” and “digestion”"),
        ("- アムラ: 睡眠の質と免疫を支える。\n- カカオ: よい。", "“睡眠の質” and “免疫”"),
    ],
)
def test_what_only_something_swallowed_does_tells_so(text: str, words: str) -> None:
    assert analyze(text).label.kind != "list"
    assert f"the claims speak of {words}." in _product(text, "Too Pretty")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_CLAIMS, "Night Cream"),
        ("- Squalane: protects skin from oxidative stress.\n- Adaptogen Complex: calms stressed skin.", "Glow"),
        ("- Aroma Technology: shown to support deeper sleep.\n- Squalane: softens.", "Night Fix"),
    ],
)
def test_a_title_of_a_cosmetic_or_one_word_alone_tells_nothing(text: str, title: str) -> None:
    assert _product(text, title) == ""


def test_nothing_of_skin_is_advised_then() -> None:
    report = analyze(f"{_CLAIMS}\n- Glycolic Acid: x.", title="Too Pretty")
    assert not [told for told in report.summary if told.code == "worth_knowing"]
    assert is_of_something_swallowed("deeper sleep, digestion " * 10_000, Context())

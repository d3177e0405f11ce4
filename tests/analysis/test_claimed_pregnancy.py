"""What claims or a title state of a retinoid without a list comes with the advice for pregnancy."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.claimed_pregnancy import claimed_pregnancy
from inci_parser.analysis.rule_book import built_in

_CLAIMS = "- {} 1%: smooths lines.\n- Squalane: moisturises.\n"


def _told(text: str, title: str, **options: list[str]) -> str:
    return " ".join(s.text for s in analyze(text, title=title, **options).summary if s.code == "worth_knowing")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "title", "head"),
    [
        (_CLAIMS.format("Retinol"), "Night serum", "Retinoid and pregnancy: ask a clinician (retinol). "),
        (_CLAIMS.format("Retinal"), "Night cream", "Retinoid and pregnancy: ask a clinician (retinal). "),
        ("- Squalane: moisturises.\n- Peptides: firm.\n", "Retinol 1% serum", "Retinoid and pregnancy"),
        ("A lovely product for your evening.", "Retinol 1% serum", "Retinoid and pregnancy"),
        ("A lovely product for your evening.", "Adapalene 0.1% gel", "Retinoid medicine and pregnancy"),
    ],
)
def test_a_stated_retinoid_is_told_with_pregnancy(text: str, title: str, head: str) -> None:
    report = analyze(text, title=title)
    assert report.label.kind != "list"
    assert _told(text, title).startswith(head)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (_CLAIMS.format("Niacinamide"), "Night serum"),
        (_CLAIMS.format("Retinol"), "Shampoo"),
        ("A lovely product for your evening.", "Serum without retinol"),
        ("A lovely product for your evening.", "Niacinamide 10% serum"),
    ],
)
def test_nothing_is_told_of_others(text: str, title: str) -> None:
    assert _told(text, title) == ""


def test_weaker_advice_is_told_where_pregnancy_was_asked_for() -> None:
    text = _CLAIMS.format("Retinyl Palmitate")
    assert _told(text, "Night cream") == ""
    assert "Retinyl ester and pregnancy" in _told(text, "Night cream", profile=["pregnancy"])


def test_no_name_has_no_advice() -> None:
    assert not list(claimed_pregnancy((), analyze("Aqua, Glycerin").context, built_in()))

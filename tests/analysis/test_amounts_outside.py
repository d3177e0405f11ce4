"""Actives with an amount beside the list are told where the list lacks them, and only there."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Water, Glycerin, Dimethicone, Cetearyl Alcohol, Phenoxyethanol"


def said(text: str) -> list[tuple[str, ...]]:
    """Return the names of the finding, if there is one."""
    return [f.names for f in analyze(text).findings if f.rule == "claim.amount-outside-list"]


def test_highlights_with_amounts_that_the_list_lacks_are_told() -> None:
    text = f"-Avobenzone 3%, Octocrylene 10%: Offer sun protection. -Green Tea: Calms. {LIST}"
    assert said(text) == [("BUTYL METHOXYDIBENZOYLMETHANE", "OCTOCRYLENE")]
    (finding,) = [f for f in analyze(text).findings if f.rule == "claim.amount-outside-list"]
    assert '"Avobenzone 3%" and "Octocrylene 10%"' in finding.text


@pytest.mark.parametrize(
    "text",
    [
        f"Retinol 1% Serum. Ingredients: {LIST}, Retinol",
        f"95% natural. Ingredients: {LIST}",
        f"Glycerin 10% hydrates. Ingredients: {LIST.replace(' Glycerin,', '')}",
        f"Fades 30% of spots. Ingredients: {LIST}",
        "Niacinamide 5% lotion. Ingredients: Water",
        f"Ingredients: {LIST}. 0% parfum, 0% retinol",
    ],
)
def test_nothing_else_is(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize(("beside", "them"), [("Retinol 1%", "it"), ("Retinol 1%, Octocrylene 10%", "them")])
def test_one_is_called_it_and_several_them(beside: str, them: str) -> None:
    (found,) = [f for f in analyze(f"-{beside}: Good. {LIST}").findings if f.rule == "claim.amount-outside-list"]
    assert f"does not name {them}." in found.text
    assert f"judged by {them}." in found.text

"""Sprays, scrubs, dyes, lips and purposes: the product as its title and ingredients tell it decides the rule."""

from __future__ import annotations

import pytest

from inci_parser.analysis.context import context_of

from .labels import label, law_of


def kinds(name: str, *others: str, **asked: object) -> set[str]:
    """Return the kinds of what the law says of a name."""
    return {f.kind for f in law_of(label("AQUA", name, *others), **asked) if name in f.names}


def test_a_title_and_a_propellant_make_an_aerosol() -> None:
    context = context_of(label("AQUA", "BUTANE"), product_type="sunscreen", title="Kids Sun Spray")
    assert {"spray", "aerosol"} <= context.traits.certain
    assert "spray" not in context_of(label("AQUA"), product_type="sunscreen").traits.certain


@pytest.mark.parametrize("name", ["HOMOSALATE", "ZINC OXIDE"])
def test_filters_that_may_not_be_inhaled(name: str) -> None:
    assert "prohibited" in kinds(name, "BUTANE", product_type="sunscreen", title="Sun Spray")
    assert "prohibited" not in kinds(name, product_type="sunscreen")


def test_plastic_that_scrubs() -> None:
    assert "prohibited" in kinds("POLYETHYLENE", product_type="face wash", title="Deep Scrub Wash")
    assert "prohibited" not in kinds("POLYETHYLENE", product_type="face wash")


def test_oxidative_dyes_have_their_number() -> None:
    found = law_of(label("AQUA", "P-PHENYLENEDIAMINE", "RESORCINOL"), product_type="hair dye")
    assert [f.title for f in found if "RESORCINOL" in f.names] == ["Resorcinol: at most 1.25 % (EU III/22)"]


def test_us_colours_on_lips_and_around_eyes() -> None:
    assert "prohibited" in kinds("CI 26100", market="US", product_type="lipstick")
    assert "prohibited" in kinds("CI 15985", market="US", product_type="eye shadow")
    assert kinds("CI 26100", market="US", product_type="body lotion") == set()


@pytest.mark.parametrize(
    ("text", "product_type", "ref"),
    [
        ("Purpose: Acne treatment", None, "M006"),
        ("Purpose: Wart remover", None, "M028"),
        ("controls dandruff", "shampoo", "M032"),
    ],
)
def test_the_purpose_of_a_medicine_picks_its_monograph(text: str, product_type: str | None, ref: str) -> None:
    made = label(("SALICYLIC ACID", {"section": "active", "percent": 2.0}), "AQUA", text=text)
    rules = [rule["ref"] for f in law_of(made, market="US", product_type=product_type) for rule in f.details["rules"]]
    assert ref in rules
    assert not (set(rules) & {"M006", "M028", "M032"}) - {ref}


def test_zinc_oxide_is_a_skin_protectant_only_where_that_is_told() -> None:
    zinc = ("ZINC OXIDE", {"section": "active", "percent": 12.0})
    plain = law_of(label(zinc, "AQUA"), market="US", product_type="bb cream")
    told = law_of(label(zinc, "AQUA", text="Purpose: Skin protectant"), market="US", product_type="face cream")
    assert [rule["ref"] for rule in plain[0].details["rules"]] == ["M020"]
    assert [rule["ref"] for rule in told[0].details["rules"]] == ["M016"]

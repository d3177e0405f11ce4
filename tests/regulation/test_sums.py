"""Amounts that the law counts together, as their acid or base."""

from __future__ import annotations

import pytest

from .labels import label, law_of


def sums(*amounts: tuple[str, float | None], **asked: object) -> list[tuple[str, str]]:
    """Return title and verdict of the findings about sums."""
    made = label("AQUA", *((name, {"percent": percent} if percent else {}) for name, percent in amounts))
    found = law_of(made, **asked)
    return [(f.title, f.details["law"][0]["verdict"]) for f in found if f.class_ == "sum"]


def test_salts_of_one_acid_add_up_as_the_acid() -> None:
    title = "Benzoic acid and its sodium salt: at most 0.5 % together counted as benzoic acid (EU V/1)"
    over = sums(("SODIUM BENZOATE", 0.4), ("BENZOIC ACID", 0.3), product_type="serum")
    assert over == [(title, "exceeds")]
    assert sums(("SODIUM BENZOATE", 0.3), ("BENZOIC ACID", 0.2), product_type="serum") == [(title, "within")]


def test_parabens_have_a_maximum_together_that_none_of_them_has_alone() -> None:
    found = dict(sums(("METHYLPARABEN", 0.3), ("ETHYLPARABEN", 0.3), ("PROPYLPARABEN", 0.14), product_type="serum"))
    assert found == {"Parabens: at most 0.8 % together counted as 4-hydroxybenzoic acid (EU V/12 and V/12a)": "within"}
    assert sums(("METHYLPARABEN", 0.9), ("ETHYLPARABEN", 0.5), product_type="serum")[0][1] == "exceeds"


def test_retinol_and_its_esters() -> None:
    found = sums(("RETINOL", 0.2), ("RETINYL PALMITATE", 0.5), product_type="serum")
    assert found == [("Retinol and its esters: at most 0.3 % together counted as retinol (EU III/376)", "exceeds")]


@pytest.mark.parametrize("amounts", [[("RETINOL", 0.2), ("RETINYL PALMITATE", None)]])
def test_what_is_not_stated_is_not_counted_as_nothing(amounts: list[tuple[str, float | None]]) -> None:
    assert [verdict for _, verdict in sums(*amounts, product_type="serum")] == ["not stated"]


def test_nothing_is_said_where_no_amount_is_stated_or_one_stands_alone() -> None:
    assert sums(("RETINOL", None), ("RETINYL PALMITATE", None), product_type="serum") == []
    assert sums(("RETINOL", 0.2), product_type="serum") == []


@pytest.mark.parametrize(
    ("second", "unknown", "level"), [(0.1, (), "detail"), (0.9, (), "main"), (None, ("dose",), "detail")]
)
def test_the_dose_is_unknown_where_one_is_not_stated(
    second: float | None, unknown: tuple[str, ...], level: str
) -> None:
    made = label("AQUA", ("SODIUM BENZOATE", {"percent": 0.1}), ("BENZOIC ACID", {"percent": second} if second else {}))
    found = next(f for f in law_of(made, product_type="serum") if f.class_ == "sum")
    assert (found.unknown, found.level) == (unknown, level)


def test_the_reference_of_a_sum_is_that_of_the_first_member() -> None:
    made = label("AQUA", ("METHYLPARABEN", {"percent": 0.4}), ("PROPYLPARABEN", {"percent": 0.1}))
    (found,) = [finding for finding in law_of(made, product_type="serum") if finding.class_ == "sum"]
    assert found.details["ref"] == "V/12"


def test_what_is_above_the_maximum_of_one_kind_of_product_may_be_within_that_of_another() -> None:
    amounts = ("SODIUM BENZOATE", 0.4), ("BENZOIC ACID", 0.3)
    assert [verdict for _, verdict in sums(*amounts, product_type="serum")] == ["exceeds"]
    assert [verdict for _, verdict in sums(*amounts)] == ["unclear"]

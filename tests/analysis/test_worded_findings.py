"""The wording of a finding is written when it is first read, and makes no difference to the record."""

from __future__ import annotations

import copy
import pickle
from dataclasses import asdict, replace

import pytest

from inci_parser.models import Finding, Wording

WORDING = Wording("Retinol", "It acts.", ("dose",), (), {"group": "treatment"})
PLAIN = Finding(
    "active", "active.retinoid", "Retinol", "It acts.", "retinoid", ("RETINOL",), (3,), None, "A", ("dose",), (), (),
    {"group": "treatment"},
)  # fmt: skip


def deferred(asked: list[int] | None = None) -> Finding:
    """Return the same finding as ``PLAIN``; ``asked`` gets an item when its wording is written."""

    def write() -> Wording:
        if asked is not None:
            asked.append(1)
        return WORDING

    return Finding.worded(
        write, "active", "active.retinoid", class_="retinoid", names=("RETINOL",), positions=(3,), evidence="A"
    )


def test_a_wording_is_written_once_and_only_when_it_is_read() -> None:
    asked: list[int] = []
    found = deferred(asked)
    assert (found.kind, found.rule, found.names, found.severity) == ("active", "active.retinoid", ("RETINOL",), None)
    assert not asked
    assert (found.title, found.text, found.unknown, found.sources) == ("Retinol", "It acts.", ("dose",), ())
    assert asked == [1]


@pytest.mark.parametrize(
    "made",
    [
        lambda: deferred(),
        lambda: pickle.loads(pickle.dumps(deferred())),
        lambda: copy.deepcopy(deferred()),
        lambda: copy.copy(deferred()),
        lambda: replace(deferred(), evidence="A"),
    ],
    ids=["as made", "pickled", "copied", "copied flat", "replaced"],
)
def test_a_deferred_finding_is_the_plain_one(made) -> None:
    found = made()
    assert found == PLAIN
    assert repr(found) == repr(PLAIN)
    assert found.to_dict() == PLAIN.to_dict()
    assert asdict(found) == asdict(PLAIN)


def test_an_unknown_field_is_an_error_that_names_it() -> None:
    with pytest.raises(AttributeError, match="'Finding' object has no attribute 'colour'"):
        getattr(deferred(), "colour")  # noqa: B009

"""What a scan counts: each row once, bounded, whole again from a journal."""

from __future__ import annotations

import pytest

from inci_parser.scan.job import Counts
from inci_parser.scan.statistics import Tally


def label(*unmatched: str, **more: object) -> Counts:
    values: dict[str, object] = {
        "kind": "list",
        "quality": 2,
        "entries": 5,
        "named": 4,
        "severity": 3,
        "classes": ("retinoid", "other"),
        "allergens": ("LINALOOL",),
        "flags": ("limit.x",),
        "notices": ("garbled",),
        "unmatched": unmatched,
        "failures": ("unread",),
    }
    return Counts(**{**values, **more})  # type: ignore[arg-type]


def test_a_label_counts_under_everything_that_it_has() -> None:
    tally = Tally()
    tally.add(label("odd"))
    assert tally.to_dict() == {
        "rows": 1, "products": 1, "rejects": 0, "entries": 5, "named": 4, "blank": 0, "pruned": False,
        "kinds": {"list": 1}, "qualities": {"2": 1}, "severities": {"3": 1},
        "classes": {"retinoid": 1, "other": 1}, "allergens": {"LINALOOL": 1}, "flags": {"limit.x": 1},
        "notices": {"garbled": 1}, "unmatched": {"odd": 1}, "failures": {"unread": 1}, "reasons": {},
    }  # fmt: skip


def test_a_label_that_comes_again_counts_again() -> None:
    tally, first, second = Tally(), label("odd"), label(entries=2, named=1, allergens=())
    for counts in (first, second, first, first, second):
        tally.add(counts)
    assert (tally.rows, tally.products) == (5, 5)
    state = tally.to_dict()
    assert (state["entries"], state["named"]) == (3 * 5 + 2 * 2, 3 * 4 + 2 * 1)
    assert (state["allergens"], state["unmatched"], state["kinds"]) == ({"LINALOOL": 3}, {"odd": 3}, {"list": 5})
    assert tally.to_dict() == state, "what waited is counted once"


@pytest.mark.parametrize("waiting", [1, 2, 3])
def test_rows_wait_for_a_bounded_time(monkeypatch: pytest.MonkeyPatch, waiting: int) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_WAITING", waiting)
    tally, counts = Tally(), label()
    for _ in range(4):
        tally.add(counts)
    assert tally.entries == 5 * {1: 4, 2: 3, 3: 4}[waiting]
    tally.settle()
    assert tally.entries == 20


def test_so_many_labels_are_known_by_sight(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_MET", 2)
    tally, labels = Tally(), [label() for _ in range(3)]
    tally.add(labels[0])
    tally.add(labels[1])
    tally.add(labels[0])
    assert tally.entries == 10, "the third row waits: its label is known"
    tally.add(labels[2])
    assert tally.entries == 20, "one label too many: all are forgotten, what waited is counted"
    tally.add(labels[0])
    assert tally.entries == 25, "and is new again"


def test_rejects_count_by_their_reason_and_as_a_failure_where_they_are_one() -> None:
    tally = Tally()
    tally.reject("ragged")
    tally.reject("ragged", failure=True)
    tally.reject("blank", failure=True)
    assert (tally.rows, tally.products, tally.rejects) == (3, 0, 3)
    assert tally.reasons == {"ragged": 2, "blank": 1}
    assert tally.failures == {"unread": 2}


def test_a_thousand_reasons_are_told_apart() -> None:
    tally = Tally()
    for number in range(1_002):
        tally.reject(str(number))
    tally.reject("999")
    tally.reject("1000")
    assert (len(tally.reasons), tally.reasons["999"], tally.rejects) == (1_000, 2, 1_004)


def test_the_most_frequent_half_of_the_unmatched_texts_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_KEYS", 4)
    tally = Tally()
    for texts in (("a", "b"), ("b", "c"), ("d",)):
        tally.add(label(*texts))
    assert (dict(tally.unmatched), tally.pruned) == ({"a": 1, "b": 2, "c": 1, "d": 1}, False)
    tally.add(label("e", "d"))
    assert (dict(tally.unmatched), tally.pruned) == ({"b": 2, "d": 2}, True)


def test_the_alphabet_decides_between_equally_frequent_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inci_parser.scan.statistics.MOST_KEYS", 2)
    tally = Tally()
    tally.add(label("c", "a", "b"))
    assert dict(tally.unmatched) == {"a": 1}


def test_a_tally_comes_back_from_a_journal_and_goes_on() -> None:
    tally, counts = Tally(blank=3), label("odd")
    tally.add(counts)
    tally.add(counts)
    tally.reject("ragged")
    again = Tally.from_dict(tally.to_dict())
    assert again == tally
    again.add(counts)
    again.settle()
    assert (again.rows, again.products, again.entries, again.kinds["list"], again.blank) == (4, 3, 15, 3, 3)

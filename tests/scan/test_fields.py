"""The columns of a scan, each worked out from a label and a report made by hand."""

from __future__ import annotations

from typing import Any

from inci_parser.models import (
    Amount,
    Concentration,
    Context,
    Entry,
    Finding,
    Interval,
    Label,
    LookedFor,
    Match,
    OnePercentLine,
    Report,
    Share,
)
from inci_parser.notices import Notice
from inci_parser.scan.fields import LONG_FIELDS, PRODUCT_FIELDS, View, written
from inci_parser.scan.job import Counts, counts


def entry(position: int, text: str, *names: str, **more: Any) -> Entry:
    return Entry(position, text, 0, len(text), Match(names, "exact" if names else "none", 100.0), **more)


ENTRIES = (
    entry(1, "Aqua", "AQUA"),
    entry(2, "Rose  and\nLily", "ROSE", "LILY", percent=Amount(1.0, None, "1 %"), component="A"),
    entry(3, "Odd  thing", nano=True),
    entry(4, "CI 1", "CI 1", section="may_contain"),
    entry(5, "Odder", section="may_contain"),
)


def finding(kind: str, rule: str, *names: str, **more: Any) -> Finding:
    return Finding(kind, rule, "t", "x", names=names, **more)  # type: ignore[arg-type]


FINDINGS = (
    finding("active", "active.a", "AQUA", "ROSE", positions=(1, 2), class_="soother"),
    finding("active", "active.b", "LILY", positions=(2,)),
    finding("fragrance", "fragrance.x", "ROSE", positions=(2,)),
    finding("allergen", "allergen.x", "LINALOOL", "ROSE", positions=(2,)),
    finding("irritant", "irritant.x", "ROSE", positions=(2,), severity=2),
    finding("irritant", "irritant.y", "ROSE", positions=(2,), severity=1),
    finding("guidance", "guidance.x", severity=3),
    finding("limit", "limit.x", "ROSE", positions=(2,), details={"exceeded": True}),
    finding("limit", "limit.x", "LILY", positions=(2,)),
    finding("prohibited", "prohibited.x", "AQUA", positions=(1,)),
    finding("claim", "claim.x"),
)
SHARES = (
    Share(1, Interval(20.0, 95.0), Interval(50.0, 90.0), 80.0, ("first",)),
    Share(2, None, Interval(0.0, 9.0), 4.0),
    Share(3, Interval(0.0, 1.0), Interval(0.0, 0.5), 0.25),
)
NOTICES = (Notice("garbled", 2, "x", 0, 1), Notice("garbled", 2, "x", 2, 3), Notice("no_heading", 1, "x", 0, 1))
LABEL = Label("text", "list", "", ENTRIES, NOTICES)
REPORT = Report(
    LABEL,
    Context(product_type="serum", leave_on=False),
    FINDINGS,
    Concentration((), "two facts", False, OnePercentLine(1, 3, 2), SHARES),
    looked_for=(
        LookedFor("sulfates", "avoid", True),
        LookedFor("sulfates", "avoid", True),
        LookedFor("perfume", "profile", True),
        LookedFor("x", "avoid", False),
    ),
)


def test_every_field_of_a_product() -> None:
    view = View(LABEL, REPORT)
    assert {field.name: field.get(view) for field in PRODUCT_FIELDS} == {
        "kind": "list",
        "quality": LABEL.quality,
        "product_type": "serum",
        "leave_on": False,
        "n_ingredients": 5,
        "n_named": 3,
        "ingredients": ("AQUA", "ROSE + LILY", "?Odd  thing"),
        "may_contain": ("CI 1", "?Odder"),
        "unmatched": ("Odd  thing", "Odder"),
        "notices": ("garbled", "no_heading"),
        "active_classes": ("soother", "other"),
        "actives": ("soother: AQUA", "soother: ROSE", "other: LILY"),
        "fragrance": ("ROSE",),
        "allergens": ("LINALOOL", "ROSE"),
        "irritants": ("ROSE",),
        "worst_severity": 3,
        "flags": ("irritant.x", "irritant.y", "limit.x", "prohibited.x", "claim.x", "guidance.x"),
        "limits": ("ROSE", "LILY"),
        "prohibited": ("AQUA",),
        "claims": ("claim.x",),
        "line_min": 1,
        "line_max": 3,
        "line_likely": 2,
        "order_means": False,
        "contradiction": "two facts",
        "proved_min": (20.0, 0.0, 0.0),
        "proved_max": (95.0, 100.0, 1.0),
        "estimate": (80.0, 4.0, 0.25),
        "avoided": ("sulfates",),
    }


def test_fields_of_a_label_that_was_not_analyzed() -> None:
    view = View(LABEL)
    found = {field.name: field.get(view) for field in PRODUCT_FIELDS if field.needs == "report"}
    lists = {
        "active_classes",
        "actives",
        "fragrance",
        "allergens",
        "irritants",
        "flags",
        "limits",
        "prohibited",
        "claims",
    }
    lists |= {"proved_min", "proved_max", "estimate"}
    assert found == {name: () if name in lists else None for name in found}
    assert view.severity is None
    no_amounts = View(LABEL, Report(LABEL, Context()))
    assert [f.get(no_amounts) for f in PRODUCT_FIELDS if f.name.startswith("line_")] == [None] * 3


def test_every_field_of_an_ingredient() -> None:
    view = View(LABEL, REPORT)
    first, second, third, fourth, _ = [{f.name: f.get(view, e) for f in LONG_FIELDS} for e in ENTRIES]
    assert [second[name] for name in ("position", "text", "ingredient", "names", "section", "component")] == [
        2, "Rose  and\nLily", ENTRIES[1].name, ("ROSE", "LILY"), "main", "A",
    ]  # fmt: skip
    amounts = ("percent_min", "percent_max", "percent_text", "proved_min", "proved_max", "likely_min", "likely_max")
    assert [second[name] for name in amounts] == [1.0, None, "1 %", None, None, 0.0, 9.0]
    assert [first[name] for name in amounts] == [None, None, None, 20.0, 95.0, 50.0, 90.0]
    assert [fourth[name] for name in (*amounts, "estimate", "because")] == [None] * 8 + [()]
    assert (first["estimate"], first["because"], third["nano"], first["nano"]) == (80.0, ("first",), True, False)
    findings = ("active_classes", "fragrance", "allergen", "irritant_severity", "flags")
    assert [first[name] for name in findings] == [("soother",), False, False, None, ("prohibited.x",)]
    assert [second[name] for name in findings] == [
        ("soother", "other"), True, True, 2, ("irritant.x", "irritant.y", "limit.x"),
    ]  # fmt: skip
    assert (second["rules"][0], len(second["rules"]), third["rules"]) == ("active.a", 7, ())
    assert (second["start"], second["end"]) == (0, len("Rose  and\nLily"))


def test_an_entry_as_written() -> None:
    assert [written(e) for e in ENTRIES] == ["AQUA", "ROSE + LILY", "?Odd  thing", "CI 1", "?Odder"]


def test_what_is_counted_of_a_label() -> None:
    found = counts(View(LABEL, REPORT), ("limit", "unread"))
    assert found == Counts(
        "list", LABEL.quality, 5, 3, 3, ("soother", "other"), ("LINALOOL", "ROSE"),
        ("irritant.x", "irritant.y", "limit.x", "prohibited.x", "claim.x", "guidance.x"), ("garbled", "no_heading"),
        ("Odd thing", "Odder"), found.failures,
    )  # fmt: skip
    assert found.failures[0] == "limit"
    assert counts(View(LABEL, REPORT)).failures == ()
    assert counts(View(LABEL), ("limit",)).failures == ()
    assert (counts(View(LABEL)).severity, counts(View(LABEL)).flags) == (0, ())
    long = Label("t", "list", "", (entry(1, "x" * 121),))
    assert counts(View(long)).unmatched == ("x" * 120,)

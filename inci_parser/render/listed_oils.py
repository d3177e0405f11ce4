"""Essential oils that count among the allergens of the EU's list by another name, for faces that count allergens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..analysis.doubtful_names import is_doubtful
from ..analysis.wording import join_names
from ..models import Finding, Label
from ..models.counted_oils import counted_oils

#: What is told of the oils of a relation that does not make them count.
_NOT_COUNTED = {
    "other part": "Not counted: {}; the list has the oil of another part of the plant.",
    "part not printed": "Perhaps one more: {}; its name tells no part of the plant.",
}


def counted(findings: Iterable[Finding], label: Label, allergens: Iterable[Finding] = ()) -> list[Finding]:
    """Return a finding for each oil that counts: as one of an allergen, of its own names and places.

    Not where ``allergens`` has its entry of the list already.
    """
    told = {allergen.title for allergen in allergens}
    return [
        replace(
            finding,
            kind="allergen",
            title=str(oil["name"]).title(),
            names=(oil["name"],),
            positions=tuple([e.position for e in label.ingredients if oil["name"] in e.names]),
            details={"declarable": oil["declarable"], "doubtful_names": _in_doubt(oil["name"], label)},
        )
        for finding in findings
        for oil in counted_oils([finding])
        if oil["entry"] not in told
    ]


def not_counted(findings: Iterable[Finding]) -> list[str]:
    """Return a sentence for the oils of plants of which the list has another part, and one for those without a part."""
    names: dict[str, list[str]] = {}
    for finding in findings:
        for oil in finding.details.get("listed_oils", ()):
            names.setdefault(oil["relation"], []).append(oil["name"])
    return [
        text.format(join_names(list(dict.fromkeys(names[relation]))))
        for relation, text in _NOT_COUNTED.items()
        if relation in names
    ]


def _in_doubt(name: str, label: Label) -> tuple[str, ...]:
    """Return a name where every entry that has it was read with doubt, else nothing."""
    return (name,) if all(is_doubtful(entry) for entry in label.ingredients if name in entry.names) else ()

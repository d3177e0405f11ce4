"""Essential oils that count among the allergens of the EU's list by another name, for faces that count allergens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..analysis.doubtful_names import is_doubtful
from ..analysis.wording import display_name, join_names, join_words, sentence
from ..models import Finding, Label
from ..models.counted_oils import counted_oils

#: Relations of an oil to an entry of the list that do not make it count.
_OTHER_PART, _UNPRINTED = "other part", "part not printed"


def counted(findings: Iterable[Finding], label: Label, allergens: Iterable[Finding] = ()) -> list[Finding]:
    """Return a finding for each oil that counts: as one of an allergen, of its own names and places.

    Not where ``allergens`` has its entry of the list already.
    """
    told = {allergen.title for allergen in allergens}
    return [
        replace(
            finding,
            kind="allergen",
            title=sentence(display_name(oil["name"])),
            names=(oil["name"],),
            positions=tuple([e.position for e in label.ingredients if oil["name"] in e.names]),
            details={"declarable": oil["declarable"], "doubtful_names": _in_doubt(oil["name"], label)},
        )
        for finding in findings
        for oil in counted_oils([finding])
        if oil["entry"] not in told
    ]


def of_counted(findings: Iterable[Finding], allergens: Iterable[Finding]) -> list[str]:
    """Return the oils whose entry of the list ``allergens`` has by another name."""
    told = {allergen.title for allergen in allergens}
    oils = (oil for oil in counted_oils(findings) if oil["entry"] in told)
    return list(dict.fromkeys(sentence(display_name(oil["name"])) for oil in oils))


def not_counted(findings: Iterable[Finding]) -> list[str]:
    """Return a sentence for each oil of a plant of which the list has another part, and one on those without a part."""
    parts: dict[str, list[str]] = {}
    unprinted: list[str] = []
    for oil in (oil for finding in findings for oil in finding.details.get("listed_oils", ())):
        if oil["relation"] == _OTHER_PART:
            parts.setdefault(oil["name"], []).append(oil["part"])
        elif oil["relation"] == _UNPRINTED:
            unprinted.append(oil["name"])
    told = [
        f"Not counted: {display_name(name)}, which can hold the same scents; EU law names this plant's oil of "
        f"{join_words(dict.fromkeys(of))}."
        for name, of in parts.items()
    ]
    perhaps = [f"Perhaps one more: {join_names(unprinted)}; its name tells no part of the plant."] if unprinted else []
    return told + perhaps


def _in_doubt(name: str, label: Label) -> tuple[str, ...]:
    """Return a name where every entry that has it was read with doubt, else nothing."""
    return (name,) if all(is_doubtful(entry) for entry in label.ingredients if name in entry.names) else ()

"""Irritation and sensitisation: what may disturb skin, how much by use, place on the list and profile.

Severity comes from the row (one for products that stay on, one for those rinsed off), rises by one where the profile
asked for is one the row names (to 3 only where the evidence is A or B), and falls to the row's ``trace`` where the
ingredient likely stands under 1 %.
"""

from __future__ import annotations

from functools import lru_cache

from ...models import Finding
from ..definitions import Irritant
from ..product import Case
from ..signals import Hit, Signals, declared, shown, signals_of, stays_on


def find(case: Case) -> tuple[Finding, ...]:
    """Return one finding an ingredient that may irritate or sensitise in this product, in label order."""
    signals = signals_of(case)
    irritants = signals.rules.irritants
    found: dict[tuple[str, str], tuple[Irritant, int, str, Hit]] = {}
    for hit in signals.hits:
        for row in irritants.get(hit.name, ()):
            judged = _judge(signals, hit, row)
            if judged is None:
                continue
            key = (row.class_, hit.name)
            known = found.get(key)
            if known is None or judged[0] > known[1]:
                found[key] = (row, *judged, hit)
    return tuple(_finding(signals, row, severity, class_, hit) for row, severity, class_, hit in found.values())


def _judge(signals: Signals, hit: Hit, row: Irritant) -> tuple[int, str] | None:
    """Return severity and class of what there is to say, ``None`` for nothing."""
    profile = not set(signals.context.profile).isdisjoint(row.profiles)
    severity = row.leave_on if stays_on(signals.context) else row.rinse_off
    words = signals.rules.irritant_classes[row.class_]
    if words.only_in and not signals.kinds.intersection(words.only_in):
        return None
    if words.not_in and signals.kinds.intersection(words.not_in):
        return None
    if not severity or (row.only_profile and not profile) or not _enough(signals, hit, row):
        return None
    class_ = row.class_
    if row.first is not None:
        if not signals.order_means:
            severity = 1
        elif signals.place[hit.entry.position] > row.first or signals.trace(hit.entry):
            return (1, words.trace_class) if words.trace_class else None
    elif row.trace is not None and hit.entry.section != "active" and signals.trace(hit.entry):
        return (row.trace, words.trace_class or class_) if row.trace else None
    if words.mild_in and signals.kinds.intersection(words.mild_in):
        severity = 1
    if profile and not row.only_profile:
        severity = min(3 if row.evidence in "AB" else max(2, severity), severity + 1)
    return severity, class_


def _enough(signals: Signals, hit: Hit, row: Irritant) -> bool:
    """Tell whether the ingredient reaches the amount the row speaks of; from 10 % on only a declared amount counts."""
    if row.acts_from is None or (hit.entry.section == "active" and row.acts_from < 10):
        return True
    if row.acts_from < 10:
        return signals.reaches(hit.entry, row.acts_from)
    return (declared(hit.entry) or 0.0) >= row.acts_from


def _finding(signals: Signals, row: Irritant, severity: int, class_: str, hit: Hit) -> Finding:
    """Return the finding of one ingredient."""
    context = signals.context
    words = signals.rules.irritant_classes[class_]
    said = [words.leave_on if stays_on(context) else words.rinse_off]
    if row.note and class_ == row.class_:
        said.append(row.note)
    if class_ == row.class_:
        said.extend(_place(signals, hit, row))
    concerned = [word for word in context.profile if word in row.profiles]
    if concerned and class_ == row.class_:
        titles = [signals.rules.profiles[word].title for word in concerned]
        said.append(f"Asked for: {' and '.join(titles)}.")
    if row.evidence in "CD" and "evidence" not in said[0]:
        said.append("Limited evidence.")
    unknown = words.unknown
    if declared(hit.entry) is not None:
        unknown = tuple(word for word in unknown if word != "dose")
    return Finding(
        kind="irritant",
        rule=_rule(hit.name),
        title=f"{words.title}: {shown(hit.name)}",
        text=" ".join(said),
        class_=class_,
        names=(hit.name,),
        positions=tuple(entry.position for entry in signals.by_name[hit.name]),
        severity=severity,
        evidence=row.evidence,
        unknown=unknown,
        sources=signals.rules.cite(row.sources),
        details={
            "severity_leave_on": row.leave_on,
            "severity_rinse_off": row.rinse_off,
            "profiles": list(row.profiles),
        },
    )


@lru_cache(maxsize=4_096)
def _rule(name: str) -> str:
    """Return the id of the rule of an ingredient.

    >>> _rule("ALCOHOL DENAT."), _rule("TOSYLAMIDE/FORMALDEHYDE RESIN")
    ('irritant.alcohol-denat', 'irritant.tosylamide-formaldehyde-resin')
    """
    return "irritant." + name.casefold().replace(" ", "-").replace("/", "-").rstrip(".")


def _place(signals: Signals, hit: Hit, row: Irritant) -> list[str]:
    """Return what the place on the list says of the amount."""
    if row.first is not None and not signals.order_means:
        return ["The order of this list says nothing, so the amount is unknown."]
    if hit.entry.percent is None and signals.trace(hit.entry):
        return ["By its place likely under 1 %."]
    return []

"""Actives by mechanism and class: what each class is for, how strong its members are, what the list says of the dose.

One finding a class. ``details["ingredients"]`` holds for each member the studied range, the practice, and the verdict
on the dose: ``proved``, ``possible``, ``impossible`` (below the studied range whatever the formula), ``above`` or
``unknown``.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ...models import Finding
from ..definitions import Active, Guise
from ..definitions import ActiveClass as Class
from ..product import Case
from ..signals import Hit, Signals, listed, percent, shown, signals_of
from .barrier import barrier_note

#: Fatty acids that build creams and soaps.
_STRUCTURE = frozenset({"STEARIC ACID", "PALMITIC ACID"})
#: Acids and salts that mostly set the pH: no active where they likely stand under the amount at which they act.
_ADJUSTERS = frozenset({"CITRIC ACID", "LACTIC ACID", "MALIC ACID", "TARTARIC ACID", "GLUCONIC ACID"})


#: A member of a class: what stands on the label, and its row in the table.
Member = tuple[Hit, Active]


def find(case: Case) -> tuple[Finding, ...]:
    """Return one finding for each class of actives on the label, in the order of their first member."""
    signals = signals_of(case)
    classes: dict[str, list[Member]] = {}
    for hit in signals.hits:
        row = hit.active
        if row is not None and (hit.acts or hit.name not in _ADJUSTERS):
            classes.setdefault(row.class_, []).append((hit, row))
    return tuple([_finding(signals, signals.rules.classes[name], members) for name, members in classes.items()])


def _finding(signals: Signals, class_: Class, members: list[Member]) -> Finding:
    """Return what there is to say of one class."""
    names = tuple(dict.fromkeys([hit.name for hit, _ in members]))
    verdicts = [_verdict(signals, hit, row) if class_.dose else "unknown" for hit, row in members]
    acids = class_.name in ("AHA", "BHA", "LHA", "PHA", "vitamin C")
    unknown = ("dose", "pH") if acids else ("dose",) if class_.dose else ()
    if set(verdicts) == {"proved"}:
        unknown = unknown[1:]
    guise = _guise(signals, class_, members)
    title = class_.title if guise is None else guise.title.format(title=class_.title)
    return Finding(
        kind="active",
        rule=_rule(class_.name),
        title=f"{title}: {listed(names)}",
        text=" ".join(_sentences(signals, class_, guise, members, verdicts)),
        class_=class_.name,
        names=names,
        positions=tuple(dict.fromkeys([hit.entry.position for hit, _ in members])),
        evidence=min([row.evidence for _, row in members]),
        unknown=unknown,
        sources=signals.rules.cite(tuple([key for _, row in members for key in row.sources])),
        details={
            "group": class_.group,
            "ingredients": [
                {
                    "name": hit.name,
                    "position": hit.entry.position,
                    "subclass": row.subclass,
                    "dose": verdict,
                    "acts": hit.acts,
                    **_facts(row),
                }
                for (hit, row), verdict in zip(members, verdicts, strict=True)
            ],
        },
    )


@lru_cache(maxsize=256)
def _rule(class_: str) -> str:
    """Return the id of the rule of a class.

    >>> _rule("retinoid (drug)"), _rule("hair/nail")
    ('active.retinoid-drug', 'active.hair-nail')
    """
    return "active." + class_.replace("(", "").replace(")", "").replace("/", "-").replace(" ", "-").casefold()


def _guise(signals: Signals, class_: Class, members: list[Member]) -> Guise | None:
    """Return what the members of a class are on this label, where that is something less than the class."""
    for kind in ("hair", "oral"):
        here = signals.rules.guises.get((class_.name, f"in {kind} products")) if kind in signals.kinds else None
        if here is not None:
            return here
    when = ""
    if class_.name.startswith("UV filter") and "sunscreen" not in signals.kinds:
        when = "outside sunscreens"
    elif class_.name == "retinoid" and all((row.rank or 0) > 4 for _, row in members):
        when = "esters only"
    elif class_.name == "barrier lipid" and all(hit.name in _STRUCTURE for hit, _ in members):
        when = "structure only"
    elif signals.order_means and not any(hit.acts for hit, _ in members):
        return signals.rules.guises.get(("*", "too little"))
    kinds = {row.subclass for _, row in members}
    when = when or (kinds.pop() if len(kinds) == 1 else "")
    return signals.rules.guises.get((class_.name, when))


@lru_cache(maxsize=4_096)
def _facts(row: Active) -> dict[str, Any]:
    """Return what the table holds of a member as plain values; the same object for every label."""
    found: dict[str, Any] = {"evidence": row.evidence}
    if row.rank is not None:
        found["rank"] = row.rank
    for field, low, high in (
        ("studied", row.studied_min, row.studied_max),
        ("typical", row.typical_min, row.typical_max),
    ):
        if low is not None or high is not None:
            found[field] = {"min": low, "max": high}
    if row.ph:
        found["stability"] = row.ph
    return found


def _verdict(signals: Signals, hit: Hit, row: Active) -> str:
    """Return what list, law and declared amounts say of the studied range."""
    share = signals.shares.get(hit.entry.position)
    low, high = row.studied_min, row.studied_max
    if share is None or low is None or row.status != "read":
        return "unknown"
    amount = hit.entry.percent
    stated = None if amount is None or amount.basis else amount.min
    if stated is not None and low <= stated <= (high or low):
        return "proved"
    if share.proved.max < low:
        return "impossible"
    if high is not None and share.proved.min > high:
        return "above"
    return "proved" if share.proved.min >= low else "possible"


def _sentences(
    signals: Signals, class_: Class, guise: Guise | None, members: list[Member], verdicts: list[str]
) -> list[str]:
    """Return the sentences of a class: what it is for, its members, the dose."""
    said = [class_.text if guise is None else guise.text]
    if guise is not None and guise.when.endswith("products"):
        return said  # the notes and doses of the members are about skin
    if class_.name in ("retinoid", "retinoid (drug)") and guise is None:
        said.append("By strength: prescription retinoids, then retinal, retinol, and far behind their esters.")
    for (hit, row), verdict in zip(members, verdicts, strict=True):
        sentence = _dose_sentence(signals, hit, row, verdict)
        if row.note or sentence:
            said.append(_about(hit.name, row.note, sentence))
    evidence = min([row.evidence for _, row in members])
    if evidence in "CD" and class_.dose:
        said.append("Limited evidence." if evidence == "C" else "Expert advice rather than trials.")
    if class_.group == "barrier":
        said.extend(barrier_note(signals, class_.name))
    return said


@lru_cache(maxsize=4_096)
def _about(name: str, note: str, sentence: str) -> str:
    """Return what is said of a member: the note of its row and the sentence about its dose, one of them at least.

    >>> _about("RETINOL", "Irritates at first.", "")
    'Retinol: irritates at first.'
    """
    about = f"{note} {sentence}" if note and sentence else note or sentence
    return f"{shown(name)}: {about[0].lower()}{about[1:]}"


def _dose_sentence(signals: Signals, hit: Hit, row: Active, verdict: str) -> str:
    """Return what can be said of the dose, in one sentence."""
    share = signals.shares.get(hit.entry.position)
    if share is None or row.studied_min is None or verdict == "unknown":
        return _small(signals, hit)
    studied = _studied(row.studied_min, row.studied_max)
    if verdict == "impossible":
        return (
            f"At most {percent(share.proved.max)} here, below the studied range ({studied}) whatever the formula; "
            "that does not show that less does nothing."
        )
    if verdict == "proved":
        return f"The amount reaches the studied range ({studied})."
    if verdict == "above":
        return f"At least {percent(share.proved.min)} here, above the studied range ({studied})."
    return _small(signals, hit) or f"The studied range ({studied}) is possible, the list does not prove it."


@lru_cache(maxsize=1_024)
def _studied(low: float, high: float | None) -> str:
    """Return a studied range in words.

    >>> _studied(2, 10), _studied(5, 5)
    ('2 to 10 %', '5 %')
    """
    return percent(low) if high in (None, low) else f"{percent(low)[:-2]} to {percent(high or low)}"


def _small(signals: Signals, hit: Hit) -> str:
    """Return that a member stands under the amount at which it acts, or that its amount is unknown."""
    if hit.acts:
        return ""
    if not signals.order_means:
        return "The order of this list says nothing, so the amount is unknown."
    if hit.active is not None and hit.active.class_ == "vitamin C":
        return "Likely too little to act on skin; more likely there to protect the formula."
    return "Likely too little to exfoliate or act here; more likely pH adjuster or preservative."

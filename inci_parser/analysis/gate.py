"""What makes a check of product data fail: kinds of trouble that a report may hold, for ``--fail-on``.

``analyze --fail-on`` and ``scan --fail-on`` share this table. Whatever kinds are asked for, a text without an
ingredient list fails: nothing of it was checked.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from ..errors import UsageError, did_you_mean
from ..models import Finding, Report
from ..models.counted_oils import counted_oils
from .context import words_of
from .stated import most, strength_of
from .wording import display_name

#: A printed amount so many times a maximum fails, though it may be a smaller one rounded up.
FAR_ABOVE = 2.0


class Failure(NamedTuple):
    """One thing that makes a check fail: its kind, what it is, and the entries it is about."""

    kind: str
    text: str
    positions: tuple[int, ...] = ()


def _of_kind(*kinds: str) -> Callable[[Report], Iterator[Failure]]:
    """Return what yields the findings of some kinds."""

    def failures(report: Report) -> Iterator[Failure]:
        return (_failure(finding) for finding in report.findings if finding.kind in kinds)

    return failures


def _failure(finding: Finding) -> Failure:
    return Failure(finding.kind, finding.title, finding.positions)


def _limits(report: Report) -> Iterator[Failure]:
    """Yield the stated amounts above a maximum, and those that rounding alone hardly brings within it.

    ``1 %`` can be 0.5 % rounded up; as it is printed it is twice a maximum of 0.5 %, which a check is not to pass.
    """
    strengths = {e.position: most(amount) for e in report.label.ingredients if (amount := strength_of(e)) is not None}
    for finding in report.of_kind("limit"):
        as_content = max((strengths[place] for place in finding.positions if place in strengths), default=0.0)
        if finding.details.get("exceeded") or _is_printed_far_above(finding) or _is_above_all(finding, as_content):
            yield _failure(finding)


def _is_above_all(finding: Finding, amount: float) -> bool:
    """Return whether a mass percent, if it is a content, is above all maxima of a finding.

    What may be the strength of a raw material is no proof, and a check is not to pass it unseen.
    """
    maxima = [rule.get("max") for rule in finding.details.get("rules") or ()]
    known = [most for most in maxima if most is not None]
    return amount > 0.0 and 0 < len(known) == len(maxima) and amount > max(known)


def _is_printed_far_above(finding: Finding) -> bool:
    """Return whether a stated amount of an ingredient itself is at least twice all maxima, as printed."""
    stated, rules = finding.details.get("stated"), finding.details.get("rules")
    if not stated or not rules or finding.details.get("basis") or stated["min"] != stated["max"]:
        return False
    maxima = [rule["max"] for rule in rules]
    return None not in maxima and stated["min"] is not None and stated["min"] >= FAR_ABOVE * max(maxima)


def _allergens(report: Report) -> Iterator[Failure]:
    """Yield the allergens that the market wants named."""
    for finding in report.of_kind("allergen"):
        if finding.details.get("declarable") is not False:
            yield _failure(finding)
    for oil in counted_oils(report.findings):
        if oil["declarable"] is not False:
            places = [entry.position for entry in report.label.ingredients if oil["name"] in entry.names]
            yield Failure("allergen", f"{oil['entry']}, as {display_name(oil['name'])}", tuple(places))


def _avoided(report: Report) -> Iterator[Failure]:
    present = (item for item in report.looked_for if item.source == "avoid" and item.found)
    return (Failure("avoid", f"{'probably ' if item.doubtful else ''}{item.thing}", item.positions) for item in present)


def _without_list(report: Report) -> Iterator[Failure]:
    """Yield that there is no list, where there is none."""
    if report.label.kind != "list":
        yield Failure("unread", f"no ingredient list: {report.label.reason}")


def _unread(report: Report) -> Iterator[Failure]:
    """Yield entries in doubt, stretches that no entry explains, a list that is a part of one or of several, no list."""
    label = report.label
    yield from _without_list(report)
    for entry in label.ingredients:
        if entry.doubts:
            yield Failure("unread", f"{entry.text}: {', '.join(entry.doubts)}", (entry.position,))
    if "partial" in label.traits:
        yield Failure("unread", "the text says that its list is not the full list")
    if "cut" in label.traits:
        yield Failure("unread", "the list breaks off")
    if "cut_start" in label.traits:
        yield Failure("unread", "the list is cut off at its start")
    if any(notice.code == "second_list" for notice in label.notices):
        yield Failure("unread", "the list seems to begin again: it may be of several products")
    for start, end in label.left_out:
        yield Failure("unread", f"left out: {label.text[start:end]}")


def _unknown(report: Report) -> Iterator[Failure]:
    """Yield entries whose ingredient the catalogue does not hold."""
    unknown = (entry for entry in report.label.ingredients if not entry.known)
    return (Failure("unknown", entry.text, (entry.position,)) for entry in unknown)


#: Kind -> what yields its failures, in the order in which they are reported.
FAILURES: dict[str, Callable[[Report], Iterator[Failure]]] = {
    "prohibited": _of_kind("prohibited"),
    "limit": _limits,
    "allergen": _allergens,
    "irritant": _of_kind("irritant"),
    "claim": _of_kind("claim"),
    "avoid": _avoided,
    "unread": _unread,
    "unknown": _unknown,
}


def failure_kinds(words: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds that words name, each word one kind or several with commas.

    Raises :class:`~inci_parser.errors.UsageError`, which lists the kinds, for a word that is none, and for words that
    are all empty.

    >>> failure_kinds(["prohibited, limit", "claim"])
    ('prohibited', 'limit', 'claim')
    """
    return gate_kinds(words, FAILURES)


#: Kind -> words of ``skip`` that switch off what finds it.
_SWITCHES: dict[str, frozenset[str]] = {
    "prohibited": frozenset({"regulation", "prohibited"}),
    "limit": frozenset({"regulation", "limit"}),
    "allergen": frozenset({"fragrance", "allergen"}),
    "irritant": frozenset({"irritation", "irritant"}),
    "claim": frozenset({"claims", "claim"}),
}
_OF_A_LAW = ("prohibited", "limit", "allergen")


def refuse_idle(
    kinds: Iterable[str], *, market: str = "EU", skip: Iterable[str] = (), avoid: Collection[str] = ()
) -> None:
    """Raise :class:`~inci_parser.errors.UsageError` where nothing could fail on a kind: it would not be looked for.

    >>> refuse_idle(["avoid"])
    Traceback (most recent call last):
    inci_parser.errors.UsageError: nothing can fail on 'avoid': nothing to avoid is named; name it with --avoid
    """
    off = words_of(skip)
    for kind in kinds:
        why = ""
        if kind == "avoid" and not avoid:
            why = "nothing to avoid is named; name it with --avoid"
        elif kind in _OF_A_LAW and market.strip().casefold() == "none":
            why = "no market's law is asked for; name a market with --market"
        elif found := sorted(off & _SWITCHES.get(kind, frozenset())):
            why = f"{found[0]!r} is switched off with --skip"
        if why:
            raise UsageError(f"nothing can fail on {kind!r}: {why}")


def gate_kinds(words: Iterable[str], known: Collection[str]) -> tuple[str, ...]:
    """Return the ``known`` kinds that words name; the errors of :func:`failure_kinds`."""
    words = list(words)
    kinds = [kind.strip().casefold() for word in words for kind in word.split(",") if kind.strip()]
    if words and not kinds:  # an empty variable of a build would be a gate that nothing fails
        raise UsageError(f"no kind to fail on is named; the kinds are {', '.join(known)}")
    for kind in kinds:
        if kind not in known:
            hint = did_you_mean(kind, known)
            raise UsageError(f"nothing to fail on is called {kind!r}{hint}; the kinds are {', '.join(known)}")
    return tuple(dict.fromkeys(kinds))


def failures(report: Report, kinds: Iterable[str]) -> list[Failure]:
    """Return what of some kinds a report holds, in the order of :data:`FAILURES`.

    A text without an ingredient list is ``unread`` whatever the kinds are, if there are any.
    """
    asked = set(kinds)
    found = [failure for kind, find in FAILURES.items() if kind in asked for failure in find(report)]
    if asked and "unread" not in asked:
        found.extend(_without_list(report))
    return found

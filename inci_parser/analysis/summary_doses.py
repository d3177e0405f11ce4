"""The words of a first screen for the amount of an active and its dose against what was studied."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from ..models import Entry, Finding, Interval, Share
from .wording import basis_words, is_share_of_volume, join_words, percent, percent_range

#: Said of what little is known of, of what may be there in any amount, and of an extract.
LITTLE_KNOWN, ANY_AMOUNT, NO_STRENGTH = "limited evidence", "amount not known", "strength not known"
#: Said of what likely stands under 1 %, of what is there in a trace, and of what is used in traces.
BELOW_ONE, TRACE, TRACE_AS_USUAL = "likely below 1 %", "probably a trace", "probably a trace, as usual"
#: Said of a stated amount that the pure ingredient cannot have in a product.
OF_SOLUTION = "probably of a solution, whose strength is not known"
#: Said of the weak forms of a class that are hardly studied: esters of retinol.
WEAK = "a weak form"
#: Said of what works in the amounts that products of the kind usually hold.
USUAL = "the usual amount"
#: The same of several.
_OF_SEVERAL = {
    LITTLE_KNOWN: "each with limited evidence",
    ANY_AMOUNT: "each of unknown amount",
    NO_STRENGTH: "each of unknown strength",
}
#: How what is said of the sum of several begins.
_SUM = "together "
#: An amount of a part at the end of a name, in brackets.
_OF_PART = re.compile(r"\([^()]*% as [^()]*\)$")
#: Said of a dose above what was studied where the studies showed little.
_LIMITED = ", with limited evidence"


def as_declared(entry: Entry, stated: float) -> str:
    """Return a declared amount in words: `` 0.1 % or less``, `` 4 % or more``, `` 509 IU/g, about 0.015 %``."""
    if entry.percent is not None and entry.percent.of_activity:
        low, high = (float(f"{side:.2g}") for side in (entry.percent.min or stated, stated))
        return f" {entry.percent.text}, about {percent_range(low, high)}"
    amount = entry.percent
    open_end = "" if amount is None else " or less" if amount.min is None else " or more" if amount.max is None else ""
    return f" {percent(stated)}{open_end}"


def amount_of_part(entry: Entry) -> str:
    """Return a stated amount of a part of an ingredient, ``""`` without one: `` (0.145 % as F)``."""
    amount = entry.percent
    if amount is None or not amount.basis or amount.min is None or amount.min != amount.max:
        return ""
    if is_share_of_volume(amount.basis):
        return f" {amount.text}"
    return f" ({percent(amount.min)}{basis_words(amount.basis)})"


def amounts_apart(findings: Sequence[Finding]) -> dict[str, str]:
    """Return by name the amounts that a label states beside its list of what an ingredient brings: fluoride."""
    found = {}
    for finding in findings:
        stated, basis = finding.details.get("stated"), finding.details.get("basis")
        if finding.kind == "limit" and stated and basis and stated["max"] is not None:
            found[finding.details["ingredient"]] = f" ({percent(stated['max'])} as {basis})"
    return found


def studied_words(member: Mapping[str, Any], *, by_law: bool = False) -> str:
    """Return the dose in a few words, where something can be said of it; ``by_law``: what is proved rests on limits.

    That limits are kept is likely and no proof.
    """
    if by_law and member["dose"] == "impossible":
        return f"probably {_below(member)} {_measure(member)}"
    if member["dose"] == "impossible" and "studied" in member and not member.get("official"):
        return f"less than {_range_of(member)}"
    if member["dose"] == "above" and "studied" in member:
        return f"more than {_range_of(member)}{_LIMITED if member['evidence'] > 'B' else ''}"
    proved = {"proved": "as much as", "above": "more than", "impossible": "less than"}
    likely = {"reached": "probably as much as", "above": "probably more than", "below": "probably less than"}
    dose = proved.get(str(member["dose"])) or likely.get(str(member.get("likely_dose")))
    if not dose:
        return ""
    return f"{dose.replace('less than', _below(member))} {_measure(member)}"


def _below(member: Mapping[str, Any]) -> str:
    """Return how an amount stands to a greater one: below the range of an official list, less than what was studied."""
    return "below" if member.get("official") else "less than"


def _measure(member: Mapping[str, Any]) -> str:
    """Return what an amount is compared with: what was studied, else the range of an official list and its purpose."""
    return _range_of(member) if member.get("official") else _studied(member)


def _studied(member: Mapping[str, Any]) -> str:
    """Return that something was studied, and how where that matters: ``studied with other lipids``."""
    return f"studied {member.get('studied_how', '')}".rstrip()


def _range_of(member: Mapping[str, Any]) -> str:
    """Return the amounts of studies or of an official list: ``the 0.5 to 2 % used to protect skin``."""
    studied = percent_range(member["studied"]["min"], member["studied"]["max"])
    return f"the {studied} {member.get('official') or _studied(member)}"


def open_words(member: Mapping[str, Any]) -> str:
    """Return that a place leaves open whether there is as much as was studied, or as an official list names."""
    return f"perhaps as much as {_measure(member)}"


def is_usual(likely: Interval, typical: Mapping[str, float | None]) -> bool:
    """Return whether a likely amount may be one of practice.

    >>> is_usual(Interval(0.05, 0.4), {"min": 0.3, "max": 0.5}), is_usual(Interval(0.05, 0.2), {})
    (True, False)
    """
    low, high = typical.get("min"), typical.get("max")
    return low is not None and likely.max >= low and (high is None or likely.min <= high)


def usual_words(share: Share, typical: Mapping[str, float | None], purpose: str) -> str:
    """Return how a likely amount stands to practice, ``""`` where none is known.

    That there may be as much as usual does not tell that it acts: the purpose of the active is said instead, and no
    number, which a place among the first does not show.

    >>> usual_words(Share(7, None, Interval(0.05, 0.4), 0.2), {"min": 0.1, "max": 0.5}, "to soothe")
    'to soothe'
    >>> usual_words(Share(7, None, Interval(0.05, 0.4), 0.2), {"min": 0.5, "max": 1.0}, "to soothe")
    'probably less than usual'
    """
    low = typical.get("min")
    if low is None:
        return ""
    if share.likely.max < low:
        return "probably less than usual"
    return purpose


def of_dose(dose: str, names: Sequence[str]) -> str:
    """Return names with what is said of the dose of each.

    >>> of_dose("as much as studied", ["retinol", "niacinamide"]), of_dose("", ["adenosine"])
    ('retinol and niacinamide (each as much as studied)', 'adenosine')
    >>> of_dose("limited evidence", ["royal jelly"]), of_dose("limited evidence", ["royal jelly", "papain"])
    ('royal jelly (limited evidence)', 'royal jelly and papain (each with limited evidence)')
    >>> of_dose("the usual amount", ["sodium fluoride (0.022 % as fluorine)"])
    'sodium fluoride (0.022 % as fluorine, the usual amount)'
    """
    if not dose:
        return join_words(names)
    if len(names) == 1 and _OF_PART.search(names[0]):
        return f"{names[0].removesuffix(')')}, {dose})"
    if dose.startswith(_SUM):
        told = dose if len(names) > 1 else f"with other acids {dose.removeprefix(_SUM)}"
        return f"{join_words(names)} ({told})"
    return f"{join_words(names)} ({_OF_SEVERAL.get(dose, f'each {dose}') if len(names) > 1 else dose})"

"""The sentences of a class of actives: what it is for, its members, the dose, the evidence.

[cream] AQUA; ...; NIACINAMIDE  >>  "In trials niacinamide supported ...; at this place probably less than the 2 to 10 %
                                    that was studied, so expect less."

Every member that a title names gets a word: a note of its own, or what its class is for.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from ...tables.definitions import CARE, ActiveClass, ClassOverride
from ..product import Product
from ..product_traits import acts_in_time
from ..rule_book import PLANT_MATERIAL
from ..rule_terms import rule_terms
from ..standing import Standing
from ..stated import declared, is_stated_trace
from ..summary_doses import is_usual
from ..tails import stands_far_down
from ..wiped_off import if_rinsed
from ..wording import display_name, join_names, percent, sentence
from .barrier import barrier_sentences
from .doses import INSTEAD, Member, dose_sentence, studied_sentence

#: The most members that are named as standing far down a list.
_FAR_NAMED = 4
#: Said of them, and of those of which products of the kind hold no more.
_BELOW_ONE, _AS_USUAL = "likely below 1 %; how much, the list does not tell.", "likely below 1 %, as is usual."
#: Said of what practice uses in no more than so many mass percent, where it is likely no more here.
_TRACES, _TRACE = "likely a few parts per million, as is usual.", 0.001
#: Sign of a dose in a note, and where clauses end.
_SHARE, _CLAUSE = "%", re.compile(r"(?<=[.;]) ")
#: Said in place of what a place on the list tells, where the label states all amounts: of one, of several.
_STATED_LITTLE = "The label states {amount}, too little to count on."
_STATED_LITTLE_EACH = "The amounts that the label states are too little to count on."
#: Said behind what a class is for, where all its members are likely less than was studied, or of unknown amount.
_ALL_LESS, _STUDIED = "here each is probably less than", "was studied"
_ALL_UNKNOWN = "the amounts here are unknown"
#: What follows from it.
_EXPECT_LESS = "so expect less"


class _Shared(NamedTuple):
    """What is said of the dose behind what a class is for; ``whole``: nothing is left to say of it."""

    words: str = ""
    whole: bool = False


def told_members(class_: ActiveClass, members: list[Member]) -> list[Member]:
    """Return the members that a finding speaks of: no stated traces; of a class that cares those in some amount."""
    worth = [member for member in members if member.standing is not Standing.NONE]
    if worth and class_.group == CARE:
        return worth
    return [member for member in members if not is_stated_trace(member.ingredient.entry, member.row)] or members


def class_sentences(
    product: Product, class_: ActiveClass, override: ClassOverride | None, members: list[Member]
) -> list[str]:
    """Return the sentences of a class: what it is for, its members, the dose, the evidence."""
    rinsed = "" if acts_in_time(product.context, class_.kind) else if_rinsed(product.context, class_.rinse_off)
    if override is not None and override.alone:
        return [override.text]
    if override is not None and override.no_member_acts:
        little = _stated_little(members) or override.text
        return [little, *_in_small_amounts(members, rinsed=bool(rinsed))]
    told = told_members(class_, members)
    text = _text_of_class(class_, override, told)
    shared = _dose_of_all(product, told) if text and class_.dose and not rinsed else _Shared()
    beside = class_.note if override is None and not rinsed else ""
    # what holds of all that is said stands first: a short report may leave out the rest
    about = [rinsed, _with_dose(text, shared.words), beside]
    words = _words_of_class(class_, override, told)
    return [*filter(None, about), *_on_members(product, class_, told, shared, words, rinsed=bool(rinsed))]


def _stated_little(members: Sequence[Member]) -> str:
    """Return that the amounts which the label states of members are too little, ``""`` where it does not state all."""
    stated = [declared(member.ingredient.entry) for member in members]
    if None in stated:
        return ""
    told = {percent(amount) for amount in stated if amount is not None}
    return _STATED_LITTLE.format(amount=told.pop()) if len(told) == 1 else _STATED_LITTLE_EACH


def _text_of_class(class_: ActiveClass, override: ClassOverride | None, told: Sequence[Member]) -> str:
    """Return what a class is for, ``""`` where it is told of its members one by one."""
    if override is not None:
        return override.text
    return "" if _words_of_class(class_, override, told) else class_.text


def _words_of_class(class_: ActiveClass, override: ClassOverride | None, told: Sequence[Member]) -> str:
    """Return what is said of members without a note where others have one and members have little in common."""
    by_notes = class_.by_notes and override is None and any(member.row.note for member in told)
    return class_.text if by_notes else ""


def _with_dose(text: str, dose: str) -> str:
    """Return a text with what is said of the dose as the end of its first sentence.

    >>> _with_dose("Evens skin tone. Depends on the pH.", "studies used 2 %")
    'Evens skin tone; studies used 2 %. Depends on the pH.'
    """
    if not dose:
        return text
    first, stop, rest = text.partition(". ")
    return f"{first.removesuffix('.')}; {dose}.{f' {rest}' if stop else ''}"


def _dose_of_all(product: Product, told: list[Member]) -> _Shared:
    """Return what is said of the dose of all members at once, where all are likely less or of unknown amount."""
    if any(not member.ingredient.may_act or member.row.studied_min is None for member in told):
        return _Shared()
    if any(product.printed_amount(member.ingredient.entry) is not None for member in told):
        return _Shared()
    one = dose_sentence(product, told[0]).removesuffix(".") if len({m.ingredient.name for m in told}) == 1 else ""
    if all(member.likely == "below" for member in told):
        bases = {member.basis for member in told}
        less = f"{_ALL_LESS} {bases.pop() if len(bases) == 1 else _STUDIED}"
        return _Shared(f"{one or less}, {_EXPECT_LESS}", bool(one))
    unknown = not product.order_means and all(member.ingredient.entry.section != "active" for member in told)
    if not unknown or not product.why_unknown:
        return _Shared()
    return _Shared(one or _ALL_UNKNOWN, bool(one))


def _on_members(
    product: Product, class_: ActiveClass, told: list[Member], shared: _Shared, words: str, *, rinsed: bool
) -> list[str]:
    """Return the sentences on the members of a class: their dose and place, the evidence, what the barrier lacks.

    ``words`` are said of those without a note.
    """
    sentences = _about_members(product, told, shared, words, rinsed=rinsed)
    if not rinsed:
        sentences.extend(_far_down(product, told))
    if class_.dose:
        sentences.extend(_evidence(told))
    if class_.group == CARE and not rinsed:
        sentences.extend(barrier_sentences(product, class_.name))
    return sentences


def _far_down(product: Product, members: list[Member]) -> list[str]:
    """Return which members of no known dose stand far down the list: under 1 %, whether that is usual or how unsure."""
    far: dict[str, list[str]] = {}
    for member in members:
        entry = member.ingredient.entry
        if (
            member.verdict == "unknown"
            and member.ingredient.may_act
            and declared(entry) is None
            and product.titled_amount(entry) is None
            and stands_far_down(product, entry)
        ):
            far.setdefault(_how_far(product, member), []).append(member.ingredient.name)
    if len(far) == 1 and {member.ingredient.name for member in members} == set(*far.values()):
        return list(map(sentence, far))  # of all, which the title names
    return [f"{sentence(join_names(names, most=_FAR_NAMED))}: {words}" for words, names in far.items()]


def _how_far(product: Product, member: Member) -> str:
    """Return how little a member far down a list likely is, and whether that is usual."""
    if not _is_usual(product, member):
        return _BELOW_ONE
    share = product.amount_at.get(member.ingredient.entry.position)
    return _TRACES if share is not None and share.estimate <= _TRACE else _AS_USUAL


def _is_usual(product: Product, member: Member) -> bool:
    """Return whether a member that stands under 1 % is likely there as practice uses it; of no extract, of no part."""
    entry, row = member.ingredient.entry, member.row
    if PLANT_MATERIAL in member.ingredient.facts.wildcard_groups or len(entry.names) > 1:
        return False
    share = product.amount_at.get(entry.position)
    return share is not None and is_usual(share.likely, {"min": row.typical_min, "max": row.typical_max})


def _in_small_amounts(members: list[Member], *, rinsed: bool) -> list[str]:
    """Return what members are there for that do not act: each purpose once, notes where none is known."""
    purposes = [INSTEAD.get(member.ingredient.role) for member in members]
    sentences = [sentence(purpose) for purpose in dict.fromkeys(purposes) if purpose]
    if rinsed:
        return sentences
    notes = [
        _about(display_name(member.ingredient.name), member.row.note, "")
        for member, purpose in zip(members, purposes, strict=True)
        if purpose is None and member.row.note
    ]
    return list(dict.fromkeys([*sentences, *notes]))


def _about_members(product: Product, members: list[Member], shared: _Shared, words: str, *, rinsed: bool) -> list[str]:
    """Return note and dose of each member that has any, the best studied first, what is the same of several once.

    What is rinsed off has no dose that is only possible. ``words`` are said of members without a note, behind others.
    """
    members_by_words: dict[tuple[str, str, bool], list[str]] = {}
    for member in sorted(members, key=lambda member: (member.row.evidence, not member.row.note)):
        dose = "" if rinsed and member.verdict == "possible" else dose_sentence(product, member)
        of_dose = (dose and _is_of_studied_dose(product, member)) or _is_far_down(product, member)
        note = _without_doses(member.row.note) if of_dose else member.row.note or words
        if shared.words:
            dose = "" if shared.whole else studied_sentence(member)
        if note or dose:
            members_by_words.setdefault((note, dose, _is_joined(member, note)), []).append(member.ingredient.name)
    return [_about(join_names(names), *words) for words, names in members_by_words.items()]


def _is_joined(member: Member, note: str) -> bool:
    """Return whether the dose of a member is likely missed or left open, so that its note may not stand alone."""
    return member.likely == "below" or (member.likely == "open" and _SHARE in note and ";" not in note)


def _is_of_studied_dose(product: Product, member: Member) -> bool:
    """Return whether the note on a member tells what a dose did in studies that may not be in here.

    Beside a stated amount that is less, a reader can compare the two.
    """
    known = product.order_means or product.printed_amount(member.ingredient.entry) is not None
    if member.verdict == "impossible" and declared(member.ingredient.entry) is not None:
        return False
    return _SHARE in member.row.note and (member.likely == "below" or not known)


def _is_far_down(product: Product, member: Member) -> bool:
    """Return whether a member of no known dose stands so far down that no note tells what more of it did: extracts."""
    far_down = member.verdict == "unknown" and stands_far_down(product, member.ingredient.entry)
    return far_down and _SHARE in member.row.note


@lru_cache(maxsize=1_024)
def _without_doses(note: str) -> str:
    """Return the clauses of a note that tell no dose, up to the first that does.

    >>> _without_doses("Meant to lessen lines; recognised in Korea at 0.04 %."), _without_doses("2 % lowered sebum.")
    ('Meant to lessen lines.', '')
    """
    kept = list(takewhile(lambda clause: _SHARE not in clause, _CLAUSE.split(note)))
    return f"{' '.join(kept).rstrip('.;')}." if kept else ""


@lru_cache(maxsize=4_096)
def _about(names: str, note: str, dose: str, joined: bool = False) -> str:
    """Return what is said of members: the note of their rows and the sentence about their dose, one of them at least.

    ``joined``: they are one sentence, so that no short report tells what an amount does that is likely not there.

    >>> _about("retinol", "Irritates at first.", "probably too little to act.")
    'Retinol: irritates at first. Probably too little to act.'
    >>> _about("allantoin", "Protects chapped skin.", "less here than was studied.", joined=True)
    'Allantoin: protects chapped skin; less here than was studied.'
    """
    about = note or dose
    if note and dose:
        about = f"{note.removesuffix('.')}; {dose}" if joined else f"{note} {sentence(dose)}"
    return f"{sentence(names)}: {about[0].lower()}{about[1:]}"


def _says_how_studied(member: Member) -> bool:
    """Return whether the note of a member tells that little is known of it."""
    return any(words in member.row.note for words in rule_terms("hardly_studied"))


def _evidence(members: list[Member]) -> list[str]:
    """Return of which members the evidence is weak; of all of them in few words."""
    weak = {"C": "Limited evidence", "D": "No trials found"}
    sentences = []
    for letter, words in weak.items():
        graded = [member for member in members if member.row.evidence == letter]
        names = list(dict.fromkeys(member.ingredient.name for member in graded if not _says_how_studied(member)))
        if names:
            alone = len(names) == len({member.ingredient.name for member in members})
            sentences.append(f"{words}." if alone else f"{words} for {join_names(names)}.")
    return sentences

"""Builds entries from the segments of a list: spans, amounts, footnotes, sections, doubts and notices.

    "Niacinamide (5%)*" in the section "main"   >>   entry of text "Niacinamide (5%)", 5 %, organic by its footnote

Runs once the list is detected and its sections are assigned. Spans are offsets into the text as given.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from ..models import Amount, Entry, Match, ParsedEntry, Recognition, Recognizer, Status
from ..notices import Notice
from .activity_amounts import activity_share, share_of_activity
from .amount import VOLUME, by_mass, mass_share, with_decimal_point
from .brackets import FOOTNOTE_MARKS
from .counted_amounts import counted
from .document import Document
from .entry import form_named, read_entry, says_what_it_is, words_and_amount
from .footnotes import Footnotes, says_active
from .identity import recognize, same_ingredient
from .name_shape import TRIM, looks_like_a_name
from .sections import SectionContext
from .segments import Segment, Separator
from .share_columns import TOLERANCE, WHOLE
from .stated_parts import amount_of
from .unread_beginnings import doubting_tails
from .vocabulary import fold_case, word_class

_SIGNS = "^\"'`-·•~_=>/\\|+"
_LEFT = " \t\n.,;:" + FOOTNOTE_MARKS + _SIGNS + ")]}?!"
_RIGHT = " \t\n,;:" + FOOTNOTE_MARKS + _SIGNS.replace(">", "<") + "([{?!"
#: Signs between the forms of one name.
_JOINED = frozenset("/\\／|([{")
#: Doubt -> the notice that tells of it.
_NOTICES = {"alternatives": "alternatives", "amount": "doubtful_amount", "section": "doubtful_heading"}


@cache
def _closing_abbreviations() -> tuple[str, ...]:
    """Return the abbreviations whose full stop is part of an entry's text, with it: "denat."."""
    return tuple(f"{word}." for word in word_class("closing_abbreviation"))


class PlacedEntry(NamedTuple):
    """One printed ingredient in its place on the label."""

    #: Offsets into the text as given.
    start: int
    end: int
    text: str
    parsed: ParsedEntry
    recognition: Recognition
    context: SectionContext = SectionContext()
    amount: Amount | None = None
    organic: bool = False
    footnotes: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()

    @property
    def states_an_active(self) -> bool:
        """Whether it is an active with its amount, which nothing else of a label tells."""
        return self.context.section == "active" and self.amount is not None

    def in_component(self, title: str) -> PlacedEntry:
        """Return the entry as one of another part."""
        return self._replace(context=self.context._replace(component=title))

    def numbered(self, position: int) -> Entry:
        """Return the entry as records have it."""
        return Entry(
            position=position,
            text=self.text,
            start=self.start,
            end=self.end,
            match=self.recognition.match,
            section=self.context.section,
            component=self.context.component,
            percent=self.amount,
            nano=self.parsed.nano,
            organic=self.organic,
            footnotes=self.footnotes,
            remarks=(*self.remarks, *self.parsed.remarks),
            doubts=self.doubts,
        )

    def to_notices(self) -> list[Notice]:
        """Return what is to be reported of the entry: what was repaired, and what is not sure of it."""
        if self.recognition.status is Status.LISTED and not self.notices and not self.doubts:
            return []
        codes: list[str] = []
        if "name" in self.doubts and self.recognition.status is Status.PARTIAL:
            codes.append("words_left_over")
        codes += [*self.notices, *(_NOTICES[doubt] for doubt in self.doubts if doubt in _NOTICES)]
        codes += _of_recognition(self.recognition, torn="cut" in self.doubts)
        return [Notice.of(code, self.start, self.end) for code in dict.fromkeys(codes)]


def _of_recognition(recognition: Recognition, *, torn: bool) -> tuple[str, ...]:
    """Return the codes that tell how a name was found; ``torn``: it may be part of a longer name."""
    if recognition.status is Status.MISSPELT:
        return ("misspelled_name",)
    if recognition.match.method == "none":
        return ("unidentified_name",)
    if recognition.status is Status.LISTED and recognition.match.alternatives:
        return ("torn_name" if torn else "ambiguous_name",)
    return ("unlisted_name",) if recognition.status is Status.WELL_FORMED else ()


class EntryBuilder:
    """Builds the entries of one document."""

    def __init__(self, document: Document, recognizer: Recognizer) -> None:
        self.document = document
        self.plain = document.plain
        self.recognizer = recognizer
        self.footnotes = Footnotes(document)

    def build(
        self, segments: Sequence[Segment], listed: Sequence[bool], contexts: Sequence[SectionContext]
    ) -> list[PlacedEntry]:
        """Return the entries of the segments that stand in a list."""
        segments = doubting_tails(segments, listed, self.recognizer)
        pairs = [(s, c) for s, inside, c in zip(segments, listed, contexts, strict=True) if inside and not s.role]
        pairs = _inactive_behind_actives(_actives_before_inactive(pairs, segments))
        remarks = _class_remarks(segments)
        entries = (self._entry(segment, context, remarks.get(segment.start, ())) for segment, context in pairs)
        placed = _whole_product(_without_overlaps(entry for entry in entries if entry is not None))
        return _doubting_a_title(_without_grades(placed))

    def span(self, segment: Segment) -> tuple[int, int]:
        """Return where the printed entry stands in the normalised text, without signs at its ends."""
        shown = self.plain[segment.start : segment.end]
        start = segment.end - len(shown.lstrip(_LEFT))
        end = segment.start + len(shown.rstrip(_RIGHT))
        if start > segment.start and self.plain[start - 1] == "." and self.plain[start : start + 1].isdigit():
            start -= 1  # .5 %
        if self.plain.endswith("..", start, end):  # leader dots to the next column
            end = start + len(self.plain[start:end].rstrip(". "))
        if self.plain.startswith(".", end) and self.plain[start : end + 1].lower().endswith(_closing_abbreviations()):
            end += 1
        return start, end

    def _entry(self, segment: Segment, context: SectionContext, remarks: tuple[str, ...]) -> PlacedEntry | None:
        start, end = self.span(segment)
        if start >= end:
            return None
        own = segment.text.strip() if not segment.verbatim or segment.notices else self.plain[start:end]
        parsed = read_entry(own)
        if not parsed.name and parsed.remarks:
            return None  # "100% natural" alone names nothing
        marks = parsed.marks + self.footnotes.around(start, end)
        if parsed.amount is None and marks:
            parsed = _with_noted_amount(parsed, self.footnotes.of_one(marks))
        recognition = self._by_bracket(parsed, self._recognition(segment, own, parsed))
        amount, doubts = _amount(self._with_bracketed_amount(parsed, recognition), context, recognition.match)
        if context.doubtful or context.phase:
            doubts += ("section",)
        first, last = self.document.normalised.span(start, end)
        texts, organic = self.footnotes.resolve(marks)
        if any(map(says_active, (*texts, *parsed.remarks, *parsed.glosses))):
            context = context._replace(section="active")
        return PlacedEntry(
            first,
            last,
            self.document.source[first:last],
            parsed,
            recognition,
            context,
            amount,
            organic,
            texts,
            tuple(dict.fromkeys((*segment.doubts, *_of_name(segment, recognition), *doubts))),
            (*remarks, *segment.remarks),
            segment.notices,
        )

    def _by_bracket(self, parsed: ParsedEntry, recognition: Recognition) -> Recognition:
        """Return what a bracket that holds more than a name says an entry is: ``Lactic Acid 5%``, ``as Zinc PCA``."""
        words = form_named((*parsed.remarks, *parsed.glosses))
        printed = words
        may_hold = recognition.match.method not in ("none", "exact")  # Aloe Extract (Glycerin 2%)
        if not words and not may_hold and parsed.amount is None and len(parsed.glosses) == 1:
            words, printed = _stated_in_bracket(parsed)
        inner = recognize(words, self.recognizer) if words else None
        if inner is None or inner.status is not Status.LISTED:
            return recognition
        told = self.recognizer.recognize(printed)
        return told if told.status is Status.LISTED and told.match.names == inner.match.names else recognition

    def _with_bracketed_amount(self, parsed: ParsedEntry, recognition: Recognition) -> ParsedEntry:
        """Return the entry with the amount beside another form or a class of its name: ``Salicylic Acid [BHA 2%]``.

        An amount beside other words may be of what the ingredient holds: it is none of the entry's, and a doubt.
        """
        if parsed.amount is not None or not parsed.glosses:
            return parsed
        for gloss in parsed.glosses:
            words, amount = words_and_amount(gloss)
            if amount is None:
                continue
            same = same_ingredient(recognize(words, self.recognizer).match, recognition.match)
            if same or says_what_it_is(words, behind=gloss.startswith(words)):
                return parsed._replace(amount=amount)
            return parsed._replace(impossible=True)
        return parsed

    def _recognition(self, segment: Segment, own: str, parsed: ParsedEntry) -> Recognition:
        """Return the answer that the segment carries, if it is of the entry's name; of alternatives, all of them."""
        if segment.alternatives:
            return _one_of([recognize(text, self.recognizer) for text in segment.alternatives])
        text = segment.text.strip(TRIM)
        if own == text or parsed.name == read_entry(text).name:
            return segment.recognition
        return self.recognizer.recognize(parsed.name)


def _one_of(recognitions: list[Recognition]) -> Recognition:
    """Return one answer that names every alternative."""
    matches = [recognition.match for recognition in recognitions if recognition.match.names]
    names = tuple(dict.fromkeys(name for match in matches for name in match.names))
    if not matches:
        return recognitions[0]
    weakest = min(matches, key=lambda match: match.score)
    match = Match(names, weakest.method, weakest.score, because="the label names alternatives")
    return Recognition(Status.LISTED if len(matches) == len(recognitions) else Status.PARTIAL, match)


def _of_name(segment: Segment, recognition: Recognition) -> tuple[str, ...]:
    """Return what is not sure of an entry's cut and name."""
    cut = {"missing_separator", "split_name", "hyphenated", "slash_list"}.intersection(segment.notices)
    doubts: tuple[str, ...] = ("cut",) if cut and recognition.status is not Status.LISTED else ()
    if not segment.alternatives and _is_doubtful(recognition, segment.text):
        doubts += ("name",)
    return doubts


def _is_doubtful(recognition: Recognition, text: str) -> bool:
    """Return whether a name is a guess, one of several or leaves words over; slashes and brackets hold its forms."""
    status, match = recognition
    if status is Status.LISTED:
        return bool(match.alternatives)
    one_colour = match.method == "colour_index" and len(match.names) == 1
    left_over = _JOINED.isdisjoint(text) or bool(match.alternatives) or one_colour
    return status is Status.MISSPELT or (status is Status.PARTIAL and left_over)


def _with_noted_amount(parsed: ParsedEntry, note: str) -> ParsedEntry:
    """Return an entry with the amount that a note of it states; a count of activity is read as if it stood beside."""
    if activity_share().fullmatch(note.strip()):
        return parsed._replace(text=f"{parsed.text} {note}", impossible=True)
    return parsed._replace(amount=amount_of(note)) if note else parsed


def _stated_in_bracket(parsed: ParsedEntry) -> tuple[str, str]:
    """Return the words beside the amount that a bracket states, and the entry without that amount; ``""`` for none."""
    words, amount = words_and_amount(parsed.glosses[0])
    return ("", "") if amount is None else (words, parsed.name.replace(parsed.glosses[0], words))


def _amount(parsed: ParsedEntry, context: SectionContext, match: Match) -> tuple[Amount | None, tuple[str, ...]]:
    """Return the amount that holds for an entry, its own or its block's, and the doubt about it."""
    if parsed.impossible:
        of_units = share_of_activity(parsed.text, match.name or "")
        return of_units, () if of_units else ("amount",)  # 120 %: the bound of its block would not be what is printed
    amount = with_decimal_point(parsed.amount, parsed.text) if parsed.amount else context.bound
    if amount is None and context.reference:
        amount = mass_share(parsed.text, context.reference)
    if amount is None or amount.basis != VOLUME:
        return counted(amount, match.names), ()
    converted = by_mass(amount, match.name or "")
    return (amount, ("amount",)) if converted is None else (converted, ())  # a share of volume


def _class_remarks(segments: Sequence[Segment]) -> dict[int, tuple[str, ...]]:
    """Return by where it starts what the words for a class before it say of an entry: ``Preservative: Parabens``."""
    return {
        following.start: (segment.text.strip(TRIM),)
        for segment, following in pairwise(segments)
        if segment.role == "heading" and following.separator & (Separator.COLON | Separator.DASH)
    }


def _without_overlaps(entries: Iterable[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries less those that share characters with the one before, as after damaged bytes."""
    result: list[PlacedEntry] = []
    for entry in entries:
        if not result or entry.start >= result[-1].end:
            result.append(entry)
    return result


def _whole_product(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries; what a list of one calls wholly natural or pure is the whole product."""
    if len(entries) == 1 and entries[0].amount is None:
        whole = next((remark for remark in entries[0].parsed.remarks if remark.startswith("100")), "")
        if whole:
            return [entries[0]._replace(amount=Amount(100.0, 100.0, whole.partition("%")[0] + "%", 1.0))]
    return entries


def _without_grades(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries; among other ingredients of a medicine a share that no order allows is a grade, and a doubt.

    "…, Cetyl Alcohol, Glycerol 85 %" is glycerol of 85 %: the third of a list is no more than a third of the product.
    """
    result: list[PlacedEntry] = []
    rank = 0
    for entry in entries:
        if entry.context.heading == "inactive" and entry.context.section == "main":
            rank += 1
            if entry.amount is not None and (entry.amount.min or 0.0) * rank > WHOLE:
                doubts = tuple(dict.fromkeys((*entry.doubts, "amount")))
                entry = entry._replace(amount=None, doubts=doubts, remarks=(*entry.remarks, entry.amount.text))
        result.append(entry)
    return result


def _doubting_a_title(entries: list[PlacedEntry]) -> list[PlacedEntry]:
    """Return the entries; the first of a list without a heading may be a title if it is no name, known or by form."""
    if len(entries) < 2 or entries[0].context.heading or entries[0].context.section != "main":
        return entries
    first, *others = entries
    if first.recognition.status is not Status.UNKNOWN or looks_like_a_name(first.parsed.name):
        return entries
    return [first._replace(doubts=(*first.doubts, "title")), *others]


Pairs = list[tuple[Segment, SectionContext]]


def _actives_before_inactive(pairs: Pairs, segments: Sequence[Segment]) -> Pairs:
    """Set the section of amounts that stand before "Inactive ingredients" without a heading of their own."""
    kinds = [(segment.start, annotation.kind) for segment in segments for annotation in segment.annotations]
    inactive = next((start for start, kind in kinds if kind == "inactive"), None)
    if inactive is None or any(kind in ("active", "ingredients") for start, kind in kinds if start <= inactive):
        return pairs
    return [
        (segment, context._replace(section="active") if _is_active(segment, context, inactive) else context)
        for segment, context in pairs
        if segment.start >= inactive or segment.amounts or segment.recognition.status is Status.LISTED
    ]


def _is_active(segment: Segment, context: SectionContext, inactive: int) -> bool:
    return segment.start < inactive and bool(segment.amounts) and context.section == "main"


def _inactive_behind_actives(pairs: Pairs) -> Pairs:
    """Move what follows the last stated amount of the actives to the rest, where no heading does so."""
    active = [i for i, (_, context) in enumerate(pairs) if context.section == "active"]
    stated = [i for i in active if pairs[i][0].amounts]
    moved = {i for i in active if stated and i > stated[-1]}
    if len(moved) < 3:
        return pairs
    return [
        (segment, context._replace(section="main") if i in moved else context)
        for i, (segment, context) in enumerate(pairs)
    ]


def with_components(entries: list[PlacedEntry]) -> tuple[list[PlacedEntry], set[str]]:
    """Return the entries with the parts they belong to, and traits; a title over the only list names no part."""
    components = {entry.context.component for entry in entries}
    traits = set()
    if any(fold_case(component) in word_class("sheet_word") for component in components):
        traits.add("sheet_mask")
    if any(entry.context.phase for entry in entries):
        traits.add("phases")
    if len(components) > 1 and not _is_one_formula(entries):
        return entries, {*traits, "kit"}
    return ([entry.in_component("") for entry in entries] if components != {""} else entries), traits


def _is_one_formula(entries: list[PlacedEntry]) -> bool:
    """Return whether the shares of all phases together are one whole: ``Phase A: Aqua 80 % Phase B: Squalane 20 %``."""
    if not all(entry.context.phase and entry.amount is not None for entry in entries):
        return False
    return abs(sum(entry.amount.max or 0.0 for entry in entries if entry.amount) - WHOLE) <= TOLERANCE


def repeated_entries(entries: list[PlacedEntry]) -> list[Notice]:
    """Return notices of entries that one list prints twice."""
    seen: set[tuple[str, int, str]] = set()
    notices: list[Notice] = []
    for entry in entries:
        key = (fold_case(entry.parsed.name), entry.context.panel, entry.context.section)
        if key in seen:
            notices.append(Notice.of("repeated_entry", entry.start, entry.end))
        seen.add(key)
    return notices

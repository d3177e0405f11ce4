"""Assigns every segment its section, part and bound, by the headings, titles and brackets before it.

    Aqua [+/- CI 77891] Mica   >>   main, may_contain, main

A title opens a part of its own only if a whole formula can follow it; else the list goes on, and the entries behind
the title are doubtful. ``grammars/label_structure.lark`` says the same as a grammar; a test holds the two together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple, cast

from ..models import Amount, Section, Status
from ..tables.language import heading_kinds, languages
from .amount import read_amount
from .document import CLOSE, OPEN
from .identity import is_water
from .part_titles import is_part_title, names_a_class, names_a_phase, names_a_product, titles_a_product
from .segments import Segment, Separator
from .shades import behind_shades
from .vocabulary import LETTERS, fold_case, fold_ocr, headings, word_class

#: The bound of China's list of traces.
TRACE = Amount(None, 0.1, "≤ 0.1 %", 0.1)
#: Fewest entries of a further formula, and its first entries of which one must stand in the list before, too.
FORMULA, REPEATED_AMONG = 3, 3
#: So many entries behind a title are a list of their own, and so many before it another.
_OWN_LIST, _LIST_BEFORE = 10, 5
#: The most actives whose panel states no amount.
_FEW_ACTIVES = 6
#: Fewest letters of the end of a heading that tell it, and of a title: ``To:opheryl`` is a misprint.
_END_OF_HEADING, _TITLE = 5, 4


class SectionContext(NamedTuple):
    """Where on the label an entry stands."""

    section: Section = "main"
    #: The title of the part.
    component: str = ""
    #: The amount that bounds the block.
    bound: Amount | None = None
    #: Which list of the text, counted by its headings.
    panel: int = 0
    #: The kind of heading that opened the panel.
    heading: str = ""
    #: What masses are of, where a heading says so: ``100 g`` (grams are per cents) or ``1 g``.
    reference: str = ""
    #: A heading before it may open a product of its own or not.
    doubtful: bool = False
    #: The part is a phase of one formula.
    phase: bool = False


class _Walker:
    """Walks through headings and brackets and keeps the context."""

    def __init__(self) -> None:
        self.here = SectionContext()
        self.outer: list[tuple[Section, Amount | None]] = []
        #: Names of the entries so far, in order.
        self.seen: dict[tuple[str, ...], None] = {}

    def annotation(self, kind: str, text: str) -> None:
        """Take one heading or bracket in."""
        if kind == OPEN:
            self.outer.append((self.here.section, self.here.bound))
        elif kind == CLOSE:
            if self.outer:
                section, bound = self.outer.pop()
                self.here = self.here._replace(section=section, bound=bound)
        elif kind == "bound":
            self.here = self.here._replace(bound=read_amount(text))
        elif kind == "title":
            self.title(text)
        elif heading_kinds()[kind].section:
            self._heading(kind, text)

    def _heading(self, kind: str, text: str) -> None:
        section = cast("Section", heading_kinds()[kind].section)
        self.here = self.here._replace(section=section, bound=TRACE if kind == "trace" else None)
        if kind in ("ingredients", "contains"):
            self.here = self.here._replace(panel=self.here.panel + 1, heading=kind, reference=text, doubtful=False)
        elif kind == "active":
            self.here = self.here._replace(reference=text)
        elif kind == "inactive":
            self.here = self.here._replace(heading=self.here.heading or kind)

    def title(self, text: str) -> None:
        """Begin another part."""
        self.here = SectionContext(
            component=text, panel=self.here.panel + 1, heading="title", phase=names_a_phase(text)
        )
        self.outer.clear()

    def doubt(self) -> None:
        """Go on in the same part, behind a heading that may have opened another."""
        self.here = self.here._replace(doubtful=True)

    def in_a_phase(self, words: list[str]) -> bool:
        """Return whether a title of these words is the letter of a further phase: ``D`` behind phase C, no Germany."""
        return self.here.phase and len(words) == 1 and len(words[0]) == 1

    def in_an_open_block(self) -> bool:
        """Return whether this is a "may contain" that no bracket closes."""
        return self.here.section == "may_contain" and not self.outer

    def leave_may_contain(self) -> None:
        """End a may-contain block at a blank line with a title."""
        self.here = self.here._replace(section="main")


def assign_sections(segments: list[Segment]) -> list[SectionContext]:
    """Return for every segment where it stands."""
    walker = _Walker()
    result: list[SectionContext] = []
    in_blocks: list[int] = []
    for i, segment in enumerate(segments):
        ended = segment.separator & Separator.BLANK_LINE and walker.here.section == "may_contain" and not walker.outer
        if ended and i and segments[i - 1].role == "title":
            walker.leave_may_contain()
        for annotation in segment.annotations:
            walker.annotation(annotation.kind, annotation.text)
        if segment.role == "title":
            _take_title(walker, segments, i)
        elif not segment.role and segment.recognition.status is Status.LISTED:
            walker.seen.setdefault(segment.recognition.match.names)
        result.append(walker.here)
        if walker.in_an_open_block():
            in_blocks.append(i)
    _end_blocks(segments, in_blocks, result)
    return result


def without_idle_doubts(
    contexts: Sequence[SectionContext], segments: Sequence[Segment], listed: Sequence[bool]
) -> list[SectionContext]:
    """Return the contexts; a heading before the first entry of a text parts it from nothing.

    ``listed``: which segments were chosen as entries, once the list was told from other text.
    """
    result = list(contexts)
    for i, context in enumerate(contexts):
        entry = listed[i] and not segments[i].role
        if entry and not context.doubtful:
            break
        result[i] = context._replace(doubtful=False)
    return result


def without_stray_actives(
    contexts: Sequence[SectionContext], segments: Sequence[Segment], listed: Sequence[bool]
) -> list[SectionContext]:
    """Return the contexts; words like "active ingredients" in other text, or within a list, open no panel of actives.

    A panel states amounts, or other ingredients follow it, or it holds no more than a few: the last of a list in the
    middle, and long lists without either, are of the list.
    """
    entries = [i for i, chosen in enumerate(listed) if chosen and not segments[i].role]
    actives = [i for i in entries if contexts[i].section == "active"]
    behind = actives and any(i > actives[-1] for i in entries)
    stray = len(actives) > _FEW_ACTIVES and not behind and not any(segments[i].amounts for i in actives)
    if not stray:
        return list(contexts)
    return [c._replace(section="main") if c.section == "active" else c for c in contexts]


def _end_blocks(segments: list[Segment], in_blocks: list[int], contexts: list[SectionContext]) -> None:
    """Put what stands behind the colours of each "may contain" without a bracket into the list.

    ``in_blocks`` are the indices of the segments in such blocks, in order.
    """
    entries = [i for i in in_blocks if not segments[i].role]
    for _, block in groupby(enumerate(entries), key=lambda numbered: numbered[1] - numbered[0]):
        for i in behind_shades(segments, [index for _, index in block]):
            contexts[i] = contexts[i]._replace(section="main")


def _take_title(walker: _Walker, segments: list[Segment], i: int) -> None:
    words = LETTERS.findall(segments[i].title)
    market = bool(words) and _names_markets(segments[i].title, words) and not walker.in_a_phase(words)
    if market or _ends_a_heading(segments[i].title):
        walker.annotation("ingredients", "")  # the names of one market or language: the list, not a part
    elif _opens_a_part(segments, i, walker.seen):
        walker.title(segments[i].title)
    else:
        walker.doubt()


def _ends_a_heading(title: str) -> bool:
    """Return whether a title is what a picture left of the word that heads a list: ``dientes: Agua``.

    >>> _ends_a_heading("DIENTS"), _ends_a_heading("entes"), _ends_a_heading("Toner")
    (True, True, False)
    """
    end = fold_ocr(title)
    return len(end) >= _END_OF_HEADING and any(known.endswith(end) for known in headings().ends)


def _names_markets(title: str, words: list[str]) -> bool:
    """Return whether a title is a market (``EU``), the code of a language or country (``FR``), or several of them."""
    if fold_case(title) in word_class("market"):
        return True
    return all(fold_case(word) in word_class("market") or fold_case(word) in languages() for word in words)


def _opens_a_part(segments: list[Segment], i: int, seen: dict[tuple[str, ...], None]) -> bool:
    """Return whether a title opens a part: nothing of a list before it, a title by its form, or another formula."""
    title = segments[i].title
    if not seen or is_part_title(title) or names_a_phase(title):
        return True
    if titles_a_product(title) and i + 1 < len(segments) and is_water(segments[i + 1].recognition.match):
        return True
    if _is_of_a_product(title) or (i + 1 < len(segments) and segments[i + 1].annotations):
        return True
    return _heads_its_own_list(segments, i, seen) or _repeats_an_ingredient(segments, i, seen)


def _is_of_a_product(title: str) -> bool:
    """Return whether a title names a product, and neither a class of ingredients nor, misread, one of them."""
    part = titles_a_product(title) or (names_a_product(title) and not _is_a_misread_name(title))
    return part and not names_a_class(title)


def _is_a_misread_name(title: str) -> bool:
    """Return whether the only word for a product is an ingredient's form, beside a sign of names: ``Olve Oil/Olea``.

    >>> _is_a_misread_name("sesanum (sesame) seed oil"), _is_a_misread_name("Facial Oil / Serum")
    (True, False)
    """
    words = {word for word in map(fold_case, LETTERS.findall(title)) if names_a_product(word)}
    return words <= word_class("form_word") and not {"/", "("}.isdisjoint(title)


def _behind(segments: list[Segment], i: int) -> list[Segment]:
    """Return the entries from a title to the next."""
    end = next((k for k in range(i + 1, len(segments)) if segments[k].role == "title"), len(segments))
    return [segment for segment in segments[i + 1 : end] if not segment.role and segment.score > 0]


def _heads_its_own_list(segments: list[Segment], i: int, seen: dict[tuple[str, ...], None]) -> bool:
    """Return whether a title stands behind the end of a list, and before so many entries that they are another.

    ``..., Sodium Hydroxide. Magic Mask: Iron Powder, Dimethicone, ...``. A class heads few of a list; a conditioner,
    which is a class as well, is a product then.
    """
    title, entries = segments[i], _behind(segments, i)
    if len(seen) < _LIST_BEFORE or len(entries) < _OWN_LIST or not title.separator & Separator.END:
        return False
    product = titles_a_product(title.title) or not names_a_class(title.title)
    known = any(entry.recognition.status is Status.LISTED for entry in entries[:REPEATED_AMONG])
    return product and known and title.title[:1].isupper() and len(title.title) >= _TITLE


def _repeats_an_ingredient(segments: list[Segment], i: int, seen: dict[tuple[str, ...], None]) -> bool:
    """Return whether a formula follows that begins with an ingredient of the list before: a product of its own."""
    entries = _behind(segments, i)
    if entries[1:] and entries[0].recognition.match.names == next(iter(seen)):
        return True
    return len(entries) >= FORMULA and any(s.recognition.match.names in seen for s in entries[:REPEATED_AMONG])

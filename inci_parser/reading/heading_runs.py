"""Joins headings that are one: neighbours, and those that say the same in several languages, whatever parts them.

    INGREDIENTS/INGRÉDIENTS/INHALTSSTOFFE: Aqua   >>  one heading
    Ingredients - Ingrédients - Zutaten Aqua      >>  one heading, because a listed name follows
    Ingredients/Sestavinice: Aqua                 >>  one heading, though no table has the second word

Used by :mod:`inci_parser.reading.headings`; offsets count characters of the normalised text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from ..models import Recognizer
from ..tables.build_cache import load_or_build
from ..tables.language import heading_kinds, languages
from ..tables.word_patterns import any_of
from .brackets import CLOSING
from .contents import names_begin
from .document import Annotation, Covered
from .identity import is_listed
from .vocabulary import word_class

#: Words that no table has, behind a slash and before the colon of a heading.
_OTHER_LANGUAGES = re.compile(r"(?:\s?[/|]\s?[^\W\d_]{3,20}(?:\s[^\W\d_]{2,20}){0,2}){1,8}\s?:(?!\d)")
#: The code of a language right before a heading, and the most characters that it takes.
_LANGUAGE_MARK = re.compile(r"(?<![^\s.,;|•(\[])([A-Z]{2})[)\]]?\s?[:/–-]\s?$")
_MARK_AT_MOST = 9
#: Two headings are one if no more than this stands between them.
_NEAR = 4
#: What ends a heading.
_END = re.compile(r"\s?[)\]]?\s?(?::(?!\d)-?)?")


def with_language_marks(text: str, headings: Sequence[Annotation]) -> list[Annotation]:
    """Return the headings of lists with the code of a language before each: ``FR: Ingrédients``."""
    marked = []
    for heading in headings:
        mark = _LANGUAGE_MARK.search(text, max(0, heading.start - _MARK_AT_MOST), heading.start)
        is_mark = mark is not None and heading.kind == "ingredients" and mark[1].lower() in languages()
        marked.append(heading._replace(start=mark.start(1)) if mark is not None and is_mark else heading)
    return marked


def join_languages(
    text: str,
    headings: Sequence[Annotation],
    phrases: Sequence[Annotation],
    recognizer: Recognizer,
    opens: Callable[[str, int], bool],
) -> list[Annotation]:
    """Return the headings with those joined that stand in a run of phrases of one kind.

    ``phrases`` are those that stand in the text, headings or not; ``opens`` tells whether an offset opens a sentence.
    A run that holds a heading is one; so is a run that opens a sentence, before a listed name.
    """
    headings = sorted(headings)
    starts = [heading.start for heading in headings]
    joined: list[Annotation] = []
    for run in _runs(text, phrases, {heading.start: heading.end for heading in headings}):
        known = headings[bisect_left(starts, run[0].start) : bisect_left(starts, run[-1].end)]
        begins = run[0].kind != "contains" and opens(text, run[0].start)
        end = _end_of_run(text, run, known, recognizer, begins=begins)
        if end:
            joined.append(Annotation(run[0].start, end, run[0].kind))
    inside = Covered(joined)
    return [*(heading for heading in headings if not inside(heading.start)), *joined]


def _end_of_run(
    text: str, run: Sequence[Annotation], known: Sequence[Annotation], recognizer: Recognizer, *, begins: bool
) -> int:
    """Return where a run of phrases that is one heading ends, 0 where it is none or no more than the heading it holds.

    ``known`` are the headings in it; ``begins`` tells that it opens a sentence.
    """
    last = run[-1].end
    end = max((heading.end for heading in known), default=0)
    others = _end_of_other_languages(text, max(end, last), recognizer) if begins or known else 0
    if others:
        return others
    if not _is_longer(run, known, end):
        return 0
    closed = _end(text, last)
    if known:
        return end if end > last else closed
    return closed if begins and names_begin(text, closed, recognizer) else 0


def _is_longer(run: Sequence[Annotation], known: Sequence[Annotation], end: int) -> bool:
    """Return whether a run of phrases is more than one heading that is known, the last of which ends at ``end``."""
    if len(run) > 1 or len(known) > 1:
        return True
    return bool(known) and (run[-1].end > end or known[0].start > run[0].start)


def _runs(text: str, phrases: Sequence[Annotation], ends: Mapping[int, int]) -> Iterator[list[Annotation]]:
    """Yield the runs of phrases of one kind of list between which no more stands than a sign or "and".

    ``ends`` tells of each heading's start where it ends.
    """
    kinds = heading_kinds()
    run: list[Annotation] = []
    for phrase in phrases:
        if run:
            end = min(max(run[-1].end, ends.get(run[-1].start, 0)), phrase.start)
            if run[-1].kind != phrase.kind or not _between().fullmatch(text, end, phrase.start):
                yield run
                run = []
        if kinds[phrase.kind].opens_list:
            run.append(phrase)
    if run:
        yield run


def _end(text: str, end: int) -> int:
    """Return the end of a heading with the bracket and the colon behind it."""
    match = _END.match(text, end)
    return end + len(text[end : match.end()].rstrip()) if match else end


def _end_of_other_languages(text: str, end: int, recognizer: Recognizer) -> int:
    """Return where a heading ends that goes on in languages of which no table has the word, 0 if it does not."""
    match = _OTHER_LANGUAGES.match(text, end)
    if match is None:
        return 0
    words = re.split(r"[/|]", match[0].rstrip(" :"))
    return 0 if any(is_listed(word.strip(), recognizer) for word in words) else match.end()


@cache
def _between() -> re.Pattern[str]:
    """Match what stands between two headings that are one: a sign, "and" in any language, or white space alone."""
    return load_or_build("reading-between-headings", ("label_words.csv", "claim_words.csv"), _build_between)


def _build_between() -> re.Pattern[str]:
    words = any_of(word for word in word_class("conjunction") if word.isalpha())
    gap = r"[\s()\[\]]{0,3}"
    return re.compile(rf"(?!$)(?:{gap}[/|,;·•+&–—:-]?{gap}|\s(?:{words})\s)", re.IGNORECASE)


def merge_headings(text: str, annotations: list[Annotation]) -> list[Annotation]:
    """Return the headings in order, neighbours that are one heading joined."""
    result: list[Annotation] = []
    for heading in sorted(annotations, key=lambda h: (h.start, -h.end)):
        last = result[-1] if result else None
        if last is not None and heading.start < last.end:
            result[-1:] = _cut_before_a_bound(last, heading)
            continue
        between = text[last.end : heading.start] if last is not None else ""
        if last is not None and _heads_a_column(between, last, heading):
            result[-1] = last._replace(end=heading.end)
        elif last is not None and _are_one(between, last, heading):
            kind = min(last.kind, heading.kind, key=lambda kind: heading_kinds()[kind].precedence)
            result[-1] = Annotation(last.start, heading.end, kind, last.text or heading.text)
        else:
            result.append(heading)
    return [_with_brackets(text, heading) if heading.kind == "may_contain" else heading for heading in result]


def _cut_before_a_bound(heading: Annotation, other: Annotation) -> list[Annotation]:
    """Return a heading, cut where a bound begins that ends it: ``Ingredients (< 1 %):``, ``Ingredients > 1%:``."""
    ends_it = other.kind == "bound" and heading.start < other.start and other.end >= heading.end
    return [heading._replace(end=other.start), other] if ends_it else [heading]


def _heads_a_column(between: str, first: Annotation, second: Annotation) -> bool:
    """Return whether two headings are those of a drug panel's two columns: ``Active ingredients  Purpose``."""
    if first.kind != "active" or second.kind != "after_list":
        return False
    return len(between) <= 3 and not between.strip(" \t/")


def _are_one(between: str, first: Annotation, second: Annotation) -> bool:
    """Return whether two neighbouring headings are one: ``Skład/INCI:``, ``May contain (+/-):``."""
    kinds = heading_kinds()
    if kinds[first.kind].precedence == 99 or kinds[second.kind].precedence == 99:
        return first.kind == second.kind == "after_list" and not between.strip()
    return len(between) <= _NEAR and not between.strip(" /|()[]-+.,\n&")


def _with_brackets(text: str, heading: Annotation) -> Annotation:
    """Return a may-contain heading with brackets that hold nothing but it: ``[+/- (May Contain) Mica]``."""
    start, end = heading.start, heading.end
    printed = text[start:end]
    opened = [sign for sign, close in CLOSING.items() if printed.count(sign) > printed.count(close)]
    sign = opened[0] if opened else text[start - 1 : start]
    behind = text[end : end + 3].lstrip()
    if sign not in CLOSING or not behind.startswith(CLOSING[sign]):
        return heading
    end = text.index(CLOSING[sign], end) + 1
    if text[end : end + 1] == ":":
        end += 1
    return heading._replace(start=start if opened else start - 1, end=end)

"""Splits segments that hold several entries: at amounts, "and", "or", slashes, and where separators were lost.

    Sodium Benzoate and Potassium Sorbate  >>  two segments                      notice conjunction
    Octocrylene 5 % Octisalate 3 %         >>  two segments                      notice missing_separator
    Methylparaben/Propylparaben            >>  two segments                      notice slash_list
    Palm Oil and/or Tallow                 >>  one segment with two alternatives  doubt alternatives

Runs on scored segments, after preamble (titles are not split) and before repair (which looks at neighbours).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..models import Recognizer, Status
from ..tables.build_cache import compiled_pattern
from ..tables.grammar import pattern_with_words
from . import conjunctions
from .amount import UNIT_OF_SHARE
from .brackets import CLOSING, MARKS, depth
from .class_lists import class_members
from .document import Document
from .entry import read_entry
from .glued_lists import cut_glued
from .identity import is_listed, recognize_listed
from .name_shape import TRIM, looks_like_a_name, prose_count
from .run_ons import Chunk, cut_at_hyphens, cut_ran_together, cut_run_on
from .scoring import score_segment
from .segments import Segment, Separator, SeparatorCounts
from .slash_lists import MANY, at_slashes, between_colours
from .unspaced_lists import cut_unspaced
from .vocabulary import LETTERS, fold_case, phrase_pattern

#: Longer segments are not split, shorter ones hold one name.
LONGEST, SHORTEST = 6_000, 6
#: So many characters of unread text of one label are looked through for names without spaces between them.
UNSPACED = 3_000
#: So deep the parts of a segment are split again.
DEEPEST = 40
_EDGE = MARKS + " .,;:-"
#: A comma as between two locants, and how many of them two names hold at most.
_COMMA_OF_NUMBERS, _MOST_COMMAS = re.compile(r"(?<=\d),(?=\d)"), 8
#: Asterisks separate where more than so many names stand between them.
_BETWEEN_ASTERISKS, _FEWEST_ASTERISKS = re.compile(r"[^*]+"), 3
#: A slash with a blank beside it, as no name prints it.
_SPACED_SLASH = re.compile(r"[^/\s]\s?/\s|\s/")
_OPENING = frozenset(CLOSING)
Span = tuple[int, int]
#: A name and another in brackets: Dimethicone (or Cyclopentasiloxane).
_OTHER = re.compile(r"([^()]{3,80}?)\s?\((\S{1,12})\s([^()]{3,80})\)")


def split_run_ons(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with runs of names, blends and slash lists split."""
    splitter = _Splitter(document.plain, recognizer, SeparatorCounts.of(segments).dash_separates)
    result: list[Segment] = []
    for i, segment in enumerate(segments):
        before = segments[i - 1] if i else None
        if _stays(segment, segments[i + 1] if i + 1 < len(segments) else None):
            result.append(segment)
        elif before is not None and before.amounts and _purposes().fullmatch(segment.text):
            result.append(segment.with_role("heading", 0.0))  # Avobenzone 3 % ... Sunscreen
        else:
            members = class_members(segment, before, document.plain, recognizer, splitter.split)
            result += members or splitter.split(segment)
    return result


def _stays(segment: Segment, following: Segment | None) -> bool:
    """Return whether a segment holds no entries to be split: a name without brackets, a note, a title, no entry."""
    if segment.role or (following is not None and following.separator & Separator.COLON):  # a title or a claim
        return True
    plain = segment.recognition.status is Status.LISTED and _OPENING.isdisjoint(segment.text)
    return plain or any(annotation.kind == "footnote" for annotation in segment.annotations)


class _Splitter:
    """Splits the segments of one document."""

    def __init__(self, plain: str, recognizer: Recognizer, hyphens: bool) -> None:
        self.plain = plain
        self.recognizer = recognizer
        self.hyphens = hyphens
        #: Characters of unread text that are still looked through for names without spaces between them.
        self.unspaced_left = UNSPACED

    def _listed(self, text: str) -> bool:
        return is_listed(text, self.recognizer)

    def split(self, segment: Segment, deep: int = 0) -> list[Segment]:
        """Return the scored segments that a scored one holds."""
        if segment.role:
            return [segment]
        bracketed = self._bracketed_alternative(segment)
        if bracketed is not None:
            return [bracketed]
        segment = self._without_trailing_and(self._without_leading_and(segment))
        status = segment.recognition.status
        if not SHORTEST <= len(segment.text) <= LONGEST or deep > DEEPEST:
            return [segment]
        raw = self.plain[segment.start : segment.end].replace("\n", " ")
        colours = self._at_colours(segment, raw, deep)
        if colours or status is Status.LISTED:
            return colours or [segment]
        alternatives = self._alternatives(raw)
        colour = conjunctions.remains_of_a_colour(raw, alternatives)
        if colour:
            name, number = self._pieces(segment, colour, raw, "missing_separator", deep)
            return [name, number._replace(doubts=("cut",))]
        if alternatives:
            return [self._with_alternatives(segment, raw, alternatives)]
        return self._parts(segment, raw, status, deep)

    def _at_colours(self, segment: Segment, raw: str, deep: int) -> list[Segment]:
        """Return the colours between slashes that a segment names, each with its number; else nothing."""
        pieces = between_colours(raw, self.recognizer)
        return self._pieces(segment, pieces, raw, "slash_list", deep) if pieces else []

    def _parts(self, segment: Segment, raw: str, status: Status, deep: int) -> list[Segment]:
        """Return the segments between conjunctions, behind amounts, or where separators were lost."""
        joined = self._sharing_a_form(segment, raw) or self._joined_by_and(segment, raw, deep)
        if joined:
            return joined
        if prose_count(raw) >= 2:
            return [segment]
        pieces = self._without_purposes(raw, _at_amounts(raw)) if segment.amounts else []
        if pieces:
            return self._pieces(segment, pieces, raw, "missing_separator", deep)
        pieces = self._at_commas(raw)
        if pieces:
            return self._pieces(segment, pieces, raw, "", deep)
        unspaced = self._unspaced(segment, raw) if status is Status.UNKNOWN and not raw.isascii() else []
        return unspaced or self._where_separators_were_lost(segment, raw, status, deep)

    def _unspaced(self, segment: Segment, raw: str) -> list[Segment]:
        """Return the entries of a list without separators and spaces, or nothing; each cut is a doubt."""
        if len(raw) > self.unspaced_left:
            return []
        self.unspaced_left -= len(raw)
        chunks = cut_unspaced(raw, self.recognizer)
        return [part._replace(doubts=("cut",)) for part in self._whole_pieces(segment, chunks, raw)]

    def _where_separators_were_lost(self, segment: Segment, raw: str, status: Status, deep: int) -> list[Segment]:
        glued = cut_glued(raw, self.recognizer) if status is Status.UNKNOWN or len(raw) > 120 else []
        glued = glued or cut_at_hyphens(raw, self.recognizer) or self._at_asterisks(raw)
        if glued:
            return self._whole_pieces(segment, glued, raw)
        chunks = cut_run_on(raw, self.recognizer, status=status, hyphens=self.hyphens)
        if _is_grade(raw, chunks):
            first = recognize_listed(chunks[0].name(raw), self.recognizer)
            return [segment._replace(recognition=first._replace(status=Status.PARTIAL), score=1.0)]
        if chunks and not _may_be_one_name(raw, chunks, segment) and not self._ends_as_itself(raw, chunks, segment):
            return self._pieces(segment, [(c.start, c.end) for c in chunks], raw, "missing_separator", deep)
        pieces = self._at_slashes(raw, status)
        if pieces:
            return self._pieces(segment, pieces, raw, "slash_list", deep)
        return self._ran_together(segment, raw, status)

    def _ran_together(self, segment: Segment, raw: str, status: Status) -> list[Segment]:
        """Return the two names that ran together, or the segment as it is."""
        chunks = cut_ran_together(raw, self.recognizer) if status in (Status.UNKNOWN, Status.WELL_FORMED) else []
        return self._whole_pieces(segment, chunks, raw) if chunks else [segment]

    def _at_asterisks(self, raw: str) -> list[Chunk]:
        """Return the names of a list with nothing but asterisks between them: ``AQUA*GLYCERIN*PARFUM*LIMONENE``."""
        chunks = [Chunk(m.start(), m.end(), self._listed(m[0])) for m in _BETWEEN_ASTERISKS.finditer(raw)]
        if len(chunks) <= _FEWEST_ASTERISKS or sum(chunk.listed for chunk in chunks) * 5 < len(chunks) * 4:
            return []
        return chunks

    def _at_slashes(self, raw: str, status: Status) -> list[Span]:
        """Return the names that slashes separate; what is near to one name as a whole is that name."""
        if status is Status.MISSPELT and raw.count("/") < MANY - 1 and not _SPACED_SLASH.search(raw):
            return []
        return at_slashes(raw, self.recognizer, guess=status is not Status.PARTIAL)

    def _ends_as_itself(self, raw: str, chunks: list[Chunk], segment: Segment) -> bool:
        """Return whether the last chunk names what the whole does: ``cinnamomum camphora camphor bark oil``."""
        names = segment.recognition.match.names
        words = fold_case(raw).split()
        several = len(names) == 1 and " " in names[0] and not any(map(str.isdigit, names[0]))
        whole = several and all(fold_case(word) in words for word in names[0].split())
        last = chunks[-1].name(raw)
        whole = whole and not set(fold_case(names[0]).split()) <= set(fold_case(last).split())
        return whole and recognize_listed(last, self.recognizer).match.names == names

    # -- and, or -------------------------------------------------------------------------------------------------

    def _without_leading_and(self, segment: Segment) -> Segment:
        """Cut the "and" before the last name of a list off it."""
        if segment.recognition.status is Status.LISTED or not segment.verbatim:
            return segment
        match = conjunctions.leading_conjunction().match(segment.text)
        if match is None or not self._listed(segment.text[match.end() :].strip(TRIM)):
            return segment
        shorter = segment._replace(start=segment.start + match.end(), text=segment.text[match.end() :])
        return score_segment(shorter, self.recognizer)

    def _without_trailing_and(self, segment: Segment) -> Segment:
        """Cut an "and" before a separator off a name: ``Mica and, Talc``."""
        if segment.recognition.status is Status.LISTED or not segment.verbatim:
            return segment
        match = conjunctions.trailing_conjunction().search(segment.text)
        if match is None or not self._listed(segment.text[: match.start()].strip(TRIM)):
            return segment
        shorter = segment._replace(end=segment.start + match.start(), text=segment.text[: match.start()])
        return score_segment(shorter, self.recognizer)

    def _alternatives(self, raw: str) -> list[Span]:
        """Return the names that "or" joins, where each is one: ``Palm Oil and/or Tallow``."""
        pieces: list[Span] = []
        done = 0
        for match in conjunctions.alternative().finditer(raw):
            if not depth(raw[done : match.start()]):
                pieces.append((done, match.start()))
                done = match.end()
        pieces.append((done, len(raw)))
        texts = [_option(raw[start:end]) for start, end in pieces]
        listed = sum(self._listed(text) for text in texts)
        plausible = all(conjunctions.may_be_an_alternative(text) or self._listed(text) for text in texts)
        return pieces if len(pieces) > 1 and plausible and listed and listed * 2 >= len(texts) else []

    def _bracketed_alternative(self, segment: Segment) -> Segment | None:
        """Return a segment whose bracket names another ingredient that may stand in its place."""
        other = _OTHER.fullmatch(segment.text) if "(" in segment.text else None
        if other is None or not conjunctions.alternative().fullmatch(other[2]) or not self._listed(other[3]):
            return None
        return self._with_alternatives(segment, segment.text, [other.span(1), other.span(3)])

    def _with_alternatives(self, segment: Segment, raw: str, pieces: Sequence[Span]) -> Segment:
        texts = tuple(_option(raw[start:end]) for start, end in pieces)
        first = next((text for text in texts if self._listed(text)), texts[0])
        scored = score_segment(segment._replace(text=first), self.recognizer)
        return scored._replace(
            text=segment.text,
            alternatives=texts,
            doubts=(*segment.doubts, "alternatives"),
            score=max(scored.score, 1.0),
        )

    def _at_conjunctions(self, raw: str) -> list[Span]:
        """Return the stretches that "and" joins, or nothing: ``(and)`` always cuts, a bare "and" between two names."""
        pieces: list[Span] = []
        done = 0
        for match in conjunctions.conjunction().finditer(raw):
            left, right = raw[done : match.start()], raw[match.end() :]
            if depth(left) or not left.strip() or not right.strip():
                continue
            nearer = conjunctions.conjunction().split(right[:200], maxsplit=1)[0]
            if match[0].strip()[:1] in "([" or self._two_names(left.strip(_EDGE), nearer.strip(_EDGE)):
                pieces.append((done, match.start()))
                done = match.end()
        return [*pieces, (done, len(raw))] if pieces else []

    def _joined_by_and(self, segment: Segment, raw: str, deep: int) -> list[Segment]:
        """Return the segments that "and" joins, or nothing."""
        pieces = self._at_conjunctions(raw) if segment.score > -3.0 else []
        return self._pieces(segment, pieces, raw, "conjunction", deep) if pieces else []

    def _sharing_a_form(self, segment: Segment, raw: str) -> list[Segment]:
        """Return two names that share the form behind the second: ``Coconut & Macadamia nut oils``; else nothing."""
        return [
            score_segment(
                self._part(segment, start, end, raw, ("conjunction",), first=not start)._replace(text=name),
                self.recognizer,
            )
            for start, end, name in conjunctions.names_with_one_form(raw, self._listed)
        ]

    def _two_names(self, left: str, right: str) -> bool:
        """Return whether what stands on both sides of "and" can be two names."""
        one, other = self._listed(left), self._listed(right)
        if one and other:
            return True
        return (one and looks_like_a_name(right)) or (other and looks_like_a_name(left) and len(left.split()) > 1)

    # -- amounts and slashes -------------------------------------------------------------------------------------

    def _without_purposes(self, raw: str, pieces: list[Span]) -> list[Span]:
        """Cut what a drug panel prints between two actives ("Sunscreen") off the front of the second."""
        result: list[Span] = []
        for start, end in pieces:
            name = read_entry(raw[start:end]).name
            if result and not self._listed(name):
                for match in list(re.finditer(r"\s", raw[start:end]))[:8]:
                    if self._listed(raw[start + match.end() : end]):
                        result.append((start, start + match.start()))
                        start += match.end()
                        break
            result.append((start, end))
        return result

    def _at_commas(self, raw: str) -> list[Span]:
        """Return the two names around a comma that was taken for one between locants: ``PEG-8,2-Bromo-...``."""
        commas = [match.span() for match in _COMMA_OF_NUMBERS.finditer(raw)]
        if len(commas) > _MOST_COMMAS:
            return []
        return next(([(0, a), (b, len(raw))] for a, b in commas if self._listed(raw[:a]) and self._listed(raw[b:])), [])

    # -- new segments --------------------------------------------------------------------------------------------

    def _pieces(self, segment: Segment, pieces: Sequence[Span], raw: str, notice: str, deep: int) -> list[Segment]:
        """Return the segments of the stretches, each split further where it must be; ``notice`` may be empty."""
        result: list[Segment] = []
        for start, end in pieces:
            text = raw[start:end]
            start, end = start + len(text) - len(text.lstrip(" ")), end - len(text) + len(text.rstrip(" "))
            if start >= end:
                continue
            notices = (notice,) if notice else ()
            part = self._part(segment, start, end, raw, segment.notices if not result else notices, first=not result)
            result += self.split(part, deep + 1) if (start, end) != (0, len(raw)) else [part]
        return result

    def _whole_pieces(self, segment: Segment, chunks: list[Chunk], raw: str) -> list[Segment]:
        """Return one segment for every chunk, none of them split further."""
        parts = [
            self._part(segment, c.start, c.end, raw, ("missing_separator",), first=not i) for i, c in enumerate(chunks)
        ]
        return [part._replace(score=max(part.score, 1.0)) for part in parts]

    def _part(
        self, segment: Segment, start: int, end: int, raw: str, notices: tuple[str, ...], *, first: bool
    ) -> Segment:
        part = Segment(
            segment.start + start,
            segment.start + end,
            raw[start:end].strip(),
            segment.separator if first else Separator.LIST,
            segment.annotations if first else (),
            notices,
        )
        if _purposes().fullmatch(part.text):
            return part.with_role("heading", 0.0)  # Avobenzone 3% Sunscreen Homosalate 10% Sunscreen
        return score_segment(part, self.recognizer)


def _option(text: str) -> str:
    """Return one of several alternatives without brackets and signs: ``Zxqv`` of ``Mica (or Zxqv)``."""
    text = text.strip(_EDGE)
    return text.rstrip(")]") if depth(text) < 0 else text


def _is_grade(raw: str, chunks: list[Chunk]) -> bool:
    """Return whether a listed name is followed by a grade or an acronym alone: ``Ubiquinol Q10``, ``BHA 2 %``."""
    if len(chunks) != 2 or not chunks[0].listed:
        return False
    parsed = read_entry(chunks[1].name(raw))
    pattern = r"[A-Za-z]\d{1,3}|[A-Z]{3,4}" if parsed.amount is not None else r"[A-Za-z]\d{1,3}"
    return re.fullmatch(pattern, parsed.name) is not None and not chunks[0].name(raw).isupper()


def _may_be_one_name(raw: str, chunks: list[Chunk], segment: Segment) -> bool:
    """Return whether two listed words without a separator may rather be one name that is not listed.

    A number belongs to the word behind it (``PEG-4 Dimethicone``), an acronym to the one before (``Zinc EDTA``); a name
    that a spelling rule accounts for is whole.
    """
    if segment.recognition.match.method == "spelling":
        return True
    names = [chunk.name(raw) for chunk in chunks]
    if len(names) != 2 or any(" " in name for name in names) or not all(chunk.listed for chunk in chunks):
        return False
    return names[0][-1:].isdigit() or (names[1].isupper() and len(names[1]) <= 5 and not names[0].isupper())


@cache
def _purposes() -> re.Pattern[str]:
    return compiled_pattern(rf"(?:{phrase_pattern('drug_purpose').pattern}[\s/.-]*)+", re.IGNORECASE)


@cache
def _amount() -> re.Pattern[str]:
    number = rf"\d[\d.,]*\s?{UNIT_OF_SHARE}"
    return pattern_with_words("reading-amount", rf"[(<≤]?\s?{number}(?:\s?[wvpm]/[wvpm]\b|\s?/\s?{number})?\)?")


def _at_amounts(raw: str) -> list[Span]:
    """Cut after every amount: ``Octocrylene 5.0% Octisalate 3.0%``; before every one where the first opens the text."""
    beside = [m.span() for m in re.finditer(r"\([^()]{0,80}\)", raw) if LETTERS.search(read_entry(m[0]).name)]
    amounts = [m.span() for m in _amount().finditer(raw) if not any(a < m.start() < b for a, b in beside)]
    if not amounts:
        return []
    leads = not LETTERS.search(raw[: amounts[0][0]])
    if len(amounts) == 1:
        end = amounts[0][1]
        glued = not leads and raw[end : end + 1].isupper()  # Salicylic Acid 2%Water
        return [(0, end), (end, len(raw))] if glued else []
    if leads:
        starts = [0, *(start for start, _ in amounts[1:])]
        pieces = list(zip(starts, [*starts[1:], len(raw)], strict=True))
    else:
        ends = [end for _, end in amounts]
        pieces = list(zip([0, *ends[:-1]], ends, strict=True))
        if LETTERS.search(raw[ends[-1] :]):
            pieces.append((ends[-1], len(raw)))
    return pieces if all(read_entry(raw[start:end]).name for start, end in pieces) else []

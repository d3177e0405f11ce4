"""Marks what stands before the list as no entry: a title or a sentence, which declares no amount either.

    Night Cream 5 % Retinol⏎Ingredients: Aqua, Retinol   >>  the first line is no entry
    Toner⏎Ingredients: Aqua … Serum⏎Ingredients: …       >>  "Toner" and "Serum" are titles of parts

Runs on scored segments, before they are split: a title is not to be cut into names.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Match, Recognizer, Status
from ..tables.language import heading_kinds
from .amount import share
from .claims import holds_absence
from .document import Document
from .identity import is_listed, is_water, recognize, recognize_listed, same_ingredient
from .name_shape import TRIM, looks_like_a_name, prose_count
from .part_titles import is_part_word, names_a_product, titles_a_product
from .segments import Segment, Separator, annotated_with
from .vocabulary import LETTERS, word_class

#: Fewest listed names before a heading that are a list of their own.
_REAL = 4
#: A title has no more words and no more commas than this.
_WORDS, _COMMAS = 9, 2
#: Sections whose headings head entries before the list, too.
_BLOCKS = frozenset({"may_contain", "trace"})
#: How many segments behind a title are compared with what it names.
_NEAR = 60


def mark_preamble(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with those before the list marked as no entries; a part's title stays a title."""
    openings = [i for i, segment in enumerate(segments) if opens_a_list(segment)]
    if not openings:
        return _without_title(segments, recognizer)
    result = list(segments)
    for i in openings:
        if i and (_is_title_line(segments[i - 1]) or _is_title_alone(segments[i - 1])):
            result[i - 1] = segments[i - 1].with_role("title", 0.0, segments[i - 1].text.strip(TRIM))
    first = openings[0]
    if first and not _is_list(segments, first):
        kept = _in_blocks(segments[:first])
        for i in range(_end_of_the_preamble(segments, first)):
            if result[i].role != "title" and i not in kept:
                result[i] = result[i].with_role("other")
    return result


def _in_blocks(segments: list[Segment]) -> set[int]:
    """Return the numbers of the listed names behind a heading of a block: ``May contain: CI 77891. Ingredients: …``."""
    kinds = heading_kinds()
    kept: set[int] = set()
    inside = False
    for i, segment in enumerate(segments):
        if segment.annotations:
            inside = any(a.kind in kinds and kinds[a.kind].section in _BLOCKS for a in segment.annotations)
        elif segment.separator & Separator.SENTENCE_END:
            inside = False
        if inside and segment.recognition.status is Status.LISTED:
            kept.add(i)
    return kept


def opens_a_list(segment: Segment) -> bool:
    """Return whether a heading stands before a segment that titles of parts stand before: ``Toner Ingredients: …``."""
    kinds = heading_kinds()
    return any(a.kind in kinds and kinds[a.kind].before_it_is_title for a in segment.annotations)


def _is_title_line(segment: Segment) -> bool:
    """Return whether a segment is a line or sentence of its own that names a product."""
    if segment.separator and not segment.separator & Separator.END:
        return False
    words = LETTERS.findall(segment.text)
    short = 0 < len(words) < _WORDS and "\n" not in segment.text
    return short and names_a_product(segment.text) and prose_count(segment.text) < 2


def _is_title_alone(segment: Segment) -> bool:
    """Return whether a segment is nothing but words for a product, whatever parts it from the list before it.

    ``Aqua, Resorcinol, Entwickler Inhaltsstoffe: …``
    """
    return segment.recognition.status is not Status.LISTED and titles_a_product(segment.text)


def _count_listed(segments: list[Segment], most: int) -> int:
    """Return how many of the segments are listed names, looked at until there are ``most``."""
    count = 0
    for segment in segments:
        count += segment.recognition.status is Status.LISTED and prose_count(segment.text) < 2
        if count == most:
            break
    return count


def _end_of_the_preamble(segments: list[Segment], first: int) -> int:
    """Return where names begin that "may contain" heads before the first heading: ``May contain: Mica. INCI:``."""
    headed = annotated_with(segments[:first], "may_contain")
    if headed and all(segment.recognition.status is Status.LISTED for segment in segments[headed[0] : first]):
        return headed[0]
    return first


def _is_list(segments: list[Segment], first: int) -> bool:
    """Return whether what stands before the first heading is a list of its own."""
    before = _count_listed([segment for segment in segments[:first] if not is_part_word(segment.text)], _REAL)
    if before in (0, _REAL):
        return before > 0
    return _count_listed(segments[first : first + 12], before + 1) <= before - (before == 1)


def _without_title(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Mark the title on a line or in a sentence of its own before a list without a heading."""
    ends = Separator.STOP | Separator.LINE_END
    end = next((i for i in range(1, len(segments)) if segments[i].separator & ends), None)
    if end is None or end > _COMMAS + 1 or len(segments) < end + 2:
        return segments
    lead, rest = segments[:end], segments[end:]
    if _begin_alike(lead, rest[0], recognizer):
        return segments
    if _heads_a_kit(lead, rest) or (_a_list_follows(lead, rest) and _is_title(lead, rest, recognizer)):
        if len(lead) == 1 and titles_a_product(lead[0].text) and lead[0].recognition.status is not Status.LISTED:
            return [lead[0].with_role("title", 0.0, lead[0].text.strip(TRIM)), *rest]
        return [*(s.with_role("other", title=s.text.strip(TRIM)) for s in lead), *rest]
    return segments


def _heads_a_kit(lead: list[Segment], rest: list[Segment]) -> bool:
    """Return whether one line is a kit's title over the titles of its parts."""
    if len(lead) > 1 or not rest[1].separator & Separator.COLON or not rest[0].separator & Separator.LINE_END:
        return False
    return names_a_product(lead[0].text) and lead[0].recognition.status is not Status.LISTED


def _a_list_follows(lead: list[Segment], rest: list[Segment]) -> bool:
    """Return whether what follows the first line or sentence is a list: separators, and listed names at once."""
    odd = Separator.COLON | Separator.ANNOTATION
    if any(segment.separator & odd for segment in rest[:2]) or rest[0].separator & Separator.LIST:
        return False
    if any(segment.separator & odd for segment in lead) and not _is_titled(lead, rest):
        return False
    separated = sum(bool(segment.separator & Separator.LIST) for segment in rest[1:])
    if not rest[1].separator & Separator.LIST or separated < 2 * (len(rest) - 1 - separated):
        return False
    return _count_listed(rest[:6], 2) >= 2


def _is_titled(lead: list[Segment], rest: list[Segment]) -> bool:
    """Return whether a line is a product's name, a colon and a few words: ``Glow Serum: vitamin C & E``."""
    colon, odd = lead[1:2], Separator.COLON | Separator.ANNOTATION
    if not colon or not colon[0].separator & Separator.COLON or not rest[0].separator & Separator.LINE_END:
        return False
    if not names_a_product(lead[0].text) or any(s.separator & odd for s in (lead[0], *lead[2:])):
        return False
    listed = {s.recognition.match.names for s in rest[:_NEAR]}
    return all(s.recognition.status is not Status.LISTED or s.recognition.match.names in listed for s in lead[1:])


def _is_title(lead: list[Segment], rest: list[Segment], recognizer: Recognizer) -> bool:
    """Return whether the first line is a title: it names a product, or an ingredient of the list, or none at all."""
    texts = [segment.text.strip(TRIM) for segment in lead]
    if sum(len(LETTERS.findall(text)) for text in texts) > _WORDS:
        return False
    strange = [
        text for text, segment in zip(texts, lead, strict=True) if segment.recognition.status is not Status.LISTED
    ]
    if any(map(_is_of_a_product, strange)) or (strange and _stand_before_water(texts, rest[0], recognizer)):
        return True
    if any(map(holds_absence, strange)) or _ends_in_a_listed_name(strange, texts, rest, recognizer):
        return True
    return _promises(lead, texts, rest, recognizer) or (
        len(strange) == len(texts) and _is_nameless(lead[0], texts, line=bool(rest[0].separator & Separator.LINE_END))
    )


def _ends_in_a_listed_name(strange: list[str], texts: list[str], rest: list[Segment], recognizer: Recognizer) -> bool:
    """Return whether one text that nobody lists ends in a name that the list behind it has: ``Vanilla Perfume. Aqua``.

    A list names an ingredient once.
    """
    words = strange[0].split() if strange == texts and len(texts) == 1 else []
    name = recognize_listed(words[-1], recognizer) if len(words) > 1 else None
    if name is None or name.status is not Status.LISTED:
        return False
    return any(same_ingredient(name.match, s.recognition.match) for s in rest[:_NEAR])


def _promises(lead: list[Segment], texts: list[str], rest: list[Segment], recognizer: Recognizer) -> bool:
    """Return whether a title names ingredients: one of the list, or several joined as titles join them."""
    line = bool(rest[0].separator & Separator.LINE_END)
    pieces = [piece.strip(TRIM) for text in texts for piece in _between_promises().split(text)]
    if _promises_an_ingredient(pieces, rest, line and len(texts) == 1, recognizer):
        return True
    return line and _is_a_formula(lead, pieces, recognizer)


def _is_nameless(first: Segment, texts: list[str], *, line: bool) -> bool:
    """Return whether texts that nobody lists are no names by their form; several words where no line ends there."""
    several = line or " " in texts[0]
    return several and first.recognition.status is Status.UNKNOWN and not any(map(looks_like_a_name, texts))


def _is_of_a_product(text: str) -> bool:
    """Return whether a text holds a word for a product or is one of the table of products."""
    return names_a_product(text) or titles_a_product(text)


def _stand_before_water(texts: list[str], following: Segment, recognizer: Recognizer) -> bool:
    """Return whether one text, a product's or no ingredient's name, stands before water."""
    if len(texts) > 1 or following.separator & Separator.DASH or not is_water(following.recognition.match):
        return False
    return titles_a_product(texts[0]) or _is_no_name(texts[0], recognizer)


def _begin_alike(lead: list[Segment], following: Segment, recognizer: Recognizer) -> bool:
    """Return whether two lines are lists with a title before the same first name: ``Shampoo Aqua, …⏎Rinse Aqua, …``."""
    if len(lead) < 2 or any(segment.recognition.status is not Status.LISTED for segment in lead[1:]):
        return False
    first, second = (_last_name(text, recognizer) for text in (lead[0].text, following.text))
    return same_ingredient(first, second)


def _last_name(text: str, recognizer: Recognizer) -> Match:
    """Return what the last words of a few are listed as, the most words first."""
    words = text.split()[-_WORDS:]
    answers = (recognize_listed(" ".join(words[k:]), recognizer) for k in range(len(words)))
    return next((answer.match for answer in answers if answer.status is Status.LISTED), Match())


def _promises_an_ingredient(pieces: list[str], rest: list[Segment], line: bool, recognizer: Recognizer) -> bool:
    """Return whether an ingredient named in the first line stands again in the list: ``Niacinamide 10 % + Zinc``."""
    if not line and not any(share().search(piece) for piece in pieces):
        return False
    promised = [recognize_listed(piece, recognizer).match for piece in pieces if is_listed(piece, recognizer)]
    listed = [s.recognition.match for s in rest[:_NEAR] if s.recognition.status is Status.LISTED]
    return any(same_ingredient(one, other) for one in promised for other in listed)


def _is_a_formula(lead: list[Segment], pieces: list[str], recognizer: Recognizer) -> bool:
    """Return whether a line joins words as titles do, one of them no name: ``Acid 2 % + B5``, ``Brand - 2 % BHA``."""
    amounts = any(share().search(piece) for piece in pieces)
    if len(lead) > 1:
        dashed = all(segment.separator == Separator.DASH for segment in lead[1:])
        return dashed and amounts and _is_no_name(lead[0].text, recognizer)
    listed = lead[0].recognition.status is Status.LISTED
    return not listed and len(pieces) > 1 and any(_is_no_name(piece, recognizer) for piece in pieces)


def _is_no_name(text: str, recognizer: Recognizer) -> bool:
    return not recognize(text, recognizer).is_named and not looks_like_a_name(text)


@cache
def _between_promises() -> re.Pattern[str]:
    """Match what stands between two ingredients of a title: a sign, "and" or "with" in any language."""
    words = sorted(word_class("conjunction") | word_class("title_with"), key=lambda word: (-len(word), word))
    return re.compile(rf"\s[+&/]\s|\s(?:{'|'.join(map(re.escape, words))})\s", re.IGNORECASE)

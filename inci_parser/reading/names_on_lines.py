"""Cuts whole names out of entries that could not be read: those on a line of their own, and one before an address.

    Ka t⏎7 pendiy⏎olysorbate 60                >>  Ka t 7 pendiy | olysorbate 60
    Hexyl Cinnamal⏎Hydroxide                   >>  Hexyl Cinnamal | Hydroxide
    …, Sodium Benzoate Prod 30 ml⏎www.x.com    >>  … | Sodium Benzoate | other:Prod 30 ml⏎www.x.com

Damage takes the comma at the end of a line or behind the last name. Runs behind the tails, whose words it need not
know; what it cuts is in doubt, but for a name before an address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..models import Recognizer, Status
from .document import Document
from .identity import is_listed, is_misspelt, recognize_listed
from .name_shape import holds_an_address, is_sentence, only_ends_names
from .scoring import score_segment
from .segments import Segment, Separator
from .tails import TAIL

#: Longer texts are no entry; fewest letters of a name, and of a misprint, that stands in a text that is none.
_LONGEST, _LETTERS, _MISPRINT = 300, 8, 10
#: The most words of a name before an address, and how many segments before it are compared.
_WORDS, _NEAR = 6, 120
_LINE, _BLANK = re.compile(r"[^\n]+"), re.compile(r"\s+")
Span = tuple[int, int, bool]


def cut_names_on_lines(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with the names that stand whole in unread ones as segments of their own."""
    result: list[Segment] = []
    for i, segment in enumerate(segments):
        unread = not segment.role and segment.verbatim and segment.recognition.status is Status.UNKNOWN
        if not unread or len(segment.text) > _LONGEST:
            result.append(segment)
            continue
        lines = _lines(segment, document.plain, recognizer)
        following = segments[i + 1] if i + 1 < len(segments) else None
        result += lines or _before_an_address(segment, segments[max(0, i - _NEAR) : i], following, recognizer)
    return result


def _lines(segment: Segment, plain: str, recognizer: Recognizer) -> list[Segment]:
    """Return the lines of a segment, of which some are names, as segments; those between them as one. Else nothing."""
    raw = plain[segment.start : segment.end]
    if "\n" not in raw or is_sentence(raw):
        return []
    spans = list(_joined(raw, recognizer))
    if len(spans) < 2 or not any(named for _, _, named in spans):
        return []
    return [_part(segment, raw, span, recognizer, first=not i) for i, span in enumerate(spans)]


def _joined(raw: str, recognizer: Recognizer) -> Iterator[Span]:
    """Yield the stretches of a text, each a line that is a name or all lines up to the next one."""
    start = end = -1
    lines = [line for line in _LINE.finditer(raw) if line[0].strip()]
    for line, behind in zip(lines, (*lines[1:], None), strict=True):
        if _goes_on(line[0], behind[0] if behind else "", recognizer) or not _is_name(
            line[0], recognizer, last=behind is None
        ):
            start, end = (line.start() if start < 0 else start), line.end()
            continue
        if start >= 0:
            yield start, end, False
            start = -1
        yield line.start(), line.end(), True
    if start >= 0:
        yield start, end, False


def _goes_on(line: str, behind: str, recognizer: Recognizer) -> bool:
    """Return whether a line and the form behind it are a name: ``Butyrospermum Parkii⏎Butter Tocopherol``."""
    form = behind.strip().partition(" ")[0]
    return bool(form) and only_ends_names(form) and is_listed(f"{line.strip()} {form}", recognizer)


def _is_name(line: str, recognizer: Recognizer, *, last: bool) -> bool:
    """Return whether a line is a name of several letters; the ``last`` also a misprint: others may go on behind it."""
    letters = sum(map(str.isalpha, line))
    if letters < _LETTERS or only_ends_names(line):
        return False
    return is_listed(line, recognizer) or (last and letters >= _MISPRINT and is_misspelt(line, recognizer))


def _part(segment: Segment, raw: str, span: Span, recognizer: Recognizer, *, first: bool) -> Segment:
    """Return a stretch of a segment as one of its own, in doubt about its cut."""
    start, end, _ = span
    text = _BLANK.sub(" ", raw[start:end]).strip()
    separator, annotations = (segment.separator, segment.annotations) if first else (Separator.LINE_BREAK, ())
    part = Segment(segment.start + start, segment.start + end, text, separator, annotations, ("missing_separator",))
    return score_segment(part._replace(doubts=("cut",)), recognizer)


def _before_an_address(
    segment: Segment, before: Sequence[Segment], following: Segment | None, recognizer: Recognizer
) -> list[Segment]:
    """Return the last name of a list and the words of a page behind it; the segment as it is where there is none."""
    if not _ends_the_list(segment, before, following) or not holds_an_address(segment.text):
        return [segment]
    named = {other.recognition.match.names for other in before}
    end = next((end for end in _ends_of_words(segment.text) if _is_new(segment.text[:end], named, recognizer)), 0)
    if not end:
        return [segment]
    name = score_segment(segment.extended(segment.start + end, segment.text[:end]), recognizer)
    rest = segment.without_start(end, Separator.LIST)
    return [name, rest._replace(doubts=(TAIL,)).with_role("other")]


def _ends_the_list(segment: Segment, before: Sequence[Segment], following: Segment | None) -> bool:
    """Return whether a segment stands behind a comma and an entry, and before no other."""
    ends = following is None or following.role or following.annotations or following.score < 0
    behind_a_comma = segment.separator & Separator.LIST and before and not before[-1].role and before[-1].score > 0
    return bool(ends and behind_a_comma)


def _ends_of_words(text: str) -> list[int]:
    """Return where the first words of a text end, the last of them first."""
    return [match.start() for match in _BLANK.finditer(text)][:_WORDS][::-1]


def _is_new(name: str, named: set[tuple[str, ...]], recognizer: Recognizer) -> bool:
    """Return whether a text is an INCI name of several letters that was not named before."""
    if sum(map(str.isalpha, name)) < _LETTERS:
        return False
    status, match = recognize_listed(name, recognizer)
    return status is Status.LISTED and match.method == "exact" and match.names not in named

"""Runs of names that lost their separators, cut where the catalogue knows the names."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .marking import FILL
from .names import Names, looks_like_a_name, prose
from .words import LETTERS, folded, words

#: No name is longer than this many words, brackets counted as one.
_WIDEST = 10
#: Longer runs are read in windows of this many words.
_WINDOW = 400


class Part(NamedTuple):
    """A stretch of a run and whether the catalogue knows it."""

    start: int
    end: int
    known: bool


@cache
def _word() -> re.Pattern[str]:
    """Match a word of a run with what clings to it; a bracket is a word, a capital after a small letter begins one."""
    bracket = r"[(\[{](?:[^()\[\]{}]|[(\[{](?:[^()\[\]{}]|[(\[{][^()\[\]{}]*+[)\]}])*+[)\]}])*+[)\]}]"
    return re.compile(rf"{bracket}[*°†‡]*+|(?:(?!(?<=[a-zß-ÿ])[A-ZÀ-Þ][a-zß-ÿ])[^\s()\[\]{{}}])++|[()\[\]{{}}]")


_MARKS = "*°†‡^+ .,;:-"


def cut_run(text: str, names: Names, *, gaps: bool = True) -> list[Part]:
    """Return the parts of a run of names, or nothing where it is better left whole.

    Every part is known, or (``gaps``) few words between known names are not.
    """
    spans = [match.span() for match in _word().finditer(text)]
    if not 2 <= len(spans) <= _WINDOW:
        return []
    parts = _best(text, spans, names)
    known = [part for part in parts if part.known]
    if len(parts) < 2 or not known:
        return []
    if len(known) < len(parts) and not (gaps and _bearable(text, parts)):
        return []
    parts = _merged(text, parts, names)
    return parts if len(parts) > 1 else []


def _best(text: str, spans: list[tuple[int, int]], names: Names) -> list[Part]:
    """Return the cut that leaves the fewest words unknown, in the fewest parts."""
    best: list[tuple[float, int, bool]] = [(0.0, 0, False)]
    for i in range(1, len(spans) + 1):
        options = [(best[i - 1][0] - 3.0 - (0.0 if best[i - 1][2] is False and i > 1 else 3.0), i - 1, False)]
        for j in range(max(0, i - _WIDEST), i):
            start, end = spans[j][0], spans[i - 1][1]
            if (j and text[start] in "([{/\\") or (i < len(spans) and text[spans[i][0]] in "/\\"):
                continue
            if text[end - 1] in "/\\" or (j and text[spans[j - 1][1] - 1] in "/\\"):
                continue
            name = text[start:end].strip(_MARKS)
            if len(name) > 2 and not (j and _clings(name)) and names.knows(name):
                options.append((best[j][0] + 2.0 * (i - j) - 1.5, j, True))
        best.append(max(options))
    parts: list[Part] = []
    i = len(spans)
    while i:
        _, j, known = best[i]
        if not known and parts and not parts[-1].known and parts[-1].start == spans[i][0]:
            parts[-1] = Part(spans[j][0], parts[-1].end, False)
        else:
            parts.append(Part(spans[j][0], spans[i - 1][1], known))
        i = j
    return _glued(parts[::-1])


def _glued(parts: list[Part]) -> list[Part]:
    """Join neighbouring unknown words to one part."""
    result: list[Part] = []
    for part in parts:
        if result and not result[-1].known and not part.known:
            result[-1] = Part(result[-1].start, part.end, False)
        else:
            result.append(part)
    return result


def _clings(name: str) -> bool:
    """Tell whether a word alone is rather the end of the name before it: ``Water``, ``Oil``, ``Extract``."""
    return folded(name) in words("form_word")


def _bearable(text: str, parts: list[Part]) -> bool:
    """Tell whether the unknown parts of a run may be names that OCR damaged."""
    known = [p for p in parts if p.known and len(text[p.start : p.end]) >= 6]
    unknown = [text[p.start : p.end] for p in parts if not p.known]
    lost = sum(len(t.split()) for t in unknown)
    found = sum(len(text[p.start : p.end].split()) for p in known)
    if len(known) < 2 or lost * 2 > found + 1:
        return False
    return all(len(LETTERS.findall(t)) >= 1 and len(t) >= 5 and not prose(t) and not t.islower() for t in unknown)


def _merged(text: str, parts: list[Part], names: Names) -> list[Part]:
    """Join neighbours that name the same ingredient: ``Parfum Fragrance`` is one entry."""
    result: list[Part] = []
    for part in parts:
        last = result[-1] if result else None
        if last and last.known and part.known and names.one(_name(text, last), _name(text, part)):
            result[-1] = Part(last.start, part.end, True)
        else:
            result.append(part)
    return result


def _name(text: str, part: Part) -> str:
    return text[part.start : part.end].strip(_MARKS)


@cache
def _conjunction() -> re.Pattern[str]:
    found = "|".join(re.escape(w) for w in sorted(words("conjunction"), key=len, reverse=True) if w.isalpha())
    return re.compile(rf"\s*[(\[]\s?(?:and|y|et|und)\s?[)\]]\s*|\s+(?:{found}|&|\+)\s+", re.IGNORECASE)


def cut_conjunctions(text: str, names: Names) -> list[Part]:
    """Return the parts that "and" joins, or nothing: ``(and)`` always cuts, a bare "and" between two names."""
    pieces: list[tuple[int, int]] = []
    done = 0
    for match in _conjunction().finditer(text):
        if not text[done : match.start()].strip() or not text[match.end() :].strip():
            continue
        sure = match[0].strip()[:1] in "(["
        left, right = text[done : match.start()].strip(_MARKS), text[match.end() :].strip(_MARKS)
        nearer = _conjunction().split(right, maxsplit=1)[0]
        if sure or _both(left, nearer, names):
            pieces.append((done, match.start()))
            done = match.end()
    if not pieces:
        return []
    return [Part(a, b, names.knows(text[a:b].strip(_MARKS))) for a, b in [*pieces, (done, len(text))]]


def _both(left: str, right: str, names: Names) -> bool:
    """Tell whether what stands on both sides of "and" can be two names."""
    one, other = names.knows(left), names.knows(right)
    if one and other:
        return True
    return (one and looks_like_a_name(right)) or (other and looks_like_a_name(left) and len(left.split()) > 1)


def cut_slashes(text: str, names: Names) -> list[Part]:
    """Return the names that slashes separate, where every one is known and they are not one ingredient."""
    parts: list[Part] = []
    done = 0
    for match in re.finditer(r"\s?[/\\／]\s?", text):
        parts.append(Part(done, match.start(), True))
        done = match.end()
    if not parts:
        return []
    parts.append(Part(done, len(text), True))
    found = [text[p.start : p.end].strip(_MARKS + FILL) for p in parts]
    if not all(len(name) > 3 and names.knows(name) for name in found):
        return []
    if any(names.akin(a, b) for a, b in zip(found, found[1:], strict=False)):
        return []
    return parts

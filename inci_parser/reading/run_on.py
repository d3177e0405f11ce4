"""Runs of names that lost their separators, cut where the catalogue knows the names."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from .names import Names, looks_like_a_name, prose
from .vocabulary import LETTERS, folded, words

#: No name is longer than this many words, brackets counted as one; a Korean one has no spaces but those of misprints.
_WIDEST, _WIDEST_KOREAN = 12, 3
#: Longer runs are read in windows of this many words.
_WINDOW = 400
#: Of more words than this, where less than one letter in so many stands in names printed right, guesses make no list.
_FEW, _SURE = 6, 8
#: So many cuts are remembered, and none of a longer run: they hardly come back.
MEMORY, REMEMBERED = 32_768, 200


class Part(NamedTuple):
    """A stretch of a run and whether the catalogue knows it."""

    start: int
    end: int
    known: bool


@cache
def _word(hyphens: bool) -> re.Pattern[str]:
    """Match a word of a run with what clings to it; a bracket is a word, a capital after a small letter begins one."""
    bracket = r"[(\[{](?:[^()\[\]{}]|[(\[{](?:[^()\[\]{}]|[(\[{][^()\[\]{}]*+[)\]}])*+[)\]}])*+[)\]}]"
    dash = "-" if hyphens else ""
    plain = rf"[^\s()\[\]{{}}{dash}]"
    hump = r"(?!(?<=[a-zß-ÿ])[A-ZÀ-Þ][a-zß-ÿ])"
    return re.compile(rf"{bracket}[*°†‡]*+|{plain}(?:{hump}{plain})*+|[()\[\]{{}}-]")


_HANGUL = re.compile(r"[가-힣]")
_MARKS = "*°†‡^+ .,;:-"


def cut_run(text: str, names: Names, *, standing: str = "unknown", hyphens: bool = False) -> list[Part]:
    """Return the parts of a run of names, or nothing where it is better left whole.

    Every part is known, or few words between known names are not. ``standing`` is what the whole is to the catalogue;
    ``hyphens``: on this label a hyphen separates, so that one without spaces may do so too.
    """
    asked = (text, standing, hyphens)
    found = names.runs.get(asked)
    if found is None:
        found = _cut_run(text, names, standing, hyphens)
        if len(text) <= REMEMBERED:
            if len(names.runs) > MEMORY:
                names.runs.clear()
            names.runs[asked] = found
    return found


def _cut_run(text: str, names: Names, standing: str, hyphens: bool) -> list[Part]:
    spans = [match.span() for match in _word(hyphens).finditer(text)]
    if not 2 <= len(spans) <= _WINDOW:
        return []
    sure = 0
    for guess in (False, True):
        if guess and (not 4 <= len(spans) <= 80 or standing in ("near", "formed")):
            break
        if guess and len(spans) > _FEW and sure * _SURE < len(text):
            break
        parts = _absorbed(text, _best(text, spans, names, guess))
        known = [part for part in parts if part.known]
        sure = sum([part.end - part.start for part in known])
        if len(parts) > 1 and known and (len(known) == len(parts) or _bearable(text, parts, names, standing)):
            parts = _spaced(text, _merged(text, parts, names))
            return parts if len(parts) > 1 else []
    return []


def _absorbed(text: str, parts: list[Part]) -> list[Part]:
    """Give unknown words that end names (Lactate, Extract) to the name before them, in a long run of known ones."""
    if sum(part.known for part in parts) < 5:
        return parts
    result: list[Part] = []
    for part in parts:
        if result and result[-1].known and not part.known and clings(_name(text, part)):
            result[-1] = Part(result[-1].start, part.end, True)
        else:
            result.append(part)
    return result


def _spaced(text: str, parts: list[Part]) -> list[Part]:
    """Cut unknown Korean parts at their spaces: a Korean name has none, so that in a run every space separates."""
    result: list[Part] = []
    for part in parts:
        if part.known or not _HANGUL.search(text[part.start : part.end]):
            result.append(part)
        else:
            result += [
                Part(part.start + m.start(), part.start + m.end(), False)
                for m in re.finditer(r"\S+", text[part.start : part.end])
            ]
    return result


def _best(text: str, spans: list[tuple[int, int]], names: Names, guess: bool) -> list[Part]:
    """Return the cut that leaves the fewest words unknown, in the fewest parts; ``guess``: a near name will do."""
    best: list[tuple[float, int, bool]] = [(0.0, 0, False)]
    widest = _WIDEST_KOREAN if len(_HANGUL.findall(text)) * 2 > len(text) else _WIDEST
    begins = [not j or _may_begin(text, spans[j - 1][1], start) for j, (start, _) in enumerate(spans)]
    for i in range(1, len(spans) + 1):
        end = spans[i - 1][1]
        options = [(best[i - 1][0] - 3.0 - (0.0 if best[i - 1][2] is False and i > 1 else 3.0), i - 1, False)]
        may_end = text[end - 1] not in "/\\" and (i == len(spans) or text[spans[i][0]] not in "/\\")
        for j in range(max(0, i - widest), i) if may_end else ():
            if not begins[j]:
                continue
            name = text[spans[j][0] : end].strip(_MARKS)
            if len(name) <= (2 if name.isascii() else 1) or (j and clings(name)):
                continue
            if names.knows(name) and ("/" not in name or names.every_part(name)):
                options.append((best[j][0] + 2.0 * (i - j) - 1.5, j, True))
            elif guess and len(name) > 5 and i - j <= 5 and names.near(name):
                options.append((best[j][0] + 1.6 * (i - j) - 1.5, j, True))
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


def _may_begin(text: str, before: int, start: int) -> bool:
    """Tell whether a name may begin at a word of a run that is not its first; ``before``: where the last word ends."""
    if text[start] in "([{/\\" or text[before - 1] in "/\\":
        return False
    if text[start - 1] in ")]}" and not "A" <= text[start] <= "Z":
        return False  # a bracket inside a name: 燕麦(AVENA SATIVA)提取物
    # tocopheryl acetate vitamin e: the bracket around it was lost
    return not folded(text[start : start + 20].lstrip(_MARKS)).startswith(("vitamin", "provitamin", "pro-vitamin"))


def _glued(parts: list[Part]) -> list[Part]:
    """Join neighbouring unknown words to one part."""
    result: list[Part] = []
    for part in parts:
        if result and not result[-1].known and not part.known:
            result[-1] = Part(result[-1].start, part.end, False)
        else:
            result.append(part)
    return result


@lru_cache(maxsize=65536)
def clings(name: str) -> bool:
    """Tell whether a word alone is rather the end of the name before it: ``Water``, ``Oil``, ``Extract``."""
    return all(folded(word) in words("form_word") for word in name.split())


def _bearable(text: str, parts: list[Part], names: Names, standing: str) -> bool:
    """Tell whether the unknown parts of a run may be names that OCR damaged or nobody lists."""
    if standing == "near":
        return False
    if len(parts) == 2 and not parts[0].known and _name(text, parts[0]).endswith(")"):
        return not clings(_name(text, parts[1]))  # a bracketed common name ends a plant's name
    if _HANGUL.search(text):
        return sum(p.end - p.start for p in parts if p.known) * 2 >= len(text)
    known = [p for p in parts if p.known and len(_name(text, p)) >= 5]
    unknown = [_name(text, p) for p in parts if not p.known]
    if any(clings(re.split(r"[\s/\\]", t, maxsplit=1)[0]) for t in unknown[int(not parts[0].known) :]):
        return False
    lost = sum(len(t.split()) for t in unknown if names.identity(t).standing not in ("near", "formed"))
    found = sum(len(_name(text, p).split()) for p in known)
    if standing == "unknown" and len(parts) == 2 and len(known) == 1 and found > 1 and not lost and " " in unknown[0]:
        return not clings(unknown[0].split()[0])
    if len(known) < 2 or lost * 2 > found + 1:
        return False
    if standing == "formed" and (found + lost < 4 or any(len(_name(text, p)) < 9 for p in known)):
        return False
    return all(len(t) >= 4 and LETTERS.search(t) and not prose(t) and not clings(t) for t in unknown)


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


_GLUE = re.compile(r"(?<=[a-zß-ÿ)*])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})|(?<=\s[A-Z])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})")


def cut_glued(text: str, names: Names) -> list[Part]:
    """Return the entries of a list that lost its separators and spaces: ``Seed Extract* Rosehip ExtractRosa Canina``.

    Where small letters run into capitals again and again, and a name begins at each such place, only they separate.
    """
    places = [match.start() for match in _GLUE.finditer(text)]
    if len(places) < 2:
        return []
    parts = [Part(a, b, False) for a, b in pairwise([0, *places, len(text)])]
    known = sum(_begins_with_a_name(text[p.start : p.end], names) for p in parts)
    return parts if known * 5 >= len(parts) * 3 else []


def _begins_with_a_name(text: str, names: Names) -> bool:
    """Tell whether the first words of a text are a name."""
    found = text.replace("*", " ").split()[:6]
    return any(names.knows(" ".join(found[:k])) for k in range(len(found), 0, -1))


@cache
def _conjunction() -> re.Pattern[str]:
    found = "|".join(re.escape(w) for w in sorted(words("conjunction"), key=len, reverse=True) if w.isalpha())
    return re.compile(rf"\s*[(\[]\s?(?:and|y|et|und)\s?[)\]]\s*|\s+(?:{found}|&|\+)\s+", re.IGNORECASE)


def cut_conjunctions(text: str, names: Names) -> list[Part]:
    """Return the parts that "and" joins, or nothing: ``(and)`` always cuts, a bare "and" between two names."""
    pieces: list[tuple[int, int]] = []
    done = 0
    for match in _conjunction().finditer(text):
        if _depth(text[done : match.start()]):
            continue
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


def _depth(text: str) -> int:
    """Return how many brackets a text leaves open."""
    return sum(map(text.count, "([{")) - sum(map(text.count, ")]}"))


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
        if not _depth(text[done : match.start()]):
            parts.append(Part(done, match.start(), True))
            done = match.end()
    if not parts:
        return []
    parts.append(Part(done, len(text), True))
    found = [_name(text, part) for part in parts]
    known = sum(names.knows(name) for name in found)
    if len(parts) >= 6 and known * 5 >= len(parts) * 3:  # a whole list between slashes
        return _merged(text, [Part(p.start, p.end, names.knows(n)) for p, n in zip(parts, found, strict=True)], names)
    if known < len(parts) or min(map(len, found)) <= 3:
        return []
    if not words("head_noun").isdisjoint(folded(found[-1]).split()):
        return []  # Adipic Acid/Glycerin Crosspolymer: the last word is of all
    if len(re.findall(r"\d{5}", text)) == 1 and any(re.search(r"\d{5}", name) for name in found):
        return []  # a colour's number and its name are one entry
    if any(names.akin(a, b) for a, b in pairwise(found)):
        return []
    return parts

"""Names of ingredients in claims without a list: each by itself, those of blends apart, with what a few of them do.

- Kombucha and Witch Hazel: soothe.     >>  Kombucha and Witch Hazel: one name, as one half is unknown
- Kaolin and Zinc Oxide: mattify.       >>  Kaolin; Zinc Oxide
- Shea Butter Blend: softens.           >>  Shea Butter
- Oil Blend: moisturizes.               >>  a blend that does not say what is in it
- Cacao- Antioxidant                    >>  Cacao, beside claims of the usual shape
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from ..models import Context, Label
from ..reading.vocabulary import word_class
from ..tables.definitions import UV_FILTER
from ..tables.language import claim_words
from ..tables.word_patterns import any_of, by_spacing
from .functions import function_phrase, function_traits
from .product_traits import traits_of
from .rule_book import RuleBook
from .rule_terms import rule_terms

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Kinds of pieces: of what a product is said to have, and of other text.
_CLAIM, _OTHER = "claims", "other"
#: What may stand around a name; a dash with a blank on one side, between two names.
_AROUND, _DASH = " -–—•:.,", re.compile(r"\s[-–—]\s?|[-–—]\s")
_CLOSED = f"{_AROUND})"
#: A bullet with up to four words before a dash and a remark.
_WORD = r"[^\W\d_][^\s:,.–—-]{0,40}"
_DASHED = re.compile(
    rf"^[ \t]*[-•][ \t]*({_WORD}(?:[ \t]{_WORD}){{0,3}})[ \t]?[-–—][ \t]+(?=[^\W\d_])[^:\n]*$", re.MULTILINE
)
#: The most pieces that are looked through, the most words of a blend, and the most characters of a claim.
_MOST_CLAIMS, _MOST_WORDS, _LONGEST = 60, 8, 300
#: Characters of a text that are looked through for bullets.
_LONGEST_TEXT = 4_000
#: A text that names more says nothing of what each does.
_FEW = 4
#: How phrases begin that tell little of an ingredient.
_VAGUE = "cares for "


class Claimed(NamedTuple):
    """What claims name, as printed, each once: ingredients, and blends or techniques that name none."""

    names: list[str]
    blends: list[str]


def claimed_names(label: Label, catalogue: Catalogue) -> Claimed:
    """Return what the claims of a text name without an amount."""
    names: dict[str, None] = {}
    blends: dict[str, None] = {}
    for text in _claims(label, catalogue):
        for part in _parts(text, catalogue):
            known = part if "(" in part or not _of_blend().search(part) else _known_run(part, catalogue)
            if known:
                names.setdefault(known)
            else:
                blends.setdefault(part)
    return Claimed(list(names), list(blends))


def with_what_they_do(names: list[str], context: Context, catalogue: Catalogue, book: RuleBook) -> list[str]:
    """Return a few names, if none has brackets of its own, each with what it does in brackets, where that is known."""
    if len(names) > _FEW or any("(" in name for name in names):
        return names
    told = [_does(name, context, catalogue, book) for name in names]
    return [f"{name} ({does})" if does else name for name, does in zip(names, told, strict=True)]


def _does(printed: str, context: Context, catalogue: Catalogue, book: RuleBook) -> str:
    """Return what a printed name does in such a product, ``""`` where it is not known, vague or for the product."""
    found = catalogue.resolve(printed).names if catalogue.knows(printed) else ()
    if len(found) != 1:
        return ""
    traits = traits_of(context)
    active = book.active(found[0])
    if active is not None and traits.isdisjoint(rule_terms("not_for_skin")) and book.classes[active.class_].does:
        class_ = book.classes[active.class_]
        return class_.does if class_.kind != UV_FILTER or "sunscreen" in traits else ""
    does = function_phrase(found[0], catalogue.functions(found[0]), function_traits() & traits)
    return "" if does.startswith(_VAGUE) or does in rule_terms("told_of_food") else does


def _claims(label: Label, catalogue: Catalogue) -> Iterator[str]:
    """Yield the printed claims of a text in order, and what bullets name before a dash beside them."""
    found = list(_joined(label, catalogue))
    if found:
        others = [piece for piece in label.pieces if piece.kind == _OTHER]
        found += [
            (dashed.start(1), dashed[1])
            for dashed in _DASHED.finditer(label.text[:_LONGEST_TEXT])
            if any(piece.start <= dashed.start(1) < piece.end for piece in others)
        ]
    yield from (text for _, text in sorted(found) if "%" not in text)


def _joined(label: Label, catalogue: Catalogue) -> Iterator[tuple[int, str]]:
    """Yield where claims stand and what is printed there; of what only blanks part, known names are one each."""
    claimed = [(piece.start, piece.end) for piece in label.pieces if piece.kind == _CLAIM][:_MOST_CLAIMS]
    runs: list[list[tuple[int, int]]] = []
    for start, end in claimed:
        between = label.text[runs[-1][-1][1] : start] if runs else ":"
        if between.strip(" \t"):
            runs.append([])
        runs[-1].append((start, end))
    for run in runs:
        whole, texts = label.text[run[0][0] : run[-1][1]], [label.text[start:end] for start, end in run]
        if catalogue.knows(whole.strip(_AROUND)) or not all(catalogue.knows(text.strip(_AROUND)) for text in texts):
            yield run[0][0], whole
        else:
            yield from zip((start for start, _ in run), texts, strict=True)


def _parts(text: str, catalogue: Catalogue) -> list[str]:
    """Return the names of one claim: cut at dashes, and at "and" where both sides are known."""
    text = " ".join(text[:_LONGEST].split()).strip(_AROUND)
    if "(" in text or catalogue.knows(text):
        return [text] if text else []
    parts = []
    for part in _DASH.split(text):
        words = part.split()
        while len(words) > 1 and words[0].casefold() in word_class("conjunction"):
            del words[0]
        parts += _sides(words, catalogue)
    parts = [part.strip(_AROUND if "(" in part else _CLOSED) for part in parts]
    return [part for part in parts if part]


def _sides(words: list[str], catalogue: Catalogue) -> list[str]:
    """Return both sides of the first conjunction that parts two known names or blends, else the words as one."""
    for i, word in enumerate(words[1:-1][:_MOST_WORDS], start=1):
        sides = [" ".join(words[:i]), " ".join(words[i + 1 :])]
        if word.casefold() in word_class("conjunction") and _part_names(sides, catalogue):
            return sides
    return [" ".join(words)]


def _part_names(sides: list[str], catalogue: Catalogue) -> bool:
    """Return whether two sides are two known names, or one and a blend."""
    known = [catalogue.knows(side) for side in sides]
    return any(known) and all(k or _of_blend().search(side) for k, side in zip(known, sides, strict=True))


def _known_run(text: str, catalogue: Catalogue) -> str:
    """Return the longest run of words of a blend that is a known name, ``""`` for none.

    One word is too little: "Tea" of a tea complex is no triethanolamine.
    """
    words = text.split()[:_MOST_WORDS]
    for size in range(len(words) - 1, 1, -1):
        for at in range(len(words) - size + 1):
            run = " ".join(words[at : at + size])
            if not _of_blend().search(run) and catalogue.knows(run):
                return run
    return ""


@cache
def _of_blend() -> re.Pattern[str]:
    """Match a word for a blend or a technique."""
    spaced, unspaced = by_spacing(claim_words("of_blend"))
    return re.compile(rf"(?<!\w)(?:{any_of(spaced)})(?!\w)|(?:{any_of(unspaced)})", re.IGNORECASE)

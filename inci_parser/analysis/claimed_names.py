"""Names of ingredients in claims without a list: each by itself, those of blends and plants apart.

- Kombucha and Witch Hazel: soothe.                >>  Kombucha; Witch Hazel
- Salicylic and Lactic Acids: exfoliate.           >>  Salicylic Acid; Lactic Acid
- Acid Blend (Lactic Acid, Malic Acid): smooths.   >>  Lactic Acid; Malic Acid
- 10% Acid Blend (Lactic, Malic Acids): smooths.   >>  Lactic Acid; Malic Acids; 10 % together
- Botanical Extracts: From ginseng and thyme.      >>  ginseng; thyme
- Oil Blend: moisturizes.                          >>  a blend that does not say what is in it
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..models import Label
from ..reading.vocabulary import word_class
from ..tables.definitions import TREATMENT
from ..tables.language import claim_words
from ..tables.word_patterns import whole_words
from .claimed_heads import heads
from .named_parts import AROUND, Named, best_name, leads, of_blend, whole_name
from .rule_book import RuleBook
from .title_names import names_in

if TYPE_CHECKING:
    from ..naming import Catalogue

#: The most names of one claim, the most characters of it, and of a name at the start of a sentence the most words.
_MOST, _LONGEST, _FIRST_WORDS = 12, 300, 5
COMMA = re.compile(r"[;、，；|]\s*|,(?!\d)\s*|\s+/\s+|(?<=[A-Z]{3})/(?=[A-Z]{3})")
_CLAUSE = re.compile(r"[;.。:]")
_BRACKET = re.compile(r"^([^(（\[]+)[(（\[]([^()（）\[\]]*)[)）\]]?")
_SHARE = re.compile(r"(?<![\d.,])\d+(?:[.,]\d+)?\s?(?:%|percent\b)", re.IGNORECASE)
_SHARE_IN_BRACKETS = re.compile(r"\(\s*(\d+(?:[.,]\d+)?\s?%)\s*\)")
#: A bracket that a cut text leaves open.
_UNCLOSED = re.compile(r"\s*\([^()]*$")
#: A share of the whole, which tells of purity.
_WHOLE_SHARE = re.compile(r"(?<![\d.,])100\s?(?:%|percent\b)\s*(?:pure\b\s*)?", re.IGNORECASE)
#: A word behind a conjunction that only stands behind the words before the first: ``Vitamin E and C``.
_LETTER = 2
#: Of a line of more names so many parts in all that two of them are known make a list: two thirds.
MOSTLY = 3
#: A line of no more words is read as one name.
_FEW_WORDS = 3
#: What may stand around a name in a title.
_AROUND = AROUND + "|/ "
#: Ends the share of what is stated together.
TOGETHER = " together"
#: A list of so many names with nothing said of any is a shop's list of catchwords.
CATCHWORDS = 9


def claimed_names(label: Label, catalogue: Catalogue) -> list[Named]:
    """Return what the claims of a text name, each once, in order; of a text without claims what is surely named."""
    found: list[Named] = []
    told: set[str] = set()
    sure = label.kind != "highlights"
    for names in _all(label.text, catalogue, sure=sure):
        kept = (named for named in names if named.is_known or not (sure or named.share))
        new = {named.printed.casefold(): named for named in kept if _told_as(named) not in told}
        found += new.values()  # green and white tea of one claim are two, whatever both are known as
        told.update(map(_told_as, new.values()))
    return found


def _told_as(named: Named) -> str:
    """Return what makes a name of a later claim the same."""
    return f"{named.kind} {named.if_among} {named.inci or named.printed.casefold()}"


def titled_names(title: str, catalogue: Catalogue, book: RuleBook) -> list[Named]:
    """Return the actives that treat which a title names, each by itself and nothing it is free of."""
    found = []
    for name in names_in(title, 0, len(title), catalogue):
        active = book.active(name.names[0]) if len(name.names) == 1 else None
        if active is not None and book.classes[active.class_].group == TREATMENT:
            found.append(Named(title[name.start : name.end].strip(_AROUND), name.names[0], "ingredient"))
    return found


def _all(text: str, catalogue: Catalogue, *, sure: bool) -> Iterator[list[Named]]:
    """Yield what each claim names; of a head that is a sentence, or a heading of its own, nothing."""
    for head in heads(text):
        if says_absence(head.name):
            continue
        if head.said is None:
            names = _bare(head.name, catalogue, sure=sure)
            yield names if sure or len(names) < CATCHWORDS else []
        elif head.said:
            yield _of_claim(head.name, head.said, catalogue, sure=sure)


def _of_claim(name: str, said: str, catalogue: Catalogue, *, sure: bool) -> list[Named]:
    """Return what a claim names: its head, or what is said of one that names nothing known: ``From ginseng``."""
    names = [] if sure and len(name.split()) > _FIRST_WORDS else names_of(name, catalogue)
    known = [named for named in names if named.is_known]
    if sure or _absence().match(said):
        names = known
    within = _led(said, catalogue)
    if not within and names and all(named.kind == "blend" for named in names):
        within = _of_clause(said, catalogue)  # Adaptogen Complex: Yeast ferment that energizes
    return (known and names) or within or names


def _bare(text: str, catalogue: Catalogue, *, sure: bool) -> list[Named]:
    """Return the names of a text of which nothing is said, if it is nothing but names; else those it leads to."""
    parts = _pieces(_UNCLOSED.sub("", _plain(text)))[: CATCHWORDS + 1]
    few = len(text.split()) <= _FEW_WORDS  # a misprint or a name of no table, alone on its line
    found = [_with_share(part, catalogue, guess=few) for part in parts]
    if few and not sure and not any(found) and "%" not in text:
        found = [best_name(text, catalogue)]  # Island Honey
    names = [name for name in found if name is not None]
    known = [name for name in names if name.is_known]
    if len(names) == len(parts) or (len(parts) > MOSTLY and len(known) * MOSTLY >= len(parts) * 2):
        return known
    return _behind_leads(text, catalogue)


def says_absence(text: str) -> bool:
    """Return whether a text has a word of absence: what it names is not there."""
    return _absence().search(text[:_LONGEST]) is not None


def names_of(text: str, catalogue: Catalogue) -> list[Named]:
    """Return what one claim names: the members of a bracket, what a blend is said to be of, or its parts."""
    text = _plain(text).strip(AROUND)
    bracket = _BRACKET.match(text)
    if bracket is None:
        return _members(text, catalogue)
    inner, outer = _members(bracket[2], catalogue), _members(bracket[1], catalogue)
    known = [name for name in inner if name.is_known]
    if len(inner) > 1 and known:
        return _of_members(bracket[1], outer, inner)
    if len(known) == 1 and (not any(name.is_known for name in outer) or is_gloss(bracket[1])):
        return known
    return outer


def _of_members(before: str, outer: Sequence[Named], inner: Sequence[Named]) -> list[Named]:
    """Return the members of a bracket, with the share of the blend that they are, behind names before it."""
    share = _SHARE.search(before)
    if share and of_blend().search(before):
        return [name._replace(share=f"{share[0].strip()}{TOGETHER}") for name in inner if name.is_known]
    told = any(name.kind == "ingredient" for name in inner)
    return [*[name for name in outer if name.kind == "ingredient" or (name.kind == "class" and not told)], *inner]


def _plain(text: str) -> str:
    """Return a text less shares of the whole, which tell of purity, and with shares out of their brackets."""
    return _SHARE_IN_BRACKETS.sub(r" \1", _WHOLE_SHARE.sub("", text))


def is_gloss(text: str) -> bool:
    """Return whether a text is what people call an ingredient of several forms: ``Vitamin C (THD Ascorbate)``."""
    return text.casefold().lstrip().startswith(tuple(word_class("gloss_lead")))


def _behind_leads(text: str, catalogue: Catalogue) -> list[Named]:
    """Return the names behind words that lead to some, a few of them."""
    starts = [lead.start() for lead in leads().finditer(text[:_LONGEST])][:_MOST]
    return [name for at in starts for name in _led(text[at:], catalogue)]


def _led(said: str, catalogue: Catalogue) -> list[Named]:
    """Return the names that a sentence begins with behind "from" or "with", up to what is no known name."""
    lead = leads().match(said)
    if lead is None:
        return []
    return _of_clause(said[lead.end() : lead.end() + _LONGEST], catalogue)


def _of_clause(said: str, catalogue: Catalogue) -> list[Named]:
    """Return the names that a clause begins with, up to what is no known name."""
    clause = _CLAUSE.split(said[:_LONGEST], maxsplit=1)[0]
    found: list[Named] = []
    for part in _pieces(clause):
        name = whole_name(part, catalogue, guess=False) or _first_words(part, catalogue)
        if name is None or not name.is_known:
            break
        found.append(name)
    return found


def _first_words(text: str, catalogue: Catalogue) -> Named | None:
    """Return the name of two words or more that a text begins with: ``avocado oil that feeds hair``."""
    words = text.split()[:_FIRST_WORDS]
    runs = (" ".join(words[:size]) for size in range(len(words), 1, -1))
    found = (whole_name(run, catalogue, guess=False) for run in runs)
    return next((name for name in found if name is not None and name.kind == "ingredient"), None)


def _members(text: str, catalogue: Catalogue) -> list[Named]:
    """Return the names that commas and conjunctions part, ``Vitamin E and C`` and ``Argan and Sesame Oils`` too."""
    whole = _with_share(text, catalogue)
    if whole is not None:
        return [whole]
    pieces = _pieces(text)
    shared = _with_shared_words(pieces)
    named = [_first_known((piece, *also), catalogue) for piece, also in zip(pieces, shared, strict=True)]
    if len(pieces) > 1 and not any(named) and not COMMA.search(text) and not _is_known(pieces[0], catalogue):
        pieces, named = [text], [None]  # Standard and High Molecular Weight Hyaluronic Acid
    return [n for piece, name in zip(pieces, named, strict=True) for n in ([name] if name else _of(piece, catalogue))]


def _is_known(piece: str, catalogue: Catalogue) -> bool:
    return any(name.is_known for name in _of(piece, catalogue))


def _of(piece: str, catalogue: Catalogue) -> list[Named]:
    """Return the name of a piece, or the names that it leads to with "of" or "with": ``Essential Oils of Sage``."""
    lead = leads().search(piece)
    if lead is not None and not lead.start():
        piece, lead = piece[lead.end() :], None
    if lead is not None:
        before, behind = (best_name(part, catalogue) for part in (piece[: lead.start()], piece[lead.end() :]))
        named = [before] if before is not None and before.kind in ("ingredient", "class") else []
        named += [behind] if behind is not None and behind.is_known else []
        if named:
            return named
    share = _SHARE.search(piece)
    name = best_name(_SHARE.sub(" ", piece) if share else piece, catalogue)
    return [name._replace(share=share[0].strip() if share else "")] if name is not None else []


def _with_share(text: str, catalogue: Catalogue, *, guess: bool = False) -> Named | None:
    """Return what a text with a share or without one names as a whole."""
    share = _SHARE.search(text)
    rest = " ".join(_SHARE.sub(" ", text, count=1).split()) if share else text
    name = whole_name(rest, catalogue, guess=guess) if "%" not in rest else None
    return name._replace(share=share[0].strip()) if name is not None and share else name


def _first_known(texts: Sequence[str], catalogue: Catalogue) -> Named | None:
    """Return the first of some readings that is an ingredient or a class, else the first that is a plant."""
    found = [name for name in (_with_share(text, catalogue) for text in texts) if name is not None]
    return next((name for name in found if name.kind in ("ingredient", "class")), next(iter(found), None))


def _pieces(text: str) -> list[str]:
    """Return what commas and conjunctions part."""
    pieces: list[str] = []
    for part in COMMA.split(text):
        words = part.split()
        while len(words) > 1 and words[0].casefold() in word_class("conjunction"):
            del words[0]
        start = 0
        for at in range(1, len(words) - 1):
            if _joins(words[at], words[at - 1]):
                pieces.append(" ".join(words[start:at]))
                start = at + 1
        pieces.append(" ".join(words[start:]))
    return [piece for piece in (piece.strip(AROUND) for piece in pieces) if piece][:_MOST]


def _joins(word: str, before: str) -> bool:
    """Return whether a word is a conjunction; the letter of a vitamin is none."""
    if len(word) == 1 and (word.isupper() or before.casefold() in word_class("gloss_lead")):
        return False
    return word.casefold() in word_class("conjunction")


def _with_shared_words(pieces: Sequence[str]) -> list[tuple[str, ...]]:
    """Return other readings of each piece: with the noun in the plural that ends the last, or the first one's words."""
    if len(pieces) < 2:
        return [()] * len(pieces)
    last, first = pieces[-1].split(), pieces[0].split()
    nouns = [" ".join(last[-size:]).removesuffix("s") for size in (2, 1) if len(last) > size and last[-1][-1:] == "s"]
    readings: list[tuple[str, ...]] = [tuple(f"{piece} {noun}" for noun in nouns) for piece in pieces[:-1]]
    readings.append((pieces[-1].removesuffix("s"),) if nouns else ())
    if len(first) > 1:
        lead = " ".join(first[:-1])
        readings = [
            (*also, f"{lead} {piece}") if at and len(piece) <= _LETTER else also
            for at, (piece, also) in enumerate(zip(pieces, readings, strict=True))
        ]
    return readings


@cache
def _absence() -> re.Pattern[str]:
    """Match a word of absence."""
    return re.compile(whole_words({*claim_words("absent_before"), *claim_words("unused_before")}), re.IGNORECASE)

"""Claims printed on the label ("fragrance-free", "no parabens", "vegan"), checked against the list.

Only the text outside the entries is read. A claim is a noun of its row beside a word of absence ("-free", "free from",
"no", "without", "0 %"), in English and the languages of the row, or one of the row's phrases.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ...models import Finding, Label
from ..definitions import Claim
from ..product import Product
from ..rule_engine import with_evidence
from ..wording import Names

_AFTER = r"[- ]?free\b|-?frei\b|\s?무첨가|\s?フリー"
_REACH = 160
#: So many characters between two entries only part them.
_SEPARATOR = 3


class Words(NamedTuple):
    """The patterns of absence, compiled when a label first has text beside its list."""

    #: What opens a claim of absence.
    before: re.Pattern[str]
    #: Where the things that a claim of absence lists end, and what stands between them.
    end: re.Pattern[str]
    items: re.Pattern[str]
    #: Words that make a claim narrower than it sounds: "no synthetic fragrance" says nothing of essential oils.
    narrow: re.Pattern[str]
    #: Words behind a claim that make it one about a single ingredient: "vegan collagen".
    part: re.Pattern[str]
    denied: re.Pattern[str]
    #: Words before a noun that make it another thing: "mineral oil-free" says nothing of other oils.
    other: re.Pattern[str]


@cache
def words() -> Words:
    """Return the patterns; every repetition in them is bounded."""
    return Words(
        before=re.compile(
            r"(?<![\w-])(?:free (?:from|of)|free-from|formulated without|made without|contains no|without|no|0 ?%|zero"
            r"|sans|ohne|senza|sin|frei von|libre de|bez)[:\s]+",
            re.I,
        ),
        end=re.compile(
            r"[.;|!?]|\b(?:ingredients?|inci|but|contains?|with|for|to|in|that|which|is|are|leaves?|while|only)\b", re.I
        ),
        items=re.compile(r",|&|/|\+|\band\b|\bor\b|\bet\b|\bund\b|\by\b|\be\b", re.I),
        narrow=re.compile(r"\b(?:synthetic|artificial|harsh|animal|künstliche\w*|synthétiques?)\b", re.I),
        part=re.compile(
            r"\s+(?:wax|pigment|collagen|leather|brush|squal|glycer|keratin|silk|ceramide|alternative|source|protein|retinol)",
            re.I,
        ),
        denied=re.compile(r"\b(?:not|isn't|non)[ -]$", re.I),
        other=re.compile(
            r"\b(?:mineral|essential|palm|coconut|fish|tree|pea|seed|vegetable|plant|paraffin|fatty|benzyl|isopropyl|wool"
            r"|magnesium|pig)[ -]$",
            re.I,
        ),
    )


def find(product: Product) -> tuple[Finding, ...]:
    """Return the claims that the list contradicts."""
    outside = text_outside(product.label)
    if not outside:
        return ()
    found = []
    for claim in product.rule_book.claims:
        against = product.any_of(claim.against)
        if not against or (claim.unless and product.any_of(claim.unless)):
            continue
        printed = printed_as(claim, outside)
        if printed is None:
            continue
        names = tuple(dict.fromkeys(hit.name for hit in against))
        text = claim.text.format(a=Names(names), claim=printed)
        found.append(
            Finding(
                kind="claim",
                rule=f"claim.{claim.rule}",
                title=claim.title,
                text=with_evidence(text, claim.evidence),
                class_=claim.rule,
                names=names,
                positions=tuple(dict.fromkeys(hit.entry.position for hit in against)),
                evidence=claim.evidence,
                unknown=claim.unknown,
                sources=product.rule_book.cite(claim.sources),
                details={"printed": printed},
            )
        )
    return tuple(found)


def text_outside(label: Label) -> str:
    """Return the text of a label without its entries, folded, at most 20,000 characters of it."""
    parts, at = [], 0
    for entry in label.ingredients:
        start, end = entry.start, entry.end
        if start - at > _SEPARATOR:
            parts.append(label.text[at:start])
        if end > at:
            at = end
    if len(label.text) - at > _SEPARATOR:
        parts.append(label.text[at:])
    beside = " | ".join(parts)
    return " ".join(beside[:20_000].replace("’", "'").replace("‑", "-").replace("–", "-").split())


@lru_cache(maxsize=16)
def absences(outside: str) -> tuple[tuple[str, str], ...]:
    """Return what a text says to be absent, each with the words that say so.

    >>> absences("Made without parabens, sulfates or dyes. No animal testing.")
    (('parabens', 'Made without'), ('sulfates', 'Made without'), ('dyes', 'Made without'), ('animal testing', 'No'))
    """
    found: dict[tuple[str, str], None] = {}
    openings = list(words().before.finditer(outside))
    for place, opening in enumerate(openings, 1):
        limit = openings[place].start() if place < len(openings) else len(outside)
        window = outside[opening.end() : min(limit, opening.end() + _REACH)]
        end = words().end.search(window)
        opened = opening.group().strip(" :")
        for item in words().items.split(window[: end.start()] if end else window):
            thing = item.strip(" :,'\"")
            if thing:
                found[thing, opened] = None
    return tuple(found)


def printed_as(claim: Claim, outside: str) -> str | None:
    """Return the words in which a claim is printed, ``None`` where it is not."""
    folded = outside.lower()
    nouns = tuple(noun for noun in claim.nouns if noun.lower().partition(" ")[0] in folded)
    if nouns:
        for match in _behind(nouns).finditer(outside):
            if not _denied(outside, match.start()):
                return match.group().strip(" ,.;:|")
        for thing, opened in absences(outside):
            if _noun(nouns).fullmatch(thing) is not None:
                return f"{opened} {thing}"
    phrases = tuple(phrase for phrase in claim.phrases if phrase.lower() in folded)
    for match in _phrase(phrases).finditer(outside) if phrases else ():
        if not words().part.match(outside, match.end()) and not _denied(outside, match.start()):
            return match.group().strip(" ,.;:|")
    return None


def _denied(outside: str, start: int) -> bool:
    """Tell whether the words before a claim deny it or make it narrower."""
    before = outside[max(0, start - 24) : start]
    known = words()
    if known.denied.search(before) or known.other.search(before):
        return True
    return known.narrow.search(before.rpartition(",")[2]) is not None


def _any(nouns: tuple[str, ...]) -> str:
    return "|".join(sorted((re.escape(noun).replace(r"\ ", "[ -]") for noun in nouns), key=len, reverse=True))


@lru_cache(maxsize=1_024)
def _behind(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a noun with a word of absence behind it."""
    return re.compile(rf"(?<![\w-])(?:{_any(nouns)})(?:{_AFTER})", re.I)


@lru_cache(maxsize=1_024)
def _noun(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """Return the pattern of a noun as one of the things that a claim of absence lists."""
    return re.compile(rf"(?:any |added |d[e'] ?|von )?(?:{_any(nouns)})", re.I)


@lru_cache(maxsize=1_024)
def _phrase(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(phrase) for phrase in phrases)})(?!\w)", re.I)

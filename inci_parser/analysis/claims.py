"""Claims printed on the label ("fragrance-free", "no parabens", "vegan"), checked against the list.

Only the text outside the entries is read. A claim is a noun of its row beside a word of absence ("-free", "free from",
"no", "without", "0 %"), in English and the languages of the row, or one of the row's phrases.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from ..models import Finding, Label
from .case import Case
from .combine import with_evidence
from .records import Claim
from .signals import listed, signals_of

_AFTER = r"[- ]?free\b|-?frei\b|\s?무첨가|\s?フリー"
_REACH = 160


class Words(NamedTuple):
    """The patterns of absence, compiled when a label first has text beside its list."""

    #: What opens a claim of absence, and anything that closes one.
    before: re.Pattern[str]
    closed: re.Pattern[str]
    #: Where the things that a claim of absence lists end, and what stands between them.
    end: re.Pattern[str]
    items: re.Pattern[str]
    #: Words that make a claim narrower than it sounds: "no synthetic fragrance" says nothing of essential oils.
    narrow: re.Pattern[str]
    #: Words behind a claim that make it one about a single ingredient: "vegan collagen".
    part: re.Pattern[str]
    denied: re.Pattern[str]


@cache
def words() -> Words:
    """Return the patterns; every repetition in them is bounded."""
    return Words(
        before=re.compile(
            r"(?<![\w-])(?:free (?:from|of)|free-from|formulated without|made without|contains no|without|no|0 ?%|zero"
            r"|sans|ohne|senza|sin|frei von|libre de|bez)[:\s]+",
            re.I,
        ),
        closed=re.compile(r"free\b|frei\b|무첨가|フリー", re.I),
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
    )


def find(case: Case) -> tuple[Finding, ...]:
    """Return the claims that the list contradicts."""
    outside = text_outside(case.label)
    if not outside:
        return ()
    signals = signals_of(case)
    absent = absences(outside)
    closed = words().closed.search(outside) is not None
    found = []
    for claim in signals.rules.claims:
        printed = printed_as(claim, outside, absent, closed)
        if printed is None:
            continue
        against = signals.any_of(claim.against)
        if not against or (claim.unless and signals.any_of(claim.unless)):
            continue
        names = tuple(dict.fromkeys(hit.name for hit in against))
        text = claim.text.format(a=listed(names), claim=printed)
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
                sources=signals.rules.cite(claim.sources),
                details={"printed": printed},
            )
        )
    return tuple(found)


def text_outside(label: Label) -> str:
    """Return the text of a label without its entries, folded, at most 20,000 characters of it."""
    parts, at = [], 0
    for entry in label.ingredients:
        if entry.start > at:
            parts.append(label.text[at : entry.start])
        at = max(at, entry.end)
    parts.append(label.text[at:])
    beside = " | ".join(part for part in parts if len(part) > 3)
    return " ".join(beside[:20_000].replace("’", "'").replace("‑", "-").replace("–", "-").split())


def absences(outside: str) -> list[tuple[str, str]]:
    """Return what a text says to be absent, each with the words that say so.

    >>> absences("Made without parabens, sulfates or dyes. No animal testing.")
    [('parabens', 'Made without'), ('sulfates', 'Made without'), ('dyes', 'Made without'), ('animal testing', 'No')]
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
    return list(found)


def printed_as(claim: Claim, outside: str, absent: list[tuple[str, str]], closed: bool) -> str | None:
    """Return the words in which a claim is printed, ``None`` where it is not.

    ``absent`` is what :func:`absences` found, ``closed`` whether anything is called "-free" at all.
    """
    behind, phrases, noun = _patterns(claim.nouns, claim.phrases)
    for pattern in (behind if closed else None, phrases):
        for match in pattern.finditer(outside) if pattern is not None else ():
            before = outside[max(0, match.start() - 24) : match.start()]
            single = pattern is phrases and words().part.match(outside, match.end())
            if (
                not single
                and not words().denied.search(before)
                and not words().narrow.search(before.rpartition(",")[2])
            ):
                return match.group().strip(" ,.;:|")
    for thing, opened in absent if noun is not None else ():
        if noun is not None and noun.fullmatch(thing) is not None:
            return f"{opened} {thing}"
    return None


def _denied(before: str) -> bool:
    """Tell whether the words before a claim deny it or make it narrower."""
    return words().denied.search(before) is not None or words().narrow.search(before.rpartition(",")[2]) is not None


@lru_cache(maxsize=1_024)
def _patterns(nouns: tuple[str, ...], phrases: tuple[str, ...]) -> tuple[re.Pattern[str] | None, ...]:
    """Return the patterns of a claim: its noun with a word of absence behind it, its phrases, its noun."""
    noun = "|".join(sorted((re.escape(noun).replace(r"\ ", "[ -]") for noun in nouns), key=len, reverse=True))
    whole = "|".join(re.escape(phrase) for phrase in phrases)
    return (
        re.compile(rf"(?<![\w-])(?:{noun})(?:{_AFTER})", re.I) if noun else None,
        re.compile(rf"(?<!\w)(?:{whole})(?!\w)", re.I) if whole else None,
        re.compile(rf"(?:any |added |d[e'] ?|von )?(?:{noun})", re.I) if noun else None,
    )

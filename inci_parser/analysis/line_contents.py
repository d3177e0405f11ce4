"""Leaves out of a line beside a list what it says is in the product or not in it: none of that is what the product is.

Cream without mineral oil or soap    >>  Cream without  |  or  |
Enriched with argan oil. Hand cream  >>   | . Hand cream
Key ingredients: jojoba oil          >>  nothing
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Label
from ..reading.vocabulary import LETTERS, fold_case, headings
from ..tables.build_cache import load_or_build
from ..tables.language import claim_words, heading_kinds
from ..tables.word_patterns import any_of, by_spacing
from ..textio.punctuation import COLONS, ENDS_OF_SENTENCES, SEMICOLONS
from .claim_words import absent_things, bare, built_in_words, fold, may_claim

#: What stands for a stretch that is left out; it ends a clause.
_GAP = " | "
#: Where a clause about what is in a product ends; commas list more of it.
_END = re.compile(rf"[\n|。{SEMICOLONS}{COLONS}{ENDS_OF_SENTENCES}]|\.(?=\s|$)|\s[-–—]\s")
#: Where what stands under a heading of promises ends.
_PROMISED = re.compile(r"\n|\.(?=\s|$)|$")
#: The kind of stretch of a label under such a heading.
_CLAIMS = "claims"


@cache
def _lead() -> re.Pattern[str]:
    """Match words that open a clause about what is in a product: "with", "enriched with"."""

    def build() -> re.Pattern[str]:
        words, _ = by_spacing(claim_words("claim_lead"))
        return re.compile(rf"(?:^|[.|\n]\s?)\s*(?P<lead>(?:{any_of(words)})(?:(?<=['’])|(?!\w)))", re.IGNORECASE)

    return load_or_build("analysis-line-contents", ("claim_words.csv",), build)


def without_contents(line: str) -> str:
    """Return a line less the clauses that open with what is in the product, and the things that it is without.

    >>> without_contents("Enriched with argan oil. Hand cream"), without_contents("Hand cream with argan oil")
    (' | . Hand cream', 'Hand cream with argan oil')
    >>> without_contents("Cream without mineral oil or soap"), without_contents("À l'huile d'argan")
    ('Cream without  |  or  | ', ' | ')
    """
    for start, end in reversed(_absent_nouns(line)):
        line = line[:start] + _GAP + line[end:]
    kept, at = [], 0
    while found := _lead().search(line, at):
        stop = _END.search(line, found.end())
        kept += [line[at : found.start("lead")], _GAP]
        at = stop.start() if stop else len(line)
    return "".join((*kept, line[at:]))


def _absent_nouns(line: str) -> list[tuple[int, int]]:
    """Return where the nouns of claims stand that a line says to be absent: not the rinsing of ``No rinse shampoo``."""
    if not may_claim(line):
        return []
    nouns = built_in_words().nouns
    return [(found.start, found.end) for found in absent_things(line) if fold(bare(found.thing)) in nouns]


def without_promises(label: Label, end: int) -> str:
    """Return the text of a label up to an offset, less what stands under headings of what is promised or absent."""
    kept, at = [], 0
    for piece in label.pieces:
        if piece.start >= end:
            break
        if piece.kind == _CLAIMS and piece.start >= at and _heads_promises(label.text[piece.start : piece.end]):
            kept.append(label.text[at : piece.start])
            found = _PROMISED.search(label.text, piece.end, end)
            at = found.end() if found else end
    return "".join((*kept, label.text[at:end]))


def _heads_promises(text: str) -> bool:
    """Return whether a stretch is a heading of what is promised or absent, and nothing more."""
    words = tuple(fold_case(word) for word in LETTERS.findall(text))
    phrases = headings().by_first.get(words[0], ()) if words else ()
    return any(heading_kinds()[phrase.kind].shown_as == _CLAIMS for phrase in phrases if phrase.words == words)

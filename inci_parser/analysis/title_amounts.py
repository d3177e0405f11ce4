"""Amounts that a product's title gives of ingredients: which percentages are of which names, and which of none.

    AHA 30% + BHA 2% Peeling      >>  AHA 30 %, SALICYLIC ACID 2 %
    100% natural vitamin C 23%    >>  ASCORBIC ACID 23 %: what is natural is no amount
    -20% off 2% BHA               >>  SALICYLIC ACID 2 %: a discount is none either
    Crème à 5-10 % d'urée         >>  UREA 5 to 10 %

A title is what the seller says: an amount of it proves nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ..models import Amount
from ..reading.amount import VOLUME, by_mass, read_amount
from ..reading.vocabulary import word_class
from ..tables.build_cache import load_or_build
from ..tables.grammar import filled, pattern_with_words
from ..tables.language import amount_words, claim_words
from ..tables.word_patterns import any_of, whole_words
from .stated import carried_words
from .title_names import TitleName, names_in

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Most characters of a title that are read, and most percentages: a text with more is no title.
_MOST_CHARACTERS, _MOST_AMOUNTS = 300, 8
#: What ends a clause of a title: nothing behind it is of a name before it.
_CLAUSE = re.compile(r"[|;•!?\n。；！？]|[.]\s+|[.]$")
#: What parts two ingredients of a clause.
_DASH = re.compile(r"[:：]|\s[-–—]\s")
#: Signs that join two ingredients.
_JOINING = frozenset("/+&")
#: Characters before a percentage that a word may stand in by which it is of something else.
_BACK = 32
#: A sign of less before a number: "-20%", not that of a range or between words.
_LESS = re.compile(r"(?:^|[\s(])[-−–]$")
#: Most words between an amount and the name behind it, and between a name and the amount behind it.
_MOST_BEFORE, _MOST_BEHIND = 2, 5
_NUMBER = r"(?:(?:\d{1,2}\s)?[1-7]/[2-8](?=\s?%)|\d{1,7}(?:[.,]\d{1,4})?|\.\d{1,4})"
_SHARE = r"(?:@share_sign@|vol\.?[-\s]?%|(?:@share_word@)(?![^\W\d_]))"
_AMOUNT = "".join(
    (
        r"(?<!\d[.,/])(?<![\d.])(?:(?<![^\W_])(?:@at_most:apart@|@at_most:compound@|@at_least:apart@|@at_least:compound@)\s",
        r"|(?:@at_most:together@|@at_least:together@)\s?|[<>≤≥]=?\s?)?",
        rf"(?:{_NUMBER}(?:\s?{_SHARE})?\s?(?:(?:@to:apart@|@to:compound@)(?![^\W\d_])|@to:together@)\s?{_NUMBER}\s?{_SHARE}",
        rf"|{_NUMBER}\s?{_SHARE}",
        rf"|%\s?{_NUMBER}(?:\s?(?:(?:@to:apart@|@to:compound@)(?![^\W\d_])|@to:together@)\s?%?\s?{_NUMBER})?(?![\d.,]*%))",
        r"(?:(?:\s|(?='))(?:@or_less:apart@|@or_less:compound@|@or_more:apart@|@or_more:compound@)(?![^\W\d_])",
        r"|\s?(?:@or_less:together@|@or_more:together@))?",
    )
)


class _Part(NamedTuple):
    """What stands between two separators of a clause: names and amounts, each with its place, and how it opens."""

    names: list[TitleName]
    amounts: list[tuple[int, int, Amount]]
    opens: str


def title_amounts(title: str, catalogue: Catalogue) -> dict[str, Amount]:
    """Return the amounts in mass percent that a title gives of ingredients, by canonical name or class of actives.

    >>> from inci_parser.naming import Catalogue
    >>> [(name, amount.max) for name, amount in title_amounts("-20% off 2% BHA", Catalogue.default()).items()]
    [('SALICYLIC ACID', 2.0)]
    """
    text = _plain(title)
    found: dict[str, Amount] = {}
    if share_in().search(text) is None:
        return found
    for clause in _CLAUSE.split(text):
        for name, amount in _amounts_of(clause, catalogue):
            of_name = _in_mass(amount, name)
            if of_name is not None:
                found.setdefault(name, of_name)
    return found


def _plain(title: str) -> str:
    """Return a title with plain digits, signs and spaces; of a long one its beginning."""
    marks = str.maketrans({**dict.fromkeys("™℠®©", " "), "½": " 1/2", "¼": " 1/4", "¾": " 3/4"})
    return " ".join(unicodedata.normalize("NFKC", title[:_MOST_CHARACTERS].translate(marks)).replace("’", "'").split())


def _in_mass(amount: Amount, name: str) -> Amount | None:
    """Return an amount in mass percent, ``None`` for nothing and for a share of volume of what has no known density."""
    if not (amount.max if amount.max is not None else amount.min):
        return None
    if not amount.basis:
        return amount
    mass = by_mass(amount, name)
    return None if mass is None else mass._replace(basis="")


@cache
def share_in() -> re.Pattern[str]:
    """Match a percentage of a title with what bounds it: ``up to 5 %``, ``5-10%``, ``%20``, ``5 pour cent``."""
    return pattern_with_words("analysis-title-amounts", _AMOUNT)


# -- what a percentage is of --------------------------------------------------------------------------------------


class _Beside(NamedTuple):
    """Words beside a percentage: behind and before one that is of no ingredient, behind one of volume."""

    behind: re.Pattern[str]
    before: re.Pattern[str]
    volume: re.Pattern[str]


@cache
def _beside() -> _Beside:
    return load_or_build(
        "analysis-title-shares", ("amount_words.csv", "claim_words.csv", "label_words.csv", "languages.csv"), _build
    )


def _build() -> _Beside:
    lead = filled(r"(?:(?:@wholly_lead@)\s)?")
    natural = [*(set(amount_words("wholly")) - set(claim_words("unmixed"))), *claim_words("share_after")]
    volume = [word.replace("%", "").strip() for word in word_class("volume_basis")]
    return _Beside(
        re.compile(rf"[\s-]?{lead}{whole_words(natural)}", re.IGNORECASE),
        re.compile(rf"{whole_words(claim_words('share_before'))}\s?[-−–]?$", re.IGNORECASE),
        re.compile(rf"\s?{whole_words([word for word in volume if word])}", re.IGNORECASE),
    )


def is_of_something_else(text: str, start: int, end: int) -> bool:
    """Return whether a percentage is of no ingredient: a discount, more of the pack, how natural it is, users."""
    back = text[max(0, start - _BACK) : start]
    if _LESS.search(back) or _beside().before.search(back):
        return True
    return _beside().behind.match(text, end) is not None


def _shares(clause: str) -> Iterator[tuple[int, int, Amount | None]]:
    """Yield the percentages of a clause; without an amount where it is none of an ingredient."""
    for match in share_in().finditer(clause):
        amount = None if is_of_something_else(clause, match.start(), match.end()) else read_amount(match[0].strip())
        volume = _beside().volume.match(clause, match.end())
        if amount is not None and volume is not None:
            amount = amount._replace(basis=VOLUME)
        yield match.start(), volume.end() if volume else match.end(), amount


def _amounts_of(clause: str, catalogue: Catalogue) -> Iterator[tuple[str, Amount]]:
    """Yield the names of a clause with the amounts that are of them."""
    shares = list(_shares(clause))
    if not 0 < len(shares) <= _MOST_AMOUNTS or all(amount is None for _, _, amount in shares):
        return
    parts = _parts(clause, shares, catalogue)
    for place, part in enumerate(parts):
        for name, amount in _paired(part, clause):
            of_both = name.end <= part.amounts[0][0] and _is_total(parts, place)
            if len(name.names) == 1 and not of_both and not _is_carried(name, clause):
                yield name.names[0], amount  # of a blend the parts have no amounts
    yield from _from_part_before(parts)


def _is_carried(name: TitleName, clause: str) -> bool:
    """Return whether a word in or right beside a name says that its amount is of the raw material: capsules."""
    before = len(clause[: name.start].rstrip(" -"))
    behind = len(clause) - len(clause[name.end :].lstrip(" -"))
    return any(
        word.end() >= before and word.start() <= behind
        for word in carried_words().finditer(clause, max(0, name.start - _BACK), name.end + _BACK)
    )


def _is_total(parts: Sequence[_Part], place: int) -> bool:
    """Return whether the only amount of a clause, behind two joined names, may be of both: ``AHA + BHA 10%``."""
    if not place or sum(len(part.amounts) for part in parts) != 1:
        return False
    names = parts[place - 1].names
    joined = parts[place].opens in _JOINING or parts[place].opens.casefold() in word_class("conjunction")
    return joined and bool(names) and names[-1].names != parts[place].names[-1].names


def _parts(clause: str, shares: Sequence[tuple[int, int, Amount | None]], catalogue: Catalogue) -> list[_Part]:
    """Return the parts of a clause; no name reaches over a percentage or a separator."""
    blank = list(clause)
    for start, end, _ in shares:
        blank[start:end] = "\0" * (end - start)
    plain = "".join(blank)
    parts, at, opens = [], 0, ""
    for start, end in [*(match.span() for match in between().finditer(plain)), (len(plain), len(plain))]:
        amounts = [(low, high, share) for low, high, share in shares if at <= low < start and share is not None]
        parts.append(_Part(list(names_in(plain, at, start, catalogue)), amounts, opens))
        at, opens = end, plain[start:end].strip()
    return parts


@cache
def between() -> re.Pattern[str]:
    """Match what parts two ingredients: a sign, or "and" or "with" in any language; no letter of a vitamin."""
    words = word_class("conjunction") | word_class("title_with")
    of_a_vitamin = "".join(rf"(?<!{re.escape(lead)} )" for lead in sorted(word_class("gloss_lead")))
    return re.compile(
        rf"[/+&;()\[\]{{}}、，]|,(?!\d)|(?<!\d),|{_DASH.pattern}|{of_a_vitamin}(?<![^\s\0])(?:{any_of(words)})(?![^\s\0])",
        re.IGNORECASE,
    )


def _paired(part: _Part, clause: str) -> Iterator[tuple[TitleName, Amount]]:
    """Yield the amounts of a part with their names: as many as names in their order, else each with the nearest."""
    if len(part.amounts) == len(part.names) > 1:
        yield from ((name, share) for name, (_, _, share) in zip(part.names, part.amounts, strict=True))
        return
    edges = [0, *(edge for start, end, _ in part.amounts for edge in (start, end)), len(clause)]
    for place, (start, end, share) in enumerate(part.amounts):
        before = [name for name in part.names if edges[2 * place] <= name.start and name.end <= start]
        behind = [name for name in part.names if end <= name.start and name.end <= edges[2 * place + 3]]
        name = _nearest(before, behind, start, end, clause)
        if name is not None:
            yield name, share


def _nearest(
    before: Sequence[TitleName], behind: Sequence[TitleName], start: int, end: int, clause: str
) -> TitleName | None:
    """Return the nearest name of an amount, ``None`` where none is near and where two are as near."""
    gap_before = _words(clause[before[-1].end : start]) if before else _MOST_BEHIND + 1
    gap_behind = _words(clause[end : behind[0].start]) if behind else _MOST_BEFORE + 1
    if gap_before <= _MOST_BEHIND and (not behind or gap_before < gap_behind):
        return before[-1]
    return behind[0] if gap_behind <= _MOST_BEFORE and (not before or gap_behind < gap_before) else None


def _words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]+", text))


def _from_part_before(parts: Sequence[_Part]) -> Iterator[tuple[str, Amount]]:
    """Yield what an amount without a name is of: the name before it, ``Zinc PCA (1%)``, or in brackets behind it."""
    taken: set[int] = set()
    for place, (earlier, later) in enumerate(pairwise(parts)):
        given = place + 1 if later.amounts else place
        named, share = (earlier, later) if later.amounts else (later, earlier)
        if named.amounts or share.names or len(named.names) != 1 or len(share.amounts) != 1 or given in taken:
            continue
        if (named is earlier or later.opens == "(") and len(named.names[0].names) == 1:
            taken.add(given)
            yield named.names[0].names[0], share.amounts[0][2]

"""What the neighbours of an acid on a list tell of its use: a preservative among others, or a buffer with its salt.

SODIUM BENZOATE, SALICYLIC ACID          >>  preserves
SODIUM LACTATE, LACTIC ACID              >>  sets the pH: with more salt than acid little acid is free
UREA, GLYCINE, LACTIC ACID, SODIUM PCA   >>  the same: the acid is one of what holds water in skin
STEARIC ACID, PALMITIC ACID, LACTIC ACID,
SODIUM HYDROXIDE                         >>  the same: the base makes soap, which an acid cream would undo
SODIUM BICARBONATE, STARCH, CITRIC ACID  >>  both fizz once wet
Shower gel: LACTIC ACID, PARFUM          >>  the same, unless the title promises the acid
TARTARIC ACID, GLYCOLIC ACID             >>  both exfoliate where the second does: there is no less of the first
Acne lotion: ..., SALICYLIC ACID         >>  exfoliates, however little there is
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from math import inf

from ..models import Entry
from ..tables.definitions import Active
from .claim_words import built_in_words, printed_claims
from .named_after import names, promises_effect_of
from .role import Role
from .rule_book import RuleBook
from .rule_terms import rule_terms
from .title_names import is_denied

#: Most places by which a salt stands before an acid where both are a buffer.
_NEAR = 2
#: Fewest others of skin's natural moisturising factor near an acid that is one of them there, and how near.
_MOISTURISERS, _BESIDE = 2, 3
#: Group of what makes up skin's natural moisturising factor.
_MOISTURISING = "natural moisturising factor"
#: Group of the salts of acids that are a buffer beside an acid.
_BUFFERING = "buffering salt"
#: Group of the bases that make soap of fatty acids, and the fewest of these that stand before an acid in soap.
_BASE, _OF_SOAP = "strong base", 2
#: Group of the acids that most products hold for their pH, and the class of those that act against acne.
_EVERYDAY, _AGAINST_ACNE = "everyday pH adjuster", "BHA"
#: Claim of a title that promises alpha hydroxy acids.
_PROMISED = "promised-aha"


def stands_beside_preservative(
    entry: Entry, entries: Sequence[Entry], functions_of: Callable[[str], Sequence[str]]
) -> bool:
    """Return whether the entry before or behind has the CosIng function of a preservative."""
    beside = [other for other in entries if abs(other.position - entry.position) == 1]
    return any("preservative" in functions_of(name) for other in beside for name in other.match.names)


def strong_from(active: Active, traits: Collection[str], *, trace: bool) -> float:
    """Return the mass percent from which an acid is strong: of studies, else of practice.

    A ``trace`` of a mild one, which no study set a dose for, is never strong where a product is not sold to exfoliate.
    """
    mild = active.studied_min is None and rule_terms("exfoliating").isdisjoint(traits)
    return inf if mild and trace else active.studied_min or active.typical_min or 0.0


def is_buffer(entry: Entry, entries: Sequence[Entry], rule_book: RuleBook) -> bool:
    """Return whether an acid is by its neighbours a buffer with its salt, or one of several that hold water in skin."""
    return stands_behind_salt(entry, entries, rule_book) or stands_among_moisturisers(entry, entries, rule_book)


def fizzes(entry: Entry, entries: Sequence[Entry]) -> bool:
    """Return whether a carbonate stands before an acid: once wet both fizz, and little of the acid stays free."""
    before = (name for other in entries if other.position < entry.position for name in other.match.names)
    return not rule_terms("fizzing_salt").isdisjoint(before)


def stands_in_soap(entry: Entry, entries: Sequence[Entry], rule_book: RuleBook) -> bool:
    """Return whether fatty acids that stand before an acid become soap with a base: little of the acid stays free.

    Soap is stable in alkali alone, so the base takes up the acid first. One fatty acid thickens many an acid cream.
    """
    before = {name for other in entries if other.position < entry.position for name in other.match.names}
    names = (name for other in entries for name in other.match.names)
    return len(before & rule_terms("soap_making")) >= _OF_SOAP and any(
        row.group == _BASE for name in names for row in rule_book.facts(name).groups
    )


def stands_among_moisturisers(entry: Entry, entries: Sequence[Entry], rule_book: RuleBook) -> bool:
    """Return whether several ingredients of skin's natural moisturising factor stand near an acid."""
    near = [other for other in entries if 0 < abs(other.position - entry.position) <= _BESIDE]
    names = {name for other in near for name in other.match.names}
    return (
        sum(any(row.group == _MOISTURISING for row in rule_book.facts(name).groups) for name in names) >= _MOISTURISERS
    )


def stands_behind_salt(entry: Entry, entries: Sequence[Entry], rule_book: RuleBook) -> bool:
    """Return whether a salt that buffers stands shortly before an acid, so that there is more of the salt."""
    before = [other for other in entries if 0 < entry.position - other.position <= _NEAR]
    names = [name for other in before for name in other.match.names]
    return any(row.group == _BUFFERING for name in names for row in rule_book.facts(name).groups)


def is_sold_for(entry: Entry, active: Active, entries: Sequence[Entry], title: str, rule_book: RuleBook) -> bool:
    """Return whether a title names an exfoliating acid, its class or what it treats: then it is no helper.

    Acids that most products hold for their pH are named by no class, nor is a buffer.
    """
    if active.class_ not in rule_terms("exfoliating_class"):
        return False
    start = title.casefold().find(entry.text.casefold())
    if start >= 0 and not is_denied(title, start, start + len(entry.text)):
        return True
    for_ph = active.otherwise == Role.SETS_PH.value and is_buffer(entry, entries, rule_book)
    if for_ph or rule_book.facts(active.inci).is_in(_EVERYDAY):
        return False
    treats = active.class_ == _AGAINST_ACNE and promises_effect_of(title, active.inci)
    return treats or names(title, active.inci)


def acids_together(
    acids: Sequence[tuple[Entry, Active, bool]], reaches: Callable[[Entry, float], bool]
) -> frozenset[int]:
    """Return the positions of acids that stand before one of their class which acts, and reaches what that takes.

    By the order of a list there is no less of them, so they are a part of one blend and set no pH. Told of each acid is
    whether it acts.
    """
    last: dict[str, int] = {}
    for entry, active, acts in acids:
        if acts and active.acts_from is not None and entry.percent is None and reaches(entry, active.acts_from):
            last[active.class_] = entry.position
    return frozenset(entry.position for entry, active, _ in acids if entry.position < last.get(active.class_, 0))


def is_for_ph(entry: Entry, entries: Sequence[Entry], traits: Collection[str], title: str, rule_book: RuleBook) -> bool:
    """Return whether an acid is a buffer, or there for the pH of what needs little acid where no title promises it."""
    if _needs_little_acid(entry, entries, traits, rule_book) and not _is_promised(entry, title):
        return True
    return is_buffer(entry, entries, rule_book)


def _needs_little_acid(entry: Entry, entries: Sequence[Entry], traits: Collection[str], rule_book: RuleBook) -> bool:
    """Return whether a shampoo, shower gel, hand soap or emulsion made with soap has an acid for its pH."""
    if not rule_terms("cleansing").isdisjoint(traits):
        return True
    return rule_terms("exfoliating").isdisjoint(traits) and stands_in_soap(entry, entries, rule_book)


def _is_promised(entry: Entry, title: str) -> bool:
    return entry.text.casefold() in title.casefold() or _PROMISED in printed_claims(title, built_in_words())

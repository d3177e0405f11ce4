"""What the order of a list says: which entries stand in it, and when it says nothing at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import compress
from operator import lt

from ...models import Context, Entry, Label
from ...tables.resources import rows
from ..markets import markets
from ..rule_terms import rule_terms
from .use_levels import use_of

#: Why the order and the sum of entries say nothing, where they may be those of several products.
SEVERAL = "several products may share one list"
#: Why the order says nothing, where entries stand by their letters.
ALPHABETICAL = "the list is alphabetical"
#: Most entries of a list that may stand in alphabetical order by accident, so that nothing follows from it.
SHORT = 6
#: The same for the inactive ingredients of a medicine, whose law asks for the alphabet.
SHORT_MEDICINE = 3
#: Fewest entries of a list whose order says nothing if less than half of them were identified.
FEWEST = 5
#: Of neighbours, the share in alphabetical order from which a list counts as alphabetical.
SORTED_SHARE = 0.9


@cache
def exceptions(kind: str) -> frozenset[str]:
    """Return the ingredients of one kind that stand outside the order of a list; kinds are those of the table.

    ``colourant``: anywhere; ``pigment``: where they end a list; ``coating``: behind others that do; ``powder``: where
    they end a Japanese list with the others; ``perfume``: at the end in some markets; ``makeup pigment``: three of them
    are a product made to colour.

    >>> "MICA" in exceptions("pigment"), "PARFUM" in exceptions("perfume")
    (True, True)
    """
    return frozenset(row["inci"] for row in rows("order_exceptions.csv") if row["kind"] == kind)


@cache
def _last(market: str) -> frozenset[str]:
    """Return the ingredients that stand outside the order where they end a list: pigments, perfume in some markets."""
    return exceptions("pigment") | (exceptions("perfume") if markets()[market].perfume_may_end_list else frozenset())


@lru_cache(maxsize=65536)
def is_colourant(names: tuple[str, ...]) -> bool:
    """Return whether an entry is a colourant wherever it stands.

    >>> is_colourant(("CI 77891",)), is_colourant(("MICA",))
    (True, False)
    """
    return bool(names) and all(
        name in exceptions("colourant") or (name.startswith("CI ") and name[3:8].isdigit()) for name in names
    )


def outside(entries: Sequence[Entry], market: str) -> set[int]:
    """Return the indices of entries outside the order: colourants, and perfume at the end where a market allows it.

    Colour indices may stand anywhere; pigments that also do other work count where they end the list, and what coats
    pigments where it stands behind or among these: Japanese lists end with both, and with all powders.
    """
    last = _last(market)
    printed = [entry.match.names for entry in entries]
    found = set(compress(range(len(entries)), map(is_colourant, printed)))
    found |= _ending(printed, found, last)
    return found | _powders(printed, found) if found and (market == "JP" or _in_kana(entries)) else found


def _ending(printed: Sequence[tuple[str, ...]], colourants: set[int], last: frozenset[str]) -> set[int]:
    """Return the indices of pigments, and of what coats them, that end a list; ``last`` are those that may."""
    found: set[int] = set()
    behind: list[int] = []
    for i in range(len(printed) - 1, 0, -1):
        ends = i in colourants or (bool(printed[i]) and last.issuperset(printed[i]))
        coats = bool(printed[i]) and exceptions("coating").issuperset(printed[i])
        if not (ends or coats):
            break
        behind.append(i)
        if ends and not coats:
            found.update(behind)  # what stands behind a pigment goes with it
        elif ends and len(found) + 1 == len(printed) - i:
            found.add(i)
    return found


def _powders(printed: Sequence[tuple[str, ...]], outside: set[int]) -> set[int]:
    """Return the indices of the powders, pigments and coatings with which a Japanese list ends, from a powder on.

    They hold one of ``outside`` that coats nothing. A list of nothing but powders is a powder, in order.
    """
    powders = exceptions("powder") | exceptions("pigment")
    kinds = powders | exceptions("coating")
    start = last = len(printed)
    while last and (last - 1 in outside or (printed[last - 1] and kinds.issuperset(printed[last - 1]))):
        last -= 1
        if last in outside or powders.issuperset(printed[last]):
            start = last
    colours = (i for i in range(start, len(printed)) if i in outside)
    coloured = any(exceptions("coating").isdisjoint(printed[i]) for i in colours)
    return set(range(start, len(printed))) if last and coloured else set()


def declared_in_front(entries: Sequence[Entry]) -> int:
    """Return how many entries with printed amounts stand in front of a list: actives, outside its order.

    ``Avobenzone 3 %, Homosalate 9 %, Water, Glycerin``: two. They count where the base of the product follows, water
    above all, whose amount is not printed.
    """
    count = 0
    while count < len(entries) and entries[count].percent is not None:
        count += 1
    if not 0 < count < len(entries):
        return 0
    following = entries[count].name
    return count if following is not None and use_of(following, ()).phase == "watery" else 0


def is_alphabetical(texts: Sequence[str], *, short: int = SHORT) -> bool:
    """Return whether printed entries stand in alphabetical order, the first one (water) aside.

    >>> is_alphabetical(["Water", *"abcdefgh"]), is_alphabetical(list("abcdhgfe")), is_alphabetical(["a", "b", "c"])
    (True, False, False)
    """
    keys = [text.casefold() for text in texts]
    rising = list(map(lt, keys, keys[1:]))
    return any(len(pairs) >= short and sum(pairs) >= SORTED_SHARE * len(pairs) for pairs in (rising, rising[1:]))


def has_actives(label: Label) -> bool:
    """Return whether a label lists active ingredients apart from others."""
    return "active" in [entry.section for entry in label.ingredients]


def is_quasi_drug(label: Label) -> bool:
    """Return whether a label is a Japanese quasi-drug's: only those list actives apart from others in Japanese."""
    if "quasi_drug" in label.traits:
        return True
    return has_actives(label) and _in_kana(label.ingredients)


def _in_kana(entries: Sequence[Entry]) -> bool:
    """Return whether entries are printed in Japanese."""
    return any("\u3041" <= char <= "\u30fc" for entry in entries for char in entry.text)


def restarts(label: Label, entries: Sequence[Entry]) -> bool:
    """Return whether a list starts over, as in a kit that was not split: the reading says so, or water comes again.

    Where water does, other names must come with it: a mixture that a maker bought has water of its own.
    """
    if any(notice.code == "second_list" and _holds(entries, notice.start) for notice in label.notices):
        return True
    found = [entry.match.names for entry in entries]
    if sum(len(names) == 1 and names[0] in rule_terms("water") for names in found) < 2:
        return False
    counts = Counter(names for names in found if names)
    return sum(count > 1 for count in counts.values()) > 2


def _holds(entries: Sequence[Entry], place: int) -> bool:
    """Return whether a place of the text stands within a list."""
    return bool(entries) and entries[0].start <= place <= entries[-1].start


def why_order_means_nothing(label: Label, context: Context, entries: Sequence[Entry], parts: int) -> str:
    """Return in words why the order of these entries says nothing, or ``""`` where it does say something."""
    traits = label.traits
    said = _said_to_mean_nothing(label)
    if said:
        return said
    if (("kit" in traits and parts == 1) or restarts(label, entries)) and len(entries) > 1:
        return SEVERAL
    medicine = "drug_facts" in traits or has_actives(label)
    short = SHORT_MEDICINE if medicine else SHORT
    if is_alphabetical([entry.text for entry in entries], short=short):
        return ALPHABETICAL
    if len(entries) >= FEWEST and 2 * sum(entry.known for entry in entries) < len(entries):
        return "most of the list could not be read"
    if "order" in context.skip:
        return "the order was switched off by the caller"
    return ""


def _said_to_mean_nothing(label: Label) -> str:
    """Return in words why the order of a label means nothing by its own words or by law."""
    if "unordered" in label.traits:
        return "the label says that its order tells no amounts"
    if "grouped" in label.traits:
        return "its entries stand in groups, each with an order of its own"
    if "in_a_unit" in label.traits:
        return "a list of what a unit of the product contains stands in any order"
    return "a quasi-drug lists its entries in any order" if is_quasi_drug(label) else ""

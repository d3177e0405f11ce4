"""What stands on a label, in the words rules use: groups with their members, who acts and who only sets the pH.

Computed once per case and shared by the checks.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import lru_cache
from typing import NamedTuple

from ..models import Context, Entry
from .definitions import Active
from .product import Case
from .rule_book import Known, Rules, rules_of

#: Place on a list past which no entry is taken to stand at 1 % or more, unless declared.
_FAR = 15


class Hit(NamedTuple):
    """An ingredient on the label: its entry, the canonical name, and its row in a table, if it has one there."""

    entry: Entry
    name: str
    active: Active | None = None
    #: Whether the active likely reaches the amount at which its class acts.
    acts: bool = False


class Signals:
    """The groups a label's ingredients belong to; see :func:`signals_of`."""

    def __init__(self, case: Case) -> None:
        """Look at every name of the case once; the case remembers its signals, so they hold what they need of it."""
        self.rules: Rules = rules_of(case)
        self.context = case.context
        self.kinds = kinds_of(case.context)
        self.order_means = case.concentration.order_means
        self.shares = case.shares
        self.by_name = case.by_name
        #: Every ingredient, in label order; kit parts are counted each on its own.
        self.hits: list[Hit] = []
        #: Place of an entry among the entries of its part and section, from 1.
        self.place: dict[int, int] = {}
        #: Group -> its members on the label that count for it.
        self.groups: dict[str, list[Hit]] = {}
        #: Group -> those that its wildcards take in.
        self.wild: dict[str, list[Hit]] = {}
        #: Class of scent -> its members on the label.
        self.scents: dict[str, list[Hit]] = {}
        #: The allergens that the law wants named.
        self.allergens: list[Hit] = []
        self._look_up(case.entries)
        self._adjusters()
        if "sunscreen" in case.context.traits.certain:
            filters = [*self.groups.get("UV filter mineral", ()), *self.groups.get("UV filter organic", ())]
            if filters:
                self.groups["sunscreen product"] = filters
        self._present = {*self.groups, *self.wild, *case.by_name}

    def _look_up(self, entries: Iterable[Entry]) -> None:
        """Look every name of the product up once."""
        rules, kinds = self.rules, self.kinds
        counts: dict[str, int] = {}
        for entry in entries:
            place = counts[entry.component] = counts.get(entry.component, 0) + (entry.section != "active")
            self.place[entry.position] = place
            for name in entry.match.names:
                known = rules.known(name)
                active = known.active
                if active is not None and kinds.isdisjoint(active.not_in):
                    hit = Hit(entry, name, active, self._acts(entry, active))
                else:
                    hit = Hit(entry, name)
                self.hits.append(hit)
                if any(known):
                    self._join(hit, known, place)

    def _join(self, hit: Hit, known: Known, place: int) -> None:
        """Add a hit to the groups of its class, its scent and the groups table."""
        groups = self.groups
        if hit.active is not None and hit.acts:
            groups.setdefault(hit.active.class_, []).append(hit)
        if known.scent is not None:
            groups.setdefault(known.scent, []).append(hit)
            self.scents.setdefault(known.scent, []).append(hit)
        for group in known.wild:
            self.wild.setdefault(group, []).append(hit)
        dual = False
        for row in known.groups:
            dual = dual or row.group == "dual-use allergen"
            if row.first is not None and (place > row.first or self.trace(hit.entry)):
                continue
            if row.declared_from is None or (declared(hit.entry) or 0.0) >= row.declared_from:
                groups.setdefault(row.group, []).append(hit)
        if known.allergen:
            self.allergens.append(hit)
            if not dual:
                groups.setdefault("fragrance allergen", []).append(hit)

    def _adjusters(self) -> None:
        """Name the acids that only set the pH, where someone could take them for exfoliants."""
        acids = [hit for hit in self.groups.get("acid at the tail", ()) if not hit.acts]
        if self.order_means and acids and (self.groups.get("AHA") or any(hit.name != "CITRIC ACID" for hit in acids)):
            self.groups["pH adjuster"] = acids

    def _acts(self, entry: Entry, active: Active) -> bool:
        """Tell whether an active likely reaches the amount at which its class acts."""
        return active.acts_from is None or entry.section == "active" or self.reaches(entry, active.acts_from)

    def trace(self, entry: Entry) -> bool:
        """Tell whether an entry likely stands under 1 % by its place; never where the order says nothing."""
        share = self.shares.get(entry.position)
        return self.order_means and share is not None and share.estimate < 1.0

    def reaches(self, entry: Entry, amount: float) -> bool:
        """Tell whether an entry likely reaches an amount: by its declared amount, else by bounds and estimate.

        Where the order of the list says nothing and no amount is declared, nothing is likely; nor is 1 % or more past
        the place :data:`_FAR`, where estimates of long lists are flat.
        """
        printed = declared(entry)
        if printed is not None:
            return printed >= amount
        share = self.shares.get(entry.position)
        if share is None or not self.order_means:
            return False
        if amount >= 1 and self.place[entry.position] > _FAR:
            return False
        return share.proved.max > amount and share.estimate >= amount

    def members(self, word: str) -> list[Hit]:
        """Return the members of a group, or the entries that carry an INCI name in upper case."""
        found = self.groups.get(word, [])
        if word in self.rules.wildcards:
            known = {(hit.entry.position, hit.name) for hit in found}
            return [*found, *(hit for hit in self.wild.get(word, ()) if (hit.entry.position, hit.name) not in known)]
        if found or not word.isupper() or word in self.rules.classes:
            return found
        return [Hit(entry, word) for entry in self.by_name.get(word, ())]

    def misses(self, words: Collection[str]) -> bool:
        """Tell whether none of some groups can have a member here: a quick look before :meth:`any_of`."""
        return self._present.isdisjoint(words)

    def any_of(self, words: Collection[str]) -> list[Hit]:
        """Return the members of several groups, in label order, each entry's name once."""
        if self.misses(words):
            return []
        found: dict[tuple[int, str], Hit] = {}
        for word in words:
            for hit in self.members(word):
                found.setdefault((hit.entry.position, hit.name), hit)
        return [found[place] for place in sorted(found)]


#: Products that are rinsed off after minutes of acting: to be judged like one that stays on.
_ACTING = frozenset({"peel"})


@lru_cache(maxsize=1_024)
def kinds_of(context: Context) -> frozenset[str]:
    """Return the words for the kind of product that rules may ask for: market, categories, type, leave-on or rinse-off.

    >>> mist = Context(product_type="face mist", traits=ProductTraits(frozenset({"spray"})))
    >>> sorted(kinds_of(mist))
    ['EU', 'face_mist', 'leave-on', 'spray']
    """
    own = frozenset({context.product_type.replace(" ", "_")} if context.product_type else ())
    return context.traits.certain | own | {context.market, "leave-on" if stays_on(context) else "rinse-off"}


def stays_on(context: Context) -> bool:
    """Tell whether a product has the time to act: it stays on, or is a peel."""
    return context.leave_on or context.product_type in _ACTING


def declared(entry: Entry) -> float | None:
    """Return the mass percent that the label declares of an entry (the upper end of a range), ``None`` without one.

    An amount of something else than the ingredient, as in "1450 ppm F-", is none of it.
    """
    amount = entry.percent
    return None if amount is None or amount.basis else amount.max if amount.max is not None else amount.min


def signals_of(case: Case) -> Signals:
    """Return the signals of a case, computed at the first call."""
    memory = case.__dict__
    found: Signals | None = memory.get("_signals")
    if found is None:
        found = memory["_signals"] = Signals(case)
    return found


#: Words of names that stay in capitals.
_CAPITALS = frozenset(
    {
        "AHA",
        "AP",
        "AS",
        "BHA",
        "BHT",
        "CI",
        "DEA",
        "DMDM",
        "DNA",
        "EDTA",
        "EOP",
        "EOS",
        "HCL",
        "HEMA",
        "MEA",
        "MIPA",
        "NG",
    }
    | {"NP", "NS", "PCA", "PEG", "PG", "PHA", "PPG", "PVP", "RNA", "SH", "TEA", "UV", "VP"}
)


@lru_cache(maxsize=16_384)
def shown(name: str) -> str:
    """Return a canonical name as people write it.

    >>> shown("SODIUM HYALURONATE"), shown("CERAMIDE NP"), shown("CI 77891"), shown("ALCOHOL DENAT.")
    ('Sodium Hyaluronate', 'Ceramide NP', 'CI 77891', 'Alcohol Denat')
    """
    return " ".join([_word(word) for word in name.rstrip(".").split(" ")])


def _word(word: str) -> str:
    if "-" in word:
        return "-".join(_word(part) for part in word.split("-"))
    if "/" in word:
        return "/".join(_word(part) for part in word.split("/"))
    return word if word in _CAPITALS or not word.isalpha() else word.capitalize()


def listed(names: Iterable[str]) -> str:
    """Return names as one phrase.

    >>> listed(["RETINOL", "RETINAL", "ADAPALENE"])
    'Retinol, Retinal and Adapalene'
    """
    found = list(dict.fromkeys(map(shown, names)))
    return found[0] if len(found) == 1 else f"{', '.join(found[:-1])} and {found[-1]}" if found else ""


class Names(str):
    """Names as one phrase, which a sentence can agree with: ``{a}``, ``{a:stands|stand}``.

    >>> one, two = Names(["CITRIC ACID"]), Names(["LACTIC ACID", "CITRIC ACID"])
    >>> "{a} {a:stands|stand}; {b} {b:stands|stand}".format(a=one, b=two)
    'Citric Acid stands; Lactic Acid and Citric Acid stand'
    """

    several: bool

    def __new__(cls, names: Iterable[str]) -> Names:
        """Return the phrase of canonical names."""
        found = list(dict.fromkeys(names))
        made = super().__new__(cls, listed(found))
        made.several = len(found) > 1
        return made

    def __format__(self, forms: str) -> str:
        """Return the phrase, or the form of a word that agrees with it."""
        one, bar, more = forms.partition("|")
        return (more if self.several else one) if bar else str(self)


@lru_cache(maxsize=4_096)
def percent(value: float) -> str:
    """Return an amount as a label would print it: three figures, no exponent.

    >>> percent(0.3), percent(12.0), percent(0.0003), percent(33.333333)
    ('0.3 %', '12 %', '0.0003 %', '33.3 %')
    """
    rounded = float(f"{value:.3g}")
    text = f"{rounded:.10f}".rstrip("0").rstrip(".")
    return f"{text} %"

"""Use levels: how much of an ingredient formulators usually take, from ``synonyms/use_levels*.csv``.

A row gives the range that holds four of five uses and the typical share, in mass percent; rows may be for one kind of
product or for an ingredient beside another one. An ingredient without a row has the level of its class: the first row
of ``use_levels_by_class.csv`` whose pattern its name has, else whose CosIng function it has.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from ...errors import TableError
from ...models import Context
from ...tables.build_cache import compiled_pattern, load_or_build
from ...tables.on_demand import OnDemand
from ...tables.resources import rows
from ..rule_terms import rule_terms

TABLES = ("use_levels.csv", "use_levels_by_class.csv", "names.csv")
#: Product words that a row of the tables may be for beside those of ``use_level_products.csv``: what its entries show.
_SHOWN = ("makeup", "fizzer", "rinse-off", "anhydrous", "water-in-oil", "aqueous", "emulsion")
#: Fewest make-up pigments of a product that is make-up; of one that is known to be another kind, with one of the colour
#: of skin among them: without, they are of pearl.
MANY_PIGMENTS = 3
#: Length of the beginnings of names by which rows are kept together in one string.
LETTERS = 3
#: First entries of a list that tell what the bulk of a product is.
TOP = 8
#: First entries of a list among which what fizzes has its carbonate and its acid.
FIZZING = 4


class Level(NamedTuple):
    """A range that holds four of five uses, and the typical share, in mass percent."""

    low: float
    typical: float
    high: float


class ClassLevel(NamedTuple):
    """The level of every ingredient whose name has a pattern or that has a function."""

    kind: str
    key: str
    product: str
    level: Level
    phase: str


class Tables(NamedTuple):
    """Both tables as they are kept on disk: few large strings load in no time, and a label asks for few rows."""

    #: Name -> its rows, one a line: product, beside, low, typical, high, separated by tabs.
    own: Mapping[str, str]
    by_class: tuple[tuple[str, str, str, tuple[float, float, float], str], ...]
    #: First letters -> one line for each name of the built-in catalogue that begins so: the name, a tab, and which rows
    #: of ``by_class`` have a pattern that it has, separated by spaces; a line break before and after each.
    fitting: Mapping[str, str]


class IngredientLevels(NamedTuple):
    """The rows of one ingredient: levels by product word (empty: any), and by the name it stands beside."""

    by_product: dict[str, Level]
    beside: dict[str, Level]


@dataclass(frozen=True, eq=False, slots=True)
class Use:
    """What the tables say of one ingredient; compared by identity."""

    own: IngredientLevels | None
    #: The class rows that fit it, the most telling first.
    classes: tuple[ClassLevel, ...]
    #: Which phase of a product it makes up: ``fatty``, ``watery`` or neither.
    phase: str


def build() -> Tables:
    """Read the tables; a wrong row raises :class:`TableError` that names the table and the line."""
    own: dict[str, list[str]] = {}
    seen = set()
    for line, row in enumerate(rows(TABLES[0]), 2):
        where = f"{TABLES[0]} line {line}"
        name, product, beside = row["inci"], _product(row, where), row["beside"]
        if product and beside:
            raise TableError(f"{where}: a row is for a product or beside a name, not both")
        if (name, product, beside) in seen:
            raise TableError(f"{where}: {name} {product or beside} is there twice")
        seen.add((name, product, beside))
        own.setdefault(name, []).append("\t".join((product, beside, *map(str, _level(row, where)))))
    classes = []
    for line, row in enumerate(rows(TABLES[1]), 2):
        where = f"{TABLES[1]} line {line}"
        if row["kind"] not in ("name", "function", "any"):
            raise TableError(f"{where}, column kind: {row['kind']!r} is none of name, function, any")
        classes.append((row["kind"], row["key"], _product(row, where), _level(row, where), row["phase"]))
    patterns = [(str(i), re.compile(row[1])) for i, row in enumerate(classes) if row[0] == "name"]
    fitting: dict[str, str] = {}
    for row in rows(TABLES[2]):
        name = row["inci"]
        fits = " ".join(i for i, pattern in patterns if pattern.search(name))
        fitting[name[:LETTERS]] = fitting.get(name[:LETTERS], "\n") + f"{name}\t{fits}\n"
    own_rows = {name: "\n".join(lines) for name, lines in own.items()}
    return Tables(OnDemand(own_rows), tuple(classes), OnDemand(fitting))


def _product(row: dict[str, str], where: str) -> str:
    known = (*dict.fromkeys((*(kind.product for kind in product_kinds()), *_SHOWN)),)
    if row["product"] and row["product"] not in known:
        raise TableError(f"{where}, column product: {row['product']!r} is none of {', '.join(known)}")
    return row["product"]


def _level(row: dict[str, str], where: str) -> tuple[float, float, float]:
    _product(row, where)
    try:
        low, typical, high = float(row["low"]), float(row["typical"]), float(row["high"])
    except ValueError:
        raise TableError(f"{where}: low, typical and high must be numbers") from None
    if not 0 < low < typical < high <= 100:
        raise TableError(f"{where}: low < typical < high do not hold")
    return low, typical, high


@cache
def _tables() -> Tables:
    return load_or_build("analysis-use-levels", TABLES, build)


@cache
def _class_levels() -> tuple[ClassLevel, ...]:
    return tuple(ClassLevel(*row[:3], Level(*row[3]), row[4]) for row in _tables().by_class)


@cache
def _of_kind(kind: str) -> tuple[ClassLevel, ...]:
    return tuple(row for row in _class_levels() if row.kind == kind)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], ClassLevel], ...]:
    return tuple((re.compile(row.key), row) for row in _of_kind("name"))


def _classes(name: str, functions: tuple[str, ...]) -> tuple[ClassLevel, ...]:
    """Return the class rows that fit an ingredient, the most telling first."""
    lines = _tables().fitting.get(name[:LETTERS], "")
    start = lines.find(f"\n{name}\t")
    if start >= 0:
        start += len(name) + 2
        fitting = [_class_levels()[int(i)] for i in lines[start : lines.find("\n", start)].split()]
    else:
        fitting = [row for pattern, row in _patterns() if pattern.search(name)]
    return (*fitting, *[row for row in _of_kind("function") if row.key in functions], *_of_kind("any"))


def _own(name: str) -> IngredientLevels | None:
    """Return the rows of an ingredient, ``None`` where it has none."""
    lines = _tables().own.get(name)
    if lines is None:
        return None
    found = IngredientLevels({}, {})
    for line in lines.split("\n"):
        product, beside, *numbers = line.split("\t")
        index, key = (found.beside, beside) if beside else (found.by_product, product)
        index[key] = Level(*map(float, numbers))
    return found


@lru_cache(maxsize=65536)
def use_of(name: str, functions: tuple[str, ...]) -> Use:
    """Return what the tables say of an ingredient with these CosIng functions.

    >>> use_of("SQUALANE", ("emollient",)).phase, use_of("AQUA", ()).phase, use_of("XANTHAN GUM", ()).phase
    ('fatty', 'watery', '')
    """
    classes = _classes(name, functions)
    return Use(_own(name), classes, classes[0].phase if classes else "")


@cache
def _pigments() -> frozenset[str]:
    return frozenset(row["inci"] for row in rows("order_exceptions.csv") if row["kind"] == "makeup pigment")


@cache
def _sold_alone() -> re.Pattern[str]:
    return compiled_pattern("|".join(row["pattern"] for row in rows("whole_products.csv")))


def sold_alone(name: str) -> bool:
    """Return whether an ingredient is sold as a product by itself, as oils, butters, clays and salts are.

    >>> sold_alone("ARGANIA SPINOSA KERNEL OIL"), sold_alone("NIACINAMIDE")
    (True, False)
    """
    return _sold_alone().search(name) is not None


class ProductKind(NamedTuple):
    """A product word of the tables, and the product types and traits that it stands for."""

    product: str
    types: frozenset[str]
    traits: frozenset[str]
    use: str

    def takes(self, context: Context) -> bool:
        """Return whether a product is of this kind."""
        if self.use and (self.use == "leave-on") != context.leave_on:
            return False
        return context.product_type in self.types or not self.traits.isdisjoint(context.traits.certain)


@cache
def product_kinds() -> tuple[ProductKind, ...]:
    """Return the kinds of product with use levels of their own, the most telling first."""
    return tuple(product_kind(row["product"], row) for row in rows("use_level_products.csv"))


def product_kind(product: str, row: Mapping[str, str]) -> ProductKind:
    """Return the kind of product that a row's columns of types, traits and use are about."""
    return ProductKind(product, _set(row["product_types"], ";"), _set(row["traits"], " "), row["use"])


def _set(cell: str, separator: str) -> frozenset[str]:
    return frozenset(word.strip() for word in cell.split(separator) if word.strip())


@lru_cache(maxsize=1_024)
def _kinds_of(context: Context) -> tuple[str, ...]:
    """Return the product words that fit a context whatever the entries."""
    return tuple(kind.product for kind in product_kinds() if kind.takes(context))


def _is_coloured(context: Context, names: Sequence[str]) -> bool:
    """Return whether a list holds the pigments of a product that colours skin."""
    if sum(map(_pigments().__contains__, names)) < MANY_PIGMENTS:
        return False
    any_kind = context.product_type is None or context.guessed
    return any_kind or not rule_terms("skin_tone").isdisjoint(names)


def _fizzes(names: Sequence[str]) -> bool:
    """Return whether a list is of what fizzes in water: a carbonate and an acid lead it, before any water."""
    led = names[:FIZZING]
    salt, acid = (
        next((place for place, name in enumerate(led) if name in rule_terms(term)), FIZZING)
        for term in ("fizzing_salt", "fizzing_acid")
    )
    return max(salt, acid) < FIZZING and rule_terms("water").isdisjoint(led[: max(salt, acid)])


def own_level(name: str, context: Context) -> Level | None:
    """Return how much of an ingredient products of such a kind usually hold, ``None`` where it has no row of its own.

    >>> from inci_parser.models import Context
    >>> own_level("SODIUM FLUORIDE", Context(product_type="mouthwash"))
    Level(low=0.02, typical=0.05, high=0.1)
    """
    own = _own(name)
    if own is None:
        return None
    return next((own.by_product[word] for word in (*_kinds_of(context), "") if word in own.by_product), None)


def products_of(context: Context, names: Sequence[str], phases: Sequence[str]) -> tuple[str, ...]:
    """Return the product words that fit a composition, the most telling first."""
    words = list(_kinds_of(context))
    if "makeup" not in words and _is_coloured(context, names):
        words.append("makeup")
    if _fizzes(names):
        words.append("fizzer")
    if not context.leave_on and "conditioner" not in words:
        words.append("rinse-off")
    if "watery" not in phases:
        return (*words, "anhydrous")
    if "fatty" not in phases[:TOP]:
        return (*words, "aqueous")
    return (*words, "water-in-oil", "emulsion") if phases[0] == "fatty" else (*words, "emulsion")


class _LevelsIn(dict[Use, tuple[Level, bool]]):
    """The use levels in one kind of product by ingredient, each worked out when it is first asked for."""

    def __init__(self, products: tuple[str, ...]) -> None:
        """Begin with nothing known."""
        super().__init__()
        self._products = products

    def __missing__(self, use: Use) -> tuple[Level, bool]:
        """Return the level of an ingredient in such a product, and whether it is its own (not its class's)."""
        known = self[use] = self._level(use)
        return known

    def _level(self, use: Use) -> tuple[Level, bool]:
        own = use.own.by_product if use.own is not None else {}
        for product in (*self._products, ""):
            if product in own:
                return own[product], True
        for row in use.classes:
            if not row.product or row.product in self._products:
                return row.level, False
        raise TableError(f"{TABLES[1]} has no row of kind any")


_levels_in = lru_cache(maxsize=256)(_LevelsIn)


def levels_of(uses: Sequence[Use], products: tuple[str, ...], names: frozenset[str]) -> list[tuple[Level, bool]]:
    """Return the use level of each ingredient in a product, and whether it is the ingredient's own (not its class's).

    ``names`` are those of all entries: beside some of them an ingredient has another level.
    """
    found = list(map(_levels_in(products).__getitem__, uses))
    for i, use in enumerate(uses):
        if use.own is not None and use.own.beside:
            other = next((level for name, level in use.own.beside.items() if name in names), None)
            if other is not None:
                found[i] = other, True
    return found

"""Decides whether the entries of a list are a whole product, or a part of a list such as shops pick out of one.

    Squalane, Hydrolyzed Collagen, Palmitoyl Pentapeptide-5, Hyaluronic Acid    a part: no water holds what needs it
    Niacinamide, Zinc PCA                                                       a part: nothing makes up the rest
    Dimethicone, Cyclomethicone, Parfum                                         whole: the silicones are the product

A list is whole where something in it can make up the product, and where that can hold the other entries.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from ...models import Context, Label
from ...naming.nomenclature.vocabulary import vocabulary
from ...reading.vocabulary import phrase_pattern
from ..filters_apart import actives_are_elsewhere
from ..rule_terms import name_endings, rule_terms
from ..sun_factors import uv_filters
from . import use_levels as levels
from .composition import WHOLE, Composition, amount_box, in_no_order

if TYPE_CHECKING:
    from ...naming import Catalogue

#: Entries whose usual maxima, in mass percent, add up to less are no whole product.
ENOUGH = 60.0
#: Behind what is sold by itself, entries that usually have more than this make a list a part of one again ...
LITTLE = 1.5
#: ... unless it has no more entries than this.
PAIR = 2
#: Trait of a powder to mix in, which may be actives alone.
_OF_ACTIVES = "mixed_dry"
#: Least water, in mass percent, of a list that is no oil, balm, stick or powder.
MOSTLY = 80.0
#: Longer lists without water are whole, whatever they hold.
_LONGEST_PART = 15
#: Types of words that stand for a living thing.
_LIVING = ("SOURCE", "LATIN")
#: Most names that a sentence puts forward.
_FEW = 3
#: Fewest entries of catchwords.
_CATCHWORDS = 6
#: Fewest humectants, and humectants and extracts together, that need water where the kind of product does not tell.
_HUMECTANTS, _IN_WATER = 2, 3


class _Entry(NamedTuple):
    """What tells of an entry whether it makes up a product, and whether it needs water."""

    name: str
    level: levels.Level
    functions: frozenset[str]
    phase: str
    #: As printed, in lower case.
    printed: str = ""

    @property
    def may_be_anything(self) -> bool:
        """Whether it has no name, and is not plainly a plant: ``lavender`` is no surfactant."""
        return not self.name and vocabulary().words.get(self.printed) not in _LIVING

    @property
    def sold_alone(self) -> bool:
        """Whether it is sold as a product by itself."""
        return bool(self.name) and levels.sold_alone(self.name)

    @property
    def is_humectant(self) -> bool:
        """Whether it holds water, and is no product by itself, as glycerin is."""
        return not self.functions.isdisjoint(rule_terms("humectant")) and not self.sold_alone

    @property
    def is_extract(self) -> bool:
        """Whether it is an extract of a plant, or a ferment."""
        return self.name.endswith(name_endings("plant_in_water"))

    @property
    def is_watery(self) -> bool:
        """Whether it is of the water of a product, or is such water."""
        return self.phase == "watery" or self.name in rule_terms("water_source")

    @property
    def is_solvent(self) -> bool:
        """Whether it is, or keeps, the liquid that the others are dissolved in."""
        return self.phase == "watery" or not self.functions.isdisjoint(rule_terms("keeps_liquid"))

    @property
    def is_salt(self) -> bool:
        """Whether it is sold by itself, and does no more for a wash than to thicken it."""
        return self.sold_alone and (self.functions & rule_terms("technical")) <= rule_terms("keeps_liquid")

    @property
    def is_technical(self) -> bool:
        """Whether it holds a product together, preserves or scents it: no one picks such an entry out of a list."""
        return not self.functions.isdisjoint(rule_terms("technical")) or self.name in rule_terms("perfume")


def as_listed(
    label: Label,
    part: Composition,
    known: Sequence[tuple[levels.Level, bool]],
    context: Context,
    catalogue: Catalogue | None,
) -> tuple[Composition, bool]:
    """Return a part with what may be missing from its list, and whether the list is a part of one."""
    if is_partial(label, part, known, context, catalogue):
        return as_part_of_list(part), True
    return _without_filters(label, part, context), False


def is_partial(
    label: Label,
    part: Composition,
    known: Sequence[tuple[levels.Level, bool]],
    context: Context,
    catalogue: Catalogue | None,
) -> bool:
    """Return whether a list is a part of one: the text says so, or it seems so and nothing is known to be missing."""
    if "partial" in label.traits or _is_put_forward(label):
        return True
    return not part.missing and (_is_only_water(part, context) or seems_partial(part, known, context, catalogue))


def _is_put_forward(label: Label) -> bool:
    """Return whether a text is two or three names of everyday language that words join: ``argan oil & vitamin e``.

    So reads what a product is sold for. A list has separators, or names as only lists have them.
    """
    entries, text = label.ingredients, label.text
    if not 1 < len(entries) <= _FEW or text[: entries[0].start].strip() or text[entries[-1].end :].strip(" .\n"):
        return False
    joints = (text[one.end : other.start].strip() for one, other in pairwise(entries))
    return all(map(phrase_pattern("conjunction").fullmatch, joints)) and all(
        entry.percent is None and entry.match.name and entry.match.method != "exact" for entry in entries
    )


def _is_only_water(part: Composition, context: Context) -> bool:
    """Return whether a list proves so much water that no product of its kind, of oil, wax or powder, can be so.

    "Cleansing Balm: Aqua, Phenoxyethanol, Lecithin, Tocopherol": there is no more of the others than the law allows of
    the second. A kind of product that its entries made likely (``context.guessed``) tells nothing.
    """
    if context.guessed or not part.ordered or part.entries[part.ordered[0]].name not in rule_terms("water"):
        return False
    traits = context.traits.certain | {(context.product_type or "").replace(" ", "_")}
    if traits.isdisjoint(rule_terms("never_mostly_water")) or len(part.ordered) < PAIR:
        return False
    cap = part.caps[part.ordered[1]]
    return cap is not None and WHOLE - max(cap.max, part.line) * (len(part.ordered) - 1) >= MOSTLY


def seems_partial(
    part: Composition, known: Sequence[tuple[levels.Level, bool]], context: Context, catalogue: Catalogue | None
) -> bool:
    """Return whether a list is a part of one: nothing makes up the product, or no water holds what needs it.

    ``known`` are the use levels of the entries. What is sold by itself is a whole product: "Kaolin", "Talc, Parfum",
    "Argania Spinosa Kernel Oil, Tocopherol".
    """
    entries = _looked_up(part, known, catalogue)
    traits = context.traits.certain | {(context.product_type or "").replace(" ", "_")}
    if _OF_ACTIVES in traits:
        return False
    if _lacks_something(part, entries, traits, context):
        return True
    if _is_led_by_base(part, entries, traits):
        return False
    if len(entries) == 1:
        alone = _is_product(entries[0], traits, printed=part.entries[0].percent is not None)
        if alone is not None:
            return not alone
    if sum([entry.level.high for entry in entries]) >= ENOUGH or led_by_a_product(part, known):
        return False  # a printed amount makes it no less
    printed = [amount_box(entry.percent)[1] if entry.percent else WHOLE for entry in part.entries]
    return sum([max(e.level.high, p if p < WHOLE else 0.0) for e, p in zip(entries, printed, strict=True)]) < ENOUGH


def _is_product(entry: _Entry, traits: frozenset[str], *, printed: bool) -> bool | None:
    """Return whether the only entry of a list is the product; ``None`` where its amount tells, as it does others'."""
    if not entry.name and not traits.isdisjoint(rule_terms("without_water")):
        return True  # "100 % pure oil of ..."
    return None if printed or entry.sold_alone else False  # it breaks off behind the water that it begins with


def as_part_of_list(part: Composition) -> Composition:
    """Return a composition of whose entries neither the sum nor the order tells an amount."""
    why = "the list looks like a selection of ingredients, not the full list"
    return in_no_order(part, why)._replace(missing=why)


def led_by_a_product(part: Composition, known: Sequence[tuple[levels.Level, bool]]) -> bool:
    """Return whether a list begins with what is sold by itself, and has little or the like beside it."""
    if not part.ordered or part.ordered[0] != 0:
        return False
    alone = [entry.match.name is not None and levels.sold_alone(entry.match.name) for entry in part.entries]
    others = zip(alone[1:], known[1:], strict=True)
    return alone[0] and (len(alone) <= PAIR or all(sold or level.typical <= LITTLE for sold, (level, _) in others))


def _looked_up(
    part: Composition, known: Sequence[tuple[levels.Level, bool]], catalogue: Catalogue | None
) -> list[_Entry]:
    """Return what the tables say of each entry of a part."""
    found = []
    for entry, (level, _) in zip(part.entries, known, strict=True):
        name = entry.match.name or ""
        functions = catalogue.functions(name) if catalogue is not None and name else ()
        found.append(
            _Entry(
                name,
                level,
                frozenset(functions),
                levels.use_of(name, functions).phase if name else "",
                entry.text.lower(),
            )
        )
    return found


def _lacks_something(part: Composition, entries: Sequence[_Entry], traits: frozenset[str], context: Context) -> bool:
    """Return whether water, a surfactant or all that stands behind the water is missing."""
    if _lacks_water(entries, traits, guessed=context.guessed) or _lacks_surfactant(entries, traits, context):
        return True
    if _are_catchwords(entries) or (not context.guessed and _needs_more(part, traits)):
        return True
    return _is_begun_with_water(part, entries, traits)


def _lacks_water(entries: Sequence[_Entry], traits: frozenset[str], *, guessed: bool) -> bool:
    """Return whether entries that need water stand without it, and without all that keeps a product together.

    A kind of product that its entries made likely (``guessed``) tells nothing of what is missing among them.
    """
    first = entries[0]
    if not first.name or first.is_humectant or first.name.endswith(name_endings("powder")):
        return False
    if len(entries) > _LONGEST_PART or any(entry.is_watery or entry.is_technical for entry in entries):
        return False
    if not traits.isdisjoint(rule_terms("without_water")):
        return False
    return _needs_water(entries) or (not guessed and not traits.isdisjoint(rule_terms("mostly_water")))


def _needs_more(part: Composition, traits: frozenset[str]) -> bool:
    """Return whether one ingredient is listed of what no ingredient alone makes: a styling cream of argan oil."""
    return (
        len(part.entries) == 1 and part.entries[0].percent is None and not traits.isdisjoint(rule_terms("needs_more"))
    )


def _are_catchwords(entries: Sequence[_Entry]) -> bool:
    """Return whether half of many entries are no names, and no other is what only makes up a product.

    ``Silk Tree, Pink Pigments, Organic, Focus Powder, Vitamin E, Grape Seed Oil``: a page puts such forward.
    """
    known = [entry for entry in entries if entry.name]
    if len(known) < PAIR or len(entries) < _CATCHWORDS or len(known) * 2 > len(entries):
        return False
    return not any(entry.is_watery or (entry.is_technical and not entry.sold_alone) for entry in known)


def _lacks_surfactant(entries: Sequence[_Entry], traits: frozenset[str], context: Context) -> bool:
    """Return whether a wash or a conditioner is listed without all that makes one: no surfactant, no powder, no scent.

    ``Shampoo: Olive Oil, Shea Butter, Panthenol``. What was not read may be a surfactant. What stays in hair and begins
    with water may be a mist.
    """
    if context.guessed or traits.isdisjoint(rule_terms("needs_surfactant")) or len(entries) > _LONGEST_PART:
        return False
    if context.leave_on and entries[0].is_watery and "micellar_water" not in traits:
        return False
    if any(entry.may_be_anything or entry.name.endswith(name_endings("powder")) for entry in entries):
        return False
    return all(not entry.is_technical or entry.is_salt for entry in entries)


def _is_begun_with_water(part: Composition, entries: Sequence[_Entry], traits: frozenset[str]) -> bool:
    """Return whether a list is water and one thing that no water keeps by itself: a moisturiser, a foaming surfactant.

    Both spoil unless something preserves them. What is thin or wiped on may be so little; water and salt, soap, alcohol
    or what preserves are whole, and so is what states how much of it there is.
    """
    if len(entries) != PAIR or part.ordered[:1] != (0,) or entries[0].name not in rule_terms("water"):
        return False
    if not traits.isdisjoint(rule_terms("thin") | rule_terms("keeps_without_preservative")):
        return False
    needy = not entries[1].functions.isdisjoint(rule_terms("spoils_in_water"))
    return needy and all(entry.percent is None for entry in part.entries)


def _needs_water(entries: Sequence[_Entry]) -> bool:
    """Return whether so many humectants, or extracts with one, stand among entries that water must hold them."""
    humectants = sum(entry.is_humectant for entry in entries)
    extracts = sum(entry.is_extract and not entry.is_humectant for entry in entries)
    return humectants >= _HUMECTANTS or (humectants > 0 and humectants + extracts >= _IN_WATER)


def _is_led_by_base(part: Composition, entries: Sequence[_Entry], traits: frozenset[str]) -> bool:
    """Return whether a list begins with what the product is made of, whatever the usual amounts of the others."""
    if not part.ordered or part.ordered[0] != 0:
        return False
    first, others = entries[0], entries[1:]
    if first.name in rule_terms("water"):
        return bool(others)
    if not traits.isdisjoint(rule_terms("oil")):
        return all(entry.name for entry in entries) and (first.phase == "fatty" or first.is_extract)
    if first.sold_alone:
        return not traits.isdisjoint(rule_terms("without_water")) or all(map(_goes_with_base, others))
    return bool(others) and first.is_extract and all(entry.is_solvent for entry in others)


def _goes_with_base(entry: _Entry) -> bool:
    """Return whether an entry is of an oily or dry product: an oil, a powder, or little of anything."""
    dry = not entry.functions.isdisjoint(rule_terms("dry"))
    oily = entry.phase == "fatty" and not entry.is_technical
    return entry.sold_alone or oily or dry or entry.level.typical <= LITTLE


def _without_filters(label: Label, part: Composition, context: Context) -> Composition:
    """Return a part in which UV filters may be missing: a sunscreen that lists none may have them apart.

    A kind of product that its entries made likely (``context.guessed``) tells nothing of what is missing among them.
    """
    if part.missing or context.guessed or "sunscreen" not in context.traits.certain:
        return part
    if any(not uv_filters().isdisjoint(entry.match.names) for entry in part.entries):
        apart = actives_are_elsewhere(label, part.entries, context)
        return part._replace(missing="the active UV filters are listed apart") if apart else part
    return part._replace(missing="a sunscreen whose list names no UV filter may have them apart")

"""What every check is handed: the product on a label, each ingredient looked up once and decided on once.

    [leave-on] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; LACTIC ACID
        GLYCERIN     active humectant, Role.ACTS
        LACTIC ACID  active AHA, likely under the 1 % at which it acts: Role.SETS_PH, so no exfoliant for any check

A product is one composition: a whole label, or one part of a kit (see :func:`products_of`).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from ..models import Amount, Concentration, Context, Entry, Label, Share
from ..naming.nomenclature.word_lists import word_list
from ..tables.definitions import UV_FILTER, Active, Group
from .acid_neighbours import (
    acids_together,
    fizzes,
    is_buffer,
    is_for_ph,
    is_sold_for,
    stands_beside_preservative,
)
from .context import context_of_part, part_of
from .dry_products import dry_traits
from .foams import foam_of
from .markets import markets
from .places import by_name, entries_of, is_mostly_unread, ranks_of
from .product_traits import traits_of
from .role import OTHERWISE, Role, is_never_enough, may_be_enough
from .rule_book import IngredientFacts, RuleBook
from .rule_terms import rule_terms
from .selections import is_selection
from .stated import declared, is_declared, is_stated_trace, most, titled_amount
from .strong_members import ACIDS, COSMETIC_RETINOID, RETINOIDS, is_strong_acid, may_be_strong
from .title_lines import title_line
from .words_within import name_within, words, words_and_ends

if TYPE_CHECKING:
    from ..naming import Catalogue

#: (rank, mass percent): behind this rank no entry is taken to reach this amount unless it is declared.
_FLAT_PAST = ((15, 1.0), (20, 0.5), (25, 0.3))
#: Mass percent from which an acid does more than preserve: preserving amounts end at 1 %, estimates scatter around it.
_PRESERVING = 1.2
#: Mass percent from which an acid behind its salt does more than buffer, where no study tells an amount.
_BUFFERING = 5.0
#: An acid further down the list is not mistaken for an exfoliant.
_FAR = 30
#: The class of filters that protect skin otherwise too.
_MINERAL = "UV filter mineral"
#: Trait of the labels of markets that have drug actives listed apart.
_DRUG_FACTS = "drug_facts"
#: Group of the acids that most products hold for their pH.
_EVERYDAY = "everyday pH adjuster"
#: Group of extracts that are sold as sources of acids, of which no amount is known.
_ACID_SOURCE = "fruit acid extract"


class ProductIngredient(NamedTuple):
    """One name of one entry, with what the tables hold of it and what it does in this product."""

    entry: Entry
    name: str
    facts: IngredientFacts
    role: Role = Role.OTHER
    #: Its row among the actives, ``None`` where this kind of product has it for something else.
    active: Active | None = None
    #: Its CosIng functions.
    functions: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[int, str]:
        """Position and name: what tells ingredients of one label apart."""
        return self.entry.position, self.name

    @property
    def acts(self) -> bool:
        """Whether it likely does what its class does."""
        return self.role is Role.ACTS

    @property
    def may_act(self) -> bool:
        """Whether it acts, or is of a class without a least amount and not stated as a trace."""
        return self.acts or (
            self.active is not None and self.active.acts_from is None and not is_stated_trace(self.entry, self.active)
        )


class Product:
    """The ingredients of one composition under a context, with the groups that rules speak of."""

    def __init__(
        self,
        label: Label,
        context: Context,
        amounts: Concentration,
        rule_book: RuleBook,
        catalogue: Catalogue | None = None,
        *,
        component: str | None = None,
        titled: Mapping[str, Amount] | None = None,
    ) -> None:
        """Look every ingredient up; ``component`` is a part of a kit, ``titled`` are amounts of the title."""
        self.label, self.context, self.amounts = label, context, amounts
        self.rule_book, self.catalogue, self.component, self.titled = rule_book, catalogue, component, titled or {}
        #: The entries that are in the product: all but ``may_contain``.
        self.entries: tuple[Entry, ...] = entries_of(label, component)
        #: Whether places tell amounts: the order means something, the list is no part of one and was mostly read.
        self.order_means = amounts.order_means and not amounts.partial and not is_mostly_unread(label)
        #: Whether entries are known to be missing before the first or behind the last, or the list is a part of one.
        self.incomplete = amounts.partial or not label.traits.isdisjoint(("cut", "cut_start"))
        #: How much of the entry at a position there can be.
        self.amount_at: dict[int, Share] = {amount.position: amount for amount in amounts.ingredients}
        #: Place of the entry at a position in its part, from 1, entries of the section ``active`` not counted.
        self.rank: dict[int, int] = ranks_of(self.entries)
        #: Canonical name -> the entries that carry it, in label order; whether they are a selection (selections.py).
        self.by_name = by_name(self.entries)
        self.is_selection = is_selection(label, amounts, self.by_name, rule_book, catalogue)
        #: Words that rules may ask of the product: market, type, categories, use.
        self.traits = traits_of(context) | self._own_traits()
        #: Every ingredient, in label order.
        self.ingredients: list[ProductIngredient] = []
        #: Group -> its members that count for it.
        self.groups: dict[str, list[ProductIngredient]] = {}
        #: Group -> those that its wildcards take in.
        self.wildcard_members: dict[str, list[ProductIngredient]] = {}
        #: Class of scent -> its members.
        self.scents: dict[str, list[ProductIngredient]] = {}
        #: Members of the list of allergens that the law wants named.
        self.allergens: list[ProductIngredient] = []
        self._look_up()
        self._words = {*self.groups, *self.wildcard_members, *self.by_name}

    # -- construction ------------------------------------------------------------------------------------------

    def _own_traits(self) -> frozenset[str]:
        """Return the traits that the ingredients show: no water; declared UV filters; a foam."""
        traits = {"sunscreen"} if self._declares_filters() else set()
        dry = frozenset() if self.incomplete else dry_traits(self.entries, self.rule_book, self.names_water)
        return dry.union(traits, foam_of(self.context.traits.certain, self.entries))

    def _declares_filters(self) -> bool:
        """Return whether a UV filter is a declared active, and not for something else: zinc oxide on diaper rash."""
        own = traits_of(self.context)
        actives = self._filters(entry for entry in self.entries if entry.section == "active")
        if not own.isdisjoint(rule_terms("protects_skin")):
            actives = [active for active in actives if active.class_ != _MINERAL]
        return any(own.isdisjoint(active.not_in) for active in actives)

    def _filters(self, entries: Iterable[Entry]) -> list[Active]:
        """Return the UV filters among entries."""
        actives = [self.rule_book.facts(name).active for entry in entries for name in entry.match.names]
        return [active for active in actives if active and self.rule_book.classes[active.class_].kind == UV_FILTER]

    def names_water(self, entry: Entry) -> bool:
        """Return whether an entry that could not be read holds a word for water: "Hungarian thermal water"."""
        return bool(name_within(entry, rule_terms("water"), self.catalogue, words))

    def hidden_scent(self, entry: Entry) -> str:
        """Return the mixture that an entry that could not be read has a word for: PARFUM, AROMA or ``""``."""
        return name_within(entry, word_list("mixture"), self.catalogue, words_and_ends)

    def _look_up(self) -> None:
        """Look every name of every entry up once."""
        looked_up = [self._looked_up(entry, name) for entry in self.entries for name in entry.match.names]
        blend = acids_together([(i.entry, i.active, i.acts) for i in looked_up if i.active is not None], self.reaches)
        self.ingredients = [
            i._replace(role=Role.ACTS) if i.role is Role.SETS_PH and i.entry.position in blend else i for i in looked_up
        ]
        for ingredient in self.ingredients:
            self._join_groups(ingredient)
        self._add_derived_groups()

    def _looked_up(self, entry: Entry, name: str) -> ProductIngredient:
        """Look one name up and decide on its role."""
        functions = self.catalogue.functions(name) if self.catalogue is not None else ()
        facts, functions, active, colours = self.rule_book.known(name, functions)
        uses = facts.uses if active is None else (*facts.uses, active)
        meant = next((use for use in uses if self._is_meant(use, entry)), None)
        pigment = colours or (active is not None and active.class_ == _MINERAL and self._is_inactive(entry))
        role = self._role(entry, meant) if meant else Role.COLOURS if pigment else Role.OTHER
        return ProductIngredient(entry, name, facts, role, meant, functions)

    def _is_meant(self, active: Active, entry: Entry) -> bool:
        """Return whether an active is there for what its class does in this kind of product."""
        if active.class_ == _MINERAL and self._is_inactive(entry):
            return False
        meant = not active.only_in or not self.traits.isdisjoint(active.only_in)
        return meant and self.traits.isdisjoint(active.not_in)

    def _is_inactive(self, entry: Entry) -> bool:
        """Return whether an entry without an amount stands beside UV filters whose market has each one declared.

        There, in the United States and Canada, titanium dioxide without an amount is a pigment.
        """
        if markets()[self.context.market].actives_apart != _DRUG_FACTS or is_declared(entry):
            return False
        return bool(self._filters(filter(is_declared, self.entries)))

    @property
    def title(self) -> str:
        """What the product is sold as: what the title that was given claims and names, and the line that may be one."""
        return f"{self.context.claimed} | {title_line(self.label)}"

    @property
    def why_unknown(self) -> str:
        """Why places tell no amounts, where they tell none, as a sentence; ``""`` for one name without a list."""
        if not self.amounts.ingredients:
            return ""
        unread = "Too much of the list could not be read" if self.amounts.order_means else ""
        selection = "The list looks like a selection of ingredients, not the full list"
        why = (selection if self.amounts.partial else unread) or "The order of this list says nothing"
        return f"{why}, so the amount is unknown."

    def _role(self, entry: Entry, active: Active) -> Role:
        """Return what an active likely does here; see :class:`Role`."""
        otherwise = OTHERWISE.get(active.otherwise, Role.TRACE)
        if is_stated_trace(entry, active):
            return otherwise
        if active.acts_from is None:
            return otherwise if active.otherwise else Role.ACTS
        idle = "anhydrous" in self.traits or fizzes(entry, self.entries)
        if otherwise is Role.SETS_PH and idle and declared(entry) is None:
            return Role.TRACE  # without water no acid exfoliates and none sets a pH
        if self._exfoliates(entry, active, otherwise):
            return Role.ACTS
        acts = entry.section == "active" or self.reaches(entry, active.acts_from)
        acts = acts and not self._only_helps(entry, active, otherwise)
        return Role.ACTS if acts else self._where_dry(otherwise)

    def _where_dry(self, role: Role) -> Role:
        """Return what is left of a role in such a product: without water an acid keeps nothing."""
        return Role.TRACE if role is Role.PRESERVES and "anhydrous" in self.traits else role

    def _only_helps(self, entry: Entry, active: Active, otherwise: Role) -> bool:
        """Return whether an acid without a stated amount is by its neighbours one that preserves, or a buffer."""
        share = self.amount_at.get(entry.position)
        if share is None or self.printed_amount(entry) is not None or entry.section == "active":
            return False
        if otherwise is Role.PRESERVES and self.catalogue is not None and share.estimate < _PRESERVING:
            return stands_beside_preservative(entry, self.entries, self.catalogue.functions)
        buffers = otherwise is Role.SETS_PH and share.estimate < (active.studied_min or _BUFFERING)
        return buffers and is_for_ph(entry, self.entries, self.traits, self.title, self.rule_book)

    def _exfoliates(self, entry: Entry, active: Active, otherwise: Role) -> bool:
        """Return whether an acid is what a peel or a selection is sold for: else preserves, or of unknown amount."""
        if self.rule_book.classes[active.class_].kind != "acid" or is_never_enough(active):
            return False
        if is_sold_for(entry, active, self.entries, self.title, self.rule_book):
            return True
        if not (self.is_selection or may_be_enough(active, otherwise, in_order=self.order_means)):
            return False
        if self.rule_book.facts(active.inci).is_in(_EVERYDAY) or (otherwise is Role.SETS_PH and self.order_means):
            return False
        unstated = self.is_selection and self.printed_amount(entry) is None
        selected = unstated and not is_buffer(entry, self.entries, self.rule_book)
        return selected or not self.traits.isdisjoint(rule_terms("exfoliating"))

    def _join_groups(self, ingredient: ProductIngredient) -> None:
        """Add an ingredient to the groups of its class, its scent and the groups table."""
        groups, facts = self.groups, ingredient.facts
        active = ingredient.active
        if ingredient.entry.nano:
            groups.setdefault("nano form", []).append(ingredient)
        if active is not None and ingredient.may_act:
            groups.setdefault(active.class_, []).append(ingredient)
        if facts.scent is not None:
            groups.setdefault(facts.scent, []).append(ingredient)
            self.scents.setdefault(facts.scent, []).append(ingredient)
        for group in facts.wildcard_groups:
            self.wildcard_members.setdefault(group, []).append(ingredient)
        trace = active is not None and is_stated_trace(ingredient.entry, active)
        for row in facts.groups if not trace else ():
            if self._counts(row, ingredient):
                groups.setdefault(row.group, []).append(ingredient)
        if facts.allergen is not None:
            self.allergens.append(ingredient)
            if not facts.allergen.dual_use:
                groups.setdefault("fragrance allergen", []).append(ingredient)

    def _counts(self, row: Group, ingredient: ProductIngredient) -> bool:
        """Return whether a member of a group counts where it stands, acts if first entries count, and in its amount."""
        entry, active = ingredient.entry, ingredient.active
        slight = active is not None and active.acts_from is not None and not ingredient.acts
        if row.first is not None and (slight or not self.stands_among(entry, row.first)):
            return False
        return row.declared_from is None or (self.printed_amount(entry) or 0.0) >= row.declared_from

    def _add_derived_groups(self) -> None:
        """Add the groups that depend on roles: acids that only set the pH, strong acids, the filters of a sunscreen."""
        known = self.ingredients
        acids = [i for i in known if i.role is Role.SETS_PH and not i.facts.is_in(_EVERYDAY)]
        if self.order_means and rule_terms("strong_acid").isdisjoint(self.groups):
            self.groups["pH adjuster"] = [i for i in acids if self.rank[i.entry.position] <= _FAR]
        self._add_strong_groups()
        if "sunscreen" in self.traits:
            self.groups["sunscreen product"] = [i for i in known if i.active and self._filters([i.entry])]
        self.groups = {group: members for group, members in self.groups.items() if members}

    def _add_strong_groups(self) -> None:
        """Add the groups of what may be there in as much as was studied."""
        acids = [i for i in self.ingredients if i.acts and not i.facts.is_in(_ACID_SOURCE)]
        self.groups[ACIDS] = [i for i in acids if is_strong_acid(self, i.entry, i.active)]
        retinoids = self.groups.get(COSMETIC_RETINOID, ())
        self.groups[RETINOIDS] = [i for i in retinoids if may_be_strong(self, i.entry, i.active)]

    # -- questions ---------------------------------------------------------------------------------------------

    def is_trace(self, entry: Entry) -> bool:
        """Return whether an entry likely stands under 1 % by its place; never where the order says nothing."""
        amount = self.amount_at.get(entry.position)
        return self.order_means and amount is not None and amount.estimate < 1.0

    def stands_among(self, entry: Entry, first: int) -> bool:
        """Return whether an entry stands among the first so many and likely not under 1 %."""
        return self.rank[entry.position] <= first and not self.is_trace(entry)

    def reaches(self, entry: Entry, amount: float) -> bool:
        """Return whether an entry likely reaches a mass percent: as the list or the title says, else by the estimate.

        Where the order of the list says nothing and no amount is declared, nothing is likely; nor is 1 % or more past
        rank 15, 0.5 % past rank 20 and 0.3 % past rank 25, where estimates of long lists are flat. Of a blend each
        component has an equal part.
        """
        printed = self.printed_amount(entry)
        if printed is not None:
            return printed >= amount
        share = self.amount_at.get(entry.position)
        if share is None or not self.order_means:
            return False
        if any(amount >= least and self.rank[entry.position] > rank for rank, least in _FLAT_PAST):
            return False
        if share.proved is not None and share.proved.max <= amount:
            return False
        return share.estimate / len(entry.match.names or (1,)) >= amount

    def titled_amount(self, entry: Entry) -> Amount | None:
        """Return the amount that the title gives of an entry; see :func:`.stated.titled_amount`."""
        return titled_amount(self.titled, entry, self.amount_at.get(entry.position)) if self.titled else None

    def printed_amount(self, entry: Entry) -> float | None:
        """Return the mass percent that the list declares of an entry, else the one that the title gives."""
        titled = self.titled_amount(entry) if (printed := declared(entry)) is None else None
        return printed if titled is None else most(titled)

    def unknowns(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """Return which of some things the label cannot tell: a product without water that stays on has no pH."""
        if {"anhydrous", "leave-on"} <= self.traits:
            return tuple([word for word in words if word != "pH"])
        return words

    def members(self, word: str) -> list[ProductIngredient]:
        """Return the members of a group, or the entries that carry an INCI name in upper case."""
        members = self.groups.get(word, [])
        if word in self.rule_book.wildcards:
            known = {ingredient.key for ingredient in members}
            return [*members, *(i for i in self.wildcard_members.get(word, ()) if i.key not in known)]
        if members or not word.isupper() or word in self.rule_book.classes:
            return members
        return [ingredient for ingredient in self.ingredients if ingredient.name == word]

    def lacks_all(self, words: Collection[str]) -> bool:
        """Return whether none of some groups can have a member here: a quick look before :meth:`any_of`."""
        return self._words.isdisjoint(words)

    def any_of(self, words: Collection[str]) -> list[ProductIngredient]:
        """Return the members of several groups, in label order, each entry's name once."""
        if self.lacks_all(words):
            return []
        members: dict[tuple[int, str], ProductIngredient] = {}
        for word in words:
            for ingredient in self.members(word):
                members.setdefault(ingredient.key, ingredient)
        return [members[key] for key in sorted(members)]


def products_of(
    label: Label,
    context: Context,
    amounts: Concentration,
    rule_book: RuleBook,
    catalogue: Catalogue | None = None,
    titled: Mapping[str, Amount] | None = None,
) -> list[Product]:
    """Return the compositions of a label: one, or one for each titled part of a kit, judged apart.

    ``titled`` are amounts that the title gives, by name; which part of a kit holds them is unknown.
    """
    parts = dict.fromkeys(entry.component for entry in label.ingredients if entry.section != "may_contain")
    if len(parts) < 2:
        return [Product(label, context, amounts, rule_book, catalogue, titled=titled)]
    contexts = {part: context_of_part(context, part_of(label, part), part) for part in parts}
    return [
        Product(label, of_part, amounts, rule_book, catalogue, component=part) for part, of_part in contexts.items()
    ]

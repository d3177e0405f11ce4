"""Maxima and conditions: what a market allows an ingredient for, up to how much, in such a product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache, partial
from typing import NamedTuple

from ...models import Amount, Applicability, Context, Entry, Finding, FindingKind, ProductTraits, Wording
from ...tables.resources import rows
from ..markets import markets
from ..product import Product
from ..role import Role
from ..rule_terms import rule_terms
from ..wording import display_name, join_words, sentence, slug
from .applicable import ApplicableRules, RuleQuery, applicable_rules, surely_listed
from .comparison import WITHIN, compared
from .excess import speaks_for_more
from .law import Limit, law
from .legal_maxima import approved_apart
from .purposes import is_active, purposes_by_kind, purposes_of
from .ranks import Ranked, ranked
from .rows import limit_rows, with_law
from .wording import NOT_CHECKED, day, four_decimals, opening, positions, product_words, sources, timing, type_given

#: How many uses a sentence lists; the rest are in the details.
_SHOWN = 4
#: Longer words for the pack stand in the details alone.
_SHORT = 140


class AssumedProduct(NamedTuple):
    """What the product was taken for: market, product type, whether the caller gave it, the same in words, traits."""

    market: str
    product_type: str | None
    given: bool
    words: str
    traits: ProductTraits
    #: Whether the label gives no word for its type: it is unknown, or likely by its ingredients alone.
    unsure: bool = False


class RuledIngredient(NamedTuple):
    """An ingredient of the label with the rules that are about it."""

    name: str
    entries: tuple[Entry, ...]
    rules: ApplicableRules
    #: What the label states of it outside the list, counted as the law counts it.
    stated_outside: Amount | None = None
    #: A sentence where its title or its place on the list speaks for more than the law allows of it.
    more: str = ""

    @property
    def amount(self) -> Amount | None:
        """The declared amount, where the ingredient stands once and has one to itself; else ``stated_outside``."""
        return stated_amount(self.entries) or self.stated_outside


def stated_amount(entries: tuple[Entry, ...]) -> Amount | None:
    """Return the declared amount of an ingredient that has one to itself where it stands once, or last.

    "100 % natural" behind an ingredient that is not the first is no amount of it; "Contains sodium fluoride 0.32 %"
    behind a list that names it is.
    """
    *others, entry = entries
    amount = entry.percent
    if amount is None or len(entry.names) != 1 or any(other.percent for other in others):
        return None
    return None if entry.position > 1 and (amount.min or 0.0) >= 90.0 else amount


def assumed_product(context: Context) -> AssumedProduct:
    """Return what the product of a context was taken for."""
    return AssumedProduct(
        context.market, context.product_type, type_given(context), product_words(context), context.traits,
        unsure=context.guessed or context.product_type is None,
    )  # fmt: skip


def find_limits(ruled: Iterable[RuledIngredient], assumed: AssumedProduct) -> Iterator[Ranked]:
    """Yield one finding for each ingredient with a maximum, those under the same entry of the law together."""
    groups: dict[object, list[RuledIngredient]] = {}
    for ingredient in ruled:
        groups.setdefault(
            ingredient.name if ingredient.amount or ingredient.more else ingredient.rules.alike, []
        ).append(ingredient)
    for members in groups.values():
        yield (
            _fragrance_finding(members, assumed)
            if len(members) > 1 and members[0].rules.scent
            else _limit_finding(members, assumed)
        )


def ruled_ingredients(product: Product) -> Iterator[RuledIngredient]:
    """Yield every ingredient of the label that rules of the market are about, in label order."""
    context = product.context
    known = law(context.market)
    found = product.by_name.items()
    limited = [name for name, at in found if name in known.limited and not approved_apart(product.label, context, at)]
    if not limited:
        return
    purposes = purposes_of(product.label.text, context.traits, product.entries, known)
    by_kind = purposes_by_kind(context.traits, product.entries) if purposes else frozenset()
    asked = RuleQuery(context.market, context.traits, known.beside.intersection(product.by_name), purposes)
    traces = _names_below_effect(product)
    for name in limited:
        # Where a medicine's active is listed again among the other ingredients, its rules are about the active.
        own = tuple([entry for entry in product.by_name[name] if is_active(entry, name, purposes, by_kind, known)])
        about = own if own and any(rule.section == "active" for rule in known.limits(name)) else product.by_name[name]
        rules = applicable_rules(asked, name, bool(own), any(entry.nano for entry in about))
        if rules is not None and not (name in traces and _for_exfoliants(rules)):
            yield RuledIngredient(name, about, rules, more=speaks_for_more(product, about, rules))


def _names_below_effect(product: Product) -> set[str]:
    """Return the names of what stands too far down to act as its class, where places tell amounts."""
    known = product.amount_at if product.order_means else {}
    return {i.name for i in product.ingredients if i.role in (Role.SETS_PH, Role.TRACE) and i.entry.position in known}


def _for_exfoliants(rules: ApplicableRules) -> bool:
    """Return whether rules are about acids that exfoliate alone: an acid that sets the pH has none of them."""
    return all(rule.function in rule_terms("exfoliating_acid") for rule in rules.all)


def _limit_finding(members: list[RuledIngredient], assumed: AssumedProduct) -> Ranked:
    """Return the finding about ingredients that share their rules."""
    market, first, amount = assumed.market, members[0], members[0].amount
    # Where an acid and its salts are reported together, the words are those of a salt: "counted as benzoic acid".
    salt = (ingredient.rules for ingredient in members if any(rule.factor != 1.0 for rule in ingredient.rules.reported))
    rules = next(salt, first.rules)
    barred = assumed.given and not rules.matching and any(_in_force(rule, market) for rule in rules.reported)
    kind: FindingKind = "prohibited" if barred else "limit"
    names = tuple([ingredient.name for ingredient in members])
    finding = Finding.worded(
        partial(_wording_with_amount, names, rules, assumed, first, amount)
        if amount
        else partial(_wording_without_amount, names, rules, assumed, first.more),
        kind,
        f"{kind}.{market.lower()}.{slug(names[0])}",
        class_=rules.reported[0].function.split(",")[0],
        names=names,
        positions=positions([entry for ingredient in members for entry in ingredient.entries]),
        evidence="A",
    )
    exceeded = amount is not None and _exceeded(first, amount, assumed)
    return ranked(finding, exceeded=exceeded, listed=bool(rules.matching))


@lru_cache(maxsize=65_536)
def _usual_wording(names: tuple[str, ...], applicable: ApplicableRules, assumed: AssumedProduct) -> Wording:
    """Return what a finding says of ingredients that share their rules, where no amount is stated."""
    rules = applicable.reported
    market = assumed.market
    who = sentence(join_words(display_name(name) for name in names))
    sure = [rule.max for rule, answer in applicable.matching if answer is Applicability.YES and rule.max is not None]
    details = {
        "market": market,
        "ref": rules[0].ref,
        "match": "name",
        "product_type": assumed.product_type,
        "product_type_given": assumed.given,
        "listed_for_this_product": bool(applicable.matching),
        "max": max(sure, default=None),
        "exceeded": False,
        "declared": None,
        "rules": _rules(applicable),
    }
    return Wording(
        title=f"{who}: {_headline(applicable, assumed.traits)}{_applies_from(rules, market)} ({market} {_refs(rules)})",
        text=" ".join([*_law_sentences(applicable, assumed), *_notes(market, rules)]),
        unknown=("dose", "pH") if any("pH" in rule.condition for rule in rules) else ("dose",),
        sources=sources(market, (rule.law_source for rule in rules)),
        details=with_law(details, (row for name in names for row in limit_rows(market, name, applicable, None))),
        level="main" if not applicable.matching and (assumed.product_type or applicable.rinse_off_only) else "detail",
    )


def _applies_from(rules: tuple[Limit, ...], market: str) -> str:
    """Return from when rules apply, where none of them is in force yet."""
    return "" if any(_in_force(rule, market) for rule in rules) else f" from {day(min(r.in_force for r in rules))}"


def _wording_without_amount(
    names: tuple[str, ...], rules: ApplicableRules, assumed: AssumedProduct, more: str
) -> Wording:
    """Return what a finding says where the list states no amount; ``more``: a sentence that speaks for too much."""
    usual = _usual_wording(names, rules, assumed)
    return usual._replace(text=f"{usual.text} {more}", level="main") if more else usual


def _pack_words(rule: Limit) -> str:
    """Return what the pack must say under a rule in a few words, ``""`` where that is nothing or long."""
    return rule.warnings if len(rule.warnings) <= _SHORT else ""


def _wording_with_amount(
    names: tuple[str, ...], rules: ApplicableRules, assumed: AssumedProduct, ingredient: RuledIngredient, amount: Amount
) -> Wording:
    """Return what a finding says of an ingredient whose amount the label states."""
    usual = _usual_wording(names, rules, assumed)
    table = limit_rows(assumed.market, ingredient.name, ingredient.rules, amount)
    stated = {key: table[0][key] for key in ("stated", "verdict")}
    exceeded = _exceeded(ingredient, amount, assumed)
    said = compared(ingredient.rules, amount, unsure=assumed.unsure)
    return usual._replace(
        text=f"{usual.text} {said.text}",
        unknown=tuple(word for word in usual.unknown if word != "dose"),
        details={
            **usual.details,
            "exceeded": exceeded,
            "surely_listed": surely_listed(rules, assumed.traits, assumed.unsure and assumed.traits.known),
            "declared": amount.to_dict(),
            **stated,
            "law": table,
            "elsewhere": said.elsewhere,
        },
        level="detail" if {row["verdict"] for row in table} == {WITHIN} else "main",
    )


def _exceeded(ingredient: RuledIngredient, amount: Amount, assumed: AssumedProduct) -> bool:
    """Return whether a stated amount exceeds every maximum that may apply, under rules of which one is in force."""
    exceeds = compared(ingredient.rules, amount, unsure=assumed.unsure).exceeds
    return exceeds and any(_in_force(rule, assumed.market) for rule in ingredient.rules.reported)


def _fragrance_finding(members: list[RuledIngredient], assumed: AssumedProduct) -> Ranked:
    """Return the finding about several fragrance ingredients with maxima."""
    names = tuple([ingredient.name for ingredient in members])
    finding = Finding.worded(
        partial(_fragrance_wording, names, tuple([ingredient.rules for ingredient in members]), assumed),
        "limit",
        f"limit.{assumed.market.lower()}.fragrance-maxima",
        class_="fragrance",
        names=names,
        positions=positions([entry for ingredient in members for entry in ingredient.entries]),
        evidence="A",
    )
    return ranked(finding)


@lru_cache(maxsize=4_096)
def _fragrance_wording(
    names: tuple[str, ...], rules_of: tuple[ApplicableRules, ...], assumed: AssumedProduct
) -> Wording:
    """Return what a finding says of several fragrance ingredients with maxima."""
    market = assumed.market
    pairs = list(zip(names, rules_of, strict=True))
    maxima = "; ".join(
        f"{display_name(name)} {_range_of_maxima(one.reported)} % ({_refs(one.reported)})" for name, one in pairs
    )
    rules = [rule for one in rules_of for rule in one.reported]
    details = {
        "market": market,
        "match": "name",
        "product_type": assumed.product_type,
        "product_type_given": assumed.given,
        "listed_for_this_product": True,
        "exceeded": False,
        "rules": [{"name": name, **rule} for name, one in pairs for rule in _rules(one)],
    }
    return Wording(
        title=f"Fragrance ingredients with a maximum: {join_words(display_name(name) for name in names)}",
        text=" ".join([f"At most {maxima}.", *_notes(market, rules)]),
        unknown=("dose",),
        sources=sources(market, (rule.law_source for rule in rules)),
        details=with_law(details, (row for name, one in pairs for row in limit_rows(market, name, one, None))),
        level="detail",
    )


def _in_force(rule: Limit, market: str) -> bool:
    return rule.in_force <= markets()[market].as_of


def _notes(market: str, rules: Iterable[Limit]) -> list[str]:
    """Return the sentences that follow the maxima: words for the pack, dates, what was not checked."""
    rules = list(rules)
    warnings = dict.fromkeys(filter(None, map(_pack_words, rules)))
    notes = [f"The pack must say: {warning}." for warning in warnings][:1]
    times = dict.fromkeys(timing(market, rule.in_force, rule.sold_until, rule.not_checked) for rule in rules)
    notes += [words for words in times if words][:2]
    return notes + ([NOT_CHECKED] if all(rule.not_checked == "all" for rule in rules) else [])


def _refs(rules: tuple[Limit, ...]) -> str:
    return join_words(dict.fromkeys(rule.ref for rule in rules))


def _range_of_maxima(rules: tuple[Limit, ...]) -> str:
    """Return the lowest and the highest maximum of several rules."""
    most = sorted({rule.max for rule in rules if rule.max is not None})
    return " to ".join(four_decimals(value) for value in dict.fromkeys((most[0], most[-1])))


@cache
def _trait_words() -> dict[str, str]:
    """Return the traits that rules leave out by name, the weightiest first, in words."""
    table = sorted(rows("trait_words.csv"), key=lambda row: int(row["order"]))
    return {row["trait"]: row["in_words"] for row in table}


def _left_out(rules: tuple[Limit, ...], traits: ProductTraits) -> str:
    """Return in words the trait of the product that rules leave out by name, ``""`` where they leave out none."""
    barred = {trait for rule in rules for _, traits_ in rule.scope for trait in traits_}
    return next((words for trait, words in _trait_words().items() if trait in barred & traits.certain), "")


def _headline(applicable: ApplicableRules, traits: ProductTraits) -> str:
    """Return in a few words what is allowed of the ingredient."""
    rules = applicable.reported
    if not applicable.matching and not applicable.rinse_off_only:
        left_out = _left_out(rules, traits)
        if left_out:
            return f"not listed for {left_out}"
        return f"{'listed' if applicable.only else 'limited'} in {_products(rules)} only"
    where = "listed for rinse-off products only" if applicable.rinse_off_only else ""
    most = {rule.max for rule in rules if rule.max is not None}
    if not most:
        return where or f"only under conditions, in {_products(rules)}"
    return (
        f"{where}{', ' if where else ''}at most {_range_of_maxima(rules)} %{_counted_as(rules)}{_limited_as(rules)}"
        + ("" if len(most) == 1 else ", by use")
    )


def _counted_as(rules: tuple[Limit, ...]) -> str:
    """Return what the maxima are counted as, where that is one thing."""
    basis = {_basis(rule) for rule in rules if rule.max is not None}
    return f" as {basis.pop()}" if len(basis) == 1 and "" not in basis else ""


def _limited_as(rules: tuple[Limit, ...]) -> str:
    """Return what the ingredient is limited as, where other uses of it are free."""
    uses = {rule.function for rule in rules}
    free = len(uses) == 1 and uses <= rule_terms("other_uses_free") and not any(rule.only for rule in rules)
    return f" as a {uses.pop()}" if free else ""


def _products(rules: tuple[Limit, ...]) -> str:
    return join_words(dict.fromkeys(rule.in_words or "any product" for rule in rules))


def _law_sentences(applicable: ApplicableRules, assumed: AssumedProduct) -> list[str]:
    """Return what the law allows, and what the product was taken for where the law does not list it."""
    rules = applicable.reported
    left = len(rules) - _SHOWN
    more = f"; and {left} more use{'s' if left > 1 else ''}" if left > 0 else ""
    allowed = f"{'; '.join(_allowance(rule) for rule in rules[:_SHOWN])}{more}."
    parts = [opening(allowed)]
    if not applicable.matching:
        lacks = "the law lists no use of it" if applicable.only else "the entry has no maximum"
        parts = [f"This was taken as {assumed.words}, for which {lacks}.", f"What it lists: {allowed}"]
    elif not assumed.given and assumed.product_type and any(rule.in_words for rule in rules):
        parts.append(f"This was taken as {assumed.words}.")
    other = [rule for rule in applicable.if_rinsed_off if rule not in rules]
    if other:
        parts.append(f"If it is rinsed off: {'; '.join(_allowance(rule) for rule in other[:_SHOWN])}.")
    return parts


def _allowance(rule: Limit) -> str:
    where = rule.in_words or "any product"
    text = f"{rule.function} in {where}" if rule.section == "any" else where
    if rule.max is not None:
        least = f"{four_decimals(rule.min)} to " if rule.min is not None and rule.min != rule.max else "up to "
        text += f": {least}{four_decimals(rule.max)} %"
        text += f" counted as {_basis(rule)}" if _basis(rule) else ""
    return f"{text} ({rule.ref}{'; ' + rule.condition if rule.condition else ''})"


def _basis(rule: Limit) -> str:
    """Return what the maximum is counted as, where that is not the ingredient itself."""
    return "" if rule.factor == 1.0 else rule.basis


def _rules(applicable: ApplicableRules) -> list[dict[str, object]]:
    """Return every rule that a finding rests on, with whether it applies to such a product."""
    answers = dict(applicable.matching)
    listed = [(rule, str(answers.get(rule, Applicability.NO))) for rule in applicable.reported]
    listed += [(rule, "if rinsed off") for rule in applicable.if_rinsed_off if rule not in applicable.reported]
    return [
        {
            "ref": rule.ref,
            "function": rule.function,
            "product": rule.in_words or "any product",
            "max": rule.max,
            "min": rule.min,
            "basis": rule.basis,
            "condition": rule.condition,
            "regulation": rule.regulation,
            "date": rule.updated,
            "applies": applies,
        }
        for rule, applies in listed
    ]

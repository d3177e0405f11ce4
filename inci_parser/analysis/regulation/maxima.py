"""Maxima and conditions: what a market allows an ingredient for, up to how much, in such a product."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, NamedTuple

from ...models import Amount, Applicability, Entry, Finding, ProductTraits
from ..product import Product
from .applicable import Ruling, ruling
from .law import Limit, law
from .wording import listed, number, positions, printed, product, sentence, slug, sources, stated, type_given

#: How many uses a sentence lists; the rest are in the details.
_SHOWN = 4
#: Categories that rules leave out by name, the weightiest first, in words.
_LEFT_OUT = {
    "baby": "children under 3",
    "oral": "oral products",
    "lip": "lip products",
    "mucous": "mucous membranes",
    "eye": "eye products",
    "aerosol": "aerosols",
    "spray": "sprays",
    "body_lotion": "body lotion",
}
#: Functions beside which an ingredient may have others that the law leaves free.
_OTHER_USES_FREE = {"preservative", "UV filter", "solvent", "flavour"}
#: What labels call that which the law counts.
_IONS = {"f": "fluorine", "fluor": "fluorine", "fluorid": "fluorine", "fluoride": "fluorine", "zn": "zinc"}
#: What maxima are counted as without being a part of the ingredient, so that it may weigh more.
_NO_PARTS = {"sodium hydroxide", "benzalkonium chloride"}
_NO_AMOUNT = "The label states no amount: a match by name, no violation."


#: Market, product type, and whether the caller gave the type.
Asked = tuple[str, str | None, bool]


class Hit(NamedTuple):
    """An ingredient of the label with the rules that are about it."""

    name: str
    entries: tuple[Entry, ...]
    ruling: Ruling

    @property
    def amount(self) -> Amount | None:
        """The declared amount, where the ingredient stands once and has one to itself.

        "100 % natural" behind an ingredient that is not the first is no amount of it.
        """
        entry = self.entries[0]
        if len(self.entries) > 1 or len(entry.names) != 1 or entry.percent is None:
            return None
        return None if entry.position > 1 and (entry.percent.min or 0.0) >= 90.0 else entry.percent


def find_limits(case: Product, barred: frozenset[str]) -> Iterator[Finding]:
    """Yield one finding for each ingredient with a maximum, those under the same entry of the law together.

    ``barred`` are the names that a prohibition already tells.
    """
    context = case.context
    asked, taken = (context.market, context.product_type, type_given(context)), product(context)
    groups: dict[object, list[Hit]] = {}
    for hit in _hits(case):
        if hit.name not in barred:
            groups.setdefault(hit.name if hit.amount else hit.ruling.alike, []).append(hit)
    for hits in groups.values():
        yield _finding(hits, asked, taken, context.traits)


def _hits(case: Product) -> Iterator[Hit]:
    context = case.context
    known = law(context.market)
    beside = known.beside.intersection(case.by_name)
    for name, entries in case.by_name.items():
        if name not in known.limited:
            continue
        # Where a medicine's active is listed again among the other ingredients, its rules are about the active.
        actives = tuple([entry for entry in entries if entry.section == "active"])
        about = actives if actives and any(rule.section == "active" for rule in known.limits(name)) else entries
        nano = any(entry.nano for entry in about)
        found = ruling(context.market, name, context.traits, bool(actives), nano, beside)
        if found is not None:
            yield Hit(name, about, found)


def _finding(hits: list[Hit], asked: Asked, taken: str, traits: ProductTraits) -> Finding:
    """Return the finding about ingredients that share their rules, or about several fragrance ingredients."""
    names = tuple([hit.name for hit in hits])
    if len(hits) > 1 and hits[0].ruling.scent:
        fields = _scents(names, tuple([hit.ruling for hit in hits]), asked, taken)
    else:
        # Where an acid and its salts are told together, the words are those of a salt: "counted as benzoic acid".
        found = next(
            (hit.ruling for hit in hits if any(rule.factor != 1.0 for rule in hit.ruling.told)), hits[0].ruling
        )
        fields = _ruled(names, found, asked, taken, traits)
        amount = hits[0].amount
        if amount is not None:
            fields = _declared(fields, hits[0].ruling, amount)
    return Finding(positions=positions([entry for hit in hits for entry in hit.entries]), evidence="A", **fields)


@lru_cache(maxsize=65_536)
def _ruled(
    names: tuple[str, ...],
    found: Ruling,
    asked: Asked,
    taken: str,
    traits: ProductTraits,
) -> dict[str, Any]:
    """Return what a finding says of ingredients that share their rules, where no amount is stated."""
    market, product_type, given = asked
    rules = found.told
    barred = given and not found.meant
    kind = "prohibited" if barred else "limit"
    who = listed(printed(name) for name in names)
    told = _told(found, who, market, taken)
    sure = [rule.max for rule, answer in found.meant if answer == Applicability.YES and rule.max is not None]
    return {
        "kind": kind,
        "rule": f"{kind}.{market.lower()}.{slug(names[0])}",
        "title": f"{sentence(who)}: {_headline(found, traits)} ({market} {_refs(rules)})",
        "text": f"{told} {_NO_AMOUNT}" if not barred and any(rule.max is not None for rule in rules) else told,
        "class_": rules[0].function.split(",")[0],
        "names": names,
        "unknown": ("dose", "pH") if any("pH" in rule.condition for rule in rules) else ("dose",),
        "sources": sources(market, (rule.source for rule in rules)),
        "details": {
            "market": market,
            "ref": rules[0].ref,
            "match": "name",
            "product_type": product_type,
            "product_type_given": given,
            "listed_for_this_product": bool(found.meant),
            "max": max(sure, default=None),
            "exceeded": False,
            "declared": None,
            "rules": _rules(found),
        },
    }


def _declared(fields: dict[str, Any], found: Ruling, amount: Amount) -> dict[str, Any]:
    """Return what a finding says where the label states an amount."""
    verdict, words = _compared(found, amount)
    text = fields["text"].removesuffix(_NO_AMOUNT).rstrip()
    details = fields["details"] | {"exceeded": bool(verdict), "declared": amount.to_dict()}
    unknown = tuple(word for word in fields["unknown"] if word != "dose")
    return fields | {"text": f"{text} {words}".strip(), "details": details, "unknown": unknown}


@lru_cache(maxsize=4_096)
def _scents(names: tuple[str, ...], found: tuple[Ruling, ...], asked: Asked, taken: str) -> dict[str, Any]:
    """Return what a finding says of several fragrance ingredients with maxima."""
    market, product_type, given = asked
    pairs = list(zip(names, found, strict=True))
    told = "; ".join(f"{printed(name)} {_span(one.told)} % ({_refs(one.told)})" for name, one in pairs)
    keys = [rule.source for one in found for rule in one.told]
    return {
        "kind": "limit",
        "rule": f"limit.{market.lower()}.fragrance-maxima",
        "title": f"Fragrance ingredients with a maximum: {listed(printed(name) for name in names)}",
        "text": f"{market} rules allow at most: {told}; by kind of product in the details. "
        f"This was taken as {taken}. The label states no amounts: matches by name, no violation.",
        "class_": "fragrance",
        "names": names,
        "unknown": ("dose",),
        "sources": sources(market, keys),
        "details": {
            "market": market,
            "match": "name",
            "product_type": product_type,
            "product_type_given": given,
            "listed_for_this_product": True,
            "exceeded": False,
            "rules": [{"name": name, **rule} for name, one in pairs for rule in _rules(one)],
        },
    }


def _refs(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.ref for rule in rules))


def _span(rules: tuple[Limit, ...]) -> str:
    """Return the lowest and the highest maximum of several rules."""
    most = sorted({rule.max for rule in rules if rule.max is not None})
    return " to ".join(number(value) for value in dict.fromkeys((most[0], most[-1])))


def _bars(rules: tuple[Limit, ...], word: str) -> bool:
    """Tell whether rules leave out products of this kind by name."""
    return any(word in barred for rule in rules for _, barred in rule.scope)


def _headline(found: Ruling, traits: ProductTraits) -> str:
    """Return in a few words what is allowed of the ingredient."""
    rules = found.told
    if not found.meant and not found.rinse_off_only:
        left_out = next(
            (words for word, words in _LEFT_OUT.items() if word in traits.certain and _bars(rules, word)), ""
        )
        if left_out:
            return f"not listed for {left_out}"
        return f"{'listed' if found.only else 'limited'} in {_products(rules)} only"
    where = "listed for rinse-off products only" if found.rinse_off_only else ""
    most = {rule.max for rule in rules if rule.max is not None}
    if not most:
        return where or f"only under conditions, in {_products(rules)}"
    basis = {_basis(rule) for rule in rules if rule.max is not None}
    suffix = f" as {basis.pop()}" if len(basis) == 1 and "" not in basis else ""
    uses = {rule.function for rule in rules}
    free = len(uses) == 1 and uses <= _OTHER_USES_FREE and not any(rule.only for rule in rules)
    use = f" as a {uses.pop()}" if free else ""
    by_use = "" if len(most) == 1 else ", by use"
    return f"{where}{', ' if where else ''}at most {_span(rules)} %{suffix}{use}{by_use}"


def _products(rules: tuple[Limit, ...]) -> str:
    return listed(dict.fromkeys(rule.product or "any product" for rule in rules))


def _told(found: Ruling, who: str, market: str, taken: str) -> str:
    """Return what the law allows, for which product, and what the product was taken for."""
    rules = found.told
    more = f"; and {len(rules) - _SHOWN} more uses" if len(rules) > _SHOWN else ""
    parts = [f"{market} rules on {who}: {'; '.join(_allowance(rule) for rule in rules[:_SHOWN])}{more}."]
    if not found.meant:
        lacks = "the law lists no use of it" if found.only else "the entry has no maximum"
        parts.append(f"This was taken as {taken}, for which {lacks}. A match by name.")
    elif any(rule.scope for rule in found.every):
        parts.append(f"This was taken as {taken}.")
    other = [rule for rule in found.rinsed if rule not in rules]
    if other:
        parts.append(f"If it is rinsed off: {'; '.join(_allowance(rule) for rule in other[:_SHOWN])}.")
    return " ".join(parts)


def _allowance(rule: Limit) -> str:
    where = rule.product or "any product"
    text = f"{rule.function} in {where}" if rule.section == "any" else where
    if rule.max is not None:
        least = f"{number(rule.min)} to " if rule.min is not None and rule.min != rule.max else "up to "
        text += f", {least}{number(rule.max)} %"
        text += f" counted as {_basis(rule)}" if _basis(rule) else ""
    return f"{text} ({rule.ref}{'; ' + rule.condition if rule.condition else ''})"


def _basis(rule: Limit) -> str:
    """Return what the maximum is counted as, where that is not the ingredient itself."""
    return "" if rule.factor == 1.0 else rule.basis


def _compared(found: Ruling, amount: Amount) -> tuple[bool | None, str]:
    """Return whether a stated amount exceeds every maximum that may apply, and the sentence that says so."""
    said = f"The label states {stated(amount)}"
    rules = (*(rule for rule, _ in found.meant), *found.rinsed)
    limits = [_maximum(rule, amount.basis) for rule in rules]
    known = [limit for limit in limits if limit is not None]
    if not rules:
        return None, f"{said}."
    if len(known) < len(limits):
        return (
            (False, f"{said}; what counts is only a part of that, so it is within.")
            if _part(rules, amount)
            else (
                None,
                f"{said}, which cannot be compared with it.",
            )
        )
    highest, lowest = max(known), min(known)
    if (amount.min or 0.0) - amount.step / 2 > highest + 1e-9:
        return True, f"{said}, which is above {number(highest)} %."
    least = min((rule.min for rule in rules if rule.min is not None), default=None)
    if amount.max is None:
        return None, f"{said}."
    if least is not None and all(rule.min is not None for rule in rules) and amount.max + amount.step / 2 < least:
        return None, f"{said}, which is below the {number(least)} % that the rules ask for."
    if amount.max <= lowest + 1e-9:
        return False, f"{said}, which is within it."
    return None, f"{said}, which is within the highest of them, not within the lowest."


def _part(rules: tuple[Limit, ...], amount: Amount) -> bool:
    """Tell whether an amount of the whole is within every maximum of a part, whatever the part's share of it."""
    whole = None if amount.basis else amount.max
    most = [rule.max for rule in rules if rule.max is not None and rule.basis not in _NO_PARTS]
    return whole is not None and len(most) == len(rules) and whole <= min(most)


def _maximum(rule: Limit, basis: str) -> float | None:
    """Return the maximum in terms of what a stated amount is of, ``None`` where that cannot be told.

    ``basis`` is empty for the ingredient as named, else what the label counts: ``F-``, ``as zinc``.
    """
    if not basis:
        return rule.named_max
    counted = basis.casefold().removeprefix("as ").strip(" ()+-\u207b")
    return rule.max if _IONS.get(counted, counted) == rule.basis.casefold() else None


def _rules(found: Ruling) -> list[dict[str, object]]:
    """Return every rule that a finding rests on, with whether it applies to such a product."""
    answers = dict(found.meant)
    words = {Applicability.YES: "yes", Applicability.NO: "no"}
    told = [(rule, words.get(answers.get(rule, Applicability.NO), "maybe")) for rule in found.told]
    told += [(rule, "if rinsed off") for rule in found.rinsed if rule not in found.told]
    return [
        {
            "ref": rule.ref,
            "function": rule.function,
            "product": rule.product or "any product",
            "max": rule.max,
            "min": rule.min,
            "basis": rule.basis,
            "condition": rule.condition,
            "regulation": rule.regulation,
            "date": rule.date,
            "applies": applies,
        }
        for rule, applies in told
    ]

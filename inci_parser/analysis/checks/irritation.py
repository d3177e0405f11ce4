"""Irritation and sensitisation: what may disturb skin, how much by use, place on the list and profile.

Severity comes from the row (one for products that stay on, one for those rinsed off), rises by one where the profile
asked for is one the row names (to 3 only where the evidence is A or B), and falls to the row's ``trace`` where the
ingredient likely stands under 1 %.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from ...models import Finding, Wording
from ...models.details import IrritantDetails
from ...tables.definitions import Irritant, IrritantClass
from ..product import Product, ProductIngredient, declared, has_time_to_act
from ..wording import display_name, join_words, slug

#: Severity from which an irritant is told whatever its amount.
_GRAVE = 2
#: Mass percent from which only a declared amount counts: a place on the list does not show it.
_DECLARED_FROM = 10.0


class _Verdict(NamedTuple):
    """How much an irritant counts in this product, and the class under which it is reported."""

    severity: int
    class_: str


def check(product: Product) -> tuple[Finding, ...]:
    """Return one finding an ingredient that may irritate or sensitise in this product, in label order."""
    reported: dict[tuple[str, str], tuple[Irritant, _Verdict, ProductIngredient]] = {}
    for ingredient in product.ingredients:
        for row in ingredient.facts.irritants:
            verdict = _judge(product, ingredient, row)
            if verdict is None:
                continue
            key = (row.class_, ingredient.name)
            if key not in reported or verdict.severity > reported[key][1].severity:
                reported[key] = (row, verdict, ingredient)
    return tuple(_finding(product, *known) for known in reported.values())


def _judge(product: Product, ingredient: ProductIngredient, row: Irritant) -> _Verdict | None:
    """Return severity and class of what there is to say, ``None`` for nothing."""
    words = product.rule_book.irritant_classes[row.class_]
    concerned = not set(product.context.profile).isdisjoint(row.profiles)
    severity = row.leave_on if has_time_to_act(product.context) else row.rinse_off
    if not severity or not _is_meant(product, row, words) or not _is_enough(product, ingredient, row):
        return None
    if _is_small(product, ingredient, row):
        small = _small_verdict(product, row, words)
        return None if small is None else small._replace(severity=min(small.severity, severity))
    if not product.traits.isdisjoint(words.mild_in):
        return _Verdict(1, row.class_)
    if row.first is not None and not product.order_means:
        severity = 1
    return _Verdict(_raised(severity, row) if concerned and not row.only_profile else severity, row.class_)


def _raised(severity: int, row: Irritant) -> int:
    """Return the severity for someone whom the row names: one more, 3 only where the evidence is A or B."""
    return min(3 if row.evidence in "AB" else max(2, severity), severity + 1)


def _is_meant(product: Product, row: Irritant, words: IrritantClass) -> bool:
    """Return whether an irritant is reported in this kind of product, to whom it was asked for."""
    if row.only_profile and set(product.context.profile).isdisjoint(row.profiles):
        return False
    if words.only_in and product.traits.isdisjoint(words.only_in):
        return False
    return product.traits.isdisjoint(words.not_in)


def _is_small(product: Product, ingredient: ProductIngredient, row: Irritant) -> bool:
    """Return whether an irritant stands too far down the list to count fully."""
    if ingredient.active is not None and (ingredient.active.acts_from is not None or not ingredient.may_act):
        # decided once: what acts, acts for every check
        stated = declared(ingredient.entry) is not None
        return not ingredient.acts and (product.order_means or stated or "anhydrous" in product.traits)
    if row.first is not None:
        return product.order_means and not product.stands_among(ingredient.entry, row.first)
    return row.trace is not None and ingredient.entry.section != "active" and product.is_trace(ingredient.entry)


def _small_verdict(product: Product, row: Irritant, words: IrritantClass) -> _Verdict | None:
    """Return what is said of a small amount, ``None`` for nothing."""
    if words.trace_class:
        barred = product.rule_book.irritant_classes[words.trace_class].not_in
        if not product.traits.isdisjoint(barred):
            return None
    if row.first is not None:
        return _Verdict(1, words.trace_class) if words.trace_class else None
    return _Verdict(row.trace, words.trace_class or row.class_) if row.trace else None


def _is_enough(product: Product, ingredient: ProductIngredient, row: Irritant) -> bool:
    """Return whether the ingredient reaches the amount the row speaks of."""
    if row.acts_from is None or (ingredient.entry.section == "active" and row.acts_from < _DECLARED_FROM):
        return True
    if row.acts_from < _DECLARED_FROM:
        return product.reaches(ingredient.entry, row.acts_from)
    return (declared(ingredient.entry) or 0.0) >= row.acts_from


def _finding(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> Finding:
    """Return the finding of one ingredient."""
    return Finding.worded(
        partial(_wording, product, row, verdict, ingredient),
        "irritant",
        f"irritant.{slug(ingredient.name)}",
        class_=verdict.class_,
        names=(ingredient.name,),
        positions=tuple([entry.position for entry in product.by_name[ingredient.name]]),
        severity=verdict.severity,
        evidence=row.evidence,
    )


def _wording(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> Wording:
    """Return what there is to say of one ingredient."""
    words = product.rule_book.irritant_classes[verdict.class_]
    unknown = product.unknowns(words.unknown)
    if declared(ingredient.entry) is not None:
        unknown = tuple(word for word in unknown if word != "dose")
    return Wording(
        title=_title(words.title, display_name(ingredient.name)),
        text=" ".join(_sentences(product, row, verdict, ingredient)),
        unknown=unknown,
        sources=product.rule_book.cite(row.sources),
        details=IrritantDetails(
            severity_leave_on=row.leave_on, severity_rinse_off=row.rinse_off, profiles=list(row.profiles)
        ),
        level="detail" if _is_detail(product, row, verdict, ingredient) else "main",
    )


def _is_detail(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> bool:
    """Return whether an irritant matters little in such a product, and no profile names it."""
    words = product.rule_book.irritant_classes[row.class_]
    if verdict.class_ != row.class_:
        return True
    if not set(product.context.profile).isdisjoint(row.profiles):
        return False
    if not product.traits.isdisjoint(words.detail_in) or _is_rinsed_trace(product, words, ingredient):
        return True
    scents = words.told_as_scent and ingredient.facts.scent is not None
    return scents and verdict.severity < _GRAVE and product.is_trace(ingredient.entry)


def _is_rinsed_trace(product: Product, words: IrritantClass, ingredient: ProductIngredient) -> bool:
    """Return whether a trace of what acts by its dose is rinsed off."""
    if has_time_to_act(product.context) or not words.say_trace or ingredient.entry.percent is not None:
        return False
    return product.is_trace(ingredient.entry)


def _title(class_: str, name: str) -> str:
    return class_ if class_.casefold() == name.casefold() else f"{class_}: {name}"


def _sentences(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> list[str]:
    """Return what is said of an irritant: its class by use, its own note, its place, whom it concerns."""
    words = product.rule_book.irritant_classes[verdict.class_]
    sentences = [_class_text(product, row, words)]
    if verdict.class_ == row.class_:
        sentences.extend([row.note] if row.note else [])
        sentences.extend(_place(product, row, words, ingredient))
        concerned = [product.rule_book.profiles[p].title for p in product.context.profile if p in row.profiles]
        if concerned:
            usual = row.leave_on if has_time_to_act(product.context) else row.rinse_off
            head = "Rated higher" if verdict.severity > usual else "Mentioned"
            sentences.append(f"{head} because you chose {join_words(concerned)}.")
    if row.evidence in "CD" and "evidence" not in sentences[0]:
        sentences.append("Limited evidence.")
    return sentences


def _class_text(product: Product, row: Irritant, words: IrritantClass) -> str:
    """Return what is said of a class of irritants in such a product."""
    if row.first is not None and words.unordered and not product.order_means:
        return words.unordered
    if words.oral and "oral" in product.traits:
        return words.oral
    return words.leave_on if has_time_to_act(product.context) else words.rinse_off


def _place(product: Product, row: Irritant, words: IrritantClass, ingredient: ProductIngredient) -> list[str]:
    """Return what the place on the list says of the amount, where that matters."""
    if row.first is not None and not product.order_means:
        return [product.why_unknown] if product.why_unknown else []
    if words.say_trace and ingredient.entry.percent is None and product.is_trace(ingredient.entry):
        return ["Probably under 1 %."]
    return []

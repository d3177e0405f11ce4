"""Irritation and sensitisation: what may disturb skin, how much by use, place on the list and profile.

Severity comes from the row (one for products that stay on, one for those rinsed off), rises by one where the profile
asked for is one the row names (to 3 only where the evidence is A or B), and falls to the row's ``trace`` where the
ingredient likely stands under 1 %.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from ...models import Entry, Finding, Wording
from ...models.details import IrritantDetails
from ...tables.definitions import Irritant, IrritantClass
from ..doubtful_names import is_name_open, is_of_some_form
from ..product import Product, ProductIngredient
from ..product_traits import has_time_to_act
from ..rule_terms import rule_terms
from ..stated import declared, is_declared
from ..tails import stands_far_down
from ..title_lines import title_line
from ..wiped_off import if_rinsed
from ..wording import join_names, join_words, sentence, slug
from .doses import dose_of

#: Severity from which an irritant is told whatever its amount.
_GRAVE = 2
#: Mass percent from which only a declared amount counts: a place on the list does not show it.
_DECLARED_FROM = 10.0
#: Fewest named allergens behind which a trace of what scents too is named as one of them.
_NAMED_SCENTS = 2
#: First entries of which more may be there than is usual of a scent.
_FIRST = 5
#: How many ingredients that make an irritant milder are named.
_SOFTENERS = 2


class _Verdict(NamedTuple):
    """How much an irritant counts in this product, and the class under which it is reported."""

    severity: int
    class_: str


#: So many members of a class that act add up.
_TOGETHER = 3


class _Member(NamedTuple):
    """An ingredient that is reported, the row that says what of it, and how much it counts here."""

    row: Irritant
    verdict: _Verdict
    ingredient: ProductIngredient


def check(product: Product) -> tuple[Finding, ...]:
    """Return the findings of what may irritate or sensitise in this product, in label order.

    Ingredients of one class of which the same is said share a finding, with the severity of the gravest.
    """
    members: dict[tuple[str, str], _Member] = {}
    for ingredient in product.ingredients:
        if _rule(ingredient) in product.context.skip:
            continue
        for row in ingredient.facts.irritants:
            verdict = _judge(product, ingredient, row)
            if verdict is None:
                continue
            key = (row.class_, ingredient.name)
            if key not in members or verdict.severity > members[key].verdict.severity:
                members[key] = _Member(row, verdict, ingredient)
    alike: dict[tuple[object, ...], list[_Member]] = {}
    for member in members.values():
        words = (member.verdict.class_, *_common_sentences(product, *member), _is_detail(product, *member))
        alike.setdefault(words, []).append(member)
    return tuple(_finding(product, group) for group in alike.values())


def _judge(product: Product, ingredient: ProductIngredient, row: Irritant) -> _Verdict | None:
    """Return severity and class of what there is to say, ``None`` for nothing."""
    words = product.rule_book.irritant_classes[row.class_]
    severity = row.leave_on if has_time_to_act(product.context) else row.rinse_off
    if not severity or not _is_meant(product, row, words) or not _is_enough(product, ingredient, row):
        return None
    if _is_small(product, ingredient, row):
        small = _small_verdict(product, row, words)
        return None if small is None else small._replace(severity=min(small.severity, severity))
    if not product.traits.isdisjoint(words.mild_in):
        return _Verdict(1, row.class_)
    return _Verdict(_full_severity(product, ingredient, row, severity), row.class_)


def _full_severity(product: Product, ingredient: ProductIngredient, row: Irritant, severity: int) -> int:
    """Return the severity of what is there in no small amount, as far as that is known."""
    less = _is_less(product, ingredient, product.rule_book.irritant_classes[row.class_])
    severity = 1 if less or _is_unsure(product, ingredient, row) else severity
    if row.trace_under is not None and declared(ingredient.entry) is None:
        if product.order_means and not _may_act(product, ingredient.entry, row.trace_under):
            return 1  # the likely range reaches further than the estimate
        if product.is_trace(ingredient.entry) or not product.order_means:
            return max(1, severity - 1)  # under 1 %, though perhaps enough to act, or nobody can tell
    return _for_profile(product, row, severity)


def _is_unsure(product: Product, ingredient: ProductIngredient, row: Irritant) -> bool:
    """Return whether no place tells how much there is, or the name of what acts from an amount on is open."""
    if (row.first is not None and not product.order_means) or is_of_some_form(ingredient.entry):
        return True
    return row.trace_under is not None and is_name_open(ingredient.entry)


def _for_profile(product: Product, row: Irritant, severity: int) -> int:
    """Return the severity for those who asked: raised where the row names them and holds for others too."""
    concerned = not set(product.context.profile).isdisjoint(row.profiles)
    return _raised(severity, row) if concerned and not row.only_profile else severity


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


def _is_less(product: Product, ingredient: ProductIngredient, words: IrritantClass) -> bool:
    """Return whether of an active that stays on less is there, by the label or likely by place, than was studied."""
    active = ingredient.active
    if not _words_of_less(product, words, ingredient) or active is None or not has_time_to_act(product.context):
        return False
    return dose_of(product, ingredient, active)[1] == "below" and not _adds_up(product, ingredient)


def _adds_up(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether an irritant is of a class whose members add up, and several others of it act: acids of a peel."""
    classes = {row.class_ for row in ingredient.facts.irritants} & rule_terms("acts_together")
    alike = {i.name for i in product.ingredients if i.acts and any(row.class_ in classes for row in i.facts.irritants)}
    return len(alike) >= _TOGETHER


def _words_of_less(product: Product, words: IrritantClass, ingredient: ProductIngredient) -> str:
    """Return what a class says of little: of an amount that the label states, else of a likely one."""
    return words.less if product.printed_amount(ingredient.entry) is None else words.less_stated


def _is_small(product: Product, ingredient: ProductIngredient, row: Irritant) -> bool:
    """Return whether an irritant stands too far down the list to count fully."""
    if ingredient.active is not None and (ingredient.active.acts_from is not None or not ingredient.may_act):
        # decided once: what acts, acts for every check
        stated = declared(ingredient.entry) is not None
        return not ingredient.acts and (product.order_means or stated or "anhydrous" in product.traits)
    if row.first is not None:
        return product.order_means and not _is_high(product, ingredient, row.first, row.acts_from or 0.0)
    return row.trace is not None and ingredient.entry.section != "active" and _is_trace(product, ingredient.entry, row)


def _is_trace(product: Product, entry: Entry, row: Irritant) -> bool:
    """Return whether an entry likely stands under the amount from which its row counts fully; 1 % where it has none.

    Where the likely amounts reach over it, its place does: far down the list.
    """
    if row.trace_under is None:
        return product.is_trace(entry)
    printed = product.printed_amount(entry)
    if printed is not None or not product.order_means:
        return printed is not None and printed < row.trace_under
    share = product.amount_at.get(entry.position)
    if share is None or product.reaches(entry, row.trace_under):
        return False
    return share.likely.max < row.trace_under or stands_far_down(product, entry)


def _is_high(product: Product, ingredient: ProductIngredient, first: int, amount: float) -> bool:
    """Return whether an irritant stands among the first so many and likely reaches a mass percent."""
    return product.stands_among(ingredient.entry, first) and product.reaches(ingredient.entry, amount)


def _may_act(product: Product, entry: Entry, amount: float) -> bool:
    """Return whether what acts from an amount on stands among the first entries, or likely reaches that amount."""
    return product.rank[entry.position] <= _FIRST or product.reaches(entry, amount)


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
    if row.first is not None:
        return True  # with less it is small
    if row.acts_from is None or (ingredient.entry.section == "active" and row.acts_from < _DECLARED_FROM):
        return True
    if row.acts_from < _DECLARED_FROM:
        return product.reaches(ingredient.entry, row.acts_from)
    return (product.printed_amount(ingredient.entry) or 0.0) >= row.acts_from


def _rule(ingredient: ProductIngredient) -> str:
    return f"irritant.{slug(ingredient.name)}"


def _finding(product: Product, members: list[_Member]) -> Finding:
    """Return the finding of ingredients of one class of which the same is said; its rule is that of the first."""
    names = tuple(_names(product, members))
    return Finding.worded(
        partial(_wording, product, members),
        "irritant",
        _rule(members[0].ingredient),
        class_=members[0].verdict.class_,
        names=names,
        positions=tuple(sorted({entry.position for name in names for entry in product.by_name[name]})),
        severity=max(member.verdict.severity for member in members),
        evidence=min(member.row.evidence for member in members),
    )


def _names(product: Product, members: list[_Member]) -> list[str]:
    """Return the names that are reported, then others on the list to which those react who react to them."""
    class_ = members[0].verdict.class_
    group = product.rule_book.irritant_classes[class_].named_beside
    names = [member.ingredient.name for member in members]
    if group:
        names += [i.name for i in product.members(group) if not _is_reported(product, i, class_)]
    return list(dict.fromkeys(names))


def _is_reported(product: Product, ingredient: ProductIngredient, class_: str) -> bool:
    """Return whether an ingredient is reported by a row of its own of a class."""
    rows = [row for row in ingredient.facts.irritants if row.class_ == class_]
    return any(_judge(product, ingredient, row) is not None for row in rows)


def _wording(product: Product, members: list[_Member]) -> Wording:
    """Return what there is to say of ingredients of one class of which the same is said."""
    words = product.rule_book.irritant_classes[members[0].verdict.class_]
    unknown = product.unknowns(words.unknown)
    if all(declared(member.ingredient.entry) is not None for member in members):
        unknown = tuple(word for word in unknown if word != "dose")
    rows, names = [member.row for member in members], _names(product, members)
    return Wording(
        title=_title(words.title, join_names(names)),
        text=" ".join([*_common_sentences(product, *members[0]), *_own_sentences(members, alone=len(names))]),
        unknown=unknown,
        sources=product.rule_book.cite(tuple(dict.fromkeys(key for row in rows for key in row.sources))),
        details=IrritantDetails(
            severity_leave_on=max(row.leave_on for row in rows),
            severity_rinse_off=max(row.rinse_off for row in rows),
            profiles=list(dict.fromkeys(profile for row in rows for profile in row.profiles)),
        ),
        level="detail" if _is_detail(product, *members[0]) else "main",
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
    if is_of_some_form(ingredient.entry) or (words.told_as_scent and _is_named_with_scents(product, ingredient)):
        return True
    return _is_told_elsewhere(product, row, verdict, ingredient)


def _is_told_elsewhere(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> bool:
    """Return whether other findings say as much: of its scent, its allergy, or of a graver ingredient of its kind."""
    words, facts = product.rule_book.irritant_classes[row.class_], ingredient.facts
    if product.any_of(words.detail_beside) or _stands_behind(product, words.detail_behind, ingredient):
        return True
    if facts.scent is None or verdict.severity > _GRAVE:
        return False
    if words.told_as_allergen and facts.allergen is not None and not (row.note and row.leave_on > _GRAVE):
        return True
    return words.told_as_scent and verdict.severity < _GRAVE and product.is_trace(ingredient.entry)


def _stands_behind(product: Product, groups: tuple[str, ...], ingredient: ProductIngredient) -> bool:
    """Return whether an ingredient stands behind a member of groups on a list in order."""
    ahead = [other.entry.position for other in product.any_of(groups)] if product.order_means else []
    return bool(ahead) and min(ahead) < ingredient.entry.position


def _is_named_with_scents(product: Product, ingredient: ProductIngredient) -> bool:
    """Return whether a trace is likely named as a part of what scents: behind other named allergens, not in the title.

    Menthol behind linalool and limonene comes with essential oils or perfume, and cools nothing.
    """
    if ingredient.facts.allergen is None or not product.is_trace(ingredient.entry) or is_declared(ingredient.entry):
        return False
    title = f"{product.context.claimed} | {title_line(product.label)}".casefold()
    scents = [i for i in product.allergens if i.facts.allergen and not i.facts.allergen.dual_use]
    behind = sum(i.facts.scent is None and i.entry.position < ingredient.entry.position for i in scents)
    return behind >= _NAMED_SCENTS and ingredient.entry.text.casefold() not in title


def _is_rinsed_trace(product: Product, words: IrritantClass, ingredient: ProductIngredient) -> bool:
    """Return whether a trace of what acts by its dose is rinsed off, or some that in larger amounts alone matters."""
    if has_time_to_act(product.context) or ingredient.entry.percent is not None:
        return False
    if words.trace_class and words.unordered and not product.order_means:
        return True
    return words.say_trace and product.is_trace(ingredient.entry)


def _title(class_: str, name: str) -> str:
    return class_ if class_.casefold() == name.casefold() else f"{class_}: {name}"


def _common_sentences(product: Product, row: Irritant, verdict: _Verdict, ingredient: ProductIngredient) -> list[str]:
    """Return what is said of an irritant as of others of its class: by use, its place, whom it concerns."""
    words = product.rule_book.irritant_classes[verdict.class_]
    less = verdict.class_ == row.class_ and _is_little(product, row, words, ingredient)
    sentences = [(less and _words_of_less(product, words, ingredient)) or _class_text(product, row, words)]
    if verdict.class_ == row.class_:
        sentences.extend(_softened(product, words))
        sentences.extend(_place(product, row, words, ingredient))
        concerned = [product.rule_book.profiles[p].title for p in product.context.profile if p in row.profiles]
        if concerned:
            usual = row.leave_on if has_time_to_act(product.context) else row.rinse_off
            head = "Rated higher" if verdict.severity > usual else "Mentioned"
            sentences.append(f"{head} because you chose {join_words(concerned)}.")
    return sentences


def _own_sentences(members: list[_Member], *, alone: int) -> list[str]:
    """Return the notes of irritants that share a finding, and whose evidence is weak, by name where they differ.

    Of ``alone`` names a note holds that stands without one.
    """
    notes: dict[str, list[str]] = {}
    for row, verdict, ingredient in members:
        note = row.note if verdict.class_ == row.class_ else ""
        notes.setdefault(note, []).append(ingredient.name)
    own = [
        note if len(names) == alone else f"{sentence(join_names(names))}: {note}"
        for note, names in notes.items()
        if note
    ]
    weak = [member.ingredient.name for member in members if member.row.evidence in "CD"]
    if weak:
        own.append(
            f"Limited evidence{f' for {join_names(weak)}' if len(weak) < alone else ' on how often that happens'}."
        )
    return own


def _class_text(product: Product, row: Irritant, words: IrritantClass) -> str:
    """Return what is said of a class of irritants in such a product."""
    if row.first is not None and words.unordered and not product.order_means:
        return words.unordered
    if words.oral and "oral" in product.traits:
        return words.oral
    if has_time_to_act(product.context):
        return words.leave_on
    return if_rinsed(product.context, words.rinse_off)


def _softened(product: Product, words: IrritantClass) -> list[str]:
    """Return which ingredients of a product that is rinsed off make an irritant milder, where some do."""
    if product.context.leave_on or "oral" in product.traits:
        return []
    names = list(dict.fromkeys(ingredient.name for ingredient in product.any_of(words.softened_by)))
    verb = "makes" if len(names) == 1 else "make"
    return [f"{sentence(join_names(names, most=_SOFTENERS))} beside it {verb} that milder."] if names else []


def _is_little(product: Product, row: Irritant, words: IrritantClass, ingredient: ProductIngredient) -> bool:
    """Return whether likely less is there than was studied, or than the amount from which the row counts."""
    counted = row.trace_under is not None or (words.say_trace and row.trace is not None)
    under = bool(words.less) and counted and _is_small(product, ingredient, row)
    return under or _is_less(product, ingredient, words)


def _place(product: Product, row: Irritant, words: IrritantClass, ingredient: ProductIngredient) -> list[str]:
    """Return what the place on the list says of the amount, where that matters."""
    if row.first is not None and not product.order_means:
        return [product.why_unknown] if product.why_unknown else []
    if words.say_trace and ingredient.entry.percent is None and product.is_trace(ingredient.entry):
        return ["Probably under 1 %."]
    return []

"""Makes the report on a label: amounts, findings of every check, first screen.

:func:`report` decides on the product once (:mod:`.product`), runs every check over it (:mod:`.checks`), and says which
checks ran.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, get_args

from .._version import CATALOGUE_VERSION
from ..errors import UsageError
from ..models import Amount, Check, Concentration, Context, Finding, FindingKind, Label, LookedFor, Report, Statement
from ..tables.build_cache import data_sha256
from ..tables.word_patterns import runs_together
from . import concentration, regulation
from .checks import CHECKS
from .claims_alone import claims_alone
from .concentration.strengths import strengths_of, without_strengths
from .context import context_of, context_of_part, words_of
from .doubtful_names import told_with_doubt
from .entry_functions import with_functions, with_functions_of_food
from .markets import markets
from .own_actives import own_actives, told_actives
from .own_names import own_names, told_as_printed
from .practical_maxima import practical_maxima
from .product import Product, products_of
from .product_types import KIT, product_kinds
from .rule_book import RuleBook, built_in
from .rule_terms import rule_terms
from .sentence_amounts import sentence_amounts
from .silent_members import silent_members
from .summary import summarize
from .summary_law import with_article
from .summary_watched import avoided
from .swallowed import ask, is_swallowed, kind_in_words, stated_doses, without_daily_values
from .title_amounts import title_amounts
from .title_hints import hint_of
from .title_lines import title_line
from .title_maxima import claimed_amounts, titled_maxima
from .watch_lists import look_for
from .wording import sentence

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Assumptions of the amounts that can be switched off like a check.
ASSUMPTIONS = ("amounts", "law", "order", "whole")
#: What is said of products to swallow.
_SWALLOWED = "a product to swallow"
#: Characters of the name of a part of a kit in a title.
_LONGEST_PART = 40
#: Mass percent of what is nothing else.
_WHOLE = 100.0
KINDS: tuple[str, ...] = get_args(FindingKind)


def report(
    label: Label,
    catalogue: Catalogue,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    rules: RuleBook | None = None,
    title: str = "",
    avoid: Sequence[str] = (),
    words: bool = True,
) -> Report:
    """Return the report on a label; see :func:`inci_parser.analyze` for the arguments and errors.

    ``words`` false leaves out what only people read: the first screen, functions of entries, answers to a profile,
    assumptions and reasons of amounts.
    """
    book = built_in() if rules is None else rules
    context = context_of(
        label,
        market=market,
        product_type=product_type,
        profile=profile,
        skip=_switched_off(skip),
        profiles=book.profiles,
        title=title,
    )
    avoid = (avoid,) if isinstance(avoid, str) else avoid
    if label.kind != "list" and not is_swallowed(context):
        return _without_list(label, context, book, catalogue, title)
    if not rule_terms("no_cosmetic").isdisjoint(context.traits.certain):
        return _of_no_cosmetic(label, context, book, catalogue, avoid)
    titled = _titled(title, label, catalogue)
    return _with_list(label, context, book, catalogue, avoid, words, titled, title)


def _titled(title: str, label: Label, catalogue: Catalogue) -> dict[str, Amount]:
    """Return the amounts that the title gives, or the line before the list; no 100 % of one of several ingredients."""
    titled = title_amounts(title, catalogue) or title_amounts(title_line(label), catalogue)
    several = len(label.ingredients) > 1  # "100 %" tells of purity then
    return {name: amount for name, amount in titled.items() if not (several and (amount.min or 0.0) >= _WHOLE)}


def _with_list(
    label: Label,
    context: Context,
    book: RuleBook,
    catalogue: Catalogue,
    avoid: Sequence[str],
    words: bool,
    titled: Mapping[str, Amount],
    title: str,
) -> Report:
    """Return the report on a list: amounts, findings, first screen.

    ``titled`` are the amounts of ingredients that the title gives by name.
    """
    apart = {**sentence_amounts(label, catalogue), **regulation.shares_of_parts(label, title)}
    maxima = regulation.legal_maxima(label, context)
    label = without_strengths(label, strengths_of(label, context, maxima, catalogue, titled))
    usual = _usual(label, context, book, titled)
    workable = practical_maxima(label, context, book)
    claimed = () if "amounts" in context.skip else claimed_amounts(label, titled, book, apart)
    amounts = concentration.concentrate(
        label, context, maxima, catalogue, usual=usual, workable=workable, claimed=claimed, words=words
    )
    products = products_of(label, context, amounts, book, catalogue, titled)
    findings, checks = _run(products, context)
    unordered = (
        "the list looks like a selection of ingredients, not the full list"
        if amounts.partial
        else "the order of this list says nothing"
    )
    checks.insert(0, Check("concentration", True, "" if amounts.order_means else unordered))
    label = with_functions(label, products) if words else label
    looked: tuple[LookedFor, ...] = ()
    if words or avoid:
        looked = look_for(label, context.profile, avoid, book, catalogue, silent_members(products, findings))
    given = {**regulation.parts_in_title(label, title), **titled}
    first_screen = partial(summarize, label, context, products, findings, looked, given, title) if words else None
    versions = CATALOGUE_VERSION, data_sha256()
    return Report(label, context, tuple(findings), amounts, tuple(checks), *versions, looked, first_screen)


def _usual(label: Label, context: Context, book: RuleBook, titled: Mapping[str, Amount]) -> tuple[float | None, ...]:
    """Return the most of each entry that a product like this likely keeps to by law and by its title."""
    usual = regulation.usual_maxima(label, context)
    return usual if "amounts" in context.skip else titled_maxima(label, titled, book, usual)


def _of_no_cosmetic(
    label: Label, context: Context, book: RuleBook, catalogue: Catalogue, avoid: Sequence[str]
) -> Report:
    """Return the report on what cosmetic law is not about: what it was taken for, its own actives, stated doses."""
    label = without_daily_values(label) if is_swallowed(context) else label
    looked = look_for(label, (), avoid, book, catalogue) if avoid else ()
    told = (Statement("product", _taken(label, context)), *stated_doses(label, context))
    acting = own_actives(label, context, book, catalogue)
    label = with_functions_of_food(label) if is_swallowed(context) else label
    return _without_checks(label, context, _no_cosmetic(context), told, looked, acting)


def _without_list(label: Label, context: Context, book: RuleBook, catalogue: Catalogue, title: str) -> Report:
    """Return the report on a text without an ingredient list: no check ran; what claims state and name is told."""
    reason = f"no ingredient list was found: {label.reason}"
    if goods := _goods(title):
        text = f"The title names {with_article(goods)}, no cosmetic: it has no ingredient list to read."
        return _without_checks(label, context, reason, (Statement("no_list", text),))
    titled = context_of_part(context, label, title)  # what the title tells of the product is of the advice alone
    amounts, kit = title_amounts(title, catalogue), hint_of(title).product_type == KIT
    told = claims_alone(label, titled, catalogue, book, amounts, title, kit=kit)
    return _without_checks(label, context, reason, (Statement("no_list", sentence(reason)), *told))


def _goods(title: str) -> str:
    """Return what a title names that no ingredient list is of, ``""`` for a product."""
    kind = hint_of(title).product_type
    goods = kind and not rule_terms("goods").isdisjoint(product_kinds()[kind].traits.certain)
    return kind if goods else ""


def _without_checks(
    label: Label,
    context: Context,
    reason: str,
    statements: tuple[Statement, ...],
    looked: tuple[LookedFor, ...] = (),
    acting: tuple[Finding, ...] = (),
) -> Report:
    """Return a report of a statement, what acts and the answer to an avoid list, and why no other check ran."""
    checks = tuple(Check(name, False, reason) for name in ("concentration", *(name for name, _ in CHECKS)))
    amounts = Concentration(order_means=False)
    told = (*statements, *told_actives(label, acting), *(item.statement for item in avoided(label, (), looked)))
    return Report(label, context, acting, amounts, checks, CATALOGUE_VERSION, data_sha256(), looked, lambda: told)


def _no_cosmetic(context: Context) -> str:
    """Return that a product is no cosmetic, as the reason why no check ran."""
    return f"{_SWALLOWED if is_swallowed(context) else context.product_type}: no cosmetic"


def _taken(label: Label, context: Context) -> str:
    """Return what a product that is no cosmetic was taken for, and what is left out."""
    what = _SWALLOWED if is_swallowed(context) else "no cosmetic"
    kind = with_article(kind_in_words(label, context))
    head = f"Taken as {kind}" if "product_type" in context.assumed else sentence(kind)
    head = f"Probably {kind} by its ingredients" if context.guessed else head
    return f"{head}, {what}: advice, law and amounts here are for cosmetics and left out.{ask(context)}"


def _run(products: Sequence[Product], context: Context) -> tuple[list[Finding], list[Check]]:
    """Return what the checks find in the parts of a label, and which of them ran."""
    findings: list[Finding] = []
    checks: list[Check] = []
    own = own_names(products[0].label.ingredients)
    for name, check in CHECKS:
        if name == "regulation" and not markets()[context.market].law:
            checks.append(Check(name, False, "no market's law was asked for"))
        elif name not in context.skip:
            result = merge_parts([finding for product in products for finding in check(product)], len(products))
            result = name_parts(result, products) if len(products) > 1 else result
            result = told_with_doubt(told_as_printed(result, own), products[0].label)
            findings += [f for f in result if not {f.rule, f.kind} & context.skip] if context.skip else result
            checks.append(Check(name, True))
    checks.extend(Check(name, False, "switched off by the caller") for name in sorted(context.skip))
    return findings, checks


def merge_parts(findings: list[Finding], parts: int) -> list[Finding]:
    """Return findings of the parts of a kit, each rule that says the same of several parts once."""
    if parts < 2:
        return findings
    merged: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.rule, finding.title, finding.text, finding.severity)
        known = merged.get(key)
        if known is not None:
            positions = tuple(sorted({*known.positions, *finding.positions}))
            finding = replace(known, names=tuple(dict.fromkeys((*known.names, *finding.names))), positions=positions)
        merged[key] = finding
    return list(merged.values())


def name_parts(findings: list[Finding], products: Sequence[Product]) -> list[Finding]:
    """Return findings with the part of the kit in the title of each active class that several parts are told of.

    Humectant: glycerin   >>   Humectant (night cream): glycerin
    """
    part_at = {entry.position: _part_name(product) for product in products for entry in product.entries}
    told = Counter(finding.rule for finding in findings if finding.kind == "active")
    named = []
    for finding in findings:
        parts = list(dict.fromkeys(part_at.get(position, "") for position in finding.positions))
        if finding.kind == "active" and told[finding.rule] > 1 and all(parts):
            class_, colon, names = finding.title.partition(":")
            finding = replace(finding, title=f"{class_} ({' and '.join(parts)}){colon}{names}")
        named.append(finding)
    return named


def _part_name(product: Product) -> str:
    """Return the heading of a part, shortened; for one in a script without spaces the kind of the part, where known."""
    part = " ".join((product.component or "").split())
    if runs_together(part) and product.context.product_type is not None:
        return product.context.product_type
    return part if len(part) <= _LONGEST_PART else f"{part[: _LONGEST_PART - 1].rstrip()}…"


def _switched_off(skip: Iterable[str]) -> frozenset[str]:
    """Return the words of ``skip``, each a check, a kind of finding, an assumption or the id of a rule."""
    words = words_of(skip)
    if not words:
        return words
    known = {name for name, _ in CHECKS} | {*KINDS, *ASSUMPTIONS}
    for word in sorted(words - known):
        if word.partition(".")[0] not in KINDS or not word.partition(".")[2]:
            raise UsageError(
                f"nothing to skip is called {word!r}; known: {', '.join(sorted(known))}, "
                "and the rule of any finding, such as irritant.retinol"
            )
    return words

"""The statements of a first screen that are about law and claims: what is barred, above a maximum, not listed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any, NamedTuple

from ..models import Amount, Context, Finding, Statement
from .markets import market_name, markets
from .regulation.excess import ABOVE_BY_PLACE
from .regulation.prohibitions import OLD_STOCK
from .regulation.wording import NOT_CHECKED
from .rule_terms import rule_terms
from .stated import most
from .stated_maxima import is_above_some, is_close, verdicts
from .wording import join_names, join_words, percent, sentence
from .wording import titled as in_words

#: The most titles of findings, and names, that one statement gives.
_MOST_TITLES, _MOST_NAMES = 3, 4
#: Characters of a title of which a statement leaves out what the law lists.
_LONG_TITLE = 90
#: The class of the finding on what single states prohibit.
_REGIONAL = "regional"
#: Function of a rule, and words of its condition: the ingredient is free in other uses.
_PRESERVATIVE, _NO_MAXIMUM = "preservative", "it has no maximum"


class Weighed(NamedTuple):
    """A statement and its weight: the weightiest stand first."""

    weight: int
    statement: Statement


def law_statements(
    context: Context, findings: Sequence[Finding], titled: Mapping[str, Amount] | None = None
) -> Iterator[Weighed]:
    """Yield what is prohibited, which stated amounts are above a maximum, which claims the list contradicts.

    ``titled`` are amounts that the title gives, by name.
    """
    barred = [f for f in findings if f.kind == "prohibited"]
    above = [f for f in findings if f.kind == "limit" and f.details.get("exceeded")]
    claims = [f for f in findings if f.kind == "claim"]
    yield from _barred(context, barred)
    yield from _above_as_stated(context, above)
    yield from _above_by_title(context, findings, titled or {})
    if claims:
        yield Weighed(89, Statement("claim", _titles(claims), positions_of(claims)))
    # a member of a sum that is exceeded is not "within", nor is what is prohibited
    told = {name for finding in (*above, *barred) for name in finding.names}
    others = [f for f in findings if f.kind == "limit" and f not in above and not told.issuperset(f.names)]
    yield from _above_by_place(context, others)
    yield from _regional(context, others)
    yield from _above_if_so_taken(context, others)
    yield from _limits(context, others, others=bool(above))


def _barred(context: Context, barred: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield what is prohibited, and apart what the law lists for other kinds of product only."""
    listed = [finding for finding in barred if finding.details.get("listed_for_this_product") is False]
    outright = [finding for finding in barred if finding not in listed]
    if outright:
        text = f"{_titles(outright)}{_old_stock(outright)}{_unchecked(outright)}"
        yield Weighed(95, Statement("prohibited", text, positions_of(outright)))
    if listed:
        yield Weighed(95, Statement("prohibited", _not_allowed(context, listed), positions_of(listed)))


def _old_stock(barred: Sequence[Finding]) -> str:
    """Return what a pack is that names what may not be sold any more, as a sentence behind another; else ``""``."""
    told = all(OLD_STOCK in finding.text for finding in barred)
    return " A pack that names it is old or made for another market." if told and len(barred) == 1 else ""


def _regional(context: Context, limits: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield what single states of a market prohibit, and which."""
    for finding in limits:
        if finding.class_ == _REGIONAL:
            by_condition: dict[str, list[str]] = {}
            for rule in finding.details["rules"]:
                by_condition.setdefault(rule["condition"], []).append(rule["name"])
            told = "; ".join(f"{join_names(names)}: {condition}" for condition, names in by_condition.items())
            text = f"Prohibited in a part of {market_name(context.market)}: {told}.{_unchecked([finding])}"
            yield Weighed(58, Statement("regional", text, finding.positions))


def _above_as_stated(context: Context, above: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield which amounts that the list states are above a maximum, and which above that of one use."""
    of_one_use = [finding for finding in above if _free_in_other_uses(finding)]
    for finding in of_one_use:
        (rule,) = finding.details["rules"]
        text = f"Above the maximum of {market_name(context.market)} for a {rule['function']}: {_above(finding)}"
        yield Weighed(92, Statement("maxima", f"{text}; {rule['condition']}.", finding.positions))
    above = [finding for finding in above if finding not in of_one_use]
    if above:
        amounts = "amount" if len(above) == 1 else "amounts"
        exceeding = join_words(map(_above, above))
        text = f"{len(above)} stated {amounts} above the maximum of {market_name(context.market)}: {exceeding}."
        yield Weighed(94, Statement("above_maximum", f"{text}{_unchecked(above)}", positions_of(above)))


def _free_in_other_uses(finding: Finding) -> bool:
    """Return whether the one rule that an amount exceeds is of preservatives and says that other uses have no maximum.

    Benzyl alcohol; what a sunscreen filters light with is a UV filter.
    """
    rules = finding.details.get("rules", ())
    return len(rules) == 1 and rules[0]["function"] == _PRESERVATIVE and _NO_MAXIMUM in rules[0]["condition"]


def _above_if_so_taken(context: Context, limits: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield which stated amounts are above the maximum of the type that a product was taken for, and of no other."""
    above = [finding for finding in limits if finding.details.get("elsewhere")]
    if above:
        kind = context.product_type
        taken = f"{with_article(kind)}, as which it was taken" if kind else "a product that stays on, as it was taken"
        tops = [
            f"{_above(finding)}, in other products up to {percent(finding.details['elsewhere'])}" for finding in above
        ]
        text = f"Above the maximum of {market_name(context.market)} if this is {taken}: {'; '.join(tops)}."
        yield Weighed(93, Statement("maxima", f"{text}{_unchecked(above)}", positions_of(above)))


def _above_by_title(context: Context, findings: Sequence[Finding], titled: Mapping[str, Amount]) -> Iterator[Weighed]:
    """Yield which amounts of the title are above every maximum in force that may apply; a list states none of them.

    An amount of a part, fluorine of a fluoride, is held against maxima that count that part.
    """
    above: list[tuple[Finding, str]] = []
    of_parts: list[tuple[Finding, str]] = []
    for finding in findings:
        amount = titled.get(finding.names[0]) if finding.kind == "limit" and finding.names else None
        if amount is None or finding.details.get("declared") is not None:
            continue
        top = top_in_force(context, finding, finding.names[0], amount.basis)
        if top is not None and most(amount) > top:
            of = f" as {amount.basis}" if amount.basis else ""
            told = f"{join_names(finding.names[:1])} {in_words(amount)}{of} ({percent(top)})"
            (of_parts if amount.basis else above).append((finding, told))
    for found, condition in ((above, " if it is of the ingredient itself"), (of_parts, "")):
        if found:
            what = f"above the maximum of {market_name(context.market)}{condition}"
            text = f"In the title, {what}: {join_words(told for _, told in found)}."
            yield Weighed(94, Statement("above_maximum", text, positions_of([f for f, _ in found])))


def _above_by_place(context: Context, limits: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield which substances whose amount the law limits whatever their use stand so high that more is likely."""
    of_any_use = rule_terms("limits_any_use")
    above = [f for f in limits if f.class_ in of_any_use and not context.guessed and f.text.endswith(ABOVE_BY_PLACE)]
    for finding in above[:1]:
        names, (rule, *_) = [name for f in above for name in f.names], finding.details["rules"]
        text = (
            f"{sentence(join_names(names))}: the law of {market_name(context.market)} ({rule['ref']}) allows less than "
            f"{percent(rule['max'])} in {rule['product']}; {'their places' if len(names) > 1 else 'its place'} on the "
            "list makes more likely."
        )
        text = text.replace("list makes", "list make") if len(names) > 1 else text
        yield Weighed(93, Statement("maxima", text, positions_of(above)))


def top_in_force(context: Context, finding: Finding, name: str, basis: str = "") -> float | None:
    """Return the highest maximum of an ingredient that may apply to such a product, ``None`` where one is not sure.

    ``basis`` is the part of the ingredient that is counted, empty for the ingredient itself.
    """
    rows = [row for row in finding.details.get("law", ()) if row["ingredient"] == name and row["applies"] != "no"]
    counted = (basis,) if basis else ("", name.casefold())
    of_itself = [row for row in rows if row["maximum"] and row["basis"].casefold() in counted]
    in_force = all(row["in_force"] <= markets()[context.market].as_of for row in rows)
    return max(row["maximum"] for row in rows) if rows and len(of_itself) == len(rows) and in_force else None


def _limits(context: Context, limits: Sequence[Finding], *, others: bool) -> Iterator[Weighed]:
    """Yield what the law lists for other kinds of product only, and how stated amounts stand to other maxima.

    ``others``: amounts above a maximum were reported before.
    """
    if_so_taken = [f for f in limits if f.details.get("prohibited_for_assumed_type")]
    if if_so_taken and context.product_type:
        text = f"If this is {with_article(context.product_type)}, as which it was taken: {_titles(if_so_taken)}"
        yield Weighed(93, Statement("not_listed", f"{text}{_unchecked(if_so_taken)}", positions_of(if_so_taken)))
    not_listed = _not_listed(context, limits)
    if not_listed:
        yield Weighed(93, Statement("not_listed", _not_allowed(context, not_listed), positions_of(not_listed)))
    apart = [f for f in limits if f in not_listed or f.details.get("elsewhere")]
    denied = {name for finding in (*if_so_taken, *not_listed) for name in finding.names}
    stated = [f for f in limits if f not in apart and f.details.get("declared") is not None]
    stated = [f for f in stated if denied.isdisjoint(f.names)]
    yield from _stated(context, stated, others=others)


def _stated(context: Context, stated: Sequence[Finding], *, others: bool) -> Iterator[Weighed]:
    """Yield how stated amounts stand to the maxima of what is listed for such a product."""
    yield from _above_if_not_rounded(context, stated)
    text = _maxima(context, stated, others=others)
    if text:
        own = _exceeds_its_own if context.product_type else partial(is_above_some, context)
        pressing = any(own(finding) for finding in stated)
        yield Weighed(92 if pressing else 45, Statement("maxima", text, positions_of(stated)))


def _above_if_not_rounded(context: Context, limits: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield which stated amounts are above a maximum as they are printed, and within it only where they are rounded."""
    above = [finding for finding in limits if _is_above_as_printed(finding)]
    if above:
        told = join_words(map(_above, above))
        text = f"Above the maximum of {market_name(context.market)} unless rounded up: {told}."
        yield Weighed(92, Statement("maxima", f"{text}{_unchecked(above)}", positions_of(above)))


def _is_above_as_printed(finding: Finding) -> bool:
    """Return whether an amount is above every maximum that may apply as printed, and may be within one by rounding."""
    rows = [row for row in finding.details.get("law", ()) if row["maximum"] and row["applies"] != "no"]
    return "unclear" in {row["verdict"] for row in rows} and all(map(_counts_more, rows))


def _counts_more(row: Mapping[str, Any]) -> bool:
    """Return whether the number that is printed is above the maximum of a row, counted as the row counts."""
    counted, stated = row["stated_as_basis"], row["stated"] or {}
    of_itself = row["basis"].casefold() in ("", row["ingredient"].casefold()) and not stated.get("basis")
    if counted is None and of_itself and stated.get("min") == stated.get("max"):
        counted = stated.get("max")
    return counted is not None and bool(counted > row["maximum"])


def _exceeds_its_own(finding: Finding) -> bool:
    """Return whether an amount is above a maximum that surely applies, in whatever function the rules allow it."""
    rows = [row for row in finding.details.get("law", ()) if row["maximum"] and row["applies"] != "no"]
    functions = {row.get("scope", "").partition(", ")[0] for row in rows}
    return len(functions) == 1 and any(row["applies"] == "yes" and row["verdict"] == "exceeds" for row in rows)


def _not_listed(context: Context, limits: Sequence[Finding]) -> list[Finding]:
    """Return what the law lists for other kinds of product only, where the kind of this one is known.

    Of a product of unknown type only what the law lists for products that are rinsed off.
    """
    known = context.product_type is not None
    barred = [finding for finding in limits if finding.details.get("listed_for_this_product") is False]
    return [finding for finding in barred if known or finding.level == "main"]


def _not_allowed(context: Context, findings: Sequence[Finding]) -> str:
    """Return what the law lists for other kinds of product only, so that it is not allowed in this one."""
    titles = f"{_titles(findings, longest=_LONG_TITLE)}{_unchecked(findings)}"
    return f"Not allowed {_for_such(context)}: {titles}{_as_biocide(context)}"


def _for_such(context: Context) -> str:
    """Return for which product and in which market something is not listed, and that its kind was assumed."""
    place = market_name(context.market)
    if context.product_type is None:
        return f"in {place} if it stays on, which the label does not tell"
    if context.guessed:
        return f"in {place} if this is {with_article(context.product_type)}, as which it was taken"
    if "product_type" in context.assumed:
        return f"in {place} in {with_article(context.product_type)}, as which this was taken"
    return f"in {place} in a product like this"


def _as_biocide(context: Context) -> str:
    """Return which other law may hold for what is sold to kill germs, as a sentence; ``""`` for other products."""
    other = markets()[context.market].germ_killers
    if not other or rule_terms("kills_germs").isdisjoint(context.traits.certain):
        return ""
    return f" That is cosmetics law; sold to kill germs it is {other}, under a list of its own."


def with_article(kind: str) -> str:
    """Return a kind of product as a sentence has it.

    >>> with_article("eye cream"), with_article("wet wipes"), with_article("EU-listed allergen")
    ('an eye cream', 'wet wipes', 'an EU-listed allergen')
    >>> with_article("cream for hands and feet")
    'a cream for hands and feet'
    """
    return kind if are_several(kind) else f"{'an' if kind[0] in 'aeiouE' else 'a'} {kind}"


def are_several(kind: str) -> bool:
    """Return whether the name of a kind of product is a plural.

    >>> are_several("peel pads"), are_several("lip gloss"), are_several("serum")
    (True, False, False)
    """
    noun = kind.partition(" for ")[0]
    return noun.endswith("s") and not noun.endswith("ss")


def _titles(findings: Sequence[Finding], longest: int | None = None) -> str:
    """Return the titles of a few findings and how many more there are; a longer one without what the law lists."""
    titles = list(dict.fromkeys(finding.title for finding in findings))
    if longest is not None:
        titles = [title if len(title) <= longest else _shortened(title) for title in titles]
    more = f"; {len(titles) - _MOST_TITLES} more" if len(titles) > _MOST_TITLES else ""
    return f"{'; '.join(titles[:_MOST_TITLES])}{more}."


def _shortened(title: str) -> str:
    """Return what a title of law is about and its reference.

    >>> _shortened("Triclosan: listed in toothpastes, hand and body soaps only (EU V/25)")
    'Triclosan (EU V/25)'
    """
    reference = f" ({title.rpartition(' (')[2]}" if title.endswith(")") else ""
    return f"{title.partition(':')[0]}{reference}"


def _unchecked(findings: Sequence[Finding]) -> str:
    """Return that rules rest on general knowledge, as the end of a statement; ``""`` where one was read in the law."""
    rows = [row for finding in findings for row in finding.details.get("law", ())]
    return f" {NOT_CHECKED}" if rows and not any(row["read"] for row in rows) else ""


def _maxima(context: Context, findings: Sequence[Finding], *, others: bool) -> str:
    """Return which stated amounts are just within the market's maximum, and which are above that of some uses.

    An amount is within the maximum only where it is within that of every use that may be the product's. Returns ``""``
    where nothing can be compared and where all is far within.
    """
    by_use = [f for f in findings if is_above_some(context, f)]
    within = [f for f in findings if verdicts(f) == {"within"}]
    sure = [f for f in within if f.details.get("surely_listed", True)]
    close = [finding for finding in sure if is_close(finding)]
    sentences = []
    if close:
        sentences.append(f"{'other ' if others else ''}stated amounts just within the maximum: {_named(close)}")
    conditions: dict[str, list[Finding]] = {}
    for finding in within:
        if finding not in sure:
            conditions.setdefault(_within_if(context, finding), []).append(finding)
    sentences += [f"{_stated_of(some)} within the maximum {where}" for where, some in conditions.items()]
    if by_use:
        sentences.append(f"above the maximum of some uses: {_named(by_use)}{_within_of(by_use)}")
    return f"{sentence(market_name(context.market))}: {'; '.join(sentences)}." if sentences else ""


def _stated_of(findings: Sequence[Finding]) -> str:
    """Return the stated amounts of some findings as the subject of a sentence, with its verb."""
    several = len({name for finding in findings for name in finding.names}) > 1
    return f"the stated amount{'s' if several else ''} of {_named(findings)} {'are' if several else 'is'}"


def _within_if(context: Context, finding: Finding) -> str:
    """Return for which products an amount is within the maximum, where it is open whether this is one of them."""
    rows = [row for row in finding.details["law"] if row["verdict"] == "within" and row["applies"] != "no"]
    if context.guessed and context.product_type and any(row["applies"] == "yes" for row in rows):
        return f"only if this is {with_article(context.product_type)}"
    where = dict.fromkeys(row["scope"].partition(", ")[2] for row in rows)
    return f"only in {next(iter(where))}" if len(where) == 1 else "of each use that it is listed for"


def _within_of(findings: Sequence[Finding]) -> str:
    """Return for which use the amount of one finding is within the maximum; ``""`` for none or several findings."""
    rows = [row for row in findings[0].details["law"] if row["verdict"] == "within"] if len(findings) == 1 else []
    use = max(rows, key=lambda row: row["maximum"], default={"applies": "no"})
    where = use.get("scope", "").partition(", ")[2]
    return f" (within that of {where}: {percent(use['maximum'])})" if where and use["applies"] != "no" else ""


def _named(findings: Sequence[Finding]) -> str:
    return join_names((name for finding in findings for name in finding.names), most=_MOST_NAMES)


def _above(finding: Finding) -> str:
    names = join_names(finding.names)
    declared, most = finding.details.get("declared"), finding.details.get("max")
    if most is None:  # which of several maxima applies is not sure: it is above each
        most = max((row["maximum"] for row in finding.details.get("law", ()) if row["maximum"]), default=None)
    together = finding.details.get("together")
    if isinstance(together, dict) and most is not None:
        counted = f" as {together['basis']}" if together["basis"] else ""
        return f"{names} together at least {percent(together['min'])}{counted} ({percent(most)})"
    if not isinstance(declared, dict) or most is None:
        return names
    amount = declared.get("max") if declared.get("max") is not None else declared.get("min")
    return f"{names} {percent(amount)} ({percent(most)}{_counted_as(finding)})" if amount is not None else names


def _counted_as(finding: Finding) -> str:
    """Return what the maxima of a finding are counted as, ``""`` where that is the ingredient or differs."""
    rows = [row for row in finding.details.get("law", ()) if row["maximum"]]
    bases = {row["basis"] for row in rows if row["basis"].casefold() != row["ingredient"].casefold()}
    return f" as {bases.pop()}" if len(bases) == 1 and "" not in bases else ""


def positions_of(findings: Sequence[Finding]) -> tuple[int, ...]:
    return tuple(sorted({position for finding in findings for position in finding.positions}))

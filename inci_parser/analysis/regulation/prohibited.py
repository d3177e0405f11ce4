"""Names that a market prohibits, always or under a condition, and those whose purity it rules."""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Context, Entry, Finding
from ..case import Case
from .index import Ban, law
from .scope import MAYBE, NO, YES, holds
from .wording import PLACES, listed, positions, printed, product, sentence, slug, sources, type_given


def find_prohibited(case: Case) -> Iterator[Finding]:
    """Yield one finding for each name that annexes.csv prohibits or makes conditional, and one for all purity rules."""
    table = law().bans.get(case.context.market, {})
    pure: list[tuple[str, Ban, tuple[Entry, ...]]] = []
    for name, entries in case.by_name.items():
        for ban in table.get(name, ()):
            answer = _meant(ban, entries, case.context)
            if answer == NO:
                continue
            if ban.kind == "purity":
                pure.append((name, ban, entries))
            else:
                yield _finding(name, ban, entries, answer, case.context)
    if pure:
        yield _purity(pure, case.context)


def _meant(ban: Ban, entries: tuple[Entry, ...], context: Context) -> int:
    """Tell whether the ban is about this product, and about the form that stands on the label."""
    nano = any(entry.nano for entry in entries)
    if ban.scope == ((("nano",), ()),):
        return YES if nano else NO
    answer = holds(ban.scope, context.categories)
    if answer == MAYBE and not context.categories:
        # Where nobody knows the product, only bans that leave out few products may be told.
        needs_kind = any(needed for needed, _ in ban.scope)
        return NO if needs_kind else MAYBE
    return answer


def _finding(name: str, ban: Ban, entries: tuple[Entry, ...], answer: int, context: Context) -> Finding:
    market, place = context.market, PLACES[context.market]
    who, ref = printed(name), f"{market} {ban.ref}"
    told = ban.kind == "prohibited"
    conditional = bool(ban.condition) or bool(ban.scope) or answer != YES
    if told and not conditional:
        title = f"{sentence(who)}: prohibited in cosmetics ({ref})"
        text = f"The name matches an entry on the list of substances that {place} prohibits in cosmetics ({ban.ref})."
    elif told:
        title = f"{sentence(who)}: prohibited {ban.condition or 'in some products'} ({ref})"
        text = f"{sentence(place)} prohibits {who} {ban.condition or 'in some products'} ({ban.ref}). Taken as {product(context)}."
    else:
        title = f"{sentence(who)}: a condition applies ({ref})"
        text = f"In {place} a condition applies to {who}: {ban.condition} ({ban.ref})."
    text += " This is a match by name: a label does not show grade, origin or traces."
    return Finding(
        kind="prohibited" if told else "limit",
        rule=f"{'prohibited' if told else 'limit'}.{market.lower()}.{slug(name)}",
        title=title,
        text=text,
        class_="prohibited" if told else "conditional",
        names=(name,),
        positions=positions(entries),
        evidence="A",
        unknown=("purity",),
        sources=sources((ban.source, *(("EU annexes",) if market == "EU" else ()))),
        details={
            "market": market,
            "ref": ban.ref,
            "regulation": ban.regulation,
            "date": ban.date,
            "condition": ban.condition,
            "conditional": conditional or not told,
            "product_type_given": type_given(context),
            "match": "name",
        },
    )


def _purity(pure: list[tuple[str, Ban, tuple[Entry, ...]]], context: Context) -> Finding:
    """Return one finding for all raw materials whose purity the maker must keep: a note of compliance."""
    names = tuple(dict.fromkeys(name for name, _, _ in pure))
    rules = "; ".join(f"{printed(name)}: {ban.condition} ({ban.ref})" for name, ban, _ in pure)
    return Finding(
        kind="limit",
        rule=f"limit.{context.market.lower()}.purity",
        title=f"Purity rules for the maker: {listed(printed(name) for name in names)}",
        text=f"{sentence(PLACES[context.market])} allows these raw materials and rules their purity. {sentence(rules)}. "
        "A note of compliance, no health warning: a label does not show purity.",
        class_="purity",
        names=names,
        positions=positions(entry for _, _, entries in pure for entry in entries),
        evidence="A",
        unknown=("purity",),
        sources=sources((*(ban.source for _, ban, _ in pure), "EU annexes")),
        details={
            "market": context.market,
            "conditional": True,
            "rules": [
                {
                    "name": name,
                    "ref": ban.ref,
                    "condition": ban.condition,
                    "regulation": ban.regulation,
                    "date": ban.date,
                }
                for name, ban, _ in pure
            ],
            "match": "name",
        },
    )

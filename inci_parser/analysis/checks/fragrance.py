"""Fragrance: perfume, aroma, essential oils, scented plants, aroma chemicals, allergens the law wants named."""

from __future__ import annotations

from typing import Any

from ...models import Context, Finding, Source
from ..definitions import Allergen
from ..markets import Market, markets
from ..product import Case
from ..rule_book import Rules
from ..signals import Hit, Signals, listed, percent, signals_of


def find(case: Case) -> tuple[Finding, ...]:
    """Return fragrance findings, one a class of scent, and allergen findings, one an allergen of the law's list."""
    signals = signals_of(case)
    rules = signals.rules
    allergens: dict[str, list[Hit]] = {}
    for hit in signals.allergens:
        allergens.setdefault(rules.allergens[hit.name].label, []).append(hit)
    found = [_scent(signals, class_, hits) for class_, hits in signals.scents.items()]
    found.extend(_allergen(rules, case.context, hits) for hits in allergens.values())
    return tuple(found)


def _scent(signals: Signals, class_: str, hits: list[Hit]) -> Finding:
    """Return the finding of one class of scent."""
    words = signals.rules.scent_classes[class_]
    title, text = words.title, words.text
    names = tuple(dict.fromkeys(hit.name for hit in hits))
    if class_ == "parfum":
        named = len(signals.allergens)
        text += f" Allergens named on this list: {named}." if named else " This list names none."
    traces = [hit for hit in hits if signals.trace(hit.entry)]
    if class_ == "essential oil" and traces:
        text += f" By its place likely under 1 %: {listed(hit.name for hit in traces)}."
    return Finding(
        kind="fragrance",
        rule=f"fragrance.{class_.replace(' ', '-')}",
        title=title if class_ in ("parfum", "aroma") else f"{title}: {listed(names)}",
        text=text,
        class_=class_,
        names=names,
        positions=tuple(dict.fromkeys(hit.entry.position for hit in hits)),
        evidence=words.evidence,
        unknown=("composition", "dose"),
        sources=signals.rules.cite(words.sources),
    )


def _allergen(rules: Rules, context: Context, hits: list[Hit]) -> Finding:
    """Return the finding of one declarable allergen, with the names under which the label has it."""
    row = rules.allergens[hits[0].name]
    memory_key = (row.label, context.market, context.leave_on)
    if memory_key not in rules.memory:
        rules.memory[memory_key] = _allergen_words(rules, row, context)
    text, unknown, sources, details = rules.memory[memory_key]
    return Finding(
        kind="allergen",
        rule=f"allergen.{row.label.casefold().replace(' ', '-').replace('/', '-')}",
        title=row.label,
        text=text,
        class_="fragrance allergen",
        names=tuple(dict.fromkeys(hit.name for hit in hits)),
        positions=tuple(dict.fromkeys(hit.entry.position for hit in hits)),
        evidence="A",
        unknown=unknown,
        sources=sources,
        details=details,
    )


def _allergen_words(
    rules: Rules, row: Allergen, context: Context
) -> tuple[str, tuple[str, ...], tuple[Source, ...], dict[str, Any]]:
    """Return text, unknowns, sources and details of an allergen under a context: the same for every label."""
    threshold = row.leave_on if context.leave_on else row.rinse_off
    says = ["Relevant if you are already allergic to it; a clinician can find that out by patch testing."]
    if row.special_concern:
        says.append("EU experts count it among the allergens of special concern.")
    if row.inci == "BENZYL ALCOHOL":
        says.append("Often used as a preservative or solvent rather than for its scent; it is no drying alcohol.")
    if row.status == "prohibited":
        old = ", so the label is old or from elsewhere" if context.market == "EU" else ""
        says.append(f"No longer allowed in EU cosmetics ({row.annex}){old}.")
    else:
        market = markets()[context.market]
        said = market.allergen_named if _declarable(row, market) else market.allergen_not_named
        says.append(said.format(threshold=percent(threshold or 0.0), use=_use(context)))
    unknown: tuple[str, ...] = ("dose",)
    if row.peroxide_max is not None or row.label in ("Linalool", "Limonene"):
        says.append("Fresh it rarely sensitises; what air makes of it does so more often, so keep the pack closed.")
        unknown = ("dose", "oxidation")
    if row.kind == "natural extract":
        unknown = (*unknown, "composition")
    details = {
        "entry": row.label,
        "annex": row.annex,
        "regulation": row.regulation,
        "kind": row.kind,
        "threshold": threshold,
        "declarable": _declarable(row, markets()[context.market]),
        "since": row.new_from,
        "old_stock_until": row.stock_until,
        "original_26": row.original_26,
        "special_concern": row.special_concern,
    }
    sources = ("AUD14", "DIT19", "EU-ANX") if row.label in ("Linalool", "Limonene") else ("SCCS1459", "EU-ANX")
    return " ".join(says), unknown, rules.cite(sources), details


def _use(context: Context) -> str:
    return "stays on" if context.leave_on else "is rinsed off"


def _declarable(row: Allergen, market: Market) -> bool | None:
    """Tell whether the market's law wants it named; ``None`` where no source was read (UK, beyond the first list)."""
    if row.status == "prohibited":
        return False
    lists = {"eu": True, "first_26": row.original_26 or None, "canada": row.canada, "korea": row.korea}
    return lists.get(market.allergen_list, False)

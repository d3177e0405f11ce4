"""What pages say of a report around its findings: what was asked and assumed, amounts, what a label cannot tell."""

from __future__ import annotations

from ..analysis.concentration.order import outside
from ..analysis.places import is_fragment, is_mostly_unread
from ..analysis.regulation import usual_maxima
from ..analysis.wording import join_names, join_words, sentence
from ..models import Context, Entry, Finding, Label, OnePercentLine, Report, Share
from ..naming.colour_contradictions import contradicted_by
from . import numbers

#: What a label cannot tell, in words; a rule may name others, which stand as they are.
UNKNOWN: dict[str, str] = {
    "dose": "how much there is, beyond the ranges that order and law leave",
    "pH": "the pH, on which acids and some actives depend",
    "purity": "the purity and grade of the raw material",
    "oxidation": "the age of the product and whether it has oxidised",
    "composition": "what exactly is in a mixture or an oil",
    "formulation": "how the product is made: base, capsules, texture",
    "origin": "where a raw material comes from",
}


def asked(context: Context, *, told: bool = False) -> str:
    """Return in one line what the report was made for, with what was assumed said as such.

    ``told``: the first screen begins with what the product was taken for, which is not said twice then.
    """

    def mark(field: str) -> str:
        return " (assumed)" if field in context.assumed else ""

    if context.stays_on is None:
        return f"{context.product_type}{mark('product_type')}"
    market = "no law assumed" if context.market == "none" else f"{context.market} rules{mark('market')}"
    product = f"{context.product_type or 'product type unknown'}{mark('product_type') if context.product_type else ''}"
    stays = f"{'leave-on' if context.leave_on else 'rinse-off'}{mark('leave_on')}"
    if told:
        product = ""
        stays = stays if _is_untold(context) else ""
    skin = f"skin: {', '.join(word.replace('_', ' ') for word in context.profile)}" if context.profile else ""
    return " · ".join(part for part in (market, product, stays, skin) if part)


def _is_untold(context: Context) -> bool:
    """Return whether that it stays on was assumed and the sentence on a product of a given type does not say so."""
    given = context.product_type is not None and "product_type" not in context.assumed
    return given and "leave_on" in context.assumed and not context.either


def assumptions(report: Report) -> list[str]:
    """Return every assumption of the report, as sentences, each once; none where there was no list to assume for."""
    if report.label.kind != "list":
        return []
    return list(dict.fromkeys((*report.context.reasons, *report.concentration.assumptions)))


def skipped_checks(report: Report) -> list[tuple[str, str]]:
    """Return the checks that did not run, those with one reason together, with the reason; also what was skipped."""
    reasons: dict[str, list[str]] = {}
    for check in report.checks:
        if not check.ran:
            reasons.setdefault(check.reason, []).append(check.check.replace("_", " "))
    listed = {check.check for check in report.checks}
    for word in sorted(report.context.skip - listed):
        reasons.setdefault("switched off by the caller", []).append(word)
    return [(", ".join(checks), reason) for reason, checks in reasons.items()]


def cannot_tell(report: Report) -> list[tuple[str, str]]:
    """Return what a label cannot tell, in words, and which names it matters for."""
    unknown: dict[str, dict[str, None]] = {}
    for finding in report.findings:
        for word in finding.unknown:
            unknown.setdefault(word, {}).update(dict.fromkeys(finding.names))
    return [(UNKNOWN.get(word, word), join_names(names, most=6)) for word, names in unknown.items()]


def parts(label: Label) -> int:
    """Return of how many parts (products of a kit, shades, phases) the list is; 1 for a plain list."""
    return len({entry.component for entry in label.ingredients if entry.section == "main"}) or 1


def places_tell(report: Report) -> bool:
    """Return whether places tell amounts: the order means something, and no more than a third was left unread."""
    return report.concentration.order_means and not is_mostly_unread(report.label)


def _why_places_tell_nothing(report: Report) -> str:
    """Return as the beginning of a sentence why places tell no amounts."""
    if report.concentration.partial:
        return (
            "The list looks like a selection of ingredients, not the full list, so its order says nothing about amounts"
        )
    if report.concentration.order_means:
        return "Too much of this list could not be read to tell amounts by place"
    return "The order of this list says nothing about amounts"


def line_place(report: Report) -> int | None:
    """Return the position behind which the list likely falls below 1 %; ``None`` where no line can be drawn."""
    ordered = _ordered(report)
    likely = report.concentration.one_percent_line.likely
    if not places_tell(report) or parts(report.label) > 1 or not 0 < likely < len(ordered):
        return None
    return ordered[likely - 1]


def _ordered(report: Report) -> list[int]:
    """Return the positions of what stands in the order of a list."""
    anywhere = set(_anywhere(report))
    return [e.position for e in report.label.ingredients if e.section == "main" and e.position not in anywhere]


def _anywhere(report: Report) -> list[int]:
    """Return the positions of what stands outside the order of a list: colours, amounts in front of it or appended."""
    runs: dict[str, list[Entry]] = {}
    for entry in report.label.ingredients:
        if entry.section == "main":
            runs.setdefault(entry.component, []).append(entry)
    colours = {run[i].position for run in runs.values() for i in outside(run, report.context.market)}
    return sorted(colours.union(report.concentration.outside))


def anywhere(report: Report, behind: int = 0) -> str:
    """Return which entries behind a position may stand in any place, whatever their amount: "no. 5 to 8"."""
    spans: list[list[int]] = []
    for position in [place for place in _anywhere(report) if place > behind]:
        if spans and spans[-1][-1] == position - 1:
            spans[-1][1:] = [position]
        else:
            spans.append([position])
    told = join_words(" to ".join(map(str, span)) for span in spans)
    return f"no. {told}" if told else ""


def line_sentence(report: Report) -> str:
    """Return one sentence on where the one-percent line stands; ``""`` of one ingredient that is the whole list."""
    if len(report.label.ingredients) == 1 and not report.concentration.partial:
        return ""
    if not places_tell(report):
        return f"{_why_places_tell_nothing(report)}; ranges rest on limits and declared amounts alone."
    line = report.concentration.one_percent_line
    whole = 1 < line.min == len(_ordered(report))
    rest = "" if whole else "; the rest unordered"
    order = "" if parts(report.label) == 1 else ", each part in its own order"
    listed = "listed " if report.label.left_out or "cut" in report.label.traits else ""
    span, likely = _span(line)
    count = "ingredient reaches" if line.max == 1 else "ingredients reach"
    counted = f"all {span}" if whole else span
    return sentence(f"{_beside(report)}{counted} {listed}{count} 1 %{order}{likely}{rest}.")


def _span(line: OnePercentLine) -> tuple[str, str]:
    """Return how many entries reach 1 %, and how many most likely do, which an exact number leaves out."""
    if line.min == line.max:
        return f"{line.max}", ""
    return f"{line.min} to {line.max}" if line.min else f"at most {line.max}", f", most likely {line.likely}"


def _beside(report: Report) -> str:
    """Return what the count of ordered entries leaves out, as it begins a sentence; ``""`` for nothing."""
    colours = anywhere(report)
    beside = ["the actives"] if any(entry.section == "active" for entry in report.label.ingredients) else []
    beside += [f"what may stand anywhere ({colours})"] if colours else []
    return f"Beside {join_words(beside)}, " if beside else ""


def because(share: Share | None) -> str:
    """Return why an amount is bounded as it is, short."""
    return "; ".join(share.because) if share else ""


def telling_share(report: Report, entry: Entry, share: Share | None) -> Share | None:
    """Return the likely amount of an entry, ``None`` where neither its place nor the label tells one."""
    tells = places_tell(report) and not is_fragment(entry) and not _stands_elsewhere(report, entry)
    return share if tells or entry.percent is not None else None


def _stands_elsewhere(report: Report, entry: Entry) -> bool:
    """Return whether a colour that its name and its number tell apart is surely listed in another place.

    Then it is likely the other, which the amount is not of.
    """
    if not contradicted_by(entry.text, entry.match):
        return False
    return any(set(entry.names) & set(other.names) and not other.doubts for other in report.label.ingredients)


def maxima_of_kind(report: Report) -> dict[int, float]:
    """Return the mass percent that the law allows of entries in what the product was taken for, where it was assumed.

    What is proved rests on the loosest maximum of any product then.
    """
    context = report.context
    if "product_type" not in context.assumed or "law" in context.skip:
        return {}
    if any(entry.component for entry in report.label.ingredients):
        return {}  # each part of a kit is a product of its own
    usual = zip(report.label.ingredients, usual_maxima(report.label, context), strict=False)
    return {entry.position: most for entry, most in usual if most is not None}


def maxima_by_use(report: Report) -> dict[int, str]:
    """Return what the law allows of entries that it limits by where or how a product is used, which is not known.

    Only where the estimate is above the least of these maxima: "law 0.5-6 %" of a UV filter in a sunscreen.
    """
    shares = {share.position: share for share in report.concentration.ingredients}
    told = {}
    for finding in report.findings:
        rows = [row for row in finding.details.get("law", ()) if row["applies"] != "no"]
        maxima = {row["maximum"] for row in rows if not row["basis"]}
        if finding.kind != "limit" or len(maxima) < 2 or None in maxima or any(row["basis"] for row in rows):
            continue
        told.update(
            {
                position: f"law {numbers.span(min(maxima), max(maxima))} %"
                for position in finding.positions
                if position in shares and shares[position].estimate > min(maxima)
            }
        )
    return told


def telling_bound(entry: Entry, share: Share | None, most: float | None = None, by_use: str = "") -> str:
    """Return the declared amount, else the proved range where it says more than the entry's place does.

    An entry at place *n* of an ordered list is at most 100 / *n* percent whatever the product: that is left out. Where
    the law allows less, ``most``, in what the product was taken for, that is told as the law's; ``by_use`` is told
    where nothing is said otherwise.
    """
    stated = numbers.declared(entry)
    if stated:
        return f"{stated} stated"
    proved = share.proved if share else None
    if proved is None:
        return ""
    if proved.min > 0 and proved.max < 100:
        return f"{numbers.span(proved.min, proved.max)} %"
    if proved.max < 1:
        if most is not None and most < proved.max:
            return f"law {numbers.number(most, 2, 1)} %"
        return f"≤ {numbers.number(proved.max, 2, 1)} %"
    return by_use


def by_position(report: Report) -> dict[int, list[Finding]]:
    """Return the findings of each entry, by its position."""
    at: dict[int, list[Finding]] = {}
    for finding in report.findings:
        for position in finding.positions:
            at.setdefault(position, []).append(finding)
    return at

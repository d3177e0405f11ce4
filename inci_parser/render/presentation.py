"""What a report shows and in which order, for every face alike: groups, sentences, numbers, numbered sources.

The terminal, Markdown and HTML pages all draw these; none of them decides what is said.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from ..models import Context, Entry, Finding, Label, Report, Share, Source
from ..notices import Notice

#: Title of a group and the kinds of finding in it, in the order of the report.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("What it does", ("active",)),
    ("Fragrance and allergens", ("fragrance", "allergen")),
    ("What may irritate", ("irritant",)),
    ("Rules", ("prohibited", "limit", "claim")),
    ("Combining and use", ("interaction", "guidance")),
)
#: Groups of actives in the order of the report.
ACTIVE_GROUPS = ("treatment", "protection", "other", "barrier")
EVIDENCE: dict[str, str] = {
    "A": "controlled human trials or an official limit",
    "B": "some human data",
    "C": "limited: in vitro, small or indirect",
    "D": "tradition or expert advice",
}
QUALITY: dict[int, str] = {
    0: "nothing readable",
    1: "read cleanly",
    2: "repaired in places",
    3: "read with doubt",
    4: "read badly",
}
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


def grouped(findings: Iterable[Finding], label: Label | None = None) -> list[tuple[str, list[Finding]]]:
    """Return the groups that hold findings, each with its findings, what weighs most first and else in label order.

    Findings on the medicinal actives of ``label`` stand before those on its other entries.
    """
    everything = list(findings)
    first = {e.position for e in label.ingredients if e.section == "active"} if label else set()
    found = []
    for title, kinds in GROUPS:
        members = [f for f in everything if f.kind in kinds]
        if members:
            members.sort(
                key=lambda f: (kinds.index(f.kind), -(f.severity or 0), first.isdisjoint(f.positions), _rank(f))
            )
            found.append((title, _merged(members)))
    return found


def _merged(findings: Iterable[Finding]) -> list[Finding]:
    """Join findings that say the same of different ingredients into one, so that a page says it once."""
    found: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        key = (finding.kind, finding.text, finding.severity, finding.evidence, finding.products)
        like = found.get(key)
        if like is not None:
            finding = replace(
                like,
                title=f"{like.title}, {finding.title}",
                names=tuple(dict.fromkeys((*like.names, *finding.names))),
                positions=tuple(sorted({*like.positions, *finding.positions})),
                sources=tuple(dict.fromkeys((*like.sources, *finding.sources))),
            )
        found[key] = finding
    return list(found.values())


def _rank(finding: Finding) -> int:
    """Return where a finding stands among its like: treatment before barrier care, exceeded limits first."""
    if finding.kind == "active":
        group = finding.details.get("group")
        return ACTIVE_GROUPS.index(group) if group in ACTIVE_GROUPS else len(ACTIVE_GROUPS)
    if finding.details.get("exceeded"):
        return 0
    return 1 if finding.details.get("listed_for_this_product") is False else 2


def headline(label: Label) -> str:
    """Return one sentence on what was read."""
    if label.kind != "list":
        what = "Marketing highlights, no ingredient list" if label.kind == "highlights" else "No ingredient list"
        return f"{what}: {label.reason}" if label.reason else what
    count = len(label.ingredients)
    unnamed = sum(not entry.names for entry in label.ingredients)
    parts = [f"{count} ingredient{'s' if count != 1 else ''}"]
    parts.append("all named" if not unnamed else f"{unnamed} not identified")
    sections = [(s, sum(e.section == s for e in label.ingredients)) for s in ("active", "may_contain", "trace")]
    parts.extend(f"{n} {SECTIONS[s]}" for s, n in sections if n)
    components = {entry.component for entry in label.ingredients if entry.component}
    if len(components) > 1:
        parts.append(f"{len(components)} parts")
    parts.append(QUALITY.get(label.quality, ""))
    return ", ".join(parts)


SECTIONS: dict[str, str] = {
    "active": "active",
    "main": "",
    "may_contain": "may contain",
    "trace": "traces (0.1 % or less)",
}


def part_title(component: str, section: str) -> str:
    """Return the line over the entries of a part or section.

    >>> part_title("Mask", "may_contain"), part_title("", "main")
    ('Mask · may contain', 'ingredients')
    """
    return " · ".join(word for word in (component, SECTIONS[section]) if word) or "ingredients"


def asked(context: Context) -> str:
    """Return in one line what the report was made for, with what was assumed said as such."""

    def mark(field: str) -> str:
        return " (assumed)" if field in context.assumed else ""

    market = "no law assumed" if context.market == "none" else f"{context.market} rules{mark('market')}"
    product = f"{context.product_type or 'product type unknown'}{mark('product_type') if context.product_type else ''}"
    stays = f"{'leave-on' if context.leave_on else 'rinse-off'}{mark('leave_on')}"
    skin = f"skin: {', '.join(word.replace('_', ' ') for word in context.profile)}" if context.profile else ""
    return " · ".join(part for part in (market, product, stays, skin) if part)


def assumptions(report: Report) -> list[str]:
    """Return every assumption of the report, as sentences, each once; none where there was no list to assume for."""
    if report.label.kind != "list":
        return []
    return list(dict.fromkeys((*report.context.reasons, *report.concentration.assumptions)))


def not_run(report: Report) -> list[tuple[str, str]]:
    """Return the checks that did not run, those with one reason together, with the reason; also what was skipped."""
    reasons: dict[str, list[str]] = {}
    for check in report.checks:
        if not check.ran:
            reasons.setdefault(check.reason, []).append(check.check.replace("_", " "))
    named = {check.check for check in report.checks}
    for word in sorted(report.context.skip - named):
        reasons.setdefault("switched off by the caller", []).append(word)
    return [(", ".join(checks), reason) for reason, checks in reasons.items()]


def cannot_tell(report: Report) -> list[tuple[str, str]]:
    """Return what a label cannot tell, in words, and which names it matters for."""
    found: dict[str, dict[str, None]] = {}
    for finding in report.findings:
        for word in finding.unknown:
            found.setdefault(word, {}).update(dict.fromkeys(finding.names))
    return [(UNKNOWN.get(word, word), several(names, 6)) for word, names in found.items()]


def several(names: Iterable[str], most: int) -> str:
    """Return names joined by commas, with a count of those left out.

    >>> several(["A", "B", "C"], 2)
    'A, B and 1 more'
    """
    items = list(names)
    more = len(items) - most
    return ", ".join(items) if more <= 0 else f"{', '.join(items[:most])} and {more} more"


def parts(label: Label) -> int:
    """Return of how many parts (products of a kit, shades, phases) the list is; 1 for a plain list."""
    return len({entry.component for entry in label.ingredients if entry.section == "main"}) or 1


def line_place(report: Report) -> int | None:
    """Return the position behind which the list likely falls below 1 %; ``None`` where no line can be drawn."""
    ordered = [e.position for e in report.label.ingredients if e.section == "main" and not _colourant(e)]
    likely = report.concentration.one_percent_line.likely
    if not report.concentration.order_means or parts(report.label) > 1 or not 0 < likely < len(ordered):
        return None
    return ordered[likely - 1]


def _colourant(entry: Entry) -> bool:
    """Tell whether an entry is a numbered colourant, which may stand in any place."""
    return bool(entry.names) and all(name.startswith("CI ") for name in entry.names)


def line_sentence(report: Report) -> str:
    """Return one sentence on where the one-percent line stands."""
    if not report.concentration.order_means:
        return "The order of this list says nothing about amounts; ranges rest on limits and declared amounts alone."
    line = report.concentration.one_percent_line
    span = f"{line.min}" if line.min == line.max else f"{line.min} to {line.max}"
    likely = "" if line.min == line.max else f", most likely {line.likely}"
    order = "" if parts(report.label) == 1 else ", each part in its own order"
    count = "ingredient stands" if span == "1" else "ingredients stand"
    return f"{span} {count} at 1 % or above{order}{likely}; below that line the order is free."


def notice_lines(label: Label) -> list[tuple[int, str]]:
    """Return severity and sentence of the notices, each kind once with its count and first place, gravest first."""
    kinds: dict[str, list[Notice]] = {}
    for notice in label.notices:
        kinds.setdefault(notice.code, []).append(notice)
    lines = []
    for members in sorted(kinds.values(), key=lambda found: -found[0].severity):
        first = members[0]
        place = excerpt(label.text, first.start, first.end)
        more = f" ({len(members)} times)" if len(members) > 1 else ""
        lines.append((first.severity, f"{first.message}{more}{f' At: “{place}”' if place else ''}"))
    return lines


def excerpt(text: str, start: int, end: int, most: int = 40) -> str:
    """Return the piece of text a notice is about, shortened in the middle, on one line."""
    piece = " ".join(text[start:end].split())
    half = most // 2
    return piece if len(piece) <= most else f"{piece[:half].rstrip()} … {piece[-half:].lstrip()}"


def sources(findings: Iterable[Finding]) -> dict[str, tuple[int, Source]]:
    """Number the sources in the order in which the findings name them: key -> (number, source)."""
    found: dict[str, tuple[int, Source]] = {}
    for finding in findings:
        for source in finding.sources:
            found.setdefault(source.key, (len(found) + 1, source))
    return found


def references(finding: Finding, numbers: dict[str, tuple[int, Source]]) -> str:
    """Return the reference numbers of a finding: ``[1] [4]``."""
    return " ".join(f"[{numbers[source.key][0]}]" for source in finding.sources)


def without_positions(finding: Finding) -> Finding:
    """Return the finding without positions, for a page on which they mean nothing."""
    return replace(finding, positions=())


def products(finding: Finding) -> str:
    """Return which products of a routine a finding concerns, counted from 1."""
    numbers = ", ".join(str(i + 1) for i in finding.products)
    return f"product{'s' if len(finding.products) > 1 else ''} {numbers}"


def source_line(source: Source) -> str:
    """Return a source as one line: citation, year if the citation lacks it, link."""
    year = f" ({source.year})" if source.year and str(source.year) not in source.citation else ""
    return f"{source.citation or source.key}{year}{f' {source.url}' if source.url else ''}"


def name_of(entry: Entry) -> str:
    """Return what to call an entry: its names, or the printed text where it could not be identified."""
    return ", ".join(entry.names) if entry.names else entry.text


def marks(entry: Entry) -> str:
    """Return the traits the label prints of an entry."""
    return " ".join(word for word, there in (("nano", entry.nano), ("organic", entry.organic)) if there)


def because(share: Share | None) -> str:
    """Return why an amount is bounded as it is, short."""
    return "; ".join(share.because) if share else ""


def by_position(report: Report) -> dict[int, list[Finding]]:
    """Return the findings of each entry, by its position."""
    found: dict[int, list[Finding]] = {}
    for finding in report.findings:
        for position in finding.positions:
            found.setdefault(position, []).append(finding)
    return found

"""Which findings the short page prints, and how much of each: what weighs most first, within a budget of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from math import ceil

from ..analysis.wording import display_name, sentence
from ..models import Finding, Label, Report
from . import presentation
from .allergens import allergens_of
from .document import FindingLine
from .summary import split_term, summary_lines, summary_rows

#: Begins the names of the classes of UV filters; the statements that say which light each filter covers, or that no
#: reader may count on it.
_FILTER, _COVER = "UV filter", frozenset({"uv_cover", "uv_filters"})
#: Kinds of findings whose title says what to do.
_ADVICE = frozenset({"guidance", "interaction"})
#: How the line begins that tells every class of scents.
_SCENTS = "fragrance: "
#: Lines of a page of 80 columns that first screen and findings of the short page may take together; the findings alone.
_BUDGET, _FEWEST = 15, 5
#: A list of fewer ingredients leaves its lines to the findings.
_SHORT_LIST = 20
#: Characters of the text of a finding printed in brief; of one told in a clause; of a line of the page.
_MOST_TEXT, _MOST_CLAUSE, _LINE = 126, 90, 76
#: The same of a finding on several actives that tells of each by its name.
_MOST_NAMED = 250
#: The same where it tells of every one, beside the characters that their names take in its title.
_MOST_TOLD = 300
#: Term of the statement on actives, and what it says of those that are rinsed off before they act.
_ACTIVES, _RINSED = "Actives", "rinsed off, little"


def highlights(report: Report) -> tuple[tuple[FindingLine, ...], int]:
    """Return the findings of the short page in order of weight, and how many are left for the long one.

    What the first screen says of a finding is not said again.
    """
    printed = list(summary_rows(report))
    allergens = allergens_of(report)
    are_told = allergens.are_told(printed)
    unsaid = _unsaid(report, printed, [] if are_told else allergens.beside)
    chosen: list[FindingLine] = []
    short_list = max(0, _SHORT_LIST - len(report.label.ingredients))
    room = max(_FEWEST, _BUDGET - summary_lines(report)) + short_list
    left = sum(finding.level != "main" for finding in report.findings)
    of_all = [] if are_told else [(allergens.line(), len(allergens.found))]
    for line, covers in _candidates(unsaid, of_all, report.label):
        cost = ceil((len(line.finding.title) + len(line.text) + 14) / _LINE)
        if cost <= room:
            chosen.append(line)
            room -= cost
        else:
            left += covers
    return _each_once(chosen), left


def _each_once(lines: Iterable[FindingLine]) -> tuple[FindingLine, ...]:
    """Return lines of which several that say the same, as of the parts of a set, are one of all their places."""
    alike: dict[tuple[str, str], FindingLine] = {}
    for line in lines:
        said = (line.finding.title, line.text)
        positions = {*line.finding.positions, *(alike[said].finding.positions if said in alike else ())}
        first = alike.get(said, line)
        alike[said] = first._replace(finding=replace(first.finding, positions=tuple(sorted(positions))))
    return tuple(alike.values())


def _unsaid(report: Report, printed: list[tuple[str, str]], beside: Iterable[Finding]) -> list[Finding]:
    """Return the main findings that the first screen does not tell, but for those told ``beside`` the allergens."""
    first_screen = " ".join(f"{term}: {words}" for term, words in printed).casefold()
    telling = (item for item in report.summary if item.code in _COVER and split_term(item.text) in printed)
    covering = {position for statement in telling for position in statement.positions}
    main = [finding for finding in report.findings if finding.level == "main"]
    twice = set() if report.context.leave_on else {(f.title, f.positions) for f in main if f.kind == "irritant"}
    actives = next((words for term, words in printed if term == _ACTIVES), "")
    rinsed = [group.casefold() for group in actives.split("; ") if _RINSED in group.casefold()]
    return [
        finding
        for finding in main
        if finding not in beside
        and not (_is_said(finding, first_screen, covering) or _is_said_of_rinsing(finding, twice, rinsed))
    ]


def _is_said(finding: Finding, first_screen: str, covering: Set[int]) -> bool:
    """Return whether the first screen tells a finding: its title, its scent, or its class and ingredients.

    Which of many oils scent a product the table tells, what follows from them the allergens. ``covering`` are the
    positions of the UV filters whose light it tells.
    """
    class_ = finding.title.partition(":")[0].casefold()
    if finding.kind == "allergen" or finding.title.casefold() in first_screen:
        return True  # allergens are told as one, or by the first screen
    if finding.kind == "fragrance" and _SCENTS in first_screen:
        return True
    if finding.kind == "active":  # "UV filters: ..." says all of a filter that its class does
        return (finding.class_ or "").startswith(_FILTER) and covering >= set(finding.positions)
    if finding.kind in _ADVICE:  # "Retinoid: evening use": what stands before the colon is no class
        return False
    if finding.kind == "irritant":  # "Tea tree oil: ..."; among the scents it says nothing of allergy
        class_ = f"{class_}:"
    return class_ in first_screen and all(display_name(n).casefold() in first_screen for n in finding.names)


def _is_said_of_rinsing(finding: Finding, irritants: Set[tuple[str, tuple[int, ...]]], rinsed: Iterable[str]) -> bool:
    """Return whether that an active has no time to act is told by the first screen, or with what it may irritate.

    ``rinsed`` are the phrases of the first screen that tell it of actives.
    """
    if finding.kind != "active":
        return False
    names = [display_name(name).casefold() for name in finding.names]
    told = finding.text.casefold().startswith("rinsed off") and any(n in phrase for phrase in rinsed for n in names)
    return told or (finding.title, finding.positions) in irritants


def _candidates(
    findings: list[Finding], allergens: Iterable[tuple[FindingLine, int]], label: Label
) -> Iterator[tuple[FindingLine, int]]:
    """Yield each finding in brief with how many findings it stands for, what weighs most first.

    ``allergens`` is the one line on them all, where there is one.
    """
    ordered = [finding for _, members in presentation.grouped(findings, label) for finding in members]
    yield from _each(brief, filter(_breaks_a_rule, ordered))
    yield from _each(brief, filter(_is_severe, ordered))
    yield from allergens
    yield from _each(in_a_clause, (f for f in ordered if f.kind == "fragrance"))
    yield from _each(in_a_clause, (f for f in ordered if f.severity == 1))
    yield from _each(brief, filter(_is_treatment, ordered))


def _each(draw: Callable[[Finding], FindingLine], findings: Iterable[Finding]) -> Iterator[tuple[FindingLine, int]]:
    return ((draw(finding), 1) for finding in findings)


def _breaks_a_rule(finding: Finding) -> bool:
    return finding.kind in presentation.OF_LAW and presentation.stands_out(finding)


def _is_severe(finding: Finding) -> bool:
    return (finding.severity or 0) > 1


def is_base(finding: Finding) -> bool:
    """Return whether a finding is on an active that only builds the product, which the table's function words tell."""
    return finding.kind == "active" and finding.details.get("group") not in (None, "treatment", "protection")


def _is_treatment(finding: Finding) -> bool:
    return finding.kind == "active" and not is_base(finding)


def brief(finding: Finding) -> FindingLine:
    """Return a finding with its first sentence, and those after it that fit; actives each with its evidence."""
    several = finding.kind == "active" and len(finding.names) > 1
    named = presentation.sentences_of_names(finding.text, _MOST_NAMED) if several else ""
    if named:
        title, _, names = finding.title.partition(": ")
        whole = presentation.graded_names(finding, _MOST_TOLD + len(names))
        if whole:
            return FindingLine(replace(presentation.graded(finding), title=title), whole)
    text = named or presentation.first_sentences(finding.text, _MOST_TEXT)
    return FindingLine(presentation.graded(finding), without_name(finding.title, text))


def without_name(title: str, text: str) -> str:
    """Return a text without the name that it begins with, where its title ends with that name.

    >>> without_name("Soothing agent: panthenol", "Panthenol: 1 and 5 % were studied.")
    '1 and 5 % were studied.'
    """
    name, colon, rest = text.partition(": ")
    once = colon and title.casefold().endswith(f": {name.casefold()}")
    return sentence(rest) if once else text


def in_a_clause(finding: Finding) -> FindingLine:
    """Return a finding with what follows from it, in one clause."""
    return FindingLine(finding, presentation.first_clause(finding.text, _MOST_CLAUSE))

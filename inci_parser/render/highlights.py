"""Which findings the short page prints, and how much of each: what weighs most first, within a budget of lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from dataclasses import replace
from math import ceil

from ..analysis.doubtful_names import with_rivals
from ..analysis.perhaps_allergens import perhaps_allergens
from ..analysis.wording import display_name, join_names, sentence
from ..models import Finding, Label, Report
from . import listed_oils, presentation
from .document import FindingLine
from .summary import split_term, summary_lines, summary_rows

#: Begins the names of the classes of UV filters; the statements that say which light each filter covers, or that no
#: reader may count on it.
_FILTER, _COVER = "UV filter", frozenset({"uv_cover", "uv_filters"})
#: The most allergens that are told as perhaps listed.
_MOST_PERHAPS = 3
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
#: What the first screen says of one.
_PRESERVING = "is here a preservative"
#: Said of a named allergen that is there to preserve.
_PRESERVES = "Seldom causes allergy: relevant only if you are already allergic to it."
#: The same of a finding on several actives that tells of each by its name.
_MOST_NAMED = 250


def highlights(report: Report) -> tuple[tuple[FindingLine, ...], int]:
    """Return the findings of the short page in order of weight, and how many are left for the long one.

    What the first screen says of a finding is not said again.
    """
    printed = list(summary_rows(report))
    first_screen = " ".join(f"{term}: {words}" for term, words in printed).casefold()
    telling = (item for item in report.summary if item.code in _COVER and split_term(item.text) in printed)
    covering = {position for statement in telling for position in statement.positions}
    main = [finding for finding in report.findings if finding.level == "main"]
    twice = set() if report.context.leave_on else {(f.title, f.positions) for f in main if f.kind == "irritant"}
    allergens = _untold_allergens(main, first_screen)
    unsaid = [
        finding
        for finding in main
        if finding in allergens
        or not (_is_said(finding, first_screen, covering) or _is_said_of_rinsing(finding, twice))
    ]
    chosen: list[FindingLine] = []
    short_list = max(0, _SHORT_LIST - len(report.label.ingredients))
    room, left = max(_FEWEST, _BUDGET - summary_lines(report)) + short_list, len(report.findings) - len(main)
    for line, covers in _candidates(unsaid, main, report.label, first_screen):
        cost = ceil((len(line.finding.title) + len(line.text) + 14) / _LINE)
        if cost <= room:
            chosen.append(line)
            room -= cost
        else:
            left += covers
    return tuple(chosen), left


def _untold_allergens(main: list[Finding], first_screen: str) -> list[Finding]:
    """Return the allergens; none where the only one preserves, as the first screen says: it asks for nothing."""
    allergens = [finding for finding in main if finding.kind == "allergen"]
    alone = len(allergens) == 1 and _surely_preserves(allergens[0])
    return [] if alone and _PRESERVING in first_screen else allergens


def _is_said(finding: Finding, first_screen: str, covering: Set[int]) -> bool:
    """Return whether the first screen tells a finding: its title, its scent, or its class and ingredients.

    Which of many oils scent a product the table tells, what follows from them the allergens. ``covering`` are the
    positions of the UV filters whose light it tells.
    """
    class_ = finding.title.partition(":")[0].casefold()
    if finding.kind == "allergen" or finding.title.casefold() in first_screen:
        return True  # allergens that are to be told are chosen before
    if finding.kind == "fragrance" and _SCENTS in first_screen:
        return True
    if finding.kind == "active":  # "UV filters: ..." says all of a filter that its class does
        return (finding.class_ or "").startswith(_FILTER) and covering >= set(finding.positions)
    if finding.kind in _ADVICE:  # "Retinoid: evening use": what stands before the colon is no class
        return False
    return class_ in first_screen and all(display_name(n).casefold() in first_screen for n in finding.names)


def _is_said_of_rinsing(finding: Finding, irritants: Set[tuple[str, tuple[int, ...]]]) -> bool:
    """Return whether the finding on what an active may irritate tells too that it has no time to act."""
    return finding.kind == "active" and (finding.title, finding.positions) in irritants


def _candidates(
    findings: list[Finding], main: list[Finding], label: Label, first_screen: str
) -> Iterator[tuple[FindingLine, int]]:
    """Yield each finding in brief with how many findings it stands for, what weighs most first.

    ``main`` are all main findings, those that the first screen tells too: they have the oils that count as allergens.
    """
    ordered = [finding for _, members in presentation.grouped(findings, label) for finding in members]
    allergens = [finding for finding in findings if finding.kind == "allergen"]
    yield from _each(brief, filter(_breaks_a_rule, ordered))
    yield from _each(brief, filter(_is_severe, ordered))
    counted = [*allergens, *listed_oils.counted(main, label, allergens)]
    if counted:
        not_said = listed_oils.not_counted(main)
        yield allergen_line(counted, not_said, perhaps_allergens(label), first_screen), len(allergens)
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


def allergen_line(
    allergens: list[Finding], not_counted: list[str], perhaps: Sequence[str] = (), first_screen: str = ""
) -> FindingLine:
    """Return all allergens as one finding: their names, and the advice once; ``not_counted``: sentences on oils.

    ``perhaps`` are names that entries which could not be read perhaps are: then the count is the least.
    ``first_screen`` is what was said before, in lower case: names that all stand there are not repeated.
    """
    if len(allergens) == 1 and _surely_preserves(allergens[0]) and not not_counted and not perhaps:
        return FindingLine(replace(allergens[0], title=f"{allergens[0].title}, here a preservative"), _PRESERVES)
    declared, known = presentation.allergen_names(allergens)
    title = _count_of(declared, known, preserves=any(finding.details.get("preserves") for finding in allergens))
    doubtful = [name for finding in allergens for name in finding.details.get("doubtful_names", ())]
    named = _named(declared, known)
    sentences = named if doubtful or perhaps else _unsaid([*declared, *known], first_screen, named)
    if perhaps:
        title = f"At least {title}"
        sentences.insert(1, f"Perhaps also {join_names(perhaps, most=_MOST_PERHAPS)}, not read in full.")
    rivals = {name: r for finding in allergens for name, r in finding.details.get("may_be", {}).items()}
    if doubtful:
        printed = {name: with_rivals(name, other) for name, other in rivals.items()}
        sentences.append(f"Read with doubt: {join_names(doubtful, printed=printed)}.")
    sentences.extend(not_counted)
    which = "it" if len(declared) + len(known) == 1 else "one"
    sentences.append(f"Relevant if you are already allergic to {which}; a clinician can find out by patch testing.")
    whole = replace(
        allergens[0],
        title=title,
        text=" ".join(sentences),
        names=tuple(dict.fromkeys(name for finding in allergens for name in finding.names)),
        positions=tuple(sorted({position for finding in allergens for position in finding.positions})),
        sources=tuple(dict.fromkeys(source for finding in allergens for source in finding.sources)),
    )
    return FindingLine(whole, whole.text)


def _count_of(declared: list[str], known: list[str], *, preserves: bool) -> str:
    """Return how many allergens there are: those that law wants declared, else known ones; scents if none preserves."""
    count = len(declared or known)
    counted = f"allergen{'s' if count > 1 else ''}"
    scents = "" if preserves else "fragrance "
    return f"{count} declarable {counted}" if declared else f"{count} {scents}{counted} that EU law names"


def _surely_preserves(allergen: Finding) -> bool:
    return bool(allergen.details.get("preserves")) and not allergen.details.get("doubtful_names")


def _unsaid(names: list[str], first_screen: str, named: list[str]) -> list[str]:
    """Return the sentences that name allergens; of several that the first screen names which are reported most."""
    said = len(names) > 1 and all(name.rstrip("*").casefold() in first_screen for name in names)
    return _most_reported(names) if said else named


def _most_reported(names: list[str]) -> list[str]:
    """Return the sentence on several names that stand above, and which of them a mark follows.

    >>> _most_reported(["Linalool*", "Citral"]), _most_reported(["Citral", "Geraniol"])
    (['All named above, linalool among those reported most often.'], ['All named above.'])
    """
    marked = [name[:-1].casefold() for name in names if name.endswith("*")]
    most = f", {join_names(marked)} among those reported most often" if marked else ""
    return [f"All named above{most}."]


def _named(declared: list[str], known: list[str]) -> list[str]:
    """Return the sentences that name allergens, and what the mark behind some of them means; one needs no mark.

    >>> _named(["Linalool*"], []), _named(["Linalool*", "Citral"], [])
    (['Linalool, among those reported most often.'], ['Linalool*, Citral.', '* among those reported most often.'])
    """
    names = [*declared, *known]
    if len(names) == 1 and names[0].endswith("*"):
        return [f"{names[0][:-1]}, among those reported most often."]
    sentences = [f"{', '.join(declared or known)}."]
    if declared and known:
        sentences.append(f"Other known allergens: {', '.join(known)}.")
    if any("*" in name for name in names):
        sentences.append("* among those reported most often.")
    return sentences

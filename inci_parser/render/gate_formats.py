"""Reports for code hosts and build servers: SARIF, annotations of GitHub Actions, JUnit.

Each finding that warns of something becomes one result with a level: ``error`` where the label breaks a rule,
``warning`` for claims, things to avoid, severity 2 and 3 and what could not be read, ``note`` for the rest.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Literal, NamedTuple
from xml.sax.saxutils import escape, quoteattr

from .._version import __version__
from ..analysis.gate import FAILURES, failures
from ..models import Finding, Report
from ..textio.encoding import well_formed
from .json_writer import as_json
from .page_options import PageOptions
from .presentation import stands_out
from .terminal_layout import visible

Level = Literal["error", "warning", "note"]
#: Kinds of finding that warn of nothing.
_NEUTRAL = frozenset({"active", "fragrance"})
#: Kinds of :data:`~inci_parser.analysis.gate.FAILURES` that are no findings.
_BESIDE_FINDINGS = ("avoid", "unread", "unknown")


class Result(NamedTuple):
    """One thing to look at, with its place in the text."""

    rule: str
    level: Level
    title: str
    text: str
    #: Offsets in the text as given; both 0 where it is about the whole text.
    start: int
    end: int


def results(report: Report) -> Iterator[Result]:
    """Yield what a report has to say of trouble, in its order."""
    places = {entry.position: (entry.start, entry.end) for entry in report.label.ingredients}
    for finding in report.findings:
        if finding.kind not in _NEUTRAL:
            start, end = places.get(min(finding.positions, default=0), (0, 0))
            yield Result(finding.rule, _level(finding), finding.title, finding.text, start, end)
    for failure in failures(report, _BESIDE_FINDINGS):
        start, end = places.get(min(failure.positions, default=0), (0, 0))
        yield Result(f"label.{failure.kind}", "warning", f"{failure.kind}: {failure.text}", "", start, end)


def _level(finding: Finding) -> Level:
    if finding.kind in ("prohibited", "limit") and stands_out(finding):
        return "error"
    return "warning" if finding.kind == "claim" or (finding.severity or 0) > 1 else "note"


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return line and column of an offset, both from 1.

    >>> place_of("Aqua,\\nParfum", 6)
    (2, 1)
    """
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


class SarifRenderer:
    """Writes a report as SARIF 2.1.0: what code hosts show beside the file."""

    def __init__(self, options: PageOptions) -> None:
        """Take no options: a log holds all of it."""

    def report(self, report: Report, name: str) -> str:
        """Return the log of one run over one label."""
        all_results = list(results(report))
        rules = {result.rule: result.title for result in all_results}
        driver = {
            "name": "inci-parser",
            "version": __version__,
            "rules": [{"id": rule, "shortDescription": {"text": title}} for rule, title in rules.items()],
        }
        run = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": [_sarif_result(result, report.label.text, name) for result in all_results],
        }
        log = {
            "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
            "version": "2.1.0",
            "runs": [run],
        }
        return as_json(log)


def _sarif_result(result: Result, text: str, name: str) -> dict[str, Any]:
    start, end = place_of(text, result.start), place_of(text, result.end)
    region = {"startLine": start[0], "startColumn": start[1], "endLine": end[0], "endColumn": end[1]}
    location = {"artifactLocation": {"uri": name.replace("\\", "/")}, "region": region}
    return {
        "ruleId": result.rule,
        "level": result.level,
        "message": {"text": f"{result.title}. {result.text}".strip()},
        "locations": [{"physicalLocation": location}],
    }


class GithubRenderer:
    """Writes a report as workflow commands of GitHub Actions: annotations on the lines of the file."""

    def __init__(self, options: PageOptions) -> None:
        """Take no options."""

    def report(self, report: Report, name: str) -> str:
        """Return one command a result."""
        lines = []
        for result in results(report):
            line, column = place_of(report.label.text, result.start)
            level = "notice" if result.level == "note" else result.level
            place = f"file={_property(name)},line={line},col={column},title={_property(result.title)}"
            lines.append(f"::{level} {place}::{_message(result.text or result.title)}\n")
        return "".join(lines)


def _message(text: str) -> str:
    """Return text for the message of a workflow command: percent signs and line ends are escaped, nothing else acts."""
    return visible(text).replace("%", "%25")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


class JunitRenderer:
    """Writes a report as JUnit XML: one test case for each kind of trouble, failed where there is some.

    Of a text without an ingredient list, ``unread`` fails and the others are skipped.
    """

    def __init__(self, options: PageOptions) -> None:
        """Take no options."""

    def report(self, report: Report, name: str) -> str:
        """Return one test suite."""
        cases = []
        failed = 0
        skipped = {"unread"}.symmetric_difference(FAILURES) if report.label.kind != "list" else set()
        for kind in FAILURES:
            of_kind = [] if kind in skipped else failures(report, (kind,))
            failed += bool(of_kind)
            head = f"  <testcase classname={_attribute(name)} name={_attribute(kind)}"
            if of_kind:
                message = f"{len(of_kind)} {kind}"
                body = escape("\n".join(_xml(failure.text) for failure in of_kind))
                cases.append(f"{head}>\n    <failure message={_attribute(message)}>{body}</failure>\n  </testcase>\n")
            elif kind in skipped:
                cases.append(f'{head}>\n    <skipped message="no ingredient list"/>\n  </testcase>\n')
            else:
                cases.append(f"{head}/>\n")
        counts = f'tests="{len(FAILURES)}" failures="{failed}" skipped="{len(skipped)}"'
        suite = f"<testsuite name={_attribute(name)} {counts}>"
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{suite}\n{"".join(cases)}</testsuite>\n'


def _xml(text: str) -> str:
    """Return text that XML can hold."""
    return well_formed(visible(text))


def _attribute(text: str) -> str:
    return quoteattr(_xml(text))

"""Write what a room makes of its golden texts anew, beside the old file, for a person to compare.

    python tools/golden_records.py naming            # writes tests/naming/answers.new.jsonl
    python tools/golden_records.py reading --check   # only tells which texts differ (exit 1 if any do)
    python tools/golden_records.py analysis --replace

A line is a text, what was given with it, and a short form of the answer, each value as a person can check it: names and
methods (naming), spans, sections and notices (reading), findings and ranges in mass percent (analysis). Wording is left
out. The texts are small: known names, damage, words of labels. They keep what the code does, right or wrong: a
difference is to be judged, not to be avoided.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import inci_parser
from inci_parser.models import Entry, Interval, Label
from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.reading import read_entry

TESTS = Path(__file__).resolve().parent.parent / "tests"


@cache
def _catalogue() -> Catalogue:
    return Catalogue([built_in()])


def naming(text: str) -> list[str]:
    """Return names, method, class, score, and how much of the text they account for, then the alternatives."""
    status, match = _catalogue().recognizer.recognize(read_entry(text).name)
    first = f"{' + '.join(match.names) or '-'} | {match.method} {match.class_ or ''} {match.score:g} {status.value}"
    return [first, *(f"or {other.name} {other.score:g}" for other in match.alternatives)]


def _entry(entry: Entry) -> str:
    said = [entry.section, entry.component and f"part {entry.component!r}", "nano" * entry.nano]
    said += ["organic" * entry.organic, *entry.footnotes, *map(repr, entry.remarks), *(f"?{d}" for d in entry.doubts)]
    if entry.percent is not None:
        said.append(f"{entry.percent.min}..{entry.percent.max} % {entry.percent.text!r}")
    names = " + ".join(entry.match.names) or "-"
    return f"{entry.start}-{entry.end} {names} | {entry.match.method} | " + ", ".join(filter(None, said))


def reading(text: str) -> list[str]:
    """Return the kind of the text, its entries, what else it consists of, notices."""
    label: Label = inci_parser.parse(text, catalogue=_catalogue())
    pieces = [piece for piece in label.pieces if piece.kind not in ("entry", "separator", "whitespace")]
    return [
        f"{label.kind} {label.quality} {' '.join(sorted(label.traits))}".strip(),
        *map(_entry, label.ingredients),
        *(f"{piece.kind} {piece.start}-{piece.end}" for piece in pieces),
        *(f"{notice.code} {notice.start}-{notice.end}" for notice in label.notices),
    ]


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3g}"


def _range(interval: Interval | None) -> str:
    return "-" if interval is None else f"{_number(interval.min)}-{_number(interval.max)}"


def analysis(text: str, **given: Any) -> list[str]:
    """Return the product, each finding, the ranges of each entry, the line of 1 %, the first screen's codes."""
    report = inci_parser.analyze(text, catalogue=_catalogue(), **given)
    context, amounts = report.context, report.concentration
    found = [f"{context.market} {context.product_type} leave-on {context.leave_on}, assumed {context.assumed}"]
    for finding in report.findings:
        grade = f"{finding.severity} {finding.evidence} {finding.class_ or ''}".rstrip()
        found.append(f"{finding.kind} {finding.rule} {list(finding.positions)} {grade}")
    if amounts is not None:
        line = amounts.one_percent_line
        found.append(f"order {amounts.order_means} {bool(amounts.contradiction)}, 1 % {line and tuple(line)}")
        found += [
            f"{share.position}: {_range(share.proved)} likely {_range(share.likely)} about {_number(share.estimate)}"
            for share in amounts.ingredients
        ]
    found.append("summary " + " ".join(item.code for item in report.summary))
    return found + [f"not run: {check.check}" for check in report.checks if not check.ran]


#: Room -> its file, and what makes the short form of an answer.
ROOMS: dict[str, tuple[Path, Callable[..., list[str]]]] = {
    "naming": (TESTS / "naming" / "answers.jsonl", naming),
    "reading": (TESTS / "reading" / "labels.jsonl", reading),
    "analysis": (TESTS / "analysis" / "reports.jsonl", analysis),
}


def load(room: str) -> list[dict[str, Any]]:
    """Return the golden lines of a room."""
    return [json.loads(line) for line in ROOMS[room][0].read_text(encoding="utf-8").splitlines()]


def answer(room: str, line: dict[str, Any]) -> list[str]:
    """Return what the room makes of a line's text now."""
    return ROOMS[room][1](line["text"], **line.get("given", {}))


def written(lines: list[dict[str, Any]]) -> str:
    """Return golden lines as their file holds them; lone surrogates are escaped."""
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return text.encode("utf-8", "backslashreplace").decode()


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("room", choices=ROOMS)
    parser.add_argument("--check", action="store_true", help="write nothing")
    parser.add_argument("--replace", action="store_true", help="write over the old file")
    options = parser.parse_args()
    new, differing = [], 0
    for line in load(options.room):
        now = answer(options.room, line)
        for old in sorted(set(line["is"]) - set(now)):
            print(f"- {line['text'][:60]!r} {old}")
        for added in sorted(set(now) - set(line["is"])):
            print(f"+ {line['text'][:60]!r} {added}")
        differing += now != line["is"]
        new.append({**line, "is": now})
    print(f"{differing} of {len(new)} texts differ")
    file = ROOMS[options.room][0]
    if not options.check:
        (file if options.replace else file.with_suffix(".new.jsonl")).write_text(written(new), encoding="utf-8")
    elif differing:
        raise SystemExit(1)


if __name__ == "__main__":
    main()

"""Write what a room makes of its golden texts anew, beside the old file, for a person to compare.

    python tools/golden_records.py naming            # writes tests/naming/answers.new.jsonl
    python tools/golden_records.py reading --check   # only tells which texts differ (exit 1 if any do)
    python tools/golden_records.py analysis --replace
    python tools/golden_records.py strategies --check

A line is a text, what was given with it, and a short form of the answer, each value as a person can check it: names and
methods (naming), the answer of every strategy by itself with its reason (strategies), spans, sections and notices
(reading), findings and ranges in mass percent (analysis), all else of some reports (records). Other wording is left
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
from inci_parser.analysis.gate import FAILURES, failures
from inci_parser.models import Entry, Finding, Interval, Label
from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.candidate import Candidate
from inci_parser.naming.correction import Correction
from inci_parser.naming.look_alikes import in_latin
from inci_parser.naming.nomenclature import grammar as nomenclature
from inci_parser.naming.nomenclature.word_types import typed_words
from inci_parser.naming.normalisation import folded, key_of_folded
from inci_parser.naming.resolver import GUESSES, STRATEGIES, Resolver, strategy
from inci_parser.naming.spelling_rules import variants
from inci_parser.naming.store import NameStore
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


@cache
def _resolver() -> Resolver:
    return Resolver(NameStore([built_in()]))


def _candidate(candidate: Candidate) -> str:
    said = [" + ".join(candidate.names), f"{candidate.method} {candidate.class_ or ''} {candidate.score:g}"]
    said[1] += "".join(f", or {other.name} {other.score:g}" for other in candidate.alternatives)
    said += [candidate.because, *["leaves out"] * candidate.leaves_out]
    return " | ".join([*said, *["accounts for all"] * candidate.accounts_for_all])


def strategies(text: str) -> list[str]:
    """Return what every strategy makes of a text by itself, and in which languages it may be read.

    Then whether it is a misprint or a canonical name, the spellings that rules make of it, the names that it may be a
    misprint of, and how it is formed. Strategies
    that find nothing are left out.
    """
    lookup = _resolver()
    plain, latin = folded(text), in_latin(text)
    found = {name: strategy(name)(plain, lookup) for name in STRATEGIES}
    found |= {name: strategy(name)(latin, lookup) for name in GUESSES}
    found |= {"whole": lookup.whole(plain), "part": lookup.part(plain), "piece": lookup.piece(plain)}
    answers = [f"{name}: {_candidate(candidate)}" for name, candidate in found.items() if candidate is not None]
    langs = [lang.code for lang in lookup.composer._languages(plain)]
    near = lookup.corrections(latin)
    yes = ("misspelt", lookup.is_misspelt(text)), ("canonical", lookup.is_canonical(text))
    return [
        *answers,
        *(word for word, true in yes if true),
        *[f"languages: {' '.join(langs)}"] * bool(langs),
        *(f"variant: {' | '.join(map(str, variant))}" for variant in variants(plain, key_of_folded(plain))),
        *(f"correction: {_correction(one)}" for one in near),
        *(f"neighbour: {_correction(one)}" for one in lookup.neighbours(latin) if one not in near),
        *(line for loose in (False, True) for line in _formed(latin, loose)),
    ]


def _correction(found: tuple[Correction, tuple[str, ...]]) -> str:
    correction, names = found
    return f"{correction.form} {correction.edits} {correction.printed_edits} | {' + '.join(names)}"


def _formed(text: str, loose: bool) -> list[str]:
    """Return the types of a text's words and the class of the name that they form, as far as they do."""
    said = "loosely " * loose
    typed = typed_words(text, loose=loose)
    words = [] if typed is None else [f"{said}typed: {typed[0]} {' '.join(typed[1])}".rstrip()]
    formed = nomenclature.read(text, loose=loose)
    return words if formed is None else [*words, f"{said}formed: {formed.class_} | {formed.role} | {formed.rule}"]


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


def _data(value: Any) -> Any:
    """Return a value of details without what is empty and without phrases, which are wording."""
    if isinstance(value, dict):
        kept = {key: _data(part) for key, part in value.items() if not isinstance(part, str) or " " not in part}
        return {key: part for key, part in kept.items() if part not in (None, "", [], {})}
    return [_data(part) for part in value] if isinstance(value, (list, tuple)) else _rounded(value)


def _rounded(value: Any) -> Any:
    """Return a value with numbers of six digits: since Python 3.12 ``sum`` rounds differently in the last."""
    if isinstance(value, dict):
        return {key: _rounded(part) for key, part in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(part) for part in value]
    return float(f"{value:.6g}") if isinstance(value, float) else value


def _whole(finding: Finding) -> str:
    """Return all of a finding but its wording."""
    about = f"{list(finding.positions)} {finding.severity} {finding.evidence} {finding.class_} {finding.level}"
    about += (
        f" unknown {list(finding.unknown)} of {[source.key for source in finding.sources]} {list(finding.products)}"
    )
    return f"{finding.rule} {about} {json.dumps(_data(finding.details), ensure_ascii=False)}"


def _together(texts: list[str], **given: Any) -> list[str]:
    """Return what is said of several products together, and of the first two side by side."""
    routine = inci_parser.check_routine(texts, catalogue=_catalogue(), **given)
    compared = inci_parser.compare(texts[0], texts[1], catalogue=_catalogue())
    found = [*map(_whole, routine.findings), *(f"acts {list(a.to_dict().values())}" for a in routine.actives)]
    found += [f"plan {routine.plan}", f"without a list {compared.without_list()}"]
    told = _rounded(compared.to_dict())
    return found + [f"{key} {json.dumps(value, ensure_ascii=False)}" for key, value in told.items()]


def records(text: str, also: tuple[str, ...] = (), **given: Any) -> list[str]:
    """Return all of a report but its wording; with other labels, what is found of them together."""
    if also:
        return _together([text, *also], **given)
    report = inci_parser.analyze(text, catalogue=_catalogue(), **given)
    context, amounts = report.context, report.concentration
    found = [f"{context.market} {context.product_type} {context.leave_on} assumed {context.assumed} {context.claimed}"]
    found += map(_whole, report.findings)
    found += [f"{share.position}: {', '.join(share.because)}; {share.by_law}" for share in amounts.ingredients]
    found += [*amounts.assumptions, f"{amounts.contradiction}, a part {amounts.partial}"]
    found += [f"{item.code} {list(item.positions)}" for item in report.summary]
    found += [f"{list(item.to_dict().values())}" for item in report.looked_for]
    found += [f"not run: {check.check}" for check in report.checks if not check.ran]
    return found + [f"fails on {failure.kind} {list(failure.positions)}" for failure in failures(report, FAILURES)]


#: Room -> its file, and what makes the short form of an answer.
ROOMS: dict[str, tuple[Path, Callable[..., list[str]]]] = {
    "naming": (TESTS / "naming" / "answers.jsonl", naming),
    "strategies": (TESTS / "naming" / "every_strategy.jsonl", strategies),
    "reading": (TESTS / "reading" / "labels.jsonl", reading),
    "analysis": (TESTS / "analysis" / "reports.jsonl", analysis),
    "records": (TESTS / "analysis" / "records.jsonl", records),
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

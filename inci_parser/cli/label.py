"""``inci parse`` and ``inci analyze``: labels read, and one label explained."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any

import click

from . import label_input as inputs
from .avoid_list import avoid_words
from .options import (
    market_word,
    output_options,
    print_input_notes,
    print_no_file_notes,
    quiet_option,
    report_options,
    rules_of,
    write_record,
)
from .outcome import FAILED_GATE

if TYPE_CHECKING:
    from ..models import Label, Report

_PAGES = "What the parts of the report mean: docs/report.md; the records: docs/output.md."


def _sources(texts: tuple[str, ...], *, quiet: bool) -> list[inputs.Source]:
    """Return the labels that the arguments give: one of any kind, or several files."""
    if len(texts) > 1:
        absent = [text for text in texts if not inputs.exists(text)]
        if absent:
            raise click.UsageError(
                "several arguments must all be files; put the text of one label in quotes", click.get_current_context()
            )
    sources = [inputs.source_of(text) for text in texts or (None,)]
    for source in sources:
        print_input_notes(source, quiet=quiet)
    return sources


@click.command(short_help="Read a label: its ingredients, one by one.", epilog=_PAGES)
@click.argument("texts", nargs=-1, metavar="[TEXT]")
@click.option(
    "--explain", is_flag=True, help="Also show the text itself, every character marked by what it was taken for."
)
@quiet_option
@output_options("labels")
def parse(
    texts: tuple[str, ...], explain: bool, quiet: bool, form: str | None, output: str | None, color: bool | None
) -> None:
    """Read a label and name its ingredients, one by one.

    TEXT is the label itself (in quotes), the name of a file, or - for standard input. With no TEXT on a terminal,
    paste the label at the prompt. What names an existing file is read as that file; what looks like a path but
    names nothing is an error; everything else is taken for the label. Several files are read one after the other.

    \b
    Examples:
      inci parse "Water/Aqua/Eau, Niacinamide (5%), Parfum"
      inci parse --explain label.txt
      inci parse label.txt --format csv -o label.csv
      inci parse labels/*.txt --format jsonl
    """
    sources = _sources(texts, quiet=quiet)
    from ..api import parse as read

    named = [(read(source.text), source.name) for source in sources]
    print_no_file_notes(texts, [label for label, _ in named], quiet=quiet)
    write_record(form, output, color, lambda to: to.labels(named), explain=explain)


@click.command(short_help="Read a label and say what it means.", epilog=_PAGES)
@click.argument("texts", nargs=-1, metavar="[TEXT]")
@report_options()
def analyze(texts: tuple[str, ...], **given: Any) -> None:
    """Read a label and say what it means: actives, fragrance, what may irritate, rules, amounts, use.

    TEXT is the label itself (in quotes), the name of a file, or - for standard input. With no TEXT on a terminal,
    paste the label at the prompt. What names an existing file is read as that file; what looks like a path but
    names nothing is an error; everything else is taken for the label.

    \b
    Examples:
      inci analyze serum.txt
      inci analyze serum.txt --market US --product-type serum --profile rosacea
      inci analyze label.txt --title "Overnight Repair Cream" --avoid sulfates --avoid "benzyl alcohol"
      inci analyze serum.txt -o report.html
      inci analyze label.txt --fail-on prohibited,limit --format github
    """
    if len(texts) > 1:
        raise click.UsageError(
            "one label at a time: put the text in quotes, or use 'inci routine' or 'inci scan' for several products",
            click.get_current_context(),
        )
    kinds = gate_of(given)
    (source,) = _sources(texts, quiet=given["quiet"])
    write_report(source.text, source.name, kinds, given, texts)


def gate_of(given: dict[str, Any]) -> tuple[str, ...]:
    """Return the kinds of trouble to fail on; an error where the other options keep one from being looked for."""
    from ..analysis.gate import failure_kinds, refuse_idle

    kinds = failure_kinds(given["fail_on"])
    refuse_idle(kinds, market=given["market"], skip=given["skip"], avoid=given["avoid"])
    return kinds


def write_report(
    label: str | Label, name: str, kinds: tuple[str, ...], given: dict[str, Any], texts: tuple[str, ...] = ()
) -> None:
    """Analyze a label under the options of :func:`.options.report_options`, write the report, end by ``kinds``.

    ``texts`` is the argument that the label was given by, where there is one.
    """
    report = _report(label, given)
    print_no_file_notes(texts, [report.label], quiet=given["quiet"])
    page = {key: given[key] for key in ("verbose", "sources", "compliance", "clinician")}
    write_record(given["form"], given["output"], given["color"], lambda to: to.report(report, name), **page)
    _exit_on_failures(report, kinds, quiet=given["quiet"])


def _report(label: str | Label, given: dict[str, Any]) -> Report:
    """Return the report on a label under the options of the command."""
    from ..api import analyze as examine

    return examine(
        label,
        market=market_word(given["market"]),
        product_type=given["product_type"],
        profile=given["profile"],
        skip=given["skip"],
        rules=rules_of(given["packs"]),
        title=given["title"],
        avoid=avoid_words(given["avoid"]),
    )


def _exit_on_failures(report: Report, kinds: tuple[str, ...], *, quiet: bool) -> None:
    """End with exit code 1 where the report holds what the command is to fail on, and say how much of it."""
    from ..analysis.gate import failures

    failed = failures(report, kinds)
    if not failed:
        return
    if not quiet:
        counts = Counter(failure.kind for failure in failed)
        summary = ", ".join(f"{kind} ({count})" for kind, count in counts.items())
        summary += "" if report.label.kind == "list" else ": no ingredient list was read"
        sys.stdout.flush()
        click.echo(f"inci: failed on {summary}", err=True)
    click.get_current_context().exit(FAILED_GATE)

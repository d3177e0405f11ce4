"""The commands ``inci scan`` and ``inci diff``: tables of products in, tables out."""

from __future__ import annotations

import signal
import sys
import warnings
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import click

from ..errors import InputError, UnknownWordWarning
from .avoid_list import avoid_words
from .options import avoid_option, context_options, fail_on_option
from .outcome import FAILED_GATE
from .output import counted, note_input, refuse_input

if TYPE_CHECKING:
    from ..scan import Summary


def _print_message(message: str) -> None:
    """Show a message on standard error, without what could act on a terminal."""
    from ..render.terminal_layout import visible

    click.echo(visible(message), err=True)


def _print_rejects(message: str) -> None:
    if message.startswith("rejected: "):
        _print_message(message)


def _show_fields(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    """Print the fields of the rows and end."""
    if not value or ctx.resilient_parsing:
        return
    from ..scan.fields import LONG_FIELDS, PRODUCT_FIELDS

    for title, fields in (("product rows", PRODUCT_FIELDS), ("ingredient rows (--long)", LONG_FIELDS)):
        click.echo(f"{title}:")
        for field in fields:
            click.echo(f"  {field.name:18}{field.type:9}{field.help}")
    ctx.exit()


def _input_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what is known of the input."""
    for option in (
        click.option("--sheet", metavar="NAME", help="Sheet of a workbook (default: the first)."),
        click.option(
            "--header/--no-header", default=None, help="Whether the first row names the columns (default: detected)."
        ),
        click.option("--delimiter", metavar="CHAR", help="What separates cells (default: detected)."),
        click.option("--encoding", metavar="NAME", help="Encoding of the text (default: detected)."),
        click.option(
            "--input-format",
            metavar="FORMAT",
            help="csv, tsv, jsonl, lines, parquet or excel (workbooks of any kind; default: by name and content).",
        ),
        click.option(
            "--keep", multiple=True, metavar="COLUMN", help="Carry this column over to the output. Repeatable."
        ),
        click.option(
            "--no-type-by-name",
            "type_by_name",
            is_flag=True,
            flag_value=False,
            default=True,
            help="Do not let a product's name tell its type (--product-type overrules it too).",
        ),
        click.option(
            "--name",
            "name_column",
            metavar="COLUMN",
            help="Column of the product's name, which may tell its type (default: by header).",
        ),
        click.option("--id", "id_column", metavar="COLUMN", help="Column of the id (default: by header)."),
        click.option(
            "--column",
            "-c",
            metavar="COLUMN",
            help="Column of the ingredient lists, by header or as #3 (default: by header and cells).",
        ),
    ):
        command = option(command)
    return command


def _output_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add what is written."""
    for option in (
        click.option(
            "--list-fields",
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_fields,
            help="Tell what each field holds.",
        ),
        click.option("--raw-cells", is_flag=True, help="CSV, TSV: leave cells that look like formulas as they are."),
        click.option("--fields", metavar="A,B,...", help="Fields of the product rows (see --list-fields)."),
        click.option(
            "--rejects",
            metavar="FILE",
            help="Rows that cannot be read, with line and reason (default: beside the output).",
        ),
        click.option("--summary", metavar="FILE.html", help="A page with charts and tables of the whole scan."),
        click.option("--long", "long_", metavar="FILE", help="Also one row per ingredient."),
        click.option(
            "--format",
            "-f",
            "form",
            metavar="FORMAT",
            help="csv, tsv, jsonl, parquet or excel (default: by the ending of -o).",
        ),
        click.option(
            "--output",
            "-o",
            default="-",
            metavar="FILE",
            help="One row per product, to a file or a URL (default: CSV to standard output).",
        ),
    ):
        command = option(command)
    return command


def _run_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add how it is run."""
    for option in (
        click.option("--quiet", "-q", is_flag=True, help="No progress, no summary: only what went wrong."),
        click.option(
            "--patience",
            "timeout",
            default=120.0,
            show_default=True,
            metavar="SECONDS",
            help="Reject a label that takes longer to read.",
        ),
        click.option(
            "--checkpoint",
            default=2.0,
            show_default=True,
            metavar="SECONDS",
            help="How often progress is saved for --resume.",
        ),
        click.option("--restart", is_flag=True, help="Forget an interrupted scan of the same output and start again."),
        click.option("--resume", is_flag=True, help="Go on with an interrupted scan; start if there is none."),
        click.option(
            "--jobs",
            "-j",
            default=0,
            metavar="N",
            help="Processes (default: one per processor; one for a small table).",
        ),
    ):
        command = option(command)
    return command


@click.command(epilog="Formats, columns, what is rejected, and how to resume: docs/scan.md.")
@click.argument("inputs", nargs=-1, required=True, metavar="TABLE...")
@_output_options
@_input_options
@context_options()
@avoid_option
@fail_on_option
@_run_options
def scan(inputs: tuple[str, ...], **given: Any) -> None:
    """Analyze a whole table of products: one row in, one row out.

    TABLE is CSV, TSV, JSON lines, Parquet, Excel or plain lines (also packed with gzip, zstd, bzip2, xz), a glob, a URL
    (https://, s3://, zip://inner.csv::outer.zip ...), or - for standard input. Delimiter, encoding and columns are
    detected and reported. Every input row gives exactly one output row, or one row in the rejects file with its line
    and reason.

    \b
    Try:
      inci scan products.csv -o report.csv
      inci scan products.csv -o report.xlsx --summary report.html
      inci scan 'shop/*.csv.gz' -o report.parquet --long ingredients.parquet --jobs 8
      inci scan big.csv -o report.csv --resume
    """
    from ..scan import Outputs, RunSettings, scan_file
    from ..scan.outputs import plan_outputs
    from .progress import Bar

    quiet, bar = given.pop("quiet"), Bar()
    signal.signal(signal.SIGTERM, _stop)
    warnings.simplefilter("ignore", UnknownWordWarning)  # told with file and line already
    try:
        outputs = Outputs(given["form"], given["rejects"], given["long_"], given["summary"])
        options = _options(given)
        for file in plan_outputs(given["output"], outputs).targets().values():
            refuse_input(file)
        run = ("jobs", "resume", "restart", "checkpoint", "timeout")
        summary = scan_file(
            inputs,
            given["output"],
            options=options,
            outputs=outputs,
            run=RunSettings(**{key: given[key] for key in run}),
            progress=None if quiet else bar,
            on_message=_print_rejects if quiet else _print_message,
        )
        bar.close(summary.tally.rows)
    except BaseException as error:
        bar.close()
        _print_how_to_resume(error, given["output"])
        raise
    if not quiet:
        for line in summary_lines(summary):
            _print_message(line)
    _refuse_unread(summary)
    _exit_on_failures(summary.tally.failures, quiet=quiet)


def _refuse_unread(summary: Summary) -> None:
    """Raise :class:`~inci_parser.errors.InputError` where there are rows and none of them could be read."""
    tally = summary.tally
    if tally.rows and not tally.products:
        from ..textio.remote import shown

        where = f"; {shown(summary.files.rejects)} says why" if summary.files.rejects else ""
        raise InputError(
            f"no row could be read: {counted(tally.rejects, 'reject')} of {counted(tally.rows, 'row')}{where}"
        )


def _exit_on_failures(failures: Mapping[str, int], *, quiet: bool) -> None:
    """End with exit code 1 where there is something that the command is to fail on, and say how much of it."""
    if failures:
        if not quiet:
            summaries = (f"{kind} ({count:,} product{'s' if count > 1 else ''})" for kind, count in failures.items())
            _print_message(f"failed on {', '.join(summaries)}")
        click.get_current_context().exit(FAILED_GATE)


def _stop(number: int, frame: object) -> None:
    """End as by Ctrl-C when the system asks to."""
    raise KeyboardInterrupt


def _print_how_to_resume(error: BaseException, output: str) -> None:
    from ..scan.outputs import streams

    if isinstance(error, KeyboardInterrupt) and not streams(output):
        _print_message("what is done is kept: run the same command with --resume to go on")


def _options(given: dict[str, Any]) -> Any:
    from ..analysis.gate import failure_kinds
    from ..scan import Options

    fields = given["fields"]
    product = ("column", "id_column", "name_column", "market", "product_type", "type_by_name")
    same = (*product, "input_format", "encoding", "delimiter", "header", "sheet", "raw_cells")
    return Options(
        **{key: given[key] for key in same},
        keep=tuple(given["keep"]),
        fields=None if fields is None else tuple(f.strip() for f in fields.split(",") if f.strip()),
        profile=tuple(given["profile"]),
        skip=tuple(given["skip"]),
        avoid=avoid_words(given["avoid"]),
        fail_on=failure_kinds(given["fail_on"]),
    )


def summary_lines(summary: Summary) -> list[str]:
    """Return the summary of a scan as a few lines."""
    tally, files = summary.tally, summary.files
    rate = (tally.rows - summary.resumed) / summary.seconds if summary.seconds else 0.0
    by = f", {summary.jobs} processes" if summary.jobs > 1 else ""
    lists = tally.kinds.get("list", 0)
    named = f", {tally.named / tally.entries:.1%} of {tally.entries:,} entries named" if tally.entries else ""
    lines = [
        f"{counted(tally.rows, 'row')} in {summary.seconds:,.1f} s ({rate:,.0f}/s{by}): "
        f"{counted(tally.products, 'product')}, {counted(tally.rejects, 'reject')}",
        f"{counted(lists, 'ingredient list')}{named}",
    ]
    if tally.blank:
        lines.append(f"{counted(tally.blank, 'blank line')} skipped")
    from ..render.scan_page import ranked
    from ..textio.remote import shown

    lines.extend(f"  {count:,} rejected: {reason}" for reason, count in ranked(tally.reasons, 3))
    written = [name for name in (files.output, files.long, files.summary) if name and name != "-"]
    if tally.rejects and files.rejects:
        written.append(files.rejects)
    if written:
        lines.append("wrote " + ", ".join(map(shown, written)))
    return lines


@click.command(epilog="What counts as a difference: docs/scan.md.")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.option(
    "--key", metavar="COLUMN", help="Column that tells which rows are the same product (default: id, else name)."
)
@click.option("--format", "-f", "form", type=click.Choice(["table", "csv", "jsonl"]), help="How to show it.")
@click.option(
    "--fail-on",
    multiple=True,
    metavar="KIND,...",
    help="Exit with 1 if there is any: new prohibited, allergen, active, flag, avoid; reformulated, new, gone, unread. "
    "What could not be compared is always unread.",
)
@click.option("--output", "-o", metavar="FILE", help="Write to FILE; its ending (.csv, .jsonl) names the format.")
def diff(old: str, new: str, key: str | None, form: str | None, fail_on: tuple[str, ...], output: str | None) -> None:
    """Compare two scans of one catalogue: new, gone and reformulated products, new allergens.

    OLD and NEW are outputs of inci scan, in any of its formats. Ends with exit code 2 where they share no product.
    """
    from ..scan.diff import diff_scans, difference_kinds, failing
    from ..textio.atomic import write_file
    from .scan_diff import render_differences

    note_input(old)
    note_input(new)
    if output and output != "-":
        refuse_input(output)
    form = form or _form_by(output)
    kinds = difference_kinds(fail_on)
    differences = list(diff_scans(old, new, key=key))
    page = render_differences(differences, form, sys.stdout.isatty() and not output)
    if output and output != "-":
        write_file(output, page.encode("utf-8", "replace"))
    else:
        click.echo(page, nl=False)
        sys.stdout.flush()
    _exit_on_failures(failing(differences, kinds), quiet=False)


def _form_by(output: str | None) -> str:
    """Return the format of a comparison of scans by the ending of its file."""
    from ..render.renderer import format_for_output

    return format_for_output(output, ("table", "csv", "jsonl")) if output else "table"

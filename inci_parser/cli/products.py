"""``inci routine`` and ``inci compare``: several labels, looked at together."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from ..errors import InputError
from . import label_input as inputs
from .options import (
    market_word,
    output_options,
    print_input_notes,
    print_no_file_notes,
    quiet_option,
    routine_options,
    rules_of,
    rules_option,
    sources_option,
    write_record,
)

if TYPE_CHECKING:
    from ..analysis.compare import Comparison


def _sources(texts: tuple[str, ...], *, quiet: bool) -> list[inputs.Source]:
    """Return the labels that the arguments give, each with a short name of its own."""
    if texts.count("-") > 1:
        raise click.UsageError("standard input ('-') can be only one of the labels", click.get_current_context())
    sources = [inputs.source_of(text) for text in texts]
    for source in sources:
        print_input_notes(source, quiet=quiet)
    names = [os.path.basename(source.name) or source.name for source in sources]
    names = [f"{name} {i}" if name == inputs.ARGUMENT else name for i, name in enumerate(names, 1)]
    if len(set(names)) < len(names):
        names = [f"{source.name} ({i})" for i, source in enumerate(sources, 1)]
    return [inputs.Source(name, source.text) for name, source in zip(names, sources, strict=True)]


@click.command(
    short_help="Look at several products that are used together.",
    epilog="What the parts of the report mean: docs/report.md.",
)
@click.argument("texts", nargs=-1, required=True, metavar="TEXT TEXT ...")
@routine_options
@rules_option
@sources_option
@quiet_option
@output_options("routine")
def routine(
    texts: tuple[str, ...],
    market: str,
    profile: tuple[str, ...],
    skip: tuple[str, ...],
    packs: tuple[str, ...],
    product_type: tuple[str, ...],
    sources: bool,
    quiet: bool,
    form: str | None,
    output: str | None,
    color: bool | None,
) -> None:
    """Look at several products that are used together: what does not go together, what repeats, what is missing.

    Each TEXT is a label (in quotes), the name of a file, or - for standard input. Two at least.

    \b
    Example:
      inci routine cleanser.txt toner.txt serum.txt --profile sensitive
    """
    if len(texts) < 2:
        raise click.UsageError("a routine has two products at least", click.get_current_context())
    if len(product_type) > len(texts):
        raise click.UsageError("more product types than products", click.get_current_context())
    labels = _sources(texts, quiet=quiet)
    from ..analysis.routine import check_routine

    result = check_routine(
        [label.text for label in labels],
        market=market_word(market),
        product_types=product_type,
        profile=profile,
        skip=skip,
        rules=rules_of(packs),
    )
    names = [label.name for label in labels]
    print_no_file_notes(texts, [report.label for report in result.products], quiet=quiet)
    write_record(form, output, color, lambda to: to.routine(result, names), sources=sources)


@click.command(short_help="Set two labels side by side.", epilog="What the parts of the report mean: docs/report.md.")
@click.argument("first", metavar="TEXT")
@click.argument("second", metavar="TEXT")
@quiet_option
@output_options("comparison")
def compare(first: str, second: str, quiet: bool, form: str | None, output: str | None, color: bool | None) -> None:
    """Set two labels side by side: what they share, what only one has, which amounts and places changed.

    Each TEXT is a label (in quotes), the name of a file, or - for standard input. Ends with exit code 2 where one of
    them holds no ingredient list.

    \b
    Example:
      inci compare old_label.txt new_label.txt
    """
    sources = _sources((first, second), quiet=quiet)
    from ..analysis.compare import compare as set_side_by_side

    comparison = set_side_by_side(sources[0].text, sources[1].text)
    names = [source.name for source in sources]
    _refuse_without_list(comparison, names, (first, second))
    write_record(form, output, color, lambda to: to.comparison(comparison, names))


def _refuse_without_list(comparison: Comparison, names: Sequence[str], texts: Sequence[str]) -> None:
    """Raise :class:`~inci_parser.errors.InputError` where a label holds no ingredient list."""
    reasons = [label.reason.rstrip(".") for label in (comparison.a, comparison.b)]
    faults = [
        f"{names[i]}: no ingredient list was found ({inputs.no_file_note(texts[i]) or reasons[i]})"
        for i in comparison.without_list()
    ]
    if faults:
        raise InputError(f"cannot be compared: {'; '.join(faults)}; give the whole text of both labels")

"""``inci parse`` and ``inci analyze``: one label, read and explained."""

from __future__ import annotations

import click

from . import label_input as inputs
from .options import (
    context_options,
    hand_over,
    market_word,
    output_options,
    rules_of,
    rules_option,
    sources_option,
    tell,
)


def _source(texts: tuple[str, ...]) -> inputs.Source:
    """Return the one label that the arguments give."""
    if len(texts) > 1:
        raise click.UsageError(
            "one label at a time: put the text in quotes, or use 'inci routine' or 'inci scan' for several products",
            click.get_current_context(),
        )
    source = inputs.source_of(texts[0] if texts else None)
    tell(source)
    return source


@click.command(short_help="Read a label: its ingredients, one by one.")
@click.argument("texts", nargs=-1, metavar="[TEXT]")
@click.option(
    "--explain", is_flag=True, help="Also show the text itself, every character marked by what it was taken for."
)
@output_options("label")
def parse(texts: tuple[str, ...], explain: bool, form: str | None, output: str | None, color: bool | None) -> None:
    """Read a label and name its ingredients, one by one.

    TEXT is the label itself (in quotes), the name of a file, or - for standard input. With no TEXT on a terminal,
    paste the label at the prompt. What names an existing file is read as that file; what looks like a path but
    names nothing is an error; everything else is taken for the label.

    \b
    Examples:
      inci parse "Water/Aqua/Eau, Niacinamide (5%), Parfum"
      inci parse --explain label.txt
      inci parse label.txt --format csv -o label.csv
    """
    source = _source(texts)
    from ..api import parse as read

    label = read(source.text)

    hand_over(form, output, color, lambda to: to.label(label, source.name), explain=explain)


@click.command(short_help="Read a label and say what it means.")
@click.argument("texts", nargs=-1, metavar="[TEXT]")
@context_options()
@click.option("--title", metavar="NAME", default="", help="The product's name: it may tell what the product is.")
@rules_option
@click.option("--verbose", "-v", is_flag=True, help="All findings whole, all assumptions, why each amount is bounded.")
@sources_option
@output_options("report")
def analyze(
    texts: tuple[str, ...],
    market: str,
    profile: tuple[str, ...],
    skip: tuple[str, ...],
    packs: tuple[str, ...],
    product_type: str | None,
    title: str,
    verbose: bool,
    sources: bool,
    form: str | None,
    output: str | None,
    color: bool | None,
) -> None:
    """Read a label and say what it means: actives, fragrance, what may irritate, rules, amounts, use.

    TEXT is the label itself (in quotes), the name of a file, or - for standard input. With no TEXT on a terminal,
    paste the label at the prompt. What names an existing file is read as that file; what looks like a path but
    names nothing is an error; everything else is taken for the label.

    \b
    Examples:
      inci analyze serum.txt
      inci analyze serum.txt --market US --product-type serum --profile rosacea
      inci analyze label.txt --title "Overnight Repair Cream"
      inci analyze serum.txt -o report.html
    """
    source = _source(texts)
    from ..api import analyze as examine

    report = examine(
        source.text,
        market=market_word(market),
        product_type=product_type,
        profile=profile,
        skip=skip,
        rules=rules_of(packs),
        title=title,
    )

    hand_over(form, output, color, lambda to: to.report(report, source.name), verbose=verbose, sources=sources)

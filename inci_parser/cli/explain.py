"""``inci explain``: one ingredient name."""

from __future__ import annotations

import click

from ..errors import UsageError
from .completion import complete_product_type
from .options import market_option, market_word, output_options, sources_option, write_record


@click.command(
    short_help="Tell what is known of one ingredient name, and how it was found.",
    epilog="How names are found: docs/naming.md; rules by market: docs/regulation.md.",
)
@click.argument("name", nargs=-1, required=True)
@market_option
@click.option(
    "--product-type",
    "-t",
    metavar="WORD",
    shell_complete=complete_product_type,
    help="What it stands in: serum, shampoo ... Any product if not given.",
)
@sources_option
@output_options("explanation")
def explain(
    name: tuple[str, ...],
    market: str,
    product_type: str | None,
    sources: bool,
    form: str | None,
    output: str | None,
    color: bool | None,
) -> None:
    """Tell what is known of one ingredient NAME: identity, other names, class, functions, limits, what it does.

    Also why the name matched or did not, and which names it is near. Words without quotes are taken as one name.

    \b
    Examples:
      inci explain niacinamide
      inci explain "Glycer1n"
      inci explain Salicylic Acid --market US
    """
    text = " ".join(name).strip()
    if not text:
        raise UsageError("an empty name: give the name of an ingredient, as a label prints it")
    from ..analysis.ingredient import explain_ingredient
    from ..naming import Catalogue

    known = explain_ingredient(text, Catalogue.default(), market=market_word(market), product_type=product_type)
    write_record(form, output, color, lambda to: to.explanation(known), sources=sources)

"""``inci schema``: the JSON Schemas of the records."""

from __future__ import annotations

import click

from ..schemas import NAMES, schema_text


@click.command(
    short_help="Print the JSON Schema of a record.", epilog="What the fields of the records mean: docs/output.md."
)
@click.argument("name", type=click.Choice(NAMES))
def schema(name: str) -> None:
    """Print the JSON Schema (2020-12) that a record of that name keeps to.

    label is what parse gives, report what analyze gives, routine, comparison and explanation what routine, compare
    and explain give.
    """
    click.echo(schema_text(name), nl=False)

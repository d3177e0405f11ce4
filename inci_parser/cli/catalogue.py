"""``inci catalogue``: the user's own names over the built-in ones."""

from __future__ import annotations

from pathlib import Path

import click

from ..naming import user_tables as layers
from ..naming.importers import FORMATS
from ..render.terminal_layout import visible
from .label_input import regular_file
from .output import counted

_SHOWN = 10


@click.group(epilog="Names and layers of names: docs/naming.md.", no_args_is_help=False, invoke_without_command=True)
@click.pass_context
def catalogue(ctx: click.Context) -> None:
    """Add your own names, import tables of names, list and remove them.

    House tables (your own names) win over imported packs, packs win over the built-in names. They are kept in
    your data folder.
    """
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


@catalogue.command(epilog="Columns of a table of names: docs/naming.md.")
@click.argument("table", type=click.Path(path_type=Path))
def add(table: Path) -> None:
    """Add a TABLE of names of your own.

    TABLE is CSV with the columns inci, aliases, cas, ec, functions; several values are separated by ";". A table with a
    wrong row is refused whole, with the line and column of every fault.
    """
    _print_added(layers.add(regular_file(table)))


@catalogue.command("import", epilog="What is taken from which source: docs/naming.md.")
@click.argument("table", type=click.Path(path_type=Path))
@click.option("--format", "format_", type=click.Choice(FORMATS), required=True, help="What TABLE is.")
@click.option("--name", help="What to call the pack; the file's name without its ending if not given.")
def import_(table: Path, format_: str, name: str | None) -> None:
    """Import the names of a TABLE from elsewhere.

    TABLE is the CosIng inventory (cosing), the Open Beauty Facts taxonomy (obf) or a CSV (csv). Names and numbers are
    taken, descriptions are not. Numbers that fail their check digit are left out and reported.
    """
    _print_added(layers.import_pack(regular_file(table), format=format_, name=name))


@catalogue.command("list", epilog="Names and layers of names: docs/naming.md.")
def list_() -> None:
    """List the added tables, the strongest first, and the built-in one."""
    from ..naming.built_in_names import built_in

    for item in layers.installed():
        click.echo(visible(f"{item.kind:9} {item.name}  {counted(item.rows, 'name')}  {item.file}"))
    click.echo(f"{'built-in':9} {counted(len(built_in()), 'name')}")


@catalogue.command(epilog="Names and layers of names: docs/naming.md.")
@click.argument("name")
def remove(name: str) -> None:
    """Remove the added table called NAME (see "inci catalogue list")."""
    removed = layers.remove(name)
    click.echo(visible(f"removed {removed.kind} {removed.name}: {counted(removed.rows, 'name')}"))


def _print_added(table: layers.AddedTable) -> None:
    """Print what adding a table did; faults and collisions go to standard error."""
    added = f"{counted(table.rows, 'name')}, {counted(table.aliases, 'alias', 'aliases')}"
    click.echo(visible(f"{table.kind} {table.name}: {added}, in {table.file}"))
    for title, sentences in (("left out", table.faults), ("collision", table.collisions)):
        for sentence in sentences[:_SHOWN]:
            click.echo(visible(f"{title}: {sentence}"), err=True)
        if len(sentences) > _SHOWN:
            click.echo(f"{title}: {len(sentences) - _SHOWN:,} more", err=True)

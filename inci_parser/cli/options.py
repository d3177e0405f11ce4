"""Options that several commands share, and the one way every command hands its record over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ..render.page_options import PageOptions
from ..render.renderer import RENDERERS, Renderer, format_for_output, formats_of, renderer
from ..render.terminal_layout import canvas_for
from .completion import complete_failure_kind, complete_market, complete_product_type, complete_profile
from .label_input import Source, no_file_note, regular_file
from .output import deliver

if TYPE_CHECKING:
    from ..analysis.rule_book import RuleBook
    from ..models import Label

F = TypeVar("F", bound=Callable[..., Any])


def add_options(*options: Callable[[F], F]) -> Callable[[F], F]:
    """Add options to a command, so that its help lists them in this order."""

    def add(command: F) -> F:
        for option in reversed(options):
            command = option(command)
        return command

    return add


#: Characters of a text that takes seconds to read.
LONG_TEXT = 100_000
#: Where the context of a command keeps whether a pager may be used.
_PAGER = f"{__name__}.pager"


def _keep_pager(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    ctx.meta[_PAGER] = value


def output_options(record: str) -> Callable[[F], F]:
    """Add ``--format``, ``-o``, ``--color`` and ``--pager`` to a command that writes a record of this name."""
    return add_options(
        click.option(
            "-f",
            "--format",
            "form",
            type=click.Choice(formats_of(record)),
            help="How to show it; a table for people if not given.",
        ),
        click.option(
            "-o",
            "--output",
            metavar="FILE",
            help="Write to FILE, whole or not at all; its ending names the format if --format does not.",
        ),
        click.option(
            "--color/--no-color",
            default=None,
            help="Colour or none; otherwise only on a terminal (NO_COLOR is respected).",
        ),
        click.option(
            "--pager/--no-pager",
            default=True,
            expose_value=False,
            callback=_keep_pager,
            help="Whether a page longer than the terminal is shown in a pager (PAGER, else less).",
        ),
    )


market_option: Callable[[Any], Any] = click.option(
    "--market",
    "-m",
    default="EU",
    show_default=True,
    metavar="MARKET",
    shell_complete=complete_market,
    help="Whose law: EU, UK, US, CA, KR, JP, CN, or none.",
)
sources_option: Callable[[Any], Any] = click.option(
    "--sources", is_flag=True, help="Also list the sources in the table; Markdown and HTML always do."
)
quiet_option: Callable[[Any], Any] = click.option("--quiet", "-q", is_flag=True, help="Only errors on standard error.")
rules_option: Callable[[Any], Any] = click.option(
    "--rules",
    "packs",
    multiple=True,
    metavar="FILE",
    help="Your own rules (TOML or CSV) over the built-in ones, the first the strongest. Repeatable.",
)
avoid_option: Callable[[Any], Any] = click.option(
    "--avoid",
    multiple=True,
    metavar="NAME|FILE",
    help="An ingredient or group (sulfates, silicones ...), or a file of them, to look for. Repeatable.",
)
fail_on_option: Callable[[Any], Any] = click.option(
    "--fail-on",
    multiple=True,
    metavar="KIND,...",
    shell_complete=complete_failure_kind,
    help="Exit with 1 if there is any: prohibited, limit, allergen, irritant, claim, avoid, unread, unknown. "
    "A text without an ingredient list is always unread.",
)
_profile: Callable[[Any], Any] = click.option(
    "--profile",
    multiple=True,
    metavar="WORD",
    shell_complete=complete_profile,
    help="Skin it is for: sensitive, eczema, rosacea, acne, pregnancy, damaged_barrier. Repeatable.",
)
_skip: Callable[[Any], Any] = click.option(
    "--skip",
    multiple=True,
    metavar="RULE",
    help="Leave out a rule, a kind of finding or a check; the report says so. Repeatable.",
)
_type: Callable[[Any], Any] = click.option(
    "--product-type",
    "-t",
    metavar="WORD",
    shell_complete=complete_product_type,
    help="What it is, in a shop's words: serum, shampoo, sunscreen ... Inferred if not given; the report says so.",
)
_types: Callable[[Any], Any] = click.option(
    "--product-type",
    "-t",
    multiple=True,
    metavar="WORD",
    shell_complete=complete_product_type,
    help="What each is, in their order. Repeatable.",
)


def context_options() -> Callable[[F], F]:
    """Add what a label is analyzed for: market, product type, skin profile, rules to leave out."""
    return add_options(market_option, _type, _profile, _skip)


def report_options() -> Callable[[F], F]:
    """Add the options of a command that reports on one label: what it is analyzed for, what is shown, where it goes."""
    return add_options(
        context_options(),
        click.option(
            "--title", metavar="NAME", default="", help="The product's name: it may tell what the product is."
        ),
        avoid_option,
        rules_option,
        click.option(
            "--verbose", "-v", is_flag=True, help="All findings whole, all assumptions, why amounts are bounded."
        ),
        click.option("--compliance", is_flag=True, help="Also the market's rules for each ingredient, as a table."),
        click.option("--clinician", is_flag=True, help="Also the contact allergens on the list, to copy into a chart."),
        sources_option,
        fail_on_option,
        quiet_option,
        output_options("report"),
    )


def routine_options(command: F) -> F:
    """Add what the labels of a routine are analyzed for: as for one, and a product type each."""
    added: F = add_options(market_option, _types, _profile, _skip)(command)
    return added


def rules_of(packs: tuple[str, ...]) -> RuleBook | None:
    """Return the rules that packs make with the built-in ones; ``None`` where there are no packs."""
    if not packs:
        return None
    from ..analysis.rule_packs import load

    return load(*map(regular_file, packs))


def market_word(word: str) -> str:
    """Return a market as the library spells it, however it was typed.

    >>> market_word("eu"), market_word("None")
    ('EU', 'none')
    """
    return "none" if word.strip().lower() == "none" else word.strip().upper()


def print_input_notes(source: Source, *, quiet: bool = False) -> None:
    """Say on standard error what had to be assumed to read a text, and that a very long one takes its time."""
    if quiet:
        return
    if source.notice:
        click.echo(f"inci: {source.notice}", err=True)
    size = len(source.text)
    if size > LONG_TEXT:
        click.echo(
            f"inci: {source.name}: {size:,} characters, where the longest labels have some 30,000; reading them may "
            f"take {'a minute or more' if size > 5 * LONG_TEXT else 'several seconds'} (Ctrl-C stops)",
            err=True,
        )


def print_no_file_notes(texts: Sequence[str], labels: Sequence[Label], *, quiet: bool) -> None:
    """Say on standard error which arguments without a list may have been meant as the name of a file."""
    for text, label in zip(texts, labels, strict=False):
        if not quiet and label.kind != "list" and (note := no_file_note(text)):
            click.echo(f"inci: {note}", err=True)


def write_record(
    form: str | None, output: str | None, color: bool | None, write: Callable[[Renderer], str], **page: bool
) -> None:
    """Write a record in the chosen format, or the one its file's ending names, where it goes.

    ``write`` is handed the renderer; ``page`` are the fields of
    :class:`~inci_parser.render.page_options.PageOptions` that the command sets.
    """
    chosen = form or (format_for_output(output, _formats()) if output else "table")
    options = PageOptions(canvas_for(color, to_file=bool(output)), **page)
    pager = bool(click.get_current_context().meta.get(_PAGER))
    deliver(write(renderer(chosen, options)), output, machine=RENDERERS[chosen].machine, pager=pager)


def _formats() -> tuple[str, ...]:
    """Return the formats that ``--format`` of the running command takes."""
    for option in click.get_current_context().command.params:
        if option.name == "form" and isinstance(option.type, click.Choice):
            return tuple(map(str, option.type.choices))
    return tuple(RENDERERS)

"""Options that several commands share, and the one way every command hands its page over."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from .label_input import Source
from .output import deliver, format_for

if TYPE_CHECKING:
    from ..analysis.rule_book import Rules

F = TypeVar("F", bound=Callable[..., Any])
FORMATS = ("table", "json", "jsonl", "csv", "markdown")
MACHINE = frozenset({"json", "jsonl", "csv", "markdown", "html"})


def output_options(*more: str) -> Callable[[F], F]:
    """Add ``--format``, ``-o`` and ``--color`` to a command; ``more`` are formats that only it has."""

    def add(command: F) -> F:
        formats = (*FORMATS, *more)
        for option in (
            click.option(
                "--color/--no-color",
                default=None,
                help="Colour or none; otherwise only on a terminal (NO_COLOR is respected).",
            ),
            click.option(
                "-o",
                "--output",
                metavar="FILE",
                help="Write to FILE, whole or not at all; its ending names the format if --format does not.",
            ),
            click.option(
                "-f",
                "--format",
                "form",
                type=click.Choice(formats),
                help="How to show it; a table for people if not given.",
            ),
        ):
            command = option(command)
        return command

    return add


_TYPE = "What it is, in a shop's words: serum, shampoo, sunscreen ... Inferred (and said) if not given."
_SKIN = "Skin it is for: sensitive, eczema, rosacea, acne, pregnancy, damaged_barrier. Repeatable."
_SKIP = "Leave out a rule, a kind of finding or a check; the report says so. Repeatable."
_RULES = "Your own rules (TOML or CSV) over the built-in ones, the first the strongest. Repeatable."


def context_options() -> Callable[[F], F]:
    """Add what a label is analyzed for: market, product type, skin profile, rules to leave out."""

    def add(command: F) -> F:
        for option in (
            click.option("--skip", multiple=True, metavar="RULE", help=_SKIP),
            click.option("--profile", multiple=True, metavar="WORD", help=_SKIN),
            click.option("--product-type", "-t", metavar="WORD", help=_TYPE),
            market_option,
        ):
            command = option(command)
        return command

    return add


def market_option(command: F) -> F:
    """Add ``--market`` to a command."""
    option = click.option(
        "--market",
        "-m",
        default="EU",
        show_default=True,
        metavar="MARKET",
        help="Whose law: EU, UK, US, CA, KR, JP, CN, or none.",
    )
    return option(command)


def routine_options(command: F) -> F:
    """Add what the labels of a routine are analyzed for: as for one, and a product type each."""
    for option in (
        click.option("--skip", multiple=True, metavar="RULE", help=_SKIP),
        click.option("--profile", multiple=True, metavar="WORD", help=_SKIN),
        click.option(
            "--product-type", "-t", multiple=True, metavar="WORD", help="What each is, in their order. Repeatable."
        ),
        market_option,
    ):
        command = option(command)
    return command


def rules_option(command: F) -> F:
    """Add ``--rules`` to a command; :func:`rules_of` loads what it names."""
    return click.option("--rules", "packs", multiple=True, metavar="FILE", help=_RULES)(command)


def rules_of(packs: tuple[str, ...]) -> Rules | None:
    """Return the rules that packs make with the built-in ones; ``None`` where there are no packs."""
    if not packs:
        return None
    from ..analysis.rule_book import load

    return load(*packs)


def sources_option(command: F) -> F:
    """Add ``--sources`` to a command."""
    option = click.option("--sources", is_flag=True, help="Also list the sources in the table; all other formats do.")
    return option(command)


def market_word(word: str) -> str:
    """Return a market as the library spells it, however it was typed.

    >>> market_word("eu"), market_word("None")
    ('EU', 'none')
    """
    return "none" if word.strip().lower() == "none" else word.strip().upper()


def tell(source: Source) -> None:
    """Say on standard error what had to be assumed to read a text."""
    if source.notice:
        click.echo(f"inci: {source.notice}", err=True)


def hand_over(form: str | None, output: str | None, render: Callable[[str], str]) -> None:
    """Make the page of the chosen format with ``render`` and write it where it goes."""
    chosen = format_for(form, output)
    deliver(render(chosen), output, machine=chosen in MACHINE)

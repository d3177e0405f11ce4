"""``inci completion``: commands, options, markets, product types and profiles completed by the shell."""

from __future__ import annotations

from collections.abc import Callable

import click

_HOW = {
    "bash": 'eval "$(inci completion bash)"   in ~/.bashrc',
    "zsh": 'eval "$(inci completion zsh)"   in ~/.zshrc',
    "fish": "inci completion fish > ~/.config/fish/completions/inci.fish",
}


@click.command(
    short_help="Print a script that completes commands and words in a shell.", epilog="All commands: docs/cli.md."
)
@click.argument("shell", type=click.Choice(list(_HOW)))
def completion(shell: str) -> None:
    """Print a script that makes SHELL complete commands, options, markets, product types and profiles.

    \b
      bash  eval "$(inci completion bash)"   in ~/.bashrc
      zsh   eval "$(inci completion zsh)"   in ~/.zshrc
      fish  inci completion fish > ~/.config/fish/completions/inci.fish
    """
    from click.shell_completion import get_completion_class

    from .main import inci

    complete = get_completion_class(shell)
    if complete is None:
        raise click.UsageError(f"no completion for {shell}", click.get_current_context())
    script = complete(inci, {}, "inci", "_INCI_COMPLETE")
    click.echo(script.source_template % script.source_vars())


Complete = Callable[[click.Context, click.Parameter, str], list[str]]


def words(load: Callable[[], tuple[str, ...]]) -> Complete:
    """Return what completes a value from words that are loaded when a shell asks for them."""

    def complete(_ctx: click.Context, _parameter: click.Parameter, typed: str) -> list[str]:
        return [word for word in load() if word.casefold().startswith(typed.casefold())]

    return complete


def _markets() -> tuple[str, ...]:
    from ..analysis.markets import markets

    return tuple(markets())


def _product_types() -> tuple[str, ...]:
    from ..analysis.context import product_types

    return product_types()


def _profiles() -> tuple[str, ...]:
    from ..analysis.asked import profile_names

    return profile_names()


def _failure_kinds() -> tuple[str, ...]:
    from ..analysis.gate import FAILURES

    return tuple(FAILURES)


complete_market = words(_markets)
complete_failure_kind = words(_failure_kinds)
complete_product_type = words(_product_types)
complete_profile = words(_profiles)

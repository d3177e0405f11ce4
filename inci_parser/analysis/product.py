"""What every check of the analysis is handed: the label, what was asked, and how much of each entry there can be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ..models import Concentration, Context, Entry, Label, Share

if TYPE_CHECKING:
    from ..naming import Catalogue
    from .rule_book import Rules


@dataclass(frozen=True)
class Case:
    """A label under a context, with its concentration and the catalogue that named it."""

    label: Label
    context: Context
    concentration: Concentration
    catalogue: Catalogue
    #: The rules to judge by; ``None``: those that ship with the package.
    rules: Rules | None = None

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries that are in the product: all but ``may_contain``."""
        return tuple(entry for entry in self.label.ingredients if entry.section != "may_contain")

    @cached_property
    def by_name(self) -> dict[str, tuple[Entry, ...]]:
        """Canonical name -> the entries of the product that carry it, in label order."""
        found: dict[str, list[Entry]] = {}
        for entry in self.entries:
            for name in entry.names:
                found.setdefault(name, []).append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    @cached_property
    def shares(self) -> dict[int, Share]:
        """Position -> how much of the entry there can be, where anything is known of that."""
        return {share.position: share for share in self.concentration.ingredients}

"""How a page is drawn and how much of a record it holds."""

from __future__ import annotations

from typing import NamedTuple

from .terminal_layout import Canvas


class PageOptions(NamedTuple):
    """How a page is drawn and what it holds beyond the short form."""

    canvas: Canvas = Canvas(100, color=False)
    #: All findings whole, all assumptions and the reasons of every amount.
    verbose: bool = False
    #: The numbered sources, in formats that leave them out otherwise.
    sources: bool = False
    #: The text of the label with every character marked by what it was taken for.
    explain: bool = False
    #: The market's rules for every ingredient, as a table.
    compliance: bool = False
    #: The contact allergens of the list, as a clinician notes them.
    clinician: bool = False

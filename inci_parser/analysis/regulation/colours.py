"""Colourants: which products a market lists them for. A listed colour in a product it is listed for is no finding."""

from __future__ import annotations

from collections.abc import Iterator

from ...models import Finding
from ..case import Case


def find_colours(case: Case) -> Iterator[Finding]:
    """Yield a finding for each group of colourants that the market does not list for such a product."""
    yield from ()

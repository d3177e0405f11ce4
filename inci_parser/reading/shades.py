"""Ends "may contain" where no bracket does: behind the colours, before what keeps or scents every shade.

    Mica (+/-) CI 77891, CI 77491, Tocopherol, Methylparaben   >>   the last two are in every shade
    Mica [+/- CI 77891, Tocopherol]                            >>   a bracket tells where the block ends
    Mica +/- Hydrogenated Polydecene, CI 77891                 >>   what carries the colours stands before them

Only colours may be named for some shades alone; names behind the last of them go on with the list where one of them
is a preservative, an antioxidant or a scent. Used by :mod:`inci_parser.reading.sections`.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from ..models import Status
from ..tables.resources import rows
from .identity import names_of
from .segments import Segment


def behind_shades(segments: Sequence[Segment], block: Sequence[int]) -> Collection[int]:
    """Return which segments of a block that no bracket closes, given by their indices, are no colours of shades."""
    colours = [k for k, i in enumerate(block) if _is_colour(segments[i])]
    if not colours:
        return ()
    rest = block[colours[-1] + 1 :]
    surely_read = [segments[i] for i in rest if segments[i].recognition.status is Status.LISTED]
    kept = (not names_of("in_every_shade").isdisjoint(segment.recognition.match.names) for segment in surely_read)
    return rest if any(kept) else ()


def _is_colour(segment: Segment) -> bool:
    names = segment.recognition.match.names
    return any(name.startswith("CI ") or name in _colours() for name in names)


@cache
def _colours() -> frozenset[str]:
    """Return the names of pigments and of what coats and carries them, which stand in any order."""
    return frozenset(row["inci"] for row in rows("order_exceptions.csv") if row["kind"] != "perfume")

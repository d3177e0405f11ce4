"""Whether the law of a market wants a fragrance allergen named on the label."""

from __future__ import annotations

from ...tables.definitions import Allergen
from ..markets import markets


def declarable(row: Allergen, market: str) -> bool | None:
    """Return whether the market's law wants it named; ``None`` where no source was read (UK, beyond the first list)."""
    if row.status == "prohibited":
        return False
    lists = {"eu": True, "first_26": row.original_26 or None, "canada": row.canada, "korea": row.korea}
    return lists.get(markets()[market].allergen_list, False)

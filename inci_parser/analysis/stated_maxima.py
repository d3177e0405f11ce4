"""How a stated amount stands to the maxima of a market that are or may be about the product.

SALICYLIC ACID 3 %, product of unknown type that stays on   >>  above each maximum of what stays on: 0.5 and 2 %
"""

from __future__ import annotations

from typing import Any

from ..models import Context, Finding

#: Part of a maximum from which an amount is close to it: of what is further away a reader learns nothing.
_CLOSE = 0.9


def is_above_some(context: Context, finding: Finding) -> bool:
    """Return whether an amount is above the maximum of some use; of no known kind of product, of each."""
    if context.product_type:
        return "exceeds" in verdicts(finding)
    rows = [row for row in finding.details.get("law", ()) if row["maximum"] and row["applies"] in ("yes", "maybe")]
    return bool(rows) and all(row["verdict"] == "exceeds" for row in rows)


def is_close(finding: Finding) -> bool:
    """Return whether a stated amount is nearly as much as a maximum that may apply, counted as the rule counts.

    Where the rule counts a part of the ingredient and its size is not known, nothing is near: zinc PCA, as zinc.
    """
    rows = [row for row in finding.details["law"] if row["maximum"] and row["applies"] != "no"]
    rows = [row for row in rows if row.get("stated_as_basis") is not None or not _counts_a_part(row)]
    stated = finding.details["declared"] or {}
    amounts = [(row.get("stated_as_basis") or stated.get("max") or stated.get("min") or 0.0, row) for row in rows]
    return any(amount >= _CLOSE * row["maximum"] for amount, row in amounts)


def _counts_a_part(row: dict[str, Any]) -> bool:
    """Return whether a rule counts an ingredient as something else."""
    return row["basis"].casefold() not in ("", row["ingredient"].casefold())


def verdicts(finding: Finding) -> set[str]:
    """Return what the rules that are or may be about the product say of a stated amount."""
    return {row["verdict"] for row in finding.details.get("law", ()) if row["maximum"] and row["applies"] != "no"}

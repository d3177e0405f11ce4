"""The compliance table of a report: every rule of the market that the label's names meet, prohibitions first."""

from __future__ import annotations

from typing import Any

from ...models import Report
from .comparison import EXCEEDS, NOT_STATED, PROHIBITED, UNCLEAR, WITHIN

#: Order of the verdicts in the table.
_ORDER = (PROHIBITED, EXCEEDS, UNCLEAR, "condition", NOT_STATED, WITHIN)


def compliance_table(report: Report) -> list[dict[str, Any]]:
    """Return one row for each ingredient and rule, as renderers print it.

    Columns: ``ingredient``, ``maximum`` and ``minimum`` (mass percent), ``basis`` (what they are counted as, empty: the
    ingredient as named), ``scope`` (use and product in words), ``applies`` (yes, maybe, no, "if rinsed off"),
    ``stated`` (the declared amount or ``None``), ``verdict`` ("prohibited", "exceeds", "unclear", "condition", "not
    stated", "within"), ``condition``, ``warnings`` (what the pack must say, in our words), ``reference``,
    ``regulation``, ``in_force`` (ISO date), ``transition``, ``read`` (false: general knowledge, not checked in the
    text of the law), ``stated_as_basis`` (the declared amount counted as the basis, mass percent, or ``None``),
    ``read_from`` (the printed words where the name was read with doubt, else ``""``), and the finding's
    ``positions``. Prohibitions come first, then by verdict and label order.
    """
    rows = [
        row | {"positions": list(finding.positions)}
        for finding in report.findings
        if finding.kind in ("prohibited", "limit")
        for row in finding.details.get("law", ())
    ]
    return sorted(rows, key=lambda row: (_ORDER.index(row["verdict"]), min(row["positions"], default=0)))

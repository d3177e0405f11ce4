"""Records are the caller's own: what is done to one shows in no later one."""

from __future__ import annotations

import copy
from typing import Any

import inci_parser

LABEL = (
    "Aqua, Glycerin, Niacinamide 5%, Salicylic Acid, Glycolic Acid, Retinol, Phenoxyethanol, Methylisothiazolinone, "
    "Lavandula Angustifolia Oil, Parfum, Limonene, Linalool, CI 77891. May contain: CI 12085"
)


def spoil(value: Any) -> None:
    """Empty every list and dictionary inside a value."""
    if isinstance(value, dict | list):
        for inner in list(value.values() if isinstance(value, dict) else value):
            spoil(inner)
        value.clear()


def test_a_record_that_a_caller_changes_changes_no_later_one() -> None:
    for market in ("EU", "US", "KR"):
        report = inci_parser.analyze(LABEL, market=market, profile=["rosacea", "pregnancy"])
        kept = copy.deepcopy(report.to_dict())
        spoil(report.to_dict())
        assert report.to_dict() == kept
        assert inci_parser.analyze(LABEL, market=market, profile=["rosacea", "pregnancy"]).to_dict() == kept

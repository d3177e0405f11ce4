"""How the records of the scan are made, and what is taken where a caller says nothing."""

from __future__ import annotations

from tests.support.records import defaults, record_kinds

#: Frozen, compared by fields, slotted: of records that are not (True, True, True).
OTHERS = {
    "_Block": (False, True, True),
    "Extent": (False, True, False),
    "Stream": (False, True, False),
    "Table": (False, True, False),
    "Tally": (False, True, False),
}
#: Defaults of functions and of fields of records.
TAKEN: dict[str, dict[str, float]] = {
    "scan_arrow": {"long": False, "jobs": 1},
    "Difference": {"moved": False},
    "_Block": {"chars": 0},
    "Extent": {"rows": 0, "columns": 0},
    "scan_frame": {"long": False, "jobs": 1},
    "ScanJob": {"long": False, "count": True},
    "Options": {"type_by_name": True, "raw_cells": False},
    "RunSettings": {"resume": False, "restart": False, "checkpoint": 2.0, "timeout": 120.0},
    "Delimited": {"raw": False},
    "renderer": {"raw": False},
    "printable": {"most": 2000},
    "Summary": {"resumed": 0, "jobs": 1},
    "scan_spark": {"long": False},
    "scan_parquet": {"long": False},
    "Tally": {"rows": 0, "products": 0, "rejects": 0, "blank": 0, "entries": 0, "named": 0, "pruned": False},
}


def test_records_are_frozen() -> None:
    kinds = record_kinds("inci_parser.scan")
    assert len(kinds) >= 22
    assert {name: kind for name, kind in kinds.items() if kind != (True, True, True)} == OTHERS


def test_numbers_and_flags_that_are_taken_by_default() -> None:
    found = defaults("inci_parser.scan")
    for name, wanted in TAKEN.items():
        assert {key: found[name].get(key) for key in wanted} == wanted, name

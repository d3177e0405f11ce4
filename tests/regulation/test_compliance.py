"""The compliance table: one row an ingredient and rule, with verdict, words for the pack, dates and what was read."""

from __future__ import annotations

import inci_parser
from inci_parser.analysis.regulation import compliance_table
from inci_parser.analysis.regulation.rows import COLUMNS

TEXT = (
    "Ingredients: Aqua, Glycerin, Phenoxyethanol (1.2%), Sodium Benzoate (0.3%), Retinol, Cyclopentasiloxane, "
    "Hydroxyisohexyl 3-Cyclohexene Carboxaldehyde"
)
TABLE = compliance_table(inci_parser.analyze(TEXT, product_type="serum"))


def row(name: str) -> dict[str, object]:
    return next(row for row in TABLE if row["ingredient"] == name)


def test_columns_and_order() -> None:
    assert all(tuple(row) == (*COLUMNS, "positions") for row in TABLE)
    verdicts = list(dict.fromkeys(row["verdict"] for row in TABLE))
    assert verdicts == ["prohibited", "exceeds", "not stated", "within"]


def test_stated_amounts_have_a_verdict() -> None:
    assert (row("PHENOXYETHANOL")["maximum"], row("PHENOXYETHANOL")["verdict"]) == (1.0, "exceeds")
    assert (row("SODIUM BENZOATE")["basis"], row("SODIUM BENZOATE")["verdict"]) == ("benzoic acid", "within")


def test_words_for_the_pack_and_dates() -> None:
    retinol = row("RETINOL")
    assert "contains vitamin A" in retinol["warnings"]  # type: ignore[operator]
    assert retinol["transition"] == "since 1 November 2025; older stock may be sold until 30 April 2027"
    assert retinol["read"] is True


def test_what_nobody_read_is_marked_and_what_is_to_come_exceeds_nothing() -> None:
    silicone = row("CYCLOPENTASILOXANE")
    assert (silicone["read"], silicone["in_force"]) == (False, "2027-06-06")
    report = inci_parser.analyze("Ingredients: Aqua, Cyclopentasiloxane (5%), Glycerin", product_type="serum")
    finding = next(f for f in report.findings if "CYCLOPENTASILOXANE" in f.names and f.kind == "limit")
    assert "Applies from 6 June 2027" in finding.text
    assert "not checked in the text of the law" in finding.text
    assert finding.details["exceeded"] is False

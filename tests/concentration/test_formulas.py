"""Published formulas: what is proved holds, and what is likely is as good as the documentation says."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from inci_parser.naming import Catalogue

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("calibrate_concentration")


@pytest.fixture(scope="module")
def found(tool: ModuleType, shared: Path) -> dict[str, float]:
    lines = (shared / "formulas" / "dev_formulas.jsonl").read_text(encoding="utf-8").splitlines()
    formulas = [json.loads(line) for line in lines if line.strip()]
    assert len(formulas) >= 40
    return tool.figures([row for formula in formulas for row in tool.measure(formula, Catalogue.default())])


def test_every_true_amount_lies_inside_what_is_proved(found: dict[str, float]) -> None:
    assert found["covered"] == 1.0


@pytest.mark.parametrize(("figure", "least"), [("within_2x", 0.82), ("zone", 0.93), ("line_1", 0.8), ("line_2", 0.96)])
def test_estimates_are_good(found: dict[str, float], figure: str, least: float) -> None:
    assert found[figure] >= least


def test_the_usual_error_is_small(found: dict[str, float]) -> None:
    assert found["median_log10"] <= 0.125


def test_likely_ranges_hold_four_of_five(found: dict[str, float]) -> None:
    assert 0.76 <= found["likely_cover"] <= 0.85

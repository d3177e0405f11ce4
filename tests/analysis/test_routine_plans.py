"""The plan of a routine agrees with what its findings say: apart from each other, and asked first in a pregnancy."""

from __future__ import annotations

import pytest

from inci_parser import check_routine
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.terminal_layout import Canvas

CLEANSER = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride, Sodium Benzoate"
RETINOL = "Retinol serum\nIngredients: Caprylic/Capric Triglyceride, Squalane, Retinol (0.5%), Tocopherol"
VITAMIN_C = "Vitamin C serum\nIngredients: Aqua, Ascorbic Acid (15%), Ethoxydiglycol, Ferulic Acid, Phenoxyethanol"
PEROXIDE = "Acne gel\nIngredients: Aqua, Benzoyl Peroxide (5%), Carbomer, Glycerin"


def plan_text(*products: str, **options: list[str]) -> str:
    routine = check_routine(products, market="US", **options)  # type: ignore[arg-type]
    return next(finding.text for finding in routine.findings if finding.rule == "guidance.plan")


def test_benzoyl_peroxide_moves_to_the_evening_beside_vitamin_c() -> None:
    assert check_routine([VITAMIN_C, PEROXIDE], market="US").plan == {"morning": [0], "evening": [1]}
    assert check_routine([CLEANSER, PEROXIDE], market="US").plan == {"morning": [0, 1], "evening": [0]}
    told = plan_text(VITAMIN_C, PEROXIDE, RETINOL)
    assert "Use only one of the evening's retinoid, acid, peel and benzoyl peroxide products on an evening" in told
    assert "benzoyl peroxide products" not in plan_text(RETINOL, "Aqua, Glycolic Acid 8%, Glycerin")


@pytest.mark.parametrize("profile", [["pregnancy"], []])
def test_a_retinoid_is_not_planned_in_a_pregnancy(profile: list[str]) -> None:
    routine = check_routine([CLEANSER, RETINOL], profile=profile)
    assert (1 in routine.plan["evening"]) is not bool(profile)
    told = plan_text(CLEANSER, RETINOL, profile=profile)
    assert ("Product 2 is not planned: in pregnancy ask a clinician first." in told) is bool(profile)


@pytest.mark.parametrize("form", ["table", "html", "markdown"])
def test_the_line_of_a_product_tells_what_breaks_a_rule(form: str) -> None:
    routine = check_routine([CLEANSER, RETINOL])
    shown = renderer(form, PageOptions(Canvas(200, color=False))).routine(routine, ["a", "b"])
    assert "1 stated amount above the maximum of the EU: retinol 0.5 % (0.3 %)" in " ".join(shown.split())


def test_a_plan_is_a_suggestion() -> None:
    told = plan_text(CLEANSER, RETINOL)
    assert "Add one new product at a time. A suggestion: no trial compared orders of use." in told

"""The parts of the page that answer what a person enters; made by the server, or in the browser by the static page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..analysis.compare import compare
from ..analysis.routine import check_routine
from ..api import analyze
from ..render.presentation import grouped
from .choices import choices
from .ingredients import ingredient_page
from .markup import stretches
from .templating import render

#: An invented label that the page offers as an example.
SAMPLE = (
    "Ingredients: Aqua, Glycerin, Niacinamide (5%), Cetearyl Alcohol, Caprylic/Capric Triglyceride, Squalane, "
    "Retinol, Panthenol, Phenoxyethanol, Ethylhexylglycerin, Parfum, Limonene, Linalool, CI 77491."
)
#: Most products of a routine.
MOST_PRODUCTS = 50

Form = Mapping[str, Sequence[str]]


def _one(form: Form, field: str) -> str:
    values = form.get(field) or ("",)
    return values[0]


def analysis_options(form: Form) -> dict[str, Any]:
    """Return the keyword arguments of ``analyze`` that the fields of a form give."""
    lines = _one(form, "avoid").replace(",", "\n").splitlines()
    return {
        "market": _one(form, "market") or "EU",
        "product_type": _one(form, "product_type").strip() or None,
        "profile": tuple(form.get("profile", ())),
        "title": _one(form, "title"),
        "avoid": tuple(line.strip() for line in lines if line.strip()),
    }


def report_fragment(form: Form) -> str:
    """Return the report on the label in the field ``text``, or an invitation where it is empty."""
    text = _one(form, "text")
    if not text.strip():
        return render("empty.html")
    report = analyze(text, **analysis_options(form))
    groups = grouped(report.findings, report.label)
    cut = stretches(report.label, report)
    return render("report.html", report=report, label=report.label, cut=cut, groups=groups)


def comparison_fragment(form: Form) -> str:
    """Return what the labels in the fields ``a`` and ``b`` share."""
    texts = _one(form, "a"), _one(form, "b")
    if not all(text.strip() for text in texts):
        return render("empty.html")
    return render("comparison.html", comparison=compare(*texts))


def routine_fragment(form: Form) -> str:
    """Return what the products in the fields ``text`` mean together."""
    texts = [text for text in form.get("text", ()) if text.strip()][:MOST_PRODUCTS]
    if not texts:
        return render("empty.html")
    market, profile = _one(form, "market") or "EU", tuple(form.get("profile", ()))
    return render("routine_report.html", routine=check_routine(texts, market=market, profile=profile))


def ingredient_fragment(form: Form) -> str:
    """Return what is known of the ingredient in the field ``q``, by name, CAS or EC number."""
    name = _one(form, "q").strip()
    if not name:
        return render("empty.html")
    found = ingredient_page(name, _one(form, "market") or "EU", "ingredient_body.html")
    return found or render("fault.html", message=f"no ingredient is known by the name or number “{name[:80]}”")


#: Path of a form -> what answers it.
FRAGMENTS = {
    "/report": report_fragment,
    "/compare": comparison_fragment,
    "/routine": routine_fragment,
    "/ingredients": ingredient_fragment,
}


def whole_page(name: str, **values: Any) -> str:
    """Return one of the pages that ask: ``home``, ``compare``, ``routine``, ``lookup``, ``scan``.

    ``values`` are what its template shows besides; ``pictures`` (whether they can be read) shows their control.
    """
    here = "ingredients" if name == "lookup" else name
    return render(f"{name}.html", here=here, sample=SAMPLE, **choices(), **values)

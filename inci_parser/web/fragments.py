"""The parts of the page that answer what a person enters; made by the server, or in the browser by the static page.

They are the documents of the command's reports, drawn by the same renderer. Nothing here loads the templates.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..analysis.compare import compare
from ..analysis.ingredient import explain_ingredient
from ..analysis.routine import check_routine
from ..api import analyze
from ..naming import Catalogue
from ..render.comparison_page import comparison_document
from ..render.document import Document
from ..render.html import HtmlRenderer, fault, text
from ..render.ingredient_page import ingredient_document
from ..render.page_options import PageOptions
from ..render.report_page import report_document
from ..render.routine_page import routine_document

#: Most products of a routine.
MOST_PRODUCTS = 50
#: Address before the name of an ingredient, on the server.
INGREDIENTS = "/ingredients/"

Form = Mapping[str, Sequence[str]]


def _one(form: Form, field: str) -> str:
    values = form.get(field) or ("",)
    return values[0]


def _market(form: Form) -> str:
    return _one(form, "market") or "EU"


def analysis_options(form: Form) -> dict[str, Any]:
    """Return the keyword arguments of ``analyze`` that the fields of a form give."""
    lines = _one(form, "avoid").replace(",", "\n").splitlines()
    return {
        "market": _market(form),
        "product_type": _one(form, "product_type").strip() or None,
        "profile": tuple(form.get("profile", ())),
        "title": _one(form, "title"),
        "avoid": tuple(line.strip() for line in lines if line.strip()),
    }


def _as_html(document: Document, ingredients: str, *, titled: bool = True) -> str:
    """Return the elements of a document, under a second heading where it is ``titled``."""
    title = f"<h2>{text(document.title)}</h2>" if titled else ""
    return title + "".join(HtmlRenderer(PageOptions(), ingredients=ingredients).blocks(document.blocks))


def _empty_field(sentence: str) -> str:
    """Return a sentence that stands in the place of an answer where a field is empty."""
    return f'<p class="soft">{text(sentence)}</p>'


def report_fragment(form: Form, ingredients: str = INGREDIENTS) -> str:
    """Return the report on the label in the field ``text``; where it is empty, what is wanted, as all fragments do.

    ``ingredients`` is the address to which the name of an ingredient is added to link to its page.
    """
    label = _one(form, "text")
    if not label.strip():
        return _empty_field("There is no text to read: paste an ingredient list.")
    report = analyze(label, **analysis_options(form))
    return _as_html(report_document(report, "Report", PageOptions()), ingredients, titled=False)


def comparison_fragment(form: Form, ingredients: str = INGREDIENTS) -> str:
    """Return what the labels in the fields ``a`` and ``b`` share."""
    texts = _one(form, "a"), _one(form, "b")
    if not all(text.strip() for text in texts):
        return _empty_field("Two labels are compared: paste one into each field.")
    return _as_html(comparison_document(compare(*texts), ("First label", "Second label")), ingredients)


def routine_fragment(form: Form, ingredients: str = INGREDIENTS) -> str:
    """Return what the products in the fields ``text`` mean together."""
    numbered = enumerate(form.get("text", ()), 1)
    products = [(f"Product {number}", text) for number, text in numbered if text.strip()][:MOST_PRODUCTS]
    if not products:
        return _empty_field("There is no product yet: paste a list, or name the active in one line.")
    names, texts = zip(*products, strict=True)
    routine = check_routine(texts, market=_market(form), profile=tuple(form.get("profile", ())))
    return _as_html(routine_document(routine, names, PageOptions()), ingredients)


def about_ingredient(name: str, market: str, ingredients: str = INGREDIENTS) -> str:
    """Return what is known of an ingredient, by name, CAS or EC number; nothing for an unknown one.

    Numbers that several ingredients share, words for groups and names that look like known ones are answered too.
    """
    about = explain_ingredient(name, Catalogue.default(), market=market)
    known = about.explanation
    if not (known.match.names or known.records or known.neighbours or about.group or about.suggestion):
        return ""
    return _as_html(ingredient_document(about, PageOptions()), ingredients, titled=False)


def ingredient_fragment(form: Form, ingredients: str = INGREDIENTS) -> str:
    """Return what is known of the ingredient in the field ``q``."""
    name = _one(form, "q").strip()
    if not name:
        return ""
    return about_ingredient(name, _market(form), ingredients) or fault(unknown_ingredient(name))


def unknown_ingredient(name: str) -> str:
    """Return the sentence for an unknown name."""
    return f"No ingredient is known by the name or number “{name[:80]}”."


#: Path of a form -> what answers it.
FRAGMENTS: dict[str, Callable[[Form, str], str]] = {
    "/report": report_fragment,
    "/compare": comparison_fragment,
    "/routine": routine_fragment,
    "/ingredients": ingredient_fragment,
}

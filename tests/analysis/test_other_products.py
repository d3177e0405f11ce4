"""What a page says of other products is no claim and no amount of this one."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.other_products import of_this_product
from inci_parser.tables.resources import rows

LIST = "Aqua, Glycerin, Niacinamide 10%, Zinc PCA 1%, Pentylene Glycol, Xanthan Gum, Phenoxyethanol, Parfum"
HEADINGS = [row["word"] for row in rows("headings.csv") if row["kind"] == "other_products"]


@pytest.mark.parametrize("heading", HEADINGS)
def test_other_products_promise_nothing(heading: str) -> None:
    report = analyze(f"Ingredients: {LIST}\n{heading}: Retinol 1% in Squalane, Fragrance-free cream")
    assert not [f.rule for f in report.findings if f.kind == "claim"]
    assert len(report.label.ingredients) == len(LIST.split(","))


def test_what_the_product_promises_is_still_read() -> None:
    text = f"Fragrance-free. Ingredients: {LIST}\nCustomers also bought: Retinol 1% in Squalane"
    assert [f.class_ for f in analyze(text).findings if f.kind == "claim"]
    text = f"Ingredients: {LIST}\nWith retinol 1 %"
    assert [f.class_ for f in analyze(text).findings if f.kind == "claim"]


def test_the_list_of_a_page_is_found_in_html() -> None:
    text = (
        f'<div class="ingredients"><h3>Ingredients</h3><p>{LIST}</p></div><div>Add to cart €9.90</div>'
        "<p>Customers also bought: Retinol 1% in Squalane</p>"
    )
    assert not [f.rule for f in analyze(text).findings if f.kind == "claim"]


def test_before_the_list_other_products_end_at_a_blank_line() -> None:
    text = "You may also like\nRetinol serum\n\nVegan cream"
    assert of_this_product(text, last=False) == "\n\nVegan cream"
    assert of_this_product(text, last=True) == ""
    assert of_this_product("Vegan cream", last=True) == "Vegan cream"

"""Words for products that have no type of their own are taken as the nearest one, and the report says so."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.title_hints import nearest_to

from .test_missing_and_unread import screen

TEXT = "Aqua, Glycerin, Mica"


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("body glitter", "body lotion"),
        ("Makeup", "foundation"),
        ("neutraliser", "hair perm"),
        ("Körperglitzer", "body lotion"),
        ("maquillaje", "foundation"),
        ("ボディグリッター", "body lotion"),
        ("нейтрализатор", "hair perm"),
        ("啫喱", "face cream"),
        ("凝露", "face cream"),
    ],
)
def test_a_given_word_is_taken_as_the_nearest_type(word: str, kind: str) -> None:
    report = analyze(TEXT, product_type=word)
    assert report.context.product_type == kind
    assert report.context.assumed[0] == "product_type"
    assert report.context.reasons[0].startswith(f"taken as {kind}: the nearest kind to ")
    assert f"Taken as a {kind}, the nearest kind to “" in screen(report, "product")


def test_so_is_a_title() -> None:
    report = analyze(TEXT, title="Party Body Glitter")
    assert (
        report.context.reasons[0]
        == "taken as body lotion: the title says body glitter, to which it is the nearest kind"
    )
    assert "a body lotion, the nearest kind to “body glitter”, that stays on" in screen(report, "product")


def test_another_word_of_the_title_tells_more() -> None:
    assert analyze(TEXT, title="Makeup setting spray").context.product_type != "foundation"
    assert analyze(TEXT, title="Glitter nail polish").context.product_type == "nail polish"
    assert analyze(TEXT, title="Neutralizing shampoo").context.product_type == "shampoo"
    assert analyze(TEXT, title="Milk Makeup | Cooling Water").context.product_type is None
    assert analyze(TEXT, title="Citrus Set for Makeup").context.product_type == "kit"


def test_words_of_a_type_are_no_nearest() -> None:
    assert nearest_to("body lotion") == nearest_to("glow") == nearest_to("") == ""
    assert analyze(TEXT, product_type="lip balm").context.reasons == ()

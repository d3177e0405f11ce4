"""What a label, its title and a given type make of a product: type, use, what was assumed, traits."""

from __future__ import annotations

from typing import Any

import pytest

from inci_parser import parse
from inci_parser.analysis import product_types, watch_lists
from inci_parser.analysis.checks import actives
from inci_parser.analysis.context import context_of
from inci_parser.errors import TableError
from inci_parser.naming import Catalogue

from .making import active, active_class

CREAM = "Aqua, Glycerin, Parfum"
SHAMPOO, HAND = "Shampoo\nIngredients: Aqua, Glycerin", "Hand cream\nIngredients: Aqua, Glycerin"
WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Sodium Chloride"
PASTE = "Aqua, Sodium Fluoride, Hydrated Silica, Sorbitol"
DYE = "Aqua, p-Phenylenediamine, Resorcinol, Ammonia"
SOAP = "Sodium Palmate, Sodium Cocoate, Aqua, Glycerin"
FILTERS = "Aqua, Homosalate, Octocrylene, Avobenzone"
BOTH = "product_type leave_on"


@pytest.mark.parametrize(
    ("text", "given", "kind", "leave_on", "assumed", "traits"),
    [
        (CREAM, {}, None, True, "leave_on", ""),
        (CREAM, {"title": "Hand cream"}, "hand cream", True, BOTH, "hand leave_on skin"),
        (CREAM, {"title": "Face mask"}, "face mask", True, f"{BOTH} either", "face face_mask skin"),
        (CREAM, {"title": "Spray"}, None, True, "leave_on", ""),
        (CREAM, {"product_type": "shampoo"}, "shampoo", False, "", "hair rinse_off scalp shampoo"),
        (CREAM, {"product_type": "face mask"}, "face mask", True, "leave_on either", "face face_mask skin"),
        (CREAM, {"product_type": "oil"}, "oil", True, "", "leave_on skin"),
        (CREAM, {"product_type": "retinol serum"}, "serum", True, "", "face leave_on skin"),
        (CREAM, {"product_type": "Serums"}, "serum", True, "", "face leave_on skin"),
        (CREAM, {"product_type": "hand_cream"}, "hand cream", True, "", "hand leave_on skin"),
        # the line before the list, where the title tells none or a kit
        (SHAMPOO, {}, "shampoo", False, BOTH, "hair rinse_off scalp shampoo"),
        (SHAMPOO, {"title": "Hand cream"}, "hand cream", True, BOTH, "hand leave_on skin"),
        (SHAMPOO, {"title": "Duo"}, "shampoo", False, BOTH, "hair rinse_off scalp shampoo"),
        (HAND, {"title": "Glow"}, "hand cream", True, BOTH, "hand leave_on skin"),
        ("Ingredients: Aqua, Glycerin", {"title": "Duo"}, "kit", True, BOTH, "leave_on skin"),
        # signs: sure ones weigh more than a title, others less
        (PASTE, {}, "toothpaste", False, BOTH, "mucous oral rinse_off toothpaste"),
        (PASTE, {"title": "Face cream"}, "toothpaste", False, BOTH, "mucous oral rinse_off toothpaste"),
        (WASH, {}, "cleanser", False, f"{BOTH} guessed", "rinse_off skin"),
        (WASH, {"title": "Hand cream"}, "hand cream", True, BOTH, "hand leave_on skin"),
        (DYE, {}, "hair dye", False, BOTH, "hair hair_dye oxidative_dye rinse_off"),
        (DYE, {"title": "Shampoo"}, "hair dye", False, BOTH, "hair hair_dye oxidative_dye rinse_off"),
        (SOAP, {}, "soap", False, f"{BOTH} guessed", "rinse_off skin soap"),
        (SOAP, {"title": "Hand cream"}, "hand cream", True, BOTH, "hand leave_on skin"),
        (FILTERS, {}, "sunscreen", True, f"{BOTH} guessed", "leave_on skin sunscreen"),
        (FILTERS, {"title": "Lipstick"}, "lipstick", True, BOTH, "leave_on lip lip_makeup makeup mucous"),
        ("Butyl Acetate, Ethyl Acetate, Nitrocellulose", {}, "nail polish", True, BOTH, "leave_on nail nail_polish"),
        ("Butane, Propane, Alcohol", {"product_type": "dry shampoo"}, "dry shampoo", True, "", "aerosol hair leave_on"),
        # several products
        ("Day cream: Aqua, Glycerin, Talc. Cleanser: Aqua, Urea, Talc", {}, None, True, "leave_on", ""),
        ("Shampoo: Aqua, Glycerin, Talc. Cleanser: Aqua, Urea, Talc", {}, None, False, "leave_on", ""),
        ("Shampoo: Aqua, Glycerin, Talc. Glow: Aqua, Urea, Talc", {}, None, True, "leave_on", ""),
        ("", {}, None, True, "leave_on", ""),
        ("Buy now our best", {"title": "Shampoo"}, None, True, "leave_on", ""),
    ],
)
def test_what_is_inferred(
    text: str, given: dict[str, Any], kind: str | None, leave_on: bool, assumed: str, traits: str
) -> None:
    context = context_of(parse(text), **given)
    marks = [*context.assumed, *["guessed"] * context.guessed, *["either"] * context.either]
    assert (context.product_type, context.leave_on) == (kind, leave_on)
    assert (marks, context.traits.certain) == (assumed.split(), set(traits.split()))
    assert len(context.reasons) == len(context.assumed), "each assumption has its reason"


def test_a_sign_of_an_unknown_type_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    real = product_types.rows

    def rows(table: str) -> Any:
        found = list(real(table))
        return [*found[:1], {**found[1], "product_type": "odd"}] if table == "product_signs.csv" else found

    monkeypatch.setattr(product_types, "rows", rows)
    with pytest.raises(TableError, match="line 3, column product_type"):
        product_types._signs()


@pytest.mark.parametrize("catalogue", [None, Catalogue.default()])
def test_a_group_is_known_with_a_catalogue_and_without(catalogue: Catalogue | None) -> None:
    known = watch_lists.word_of("sulfates", catalogue)
    assert (known.known, known.group is not None, known.names) == (True, True, ())
    odd = watch_lists.word_of("zzyzx", catalogue)
    assert (odd.known, odd.group, odd.names) == (False, None, ())
    name = watch_lists.word_of("retinol", catalogue)
    assert (name.known, name.names) == (catalogue is not None, ("RETINOL",) if catalogue is not None else ())


@pytest.mark.parametrize(
    ("class_", "row", "member", "more"),
    [
        ({"weight": 4}, {}, {}, False),
        ({"weight": 3}, {}, {}, True),
        ({"weight": 4, "group": "barrier"}, {}, {}, True),
        ({"weight": 4}, {"note": "Mind."}, {}, True),
        ({"weight": 4}, {}, {"likely": "reached"}, True),
        ({"weight": 4}, {}, {"likely": "below"}, False),
        ({"weight": 4}, {}, {"verdict": "proved"}, True),
        ({"weight": 4}, {}, {"verdict": "above"}, True),
        ({"weight": 4}, {}, {"verdict": "possible"}, False),
        ({"weight": 2, "by_notes": True}, {}, {}, False),
        ({"weight": 2, "by_notes": True}, {"note": "Mind."}, {}, True),
    ],
)
def test_of_which_members_there_is_more_to_say(
    class_: dict[str, Any], row: dict[str, Any], member: dict[str, Any], more: bool
) -> None:
    usual = {"ingredient": None, "verdict": "unknown", "likely": "unknown", "standing": None}
    made: Any = actives.Member(row=active("A", **row), **{**usual, **member})  # type: ignore[arg-type]
    assert actives._says(active_class("c")._replace(**class_), made, stays=True) is more


@pytest.mark.parametrize(
    ("weight", "evidence", "more"), [(2, "B", True), (2, "C", False), (3, "B", False), (4, "A", False)]
)
def test_what_studies_showed_holds_little_of_what_is_rinsed_off(weight: int, evidence: str, more: bool) -> None:
    row = active("A", note="Mind.", evidence=evidence)
    made: Any = actives.Member(row=row, ingredient=None, verdict="unknown", likely="unknown", standing=None)  # type: ignore[arg-type]
    class_ = active_class("c")._replace(weight=weight, by_notes=True)
    assert actives._says(class_, made, stays=False) is more


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (CREAM, "whether a face mask stays on or is rinsed off is not known; taken as one that stays on"),
        (
            "Aqua, Kaolin, Glycerin, Bentonite, Phenoxyethanol",
            "wash-off mask is rinsed off: a clay or charcoal stands high in the list of a mask",
        ),
    ],
)
def test_what_tells_whether_a_given_type_stays_on(text: str, reason: str) -> None:
    assert context_of(parse(text), product_type="face mask").reasons == (reason,)

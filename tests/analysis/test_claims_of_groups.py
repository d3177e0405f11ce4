"""A claim of absence may name a group by any word for it; claims about the whole formula are held against the list."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Aqua, Petrolatum, Glycerin, {}, Phenoxyethanol"


def contradicted(text: str) -> dict[str, tuple[str, ...]]:
    return {finding.class_ or "": finding.names for finding in analyze(text).findings if finding.kind == "claim"}


@pytest.mark.parametrize(
    ("claim", "listed", "names"),
    [
        ("Steroid-free.", "Clobetasol Propionate", ("CLOBETASOL PROPIONATE",)),
        ("Sans cortisone.", "Hydrocortisone", ("HYDROCORTISONE",)),
        ("Kortisonfrei.", "Hydrocortisone", ("HYDROCORTISONE",)),
        ("Без гормонов.", "Betamethasone", ("BETAMETHASONE",)),
        ("Vitamin A free.", "Retinyl Palmitate", ("RETINYL PALMITATE",)),
        ("Sans rétinoïdes.", "Retinol, Retinyl Acetate", ("RETINOL", "RETINYL ACETATE")),
        ("Dairy-free.", "Lactose, Whey Protein", ("LACTOSE", "WHEY PROTEIN")),
        ("Ohne Ammoniak.", "Ammonium Hydroxide", ("AMMONIUM HYDROXIDE",)),
        ("Free from heavy metals.", "Mercuric Iodide", ("MERCURIC IODIDE",)),
        ("Prostaglandin-free.", "Isopropyl Cloprostenate", ("ISOPROPYL CLOPROSTENATE",)),
        ("Peroxide-free.", "Hydrogen Peroxide", ("HYDROGEN PEROXIDE",)),
    ],
)
def test_a_group_said_to_be_absent_is_looked_for(claim: str, listed: str, names: tuple[str, ...]) -> None:
    assert contradicted(f"{claim} Ingredients: {LIST.format(listed)}") == {"free-from-ingredient": names}


@pytest.mark.parametrize(
    ("claim", "listed"),
    [
        ("PPD-free.", "Toluene-2,5-Diamine"),
        ("BHA-free.", "Salicylic Acid"),
        ("Peroxide-free.", "Benzoyl Peroxide"),
        ("Dairy-free.", "Oryza Sativa Bran Extract"),
        ("Chamomile-free.", "Calendula Officinalis Flower Extract"),
        ("No animal testing.", "Mel"),
    ],
)
def test_words_that_only_belong_to_a_group_do_not_stand_for_it(claim: str, listed: str) -> None:
    assert contradicted(f"{claim} Ingredients: {LIST.format(listed)}") == {}


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Microbead-free scrub. Ingredients: Aqua, Glycerin, Polyethylene, Parfum", "microplastic-free"),
        ("Non-nano serum. Ingredients: Aqua, Glycerin, Colloidal Gold (nano), Phenoxyethanol", "nano-free"),
        ("Chemical-free sunscreen. Ingredients: Zinc Oxide, Octocrylene, Cera Alba", "mineral-filters-only"),
        ("Waterless balm. Ingredients: Aqua, Glycerin, Cera Alba", "water-free"),
        ("Shampoo sem sal. Ingredientes: Aqua, Coco-Glucoside, Sodium Chloride, Parfum", "salt-free"),
        ("Shampoo bar, water free. Ingredients: Sodium Cocoyl Isethionate, Aqua, Parfum", "water-free"),
        ("Formule anhydre. Ingrédients : Aqua, Glycerin, Squalane", "water-free"),
        ("100 % ingrédients naturels. Ingrédients : Aqua, Dimethicone, Glycerin", "all-natural"),
        ("Collagen cream 100% natural ingredients. Ingredients: Aqua, Glycerin, Dimethicone, Collagen", "all-natural"),
        ("مزيل عرق بدون ألمنيوم. المكونات: Aqua, Aluminum Chlorohydrate, Parfum, Limonene", "aluminium-free"),
        ("All natural lotion. Ingredients: Aqua, Glycerin, Phenoxyethanol", "all-natural"),
        ("Seife pH-hautneutral. Inhaltsstoffe: Sodium Tallowate, Aqua, Parfum", "skin-ph-soap"),
    ],
)
def test_claims_about_the_whole_formula(text: str, rule: str) -> None:
    assert rule in contradicted(text)


def test_a_share_that_says_how_natural_a_product_is_is_no_amount() -> None:
    assert "amount-outside-list" not in contradicted(
        "Retinol cream 100% vegan. Ingredients: Aqua, Glycerin, Mica, Talc"
    )


@pytest.mark.parametrize(
    "text",
    [
        "Waterless shampoo. Ingredients: Aqua, Coco-Glucoside, Parfum",  # used without water
        "100% natural origin cream. Ingredients: Aqua, Dimethicone, Glycerin",
        "With 100% natural fragrance. Ingredients: Aqua, Dimethicone, Parfum",
        "With 100% natural essential oils. Ingredients: Aqua, Dimethicone, Lavandula Angustifolia Oil",
        "pH 5.5 bar. Ingredients: Sodium Cocoyl Isethionate, Stearic Acid, Aqua, Sodium Tallowate",
        "pH 5.5 wash. Ingredients: Aqua, Coco-Glucoside, Citric Acid",
    ],
)
def test_claims_that_a_list_may_keep(text: str) -> None:
    assert contradicted(text) == {}


@pytest.mark.parametrize(
    ("listed", "names"),
    [
        ("Aqua, Glycerin, Cetearyl Alcohol, Panthenol, Benzyl Alcohol, Parfum", ("BENZYL ALCOHOL",)),
        ("Aqua, Glycerin, Cetearyl Alcohol, Parfum, Benzyl Alcohol, Linalool, Limonene", ()),
        ("Aqua, Glycerin, Cetearyl Alcohol, Levulinic Acid, P-Anisic Acid", ()),
        ("Aqua, Glycerin, Cetearyl Alcohol, Sodium Benzoate, Benzyl Alcohol", ("SODIUM BENZOATE", "BENZYL ALCOHOL")),
    ],
)
@pytest.mark.parametrize("claim", ["Preservative-free.", "Bez konserwantów.", "Ohne Konservierungsstoffe."])
def test_what_surely_preserves_contradicts_preservative_free(listed: str, names: tuple[str, ...], claim: str) -> None:
    found = [f for f in analyze(f"{claim} Ingredients: {listed}").findings if f.rule == "claim.preservative-free"]
    assert tuple(name for finding in found for name in finding.names) == names

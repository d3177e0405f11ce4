"""The first screen: what the product is, actives by weight, what was asked for both ways, at most eight lines."""

from __future__ import annotations

import pytest

from inci_parser import analyze
from inci_parser.analysis.contact_allergens import contact_allergens
from inci_parser.analysis.entry_functions import with_functions
from inci_parser.analysis.formula import describe_base
from inci_parser.analysis.formula_parts import surfactants
from inci_parser.analysis.functions import function_phrase, main_function
from inci_parser.analysis.ingredient import explain_ingredient
from inci_parser.analysis.preservation import preservatives
from inci_parser.analysis.summary import MOST
from inci_parser.analysis.uv_cover import uv_cover
from inci_parser.naming import Catalogue
from inci_parser.render.renderer import renderer

from .labels import line, product

SERUM = "Aqua, Glycerin, Lactic Acid (8%), Retinol, Phenoxyethanol, Parfum, Limonene, Xanthan Gum"
WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin, Parfum, Methylisothiazolinone"


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("[serum] AQUA; GLYCERIN; CARBOMER; PHENOXYETHANOL", "a gel in water"),
        ("[face cream] AQUA; SQUALANE; GLYCERIN; CETEARYL ALCOHOL; PHENOXYETHANOL", "an emulsion of water and oil"),
        ("[shampoo] AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE", "a wash of surfactants in water"),
        ("[face oil] SQUALANE; CAMELLIA JAPONICA SEED OIL; TOCOPHEROL; BAKUCHIOL", "oils, no water"),
        (
            "[lip balm] RICINUS COMMUNIS SEED OIL; CERA ALBA; LANOLIN; TOCOPHEROL",
            "a firm base of waxes and oils, no water",
        ),
        ("[powder] MICA; TALC; SILICA; ZINC STEARATE", "a powder"),
        ("[nail polish] ETHYL ACETATE; BUTYL ACETATE; NITROCELLULOSE; CI 77891", "a lacquer in solvents, no water"),
        ("[nail polish] ETHYL ACETATE; TRIBUTYL CITRATE; CI 77891", "a lacquer in solvents, no water"),
        ("[mouthwash] AQUA; GLYCERIN; SORBITOL; SODIUM FLUORIDE", "water-based"),
        ("[soap] SODIUM PALMATE; AQUA; GLYCERIN", "soap"),
        (
            "[face wash] AQUA; GLYCERIN; STEARIC ACID; MYRISTIC ACID; POTASSIUM HYDROXIDE; LAURIC ACID",
            "soap of fatty acids and a base, in water",
        ),
        ("[face mask] AQUA; KAOLIN; BUTYLENE GLYCOL; GLYCERIN; PHENOXYETHANOL", "a clay paste in water"),
        ("[serum] PROPANEDIOL; ALCOHOL DENAT.; AQUA; GLYCERIN; PROPYLENE CARBONATE", "based on water and alcohol"),
    ],
)
def test_what_a_product_is_made_of(text: str, base: str) -> None:
    found = describe_base(product(text))
    assert found.endswith(base) or base in found, found


@pytest.mark.parametrize("kind", ["toner", "face mist", "micellar water"])
def test_what_is_as_thin_as_water_is_called_no_gel(kind: str) -> None:
    assert (
        describe_base(product(f"[{kind}] AQUA; ALCOHOL DENAT.; GLYCERIN; CARBOMER; TROMETHAMINE"))
        == "based on water and alcohol"
    )


@pytest.mark.parametrize(
    ("title", "text", "kind"),
    [
        ("Backstage Gift Set", "Honey Shampoo: Aqua, Sodium Laureth Sulfate, Glycerin, Parfum", "shampoo"),
        ("Backstage Gift Set", "Aqua, Glycerin, Parfum, Limonene", "kit"),
        ("Repair Balm", "Cera Alba, Butyrospermum Parkii Butter, Squalane, Tocopherol", "balm"),
        (
            "Honey Essence",
            "Aqua, Stearyl Alcohol, Bis-Aminopropyl Dimethicone, Behentrimonium Chloride, Parfum",
            "conditioner",
        ),
        ("Honey Essence", "Aqua, Glycerin, Niacinamide, Parfum", "essence"),
    ],
)
def test_the_kind_of_product_that_title_and_list_tell_together(title: str, text: str, kind: str) -> None:
    assert analyze(text, title=title).context.product_type == kind


def test_of_a_product_to_swallow_nothing_of_skin_care_is_said() -> None:
    report = analyze("Retinol, Ascorbic Acid, Selenium, Gelatin, Glycerin", title="Clear Skin Dietary Supplement")
    assert not report.findings
    assert not report.concentration.ingredients
    assert [statement.code for statement in report.summary] == ["product"]
    assert "to swallow" in line(report, "product")


def test_many_scents_are_named_in_part_and_leave_room_for_actives() -> None:
    oils = (
        "Lavandula Angustifolia Oil, Cananga Odorata Flower Oil, Rosmarinus Officinalis Leaf Oil, Citrus Limon Peel Oil"
    )
    allergens = "Limonene, Linalool, Geraniol, Citral, Citronellol, Eugenol"
    report = analyze(f"Aqua, Glycerin, Niacinamide, Retinol, Parfum, {oils}, {allergens}", product_type="serum")
    assert line(report, "fragrance") == (
        "Fragrance: perfume; 4 essential oils (lavender oil, ylang-ylang flower oil and 2 more); "
        "6 other named allergens (limonene, linalool and 4 more)."
    )
    few = analyze("Aqua, Glycerin, Parfum, Limonene", product_type="serum")
    assert line(few, "fragrance") == "Fragrance: perfume; 1 named allergen (limonene)."


def test_a_trace_of_citrus_oil_weighs_no_more_rinsed_off_than_an_amount_would() -> None:
    scrub = "Aqua, Sesamum Indicum Seed Oil, Glycerin, Cetearyl Alcohol, Citrus Aurantifolia Peel Oil, Phenoxyethanol"
    severity = {f.severity for f in analyze(scrub, product_type="face scrub").findings if f.class_ == "phototoxic oil"}
    assert severity == {1}


def test_an_acid_of_which_there_is_too_little_is_not_said_to_exfoliate() -> None:
    text = "Aqua, Glycerin, Butylene Glycol, Phenoxyethanol, Carbomer, Disodium EDTA, Adenosine, Glycolic Acid"
    words = {entry.names[0]: entry.function for entry in analyze(text, product_type="toner").label.ingredients}
    assert words["GLYCOLIC ACID"] == "probably too little to exfoliate"


def test_perfume_within_a_name_that_was_not_recognised_is_told() -> None:
    report = analyze("Aqua, Glycerin, Cetearyl Alcohol, Coko-Kaprilafe Kapraat Parfum, Xanthan Gum")
    assert line(report, "fragrance") == "Fragrance: perfume (printed “Coko-Kaprilafe Kapraat Parfum”)."


def test_weak_actives_that_are_rinsed_off_or_likely_too_little_are_told_nobody() -> None:
    mask = analyze("Aqua, Glycerin, Adenosine, Caffeine, Phenoxyethanol", product_type="wash-off mask")
    far = "Aqua, Glycerin, Phenoxyethanol, Carbomer, Disodium EDTA, Snail Secretion Filtrate, Sodium Hydroxide"
    for report in (mask, analyze(far, product_type="face cream")):
        assert line(report, "actives") == ""
        assert {f.level for f in report.findings if f.class_ == "other active"} == {"detail"}


def test_several_products_of_unknown_kind_are_a_set() -> None:
    two = "Morning: Aqua, Glycerin, Niacinamide, Parfum\nEvening: Aqua, Glycerin, Retinol, Tocopherol"
    assert line(analyze(two), "product").startswith("A set in 2 parts")


def test_a_list_whose_order_says_nothing_shows_no_likely_amounts() -> None:
    names = "Alcohol, Aloe Barbadensis Leaf Juice, Ascorbic Acid, Butylene Glycol, Carbomer, Citric Acid, Disodium EDTA"
    report = analyze(f"{names}, Glycerin, Lecithin, Mica 3%, Panthenol, Phenoxyethanol, Squalane, Xanthan Gum")
    assert not report.concentration.order_means
    page = renderer("table").report(report, "x")
    ascorbic = next(row for row in page.splitlines() if "ASCORBIC ACID" in row)
    mica = next(row for row in page.splitlines() if "MICA" in row and "3 % stated" in row)
    assert "%" not in ascorbic
    assert "3 %" in mica


def test_what_a_wipe_is_soaked_with_is_no_care_and_a_growth_factor_of_barley_is_told() -> None:
    text = "Aqua, Isostearyl Palmitate, Glycerin, Cetyl Ethylhexanoate, Phenoxyethanol, Barley SH-Oligopeptide-1"
    wipes, serum = analyze(text, product_type="wet wipes"), analyze(text, product_type="serum")
    assert line(wipes, "care") == ""
    assert "glycerin" in line(serum, "care")
    assert "barley SH-oligopeptide-1" in line(serum, "actives")


def test_a_weak_ester_at_the_end_of_a_long_list_is_no_active_of_the_first_screen() -> None:
    filling = ", ".join(f"CI {number}" for number in (77491, 77492, 77499, 77891, 42090, 19140, 16035, 15985, 17200))
    long = ", ".join([filling] * 4)
    text = f"Aqua, Glycerin, Squalane, Phenoxyethanol, Xanthan Gum, {long}, Retinyl Palmitate"
    assert "retinyl palmitate" not in line(analyze(text, product_type="face cream"), "actives")


def test_the_weightiest_comes_first_and_eight_lines_are_enough() -> None:
    report = analyze(SERUM, product_type="serum", profile=["rosacea"], avoid=["silicones", "retinol"])
    codes = [statement.code for statement in report.summary]
    assert len(codes) <= MOST
    assert codes[:2] == ["product", "avoid"]
    assert "retinol" in line(report, "actives")
    assert "glycerin" not in line(report, "actives"), "care stands behind treatment"
    assert "On your avoid list: retinol. 1 more of your list not found." in line(report, "avoid")
    assert "Not found: " in line(report, "profile")


def test_what_treats_stands_before_what_leads_care_further_up_the_list() -> None:
    names = "Aqua, Glycerin, Urea, Retinol, Niacinamide, Panthenol, Ceramide NP, Tocopherol, Allantoin"
    actives = line(analyze(names, product_type="serum"), "actives")
    assert actives.index("panthenol") < actives.index("urea")
    assert actives.endswith("; allantoin (probably below the 0.5 to 2 % used to protect skin).")


def test_what_is_not_recognised_is_said_and_nothing_is_called_absent_without_it() -> None:
    report = analyze("Aqua, Glycerin, Zqvx Blorptane Wumble, Phenoxyethanol", product_type="serum")
    assert "Not recognised" in line(report, "unread")
    assert line(report, "fragrance") == "Fragrance: none found in what could be read."


def test_systems() -> None:
    wash = product("[shampoo] AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; SODIUM BENZOATE")
    assert surfactants(wash) == ["SODIUM LAURETH SULFATE", "COCAMIDOPROPYL BETAINE"]
    assert preservatives(wash) == ["SODIUM BENZOATE"]
    assert uv_cover(product("[sunscreen] AQUA; HOMOSALATE; GLYCERIN")) == {"UVB": ["HOMOSALATE"], "UVA": []}
    assert uv_cover(product("[serum] AQUA; ZINC OXIDE")) == {}
    report = analyze("Aqua, Homosalate, Octocrylene, Glycerin", product_type="sunscreen")
    assert "no filter for UVA is on the list" in line(report, "uv_cover")


def test_words_for_functions_follow_the_product() -> None:
    catalogue = Catalogue.default()
    functions = catalogue.functions("DIMETHICONE")
    assert function_phrase("DIMETHICONE", functions, frozenset({"hair"})) == "makes hair smooth and easy to comb"
    assert main_function("SQUALANE", catalogue.functions("SQUALANE")) == "skin conditioning - emollient"
    serum = product("[serum] AQUA; GLYCOLIC ACID 8; GLYCERIN; LACTIC ACID; CITRIC ACID")
    words = {entry.name: entry.function for entry in with_functions(serum.label, [serum]).ingredients}
    assert words["GLYCOLIC ACID"] == "exfoliates"
    assert words["CITRIC ACID"] == "sets the pH"


def test_almost_every_known_ingredient_has_a_word() -> None:
    catalogue = Catalogue.default()
    names = list(catalogue.names())
    without = [name for name in names if not function_phrase(name, catalogue.functions(name))]
    assert len(without) < 0.025 * len(names), without[:20]


def test_contact_allergens_by_series() -> None:
    report = analyze("Aqua, Linalool, Cinnamal, DMDM Hydantoin, Lanolin, Cocamidopropyl Betaine, Octocrylene, Propolis")
    series = {found.series: found.names for found in contact_allergens(report)}
    assert series["fragrance mix I"] == ("CINNAMAL",)
    assert series["formaldehyde and releasers"] == ("DMDM HYDANTOIN",)
    assert {"oxidising terpenes", "lanolin", "surfactants and emulsifiers", "UV filters (photopatch)"} <= set(series)
    assert contact_allergens(analyze("Aqua, Glycerin")) == ()
    assert [found.to_dict()["series"] for found in contact_allergens(report)]


def test_one_ingredient_is_explained_without_an_amount() -> None:
    about = explain_ingredient("retinol", Catalogue.default())
    assert "active.retinoid" in {finding.rule for finding in about.findings}
    assert about.to_dict()["market"] == "EU"
    assert about.function == "acts against lines and uneven tone"
    assert explain_ingredient("carbomer", Catalogue.default()).to_dict()["function"] == "thickens"


def test_what_to_test_instead_is_noted() -> None:
    found = {item.series: item.note for item in contact_allergens(analyze("Aqua, Linalool, Lanolin"))}
    assert found == {"oxidising terpenes": "test the hydroperoxides", "lanolin": ""}


def test_a_stated_amount_above_its_maximum_is_told_with_both_figures() -> None:
    report = analyze("Aqua, Alpha-Arbutin (3%), Kojic Acid (2%), Glycerin", product_type="face cream")
    told = line(report, "above_maximum")
    assert told.startswith("2 stated amounts above the maximum of the EU:")
    assert "alpha-arbutin 3 % (2 %)" in told
    assert "kojic acid 2 % (1 %)" in told


def test_amounts_are_within_a_maximum_only_if_they_are_for_every_use() -> None:
    text = "Aqua, Homosalate 15 %, Ethylhexyl Salicylate 5 %, Benzophenone-3 6 %, Benzyl Alcohol"
    told = line(analyze(text, product_type="sunscreen"), "maxima")
    assert told == (
        "The EU: other stated amounts just within the maximum: ethylhexyl salicylate; "
        "above the maximum of some uses: benzophenone-3 "
        "(within that of face, hand and lip products other than sprays: 6 %)."
    )
    assert not line(analyze("Aqua, Phenoxyethanol", product_type="sunscreen"), "maxima"), "no amount to compare"


def test_a_text_without_a_list_says_so_and_what_to_do() -> None:
    assert [told.code for told in analyze("Visit the boutique").summary] == ["no_list", "next_step"]


def test_a_list_that_is_part_of_one_is_called_so() -> None:
    report = analyze("Niacinamide, Retinol, Zinc PCA", product_type="serum")
    assert "not the full list" in line(report, "product")
    assert line(report, "fragrance").startswith("Fragrance: not known"), "a part says nothing of the whole"


def test_preservatives_that_scent_are_no_perfume() -> None:
    assert "no perfume found" in line(
        analyze("Aqua, Glycerin, Squalane, Benzyl Alcohol", product_type="serum"), "fragrance"
    )
    both = line(analyze("Aqua, Glycerin, Parfum, Benzyl Alcohol", product_type="serum"), "fragrance")
    assert both == "Fragrance: perfume; 1 named allergen (benzyl alcohol)."
    pair = line(analyze("Aqua, Parfum, Benzyl Alcohol, Dehydroacetic Acid", product_type="serum"), "fragrance")
    assert pair == "Fragrance: perfume; benzyl alcohol, a named allergen, is here a preservative."


def test_a_scent_that_the_law_names_is_counted_once() -> None:
    told = line(analyze("Aqua, Lavandula Angustifolia Oil, Linalool, Citral", product_type="serum"), "fragrance")
    assert told == "Fragrance: essential oil (lavender oil); 2 other named allergens (linalool and citral)."


def test_sugar_scrubs_where_a_scrub_is_meant() -> None:
    text = "Sucrose, Glycerin, Aqua, Prunus Amygdalus Dulcis Oil, Parfum"
    assert line(analyze(text, product_type="body scrub"), "works_with") == "Scrubs with sucrose."
    assert line(analyze(text, product_type="body lotion"), "works_with") == ""


def test_a_scrub_names_grains_by_place_and_none_that_its_water_dissolves() -> None:
    text = "Coffea Robusta Seed Powder, Aqua, Vitis Vinifera Seed Oil, Cocos Nucifera Fruit, Sodium Chloride, Sucrose, "
    report = analyze(f"{text}Jojoba Esters, Parfum, Tocopherol", product_type="body scrub")
    assert line(report, "works_with") == "Scrubs with ground robusta coffee and coconut fruit."
    scrubbing = {e.names[0] for e in report.label.ingredients if "scrubs" in e.function}
    assert scrubbing == {"COFFEA ROBUSTA SEED POWDER", "COCOS NUCIFERA FRUIT"}
    sugar = analyze("Prunus Amygdalus Dulcis Oil, Sucrose, Parfum", product_type="body scrub")
    assert line(sugar, "works_with") == "Scrubs with sucrose."


def test_what_protects_from_oxidation_or_conditions_does_not_preserve() -> None:
    text = "Aqua, Glycerin, Steartrimonium Chloride, Sodium Metabisulfite, Sodium Benzoate"
    assert line(analyze(text, product_type="face cream"), "preservatives") == "Preserved with sodium benzoate."


def test_nothing_is_called_absent_from_a_garbled_label() -> None:
    assert not line(analyze("CI 77019, CI 77891, CI 15850, CI 77007", product_type="powder"), "fragrance")
    assert line(analyze("Talc, Mica, CI 77891, CI 77007", product_type="powder"), "fragrance")


@pytest.mark.parametrize(
    ("text", "product_type", "actives", "care"),
    [
        ("Aqua, Urea, Glycerin, Tocopherol", "face cream", "urea", ""),
        (
            "Aqua, Glycerin, Squalane, Ceramide NP, Carbomer",
            "face cream",
            "ceramide NP",
            "holds water with glycerin; softens with squalane",
        ),
        ("Petrolatum, Cera Alba, Lanolin, Menthyl Lactate", "lip balm", "", "slows water loss with petrolatum"),
        ("Cyclopentasiloxane, Isododecane, Dimethicone, Tocopherol", "serum", "", "slows water loss with dimethicone"),
        ("Aqua, Dimethicone, Cetearyl Alcohol, Cetrimonium Chloride", "conditioner", "", ""),
        ("Aqua, Octocrylene, Zinc Oxide, Glycerin, Cetyl Alcohol", "face cream", "", ""),
        ("Aqua, Zinc Oxide, Glycerin, Phenoxyethanol", "face cream", "", ""),
        (
            "Cera Alba, Lanolin, Ethylhexyl Methoxycrylene, Tocopherol, Ricinus Communis Seed Oil",
            "lip balm",
            "",
            "slows water loss with beeswax",
        ),
        ("Aqua, Urea, Potassium Thioglycolate, Calcium Hydroxide", "depilatory", "", ""),
        ("Squalane, Tocopherol, Glycine Soja Oil, Ricinus Communis Seed Oil", "face oil", "", "softens with squalane"),
        ("Aqua, Homosalate, Glycerin, Niacinamide, Chamomilla Recutita Flower Extract", "sunscreen", "niacinamide", ""),
    ],
)
def test_what_leads_is_told_and_helpers_are_not(text: str, product_type: str, actives: str, care: str) -> None:
    report = analyze(text, product_type=product_type)
    assert line(report, "actives").startswith(f"Actives: {actives}" if actives else "")
    assert bool(line(report, "actives")) == bool(actives)
    assert line(report, "care").startswith(f"Care: {care}" if care else "")
    assert bool(line(report, "care")) == bool(care)


@pytest.mark.parametrize(("product_type", "acts"), [("peel", True), ("exfoliant", True), ("face cream", False)])
def test_a_peel_holds_acids_that_exfoliate_wherever_they_stand(product_type: str, acts: bool) -> None:
    report = analyze("Aqua, Glycerin, Citric Acid, Lactic Acid", product_type=product_type, skip=["order"])
    found = {name for finding in report.of_kind("active") if finding.class_ == "AHA" for name in finding.names}
    assert found == ({"LACTIC ACID"} if acts else set())


@pytest.mark.parametrize(
    ("text", "product_type", "told"),
    [
        (
            "Aqua, Dimethicone, Cetearyl Alcohol",
            "conditioner",
            "Conditions hair with dimethicone and cetearyl alcohol.",
        ),
        ("Aqua, Kaolin, Glycerin", "face mask", "Absorbs oil with kaolin."),
        ("Aqua, Glycerin, Pumice", "body scrub", "Scrubs with pumice."),
        ("Aqua, Kaolin, Glycerin", "face cream", ""),
    ],
)
def test_what_does_the_work_of_a_kind_of_product(text: str, product_type: str, told: str) -> None:
    assert line(analyze(text, product_type=product_type), "works_with") == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("10% Urea Cream", "Actives: urea (10 % in the title)."),
        ("Urea Cream", "Actives: urea (to hold water)."),
        ("50 % off", ""),
    ],
)
def test_an_amount_in_the_title_is_told(title: str, told: str) -> None:
    text = "Aqua, Glycerin, Urea, Cetearyl Alcohol" if told else "Aqua, Glycerin, Cetearyl Alcohol"
    assert line(analyze(text, title=title, product_type="face cream"), "actives") == told


def test_several_things_are_told_as_several() -> None:
    told = line(analyze("Aqua, Glycerin, Phenoxyethanol", product_type="wet wipes"), "product")
    assert told.startswith("Wet wipes that leave liquid on the skin")


def test_helpers_and_traces_are_details() -> None:
    text = "Aqua, Glycerin, Niacinamide 5 %, Dimethicone, Tocopherol, Phenoxyethanol, Sodium Hydroxide, Parfum"
    levels = {finding.rule: finding.level for finding in analyze(text, product_type="serum").findings}
    assert levels["active.vitamin-b3"] == levels["active.humectant"] == levels["fragrance.parfum"] == "main"
    assert levels["active.vitamin-e"] == levels["limit.eu.phenoxyethanol"] == levels["limit.eu.purity"] == "detail"
    above = analyze("Aqua, Phenoxyethanol 2 %", product_type="serum").findings
    assert [finding.level for finding in above if finding.kind == "limit"] == ["main"]


def test_the_same_dose_is_told_once_for_several() -> None:
    told = line(analyze("Aqua, Niacinamide (5%), Retinol (0.3%), Panthenol, Glycerin", product_type="serum"), "actives")
    assert told.count("as much as studied") >= 1
    assert ";" in told or "(as much as studied)" in told


@pytest.mark.parametrize(("asked", "found"), [("soda", True), ("sod", False), ("qqqq", False)])
def test_words_that_name_nothing_are_looked_for_in_print(asked: str, found: bool) -> None:
    (answer,) = analyze("Aqua, Baking Soda Qx, Glycerin", avoid=[asked]).looked_for
    assert answer.found is found

"""What a title names is told with its amount or as missing; what does a product's work is named by what it does."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line

_CREAM = (
    "Aqua, Glycerin, Caprylic/Capric Triglyceride, Cetearyl Alcohol, Glyceryl Stearate, Dimethicone, {}, Phenoxyethanol"
)
_WASH = "Aqua, Sodium Laureth Sulfate, Cocamidopropyl Betaine, Glycerin, {}, Sodium Chloride, Parfum"


def _claims(title: str, text: str, market: str = "US") -> list[str]:
    return [finding.title for finding in analyze(text, title=title, market=market).of_kind("claim")]


@pytest.mark.parametrize(
    ("market", "apart"),
    [("US", ": actives may stand apart, as under Drug Facts"), ("JP", ""), ("EU", "")],
)
def test_a_promise_of_actives_says_that_they_may_stand_apart_where_packs_have_them_so(market: str, apart: str) -> None:
    sun = f"Sun protection is promised, this list names no UV filter{apart}"
    assert _claims("Day Cream SPF32", _CREAM.format("Squalane"), market) == [sun]
    unread = _claims("Anti-Acne Gel", _CREAM.format("Xyzzyol Quux, Squalane, Tocopherol, Panthenol"), market)
    apart = apart or (": actives may stand apart" if market == "JP" else "")
    assert unread == [
        f"An effect on acne is promised, this list names nothing that acts on it in what could be read{apart}"
    ]


def test_a_white_pigment_at_the_end_of_a_list_is_told_as_a_colour() -> None:
    end = "Titanium Dioxide (CI 77891), Iron Oxides (CI 77491)"
    told = line(analyze(f"{_CREAM.format('Squalane')}, {end}", title="Eye Cream SPF 15", market="US"), "uv_cover")
    assert told == (
        "UV filters: only titanium dioxide (CI 77891), listed as a colour: actives may stand apart, as under Drug "
        "Facts."
    )
    text = _CREAM.format("Ethylhexyl Methoxycinnamate, Octocrylene")
    tinted = analyze(f"{text}, Mica, Iron Oxides (CI 77491), Titanium Dioxide", title="Sun Fluid SPF 50")
    assert line(tinted, "uv_cover").endswith("titanium dioxide, listed as a colour.")
    assert [f.level for f in tinted.findings if f.class_ == "UV filter mineral"] == ["detail"]
    shades = "May contain: CI 77891, CI 77947"
    told = line(analyze(f"{_CREAM.format('Squalane')}. {shades}", title="Sun Fluid SPF 30", market="EU"), "uv_cover")
    assert told == "UV filters: only titanium dioxide (CI 77891) and zinc oxide (CI 77947), listed as colours."


def test_a_powder_that_stands_high_filters_though_it_is_named_as_a_colour() -> None:
    text = (
        "Aqua, Cyclopentasiloxane, Zinc Oxide (CI 77947), Ethylhexyl Methoxycinnamate, Butylene Glycol, Dimethicone, "
    )
    told = line(analyze(f"{text}Phenoxyethanol, CI 77491", title="Sun Cushion SPF 30"), "uv_cover")
    assert (
        told
        == "UV filters: UVB by zinc oxide (CI 77947) and ethylhexyl methoxycinnamate; UVA by zinc oxide (CI 77947)."
    )


def test_vitamin_c_that_a_title_names_is_told_though_it_only_protects() -> None:
    text = _CREAM.format("Sodium Ascorbyl Phosphate, Ascorbic Acid, Carbomer, Tocopherol")
    told = line(analyze(text, title="Vita C Cream"), "actives")
    assert "ascorbic acid" in told.lower()
    assert "ascorbic acid" not in line(analyze(text, title="Day Cream"), "actives").lower()


def test_stated_traces_of_what_a_title_names_are_told_as_such() -> None:
    text = _CREAM.format("Sodium Hyaluronate (5 ppm), Hyaluronic Acid (4 ppm), Panthenol")
    told = line(analyze(text, title="Hyper Hyal Toner"), "actives")
    assert "sodium hyaluronate 0.0005 % with 1 more of its kind (a trace)" in told[:1].lower() + told[1:].lower()


def test_a_lightener_is_told_in_a_product_against_dark_spots() -> None:
    listed = "Squalane, Tocopherol, Carbomer, Xanthan Gum, Disodium EDTA, Caffeine, Propanediol, Betaine, Trehalose, "
    text = _CREAM.format(f"{listed}Allantoin, Panthenol, Dimethoxytolyl Propylresorcinol")
    assert "dimethoxytolyl propylresorcinol" in line(analyze(text, title="Dark Spot Corrector"), "actives").lower()
    assert _claims("Dark Spot Corrector", _CREAM.format("Squalane")) != []


@pytest.mark.parametrize(
    ("title", "promised"), [("시카 크림", True), ("시카비트 크림", False), ("시카페인 세럼", False)]
)
def test_two_syllables_that_begin_a_brand_promise_nothing(title: str, promised: bool) -> None:
    claims = _claims(title, _CREAM.format("Squalane, Caffeine"), "KR")
    assert claims == (["Centella is promised, the list names none"] if promised else [])


def test_what_clings_to_hair_is_named_first_and_where_places_tell_nothing_too() -> None:
    text = _WASH.format("Dimethicone, Guar Hydroxypropyltrimonium Chloride, Amodimethicone, Steartrimonium Chloride")
    told = "amodimethicone, steartrimonium chloride, dimethicone and guar hydroxypropyltrimonium chloride"
    assert line(analyze(text, title="Shampoo"), "works_with") == f"Conditions hair with {told}."
    names = (
        "Amodimethicone, Aqua, Cocamidopropyl Betaine, Dimethicone, Disodium EDTA, Glycerin, Glycol Distearate, "
        "Parfum, Phenoxyethanol, Propylene Glycol, Sodium Benzoate, Sodium Chloride, Sodium Laureth Sulfate, "
        "Steartrimonium Chloride"
    )
    told = "amodimethicone, steartrimonium chloride and dimethicone"
    assert line(analyze(names, title="Shampoo"), "works_with") == f"Conditions hair with {told}."


def test_a_set_tells_the_work_of_each_part() -> None:
    conditioner = "Aqua, Cetearyl Alcohol, Behentrimonium Chloride, Glycerin, Phenoxyethanol"
    text = f"Shampoo: {_WASH.format('Polyquaternium-10')}\n\nConditioner: {conditioner}"
    assert line(analyze(text, title="Hair Set"), "works_with") == (
        "Conditions hair with polyquaternium-10 in the shampoo; behentrimonium chloride and cetearyl alcohol in the "
        "conditioner."
    )


def test_an_oil_for_face_body_and_hair_softens_both() -> None:
    text = "Caprylic/Capric Triglyceride, Prunus Amygdalus Dulcis Oil, Dicaprylyl Ether, Parfum"
    told = line(analyze(text, title="Beauty oil for face, body and hair"), "works_with")
    assert told.startswith("Softens skin and hair with caprylic/capric triglyceride")


@pytest.mark.parametrize(
    ("name", "product_type", "function"),
    [
        ("PEG-90 Glyceryl Isostearate", "body wash", "thickens the wash"),
        ("Sunflower Seed Oil PEG-8 Esters", "body wash", "softens skin after washing"),
        ("Coconut Alcohol", "body wash", "thickens and softens"),
        ("Cetrimonium Methosulfate", "face wash", "emulsifies"),
        ("Stevia Rebaudiana Leaf/Stem Extract", "lip balm", "sweetens"),
        ("Acetyl Triethyl Citrate", "hair spray", "keeps films flexible"),
        ("Polyurethane-14", "hair cream", "holds the hair style"),
        ("Talc", "face scrub", "absorbs oil and moisture"),
        ("Formic Acid", "face cream", "sets the pH"),
        ("Glacier Water", "face cream", "is the water"),
        ("Zinc PCA", "hair tonic", "is meant to act against oiliness"),
        ("Amodimethicone", "face cream", "makes it smooth and easy to spread"),
    ],
)
def test_words_of_what_only_sounds_like_a_surfactant_a_scent_or_a_film(
    name: str, product_type: str, function: str
) -> None:
    report = analyze(_CREAM.format(name), product_type=product_type)
    assert [entry.function for entry in report.label.ingredients if entry.text == name] == [function]


def test_many_filters_of_one_light_are_counted() -> None:
    filters = "Octocrylene, Homosalate, Ethylhexyl Salicylate, Ethylhexyl Methoxycinnamate, Ethylhexyl Triazone"
    text = f"Aqua, {filters}, Butyl Methoxydibenzoylmethane, Glycerin"
    told = line(analyze(text, title="Sun Spray SPF 50"), "uv_cover")
    three = "octocrylene, homosalate, ethylhexyl salicylate"
    assert told == f"UV filters: UVB by {three} and 2 more; UVA by butyl methoxydibenzoylmethane."

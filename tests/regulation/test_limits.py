"""What a finding about a maximum says: to whom, for which product, against which stated amount."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from inci_parser.analysis.regulation.scope import parse, scope_applies
from inci_parser.models import Amount, Applicability, ProductTraits

from .labels import about, label, law_of


def the(name: str, findings: object) -> object:
    found = about(findings, name)  # type: ignore[arg-type]
    assert found is not None, f"nothing is said about {name}"
    return found


@pytest.mark.parametrize(
    ("product_type", "title"),
    [
        ("face cream", "Sodium benzoate: at most 0.5 % as benzoic acid (EU V/1)"),
        ("shampoo", "Sodium benzoate: at most 2.5 % as benzoic acid (EU V/1)"),
        ("toothpaste", "Sodium benzoate: at most 1.7 % as benzoic acid (EU V/1)"),
    ],
)
def test_the_product_decides_the_maximum(product_type: str, title: str) -> None:
    finding = the("SODIUM BENZOATE", law_of(label("AQUA", "SODIUM BENZOATE"), product_type=product_type))
    assert finding.title == title  # type: ignore[attr-defined]
    assert finding.kind == "limit"  # type: ignore[attr-defined]


def test_an_unknown_product_is_taken_as_one_that_stays_on_and_told_what_else_would_hold() -> None:
    finding = the("SODIUM BENZOATE", law_of(label("AQUA", "SODIUM BENZOATE")))
    assert finding.title == "Sodium benzoate: at most 0.5 % as benzoic acid (EU V/1)"  # type: ignore[attr-defined]
    text = finding.text  # type: ignore[attr-defined]
    assert "Preservative in leave-on products: up to 0.5 %" in text
    assert "If it is rinsed off: preservative in rinse-off products: up to 2.5 %" in text
    assert "violation" not in text


@pytest.mark.parametrize(
    ("product_type", "kind"),
    [("face cream", "prohibited"), ("shampoo", "limit"), (None, "limit"), ("body lotion", "prohibited")],
)
def test_methylisothiazolinone_is_for_products_that_are_rinsed_off(product_type: str | None, kind: str) -> None:
    finding = the("METHYLISOTHIAZOLINONE", law_of(label("AQUA", "METHYLISOTHIAZOLINONE"), product_type=product_type))
    assert finding.kind == kind  # type: ignore[attr-defined]
    assert "listed for rinse-off products only" in finding.title  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "product_type", "title"),
    [
        ("SALICYLIC ACID", "baby lotion", "Salicylic acid: not listed for children under 3 (EU III/98 and V/3)"),
        ("SALICYLIC ACID", "toothpaste", "Salicylic acid: not listed for oral products (EU III/98 and V/3)"),
        (
            "IODOPROPYNYL BUTYLCARBAMATE",
            "lip balm",
            "Iodopropynyl butylcarbamate: not listed for lip products (EU V/56)",
        ),
        (
            "IODOPROPYNYL BUTYLCARBAMATE",
            "body lotion",
            "Iodopropynyl butylcarbamate: not listed for body lotion (EU V/56)",
        ),
        ("KOJIC ACID", "body lotion", "Kojic acid: listed in face and hand products only (EU III/375)"),
        ("SODIUM FLUORIDE", "serum", "Sodium fluoride: listed in oral products only (EU III/31)"),
    ],
)
def test_a_product_that_the_law_leaves_out(name: str, product_type: str, title: str) -> None:
    finding = the(name, law_of(label("AQUA", name), product_type=product_type))
    assert (finding.kind, finding.title) == ("prohibited", title)  # type: ignore[attr-defined]


def test_both_isothiazolinones_are_told_as_the_mixture() -> None:
    made = label("AQUA", "METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE")
    findings = law_of(made, product_type="shampoo")
    assert [f.names for f in findings] == [("METHYLCHLOROISOTHIAZOLINONE", "METHYLISOTHIAZOLINONE")]
    assert findings[0].details["ref"] == "V/39"


@pytest.mark.parametrize(
    ("percent", "exceeded", "words"),
    [
        (3.0, True, "The label states 3 %, which is above 2 %."),
        (2.0, False, "The label states 2 %, which is within the highest of them, not within the lowest."),
        (0.5, False, "The label states 0.5 %, which is within it."),
    ],
)
def test_only_a_stated_amount_exceeds(percent: float, exceeded: bool, words: str) -> None:
    made = label("AQUA", ("SALICYLIC ACID", {"percent": percent}))
    finding = the("SALICYLIC ACID", law_of(made, product_type="serum"))
    assert finding.details["exceeded"] is exceeded  # type: ignore[attr-defined]
    assert finding.text.endswith(words)  # type: ignore[attr-defined]
    assert "dose" not in finding.unknown  # type: ignore[attr-defined]


def test_a_hundred_per_cent_natural_is_no_amount() -> None:
    finding = the("CITRAL", law_of(label("AQUA", ("CITRAL", {"percent": 100.0})), product_type="serum"))
    assert not finding.details["exceeded"]  # type: ignore[attr-defined]
    assert finding.details["declared"] is None  # type: ignore[attr-defined]


def test_half_of_the_last_digit_is_allowed_for() -> None:
    made = label("AQUA", ("PHENOXYETHANOL", {"percent": 1.04}))  # printed with one decimal: 1.0 to 1.1
    finding = the("PHENOXYETHANOL", law_of(made, product_type="serum"))
    assert not finding.details["exceeded"]  # type: ignore[attr-defined]


def test_an_amount_is_converted_to_what_the_law_counts() -> None:
    # 0.7 % potassium sorbate is 0.52 % sorbic acid, 0.9 % is 0.67 %.
    for percent, exceeded in ((0.7, False), (0.9, True)):
        made = label("AQUA", ("POTASSIUM SORBATE", {"percent": percent}))
        assert the("POTASSIUM SORBATE", law_of(made, product_type="serum")).details["exceeded"] is exceeded  # type: ignore[attr-defined]


def test_an_unknown_product_exceeds_only_what_no_product_may_hold() -> None:
    for percent, exceeded in ((1.0, False), (4.0, True)):
        made = label("AQUA", ("SODIUM BENZOATE", {"percent": percent}))
        assert the("SODIUM BENZOATE", law_of(made)).details["exceeded"] is exceeded  # type: ignore[attr-defined]


def test_vitamin_a_by_product_with_the_dates_of_transition() -> None:
    cream = the("RETINOL", law_of(label("AQUA", "RETINOL"), product_type="face cream"))
    assert cream.title == "Retinol: at most 0.3 % (EU III/376)"  # type: ignore[attr-defined]
    assert "30 April 2027" in cream.text  # type: ignore[attr-defined]
    lotion = the("RETINYL PALMITATE", law_of(label("AQUA", "RETINYL PALMITATE"), product_type="body lotion"))
    assert lotion.title == "Retinyl palmitate: at most 0.05 % as retinol (EU III/376)"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "product_type"),
    [
        ("CITRIC ACID", "serum"),
        ("SODIUM HYDROXIDE", "hair dye"),
        ("NIACINAMIDE", "serum"),
        ("COCAMIDOPROPYL BETAINE", "shampoo"),
        ("RESORCINOL ACETATE", "serum"),
    ],
)
def test_what_the_annexes_do_not_limit_has_no_maximum(name: str, product_type: str) -> None:
    assert not any(f.details.get("max") for f in law_of(label("AQUA", name), product_type=product_type))


def test_no_market_no_law() -> None:
    assert law_of(label("AQUA", "PHENOXYETHANOL", "HYDROQUINONE"), market="none") == ()


def test_ingredients_under_one_entry_share_a_finding_unless_an_amount_is_stated() -> None:
    shared = law_of(label("METHYLPARABEN", "AQUA", "ETHYLPARABEN"), product_type="serum")
    assert [(f.names, f.positions) for f in shared] == [(("METHYLPARABEN", "ETHYLPARABEN"), (1, 3))]
    apart = law_of(label(("METHYLPARABEN", {"percent": 0.2}), "AQUA", "ETHYLPARABEN"), product_type="serum")
    assert [f.names for f in apart if f.class_ != "sum"] == [("METHYLPARABEN",), ("ETHYLPARABEN",)]


def test_fragrance_ingredients_share_a_finding() -> None:
    found = law_of(label("AQUA", "PARFUM", "CITRAL", "HYDROXYCITRONELLAL", "BENZYL SALICYLATE"), product_type="shampoo")
    scent = [f for f in found if f.class_ == "fragrance"]
    assert len(scent) == 1
    assert scent[0].rule == "limit.eu.fragrance-maxima"
    assert {rule["name"] for rule in scent[0].details["rules"]} == set(scent[0].names)


def test_a_free_use_beside_the_limited_one_is_told() -> None:
    finding = the("BENZYL ALCOHOL", law_of(label("AQUA", "BENZYL ALCOHOL"), product_type="serum"))
    assert finding.title == "Benzyl alcohol: at most 1 % as a preservative (EU V/34)"  # type: ignore[attr-defined]


def test_a_medicine_is_held_against_its_monograph() -> None:
    active = {"section": "active"}
    made = label(
        ("ZINC OXIDE", active | {"percent": 20.0}), ("OCTOCRYLENE", active | {"percent": 12.0}), "AQUA", "ZINC OXIDE"
    )
    found = law_of(made, market="US", product_type="sunscreen")
    assert the("OCTOCRYLENE", found).details["exceeded"]  # type: ignore[attr-defined]
    zinc = the("ZINC OXIDE", found)
    assert not zinc.details["exceeded"]  # type: ignore[attr-defined]
    assert zinc.positions == (1,)  # type: ignore[attr-defined]
    assert law_of(label("AQUA", "ZINC OXIDE", "TITANIUM DIOXIDE"), market="US", product_type="foundation") == ()


def test_too_little_of_a_medicine_is_told() -> None:
    made = label(("BENZOYL PEROXIDE", {"section": "active", "percent": 1.0}), "AQUA")
    finding = the("BENZOYL PEROXIDE", law_of(made, market="US", product_type="spot treatment"))
    assert "below the 2.5 %" in finding.text  # type: ignore[attr-defined]


def test_the_worst_comes_first_and_purity_last() -> None:
    made = label(
        "AQUA", "TRIETHANOLAMINE", "PHENOXYETHANOL", ("SALICYLIC ACID", {"percent": 5.0}), "BUTYLPHENYL METHYLPROPIONAL"
    )
    found = law_of(made, product_type="face cream")
    assert found[0].names == ("BUTYLPHENYL METHYLPROPIONAL",)
    assert found[1].names == ("SALICYLIC ACID",)
    assert found[-1].class_ == "purity"


def test_findings_have_what_a_report_needs() -> None:
    made = label(
        "AQUA", "PHENOXYETHANOL", "METHYLPARABEN", "CITRAL", "PETROLATUM", "ZINC PYRITHIONE", "RETINOL", "CI 10006"
    )
    found = law_of(made, product_type="face cream")
    assert len({f.rule for f in found}) == len(found) == 7
    for finding in found:
        assert finding.kind in ("limit", "prohibited")
        assert finding.rule.startswith(f"{finding.kind}.eu.")
        assert finding.evidence == "A"
        assert finding.severity is None
        assert finding.sources
        assert all(source.url.startswith("https://") for source in finding.sources)
        assert finding.details["match"] == "name"
        json.dumps(finding.to_dict())


@pytest.mark.parametrize("word", ["toxic", "unsafe", "dangerous", "clean", " will ", "safe "])
def test_no_finding_uses_a_barred_word(word: str) -> None:
    names = [
        "PHENOXYETHANOL",
        "METHYLPARABEN",
        "CITRAL",
        "PETROLATUM",
        "ZINC PYRITHIONE",
        "RETINOL",
        "HYDROQUINONE",
        "TALC",
    ]
    for market in ("EU", "UK", "US", "CA", "KR", "JP", "CN"):
        for finding in law_of(label("AQUA", *names), market=market):
            assert word not in f"{finding.title} {finding.text}".lower()


def test_scopes() -> None:
    serum = ProductTraits(frozenset({"leave_on", "face"}), frozenset({"spray"}))
    answers = {"": "yes", "leave_on": "yes", "-oral": "yes", "spray": "maybe", "-spray": "maybe", "hair | face": "yes"}
    assert {text: str(scope_applies(parse(text), serum)) for text in answers} == answers
    assert scope_applies(parse("oral"), serum) is Applicability.NO
    assert scope_applies(parse("oral"), ProductTraits()) is Applicability.MAYBE


@pytest.mark.parametrize("product_type", ["toothpaste", "nail polish", "eye shadow", "soap", "baby lotion"])
@pytest.mark.parametrize("name", ["TITANIUM DIOXIDE", "ZINC OXIDE"])
@pytest.mark.parametrize("market", ["EU", "UK", "KR", "CN"])
def test_a_pigment_is_no_uv_filter_where_nobody_filters(market: str, name: str, product_type: str) -> None:
    found = law_of(label("AQUA", (name, {"nano": True})), product_type=product_type, market=market)
    assert not [f for f in found if name in f.names and "UV filter" in f.text]


@pytest.mark.parametrize("product_type", ["sunscreen", "day cream with SPF", "foundation", None])
def test_it_is_one_where_somebody_may(product_type: str | None) -> None:
    found = law_of(label("AQUA", "TITANIUM DIOXIDE"), product_type=product_type)
    assert [f.title for f in found] == ["Titanium dioxide: at most 25 % as a UV filter (EU VI/27)"]


@pytest.mark.parametrize(("amount", "basis", "exceeded"), [(0.145, "F-", False), (0.16, "F", True), (0.16, "", False)])
def test_an_amount_of_fluoride_is_compared_as_fluoride(amount: float, basis: str, exceeded: bool) -> None:
    made = label("AQUA", "HYDRATED SILICA", "SODIUM FLUORIDE")
    stated = Amount(amount, amount, "", 0.0001, basis)
    entries = (*made.ingredients[:2], made.ingredients[2]._replace(percent=stated))
    finding = the("SODIUM FLUORIDE", law_of(replace(made, ingredients=entries), product_type="toothpaste"))
    assert finding.details["exceeded"] is exceeded  # type: ignore[attr-defined]
    assert (f"({basis})" in finding.text) == bool(basis)  # type: ignore[attr-defined]


def test_the_whole_within_the_maximum_of_its_part_is_within() -> None:
    zinc = the("ZINC PCA", law_of(label("AQUA", ("ZINC PCA", {"percent": 1.0})), product_type="serum"))
    assert "within" in zinc.text  # type: ignore[attr-defined]
    more = the("ZINC PCA", law_of(label("AQUA", ("ZINC PCA", {"percent": 1.2})), product_type="serum"))
    assert "cannot be compared" in more.text  # type: ignore[attr-defined]


@pytest.mark.parametrize("product_type", ["nail gel", "gel nails", "UV gel nails", "gel nail polish"])
def test_nail_gels_are_for_nails(product_type: str) -> None:
    found = law_of(label("HEMA", "ETHYL ACETATE"), product_type=product_type)
    assert [f.kind for f in found if "HEMA" in f.names] == ["limit"]


def test_a_diaper_cream_is_held_against_no_rule_for_sunscreens() -> None:
    made = label(("ZINC OXIDE", {"percent": 40.0, "section": "active"}), "PETROLATUM")
    finding = the("ZINC OXIDE", law_of(made, market="US", product_type="diaper cream"))
    assert "sunscreen" not in finding.text  # type: ignore[attr-defined]
    assert "which is within it" in finding.text  # type: ignore[attr-defined]

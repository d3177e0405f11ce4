"""What must not be said: the false alarms that readers of labels know, each with the label that provokes it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from inci_parser.analysis.checks import actives, combinations, irritation
from inci_parser.analysis.stated import declared
from inci_parser.models import Amount

from .labels import findings, label, product, rules

#: Label, start of a rule's id that must not speak, an ingredient that no such finding may name (empty: any).
SILENT = [
    # acids that set the pH
    ("[face cream] AQUA; GLYCERIN; CETEARYL ALCOHOL; PHENOXYETHANOL; XANTHAN GUM; CITRIC ACID", "active.aha", ""),
    ("[face cream] AQUA; GLYCERIN; CETEARYL ALCOHOL; PHENOXYETHANOL; XANTHAN GUM; CITRIC ACID", "guidance.aha-sun", ""),
    (
        "[face cream] AQUA; GLYCERIN; CETEARYL ALCOHOL; PHENOXYETHANOL; XANTHAN GUM; CITRIC ACID",
        "irritant",
        "CITRIC ACID",
    ),
    ("[face cream] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; CARBOMER; LACTIC ACID", "guidance.aha-sun", ""),
    ("[face cream] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; CARBOMER; LACTIC ACID", "active.aha", ""),
    ("[serum] AQUA; RETINOL; GLYCERIN; PHENOXYETHANOL; CITRIC ACID", "interaction.retinoid-acid", ""),
    ("[shampoo] AQUA; SODIUM LAURETH SULFATE; SODIUM CHLORIDE; PARFUM; CITRIC ACID", "guidance.acid-start", ""),
    ("[face cream] AQUA; GLYCERIN; PHENOXYETHANOL; SODIUM CITRATE; SODIUM LACTATE", "active.aha", ""),
    # salicylic acid is no alpha hydroxy acid, salicylates are no salicylic acid
    ("[leave-on] AQUA; SALICYLIC ACID 2; GLYCERIN", "guidance.aha-sun", ""),
    ("[sunscreen] AQUA; ETHYLHEXYL SALICYLATE; HOMOSALATE; GLYCERIN", "active.bha", ""),
    ("[sunscreen] AQUA; ETHYLHEXYL SALICYLATE; HOMOSALATE; GLYCERIN", "guidance.salicylic-large-area", ""),
    ("[sunscreen] AQUA; ZINC OXIDE; BUTYLOCTYL SALICYLATE", "active.bha", ""),
    ("[face cream] AQUA; GLYCERIN; PARFUM; BENZYL SALICYLATE", "active.bha", ""),
    ("[shampoo] AQUA; SODIUM LAURETH SULFATE; PARFUM; SALICYLIC ACID", "irritant", "SALICYLIC ACID"),
    ("[face cream] AQUA; GLYCERIN; SALIX ALBA BARK EXTRACT", "guidance.acid-start", ""),
    # alcohols
    ("[face cream] AQUA; CETYL ALCOHOL; CETEARYL ALCOHOL; STEARYL ALCOHOL; BEHENYL ALCOHOL", "irritant", ""),
    ("[face cream] AQUA; BENZYL ALCOHOL; GLYCERIN", "irritant", "BENZYL ALCOHOL"),
    ("[face cream] AQUA; PHENETHYL ALCOHOL; GLYCERIN", "irritant", ""),
    ("[face cream] AQUA; POLYSORBATE 20; POLYVINYL ALCOHOL; GLYCERIN", "irritant", ""),
    ("[face cream] LANOLIN ALCOHOL; PETROLATUM", "interaction.alcohol-active", ""),
    (
        "[serum] AQUA; GLYCERIN; BUTYLENE GLYCOL; SALICYLIC ACID 2; PHENOXYETHANOL; ALCOHOL",
        "interaction.alcohol-active",
        "",
    ),
    # sulfates and sulfites
    ("[shampoo] AQUA; SODIUM SULFATE; MAGNESIUM SULFATE; GLYCERIN", "irritant", ""),
    ("[face cream] AQUA; BEHENTRIMONIUM METHOSULFATE; CETYL ALCOHOL", "irritant", ""),
    ("[face cream] AQUA; SODIUM LAUROYL LACTYLATE; SODIUM LAUROYL SARCOSINATE", "irritant", ""),
    ("[shampoo] AQUA; SODIUM COCOYL ISETHIONATE; SODIUM LAUROYL METHYL ISETHIONATE", "irritant", ""),
    # preservatives that are no frequent allergens
    ("[face cream] AQUA; GLYCERIN; METHYLPARABEN; PROPYLPARABEN", "irritant", ""),
    ("[face cream] AQUA; GLYCERIN; PHENOXYETHANOL; ETHYLHEXYLGLYCERIN; CAPRYLYL GLYCOL", "irritant", ""),
    ("[face cream] AQUA; GLYCERIN; SODIUM BENZOATE; POTASSIUM SORBATE", "irritant", ""),
    # retinoids that are none, weak ones that ask for no ceremony
    ("[sunscreen] AQUA; ZINC OXIDE; RETINYL PALMITATE", "guidance", ""),
    ("[sunscreen] AQUA; ZINC OXIDE; RETINYL PALMITATE", "irritant", ""),
    ("[serum] SQUALANE; BAKUCHIOL", "active.retinoid", ""),
    ("[serum, pregnancy] SQUALANE; BAKUCHIOL", "guidance", ""),
    ("[serum] AQUA; BETA-CAROTENE; GLYCERIN", "active.retinoid", ""),
    # myths
    ("[serum] AQUA; ASCORBIC ACID 15; NIACINAMIDE 5", "interaction", ""),
    ("[serum] AQUA; NIACINAMIDE 5; GLYCOLIC ACID 8", "interaction", ""),
    ("[serum] AQUA; COPPER TRIPEPTIDE-1; ASCORBIC ACID 15", "interaction", ""),
    ("[serum] AQUA; RETINOL; NIACINAMIDE 5", "interaction", ""),
    ("[serum] AQUA; RETINOL; SODIUM HYALURONATE; SQUALANE", "interaction", ""),
    ("[spot treatment, US] AQUA; BENZOYL PEROXIDE 2.5; ADAPALENE 0.1", "interaction", ""),
    ("[serum, rosacea] AQUA; NIACINAMIDE 5", "irritant", ""),
    ("[serum, rosacea] AQUA; AZELAIC ACID 10", "guidance.menthol-camphor-rosacea", ""),
    # oils that are not fragrant
    ("[face oil] HELIANTHUS ANNUUS SEED OIL; ROSA CANINA FRUIT OIL; CAMELLIA JAPONICA SEED OIL", "fragrance", ""),
    ("[face oil] VITIS VINIFERA SEED OIL; CITRUS GRANDIS SEED OIL; RUBUS IDAEUS SEED OIL", "fragrance", ""),
    ("[face oil] SIMMONDSIA CHINENSIS SEED OIL; DAUCUS CAROTA SATIVA ROOT EXTRACT", "fragrance", ""),
    ("[face cream] AQUA; CITRUS LIMON FRUIT EXTRACT; CITRUS SINENSIS FRUIT EXTRACT", "irritant", ""),
    ("[face cream] AQUA; CITRUS LIMON FRUIT EXTRACT; CITRUS AURANTIUM DULCIS FRUIT EXTRACT", "allergen", ""),
    ("[face wash] AQUA; CITRUS AURANTIUM DULCIS PEEL OIL; DECYL GLUCOSIDE", "irritant", ""),
    # comedogenicity is no verdict
    ("[face cream] AQUA; ISOPROPYL MYRISTATE; COCOS NUCIFERA OIL; BUTYROSPERMUM PARKII BUTTER", "irritant", ""),
    ("[face cream, acne] AQUA; BUTYROSPERMUM PARKII BUTTER; LINUM USITATISSIMUM SEED OIL", "irritant", ""),
    # products in which an ingredient does something else
    ("[toothpaste] AQUA; HYDRATED SILICA; SORBITOL; TITANIUM DIOXIDE", "active.uv-filter-mineral", ""),
    ("[hair dye] AQUA; P-PHENYLENEDIAMINE; RESORCINOL; AMMONIUM HYDROXIDE", "active.anti-acne", ""),
    ("[nail polish] ETHYL ACETATE; NITROCELLULOSE; CAMPHOR", "active.sensory", ""),
    ("[nail polish] ETHYL ACETATE; NITROCELLULOSE; CAMPHOR", "irritant", "CAMPHOR"),
    ("[face cream] AQUA; GLYCERIN; AMMONIUM HYDROXIDE", "irritant", "AMMONIUM HYDROXIDE"),
    ("[face cream] AQUA; GLYCERIN; SODIUM HYDROXIDE; TRIETHANOLAMINE", "irritant", ""),
    ("[micellar water] AQUA; GLYCERIN; POLOXAMER 184", "guidance.humectant-alone", ""),
    ("[shampoo] AQUA; SODIUM LAURETH SULFATE; GLYCERIN", "guidance.humectant-alone", ""),
    ("[nail polish] ETHYL ACETATE; NITROCELLULOSE; CI 77891", "active.uv-filter-mineral", ""),
    ("[eye shadow] MICA; TALC; TITANIUM DIOXIDE", "active.uv-filter-mineral", ""),
    ("[soap] SODIUM PALMATE; AQUA; CI 77891", "active.uv-filter-mineral", ""),
    ("[deodorant] COCOS NUCIFERA OIL; MELALEUCA ALTERNIFOLIA LEAF OIL", "active.anti-acne", ""),
    ("[intimate wash] AQUA; COCAMIDOPROPYL BETAINE; LACTIC ACID; GLYCERIN", "active.aha", ""),
    ("[intimate wash] AQUA; COCAMIDOPROPYL BETAINE; LACTIC ACID; GLYCERIN", "irritant.lactic-acid", ""),
    ("[intimate wash] AQUA; COCAMIDOPROPYL BETAINE; LACTIC ACID; GLYCERIN", "guidance", ""),
    ("[bath bomb] SODIUM BICARBONATE; CITRIC ACID; PARFUM", "active.aha", ""),
    ("[bath bomb] SODIUM BICARBONATE; CITRIC ACID; PARFUM", "guidance.aha-sun-rinse-off", ""),
    ("[toner, sensitive] AQUA; MENTHOL", "guidance.menthol-camphor-rosacea", ""),
    ("[mouthwash, rosacea] AQUA; ALCOHOL; SORBITOL", "guidance.alcohol-rosacea", ""),
    # amounts
    ("[hand cream, eczema] AQUA; UREA 5; GLYCERIN", "irritant", "UREA"),
    ("[hand cream] AQUA; UREA; GLYCERIN; SALICYLIC ACID 2", "guidance.urea-partner", ""),
    ("[face cream] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; TOCOPHEROL; ASCORBIC ACID", "irritant", "ASCORBIC ACID"),
    ("[face cream] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; TOCOPHEROL; ASCORBIC ACID", "guidance.vitamin-c", ""),
    # names that look alike
    ("[face cream] AQUA; PETROLATUM; BHA; BHT", "guidance", ""),
    ("[face cream] AQUA; PETROLATUM; BHA; BHT", "active.bha", ""),
    ("[face cream] AQUA; LINALYL ACETATE-FREE BASE; GLYCERIN", "allergen", ""),
    ("[face cream] AQUA; HYDROXYETHYLCELLULOSE; UREASE", "active.humectant", ""),
    ("[face cream] AQUA; PEG-150 DISTEARATE; PROPYLENE GLYCOL DICAPRYLATE", "irritant", ""),
    ("[shampoo, eczema] AQUA; COCAMIDE MEA; SODIUM COCOAMPHOACETATE", "irritant", ""),
]


@pytest.mark.parametrize(("text", "rule", "name"), SILENT)
def test_nothing_is_said(text: str, rule: str, name: str) -> None:
    said = [f for f in findings(text) if f.rule.startswith(rule) and (not name or name in f.names)]
    assert not said, [(f.rule, f.title) for f in said]


#: Label, rule that must speak: the other side of the traps.
SPOKEN = [
    ("[face cream] AQUA; GLYCERIN; SQUALANE; PHENOXYETHANOL; CARBOMER; LACTIC ACID", "guidance.acid-at-tail"),
    ("[serum] AQUA; GLYCOLIC ACID 7; GLYCERIN; SODIUM HYDROXIDE", "guidance.aha-sun"),
    ("[serum] AQUA; GLYCOLIC ACID 7; GLYCERIN; SODIUM HYDROXIDE", "guidance.acid-neutralised"),
    ("[toner] AQUA; ALCOHOL DENAT.; GLYCERIN", "irritant.alcohol-denat"),
    ("[face oil] SQUALANE; CITRUS AURANTIUM BERGAMIA FRUIT OIL", "irritant.citrus-aurantium-bergamia-fruit-oil"),
    ("[shampoo] AQUA; SODIUM LAURYL SULFATE; SODIUM CHLORIDE", "irritant.sodium-lauryl-sulfate"),
    ("[face cream] AQUA; GLYCERIN; DMDM HYDANTOIN", "irritant.dmdm-hydantoin"),
    ("[face cream] AQUA; GLYCERIN; METHYLISOTHIAZOLINONE", "irritant.methylisothiazolinone"),
    ("[serum, pregnancy] AQUA; RETINAL; SQUALANE", "guidance.retinoid-pregnancy"),
    ("[face cream, acne] AQUA; ISOPROPYL MYRISTATE; GLYCERIN", "irritant.isopropyl-myristate"),
    ("[sunscreen] AQUA; OCTOCRYLENE; GLYCERIN", "irritant.octocrylene"),
    ("[peel] AQUA; GLYCOLIC ACID 20; SALICYLIC ACID 2", "interaction.several-exfoliants"),
    ("[deodorant] COCOS NUCIFERA OIL; MELALEUCA ALTERNIFOLIA LEAF OIL", "fragrance.essential-oil"),
    ("[spot treatment] AQUA; MELALEUCA ALTERNIFOLIA LEAF OIL", "active.anti-acne"),
    ("[sunscreen] AQUA; TITANIUM DIOXIDE", "active.uv-filter-mineral"),
    ("POTASSIUM PERSULFATE; SODIUM SILICATE; AMMONIUM PERSULFATE", "irritant.potassium-persulfate"),
    ("[toner, rosacea] AQUA; ALCOHOL DENAT.; GLYCERIN", "guidance.alcohol-rosacea"),
]


@pytest.mark.parametrize(("text", "rule"), SPOKEN)
def test_it_is_said(text: str, rule: str) -> None:
    assert rule in rules(text)


def test_trace_of_alcohol_is_told_as_a_trace() -> None:
    text = "[face cream] AQUA; GLYCERIN; SQUALANE; DIMETHICONE; BUTYLENE GLYCOL; PHENOXYETHANOL; CARBOMER; ALCOHOL"
    said = [f for f in findings(text) if f.rule == "irritant.alcohol"]
    assert [(f.severity, f.class_) for f in said] == [(1, "alcohol, trace")]


def test_comedogenicity_is_low_evidence_and_no_verdict() -> None:
    said = [f for f in findings("[face cream, acne] AQUA; COCOS NUCIFERA OIL") if f.class_ == "comedogenicity"]
    assert [(f.severity, f.evidence) for f in said] == [(1, "C")]
    assert "says little about the product" in said[0].text


def test_severity_follows_use_and_profile() -> None:
    def severity(words: str) -> int | None:
        said = findings(f"[{words}] AQUA; METHYLISOTHIAZOLINONE; SILICA")
        return next(f.severity for f in said if f.rule == "irritant.methylisothiazolinone")

    assert severity("leave-on") == 3
    assert severity("rinse-off") == 2
    assert severity("rinse-off, eczema") == 3


def test_nothing_is_a_trace_by_its_place_where_order_says_nothing() -> None:
    text = "[face cream] AQUA; GLYCERIN; SQUALANE; DIMETHICONE; PHENOXYETHANOL; CARBOMER; MENTHOL; LACTIC ACID"
    unordered = product(text, order_means=False)
    said = [f for f in irritation.check(unordered) if f.rule == "irritant.menthol"]
    assert [f.severity for f in said] == [2]
    assert "By its place" not in said[0].text
    assert not [f for f in actives.check(unordered) if f.class_ == "AHA"]
    assert not [f for f in combinations.check_guidance(unordered) if f.class_ in ("pH adjuster", "sun protection")]


@pytest.mark.parametrize(
    "text",
    [
        "[toner] AQUA; ALCOHOL DENAT.; MENTHOL; CAMPHOR; MENTHA PIPERITA OIL",
        "[mouthwash] AQUA; ALCOHOL; MENTHOL; EUCALYPTUS GLOBULUS LEAF OIL",
    ],
)
def test_the_survey_of_rosacea_is_told_to_those_who_ask_for_it(text: str) -> None:
    assert not [f.rule for f in findings(text) if "rosacea" in f.text]


@pytest.mark.parametrize("name", ["HYDROQUINONE", "RETINOIC ACID", "ADAPALENE", "FORMALDEHYDE"])
def test_pregnancy_makes_nothing_more_irritant(name: str) -> None:
    def severity(words: str) -> list[int | None]:
        return [f.severity for f in findings(f"[{words}] AQUA; {name}") if f.kind == "irritant"]

    assert severity("leave-on, pregnancy") == severity("leave-on") != []


@pytest.mark.parametrize("name", ["METHYLISOTHIAZOLINONE", "QUATERNIUM-15", "FORMALDEHYDE"])
def test_irritants_leave_the_law_to_the_law(name: str) -> None:
    said = [f for f in findings(f"[shampoo, US] AQUA; {name}") if f.kind == "irritant"]
    assert said
    assert not [f.text for f in said if " EU " in f.text]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "[leave-on] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; LACTIC ACID; TARTARIC ACID; CITRIC ACID",
            "By place and neighbours lactic acid and tartaric acid most likely only set the pH and do not",
        ),
        (
            "[leave-on] AQUA; GLYCERIN; PHENOXYETHANOL; XANTHAN GUM; LACTIC ACID",
            "By place and neighbours lactic acid most likely only sets the pH and does not",
        ),
        ("[leave-on] AQUA; GLYCOLIC ACID 8; SODIUM HYDROXIDE; ARGININE", " neutralises part of glycolic acid"),
        ("[leave-on] AQUA; GLYCOLIC ACID 8; SODIUM HYDROXIDE; POTASSIUM HYDROXIDE", "hydroxide neutralise part of"),
        ('"Fragrance-free" AQUA; LAVANDULA ANGUSTIFOLIA OIL', "It may serve another purpose"),
        ('"Fragrance-free" AQUA; LAVANDULA ANGUSTIFOLIA OIL; LINALOOL', "They may serve another purpose"),
    ],
)
def test_sentences_agree_with_their_names(text: str, words: str) -> None:
    assert any(words in f.text for f in findings(text)), [f.text for f in findings(text)]


def test_an_amount_of_an_ion_is_none_of_the_ingredient() -> None:
    made = label("AQUA; SALICYLIC ACID 2; GLYCERIN")
    entries = made.ingredients
    amount = Amount(2.0, 2.0, "2 %", 0.1, "as salicylate")
    other = replace(made, ingredients=(entries[0], entries[1]._replace(percent=amount), entries[2]))
    assert declared(entries[1]) == 2.0
    assert declared(other.ingredients[1]) is None


@pytest.mark.parametrize(
    "text",
    [
        "[hair tonic] AQUA; PROPYLENE GLYCOL; PANTHENOL; BETAINE; SODIUM HYALURONATE",
        "[hair mask] AQUA; PETROLATUM; CETEARYL ALCOHOL; DIMETHICONE; PANTHENOL; GLYCERIN; STEARIC ACID",
        "[shampoo] AQUA; SODIUM LAURETH SULFATE; DIMETHICONE; GLYCERIN; ARGANIA SPINOSA KERNEL OIL",
        "[toothpaste] AQUA; HYDRATED SILICA; SORBITOL; GLYCERIN; SODIUM FLUORIDE",
    ],
)
def test_what_does_its_work_on_skin_is_told_so_only_where_there_is_skin(text: str) -> None:
    said = [f.text for f in findings(text) if f.kind == "active"]
    assert said
    for words in (
        "In dry air",
        "loss of water",
        "surface cells",
        "upper skin",
        "redness",
        "water loss",
        "hold the water",
    ):
        assert not [sentence for sentence in said if words in sentence]


def test_a_flushing_agent_supports_no_barrier() -> None:
    alone = [f.text for f in findings("[lipstick] RICINUS COMMUNIS SEED OIL; METHYL NICOTINATE") if f.kind == "active"]
    assert not [text for text in alone if "barrier" in text or "well tolerated" in text]
    beside = [f.text for f in findings("[serum] AQUA; NIACINAMIDE 5; METHYL NICOTINATE") if f.class_ == "vitamin B3"]
    assert "supported the skin barrier" in beside[0]


@pytest.mark.parametrize(("market", "old"), [("EU", True), ("US", False), ("KR", False)])
def test_a_label_is_old_only_where_the_ban_holds(market: str, old: bool) -> None:
    said = [f.text for f in findings(f"[shampoo, {market}] AQUA; PARFUM; BUTYLPHENYL METHYLPROPIONAL")]
    assert any("label is old" in text for text in said) is old

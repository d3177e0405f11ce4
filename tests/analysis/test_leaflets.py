"""Leaflets of what is swallowed are no cosmetics: actives by dose, other ingredients, and who can tell more."""

from __future__ import annotations

import json

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.routine import check_routine
from inci_parser.analysis.rule_terms import rule_terms
from inci_parser.analysis.swallowed import stated_doses
from inci_parser.models import Context
from inci_parser.reading.dose_amounts import count_doses, states_dose
from inci_parser.reading.doses import find_doses, is_swallowed
from inci_parser.render.renderer import renderer

LEAFLETS = [
    (
        "Reflux tablets. Each chewable tablet contains 500 mg sodium alginate and 100 mg potassium bicarbonate. "
        "The other ingredients are mannitol, calcium carbonate, macrogol and magnesium stearate.",
        ["ALGIN", "POTASSIUM BICARBONATE"],
        "MANNITOL",
    ),
    (
        "What film-coated tablets contain. The active substance is ibuprofen. Each film-coated tablet contains "
        "200 mg of "
        "ibuprofen. The other ingredients are: microcrystalline cellulose, talc.",
        ["IBUPROFEN"],
        "MICROCRYSTALLINE CELLULOSE",
    ),
    (
        "Drug Facts\nActive ingredient (in each tablet): Cetirizine HCl 10 mg. Purpose: Antihistamine\n"
        "Inactive ingredients: lactose, magnesium stearate, titanium dioxide",
        [None],
        "LACTOSE",
    ),
    (
        "Honey Lozenges. Each lozenge contains 2,4-dichlorobenzyl alcohol 1.2 mg and amylmetacresol 0.6 mg. "
        "Other ingredients: sucrose, honey, tartaric acid",
        ["DICHLOROBENZYL ALCOHOL", "AMYLMETACRESOL"],
        "SUCROSE",
    ),
    (
        "Chaque ml de suspension buvable contient 100 mg d'alginate de sodium. Les autres excipients sont le carbonate "
        "de calcium, hydroxyde de sodium.",
        ["ALGIN"],
        "CALCIUM CARBONATE",
    ),
    (
        "La substance active est : Paracétamol 500 mg pour un comprimé. Les autres composants sont : acide stéarique, "
        "povidone.",
        ["ACETAMINOPHEN"],
        "STEARIC ACID",
    ),
    (
        "Der Wirkstoff ist Ibuprofen. 1 Filmtablette enthält 400 mg Ibuprofen. Die sonstigen Bestandteile sind "
        "Maisstärke, Magnesiumstearat, Talkum, Titandioxid (E 171).",
        ["IBUPROFEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "Cada comprimido contiene 500 mg de paracetamol. Los demás componentes son almidón de maíz, ácido esteárico y "
        "estearato de magnesio.",
        ["ACETAMINOPHEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "Ogni compressa contiene: principio attivo: paracetamolo 500 mg. Eccipienti: amido di mais, talco.",
        ["ACETAMINOPHEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "Cada comprimido contém 500 mg de paracetamol. Os outros componentes são amido de milho, talco.",
        ["ACETAMINOPHEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "De werkzame stof in dit middel is ibuprofen. Elke tablet bevat 200 mg ibuprofen. De andere stoffen in dit "
        "middel zijn talk, magnesiumstearaat.",
        ["IBUPROFEN"],
        "TALC",
    ),
    (
        "Substancją czynną leku jest ibuprofen. Każda tabletka zawiera 200 mg ibuprofenu. Pozostałe składniki "
        "to: talk, "
        "stearynian magnezu.",
        ["IBUPROFEN"],
        "TALC",
    ),
    (
        "Léčivou látkou je ibuprofen. Jedna tableta obsahuje 400 mg ibuprofenu. Pomocnými látkami jsou "
        "kukuřičný škrob, "
        "mastek.",
        ["IBUPROFEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "Den aktiva substansen är paracetamol. Varje tablett innehåller 500 mg paracetamol. Övriga innehållsämnen är "
        "majsstärkelse, talk.",
        ["ACETAMINOPHEN"],
        "ZEA MAYS STARCH",
    ),
    (
        "有効成分(1錠中) イブプロフェン 200mg 添加物:セルロース、タルク、酸化チタン。成人1回1錠を服用してください。",
        [None],
        "CELLULOSE",
    ),
    ("本品每片含布洛芬200毫克。辅料为:微晶纤维素、硬脂酸镁、滑石粉。一次1片。", [None], "MICROCRYSTALLINE CELLULOSE"),
    (
        "Одна таблетка содержит: действующее вещество: ибупрофен 200 мг. Вспомогательные вещества: крахмал "
        "кукурузный, тальк.",
        [None],
        "ZEA MAYS STARCH",
    ),
]  # fmt: skip
FIRST = LEAFLETS[0][0]


@pytest.mark.parametrize(("text", "actives", "other"), LEAFLETS)
def test_a_leaflet_is_of_an_oral_medicine(text: str, actives: list[str | None], other: str) -> None:
    report = analyze(text)
    entries = report.label.ingredients
    assert report.context.product_type == "oral medicine"
    assert [entry.name for entry in entries if entry.section == "active"] == actives
    assert next(entry.name for entry in entries if entry.section == "main") == other
    assert not report.findings
    assert not report.concentration.ingredients
    taken, states = report.summary
    assert "an oral medicine, a product to swallow" in taken.text
    assert taken.text.endswith("Ask its leaflet or a pharmacist.")
    assert states.text.startswith("States")


def test_doses_are_told_as_printed() -> None:
    report = analyze(FIRST)
    told = "States (“Each chewable tablet contains”): 500 mg sodium alginate; 100 mg potassium bicarbonate."
    assert report.summary[1] == ("actives", told, (1, 2))


def test_where_not_all_of_a_dose_was_read_its_sentence_is_told() -> None:
    text = "Chaque comprimé contient 100 mg d'alginate de sodium et 20 mg de ce qui agit en tant que principes actifs."
    assert "20 mg de ce qui agit en tant que principes actifs" in analyze(text).summary[1].text


def test_vitamins_alone_are_a_supplement() -> None:
    report = analyze("Take one tablet daily. Each tablet contains Ascorbic Acid 500 mg")
    assert report.context.product_type == "food supplement"
    text = "Supplement Facts. Amount per serving: Vitamin C 60 mg, Biotin 5000 mcg. Other ingredients: gelatin, silica."
    assert analyze(text).context.product_type == "food supplement"
    titled = analyze("Hydrolyzed Collagen, Ascorbic Acid, Biotin", title="Daily Collagen Supplement (28 piece)")
    assert titled.context.product_type == "food supplement"
    assert titled.to_dict()["context"]["leave_on"] is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Drug Facts Active ingredients: Avobenzone 3%, Homosalate 10%. Purpose: Sunscreen. Inactive ingredients: "
            "water, glycerin, cellulose, silica, citric acid",
            "sunscreen",
        ),
        (
            "Drug Facts Active ingredient: Sodium fluoride 0.24%. Purpose: Anticavity toothpaste. If more than used "
            "for brushing is swallowed, get medical help. Inactive ingredients: sorbitol, water, hydrated "
            "silica, flavor",
            "toothpaste",
        ),
        (
            "Acne wash. Drug Facts Active ingredient: Salicylic acid 2%. Purpose: Acne treatment. Inactive "
            "ingredients: "
            "water, sodium laureth sulfate, glycerin",
            "cleanser",
        ),
    ],
)
def test_drug_facts_of_cosmetics_are_none(text: str, kind: str) -> None:
    context = analyze(text).context
    assert (context.product_type, context.stays_on) == (kind, context.leave_on)


@pytest.mark.parametrize(
    "text",
    [
        "Face capsules. Each capsule contains 30 mg retinol oil: Cyclopentasiloxane, Squalane, Tocopherol",
        "Sheet mask 每片含精华25g。成分:水、甘油、烟酰胺",
        "1 ml of solution contains: Minoxidil 50 mg. Excipients: Alcohol, Propylene glycol",
        "Each vaginal tablet contains Clotrimazole 100 mg. Other ingredients: lactose, magnesium stearate",
        "Bath tablet: each bath tablet contains Sodium Bicarbonate 500 mg, Citric Acid, Parfum",
    ],
)
def test_other_doses_are_not_swallowed(text: str) -> None:
    assert analyze(text).context.product_type not in ("oral medicine", "food supplement")


def test_a_title_of_something_to_swallow_does_not_decide_against_the_list() -> None:
    report = analyze(
        "Cyclopentasiloxane, Dimethicone Crosspolymer, Tocopheryl Acetate", title="Multivitamin Power Firm"
    )
    assert report.context.product_type != "food supplement"


def test_no_face_tells_of_skin_or_of_staying_on() -> None:
    report = analyze(FIRST, profile=["pregnancy"])
    assert report.to_dict()["context"]["leave_on"] is None
    functions = {entry["function"] for entry in report.to_dict()["label"]["ingredients"]} - {"", None}
    assert functions <= rule_terms("told_of_food")
    assert not any(entry.function for entry in report.label.ingredients if entry.section == "active")
    for form in ("table", "html", "markdown"):
        page = renderer(form).report(report, "leaflet")
        assert "500 mg sodium alginate; 100 mg potassium bicarbonate" in " ".join(page.split())
        for word in ("leave-on", "EU rules", "No label shows", "read badly", "proved range"):
            assert word not in page, (form, word)
    assert "leave" not in repr(report)


def test_a_text_without_a_list_may_be_of_one() -> None:
    report = analyze("Active ingredient (in each capsule) see the carton: it states 200 mg.")
    assert report.label.kind == "no_list"
    assert report.context.product_type == "oral medicine"
    assert json.dumps(report.to_dict())


def test_a_routine_does_not_plan_it() -> None:
    routine = check_routine([FIRST, "Face cream. Aqua, Glycerin, Petrolatum, Phenoxyethanol"])
    (plan,) = [finding for finding in routine.findings if finding.rule == "guidance.plan"]
    assert "Product 1 is not planned: it is named as something to swallow." in plan.text


def test_words_of_doses() -> None:
    assert is_swallowed("750 mg calcium carbonate/tablet")
    assert not is_swallowed("Each tablet contains mannitol")
    (heading,) = find_doses("Each tablet contains 5 mg of it")
    assert (heading.start, heading.end, heading.kind) == (0, 21, "active")
    assert states_dose("Biotin 5000 mcg")
    assert count_doses("5 mg and 1000 IU") == 2
    assert not list(stated_doses(parse("Aqua"), Context()))


def test_a_sentence_that_ends_in_actives_heads_none() -> None:
    text = "Contains salts which act as active ingredients. Ingredients: Aqua, Glycerin, Talc"
    assert [entry.section for entry in parse(text).ingredients] == ["main"] * 3


def test_a_form_behind_the_list_is_no_ingredient() -> None:
    text = (
        "Active ingredients: Each 5 ml contains Paracetamol 120 mg. Also contains: Sorbitol, Glycerol. Oral suspension."
    )
    assert [entry.name for entry in parse(text).ingredients] == ["ACETAMINOPHEN", "SORBITOL", "GLYCERIN"]


@pytest.mark.parametrize(
    "text",
    [
        "The active substances are sodium alginate and potassium bicarbonate. Other ingredients: carbomer, talc.",
        "Die Wirkstoffe sind Natriumalginat und Kaliumhydrogencarbonat. Sonstige Bestandteile: Carbomer, Talkum.",
        "Les substances actives sont l'alginate de sodium et le bicarbonate de potassium. Autres composants : le "
        "carbomère et le talc.",
        "Los principios activos son alginato de sodio y bicarbonato de potasio. Los demás componentes son carbómero y "
        "talco.",
        "De werkzame stoffen zijn natriumalginaat en kaliumwaterstofcarbonaat. Andere stoffen: carbomeer en talk.",
    ],
)
def test_two_actives_without_amounts_are_two(text: str) -> None:
    names = [entry.name for entry in parse(text).ingredients if entry.section == "active"]
    assert names == ["ALGIN", "POTASSIUM BICARBONATE"]


def test_a_name_beside_an_unknown_one_is_kept() -> None:
    text = "Der Wirkstoff ist Natriumalginat und Zxqvinol. Die sonstigen Bestandteile sind Talkum und Zxqvit."
    assert [entry.name for entry in parse(text).ingredients] == ["ALGIN", None, "TALC", None]


@pytest.mark.parametrize(
    "text",
    [
        "Each capsule contains 1000 mg fish oil (EPA 180 mg, DHA 120 mg). Other ingredients: gelatin, glycerin",
        "1 Kapsel enthält 500 mg Fischöl. Zutaten: Fischöl, Gelatine, Glycerin",
        "Chaque capsule contient 500 mg d'huile de poisson. Autres composants : gélatine, glycérine",
        "Cada cápsula contiene 500 mg de aceite de pescado. Otros ingredientes: gelatina, glicerina",
        "Each capsule contains 300 mg Evening Primrose Oil. Other ingredients: gelatin",
    ],
)
def test_oils_of_fish_are_a_supplement(text: str) -> None:
    assert analyze(text).context.product_type == "food supplement"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Vitamines à croquer C + D3", "dextrose, cellulose, acide stéarique, silica, citric acid, sucralose"),
        ("Chewable Vitamins for Kids", "sorbitol, cellulose, citric acid, stearic acid, silica"),
        ("Vitaminas masticables", "sorbitol, celulosa, ácido cítrico, sílice"),
        (
            "Hair Boost Supplement, 60 Capsules",
            "Biotin, Zinc citrate, Microcrystalline cellulose, gelatin capsule, sugar",
        ),
        (
            "Bronzage et Teint Soleil Solaire",
            "Huile de carthame ; capsule (gélatine ; glycérol) ; oxyde de zinc ; vitamine E naturelle ; lécithine "
            "de soja ; vitamine B5 ; minéral: oxyde de cuivre ; émulsifiant: mono et diglycérides d'acides gras",
        ),
    ],
)
def test_vitamins_to_chew_and_shells_of_capsules_are_a_supplement(title: str, text: str) -> None:
    assert analyze(text, title=title).context.product_type == "food supplement"


@pytest.mark.parametrize(
    "title",
    [
        "Kissed by Vitamins Deep Hair Conditioner",
        "Hair Supplement Serum",
        "Skin Food Cream",
        "Vitamin C Mask: Feed Your Skin",
    ],
)
def test_care_that_speaks_of_food_is_none(title: str) -> None:
    text = "Aqua, Glycerin, Cetearyl Alcohol, Helianthus Annuus Seed Oil, Tocopherol, Panthenol, Ascorbic Acid, Biotin"
    assert analyze(text, title=title).to_dict()["context"]["leave_on"] is not None


@pytest.mark.parametrize(
    "text", [LEAFLETS[0][0], "Each tablet contains: Zinc 10 mg, Vitamin C 50 mg. Gelatin, Glycerin"]
)
def test_why_no_check_ran_on_a_product_to_swallow(text: str) -> None:
    assert {check.reason for check in analyze(text).checks} == {"a product to swallow: no cosmetic"}


@pytest.mark.parametrize(
    ("leaflet", "others"),
    [
        (
            "Each tablet contains 250 mg ibuprofen, also contains mannitol (E421) and aspartame (E951). This medicine",
            ["MANNITOL", "ASPARTAME"],
        ),
        ("Each tablet contains 250 mg ibuprofen. Also contains mannitol.", ["MANNITOL"]),
        ("Cada comprimido contiene 250 mg de ibuprofeno. También contiene lactosa", ["LACTOSE"]),
        ("Each capsule contains 250 mg ibuprofen. It also contains vitamins that help.", []),
    ],
)
def test_what_else_a_dose_contains_is_read(leaflet: str, others: list[str]) -> None:
    assert [entry.name for entry in parse(leaflet).ingredients if entry.section == "main"] == others

"""A plant's common name and its Latin name together: named without doubt where both say the same plant."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.models import Status
from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.strategies import named_by_both


def test_match(lookup: Lookup) -> None:
    candidate = named_by_both.match("peppermint mentha piperita oil", lookup)
    assert candidate is not None
    assert candidate.names == ("MENTHA PIPERITA OIL",)
    assert candidate.accounts_for_all


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("citrus limon peel lemon oil", "CITRUS LIMON PEEL OIL"),
        ("lavender lavandula angustifolia oil", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("tea tree melaleuca alternifolia leaf oil", "MELALEUCA ALTERNIFOLIA LEAF OIL"),
        ("Lavender (Lavandula angustifolia) oil", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("Oil of Lemon (Citrus Limon)", "CITRUS LIMON PEEL OIL"),
        ("essential oil of vetiver (Vetiveria Zizanoides)", "VETIVERIA ZIZANOIDES ROOT OIL"),
        ("Tea tree oil (Melaleuca alternifolia)", "MELALEUCA ALTERNIFOLIA LEAF OIL"),
        ("anthemis nobilis - chamomile oil", "ANTHEMIS NOBILIS FLOWER OIL"),
        ("rosmarinus officinalis - rosemary oil", "ROSMARINUS OFFICINALIS LEAF OIL"),
        ("basil oil / ocimum basilicum", "OCIMUM BASILICUM OIL"),
        ("syzygium aromaticum (clove leaf oil)", "EUGENIA CARYOPHYLLUS LEAF OIL"),
        ("Eugenia caryophyllus clove oil", "EUGENIA CARYOPHYLLUS OIL"),
        ("Lavendelöl (Lavandula angustifolia)", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("Huile essentielle de lavande Lavandula angustifolia", "LAVANDULA ANGUSTIFOLIA OIL"),
        ("Aceite esencial de limón (Citrus limon)", "CITRUS LIMON PEEL OIL"),
        ("nettle urtica dioica leaf extract", "URTICA DIOICA LEAF EXTRACT"),
        ("ylang-ylang oil (cananga odorata)", "CANANGA ODORATA FLOWER OIL"),
        ("cocos nucifera coconut extract", "COCOS NUCIFERA FRUIT EXTRACT"),
        ("nigella sativa virgin black cumin oil", "NIGELLA SATIVA SEED OIL"),
        ("eucalyptus globulus eucalyptus", "EUCALYPTUS GLOBULUS"),
        ("Organic Sweet Orange Peel (Citrus Sinensis) Essential Oil", "CITRUS AURANTIUM DULCIS PEEL OIL"),
    ],
)
def test_both_say_the_same_plant(catalogue: Catalogue, text: str, name: str) -> None:
    found = catalogue.recognizer.recognize(text)
    assert found.match.names == (name,)
    assert found.status is Status.LISTED


def test_two_parts_are_a_doubt(catalogue: Catalogue) -> None:
    found = catalogue.recognizer.recognize("lemon leaf citrus limon peel oil")
    assert found.status is Status.PARTIAL
    assert found.match.names == ("CITRUS LIMON PEEL OIL",)
    assert [other.name for other in found.match.alternatives] == ["CITRUS LIMON LEAF OIL"]


@pytest.mark.parametrize(
    "text",
    [
        "lavender mentha piperita oil",
        "orange oil citrus limon",
        "eucalyptus globulus lavender",
        "lavender extract lavandula angustifolia oil",
        "glycerin mentha piperita oil",
        "olea europaea fruit oil",
        "Castanea Sativa (Chestnut) Seed Extract",
        "Aloe Barbadensis (Aloe Vera)",
        "extract melia azadirachta flower (neem)",
        "peppermint oil and mentha piperita",
    ],
)
def test_not_two_names_of_one_plant(lookup: Lookup, text: str) -> None:
    assert named_by_both.match(text.lower(), lookup) is None


def test_such_an_oil_is_a_scent() -> None:
    report = inci_parser.analyze("Aqua, Glycerin, Peppermint Mentha Piperita Oil, Citrus Limon Peel Lemon Oil")
    scents = [finding for finding in report.findings if finding.kind == "fragrance"]
    allergens = [finding for finding in report.findings if finding.kind == "allergen"]
    assert {name for finding in scents for name in finding.names} == {"MENTHA PIPERITA OIL", "CITRUS LIMON PEEL OIL"}
    assert len(allergens) == 2

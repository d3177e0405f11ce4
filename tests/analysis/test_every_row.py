"""Every row of the tables speaks where it should and is silent where it should: one label each way."""

from __future__ import annotations

from itertools import chain

import pytest
from rapidfuzz import fuzz, process

from inci_parser.analysis.routine import find_together
from inci_parser.analysis.rule_book import built_in
from inci_parser.naming import Catalogue
from inci_parser.tables.columns import read_rows
from inci_parser.tables.definitions import Active, Allergen, Claim, Family, Irritant, Rule, Scent, ScentFamily
from inci_parser.tables.resources import rows

from .labels import findings, product

RULES = built_in()
IRRITANTS = [row for found in RULES.irritants.values() for row in found]
INTERACTIONS, GUIDANCE = RULES.interactions, RULES.guidance


def spoken(kind: str, text: str) -> set[str]:
    """Return the rules of a kind that speak on an example, which may hold several products."""
    if "||" in text:
        return {f.rule for f in find_together([product(part) for part in text.split("||")], RULES) if f.kind == kind}
    return {f.rule for f in findings(text) if f.kind == kind}


@pytest.mark.parametrize("row", [*INTERACTIONS, *GUIDANCE], ids=lambda row: row.rule)
def test_rule(row: Rule) -> None:
    kind = "interaction" if row in INTERACTIONS else "guidance"
    assert f"{kind}.{row.rule}" in spoken(kind, row.example)
    assert f"{kind}.{row.rule}" not in spoken(kind, row.counter_example)


@pytest.mark.parametrize("row", RULES.claims, ids=lambda row: row.rule)
def test_claim(row: Claim) -> None:
    assert f"claim.{row.rule}" in spoken("claim", row.example)
    assert f"claim.{row.rule}" not in spoken("claim", row.counter_example)
    silent = row.example[row.example.rindex('"') + 1 :]
    assert f"claim.{row.rule}" not in spoken("claim", silent), "speaks of a claim that nobody made"


@pytest.mark.parametrize(
    "row", read_rows("fragrance_families", rows("fragrance_families.csv")), ids=lambda row: row.example
)
def test_scent_family(row: ScentFamily) -> None:
    assert row.example not in RULES.scents, "the example has a row of its own"
    assert RULES.scent(row.example) == row.class_
    for other in (
        "CITRUS JUNOS SEED OIL",
        "ROSA CANINA FRUIT OIL",
        "CITRUS LIMON FRUIT WATER",
        "PEG-8 ROSA FLOWER OIL",
    ):
        assert RULES.scent(other) is None


def near(name: str) -> str:
    """Return the name of the catalogue that looks most like another one."""
    return process.extract(name, CHOICES, scorer=fuzz.ratio, limit=2)[1][0]


CHOICES = sorted(Catalogue.default().names())


ACTIVES = [*RULES.actives.values(), *chain.from_iterable(RULES.uses.values())]


@pytest.mark.parametrize("row", ACTIVES, ids=lambda row: " ".join((row.inci, *row.only_in)))
def test_active(row: Active) -> None:
    own = {"oral": "toothpaste", "deodorant": "deodorant", "sanitizer": "hand sanitizer", "antifungal": "antifungal"}
    own |= {"external_analgesic": "external analgesic", "scalp": "hair tonic", "skin_protectant": "skin protectant"}
    kind = next((own[trait] for trait in row.only_in if trait in own), "leave-on")
    found = [f for f in findings(f"[{kind}] AQUA; {row.inci} 10; SILICA") if f.kind == "active"]
    assert any(f.class_ == row.class_ and row.inci in f.names for f in found)
    other = near(row.inci)
    found = [f for f in findings(f"[leave-on] AQUA; {other} 10; SILICA") if f.kind == "active"]
    assert not any(row.inci in f.names for f in found)
    if RULES.active(other) is None:  # its functions may still make it an emollient
        by_function = {class_.name for class_ in RULES.classes.values() if class_.functions}
        assert not any(other in f.names for f in found if f.class_ not in by_function)


@pytest.mark.parametrize("row", read_rows("active_families", rows("active_families.csv")), ids=lambda row: row.example)
def test_family(row: Family) -> None:
    assert RULES.actives.get(row.example) is None, "the example has a row of its own"
    active = RULES.active(row.example)
    assert active is not None
    assert active.class_ == row.class_
    assert RULES.active(f"{row.example} 7") is None


@pytest.mark.parametrize("row", RULES.allergens.values(), ids=lambda row: row.inci)
def test_allergen(row: Allergen) -> None:
    found = [f for f in findings(f"[leave-on] AQUA; GLYCERIN; {row.inci}") if f.kind == "allergen"]
    assert [f.title for f in found] == [row.label]
    assert found[0].names == (row.inci,)
    assert found[0].positions == (3,)
    other = near(row.inci)
    found = [f for f in findings(f"[leave-on] AQUA; GLYCERIN; {other}") if f.kind == "allergen"]
    assert bool(found) == (other in RULES.allergens)


@pytest.mark.parametrize("row", RULES.scents.values(), ids=lambda row: row.inci)
def test_scent(row: Scent) -> None:
    found = [f for f in findings(f"[leave-on] AQUA; {row.inci}; SILICA") if f.kind == "fragrance"]
    assert [f.class_ for f in found] == [row.class_]
    other = near(row.inci)
    found = [f for f in findings(f"[leave-on] AQUA; {other}; SILICA") if f.kind == "fragrance"]
    assert bool(found) == (RULES.scent(other) is not None)


def example(row: Irritant, profile: bool = True) -> str:
    """Return a label on which an irritant row must speak."""
    words = ["leave-on" if row.leave_on else "rinse-off"]
    only = RULES.irritant_classes[row.class_].only_in
    water = "ISODODECANE" if "anhydrous" in only else "AQUA"
    if only and "anhydrous" not in only:
        kinds = ("hair dye", "deodorant", "nail polish remover", "sunscreen")
        words = [next((kind for kind in kinds if kind.replace(" ", "_") in only), "hair straightener")]
    if row.only_profile and profile:
        words.append(row.profiles[0])
    amount = f" {max(row.acts_from or 0, 2):g}" if row.acts_from or row.trace is not None else ""
    return f"[{', '.join(words)}] {water}; {row.inci}{amount}; GLYCERIN; SILICA"


@pytest.mark.parametrize("row", IRRITANTS, ids=lambda row: f"{row.inci}-{row.class_}")
def test_irritant(row: Irritant) -> None:
    said = [f for f in findings(example(row)) if f.kind == "irritant" and row.inci in f.names]
    assert row.class_ in [f.class_ for f in said]
    assert all(1 <= (f.severity or 0) <= 3 for f in said)
    silent = findings(example(row).replace(row.inci, near(row.inci)))
    assert not any(row.inci in f.names for f in silent)
    if row.only_profile:
        said = [f for f in findings(example(row, profile=False)) if f.kind == "irritant" and f.class_ == row.class_]
        assert not said, "speaks without the profile it is for"
    if row.acts_from:
        low = example(row).replace(f"{row.inci} {max(row.acts_from, 2):g}", f"{row.inci} {row.acts_from / 10:g}")
        assert not [f for f in findings(low) if f.kind == "irritant" and f.class_ == row.class_], (
            "speaks under its amount"
        )

"""What the facts tables beside the checkout hold is found when its name stands on a label."""

from __future__ import annotations

import csv
from pathlib import Path

from inci_parser.naming import Catalogue

from .labels import findings


def facts(shared: Path, table: str) -> list[dict[str, str]]:
    with (shared / "facts" / table).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def names_of(text: str) -> tuple[str, ...]:
    return Catalogue.default().resolve(text).names or (text.upper(),)


def test_every_active_is_found_in_its_class(shared: Path) -> None:
    missing = []
    for row in facts(shared, "actives.csv"):
        names = names_of(row["inci"])
        said = [
            finding
            for kind in ("leave-on", "spot treatment")  # zinc sulfate acts only where blemishes are treated
            for finding in findings(f"[{kind}] AQUA; {names[0]} 20; SILICA")
        ]
        if not any(f.kind == "active" and f.class_ == row["class_"] and set(names) & set(f.names) for f in said):
            missing.append(row["inci"])
    assert missing == []


def test_every_declarable_allergen_is_found_under_each_of_its_names(shared: Path) -> None:
    missing = []
    for row in facts(shared, "allergens.csv"):
        for text in (row["eu_label_name"], *row["member_inci_names"].split(";")):
            if text.strip():
                names = names_of(text.strip())
                said = findings(f"[leave-on] AQUA; {names[0]}; SILICA")
                if not any(f.kind == "allergen" and set(names) & set(f.names) for f in said):
                    missing.append(text)
    assert missing == []


def test_every_irritant_worth_a_warning_is_found(shared: Path) -> None:
    missing = []
    for row in facts(shared, "irritants.csv"):
        if row["withdraw"] != "no" or int(row["severity"]) < 2:
            continue
        texts = [row["ingredient"], *row["aliases"].split(";")]
        known = [names for text in texts if (names := Catalogue.default().resolve(text.strip()).names)]
        said = [
            f
            for names in known
            for words in ("leave-on", "hair dye")
            for f in findings(f"[{words}] AQUA; {names[0]} 20; SILICA")
            if f.kind in ("irritant", "allergen", "fragrance") and set(names) & set(f.names)
        ]
        if known and not said:
            missing.append(row["ingredient"])
    assert missing == []

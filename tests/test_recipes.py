"""The recipes of CONTRIBUTING, followed in a copy of the tables: rows alone add a language, an ingredient, a class ...

An output format is added in ``tests/render/test_add_a_format.py``, a market in
``tests/regulation/test_add_a_market.py``.
"""

from __future__ import annotations

import csv
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent

#: Table -> the rows that are added: a language (Esperanto), a heading kind, an ingredient, a class of actives.
ROWS: dict[str, tuple[dict[str, str], ...]] = {
    "language/languages.csv": ({"lang": "eo", "name": "Esperanto", "joining": "apart", "head": "first"},),
    "language/headings.csv": (
        {"kind": "ingredients", "lang": "eo", "word": "Ingrediencoj", "needs": "line", "confidence": "medium"},
        {"kind": "may_contain", "lang": "eo", "word": "Povas enhavi", "needs": "any", "confidence": "medium"},
        {"kind": "story", "lang": "eo", "word": "Nia rakonto", "needs": "line", "confidence": "medium"},
    ),
    "language/heading_kinds.csv": (
        {
            "kind": "story", "opens_list": "no", "closes": "always", "reentry_cost": "2", "shown_as": "directions",
            "followed_by": "directions", "in_brackets": "no", "mended": "no", "mid_list": "no", "left_out": "",
        },
    ),
    "language/label_words.csv": ({"kind": "ingredient_class", "lang": "eo", "word": "konservantoj"},),
    "language/amount_words.csv": ({"kind": "at_most", "lang": "eo", "word": "malpli ol"},),
    "language/units.csv": ({"kind": "share_word", "lang": "eo", "unit": "elcentoj", "amount": "1"},),
    "language/claim_words.csv": ({"kind": "absent_before", "lang": "eo", "word": "sen"},),
    "language/claim_nouns.csv": ({"rule": "paraben-free", "lang": "eo", "kind": "noun", "word": "parabenoj"},),
    "products/product_words.csv": (
        {"word": "ŝampuo", "lang": "eo", "product_type": "shampoo", "weak": "no"},
        {"word": "kremo", "lang": "eo", "product_type": "cream", "weak": "no"},
    ),
    "products/title_traits.csv": ({"word": "piedoj", "lang": "eo", "trait": "foot"},),
    "names/names.csv": ({"inci": "ZZYXIUM TESTATE", "functions": "humectant", "botanical": "0", "label_count": "0"},),
    "names/aliases_common.csv": (
        {"alias": "zzyx salt", "inci": "ZZYXIUM TESTATE", "kind": "common", "lang": "en", "attested": "no"},
    ),
    "names/aliases_eo.csv": (
        {
            "alias": "zzyksia salo", "inci": "ZZYXIUM TESTATE", "kind": "translation", "lang": "eo", "attested": "no",
            "source": "test",
        },
    ),
    "effects/active_classes.csv": (
        {
            "class": "zz class", "title": "Zz class", "group": "other", "dose": "no", "weight": "3",
            "text": "Stands for a class that a test added.",
        },
    ),
    "effects/actives.csv": (
        {"inci": "ZZYXIUM TESTATE", "class": "zz class", "evidence": "D", "sources": "FORM", "status": "practice"},
    ),
}  # fmt: skip

SCRIPT = r"""
import json
from inci_parser import analyze, parse
names = lambda text: [(entry.name, entry.section) for entry in parse(text).ingredients]
rules = lambda text, **given: [f.rule for f in analyze(text, **given).findings]
bounded = parse("Ingrediencoj: Aqua, Glycerin malpli ol 5 elcentoj, Parfum").ingredients[1].percent
print(json.dumps({
    "list": names("Ingrediencoj: Aqua, Glycerin, Mica. Povas enhavi: CI 77891"),
    "class": names("Ingrediencoj: Aqua, Glycerin, Konservantoj: Phenoxyethanol, Parfum"),
    "bound": bounded and bounded.max,
    "claim": rules("Sen parabenoj. Ingrediencoj: Aqua, Glycerin, Methylparaben"),
    "type": [analyze("Aqua, Parfum", title=title).context.product_type for title in ("Ŝampuo", "Kremo por piedoj")],
    "kind": names("Ingrediencoj: Aqua, Glycerin, Mica\n\nNia rakonto: Talc, Parfum"),
    "ingredient": names("Aqua, Zzyx Salt, Glycerin, Zzyxium Testate"),
    "translation": names("Aqua, Zzyksia salo, Glycerin"),
    "active": [f.title for f in analyze("Aqua, Zzyxium Testate, Glycerin").of_kind("active")],
}))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the package says over a copy of its tables with the rows added."""
    top = tmp_path_factory.mktemp("recipes")
    for name in ("inci_parser", "grammars", "synonyms"):
        shutil.copytree(ROOT / name, top / name, ignore=shutil.ignore_patterns("__pycache__", "*.store"))
    shutil.copy(ROOT / "pyproject.toml", top)
    for table, added in ROWS.items():
        _append(top / "synonyms" / table, added)
    environment = {**os.environ, "PYTHONPATH": str(top), "INCI_PARSER_CACHE": str(top / "cache")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        env=environment,
        cwd=top,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said: dict[str, Any] = json.loads(done.stdout)
    return said


def _append(table: Path, added: tuple[dict[str, str], ...]) -> None:
    """Add rows to a table, which is made if it is new; cells that a row leaves out are empty."""
    if not table.exists():
        table.write_text(",".join(added[0]) + "\n", encoding="utf-8")
    with table.open(encoding="utf-8", newline="") as stream:
        header = next(csv.reader(stream))
    with table.open("a", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, header, restval="", lineterminator="\n")
        writer.writerows(added)


def test_a_language_is_rows_headings(copy: dict[str, Any]) -> None:
    wanted = [["AQUA", "main"], ["GLYCERIN", "main"], ["MICA", "main"], ["CI 77891", "may_contain"]]
    assert copy["list"] == wanted


def test_a_language_is_rows_classes_of_ingredients(copy: dict[str, Any]) -> None:
    assert [name for name, _ in copy["class"]] == ["AQUA", "GLYCERIN", "PHENOXYETHANOL", "PARFUM"]


def test_a_language_is_rows_bounds(copy: dict[str, Any]) -> None:
    assert copy["bound"] == 5.0


def test_a_language_is_rows_claims(copy: dict[str, Any]) -> None:
    assert "claim.paraben-free" in copy["claim"]


def test_a_language_is_rows_products(copy: dict[str, Any]) -> None:
    assert copy["type"] == ["shampoo", "foot cream"]


def test_a_heading_kind_is_rows(copy: dict[str, Any]) -> None:
    assert [name for name, _ in copy["kind"]] == ["AQUA", "GLYCERIN", "MICA"]


def test_an_ingredient_is_rows(copy: dict[str, Any]) -> None:
    assert [name for name, _ in copy["ingredient"]] == ["AQUA", "ZZYXIUM TESTATE", "GLYCERIN", "ZZYXIUM TESTATE"]


def test_a_language_is_rows_names(copy: dict[str, Any]) -> None:
    assert [name for name, _ in copy["translation"]] == ["AQUA", "ZZYXIUM TESTATE", "GLYCERIN"]


def test_a_class_of_actives_is_rows(copy: dict[str, Any]) -> None:
    assert any("Zz class" in title for title in copy["active"])

"""The tables of law are what their builder makes of the facts and of the tables beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("build_law")


TABLES = ("limits.csv", "annexes.csv", "law_sources.csv")


def test_the_tables_are_built_from_the_facts(tool: ModuleType, shared: Path, tmp_path: Path) -> None:
    for table in TABLES:
        shutil.copy(ROOT / "synonyms" / "law" / table, tmp_path)
    tool.main([str(shared / "facts"), "--into", str(tmp_path)])
    for table in TABLES:
        made, kept = (folder / table for folder in (tmp_path, ROOT / "synonyms" / "law"))
        assert made.read_bytes() == kept.read_bytes(), f"{table}: run tools/build_law.py, which sorts and rebuilds it"


def test_a_row_by_hand_stays(tool: ModuleType, tmp_path: Path) -> None:
    table = tmp_path / "law.csv"
    made = {"market": "EU", "inci": "A", "ref": "V/1"}
    tool.write(table, ["market", "inci", "ref"], [made, made | {"inci": "B"}])
    tool.write(table, ["market", "inci", "ref"], [made])
    assert table.read_text(encoding="utf-8") == "market,inci,ref\nEU,A,V/1\nEU,B,V/1\n"


def test_a_row_with_a_cell_too_many_stops_the_build(tool: ModuleType, tmp_path: Path) -> None:
    table = tmp_path / "law.csv"
    table.write_text("ref,condition\nIII/1,one, two\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"row 2 has 3 cells, the header has 2"):
        tool.read(table)


@pytest.mark.parametrize(
    ("printed", "key"),
    [("(EU) 2024/996", "EU 2024/996"), ("(EC) 2009/1223", "EU 2009/1223"), ("(EU) 344/2013", "EU 2013/344")],
)
def test_regulations_have_one_key_however_they_are_printed(tool: ModuleType, printed: str, key: str) -> None:
    assert tool.eu_key(printed) == key

"""The tables of law are what their builder makes of the facts and of the tables beside it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def tool(script: Callable[[str], ModuleType]) -> ModuleType:
    return script("build_law")


TABLES = ("limits.csv", "prohibitions.csv", "colourants.csv", "sums.csv", "warnings.csv", "law_sources.csv")


def test_the_tables_are_what_their_inputs_make_of_them(tool: ModuleType, tmp_path: Path) -> None:
    tool.main(["--into", str(tmp_path)])
    for table in TABLES:
        built, kept = (folder / table for folder in (tmp_path, ROOT / "synonyms" / "law"))
        assert built.read_bytes() == kept.read_bytes(), f"{table}: run tools/build_law.py"


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

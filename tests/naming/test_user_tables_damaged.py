"""Tables of the user's own that are damaged or empty: refused when added, passed over when read, removable always."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inci_parser import Catalogue
from inci_parser.errors import CatalogueWarning, InciError, TableError
from inci_parser.naming import user_tables
from inci_parser.naming.user_folder import changed


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's catalogue, empty."""
    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path / "data"))
    Catalogue.default()
    changed()
    return tmp_path / "data" / "catalogue"


@pytest.mark.parametrize(
    ("text", "format"),
    [
        ("en: \\,\\,", "obf"),
        ("en: ?¿\n", "obf"),
        ("inci,aliases\n", "csv"),
        ("", "csv"),
        ("INCI name,CAS No\n", "cosing"),
    ],
)
def test_an_import_without_a_good_row_is_refused(tmp_path: Path, folder: Path, text: str, format: str) -> None:
    """Nothing is stored, so no later command stumbles over it."""
    table = tmp_path / "zero.txt"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(InciError):
        user_tables.import_pack(table, format=format)
    assert not list(folder.rglob("*.csv"))


@pytest.mark.parametrize("data", [b"", b"inci,aliases\n", b"\xff\xfe\xfa\n", b"inci,aliases\n?,?\n", b"\0\0"])
@pytest.mark.parametrize("kind", user_tables.KINDS)
def test_a_stored_table_that_cannot_be_read_is_passed_over(folder: Path, kind: str, data: bytes) -> None:
    """With a warning that names it; it is listed and can be removed; the other tables count."""
    (folder / kind).mkdir(parents=True)
    (folder / kind / "bad.csv").write_bytes(data)
    (folder / kind / "good.csv").write_text("inci,aliases\nZXQVINE,zx\n", encoding="utf-8")
    with pytest.warns(CatalogueWarning, match="bad"):
        layers = user_tables.user_layers()
    assert [layer.title for layer in layers] == [f"{kind} good"]
    assert {item.name for item in user_tables.installed()} == {"bad", "good"}
    assert user_tables.remove("bad").kind == kind
    assert len(user_tables.user_layers()) == 1


def test_a_cell_may_be_long(tmp_path: Path) -> None:
    """Python's own limit of 131,072 characters is none of ours."""
    table = tmp_path / "long.csv"
    table.write_text("inci,aliases\nZXQVINE," + "; ".join(f"alias {i}" for i in range(20_000)) + "\n", encoding="utf-8")
    assert user_tables.add(table).aliases == 20_000


def test_a_house_table_without_rows_says_so(tmp_path: Path) -> None:
    """The error names the file."""
    table = tmp_path / "house.csv"
    table.write_text("inci,aliases\n", encoding="utf-8")
    with pytest.raises((TableError, InciError), match="house"):
        user_tables.add(table)


@pytest.mark.parametrize(
    "name", ["con", "NUL.house", "Com1", "../../up", "..", "a" * 400, "水" * 200, "C:\\x", "\ud800", "a/b\0c", "x. "]
)
def test_any_name_makes_a_file_in_the_folder(tmp_path: Path, folder: Path, name: str) -> None:
    """On Windows too, where names of devices and dots at the end mean something else."""
    table = tmp_path / "own.csv"
    table.write_text("inci,aliases\nZXQVINE,zx\n", encoding="utf-8")
    added = user_tables.import_pack(table, format="csv", name=name)
    assert added.file.parent == folder / "pack"
    assert re.fullmatch(r"[\w-][\w.-]*[\w-]|\w", added.name)
    assert not re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", added.name)
    assert len(added.file.name.encode()) < 140
    assert user_tables.remove(added.name).file == added.file

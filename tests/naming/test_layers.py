"""The user's own layers: house tables, packs, their checks and what wins."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from inci_parser.cli.main import inci
from inci_parser.errors import InputError, TableError, UsageError
from inci_parser.naming import Catalogue
from inci_parser.naming import user_tables as layers
from inci_parser.naming.importers import read, valid_cas, valid_ec

HOUSE = (
    "inci,aliases,cas,ec,functions\nAQUA,Morning Dew,7732-18-5,231-791-2,solvent\nHOUSE BLEND EXTRACT,Secret Sauce,,,\n"
)

pytestmark = pytest.mark.usefixtures("folder")
COSING = """File creation date: 01/01/2026,,,,,,,,,
,,,,,,,,,
COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Chem/IUPAC Name / Description,Restriction,Function,Date
1,"1,2-TESTDIOL",testdiolum,,7732-18-5 / 50-00-0,231-791-2,prose that is not taken,,"SOLVENT, HUMECTANT",01/01/2026
2,IMAGINARIA FICTA LEAF EXTRACT,,,7732-18-4,-,,,SKIN CONDITIONING,01/01/2026
"""
OBF = """# a comment
en: Imaginary Oil, Oil\\, imaginary
fr: Huile imaginaire
cas:en: 7732-18-5
inci_functions:en: en:perfuming, en:skin-conditioning

< en: Imaginary Oil
xx: Parentless
"""


def write(folder: Path, name: str, text: str) -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_a_house_table_wins_and_keeps_what_is_known(folder: Path) -> None:
    done = layers.add(write(folder, "house.csv", HOUSE))
    assert (done.rows, done.aliases, done.kind) == (2, 2, "house")
    names = Catalogue.default()
    assert names.resolve("secret sauce").names == ("HOUSE BLEND EXTRACT",)
    assert names.resolve("Morning Dew").names == ("AQUA",)
    assert names.resolve("secret saucee").names == ("HOUSE BLEND EXTRACT",)
    record = names.record("AQUA")
    assert record is not None
    assert record.us_name == "Water"
    assert {"Morning Dew", "purified water"} <= {alias.text for alias in record.aliases}
    assert "HOUSE BLEND EXTRACT" in names
    layers.remove("house")
    assert Catalogue.default().resolve("secret sauce").names == ()


def test_collisions_are_told_and_the_new_table_wins(folder: Path) -> None:
    done = layers.add(write(folder, "house.csv", "inci,aliases\nHOUSE WATER,Water; dew\n"))
    assert done.collisions == ("'Water' stood for AQUA, now for HOUSE WATER",)
    assert Catalogue.default().resolve("Water").names == ("HOUSE WATER",)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("inci,cas\nAQUA,7732-18-4\n", "line 2, column cas: 7732-18-4 fails its check digit"),
        ("inci,ec\nAQUA,231-791-3\n", "line 2, column ec"),
        ("inci,aliases\n,dew\n", "line 2, column inci"),
        ("inci,aliases\nAQUA,dew\nGLYCERIN,dew\n", "line 3, column aliases: 'dew' also stands for AQUA"),
        ("inci,aliases\nAQUA,glycerin\nGLYCERIN,\n", "column aliases: 'glycerin' also stands for GLYCERIN"),
    ],
)
def test_a_wrong_row_refuses_the_table_whole(folder: Path, text: str, told: str) -> None:
    with pytest.raises(TableError, match="nothing added") as caught:
        layers.add(write(folder, "house.csv", text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)
    assert layers.installed() == []


def test_what_is_no_table(folder: Path) -> None:
    with pytest.raises(InputError, match="no column inci"):
        layers.add(write(folder, "x.csv", "name,synonym\nAQUA,water\n"))
    with pytest.raises(InputError, match="nowhere"):
        layers.add(folder / "nowhere.csv")
    with pytest.raises(InputError, match="CosIng"):
        layers.import_pack(write(folder, "y.csv", "a,b\n1,2\n"), format="cosing")
    with pytest.raises(UsageError, match="cosing, obf"):
        layers.import_pack(write(folder, "z.csv", HOUSE), format="xls")
    with pytest.raises(UsageError, match="no added table"):
        layers.remove("ghost")


def test_cosing_export(folder: Path) -> None:
    done = layers.import_pack(write(folder, "inventory.csv", COSING), format="cosing", name="cosing 2026")
    assert done.name == "cosing-2026"
    assert done.rows == 2
    assert done.faults == ("line 5, column cas: 7732-18-4 fails its check digit",)
    names = Catalogue.default()
    assert names.resolve("1,2-Testdiol").method == "exact"
    assert names.resolve("testdiolum").names == ("1,2-TESTDIOL",)
    record = names.record("1,2-TESTDIOL")
    assert record is not None
    assert (record.cas, record.functions) == (("7732-18-5", "50-00-0"), ("solvent", "humectant"))


def test_open_beauty_facts_taxonomy(folder: Path) -> None:
    checked = read(write(folder, "ingredients.txt", OBF), "obf")
    assert [row.inci for row in checked.rows] == ["IMAGINARY OIL", "PARENTLESS"]
    assert [(alias.text, alias.kind, alias.lang) for alias in checked.rows[0].aliases] == [
        ("Oil, imaginary", "common", "en"),
        ("Huile imaginaire", "translation", "fr"),
    ]
    assert checked.rows[0].functions == ("perfuming", "skin conditioning")
    layers.import_pack(folder / "ingredients.txt", format="obf")
    assert Catalogue.default().resolve("Huile imaginaire").names == ("IMAGINARY OIL",)


def test_house_over_pack_over_built_in(folder: Path) -> None:
    layers.import_pack(write(folder, "pack.csv", "inci,aliases\nPACK OIL,Glow Oil; Water\n"), format="csv")
    assert Catalogue.default().resolve("Water").names == ("PACK OIL",)
    layers.add(write(folder, "house.csv", "inci,aliases\nHOUSE OIL,Glow Oil\n"))
    assert Catalogue.default().resolve("Glow Oil").names == ("HOUSE OIL",)
    assert [item.kind for item in layers.installed()] == ["house", "pack"]


def test_load_in_the_library(folder: Path) -> None:
    names = Catalogue.load(str(write(folder, "house.csv", HOUSE)))
    assert names.resolve("Secret Sauce").names == ("HOUSE BLEND EXTRACT",)
    assert names.resolve("Glycerin").names == ("GLYCERIN",)
    with pytest.raises(TableError):
        Catalogue.load(str(write(folder, "bad.csv", "inci,cas\nAQUA,1-1-1\n")))


def test_commands(folder: Path) -> None:
    run = CliRunner()
    added = run.invoke(inci, ["catalogue", "add", str(write(folder, "house.csv", HOUSE))])
    assert added.exit_code == 0
    assert "2 names, 2 aliases" in added.output
    listed = run.invoke(inci, ["catalogue", "list"]).output
    assert "house" in listed
    assert "built-in" in listed
    assert (
        run.invoke(inci, ["catalogue", "import", str(write(folder, "c.csv", COSING)), "--format", "cosing"]).exit_code
        == 0
    )
    assert "removed house house" in run.invoke(inci, ["catalogue", "remove", "house"]).output
    assert isinstance(run.invoke(inci, ["catalogue", "remove", "house"]).exception, UsageError)


def test_one_name_is_counted_as_one(folder: Path) -> None:
    run = CliRunner()
    table = str(write(folder, "one.csv", "inci,aliases\nHOUSE BLEND EXTRACT,Secret Sauce\n"))
    assert "house one: 1 name, 1 alias, in " in run.invoke(inci, ["catalogue", "add", table]).output
    assert "one  1 name  " in run.invoke(inci, ["catalogue", "list"]).output
    assert run.invoke(inci, ["catalogue", "remove", "one"]).output == "removed house one: 1 name\n"


def test_check_digits() -> None:
    assert valid_cas("56-81-5")
    assert not valid_cas("56-81-6")
    assert not valid_cas("water")
    assert valid_ec("200-289-5")
    assert not valid_ec("200-289-6")

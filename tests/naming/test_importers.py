"""Readers of tables from elsewhere: every row with its line, and every fault."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.naming.importers import CheckedRows, Row, _stanzas, read
from inci_parser.naming.name_index import Alias


def checked(folder: Path, text: str | bytes, format: str = "csv") -> CheckedRows:
    """Return what is read of a table."""
    file = folder / "t.csv"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read(file, format)


def trade(text: str) -> Alias:
    return Alias(text, "trade", "en", True, "t.csv")


def test_csv_rows(tmp_path: Path) -> None:
    text = (
        "INCI,Aliases,cas,EC,functions,more\n"
        ' zxqv  oil ,"Morning Dew; Evening|Dew;; - ;Morning Dew",7732-18-5; 56-81-5,231-791-2,Solvent;HUMECTANT,x\n'
        "\n"
        ",,,,\n"
        "QRTW\n"
    )
    rows = checked(tmp_path, text).rows
    assert rows == [
        Row(
            2,
            "ZXQV OIL",
            (trade("Morning Dew"), trade("Evening"), trade("Dew")),
            ("7732-18-5", "56-81-5"),
            ("231-791-2",),
            ("solvent", "humectant"),
        ),
        Row(5, "QRTW"),
    ]


@pytest.mark.parametrize("sign", [",", ";", "\t"])
def test_the_sign_that_stands_most_often_in_the_header_separates(tmp_path: Path, sign: str) -> None:
    rows = checked(tmp_path, f"inci{sign}functions\nAQUA{sign}solvent\n").rows
    assert rows == [Row(2, "AQUA", functions=("solvent",))]


@pytest.mark.parametrize(
    "data",
    [
        "inci\nÉTÉ OIL\n".encode(),
        "\ufeffinci\nÉTÉ OIL\n".encode(),
        "inci\nÉTÉ OIL\n".encode("cp1252"),
        "inci\nÉTÉ OIL\n".encode("utf-16"),
        "inci\nÉTÉ OIL\n".encode("utf-16-le"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes) -> None:
    assert [row.inci for row in checked(tmp_path, data).rows] == ["ÉTÉ OIL"]


def test_faults_of_a_house_table(tmp_path: Path) -> None:
    text = "inci,cas,ec\n漢字,,\nAQUA,7732-18-4,231-791-3\nMICA,7732-18-5,\n"
    found = checked(tmp_path, text)
    assert found.faults == [
        "line 2, column inci: '漢字' is no INCI name",
        "line 3, column cas: 7732-18-4 fails its check digit",
        "line 3, column ec: 231-791-3 fails its check digit",
    ]
    assert [row.inci for row in found.rows] == ["MICA"]


def test_what_is_no_table(tmp_path: Path) -> None:
    for text in ("", "name,aliases\nAQUA,x\n", "incis\nAQUA\n"):
        with pytest.raises(InputError, match="the header has no column inci"):
            checked(tmp_path, text)
    with pytest.raises(InputError, match="no ingredient in it; is it a csv table"):
        checked(tmp_path, "inci\n")
    with pytest.raises(InputError, match="is it the CosIng export"):
        checked(tmp_path, "inci\nAQUA\n", "cosing")
    with pytest.raises(InputError, match="give the path of a table"):
        read(tmp_path / "nothing.csv", "csv")


COSING = """File creation date,,,,,,,
COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Function,Restriction
7,zxqv  acid,acidum zxqv,ZXQV ACID,7732-18-5 / 56-81-5,231-791-2,"SOLVENT, SKIN CARE",x
8,,,,,,,
9,QRTW,,-,7732-18-4,231-791-3,,
"""


def test_cosing_rows(tmp_path: Path) -> None:
    found = checked(tmp_path, COSING, "cosing")
    assert found.rows == [
        Row(
            3,
            "ZXQV ACID",
            (Alias("acidum zxqv", "drug", "en", True, "CosIng"),),  # not the name itself
            ("7732-18-5", "56-81-5"),
            ("231-791-2",),
            ("solvent", "skin care"),
            "7",
        ),
        Row(5, "QRTW", cosing_ref="9"),  # a pack's wrong numbers are left out, and told
    ]
    assert found.faults == [
        "line 5, column cas: 7732-18-4 fails its check digit",
        "line 5, column ec: 231-791-3 fails its check digit",
    ]


TAXONOMY = """# a comment
en: Zxqv Oil, Oil\\, zxqv, zxqv oil
fr: Huile de zxqv, Zxqv Oil
cas:en: 7732-18-5
einecs:en: 231-791-2
ec:en: 200-289-5
inci_functions:en: en:perfuming, en:skin-conditioning

< en:Zxqv Oil
xx: Qrtw
no line of it

la: Tertia

fr: Sans anglais
cas:en: 56-81-5


en: Last"""


def test_rows_of_a_taxonomy(tmp_path: Path) -> None:
    def form(text: str, kind: str, lang: str) -> Alias:
        return Alias(text, kind, lang, True, "Open Beauty Facts")

    assert checked(tmp_path, TAXONOMY, "obf").rows == [
        Row(
            2,
            "ZXQV OIL",
            (form("Oil, zxqv", "common", "en"), form("Huile de zxqv", "translation", "fr")),
            ("7732-18-5",),
            ("231-791-2", "200-289-5"),
            ("perfuming", "skin conditioning"),
        ),
        Row(10, "QRTW"),
        Row(13, "TERTIA"),
        Row(19, "LAST"),
    ]


@pytest.mark.parametrize(
    ("text", "stanzas"),
    [
        ("", []),
        ("\n\n", []),
        ("a\nb", [(1, ["a", "b"])]),
        ("a\n\n\nb\n", [(1, ["a"]), (4, ["b"])]),
        ("# x\na\n<p\nb", [(2, ["a", "b"])]),  # comments and parents are no lines of it
        ("# x\n\n  a \n", [(3, ["a"])]),
    ],
)
def test_stanzas_of_a_taxonomy(text: str, stanzas: list[tuple[int, list[str]]]) -> None:
    """A run of lines has the number of its first line; blank ones before it or behind it make no run of their own."""
    assert list(_stanzas(text)) == stanzas


def test_equal_rows_are_one_in_a_set() -> None:
    assert {Row(1, "AQUA"), Row(1, "AQUA"), Row(2, "AQUA")} == {Row(1, "AQUA"), Row(2, "AQUA")}

"""Adding, merging, telling collisions of, and removing the user's own tables; what is explained of a name."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser.errors import CatalogueWarning, InputError, TableError, UsageError
from inci_parser.naming import Catalogue, user_tables
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.explanation import explain
from inci_parser.naming.index_sections import index
from inci_parser.naming.name_index import Record
from inci_parser.naming.store import NameStore

pytestmark = pytest.mark.usefixtures("folder")


def table(folder: Path, text: str, name: str = "house.csv") -> Path:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return file


def test_rows_of_one_name_are_merged_and_sorted(folder: Path) -> None:
    text = (
        "inci,aliases,cas,ec,functions\n"
        "ZXQV,b; a,7732-18-5,,solvent\n"
        "AQUA OBSCURA,,,,\n"
        "zxqv,a; c,56-81-5; 7732-18-5,231-791-2,emollient; solvent\n"
    )
    added = user_tables.add(table(folder, text))
    assert (added.name, added.kind, added.rows, added.aliases, added.faults) == ("house", "house", 2, 3, ())
    assert added.file.read_text(encoding="utf-8") == (
        "inci,aliases,cas,ec,functions\n"
        "AQUA OBSCURA,,,,\n"
        "ZXQV,b; a; c,7732-18-5; 56-81-5,231-791-2,solvent; emollient\n"
    )
    assert added.file == folder / "data" / "catalogue" / "house" / "house.csv"


def test_aliases_that_a_stored_table_would_cut_are_left_out(folder: Path) -> None:
    pack = "en: Zxqv, a;b, c\n"
    added = user_tables.import_pack(table(folder, pack, "t.txt"), format="obf", name="x")
    assert (added.rows, added.aliases) == (1, 1)
    assert Catalogue.default().resolve("c").names == ("ZXQV",)


def test_the_layers_stand_house_first_each_by_name(folder: Path) -> None:
    for name in ("b", "a"):
        user_tables.add(table(folder, f"inci\nHOUSE {name}\n", f"{name}.csv"))
        user_tables.import_pack(table(folder, f"inci\nPACK {name}\nPACK\n", f"{name}.csv"), format="csv")
    found = user_tables.installed()
    assert [(item.kind, item.name, item.rows) for item in found] == [
        ("house", "a", 1),
        ("house", "b", 1),
        ("pack", "a", 2),
        ("pack", "b", 2),
    ]
    assert [layer.title for layer in Catalogue.default().layers] == [
        "house a",
        "house b",
        "pack a",
        "pack b",
        "built-in",
    ]
    assert user_tables.remove("b").kind == "house"
    assert [item.kind for item in user_tables.installed()] == ["house", "pack", "pack"]
    with pytest.raises(UsageError, match="no added table is called 'c'; there are: a, a, b"):
        user_tables.remove("c")


def test_nothing_to_remove() -> None:
    with pytest.raises(UsageError, match="there are: none"):
        user_tables.remove("x")


def test_collisions_are_told_form_by_form_but_not_with_the_table_itself(folder: Path) -> None:
    text = "inci,aliases\nHOUSE WATER,Water; dew\nGLYCERIN,\n"
    told = ("'Water' stood for AQUA, now for HOUSE WATER",)
    assert user_tables.add(table(folder, text)).collisions == told
    assert user_tables.add(table(folder, text)).collisions == told  # its own old layer is not asked
    other = user_tables.add(table(folder, "inci,aliases\nMY WATER,dew\n", "other.csv"))
    assert other.collisions == ("'dew' stood for HOUSE WATER, now for MY WATER",)


@pytest.mark.parametrize(("rows", "told"), [(20, ""), (21, " (and 1 more)")])
def test_twenty_faults_are_told_and_the_others_counted(folder: Path, rows: int, told: str) -> None:
    with pytest.raises(TableError) as caught:
        user_tables.add(table(folder, "inci\n" + "漢\n" * rows))
    message = str(caught.value)
    assert message.count("is no INCI name") == 20
    assert message.endswith(f"is no INCI name{told}; correct the rows and add it again")


def test_a_pack_keeps_what_is_right(folder: Path) -> None:
    header = "COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Function"
    text = f"{header}\n1,ZXQV,dew,,7732-18-4,,\n2,QRTW,dew,,,,\n3,漢,,,,,\n"
    added = user_tables.import_pack(table(folder, text), format="cosing", name="x")
    assert (added.rows, added.aliases) == (2, 2)
    assert added.faults == (
        "line 2, column cas: 7732-18-4 fails its check digit",
        "line 4, column inci: '漢' is no INCI name",
        "line 3, column aliases: 'dew' also stands for ZXQV",
    )


@pytest.mark.parametrize(("row", "faults"), [("3,漢,,,,,\n", "line 2, column inci: '漢' is no INCI name"), ("", "")])
def test_a_pack_without_a_good_row_says_what_is_wrong_with_it(folder: Path, row: str, faults: str) -> None:
    header = "COSING Ref No,INCI name,INN name,Ph. Eur. Name,CAS No,EC No,Function"
    with pytest.raises((TableError, InputError)) as caught:
        user_tables.import_pack(table(folder, f"{header}\n{row}"), format="cosing", name="x")
    assert str(caught.value).endswith("is it a cosing table?")
    assert faults in str(caught.value)


def test_a_table_given_by_its_path_is_no_stored_one(folder: Path) -> None:
    layer = user_tables.layer_from_csv(str(table(folder, "inci,cas\nZXQV,7732-18-5\n")))
    assert (layer.title, layer.stored, list(layer.names)) == ("house.csv", None, ["ZXQV"])
    record = layer.record("ZXQV")
    assert record is not None
    assert (record.cas, record.source, record.layer) == (("7732-18-5",), "house.csv", "house.csv")


def test_a_stored_table_says_where_it_is_and_follows_its_file(folder: Path) -> None:
    file = user_tables.add(table(folder, "inci\nZXQV\n")).file
    (layer,) = user_tables.user_layers()
    assert (layer.title, layer.stored) == ("house house", str(file))
    file.write_text("inci,aliases,cas,ec,functions\nQRTW OIL,,,,\n", encoding="utf-8")
    assert [list(layer.names) for layer in user_tables.user_layers()] == [["QRTW OIL"]]
    file.write_text("inci,aliases,cas,ec,functions\n", encoding="utf-8")
    with pytest.warns(
        CatalogueWarning, match=r"the house table .*house\.csv is left out: .*'inci catalogue remove house'"
    ):
        assert user_tables.user_layers() == []


def test_a_catalogue_of_tables(folder: Path) -> None:
    first, second = table(folder, "inci\nA OIL\nB OIL\n", "1.csv"), table(folder, "inci\nB OIL\n", "2.csv")
    names = Catalogue.load(str(first), str(second), built_in_names=False)
    assert [layer.title for layer in names.layers] == ["1.csv", "2.csv"]
    assert (len(names), list(names.names())) == (2, ["A OIL", "B OIL"])
    assert repr(names) == "<Catalogue of 2 names: 1.csv, 2.csv>"
    assert "A OIL" in names
    assert "C OIL" not in names
    assert Catalogue.load(str(first)).layers[-1] is built_in()
    assert Catalogue.default().layers == (built_in(),)


# -- explanations -------------------------------------------------------------------------------------------------


def test_a_number_of_one_ingredient_names_it() -> None:
    store = NameStore([index("t", [Record("ZXQV OIL", ("1-1-1",)), Record("A", ("2-2-2",)), Record("B", ("2-2-2",))])])
    one = explain(" 1-1-1 ", Catalogue([]).resolve("x"), store)
    assert (one.match.names, one.match.method, one.match.score) == (("ZXQV OIL",), "alias", 100.0)
    assert one.match.because == "registry number of ZXQV OIL alone"
    assert [record.inci for record in one.records] == ["ZXQV OIL"]
    several = explain("2-2-2", Catalogue([]).resolve("x"), store)
    assert several.match.names == ()
    assert several.match.because == "registry number of 2 ingredients: it does not tell which"
    assert [record.inci for record in several.records] == ["A", "B"]
    assert (several.class_, several.role, several.neighbours) == (None, None, ())


def test_names_are_explained_by_what_is_known_and_what_is_near() -> None:
    names = Catalogue([built_in()])
    known = names.explain("Water")
    assert [record.inci for record in known.records] == ["AQUA"]
    assert known.neighbours == ()
    new = names.explain("Polyglyceryl-9 Dilinoleate")
    assert (new.records, new.class_, new.unknown_words) == ((), "polyglycerol ester or ether", ())
    assert new.role
    assert len(new.neighbours) == 5
    near = [(one.name, one.distance) for one in new.neighbours]
    assert near == sorted(near, key=lambda pair: (pair[1], pair[0]))
    assert any(one.verdict == "the numbers differ (9 / 3)" for one in new.neighbours)
    misprint = names.explain("Glycern").neighbours[0]
    assert misprint.to_dict() == {
        "name": "GLYCERIN",
        "distance": 1,
        "verdict": "a misprint of it if no other name is as near: 1 letter differs",
    }
    assert [(one.name, one.distance, one.verdict[:15]) for one in names.explain("Manula Oil").neighbours] == [
        ("manuka oil", 1, "a misprint of it"[:15]),
        ("marula oil", 1, "a misprint of it"[:15]),
        ("CANOLA OIL", 2, "what differs is a word"[:15]),
        ("kanuka oil", 2, "what differs is a word"[:15]),
    ]
    alone = names.explain("PEG Stearate").neighbours
    assert all(
        one.verdict.startswith("the numbers differ (none / ") for one in alone if any(map(str.isdigit, one.name))
    )
    loose = names.explain("Qwerbulia Tantifolia Root Extract")
    assert loose.unknown_words == ("qwerbulia", "tantifolia")
    nothing = names.explain("zxqv 123")
    assert (nothing.class_, nothing.role, nothing.unknown_words, nothing.records) == (None, None, (), ())


def test_an_explanation_as_plain_values() -> None:
    told = Catalogue([built_in()]).explain("Aqua").to_dict()
    assert list(told) == ["text", "names", "match", "class", "role", "unknown_words", "records", "neighbours"]
    (record,) = told["records"]
    assert record["inci"] == "AQUA"
    assert record["cas"] == ["7732-18-5"]
    assert record["us_name"] == "Water"
    form = next(one for one in record["aliases"] if one["text"] == "purified water")
    assert form.pop("source")
    assert form == {"text": "purified water", "kind": "us_name", "lang": "en", "attested": True}
    assert told["match"]["because"] == "exact INCI name"

"""What the law prohibits or limits, and what is named to people with allergies, is known in the languages of labels."""

from __future__ import annotations

import pytest

from inci_parser import parse


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("هيدروكينون", "HYDROQUINONE"),
        ("الزئبق", "MERCURY"),
        ("هیدروکینون", "HYDROQUINONE"),
        ("הידרוקינון", "HYDROQUINONE"),
        ("हाइड्रोक्विनोन", "HYDROQUINONE"),
        ("ไฮโดรควิโนน", "HYDROQUINONE"),
        ("Asam Retinoat", "RETINOIC ACID"),
        ("Axit Retinoic", "RETINOIC ACID"),
        ("Thủy ngân", "MERCURY"),
        ("Τρετινοΐνη", "RETINOIC ACID"),
        ("Βορικό οξύ", "BORIC ACID"),
        ("Борна киселина", "BORIC ACID"),
        ("Третиноїн", "RETINOIC ACID"),
        ("Selenyum Disülfür", "SELENIUM SULFIDE"),
        ("Disiarczek selenu", "SELENIUM SULFIDE"),
        ("Selendisulfid", "SELENIUM SULFIDE"),
        ("Fahéj-aldehid", "CINNAMAL"),
        ("Κουμαρίνη", "COUMARIN"),
        ("ลิโมนีน", "LIMONENE"),
        ("Сера", "SULFUR"),
        ("Kamfer", "CAMPHOR"),
        ("2,4-Diaminoanisole", "2,4-DIAMINOANISOLE"),
    ],
)
def test_a_regulated_substance_is_known(printed: str, name: str) -> None:
    entry = parse(f"Aqua, Glycerin, {printed}, Parfum").ingredients[2]
    assert (entry.name, entry.known) == (name, True)
    assert entry.match.method in ("exact", "alias", "translation")


@pytest.mark.parametrize("printed", ["Ken", "Cera", "Živa voda"])
def test_words_that_mean_other_things_name_none(printed: str) -> None:
    assert parse(f"Aqua, Glycerin, {printed}, Parfum").ingredients[2].name not in ("SULFUR", "MERCURY")

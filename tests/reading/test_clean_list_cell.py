"""Cleaning: lists printed into a CSV cell."""

from __future__ import annotations

import json

import pytest

from inci_parser import parse
from inci_parser.reading.json_records import json_records
from inci_parser.reading.offsets import OffsetText
from inci_parser.reading.unpacking import list_cell

ITEMS = ["Water", "1,2-Hexanediol", "Parfum (Fragrance)", "Job's Tears Extract"]


@pytest.mark.parametrize("cell", [repr(ITEMS), json.dumps(ITEMS), json.dumps(ITEMS, indent=1)])
def test_unpacked(cell: str) -> None:
    text = list_cell(OffsetText(cell))
    assert [part.strip() for part in text.text.split(";")] == ITEMS
    for item in ITEMS:
        at = text.text.index(item)
        start, end = text.span(at, at + len(item))
        assert cell[start:end] == item


@pytest.mark.parametrize("text", ["[Toner] Water", "['Aqua' and more", "Aqua ['x', 'y']", "[]", "['"])
def test_left_alone(text: str) -> None:
    assert list_cell(OffsetText(text)).text == text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('{"ingredients":["Aqua","Glycerin","Parfum"]}', "AQUA GLYCERIN PARFUM"),
        ('{"name":"Cream","ingredients" : [\n "Aqua",\n "Glycerin"\n], "id": 4}', "AQUA GLYCERIN"),
        ('{"product":{"ingredients":["Aqua","1,2-Hexanediol"]}}', "AQUA 1,2-HEXANEDIOL"),
        ('["Aqua","Glycerin"]', "AQUA GLYCERIN"),
        ('{"inci": "Aqua, Glycerin, Parfum"}', "AQUA GLYCERIN PARFUM"),
        ('{"inci": "Aqua, Glycerin", "name": "Cream with lanolin, retinol"}', "AQUA GLYCERIN"),
        (
            '{"title": "Retinol Cream", "ingredients_text_en": "Aqua, C\\u00e9ra Alba", "tags": ["retinol"]}',
            "AQUA CERA ALBA",
        ),
        ('{"name": "Retinol", "ingredients": "Aqua, Glycerin, [+/- CI 77891]", "price": 2}', "AQUA GLYCERIN CI 77891"),
        ('{"ingredients": [{"name": "Aqua", "percent": 70}, {"name": "Glycerin"}]}', "AQUA GLYCERIN"),
        ('[{"name": "Water", "inci_name": "Aqua"}, {"name": "1,2-Hexanediol", "origin": "x"}]', "AQUA 1,2-HEXANEDIOL"),
        ('[{"name":"A","inci":"Aqua, Mica"},{"name":"B","inci":"Aqua, Talc, Retinol"}]', "AQUA MICA AQUA TALC RETINOL"),
        ('{"products": [{"inci": "Aqua, Mica"}, {"inci": "Aqua, Talc, Retinol"}]}', "AQUA MICA AQUA TALC RETINOL"),
        ('id,name,ingredients\n1,Cream,"Aqua, Glycerin, Parfum"', "AQUA GLYCERIN PARFUM"),
        ("id;name;ingredients\n1;Cream;Aqua, Glycerin, Parfum\n", "AQUA GLYCERIN PARFUM"),
        ("id\tname\tingredients\n1\tCream\tAqua, Glycerin, Parfum", "AQUA GLYCERIN PARFUM"),
        ('ingredients,name\n"Aqua, Glycerin",Night Cream', "AQUA GLYCERIN"),
        ('name,ingredients\nNight Cream,"Aqua, Glycerin"\nDay Cream,"Aqua, Parfum"', "AQUA GLYCERIN AQUA PARFUM"),
        ("name,amount\nAqua,70\nGlycerin,30", "AQUA GLYCERIN"),
        ('{"note": ["Aqua", broken', "AQUA"),
    ],
)
def test_a_record_of_a_product_is_its_list(text: str, names: str) -> None:
    """Keys, ids and titles of JSON and CSV are no ingredients; each item of the list is one."""
    label = parse(text)
    assert " ".join(name for entry in label.ingredients for name in entry.names) == names
    assert all(label.text[entry.start : entry.end].strip() for entry in label.ingredients)


def test_each_item_of_an_array_knows_its_place() -> None:
    label = parse('{"ingredients": ["Aqua", "Glycerin"]}')
    assert [label.text[entry.start : entry.end] for entry in label.ingredients] == ["Aqua", "Glycerin"]


def test_each_record_of_an_array_states_its_share() -> None:
    label = parse('[{"percent": 70.5, "name": "Aqua"}, {"name": "Glycerin", "percent": "5 %"}, {"name": "Parfum"}]')
    assert [entry.percent and entry.percent.max for entry in label.ingredients] == [70.5, 5.0, None]


@pytest.mark.parametrize(
    "text", ['{"a": 1}', '{"inci": "Aqua"}', '{"inci": "Aqua, Mica"', "[Toner: Water]", '[{"x": "y"}]']
)
def test_other_records_are_left_alone(text: str) -> None:
    assert json_records(OffsetText(text)).text == text

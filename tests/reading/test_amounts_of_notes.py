"""Notes that state the amount of the one entry that bears their mark."""

from __future__ import annotations

import pytest

import inci_parser


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Retinol**, Glycerin*. *organic **0.1%",
        "Aqua, Retinol*, Glycerin. *0.1 %",
        "Aqua, Retinol¹, Glycerin. ¹ 0,1 %",
        "水、レチノール＊＊、香料　＊整肌成分 ＊＊0.1%配合",
        "水、レチノール＊＊、グリセリン＊、香料　＊保湿成分　＊＊0.1%配合",
    ],
)
def test_a_note_states_an_amount(text: str) -> None:
    label = inci_parser.parse(text)
    amounts = {entry.name: entry.percent.max for entry in label.ingredients if entry.percent is not None}
    assert amounts == {"RETINOL": 0.1}
    assert label.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "Aqua, Retinol**, Talc**. **0.1%",
        "Aqua, Retinol*, Glycerin. *99% of natural origin",
        "Aqua, Retinol*, Glycerin. *100% natural",
    ],
)
def test_a_note_of_several_entries_or_of_an_origin_states_none(text: str) -> None:
    entries = inci_parser.parse(text).ingredients
    assert [(entry.name, entry.percent) for entry in entries] == [
        ("AQUA", None), ("RETINOL", None), (entries[-1].name, None),
    ]  # fmt: skip
    assert entries[-1].name in ("TALC", "GLYCERIN")

"""The tools of an assistant, called by the protocol's own client."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("mcp.server.mcpserver", reason="needs the extra mcp")

from mcp import Client

from inci_parser.assistant import create_server
from inci_parser.assistant.digest import MOST_BYTES

LABEL = "Ingredients: Aqua, Glycerin, Niacinamide (5%), Retinol, Parfum, Linalool, Blorbo."


def call(tool: str, **arguments: Any) -> Any:
    async def ask() -> Any:
        async with Client(create_server()) as client:
            return await client.call_tool(tool, arguments)

    return asyncio.run(ask())


def answer(tool: str, **arguments: Any) -> dict[str, Any]:
    result = call(tool, **arguments)
    assert not result.is_error, result.content
    text = result.content[0].text
    assert len(text.encode()) <= MOST_BYTES * 1.6  # the protocol indents what it sends
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def test_every_tool_is_listed_with_a_description() -> None:
    async def tools() -> Any:
        async with Client(create_server()) as client:
            return (await client.list_tools()).tools

    listed = asyncio.run(tools())
    assert {tool.name for tool in listed} == {"parse", "analyze", "explain", "compare", "routine", "scan"}
    assert all(tool.description for tool in listed)


def test_parse_and_analyze() -> None:
    label = answer("parse", text=LABEL)
    assert [line["name"] for line in label["ingredients"]][:3] == ["AQUA", "GLYCERIN", "NIACINAMIDE"]
    assert label["ingredients"][2]["stated"] == "5%"
    report = answer("analyze", text=LABEL, profile=["pregnancy"])
    assert report["not_identified"] == ["Blorbo"]
    assert any(finding["kind"] == "fragrance" for finding in report["findings"])


def test_long_answers_are_cut_and_say_so() -> None:
    long = ", ".join(["Aqua", *(f"PEG-{count} Stearate" for count in range(2, 422))])
    assert answer("parse", text=long)["left_off"]["ingredients"] > 0


def test_explain_compare_routine() -> None:
    assert answer("explain", name="glycerine")["names"] == ["GLYCERIN"]
    assert answer("compare", first="Aqua, Glycerin", second="Aqua, Glycerin")["similarity"] == 1
    together = answer("routine", products=["Aqua, Glycolic Acid 8%, Glycerin", "Aqua, Retinol, Squalane"])
    assert together["together"]


def test_scan_writes_a_new_file_only(tmp_path: Path) -> None:
    table, output = tmp_path / "p.csv", tmp_path / "r.csv"
    table.write_text('name,ingredients\nOne,"Aqua, Glycerin"\n', encoding="utf-8")
    assert answer("scan", table=str(table), output=str(output))["rejects"] == 0
    again = call("scan", table=str(table), output=str(output))
    assert again.is_error
    assert "is there already" in again.content[0].text


def test_a_scan_says_what_it_could_not_read(tmp_path: Path) -> None:
    (tmp_path / "p.csv").write_text('name,ingredients\nOne,"Aqua, Glycerin"\nTwo\n', encoding="utf-8")
    told = answer("scan", table=str(tmp_path / "p.csv"), output=str(tmp_path / "r.csv"))
    assert (told["rows"], told["rejects"], told["reasons"]) == (2, 1, ["1: 1 cell, the header has 2"])
    assert Path(told["rejects_file"]).exists()


def test_an_unknown_market_is_told() -> None:
    result = call("analyze", text=LABEL, market="MOON")
    assert result.is_error
    assert "MOON" in result.content[0].text


@pytest.mark.parametrize(
    ("tool", "arguments"),
    [("parse", {"text": "Aqua, " * 17_000}), ("routine", {"products": ["Aqua, " * 9_000] * 2})],
)
def test_texts_that_are_no_label_by_their_length_are_refused(tool: str, arguments: dict[str, Any]) -> None:
    result = call(tool, **arguments)
    assert result.is_error
    assert "longer than 100,000 characters together; give the label alone" in result.content[0].text

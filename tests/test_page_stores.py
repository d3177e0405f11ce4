"""The tables of the static page: what the tool leaves out is computed again by the page's own script."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from inci_parser.naming.key_table import key_sections
from inci_parser.tables.container import pack, string_sections

ROOT = Path(__file__).resolve().parents[1]
#: Reads a packed container from standard input and writes the whole one.
UNPACK = """
import { readFileSync } from "node:fs";
const { unpackedStore } = await import(process.argv[1]);
const packed = new Uint8Array(readFileSync(0));
process.stdout.write(unpackedStore(packed.buffer));
"""


@pytest.fixture
def without_derived(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[bytes], bytes]]:
    monkeypatch.syspath_prepend(str(ROOT / "tools"))
    from page_stores import without_derived

    yield without_derived
    sys.modules.pop("page_stores", None)


def unpacked(packed: bytes) -> bytes:
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs node")
    script = (ROOT / "inci_parser" / "web" / "static" / "stores.js").as_uri()
    command = [node, "--input-type=module", "-e", UNPACK, script]
    return subprocess.run(command, input=packed, stdout=subprocess.PIPE, check=True).stdout


@pytest.mark.parametrize(
    "sections",
    [
        {},
        {"plain": b"\xff\x00bytes"},
        string_sections("word", ["eau", "", "水", "aqua"]),
        key_sections("key", [f"name {number} é" for number in range(300)]),
        {**key_sections("key", []), "between": b"odd", **string_sections("word", ["x"]), "last.ends": bytes(4)},
    ],
)
def test_the_page_makes_the_very_container_again(
    without_derived: Callable[[bytes], bytes], sections: dict[str, bytes]
) -> None:
    whole = pack(sections, "a stamp")
    assert unpacked(without_derived(whole)) == whole


def test_ends_and_hash_tables_are_left_out(without_derived: Callable[[bytes], bytes]) -> None:
    whole = pack(key_sections("key", [f"name {number}" for number in range(300)]), "a stamp")
    assert len(without_derived(whole)) < 0.5 * len(whole)

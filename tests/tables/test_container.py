"""Containers: what is written is read, damage is met, the same content gives the same bytes."""

from __future__ import annotations

import multiprocessing
import os
from pathlib import Path

import pytest

from inci_parser.tables import container_cache as module
from inci_parser.tables import resources
from inci_parser.tables.container import Container, DamagedError, open_container, pack, string_sections
from inci_parser.tables.container_cache import load_or_build_container

SECTIONS = {"one": b"first", "two": bytes(range(200)), **string_sections("word", ["", "água", "水"])}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(resources.CACHE_VARIABLE, str(tmp_path))
    resources.cache_folder.cache_clear()
    yield tmp_path
    resources.cache_folder.cache_clear()


def test_what_is_written_is_read(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(pack(SECTIONS, "stamp"))
    box = open_container(tmp_path / "x")
    assert box.stamp == "stamp"
    assert bytes(box.view("one")) == b"first"
    assert bytes(box.numbers("two", "B")) == bytes(range(200))
    assert list(box.strings("word")) == ["", "água", "水"]
    assert "one" in box
    assert "three" not in box


def test_the_same_content_gives_the_same_bytes() -> None:
    assert pack(SECTIONS, "stamp") == pack(dict(SECTIONS), "stamp")


@pytest.mark.parametrize("data", [b"", b"short", b"NOMAGIC!" + bytes(100), pack(SECTIONS, "s")[:-8]])
def test_what_is_no_container(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(data)
    with pytest.raises(DamagedError):
        open_container(tmp_path / "x")


def test_every_changed_byte_is_met() -> None:
    whole = pack(SECTIONS, "s")
    for place in range(len(whole)):
        changed = bytearray(whole)
        changed[place] ^= 0x01
        try:
            box = Container(bytes(changed))
            read = {name: bytes(box.view(name)) for name in SECTIONS}
        except DamagedError:
            continue
        assert (read, box.stamp) == (SECTIONS, "s")  # between sections


def build() -> dict[str, bytes]:
    return SECTIONS


def test_built_once_then_mapped_and_built_again_when_a_table_changes(cache: Path) -> None:
    table = cache / "table.csv"
    table.write_text("a\n1\n")
    times = []

    def counted() -> dict[str, bytes]:
        times.append(1)
        return SECTIONS

    for _ in range(3):
        assert bytes(load_or_build_container("x.store", lambda: [str(table)], [], counted).view("one")) == b"first"
    assert len(times) == 1
    table.write_text("a\n22\n")
    load_or_build_container("x.store", lambda: [str(table)], [], counted)
    assert len(times) == 2


def test_a_damaged_file_is_built_anew(cache: Path) -> None:
    load_or_build_container("x.store", list, [], build)
    file = next(cache.glob("*x.store"))
    content = bytearray(file.read_bytes())
    content[-20] ^= 0xFF
    file.write_bytes(content)
    box = load_or_build_container("x.store", list, [], build)
    assert {name: bytes(box.view(name)) for name in SECTIONS} == SECTIONS
    assert bytes(open_container(file).view("word.ends")) == SECTIONS["word.ends"]
    file.write_bytes(b"")
    assert bytes(load_or_build_container("x.store", list, [], build).view("one")) == b"first"


def _not_asked() -> list[str]:
    raise AssertionError("what a ready-made file depends on is not asked")


def test_the_ready_made_file_of_an_installation_is_used(
    cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "PACKAGE", tmp_path)
    (tmp_path / "x.store").write_bytes(pack({"one": b"ready"}, resources.installed_stamp("x.store")))
    assert bytes(load_or_build_container("x.store", _not_asked, [], build).view("one")) == b"ready"
    (tmp_path / "x.store").write_bytes(pack({"one": b"older"}, "x.store 0.0"))
    assert bytes(load_or_build_container("x.store", list, [], build).view("one")) == b"first"


def test_a_file_in_the_place_of_another_is_not_used(cache: Path) -> None:
    for name in ("x.store", "y.store"):
        load_or_build_container(name, list, [], lambda name=name: {"one": name.encode()})  # type: ignore[misc]
    x, y = (next(cache.glob(f"*{name}.store")) for name in "xy")
    x.write_bytes(y.read_bytes())
    assert bytes(load_or_build_container("x.store", list, [], lambda: {"one": b"anew"}).view("one")) == b"anew"


def test_without_a_cache_folder_it_is_built_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(resources, "cache_folder", lambda: None)
    assert bytes(load_or_build_container("x.store", list, [], build).view("one")) == b"first"


def test_a_cache_folder_that_cannot_be_written(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(file: Path, content: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(resources, "write_atomically", full)
    assert bytes(load_or_build_container("x.store", list, [], build).view("one")) == b"first"
    assert not list(cache.glob("*.store"))


def _build_in_a_process(folder: str) -> bytes:
    os.environ[resources.CACHE_VARIABLE] = folder
    resources.cache_folder.cache_clear()
    return bytes(load_or_build_container("x.store", list, [], build).view("two"))


def test_processes_that_build_at_once_do_not_harm_each_other(cache: Path) -> None:
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_build_in_a_process, [str(cache)] * 4) == [SECTIONS["two"]] * 4
    assert len(list(cache.glob("*x.store"))) == 1
    assert not list(cache.glob(".*"))

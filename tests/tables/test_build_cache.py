"""Built data is remembered as JSON: any damage costs a build, never a wrong value, and nothing in it is run."""

from __future__ import annotations

import json
import os
import random
import re
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from inci_parser.models import Amount, Applicability, ProductTraits
from inci_parser.tables import resources
from inci_parser.tables.build_cache import load_or_build_for_state
from inci_parser.tables.resources import CACHE_VARIABLE, cache_folder

VALUE: Any = {
    "text": "a\u2028é\ud800",
    "numbers": (1, 2.5, -0.0, True, None),
    "nested": ({"a": frozenset({"x", "y"}), ("k", 1): [1, (2, "3")]}, {1, 2}, []),
    "records": (Amount(1.0, 2.0, "1-2 %", 1.0), ProductTraits(frozenset({"face"}), frozenset())),
    "enum": Applicability.MAYBE,
    "pattern": re.compile(r"\d+ %", re.IGNORECASE),
}


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    tmp_path.chmod(0o700)
    cache_folder.cache_clear()
    yield tmp_path
    cache_folder.cache_clear()


def never() -> Any:
    raise AssertionError("built again")


def test_a_value_comes_back_as_it_was(cache: Path) -> None:
    assert load_or_build_for_state("t-value", lambda: "state", lambda: VALUE) == VALUE
    assert load_or_build_for_state("t-value", lambda: "state", never) == VALUE


@pytest.mark.parametrize(("key", "state"), [("t-value", "other"), ("t-other", "state")])
def test_another_state_or_key_is_built_again(cache: Path, key: str, state: str) -> None:
    load_or_build_for_state("t-value", lambda: "state", lambda: 1)
    (file,) = cache.iterdir()
    file.rename(cache / f"{key}-{resources.HERE}.json")
    assert load_or_build_for_state(key, lambda: state, lambda: 2) == 2


def test_any_damage_is_built_again(cache: Path) -> None:
    load_or_build_for_state("t-value", lambda: "state", lambda: VALUE)
    (file,) = cache.iterdir()
    content = file.read_bytes()
    chance = random.Random(20_26)
    for _ in range(500):
        damaged = bytearray(content)
        kind = chance.randrange(3)
        if kind == 0:
            damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del damaged[chance.randrange(len(damaged)) :]
        else:
            at = chance.randrange(len(damaged))
            damaged[at : at + 9] = bytes(9)
        file.write_bytes(damaged)
        build = never if bytes(damaged) == content else lambda: VALUE
        assert load_or_build_for_state("t-value", lambda: "state", build) == VALUE


def test_a_file_that_names_other_classes_runs_nothing(cache: Path) -> None:
    load_or_build_for_state("t-value", lambda: "state", lambda: (Amount(1.0, 2.0, "", 1.0), 1))
    (file,) = cache.iterdir()
    head, _, body = file.read_bytes().partition(b"\n")
    for name in ("os:system", "inci_parser.tables.resources:write_atomically", "inci_parser.api:analyze"):
        python, names, packed = json.loads(body[4:])
        json_part = json.dumps([python, [name], packed]).encode()
        hostile = len(json_part).to_bytes(4, "little") + json_part
        opened = head.split(b" ")[:2]
        file.write_bytes(b" ".join((*opened, f"{zlib.crc32(hostile):08x} {len(hostile)}".encode())) + b"\n" + hostile)
        assert load_or_build_for_state("t-value", lambda: "state", lambda: "built") == "built"
        assert names == ["inci_parser.models.label:Amount"]


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="owners and modes are POSIX")
@pytest.mark.parametrize("mode", [0o777, 0o775, 0o702])
def test_a_folder_that_others_may_write_in_is_not_used(cache: Path, mode: int) -> None:
    cache.chmod(mode)
    cache_folder.cache_clear()
    assert cache_folder() is None
    assert load_or_build_for_state("t-value", lambda: "state", lambda: 1) == 1
    assert list(cache.iterdir()) == []


def test_nothing_in_the_package_unpickles() -> None:
    package = Path(resources.__file__).parent.parent
    found = [
        file
        for file in package.rglob("*.py")
        if re.search(r"^\s*(?:import|from) (?:pickle|marshal|shelve)\b", file.read_text("utf-8"), re.M)
    ]
    assert found == []

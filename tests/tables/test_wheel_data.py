"""What an installed package brings: every value that is built once, of its version, and used as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import inci_parser
from inci_parser import wheel_data
from inci_parser.analysis.markets import markets
from inci_parser.tables import build_cache, packing
from inci_parser.tables.container import Container, pack

PACKAGE = Path(inci_parser.__file__).parent


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return wheel_data.wheel_files()


def test_every_value_is_among_them(files: dict[str, bytes]) -> None:
    """Else what a key stands for would be built at each start."""
    sources = "\n".join(file.read_text("utf-8") for file in PACKAGE.rglob("*.py"))
    keys = set(re.findall(r'load_or_build(?:_for_state)?\(\s*"([\w-]+)"', sources))
    keys |= {f"analysis-law-{market.lower()}" for market in markets() if market != "none"}
    store = Container(files[build_cache.FILE])
    assert len(keys) > 12
    assert sorted(key for key in keys if key not in store) == []


def test_nothing_around_the_build_withholds_a_value(
    files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a package of the working folder, a folder that cannot be written, or what an isolated build does."""
    (tmp_path / "inci_parser").mkdir()
    (tmp_path / "inci_parser" / "__init__.py").write_text("raise SystemExit('the wrong package')")
    (tmp_path / "start").mkdir()
    (tmp_path / "start" / "sitecustomize.py").write_text("import sys; sys.path[:] = sys.path[-3:]")
    monkeypatch.syspath_prepend(tmp_path / "start")
    monkeypatch.chdir(tmp_path)
    for variable in ("TMPDIR", "INCI_PARSER_CACHE", "HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "absent" / "folder"))
    built = wheel_data.value_sections()
    assert {"python": packing.PYTHON.encode(), **built} == Container(files[build_cache.FILE]).sections()


def test_a_value_that_is_ready_made_or_cached_is_built_all_the_same(
    store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Else an installation could not make the files of the next one."""
    assert isinstance(ask(store, inci_parser.__version__, packing.PYTHON), list)
    monkeypatch.setattr(build_cache, "cache_folder", lambda: tmp_path)
    build_cache.load_or_build_for_state("t-two", lambda: "state", lambda: "cached")

    def build_all() -> None:
        assert build_cache.load_or_build_for_state("t-two", lambda: "state", lambda: "built") == "built"
        assert build_cache.load_or_build_for_state("t-one", lambda: "state", lambda: ["built"]) == ["built"]

    values = build_cache.record_builds(build_all)
    found = {key: packing.loads(body) for key, body in values.items() if key.startswith("t-")}
    assert found == {"t-one": ["built"], "t-two": "built"}
    assert build_cache.load_or_build_for_state("t-two", lambda: "state", lambda: "built") == "cached", (
        "recording is over"
    )


def test_they_are_reproducible(files: dict[str, bytes]) -> None:
    assert set(files) == {"names.store", "words.store", "values.store"}
    assert wheel_data.wheel_files() == files


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Yield the place of an installation's file; there is none yet."""
    monkeypatch.setattr(build_cache, "FILE", str(tmp_path / "some.store"))
    monkeypatch.setattr(build_cache, "cache_folder", lambda: None)
    for memory in (build_cache._installed_values, build_cache._same_python):
        memory.cache_clear()
    yield tmp_path / "some.store"
    for memory in (build_cache._installed_values, build_cache._same_python):
        memory.cache_clear()


def ask(store: Path, version: str, python: str) -> object:
    pattern = re.compile(r"(?P<one>a+)|\d{2}", re.IGNORECASE)
    store.write_bytes(pack({"python": python.encode(), "t-one": packing.dumps([pattern, 1])}, f"{store} {version}"))
    return build_cache.load_or_build_for_state("t-one", lambda: "state", lambda: "built")


def test_the_file_of_this_version_is_used_whatever_the_python(store: Path) -> None:
    for python in (packing.PYTHON, "another"):
        build_cache._installed_values.cache_clear()
        build_cache._same_python.cache_clear()
        found = ask(store, inci_parser.__version__, python)
        assert isinstance(found, list)
        assert found[0].match("AA").groupdict() == {"one": "AA"}
        assert found[0].match("77").lastgroup is None


def test_one_of_another_version_is_not(store: Path) -> None:
    assert ask(store, "0", packing.PYTHON) == "built"


def test_a_pattern_is_not_compiled_again(monkeypatch: pytest.MonkeyPatch) -> None:
    pattern = re.compile(r"(?:a|bc)+(?P<n>\d)(?<=[^x])$", re.IGNORECASE)
    body = packing.dumps(pattern)
    monkeypatch.setattr(re, "compile", None)
    again = packing.loads(body)
    assert (again.pattern, again.flags, again.groups, dict(again.groupindex)) == (
        pattern.pattern, pattern.flags, pattern.groups, dict(pattern.groupindex),
    )  # fmt: skip
    assert again.search("xABC7")["n"] == "7"


def test_the_code_of_another_python_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    body = packing.dumps(re.compile("a|b"))
    monkeypatch.setattr(packing, "PYTHON", "another")
    monkeypatch.setattr(packing, "_sre", None)
    assert packing.loads(body) == re.compile("a|b")

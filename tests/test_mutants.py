"""``tools/mutants.py``: which changes are made, and that they take effect without a file being written."""

from __future__ import annotations

import ast
import importlib.util
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

TOOLS = Path(__file__).resolve().parent.parent / "tools"
sys.path.insert(0, str(TOOLS))

import mutations  # noqa: E402
from mutant_runner import swap  # noqa: E402
from mutants import ROOMS, chosen  # noqa: E402

SOURCE = '''"""A docstring of 3 words."""
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    LIMIT: int = 2
Number = int | None

def f(a: "int > 2", b=4):
    """Return 5."""
    if a < b and not a == 1:
        return [x for x in range(a) if x > 0]
    a += 1
    return "7"
'''


def test_sizes_of_memories_and_lists_said_to_be_equally_long_are_left_alone() -> None:
    source = "@lru_cache(maxsize=8)\ndef f(): ...\ng = lru_cache(16)(f)\nfor x in zip(a, b, strict=True): ...\n"
    assert mutations.sites(source) == []


def test_what_is_changed_and_what_is_left_alone() -> None:
    found = [(site.line, words) for site in mutations.sites(SOURCE) for words in site.changes]
    assert found == [
        (5, "BitOr -> BitAnd"),
        (7, "4 -> 5"),
        (7, "4 -> 3"),
        (9, "negated: a < b and (not a == 1)"),
        (9, "always True: a < b and (not a == 1)"),
        (9, "always False: a < b and (not a == 1)"),
        (9, "And -> Or"),
        (9, "dropped: a < b"),
        (9, "dropped: not a == 1"),
        (9, "Lt -> LtE"),
        (9, "Lt -> GtE"),
        (9, "not dropped: a == 1"),
        (9, "Eq -> NotEq"),
        (9, "1 -> 2"),
        (9, "1 -> 0"),
        (10, "return None for [x for x in range(a) if x > 0]"),
        (10, "dropped: if x > 0"),
        (10, "Gt -> GtE"),
        (10, "Gt -> LtE"),
        (10, "0 -> 1"),
        (10, "0 -> -1"),
        (11, "Add -> Sub"),
        (11, "removed: a += 1"),
        (11, "1 -> 2"),
        (11, "1 -> 0"),
    ]


@pytest.mark.parametrize("site", [s for s in mutations.sites(SOURCE) if s.owner], ids=lambda s: f"{s.line}-{s.number}")
def test_each_change_is_another_program(site: mutations.Site) -> None:
    whole = ast.unparse(ast.parse(SOURCE))
    changed = [ast.unparse(mutations.mutated(SOURCE, site.number, i)) for i in range(len(site.changes))]
    assert len({whole, *changed}) == len(changed) + 1


@pytest.fixture
def module(tmp_path: Path) -> ModuleType:
    """A module of one function, loaded from a file."""
    file = tmp_path / "small_module.py"
    file.write_text("def small(a):\n    return a < 3\n", encoding="utf-8")
    spec = importlib.util.spec_from_file_location("small_module", file)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


def _spec(file: Path) -> dict[str, object]:
    site = next(s for s in mutations.sites(file.read_text(encoding="utf-8")) if "Lt -> LtE" in s.changes)
    return {"file": str(file), "module": "small_module", "site": site.number, "variant": 0}


def test_code_is_put_into_functions_that_are_there(module: ModuleType) -> None:
    assert not module.small(3)
    assert swap(mutations.code_of(_spec(Path(str(module.__file__))))) == 1
    assert module.small(3)


def test_a_process_of_its_own_imports_the_changed_module(module: ModuleType) -> None:
    file = Path(str(module.__file__))
    before = file.read_bytes()
    program = "import mutations; mutations.install(); import small_module; print(small_module.small(3))"
    paths = os.pathsep.join([str(TOOLS), str(file.parent)])
    environment = {**os.environ, "PYTHONPATH": paths, "MUTANT": json.dumps(_spec(file)), "PYTHONDONTWRITEBYTECODE": "1"}
    ran = subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True)
    assert ran.stdout == "True\n"
    assert [path.name for path in file.parent.iterdir()] == [file.name]
    assert file.read_bytes() == before


def test_a_seed_draws_the_same_mutants_again() -> None:
    room = random.Random(1).choice(sorted(ROOMS))
    assert chosen(room, 5, 30) == chosen(room, 5, 30)
    assert chosen(room, 5, 30) != chosen(room, 6, 30)

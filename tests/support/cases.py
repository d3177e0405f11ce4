"""Cases that are kept as data: one JSON object a line, so that a case is added without code."""

from __future__ import annotations

import json
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

TESTS = Path(__file__).resolve().parent.parent


def cases(file: str) -> list[dict[str, Any]]:
    """Return the cases of a file of ``tests/``, each once.

    Raises :class:`AssertionError` where the file holds none or one twice.
    """
    lines = (TESTS / file).read_text(encoding="utf-8").split("\n")[:-1]
    assert lines, f"{file} holds no case"
    assert len(set(lines)) == len(lines), f"{file} holds a case twice"
    return [json.loads(line) for line in lines]


def short(case: dict[str, Any]) -> str:
    """Return the name of a case in a test's report: its first values, up to the text."""
    return " ".join(str(value) for value in list(case.values())[:2])[:60]


def write_anew(file: str, module: str) -> None:
    """Write the cases of a file with the answers of now: of the function ``answer`` of the module that tests them."""
    answer = import_module(module).answer
    anew = [{**case, "gives": answer(case)} for case in cases(file)]
    lines = (json.dumps(case, ensure_ascii=False) + "\n" for case in anew)
    (TESTS / file).write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    write_anew(*sys.argv[1:3])

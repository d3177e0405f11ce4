"""A reader that needs no catalogue, for tests of the machinery: names are what stands between commas."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import pytest

from inci_parser.models import (
    Concentration,
    Context,
    Entry,
    Finding,
    Interval,
    Label,
    Match,
    OnePercentLine,
    Report,
    Share,
)


def fake(text: str) -> Report:
    """Read a label as pieces between commas; the piece names tell what is to happen."""
    if "please raise" in text:
        raise ValueError("asked to")
    if "please die" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "please sleep" in text:
        time.sleep(60)
    pieces = [piece.strip() for piece in text.split(",") if piece.strip()]
    entries = tuple(
        Entry(i, piece, 0, 0, Match((piece.upper(),), "exact", 100.0) if "?" not in piece else Match())
        for i, piece in enumerate(pieces, 1)
    )
    label = Label(text, "list" if len(entries) > 1 else "no_list", "", entries if len(entries) > 1 else ())
    findings = tuple(
        Finding("allergen", "allergen.linalool", "t", "x", names=(e.name or "",), positions=(e.position,))
        for e in label.ingredients
        if e.name == "LINALOOL"
    )
    shares = tuple(Share(e.position, Interval(0.0, 50.0), Interval(1.0, 2.0), 1.5) for e in label.ingredients)
    return Report(
        label, Context(), findings, Concentration(one_percent_line=OnePercentLine(1, 2, 1), ingredients=shares)
    )


@pytest.fixture
def products(tmp_path: Path) -> Path:
    """A table of 1,000 products, many of them alike."""
    path = tmp_path / "products.csv"
    lines = ["id,name,ingredients"]
    lines += [f'{i:05},Product {i},"Aqua, Glycerin, Linalool, Extra {i % 70}"' for i in range(1_000)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path

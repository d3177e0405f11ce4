"""What every test may use."""

from __future__ import annotations

import importlib.util
import signal
import socket
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from types import ModuleType

import pytest

from inci_parser.models import (
    Alternative,
    Amount,
    Check,
    Concentration,
    Context,
    Entry,
    Finding,
    Interval,
    Label,
    Match,
    OnePercentLine,
    Piece,
    Report,
    Share,
    Source,
)
from inci_parser.notices import NOTICES, Notice

# A shell starts what runs in the background with Ctrl-C ignored, and a process hands that on to those it starts: the
# tests that press Ctrl-C need it as it is for a user.
signal.signal(signal.SIGINT, signal.default_int_handler)

_CONNECT = socket.socket.connect


def _connect_here(self: socket.socket, address: object) -> None:
    """Refuse every connection that leaves this machine: nothing of the package opens one."""
    host = address[0] if isinstance(address, tuple) else ""
    if self.family in (socket.AF_INET, socket.AF_INET6) and host not in ("127.0.0.1", "::1", "localhost"):
        raise AssertionError(f"a test connects to {host}")
    _CONNECT(self, address)  # type: ignore[arg-type]


socket.socket.connect = _connect_here  # type: ignore[method-assign]

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared test material beside the checkout; tests that need it are skipped where it is absent."""
    place = ROOT.parent / "shared"
    if not place.is_dir():
        pytest.skip("needs the shared test material beside the checkout, which is absent here")
    return place


@pytest.fixture(scope="session")
def script() -> Callable[[str], ModuleType]:
    """What loads a script of ``tools/`` by its name, as a module of its own."""

    def load(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


# -- records made by hand: a page is tested apart from the rooms that fill it ----------------------------------------

TEXT = "Ingredients: Water/Aqua, Glycerin, Niacinamide (5%), Phenoxyethanol, Retinol, Flumox Extract, =CMD()."


def _entry(position: int, text: str, match: Match, **more: object) -> Entry:
    start = TEXT.index(text)
    return Entry(position, text, start, start + len(text), match, **more)  # type: ignore[arg-type]


def _pieces(label_entries: tuple[Entry, ...]) -> tuple[Piece, ...]:
    pieces = [Piece("heading", 0, 13)]
    at = 13
    for entry in label_entries:
        if entry.start > at:
            pieces.append(Piece("separator", at, entry.start))
        pieces.append(Piece("entry", entry.start, entry.end))
        at = entry.end
    pieces.append(Piece("separator", at, len(TEXT)))
    return tuple(pieces)


@pytest.fixture
def label() -> Label:
    """A label with an alias, a declared amount, a fuzzy match, a name nobody knows and a formula."""
    exact = {"method": "exact", "score": 100.0}
    entries = (
        _entry(1, "Water/Aqua", Match(("AQUA",), "alias", 100.0)),
        _entry(2, "Glycerin", Match(("GLYCERIN",), **exact)),  # type: ignore[arg-type]
        _entry(3, "Niacinamide (5%)", Match(("NIACINAMIDE",), **exact), percent=Amount(5.0, 5.0, "5%", 1.0)),  # type: ignore[arg-type]
        _entry(4, "Phenoxyethanol", Match(("PHENOXYETHANOL",), "fuzzy", 96.0, (Alternative("ETHOXYETHANOL", 71.0),))),
        _entry(5, "Retinol", Match(("RETINOL",), **exact)),  # type: ignore[arg-type]
        _entry(6, "Flumox Extract", Match((), "none", 0.0, (Alternative("FUMARIA EXTRACT", 55.0),))),
        _entry(7, "=CMD()", Match()),
    )
    code = next(iter(NOTICES))
    notices = (Notice(code, 3, "Something was odd.", 20, 24), Notice(code, 3, "Something was odd.", 30, 34))
    return Label(TEXT, "list", "a heading and seven entries", entries, notices, _pieces(entries))


def _findings() -> tuple[Finding, ...]:
    """A finding of every kind, two of one kind with different severity."""
    source = Source("doe2020", "An author. A title. A journal", 2020, "https://example.org/doe")
    other = Source("law", "Regulation (EC) No 1223/2009", 2009, "https://example.org/law")
    words = "of the kind: sentences about it, long enough to be broken over two lines of a page of eighty columns."

    def finding(kind: str, **more: object) -> Finding:
        values: dict[str, object] = {
            "rule": f"{kind}.rule",
            "title": f"Title of the {kind}",
            "text": f"{kind} {more.get('severity', 0)} {words}",
            "names": ("RETINOL",),
            "positions": (5,),
            "evidence": "B",
            "sources": (source,),
        }
        return Finding(kind, **{**values, **more})  # type: ignore[arg-type]

    return (
        finding("active", class_="retinoid", evidence="A", unknown=("dose", "oxidation")),
        finding("fragrance", sources=()),
        finding("allergen", evidence="A", sources=(other, source)),
        finding("irritant", severity=1),
        finding("irritant", severity=3, title="The gravest irritant", positions=(1, 2, 3, 4, 5, 6, 7)),
        finding("interaction", severity=2),
        finding("limit", details={"annex": "III/1", "max": 0.3}),
        finding("prohibited"),
        finding("claim"),
        finding("guidance", severity=1, unknown=("pH", "something of its own")),
    )


@pytest.fixture
def report(label: Label) -> Report:
    """A report that has a finding of every kind, an assumption, a check that did not run."""
    shares = tuple(
        Share(e.position, Interval(low, high), Interval(low + 0.1 * (high - low), high / 2), estimate, ("first of 7",))
        for e, (low, high, estimate) in zip(
            label.ingredients,
            ((20, 94, 78), (5.5, 40, 8), (4.5, 5.5, 5), (0, 1, 0.8), (0, 0.3, 0.1), (0, 1, 0.01), (0, 1, 0.0004)),
            strict=True,
        )
    )
    return Report(
        label,
        Context("EU", "serum", True, ("rosacea",), ("product_type",), ("A retinoid in a list of 7: a serum.",)),
        _findings(),
        Concentration(("EU limits are obeyed",), None, True, OnePercentLine(3, 5, 4), shares),
        (Check("concentration", True), Check("claims", False, "nothing but the list was given")),
        "2026.01.01",
        "0" * 64,
    )


@pytest.fixture
def contradictory(report: Report) -> Report:
    """The report with a contradiction and an order that means nothing."""
    shares = report.concentration.ingredients
    concentration = Concentration(("EU limits are obeyed",), "5 % stands before 7 %", False, ingredients=shares)
    return replace(report, concentration=concentration)

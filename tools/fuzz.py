"""Look for texts that break reading or analysis, guided by the branches they take (needs the package atheris).

    python tools/fuzz.py --seconds 600 --into /tmp/found       # texts of new branches, and what broke, go to /tmp/found
    python tools/fuzz.py --check FILE ...                      # the same checks on files, without atheris

Each text starts from ``tests/fuzz/corpus`` (one small label a file). CheckedRows is what holds of every text: nothing
raises, spans slice back, pieces cover the text, entries are in order, the record is JSON, ranges lie in one another,
and the answer does not take longer than ``--limit`` seconds. A text that breaks anything ends the run with exit code 1
and is written beside; once mended it goes into the corpus.
"""

from __future__ import annotations

import argparse
import importlib
import json
import pkgutil
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
#: Rooms whose branches guide the search.
ROOMS = ("textio", "reading", "naming", "analysis")
#: Longest text that is tried, in bytes.
LONGEST = 1500


def check(text: str) -> None:
    """Raise :class:`AssertionError` where something that holds of every text does not hold of this one."""
    import inci_parser

    report = inci_parser.analyze(text)
    label = report.label
    assert label.text == text
    last = 0
    for entry in label.ingredients:
        assert text[entry.start : entry.end] == entry.text
        assert last <= entry.start < entry.end, "entries are in order and not empty"
        last = entry.end
    assert "".join(text[piece.start : piece.end] for piece in label.pieces) == text
    assert all(0 <= notice.start <= notice.end <= len(text) for notice in label.notices)
    for share in report.concentration.ingredients:
        outer = [share.proved.min, share.proved.max] if share.proved is not None else [0.0, 100.0]
        inner = [share.likely.min, share.likely.max] if share.likely is not None else []
        bounds = [outer[0], *inner[:1], *([share.estimate] if share.estimate is not None else []), *inner[1:], outer[1]]
        assert bounds == sorted(bounds), f"entry {share.position}: {bounds}"
    json.dumps(report.to_dict())


def text_of(data: bytes) -> str:
    """Return the text that bytes stand for: UTF-8, lone surrogates included, else one character a byte.

    >>> text_of("Wässer".encode()), text_of(b"\\xed\\xa0\\x80"), text_of(b"\\xff")
    ('Wässer', '\\ud800', 'ÿ')
    """
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def search(corpus: list[Path], seconds: int, limit: int, seed: int) -> None:
    """Search until the time is over; does not return (libFuzzer ends the process)."""
    import atheris

    with atheris.instrument_imports(include=["inci_parser"]):
        for room in ROOMS:
            package = importlib.import_module(f"inci_parser.{room}")
            for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
                importlib.import_module(module.name)
    check("Aqua, Glycerin")  # tables are loaded before time is taken
    arguments = [f"-max_total_time={seconds}", f"-timeout={limit}", f"-max_len={LONGEST}", f"-seed={seed}"]
    arguments += [f"-artifact_prefix={corpus[0]}/broke-", "-print_final_stats=1", "-verbosity=1"]
    atheris.Setup([sys.argv[0], *arguments, *map(str, corpus)], lambda data: check(text_of(data)))
    atheris.Fuzz()


def run(seconds: int, limit: int, seed: int, into: Path) -> int:
    """Search in a process of its own; print how much was tried and found, return its exit code."""
    into.mkdir(parents=True, exist_ok=True)
    options = [f"--seconds={seconds}", f"--limit={limit}", f"--seed={seed}", f"--into={into}"]
    command = [sys.executable, __file__, "--inside", *options]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    done = re.search(r"Done (\d+) runs in (\d+) second", ran.stderr)
    features = re.findall(r"cov: (\d+) ft: (\d+)", ran.stderr)
    if ran.returncode or done is None:
        print(ran.stderr[-4000:], ran.stdout[-1000:], sep="\n")
        return ran.returncode or 1
    print(f"{done[1]} texts in {done[2]} s: none broke anything; {features[-1][0] if features else 0} branches taken")
    return 0


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--limit", type=int, default=10, help="seconds that one text may take")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--into", type=Path, default=Path(tempfile.gettempdir()) / "inci-fuzz")
    parser.add_argument("--check", nargs="*", type=Path, help="check files, search nothing")
    parser.add_argument("--inside", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.check is not None:
        for file in options.check:
            check(text_of(file.read_bytes()))
    elif options.inside:
        search([options.into, CORPUS], options.seconds, options.limit, options.seed)
    else:
        raise SystemExit(run(options.seconds, options.limit, options.seed, options.into))


if __name__ == "__main__":
    main()

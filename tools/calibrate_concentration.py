"""Calibrate the few constants behind likely amounts on published formulas, by cross-validation, and print the figures.

    python tools/calibrate_concentration.py [FORMULAS.jsonl] [--folds 9] [--choose] [--hide 0.2]

Use levels are never fitted: they are rows of ``synonyms/use_levels*.csv``. What is calibrated are the constants of
``inci_parser/analysis/concentration/prior.py`` and ``likely.py`` named below. With ``--choose`` every fold takes the
values that serve the other formulas best and is measured on its own, which tells how much the choice flatters; without
it the values in the code are measured. Formulas are printed as labels the way the project's score does it: descending,
the part below 1 % once in order and three times shuffled, colourants last. ``--hide`` measures as if this share of the
ingredients, drawn four times, had no use level of their own but only their class's.
"""

from __future__ import annotations

import argparse
import functools
import itertools
import json
import math
import random
import re
import statistics
from pathlib import Path
from typing import Any

from inci_parser.analysis import regulation
from inci_parser.analysis.concentration import concentrate, posterior
from inci_parser.analysis.concentration import estimate as likely
from inci_parser.analysis.concentration import prior as grid
from inci_parser.analysis.concentration import use_levels as levels
from inci_parser.analysis.context import context_of
from inci_parser.models import Entry, Label
from inci_parser.naming import Catalogue

FORMULAS = Path(__file__).resolve().parents[2] / "shared" / "formulas" / "dev_formulas.jsonl"
#: Constant -> (module, values tried).
SHAPE = {
    "ROUNDNESS": (grid, (1.0, 1.5, 2.0)),
    "SPREAD": (grid, (0.9, 1.0, 1.1)),
    "STRAY": (grid, (0.04, 0.055, 0.08, 0.12)),
    "SHUFFLED": (posterior, (0.85, 0.95, 1.0)),
}
RANGE = {
    "LEFT_OUT_HEAD": (grid, (0.095, 0.11, 0.12, 0.135, 0.15)),
    "LEFT_OUT_TAIL": (grid, (0.105, 0.12, 0.135, 0.15, 0.165)),
    "CLOSED": (likely, (1.2, 1.4, 1.6, 1.8, 2.0)),
}
COLOURANT = re.compile(r"^CI \d{5}")
Rows = list[dict[str, float]]


def set_constant(module: Any, name: str, value: float) -> None:
    """Give a constant another value and forget what was worked out with the old one."""
    setattr(module, name, value)
    grid.WIDTHS = grid._widths()
    grid.usual.cache_clear()
    posterior._shuffles.cache_clear()


def labels(formula: dict[str, Any]) -> list[tuple[list[dict[str, Any]], int]]:
    """Return the formula's entries in four orders a label could print, and how many stand at 1 % or above."""
    order = sorted(formula["ingredients"], key=lambda item: -item["percent"])
    colours = [item for item in order if COLOURANT.match(item["inci"].upper())]
    rest = [item for item in order if item not in colours]
    head = [item for item in rest if item["percent"] >= 1]
    tail = [item for item in rest if item["percent"] < 1]
    found = [(head + tail + colours, len(head))]
    shuffler = random.Random(f"calibrate-{formula['id']}")
    for _ in range(3):
        mixed = tail[:]
        shuffler.shuffle(mixed)
        found.append((head + mixed + colours, len(head)))
    return found


def measure(formula: dict[str, Any], catalogue: Catalogue) -> Rows:
    """Return one row for every entry of the formula's labels: error, sides of 1 %, covered; and one for every line."""
    found: Rows = []
    for entries, head in labels(formula):
        label = Label(
            text="",
            kind="list",
            reason="",
            ingredients=tuple(
                Entry(i, item["inci"], 0, 0, catalogue.resolve(item["inci"])) for i, item in enumerate(entries, 1)
            ),
        )
        context = context_of(label)
        amounts = concentrate(label, context, regulation.legal_maxima(label, context), catalogue)
        found.append({"line": abs(amounts.one_percent_line.likely - head)})
        for item, share in zip(entries, amounts.ingredients, strict=True):
            true = item["percent"]
            row = {}
            if formula.get("obeys_caps", True):
                row["proved"] = float(share.proved.min - 1e-6 <= true <= share.proved.max + 1e-6)
            if item["exact"] and true > 0:
                row["error"] = abs(math.log10(max(share.estimate, 1e-6) / true))
                row["zone"] = float((share.estimate >= 1) == (true >= 1))
                row["likely"] = float(share.likely.min - 1e-9 <= true <= share.likely.max + 1e-9)
                row["kind"] = 0.0 if share.position == 1 else 1.0 if share.estimate >= 1 else 2.0
            found.append(row)
    return found


def figures(rows: Rows) -> dict[str, float]:
    """Return the figures of the score over rows."""

    def of(key: str) -> list[float]:
        return [row[key] for row in rows if key in row]

    covers = [[r["likely"] for r in rows if r.get("kind") == kind] for kind in (0.0, 1.0, 2.0)]
    return {
        "covered": statistics.fmean(of("proved") or [1.0]),
        "median_log10": statistics.median(of("error")),
        "within_2x": statistics.fmean(error <= math.log10(2) for error in of("error")),
        "zone": statistics.fmean(of("zone")),
        "likely_cover": statistics.fmean(of("likely")),
        "likely_first": statistics.fmean(covers[0] or [0.0]),
        "likely_head": statistics.fmean(covers[1] or [0.0]),
        "likely_tail": statistics.fmean(covers[2] or [0.0]),
        "line_1": statistics.fmean(away <= 1 for away in of("line")),
        "line_2": statistics.fmean(away <= 2 for away in of("line")),
    }


def show(title: str, found: dict[str, float]) -> None:
    """Print one line of figures."""
    print(f"{title:34}", "  ".join(f"{name} {value:.3f}" for name, value in found.items()), flush=True)


def shape_score(found: dict[str, float]) -> float:
    """Return one number for how good estimates and lines are: greater is better."""
    return found["within_2x"] + found["zone"] + found["line_1"] - 2 * found["median_log10"]


def range_score(found: dict[str, float]) -> float:
    """Return how near the likely ranges come to 80 % in each group: greater is better."""
    return -abs(found["likely_first"] - 0.8) - abs(found["likely_head"] - 0.8) - abs(found["likely_tail"] - 0.8)


def choose(formulas: list[dict[str, Any]], catalogue: Catalogue, folds: int) -> None:
    """Print held-out figures: each fold is measured with the constants that serve the other formulas best."""
    tried: dict[tuple[float, ...], list[Rows]] = {}
    for values in itertools.product(*(values for _, values in SHAPE.values())):
        for (name, (module, _)), value in zip(SHAPE.items(), values, strict=True):
            set_constant(module, name, value)
        tried[values] = [measure(formula, catalogue) for formula in formulas]
    held_out: Rows = []
    for fold in range(folds):
        inside = [i for i in range(len(formulas)) if i % folds != fold]
        best = max(tried, key=lambda v: shape_score(figures([row for i in inside for row in tried[v][i]])))
        for (name, (module, _)), value in zip(SHAPE.items(), best, strict=True):
            set_constant(module, name, value)
        ranges = {name: _best_range(name, formulas, inside, catalogue) for name in RANGE}
        print(f"fold {fold}:", dict(zip(SHAPE, best, strict=True)), ranges, flush=True)
        held_out += [row for i in range(fold, len(formulas), folds) for row in measure(formulas[i], catalogue)]
    show(f"held out, {folds} folds", figures(held_out))


def hide(formulas: list[dict[str, Any]], catalogue: Catalogue, share: float) -> None:
    """Print the figures with the own use levels of a share of the ingredients hidden, for four draws."""
    rows_of = levels._own

    def known(name: str, draw: int) -> levels.IngredientLevels | None:
        hidden = name != "AQUA" and random.Random(f"hide-{draw}-{name}").random() < share
        return None if hidden else rows_of(name)

    for draw in range(4):
        levels._own = functools.partial(known, draw=draw)
        levels.use_of.cache_clear()
        rows = [row for formula in formulas for row in measure(formula, catalogue)]
        show(f"{share:.0%} of own levels hidden, draw {draw + 1}", figures(rows))
    levels._own = rows_of
    levels.use_of.cache_clear()


def _best_range(name: str, formulas: list[dict[str, Any]], inside: list[int], catalogue: Catalogue) -> float:
    """Set and return the value of one range constant that comes nearest to 80 % on the formulas given."""
    module, values = RANGE[name]
    scores = {}
    for value in values:
        set_constant(module, name, value)
        scores[value] = range_score(figures([row for i in inside for row in measure(formulas[i], catalogue)]))
    best = max(scores, key=lambda value: scores[value])
    set_constant(module, name, best)
    return best


def main() -> None:
    """Run the calibration."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("formulas", nargs="?", type=Path, default=FORMULAS)
    parser.add_argument("--folds", type=int, default=9)
    parser.add_argument("--choose", action="store_true", help="choose the constants anew in every fold (minutes)")
    parser.add_argument("--hide", type=float, metavar="SHARE", help="hide the own use levels of this share")
    given = parser.parse_args()
    formulas = [json.loads(line) for line in given.formulas.read_text(encoding="utf-8").splitlines() if line.strip()]
    catalogue = Catalogue.default()
    show("constants of the code", figures([row for formula in formulas for row in measure(formula, catalogue)]))
    if given.hide:
        hide(formulas, catalogue, given.hide)
    if given.choose:
        choose(formulas, catalogue, given.folds)


if __name__ == "__main__":
    main()

"""The files that an installed package brings, so that nothing is built when it is first used."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .naming import built_in_names, word_tables
from .tables import compiled
from .tables.container import pack
from .tables.packing import PYTHON
from .tables.resources import CACHE_VARIABLE, installed_stamp


def ready_made_files() -> dict[str, bytes]:
    """Return the name and content of each file; the same tables and Python give the same bytes."""
    files = {
        built_in_names.FILE: built_in_names.sections(),
        word_tables.FILE: word_tables.ready_sections(),
        compiled.FILE: {"python": PYTHON.encode(), **compiled_sections()},
    }
    return {name: pack(sections, installed_stamp(name)) for name, sections in files.items()}


def compiled_sections() -> dict[str, bytes]:
    """Return every value of :func:`.tables.compiled.compiled` by its key, built by a process of its own."""
    for _ in range(_ATTEMPTS):
        with tempfile.TemporaryDirectory() as folder:
            environment = {
                **os.environ,
                CACHE_VARIABLE: folder,
                "PYTHONPATH": str(Path(__file__).parent.parent),
                "PYTHONHASHSEED": "0",  # sets in one order
            }
            command = [sys.executable, "-c", f"import {__name__} as r; r.build_all()"]
            subprocess.run(command, check=True, env=environment)
            found = compiled.bodies(Path(folder))
        if found:
            return found
    print("nothing of what was built reached a temporary folder: the first start will build it", file=sys.stderr)
    return {}


#: How often the values are built where nothing of them reaches the disk.
_ATTEMPTS = 3
#: A label that asks for every value: a title, a claim, amounts, names that only nomenclature tells, misprints.
_LABEL = """Calming Night Cream without parabens, ohne Parfum. Directions: apply daily. www.example.com

Active ingredient: Zinc Oxide 5 % (sunscreen). May contain less than 1 % of:
Ingredients: Aqua, PEG-7 Oleamide, Glycerin (4 %), Nanozzium Fictivum Leaf Extract, Sodium Mistymate, Glycrein and
Panthnol, Alcohol denat., Butyrospermum Parkii Buter*,
Potassium Sorbate as a preservative, Linalool See all ingredients, Avobenzone 3 % Sunscreen,
Parfum (Limonene). *organic. Free from colour. Made in Spain."""


def build_all() -> None:
    """Have everything built that is remembered."""
    from .analysis.markets import markets
    from .api import analyze

    for market in markets():
        analyze(_LABEL, market=market, title="Night cream for dry skin", avoid=["sulfates"])

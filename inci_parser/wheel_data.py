"""The files that an installed package brings, so that nothing is built when it is first used."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from .naming import built_in_names, word_tables
from .tables import build_cache
from .tables.container import Container, pack
from .tables.packing import PYTHON
from .tables.resources import CACHE_VARIABLE, installed_stamp


def wheel_files() -> dict[str, bytes]:
    """Return the name and content of each file; the same tables and Python give the same bytes."""
    files = {
        built_in_names.FILE: built_in_names.sections(),
        word_tables.FILE: word_tables.ready_sections(),
        build_cache.FILE: {"python": PYTHON.encode(), **value_sections()},
    }
    return {name: pack(sections, installed_stamp(name)) for name, sections in files.items()}


def value_sections() -> dict[str, bytes]:
    """Return every value of :func:`.tables.build_cache.load_or_build` by its key, built by a process of its own.

    The process imports this very package (``-P``: not one of the working folder; ``-S``: none that an isolated build
    puts in its place when Python starts), uses no ready-made value and no cache folder, and hands the values over its
    standard output, so that neither an installation nor a disk can withhold one.

    Raises :class:`subprocess.CalledProcessError` where it fails and :class:`.tables.container.DamagedError` where
    something else writes to its standard output.
    """
    environment = {
        **os.environ,
        CACHE_VARIABLE: os.devnull,  # no folder: nothing is cached
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent.parent), *sys.path]),  # also an isolated build's
        "PYTHONHASHSEED": "0",  # sets in one order
    }
    command = [sys.executable, "-S", "-P", "-c", f"import {__name__} as r; r.write_compiled()"]
    built = subprocess.run(command, check=True, env=environment, stdout=subprocess.PIPE)
    return Container(built.stdout).sections()


def write_compiled() -> None:
    """Write the container of every value to standard output."""
    sys.stdout.buffer.write(pack(build_cache.record_builds(build_all), build_cache.FILE))


#: A label that asks for every value: a title, a claim, amounts, names that only nomenclature tells, misprints.
_LABEL = """Calming Night Cream without parabens, ohne Parfum. Directions: apply daily. www.example.com

Active ingredient: Zinc Oxide 5 % (sunscreen). May contain less than 1 % of:
Ingredients: Aqua, PEG-7 Oleamide, Glycerin (4 %), Nanozzium Fictivum Leaf Extract, Sodium Mistymate, Glycrein and
Panthnol, Alcohol denat., Butyrospermum Parkii Buter*,
Potassium Sorbate as a preservative, Linalool See all ingredients, Avobenzone 3 % Sunscreen,
Parfum (Limonene). *organic. Free from colour. Made in Spain."""
#: Labels that ask for what the first does not: masses in 100 g, a sign of more or less, conjunctions, one ingredient,
#: a common name behind another, a heading in two languages; a value, a price;
#: what is glued to the last name; sentences before a list; a dose; units.
_OTHER_LABELS = (
    "100 g contain: Zinc Oxide (5 g) and Aqua. Water, Niacinamide 5% Glycerin and Panthenol [+/- CI 77891, Mica]",
    "Soothing Body Lotion - 250 ml\n• Softens: squalane and shea\nIngredients: Water, Glycerin, Squalane",
    "Argania Spinosa Kernel Oil",
    "水、グリセリンなど",
    "Aqua, Glycerin, Urea, Retinol 500 IU/g, Panthenol, Parfum. With 10 % urea.",
    "Aqua, Glycerin, Parfum, SPF 50, 12.99 EUR",
    "Not a perfume. Cream. Aqua, Glycerin, Parfum",
    "Ingrédients/Ingredients: Aqua, Tocopheryl Acetate Vitamin E, Glycérine",
    "Each gram contains Urea 10% in a base of petrolatum, lanolin",
    "每片含2 mg. Each tablet contains 500 mg of Algin and 100 mg Mannitol. Les autres excipients sont le talc minéral",
)


def build_all() -> None:
    """Have everything built that is remembered."""
    from .analysis.contact_allergens import contact_allergens
    from .analysis.markets import markets
    from .api import analyze

    for market in markets():
        analyze(_LABEL, market=market, title="Night cream for dry skin with Retinol 0.3 %", avoid=["sulfates"])
    for label in _OTHER_LABELS:
        contact_allergens(analyze(label))

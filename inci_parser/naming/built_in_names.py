"""The names of ``synonyms/names/``: read from the tables, built into one file, mapped.

An installed package brings the file ready made (``names.store`` beside the package's modules). A checkout builds it
once into the cache folder and again after every change of a table or of the code that builds it; a damaged file is
built anew, and where nothing can be written the index is built in memory.
"""

from __future__ import annotations

from functools import cache

from ..errors import TableError
from ..tables import resources
from ..tables.container_cache import load_or_build_container
from .name_index import KINDS, Alias, Form, NameIndex, Record

NAMES, SAME = "names.csv", "same_names.csv"
#: Tables that the keys and the skeletons of forms depend on, whatever names are built into an index.
FORM_TABLES = ("confused_letters.csv", "han_variants.csv")
#: The code that builds the index.
CODE = (
    "naming/built_in_names.py",
    "naming/cognates.py",
    "naming/gram_index.py",
    "naming/index_sections.py",
    "naming/key_table.py",
    "naming/misspellings.py",
    "naming/name_index.py",
    "naming/normalisation.py",
    "naming/script_misprints.py",
    "naming/word_bag.py",
    "tables/confused_letters.py",
    "tables/container.py",
)
#: What the ready-made file is called.
FILE = "names.store"


def alias_tables() -> tuple[str, ...]:
    """Return the names of the tables of aliases, ``aliases_*.csv``, in order: a language is added by a file."""
    return resources.tables_with_prefix("aliases_")


def _tables() -> tuple[str, ...]:
    return NAMES, SAME, *FORM_TABLES, *alias_tables()


@cache
def built_in() -> NameIndex:
    """Return the layer of the tables in ``synonyms/names/``."""
    return NameIndex("built-in", load_or_build_container(FILE, _tables, CODE, sections))


def sections() -> dict[str, bytes]:
    """Return the sections of the built-in layer, read from the tables."""
    from .index_sections import index_sections  # what builds an index is not needed to read one

    return index_sections(records(), forms())


def records() -> list[Record]:
    """Return the ingredients of ``names.csv``."""
    return [
        Record(
            inci=row["inci"],
            cas=_cells(row["cas"]),
            ec=_cells(row["ec"]),
            functions=_cells(row["functions"]),
            botanical=row["botanical"] == "1",
            us_name=row["us_name"],
            cosing_ref=row["cosing_ref"],
            updated=row["updated"],
            label_count=int(row["label_count"] or 0),
            source=row["source"],
        )
        for row in resources.rows(NAMES)
    ]


def forms() -> list[Form]:
    """Return the rows of the alias tables and the second names of ``same_names.csv``, attested ones first."""
    result: list[Form] = []
    for table in alias_tables():
        for row in resources.rows(table):
            if row["kind"] not in KINDS:
                raise TableError(f"synonyms/names/{table}: {row['alias']!r} has the unknown kind {row['kind']!r}")
            alias = Alias(row["alias"], row["kind"], row["lang"], row["attested"] == "yes", row["source"])
            result.append(Form(alias, tuple(row["inci"].split("|"))))
    result.extend(
        Form(Alias(row["inci"].lower(), "common", "en", True, row["reason"]), (row["same_as"],))
        for row in resources.rows(SAME)
    )
    return sorted(result, key=lambda form: not form.alias.attested)


def _cells(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())

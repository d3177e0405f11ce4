"""The one place where the versions of the code and of the data stand."""

__version__ = "0.2.0"

#: Version of the tables in ``synonyms/``: the date of the last change of facts, as YYYY.MM.DD.
CATALOGUE_VERSION = "2026.11.28"

#: Version of the records that ``to_dict`` gives. Fields are added, never renamed; a broken promise raises it.
SCHEMA_VERSION = "1"

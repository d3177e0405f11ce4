"""The library as functions of SQL, in SQLite and DuckDB.

- ``inci_name(text)``: the INCI name of one printed ingredient, NULL where it cannot be named
- ``inci_names(text)``: the INCI names of a label, as a JSON list in label order; entries that cannot be named are left
  out, ``inci_parse`` has them
- ``inci_has(text, name)``: whether a label holds an ingredient, whatever the form the name is given in, or one of a
  group that an avoid list knows (``sulfates``); NULL where neither is known by that name, with a warning
- ``inci_quality(text)``: how well a label was read: 1 clean, 2 to 4 with notices, 0 nothing readable
- ``inci_parse(text)``: the record of the label, as JSON
- ``inci_analyze(text, market)``: the record of the report, as JSON; an unknown market is an error

SQLite tells of any error no more than that a function raised. The reason comes as a warning of Python
(:class:`~inci_parser.errors.SqlFunctionWarning`), on standard error where nobody takes it; DuckDB tells it itself.

>>> import sqlite3
>>> connection = sqlite3.connect(":memory:")
>>> register(connection)
>>> connection.execute("select inci_name('Glycerine'), inci_has('Water, Fragrance', 'parfum')").fetchone()
('GLYCERIN', 1)
>>> connection.close()
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TYPE_CHECKING, Any

from .analysis.rule_book import built_in
from .analysis.watch_lists import look_for, unknown_words
from .api import analyze, parse
from .errors import InciError, SqlFunctionWarning, UnknownWordWarning, UsageError
from .naming import Catalogue
from .scan.formats.table import text_of

if TYPE_CHECKING:
    from .models import Label

#: Labels remembered between the functions of one query, which often ask several things of one text.
_REMEMBERED = 64


@lru_cache(maxsize=_REMEMBERED)
def _label(text: str) -> Label:
    return parse(text)


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _takes_values(function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function of texts for SQLite: it takes numbers and blobs too, and warns of the reason of an error."""

    @wraps(function)
    def of_values(*values: Any) -> Any:
        try:
            return function(*(None if value is None else text_of(value) for value in values))
        except InciError as error:
            warnings.warn(f"{function.__name__}: {error}", SqlFunctionWarning, stacklevel=2)
            raise

    return of_values


def inci_name(text: str | None) -> str | None:
    """Return the INCI name of one printed ingredient, ``None`` where it cannot be named."""
    return None if text is None else Catalogue.default().resolve(text).name


def inci_names(text: str | None) -> str | None:
    """Return the INCI names of a label as a JSON list, in label order."""
    return None if text is None else _json(list(_label(text).names))


def inci_has(text: str | None, name: str | None) -> bool | None:
    """Return whether a label holds an ingredient or one of a group that an avoid list knows.

    ``None`` where text or name is NULL, or the name is unknown: most often a misprint, which would else find nothing. A
    warning tells an unknown name.
    """
    if text is None or name is None or not name.strip():
        return None
    (answer,) = look_for(_label(text), (), (name,), built_in(), Catalogue.default())
    if answer.known:
        return answer.found
    for word in unknown_words((name,), Catalogue.default()):
        warnings.warn(f"inci_has: {word.fault()}; the answer is NULL", UnknownWordWarning, stacklevel=2)
    return None


def inci_quality(text: str | None) -> int | None:
    """Return how well a label was read: 1 clean, 2 to 4 the severity of the worst notice, 0 nothing readable."""
    return None if text is None else _label(text).quality


def inci_parse(text: str | None) -> str | None:
    """Return the record of a label as JSON."""
    return None if text is None else _json(_label(text).to_dict())


def inci_analyze(text: str | None, market: str | None) -> str | None:
    """Return the record of a report as JSON; ``market`` as for :func:`inci_parser.analyze`, NULL is the EU."""
    return None if text is None else _json(analyze(_label(text), market=market or "EU").to_dict())


#: Function -> number of its arguments, SQL type of its result.
_FUNCTIONS: dict[Callable[..., Any], tuple[int, str]] = {
    inci_name: (1, "VARCHAR"),
    inci_names: (1, "VARCHAR"),
    inci_has: (2, "BOOLEAN"),
    inci_quality: (1, "INTEGER"),
    inci_parse: (1, "VARCHAR"),
    inci_analyze: (2, "VARCHAR"),
}


def register(connection: Any) -> None:
    """Add the functions to an open connection of ``sqlite3`` or ``duckdb``.

    Raises :class:`~inci_parser.errors.UsageError` for a connection of another kind.
    """
    module = type(connection).__module__.partition(".")[0]
    for function, (arguments, result) in _FUNCTIONS.items():
        if module in ("duckdb", "_duckdb"):
            types = ["VARCHAR"] * arguments
            connection.create_function(function.__name__, function, types, result, null_handling="special")
        elif hasattr(connection, "create_function"):
            connection.create_function(function.__name__, arguments, _takes_values(function), deterministic=True)
        else:
            raise UsageError(f"a connection of sqlite3 or duckdb is needed, not of {module}")

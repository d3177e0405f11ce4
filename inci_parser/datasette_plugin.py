"""The functions of :mod:`inci_parser.sql` in every database that Datasette opens; loaded by Datasette itself."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl

from .sql import register


@hookimpl  # type: ignore[untyped-decorator]
def prepare_connection(conn: Any) -> None:
    """Add the functions to a connection."""
    register(conn)

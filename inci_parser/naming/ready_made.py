"""The files that an installed package brings, so that nothing is built when it is first used."""

from __future__ import annotations

from .. import _version
from ..tables.container import pack
from . import built_in_names, word_tables


def ready_made_files() -> dict[str, bytes]:
    """Return the name and content of each file; the same tables give the same bytes."""
    version = _version.__version__
    return {
        built_in_names.FILE: pack(built_in_names.sections(), version),
        word_tables.FILE: pack(word_tables.ready_sections(), version),
    }

"""The folder of the user's own tables of names."""

from __future__ import annotations

import os
from pathlib import Path

#: Environment variable that names another folder for the user's catalogue.
FOLDER_VARIABLE = "INCI_PARSER_DATA"


def data_folder() -> Path:
    """Return the folder of the user's catalogue (it may not exist yet)."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named) / "catalogue"
    from platformdirs import user_data_path

    try:
        return user_data_path("inci-parser", appauthor=False) / "catalogue"
    except RuntimeError:  # no home folder: no user catalogue
        return Path(os.devnull) / "catalogue"


class Changes:
    """How often this process has changed the user's tables: what was read before a change is read again."""

    count = 0


def changed() -> None:
    """Count a change of the user's tables, so that default catalogues made before are read again."""
    Changes.count += 1

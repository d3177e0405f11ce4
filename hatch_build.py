"""Puts the index of names, ready to be mapped, into the wheel."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class NamesHook(BuildHookInterface[Any]):
    """Builds ``inci_parser/names.store`` from ``synonyms/names/``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the file and have it included."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from inci_parser.naming.built_in_names import FILE, ready_made

        file = Path(self.directory) / FILE
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(ready_made())
        build_data["force_include"][str(file)] = f"inci_parser/{FILE}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the file from the folder of the wheels."""
        from inci_parser.naming.built_in_names import FILE

        (Path(self.directory) / FILE).unlink(missing_ok=True)

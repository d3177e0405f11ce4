"""Puts what is built from tables and grammars into the wheel, ready to be mapped."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class NamesHook(BuildHookInterface[Any]):
    """Builds the files of ``inci_parser.wheel_data`` from ``synonyms/`` and ``grammars/``."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the files and have them included."""
        self.files: list[Path] = []
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from inci_parser.wheel_data import wheel_files

        for name, content in wheel_files().items():
            file = Path(self.directory) / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
            self.files.append(file)
            build_data["force_include"][str(file)] = f"inci_parser/{name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the files from the folder of the wheels."""
        for file in self.files:
            file.unlink(missing_ok=True)

"""Metadata of a package that depend on where its repository stands: addresses, and a README whose links work there."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface

#: Address of the repository, without a stroke at its end; the release workflow sets it. Unset: no address is written.
VARIABLE = "INCI_PARSER_REPOSITORY_URL"

#: What ``[project.urls]`` holds, below the address of the repository; ``{tag}`` is the tag of the version.
ADDRESSES = {
    "Repository": "",
    "Documentation": "/tree/{tag}/docs",
    "Changelog": "/blob/{tag}/CHANGELOG.md",
    "Issues": "/issues",
    "Security": "/security/policy",
}

_PICTURE = re.compile(r"!\[(?P<text>[^\]]*)\]\((?!\w+:)(?P<target>[^)]+)\)")
_LINK = re.compile(r"(?<!!)\[(?P<text>[^\]]*)\]\((?![\w+]+:|#)(?P<target>[^)]+)\)")


class RepositoryMetadata(MetadataHookInterface):
    """Fills in ``readme`` and ``urls``, the dynamic fields of ``pyproject.toml``."""

    PLUGIN_NAME = "custom"

    def update(self, metadata: dict[str, Any]) -> None:
        """Write both fields; without ``INCI_PARSER_REPOSITORY_URL`` there are no addresses to write."""
        root = Path(self.root)
        address = os.environ.get(VARIABLE, "").rstrip("/")
        tag = f"v{version(root)}"
        text = (root / "README.md").read_text(encoding="utf-8")
        metadata["readme"] = {"content-type": "text/markdown", "text": readme(text, address, tag)}
        metadata["urls"] = {name: address + path.format(tag=tag) for name, path in ADDRESSES.items() if address}


def version(root: Path) -> str:
    """Return the version of the code under ``root``."""
    source = (root / "inci_parser" / "_version.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', source, re.MULTILINE)
    if found is None:
        raise ValueError('inci_parser/_version.py: no line __version__ = "..."')
    return found[1]


def readme(text: str, address: str, tag: str) -> str:
    """Return a README whose relative links lead into the repository, or are plain words where ``address`` is empty.

    ``[docs/cli.md](docs/cli.md) >> [docs/cli.md](ADDRESS/blob/TAG/docs/cli.md)``; without an address
    ``[docs/cli.md](docs/cli.md) >> docs/cli.md``, and pictures of the repository are left out.
    """
    if not address:
        return _LINK.sub(r"\g<text>", _PICTURE.sub("", text))
    text = _PICTURE.sub(rf"![\g<text>]({address}/raw/{tag}/\g<target>)", text)
    return _LINK.sub(rf"[\g<text>]({address}/blob/{tag}/\g<target>)", text)

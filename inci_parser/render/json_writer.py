"""The records as JSON and JSON lines: what other tools read."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any


def as_json(record: Mapping[str, Any], *, line: bool) -> str:
    """Return a record as JSON: one line, or indented for people."""
    if line:
        return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"

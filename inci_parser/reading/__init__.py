"""Reading: from whatever was pasted to printed entries with their places; see ``grammars/README.md``."""

from .entry import read_entry
from .pipeline import read

__all__ = ["read", "read_entry"]

"""Naming: which ingredient a printed entry is.

:class:`Catalogue` holds the names; :meth:`Catalogue.resolve` tries strategies in order, the exact name first, a
name that is only well-formed last.
"""

from .catalogue import Catalogue
from .name_index import Alias, Record

__all__ = ["Alias", "Catalogue", "Record"]

"""Naming: which ingredient a printed entry is.

:class:`Catalogue` holds the names; :meth:`Catalogue.resolve` climbs the ladder from an exact name to a well-formed one.
"""

from .catalogue import Catalogue
from .name_index import Alias, Record

__all__ = ["Alias", "Catalogue", "Record"]

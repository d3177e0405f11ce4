"""The US names that a label prints, for sentences that a reader compares with it.

Avobenzone 3 %, Titanium Dioxide 5 %   >>  {"BUTYL METHOXYDIBENZOYLMETHANE": "avobenzone", ...}
Butyl Methoxydibenzoylmethane          >>  {}
"""

from __future__ import annotations

from collections.abc import Iterable

from ..naming.normalisation import key
from .product import Product


def us_names(products: Iterable[Product]) -> dict[str, str]:
    """Return the US name of every ingredient that an entry prints so, in lower case, by INCI name."""
    printed: dict[str, str] = {}
    for product in products:
        for entry in product.entries:
            if entry.match.method == "alias" and len(entry.names) == 1 and product.catalogue is not None:
                record = product.catalogue.record(entry.names[0])
                name = record.us_name if record is not None else None
                if name and key(entry.text).startswith(key(name)):
                    printed[entry.names[0]] = name.lower()
    return printed

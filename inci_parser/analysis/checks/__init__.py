"""The checks of an analysis, in the order of the report: each ``check(product) -> tuple[Finding, ...]``."""

from __future__ import annotations

from collections.abc import Callable

from ...models import Finding
from .. import regulation
from ..product import Product
from . import actives, amounts_outside, claims, combinations, fragrance, irritation, titles

Check = Callable[[Product], tuple[Finding, ...]]

#: Name of a check in the record and in ``skip``, and its function.
CHECKS: tuple[tuple[str, Check], ...] = (
    ("actives", actives.check),
    ("fragrance", fragrance.check),
    ("irritation", irritation.check),
    ("interactions", combinations.check_interactions),
    ("regulation", regulation.check),
    ("claims", lambda product: (*claims.check(product), *titles.check(product), *amounts_outside.check(product))),
    ("guidance", combinations.check_guidance),
)

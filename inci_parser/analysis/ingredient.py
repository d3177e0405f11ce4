"""What the rules say of one ingredient, whatever product and amount it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .._version import SCHEMA_VERSION
from ..models import Concentration, Entry, Finding, Label
from .checks import CHECKS
from .context import context_of
from .entry_functions import with_functions
from .ingredient_groups import find_group, nearest_group
from .product import Product
from .rule_book import RuleBook, built_in

if TYPE_CHECKING:
    from ..naming import Catalogue
    from ..naming.explanation import Explanation


@dataclass(frozen=True)
class IngredientReport:
    """A name explained, and what the rules of a market say of it."""

    explanation: Explanation
    market: str
    findings: tuple[Finding, ...]
    #: What it is there for, in plain words; empty where no source says.
    function: str = ""
    #: The group of ingredients that the name is a word for ("sulfates"), ``""`` for none.
    group: str = ""
    #: The word for a group that an unknown name is near to, ``""`` for none.
    suggestion: str = ""

    def to_dict(self) -> dict[str, Any]:
        """Return the record that ``inci explain --format json`` gives."""
        return {
            "schema_version": SCHEMA_VERSION,
            **self.explanation.to_dict(),
            "function": self.function,
            "group": self.group,
            "suggestion": self.suggestion,
            "market": self.market,
            "findings": [finding.to_dict() for finding in self.findings],
        }


def explain_ingredient(
    name: str,
    catalogue: Catalogue,
    *,
    market: str = "EU",
    product_type: str | None = None,
    rules: RuleBook | None = None,
) -> IngredientReport:
    """Return what is known of a name; raises :class:`~inci_parser.errors.UsageError` for an unknown market or type.

    The checks of a report run over a product that holds nothing else and whose amounts nobody knows.
    """
    explanation = catalogue.explain(name)
    entry = Entry(1, name, 0, len(name), explanation.match)
    label = Label(name, "list", "one name", (entry,))
    context = context_of(label, market=market, product_type=product_type, profile=(), skip=())
    book = built_in() if rules is None else rules
    product = Product(label, context, Concentration(order_means=False), book, catalogue)
    findings = tuple(finding for _, check in CHECKS for finding in check(product)) if explanation.match.names else ()
    named = with_functions(label, [product]).ingredients[0]
    group = find_group(name)
    near = nearest_group(name) if group is None and not explanation.match.names else ""
    return IngredientReport(
        explanation, context.market, findings, named.function, "" if group is None else group.name, near
    )

"""What a rule of a finding is about, in words: for pages that count rules and have no finding at hand."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..analysis.rule_book import built_in

#: Kind of rule, the first word of its identifier -> what the words begin with.
_LEADS = {
    "claim": "Claim",
    "guidance": "Advice",
    "interaction": "Together",
    "irritant": "May irritate",
    "limit": "Limit",
    "prohibited": "Prohibited",
}


@cache
def _titles() -> Mapping[str, str]:
    """Return the titles of the built-in rules that have one of their own, by identifier."""
    book = built_in()
    rules = {"guidance": book.guidance, "interaction": book.interactions}
    titles = {f"{kind}.{rule.rule}": rule.title for kind, some in rules.items() for rule in some}
    return titles | {f"claim.{claim.rule}": claim.title for claim in book.claims}


def rule_words(rule: str) -> str:
    """Return what a rule is about: the title of its table, else its kind, market and ingredient.

    >>> rule_words("guidance.aha-sun"), rule_words("irritant.salicylic-acid")
    ('Alpha hydroxy acid: protect from the sun', 'May irritate: salicylic acid')
    >>> rule_words("limit.eu.zinc-oxide"), rule_words("prohibited.uk.lilial")
    ('Limit (EU): zinc oxide', 'Prohibited (UK): lilial')
    """
    title = _titles().get(rule)
    if title:
        return title
    kind, *rest = rule.split(".")
    market = f" ({rest.pop(0).upper()})" if kind in ("limit", "prohibited") and len(rest) > 1 else ""
    about = " ".join(rest).replace("-", " ")
    return f"{_LEADS.get(kind, kind.capitalize())}{market}{': ' if about else ''}{about}"

"""The advice for pregnancy on what a title or claims state and name, where no ingredient list is there.

- Retinol 1%: smooths lines.   >>  Retinoid and pregnancy: ask a clinician (retinol). A precaution by analogy ...
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..models import Context, Statement
from .product_traits import traits_of
from .rule_book import RuleBook
from .rule_engine import applies_to, severity_of, with_evidence
from .wording import fill, join_names

#: Class of the advice for pregnancy.
_PREGNANCY = "pregnancy"


def claimed_pregnancy(
    names: Iterable[str], context: Context, book: RuleBook, printed: Mapping[str, str] | None = None
) -> Iterator[Statement]:
    """Yield the gravest advice for pregnancy that holds for some names in such a product; nothing where none does.

    ``printed`` has the names that are told as the text prints them.
    """
    groups = {name: _groups(name, book) for name in dict.fromkeys(names)}
    traits = traits_of(context)
    told = []
    for rule in book.guidance:
        if rule.class_ != _PREGNANCY or rule.b or rule.unless or not applies_to(rule, traits, context.profile):
            continue
        members = [name for name, own in groups.items() if not own.isdisjoint(rule.a)]
        if len(members) >= max(rule.count, 1) and not (rule.detail and not rule.only_profile):
            told.append((severity_of(rule, context), rule, members))
    if told:
        _, rule, members = max(told, key=lambda item: item[0])
        text = with_evidence(fill(rule.text, a=members, b=[]), rule.evidence)
        yield Statement("worth_knowing", f"{rule.title} ({join_names(members, printed=printed)}). {text}")


def _groups(name: str, book: RuleBook) -> frozenset[str]:
    """Return what rules call a name: itself, its groups and its class of actives."""
    active = book.active(name)
    own = {name, *(row.group for row in book.facts(name).groups)}
    return frozenset(own | ({active.class_} if active is not None else set()))

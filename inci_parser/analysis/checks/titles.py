"""Amounts of the title that the list contradicts, or that its place allows.

    "Niacinamide 10 %"   AQUA; GLYCERIN; ...                       >>  the list does not name niacinamide
    "Niacinamide 10 %"   ...; PHENOXYETHANOL; NIACINAMIDE          >>  by its place less than 1 %
    "Niacinamide 10 %"   AQUA; ...; NIACINAMIDE (5 %)              >>  the list says 5 %

A title is what the seller says and proves nothing: what stands here is that two statements differ, not which is right.
"""

from __future__ import annotations

from fnmatch import fnmatchcase

from ...models import Amount, Entry, Finding, Share
from ...naming.ambiguous_names import ambiguous_names_in
from ...reading.vocabulary import LETTERS
from ...tables.definitions import CARE
from ..markets import market_name
from ..product import Product
from ..stated import declared, most
from ..wording import display_name, join_names, percent, sentence
from ..wording import titled as in_words

#: A list of fewer entries says nothing of what is not in it; share of entries that may be unread where one is missing.
_FEWEST, _MOST_UNREAD = 4, 0.2
#: How much more or less than the likely amount is another amount.
_MARGIN = 1.25
#: The most others of a class that are named.
_MOST_NAMED = 3


def check(product: Product) -> tuple[Finding, ...]:
    """Return a finding for each amount of the title that does not go with the list."""
    found = (_of(product, name, amount) for name, amount in product.titled.items())
    return tuple(finding for finding in found if finding is not None)


def _of(product: Product, name: str, amount: Amount) -> Finding | None:
    entries = product.by_name.get(name, ())
    if not entries:
        return _missing(product, name, amount)
    alone = len(entries) == 1 and len(entries[0].match.names) == 1
    return _listed(product, name, amount, entries[0]) if alone else None


def _listed(product: Product, name: str, amount: Amount, entry: Entry) -> Finding | None:
    """Return what the amount that the list states of an entry, or its place, says otherwise."""
    said = f"the title says {in_words(amount)} {display_name(name)}"
    if entry.percent is not None:
        stated = declared(entry)
        if stated is None or (amount.min or 0.0) <= stated <= most(amount):
            return None
        return _finding(product, name, f"{said}, the list {percent(stated)}", "Taken is what the list states.", entry)
    share = product.amount_at.get(entry.position)
    if share is None or share.proved is None or share.proved.max >= (amount.min or 0.0):
        return None
    kept = f" (if {market_name(product.context.market)}'s limits are kept)" if share.by_law else ""
    place = f"its place on the list allows at most {percent(share.proved.max)}{kept}"
    return _finding(product, name, f"{said}, {place}", _WHY, entry)


def is_allowed_beside_likely(product: Product, name: str, amount: Amount) -> bool:
    """Return whether the place of an entry allows an amount of the title that the list alone makes not likely."""
    entries = product.by_name.get(name, ())
    if len(entries) != 1 or not product.order_means or _of(product, name, amount) is not None:
        return False
    share = product.amount_at.get(entries[0].position) if product.titled_amount(entries[0]) is not None else None
    if share is None or share.proved is None or share.proved.min > most(amount):
        return False
    return not _is_near(amount, share)


def _is_near(amount: Amount, share: Share) -> bool:
    """Return whether an amount of the title is about what is likely."""
    low, high = share.likely.min / _MARGIN, share.likely.max * _MARGIN
    return low <= most(amount) and (amount.min or 0.0) <= high


#: What may be behind a place that does not go with an amount.
_WHY = (
    "An amount of a title is no proof. It may be of a solution or a blend that holds the ingredient, "
    "or the order of the list may be wrong."
)


def _missing(product: Product, name: str, amount: Amount) -> Finding | None:
    """Return that the list does not name an active of the title, and which others of its class it names."""
    active = product.rule_book.active(name)
    if active is None or product.rule_book.classes[active.class_].group == CARE or _may_stand_elsewhere(product):
        return None
    if _is_part_of_listed(name, product) or _is_claimed(name, product):
        return None
    alike = _relatives(name, active.class_, product)
    others = join_names(alike, most=_MOST_NAMED)
    several = _name_of_several(name, product)
    if several and alike:
        said = f"the title says {in_words(amount)} {several}, but not of which form; the list names {others}"
        return _finding(product, name, said, "An amount of a title is no proof.")
    said = f"the title says {in_words(amount)} {display_name(name)}, the list does not name it"
    if not alike:
        return _finding(product, name, said, "Nothing is judged by it.")
    return _finding(
        product, name, f"{said}, but names {others}", f"The amount may be of {'it' if len(alike) == 1 else 'them'}."
    )


def _name_of_several(name: str, product: Product) -> str:
    """Return the word of the title by which it may mean a relative of an ingredient, "vitamin C", or ``""``."""
    if product.catalogue is None:
        return ""
    recognize = product.catalogue.recognizer.recognize
    for printed in ambiguous_names_in(product.title):
        if recognize(printed, guess=False).match.name == name:
            return " ".join(word.upper() if len(word) == 1 else word.lower() for word in printed.split())
    return ""


def _relatives(name: str, class_: str, product: Product) -> list[str]:
    """Return the listed names of a class of actives, and those that meet a promise which a name meets: *ASCORB*."""
    needs = [need for claim in product.rule_book.claims for need in claim.needs if fnmatchcase(name, need)]
    of_class = [i.name for i in product.ingredients if i.facts.active is not None and i.facts.active.class_ == class_]
    meeting = [i.name for i in product.ingredients if any(fnmatchcase(i.name, need) for need in needs)]
    return list(dict.fromkeys([*of_class, *meeting]))


def _may_stand_elsewhere(product: Product) -> bool:
    """Return whether what the list lacks may be in another part, behind its end, or among what was not read."""
    unread = sum(not entry.match.names for entry in product.entries)
    return (
        product.component is not None
        or product.incomplete
        or "inactive_alone" in product.label.traits
        or len(product.entries) < _FEWEST
        or unread > _MOST_UNREAD * len(product.entries)
    )


def _is_part_of_listed(name: str, product: Product) -> bool:
    """Return whether a listed name begins with the first word of a name: ZINC PCA for zinc, an extract for a juice."""
    first = LETTERS.findall(name)[:1]
    return any(LETTERS.findall(listed)[:1] == first for listed in product.by_name)


def _is_claimed(name: str, product: Product) -> bool:
    """Return whether a claim of the rule book tells that a promised name is missing, which no relative of it meets."""
    needs = [claim.needs for claim in product.rule_book.claims if any(fnmatchcase(name, need) for need in claim.needs)]
    listed = product.by_name
    return any(not any(fnmatchcase(other, need) for other in listed for need in words) for words in needs)


def _finding(product: Product, name: str, title: str, text: str, entry: Entry | None = None) -> Finding:
    return Finding(
        kind="claim",
        rule="claim.title-amount",
        title=sentence(title).rstrip("."),
        text=text,
        class_="title-amount",
        names=(name,),
        positions=() if entry is None else (entry.position,),
        evidence="D",
        unknown=("dose",),
        sources=product.rule_book.cite(("FORM",)),
    )

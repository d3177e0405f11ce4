"""Claims of the label and its title ("fragrance-free", "no parabens", "Retinol 1 %") that the list contradicts.

Only text outside the entries is read. What a title or a short line beside the list promises is compared with the list;
what is said to be absent is looked for in it, by the claims of the rule book and by the names of the entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import fnmatchcase
from functools import lru_cache, partial

from ...models import Entry, Finding, Label, Wording
from ...naming.one_substance import names_of_substance, substance
from ...tables.definitions import Claim
from ..claim_clauses import instruction, of_its_own, without_directions
from ..claim_words import (
    Vocabulary,
    absences,
    before_absence,
    built_in_words,
    closed,
    fold,
    may_claim,
    printed_claims,
    table_words,
)
from ..claimed_nouns import before_a_measure
from ..ingredient_groups import IngredientGroup, find_group, group_named
from ..markets import may_be_apart
from ..origins import is_general, is_of_another, stated_origins
from ..other_products import of_this_product
from ..preservation import doubtful_preservatives, preservatives, preserves_unsurely
from ..product import Product, ProductIngredient
from ..rule_engine import with_evidence
from ..rule_terms import rule_terms
from ..sun_factors import sun_factor
from ..title_hints import promised_in
from ..title_lines import title_line, without_heading
from ..wording import LONGEST, Names, join_words

#: Most characters between two entries that are a separator alone.
_SEPARATOR = 3
#: A list of fewer entries says nothing of what is not in it.
_FEWEST = 4
#: Stands for whatever an absence names: the entries themselves are compared.
_ANYTHING = ("*",)
#: Most characters of the text outside the list that are read.
_MOST_OUTSIDE = 20_000
#: A longer line is prose, and promises nothing by itself.
_PROMISE_WORDS, _PROMISE_LETTERS = 12, 120
_SENTENCE_END = re.compile(r"[\n\r|;•!?。；！？]|\.(?=\s|$)")
#: Share of entries that may be unread where a promise is said to be missing from what was read.
_MOST_UNREAD = 0.2
#: Most of them that are named.
_NAMED_UNREAD = 3
#: Fewest letters of a name that is said to be absent.
_SHORTEST = 4
#: Fewest letters of one that the catalogue knows: egg, PPD.
_SHORTEST_NAMED = 3


def check(product: Product) -> tuple[Finding, ...]:
    """Return the claims that the list contradicts."""
    titled = promised_in(product.context.claimed)
    titles = f"{titled} | {without_directions(of_its_own(title_line(product.label)))}"
    if factor := sun_factor(product.context.titled):
        titles += f" | SPF {factor}"
    outside = f"{text_outside(product.label)} | {titled}".strip(" |")
    claims = product.rule_book.claims
    if not (may_claim(f"{outside} {titles}") or any(claim.nouns or claim.phrases for claim in claims)):
        return ()
    words = _vocabulary(
        tuple((claim.rule, claim.nouns, claim.phrases) for claim in claims if claim.nouns or claim.phrases)
    )
    printed, promised = printed_claims(outside, words), _promised(titles, words, product)
    findings = []
    for claim in claims:
        stated = promised if claim.needs else printed
        if claim.rule in stated:
            contradicted = _contradicted(claim, product)
            findings += [] if contradicted is None else [_finding(claim, stated[claim.rule], contradicted, product)]
        elif claim.against == _ANYTHING:
            findings += [_finding(claim, text, hits, product) for text, hits in _left_out(outside, words, product)]
    return tuple(findings)


def _promised(titles: str, words: Vocabulary, product: Product) -> dict[str, str]:
    """Return what titles and short lines promise: rule -> the words printed; not what an entry without a name names."""
    promised = printed_claims(" | ".join((titles, *_promising_lines(product))), words)
    unread = " | ".join(entry.text.lower() for entry in _unread(product)) if promised else ""
    named = printed_claims(unread, words) if unread else {}
    return {rule: text for rule, text in promised.items() if rule not in named}


@lru_cache(maxsize=8)
def _vocabulary(own: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]) -> Vocabulary:
    """Return the words of the tables and those of the rules of a pack."""
    if not own:
        return built_in_words()
    more = [
        (rule, kind, word)
        for rule, nouns, phrases in own
        for kind, words in (("noun", nouns), ("phrase", phrases))
        for word in words
    ]
    return Vocabulary.of((*table_words(), *more))


def _contradicted(claim: Claim, product: Product) -> list[ProductIngredient] | None:
    """Return the ingredients that a claim is contradicted by, none of them where it is by what is missing.

    ``None``: it is not contradicted.
    """
    if claim.unless and product.any_of(claim.unless):
        return None
    against = _against(claim, product)
    if not claim.needs:
        return against or None
    if _may_stand_elsewhere(product):
        return None
    if len(product.entries) < _FEWEST or _has_any(claim.needs, product):
        return None
    if claim.against:
        return against or None
    return [] if len(_unread(product)) <= _MOST_UNREAD * len(product.entries) else None


def _against(claim: Claim, product: Product) -> list[ProductIngredient]:
    """Return the ingredients that a claim is held against.

    Of what preserves this product by its function none that may as well be there for its scent or to act.
    """
    against = [found for found in product.any_of(claim.against) if not _of_another(claim, found)]
    if not claim.preserving:
        return against
    names = frozenset(preservatives(product)) - doubtful_preservatives(product)
    if preserves_unsurely(product):
        names = frozenset()
    own = {found.name for found in against}
    more = [found for found in product.ingredients if found.name in names - own]
    return sorted([*against, *more], key=lambda found: found.entry.position)


def _of_another(claim: Claim, found: ProductIngredient) -> bool:
    """Return whether the label states of an ingredient that it is of another origin than a claim is about."""
    return bool(claim.origin) and is_of_another(filter(is_general, stated_origins(found.entry)), (claim.origin,))


def _may_stand_elsewhere(product: Product) -> bool:
    """Return whether what is promised may stand in another part of a kit or of the list, or with the actives.

    A selection names what a product is sold for: what its title promises is missing there too, if it could be read.
    """
    legible = all(len(entry.text) <= LONGEST for entry in _unread(product))
    part = product.amounts.partial and not (product.is_selection and legible)
    return product.component is not None or part or "inactive_alone" in product.label.traits


def _unread(product: Product) -> list[Entry]:
    """Return the entries that no name was found for: what is promised may be among them."""
    return [entry for entry in product.entries if not entry.match.names]


def _has_any(needs: Iterable[str], product: Product) -> bool:
    """Return whether the list has what a promise needs: groups, names, patterns of names."""
    if product.any_of(tuple(needs)):
        return True
    names = {name for entry in product.label.ingredients for name in entry.match.names}
    return any(fnmatchcase(name, need) for need in needs for name in names)


def _left_out(outside: str, words: Vocabulary, product: Product) -> list[tuple[str, list[ProductIngredient]]]:
    """Return what is listed and said to be absent, itself or its group: ``sans urea``, ``dairy-free``."""
    by_text: dict[str, list[ProductIngredient]] = {}
    for ingredient in product.ingredients:
        for name in map(fold, (ingredient.name, ingredient.entry.text, *sorted(substance(ingredient.name)))):
            if len(name) >= _SHORTEST and name not in words.nouns:
                by_text.setdefault(name, [ingredient])
    for name in {fold(thing) for thing in (*(thing for thing, _ in absences(outside)), *before_absence(outside))}:
        listed = _listed(name, product) if name not in words.nouns and len(name) >= _SHORTEST_NAMED else []
        if listed:
            by_text.setdefault(name, listed)
    by_words: dict[tuple[str, ...], tuple[str, list[ProductIngredient]]] = {}
    for thing, opened in absences(outside):
        listed = _said_of(fold(thing), by_text)
        if listed:
            by_words.setdefault(tuple(found.name for found in listed), (f"{opened} {thing}", listed))
    for printed, listed in closed(outside, by_text):
        by_words.setdefault(tuple(found.name for found in listed), (printed, listed))
    return list(by_words.values())


def _said_of(thing: str, by_text: dict[str, list[ProductIngredient]]) -> list[ProductIngredient]:
    """Return what is listed of a folded thing, or of what stands before a measure in it."""
    return by_text.get(thing) or by_text.get(before_a_measure(thing), [])


def _listed(name: str, product: Product) -> list[ProductIngredient]:
    """Return the listed ingredients that a word in any language means, none for water.

    They are those of a group that people call so, the ingredient itself, or else the first of the group that it stands
    for.
    """
    group = find_group(name)
    if group is not None and group.name in rule_terms("denied_as_group"):
        return _of_group(group, product)
    if product.catalogue is None:
        return []
    match = product.catalogue.recognizer.recognize(name, guess=False).match
    if not match.names or match.name in rule_terms("water"):
        return []
    wanted, group = names_of_substance(match.names[:1]), group_named(match.names[0])
    itself = [found for found in product.ingredients if found.name in wanted]
    return (itself or ([] if group is None else _of_group(group, product)))[:1]


def _of_group(group: IngredientGroup, product: Product) -> list[ProductIngredient]:
    """Return the listed ingredients that surely are of a group."""
    return [found for found in product.ingredients if found.name in group.takes(found.entry, product.rule_book)]


def _finding(claim: Claim, printed: str, against: list[ProductIngredient], product: Product) -> Finding:
    """Return the finding of a claim that ``against`` contradicts."""
    return Finding.worded(
        partial(_wording, claim, printed, against, product),
        "claim",
        f"claim.{claim.rule}",
        class_=claim.rule,
        names=tuple(dict.fromkeys([ingredient.name for ingredient in against])),
        positions=tuple(dict.fromkeys([ingredient.entry.position for ingredient in against])),
        evidence=claim.evidence,
    )


def _wording(claim: Claim, printed: str, against: list[ProductIngredient], product: Product) -> Wording:
    """Return what there is to say of a claim that ``against`` contradicts."""
    names = Names([ingredient.name for ingredient in against])
    text = with_evidence(claim.text.format(a=names, claim=printed), claim.evidence)
    sources = product.rule_book.cite(claim.sources)
    title = claim.title.format(a=names)
    unread = [entry.text for entry in _unread(product)] if claim.needs and not against else []
    if unread:
        title = f"{title} in what could be read"
        text = f"{text} Not recognised, and may be it: {join_words(unread[:_NAMED_UNREAD])}."
    if claim.rule in rule_terms("promised_of_actives"):
        title += may_be_apart(product.context.market, filters="UV filter organic" in claim.needs)
    return Wording(title, text, claim.unknown, sources, {"printed": printed})


def text_outside(label: Label) -> str:
    """Return the text of a label without its entries, folded, at most 20,000 characters of it."""
    beside = " | ".join(_stretches_outside(label))
    return " ".join(beside[:_MOST_OUTSIDE].replace("’", "'").replace("‑", "-").replace("–", "-").split())


def _stretches_outside(label: Label) -> list[str]:
    """Return what a label says of the product before, between and behind its entries, more than a separator."""
    parts, at = [], 0
    for entry in label.ingredients:
        start, end = entry.start, entry.end
        if start - at > _SEPARATOR:
            parts.append(without_heading(of_this_product(label.text[at:start], last=False)))
        if end > at:
            at = end
    if len(label.text) - at > _SEPARATOR:
        parts.append(of_this_product(label.text[at:], last=True))
    return parts


def _promising_lines(product: Product) -> list[str]:
    """Return the short lines outside the list that give no instruction; none of a kit, where a line is about one part.

    ``With hyaluronic acid. Use sunscreen with SPF 30.``  >>  ``With hyaluronic acid``
    """
    if product.component is not None:
        return []
    beside = of_its_own("\n".join(_stretches_outside(product.label))[:_MOST_OUTSIDE])
    lines = (" ".join(line.split()) for line in _SENTENCE_END.split(beside))
    return [line for line in lines if line and _is_short(line) and not instruction().search(line)]


def _is_short(line: str) -> bool:
    return len(line.split()) <= _PROMISE_WORDS and len(line) <= _PROMISE_LETTERS

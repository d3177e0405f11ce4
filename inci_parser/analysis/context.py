"""What an analysis is asked under: market, product type, profile; and what had to be assumed.

The words for products are ``synonyms/product_types.csv``; what betrays a product whose type nobody gave is
``synonyms/product_signs.csv``. Everything inferred is named in :attr:`Context.assumed`, with the reason beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from .._resources import compiled
from ..errors import UsageError
from ..models import Context, Label
from .product_types import ProductType, Sign, build

#: The markets whose law the tables hold; ``none`` turns the law off.
MARKETS = ("EU", "UK", "US", "CA", "KR", "JP", "CN", "none")
#: What a profile may say about the skin.
PROFILES = ("sensitive", "eczema", "rosacea", "acne", "pregnancy", "damaged_barrier")
_PROFILE_WORDS = {
    "acne_prone": "acne",
    "atopic": "eczema",
    "atopic_dermatitis": "eczema",
    "barrier": "damaged_barrier",
    "pregnant": "pregnancy",
    "sensitive_skin": "sensitive",
}
_TABLES = ("product_types.csv", "product_signs.csv", "sign_groups.csv")
#: How much text before a list may be a product's title: longer is prose about it.
_TITLE_WORDS = 14


@cache
def _known() -> tuple[dict[str, ProductType], tuple[Sign, ...]]:
    return compiled("analysis-product-types", _TABLES, build)


def product_types() -> tuple[str, ...]:
    """Return every product type that the tables know, by its own word, in order."""
    return tuple(sorted({kind.name for kind in _known()[0].values()}))


def context_of(
    label: Label,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    profiles: Iterable[str] = PROFILES,
) -> Context:
    """Return what the label is analyzed under; what nobody said is inferred from it, with the reason.

    ``profiles`` are the words that ``profile`` may hold: those of the package, or of a pack of rules.
    Raises :class:`UsageError`, which lists the known words, for an unknown market, product type or profile.
    """
    place = _market(market)
    skin = _profile(profile, tuple(profiles))
    off = frozenset((skip,) if isinstance(skip, str) else skip)
    if product_type is not None:
        kind = _product_type(product_type)
        return Context(place, kind.name, kind.leave_on, skin, (), (), kind.categories, off)
    found = infer(label)
    if found is None:
        reason = "nothing on the label tells what kind of product it is; taken as one that stays on"
        return Context(place, None, True, skin, ("leave_on",), (reason,), frozenset(), off)
    kind, reason = found
    stays = "stays on" if kind.leave_on else "is rinsed off"
    reasons = (f"taken as {kind.name}: {reason}", f"{kind.name} {stays}")
    return Context(place, kind.name, kind.leave_on, skin, ("product_type", "leave_on"), reasons, kind.categories, off)


def infer(label: Label) -> tuple[ProductType, str] | None:
    """Return the product type that a label betrays, and why; ``None`` where nothing tells.

    A declared medicine or an ingredient that only one kind of product has tells more than a title's words.
    """
    if label.kind != "list":
        return None
    words, signs = _known()
    titled = _titled(label, words)
    names = {name for entry in label.ingredients if entry.section != "may_contain" for name in entry.names}
    for sign in signs:
        if (titled is None or sign.sure) and sign.shows(label, names):
            return words[sign.product_type], sign.reason
    return titled


def _titled(label: Label, words: dict[str, ProductType]) -> tuple[ProductType, str] | None:
    """Return the product type that the title before the list names, if it names one."""
    start = min((entry.start for entry in label.ingredients), default=0)
    line = next((line for line in label.text[: min(start, 400)].splitlines() if line.strip()), "")
    head = line.split("Ingredients")[0].split("INGREDIENTS")[0].casefold()
    parts = "".join(char if char.isalnum() or char == "-" else " " for char in head).split()
    if not parts or len(parts) > _TITLE_WORDS:
        return None
    found: dict[str, str] = {}
    at = 0
    while at < len(parts):
        for size in (3, 2, 1):
            phrase = " ".join(parts[at : at + size])
            if at + size <= len(parts) and phrase in words:
                found[words[phrase].name] = phrase
                at += size - 1
                break
        at += 1
    if not found or len({words[phrase].leave_on for phrase in found.values()}) > 1:
        return None
    phrase = list(found.values())[-1]
    return words[phrase], f"the title says {phrase}"


def _market(market: str) -> str:
    known = {name.casefold(): name for name in MARKETS}
    try:
        return known[str(market).strip().casefold()]
    except KeyError:
        raise UsageError(f"unknown market {market!r}; known markets: {', '.join(MARKETS)}") from None


def _profile(profile: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    given = (profile,) if isinstance(profile, str) else profile
    found = []
    for word in given:
        name = str(word).strip().casefold().replace("-", "_").replace(" ", "_")
        name = name if name in known else _PROFILE_WORDS.get(name, name)
        if name not in known:
            raise UsageError(f"unknown profile {word!r}; known profiles: {', '.join(known)}")
        if name not in found:
            found.append(name)
    return tuple(found)


def _product_type(word: str) -> ProductType:
    words, _ = _known()
    phrase = " ".join(str(word).casefold().replace("_", " ").split())
    # "retinol serum" is a serum: the longest end of the phrase that is a word for a product decides.
    parts = phrase.split()
    for start in range(len(parts)):
        end = " ".join(parts[start:])
        kind = words.get(end) or words.get(end.removesuffix("s")) or words.get(end.replace("-", " "))
        if kind is not None:
            return kind
    from difflib import get_close_matches

    near = get_close_matches(phrase, words, n=1, cutoff=0.6)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise UsageError(f"unknown product type {word!r}{hint} Known product types: {', '.join(product_types())}")


@cache
def categories_of_every_type() -> tuple[frozenset[str], ...]:
    """Return the categories of every product type: what a product that nobody described may be."""
    return tuple({kind.categories: None for kind in _known()[0].values()})

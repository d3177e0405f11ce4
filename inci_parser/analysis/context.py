"""What an analysis is asked under: market, product type, profile; and what had to be assumed.

The words for products are ``synonyms/product_types.csv``; what betrays a product whose type nobody gave is
``synonyms/product_signs.csv``. Everything inferred is named in :attr:`Context.assumed`, with the reason beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache

from ..errors import UsageError, did_you_mean
from ..models import Context, Label, ProductTraits
from ..tables.resources import compiled
from .markets import markets
from .product_traits import sign_traits, traits_in_title, with_signs
from .product_types import ProductType, Sign, build

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
_TITLE_WORD = re.compile(r"[\w-]+")
#: How many titles are remembered, and how many characters one may have for it.
_TITLES, _TITLE_CHARS = 1 << 14, 200
#: Stands between the word for a type and the traits in what is kept of a title.
_TRAITS = "\x1f"
#: Words of a title after which it says what is in the product.
_IN_IT = frozenset({"with", "mit", "avec", "con", "aux", "au"})
#: Words for products that are words for textures and scents too.
_WEAK = frozenset(
    {"oil", "gel", "milk", "balm", "fluid", "powder", "soap", "spf", "fragrance", "parfum", "cologne", "tonic"}
)


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
    title: str = "",
) -> Context:
    """Return what the label is analyzed under; what nobody said is inferred from it, with the reason.

    ``profiles`` are the words that ``profile`` may hold: those of the package, or of a pack of rules; ``title`` is the
    product's name, where it stands apart from the label's text.
    Raises :class:`UsageError`, which lists the known words, for an unknown market, product type or profile.
    """
    place = _market(market)
    skin = _profile(profile, tuple(profiles))
    off = frozenset((skip,) if isinstance(skip, str) else skip)
    if product_type is not None:
        kind = _product_type(product_type)
        return Context(place, kind.name, kind.leave_on, skin, (), (), _traits(kind, label, title), off)
    found = infer(label, title)
    if found is None:
        reason = "nothing on the label tells what kind of product it is; taken as one that stays on"
        if "kit" in label.traits:
            reason = "the label lists several products; taken as ones that stay on"
        return Context(place, None, True, skin, ("leave_on",), (reason,), ProductTraits(), off)
    kind, reason = found
    stays = "stays on" if kind.leave_on else "is rinsed off"
    reasons = (f"taken as {kind.name}: {reason}", f"{kind.name} {stays}")
    traits = _traits(kind, label, title)
    return Context(place, kind.name, kind.leave_on, skin, ("product_type", "leave_on"), reasons, traits, off)


def _traits(kind: ProductType, label: Label, title: str) -> ProductTraits:
    """Return the traits of a product: those of its type, of its title and of its ingredients."""
    titled = [*_hint(title)[1], *_hint(_heading(label))[1]]
    return with_signs(kind.traits, titled, _names(label))


def _names(label: Label) -> set[str]:
    """Return every name in the product itself."""
    return {name for entry in label.ingredients if entry.section != "may_contain" for name in entry.match.names}


def infer(label: Label, title: str = "") -> tuple[ProductType, str] | None:
    """Return the product type that a label betrays, and why; ``None`` where nothing tells.

    A declared medicine or an ingredient that only one kind of product has tells more than a title's words; of several
    products on one label nothing less tells.
    """
    if label.kind != "list":
        return None
    words, signs = _known()
    kit = "kit" in label.traits
    word = "" if kit else _hint(title)[0] or _hint(_heading(label))[0]
    titled = (words[word], f"the title says {word}") if word else None
    names = _names(label)
    pointing = _signs_by_name()
    for place in sorted({place for name in pointing.keys() & names for place in pointing[name]}):
        sign = signs[place]
        if (sign.sure or not (titled or kit)) and sign.shows(label, names):
            return words[sign.product_type], sign.reason
    return titled


@cache
def _signs_by_name() -> dict[str, tuple[int, ...]]:
    """Return for each ingredient that may betray a product the places of the signs it is part of, in their order."""
    found: dict[str, list[int]] = {}
    for place, sign in enumerate(_known()[1]):
        for name in sign.names:
            found.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in found.items()}


def _heading(label: Label) -> str:
    """Return the line before the list that may be the product's title."""
    start = min([entry.start for entry in label.ingredients], default=0)
    line = next((line for line in label.text[: min(start, 400)].splitlines() if line.strip()), "")
    return line.split("Ingredients")[0].split("INGREDIENTS")[0]


def title_word(title: str) -> str:
    """Return the word by which a product's title tells its type, ``""`` where it tells none.

    Behind it, after a separator, stand the traits that the title tells. What is returned gives, as a title, the
    analysis that the whole title gives.

    >>> title_word("Volume Shampoo with Biotin, 250 ml"), title_word("Everyday Glow"), title_word("Spray shampoo")
    ('shampoo', '', 'shampoo\\x1fspray')
    """
    return _remembered(title) if len(title) <= _TITLE_CHARS else _title_word(title)


def _hint(title: str) -> tuple[str, list[str]]:
    """Return the word for a product's type in its title, and the traits that the title tells."""
    word, _, traits = title_word(title).partition(_TRAITS)
    own = _known()[0][word].traits.certain & sign_traits() if word else ()
    return word, [*own, *traits.split()]


def _title_word(title: str) -> str:
    """Find the word and the traits: what stands after "with" is in the product, not its kind."""
    if _TRAITS in title:
        return title
    parts = _TITLE_WORD.findall(title.casefold().replace("_", " "))
    if not parts or len(parts) > _TITLE_WORDS:
        return ""
    if not _IN_IT.isdisjoint(parts):
        parts = parts[: next((at for at, word in enumerate(parts) if at and word in _IN_IT), len(parts))]
    word = _type_word(parts)
    own = _known()[0][word].traits.certain if word else frozenset()
    traits = [trait for trait in traits_in_title(title, parts) if trait not in own]
    return f"{word}{_TRAITS}{' '.join(traits)}" if traits else word


def _type_word(parts: list[str]) -> str:
    """Return the word for the type; one for a texture too names none, and neither do words that disagree."""
    words, _ = _known()
    if _sizes().keys().isdisjoint(parts):
        return ""
    named = [phrase for phrase in _phrases(parts, words) if phrase not in _WEAK]
    if not named or (len(named) > 1 and len({words[phrase].leave_on for phrase in named}) > 1):
        return ""
    return named[-1]


#: Titles repeat (sizes, shops, rows of one product), and a scan asks for each row's.
_remembered = lru_cache(maxsize=_TITLES)(_title_word)


@cache
def _sizes() -> dict[str, tuple[int, ...]]:
    """Return of how many words, three at most, the phrases for products are, the longest first, by their first word."""
    found: dict[str, set[int]] = {}
    for phrase in _known()[0]:
        parts = phrase.split()
        if len(parts) <= 3:
            found.setdefault(parts[0], set()).add(len(parts))
    return {word: tuple(sorted(sizes, reverse=True)) for word, sizes in found.items()}


def _phrases(parts: list[str], words: dict[str, ProductType]) -> list[str]:
    """Return the words for products among the words of a title, the longest first where they overlap."""
    sizes = _sizes()
    found = []
    end = 0
    for at, word in enumerate(parts):
        if at < end or word not in sizes:
            continue
        phrase = next((p for n in sizes[word] if (p := " ".join(parts[at : at + n])) in words), "")
        if not phrase:
            continue
        end = at + phrase.count(" ") + 1
        free = end < len(parts) and parts[end] == "free"
        if not free and not (at and parts[at - 1] in ("no", "without", "zero")):
            found.append(phrase)
    return found


def _market(market: str) -> str:
    if market in markets():
        return market
    known = {name.casefold(): name for name in markets()}
    try:
        return known[str(market).strip().casefold()]
    except KeyError:
        hint = did_you_mean(market, markets())
        raise UsageError(f"unknown market {market!r}{hint}; known markets: {', '.join(markets())}") from None


def _profile(profile: Sequence[str], known: tuple[str, ...]) -> tuple[str, ...]:
    given = (profile,) if isinstance(profile, str) else profile
    found = []
    for word in given:
        name = str(word).strip().casefold().replace("-", "_").replace(" ", "_")
        name = name if name in known else _PROFILE_WORDS.get(name, name)
        if name not in known:
            raise UsageError(f"unknown profile {word!r}{did_you_mean(word, known)}; known profiles: {', '.join(known)}")
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
    hint = did_you_mean(phrase, words)
    raise UsageError(f"unknown product type {word!r}{hint}; known product types: {', '.join(product_types())}")


@cache
def traits_of_every_type() -> tuple[ProductTraits, ...]:
    """Return the traits of every product type: what a product that nobody described may be."""
    return tuple({kind.traits: None for kind in _known()[0].values()})

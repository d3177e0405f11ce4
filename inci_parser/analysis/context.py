"""The context of an analysis: market, product type, profile, given or inferred; and what had to be assumed.

The words for products are ``synonyms/products/product_words.csv``; what infers a type that nobody gave is
``synonyms/products/product_signs.csv``. Everything inferred is named in :attr:`Context.assumed`, with the reason
beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from functools import cache
from typing import NamedTuple, TypedDict

from ..errors import UsageError, did_you_mean
from ..models import Context, Label, ProductTraits
from .asked import market_of, profile_names, profile_of
from .detergents import detergent_by_classes
from .legible_kinds import kind_by_endings
from .product_titles import read_title
from .product_traits import says_rinsed, with_signs
from .product_types import KIT, ProductType, Sign, product_kinds, signs
from .rule_terms import rule_terms
from .sun_factors import sun_factor, uv_filters
from .swallowed import is_applied, kind_swallowed
from .title_against_list import read_otherwise
from .title_hints import claimed_of, hint_of, line_hint, nearest_to
from .title_lines import closing_line, factor_behind, line_of_product
from .title_words import fold, title_words, tokens

#: So many known entries are a list of a product that stands beside the goods of a title.
_LISTED = 4
SAYS_RINSED = "the label's text says to lather or rinse it"


class _Common(TypedDict):
    """The fields of a context that do not depend on the product."""

    market: str
    profile: tuple[str, ...]
    skip: frozenset[str]
    claimed: str


class _Inferred(NamedTuple):
    """A product type that nobody gave, the reason, and whether it is a guess from ingredients alone."""

    kind: ProductType
    reason: str
    guessed: bool
    #: The words by which the title tells a type, and what the list reads as where that is another kind.
    titled: str = ""
    reads_as: str = ""


def product_types() -> tuple[str, ...]:
    """Return every product type that the tables know, by its own word, in order of the alphabet."""
    return tuple(sorted(product_kinds(), key=str.casefold))


def context_of(
    label: Label,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    profiles: Iterable[str] | None = None,
    title: str = "",
) -> Context:
    """Return what the label is analyzed under; what was not given is inferred from it, with the reason.

    ``profiles`` are the words that ``profile`` may hold: those of the package, or of a pack of rules; ``title`` is the
    product's name, where it stands apart from the label's text.
    Raises :class:`UsageError`, which lists the known words, for an unknown market, product type or profile.
    """
    place = market_of(market)
    skin = profile_of(profile, profile_names() if profiles is None else tuple(profiles))
    off = words_of(skip)
    names = _names(label)
    common: _Common = {"market": place, "profile": skin, "skip": off, "claimed": claimed_of(title)}
    if product_type is not None:
        given = _given(_product_type(product_type), str(product_type), label, names, title, common)
        return _with_nearest(given, str(product_type))
    inferred = _infer(label, names, title)
    if inferred is None:
        leave_on, reason = _stays(label)
        return Context(leave_on=leave_on, assumed=("leave_on",), reasons=(reason,), **common)
    kind, reason, guessed = inferred[:3]
    rinsed = kind.either and says_rinsed(label.text)
    reasons = (f"taken as {kind.name}: {reason}", SAYS_RINSED if rinsed else kind.use_in_words)
    traits = _traits(kind, label, names, title)
    return Context(
        product_type=kind.name, leave_on=kind.leave_on and not rinsed, assumed=("product_type", "leave_on"),
        reasons=reasons, traits=traits, guessed=guessed, either=kind.either and not rinsed, titled=inferred.titled,
        reads_as=inferred.reads_as, **common,
    )  # fmt: skip


def _given(kind: ProductType, given: str, label: Label, names: Set[str], title: str, common: _Common) -> Context:
    """Return the context of a product whose type was given; where it may be either, signs tell whether it stays on."""
    traits = _traits(kind, label, names, title, given)
    if not kind.either:
        return Context(product_type=kind.name, leave_on=kind.leave_on, traits=traits, **common)
    sign = _sign_of(label, names, kind, kit=False)
    narrower = product_kinds()[sign.product_type] if sign is not None else kind
    reason = f"{narrower.use_in_words}{': ' + sign.reason if sign is not None else ''}"
    if sign is not None:
        traits = traits.with_certain({"leave_on" if narrower.leave_on else "rinse_off"})
    return Context(
        product_type=kind.name, leave_on=narrower.leave_on, assumed=("leave_on",), reasons=(reason,), traits=traits,
        guessed=sign is not None, either=narrower.either, **common,
    )  # fmt: skip


def _with_nearest(context: Context, given: str) -> Context:
    """Return the context of a given type with a note where the word for it has no type of its own: body glitter."""
    word = "" if given in product_kinds() else nearest_to(given)
    if not word:
        return context
    reason = f"taken as {context.product_type}: the nearest kind to {word}"
    assumed, reasons = ("product_type", *context.assumed), (reason, *context.reasons)
    return replace(context, assumed=assumed, reasons=reasons, titled=word)


def _stays(label: Label) -> tuple[bool, str]:
    """Return whether a product of unknown type is taken as one that stays on, and why."""
    if KIT not in label.traits:
        if says_rinsed(label.text):
            return False, SAYS_RINSED
        return True, "nothing on the label tells what kind of product it is; taken as one that stays on"
    parts = {entry.component for entry in label.ingredients if entry.section != "may_contain"}
    kinds = [_kind_of_part(part_of(label, part), part or "")[0] for part in parts]
    if parts and all(kind is not None and not kind.leave_on for kind in kinds):
        return False, "the label lists several products, all of them rinsed off by their titles or ingredients"
    return True, "the label lists several products; taken as ones that stay on"


def part_of(label: Label, component: str | None) -> Label:
    """Return a label with the entries of one part of a kit alone."""
    return replace(label, ingredients=tuple(entry for entry in label.ingredients if entry.component == component))


def _infer(label: Label, names: Set[str], title: str) -> _Inferred | None:
    """Return the product type that a label's entries, text or title show; ``None`` where nothing does.

    ``names`` are those in the product. A declared medicine or an ingredient that only one kind of product has weighs
    more than a title's words; a label of several products has a type by such signs alone, or by a title that names
    what is mixed before use. One list under the title of a kit is a product of it, whose type the title does not tell.
    """
    if label.kind != "list":
        return _swallowed(label, names, title, None, None)
    kit = KIT in label.traits
    words = _words_of_parts(label, title) if kit else _type_words(label, title)
    titled = product_kinds()[hint_of(words).product_type] if words else None
    words, titled = ("", None) if is_applied(titled, names) or _is_listed(titled, label) else (words, titled)
    sign = _sign_of(label, names, None if titled is not None and titled.name == KIT else titled, kit=kit)
    swallowed = _swallowed(label, names, title, titled, sign)
    if swallowed is not None:
        return swallowed
    if sign is not None:
        kind = _narrowed(sign, titled, title, kit=kit)
        return _Inferred(
            kind, sign.reason, not _tells(sign, titled, kind), words, read_otherwise(label, names, titled, kind)
        )
    if titled is not None:
        reads_as = read_otherwise(label, names, titled, titled)
        return _Inferred(titled, _told_by(words), False, words, reads_as)
    return None if kit else _told_by_list(label, names)


def _is_listed(titled: ProductType | None, label: Label) -> bool:
    """Return whether a title names goods that have no list over a list of a product beside them: ``Pore extractor``."""
    goods = titled is not None and not rule_terms("goods").isdisjoint(titled.traits.certain)
    return goods and sum(entry.known for entry in label.ingredients) >= _LISTED


def _told_by_list(label: Label, names: Set[str]) -> _Inferred | None:
    """Return the product type that a list without a title tells: by its classes, a line behind it, or its endings."""
    detergent = detergent_by_classes(label)
    if detergent is not None:
        return _Inferred(*detergent, guessed=False)
    return _told_behind(label, names) or _told_by_endings(label, names)


def _told_by(words: str) -> str:
    return f"the title says {words}{', to which it is the nearest kind' if nearest_to(words) else ''}"


def _fits(titled: ProductType, kind: ProductType) -> bool:
    """Return whether what a title names is used as a type is, or is a word for it too: a mask may be one for hair."""
    return titled.leave_on == kind.leave_on or (titled.either and titled.body_part != kind.body_part)


def _told_behind(label: Label, names: Set[str]) -> _Inferred | None:
    """Return the product type that a short line behind the list tells, or a sun factor there over a UV filter."""
    hint = line_hint(closing_line(label))
    if not hint.product_type and not names.isdisjoint(uv_filters()):
        hint = line_hint(factor_behind(label))
    kind = product_kinds().get(hint.product_type)
    return _Inferred(kind, f"the title says {hint.words}", guessed=False) if kind is not None else None


def _told_by_endings(label: Label, names: Set[str]) -> _Inferred | None:
    found = kind_by_endings(label, names)
    return None if found is None else _Inferred(*found, guessed=True)


def _tells(sign: Sign, titled: ProductType | None, kind: ProductType) -> bool:
    """Return whether a sign tells its type, and does not only suggest it."""
    return sign.sure or sign.section == "active" or (titled is not None and _fits(titled, kind))


def _swallowed(
    label: Label, names: Set[str], title: str, titled: ProductType | None, sign: Sign | None
) -> _Inferred | None:
    """Return what a label of something to swallow is of, where no sign tells more of that."""
    if sign is not None and "ingested" in product_kinds()[sign.product_type].traits.certain:
        return None
    found = kind_swallowed(label, names, titled, title=title, signed=sign is not None)
    return None if found is None else _Inferred(*found, guessed=False)


def _is_no_cosmetic(kind: ProductType) -> bool:
    """Return whether cosmetic law is not about a type of product."""
    return not rule_terms("no_cosmetic").isdisjoint(kind.traits.certain)


def _narrowed(sign: Sign, titled: ProductType | None, title: str, *, kit: bool) -> ProductType:
    """Return the type that a sign shows, or the narrower one that a trait of the title makes of it.

    A cationic conditioner under the title ``Detangling Spray``  >>  leave-in conditioner
    """
    names: Iterable[str | None] = ()
    if not kit and (titled is None or sign.instead_of):
        narrowing = title_words().narrowing
        names = (narrowing.get((sign.product_type, trait)) for trait in sorted(hint_of(title).traits))
    return product_kinds()[next(filter(None, names), sign.product_type)]


def _sign_of(label: Label, names: Set[str], titled: ProductType | None, *, kit: bool) -> Sign | None:
    """Return the first sign that a label shows and that counts beside what its title names."""
    pointing = _signs_by_name()
    places = sorted({place for name in pointing.keys() & names for place in pointing[name]})
    counting = (sign for sign in map(signs().__getitem__, places) if _counts(sign, titled, kit=kit))
    if not names.isdisjoint(rule_terms("applied")):  # a shop's words on supplements stand on pages of creams too
        counting = (sign for sign in counting if not is_applied(product_kinds()[sign.product_type], names))
    return next((sign for sign in counting if sign.shows(label, names)), None)


def _type_words(label: Label, title: str) -> str:
    """Return the words of a title that tell a type; where they tell a kit, those of the line before the list."""
    titled = hint_of(title)
    line = line_hint(line_of_product(label)).words
    if titled.product_type not in ("", KIT):
        return titled.words
    return line or titled.words


def _words_of_parts(label: Label, title: str) -> str:
    """Return the words of a title that tell a type of what its parts are mixed to, or of every part."""
    return _mixed_type_words(title) or _shared_type_words(label, title)


def _mixed_type_words(title: str) -> str:
    """Return the words of a title that tell a type whose parts are mixed before use: a hair dye, a perm."""
    titled = hint_of(title)
    kind = product_kinds().get(titled.product_type)
    mixed = kind is not None and not rule_terms("mixed_before_use").isdisjoint(kind.traits.certain)
    return titled.words if mixed else ""


def _shared_type_words(label: Label, title: str) -> str:
    """Return the words of a title that tell the type of all parts: shades of a foundation, the two steps of a peel.

    No part's own title may name another type, and no word of the title a set: "Glow Serum Duo".
    """
    titled = hint_of(title)
    if any(read_title(word).product_type == KIT for word in title.split()):
        return ""
    parts = {entry.component or "" for entry in label.ingredients}
    kinds = {read_title(part).product_type for part in parts}
    return titled.words if titled.product_type not in ("", KIT) and kinds <= {"", titled.product_type} else ""


def _counts(sign: Sign, titled: ProductType | None, *, kit: bool) -> bool:
    """Return whether a sign counts beside a title; a title that names a kind of what the sign shows tells more."""
    if titled is not None and (_is_kind_of(titled, sign.product_type) or _is_no_cosmetic(titled)):
        return False
    return sign.outweighs(KIT if kit else titled.name if titled is not None else None)


def _is_kind_of(titled: ProductType, shown: str) -> bool:
    """Return whether the type that a title names is a kind of what a sign shows: a dye for eyelashes is a hair dye."""
    narrower = title_words().narrowing.get((shown, titled.body_part))
    return shown.replace(" ", "_") in titled.traits.certain or (narrower == titled.name and narrower != shown)


def _traits(kind: ProductType, label: Label, names: Set[str], title: str, given: str = "") -> ProductTraits:
    """Return the traits of a product: those of its type, of the words given for it, its title and its ingredients."""
    hints = [hint_of(given), hint_of(title), line_hint(line_of_product(label))]
    types = [product_kinds()[hint.product_type].traits.certain for hint in hints if hint.product_type]
    return with_signs(kind.traits, frozenset().union(*types, *(hint.traits for hint in hints)), names, label.text)


def _names(label: Label) -> set[str]:
    """Return every name in the product itself."""
    return set().union(*[entry.match.names for entry in label.ingredients if entry.section != "may_contain"])


@cache
def _signs_by_name() -> dict[str, tuple[int, ...]]:
    """Return for each ingredient of a sign the indices of its signs in :func:`~.product_types.signs`, ascending."""
    indices: dict[str, list[int]] = {}
    for place, sign in enumerate(signs()):
        for name in sign.names:
            indices.setdefault(name, []).append(place)
    return {name: tuple(places) for name, places in indices.items()}


def words_of(argument: Iterable[str]) -> frozenset[str]:
    """Return the words of an argument that is one word or many.

    >>> sorted(words_of("claim")), sorted(words_of(["claim", "active"]))
    (['claim'], ['active', 'claim'])
    """
    return frozenset((argument,) if isinstance(argument, str) else argument)


def _product_type(word: str) -> ProductType:
    """Return the type that a word names: the longest end of a phrase that does ("retinol serum" is a serum)."""
    kind = _named_type(str(word))
    if kind is not None:
        return kind
    hint = did_you_mean(fold(str(word)), title_words().products)
    known = "" if hint else f"; known product types: {', '.join(product_types())}"  # a hundred words
    raise UsageError(f"unknown product type {word!r}{hint}{known}")


def _named_type(word: str) -> ProductType | None:
    if word in product_kinds():
        return product_kinds()[word]
    words = title_words().products
    parts = tokens(word.replace("_", " "))
    for start in range(len(parts)):
        end = " ".join(parts[start:])
        kind = words.get(end) or words.get(end.removesuffix("s"))
        if kind is not None:
            return product_kinds()[kind.names]
    titled = len(parts) == 1 or not word.isascii() or sun_factor(word)
    by_title = read_title(word).product_type if titled else ""
    return product_kinds()[by_title] if by_title else None


@cache
def traits_of_every_type() -> tuple[ProductTraits, ...]:
    """Return the traits of every product type: what a product of unknown type may be; what is no cosmetic is none."""
    return tuple({kind.traits: None for kind in product_kinds().values() if "not_cosmetic" not in kind.traits.certain})


def context_of_part(context: Context, part: Label, title: str | None) -> Context:
    """Return the context of one part of a kit: the kind that its title or ingredients tell, unless a caller gave one.

    ``part`` is the label with the entries of that part alone.

    ``Foaming Cleanser: Aqua, ...``  >>  a cleanser that is rinsed off
    """
    if not (context.product_type is None or "product_type" in context.assumed):
        return context
    kind, guessed = _kind_of_part(part, title or "")
    mixed = not context.traits.certain.isdisjoint(rule_terms("mixed_before_use"))
    if kind is None or (mixed and not kind.body_part):
        return context  # "cream" within a hair dye is a form of it
    assumed = tuple(dict.fromkeys((*context.assumed, "product_type")))
    return replace(
        context, product_type=kind.name, leave_on=kind.leave_on, traits=kind.traits, assumed=assumed, guessed=guessed
    )


def _kind_of_part(part: Label, title: str) -> tuple[ProductType | None, bool]:
    """Return the kind of one part of a kit, and whether it is a guess from ingredients."""
    titled = product_kinds().get(read_title(title).product_type)
    sign = _sign_of(part, _names(part), titled, kit=False)
    return (product_kinds()[sign.product_type], not sign.sure) if sign is not None else (titled, False)

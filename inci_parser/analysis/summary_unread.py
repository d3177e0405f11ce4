"""The statements of a first screen on what could not be read or named, and whether a list breaks off."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile

from ..models import Entry, Label, Statement
from ..naming.nomenclature.vocabulary import vocabulary
from ..naming.normalisation import key
from .legible_kinds import legible_ending
from .preservation import preserved_unnamed
from .product import Product, ProductIngredient
from .rule_terms import rule_terms
from .summary_law import Weighed
from .summary_left_out import left_out_statements, names_left_out
from .wording import display_name, join_words, shortened

#: The most names that one statement lists.
_NAMES = 5
#: The same where much of a list was not recognised, so that its names tell little.
_FEW_NAMES = 4
#: So many entries, and one of every so many, have no name: then much of a list was not recognised.
_MANY, _SHARE = 3, 3
#: Score from which a name is all but another: one letter differs.
_NEAR = 97.0
#: So many letters at the beginning, and two thirds of a name, tell which one it perhaps is.
_LONG_START = 12
#: The CosIng function of preservatives.
_PRESERVES = "preservative"
#: The fewest letters of an unknown entry that is reported: fewer are a stub of something.
_STUB = 4
#: The letters of an abbreviation in capitals that is reported too.
_ABBREVIATION = 3
#: The most letters of a word that is rather cut than whole before a full stop: "zing."
_CUT = 5
#: What is left out around a printed name; brackets with their partners; how many names of an entry are quoted.
_AROUND, _PAIRS, _FEW = " .,;:*·•~", ("()", "[]"), 2
#: How many names an entry perhaps is; those that stand in it together have no more letters than so many times its own.
_FEW_NEAR, _TOGETHER = 3, 1.25
_BRACKETS = re.compile(r"[()\[\]]")
#: A comma between names, not between the figures of one.
_COMMA = re.compile(r",(?!\d)")
#: Types of words that stand for a living thing: a name of one such word is whole.
_LIVING = ("SOURCE", "LATIN")


def unread_statements(label: Label, products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield what could not be read or named, and that the list breaks off."""
    unknown = [entry for entry in label.ingredients if not entry.known]
    well_formed = _well_formed([entry for entry in unknown if _is_told(entry.text)], products)
    last = [label.ingredients[-1]] if breaks_off(label, products) else []
    nameless = _told_here(_by_weight([entry for entry in unknown if not entry.names], last), label, products)
    sentences = _sentences(nameless, well_formed, last, len(label.ingredients))
    if sentences:
        positions = {entry.position for entry in (*nameless, *well_formed, *last)}
        yield Weighed(88, Statement("unread", " ".join(sentences), tuple(sorted(positions))))
    yield from left_out_statements(label, products)


def _told_here(nameless: list[Entry], label: Label, products: Sequence[Product]) -> list[Entry]:
    """Return entries without a name, but for those that what is said of fragrance or preservation quotes.

    All where they are many.
    """
    if not nameless or _are_many(len(nameless), len(label.ingredients)):
        return nameless
    quoted = [entry for entry, _ in hidden_scents(products)]
    quoted += filter(None, map(preserved_unnamed, products[:1]))
    return [entry for entry in nameless if entry not in quoted]


def _by_weight(nameless: Sequence[Entry], last: Sequence[Entry]) -> list[Entry]:
    """Return entries without a name: those first that tell what they perhaps are, then others, stubs, a cut-off one."""
    return sorted(nameless, key=lambda entry: (entry in last, not nearly(entry), not _is_told(entry.text)))


def _well_formed(unknown: Sequence[Entry], products: Sequence[Product]) -> list[Entry]:
    """Return the entries whose name alone tells their ingredient, where something is said of it, or that are near one.

    The name of a plant material speaks for itself.
    """
    spoken = {i.entry.position for product in products for i in product.ingredients if _is_spoken_of(i)}
    named = [entry for entry in unknown if entry.names and (entry.position in spoken or _perhaps(entry))]
    return [entry for entry in named if entry.match.class_ not in rule_terms("plain_material")]


def _is_spoken_of(ingredient: ProductIngredient) -> bool:
    """Return whether a table says something of an ingredient by its name that findings tell."""
    facts = ingredient.facts
    return bool(ingredient.active or facts.irritants or facts.scent or facts.allergen)


def _is_told(text: str) -> bool:
    """Return whether an unknown entry is more than a stub: an abbreviation in capitals is (BIT)."""
    letters = _letters(text)
    return letters >= _STUB or (letters == _ABBREVIATION and text.isupper())


def _sentences(nameless: Sequence[Entry], well_formed: Sequence[Entry], last: Sequence[Entry], count: int) -> list[str]:
    """Return what is said of entries without a name, of those that no inventory holds, and of a cut-off last one.

    ``count`` are the entries of the list: where many have no name, all that is said holds for the others alone.
    """
    sentences = []
    if nameless:
        what = "it" if len(nameless) == 1 else "them"
        cut = ", with which the list seems to break off" if last and last[0] is nameless[-1] else ""
        hinting = "else " if any(map(nearly, nameless)) else ""
        rest, most = f"; nothing {hinting}is said of {what}", _NAMES
        if len(nameless) < count and _are_many(len(nameless), count):
            rest = f" ({len(nameless)} of {count} entries); what is told here rests on the others alone"
            most = _FEW_NAMES
        sentences.append(f"Not recognised: {_texts(nameless, most)}{cut}{rest}.")
    if well_formed:
        sentences.append(f"Not in the EU inventory, so what is said rests on the name alone: {_texts(well_formed)}.")
    if last and last[0] not in nameless:
        sentences.append(f"The list seems to break off with {shortened(last[0].text)}.")
    return sentences


def _are_many(nameless: int, count: int) -> bool:
    """Return whether so many of the entries of a list have no name that the others alone are judged."""
    return nameless >= _MANY and count <= nameless * _SHARE


def pointing_to_hair(label: Label) -> str:
    """Return which name that was not recognised tells of hair, as the end of a sentence or none."""
    like = legible_ending(label)
    return f" (the damaged name “{_tidy(like)}” looks like one of what conditions hair)" if like else ""


def hidden_scents(products: Sequence[Product]) -> list[tuple[Entry, str]]:
    """Return the first entry that could not be read and holds a word for perfume or flavour, and which of them.

    What is said of fragrance quotes it; a list with a perfume needs no other.
    """
    if any(product.rule_book.scent_classes[class_].mixture for product in products for class_ in product.scents):
        return []
    named = ((entry, product.hidden_scent(entry)) for product in products for entry in product.entries)
    return list(islice(((entry, name) for entry, name in named if name), 1))


def breaks_off(label: Label, products: Sequence[Product]) -> bool:
    """Return whether a text ends within its list: with dots, or with what only the beginning of a name is.

    ``Aqua, Glycerin, Trideceth``, ``Aqua, Glycerin...``, ``Aqua, Bis-Ethy..`` and ``Aqua, Tocopherol (`` break off.
    """
    if not label.ingredients:
        return False
    if "cut" in label.traits:
        return True
    last = label.ingredients[-1]
    rest = label.text[last.end :].strip()
    return not rest.strip(".") and not last.known and _is_cut(last.text, products, stopped=bool(rest))


def _is_cut(text: str, products: Sequence[Product], *, stopped: bool) -> bool:
    """Return whether a text is the beginning of a name; ``stopped``: a full stop follows it."""
    name = text.rstrip(". ")
    catalogue = products[0].catalogue if products else None
    if catalogue is None or _letters(name) < _STUB:
        return False
    if (stopped or name != text) and _letters(name.split()[-1]) > _CUT:
        return False  # a stop ends a list rather than a name, but for what hardly is a word
    if vocabulary().words.get(name.lower()) in _LIVING:
        return False  # a plant is listed by its name alone: "Capsicum", "Lavender"
    start = key(name)
    return any(layer.begins(start) for layer in catalogue.layers)


def _texts(entries: Sequence[Entry], most: int = _NAMES) -> str:
    """Return the first printed names of entries, and how many more there are."""
    more = f" and {len(entries) - most} more" if len(entries) > most else ""
    return f"{', '.join(_tidy(entry.text) + _perhaps(entry) for entry in entries[:most])}{more}"


def nearly(entry: Entry) -> list[str]:
    """Return the one to three names that a name without an ingredient is nearly: a misprint of it, or names in it."""
    near = [other for other in entry.match.alternatives if other.score >= _NEAR or _begin_alike(entry, other.name)]
    alike = [other.name for other in near if other.score == near[0].score]
    return alike if len(alike) <= _FEW_NEAR else []


def _begin_alike(entry: Entry, name: str) -> bool:
    """Return whether a word that only looks like a name begins as a long name does: ``Alpha-Isomethylenene``."""
    if entry.known or " " in entry.text:
        return False
    printed, other = ("".join(filter(str.isalpha, text.upper())) for text in (entry.text, name))
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(printed, other, strict=False)))
    return same >= _LONG_START and same * 3 >= len(other) * 2


def perhaps_preservatives(product: Product) -> list[str]:
    """Return the names of preservatives that entries which could not be read perhaps are, or that were left out."""
    catalogue = product.catalogue
    broken = [name for entry in product.entries if not entry.names for name in nearly(entry)]
    names = dict.fromkeys([*broken, *names_left_out(product.label, [product])])
    unlisted = [name for name in names if name not in product.by_name]
    return [name for name in unlisted if catalogue is not None and _PRESERVES in catalogue.functions(name)]


def _perhaps(entry: Entry) -> str:
    """Return what a name without an ingredient is nearly, in brackets."""
    alike = nearly(entry)
    together = _letters("".join(alike)) <= _letters(entry.text) * _TOGETHER
    return f" (perhaps {join_words(map(display_name, alike), 'and' if together else 'or')})" if alike else ""


def _tidy(text: str) -> str:
    """Return a printed name as one item of a sentence: no bracket that lacks its partner, several names as one item.

    >>> _tidy("(ginseng, orange, burdock)"), _tidy("Polyquat (a"), _tidy("Wax, white")
    ('“ginseng, orange, …” (3 names in one)', 'Polyquat a', '“Wax, white”')
    """
    text = " ".join(text.split()).strip(_AROUND)
    if text[:1] + text[-1:] in _PAIRS and not set(text[1:-1]) & set("()[]"):
        text = text[1:-1].strip()
    if any(text.count(pair[0]) != text.count(pair[1]) for pair in _PAIRS):
        text = " ".join(_BRACKETS.sub(" ", text).split())
    names = [name for name in map(str.strip, _COMMA.split(text)) if name]
    if len(names) > _FEW:
        first = _BRACKETS.sub("", ", ".join(names[:_FEW]))
        return f"“{shortened(first)}, …” ({len(names)} names in one)"
    return f"“{shortened(text)}”" if len(names) > 1 else shortened(text)


def _letters(text: str) -> int:
    """Return how long a printed name is, in letters of an alphabet; a sign of Chinese or Japanese counts as three."""
    return sum(1 if character < "\u3000" else 3 for character in text if character.isalpha())


def quoted(text: str) -> str:
    """Return a printed name in quotes, at most 40 characters of it."""
    return f"“{shortened(text.strip(_AROUND))}”"

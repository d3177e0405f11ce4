"""The statement of a first screen on fragrance: what scents, which allergens the list names, what only preserves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from ..models import Entry, Finding, Label, Statement
from .concentration.order import is_colourant
from .doubtful_names import is_doubtful, torn_names
from .dry_products import leads_in_water
from .own_names import names_of_labels
from .perhaps_allergens import perhaps_allergens
from .preservation import doubtful_preservatives, is_much_unread, preservatives
from .product import Product
from .rule_terms import name_endings, rule_terms
from .scents_outside import scent_outside
from .summary_law import Weighed, positions_of, with_article
from .summary_left_out import names_left_out
from .summary_unread import breaks_off, hidden_scents, quoted
from .wording import join_names

#: Share of unknown entries from which nothing is called absent.
_MUCH_UNKNOWN = 0.3
#: So many ingredients that draw water are not in a product without any.
_HUMECTANTS = 2
#: How many members of each class are named, until the statement has at most so many characters.
_MOST_NAMES, _LONG = (5, 4, 3, 2, 1), 150
#: What a mixture is called whose entry could not be read.
_HIDDEN = {"PARFUM": "perfume", "AROMA": "flavour or scent"}
#: What a mixture is called in what is tasted.
_FLAVOUR = "flavour"
#: How the statement calls allergens that the market's law wants named, and others: one of them, then several.
_NAMED, _EU_LISTED = ("named allergen", "named allergens"), ("EU-listed allergen", "EU-listed allergens")
#: How the entries of the annex begin that prohibit.
_ANNEX_II = "II/"
#: The class of scents of which a list shows no more than that they may scent a little, as its titles begin.
_FAINT = "Fragrant plant part"


def fragrance_statements(label: Label, products: Sequence[Product], findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield what scents the product, and which allergens are named; nothing is called absent from part of a list."""
    scents = [f for f in findings if f.kind == "fragrance"]
    allergens = [f for f in findings if f.kind == "allergen"]
    if not scents and not allergens:
        yield from _no_fragrance(label, products)
        return
    preserving = {name for product in products for name in preservatives(product)}
    doubtful = frozenset().union(*map(doubtful_preservatives, products))
    apart = list(_apart(allergens, scents, preserving, products))
    aside = list(_aside(apart, preserving, doubtful, _cooling(products)))
    hidden = [] if _mixtures(scents) else list(map(_as_printed, hidden_scents(products)))
    own = {**names_of_labels(products), **torn_names(label)}
    broken = _broken_allergens(label, products)
    phrases = _as_many_named([*hidden, *aside], scents, _counted(allergens, apart), own, whole=not broken)
    if phrases == [_FLAVOUR] and not aside:
        phrases = [f"{_FLAVOUR} (its parts are not named)"]
    scented = hidden or [phrase for phrase in phrases if not _are_extracts(scents, allergens)]
    none = [] if scented else [_no_perfume(label, products)]
    text = "; ".join([*hidden, *none, *phrases, *_prohibited(allergens), *aside, *_perhaps(broken)])
    told = Statement("fragrance", f"Fragrance: {text}.", positions_of([*scents, *allergens]))
    yield Weighed(76 if [*hidden, *phrases] else 68, told)


def _cooling(products: Sequence[Product]) -> Set[str]:
    """Return the allergens that mostly cool; those of nails do not."""
    return frozenset() if any("nail" in product.traits for product in products) else rule_terms("cools")


def _counted(allergens: Sequence[Finding], apart: Sequence[Finding]) -> list[Finding]:
    """Return the allergens that are counted, as the findings count them: none of which a finding of law tells.

    Where there is no other, those.
    """
    told = [finding for finding in allergens if finding.level == "main"] or allergens
    return [finding for finding in told if finding not in apart]


def _prohibited(allergens: Sequence[Finding]) -> list[str]:
    """Return how many allergens are not counted since a finding of law tells them, where others are counted."""
    counted = {finding.rule for finding in allergens if finding.level == "main"}
    apart = len({finding.rule for finding in allergens} - counted)
    return [f"{apart} more {'is' if apart == 1 else 'are'} prohibited"] if apart and counted else []


def _broken_allergens(label: Label, products: Sequence[Product]) -> list[str]:
    """Return the declarable allergens that entries which could not be read perhaps are, or that were left out."""
    if not products:
        return []
    return perhaps_allergens(label, products[0].rule_book, beside=names_left_out(label, products))


def _perhaps(names: Sequence[str]) -> list[str]:
    """Return names that a label perhaps has, as one phrase or none."""
    return [f"perhaps {join_names(names, most=2)}"] if names else []


def _are_extracts(scents: Sequence[Finding], allergens: Sequence[Finding]) -> bool:
    """Return whether all that the law counts as scents are extracts of plants, which are mostly there to care."""
    names = [name for finding in (*scents, *allergens) for name in finding.names]
    return not any(f.level == "main" and not _is_faint(f.title) for f in scents) and all(
        name.endswith(name_endings("plant_extract")) for name in names
    )


def _is_faint(title: str) -> bool:
    """Return whether a finding is of parts of plants that may bring some of their scent."""
    return title.partition(":")[0] == _FAINT


def _no_perfume(label: Label, products: Sequence[Product]) -> str:
    """Return that no perfume was found, and in what, where not all is there; else what a word outside of it says."""
    outside = scent_outside(label, products)
    if outside:
        return outside
    if "cut_start" in label.traits or any(product.amounts.partial for product in products):
        return "no perfume in the part that is listed"
    return "no perfume found before the list breaks off" if breaks_off(label, products) else "no perfume found"


def _apart(
    allergens: Sequence[Finding], scents: Sequence[Finding], preserving: Set[str], products: Sequence[Product]
) -> Iterator[Finding]:
    """Yield the allergens that are likely there for another use; places in a list hardly read do not tell that."""
    if not any(map(is_much_unread, products)):
        yield from (allergen for allergen in allergens if _is_apart(allergen, scents, preserving))


def _is_apart(allergen: Finding, scents: Sequence[Finding], preserving: Set[str]) -> bool:
    """Return whether an allergen that has other uses than its scent is likely there for one of them."""
    return bool(allergen.details.get("dual_use")) and (not scents or preserving >= set(allergen.names))


def _as_many_named(
    beside: Sequence[str],
    scents: Sequence[Finding],
    allergens: Sequence[Finding],
    own: Mapping[str, str],
    *,
    whole: bool = True,
) -> list[str]:
    """Return scents and allergens with as many of their names as fit on the screen with the phrases ``beside``.

    ``own`` has by INCI name what the label prints otherwise; not ``whole``: more allergens may be on the list.
    """
    phrases: list[str] = []
    for most in _MOST_NAMES:
        phrases = list(_scents(scents, allergens, most, own, whole=whole))
        if len("; ".join([*beside, *phrases])) <= _LONG:
            break
    return phrases


def _mixtures(scents: Sequence[Finding]) -> bool:
    """Return whether a perfume or an aroma was found, whose title names no members."""
    return any(":" not in finding.title for finding in scents)


def _as_printed(hidden: tuple[Entry, str]) -> str:
    """Return what an entry that could not be read is of, as the label prints it."""
    entry, name = hidden
    return f"{_HIDDEN[name]} (printed {quoted(entry.text)})"


def _no_fragrance(label: Label, products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield that no fragrance was found, where enough of the list could be read for that to mean something."""
    unknown = sum(not entry.known for entry in label.ingredients)
    hidden = hidden_scents(products)
    if hidden:
        yield Weighed(68, Statement("fragrance", f"Fragrance: {_as_printed(hidden[0])}."))
        return
    outside = scent_outside(label, products)
    perhaps = [outside] if outside else _perhaps(_broken_allergens(label, products))
    if perhaps:
        yield Weighed(76, Statement("fragrance", f"Fragrance: {perhaps[0]}; no other found in what could be read."))
        return
    possible = _possible_scents(label, products)
    if possible:
        text = f"Fragrance: the product may contain {join_names(possible, most=4)}; the rest of the list names none."
        yield Weighed(76, Statement("fragrance", text))
        return
    if any(product.amounts.partial for product in products):  # which the first line says
        yield Weighed(68, Statement("fragrance", "Fragrance: not known from a selection."))
        return
    if any(map(_lacks_water, products)):
        yield Weighed(
            68,
            Statement(
                "fragrance", "Fragrance: not known; the list looks like a selection of ingredients, not the full list."
            ),
        )
        return
    if breaks_off(label, products):
        text = "Fragrance: not known; the list breaks off before its end, where perfume stands."
        yield Weighed(68, Statement("fragrance", text))
        return
    if unknown > _MUCH_UNKNOWN * len(label.ingredients) or _colours_alone(label):
        return
    yield Weighed(68, Statement("fragrance", f"Fragrance: none found{_in_what(label, unknown)}."))


def _in_what(label: Label, unknown: int) -> str:
    """Return in what nothing was found, where not all of the list is there or could be read."""
    if "cut_start" in label.traits:
        return " in the part that was pasted"
    sure = not label.left_out and not unknown and not any(map(is_doubtful, label.ingredients))
    return "" if sure else " in what could be read"


def _possible_scents(label: Label, products: Sequence[Product]) -> list[str]:
    """Return the names of scents and declarable allergens among what a product may contain."""
    named = [name for entry in label.ingredients if entry.section == "may_contain" for name in entry.match.names]
    facts = products[0].rule_book.facts if products else None
    return [name for name in named if facts is not None and (facts(name).scent or facts(name).allergen)]


def _lacks_water(product: Product) -> bool:
    """Return whether a list has what is dissolved in water but neither water nor preservatives: highlights."""
    if product.any_of(("water",)) or preservatives(product) or any(map(product.names_water, product.entries)):
        return False
    if leads_in_water(product.entries):
        return False
    humectants = {ingredient.name for ingredient in product.any_of(("humectant",))}
    return bool(product.any_of(("needs water",))) or len(humectants) >= _HUMECTANTS


def _colours_alone(label: Label) -> bool:
    """Return whether colour numbers alone were read: what is left of a garbled list."""
    return all(any(map(str.isdigit, entry.text)) and _is_colour(entry) for entry in label.ingredients)


def _is_colour(entry: Entry) -> bool:
    return entry.match.method == "colour_index" or is_colourant(entry.names)


def _aside(allergens: Sequence[Finding], preserving: Set[str], doubtful: Set[str], cooling: Set[str]) -> Iterator[str]:
    """Yield what allergens that are often there for something else than their scent are likely there for.

    ``cooling`` are those that cool in such a product: camphor of a nail polish keeps its film flexible.
    """
    uses: dict[str, list[str]] = {}
    for name in dict.fromkeys(name for finding in allergens for name in finding.names):
        use = "preserve" if name in preserving else "cool" if name in cooling else ""
        uses.setdefault(use, []).append(name)
    for use, members in uses.items():
        several = len(members) > 1
        verb, its, what = ("are", "their", "preservatives") if several else ("is", "its", "a preservative")
        likely = "probably " if doubtful & set(members) else ""
        does = {
            "preserve": f"{verb} here {likely}{what}",
            "cool": f"{verb} probably here to cool",
            "": f"may be there for something else than {its} scent",
        }[use]
        called = _called([f for f in allergens if not frozenset(members).isdisjoint(f.names)])[several]
        yield f"{join_names(members)}, {called if several else with_article(called)}, {does}"


def _scents(
    scents: Sequence[Finding], allergens: Sequence[Finding], most: int, own: Mapping[str, str], *, whole: bool = True
) -> Iterator[str]:
    """Yield the classes of scent with ``most`` of their members each, then the allergens that are no members."""
    classes: dict[str, list[str]] = {}
    for finding in scents:  # parts of a kit have findings of their own
        class_, members, _ = finding.title.partition(":")
        if finding.level == "main":
            classes.setdefault(class_.lower(), []).extend(finding.names if members else ())
    for class_, scenting in classes.items():
        yield _scent(class_, list(dict.fromkeys(scenting)), most, own)
    told = list(_allergens(frozenset().union(*classes.values()), allergens, most, own, whole=whole))
    if told:
        yield " and ".join(told)


def _allergens(
    listed: Set[str], allergens: Sequence[Finding], most: int, own: Mapping[str, str], *, whole: bool
) -> Iterator[str]:
    """Yield the allergens that are none of the ``listed`` scents, apart those that the EU prohibits."""
    barred = [finding for finding in allergens if str(finding.details.get("annex", "")).startswith(_ANNEX_II)]
    allowed = [finding for finding in allergens if finding not in barred]
    unlisted = [finding for finding in allowed if not listed >= frozenset(finding.names)]
    left, of_annex = _by_entry(unlisted), _by_entry(barred)
    if left:
        other = "other " if len(left) < len(_by_entry(allowed)) else ""
        called = _called(unlisted)[len(left) > 1]
        yield f"{'' if whole else 'at least '}{len(left)} {other}{called} ({_entries(left, most, own)})"
    if of_annex:
        called = "" if left else f"{_NAMED[len(of_annex) > 1]} "
        yield f"{len(of_annex)} {called}that the EU prohibits ({_entries(of_annex, len(of_annex), own)})"


def _called(allergens: Iterable[Finding]) -> tuple[str, str]:
    """Return what allergens are called, one and several: by the EU's list unless the market's law wants all named."""
    named = all(finding.details.get("declarable", True) for finding in allergens)
    return _NAMED if named else _EU_LISTED


def _by_entry(allergens: Iterable[Finding]) -> dict[str, Sequence[str]]:
    """Return the names of allergens by their entries of the law."""
    return {str(finding.details.get("entry", finding.names)): finding.names for finding in allergens}


def _entries(of_law: Mapping[str, Sequence[str]], most: int, own: Mapping[str, str]) -> str:
    """Return what the entries of the law are called that a list names."""
    names = [_of_entry(entry, names) for entry, names in of_law.items()]
    return join_names(names, most=most, printed={**own, **{entry: entry.lower() for entry in of_law}})


def _of_entry(entry: str, names: Sequence[str]) -> str:
    """Return the name of an allergen on a list; of several of one entry of the law, as oil and extract, the entry."""
    return names[0] if len(names) == 1 else entry


def _scent(class_: str, names: Sequence[str], most: int, own: Mapping[str, str]) -> str:
    """Return a class of scent with the first of its members.

    >>> _scent("essential oil", ["A OIL", "B OIL", "C OIL"], 2, {}), _scent("perfume", [], 2, {})
    ('3 essential oils (A oil, B oil and 1 more)', 'perfume')
    """
    if not names:
        return class_
    if class_ == _FAINT.lower():
        return f"{join_names(names, most=most, printed=own)} may carry a little scent"
    count = f"{len(names)} " if len(names) > most else ""
    return f"{count}{class_}{'s' if len(names) > 1 else ''} ({join_names(names, most=most, printed=own)})"

"""The first screen of a text that has claims but no ingredient list: what it states, what it names, what to do next.

- 10% L-Ascorbic Acid: helps against dullness. - Arbutin: brightens. - Eyebright: calms. - Radiance Complex: glows.
    >>  Stated: L-Ascorbic Acid 10 %.
    >>  Named, but not how much, which decides whether it acts: Arbutin (is meant to even tone); Eyebright (of
        unknown strength). What exactly is in these is not said: Radiance Complex.
    >>  These are claims, which leave out ...: paste the whole ingredient list from the pack to have it read.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import TYPE_CHECKING, NamedTuple

from ..models import Amount, Context, Entry, Label, Statement
from ..tables.definitions import UV_FILTER
from .checks.amounts_outside import stated_actives
from .claim_clauses import compared_with, of_its_own
from .claimed_effects import cautions, does, filters_by_light, is_of_plants, is_open
from .claimed_names import TOGETHER, claimed_names, is_gloss, titled_names
from .claimed_pregnancy import claimed_pregnancy
from .claims_swallowed import is_of_something_swallowed, swallowed_statement
from .named_parts import Named
from .rule_book import RuleBook
from .shop_menus import menu_of, told_menu
from .title_names import drug_names
from .wording import display_name, join_words, percent

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Kind of a text of claims.
_CLAIMS = "highlights"
#: Characters of a text that are looked through for stated amounts.
_LONGEST = 4_000
#: The most amounts, and names of one kind, that are told.
_MOST = 8
#: What may stand around a name.
_AROUND = " -–—•:.,"
#: How classes of medicines end.
_MEDICINE = "(drug)"
_NAMED = "Named, but not how much, which decides whether it acts"
_PLANT, _PLANTS = "of unknown strength", "each of unknown strength"
#: What to do with a text that only claims.
_NEXT = (
    "These are claims, which leave out preservatives, perfume and most of what a product holds: paste the whole "
    "ingredient list from the pack to have it read."
)
_NEXT_WITHOUT_CLAIMS = "Paste the whole ingredient list from the pack to have it read."


def claims_alone(
    label: Label,
    context: Context,
    catalogue: Catalogue,
    book: RuleBook,
    titled: Mapping[str, Amount],
    title: str,
    *,
    kit: bool,
) -> Iterator[Statement]:
    """Yield what claims state and name, what follows, and that the list is needed; ``titled`` are amounts of the title.

    Several amounts under the title of a ``kit`` may be those of its products, one each. Of a text without claims what
    it surely names is told, and the advice for pregnancy on what the title states too.
    """
    named = _all_named(label, title, catalogue, book)
    stated = _stated(_stated_entries(label, catalogue, book), titled, named)
    others = [name for name in named if name.inci not in stated and not name.share]
    tells = bool(named) or label.kind == _CLAIMS
    swallowed = is_of_something_swallowed(label.text, context)
    if swallowed:
        yield swallowed_statement(label.text)
    menu = menu_of(label, catalogue, book)
    told = [told_menu(menu, title, catalogue, book)] if menu else []
    told += [*_told_amounts(stated, book, kit=kit), *_told_names(others, context, catalogue, book)]
    if tells and told:
        yield Statement("stated", " ".join(told))
    if not swallowed:
        yield from _what_follows(stated, others, context, book)
    yield from _compared(label, {*stated, *(name.inci for name in named)}, book)
    yield Statement("next_step", _NEXT if tells and not menu else _NEXT_WITHOUT_CLAIMS)


def _compared(label: Label, known: Set[str], book: RuleBook) -> Iterator[Statement]:
    """Yield which medicines the claims compare with: none of ``known``, what is stated or named."""
    if label.kind != _CLAIMS:
        return
    others = [words.split() for words in compared_with(label.text[:_LONGEST].casefold())]
    found = [drug_names().get(words[0].strip(_AROUND), "") for words in others if words]
    drugs = [display_name(name) for name in dict.fromkeys(found) if name not in known and _is_medicine(name, book)]
    if drugs:
        what = "a medicine" if len(drugs) == 1 else "medicines"
        text = f"Compared with {join_words(drugs)}, {what}: the claim does not say how this product was tested."
        yield Statement("worth_knowing", text)


def _is_medicine(name: str, book: RuleBook) -> bool:
    active = book.active(name)
    return active is not None and active.class_.endswith(_MEDICINE)


def _all_named(label: Label, title: str, catalogue: Catalogue, book: RuleBook) -> list[Named]:
    """Return what the text names, then what only the title does; its "vitamin C" is the form that the text names."""
    named = claimed_names(label, catalogue)
    known = {name.inci for name in named}
    classes = {book.class_of(name.inci) for name in named}
    return named + [
        name
        for name in titled_names(title, catalogue, book)
        if name.inci not in known and not (is_gloss(name.printed) and _is_told(book.class_of(name.inci), classes))
    ]


def _is_told(class_: str, classes: Set[str]) -> bool:
    """Return whether a class, or what derives from it, is among some: ``vitamin C derivative`` is of ``vitamin C``."""
    return bool(class_) and any(other.startswith(class_) for other in classes)


def _stated_entries(label: Label, catalogue: Catalogue, book: RuleBook) -> dict[str, Entry]:
    """Return the actives that claims state with an amount, by canonical name."""
    text = " ".join(of_its_own(label.text[:_LONGEST]).split())
    return stated_actives(text, catalogue, book) if label.kind == _CLAIMS and "%" in text else {}


def _what_follows(
    stated: Mapping[str, _Stated], named: Sequence[Named], context: Context, book: RuleBook
) -> Iterator[Statement]:
    """Yield the advice for pregnancy on what is stated and named, then what else follows from it."""
    printed = {name.inci: name.printed for name in named if name.inci}
    yield from claimed_pregnancy((*stated, *printed), context, book, printed)
    yield from cautions(
        [*(Named(told.printed, name, "ingredient") for name, told in stated.items()), *named], context, book
    )


class _Stated(NamedTuple):
    """A stated amount: the name as it is told, and the amount."""

    printed: str
    amount: str

    def __str__(self) -> str:
        return f"{self.printed} {self.amount}"


def _stated(entries: Mapping[str, Entry], titled: Mapping[str, Amount], named: Sequence[Named]) -> dict[str, _Stated]:
    """Return the amounts that claims and a title state by canonical name."""
    stated = {
        name: _Stated(_name(entry.text, entry.percent), _percent(entry.percent))
        for name, entry in entries.items()
        if entry.percent
    }
    for name, amount in titled.items():
        stated.setdefault(name, _Stated(display_name(name), _percent(amount)))
    stated.update(_stated_together(named))
    for other in named:
        figure = "" if other.share.endswith(TOGETHER) else _figure(other)
        if figure and other.inci and not any(told.amount.startswith(f"{figure} ") for told in stated.values()):
            stated.setdefault(other.inci, _Stated(other.printed, f"{figure} %"))
    places = {other.inci: place for place, other in enumerate(named)}
    return dict(sorted(stated.items(), key=lambda item: places.get(item[0], len(places))))


def _stated_together(named: Sequence[Named]) -> Iterator[tuple[str, _Stated]]:
    """Yield the members of a blend whose share is stated, by the canonical name of the first."""
    blends: dict[str, list[Named]] = {}
    for name in named:
        if name.share.endswith(TOGETHER) and name.inci:
            blends.setdefault(name.share, []).append(name)
    for members in blends.values():
        printed = join_words([member.printed for member in members])
        yield members[0].inci, _Stated(printed, f"{_figure(members[0])} %{TOGETHER}")


def _figure(named: Named) -> str:
    """Return the number of the share that a claim states of a name."""
    return named.share.lower().split("%")[0].split("percent")[0].strip()


def _told_amounts(stated: Mapping[str, _Stated], book: RuleBook, *, kit: bool) -> Iterator[str]:
    """Yield the sentences on stated amounts, those of UV filters by the light that they cover."""
    lead = "tated, each perhaps of another product of the set" if kit and len(stated) > 1 else "tated"
    filters = {name: str(told) for name, told in stated.items() if _is_filter(name, book)}
    by_light = filters_by_light(filters)
    others = [str(told) for name, told in stated.items() if not by_light or name not in filters]
    if others:
        yield f"S{lead}: {_some(others)}."
    if by_light:
        yield f"UV filters s{lead}: {by_light}."


def _is_filter(name: str, book: RuleBook) -> bool:
    active = book.active(name)
    return active is not None and book.classes[active.class_].kind == UV_FILTER


def _told_names(named: Sequence[Named], context: Context, catalogue: Catalogue, book: RuleBook) -> Iterator[str]:
    """Yield the sentences on what is named: with what it does, plants, what is not said, what is not known."""
    effects = {name: does(name, context, catalogue, book) for name in named if name.inci}
    acting = {name: told for name, told in effects.items() if told}
    groups = [*_by_effect(acting), *_without_effect([name for name in named if name not in acting], book)]
    told = {
        _NAMED: "; ".join(groups),
        "Which exactly is not said": _some([name.printed for name in effects if is_open(name, book)]),
        "What exactly is in these is not said": _of_kinds(named, "blend", "general"),
        "Not recognised": _of_kinds(named, "unknown"),
    }
    yield from (f"{lead}: {names}." for lead, names in told.items() if names)


def _without_effect(named: Sequence[Named], book: RuleBook) -> Iterator[str]:
    """Yield the ingredients of which nothing is told, and the plants, of which names tell little."""
    plants = [name.printed for name in named if name.kind == "plant" or (name.inci and is_of_plants(name, book))]
    others = [name.printed for name in named if name.inci and name.printed not in plants]
    if others:
        yield _some(others)
    if plants:
        yield f"{_some(plants)} ({_PLANTS if len(plants) > 1 else _PLANT})"


def _of_kinds(named: Sequence[Named], *kinds: str) -> str:
    return _some([name.printed for name in named if name.kind in kinds])


def _by_effect(effects: Mapping[Named, str]) -> Iterator[str]:
    """Yield names with what they do, those that do the same together."""
    by_effect: dict[str, list[str]] = {}
    for name, told in effects.items():
        by_effect.setdefault(told, []).append(name.printed)
    for told, names in by_effect.items():
        yield f"{join_words(names[:_MOST])} ({'each ' if len(names) > 1 else ''}{told.partition(' (')[0]})"


def _some(words: Sequence[str]) -> str:
    """Return the first of some words, and how many more there are."""
    more = f" and {len(words) - _MOST} more" if len(words) > _MOST else ""
    return f"{', '.join(words[:_MOST])}{more}"


def _name(printed: str, amount: Amount | None = None) -> str:
    """Return a printed name without its amount.

    >>> _name("- 3% Avobenzone", Amount(3.0, 3.0, "3%")), _name("AHAs")
    ('Avobenzone', 'AHAs')
    """
    return " ".join((printed.replace(amount.text, " ") if amount else printed).split()).strip(_AROUND)


def _percent(amount: Amount) -> str:
    """Return an amount; one that is a bound or a range as it is printed."""
    return percent(amount.max) if amount.max is not None and amount.min == amount.max else amount.text

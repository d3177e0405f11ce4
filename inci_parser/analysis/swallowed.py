"""What is told of a product to swallow: which kind it is, what a dose holds as printed, and who can tell more.

Each tablet contains 500 mg sodium alginate   >>   an oral medicine; States (“Each tablet contains”): 500 mg ...
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Set
from dataclasses import replace

from ..models import Context, Entry, Label, Statement
from ..reading.dose_amounts import count_doses, states_dose
from ..reading.doses import find_doses, is_taken_elsewhere
from ..reading.vocabulary import LETTERS, word_class
from ..tables.language import amount_words
from .product_types import KIT, ProductType, product_kinds
from .rule_terms import rule_terms
from .title_hints import hint_of

#: Trait of a label that states what one dose holds; traits of types that are swallowed, and of those taken in doses.
SWALLOWED, INGESTED, _DOSED = "swallowed", "ingested", "dosed"
#: Trait of a label by its words.
_READS_LIKE_FOOD = "not_cosmetic"
#: The types that a dose shows.
_MEDICINE, _SUPPLEMENT, _FOOD = "oral medicine", "food supplement", "food product"
#: What is told where doses alone show the first.
_EITHER = "medicine or supplement"
#: Characters of a text that are looked through for doses, of what one holds; most of its parts that are told.
_LONGEST, _HELD, _MOST = 20_000, 160, 8
#: A list without doses that names as many vitamins and minerals is one of a supplement.
_MANY = 3
#: A share of the needs of a day behind a dose.
_OF_A_DAY = re.compile(r"(?<=[^\W\d_])\s?[<>]?\s?\d[\d.,]*\s?%$")
_SENTENCE = re.compile(r"(?:[^.;\n。]|\.(?=\S))+")
_DOSE = "the text states what one tablet, capsule or spoon of it holds"
_LIKE_FOOD = "the text reads like that of something to swallow"


def is_swallowed(context: Context) -> bool:
    """Return whether a product was taken for one to swallow."""
    return INGESTED in context.traits.certain


def kind_in_words(label: Label, context: Context) -> str:
    """Return what a product that is no cosmetic is called.

    A dose alone tells no medicine from a supplement, unless the label sets its actives apart from what else it holds.
    """
    by_dose = any(reason.endswith((_DOSE, _LIKE_FOOD)) for reason in context.reasons)
    open_kind = by_dose and not any(entry.section == "active" for entry in label.ingredients)
    return _EITHER if open_kind and context.product_type == _MEDICINE else str(context.product_type)


def kind_swallowed(
    label: Label, names: Set[str], titled: ProductType | None, *, title: str = "", signed: bool = False
) -> tuple[ProductType, str] | None:
    """Return what a label of something to swallow is of, and why; ``None`` where it is of something else.

    A label that states a dose is; so is one that reads like food, where neither a title nor ``signed``, its
    ingredients, tell anything else, or where the text names a capsule. A title of what is swallowed, or is no
    cosmetic, tells more; what only products for skin and hair hold weighs more.
    """
    if KIT in label.traits or not names.isdisjoint(rule_terms("applied")):
        return None
    if SWALLOWED in label.traits:
        told = titled is not None and not rule_terms("no_cosmetic").isdisjoint(titled.traits.certain)
        return None if told else (_kind_of_dose(label), _DOSE)
    if signed or _READS_LIKE_FOOD not in label.traits or is_taken_elsewhere(label.text[:_LONGEST]):
        return None
    kind = _kind_like_food(label, titled, title)
    return None if kind is None else (kind, _LIKE_FOOD)


def _kind_like_food(label: Label, titled: ProductType | None, title: str) -> ProductType | None:
    """Return what a text that reads like food is of; ``None`` where a title tells it."""
    forms = _forms_in(f"{title} {label.text[:_LONGEST]}")
    if titled is not None and (not forms or INGESTED in titled.traits.certain):
        return None
    return _kind_of_form(label, title) if forms else product_kinds()[_FOOD]


def _kind_of_form(label: Label, title: str) -> ProductType:
    """Return what is swallowed in tablets or capsules: a supplement where a part of the title says so."""
    named = any(hint_of(part).product_type == _SUPPLEMENT for part in title.split("|"))
    return product_kinds()[_SUPPLEMENT] if named else _kind_of_dose(label)


def _forms_in(text: str) -> frozenset[str]:
    """Return the forms of what is swallowed that a text names: tablets, capsules."""
    return word_class("dose").intersection(amount_words("dose_form"), LETTERS.findall(text.lower()))


def is_applied(kind: ProductType | None, names: Set[str]) -> bool:
    """Return whether a title names something to swallow over a list for skin or hair: ``Multivitamin Firm``."""
    swallowed = kind is not None and INGESTED in kind.traits.certain
    return swallowed and not names.isdisjoint(rule_terms("applied"))


def _kind_of_dose(label: Label) -> ProductType:
    """Return a supplement where nothing but vitamins, minerals and the like is stated in doses, else a medicine."""
    dosed = [entry for entry in label.ingredients if _is_dosed(entry)]
    if not dosed:  # a list of its own names once more what the dose states
        stated = _stated(label.text[:_LONGEST]).casefold()
        dosed = [entry for entry in label.ingredients if entry.text.casefold() in stated]
        dosed = dosed if count_doses(stated) == len(dosed) else []
    held = [name for entry in dosed for name in entry.names or ("",)]
    if held:
        nutrients = rule_terms("nutrient").issuperset(held)
    else:  # one or two are also there to fill, colour or keep a tablet
        nutrients = len(rule_terms("nutrient").intersection(_all_names(label))) >= _MANY
    return product_kinds()[_SUPPLEMENT if nutrients else _MEDICINE]


def _all_names(label: Label) -> set[str]:
    return {name for entry in label.ingredients for name in entry.names}


def ask(context: Context) -> str:
    """Return who tells more of what is taken in doses, as a sentence; ``""`` for food."""
    return " Ask its leaflet or a pharmacist." if _DOSED in context.traits.certain else ""


def stated_doses(label: Label, context: Context) -> Iterator[Statement]:
    """Yield the statement on what a dose holds, as printed."""
    if not is_swallowed(context):
        return
    text = label.text[:_LONGEST]
    dose = next(find_doses(text), None)
    stated = _stated(text)
    lead = " ".join(text[dose.start : dose.end].split()).strip(" ():：") if dose is not None else ""
    held = [entry for entry in label.ingredients if _is_dosed(entry)]
    parts = list(dict.fromkeys(_OF_A_DAY.sub("", " ".join(entry.text.split())) for entry in held))[:_MOST]
    if count_doses(stated) > len(parts):
        parts = [stated]  # some of what it holds was not read
    if parts:
        where = f" (“{lead}”)" if lead else ""
        more = "; and more" if len(held) > _MOST else ""
        yield Statement("actives", f"States{where}: {'; '.join(parts)}{more}.", tuple(e.position for e in held))


def _stated(text: str) -> str:
    """Return the sentence on what a dose holds, less what heads it; ``""`` for none."""
    dose = next(find_doses(text), None)
    sentence = _SENTENCE.match(text, dose.end, dose.end + _HELD) if dose is not None else None
    return " ".join(sentence[0].split()) if sentence is not None else ""


def without_daily_values(label: Label) -> Label:
    """Return a label of what is swallowed without the shares beside doses, which are of the needs of a day.

    ``Niacin 20 mg 100%``, ``Vitamin B12 250 mcg 4,167%``
    """
    dosed = {(e.start, e.end) for e in label.ingredients if _is_dosed(e) and (e.percent or "amount" in e.doubts)}
    if not dosed:
        return label
    entries = tuple(
        e._replace(percent=None, doubts=tuple(doubt for doubt in e.doubts if doubt != "amount"))
        if (e.start, e.end) in dosed
        else e
        for e in label.ingredients
    )
    notices = tuple(n for n in label.notices if n.code != "doubtful_amount" or (n.start, n.end) not in dosed)
    return replace(label, ingredients=entries, notices=notices)


def _is_dosed(entry: Entry) -> bool:
    return states_dose(entry.text)

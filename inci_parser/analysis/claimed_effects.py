"""What follows from what claims name: what each does, what may irritate, how to use it.

glycolic acid  >>  exfoliates. Exfoliating acid (...). Can sting ... Alpha hydroxy acid: protect from the sun.
retinoids      >>  acts against lines ... Retinoid: evening use and daily sunscreen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ..models import Context, Statement
from ..reading.vocabulary import word_class
from ..tables.definitions import UV_FILTER, Active, ActiveClass, Irritant, IrritantClass, Rule
from ..tables.resources import rows
from .functions import function_phrase, function_traits, is_vague
from .named_parts import Named
from .product_traits import has_time_to_act, traits_of
from .rule_book import PLANT_MATERIAL, RuleBook
from .rule_engine import applies_to
from .rule_terms import rule_terms
from .strong_members import WHERE_UNKNOWN
from .wording import join_words

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Weight of a class, and strength within one, from which a member's own function tells more than the class.
_WEAK = 5
#: From this severity on what may irritate is told, of the gravest classes so many.
_TOLD, _MOST = 2, 3
_SCENTS = "scents"
#: Class of advice that is told by itself, and of such as speaks of amounts and storage.
_PREGNANCY = "pregnancy"
_OF_USE = frozenset({"sun protection", "clinician"})
_OF_USE_ALONE = frozenset({"introduce slowly"})


def does(named: Named, context: Context, catalogue: Catalogue, book: RuleBook) -> str:
    """Return what something named does in such a product, ``""`` where it is not known, vague or for the product."""
    if not named.inci:
        return ""
    if book.facts(named.inci).scent in rule_terms("scents"):
        return _SCENTS
    traits = traits_of(context)
    own = function_phrase(named.inci, catalogue.functions(named.inci), function_traits() & traits)
    own = "" if is_vague(own) or own in rule_terms("told_of_food") else own
    active = book.active(named.inci)
    elsewhere = not traits.isdisjoint(rule_terms("not_for_skin"))
    if active is None or (elsewhere and traits.isdisjoint(active.only_in)):
        return own
    return _as_active(active, own, traits, book.classes[active.class_])


def _as_active(active: Active, own: str, traits: frozenset[str], class_: ActiveClass) -> str:
    """Return what an active does on skin: what its class does; ``own`` is what its functions say of it."""
    if class_.kind == UV_FILTER:
        return class_.does if "sunscreen" in traits else own.replace(class_.does, "")
    weak = class_.weight >= _WEAK or (active.rank or 0) >= _WEAK
    told = (own, class_.does) if weak else (class_.does, own)
    return next(filter(None, told), class_.purpose)


def is_of_plants(named: Named, book: RuleBook) -> bool:
    """Return whether something named is an extract, a ferment or a powder."""
    return PLANT_MATERIAL in book.facts(named.inci).wildcard_groups


def cautions(named: Sequence[Named], context: Context, book: RuleBook) -> Iterator[Statement]:
    """Yield what may irritate, the gravest class first, each with how to use its members; then other advice on use."""
    told = [name for name in named if name.inci]
    advice = list(_advice(told, context, book))
    stays = has_time_to_act(context)
    classes = _irritating([name for name in told if not is_of_some_form(name, book)], context, book)
    for words, members in classes[:_MOST]:
        text = words.leave_on if stays else words.rinse_off
        own = [title for title, names in advice if names & {member.printed for member in members}]
        advice = [(title, names) for title, names in advice if title not in own]
        more = "".join(f" {title}." for title in own)
        unnamed = ", not named" if all(member.if_among for member in members) else ""
        yield Statement("worth_knowing", f"{words.title}{unnamed} ({_printed(members)}). {text}{more}")
    for title, names in advice:
        yield Statement("worth_knowing", f"{title} ({join_words(sorted(names))}).")


def _printed(members: Sequence[Named]) -> str:
    return join_words(dict.fromkeys(member.printed for member in members))


def is_open(named: Named, book: RuleBook) -> bool:
    """Return whether a name leaves open which member of a class, or which form of a vitamin, it is."""
    return named.kind == "class" or is_of_some_form(named, book)


def is_of_some_form(named: Named, book: RuleBook) -> bool:
    """Return whether a name is of a vitamin of which not every form irritates as the one that has its name does."""
    is_vitamin = named.printed.casefold().startswith(tuple(word_class("gloss_lead")))
    return is_vitamin and named.kind == "ingredient" and bool(book.facts(named.inci).irritants)


def _irritating(named: Sequence[Named], context: Context, book: RuleBook) -> list[tuple[IrritantClass, list[Named]]]:
    """Return the classes of what may irritate in such a product, the gravest first, with their members."""
    found: dict[str, list[Named]] = {}
    gravest: dict[str, int] = {}
    for name in named:
        severities = {row.class_: _severity(row, context, book) for row in book.facts(name.inci).irritants}
        for class_, severity in severities.items():
            if severity >= _TOLD:
                found.setdefault(class_, []).append(name)
                gravest[class_] = max(severity, gravest.get(class_, 0))
    ordered = sorted(found, key=lambda class_: -gravest[class_])
    return [(book.irritant_classes[class_], found[class_]) for class_ in ordered]


def _severity(row: Irritant, context: Context, book: RuleBook) -> int:
    """Return how much a row tells of such a product where no amount is known, 0 for nothing."""
    words, traits = book.irritant_classes[row.class_], traits_of(context)
    if (words.only_in and traits.isdisjoint(words.only_in)) or not traits.isdisjoint(words.not_in):
        return 0
    if row.only_profile and set(row.profiles).isdisjoint(context.profile):
        return 0
    return row.leave_on if has_time_to_act(context) else row.rinse_off


def _advice(named: Sequence[Named], context: Context, book: RuleBook) -> Iterator[tuple[str, set[str]]]:
    """Yield the titles of advice on use that holds whatever the amount, with what it is about."""
    traits = traits_of(context)
    for rule in book.guidance:
        if _is_of_use(rule) and applies_to(rule, traits, context.profile):
            members = [name for name in named if not _groups(name, book).isdisjoint(rule.a)]
            names = {name.printed for name in members}
            if len(names) >= max(rule.count, 1):
                yield _title(rule.title, members), names


def _title(title: str, members: Sequence[Named]) -> str:
    """Return advice on members, under a condition where their names leave open whether it is about them.

    >>> _title("Alpha hydroxy acid: protect from the sun", [Named("Acids", "", "class", if_among="AHAs")])
    'If AHAs are among them, as is likely: protect from the sun'
    """
    conditions = dict.fromkeys(member.if_among for member in members)
    if not all(conditions):
        return title
    return f"If {join_words(conditions)} are among them, as is likely: {title.partition(': ')[2] or title}"


def _is_of_use(rule: Rule) -> bool:
    """Return whether a rule is advice on use by what is there alone."""
    if rule.b or rule.unless or rule.only_profile or rule.detail or not rule.a:
        return False
    return rule.class_ in _OF_USE or (rule.class_ in _OF_USE_ALONE and all(map(str.isupper, rule.a)))


def _groups(named: Named, book: RuleBook) -> frozenset[str]:
    """Return what rules call a name where no amount and no place is known."""
    active = book.active(named.inci)
    groups = {row.group for row in book.facts(named.inci).groups if row.first is None and row.declared_from is None}
    groups |= {WHERE_UNKNOWN[group] for group in groups if group in WHERE_UNKNOWN}
    return frozenset({named.inci, *groups} | ({active.class_} if active is not None else set()))


def filters_by_light(amounts: Mapping[str, str]) -> str:
    """Return UV filters with their amounts by the light that they cover, ``""`` where one is of no known light.

    >>> filters_by_light({"HOMOSALATE": "homosalate 5 %", "BUTYL METHOXYDIBENZOYLMETHANE": "avobenzone 3 %"})
    'homosalate 5 % (UVB); avobenzone 3 % (UVA)'
    """
    if not _covers().keys() >= amounts.keys():
        return ""
    by_light: dict[str, list[str]] = {}
    for name, amount in amounts.items():
        by_light.setdefault(_covers()[name], []).append(amount)
    return "; ".join(f"{join_words(some)} ({light})" for light, some in by_light.items())


@cache
def _covers() -> dict[str, str]:
    return {row["inci"]: " and ".join(row["covers"].split()) for row in rows("uv_filters.csv")}

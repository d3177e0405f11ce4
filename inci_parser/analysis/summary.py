"""The first screen of a report: at most eight statements, in order of weight.

What the product is, what was avoided and is there, what is prohibited or above a maximum, what could not be read, its
actives and what cares, what is most worth knowing, the answer to a profile both ways, fragrance, surfactants, UV cover
and preservatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..models import Amount, Context, Finding, Label, LookedFor, Statement
from .concentration.descent import NO_DESCENT
from .concentration.displaced import SET_ASIDE
from .doubtful_names import read_from, statements_with_doubt
from .formula import describe_base, form_without_order, is_one_ingredient, is_tinted, lacks_water, uv_cover
from .formula_parts import surfactants
from .own_names import names_of_labels, names_told
from .preservation import (
    doubtful_preservatives,
    is_much_unread,
    lacks_preservative,
    preservation_helpers,
    preservatives,
    preserves_unsurely,
    weak_helpers,
)
from .product import Product
from .product_types import KIT
from .rule_terms import rule_terms
from .summary_actives import active_statements
from .summary_fragrance import fragrance_statements
from .summary_law import Weighed, law_statements, market_statement, positions_of, with_article
from .summary_stated import stated_beside
from .summary_strengths import strength_statements
from .summary_unread import unread_statements
from .summary_watched import avoided, profile_answers
from .wiped_off import wiped
from .wording import display_name, join_names, join_words, sentence, without_title

#: The most statements of a summary.
MOST = 8
#: The trait of a label that lists inactive ingredients alone.
_INACTIVE = "inactive_alone"
#: The most names that one statement lists.
_NAMES = 5
#: Severity from which a finding is worth knowing.
_GRAVE = 2
#: Class of the advice for pregnancy.
_PREGNANCY = "pregnancy"
#: The most findings that are called worth knowing.
_WORTH = 3
#: A sentence of more characters than the first is cut at a semicolon or comma that leaves at least the second.
_LONG, _SHORT = 104, 24
#: How the bases begin of products that clean by surfactants.
_WASHES = ("a wash", "a paste", "a solid bar", "oils with surfactants", "soap of", "waxes and oils with surfactants")
#: How a set of known kinds is used of which some stay on.
_MIXED = "; some parts stay on, others are rinsed off"
#: What is said of a product with water whose list names nothing that preserves.
_NO_PRESERVATIVE = (
    "No preservative is listed, though there is water. Water without one can spoil; sterile or single-dose packs, an "
    "extreme pH or ingredients that also preserve may make up for it, and the label does not show that."
)
_FIRST_SENTENCE = re.compile(r"^.*?\.(?=\s|$)(?<!\be\.g\.)")


def summarize(
    label: Label,
    context: Context,
    products: Sequence[Product],
    findings: Sequence[Finding],
    looked: Sequence[LookedFor],
    titled: Mapping[str, Amount] | None = None,
) -> tuple[Statement, ...]:
    """Return the first screen of a report, the weightiest statement first.

    ``titled`` are amounts that the title gives, by name.
    """
    weighed = [
        *_product(context, products),
        *avoided(label, products, looked),
        *law_statements(context, findings, titled or {}),
        *strength_statements(label, context, products, findings),
        *market_statement(label, context),
        *unread_statements(label, products),
        *active_statements(label, products, findings, titled or {}),
        *stated_beside(label, products, findings, titled or {}),
        *_worth_knowing(findings),
        *_pregnancy(findings),
        *profile_answers(label, context, products, looked),
        *fragrance_statements(label, products, findings),
        *_inactive_alone(label),
        *_systems(products, whole=not any(map(_is_outside, findings))),
    ]
    weighed = [item for item in weighed if not _is_repeated(item.statement, weighed, products)]
    weighed.sort(key=lambda item: -item.weight)
    statements = [item.statement for item in weighed]
    late = [statement for statement in statements[MOST:] if statement.is_always_shown]
    return tuple(statements_with_doubt(statements[: MOST - len(late)] + late, label))


def _is_repeated(statement: Statement, weighed: Sequence[Weighed], products: Sequence[Product]) -> bool:
    """Return whether a statement on preservatives names some, and none that what is worth knowing does not name."""
    if statement.code != "preservatives":
        return False
    graver = [item.statement.text for item in weighed if item.statement.code == "worth_knowing"]
    names = list(map(display_name, preservatives(products[0])))
    return bool(names) and any(all(name in text for name in names) for text in graver)


# -- the product -----------------------------------------------------------------------------------------------


def _product(context: Context, products: Sequence[Product]) -> Iterator[Weighed]:
    """Yield what the product is."""
    unknown = "product of unknown type" if len(products) == 1 else "set"
    kind = context.product_type or unknown
    if kind == KIT and len(products) == 1:
        kind = "product of a kit"  # the title names several, and one list was read
    several = kind.endswith("s") and context.product_type is not None  # peel pads, wet wipes
    head = _head(context, with_article(kind))
    use = _MIXED if _is_mixed(products) else _use(context, several=several)
    use += _against_title(context)
    yield Weighed(100, Statement("product", f"{head}{_parts(context, products)}{use}{_base(kind, products)}."))


def _against_title(context: Context) -> str:
    """Return that title and list name two kinds of product, and which it is taken as, as a part of a sentence."""
    if not context.reads_as:
        return ""
    if context.product_type == context.reads_as:
        return f" (the title says {context.titled}, the list reads as {with_article(context.reads_as)})"
    return f" (as the title says; the list reads as {with_article(context.reads_as)})"


def _is_mixed(products: Sequence[Product]) -> bool:
    """Return whether the kinds of all parts of a set are known and some stay on, others are rinsed off."""
    contexts = [product.context for product in products]
    return all(context.product_type for context in contexts) and len({context.leave_on for context in contexts}) > 1


def _head(context: Context, named: str) -> str:
    """Return what a product is, and how surely: given, by its title, by its ingredients."""
    if "product_type" not in context.assumed:
        return f"{named[0].upper()}{named[1:]}"
    return f"Probably {named} by its ingredients" if context.guessed else f"Taken as {named}"


def _use(context: Context, *, several: bool) -> str:
    """Return whether a product stays on, and how surely, as the middle of a sentence."""
    verb = _verb(context, several=several)
    if context.either:
        return f"; whether it stays on or is rinsed off is not known, taken as one that {verb}"
    if "leave_on" in context.assumed and context.product_type is None:
        return f", assumed to {'stay on' if context.leave_on else 'be rinsed off'}"
    return f", taken as one that {verb}" if context.guessed else f" that {verb}"


def _verb(context: Context, *, several: bool) -> str:
    """Return whether a product stays on, as a verb; ``several``: it is reported in the plural."""
    if used := wiped(context) or ("" if context.leave_on else "rinsed off"):
        return f"{'are' if several else 'is'} {used}"
    if "wipes" in context.traits.certain:
        return "leave liquid on the skin"
    return "stay on" if several else "stays on"


def _parts(context: Context, products: Sequence[Product]) -> str:
    """Return of how many parts a product is, with their kinds where each part's title or ingredients tell one."""
    if len(products) < 2:
        return ""
    kinds = [product.context.product_type or "" for product in products]
    told = all(kinds) and any(product.context is not context for product in products)
    return f" in {len(products)} parts{f' ({join_words(kinds)})' if told else ''}"


def _base(kind: str, products: Sequence[Product]) -> str:
    """Return what a product is made of, as the end of a sentence; ``""`` where its parts differ."""
    if any(product.incomplete for product in products) and (why := _why_incomplete(products[0])):
        return why
    if any(map(_in_no_descent, products)):
        return "; its list stands in no descending order, so places tell no amounts"
    if len(products) == 1 and is_one_ingredient(products[0]):
        return ": one ingredient"
    bases = _bases(products)
    if not bases and len(products) == 1 and (other := _without_base(products[0])):
        return other
    told = bases if len(bases) == 1 and bases[0].removeprefix("a ") != kind else []
    told += _tint(products)
    return f": {', '.join(told)}" if told else ""


def _why_incomplete(product: Product) -> str:
    """Return that a list is a selection or lacks its beginning, as the end of a sentence; ``""`` if its end is cut."""
    if product.amounts.partial:
        return "; the list looks like a selection of ingredients, not the full list"
    missing = "; the list is cut off at its start, so what stood first is missing"
    return missing if "cut_start" in product.label.traits else ""


def _bases(products: Sequence[Product]) -> list[str]:
    """Return what some products are made of, each base once; where they differ in it, silicones are called an oil."""
    bases = list(dict.fromkeys(base for base in map(describe_base, products) if base))
    return bases if len(bases) < 2 else list(dict.fromkeys(base.replace("silicones", "oil") for base in bases))


def _without_base(product: Product) -> str:
    """Return what is said of a product whose first entries tell no base, as the end of a sentence."""
    if lacks_water(product):
        return "; no water is listed, so the list may lack its beginning"
    form = form_without_order(product)
    return f": {form}; the order tells no amounts" if form else ""


def _tint(products: Sequence[Product]) -> list[str]:
    """Return that a product is tinted, as a part of a sentence: a sunscreen, a day cream with iron oxides."""
    return ["tinted with iron oxides"] if len(products) == 1 and is_tinted(products[0]) else []


def _in_no_descent(product: Product) -> bool:
    """Return whether a list is told to stand in no order by its amounts or by what stands before the bulk."""
    reasons = {reason for share in product.amounts.ingredients for reason in share.because}
    return not product.order_means and not reasons.isdisjoint((NO_DESCENT, SET_ASIDE))


def _inactive_alone(label: Label) -> Iterator[Weighed]:
    """Yield that a list is headed as that of the inactive ingredients and no active ones are listed."""
    if _INACTIVE in label.traits:
        text = (
            "Headed as the list of the other or inactive ingredients; active ones that stand elsewhere are not judged."
        )
        yield Weighed(90, Statement("left_out", text))


def _is_outside(finding: Finding) -> bool:
    """Return whether a finding tells of actives that stand beside the list."""
    return finding.class_ == "amount-outside-list"


# -- findings ------------------------------------------------------------------------------------------------


def _worth_knowing(findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield what is most worth knowing: the gravest irritants, combinations and pieces of advice, each class once."""
    kinds = ("interaction", "guidance", "irritant")
    grave = sorted(
        (f for f in findings if f.kind in kinds and (f.severity or 0) >= _GRAVE and f.level == "main"),
        key=lambda f: (-(f.severity or 0), kinds.index(f.kind), min(f.positions, default=0)),
    )
    by_class: dict[str, list[Finding]] = {}
    for finding in grave:
        by_class.setdefault(finding.class_ or finding.rule, []).append(finding)
    for i, members in enumerate(list(by_class.values())[:_WORTH]):
        yield Weighed(84 - 6 * i, Statement("worth_knowing", _worth(members), positions_of(members)))


def _pregnancy(findings: Sequence[Finding]) -> Iterator[Weighed]:
    """Yield the advice for pregnancy that holds for everybody who reads: of retinoids that may act."""
    advice = [f for f in findings if f.kind == "guidance" and f.class_ == _PREGNANCY and f.level == "main"]
    mild = [finding for finding in advice if (finding.severity or 0) < _GRAVE]  # graver ones are worth knowing anyway
    if mild:
        yield Weighed(83, Statement("worth_knowing", _worth(mild[:1]), positions_of(mild[:1])))


def _worth(members: Sequence[Finding]) -> str:
    """Return findings of one class in one or two sentences."""
    first = members[0]
    printed = {name: told for finding in members for name, told in names_told(finding).items()}
    names = join_names([name for finding in members for name in finding.names], most=_NAMES, printed=printed)
    title = first.title.partition(":")[0] if first.kind == "irritant" else first.title
    named = first.kind == "irritant" and names.casefold() != title.casefold()
    head = f"{title}: {names}" if named else title
    doubtful = first.details.get("doubtful_names") if len(members) == 1 else None
    if doubtful:
        head += f" (probably, {read_from(doubtful)})"
    clause = _clause(first.text)
    if _listing(first.names, printed).startswith(clause.casefold()):  # cut within the names that a text begins with
        clause = _first_sentence(first.text)
    return f"{head}. {sentence(without_title(clause, title))}."


def _listing(names: Sequence[str], printed: Mapping[str, str]) -> str:
    return ", ".join(printed.get(name) or display_name(name) for name in names).casefold()


def _first_sentence(text: str) -> str:
    match = _FIRST_SENTENCE.match(text)
    return (match[0] if match else text).rstrip(".")


def _clause(text: str) -> str:
    """Return the first sentence of a text; where it is long, without what follows a semicolon, else a comma.

    >>> _clause("Can sting, redden and peel, the more the lower the pH. Limited evidence.")
    'Can sting, redden and peel, the more the lower the pH'
    >>> _clause("A strong allergen; " + 20 * "see a clinician ")
    'A strong allergen'
    """
    clause = _first_sentence(text)
    if len(clause) > _LONG:
        clause = clause.partition("; ")[0]
    if len(clause) <= _LONG:
        return clause
    head = clause[:_LONG].rpartition(", ")[0]
    return head if len(head) >= _SHORT else clause


# -- systems ----------------------------------------------------------------------------------------


def _systems(products: Sequence[Product], *, whole: bool) -> Iterator[Weighed]:
    """Yield the surfactants of a wash, the cover of a sunscreen, preservatives; ``whole``: no active stands apart."""
    for product in products[:1]:
        cover = uv_cover(product)
        if any(cover.values()) and _INACTIVE not in product.label.traits:
            filters = {name for names in cover.values() for name in names}
            positions = tuple(sorted({i.entry.position for i in product.ingredients if i.name in filters}))
            text = _cover_sentence(cover, names_of_labels([product]), whole=whole)
            yield Weighed(86, Statement("uv_cover", text, positions))
        if not product.context.leave_on and surfactants(product) and describe_base(product).startswith(_WASHES):
            yield Weighed(66, Statement("surfactants", _surfactant_sentence(product)))
        yield from _preservation(product)


def _preservation(product: Product) -> Iterator[Weighed]:
    """Yield the listed preservatives, or what helps to preserve where no other is listed."""
    listed, helping = preservatives(product), preservation_helpers(product)
    if listed or helping:
        text = _preservative_sentence(product, listed, helping)
        yield Weighed(40, Statement("preservatives", text))
    elif lacks_preservative(product):
        yield Weighed(87, Statement("no_preservative", _NO_PRESERVATIVE))


def _preservative_sentence(product: Product, listed: Sequence[str], helping: Sequence[str]) -> str:
    """Return what preserves, how surely; ``helping`` is what helps where nothing surely preserves."""
    unsure = preserves_unsurely(product)
    if unsure and helping:
        names = [name for name in product.by_name if name in {*listed, *helping}]
        return f"Preserved probably with {join_names(names, most=4)}."
    if listed and not unsure:
        return _listed_sentence(product, listed)
    helpers = join_names(helping or listed, most=4)
    read = all(entry.known for entry in product.entries)
    several = len(set(helping) - weak_helpers(product)) > 1
    if several and read:
        return f"Preserved without classic preservatives, by {helpers}."
    verb = "help" if several else "may help"  # one alone may be there for something else
    return f"No usual preservative {'is listed' if read else 'in what could be read'}; {helpers} {verb} to preserve."


def _listed_sentence(product: Product, listed: Sequence[str]) -> str:
    """Return what preserves by its function, those apart that may be there for their scent instead.

    Of a list of which much could not be read no more is told than that it may.
    """
    if is_much_unread(product):
        return f"Of what could be read, {join_names(listed, most=4)} may preserve; other preservatives may be unread."
    doubtful = doubtful_preservatives(product)
    sure = [name for name in listed if name not in doubtful]
    more = ", as far as it is listed" if product.incomplete else ""
    if not sure:
        return f"Preserved probably with {join_names(listed, most=4)}{more}."
    likely = [name for name in listed if name in doubtful]
    also = f", and probably {join_names(likely, most=4)}" if likely else ""
    return f"Preserved with {join_names(sure, most=4)}{also}{more}."


def _cover_sentence(cover: dict[str, list[str]], printed: Mapping[str, str], *, whole: bool) -> str:
    """Return which light the filters of a sunscreen cover, and of a ``whole`` list which they do not."""
    lights: dict[str, list[str]] = {}
    for light, names in cover.items():
        short = "short " if light == "UVA" and rule_terms("short_uva").issuperset(names) else ""
        lights.setdefault(join_names(names, printed=printed), []).append(f"{short}{light}")
    phrases = [f"{join_words(lights[names])} by {names}" for names in lights if names]
    lacking = [light for light, names in cover.items() if not names and whole]
    lack = f"; no filter for {join_words(lacking)} is on the list" if lacking else ""
    return f"UV filters: {'; '.join(phrases)}{lack}."


def _surfactant_sentence(product: Product) -> str:
    """Return the surfactants of a wash, and whether some make it milder."""
    names = surfactants(product)
    strong = {i.name for i in product.any_of(rule_terms("strong_surfactant"))}
    mild = {i.name for i in product.members("amphoteric surfactant")}
    harsh = [name for name in names if name in strong]
    gentle = [name for name in names if name in mild]
    text = f"Cleanses with {join_names(names, most=_NAMES)}"
    if harsh and gentle:
        text += f"; {join_names(gentle)} {'makes' if len(gentle) == 1 else 'make'} {join_names(harsh, most=2)} milder"
    elif not harsh and all(entry.known for entry in product.entries):
        text += ", without sulfates"
    return f"{text}."

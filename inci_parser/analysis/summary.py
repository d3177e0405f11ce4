"""The first screen of a report: at most eight statements, in order of weight.

What the product is, what was avoided and is there, what is prohibited or above a maximum, what could not be read, its
actives and what cares, what is most worth knowing, the answer to a profile both ways, fragrance, surfactants, UV cover
and preservatives.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from ..models import Amount, Context, Finding, Label, LookedFor, Statement
from .doubtful_names import read_from, statements_with_doubt
from .filters_apart import actives_are_elsewhere
from .formula import describe_base
from .formula_parts import surfactants
from .markets import may_be_apart
from .own_names import names_of_labels, names_told
from .preservation import (
    preservatives,
)
from .product import Product
from .rule_terms import rule_terms
from .summary_actives import active_statements
from .summary_fragrance import fragrance_statements
from .summary_law import Weighed, law_statements, positions_of
from .summary_markets import market_statement
from .summary_preservation import preservation_statements
from .summary_product import product_sentence
from .summary_stated import stated_beside
from .summary_strengths import strength_statements
from .summary_unread import unread_statements
from .summary_watched import avoided, profile_answers
from .uv_cover import pigments_alone, uncounted_filters, uv_cover
from .wording import display_name, join_names, join_words, sentence, without_title

#: The most statements of a summary.
MOST = 8
#: The trait of a label that lists inactive ingredients alone.
_INACTIVE = "inactive_alone"
#: The most names that one statement lists; of the filters of one light.
_NAMES, _FILTERS = 5, 3
#: Severity from which a finding is worth knowing.
_GRAVE = 2
#: Class of the advice for pregnancy.
_PREGNANCY = "pregnancy"
#: The most findings that are called worth knowing.
_WORTH = 3
#: A sentence of more characters than the first is cut at a semicolon or comma that leaves at least the second.
_LONG, _SHORT = 104, 24
#: How the bases begin of products that clean by surfactants.
_WASHES = (
    "a wash", "a paste", "a solid bar", "a cleansing cream", "foaming surfactants", "oils with surfactants", "soap of",
    "waxes and oils with surfactants",
)  # fmt: skip
#: Groups of what makes soap.
_SOAPS = ("true soap", "salt of a fatty acid")
#: How the base begins of a wash whose soap forms from fatty acids and a base.
_SOAP_FORMS = "soap of"
_FIRST_SENTENCE = re.compile(r"^.*?\.(?=\s|$)(?<!\be\.g\.)")


def summarize(
    label: Label,
    context: Context,
    products: Sequence[Product],
    findings: Sequence[Finding],
    looked: Sequence[LookedFor],
    titled: Mapping[str, Amount] | None = None,
    title: str = "",
) -> tuple[Statement, ...]:
    """Return the first screen of a report, the weightiest statement first.

    ``titled`` are amounts that the title gives, by name, those of a part of an ingredient with its basis.
    What the ``title`` names leads the actives.
    """
    of_itself = {name: amount for name, amount in (titled or {}).items() if not amount.basis}
    weighed = [
        Weighed(100, Statement("product", product_sentence(context, products))),
        *avoided(label, products, looked),
        *law_statements(context, findings, titled or {}),
        *strength_statements(label, context, products, findings),
        *market_statement(label, context),
        *unread_statements(label, products),
        *active_statements(label, products, findings, of_itself, title),
        *stated_beside(label, products, findings, of_itself),
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
    """Return whether a statement on preservatives names none that what is worth knowing, in all, does not name."""
    if statement.code != "preservatives":
        return False
    graver = [item.statement.text for item in weighed if item.statement.code == "worth_knowing"]
    names = list(map(display_name, preservatives(products[0])))
    return bool(names) and all(any(name in text for text in graver) for name in names)


# -- the product -----------------------------------------------------------------------------------------------


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
    if _cuts_names(clause, first, printed):
        clause = _first_sentence(first.text)
    return f"{head}. {sentence(without_title(clause, title))}."


def _cuts_names(clause: str, finding: Finding, printed: Mapping[str, str]) -> bool:
    """Return whether a clause ends within the names that its sentence lists: after some of them, before others."""
    begun, whole = clause.casefold(), _first_sentence(finding.text).casefold()
    names = [(printed.get(name) or display_name(name)).casefold() for name in finding.names]
    listed = [name in begun for name in names if name in whole]
    return any(listed) and not all(listed)


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
        yield from _on_filters(product, whole=whole)
        if not product.context.leave_on and surfactants(product) and describe_base(product).startswith(_WASHES):
            yield Weighed(66, Statement("surfactants", _surfactant_sentence(product)))
    yield from preservation_statements(products)


def _on_filters(product: Product, *, whole: bool) -> Iterator[Weighed]:
    """Yield which light the filters of a sunscreen cover, or that its active filters are not in the text."""
    cover, colours = uv_cover(product), pigments_alone(product)
    filters = colours or list(dict.fromkeys(name for names in cover.values() for name in names))
    if not filters or _INACTIVE in product.label.traits:
        return
    printed = names_of_labels([product])
    positions = tuple(e.position for e in product.label.ingredients if not set(filters).isdisjoint(e.match.names))
    if colours:
        as_what = "as colours" if len(colours) > 1 else "as a colour"
        apart = may_be_apart(product.context.market, filters=True)
        text = f"UV filters: only {join_names(filters, printed=printed)}, listed {as_what}{apart}."
    elif actives_are_elsewhere(product.label, product.entries, product.context):
        apart = f"the active ones, which {product.context.market} packs list apart, are not in this text"
        text = f"UV filters: {join_names(filters, printed=printed)}; {apart}."
    else:
        pigments = {light: uncounted_filters(product, light) for light in cover}
        text = _cover_sentence(cover, printed, whole=whole, pigments=pigments)
    yield Weighed(86, Statement("uv_cover", text, positions))


def _cover_sentence(
    cover: dict[str, list[str]],
    printed: Mapping[str, str],
    *,
    whole: bool,
    pigments: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> str:
    """Return which light the filters of a sunscreen cover, and of a ``whole`` list which they do not.

    ``pigments`` has by light what colours the product and may filter that light too.
    """
    lights: dict[str, list[str]] = {}
    for light, names in cover.items():
        short = "short " if light == "UVA" and rule_terms("short_uva").issuperset(names) else ""
        lights.setdefault(join_names(names, most=_FILTERS, printed=printed), []).append(f"{short}{light}")
    phrases = [f"{join_words(lights[names])} by {names}" for names in lights if names]
    lacking = [light for light, names in cover.items() if not names and whole]
    return f"UV filters: {'; '.join(phrases)}{_lack(lacking, pigments, printed)}."


def _lack(lacking: Sequence[str], pigments: Mapping[str, Sequence[str]], printed: Mapping[str, str]) -> str:
    """Return for which light a list names no filter, or none but pigments."""
    if not lacking:
        return ""
    colours = list(dict.fromkeys(name for light in lacking for name in pigments.get(light, ())))
    if colours:
        return f"; for {join_words(lacking)} only {join_names(colours, printed=printed)}, listed as a colour"
    return f"; no filter for {join_words(lacking)} is on the list"


def _soap_sentence(product: Product, names: Sequence[str]) -> str:
    """Return of a wash that soap leads, with fewer other surfactants, what it cleanses with and what follows.

    A salt of a fatty acid before several others may only thicken a mild wash: ``""``.
    """
    known = {ingredient.name for ingredient in product.any_of(_SOAPS)}
    soaps = [name for name in names if name in known]
    others = [name for name in names if name not in known]
    if soaps[:1] == list(names[:1]) and len(soaps) > len(others):
        beside = f"; also with {join_names(others, most=3)}" if others else ""
        return f"Cleanses with soap ({join_names(soaps, most=3)}), which is alkaline and can dry{beside}."
    if describe_base(product).startswith(_SOAP_FORMS):
        return f"Cleanses with soap and {join_names(names, most=_NAMES)}."
    return ""


def _surfactant_sentence(product: Product) -> str:
    """Return the surfactants of a wash: soap that leads and what follows from it, else whether some make it milder."""
    names = surfactants(product)
    strong = {i.name for i in product.any_of(rule_terms("strong_surfactant"))}
    mild = {i.name for i in product.members("amphoteric surfactant")}
    harsh = [name for name in names if name in strong]
    gentle = [name for name in names if name in mild]
    soap = _soap_sentence(product, names)
    if soap:
        return soap
    text = f"Cleanses with {join_names(names, most=_NAMES)}"
    if harsh and gentle:
        text += f"; {join_names(gentle)} {'makes' if len(gentle) == 1 else 'make'} {join_names(harsh, most=2)} milder"
    elif not harsh and all(entry.known for entry in product.entries):
        text += ", without sulfates"
    return f"{text}."

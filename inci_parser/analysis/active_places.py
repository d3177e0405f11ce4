"""What places and amounts of a product tell of its actives, for the order in which the first screen names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..models import Amount, Entry, Finding, Share
from ..tables.definitions import Active
from .active_amounts import RankingContext
from .checks.acid_sums import TOGETHER
from .checks.doses import places_tell
from .checks.titles import is_allowed_beside_likely
from .concentration.use_levels import own_level
from .doubtful_names import is_of_some_form
from .dry_mixes import is_mixed_dry
from .named_after import names
from .own_names import names_of_labels
from .product import Product
from .rule_book import PLANT_MATERIAL
from .stated import is_stated_trace
from .summary_doses import USUAL, amounts_apart
from .tails import PROVEN, stands_far_down
from .title_lines import title_line
from .title_names import is_denied
from .wording import display_name

#: Groups of lipids that make a barrier product where they stand together.
_BARRIER_LIPIDS = ("ceramide", "cholesterol")
#: First entries: they tell most of a product.
_FIRST_ENTRIES = 10
#: Group of classes that are told by what they do for a product: fluoride, repellents.
_BY_USE = "other"
#: A name of no more letters may be part of any word.
_SHORT = 3
#: Mass percent under which an estimate is of a trace.
_TENTH = 0.1


def barrier_lipids(product: Product) -> list[int]:
    """Return the positions of the lipids of the skin barrier where ceramide and cholesterol stand together."""
    lipids = [product.members(group) for group in _BARRIER_LIPIDS]
    return [i.entry.position for members in lipids for i in members] if all(lipids) else []


def stated_traces(product: Product) -> list[int]:
    """Return the positions of actives whose stated amount is a trace: hyaluronates of parts per billion."""
    actives = [(i.entry, i.active) for i in product.ingredients if i.active is not None]
    return [entry.position for entry, active in actives if is_stated_trace(entry, active)]


def stands_in_front(product: Product, entry: Entry) -> bool:
    """Return whether an entry stands among the first of a list whose places tell amounts."""
    return product.order_means and product.stands_among(entry, _FIRST_ENTRIES)


def trace_estimates(product: Product) -> dict[int, float]:
    """Return by position the estimates of what is likely there in less than a tenth of a per cent, no amount stated.

    Where places tell nothing there are none. An amount of a part (220 ppm of fluorine) is one, and so is that of
    another entry of the same ingredient.
    """
    stated = {name for entry in product.entries if entry.percent is not None for name in entry.names}
    others = [e for e in product.entries if e.section != "active" and stated.isdisjoint(e.names)]
    unstated = [e for e in others if product.printed_amount(e) is None]
    shares = [product.amount_at[e.position] for e in unstated if e.position in product.amount_at]
    return {s.position: s.estimate for s in shares if product.order_means and s.estimate < _TENTH}


def likely_traces(product: Product) -> list[int]:
    """Return the positions of entries of which there is likely less than a tenth of a per cent at most.

    Of one kind that leads a class of care all are traces or none: ceramides side by side differ by habit alone.
    """
    shares = product.amount_at
    traces = [place for place, share in shares.items() if product.order_means and share.likely.max < _TENTH]
    classes = product.rule_book.classes
    actives = [(i.active, i.entry) for i in product.ingredients if i.active is not None]
    leading = [(a.subclass, entry) for a, entry in actives if a.subclass in classes[a.class_].leading]
    more = {kind for kind, entry in leading if product.is_trace(entry) and entry.position not in traces}
    beside = {entry.position for kind, entry in leading if kind in more}
    return [place for place in traces if place not in beside]


def placed_shares(product: Product) -> dict[int, Share]:
    """Return the likely amounts that places suggest, by position.

    Of parts of a blend and of parts that may be mixed places tell nothing.
    """
    if not places_tell(product):
        return {}
    one = [e.position for e in product.entries if len(e.names) == 1 and e.section != "active"]
    return {place: product.amount_at[place] for place in one if place in product.amount_at}


def usual_amounts(product: Product) -> dict[int, str]:
    """Return of actives by position whether there is as much as products of the kind usually hold.

    That counts of what is not compared with studies and what such products are proven by: fluoride, repellents. Several
    of one class share the amount. What is sold for small children may hold less.
    """
    told, likely = {}, defaultdict[str, list[int]](list)
    for ingredient in product.ingredients:
        share, active = product.amount_at.get(ingredient.entry.position), ingredient.active
        if share is None or active is None or not _is_proven_by_use(product, active):
            continue
        level = own_level(ingredient.name, product.context)
        if level is not None and share.proved is not None and level.low <= share.proved.min <= level.high:
            told[share.position] = USUAL
        elif level is not None and _may_be_usual(product, share.estimate, level.low):
            likely[active.class_].append(share.position)
    for places in likely.values():
        told.update(dict.fromkeys(places, f"{'together ' if len(places) > 1 else ''}probably {USUAL}"))
    return told


def _may_be_usual(product: Product, estimate: float, least: float) -> bool:
    """Return whether an estimate reaches the least usual amount of a product that is not made for small children."""
    return product.order_means and estimate >= least and "baby" not in product.traits


def _is_proven_by_use(product: Product, active: Active) -> bool:
    """Return whether an active is of a class that works in the usual amounts, and that no study range is set for."""
    class_ = product.rule_book.classes[active.class_]
    return class_.group == _BY_USE and not class_.dose and active.evidence in PROVEN


def functional(product: Product) -> list[int]:
    """Return the positions of actives that the market lists as those of functional cosmetics: adenosine in Korea."""
    market, cite = product.context.market, product.rule_book.cite
    actives = [(i.entry.position, i.active) for i in product.ingredients if i.active is not None and i.acts]
    return [place for place, row in actives if market in {source.market for source in cite(row.sources)}]


def sold_for(product: Product, title: str) -> list[int]:
    """Return the positions of actives that the title names: as the list prints them, by everyday names, by a class."""
    title = title or title_line(product.label)
    folded = title.casefold()
    return [
        i.entry.position
        for i in product.ingredients
        if i.active is not None
        and i.acts
        and (
            names(title, i.name)
            or any(_is_named(folded, name.casefold()) for name in (i.entry.text, *map(display_name, i.entry.names)))
        )
    ]


def _is_named(title: str, name: str) -> bool:
    """Return whether a title in lower case names something, and does not say that it is free of it.

    >>> _is_named("bakuchiol 1 % serum", "bakuchiol"), _is_named("serum without bakuchiol", "bakuchiol")
    (True, False)
    >>> _is_named("salicylic acid toner", "lic acid"), _is_named("나이아신아마이드세럼", "나이아신아마이드")
    (False, True)
    """
    start = title.find(name) if len(name) > _SHORT else -1
    if start < 0:
        return False
    end = start + len(name)
    part = name.isascii() and (title[start - 1 : start].isalnum() or title[end : end + 1].isalnum())
    return not part and not is_denied(title, start, end)


def plants(product: Product) -> list[int]:
    """Return the positions of materials of plants."""
    return [i.entry.position for i in product.ingredients if PLANT_MATERIAL in i.facts.wildcard_groups]


def allowed_of_title(product: Product, titled: Mapping[str, Amount]) -> frozenset[str]:
    """Return the names of which a title gives an amount that their place allows and does not suggest."""
    return frozenset(name for name, amount in titled.items() if is_allowed_beside_likely(product, name, amount))


def sums_of_acids(findings: Sequence[Finding]) -> dict[int, str]:
    """Return what is said of acids that add up, by their positions."""
    return {
        member["position"]: f"{TOGETHER[finding.details['together']]} studied"
        for finding in findings
        if finding.kind == "active" and "together" in finding.details
        for member in finding.details["ingredients"]
        if member["acts"]
    }


def ranking_context(
    products: Sequence[Product],
    findings: Sequence[Finding],
    titled: Mapping[str, Amount],
    title: str,
    kinds: Mapping[str, int],
) -> RankingContext:
    """Return what the order of actives depends on beside them."""
    placed = [(product, entry) for product in products for entry in product.entries]
    return RankingContext(
        titled,
        products[0].context,
        any("sunscreen" in product.traits for product in products),
        traces=frozenset(entry.position for product, entry in placed if product.is_trace(entry)),
        likely_traces=frozenset(position for product in products for position in likely_traces(product)),
        usual={place: words for product in products for place, words in usual_amounts(product).items()},
        shares={place: share for product in products for place, share in placed_shares(product).items()},
        functional=frozenset(position for product in products for position in functional(product)),
        sold=frozenset(position for product in products for position in sold_for(product, title)),
        plants=frozenset(position for product in products for position in plants(product)),
        tiny={place: estimate for product in products for place, estimate in trace_estimates(product).items()},
        stated_traces=frozenset(position for product in products for position in stated_traces(product)),
        front=frozenset(entry.position for product, entry in placed if stands_in_front(product, entry)),
        tail=frozenset(entry.position for product, entry in placed if stands_far_down(product, entry)),
        barrier=frozenset(position for product in products for position in barrier_lipids(product)),
        kinds=kinds,
        ordered=any(product.order_means and not is_mixed_dry(product) for product in products),
        printed=names_of_labels(products),
        apart=amounts_apart(findings),
        allowed=allowed_of_title(products[0], titled),
        together=sums_of_acids(findings),
        of_some_form=frozenset(entry.position for _, entry in placed if is_of_some_form(entry)),
        by_law=frozenset(place for product in products for place, share in product.amount_at.items() if share.by_law),
    )

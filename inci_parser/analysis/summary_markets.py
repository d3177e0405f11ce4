"""The statement of a first screen on actives that stand apart: a drug of another market, or the claims of a shop.

Active ingredients: Avobenzone 3 %. Inactive ingredients: ...   >>  listed apart, as in the US and Canada
Active ingredients: panthenol - moisturises hair                >>  as in claims: paste the whole list
"""

from __future__ import annotations

from collections.abc import Iterator

from ..models import Context, Label, Statement
from .markets import markets
from .summary_law import Weighed
from .wording import join_words

#: Told of a shop's "active ingredients".
_ONLY_ACTIVES = (
    "Only “active ingredients” without an amount are named, as in claims: paste the whole ingredient list from the "
    "pack."
)


def market_statement(label: Label, context: Context) -> Iterator[Weighed]:
    """Yield that a label lists its active ingredients apart, as drugs of other markets than the one judged by do.

    A shop names "active ingredients" too: without an amount and without others these are claims.
    """
    if label.ingredients and all(entry.section == "active" and entry.percent is None for entry in label.ingredients):
        yield Weighed(62, Statement("next_step", _ONLY_ACTIVES))
        return
    here = markets()[context.market]
    elsewhere = [market for market in markets().values() if market.actives_apart in label.traits]
    if not elsewhere or not here.law or here in elsewhere:
        return
    where = join_words(market.in_words for market in elsewhere)
    text = f"Actives are listed apart, as in {where}; judged here by the rules of {here.in_words}."
    text += " For those of the pack choose its market."
    yield Weighed(62, Statement("market", text))

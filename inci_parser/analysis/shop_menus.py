"""The menu of a shop that sorts its goods by ingredient, in place of what one product holds: what it tells.

Ceramides, Glycerin, Hyaluronic Acid, Vitamin C, Retinol, Caffeine, Squalane, Peptides, Collagen    >>  a menu
- Niacinamide: evens tone. - Squalane: softens.                              >>  claims: something is said of each
Peptides, Ceramides, Vitamin C, Squalane                                     >>  claims: one product may hold so few
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..models import Label
from .claimed_heads import heads
from .claimed_names import CATCHWORDS, COMMA, MOSTLY, says_absence
from .named_parts import AROUND, Named, whole_name
from .rule_book import RuleBook
from .selections import makes_up
from .title_names import names_in
from .wording import join_words

if TYPE_CHECKING:
    from ..naming import Catalogue

#: Characters of a text that are looked through, the most names and the most words of a name.
_LONGEST, _MOST, _WORDS = 4_000, 80, 4


def menu_of(label: Label, catalogue: Catalogue, book: RuleBook) -> list[Named]:
    """Return the names of a text that is many bare names of actives and classes, empty for every other text.

    No product is sold for so many at once. Water, preservatives and perfume are of a product's list, not of a menu.
    """
    parts = _bare_parts(label) if label.kind == "highlights" else []
    names = [whole_name(part, catalogue, guess=False) or Named(part, "", "unknown") for part in parts]
    if sum(name.is_known for name in names) * MOSTLY < len(parts) * 2:
        return []
    if any(name.inci and makes_up(name.inci, book, catalogue) for name in names):
        return []
    return list({name.printed.casefold(): name for name in names}.values())


def _bare_parts(label: Label) -> list[str]:
    """Return what commas part in a text of many short parts without amounts of which nothing is said, else nothing."""
    text = label.text[:_LONGEST].strip(f"{AROUND}\n")
    told = list(heads(text))
    if len(told) != 1 or told[0].said is not None or "%" in text or says_absence(text):
        return []
    parts = [part for part in (part.strip(AROUND) for part in COMMA.split(text)) if part][:_MOST]
    return parts if len(parts) >= CATCHWORDS and all(len(part.split()) <= _WORDS for part in parts) else []


def told_menu(names: Sequence[Named], title: str, catalogue: Catalogue, book: RuleBook) -> str:
    """Return what a menu tells of the product of a title: which of its names, or of their classes, the title has."""
    lead = f"Names {len(names)} ingredients, as a shop's menu lists them"
    if not title.strip():
        return f"{lead}: whether they are in the product is not known."
    titled = {inci for name in names_in(title, 0, len(title), catalogue) for inci in name.names if inci}
    own = [
        name.printed
        for name in names
        if name.inci in titled or book.class_of(name.inci) in titled or _is_in(name.printed, title)
    ]
    if not own:
        return f"{lead}; none is in the product's name. Whether they are in it is not known."
    verb = "is" if len(own) == 1 else "are"
    return f"{lead}; only {join_words(own)} {verb} in the product's name. Whether the others are in it is not known."


def _is_in(printed: str, title: str) -> bool:
    """Return whether a title has a name as it is printed, in the singular or the plural."""
    stem = re.escape(printed.removesuffix("s"))
    return re.search(rf"(?<!\w){stem}s?(?!\w)", title, re.IGNORECASE) is not None

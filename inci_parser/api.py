"""The two main calls: read a label, and analyze it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from .models import Label, Report

if TYPE_CHECKING:
    from .analysis.rule_book import RuleBook
    from .naming import Catalogue


def parse(text: str, *, catalogue: Catalogue | None = None) -> Label:
    """Read a pasted label and name its ingredients.

    ``text`` is whatever was pasted: a list, a page with a list in it, a Drug Facts panel, HTML. Nothing in it
    raises: what is odd becomes a notice. ``catalogue`` names the ingredients; the default one holds the built-in
    tables and the user's own. What is no ``str`` raises :class:`TypeError`.

    >>> label = parse("Ingredients: Water, Niacinamide (5%), Parfum.")
    >>> [(entry.name, entry.percent and entry.percent.max) for entry in label.ingredients]
    [('AQUA', None), ('NIACINAMIDE', 5.0), ('PARFUM', None)]
    """
    from .analysis.labels import read_label

    if not isinstance(text, str):
        hint = "; join names with ', '" if isinstance(text, (list, tuple)) else ""
        raise TypeError(f"the text of a label is wanted, not {type(text).__name__}{hint}")
    return read_label(text, catalogue)


def _catalogue(given: Catalogue | None) -> Catalogue:
    """Return the catalogue that was given, or the one of this installation as it is now."""
    if given is not None:
        return given
    from .naming import Catalogue

    return Catalogue.default()


def analyze(
    text_or_label: str | Label,
    *,
    market: str = "EU",
    product_type: str | None = None,
    profile: Sequence[str] = (),
    skip: Iterable[str] = (),
    catalogue: Catalogue | None = None,
    rules: RuleBook | None = None,
    title: str = "",
    avoid: Sequence[str] = (),
) -> Report:
    """Return the report on a label: actives, fragrance, allergens, irritants, limits, how much of each there can be.

    ``market`` is EU, UK, US, CA, KR, JP, CN or "none" (no law assumed); ``product_type`` a word shops use
    ("serum", "shampoo"; inferred and reported as assumed where not given); ``profile`` any of sensitive, eczema,
    rosacea, acne, pregnancy, damaged_barrier; ``skip`` checks, kinds of finding or single rules to leave out, which
    the report then says; ``rules`` the built-in rules with your own over them, from
    :func:`inci_parser.load_rules`; ``title`` the product's name, which may tell its type; ``avoid`` names of
    ingredients or groups ("sulfates") whose presence or absence ``looked_for`` tells. An unknown word raises
    :class:`~inci_parser.errors.UsageError`, which lists the known ones.

    >>> report = analyze("Aqua, Glycerin, Retinol (0.1%), Parfum", product_type="serum")
    >>> [(finding.class_, finding.names) for finding in report.of_kind("active")]
    [('humectant', ('GLYCERIN',)), ('retinoid', ('RETINOL',))]
    """
    from .analysis.reporting import report

    names = _catalogue(catalogue)
    label = text_or_label if isinstance(text_or_label, Label) else parse(text_or_label, catalogue=names)
    return report(
        label,
        names,
        market=market,
        product_type=product_type,
        profile=profile,
        skip=skip,
        rules=rules,
        title=title,
        avoid=avoid,
    )

"""The first screen of a report: what it says first, within eight lines of a page of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from textwrap import wrap

from ..models import Report, Statement
from .allergens import allergens_of

#: Codes of the statements that tell actives.
_ACTIVES = frozenset({"actives", "uv_cover"})
#: Code of the statement that the line above the first screen tells already.
_IN_HEADLINE = "no_list"
#: Code and term of the statement on scents.
_SCENTS, _TERM = "fragrance", "Fragrance"
#: Lines that the first screen may take, and characters of a line.
LINES, _LINE = 8, 76
#: Characters beside the longest and the usual term.
_WIDTHS = (64, 69)
#: Statements that are told though there is no room, as what does a product's work, breaks a rule or a claim, or could
#: not be read; and the lines that they may take so in all, which leave the room of others.
_TOLD_BEYOND = frozenset(
    {"works_with", "uv_cover", "uv_filters", "above_maximum", "not_listed", "claim", "unread", "left_out"}
)
BEYOND = 3


def summary_rows(report: Report, *, whole: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (term, words) of the first screen, in order of weight; what does not fit is left out unless ``whole``.

    Where no list was found nothing follows the first screen, and all of it is told.
    A statement that begins with one word and a colon ("Actives: ...") has that word for its term.
    """
    shown, room = _chosen(report, whole=whole)
    for statement, term, words in shown:
        yield term, _with_allergens(report, words, room) if statement.code == _SCENTS else words


def _chosen(report: Report, *, whole: bool) -> tuple[list[tuple[Statement, str, str]], int]:
    """Return the statements of the first screen with term and words, and the lines that they leave."""
    told = [statement for statement in report.summary if statement.code != _IN_HEADLINE]
    whole = whole or len(told) < len(report.summary)
    rows = [(statement, *split_term(statement.text)) for statement in told]
    room = LINES - sum(_lines(term, words) for statement, term, words in rows if statement.is_always_shown)
    beyond = BEYOND
    shown = []
    for statement, term, words in rows:
        lines = 0 if statement.is_always_shown else _lines(term, words)
        if lines and lines > room and not whole:
            if statement.code not in _TOLD_BEYOND or lines > beyond:
                continue  # a shorter statement may still fit
            beyond, lines = beyond - lines, 0
        room -= lines
        shown.append((statement, term, words))
    return shown, room


def _with_allergens(report: Report, words: str, room: int) -> str:
    """Return the statement on scents with which oils are allergens and whom they matter to, where it names them all.

    The first is added where there is room for its line, the second where it takes none.
    """
    allergens = allergens_of(report)
    if not allergens.names_all(words):
        return words
    told = " ".join([words, *allergens.on_oils(words)])
    if _lines(_TERM, told) - _lines(_TERM, words) > room:
        told = words
    longer = [f"{told} {advice}" for advice in allergens.advice()] if allergens.is_all_in(told) else []
    return next((text for text in longer if _takes_no_line(text, told)), told)


def _takes_no_line(longer: str, words: str) -> bool:
    """Return whether a longer statement takes as many lines of a page as the shorter, beside terms of any length.

    >>> _takes_no_line("Perfume; 1 named allergen (citral). A word.", "Perfume; 1 named allergen (citral).")
    True
    """
    return all(len(wrap(longer, width)) == len(wrap(words, width)) for width in _WIDTHS)


def summary_lines(report: Report) -> int:
    """Return how many lines the first screen of the short page takes, about."""
    return sum(_lines(term, words) for term, words in summary_rows(report))


def _lines(term: str, words: str) -> int:
    return ceil(len(words) / (_LINE - 11 if term else _LINE))


def split_term(text: str) -> tuple[str, str]:
    """Return the word before the colon that a sentence begins with, and the rest; no word where there is none.

    >>> split_term("Actives: retinol."), split_term("Retinoid: retinol. Dryness is common.")
    (('Actives', 'Retinol.'), ('', 'Retinoid: retinol. Dryness is common.'))
    """
    head, colon, rest = text.partition(": ")
    if colon and head == "Not recognised":
        return head, rest  # names as printed
    if not colon or head not in ("Actives", "Care", "Fragrance", "UV filters"):
        return "", text
    return head, rest[:1].upper() + rest[1:]


def actives_line(report: Report) -> str:
    """Return the actives of a list as the summary of the product tells them, or that there are none."""
    texts = [statement.text for statement in report.summary if statement.code in _ACTIVES]
    return " ".join(texts) or "No active found."

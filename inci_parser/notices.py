"""The notice table: what a reading has to say about a text, one row a notice.

A label's quality is 1 where there is no notice worth two, else the severity of the worst one.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

#: code -> (severity, sentence). 1: for information; 2: repaired without doubt; 3: read with doubt; 4: read badly.
NOTICES: dict[str, tuple[int, str]] = {
    "alternatives": (2, "The label leaves open which of several ingredients it is ('A or B'); the entry names each."),
    "ambiguous_name": (2, "What is printed may be one of several ingredients; the likeliest was taken, with doubt."),
    "bare_amounts": (1, "Numbers stand behind the names; they add up to 100 and were read as per cents."),
    "colon_as_separator": (2, "A colon stood where a separator belongs; both sides are names."),
    "conjunction": (1, "A word such as 'and' joined two names; they were read as two entries."),
    "cut_list": (3, "The text ends within its list: dots, a hyphen or an open bracket stand at its end."),
    "cut_start": (3, "The text begins within its list: with dots, what closes a bracket, or the end of a name."),
    "doubtful_amount": (2, "An amount is stated whose share of the mass is not sure."),
    "doubtful_heading": (3, "A heading stands within the list; whether it opens another product is not sure."),
    "from_picture": (3, "The text was read from a picture and may hold misreadings; compare it with the label."),
    "garbled": (4, "Much of the list is no name that could be told; the text looks damaged."),
    "grouped_list": (1, "The entries stand in groups (organic, other), each with an order of its own."),
    "hyphenated": (2, "A name was broken by a hyphen or a line's end and was joined again."),
    "joined_synonyms": (1, "Names of one ingredient stood as entries of their own; they were read as one entry."),
    "left_out": (3, "A stretch within the list reads like no ingredient and was left out."),
    "missing_separator": (2, "Two names stood without a separator and were cut where the catalogue knows both."),
    "misspelled_name": (2, "A name was misprinted; it was read as the one ingredient that it resembles."),
    "not_cosmetic": (4, "The text reads like food, a supplement or a medicine to swallow, not like a cosmetic."),
    "partial_list": (3, "The text says that its list is not the full list ('and more', 'partial')."),
    "repeated_entry": (1, "The same entry is printed twice; both were kept."),
    "repeated_list": (1, "The same list is printed twice, perhaps in two languages or name forms; it was read once."),
    "second_list": (3, "The list seems to begin again here; whether it is of one product or of several is not sure."),
    "slash_list": (2, "Names stood with slashes between them and were read as entries of their own."),
    "split_name": (2, "A separator stood inside a name; its two halves were joined."),
    "table_row": (1, "The text is a table; each row was read as one entry."),
    "unclosed_bracket": (2, "A bracket was opened and never closed; it was ended where its content ends."),
    "unidentified_name": (2, "An entry could not be identified as one ingredient; it keeps its place without a name."),
    "torn_name": (3, "A name stands behind words that could not be read; it may be the end of a longer name."),
    "words_left_over": (2, "A name was told, but words of its entry are no part of it."),
    "unordered_list": (1, "The text says that the order of its list tells no amounts ('in alphabetical order')."),
    "missing_line": (
        3,
        "Behind this line of the picture another may be missing: it could not be read, or a gap is left.",
    ),
    "unsure_line": (3, "A line of the picture was read with little confidence."),
    "unlisted_name": (
        2,
        "A name is built like an INCI name, but no list of ingredients holds it; it stands as printed.",
    ),
}


class Notice(NamedTuple):
    """One thing that was odd about a text, and where (offsets into the text as given)."""

    code: str
    severity: int
    message: str
    start: int
    end: int

    @classmethod
    def of(cls, code: str, start: int, end: int) -> Notice:
        """Return the notice of ``code`` at a place; the table gives its severity and sentence.

        >>> Notice.of("missing_separator", 3, 9).severity
        2
        """
        severity, message = NOTICES[code]
        return cls(code, severity, message, start, end)

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``notices``."""
        return {
            "code": self.code,
            "severity": self.severity,
            "message": self.message,
            "start": self.start,
            "end": self.end,
        }


def quality_of(notices: Iterable[Notice]) -> int:
    """Return the quality of a list: 1 clean, else the worst notice's severity, 4 at most."""
    return max((notice.severity for notice in notices), default=1)

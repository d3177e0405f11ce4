"""The error tree. Messy labels never raise: only wrong calls, wrong files and wrong tables do."""

from __future__ import annotations

from collections.abc import Iterable


class InciError(Exception):
    """Base of every error this package raises on purpose: one line, what was wrong, where, what to do."""


class UsageError(InciError, ValueError):
    """A call or a command asked for something that does not exist, such as an unknown market or product type."""


class InputError(InciError):
    """A file or stream that cannot be read as what it should be."""


class TableError(InciError, ValueError):
    """A row of a data table is wrong; the message names the table, the line and the column."""


class MissingExtraError(InciError, ImportError):
    """A feature needs an optional dependency; the message says which extra installs it."""


class CatalogueWarning(UserWarning):
    """A table of the user's own catalogue cannot be read and is left out."""


class UnknownWordWarning(UserWarning):
    """A word to look for is no ingredient and no group that is known: its absence proves nothing."""


class SeveralColumnsWarning(UserWarning):
    """Several columns of a table hold ingredient lists, and one of them was chosen."""


class SqlFunctionWarning(UserWarning):
    """A function of SQL raised: the reason, which SQLite does not hand on."""


def nearest(word: str, known: Iterable[str]) -> str:
    """Return the known word that is nearest to an unknown one, ``""`` where none is near.

    >>> nearest("sulfats", ["sulfites", "sulfates"]), nearest("foo", ["furdoso"])
    ('sulfates', '')
    """
    from difflib import get_close_matches

    by_folded = {name.casefold(): name for name in known}
    near = get_close_matches(str(word).casefold(), by_folded, n=1, cutoff=0.7)
    return by_folded[near[0]] if near else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return a hint at the known word that is nearest to an unknown one, ``""`` where none is near.

    >>> did_you_mean("rosacae", ["sensitive", "rosacea"]), did_you_mean("x", ["rosacea"])
    (" (did you mean 'rosacea'?)", '')
    """
    near = nearest(word, known)
    return f" (did you mean {near!r}?)" if near else ""

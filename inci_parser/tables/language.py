"""The vocabulary of labels as tables give it: languages, heading kinds, words of amounts.

Headings and word classes of ``synonyms/language/`` reach reading through :mod:`inci_parser.reading.vocabulary`; what a
heading kind means, the words that bound an amount, and units, are read here.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple, cast

from ..errors import TableError
from .build_cache import load_or_build
from .on_demand import OnDemand
from .resources import rows
from .word_patterns import longest_first

#: How words stand in a language: ``apart`` between spaces, ``compound`` joined to one word whose end is the noun
#: (Sonnenmilch), ``together`` without spaces (洗面乳).
Joining = Literal["apart", "compound", "together"]
#: Classes of ``amount_words.csv``.
AMOUNT_CLASSES = (
    "about", "adjective", "amount_lead", "at_least", "at_most", "by_mass", "contains", "counted_as", "dose_elsewhere",
    "dose_form", "dose_lead", "dose_within", "nano", "of_each", "of_what", "or_less", "or_more", "per", "range_end",
    "range_lead", "rest", "rest_lead", "to", "vehicle", "vehicle_holds", "vehicle_lead", "wholly", "wholly_end",
    "wholly_lead", "with", "within",
)  # fmt: skip
#: Kinds of ``units.csv``.
UNIT_KINDS = ("activity", "mass", "share_sign", "share_word", "size", "volume")
#: Classes of ``claim_words.csv``.
CLAIM_CLASSES = (
    "absent_after", "absent_before", "absent_joined", "absent_number", "article", "carried", "claim", "claim_end",
    "claim_lead", "contrast", "contrast_behind", "denied", "elsewhere", "end", "instruction", "measure", "narrow",
    "of_blend", "other", "other_before", "other_behind", "part", "pieces", "removed_before", "removed_behind",
    "share_after", "share_before", "swallowed_effect", "title_with", "unmixed", "unused_before", "unused_behind",
    "used_now",
)  # fmt: skip


class HeadingKind(NamedTuple):
    """What a heading of one kind means for the text behind it: one row of ``heading_kinds.csv``."""

    kind: str
    #: Section of the entries under it: main, active, may_contain, trace; empty where it changes none.
    section: str
    #: Entries may follow it.
    opens_list: bool
    #: What stands before the first heading of this kind is a title or a sentence, unless it is a list itself.
    before_it_is_title: bool
    #: ``always``: what its sentence names is no entry; ``sentence``: nor what follows in it, unless it is clearly one.
    closes: str
    #: What it costs to begin a list again once its sentence is over.
    reentry_cost: float
    #: The kind of stretch in :attr:`Label.pieces` that its own words are, and that the text behind it is.
    shown_as: str
    followed_by: str
    #: Which of two headings side by side wins, 1 first; 99 joins none.
    precedence: int
    #: Believed in brackets of its own without a colon: ``[Inactive Ingredients]``.
    in_brackets: bool
    #: Recognised when OCR broke or misread it.
    mended: bool
    #: A note that may stand in the middle of a list without a separator before it.
    mid_list: bool
    #: Which names under it that are no entries are left out: ``each``, those of a ``sentence`` of names, none.
    left_out: str


def _heading_kind(row: dict[str, str], line: int) -> HeadingKind:
    try:
        return HeadingKind(
            kind=row["kind"],
            section=row["section"],
            opens_list=row["opens_list"] == "yes",
            before_it_is_title=row["before_it"] == "title",
            closes=row["closes"],
            reentry_cost=float(row["reentry_cost"] or 0),
            shown_as=row["shown_as"],
            followed_by=row["followed_by"],
            precedence=int(row["precedence"] or 99),
            in_brackets=row["in_brackets"] == "yes",
            mended=row["mended"] == "yes",
            mid_list=row["mid_list"] == "yes",
            left_out=row["left_out"],
        )
    except ValueError as error:
        raise TableError(f"synonyms/heading_kinds.csv line {line}: {error}") from None


@cache
def heading_kinds() -> dict[str, HeadingKind]:
    """Return what each kind of heading means, by its name.

    >>> heading_kinds()["may_contain"].section, heading_kinds()["free_from"].closes
    ('may_contain', 'always')
    """
    return {row["kind"]: _heading_kind(row, line) for line, row in enumerate(rows("heading_kinds.csv"), 2)}


@cache
def amount_words(class_: str, which: str | None = None) -> tuple[str, ...]:
    """Return the words of one class of ``amount_words.csv``, the longest first, lower case.

    ``which``: of one language, or of the languages that join words so; ``None``: of every language.

    >>> amount_words("at_most")[-1] in "<≤≦＜", "up to" in amount_words("at_most"), amount_words("nano", "th")
    (True, True, ('นาโน',))
    """
    if class_ not in AMOUNT_CLASSES:
        raise KeyError(class_)
    return _words_in("amount_words.csv", "word", class_, which)


@cache
def unit_words(kind: str, which: str | None = None) -> tuple[str, ...]:
    """Return the units of one kind of ``units.csv``, the longest first, lower case; ``which`` as above.

    >>> unit_words("share_sign", "mul"), unit_words("volume", "uk")
    (('k ppm', 'mg/dl', 'g/dl', 'kppm', 'mg/l', 'g/l', 'ppb', 'ppm', '%', '‰'), ('мл',))
    """
    if kind not in UNIT_KINDS:
        raise KeyError(kind)
    return _words_in("units.csv", "unit", kind, which)


def _words_in(table: str, column: str, kind: str, which: str | None) -> tuple[str, ...]:
    """Return the words of one kind in some languages; ``which`` as in :func:`amount_words`."""
    joining = languages() if which else {}
    words = {
        word for lang, word in _words_of(table, column).get(kind, ()) if which is None or which in (lang, joining[lang])
    }
    return tuple(longest_first(words))


@cache
def _words_of(table: str, column: str = "word") -> OnDemand[tuple[tuple[str, str], ...]]:
    """Return (language, word) of each row of a table, in order, by its kind."""

    def build() -> OnDemand[tuple[tuple[str, str], ...]]:
        by_kind: dict[str, list[tuple[str, str]]] = {}
        for row in rows(table):
            by_kind.setdefault(row["kind"], []).append((row["lang"], row[column]))
        return OnDemand({kind: tuple(words) for kind, words in by_kind.items()})

    return load_or_build(f"tables-{table.removesuffix('.csv')}", (table,), build)


@cache
def unit_amounts() -> dict[str, float]:
    """Return what one of a unit is: mass percent for shares, grams for masses (a millilitre counts as a gram).

    >>> unit_amounts()["ppm"], unit_amounts()["кг"], "iu" in unit_amounts()
    (0.0001, 1000.0, False)
    """
    return load_or_build("tables-unit-amounts", ("units.csv",), _unit_amounts)


def _unit_amounts() -> dict[str, float]:
    return {row["unit"]: float(row["amount"]) for row in rows("units.csv") if row["amount"]}


@cache
def languages() -> dict[str, Joining]:
    """Return the languages of the tables by code, and how their words stand.

    >>> languages()["de"], languages()["ja"]
    ('compound', 'together')
    """
    return {row["lang"]: cast("Joining", row["joining"]) for row in rows("languages.csv")}


@cache
def last_head() -> frozenset[str]:
    """Return the languages in which the noun that says what a thing is stands last: hand cream, Handcreme.

    >>> "en" in last_head(), "fr" in last_head()
    (True, False)
    """
    return frozenset(row["lang"] for row in rows("languages.csv") if row["head"] == "last")


@cache
def claim_words(class_: str) -> tuple[str, ...]:
    """Return the words of one class of ``claim_words.csv``, every language, the longest first, lower case.

    >>> {"without", "sans", "без"} <= set(claim_words("absent_before"))
    True
    """
    if class_ not in CLAIM_CLASSES:
        raise KeyError(class_)
    words = {word for _, word in _words_of("claim_words.csv").get(class_, ())}
    return tuple(longest_first(words))


@cache
def claim_word_langs(class_: str) -> dict[str, frozenset[str]]:
    """Return the words of one class of ``claim_words.csv`` and the languages that have each.

    >>> sorted(claim_word_langs("absent_before")["sans"])
    ['fr']
    """
    langs_of: dict[str, set[str]] = {}
    for lang, word in _words_of("claim_words.csv").get(class_, ()):
        langs_of.setdefault(word.rstrip(":"), set()).add(lang)
    return {word: frozenset(langs) for word, langs in langs_of.items()}


@cache
def label_words(class_: str, langs: frozenset[str] | None = None) -> tuple[str, ...]:
    """Return the words of one class of ``label_words.csv``, the longest first, lower case.

    ``langs``: of these languages only; ``None``: of every one.

    >>> {"or", "oder", "или"} <= set(label_words("alternative"))
    True
    """
    by_language = _label_words(class_)
    words = {word for lang, some in by_language.items() if not langs or lang in langs for word in some}
    return tuple(longest_first(words))


@cache
def _label_words(class_: str) -> dict[str, list[str]]:
    """Return the words of one class of ``label_words.csv`` by language."""
    by_language: dict[str, list[str]] = {}
    for lang, word in _words_of("label_words.csv").get(class_, ()):
        by_language.setdefault(lang, []).append(word)
    return by_language


@cache
def language_names() -> dict[str, str]:
    """Return what each language is called, by its code.

    >>> language_names()["ko"]
    'Korean'
    """
    return {row["lang"]: row["name"] for row in rows("languages.csv")}

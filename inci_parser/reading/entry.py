"""Takes one printed entry apart by ``grammars/entry_tokens.lark``, whatever label it stands on.

Zinc Oxide (nano) 15% w/w*   >>   name "Zinc Oxide", amount 15 %, nano, marks ("*",)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ..models import Amount, ParsedEntry
from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words
from .amount import VOLUME, activity, share
from .brackets import FOOTNOTE_MARKS, MARKS, neutralise_unpaired
from .lexer import tokenize
from .stated_parts import amount_of, counted_behind, stated_part, stating_behind
from .vocabulary import fold_case, phrase_pattern, word_class

#: How many entries are remembered (labels are Zipfian, a small memory does not do), none of them longer than this.
MEMORY, REMEMBERED = 65_536, 300
#: Longer texts are no entry: they are their own name.
LONGEST = 4000
_SPACE = re.compile(r"\s++")
#: A letter behind a mark that ends an entry: Sodium Palmate *A.
_MARK_LETTER = re.compile(r"[A-Z](?=\s*$)")
#: A minus sign before a number: a hyphen behind a blank, none before the number.
_MINUS = re.compile(r"(?<=\s)-$")
#: A number and a unit of share, nothing else: in a bracket, what is read as no amount is more than everything.
_IMPOSSIBLE = re.compile(r"-?\d[\d.,]{0,9}\s?%")

#: Each sign of a footnote.
_FOOTNOTE_SIGNS = tuple(FOOTNOTE_MARKS)


@cache
def _nano_words() -> frozenset[str]:
    """Return the words that mark a nanomaterial, in every language."""
    return frozenset(map(fold_case, amount_words("nano")))


@cache
def _basis_leads() -> tuple[str, ...]:
    """Return the words that open what an amount is counted as, a blank behind each: "as ", "calculated as "."""
    return tuple(f"{fold_case(word)} " for word in amount_words("counted_as"))


def _is_basis(remark: str) -> bool:
    """Return whether a remark says what an amount is counted as: ``Zinc Gluconate 0.5 % (as zinc)``."""
    low = fold_case(remark)
    return low.startswith(_basis_leads()) and low not in word_class("remark")


@cache
def beyond_a_name() -> re.Pattern[str]:
    """Match what an entry must hold for the grammar to find more in it than a name."""
    words = _nano_words()
    shortest = sorted(word for word in words if not any(other in word for other in words - {word}))
    signs = rf"[()\[\]{{}}{re.escape(MARKS)}<≤>≥±]|[\d¼½¾] ?[@unit_initial@v]|% ?\d|100|q\.? ?s"
    return pattern_with_words("reading-beyond-a-name", f"{signs}|{'|'.join(map(re.escape, shortest))}")


def read_entry(text: str) -> ParsedEntry:
    """Return the parts of one printed entry: name, glosses, amount, marks, nano, remarks.

    >>> parts = read_entry("Zinc Oxide (nano) 15% w/w*")
    >>> parts.name, parts.amount.max, parts.nano, parts.marks
    ('Zinc Oxide', 15.0, True, ('*',))
    >>> read_entry("Carbomer (thickener)").remarks
    ('thickener',)
    """
    return _remembered(text) if len(text) <= REMEMBERED else _read(text)


def _read(text: str) -> ParsedEntry:
    printed = _SPACE.sub(" ", text).strip()
    if len(printed) > LONGEST:
        return ParsedEntry(printed, printed)
    if beyond_a_name().search(printed) is None:
        return ParsedEntry(printed, _trimmed(printed))
    return _Parts(printed).result()


_remembered = lru_cache(maxsize=MEMORY)(_read)


class _Parts:
    """The entry grammar's tokens, sorted into what they mean."""

    def __init__(self, text: str) -> None:
        self.text = text
        #: Stretches of the text that are no part of the name.
        self.gone: list[tuple[int, int]] = []
        self.glosses: list[str] = []
        self.remarks: list[str] = []
        self.marks: list[str] = []
        self.amounts: list[Amount] = []
        self.bracketed: list[Amount] = []
        #: Whether a share is stated that no ingredient can have (more than everything, less than nothing), or a count.
        self.impossible = False
        self.nano = False
        #: Where the last mass or count ends that says no share.
        self.counted = -2
        for kind, start, end in tokenize("entry_tokens", neutralise_unpaired(text)):
            take = _HANDLERS.get(kind)
            if take is not None:
                take(self, text[start:end], start, end)

    def _amount(self, text: str, start: int, end: int) -> None:
        negative = _MINUS.search(self.text, 0, start) is not None
        amount = None if negative or self._is_daily_value(start) else amount_of(text)
        self.impossible |= amount is None and (share().search(text) or activity().search(text)) is not None
        if amount is None:
            self.counted = end
        else:
            amount, end = self._with_words_behind(amount, start, end)
            self.amounts.append(amount)
        self.gone.append((start, end))

    def _is_daily_value(self, start: int) -> bool:
        """Return whether a share stands right behind a mass or a count, as on lists of food: ``Niacin 20 mg 125%``."""
        return self.counted in (start, start - 1)

    def _with_words_behind(self, amount: Amount, start: int, end: int) -> tuple[Amount, int]:
        """Return an amount with what the words behind it say that it is of, and where they end."""
        bracket = self.text.startswith("(", behind := end + (self.text[end : end + 1] == " "))
        basis = phrase_pattern("volume_basis").match(self.text, behind + bracket)
        if basis is not None:  # 70 % vol. | 70 % (v/v)
            end = basis.end() + bracket
            amount = amount._replace(basis=VOLUME, text=self.text[start:end])
        counted = counted_behind().match(self.text, end) if start else None
        if counted is not None:  # Sodium Fluoride 1450 ppm fluoride
            return amount._replace(basis=counted[1]), counted.end()
        stating = stating_behind().match(self.text, end)
        return amount, stating.end() if stating is not None else end  # ナイアシンアミド5%配合

    def _nano(self, text: str, start: int, end: int) -> None:
        self.nano = True
        self.gone.append((start, end))

    def _mark(self, text: str, start: int, end: int) -> None:
        letter = _MARK_LETTER.match(self.text, end)
        if letter is not None:
            end = letter.end()
            text = self.text[start:end]
        self.marks.append(text)
        self.gone.append((start, end))

    def _rest(self, text: str, start: int, end: int) -> None:
        """Take what says "as much as it needs" or "wholly natural": a remark, no amount."""
        self.gone.append((start, end))
        self.remarks.append(text.strip("() "))

    def _bracket(self, text: str, start: int, end: int) -> None:
        content = text[1:-1].strip()
        low = fold_case(content)
        if low in _nano_words():
            self._nano(text, start, end)
        elif not content.strip("*+ ") and not (end == len(self.text) and self.text[:start].endswith("-")):  # L-(+)
            self._mark(content, start, end)
        elif share().search(content) and (amount := amount_of(content)) is not None:
            self.bracketed.append(amount)
            self.gone.append((start, end))
        elif _is_no_share(content):
            self.impossible = True
            self.gone.append((start, end))
        elif (stated := stated_part(content)) is not None:  # (5%, vegetable)
            amount, kept = stated
            self.bracketed.append(amount)
            self._kept_part(kept, start, end, start + text.index(content))
        elif (lead := _contents_lead().match(content)) is not None:  # Parfum (contains Linalool)
            self.glosses.append(content[lead.end() :])
            at = start + text.index(content)
            self.gone.append((at, at + lead.end()))
        elif _is_remark(low) or content.startswith(_FOOTNOTE_SIGNS):  # (*palm oil): what it is made of
            self.remarks.append(content)
            self.gone.append((start, end))
        else:
            self.glosses.append(content)

    def _kept_part(self, kept: tuple[int, int], start: int, end: int, at: int) -> None:
        """Take what a bracket says beside an amount: ``kept`` is its stretch of the content, which begins at ``at``."""
        first, last = at + kept[0], at + kept[1]
        words = self.text[first:last]
        if fold_case(words) in _nano_words():
            self._nano(words, start, end)
        elif _is_remark(fold_case(words)) or share().search(words):
            self.remarks.append(words)
            self.gone.append((start, end))
        else:
            self.glosses.append(words)
            self.gone += [(at, first), (last, end - 1)]

    def result(self) -> ParsedEntry:
        """Return the parts; the first amount outside brackets holds, else the first inside."""
        amounts = self.amounts or self.bracketed
        other = next(filter(_is_basis, self.remarks), "")
        if amounts and other:
            amounts = [amounts[0]._replace(basis=other)]
        return ParsedEntry(
            text=self.text,
            name=_without(self.text, self.gone),
            glosses=tuple(self.glosses),
            amount=amounts[0] if amounts else None,
            marks=tuple(self.marks),
            nano=self.nano,
            remarks=tuple(self.remarks),
            impossible=self.impossible and not amounts,
        )


#: What takes a token in; the others are the name's.
_HANDLERS = {
    "AMOUNT": _Parts._amount,
    "NANO": _Parts._nano,
    "MARK": _Parts._mark,
    "BRACKET": _Parts._bracket,
    "REST": _Parts._rest,
    "WHOLLY": _Parts._rest,
}


def _is_no_share(content: str) -> bool:
    """Return whether the content of a bracket is an amount that says no share: more than everything, IU."""
    return _IMPOSSIBLE.fullmatch(content) is not None or activity().match(content) is not None


def words_and_amount(gloss: str) -> tuple[str, Amount | None]:
    """Return the words of a bracket and the amount before or behind them; no amount where it states none or several.

    >>> words, amount = words_and_amount("BHA 2%")
    >>> words, amount.max
    ('BHA', 2.0)
    """
    if len(share().findall(gloss)) != 1:
        return gloss, None
    inner = read_entry(gloss)
    return inner.name, inner.amount


def says_what_it_is(words: str, *, behind: bool) -> bool:
    """Return whether words beside an amount are of the same ingredient: a class, or a remark with the amount behind it.

    >>> says_what_it_is("BHA", behind=True), says_what_it_is("natural", behind=False)
    (True, False)
    """
    low = fold_case(words)
    if low in word_class("ingredient_class") or low in word_class("hero"):
        return True
    return behind and low in word_class("remark")


def form_named(remarks: Sequence[str]) -> str:
    """Return the words of the first remark that names the form of an ingredient, ``""`` where none does.

    >>> form_named(("vegetable", "as Zinc PCA")), form_named(("from wheat",))
    ('Zinc PCA', '')
    """
    for remark in remarks:
        lead = phrase_pattern("form_lead").match(remark)
        if lead is not None:
            return remark[lead.end() :].strip()
    return ""


@cache
def _contents_lead() -> re.Pattern[str]:
    """Match words before what a bracket says is in an ingredient: ``contains``, ``with``, ``of which``."""
    return pattern_with_words("reading-held", r"(?:@contains@|@with@)\s?:?\s(?=[^\W\d_]{2})")


@cache
def _remark_leads() -> tuple[str, ...]:
    return tuple(word + " " for word in sorted(word_class("remark_lead")))


def _is_remark(low: str) -> bool:
    """Return whether a bracket (in small letters) says what something is for or from, not what it is."""
    return low in word_class("remark") or low.startswith(_remark_leads())


def _without(text: str, removed: list[tuple[int, int]]) -> str:
    """Return the text without the stretches ``gone``, trimmed."""
    pieces: list[str] = []
    done = 0
    for start, end in sorted(removed):
        pieces.append(text[done:start])
        done = max(done, end)
    pieces.append(text[done:])
    return _trimmed(_SPACE.sub(" ", " ".join(p for p in pieces if p) if removed else text))


def _trimmed(name: str) -> str:
    """Return a name without white space and signs at its ends."""
    return without_stop(name.strip(" ,;:|•·-/\\\"'").strip())


def without_stop(name: str) -> str:
    """Return a name without its closing full stop, unless the stop is an abbreviation's.

    >>> without_stop("Parfum."), without_stop("Alcohol Denat.")
    ('Parfum', 'Alcohol Denat.')
    """
    if name.endswith(".") and fold_case(name[:-1].rpartition(" ")[2]) not in word_class("abbreviation"):
        return name.rstrip(". ")
    return name

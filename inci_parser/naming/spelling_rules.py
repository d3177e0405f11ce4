"""Spellings that differ from the catalogue's by rule: ``spelling_rules.csv``, applied.

A *respelling* replaces letters wherever they stand (``sulph`` by ``sulf``); all of them are applied first. A *variant*
is a regular expression with its replacement, tried alone on the respelled text and together with all others. Last, a
plural ``s`` is taken off or put on. What comes out counts only where it is a form that the catalogue holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from ..tables import resources as _resources
from ..tables.build_cache import load_or_build
from .nomenclature.word_lists import longest_first
from .normalisation import key_of_folded

TABLE = "spelling_rules.csv"
#: Names with fewer letters get no plural: "pegs", "aluminas".
_SHORTEST_PLURAL = 7
#: Words whose respelling and rules are remembered.
WORDS = 8_192
_DIGIT = re.compile(r"\d")


class Variant(NamedTuple):
    """What the rules make of a text: a key, the reason, and whether words of the text were left out."""

    key: str
    reason: str
    leaves_out: bool = False


class Rule(NamedTuple):
    """A variant of ``spelling_rules.csv``."""

    #: Texts one of which a name must begin with, end with, or hold for the rule to say anything; a digit, if ``#``.
    begins: tuple[str, ...]
    ends: tuple[str, ...]
    holds: tuple[str, ...]
    digit: bool
    pattern: str
    replacement: str
    reason: str
    #: Whether what is taken away is words beside the name, not another spelling of it.
    leaves_out: bool

    def apply(self, text: str) -> str:
        """Return the text that the rule makes of a folded one."""
        return _pattern(self.pattern).sub(self.replacement, text).strip()


def variants(text: str, form_key: str) -> Iterator[Variant]:
    """Yield what the rules make of a folded text with the key ``form_key``.

    >>> [variant.key for variant in variants("l-menthol", "lmenthol")]
    ['menthol', 'lmenthols']
    >>> next(variant for variant in variants("organic shea butter", "organicsheabutter")).leaves_out
    True
    """
    respelled = _respelled(text)
    if respelled != text:
        form_key = key_of_folded(respelled)
        yield Variant(form_key, "British or older spelling")
    everything, alone, leaves_out = respelled, "", False
    for rule in _triggers().rules_for(respelled):
        changed = rule.apply(respelled)
        if changed and changed != respelled:
            yield Variant(key_of_folded(changed), rule.reason, rule.leaves_out)
            leaves_out |= rule.leaves_out
            alone = changed
        everything = rule.apply(everything) or everything
    if everything not in (respelled, alone):
        yield Variant(key_of_folded(everything), "several rules of spelling", leaves_out)
    yield from _inflected(text, form_key)


def _inflected(text: str, form_key: str) -> Iterator[Variant]:
    """Yield the key in the other number, and with the last word that a polymer's name may lack."""
    if len(form_key) >= _SHORTEST_PLURAL and form_key[-1].isalpha():
        if form_key.endswith("s") and not form_key.endswith("ss"):
            yield Variant(form_key[:-1], "plural")
        elif not form_key.endswith(longest_first("salt_ending")):
            yield Variant(form_key + "s", "singular")
    if "/" in text:
        yield Variant(form_key + "copolymer", "last word copolymer left out")
        yield Variant(form_key + "crosspolymer", "last word crosspolymer left out")


def may_change(text: str) -> bool:
    """Return whether a rule may change a text elsewhere than at its end.

    >>> may_change("aluminium sulphate"), may_change("organic aloe"), may_change("sodium chloride")
    (True, True, False)
    """
    return _respelled(text) != text or bool(_triggers().rules_for(text))


def _respelled(text: str) -> str:
    return " ".join(map(_respelled_word, text.split(" ")))


@lru_cache(WORDS)
def _respelled_word(word: str) -> str:
    """Return a word with the respellings applied, which change letters within a word only."""
    for old, new in _respellings():
        if old in word:
            word = word.replace(old, new)
    return word


@cache
def _tables() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[object, ...], ...]]:
    return load_or_build("naming-spelling_rules", [TABLE], _build)


def _build() -> tuple[tuple[tuple[str, str], ...], tuple[tuple[object, ...], ...]]:
    rows = _resources.rows(TABLE)
    respellings = tuple((row["pattern"], row["replacement"]) for row in rows if row["kind"] == "respelling")
    return respellings, tuple(tuple(_rule(row)) for row in rows if row["kind"] == "variant")


def _rule(row: dict[str, str]) -> Rule:
    """Return a rule with its trigger sorted: ``^x`` begins, ``x$`` ends, ``#`` a digit, else holds."""
    triggers = row["trigger"].split("|")
    return Rule(
        begins=tuple(trigger[1:] for trigger in triggers if trigger[:1] == "^"),
        ends=tuple(trigger[:-1] for trigger in triggers if trigger[-1:] == "$"),
        holds=tuple(trigger for trigger in triggers if trigger != "#" and trigger[:1] != "^" and trigger[-1:] != "$"),
        digit="#" in triggers,
        pattern=row["pattern"],
        replacement=row["replacement"],
        reason=row["rule"],
        leaves_out=row["leaves_out"] == "yes",
    )


@cache
def _respellings() -> tuple[tuple[str, str], ...]:
    return _tables()[0]


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(Rule(*fields) for fields in _tables()[1])  # type: ignore[arg-type]


class Triggers:
    """Finds the rules that may change a text by looking through it once, which costs less than to try each of them."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Take the rules in their order."""
        self._rules = rules
        self._begins = _by_letter(_by_text([rule.begins for rule in rules]), 0)
        self._ends = _by_letter(_by_text([rule.ends for rule in rules]), -1)
        holds = _by_text([rule.holds for rule in rules])
        self._in_words = [(part, numbers) for part, numbers in holds.items() if " " not in part]
        self._across_words = [(part, numbers) for part, numbers in holds.items() if " " in part]
        self._of_word = lru_cache(WORDS)(self._rules_in_word)
        self._digit = frozenset(number for number, rule in enumerate(rules) if rule.digit)

    def rules_for(self, text: str) -> list[Rule]:
        """Return the rules one of whose triggers a text has, in their order."""
        numbers: set[int] = set()
        for part, of_part in self._begins.get(text[:1], ()):
            if text.startswith(part):
                numbers |= of_part
        for part, of_part in self._ends.get(text[-1:], ()):
            if text.endswith(part):
                numbers |= of_part
        words = text.split(" ")
        numbers.update(*map(self._of_word, words))
        if len(words) > 1:
            for part, of_part in self._across_words:
                if part in text:
                    numbers |= of_part
        if self._digit and not self._digit <= numbers and _DIGIT.search(text):
            numbers |= self._digit
        return [self._rules[number] for number in sorted(numbers)] if numbers else []

    def _rules_in_word(self, word: str) -> frozenset[int]:
        return frozenset(number for part, of_part in self._in_words if part in word for number in of_part)


def _by_text(triggers: Iterable[tuple[str, ...]]) -> dict[str, frozenset[int]]:
    """Return the numbers of the rules by the texts that trigger them."""
    numbers: dict[str, frozenset[int]] = {}
    for number, parts in enumerate(triggers):
        for part in parts:
            numbers[part] = numbers.get(part, frozenset()) | {number}
    return numbers


def _by_letter(parts: dict[str, frozenset[int]], place: int) -> dict[str, list[tuple[str, frozenset[int]]]]:
    """Return texts that trigger rules, with their rules, by their letter at a place."""
    by_letter: dict[str, list[tuple[str, frozenset[int]]]] = {}
    for part, numbers in parts.items():
        by_letter.setdefault(part[place], []).append((part, numbers))
    return by_letter


@cache
def _triggers() -> Triggers:
    return Triggers(_rules())


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    """Return a rule's pattern, compiled when a text first gets as far as it."""
    return re.compile(pattern)

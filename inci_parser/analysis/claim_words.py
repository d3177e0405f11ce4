"""Claims as labels print them: which words say that something is absent, promised or true of a product.

A claim is a noun of ``claim_nouns.csv`` beside a word of absence (``without parabens``, ``parfümfrei``, ``無香料``), or
a phrase that is a claim by itself (``unscented``). Every language of the tables is read alike, in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple, TypeVar

from ..tables.build_cache import load_or_build
from ..tables.language import claim_word_langs, claim_words, label_words
from ..tables.on_demand import OnDemand
from ..tables.resources import rows
from ..tables.word_patterns import UNSPACED, by_spacing, longest_first, runs_together
from ..textio.punctuation import COLONS, COMMAS, ENDS_OF_SENTENCES, LIST_SIGNS, SEMICOLONS
from .claim_clauses import of_its_own
from .claimed_nouns import before_a_product

#: Characters behind an opening word, and before a closing one, that are looked at.
_REACH, _BACK = 160, 48
#: The longest noun has no more words, and in scripts without spaces no more characters.
_MOST_WORDS, _MOST_SIGNS = 4, 12
#: The word at the end of a text, and that with the word before it.
_LAST_WORDS = (re.compile(r"[^\W_]+$"), re.compile(r"[^\W_]+ [^\W_]+$"))
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
#: So few signs of these scripts begin many words, brands among them.
_SYLLABLES, _SYLLABIC = 2, re.compile(r"[\uac00-\ud7af]+|[\u30a0-\u30ff]+")
#: No claim opens twice in a window, and what is behind a colon or a full stop is another sentence.
_STOPS = f"[.|。{SEMICOLONS}{COLONS}{ENDS_OF_SENTENCES}]"
#: Signs that part a word from what stands before it.
_LISTING = tuple(LIST_SIGNS + COLONS)
#: Signs around a thing that is said to be absent.
_AROUND = " :,'\"*"
#: What a noun stands for: the rules of its claims, or an entry of the list.
Nouns = TypeVar("Nouns")


def _either(words: Iterable[str]) -> str:
    """Return a pattern for any of the words, those of one first letter together; one that never fits for no word."""
    by_letter: dict[str, list[str]] = {}
    for word in longest_first(words):
        by_letter.setdefault(word[0], []).append(_escaped(word[1:]))
    return "|".join(f"{_escaped(letter)}(?:{'|'.join(rests)})" for letter, rests in by_letter.items()) or r"(?!)"


def _escaped(text: str) -> str:
    return re.escape(text).replace(r"\ ", r"[\s-]")


class Patterns(NamedTuple):
    """What tells claims of absence, compiled when a label first has text beside its list."""

    #: What opens a claim of absence, and what closes one.
    before: re.Pattern[str]
    after: re.Pattern[str]
    joined: re.Pattern[str]
    #: Words that make a claim narrower than it sounds, deny it, or make it one about another thing.
    narrow: re.Pattern[str]
    denied: re.Pattern[str]
    other: re.Pattern[str]
    #: Words behind a phrase that make it one about a single ingredient: "vegan collagen".
    part: re.Pattern[str]
    articles: re.Pattern[str]
    #: A word of absence right before a phrase: "without retinol" promises none.
    absent: re.Pattern[str]
    #: What puts another product before or after the one named: "after retinol", レチノールの前.
    beside: re.Pattern[str]
    beside_behind: re.Pattern[str]
    #: What joins a noun with the one before it, where both stand before a closing word; in scripts without spaces.
    joint: re.Pattern[str]
    joint_together: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Return the patterns of ``claim_words.csv``; every repetition in them is bounded."""
    return load_or_build("analysis-claim-patterns", ("claim_words.csv", "label_words.csv"), _build_patterns)


def _build_patterns() -> Patterns:
    before, before_together = by_spacing(word.rstrip(":") for word in claim_words("absent_before"))
    headings = _headings()
    before = [word for word in before if word not in headings]
    opens = rf"(?<![\w-])(?:(?:{_either(before)})[:：\s]|(?:{_either(headings)})\s?[:：])[:：\s]*"
    after, after_together = by_spacing(word.lstrip("-") for word in claim_words("absent_after"))
    beside_behind, beside_together = by_spacing(claim_words("other_behind"))
    articles = rf"(?:(?:{_either(claim_words('article'))})\s+){{0,2}}"
    return Patterns(
        before=re.compile(rf"{opens}|(?:{_either(before_together)})[:：\s]*", re.I),
        after=re.compile(rf"[\s-]?(?:{_either(after)})(?!\w)|\s?(?:{_either(after_together)})", re.I),
        joined=re.compile(rf"(?:{_either(claim_words('absent_joined'))})\s?(?=[{UNSPACED}])", re.I),
        narrow=re.compile(rf"\b(?:{_either(claim_words('narrow'))})\b", re.I),
        denied=re.compile(rf"\b(?:{_either(claim_words('denied'))})[ -]$", re.I),
        other=re.compile(rf"\b(?:{_either(claim_words('other'))})[ -]$", re.I),
        part=re.compile(rf"[\s-]+(?:{_either(claim_words('part'))})(?![\s-]?(?:{_either(after)})(?!\w))", re.I),
        articles=re.compile(rf"(?:(?:{_either(claim_words('article'))})(?:[\s]|(?<=['’])))+", re.I),
        joint=re.compile(rf"\s(?:&|{_either(by_spacing(label_words('conjunction'))[0])})\s$", re.I),
        joint_together=re.compile(rf"\s?[{COMMAS}・·]\s?$"),
        absent=re.compile(rf"{opens}{articles}$|(?:{_either(before_together)})[:\s]*$", re.I),
        beside=re.compile(rf"(?<![\w-])(?:{_either(by_spacing(claim_words('other_before'))[0])})\s+{articles}$", re.I),
        beside_behind=re.compile(
            rf"\s?(?:{_either(beside_together)})(?![\uac00-\ud7af])|\s(?:{_either(beside_behind)})(?!\w)", re.I
        ),
    )  # fmt: skip


@cache
def _headings() -> frozenset[str]:
    """Return the words that say so of what is behind them only with a colon: "free: parabens", "paraben free soap"."""
    spaced, _ = by_spacing(word.rstrip(":") for word in claim_words("absent_before") if word.endswith(":"))
    return frozenset(spaced)


@lru_cache(maxsize=64)
def _items(langs: frozenset[str]) -> re.Pattern[str]:
    """Return what stands between the things that a claim lists, in the languages of the word that opens it."""
    between = (*label_words("conjunction", langs), *label_words("alternative", langs))
    alone, together = by_spacing(word for word in between if re.fullmatch(r"\w+(?:[ /]\w+)?", word))
    prefixed = rf"(?<=\s)(?:{_either(label_words('conjunction_prefix', langs))})(?=\w{{3}})"
    return re.compile(rf"[{COMMAS}&/+・·]|\b(?:{_either(alone)})\b|(?:{_either(together)})|{prefixed}", re.I)


@lru_cache(maxsize=64)
def _end(langs: frozenset[str]) -> re.Pattern[str]:
    """Return where the things that a claim lists end: a stop, or a word of the languages that open it.

    Hungarian "de" (but) ends nothing in "sans huile de palme".
    """
    words = [word for word, known in claim_word_langs("end").items() if not langs.isdisjoint(known)]
    return re.compile(rf"{_STOPS}|\b(?:{_either(words)})\b", re.I)


@cache
def _langs(opened: str) -> frozenset[str]:
    """Return the languages in which a word opens a claim of absence; English for a sign of every language."""
    word = " ".join(opened.lower().split())
    langs = claim_word_langs("absent_before").get(word, frozenset())
    return langs - {"mul"} or frozenset(("en",))


def fold(text: str) -> str:
    """Return a noun as claims compare it: small letters, hyphens as spaces.

    >>> fold("Essential-Oils"), fold("SLS/SLES")
    ('essential oils', 'sls sles')
    """
    return " ".join(re.split(r"[\s/_-]+", text.lower().replace("i̇", "i").strip(" :,'\"*")))


class Vocabulary(NamedTuple):
    """The nouns and phrases of some claims: folded noun -> rules; folded phrase -> rules; the phrases as a pattern."""

    nouns: Mapping[str, tuple[str, ...]]
    phrases: Mapping[str, tuple[str, ...]]
    pattern: re.Pattern[str]

    @staticmethod
    def of(words: Iterable[tuple[str, str, str]]) -> Vocabulary:
        """Return the vocabulary of triples of rule, kind (``noun``, ``phrase``) and word."""
        nouns: dict[str, dict[str, None]] = {}
        phrases: dict[str, dict[str, None]] = {}
        for rule, kind, word in words:
            (nouns if kind == "noun" else phrases).setdefault(fold(word), {})[rule] = None
        alone, together = by_spacing(phrases)
        pattern = re.compile(rf"(?<!\w)(?:{_either(alone)})(?!\w)|(?:{_either(together)})", re.I)
        return Vocabulary(
            OnDemand({noun: tuple(rules) for noun, rules in nouns.items()}),
            OnDemand({phrase: tuple(rules) for phrase, rules in phrases.items()}),
            pattern,
        )


def table_words() -> Iterator[tuple[str, str, str]]:
    """Yield rule, kind and word of every row of ``claim_nouns.csv``."""
    return ((row["rule"], row["kind"], row["word"]) for row in rows("claim_nouns.csv"))


@cache
def built_in_words() -> Vocabulary:
    """Return the vocabulary of the built-in claims."""
    return load_or_build("analysis-claim-nouns", ("claim_nouns.csv",), lambda: Vocabulary.of(table_words()))


class Openers(NamedTuple):
    """What a text with a claim holds: one of these words, or a word with one of these endings."""

    words: frozenset[str]
    endings: tuple[str, ...]


def _build_openers() -> Openers:
    before, _ = by_spacing(claim_words("absent_before"))
    after, _ = by_spacing(word.lstrip("-") for word in claim_words("absent_after"))
    phrases = [word for _, kind, word in table_words() if kind == "phrase"]
    words = (_WORD.search(text.lower()) for text in (*before, *after, *phrases))
    return Openers(frozenset(word[0] for word in words if word), tuple(sorted(after)))


@cache
def _openers() -> Openers:
    return load_or_build("analysis-claim-openers", ("claim_words.csv", "claim_nouns.csv"), _build_openers)


def may_claim(text: str) -> bool:
    """Return whether a text may print a claim: a quick look at its words, before any pattern is made.

    >>> may_claim("Ingredients:"), may_claim("parfümfrei"), may_claim("不含酒精")
    (False, True, True)
    """
    if runs_together(text):
        return True
    words = _WORD.findall(text.lower())
    words += [word.replace("’", "'").partition("'")[2] for word in words if not word.isalnum()]  # "l'acide"
    known = _openers()
    return not known.words.isdisjoint(words) or any(word.endswith(known.endings) for word in words)


# -- reading -----------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16)
def absences(text: str) -> tuple[tuple[str, str], ...]:
    """Return what a text says to be absent, each with the words that say so before it.

    >>> absences("Made without parabens, sulfates or dyes. No animal testing.")
    (('parabens', 'Made without'), ('sulfates', 'Made without'), ('dyes', 'Made without'), ('animal testing', 'No'))
    """
    return tuple(dict.fromkeys((absent.thing, absent.opened) for absent in absent_things(text)))


class Absent(NamedTuple):
    """A thing that a text says to be absent, the words that say so before it, and where the thing stands."""

    thing: str
    opened: str
    start: int
    end: int


@lru_cache(maxsize=16)
def absent_things(text: str) -> tuple[Absent, ...]:
    """Return the things that words of absence open, in order."""
    known = patterns()
    absent: list[Absent] = []
    openings = list(known.before.finditer(text))
    for place, opening in enumerate(openings, 1):
        if known.denied.search(text, max(0, opening.start() - _BACK), opening.start()):
            continue  # "n'est pas sans parfum"
        limit = openings[place].start() if place < len(openings) else len(text)
        window = text[opening.end() : min(limit, opening.end() + _REACH)]
        opened = opening.group().strip(" :：")
        langs = _langs(opened)
        opened += ":" if opened.lower() in _headings() else ""
        end = _end(langs).search(window)
        last = end.start() if end else len(window)
        at = 0
        for stop in (*(found.span() for found in _items(langs).finditer(window, 0, last)), (last, last)):
            item = window[at : stop[0]]
            thing = item.strip(_AROUND)
            start = opening.end() + at + len(item) - len(item.lstrip(_AROUND))
            if thing:
                absent.append(Absent(thing, opened, start, start + len(thing)))
            at = stop[1]
    return tuple(absent)


def printed_claims(text: str, words: Vocabulary, *, within: bool = False) -> dict[str, str]:
    """Return the claims that a text prints: rule -> the words in which it is printed.

    ``within``: a promise of two syllables counts within a longer word too, which may be a brand.

    >>> printed_claims("Fragrance-free. Без парабенов", built_in_words())
    {'paraben-free': 'Без парабенов', 'fragrance-free': 'Fragrance-free'}
    """
    as_printed: dict[str, str] = {}
    text = of_its_own(text)
    for printed, rules in (
        *_opened(text, words),
        *closed(text, words.nouns),
        *_joined(text, words),
        *_phrases(text, words, within=within),
    ):
        for rule in rules:
            as_printed.setdefault(rule, printed.strip(" ,.;:|"))
    return as_printed


def _opened(text: str, words: Vocabulary) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield nouns behind a word of absence: ``sans parabènes``."""
    for thing, opened in absences(text):
        noun = fold(thing)
        rules = words.nouns.get(noun) or words.nouns.get(patterns().articles.sub("", noun, count=1))
        if not rules and runs_together(noun[:1]):
            rules = words.nouns.get(noun.partition(" ")[0])  # 不含防腐剂 面霜
        if not rules and " " in noun:
            thing, rules = before_a_product(noun, words.nouns)
        if rules:
            yield f"{opened}{'' if runs_together(thing[:1]) else ' '}{thing}", rules


def closed(text: str, nouns: Mapping[str, Nouns]) -> Iterator[tuple[str, Nouns]]:
    """Yield what ``nouns`` holds of the folded nouns before a word of absence, with the words printed.

    ``paraben-free``, ``silikonfrei``, ``파라벤 무첨가``; "paraben, silicone and sulfate free" is three of them.

    >>> list(closed("Paraben, silicone and sulfate free", {"paraben": 1, "silicone": 2, "sulfate": 3}))
    [('sulfate free', 3), ('silicone free', 2), ('Paraben free', 1)]
    """
    known = patterns()
    for match in known.after.finditer(text):
        before = text[max(0, match.start() - _BACK) : match.start()]
        start = None if before.endswith(_LISTING) else _noun_before(before, nouns)  # "Duft, frei von"
        joint = known.joint_together if runs_together(match.group()) else known.joint
        while start is not None and not _denied(before[:start]) and not known.other.search(before[:start]):
            yield f"{before[start:]}{match.group()}", nouns[fold(before[start:])]
            between = joint.search(before[:start])
            before = before[: between.start()] if between else ""
            start = _noun_before(before, nouns)
            joint = known.joint_together  # a comma joins what stands before an "and"


def before_absence(text: str) -> tuple[str, ...]:
    """Return the word before each word of absence, in scripts with spaces, and that with the word before it.

    >>> before_absence("acetonfrei, octocrylene-free, vitamin A free")
    ('aceton', 'octocrylene', 'A', 'vitamin A')
    """
    places = [match.start() for match in patterns().after.finditer(text)]
    words = (pattern.search(text[max(0, place - _BACK) : place]) for place in places for pattern in _LAST_WORDS)
    return tuple(word[0] for word in words if word and not runs_together(word[0]))


def _noun_before(before: str, nouns: Mapping[str, Nouns]) -> int | None:
    """Return where the noun that ends a text begins, the longest there is; ``None`` for none."""
    starts = [match.start() for match in _WORD.finditer(before)][-_MOST_WORDS:]
    if starts and runs_together(before[-1:]):
        starts = [at for at in range(max(0, len(before) - _MOST_SIGNS), len(before)) if before[at].isalnum()]
    return next((start for start in starts if fold(before[start:]) in nouns), None)


def _joined(text: str, words: Vocabulary) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield nouns that a word of absence is glued to: ``無香料``."""
    for match in patterns().joined.finditer(text):
        behind = text[match.end() : match.end() + _MOST_SIGNS]
        size = next((n for n in range(len(behind), 0, -1) if behind[:n] in words.nouns), 0)
        if size:
            yield match.group() + behind[:size], words.nouns[behind[:size]]


def _phrases(text: str, words: Vocabulary, *, within: bool) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield phrases that are claims by themselves, but for those that are denied or about one ingredient."""
    known = patterns()
    absent = {(thing.end - len(bare(thing.thing)), thing.end) for thing in absent_things(text)}
    for match in words.pattern.finditer(text):
        rules = words.phrases[fold(match.group())]
        promises = not _promises().isdisjoint(rules)
        if promises and (match.span() in absent or not (within or _is_word(text, match.start(), match.end()))):
            continue  # the last of "free from parabens, mineral oil and retinol"; a brand that begins so
        before = text[max(0, match.start() - _BACK) : match.start()]
        behind = text[match.end() : match.end() + _BACK]
        if known.part.match(behind) or known.after.match(behind) or known.beside_behind.match(behind):
            continue
        if _denied(before) or known.absent.search(before) or known.beside.search(before):
            continue
        yield match.group(), rules


def _is_word(text: str, start: int, end: int) -> bool:
    """Return whether a phrase is no two syllables of Hangul or Katakana within a longer run of their script.

    >>> _is_word("시카비트 크림", 0, 2), _is_word("시카 크림", 0, 2)
    (False, True)
    """
    around = f"{text[start - 1 : start]}{text[end : end + 1]}"
    return end - start > _SYLLABLES or not any(_SYLLABIC.fullmatch(text[start] + sign) for sign in around)


def _denied(before: str) -> bool:
    """Return whether the words before a claim deny it or make it narrower."""
    known = patterns()
    near = before[-24:]
    return known.denied.search(near) is not None or known.narrow.search(near.rpartition(",")[2]) is not None


@cache
def _promises() -> frozenset[str]:
    """Return the rules of what a label promises to be in the product."""
    return frozenset(row["rule"] for row in rows("claims.csv") if row["needs"])


def bare(thing: str) -> str:
    """Return a thing without the articles before it."""
    return patterns().articles.sub("", thing, count=1) if patterns().articles.match(thing) else thing

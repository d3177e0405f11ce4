"""The label's own names, where a reader would not find the ingredient of a finding under its INCI name.

Oxybenzone 6 %      irritant: "UV filter ...: oxybenzone (benzophenone-3)"
Acide citrique      >>  none: who reads "citric acid" finds it
Citrus Grandis (Grapefruit) Peel Oil  >>  "grapefruit peel oil", not pomelo: the plant as the label calls it

Of one spelling or language no word is like one of the other: what is alike needs no second name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from ..models import Entry, Finding, Wording
from ..naming.nomenclature.word_lists import word_list
from ..naming.word_tables import plant_parts
from .product import Product
from .us_names import us_names
from .wording import display_name, sentence

#: How an entry is named that prints a name of its own.
_OTHER_NAME = frozenset({"alias", "translation", "colour_index"})
#: The most characters of a name that is told beside another.
_LONGEST = 32
#: Letters with which words begin that are alike, and how alike words are that a reader takes for one.
_BEGINS, _ALIKE = 4, 0.75
#: Names whose letters are all of one script with those of a sentence: Latin, with what stands in names.
_PRINTABLE = re.compile(r"[A-Za-zÀ-ɏ0-9 .,'’&+-]+")
#: A plant's Latin name with what the label calls it in brackets, and its part.
_GLOSSED = re.compile(r"[A-Za-z]+(?: [A-Za-z]+){1,3} ?\(([A-Za-z' -]+)\) ([A-Za-z/ ]+)")
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
#: Kind of findings that are told under the name of a list of the law.
_LISTED = "allergen"
#: Kind of findings whose details are counted without their wording.
_FRAGRANCE = "fragrance"
#: Kinds of findings whose text names what no title names.
_NAMED_IN_TEXT = frozenset({"interaction", "guidance"})


def own_names(entries: Iterable[Entry]) -> dict[str, str]:
    """Return by INCI name what the label prints in its place, where that is another plain name.

    A name that is printed in both ways on one label needs no other.
    """
    found: dict[str, str] = {}
    plain: set[str] = set()
    for entry in entries:
        own = _own_name(entry)
        if own:
            found.setdefault(entry.names[0], own)
        else:
            plain.update(entry.names)
    return {name: own for name, own in found.items() if name not in plain}


def _own_name(entry: Entry) -> str:
    """Return the name that an entry prints in place of the INCI name, ``""`` where it is no plain one."""
    if len(entry.names) != 1 or entry.doubts:
        return ""
    text = " ".join(_without_amount(entry).split())
    if glossed := _GLOSSED.fullmatch(text):
        text = "" if is_alike(text, display_name(entry.names[0])) else f"{glossed[1]} {glossed[2]}".lower()
    elif entry.match.method not in _OTHER_NAME:
        return ""
    return text if len(text) <= _LONGEST and _PRINTABLE.fullmatch(text) else ""


def _without_amount(entry: Entry) -> str:
    """Return the printed words of an entry without its amount."""
    return entry.text if entry.percent is None else entry.text.replace(entry.percent.text, "").strip(" ():,-")


@lru_cache(maxsize=8_192)
def is_alike(printed: str, name: str) -> bool:
    """Return whether a reader of one name finds it under the other: a word of both is alike.

    >>> is_alike("acide citrique", "citric acid"), is_alike("Oxybenzone", "benzophenone-3")
    (True, False)
    """
    ours, theirs = (_WORD.findall(text.casefold()) for text in (printed, name))
    common = word_list("incomplete") | word_list("plant_form") | plant_parts()
    if common.isdisjoint(ours) or not common.issuperset(theirs):  # "alcohol" is found under "ethyl alcohol"
        ours, theirs = ([word for word in words if word not in common] or words for words in (ours, theirs))
    return any(_is_one_word(a, b) for a in ours for b in theirs)


def _is_one_word(a: str, b: str) -> bool:
    """Return whether two words begin alike or are spelt nearly alike; short ones and numbers only where equal."""
    if a == b:
        return True
    if min(len(a), len(b)) < _BEGINS or not (a.isalpha() and b.isalpha()):
        return False
    return a[:_BEGINS] == b[:_BEGINS] or SequenceMatcher(None, a, b).ratio() >= _ALIKE


def _lower(text: str) -> str:
    """Return a printed name as sentences have it: words of capitals and of abbreviations stay.

    >>> _lower("Oxybenzone"), _lower("BG"), _lower("Vitamin B3"), _lower("CI 77891")
    ('oxybenzone', 'BG', 'vitamin B3', 'CI 77891')
    """
    words = text.split(" ")
    short = [word for word in words if _DIGIT.search(word) or (word.isupper() and len(word) < _BEGINS)]
    return " ".join(word if word in short else word.lower() for word in words)


def both_names(printed: str, name: str) -> str:
    """Return the label's own name with the INCI name behind it.

    >>> both_names("oxybenzone", "BENZOPHENONE-3")
    'oxybenzone (benzophenone-3)'
    """
    return f"{printed} ({display_name(name)})"


def names_told(finding: Finding) -> dict[str, str]:
    """Return by INCI name how a finding tells the ingredients that the label calls otherwise."""
    printed: Mapping[str, str] = finding.details.get("printed_names", {})
    return {name: both_names(own, name) for name, own in printed.items()}


def told_as_printed(findings: list[Finding], own: Mapping[str, str]) -> list[Finding]:
    """Return findings that tell ingredients under the label's own names too.

    ``details["printed_names"]`` has them by INCI name.
    """
    if not own:
        return findings
    return [_told(finding, names) if (names := _unlike(finding, own)) else finding for finding in findings]


def _unlike(finding: Finding, own: Mapping[str, str]) -> dict[str, str]:
    """Return the label's own names of the ingredients of a finding that a reader would not find under its names."""
    names = [name for name in dict.fromkeys(finding.names) if name in own]
    if finding.kind == _LISTED:  # told under the name that the law has, which its wording holds
        return {name: _lower(own[name]) for name in names}
    return {name: _lower(own[name]) for name in names if _is_unlike(own[name], name)}


def _is_unlike(printed: str, name: str) -> bool:
    """Return whether a reader of a printed name finds neither the INCI name nor the everyday name under it."""
    return not (is_alike(printed, display_name(name)) or is_alike(printed, name))


def names_of_labels(products: Iterable[Product]) -> dict[str, str]:
    """Return by INCI name how a first screen tells what a label calls otherwise.

    By the US name alone, by the label's name alone where the label prints the Latin name beside it, or by both.
    """
    labels = list(products)
    own = {name: printed for product in labels for name, printed in own_names(product.entries).items()}
    unlike = {name: _lower(printed) for name, printed in own.items() if _is_unlike(printed, name)}
    entries = (entry for product in labels for entry in product.entries) if unlike else ()
    glossed = {entry.names[0] for entry in entries if entry.names and _GLOSSED.fullmatch(_without_amount(entry))}
    told = {name: text if name in glossed else both_names(text, name) for name, text in unlike.items()}
    return {**told, **us_names(labels)}


def _told(finding: Finding, names: Mapping[str, str]) -> Finding:
    """Return a finding with the label's own names of its ingredients, written when it is first read."""

    def write() -> Wording:
        title, text = finding.title, finding.text
        listed = finding.kind == _LISTED
        told = {name: own for name, own in names.items() if not (listed and is_alike(own, finding.title))}
        for name, printed in told.items():
            title, text = _with_own_name(finding, title, text, name, printed)
        details = {**finding.details, "printed_names": told} if told else finding.details
        return Wording(title, text, finding.unknown, finding.sources, details, finding.level)

    known = finding.details_without_wording() if finding.kind == _FRAGRANCE else None
    return Finding.worded(
        write, finding.kind, finding.rule, class_=finding.class_, names=finding.names, positions=finding.positions,
        evidence=finding.evidence, severity=finding.severity, products=finding.products,
        details=None if known is None else {**known, "printed_names": names},
    )  # fmt: skip


def _with_own_name(finding: Finding, title: str, text: str, name: str, printed: str) -> tuple[str, str]:
    """Return title and text with the label's own name before the INCI name, once: where a title lists its names."""
    both = both_names(printed, name)
    if finding.kind == _LISTED:
        return f"{printed} ({title})", text
    head, colon, rest = title.partition(": ")
    listed = _replaced(rest, name, both)
    if listed != rest:
        return f"{head}{colon}{listed}", text
    if head.casefold().startswith(display_name(name).casefold()):
        return f"{_replaced(head, name, both)}{colon}{rest}", text
    return title, _replaced(text, name, both) if finding.kind in _NAMED_IN_TEXT else text


def _replaced(text: str, name: str, both: str) -> str:
    """Return a text with a name replaced where it stands first as a whole name, in upper case where it was."""
    found = _name_pattern(name).search(text)
    if found is None:
        return text
    told = sentence(both) if found[0][:1].isupper() and not display_name(name)[:1].isupper() else both
    return f"{text[: found.start()]}{told}{text[found.end() :]}"


@lru_cache(maxsize=4_096)
def _name_pattern(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){re.escape(display_name(name))}(?![\w-])", re.IGNORECASE)

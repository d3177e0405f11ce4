"""The words that all findings share: ingredient names, lists, percentages, rule ids (markets: :mod:`.markets`).

CERAMIDE NP                    >>  ceramide NP             display_name
HELIANTHUS ANNUUS SEED OIL     >>  sunflower seed oil      display_name
["A", "B", "C"]                >>  A, B and C              join_words
0.30000001                     >>  0.3 %                   percent
TOSYLAMIDE/FORMALDEHYDE RESIN  >>  tosylamide-formaldehyde-resin   slug
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from ..models import Amount
from ..naming.nomenclature.vocabulary import vocabulary
from ..naming.nomenclature.word_lists import word_list
from ..naming.word_tables import plant_parts
from ..tables.resources import rows

#: So many ingredients of one kind are named each; of more the first stands for all.
NAMED_OF_KIND = 2
#: The most names that a sentence of a rule lists.
_MOST_IN_A_PHRASE = 6
#: The most words of an INCI name that everyday English has another name for.
_MOST_WORDS = 6
#: Characters of a printed name or stretch that are quoted.
LONGEST = 40
_WORD = re.compile(r"[^\W\d_]+")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


@cache
def acronyms() -> dict[str, str]:
    """Return the words of INCI names that are not written in lower case, with how each is printed."""
    return {row["word"]: row["printed"] for row in rows("acronyms.csv")}


@cache
def everyday_names() -> dict[str, str]:
    """Return everyday English for the first words of INCI names; ``""`` where the INCI name stays."""
    return {row["inci"]: row["printed"] for row in rows("everyday_names.csv")}


@cache
def _dye_prefixes() -> tuple[str, ...]:
    """Return how names of dyes begin that are written with capitals: "Basic Red 51"."""
    return tuple(f"{word.upper()} " for word in sorted(word_list("dye_class")))


@lru_cache(maxsize=65_536)
def display_name(inci: str) -> str:
    """Return an INCI name as sentences print it: everyday names of plants, waxes and water, the rest in lower case.

    Numbered dyes, acronyms, locants and colour numbers keep their capitals. A full stop at the end is left out.

    >>> display_name("HELIANTHUS ANNUUS SEED OIL"), display_name("CERA ALBA"), display_name("MEL EXTRACT")
    ('sunflower seed oil', 'beeswax', 'honey extract')
    >>> display_name("HC YELLOW NO. 2"), display_name("SODIUM PCA"), display_name("ALCOHOL DENAT.")
    ('HC Yellow No. 2', 'sodium PCA', 'alcohol denat')
    >>> display_name("DIRECT BLACK 51"), display_name("C12-15 ALKYL BENZOATE"), display_name("CI 19140")
    ('Direct Black 51', 'C12-15 alkyl benzoate', 'CI 19140')
    """
    everyday, rest = _in_everyday_words(inci.rstrip("."))
    return " ".join(filter(None, (everyday, _in_lower_case(rest))))


def _in_everyday_words(inci: str) -> tuple[str, str]:
    """Return the everyday words for the first words of a name, ``""`` without such, and the words behind them."""
    words = inci.split(" ")
    for count in range(min(len(words), _MOST_WORDS), 0, -1):
        printed = everyday_names().get(" ".join(words[:count]))
        if printed is not None:
            return (printed, " ".join(words[count:])) if printed else ("", inci)
    return "", inci


def _in_lower_case(inci: str) -> str:
    """Return an INCI name in lower case, but for numbered dyes and acronyms; the tea of a tea tree extract is none."""
    is_dye = inci.startswith(_dye_prefixes()) and inci[-1:].isdigit()
    known = acronyms()
    of_plant = inci.rpartition(" ")[2].casefold() in word_list("plant_form") | plant_parts()

    def printed(match: re.Match[str]) -> str:
        word = match[0]
        if word in known and not (of_plant and vocabulary().words.get(word.casefold()) == "SOURCE"):
            return known[word]
        if len(word) == 1:
            return word
        return word.capitalize() if is_dye else word.lower()

    return _WORD.sub(printed, inci)


def join_words(words: Iterable[str], last: str = "and") -> str:
    """Return words as a list in a sentence.

    >>> join_words(["a", "b", "c"]), join_words(["a", "b"], "or"), join_words([])
    ('a, b and c', 'a or b', '')
    """
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def join_names(names: Iterable[str], most: int = 0, printed: Mapping[str, str] | None = None) -> str:
    """Return canonical names as one phrase, each once; beyond ``most`` (0: no bound) they are counted.

    ``printed`` has names that are told otherwise than as everyday names: those that the label prints.

    >>> join_names(["RETINOL", "RETINAL", "RETINOL"]), join_names(["A1", "B1", "C1"], most=2)
    ('retinol and retinal', 'A1, B1 and 1 more')
    >>> join_names(["HOMOSALATE", "ETHYLHEXYL SALICYLATE"], printed={"ETHYLHEXYL SALICYLATE": "octisalate"})
    'homosalate and octisalate'
    """
    own = printed or {}
    told = list(dict.fromkeys(own.get(name) or display_name(name) for name in names))
    if most and len(told) > most:
        return f"{', '.join(told[:most])} and {len(told) - most} more"
    return join_words(told)


def with_others_of_kind(name: str, others: int) -> str:
    """Return a name with the number of others of its kind for which it stands.

    >>> with_others_of_kind("urea 5%", 4), with_others_of_kind("urea", 0)
    ('urea 5% with 4 more of its kind', 'urea')
    """
    return f"{name} with {others} more of its kind" if others else name


def sentence(text: str) -> str:
    """Return the text with its first letter in upper case.

    >>> sentence("retinol is listed.")
    'Retinol is listed.'
    """
    return text[:1].upper() + text[1:]


def three_digits(value: float) -> str:
    """Return a figure with three significant digits, no exponent and no needless zeros.

    >>> three_digits(12.0), three_digits(0.0003), three_digits(33.333333), three_digits(0.0)
    ('12', '0.0003', '33.3', '0')
    """
    rounded = float(f"{value:.3g}")
    return f"{rounded:.10f}".rstrip("0").rstrip(".")


@lru_cache(maxsize=4_096)
def percent(value: float) -> str:
    """Return a mass percent as a label prints it.

    >>> percent(0.3), percent(12.0)
    ('0.3 %', '12 %')
    """
    return f"{three_digits(value)} %"


def basis_words(basis: str) -> str:
    """Return what a stated amount is of, as it follows the amount, in English; ``""`` for the ingredient itself.

    >>> basis_words("F-"), basis_words("Fluorid"), basis_words("as zinc"), basis_words("")
    (' as fluorine', ' as fluorine', ' as zinc', '')
    """
    counted = basis.removeprefix("as ").strip(" ()+-\u207b")
    return f" as {_bases().get(counted.casefold(), counted)}" if counted else ""


@cache
def _bases() -> dict[str, str]:
    """Return what amounts are counted as, by each word that labels print for it."""
    return {word: row["basis"] for row in rows("bases.csv") for word in row["words"].split(";")}


def is_share_of_volume(basis: str) -> bool:
    """Return whether an amount was printed as a share of volume: it is told as printed.

    >>> is_share_of_volume("v/v"), is_share_of_volume("F-")
    (True, False)
    """
    return "/" in basis


@lru_cache(maxsize=1_024)
def percent_range(low: float, high: float | None) -> str:
    """Return a range of mass percent in words.

    >>> percent_range(2, 10), percent_range(5, 5), percent_range(2, None)
    ('2 to 10 %', '5 %', '2 %')
    """
    return percent(low) if high is None or high == low else f"{three_digits(low)} to {percent(high)}"


def titled(amount: Amount) -> str:
    """Return an amount of a title in words, a range and a bound as such.

    >>> titled(Amount(5, 10, "5-10%")), titled(Amount(None, 10, "")), titled(Amount(2, None, ""))
    ('5 to 10 %', 'up to 10 %', 'at least 2 %')
    """
    if amount.min is None:
        return f"up to {percent(amount.max or 0.0)}"
    return f"at least {percent(amount.min)}" if amount.max is None else percent_range(amount.min, amount.max)


@lru_cache(maxsize=16_384)
def slug(text: str) -> str:
    """Return a name as a rule id spells it.

    >>> slug("retinoid (drug)"), slug("ALCOHOL DENAT.")
    ('retinoid-drug', 'alcohol-denat')
    """
    return _NOT_SLUG.sub("-", text.casefold()).strip("-")


class Names(str):
    """Names as one phrase, which a sentence can agree with: ``{a}``, ``{a:stands|stand}``.

    >>> one, two = Names(["CITRIC ACID"]), Names(["LACTIC ACID", "CITRIC ACID"])
    >>> "{a} {a:stands|stand}; {b} {b:stands|stand}".format(a=one, b=two)
    'citric acid stands; lactic acid and citric acid stand'
    """

    several: bool

    def __new__(cls, names: Iterable[str]) -> Names:
        """Return the phrase of canonical names."""
        distinct = list(dict.fromkeys(names))
        phrase = super().__new__(cls, join_names(distinct, most=_MOST_IN_A_PHRASE))
        phrase.several = len(distinct) > 1
        return phrase

    def __format__(self, forms: str) -> str:
        """Return the phrase, or the form of a word that agrees with it."""
        one, bar, more = forms.partition("|")
        return (more if self.several else one) if bar else str(self)


def fill(text: str, **names: Iterable[str]) -> str:
    """Return a sentence of a table with its names filled in, its first letter in upper case.

    >>> fill("{a} {a:is|are} here.", a=["RETINOL"])
    'Retinol is here.'
    """
    return sentence(text.format(**{key: Names(words) for key, words in names.items()})) if "{" in text else text


def without_title(clause: str, title: str) -> str:
    """Return a clause without what the title says already.

    >>> without_title("Can cause allergy; relevant to some", "Plant material that can cause allergy")
    'relevant to some'
    """
    first, _, rest = clause.partition("; ")
    return rest if rest and first.casefold() in title.casefold() else clause


def shortened(text: str) -> str:
    """Return a printed name without line breaks, at most 40 characters of it.

    >>> shortened("Sodium\\nHyaluronate")
    'Sodium Hyaluronate'
    """
    text = " ".join(text.split())
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"

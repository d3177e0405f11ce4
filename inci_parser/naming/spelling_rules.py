"""Spellings that differ from the catalogue's by rule: what to look up next."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .normalisation import key_of_folded as key

#: British, older and foreign spellings of parts of words, and what INCI writes.
_SPELLINGS = (
    ("sulph", "sulf"),
    ("aluminium", "aluminum"),
    ("hydrolysed", "hydrolyzed"),
    ("hydrolized", "hydrolyzed"),
    ("hydrolised", "hydrolyzed"),
    ("ised", "ized"),
    ("glycerine", "glycerin"),
    ("colour", "color"),
    ("caesium", "cesium"),
)
_OPTICAL = re.compile(r"^\(?(?:dl|[dl]|r|s|\+/-|\+|-)\)?[\s-]+(?:\([+-]\)-?)?(?=[a-z]{4})")
_ALPHA = re.compile(r"^(?:dl|d|l)?[\s-]*alpha[\s-]+(?=tocopher)")
#: Grades of a pharmacopoeia, water of crystallisation, and praise: no part of a name.
_GRADE = re.compile(
    r"\s*[,(]?\s*\b(?:usp|bp|ep|nf|jp|ph\.? ?eur\.?|ip|(?:mono|di|tri|tetra|penta|hexa|hepta|deca)?hydrate|"
    r"anhydrous|solution|"
    r"cosmetic grade|food grade)\b\.?\)?$|"
    r"^(?:anhydrous|100 ?% (?:pure )?|pure |natural |naturally derived |plant derived |"
    r"organic |certified organic |bio |raw |cold[ -]pressed |virgin |extra virgin |refined |unrefined |fresh |premium |"
    r"non[ -]gmo |gmo[ -]free |vegan |wild(?:crafted)? |fair ?trade |ultra ?pure |sustainable |kosher |halal )+"
)
#: How a text begins or ends that the pattern above may change.
_PRAISE = (
    "anhydrous", "100", "pure", "natural", "plant", "organic", "certified", "bio", "raw", "cold", "virgin", "extra",
    "refined", "unrefined", "fresh", "premium", "non", "gmo", "vegan", "wild", "fair", "ultra", "sustainable",
    "kosher", "halal",
)  # fmt: skip
_GRADES = frozenset(("usp", "bp", "ep", "nf", "jp", "eur", "ph.eur", "pheur", "ip", "anhydrous", "solution", "grade"))
#: "Hydrogenated Castor Oil PEG-40" is PEG-40 Hydrogenated Castor Oil.
_PEG_BEHIND = re.compile(r"^([a-z][a-z /-]{3,}) (peg[ -]?\d{1,3}m?)$")
#: A letter in the place of the digit 1: "l,2-Hexanediol", "Cl2-15 Alkyl Benzoate".
_DIGIT = re.compile(r"\b[il](?=\s?,\s?\d)|(?<=\bc)[il](?=\d-\d)")
#: Viscosity or type numbers that suppliers add to a few polymers.
_TYPE = re.compile(r"^(dimethicone|simethicone|carbomer|povidone|pvp)[\s-]+[k]?[\s-]?\d{2,5}(?:p|k)?(?: ?cst?)?$")


def variants(text: str, form_key: str) -> Iterator[tuple[str, str]]:
    """Yield the keys that rules of spelling make of a folded text, each with the rule's name.

    >>> dict(variants("dl-alpha-tocopheryl acetate", "dlalphatocopherylacetate"))["tocopherylacetate"]
    'prefix of an optical form'
    """
    changed = form_key
    for old, new in _SPELLINGS:
        changed = changed.replace(old, new)
    if changed != form_key:
        yield changed, "British or older spelling"
    for pattern, why in _leading(text):
        bare = pattern.sub("", text)
        if bare and bare != text:
            yield key(bare), why
    if any(map(str.isdigit, text)):
        yield from _numbered(text)
    if " essential oil" in text:
        yield key(text.replace(" essential oil", " oil")), "essential left out"
    if len(form_key) > 6 and changed[-1].isalpha():
        if changed.endswith("s") and not changed.endswith("ss"):
            yield changed[:-1], "plural"
        else:
            yield changed + "s", "singular"
    if "/" in text:
        yield changed + "copolymer", "last word copolymer left out"
        yield changed + "crosspolymer", "last word crosspolymer left out"


def keep_first(word: str) -> bool:
    """Tell whether no rule of spelling changes a word that stands first in a text of several words.

    >>> keep_first("sodium"), keep_first("sulphated"), keep_first("organic"), keep_first("d")
    (True, False, False, False)
    """
    if len(word) < 4 or "-" in word or word.startswith(_PRAISE) or "tocopher" in word:
        return False
    return not any(old in word for old, _ in _SPELLINGS)


def _leading(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    """Yield the patterns of what may stand before or behind a name; a look at the outer words spares most of them."""
    if "tocopher" in text:
        yield _ALPHA, "prefix of an optical form"
    if text[0] in "dlrs+-(":
        yield _OPTICAL, "prefix of an optical form"
    last = text.rpartition(" ")[2].strip("().,")
    if text.startswith(_PRAISE) or last in _GRADES or last.endswith("hydrate"):
        yield _GRADE, "grade, water of crystallisation or praise left out"


def _numbered(text: str) -> Iterator[tuple[str, str]]:
    """Yield the keys that rules about numbers make of a text that holds a digit."""
    repaired = _DIGIT.sub("1", text)
    if repaired != text:
        yield key(repaired), "a letter read as the digit 1"
    turned = _PEG_BEHIND.match(text) if " peg" in text else None
    if turned is not None:
        yield key(f"{turned[2]} {turned[1]}"), "PEG behind its base"
    grade = _TYPE.match(text)
    if grade is not None:
        yield grade[1], "type number left out"

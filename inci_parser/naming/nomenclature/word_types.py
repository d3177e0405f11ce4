"""Types of the words of a name: what the lexer of the nomenclature grammar hands to the parser."""

from __future__ import annotations

import re

from .vocabulary import ending, vocabulary

#: Words that make a name a chemical one wherever they stand.
_CHEMICAL = frozenset(("METAL", "PRE", "HEAD", "BASE"))
_NATURAL_TOKEN = {
    "SOURCE": "TAXON",
    "LATIN": "TAXON",
    "PART": "PART",
    "FORM": "FORM",
    "PROC": "PROCESS",
    "MOD": "MODIFIER",
}
_CHEMICAL_TOKEN = {"METAL": "METAL", "PRE": "RADICAL", "HEAD": "HEAD", "BASE": "BASE"}
_BASES = frozenset(("mea", "dea", "tea", "mipa", "dipa", "tipa", "amp", "ampd", "aepd", "tromethamine"))
_TOKEN = re.compile(r"[a-z']+(?:-[a-z](?![a-z]))?|\d+(?:[.,:]\d+)*[km]?(?![a-z])|\d+|/|\+|&")
_HUES = r"(?:red|yellow|blue|green|orange|violet|black|brown|white)"
_DYE = re.compile(
    rf"^(?:(?:acid|basic|direct|disperse|solvent|pigment|vat|food|natural|mordant|reactive|hc|curry) )?"
    rf"{_HUES}(?: no\.?)? ?\d+(?::\d)?(?: (?:sodium|ammonium)? ?(?:salt|lake|aluminum lake))?$|^ci \d{{5}}(?::\d)?$"
)
#: A run of letters and digits that is one word: a chain length, a count in thousands, a strain's number.
_MIXED = re.compile(r"c\d+|\d+(?:[.,:]\d+)*[kmhn]?|n\d|[a-z]{1,3}\d{3,}|ab\d+")
#: Endings of Latin genus and species names, and of the genitive names of people.
_LATIN_END = re.compile(
    r"(?:us|a|um|is|es|ii|i|ae|ensis|ense|oides|e|ans|ens|or|ix|ex|ax|yx|on|os|as|opsis|odendron|phyllum|carpus|um|"
    r"virens|folia|folium|er|ar|ys|al|yl|ops|in|ur|ium)$"
)
_ENGLISH_END = re.compile(
    r"(?:ing|ed|ly|ness|ful|less|able|ment|tion|able|ish|ward|ship|est|ght|ck|sh|th|ee|oo|ive|ity)$"
)
#: Words that name a class, not a substance, when nothing else stands beside them.
_GENERIC = frozenset(
    [
        "peg",
        "ppg",
        "pg",
        "copolymer",
        "crosspolymer",
        "polymer",
        "terpolymer",
        "acid",
        "acids",
        "salt",
        "salts",
        "ester",
        "esters",
        "ether",
        "ethers",
        "alcohol",
        "alcohols",
        "amide",
        "amine",
        "glycol",
        "glycols",
        "glycerides",
        "glyceride",
        "peptide",
        "dipeptide",
        "tripeptide",
        "tetrapeptide",
        "pentapeptide",
        "hexapeptide",
        "heptapeptide",
        "octapeptide",
        "nonapeptide",
        "decapeptide",
        "oligopeptide",
        "polypeptide",
        "polypeptides",
        "ceramide",
        "ceramides",
        "silicone",
        "silicones",
        "parabens",
        "polyquaternium",
        "quaternium",
        "polyester",
        "polyurethane",
        "polyamide",
        "polysilicone",
        "polysorbate",
        "poloxamer",
        "laureth",
        "steareth",
        "ceteth",
        "oleth",
        "ceteareth",
        "trideceth",
        "pareth",
        "beheneth",
        "glucoside",
        "glucosides",
        "protein",
        "lipids",
        "wax",
        "cera",
        "mineral",
        "minerals",
        "silane",
        "dimer",
        "complex",
        "sodium",
        "disodium",
        "trisodium",
        "tetrasodium",
        "potassium",
        "calcium",
        "magnesium",
        "zinc",
        "aluminum",
        "ammonium",
        "copper",
        "iron",
        "selenium",
        "carboxaldehyde",
        "pyrrolidone",
        "methylsilanol",
        "phospholipid",
        "terpenes",
        "enzyme",
        "hcl",
        "tea",
        "mea",
        "dea",
        "alkane",
        "olefin",
        "lactone",
    ]
)
#: Words that a number always follows.
_COUNTED = frozenset(("polyglyceryl", "polyquaternium", "quaternium", "polysorbate", "poloxamer", "ppg"))
#: Words that name a substance only with a metal or monomer before them.
_SHARED = frozenset(["oxide", "oxides", "paraben", "acrylate", "acrylates", "methacrylate", "polyacrylate"])
#: Treatments that make a substance of its own.
_CHANGED = re.compile(r"(?:ed|zed)$|^(?:colloidal|synthetic|soluble|microcrystalline)$")
#: Endings of words that are one half of a salt or ester.
_ALONE = re.compile(r"(?:ates?|(?<!os)(?<!ol)ides?|ites?)$")


def typed_words(text: str, *, loose: bool) -> tuple[list[tuple[str, str]], list[str]] | None:
    """Return the tokens of a name with the tongue it is in, and the words taken for Latin, or ``None``."""
    lower = " ".join(text.lower().split())
    if _DYE.match(lower):
        return [("DYE", ""), ("HEAD", lower)], []
    if _unbalanced(lower) or not re.fullmatch(r"[a-z0-9 .,:;'&+/()\[\]-]+", lower):
        return None
    if re.search(r"\bci ?\d{5}|\b[ilo]\s?,\s?\d", lower):
        return None
    runs = re.findall(r"[a-z0-9]+", lower)
    if any(not run.isalpha() and not run.isdigit() and not _MIXED.fullmatch(run) for run in runs):
        return None
    found: list[tuple[str, str]] = []
    unknown: list[str] = []
    for match in _TOKEN.finditer(lower.replace("sp.", "sp")):
        word = match.group()
        joined = lower[match.end() : match.end() + 1] == "-" or lower[match.start() - 1 : match.start()] == "-"
        kind, whole = _kind(word, joined=joined)
        if kind is None:
            if not loose or not _latin(word):
                return None
            kind = "LATIN"
        if not whole:
            unknown.append(word)
        found.append((kind, word))
    chemical = any(kind in _CHEMICAL for kind, _ in found)
    if not _specific(found, chemical=chemical):
        return None
    guessed = [word for kind, word in found if kind == "LATIN" and word in unknown]
    if guessed and (chemical or len(guessed) > 3 or not any(kind in ("PART", "FORM", "PROC") for kind, _ in found)):
        return None
    return (_as_chemical(found) if chemical else _as_natural(found)), unknown


def _specific(found: list[tuple[str, str]], *, chemical: bool) -> bool:
    """Tell whether words name one thing: not a bare "leaf extract", "ceramides", "chloride" or "copolymer"."""
    for place, (_, word) in enumerate(found):
        if word in _COUNTED and (place + 1 == len(found) or found[place + 1][0] != "NUMBER"):
            return False
    real = [(kind, word) for kind, word in found if kind not in ("SLASH", "LOCANT", "MOD")]
    changed = any(kind == "MOD" and _CHANGED.search(word) for kind, word in found)
    if chemical:
        named = {word for kind, word in real if kind in _CHEMICAL}
        if len(real) > 1:
            numbered = any(kind == "NUMBER" for kind, _ in real)
            return numbered or len(named) < len(real) or not named <= _GENERIC
        word = real[0][1]
        return changed or (len(word) > 5 and not _ALONE.search(word) and word not in _GENERIC | _SHARED)
    taxa = sum(kind in ("SOURCE", "LATIN") for kind, _ in real)
    ends = sum(kind in ("PART", "FORM", "PROC") for kind, _ in real)
    return (taxa > 0 and (ends > 0 or changed)) or ends > 2 or taxa == sum(kind == "LATIN" for kind, _ in real) >= 2


def _unbalanced(text: str) -> bool:
    """Tell whether brackets do not close."""
    return text.count("(") != text.count(")") or text.count("[") != text.count("]")


def _kind(word: str, *, joined: bool) -> tuple[str | None, bool]:
    """Return the type of one word, number or sign, and whether the vocabulary holds it whole.

    ``joined``: a hyphen ties the word to its neighbour, as in ``2-hepten-4-one``; bare stems stand only there.
    """
    if word in "/+&":
        return "SLASH", True
    if word[0].isdigit():
        return "NUMBER", True
    if word in _BASES:
        return "BASE", True
    bare = word.strip("'").split("-")[0]
    if len(bare) <= 1 or bare in ("tert", "sec", "cis", "trans"):
        return "LOCANT", True
    known = vocabulary().words.get(bare)
    if known == "SUFFIX":
        return ("HEAD" if joined else None), True
    if known is not None:
        return known, True
    kind = ending(bare, vocabulary())
    if kind == "STEM" and not joined:
        return None, False
    return ("PRE" if kind == "STEM" else kind), False


def _latin(word: str) -> bool:
    """Tell whether a word has the shape of a Latin name."""
    if not 3 < len(word) < 20 or not word.isalpha() or not re.search("[aeiouy]", word):
        return False
    return bool(_LATIN_END.search(word)) and not _ENGLISH_END.search(word)


def _as_natural(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return tokens of a natural material: parts joined by slashes are one part."""
    tokens: list[tuple[str, str]] = [("NATURAL", "")]
    for place, (kind, word) in enumerate(found):
        if kind in ("FORM", "PROC") and tokens[-1][0] in ("NATURAL", "SLASH"):
            kind = "SOURCE"
        if kind == "SLASH" and tokens[-1][0] == "PART" and place + 1 < len(found) and found[place + 1][0] == "PART":
            continue
        tokens.append((_NATURAL_TOKEN.get(kind, "NUMBER" if kind in ("NUMBER", "LOCANT") else kind), word))
    return tokens


def _as_chemical(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return tokens of a chemical name: a head's number is part of it, other numbers are locants."""
    tokens: list[tuple[str, str]] = [("CHEMICAL", "")]
    for kind, word in found:
        if kind in ("NUMBER", "LOCANT"):
            if tokens[-1][0] in ("HEAD", "BASE", "MATERIAL"):
                continue
            tokens.append(("LOCANT", word))
        elif kind == "SLASH":
            tokens.append(("SLASH", word))
        else:
            tokens.append((_CHEMICAL_TOKEN.get(kind, "MATERIAL"), word))
    if tokens[-1][0] == "METAL" and len(tokens) == 2:
        tokens[-1] = ("HEAD", tokens[-1][1])
    return tokens

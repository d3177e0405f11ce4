"""Words of INCI names as other languages spell them: hialuronato, hyaluronat, ialuronato are HYALURONATE.

Two words are cognates if they sound alike once what languages spell differently is folded: ph and f, th and t, y and i,
c, k and qu, x and ks, z and s, silent h, doubled letters, and the ending.
"""

from __future__ import annotations

import re

_FOLDED = (("ph", "f"), ("h", ""), ("qu", "k"), ("x", "ks"), ("y", "i"), ("z", "s"), ("w", "v"))
_SOFT = re.compile(r"c(?=[ei])")
_DOUBLED = re.compile(r"(.)\1")
_ENDING = re.compile(r"(?<=.{4})[aeiou]+[ms]?$")
#: The shortest word whose cognates are looked for.
SHORTEST = 5


def sound(word: str) -> str:
    """Return what cognates have in common.

    >>> sound("hyaluronate") == sound("hialuronato") == sound("ialuronato") == sound("hyaluronat")
    True
    >>> sound("cetyl") == sound("setil"), sound("sulfate") == sound("sulfite"), sound("laurate") == sound("laureth")
    (True, False, False)
    """
    for spelled, folded in _FOLDED:
        word = word.replace(spelled, folded)
    word = _DOUBLED.sub(r"\1", _SOFT.sub("s", word).replace("c", "k"))
    return _ENDING.sub("", word)

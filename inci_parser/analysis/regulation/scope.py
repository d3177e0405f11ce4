"""Scopes: for which products a rule of the law is meant, answered yes, maybe or no.

A scope is written in the tables as words of ``product_types.csv``: ``leave_on -oral`` is a product that stays on and
is no oral one, ``face | hand`` one for the face or the hands; an empty scope is every product.
"""

from __future__ import annotations

from collections.abc import Set
from functools import cache

#: Alternatives, each of words that must hold and words that must not.
Scope = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]

NO, MAYBE, YES = 0, 1, 2


@cache
def parse(text: str) -> Scope:
    """Return a scope as the tables write it.

    >>> parse("leave_on -oral | lip")
    ((('leave_on',), ('oral',)), (('lip',), ()))
    """
    found = []
    for part in text.split("|"):
        words = part.split()
        if words:
            needed = tuple(word for word in words if not word.startswith("-"))
            found.append((needed, tuple(word[1:] for word in words if word.startswith("-"))))
    return tuple(found)


def holds(scope: Scope, categories: Set[str]) -> int:
    """Tell whether a product of these categories is meant: ``YES``, ``MAYBE`` or ``NO``.

    ``categories`` are those of :class:`~inci_parser.models.Context`: ``spray`` for a spray, ``spray?`` for what may
    be one. No categories at all is a product nobody knows: everything may be.

    >>> serum = frozenset({"leave_on", "face", "spray?"})
    >>> [holds(parse(text), serum) for text in ("", "leave_on -oral", "spray", "rinse_off")]
    [2, 2, 1, 0]
    """
    if not scope:
        return YES
    best = NO
    for needed, barred in scope:
        answer = YES
        for word in needed:
            answer = min(answer, _has(word, categories))
        for word in barred:
            answer = min(answer, YES - _has(word, categories))
        best = max(best, answer)
    return best


#: What a product is that nobody described and nothing betrays: it stays on (told as assumed), on whatever part of
#: the body; it is none of the kinds that their ingredients betray (hair dye, perm, toothpaste, artificial nails ...).
ORDINARY = frozenset(
    {
        "leave_on",
        "body?",
        "body_lotion?",
        "deodorant?",
        "eye?",
        "eye_makeup?",
        "face?",
        "face_cream?",
        "face_makeup?",
        "foot?",
        "foot_care?",
        "fragrance?",
        "hair?",
        "hair_lotion?",
        "hand?",
        "lip?",
        "lip_makeup?",
        "makeup?",
        "mucous?",
        "nail?",
        "scalp?",
        "skin?",
        "spray?",
        "sunscreen?",
    }
)
#: The same product if it is rinsed off after all.
RINSED = frozenset(
    {
        "rinse_off",
        "body?",
        "conditioner?",
        "eye?",
        "face?",
        "foot?",
        "hair?",
        "hand?",
        "hand_soap?",
        "makeup_remover?",
        "scalp?",
        "shampoo?",
        "shower_bath?",
        "skin?",
        "soap?",
    }
)


def _has(word: str, categories: Set[str]) -> int:
    if word in categories:
        return YES
    return MAYBE if not categories or f"{word}?" in categories else NO

"""What titles and the lines beside a list tell of a product, remembered: titles repeat in a table of products."""

from __future__ import annotations

from functools import lru_cache

from .claim_clauses import of_its_own, without_directions
from .claim_words import built_in_words, may_claim, printed_claims
from .line_contents import without_contents
from .named_after import phrases_of
from .product_titles import Title, read_title, word_count
from .product_traits import says_rinsed
from .product_types import product_kinds
from .title_words import title_words, tokens

#: How many titles are remembered, and how many characters one may have for it.
_TITLES, _TITLE_CHARS = 1 << 14, 200
#: A line before a list that has more words is prose, and no title.
_LINE_WORDS = 14
#: How often the words that tell a type are read again, at most.
_ROUNDS = 4
#: Stands between the words that tell a type, the traits that a title tells, and the claims that it prints.
_PART = "\x1f"
#: Stands before what a title names and does not promise: of a "retinol alternative" no retinol is missing.
_NAMED = "-"


@lru_cache(maxsize=4_096)
def line_hint(line: str) -> Title:
    """Return what the line before a list tells; a direction tells nothing, more words than a title has are prose.

    What the line says is in the product, or not in it, is not what the product is.
    """
    if says_rinsed(line):
        return Title()
    own = without_contents(of_its_own(line))
    return hint_of(own) if word_count(own) <= _LINE_WORDS else Title()


def title_word(title: str) -> str:
    """Return the words by which a product's title tells its type, ``""`` where it tells none.

    Behind them, after a separator each, stand the traits that the title tells and the claims it prints. What is
    returned gives, as a title, the analysis that the whole title gives.

    >>> title_word("Volume Shampoo, 250 ml"), title_word("Everyday Glow"), title_word("Spray shampoo")
    ('shampoo', '', 'shampoo\\x1fspray')
    """
    hint, claims = hint_of(title), claimed_of(title)
    parts = [hint.words, " ".join(sorted(hint.traits))]
    if claims != _claims_of(hint.words):
        parts.append(claims)
    return _PART.join(parts) if len(parts) > 2 or hint.traits else hint.words


def claimed_of(title: str) -> str:
    """Return the claims that a title prints, as printed, and what it names."""
    words, *rest = title.split(_PART, 2)
    return rest[1] if len(rest) == 2 else _claims_of(words)


def promised_in(claimed: str) -> str:
    """Return what a title claims and promises, without what it only names.

    >>> promised_in("fragrance-free | -honey")
    'fragrance-free'
    """
    return " | ".join(part for part in claimed.split(" | ") if not part.startswith(_NAMED))


@lru_cache(maxsize=_TITLES)
def _claims_of(title: str) -> str:
    text = without_directions(" ".join(title[:_TITLE_CHARS].split()))
    claims = printed_claims(text.lower(), built_in_words()).values() if may_claim(text) else ()
    named = (f"{_NAMED}{phrase}" for phrase in phrases_of(text) if phrase not in claims)
    return " | ".join(dict.fromkeys((*claims, *named)))


def nearest_to(words: str) -> str:
    """Return what words for a product name that has no type of its own and is told as the nearest; ``""`` for others.

    >>> nearest_to("my body glitter"), nearest_to("body lotion")
    ('body glitter', '')
    """
    named, parts = title_words().products, tokens(words.replace("_", " "))
    ends = (" ".join(parts[start:]) for start in range(len(parts)))
    end = next((end for end in ends if end in named), "")
    return end if end and named[end].near else ""


def hint_of(title: str) -> Title:
    """Return what a title tells; words that tell a type are read again until they tell themselves."""
    words, traits, _ = (*title.split(_PART, 2), "", "")[:3]
    hint = _read(words)
    traits_told = hint.traits.union(traits.split())
    for _ in range(_ROUNDS):
        if hint.words == words:
            break
        words = hint.words
        hint = _read(words)
    own = product_kinds()[hint.product_type].traits.certain if hint.product_type else frozenset()
    return hint._replace(traits=(traits_told | hint.traits) - own)


def _read(title: str) -> Title:
    return _remembered(title) if len(title) <= _TITLE_CHARS else read_title(title)


#: Titles repeat (sizes, shops, rows of one product), and a scan asks for each row's.
_remembered = lru_cache(maxsize=_TITLES)(read_title)

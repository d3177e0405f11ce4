"""What is told of a word by all languages in Latin letters is what the words of each language say."""

from __future__ import annotations

import pytest

from inci_parser.naming.latin_words import LatinWord
from inci_parser.naming.word_tables import languages, latin_words, lexicon

LATIN = [(number, lang.code) for number, lang in enumerate(languages()) if lang.scripts == ("latin",)]


@pytest.mark.parametrize(("number", "code"), LATIN)
def test_every_word_of_a_language_is_told(number: int, code: str) -> None:
    words, table = lexicon(code), latin_words()
    for word in {*words.known, *words.tokens, "niacinamide", "nosuchword"}:
        told = [bits >> number & 1 for bits in table.find(word)[:3]]
        assert told == [word in words.tokens, word in words.foreign, word in words.known], word
    firsts = {word.split(" ")[0] for word in words.foreign if " " in word}
    assert {word for word in words.tokens if table.find(word).begins_pair >> number & 1} >= firsts & words.tokens


def test_what_no_language_has_tells_nothing() -> None:
    assert latin_words().find("nosuchword") == latin_words().find("") == LatinWord()

"""Claims of absence where "and" is one word with what follows it, and in languages with few words of their own."""

from __future__ import annotations

import pytest

from inci_parser import analyze

LIST = "Aqua, Sodium Laureth Sulfate, CI 19140, Parfum, Methylparaben"


@pytest.mark.parametrize(
    ("title", "rules"),
    [
        ("شامبو خالي من الكبريتات والبارابين", {"sulfate-free", "paraben-free"}),
        ("شامبو بدون بارابين وسلفات", {"sulfate-free", "paraben-free"}),
        ("שמפו ללא פרבנים וסולפטים", {"sulfate-free", "paraben-free"}),
        ("شامپو بدون سولفات", {"sulfate-free"}),
        ("Dušo želė be kvapiklių, be dažiklių", {"fragrance-free", "dye-free"}),
        ("Kreem ilma parabeenideta", {"paraben-free"}),
        ("無着色 無香料", {"dye-free", "fragrance-free"}),
        ("شامبو بدون وردة", set()),  # a word that begins with that letter
    ],
)
def test_claims_are_read(title: str, rules: set[str]) -> None:
    found = {f.rule.removeprefix("claim.") for f in analyze(LIST, title=title).findings if f.kind == "claim"}
    assert found == rules

"""The one question of reading: which ingredient a printed name is, and how much of the name that accounts for."""

from __future__ import annotations

import gc
import weakref

import pytest

from inci_parser.models import UNRECOGNIZED, Status
from inci_parser.naming import Catalogue
from inci_parser.naming.completeness import letters, same_letters
from inci_parser.reading.identity import share_a_word


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Sodium Hyaluronate", Status.LISTED),
        ("Butyrospermum Parkii (Shea) Butter", Status.LISTED),
        ("Aqua/Water/Eau", Status.LISTED),
        ("C12-15 Alkyl Benzoate", Status.LISTED),
        ("CI 77891", Status.LISTED),
        ("Iron Oxides (CI 77491, CI 77492, CI 77499)", Status.LISTED),
        ("CI 77491 CI 77492 CI 77499", Status.PARTIAL),
        ("Methylparaben/Propylparaben", Status.PARTIAL),
        ("sodiurn hyaluronate", Status.MISSPELT),
        ("Abelmoschus Obscurus Root Extract", Status.WELL_FORMED),
        ("glowing skin complex", Status.UNKNOWN),
        ("", Status.UNKNOWN),
    ],
)
def test_status(catalogue: Catalogue, name: str, status: Status) -> None:
    answer = catalogue.recognizer.recognize(name)
    assert answer.status is status, answer
    assert answer.is_named == (status in (Status.LISTED, Status.PARTIAL, Status.MISSPELT))
    assert bool(answer.match.names) == (status is not Status.UNKNOWN)


def test_without_guessing_only_what_is_sure_is_told(catalogue: Catalogue) -> None:
    recognize = catalogue.recognizer.recognize
    for name in ("sodiurn hyaluronate", "Polyglyceryl-9 Dilinoleate", "glowing skin complex"):
        assert recognize(name, guess=False) == UNRECOGNIZED
        recognize(name)
        assert recognize(name, guess=False) == UNRECOGNIZED
    assert recognize("Aqua", guess=False) == recognize("Aqua")


def test_a_catalogue_is_freed_with_what_it_remembers() -> None:
    held = Catalogue(Catalogue.default().layers)
    held.recognizer.recognize("sodiurn hyaluronate")
    gone = weakref.ref(held)
    del held
    gc.collect()
    assert gone() is None


def test_letters_and_words() -> None:
    match = Catalogue.default().resolve("PEG-40 Stearate")
    assert letters("PEG-40 Stearate") == "PEG40STEARATE"
    assert same_letters("peg 40 stearate", match)
    assert share_a_word(match, Catalogue.default().resolve("Glyceryl Stearate"))
    assert not share_a_word(match, Catalogue.default().resolve("Aqua"))


def test_reading_keeps_no_catalogue_alive() -> None:
    import inci_parser

    held = Catalogue(Catalogue.default().layers)
    assert inci_parser.parse("Ingredients: Aqua, Glycerin, Sodiurn Benzoate", catalogue=held).ingredients
    gone = weakref.ref(held)
    del held
    gc.collect()
    assert gone() is None


def test_an_answer_is_remembered_and_not_sought_again(monkeypatch: pytest.MonkeyPatch) -> None:
    from inci_parser.naming.built_in_names import built_in
    from inci_parser.naming.resolver import LONGEST, Resolver
    from inci_parser.naming.store import NameStore

    resolver = Resolver(NameStore([built_in()]))
    asked: list[tuple[str, bool]] = []
    seek = resolver._recognize
    monkeypatch.setattr(resolver, "_recognize", lambda name, guess: asked.append((name, guess)) or seek(name, guess))
    for _ in range(2):
        assert resolver.recognize("Glycerin").status is Status.LISTED
        assert resolver.recognize("Glycern", guess=False).status is Status.UNKNOWN
    assert asked == [("Glycerin", True), ("Glycern", False)]
    for _ in range(2):
        assert resolver.recognize("Glycern").status is Status.MISSPELT
        assert resolver.recognize("Glycern", guess=False).status is Status.UNKNOWN
    assert asked[2:] == [("Glycern", True)]
    assert resolver.is_misspelt("Glycern")
    assert not resolver.is_misspelt("Glycerin")
    assert resolver.is_misspelt("Sodum Benzoate")
    assert not resolver.is_misspelt("zxqv zxqv")
    assert resolver.recognize("a" * (LONGEST + 1)).match.because == "too long for a name"
    assert resolver.recognize("a" * LONGEST).match.because != "too long for a name"
    assert resolver.is_canonical("sodium-benzoate")
    assert not resolver.is_canonical("Water")
    assert not resolver.is_canonical("zxqv")


def test_why_a_misprint_is_one() -> None:
    from inci_parser.naming.built_in_names import built_in

    names = Catalogue([built_in()])
    assert names.resolve("Glycern").because == "misprint of GLYCERIN: 1 letter differs"
    assert names.resolve("Sodum Hyalronate").because == "misprint of SODIUM HYALURONATE: 2 letters differ"
    assert (
        names.resolve("Glycer1n").because
        == "misprint of GLYCERIN: only blanks, hyphens or signs that print confuses differ"
    )
    assert names.resolve("Manula Oil").because.startswith("as near to ")
    assert names.resolve("CI 99999").because == "a colour index number that no table lists"
    assert names.resolve("Methylparaben/Propylparaben").because == "two INCI names with a slash between them"
    several = names.resolve("Methylparaben/Propylparaben/Ethylparaben").because
    assert several == "3 INCI names with a slash between them"
    assert names.resolve("(Glycerin, Mica)").because == "the bracket lists 2 INCI names"

"""Limits of reading, at both sides: how long, how many, how far."""

from __future__ import annotations

import pytest

from inci_parser.models import Label
from inci_parser.reading import read
from inci_parser.reading.bare_amounts import read_bare_amounts
from inci_parser.reading.claims import holds_absence, mark_claims
from inci_parser.reading.headings import find_headings
from inci_parser.reading.repair import rejoin_split_names
from inci_parser.reading.splitting import split_run_ons
from inci_parser.reading.tails import cut_tails
from tests.support.reading import TenNames, segments_of, shown

#: The longest text that is read so, in characters: halves of a name, a name with a number, a tail, several names.
LONGEST_REJOINED, LONGEST_WITH_NUMBER, LONGEST_WITH_TAIL, LONGEST_SPLIT = 90, 200, 300, 6_000


def read_(text: str) -> Label:
    return read(text, TenNames())


@pytest.mark.parametrize(
    ("unknown", "listed", "garbled"), [(5, 7, True), (5, 8, False), (4, 1, False), (6, 9, True), (6, 10, False)]
)
def test_a_list_of_which_two_fifths_are_unknown_is_garbled(unknown: int, listed: int, garbled: bool) -> None:
    names = ["Mica", "Talc", "Parfum", "Glycerin", "Aqua"]
    names = [f"Zxqv{'abcdefgh'[i]}" for i in range(unknown)] + names + names[::-1]
    label = read_("Ingredients: " + ", ".join(names[: unknown + listed]))
    assert len(label.ingredients) == unknown + listed
    assert ("garbled" in [notice.code for notice in label.notices]) is garbled


@pytest.mark.parametrize(
    ("text", "food"),
    [
        ("sugar, salt, wheat, yeast, Aqua, Mica, Talc, Parfum", True),  # four words of food
        ("sugar, salt, wheat, Aqua, Mica, Talc, Parfum", False),
        ("sugar, salt, Aqua", True),  # two, where hardly anything else is known
        ("sugar, salt, Aqua, Mica, Talc, Parfum", False),
        ("sugar, Aqua", False),
        ("Aqua, Mica, Talc, sugar. Take one tablet", True),  # a dose
        ("Aqua, Mica, Talc. One softgel", False),
    ],
)
def test_food(text: str, food: bool) -> None:
    assert ("not_cosmetic" in read_(text).traits) is food


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("- Aqua\n- Mica\n- Talc", "highlights"),  # three bullets
        ("- Aqua\n- Mica\n- Talc\n- Parfum", "list"),
        ("Ingredients:\n- Aqua\n- Mica", "list"),
        ("Aqua, Mica. 0% Parfum", "highlights"),  # two names beside a claim that names one
        ("Aqua, Mica, Talc. 0% Parfum", "list"),
        ("Key ingredients: Aqua, Mica", "highlights"),
        ("Key ingredients: Aqua", "no_list"),
        ("Zxqv: Aqua", "list"),
        ("Aqua, Ceramides, Peptides, Glycerin, Panthenol, Parfum", "list"),  # two names of classes do not advertise
        ("Ceramides, Peptides, Antioxidants, Glycerin, Panthenol, Parfum", "highlights"),  # three do
    ],
)
def test_highlights(text: str, kind: str) -> None:
    assert read_(text).kind == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Aqua, Zxqv, Qrtw", "list"),  # one known name of three
        ("Aqua, Zxqv, Qrtw, Brtz", "list"),  # a quarter
        ("Zxqv, Aqua, Qrtw, Brtz, Grtz", "no_list"),
        ("Zinziber Extract, Zxqvone, Qrtw", "list"),  # unlisted, three fifths shaped like names
        ("Zinziber Extract, Zxqvone, Qrtw, Brtz", "no_list"),
        ("Zinziber Extract", "list"),
        ("Zxqv", "no_list"),
        ("", "no_list"),
        ("N/A", "no_list"),
        ("123", "no_list"),
    ],
)
def test_what_makes_a_list_without_a_heading(text: str, kind: str) -> None:
    assert read_(text).kind == kind


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "The text is empty."),
        ("n/a", "The text is a placeholder for missing data."),
        ("123", "The text has no words."),
        ("Zxqv", "Nothing in it reads as an ingredient list."),
        ("Key ingredients: Aqua, Mica", "Ingredients are named in claims or as a selection, not as a whole list."),
        ("Aqua", "Most of the text names ingredients."),
        ("Ingredients: Aqua", "An ingredient heading was found."),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    assert read_(text).reason == reason


@pytest.mark.parametrize(("extra", "joined"), [(0, True), (1, False)])
def test_halves_of_a_name(extra: int, joined: bool) -> None:
    """Two halves are joined as long as they are no longer than a name."""
    text = "Potassium" + "*" * (LONGEST_REJOINED - len("PotassiumSorbate") + extra) + ", Sorbate"
    assert (len(rejoin_split_names(*segments_of(text))) == 1) is joined


@pytest.mark.parametrize(("extra", "read_as_share"), [(0, True), (1, False)])
def test_a_name_with_a_number(extra: int, read_as_share: bool) -> None:
    long = "Mica" + "." * 0 + " " * 0 + "*" * (LONGEST_WITH_NUMBER - len("Mica 10") + extra) + " 10"
    found = shown(read_bare_amounts(*segments_of(f"Aqua 70, Glycerin 20, {long}")))
    assert found[0] == ("Aqua 70 %" if read_as_share else "Aqua 70")


@pytest.mark.parametrize(("extra", "claim"), [(0, True), (1, False)])
def test_a_statement_of_the_whole(extra: int, claim: bool) -> None:
    text = "Aqua, 95% organic" + "," * 0 + " (" + "." * (120 - len("95% organic ()") + extra) + ")"
    assert (shown(mark_claims(*segments_of(text)))[-1].startswith("claim:")) is claim


@pytest.mark.parametrize(("extra", "absent"), [(0, True), (1, False)])
def test_how_far_absence_is_looked_for(extra: int, absent: bool) -> None:
    assert holds_absence("." * (200 - len("zxqv free") + extra) + "zxqv free now") is absent


@pytest.mark.parametrize(("extra", "cut"), [(0, True), (1, False)])
def test_a_name_with_a_tail(extra: int, cut: bool) -> None:
    text = "Aqua, Mica as a preservative" + "*" * (LONGEST_WITH_TAIL - len("Mica as a preservative") + extra)
    assert (shown(cut_tails(*segments_of(text)))[-1] == "Mica") is cut


@pytest.mark.parametrize(("extra", "split"), [(0, True), (1, False)])
def test_a_long_segment(extra: int, split: bool) -> None:
    text = "Mica and Talc" + "*" * (LONGEST_SPLIT - len("Mica and Talc") + extra)
    assert (len(split_run_ons(*segments_of(text))) == 2) is split


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("xxingredients: Aqua", "ingredients"),
        ("xingredients: Aqua", "ingredients"),
        ("xxxingredients: Aqua", None),  # more than thirteen letters, the last seven a heading's: another word
        ("gredients: Aqua", "ingredients"),
        ("dients: Aqua", None),
        ("in gre di ent s: Aqua", "ingredients"),
        ("i n gre di ent s: Aqua", "ingredients"),
        ("i n g re di ent s: Aqua", None),  # more than six pieces
        ("1ngred1ents: Aqua", "ingredients"),
    ],
)
def test_headings_that_were_damaged(text: str, kind: str | None) -> None:
    found = [heading.kind for heading in find_headings(text, TenNames())]
    assert found == ([kind] if kind else [])

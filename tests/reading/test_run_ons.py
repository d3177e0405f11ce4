"""Runs of names without separators, and without spaces."""

from __future__ import annotations

import pytest

from inci_parser import parse
from inci_parser.models import Status
from inci_parser.reading import run_ons
from inci_parser.reading.glued_lists import cut_glued
from inci_parser.reading.run_ons import WINDOW, _may_guess, _may_stand_beside, cut_run_on
from tests.support.reading import TenNames

Chunks = list[tuple[str, bool]]


@pytest.mark.parametrize(
    ("text", "status", "options", "wanted"),
    [
        ("Aqua", Status.UNKNOWN, {}, []),
        ("Aqua Mica", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True)]),
        ("Aqua Mica Talc", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True), ("Talc", True)]),
        (
            "Glycerin Zxqv Phenoxyethanol",
            Status.UNKNOWN,
            {},
            [("Glycerin", True), ("Zxqv", False), ("Phenoxyethanol", True)],
        ),
        ("Glycerin Zxqv", Status.UNKNOWN, {}, []),
        ("Zxqv Glycerin Qrtw Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zxqv Qrtw Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zxqv Qrtw Brtz Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Glycerin Zx Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Talc", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Parfum", Status.UNKNOWN, {}, []),
        ("Mica Zxqv Glycerin", Status.UNKNOWN, {}, []),
        ("Sodium Benzoate Zxqv", Status.UNKNOWN, {}, []),
        ("Sodium Benzoate Zxqv Qrtw", Status.UNKNOWN, {}, []),
        ("Mica Extract Talc", Status.UNKNOWN, {}, []),
        ("Mica 5 % Talc", Status.UNKNOWN, {}, [("Mica 5 %", True), ("Talc", True)]),
        ("5 % Mica Talc", Status.UNKNOWN, {}, [("5 % Mica", True), ("Talc", True)]),
        ("Mica/Talc Aqua", Status.UNKNOWN, {}, []),
        ("Mica / Talc Aqua", Status.UNKNOWN, {}, []),
        ("Mica (Talc) Aqua", Status.UNKNOWN, {}, []),
        ("(Mica) Talc", Status.UNKNOWN, {}, [("(Mica)", False), ("Talc", True)]),
        ("Mica (x)Talc", Status.UNKNOWN, {}, []),
        ("Mica (x)talc", Status.UNKNOWN, {}, []),
        ("Mica Vitamin Parfum", Status.UNKNOWN, {}, []),
        ("Aqua Water Mica", Status.UNKNOWN, {}, []),
        ("Glycerin Glycerin Mica", Status.UNKNOWN, {}, [("Glycerin Glycerin", True), ("Mica", True)]),
        ("Glycerinn Aqua Mica Talc", Status.UNKNOWN, {}, []),
        ("Glycerin Aquaa Mica Talcc", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Parfumm Talc", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Phenoxyethanoll Talc", Status.UNKNOWN, {}, []),
        ("AquaMica Talc", Status.UNKNOWN, {}, [("Aqua", True), ("Mica", True), ("Talc", True)]),
        ("aquaMica", Status.UNKNOWN, {}, [("aqua", True), ("Mica", True)]),
        ("Mica-Talc Aqua", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Talc Parfum Lactate", Status.UNKNOWN, {}, []),
        ("Glycerin Aqua Mica Talc Extract", Status.UNKNOWN, {}, []),
        ("Glycerin 5 Phenoxyethanol", Status.UNKNOWN, {}, []),
        ("Aqua Mica", Status.WELL_FORMED, {}, [("Aqua", True), ("Mica", True)]),
        ("Glycerin Zxqv Phenoxyethanol", Status.WELL_FORMED, {}, []),
        ("Mica Zxqv Talc", Status.WELL_FORMED, {}, []),
        (
            "Sodium Benzoate Zxqv Potassium Sorbate",
            Status.WELL_FORMED,
            {},
            [("Sodium Benzoate", True), ("Zxqv", False), ("Potassium Sorbate", True)],
        ),
        ("Aqua Mica", Status.MISSPELT, {}, []),
        ("Aqua Mica", Status.UNKNOWN, {"whole": True}, [("Aqua", True), ("Mica", True)]),
        ("Glycerin Zxqv Phenoxyethanol", Status.UNKNOWN, {"whole": True}, []),
        ("Zxqv Qrtw", Status.UNKNOWN, {"whole": True}, []),
        ("Mica-Talc Aqua", Status.UNKNOWN, {"hyphens": True}, []),
        ("Aqua-Mica", Status.UNKNOWN, {"hyphens": True}, [("Aqua", True), ("Mica", True)]),
    ],
)
def test_runs_of_names(text: str, status: Status, options: dict[str, bool], wanted: Chunks) -> None:
    chunks = cut_run_on(text, TenNames(), status=status, **options)
    assert [(chunk.name(text), chunk.listed) for chunk in chunks] == wanted


@pytest.mark.parametrize(("words", "cut"), [(WINDOW, True), (WINDOW + 1, False)])
def test_longer_runs_are_not_cut(words: int, cut: bool) -> None:
    text = " ".join(["Mica", "Talc"] * (words // 2) + ["Mica"] * (words % 2))
    assert len(cut_run_on(text, TenNames(), status=Status.UNKNOWN)) == (words if cut else 0)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("AquaMicaTalc", ["Aqua", "Mica", "Talc"]),
        ("AquaMica", []),
        ("AquaMicaZxqv", ["Aqua", "Mica", "Zxqv"]),
        ("AquaZxqvQrtw", []),
        ("AquaMicaTalcZxqvQrtw", ["Aqua", "Mica", "Talc", "Zxqv", "Qrtw"]),
        ("AquaMicaZxqvQrtw", []),
        ("Aqua*Mica Talc*Parfum", ["Aqua", "Mica Talc", "Parfum"]),
        ("aquamica", []),
        ("Mica Extract*Talc OilAqua", ["Mica Extract", "Talc Oil", "Aqua"]),
    ],
)
def test_lists_without_separators_and_spaces(text: str, names: list[str]) -> None:
    assert [chunk.name(text) for chunk in cut_glued(text, TenNames())] == names


@pytest.mark.parametrize(
    ("size", "count", "listed", "status", "may"),
    [
        (40, 3, 40, Status.UNKNOWN, False),  # fewer than four words
        (40, 4, 0, Status.UNKNOWN, True),
        (40, 6, 0, Status.UNKNOWN, True),
        (40, 7, 4, Status.UNKNOWN, False),  # of more than six words an eighth of the letters must be of listed names
        (40, 7, 5, Status.UNKNOWN, True),
        (40, 7, 5, Status.PARTIAL, True),
        (40, 7, 40, Status.WELL_FORMED, False),
        (800, 80, 800, Status.UNKNOWN, True),
        (800, 81, 800, Status.UNKNOWN, False),
    ],
)
def test_where_misprints_may_stand_in_a_run(size: int, count: int, listed: int, status: Status, may: bool) -> None:
    assert _may_guess("x" * size, count, listed, status) is may


@pytest.mark.parametrize(
    ("listed", "unlisted", "may"),
    [
        ("sodium benzoate", "zxqv qrtw", True),  # both have several words
        ("mica", "zxqv qrtw", False),
        ("sodium benzoate", "zxqv", False),
        ("phenoxyethanol", "zxqvzxqvzxqv", False),  # long, but no misprint
        ("phenoxyethanol", "glycerinn", True),
        ("mica", "glycerinn", False),
        ("phenoxyethanol", "aquaa", False),
        ("phenoxyethanol", "phenoxyethanoll", False),  # of the same ingredient
    ],
)
def test_a_listed_name_beside_an_unlisted_one(listed: str, unlisted: str, may: bool) -> None:
    assert _may_stand_beside(listed, unlisted, TenNames()) is may


def test_one_name_again_and_again_is_compared_with_its_neighbour_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    same = run_ons._same_ingredient_or_plant

    def noted(first: str, second: str, recognizer: TenNames) -> bool:
        compared.append(first)
        return same(first, second, recognizer)

    monkeypatch.setattr(run_ons, "_same_ingredient_or_plant", noted)
    text = "Aqua Aqua Aqua Aqua Mica"
    chunks = [run_ons.Chunk(at, at + 4, True) for at in range(0, len(text), 5)]
    assert [chunk.end for chunk in run_ons._merge_synonyms(text, chunks, TenNames())] == [19, 24]
    assert compared == ["Aqua"] * 4


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # a misprint of a longer name leaves no word over
        ("Panthenol Panthewl Ethyl Ether", ["PANTHENOL", "PANTHENYL ETHYL ETHER"]),
        ("Panthenol Panthenyl Ethyl Ether", ["PANTHENOL", "PANTHENYL ETHYL ETHER"]),
        # the kind of plant stands behind the form of its material
        ("Hypnea Musciformis Extract Seaweed", ["HYPNEA MUSCIFORMIS EXTRACT"]),
        ("Gelidiella Acerosa Extract Seaweed", ["GELIDIELLA ACEROSA EXTRACT"]),
        ("Glycerin Seaweed", ["GLYCERIN", "ALGAE EXTRACT"]),
    ],
)
def test_which_names_a_run_is(text: str, names: list[str]) -> None:
    assert [entry.name for entry in parse(f"Aqua, Parfum, {text}, Carbomer").ingredients[2:-1]] == names

"""Where "may contain" ends that no bracket closes."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.reading.shades import behind_shades


@pytest.mark.parametrize(
    ("text", "may"),
    [
        (
            "成分:マイカ、タルク、ジメチコン、(+/-)酸化チタン、酸化鉄、赤226、トコフェロール、メチルパラベン",
            ["TITANIUM DIOXIDE", "IRON OXIDES", "CI 73360"],
        ),
        ("Talc, Dimethicone, Mica +/- CI 77891, CI 77491, Squalane, Phenoxyethanol, Parfum", ["CI 77891", "CI 77491"]),
        (
            "Talc, Squalane. May contain: Hydrogenated Polydecene, CI 77891, Mica, CI 77491",
            ["HYDROGENATED POLYDECENE", "CI 77891", "MICA", "CI 77491"],
        ),
        ("Talc, Squalane [+/- CI 77891, Tocopherol]", ["CI 77891", "TOCOPHEROL"]),
        ("Talc, Squalane +/- CI 77891, Tocopherol, CI 77491", ["CI 77891", "TOCOPHEROL", "CI 77491"]),
        ("Talc, Squalane +/- CI 77891, CI 77491, Lauroyl Lysine", ["CI 77891", "CI 77491", "LAUROYL LYSINE"]),
    ],
)
def test_what_keeps_every_shade_stands_behind_the_colours(text: str, may: list[str]) -> None:
    entries = inci_parser.parse(text).ingredients
    assert [entry.match.name for entry in entries if entry.section == "may_contain"] == may


def test_the_preservatives_behind_the_colours_are_in_the_product() -> None:
    report = inci_parser.analyze("Talc, Dimethicone, Mica (+/-) CI 77891, CI 77491, Tocopherol, Methylparaben")
    assert [entry.section for entry in report.label.ingredients[-2:]] == ["main", "main"]


def test_an_empty_block() -> None:
    assert behind_shades([], []) == ()

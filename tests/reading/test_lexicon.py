"""Reading with a lexicon that knows little: the smallest that the protocol allows."""

from __future__ import annotations

from inci_parser.reading import read


class Few:
    """Knows four names and cuts nothing."""

    def knows(self, text: str) -> bool:
        """Tell whether a text is one of the four."""
        return text.lower() in {"aqua", "glycerin", "parfum", "sodium benzoate"}

    def segment(self, text: str) -> tuple[tuple[int, int], ...]:
        """Cut nothing."""
        return ()


def names(text: str) -> list[str]:
    return [entry.parts.name for entry in read(text, Few()).entries]


def test_a_list() -> None:
    assert names("Ingredients: Aqua, Glycerin (5 %), Zxqv, Parfum.") == ["Aqua", "Glycerin", "Zxqv", "Parfum"]


def test_lost_separators_need_only_known_names() -> None:
    assert names("Aqua Glycerin Parfum") == ["Aqua", "Glycerin", "Parfum"]


def test_a_wrapped_name() -> None:
    assert names("Aqua, Sodium\nBenzoate, Parfum, Glycerin") == ["Aqua", "Sodium Benzoate", "Parfum", "Glycerin"]


def test_a_heading_is_enough_for_names_nobody_knows() -> None:
    assert names("Ingredients: Qwertin, Asdfol") == ["Qwertin", "Asdfol"]


def test_prose_is_no_list() -> None:
    assert read("This is what your skin needs to feel soft and calm.", Few()).kind == "no_list"

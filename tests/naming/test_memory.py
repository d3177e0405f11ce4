"""The bounded memory of answers."""

from __future__ import annotations

from inci_parser.naming.memory import AnswerMemory


def test_it_remembers_what_was_put() -> None:
    memory = AnswerMemory[int](entries=4, characters=100)
    memory.put("aqua", 1)
    assert (memory.get("aqua"), memory.get("mica")) == (1, None)


def test_it_is_bounded_by_entries_and_keeps_what_is_asked_for() -> None:
    memory = AnswerMemory[int](entries=10, characters=10_000)
    for number in range(1_000):
        memory.put(f"name {number}", number)
        assert memory.get("name 0") == 0
        assert len(memory) <= 20


def test_it_is_bounded_by_characters() -> None:
    memory = AnswerMemory[int](entries=1_000, characters=1_000)
    for number in range(100):
        memory.put(f"{number:0100}", number)
        assert len(memory) * 100 <= 2_000


def test_long_texts_are_not_kept() -> None:
    memory = AnswerMemory[int](entries=10, characters=1_000_000, longest=20)
    memory.put("x" * 21, 1)
    assert len(memory) == 0

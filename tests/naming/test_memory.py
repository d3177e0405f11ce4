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


def test_a_generation_holds_as_many_characters_as_it_may() -> None:
    memory = AnswerMemory[int](entries=100, characters=10)
    for number, text in enumerate(("aaaaa", "bbbbb", "ccccc", "ddddd")):
        memory.put(text, number)
    memory.put("ddddd", 4)  # again: no more characters
    assert [memory.get(text) for text in ("ddddd", "ccccc")] == [4, 2]
    assert len(memory) == 4
    memory.put("e", 5)  # a third generation: the first is forgotten
    assert [memory.get(text) for text in ("aaaaa", "bbbbb", "e")] == [None, None, 5]


def test_a_generation_holds_as_many_texts_as_it_may() -> None:
    memory = AnswerMemory[int](entries=2, characters=100)
    for number, text in enumerate("abcd"):
        memory.put(text, number)
    assert len(memory) == 4
    memory.put("e", 5)
    assert [memory.get(text) for text in "abe"] == [None, None, 5]


def test_long_texts_are_not_kept() -> None:
    memory = AnswerMemory[int](entries=10, characters=1_000_000, longest=20)
    memory.put("x" * 21, 1)
    assert len(memory) == 0
    memory.put("x" * 20, 1)
    assert len(memory) == 1

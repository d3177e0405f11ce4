"""A bounded memory of answers."""

from __future__ import annotations

from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class AnswerMemory(Generic[Answer]):
    """Remembers answers about texts, the recently asked ones; bounded by their number and by their characters.

    Two generations: answers are put into the young one; when that is full it becomes the old one, and what was old is
    forgotten. An old answer that is asked for again is young again. So the memory holds between ``entries`` and twice
    as many, without a look at each answer's age.

    >>> memory = AnswerMemory[int](entries=2, characters=100)
    >>> for text in ("aqua", "mica", "talc"):
    ...     memory.put(text, len(text))
    >>> memory.get("aqua"), memory.get("silica")
    (4, None)
    """

    def __init__(self, entries: int, characters: int, longest: int = 300) -> None:
        """Bound a generation by ``entries`` and by ``characters`` in all; texts over ``longest`` are not kept."""
        self._entries, self._characters, self._longest = entries, characters, longest
        self._young: dict[str, Answer] = {}
        self._old: dict[str, Answer] = {}
        self._size = 0

    def get(self, text: str) -> Answer | None:
        """Return the answer about a text, or ``None`` where it is not remembered."""
        answer = self._young.get(text)
        if answer is None and (answer := self._old.get(text)) is not None:
            self.put(text, answer)
        return answer

    def put(self, text: str, answer: Answer) -> None:
        """Remember an answer; texts over the longest hardly come back and are not kept."""
        size = len(text)
        if size > self._longest:
            return
        if text not in self._young:
            if len(self._young) >= self._entries or self._size + size > self._characters:
                self._old, self._young, self._size = self._young, {}, 0
            self._size += size
        self._young[text] = answer

    def __len__(self) -> int:
        """Return how many texts are remembered."""
        return len(self._young.keys() | self._old.keys())

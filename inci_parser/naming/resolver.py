"""Which ingredient a printed name is: strategies in order, and one memory of their answers."""

from __future__ import annotations

import re
from functools import cache, cached_property, lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from ..models import UNRECOGNIZED, Match, Recognition, Status
from ..tables import resources as _resources
from ..tables.build_cache import load_or_build
from .ambiguous_names import with_alternatives
from .botanical_names import is_epithet
from .brackets import EDGE
from .candidate import Candidate, Lookup
from .colour_contradictions import with_contradicted_colour
from .completeness import is_whole, letters
from .composition import Composer
from .correction import Correction
from .glosses import without_glosses
from .look_alikes import in_latin
from .memory import AnswerMemory
from .name_index import Hit
from .nomenclature.word_lists import word_list
from .normalisation import folded, key_of_folded
from .store import NameStore

if TYPE_CHECKING:
    from .longer_names import LongerNames
    from .misspelling_index import MisspellingIndex
    from .torn_names import TornNames

#: Names remembered in a generation of the memory, and their characters in all.
MEMORY, CHARACTERS = 65_536, 4_000_000
#: The longest name, in characters, that is looked at; the longest INCI names have some 1,900.
LONGEST = 2_000
#: No number, no other script, no bracket, no slash: what most strategies look for is not there.
_WORDS_ALONE = re.compile(r"[a-z]+(?:[ ,.'-]{1,2}[a-z]+)*+")
#: Status of a name whose match has a method that guesses.
_STATUS = {"fuzzy": Status.MISSPELT, "nomenclature": Status.WELL_FORMED}


class Strategy(Protocol):
    """One way to find the ingredient that a text names."""

    def __call__(self, text: str, lookup: Lookup, /) -> Candidate | None:
        """Return the ingredient, or ``None`` where this way finds none."""


#: What does not guess, in order: modules of ``strategies``, each loaded when it is first asked. Texts are folded.
STRATEGIES = (
    "grade",
    "listed",
    "spelling_rules",
    "colour_index",
    "alkoxylate",
    "look_alike",
    "named_by_both",
    "bracketed.match_listed",
    "composition",
    "two_plants",
    "bracketed",
    "slash_separated",
    "repeated",
    "common_name",
    "trailing_number",
    "part_left_out",
)
#: Those of them that have a say where a text holds nothing but words in Latin letters.
WORD_STRATEGIES = (
    "listed",
    "spelling_rules",
    "repeated",
    "named_by_both",
    "common_name",
    "composition",
    "part_left_out",
)
#: What is tried when none of them finds anything, in order. Texts are as printed.
GUESSES = (
    "cut_colour_number",
    "misspelling.match_alike",
    "misspelling.match_without_locant",
    "well_formed.match_of_known_words",
    "misspelling",
    "misspelt_half",
    "trade_name",
    "composition.match_by_sound",
    "well_formed",
    "han_misprint",
    "broken_word",
    "near_alone",
    "legible_edge",
)


@cache
def strategy(name: str) -> Strategy:
    """Return a strategy by its module, and by its function where that is not ``match``."""
    module, _, function = name.partition(".")
    loaded: Strategy = getattr(import_module(f"{__package__}.strategies.{module}"), function or "match")
    return loaded


class Resolver:
    """Answers for one store of names, and remembers what it answered as long as it lives."""

    def __init__(self, store: NameStore) -> None:
        """Answer from a store."""
        self.store = store
        self._memory = AnswerMemory[Recognition](MEMORY, CHARACTERS)
        self._misspelt = AnswerMemory[bool](MEMORY, CHARACTERS)
        self.composer = Composer(store)
        self._begins_name = lru_cache(8_192)(self._word_begins_name)

    # -- the question --------------------------------------------------------------------------------------------

    def recognize(self, name: str, *, guess: bool = True) -> Recognition:
        """Return which ingredient a printed name is, and how much of the name that accounts for.

        ``guess`` false: a misprint or a well-formed name is not looked for.
        """
        answer = self._memory.get(name)
        if answer is None or (guess and answer is UNRECOGNIZED):
            answer = self._recognize(name, guess)
            self._memory.put(name, answer)
        return answer if guess or answer.sure else UNRECOGNIZED

    def _recognize(self, name: str, guess: bool) -> Recognition:
        if len(name) > LONGEST:
            return Recognition(Status.UNKNOWN, Match(because="too long for a name"))
        candidate = self._without_guessing(name)
        if candidate is not None:
            match = with_contradicted_colour(name, with_alternatives(name.strip(EDGE), candidate.match()), self)
            whole = bool(match.names) and is_whole(name, candidate, self._recognize_part, abbreviations())
            return Recognition(Status.LISTED if whole else Status.PARTIAL, match)
        if not guess:
            return UNRECOGNIZED
        if folded(name.strip(EDGE)) in word_list("class_word"):
            return Recognition(Status.UNKNOWN, Match(because="a class of substances, not one of them"))
        text = in_latin(name)
        for guessing in GUESSES:
            candidate = strategy(guessing)(text, self)
            if candidate is not None:
                return Recognition(_STATUS.get(candidate.method, Status.UNKNOWN), candidate.match())
        return Recognition(
            Status.UNKNOWN,
            Match(because="the catalogue has no such name, and nothing near enough to be a misprint of one"),
        )

    def is_misspelt(self, name: str) -> bool:
        """Return whether :meth:`recognize` answers MISSPELT, at less cost where it does not."""
        answer = self._memory.get(name)
        if answer is not None and answer is not UNRECOGNIZED:
            return answer.status is Status.MISSPELT
        misspelt = self._misspelt.get(name)
        if misspelt is None:
            sure = self.recognize(name, guess=False).sure
            misspelt = not sure and self._has_near(name) and self.recognize(name).status is Status.MISSPELT
            self._misspelt.put(name, misspelt)
        return misspelt

    def _has_near(self, name: str) -> bool:
        """Return whether a name has corrections, or sounds like one."""
        text = in_latin(name) if len(name) <= LONGEST else ""
        near = self.corrections(without_glosses(text))
        return bool(near or any(strategy(way)(text, self) for way in ("misspelt_half", "composition.match_by_sound")))

    def is_canonical(self, name: str) -> bool:
        """Return whether a text is the canonical name of a listed ingredient, letter for letter."""
        hit = self.find(folded(name.strip(EDGE)))
        return hit is not None and letters(name) in map(letters, hit.names)

    def is_epithet(self, genus: str, word: str) -> bool:
        """Return whether a printed word behind another one may be the species of a genus: ``Lactobacillus casei``."""
        return is_epithet(folded(genus), folded(word.strip(EDGE)))

    def longer_names(self, name: str) -> tuple[str, ...]:
        """Return the canonical names that end with a canonical name behind a blank, those met most on labels first."""
        return self._longer_names.of(name)

    def _recognize_part(self, name: str) -> Recognition:
        return self.recognize(name.strip(EDGE), guess=False)

    def _without_guessing(self, name: str) -> Candidate | None:
        """Return the first answer of the strategies that do not guess, ``None`` where none has one."""
        text = folded(name.strip(EDGE))
        if not text or text in word_list("class_word"):
            return None
        words_alone = _WORDS_ALONE.fullmatch(text) is not None
        if words_alone and " " in text and not self._may_be_listed(text):
            return None
        return self._first(WORD_STRATEGIES if words_alone else STRATEGIES, text)

    def _may_be_listed(self, text: str) -> bool:
        """Return whether a text of several words begins as a form does, or as one that a rule of spelling changes."""
        if self._begins_name(text.partition(" ")[0]):
            return True
        from .spelling_rules import may_change

        return may_change(text)

    def _word_begins_name(self, word: str) -> bool:
        return self.store.begins(key_of_folded(word))

    # -- what strategies look up ---------------------------------------------------------------------------------

    def find(self, text: str) -> Hit | None:
        """Return what a folded text's normal form stands for, exactly."""
        return self.store.find(key_of_folded(text))

    def find_key(self, form_key: str) -> Hit | None:
        """Return what a normal form stands for."""
        return self.store.find(form_key)

    def whole(self, text: str) -> Candidate | None:
        """Return the name that a folded text is, listed or by a rule of spelling."""
        return self._first(("listed", "spelling_rules"), text)

    def part(self, text: str) -> Candidate | None:
        """Return the name beside a bracket or in it: whole, of a colour, or between slashes."""
        return self._first(("listed", "spelling_rules", "colour_index", "slash_separated"), text)

    def piece(self, text: str) -> Candidate | None:
        """Return the name between two slashes: whole, of a colour, or with a bracket."""
        return self._first(("listed", "spelling_rules", "colour_index", "bracketed"), text)

    def _first(self, ways: tuple[str, ...], text: str) -> Candidate | None:
        for way in ways:
            candidate = strategy(way)(text, self)
            if candidate is not None:
                return candidate
        return None

    def names_in(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the spans of the names that cover a text whole, where it is a run of several; else ``()``."""
        from ..reading.run_ons import cut_run_on

        return tuple(
            (chunk.start, chunk.end) for chunk in cut_run_on(text, self, status=Status.WELL_FORMED, whole=True)
        )

    def torn(self, text: str) -> str:
        """Return the one name that labels print of which a text has lost letters; ``""`` for none."""
        return self._torn_names.of(text)

    def begun_by(self, text: str) -> str:
        """Return the name that labels print most of those that go on behind a text; ``""`` for none."""
        return self._torn_names.begun_by(text)

    def corrections(self, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
        """Return the forms that a text may be a misprint of with the names they stand for, the nearest first."""
        return self._misspellings.corrections(text)

    def neighbours(self, text: str) -> list[tuple[Correction, tuple[str, ...]]]:
        """Return the same, those that a guard rejects too."""
        return self._misspellings.neighbours(text)

    @cached_property
    def _longer_names(self) -> LongerNames:
        from .longer_names import LongerNames

        return LongerNames(self.store)

    @cached_property
    def _torn_names(self) -> TornNames:
        from .torn_names import TornNames

        return TornNames(self.store)

    @cached_property
    def _misspellings(self) -> MisspellingIndex:
        from .misspelling_index import MisspellingIndex

        return MisspellingIndex(self.store)


@cache
def abbreviations() -> frozenset[str]:
    """Return the words that a full stop ends inside a name."""
    return load_or_build("naming-abbreviations", ["label_words.csv"], _read_abbreviations)


def _read_abbreviations() -> frozenset[str]:
    rows = _resources.rows("label_words.csv")
    return frozenset(folded(row["word"]) for row in rows if row["kind"] == "abbreviation")

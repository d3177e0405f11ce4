"""What the catalogue knows of a name, and why it matched or did not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ..models import Match
from .brackets import without_brackets
from .name_index import Record
from .nomenclature import grammar as nomenclature
from .store import NameStore

#: A CAS or EC number.
_NUMBER = re.compile(r"(?<![\w-])(?:\d{2,7}-\d{2}-\d|\d{3}-\d{3}-\d)(?![\w-])")
#: The most names near a text that an explanation shows.
_MOST_NEIGHBOURS = 5


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A name of the catalogue that looks like the text, and why the text is or is not a misprint of it."""

    name: str
    #: Edits between the two, letters that print confuses counted as one.
    distance: int
    verdict: str

    def to_dict(self) -> dict[str, Any]:
        """Return the neighbour as plain values."""
        return {"name": self.name, "distance": self.distance, "verdict": self.verdict}


@dataclass(frozen=True, slots=True)
class Explanation:
    """A text, what it was matched with and why, and what is known of it."""

    text: str
    match: Match
    #: What the layers know of each ingredient that the text names; empty for a name the catalogue does not hold.
    records: tuple[Record, ...]
    #: Class and likely function by the syntax of the name; ``None`` where it is not well-formed or not identified.
    class_: str | None
    role: str | None
    #: Words of the name that no table of words holds whole.
    unknown_words: tuple[str, ...]
    neighbours: tuple[Neighbour, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the explanation as plain values."""
        return {
            "text": self.text,
            "names": list(self.match.names),
            "match": {**self.match.to_dict(), "because": self.match.because},
            "class": self.class_,
            "role": self.role,
            "unknown_words": list(self.unknown_words),
            "records": [_record(record) for record in self.records],
            "neighbours": [neighbour.to_dict() for neighbour in self.neighbours],
        }


def _record(record: Record) -> dict[str, Any]:
    return {
        "inci": record.inci,
        "us_name": record.us_name,
        "cas": list(record.cas),
        "ec": list(record.ec),
        "functions": list(record.functions),
        "botanical": record.botanical,
        "cosing_ref": record.cosing_ref,
        "updated": record.updated,
        "label_count": record.label_count,
        "source": record.source,
        "layer": record.layer,
        "aliases": [
            {"text": a.text, "kind": a.kind, "lang": a.lang, "attested": a.attested, "source": a.source}
            for a in record.aliases
        ],
    }


def explain(text: str, match: Match, store: NameStore) -> Explanation:
    """Return what a store knows of a text that was matched so, and which names it is near and why it is none of them.

    >>> from inci_parser.naming import Catalogue
    >>> explanation = Catalogue.default().explain("Polyglyceryl-9 Dilinoleate")
    >>> explanation.match.method, explanation.class_
    ('nomenclature', 'polyglycerol ester or ether')
    """
    carriers = store.with_number(_number_in(text, match))
    if carriers:
        return _of_number(text, carriers, store)
    records = tuple(record for name in match.names if (record := store.record(name)) is not None)
    name = records[0].inci if len(records) == 1 else without_brackets(text) or text
    formed = nomenclature.read(name) or nomenclature.read(name, loose=True)
    told = formed if match.names else None  # of what is not identified, the syntax tells nothing
    sure = match.method not in ("fuzzy", "nomenclature", "none")
    return Explanation(
        text=text,
        match=match,
        records=records,
        class_=told.class_ if told else None,
        role=told.role if told else None,
        unknown_words=formed.unknown if formed else (),
        neighbours=() if sure else _neighbours(store, without_brackets(text) or text),
    )


def _number_in(text: str, match: Match) -> str:
    """Return a text, or the one registry number in a text that names nothing else: ``CAS No. 98-92-0``.

    >>> _number_in("CAS No. 98-92-0", Match()), _number_in("einecs: 202-713-4", Match()), _number_in("x 1-2", Match())
    ('98-92-0', '202-713-4', 'x 1-2')
    """
    numbers = () if match.names else _NUMBER.findall(text)
    return numbers[0] if len(numbers) == 1 else text.strip()


def _of_number(text: str, carriers: tuple[str, ...], store: NameStore) -> Explanation:
    """Return what is known of the ingredients that carry a CAS or EC number; only one alone is what the number names.

    >>> from inci_parser.naming import Catalogue
    >>> [record.inci for record in Catalogue.default().explain("56-81-5").records]
    ['GLYCERIN']
    """
    records = tuple(record for name in carriers if (record := store.record(name)) is not None)
    if len(carriers) == 1:
        match = Match(carriers, "alias", 100.0, because=f"registry number of {carriers[0]} alone")
    else:
        match = Match(because=f"registry number of {len(carriers)} ingredients: it does not tell which")
    formed = nomenclature.read(carriers[0]) if len(carriers) == 1 else None
    class_, role = (formed.class_, formed.role) if formed else (None, None)
    return Explanation(text, match, records, class_, role, (), ())


def _digits(name: str) -> str:
    """Return the numbers of a name as it prints them, ``none`` where it has none."""
    return " ".join(re.findall(r"\d+", name)) or "none"


def _neighbours(store: NameStore, text: str) -> tuple[Neighbour, ...]:
    """Return the names that look most like a text, with the guard that lets each through or not."""
    from .misspelling_index import known_word
    from .misspellings import agree, shapes

    neighbours = []
    numbers = shapes(text)[0].numbers
    for layer in store.layers:
        for correction in layer.misprints.corrections(text, any_numbers=True):
            theirs = shapes(correction.form)[0].numbers
            if theirs != numbers:
                verdict = f"the numbers differ ({_digits(text)} / {_digits(correction.form)})"
            elif not agree(text, correction.form, known_word):
                verdict = "what differs is a word of its own in INCI names, or differs too much"
            else:
                verdict = f"a misprint of it if no other name is as near: {correction.difference()}"
            neighbours.append(Neighbour(correction.form, correction.edits, verdict))
    return tuple(sorted(neighbours, key=lambda neighbour: (neighbour.distance, neighbour.name))[:_MOST_NEIGHBOURS])

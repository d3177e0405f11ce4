"""Builds what :class:`~.name_index.NameIndex` reads: the sections of a container, from records and other forms."""

from __future__ import annotations

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..errors import TableError
from ..tables.container import Container, pack, string_sections
from .cognates import SHORTEST, sound
from .gram_index import gram_sections
from .key_table import key_sections, ordered
from .name_index import KIND_BITS, KINDS, NEVER_MISPRINTED, SEVERAL, Alias, Form, NameIndex, Record
from .normalisation import folded, key
from .script_misprints import script_sections
from .word_bag import word_bag

_WORD = re.compile(r"[a-z]+")
#: Languages whose forms are Latin names or English: what is printed where INCI names are.
INTERNATIONAL = ("en", "la")


def index_sections(records: Iterable[Record], forms: Sequence[Form]) -> dict[str, bytes]:
    """Return the sections of an index over records (their own ``aliases`` are not looked at) and other forms.

    Forms come strongest first. Where two names share a key, the one met more often has it; an alias never takes the
    key of a name. An alias of two different ingredients is in no index.
    """
    known = {record.inci: record for record in records}
    names = ordered(known)
    number = {name: i for i, name in enumerate(names)}
    targets, several = _targets(sorted(known.values(), key=lambda record: -record.label_count), forms, number)
    keys = ordered(targets)
    sets: dict[tuple[str, ...], int] = {(): 0}
    function_numbers = array("H", (sets.setdefault(known[name].functions, len(sets)) for name in names))
    return {
        "kinds": "\n".join(KINDS).encode(),
        **key_sections("names", names),
        **key_sections("keys", keys),
        "keys.target": array("I", (targets[form_key] for form_key in keys)).tobytes(),
        "several": "\n".join(several).encode(),
        **gram_sections((*names, *_printed(forms))),
        **script_sections(alias.text for alias, _ in forms),
        **string_sections("records", (_line(known[name]) for name in names)),
        **string_sections("aliases", _alias_lines(forms, names)),
        "functions.of": function_numbers.tobytes(),
        **string_sections("functions", (";".join(functions) for functions in sets)),
        **_lookup_sections("numbers", ((n, (*known[n].cas, *known[n].ec)) for n in names), number),
        **_lookup_sections("bags", ((name, (word_bag(name),)) for name in names), number),
        **_sound_sections(names),
    }


def index(title: str, records: Iterable[Record], forms: Sequence[Form] = ()) -> NameIndex:
    """Return an index in memory.

    >>> layer = index("house", [Record("HOUSE OIL", cas=("8001-25-0",))], [])
    >>> layer.find("houseoil"), layer.with_number("8001-25-0"), layer.misprints.corrections("house oll")[0].form
    (Hit(names=('HOUSE OIL',), kind='name'), ('HOUSE OIL',), 'HOUSE OIL')
    """
    return NameIndex(title, Container(pack(index_sections(records, forms), title)))


def _targets(
    ranked: Iterable[Record], forms: Iterable[Form], number: dict[str, int]
) -> tuple[dict[str, int], list[str]]:
    """Return the number of every key (see :data:`.name_index.SEVERAL`), and the names of blends by their number."""
    targets: dict[str, int] = {}
    for record in ranked:
        targets.setdefault(key(record.inci), number[record.inci] << KIND_BITS)
    own = frozenset(targets)
    blends: dict[str, int] = {}
    doubtful = set()
    for alias, names in forms:
        form_key = key(alias.text)
        if not form_key or form_key in own:
            continue
        lost = next((name for name in names if name not in number), None)
        if lost is not None:
            raise TableError(f"{alias.text!r} stands for {lost}, which is no name of the table; add a row for it")
        if len(names) > 1:
            target = SEVERAL | blends.setdefault("|".join(names), len(blends)) << KIND_BITS
        else:
            target = number[names[0]] << KIND_BITS
        known = targets.setdefault(form_key, target | KINDS.index(_kind(alias)))
        if known >> KIND_BITS != target >> KIND_BITS:
            doubtful.add(form_key)
    for form_key in doubtful:
        del targets[form_key]
    return targets, list(blends)


def _kind(alias: Alias) -> str:
    """Return the kind of a form in an index: every form of another language is a translation."""
    return alias.kind if alias.lang in INTERNATIONAL else "translation"


def _printed(forms: Iterable[Form]) -> Iterable[str]:
    """Return the forms, beside the names, that a misprint may be corrected to."""
    return dict.fromkeys(
        alias.text
        for alias, _ in forms
        if alias.text.isascii() and alias.lang in INTERNATIONAL and alias.kind not in NEVER_MISPRINTED
    )


def _line(record: Record) -> str:
    """Return the facts of a record but its functions, separated by tabs."""
    cells = (
        ";".join(record.cas),
        ";".join(record.ec),
        record.cosing_ref or "",
        record.updated or "",
        record.us_name or "",
        str(record.label_count),
        "1" if record.botanical else "0",
        record.source,
    )
    return "\t".join(cells)


def _alias_lines(forms: Iterable[Form], names: Iterable[str]) -> Iterable[str]:
    """Yield for each name its other forms, one a line."""
    lines: dict[str, list[str]] = defaultdict(list)
    for alias, whose in forms:
        line = "\t".join((alias.text, alias.kind, alias.lang, "1" if alias.attested else "0", alias.source))
        for name in whose:
            lines[name].append(line)
    return ("\n".join(lines[name]) if name in lines else "" for name in names)


def _lookup_sections(
    section: str, given: Iterable[tuple[str, Iterable[str]]], number: dict[str, int]
) -> dict[str, bytes]:
    """Return the sections that lead from strings (registry numbers, bags of words) to the names that have them."""
    carriers: dict[str, list[int]] = defaultdict(list)
    for name, strings in given:
        for string in dict.fromkeys(strings):
            carriers[string].append(number[name])
    lines = (" ".join(map(str, carriers[string])) for string in ordered(carriers))
    return {**key_sections(section, carriers), **string_sections(f"{section}.of", lines)}


def _sound_sections(names: Iterable[str]) -> dict[str, bytes]:
    """Return the sections that lead from sounds to the words of names that sound so."""
    words = {word for name in names for word in _WORD.findall(folded(name)) if len(word) >= SHORTEST}
    sounds: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        sounds[sound(word)].append(word)
    return {
        **key_sections("sounds", sounds),
        **string_sections("sounds.of", (" ".join(sounds[string]) for string in ordered(sounds))),
    }

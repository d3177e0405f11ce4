"""What pages say of a label's reading: the headline, notices, parts, and each entry in words."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from ..analysis.doubtful_names import CHECK, doubts_to_tell, rivals_of
from ..analysis.wording import display_name, join_names, join_words
from ..models import Entry, Label
from ..naming.colour_contradictions import contradicted_by
from ..notices import Notice

QUALITY: dict[int, str] = {
    0: "nothing readable",
    1: "read cleanly",
    2: "repaired in places",
    3: "read with doubt",
    4: "read badly",
}
#: The most entries in doubt that a sentence names.
_DOUBTFUL = 3
#: Code of a doubt -> what is not sure.
_DOUBTS: dict[str, str] = {
    "cut": f"may be part of a longer name: {CHECK}",
    "name": "some of its words were not understood",
    "amount": "its amount",
    "section": "which part it belongs to",
    "alternatives": "the label leaves open which of several",
    "title": "whether it is an ingredient or the product's title",
}
#: What a colour was not read by -> how is told what it was read by, and what the other says.
_CONTRADICTED = {
    "name": "read as {names} by its number; its name says {rivals}",
    "number": "read as {names} by its name; its number is of {rivals}",
}
SECTIONS: dict[str, str] = {
    "active": "active",
    "main": "",
    "may_contain": "may contain",
    "trace": "traces (0.1 % or less)",
}


def is_certain(label: Label) -> bool:
    """Return whether all of the list is accounted for and every entry is a known ingredient without doubt."""
    sure = all(entry.known and not entry.doubts for entry in label.ingredients)
    return label.quality == 1 and not label.left_out and sure


def headline(label: Label, *, contradicted: bool = False) -> str:
    """Return one sentence on what was read; "read cleanly" and "all known" only where nothing is in doubt.

    ``contradicted``: facts of the label contradict each other, so that one of them was misread or is misprinted. Where
    no amount is printed, its order alone is unusual, and the first screen says so.
    """
    if label.kind != "list":
        what = "Marketing highlights, no ingredient list" if label.kind == "highlights" else "No ingredient list"
        return f"{what}: {label.reason}" if label.reason else what
    count = len(label.ingredients)
    parts = [f"{count} ingredient{'s' if count != 1 else ''}", *_not_known(label)]
    sections = [(s, sum(e.section == s for e in label.ingredients)) for s in ("active", "may_contain", "trace")]
    parts.extend(f"{n} {SECTIONS[s]}" for s, n in sections if n)
    components = {entry.component for entry in label.ingredients if entry.component}
    if len(components) > 1:
        parts.append(f"{len(components)} parts")
    if is_certain(label):
        printed = contradicted and any(entry.percent is not None for entry in label.ingredients)
        parts.extend(("all known", "with a contradiction" if printed else QUALITY[1]))
    elif label.quality > 1:
        parts.append(QUALITY[label.quality])
    return ", ".join(parts)


def _not_known(label: Label) -> list[str]:
    """Return how many entries have no name, and how many only one that is well-formed; nothing of a clean list."""
    unnamed = sum(not entry.names for entry in label.ingredients)
    unlisted = sum(bool(entry.names) and not entry.known for entry in label.ingredients)
    counts = ((unnamed, "not identified"), (unlisted, "not in the inventory"))
    return [f"{count} {words}" for count, words in counts if count]


def in_doubt(label: Label, weighty: Collection[int] | None = None) -> str:
    """Return which entries are in doubt and of what, in one sentence; ``""`` where none is.

    What has no name is told as not recognised, and no doubt of it matters beside that. Of a report, ``weighty`` are
    the places that findings rest on: then only what a reader should know is told, and the table marks the rest.
    """
    if weighty is None:
        doubtful = [(entry, entry.doubts) for entry in label.ingredients if entry.doubts and entry.names]
    else:
        doubtful = list(doubts_to_tell(label, weighty))
    if not doubtful:
        return ""
    phrases = [
        f"no. {entry.position} “{excerpt(entry.text, 0, len(entry.text), 30)}” "
        f"({', '.join(doubts_in_words(entry, doubts))})"
        for entry, doubts in doubtful[:_DOUBTFUL]
    ]
    more = f" and {len(doubtful) - _DOUBTFUL} more" if len(doubtful) > _DOUBTFUL else ""
    return f"In doubt: {'; '.join(phrases)}{more}."


def doubts_in_words(entry: Entry, doubts: Iterable[str]) -> list[str]:
    """Return what is not sure of an entry, each once; of a misprint what it was read as, of others what it may be."""
    rivals = rivals_of(entry)
    told = []
    for doubt in doubts:
        if doubt == "name" and entry.match.method == "fuzzy":
            told.append(f"read as {join_names(entry.names)}")
        elif doubt == "name" and (by := contradicted_by(entry.text, entry.match)):
            told.append(_CONTRADICTED[by].format(names=join_names(entry.names), rivals=rivals))
        elif doubt in ("name", "cut") and rivals:
            torn = all(other.name.endswith(f" {entry.name}") for other in entry.match.alternatives)
            told.append(f"may be {'the end of ' if torn else ''}{rivals}")
        elif doubt == "alternatives" and len(entry.names) > 1:
            told.append(f"the label leaves open whether {join_words(map(display_name, entry.names), 'or')}")
        else:
            told.append(_DOUBTS.get(doubt, doubt))
    return list(dict.fromkeys(told))


def notice_lines(label: Label) -> list[tuple[int, str]]:
    """Return severity and sentence of the notices, each kind once with its count and first place, gravest first."""
    kinds: dict[str, list[Notice]] = {}
    for notice in label.notices:
        kinds.setdefault(notice.code, []).append(notice)
    lines = []
    for members in sorted(kinds.values(), key=lambda alike: -alike[0].severity):
        first = members[0]
        place = excerpt(label.text, first.start, first.end)
        more = f" ({len(members)} times)" if len(members) > 1 else ""
        lines.append((first.severity, f"{first.message}{more}{f' At: “{place}”' if place else ''}"))
    return lines


def excerpt(text: str, start: int, end: int, most: int = 40) -> str:
    """Return the stretch of text a notice is about, shortened in the middle, on one line.

    >>> excerpt("Aqua, a very long name that goes on, Parfum", 6, 35, 20)
    'a very lon … at goes on'
    """
    piece = " ".join(text[start:end].split())
    half = most // 2
    return piece if len(piece) <= most else f"{piece[:half].rstrip()} … {piece[-half:].lstrip()}"


def part_title(component: str, section: str) -> str:
    """Return the line over the entries of a part or section.

    >>> part_title("Mask", "may_contain"), part_title("", "main")
    ('Mask · may contain', 'ingredients')
    """
    return " · ".join(word for word in (component, SECTIONS[section]) if word) or "ingredients"


def part_titles(label: Label) -> dict[int, str]:
    """Return the position of each entry that begins a part or section, with the title of it."""
    titles = {}
    current = ("", "main")
    for entry in label.ingredients:
        if (entry.component, entry.section) != current:
            current = (entry.component, entry.section)
            titles[entry.position] = part_title(*current)
    return titles


def name_of(entry: Entry) -> str:
    """Return what to call an entry: its names, or the printed text where it could not be identified."""
    return ", ".join(entry.names) if entry.names else entry.text


def marks(entry: Entry) -> str:
    """Return the traits the label prints of an entry."""
    return " ".join(word for word, there in (("nano", entry.nano), ("organic", entry.organic)) if there)


def method_note(entry: Entry) -> str:
    """Return how an entry was found, where that says more than its name does."""
    match = entry.match
    if not match.names:
        near = f", nearest {match.alternatives[0].name}" if match.alternatives else ""
        return f"not identified{near}"
    if match.method == "exact":
        return ""
    if match.method == "nomenclature":
        return f"well-formed name, not in the inventory{f' ({match.class_})' if match.class_ else ''}"
    score = f" {match.score:.0f}" if match.method == "fuzzy" else ""
    return f"“{entry.text}”, {match.method.replace('_', ' ')}{score}"

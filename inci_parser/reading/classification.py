"""Kinds: list, highlights or no list, and why; and whether it is a cosmetic's at all."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..models import Kind, RawEntry
from ..notices import Notice
from .annotations import Marked
from .headings import LISTS
from .names import FOUND, looks_like_a_name
from .segments import DASH, Unit
from .vocabulary import LETTERS, folded, words

if TYPE_CHECKING:
    from .entries import Maker


def kind_of(marked: Marked, units: list[Unit], entries: list[RawEntry], maker: Maker) -> tuple[Kind, str]:
    """Return the kind of a text and the reason in one sentence."""
    text = marked.plain.strip()
    if not text:
        return "no_list", "The text is empty."
    if folded(text.strip(" .\"'")) in words("null"):
        return "no_list", "The text is a placeholder for missing data."
    if not LETTERS.search(text):
        return "no_list", "The text has no words."
    headed = any(h.kind in LISTS for h in marked.headings.values())
    standings = [maker.names.identity(entry.parts.text).standing for entry in entries]
    known = sum(standing in FOUND for standing in standings)
    named = known + sum(
        looks_like_a_name(entry.parts.name)
        for entry, standing in zip(entries, standings, strict=True)
        if standing not in FOUND
    )
    if _food(marked, entries, known):
        maker.traits.add("not_cosmetic")
        maker.notices.append(Notice.of("not_cosmetic", 0, len(maker.text)))
    claimed = [u for u in units if u.role == "claim" and _names_something(u, maker)]
    if entries and not headed and _only_highlights(entries, claimed, maker.text):
        return "highlights", "Ingredients are only named in claims."
    if entries and _is_list(entries, known, named, headed, marked):
        reason = "An ingredient heading was found." if headed else "Most of the text names ingredients."
        return "list", reason
    pointed = any(h.kind == "highlights" for h in marked.headings.values())
    if claimed or (pointed and sum(u.standing in FOUND for u in units) >= 2):
        return "highlights", "Ingredients are only named in claims."
    return "no_list", "Nothing in it reads as an ingredient list."


def _only_highlights(entries: list[RawEntry], claimed: list[Unit], text: str) -> bool:
    """Tell whether what looks like a short list rather advertises: bullets with claims, names of classes."""
    first = entries[0].start
    bullet = text[max(0, first - 3) : first].strip().endswith(("-", "•")) or (
        text.strip().startswith("-") and len(entries) <= 2
    )
    if len(entries) <= 4 and (bullet or (claimed and len(entries) < 3)):
        return True
    heroes = sum(folded(entry.parts.name) in words("hero") for entry in entries)
    return heroes >= 3 and heroes * 6 >= len(entries)


def _is_list(entries: list[RawEntry], known: int, named: int, headed: bool, marked: Marked) -> bool:
    """Tell whether entries make a list: a heading and a name, names the catalogue knows, or nothing but names."""
    count = len(entries)
    if headed:
        pointed_away = any(h.kind == "pointer" for h in marked.headings.values())
        return bool(known) or named * 3 >= count or (count > 1 and not pointed_away)
    if known and (count <= 3 or known * 4 >= count):
        return True
    covered = sum(entry.end - entry.start for entry in entries)
    whole = covered * 4 >= 3 * len(marked.plain.strip())
    return whole and (named == count or (count >= 3 and named * 5 >= count * 3))


def _names_something(unit: Unit, maker: Maker) -> bool:
    """Tell whether the name of a claim ("Niacinamide: brightens") is an ingredient's."""
    text = unit.text.strip(" -\u2022*\"'")
    bullet = bool(unit.before & DASH) or unit.text.lstrip().startswith("-")
    if maker.names.identity(text).standing in FOUND:
        return True
    return text[:1].isupper() and (bullet or looks_like_a_name(text))


@cache
def _food_phrases() -> tuple[str, ...]:
    return tuple(sorted(word for word in words("food") if " " in word))


def _food(marked: Marked, entries: list[RawEntry], known: int) -> bool:
    """Tell whether the text is of food, a supplement or a medicine to swallow."""
    low = marked.plain.lower()
    found = set(LETTERS.findall(low))
    hits = len(words("food") & found) + sum([phrase in low for phrase in _food_phrases()])
    if hits and not words("dose").isdisjoint(found):
        return True
    return hits >= 4 or (hits >= 2 and known * 3 < len(entries) + 3)

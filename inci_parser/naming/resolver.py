"""The ladder: from an exact name down to a well-formed one, each rung named in the match it gives."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from ..models import UNRECOGNIZED, EntryParts, Match, Method, Recognition, Status
from ..tables import resources as _resources
from . import botanical_names as botany
from . import colour_index as colours
from .brackets import BRACKET, EDGE, FRENCH, without_brackets
from .completeness import is_whole
from .composition import Translator, language, tail
from .memory import Memory
from .normalisation import folded, key, key_behind, key_of_folded
from .spelling_rules import keep_first, variants

if TYPE_CHECKING:
    from .catalogue import Catalogue

#: Names remembered in a generation of the memory, and their characters in all.
MEMORY, CHARACTERS = 65_536, 4_000_000
#: The longest name, in characters, that is looked at; the longest INCI names have some 1,900.
LONGEST = 2_000
_METHOD: dict[str, Method] = {
    "name": "exact",
    "translation": "translation",
    "spelling": "spelling",
    "colour": "colour_index",
}
_KIND_WORDS = {
    "us_name": "US name",
    "common": "common name",
    "trade": "trade name",
    "drug": "drug name",
    "latin": "other Latin name",
    "old_name": "older name",
    "abbreviation": "abbreviation",
    "spelling": "spelling",
    "translation": "translation",
    "official": "official name",
    "iupac": "chemical name",
    "blend": "trade name of a blend",
    "colour": "colour name",
}
_SLASH = re.compile(r"\s*[/\\／|]\s*|\s+-\s+|\s*=\s*")


#: No number, no other script, no bracket, no slash: what most rungs look for is not there.
_WORDS_ALONE = re.compile(r"[a-z]+(?:[ ,.'-]{1,2}[a-z]+)*+")
#: A bracket that stands apart from the word before it, as a gloss does.
_APART = re.compile(r"(?:^|[\s®™,])[(\[{（［]")


#: What a method that guesses tells of the name.
_STATUS: dict[str, Status] = {"fuzzy": Status.MISSPELT, "nomenclature": Status.WELL_FORMED}
_SURE = frozenset((Status.LISTED, Status.PARTIAL))


@cache
def abbreviations() -> frozenset[str]:
    """Return the words that a full stop ends inside a name."""
    return _resources.compiled("naming-abbreviations", ("label_words.csv",), _build_abbreviations)


def _build_abbreviations() -> frozenset[str]:
    rows = _resources.rows("label_words.csv")
    return frozenset(folded(row["word"]) for row in rows if row["class"] == "abbreviation")


class Rung(NamedTuple):
    """An answer of one rung, before it becomes a match."""

    names: tuple[str, ...]
    method: Method
    because: str
    score: float = 100.0


class Resolver:
    """Climbs the ladder for one catalogue and remembers what it found."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._memory = Memory[Recognition](MEMORY, CHARACTERS)
        #: What the same bracket or half of a slash is asked again and again, remembered.
        self._whole = lru_cache(MEMORY)(self._find_whole)
        self._sure_part = lru_cache(MEMORY)(self._find_part)
        self._may_begin = lru_cache(MEMORY)(self._begins)
        #: The rungs that do not guess, and those of them that have a say where there are only words.
        self._word_rungs = (self._whole, self._repeated, self._common)
        self._rungs = (
            self._whole,
            self._colour,
            self._translated,
            self._glossed,
            self._synonyms,
            self._repeated,
            self._common,
        )

    # -- calls ---------------------------------------------------------------------------------------------------

    def recognize(self, name: str, *, guess: bool = True) -> Recognition:
        """Return which ingredient a printed name is, and how much of the name that accounts for; remembered.

        ``guess`` false: a misprint or a well-formed name is not looked for.
        """
        answer = self._memory.get(name)
        if answer is None or (guess and answer is UNRECOGNIZED):
            answer = self._recognize(name, guess)
            self._memory.put(name, answer)
        return answer if guess or answer.status in _SURE else UNRECOGNIZED

    def _recognize(self, name: str, guess: bool) -> Recognition:
        rung = self._ask(name)
        if rung is not None:
            match = Match(rung.names, rung.method, rung.score, because=rung.because)
            whole = bool(rung.names) and is_whole(name, match, self._recognize_surely, abbreviations())
            return Recognition(Status.LISTED if whole else Status.PARTIAL, match)
        if len(name) > LONGEST:
            return Recognition(Status.UNKNOWN, Match(because="too long for a name"))
        if not guess:
            return UNRECOGNIZED
        from .guessing import guess as guessed

        match = guessed(self._catalogue, name, self.segment)
        return Recognition(_STATUS.get(match.method, Status.UNKNOWN), match)

    def _recognize_surely(self, name: str) -> Recognition:
        return self.recognize(name.strip(EDGE), guess=False)

    def resolve_text(self, text: str) -> Match:
        """Return the match of one printed entry."""
        from ..reading.entry import read_entry

        return self.recognize(read_entry(text).name).match

    def resolve(self, parts: EntryParts) -> Match:
        """Return the match of an entry taken apart by the entry grammar."""
        return self.recognize(parts.name).match

    def knows(self, text: str) -> bool:
        """Tell whether the sure rungs know the text."""
        return self.recognize(text, guess=False).match.method != "none"

    def is_misprint(self, text: str) -> bool:
        """Tell whether :meth:`resolve` takes an entry's name for a misprint of another."""
        return self.recognize(text).status is Status.MISSPELT

    def segment(self, text: str) -> tuple[tuple[int, int], ...]:
        """Return the spans of names that cover the text whole, as few as can be, or ``()``."""
        from .segmentation import segment

        return segment(text, self._piece)

    def _piece(self, text: str) -> bool:
        """Tell whether a stretch of a run of names is one name: no weak forms."""
        return len(key(text)) > 2 and self.knows(text)

    # -- the ladder ----------------------------------------------------------------------------------------------

    def _ask(self, text: str) -> Rung | None:
        text = text.strip(EDGE)
        if not text or len(text) > LONGEST:
            return None
        plain = folded(text)
        words_alone = _WORDS_ALONE.fullmatch(plain) is not None
        if words_alone and " " in plain and not self._may_begin(plain.partition(" ")[0]):
            return None
        for rung in self._word_rungs if words_alone else self._rungs:
            found = rung(plain)
            if found is not None:
                return found
        return None

    def _begins(self, word: str) -> bool:
        """Tell whether a name of several words, and nothing but words, may begin with this one."""
        return not keep_first(word) or self._catalogue.store.begins(key_of_folded(word))

    def _find_whole(self, text: str) -> Rung | None:
        """Exact name, alias, punctuation-free key, spelling by rule."""
        form_key = key_of_folded(text)
        if not form_key:
            return None
        found = self._catalogue.find(form_key)
        if found is not None:
            return _rung(found.names, found.kind, text)
        for variant, why in variants(text, form_key):
            found = self._catalogue.find(variant)
            if found is not None:
                return Rung(found.names, "spelling", f"spelling by rule: {why}", 98.0)
        return None

    def _colour(self, text: str) -> Rung | None:
        """Colour index numbers, alone, listed or beside the colour's name, and US colour names."""
        us_form = colours.us_form(text)
        if us_form is not None:
            found = self._catalogue.find(key(us_form))
            return None if found is None else Rung(found.names, "colour_index", f"US colour name {us_form}")
        if sum(map(str.isdigit, text)) < 4:
            return None
        text = colours.repaired(text)
        printed = colours.numbers(text)
        held = [self._catalogue.find(key(name)) for name in printed]
        if not printed or not all(held):
            return None
        names = tuple(dict.fromkeys(name for found in held if found for name in found.names))
        if all(self._beside(piece, names) for piece in colours.remainder(text)):
            return Rung(names, "colour_index", f"colour index {', '.join(printed)}")
        return None

    def _beside(self, piece: str, names: tuple[str, ...]) -> bool:
        """Tell whether words beside a colour number are its name (or no name), not another ingredient."""
        if colours.us_form(piece):
            return True
        found = self._catalogue.find(key(piece))
        if found is None or found.names[0] in names:
            return True
        other = self._catalogue.find(key(f"{piece} colour"))
        return found.names[0] in _PIGMENTS or (other is not None and other.names[0] in names)

    def _translated(self, text: str) -> Rung | None:
        """A name in another script, read word by word into one name the catalogue holds."""
        lang = language(text)
        if lang is None:
            return None
        names: dict[tuple[str, ...], None] = {}
        for reading in Translator(self._catalogue.store).readings(text, lang):
            found = self._catalogue.find(reading)
            if found is not None:
                names[found.names] = None
        if len(names) != 1:
            return None
        return Rung(next(iter(names)), "translation", f"read word by word ({lang})", 98.0)

    def _glossed(self, text: str) -> Rung | None:
        """A name with a bracket: the common name inside or behind it is a gloss, never a second ingredient."""
        if "(" not in text and "[" not in text and "（" not in text and "{" not in text:
            return None
        inner = [group.strip(EDGE) for group in BRACKET.findall(text)]
        outer = without_brackets(text)
        latin = self._latin_beside(outer, inner)
        if latin is not None:
            return latin
        whole = self._whole(BRACKET.sub(r" \1 ", text))
        if not outer:
            return whole or self._several(inner)
        bare = self._sure_part(outer)
        members = self._listed(inner[0]) if len(inner) == 1 else None
        if bare is not None and members is not None and len(members.names) > 1:
            return self._headed(bare, members)
        if bare is not None and bare.method in ("exact", "translation", "colour_index"):
            return bare._replace(because=f"{bare.because}; bracket read as a gloss") if bare.names else None
        inside = self._several(inner) if _APART.search(text) else None
        if inside is not None and inside.method == "exact":
            return inside._replace(method="alias", because=f"the bracket holds the INCI name: {inside.because}")
        chosen = whole or bare or inside
        return None if chosen is None else chosen._replace(because=f"bracketed common name: {chosen.because}")

    def _headed(self, bare: Rung, members: Rung) -> Rung:
        """A known name before a bracket of several others: they are what it is made of, or remarks on it.

        Only perfume and flavour are named beside what they hold, for the law has its allergens printed.
        """
        if bare.names[0] in _MIXTURES:
            names = tuple(dict.fromkeys((*bare.names, *members.names)))
            return Rung(names, "alias", f"{bare.because}; {members.because}")
        return bare._replace(because=f"{bare.because}; bracket read as a gloss")

    def _latin_beside(self, outer: str, inner: list[str]) -> Rung | None:
        """A common name with its Latin in the bracket, or Latin with the part and form in it.

        "Lemongrass Oil (Cymbopogon Schoenanthus)", "Malus Domestica (Apple Fruit Extract)".
        """
        for group in inner:
            for taxon, rest in ((group, outer), (outer, group)):
                if botany.is_taxon(taxon) and not botany.is_taxon(rest):
                    form = tail(rest, language(rest) or "") or botany.tail(rest)
                    found = self._catalogue.find(key(f"{taxon} {form}")) if form else None
                    if found is not None:
                        return Rung(found.names, "alias", f"Latin name {taxon!r} with {form!r}", 97.0)
        return None

    def _repeated(self, text: str) -> Rung | None:
        """The same ingredient printed twice in a row, in two ways: "Tocopherol Vitamin E"."""
        runs = text.split(" ")
        if not 1 < len(runs) < 12:
            return None
        head = ""
        for cut in range(1, len(runs)):
            head = key_behind(head, runs[cut - 1])
            if self._catalogue.find(head) is not None:
                first = self._whole(" ".join(runs[:cut]).strip(EDGE))
                rest = " ".join(runs[cut:]).strip(EDGE)
                second = self._whole(rest) or self._repeated(rest)
                if first is not None and second is not None and second.names == first.names:
                    return Rung(first.names, "alias", f"printed twice: {first.because}")
        return None

    def _common(self, text: str) -> Rung | None:
        """Latin with its common name between, without brackets: "citrus reticulata tangerine peel oil"."""
        shorter = botany.without_common(text)
        found = self._catalogue.find(key(shorter)) if shorter else None
        if found is None:
            return None
        return Rung(found.names, "alias", f"Latin name with its common name: {shorter}", 97.0)

    def _find_part(self, text: str) -> Rung | None:
        return self._whole(text) or self._colour(text) or self._synonyms(text)

    def _several(self, groups: list[str]) -> Rung | None:
        """Return the names of a bracket when every one of them is known: one INCI name, or a blend's list."""
        found = [rung for group in groups if group and (rung := self._listed(group)) is not None]
        return found[0] if found and all(rung.names == found[0].names for rung in found) else None

    def _listed(self, group: str) -> Rung | None:
        """Return the name, or every name, that a bracket holds."""
        rung = self._sure_part(group)
        if rung is not None:
            return rung
        parts = [part for part in re.split(r"\s*(?:,(?!\d)|;|\s&\s|\s\+\s|\sand\s)\s*", group) if part]
        rungs = [self._sure_part(part) for part in parts]
        if len(parts) < 2 or not all(rungs):
            return None
        names = tuple(dict.fromkeys(name for rung in rungs if rung for name in rung.names))
        return Rung(names, "exact", f"the bracket lists {len(names)} INCI names")

    def _synonyms(self, text: str) -> Rung | None:
        """Slash and backslash synonyms: the pieces name one ingredient, or only one of them is a name."""
        pieces = [piece.strip(EDGE) for piece in _SLASH.split(text)]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) < 2:
            return None
        if len({key(piece) for piece in pieces}) == 1:
            return self._whole(pieces[0])
        rungs = [self._whole(piece) or self._colour(piece) or self._glossed(piece) for piece in pieces]
        known = [rung for rung in rungs if rung is not None]
        if not known:
            return None
        if len(known) == len(pieces) == 2 and _unlike(*known):
            return Rung((*known[0].names, *known[1].names), "alias", "two INCI names with a slash between them")
        if rungs[0] is not None and all(
            rung or botany.glosses(pieces[0], piece) for rung, piece in zip(rungs, pieces, strict=True)
        ):
            return Rung(rungs[0].names, "alias", f"common name behind the slash: {rungs[0].because}")
        if rungs[0] is None and len(pieces) == 2 and colours.prefixed(pieces[0]) and known[0].names[0] in _PIGMENTS:
            return known[0]._replace(because=f"the colour's name behind an unknown number: {known[0].because}")
        if len(pieces) == 2 and _COMPOSITE.search(text):
            return None
        distinct = {rung.names for rung in known}
        french = any(FRENCH.match(piece) for piece, rung in zip(pieces, rungs, strict=True) if rung is None)
        agreed = len(distinct) == 1 and len(known) > 1
        if french or (rungs[0] is not None and "\\" in text) or (agreed and len(known) * 2 >= len(pieces)):
            return Rung(known[0].names, _weakest(known), f"slash synonyms: {known[0].because}")
        return None


#: Names that stand beside a colour index number for the same stuff.
_PIGMENTS = frozenset(
    (
        "TITANIUM DIOXIDE", "ZINC OXIDE", "IRON OXIDES", "MICA", "TALC", "TIN OXIDE", "ALUMINA", "KAOLIN", "CARAMEL",
        "CALCIUM CARBONATE", "MAGNESIUM CARBONATE", "BARIUM SULFATE", "SILVER", "GOLD", "BETA-CAROTENE",
        "ALUMINUM HYDROXIDE",
    )
)  # fmt: skip
#: Mixtures that print some of what they hold in a bracket.
_MIXTURES = frozenset(("PARFUM", "AROMA"))
_COMPOSITE = re.compile(r"polymer|ferment|peg|ppg|extract$|glycerides?$|methicone|siloxane|acrylate")


def _unlike(one: Rung, other: Rung) -> bool:
    """Tell whether two names are INCI names of two ingredients that have no word in common."""
    if not one.method == other.method == "exact" or _MIXTURES.issuperset((*one.names, *other.names)):
        return False
    return set(" ".join(one.names).split()).isdisjoint(" ".join(other.names).split())


def _weakest(rungs: list[Rung]) -> Method:
    methods = [rung.method for rung in rungs]
    return "colour_index" if "colour_index" in methods else "alias"


def _rung(names: tuple[str, ...], kind: str, text: str) -> Rung:
    if kind == "name":
        if text.upper() == names[0]:
            return Rung(names, "exact", "exact INCI name")
        return Rung(names, "spelling", "INCI name but for spaces, hyphens or accents")
    return Rung(names, _METHOD.get(kind, "alias"), f"{_KIND_WORDS[kind]} {text!r}")

"""Names with a bracket: a common name inside it or before it is a gloss, never a second ingredient."""

from __future__ import annotations

import re
from functools import cache

from ...tables.build_cache import load_or_build
from ...tables.language import label_words
from ...tables.word_patterns import any_of, by_spacing
from .. import botanical_names as botany
from ..brackets import EDGE, INNERMOST_BRACKET, composes_a_name, counts_units, without_brackets
from ..candidate import Candidate, Lookup
from ..composition import language, tails
from ..nomenclature.word_lists import word_list

#: A bracket that stands apart from the word before it, as a gloss does.
_APART = re.compile(r"(?:^|[\s®™,])[(\[{（［]")
#: Words behind a bracket that are of other names.
_SEVERAL = 3
#: Letters that the words for a substance and for its esters and salts begin with.
_STEM = 5
#: How alike two words must be of which one may be a misprint of the other, of 100.
_NEAR = 70
#: Methods after which the words before a bracket need no help from it.
_SURE = ("exact", "translation", "colour_index")


@cache
def _separator() -> re.Pattern[str]:
    """Match what separates the names in a bracket, "and" in any language; a comma between digits belongs to a name."""

    def build() -> re.Pattern[str]:
        spaced, unspaced = by_spacing(word for word in label_words("conjunction") if "(" not in word)
        return re.compile(rf"\s*(?:,(?!\d)|[;、]|\s(?:{any_of(spaced)})\s|{any_of(unspaced)})\s*", re.IGNORECASE)

    return load_or_build("naming-bracketed", ("label_words.csv",), build)


def match_listed(text: str, lookup: Lookup) -> Candidate | None:
    """Return what a text with brackets names whose words outside them are, as they stand, an INCI name.

    Castanea Sativa (Chestnut) Seed Extract >> CASTANEA SATIVA SEED EXTRACT
    """
    if not any(bracket in text for bracket in "([{（"):
        return None
    hit = lookup.find(without_brackets(text))
    return match(text, lookup) if hit is not None and hit.kind == "name" else None


def match(text: str, lookup: Lookup) -> Candidate | None:
    """Return the ingredient that a text with brackets names.

    Castanea Sativa (Chestnut) Seed Extract >> CASTANEA SATIVA SEED EXTRACT
    Vitamin E (Tocopheryl Acetate)          >> TOCOPHERYL ACETATE
    Lemongrass Oil (Cymbopogon Schoenanthus) >> CYMBOPOGON SCHOENANTHUS OIL
    Parfum (Limonene, Linalool)             >> PARFUM, LIMONENE, LINALOOL
    """
    if not any(bracket in text for bracket in "([{（"):
        return None
    if composes_a_name(text):
        return None
    inner = [group.strip(EDGE) for group in INNERMOST_BRACKET.findall(text)]
    outer = without_brackets(text)
    if counts_units(text) and not _holds_names(outer, inner, lookup):
        return lookup.whole(INNERMOST_BRACKET.sub(r" \1 ", text))
    latin = _latin_beside(outer, inner, lookup)
    if latin is not None:
        return latin
    whole = lookup.whole(INNERMOST_BRACKET.sub(r" \1 ", text))
    if not outer:
        return whole or _agreed(inner, lookup)
    return _outer_first(text, outer, inner, whole, lookup)


def _holds_names(outer: str, inner: list[str], lookup: Lookup) -> bool:
    """Return whether words that are no name stand before one bracket of whole names: Zxqv (PEG-100 Stearate)."""
    if len(inner) != 1 or " " not in inner[0] or lookup.part(outer) is not None:
        return False
    return _members(inner[0], lookup) is not None


def _outer_first(text: str, outer: str, inner: list[str], whole: Candidate | None, lookup: Lookup) -> Candidate | None:
    """Return what the words outside the brackets name, else what the brackets hold."""
    bare = lookup.part(outer)
    sure = None if bare is None else _closer(outer, inner, bare, lookup) or _sure(bare, inner, lookup)
    if sure is not None:
        return sure
    behind = _behind(text)
    inside = _inside(outer, inner, behind, bare, lookup) if _APART.search(text) else None
    if inside is not None and inside.method == "exact" and not (behind and bare):
        return inside.explained(f"the bracket holds the INCI name: {inside.because}", "alias")
    chosen = whole or bare or inside
    return None if chosen is None else chosen.explained(f"bracketed common name: {chosen.because}")


def _ends_another(outer: str, inside: Candidate, lookup: Lookup) -> bool:
    """Return whether words are several names that lost their separators, of which a bracket glosses the last alone.

    Linalool Mica (CI 77019): linalool and mica. What stands before a colour's number is cut off where entries are cut.
    """
    if outer[-1:].isdigit():
        return False
    named = [hit.names if (hit := lookup.find(outer[start:end])) else () for start, end in lookup.names_in(outer)]
    if len(named) < 2 or not (named[-1] == inside.names or word_list("pigment").issuperset(named[-1])):
        return False
    return any(names not in ((), inside.names) for names in named[:-1])


def _closer(outer: str, inner: list[str], bare: Candidate, lookup: Lookup) -> Candidate | None:
    """Return the ingredient of which a name before a bracket is only the kind, or the substance that it is made from.

    Alcohol (Cetearyl)           >> CETEARYL ALCOHOL
    Glycol (Propylene Glycol)    >> PROPYLENE GLYCOL
    Retinol (Retinyl Palmitate)  >> RETINYL PALMITATE
    BHA (Salicylic Acid)         >> SALICYLIC ACID
    Vitamina E (acetato de tocoferilo)    >> TOCOPHERYL ACETATE
    Sodium Hyaluronate (Hyaluronic Acid)  >> None: the bracket names what it is made from
    """
    if len(inner) != 1:
        return None
    if bare.method != "exact":
        return _form_of(bare, inner[0], lookup)
    joined = None if " " in outer else _other(f"{inner[0]} {outer}", bare, lookup)
    inside = joined or _other(inner[0], bare, lookup)
    words, others = outer.lower().split(), inner[0].lower().split()
    acronym = outer.lower() in word_list("ambiguous_acronym")
    tells = joined is not None or acronym or _is_kind(words, others) or _is_derived(words, others)
    if inside is None or not tells:
        return None
    return inside.explained(f"the bracket tells which it is: {inside.because}", "alias")


def _form_of(bare: Candidate, gloss: str, lookup: Lookup) -> Candidate | None:
    """Return the ester or salt in a bracket of what a common name or a translation before it names."""
    named = lookup.whole(gloss)
    if named is None or len(named.names) != 1 or len(bare.names) != 1 or named.names == bare.names:
        return None
    if not _is_derived(bare.names[0].lower().split(), named.names[0].lower().split()):
        return None
    return named.explained(f"the bracket tells which form it is: {named.because}", "alias")


def _other(text: str, bare: Candidate, lookup: Lookup) -> Candidate | None:
    """Return the one ingredient that a text names as the INCI does, where it is another than a candidate."""
    named = lookup.whole(text)
    exact = named is not None and named.method == "exact" and len(named.names) == 1
    return named if exact and named is not None and named.names != bare.names else None


def _is_kind(words: list[str], others: list[str]) -> bool:
    """Return whether words are of what other words name, in front of them only where those name a salt."""
    salt = any(word.endswith(tuple(word_list("salt_ending"))) for word in others)
    return set(words) < set(others) and (salt or words != others[: len(words)])


def _is_derived(words: list[str], others: list[str]) -> bool:
    """Return whether words name an ester or a salt of what other words name: retinyl palmitate of retinol."""
    endings = (*word_list("radical_ending"), *word_list("salt_ending"))
    derived = [word for word in others if word.endswith(endings)]
    if any(word.endswith(endings) for word in words):
        return False
    return any(word[:_STEM] == other[:_STEM] and len(word) > _STEM for word in words for other in derived)


def _behind(text: str) -> str:
    """Return the words behind the last bracket; none where a slash separates names."""
    return text.rpartition(")")[2].strip(EDGE) if ")" in text and "/" not in text else ""


def _sure(bare: Candidate, inner: list[str], lookup: Lookup) -> Candidate | None:
    """Return the name outside the brackets where it needs no help from them, with what it is a mixture of."""
    members = _others(bare, inner, lookup)
    if members is not None:
        return _with_members(bare, members)
    return bare.explained(f"{bare.because}; bracket read as a gloss") if bare.method in _SURE else None


def _inside(outer: str, inner: list[str], behind: str, bare: Candidate | None, lookup: Lookup) -> Candidate | None:
    """Return what the brackets name, with the words behind the last one where there are any.

    Where the words outside are unknown, a vitamin in the bracket may be any of its salts and esters, and a substance
    behind the extract of a plant's part is one that it contains.
    """
    named = _with_words_behind(outer, inner[0], behind, lookup) if behind and len(inner) == 1 else None
    inside = named or _agreed(inner, lookup)
    if inside is None or inside is named or bare is not None:
        return inside
    form = botany.leading_form(behind)
    if botany.tail(inside.names[0].lower()) != form if form else behind.count(" ") >= _SEVERAL:
        return None
    if any(group.partition(" ")[0] in word_list("class_word") for group in inner):
        return None
    return None if _is_apart(outer, inside, lookup) else inside


def _is_apart(outer: str, inside: Candidate, lookup: Lookup) -> bool:
    """Return whether the words before a bracket name something beside what it holds."""
    in_extract = " " in botany.tail(outer) and _is_substance(inside, lookup)
    return in_extract or _ends_another(outer, inside, lookup)


def _with_words_behind(outer: str, inner: str, behind: str, lookup: Lookup) -> Candidate | None:
    """Return what a common name in a bracket and the words behind it name, where that agrees with the Latin before it.

    Hamamelis Virginia (Witch Hazel) Leaf Extract >> HAMAMELIS VIRGINIANA LEAF EXTRACT
    Simmondsia Chinensis (Jojoba) Oil PEG-8 Esters >> JOJOBA OIL PEG-8 ESTERS
    Thymus Mastichina (Sweet Marjoram) Oil         >> None: one common name of two species
    """
    candidate = _members(f"{inner} {behind}", lookup)
    if candidate is None or lookup.corrections(outer):
        return None
    if candidate.method == "exact" and botany.tail(behind) != behind:
        return candidate
    name, plant = candidate.names[0].lower(), " ".join(outer.split(" ")[:2])
    near = _near_binomial(name, plant)
    return candidate._replace(accounts_for_all=name.startswith(f"{plant} ")) if near else None


def _near_binomial(name: str, text: str) -> bool:
    """Return whether a name and a text begin with one binomial, perhaps misprinted in the text."""
    from rapidfuzz.fuzz import ratio

    pairs = zip(name.split(" ")[:2], text.split(" ")[:2], strict=False)
    return all(ratio(word, printed) >= _NEAR for word, printed in pairs)


def _is_substance(candidate: Candidate, lookup: Lookup) -> bool:
    """Return whether a candidate is one ingredient that is no material of a plant."""
    record = lookup.store.record(candidate.names[0]) if len(candidate.names) == 1 else None
    return record is not None and not record.botanical and not botany.tail(candidate.names[0].lower())


def _others(bare: Candidate, inner: list[str], lookup: Lookup) -> Candidate | None:
    """Return what one bracket holds beside the name before it: several names, or one in a perfume or flavour."""
    others = [
        candidate for group in inner if (candidate := _members(group, lookup)) is None or candidate.names != bare.names
    ]
    members = others[0] if len(others) == 1 else None
    class_or_mixture = bare.names[0] in word_list("mixture") or bare.names[0] in word_list("collective")
    several = members is not None and (len(members.names) > 1 or class_or_mixture)
    return members if several else None


def _with_members(bare: Candidate, members: Candidate) -> Candidate:
    """Return a name before a bracket of several others, which it is made of: Parfum (Limonene, Linalool).

    The others are named too only where the law wants them printed so, behind perfume and flavour, and alone behind a
    word for a class: Parabens (Methylparaben, Ethylparaben).
    """
    if bare.names[0] in word_list("collective"):
        return members
    if bare.names[0] in word_list("mixture"):
        names = tuple(dict.fromkeys((*bare.names, *members.names)))
        return Candidate(names, "alias", f"{bare.because}; {members.because}")
    return bare.explained(f"{bare.because}; bracket read as a gloss")


def _latin_beside(outer: str, inner: list[str], lookup: Lookup) -> Candidate | None:
    """Return a common name with its Latin in the bracket, or Latin with the part and form in it.

    Lemongrass Oil (Cymbopogon Schoenanthus), Malus Domestica (Apple Fruit Extract)
    """
    for group in inner:
        for taxon, rest in ((group, outer), (outer, group)):
            if botany.is_taxon(taxon) and not botany.is_taxon(rest):
                forms = tails(rest, language(rest) or "") or (botany.tail(rest),)
                hits = {
                    hit.names: form for form in forms if form and (hit := lookup.find(f"{taxon} {form}")) is not None
                }
                if len(hits) == 1:
                    names, form = hits.popitem()
                    return Candidate(names, "alias", f"Latin name {taxon!r} with {form!r}", 97.0, leaves_out=True)
    return None


def _agreed(groups: list[str], lookup: Lookup) -> Candidate | None:
    """Return the names in the brackets where those that name anything name the same."""
    candidates = [candidate for group in groups if group and (candidate := _members(group, lookup)) is not None]
    if candidates and all(candidate.names == candidates[0].names for candidate in candidates):
        return candidates[0]
    return None


def _members(group: str, lookup: Lookup) -> Candidate | None:
    """Return the name that a bracket holds, or every one where it lists several."""
    whole = lookup.part(group)
    if whole is not None:
        return whole
    parts = [part for part in _separator().split(group) if part]
    candidates = [lookup.part(part) for part in parts]
    if len(parts) < 2 or not all(candidates):
        return None
    names = tuple(dict.fromkeys(name for candidate in candidates if candidate for name in candidate.names))
    return Candidate(names, "exact", f"the bracket lists {len(names)} INCI names")

"""Which findings a page shows, in which groups and order, with which sources: the same in every format."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from ..analysis.doubtful_names import WITH_DOUBT, as_either
from ..analysis.own_names import names_told
from ..analysis.wording import display_name, join_names, sentence
from ..models import Finding, Label, Source
from ..tables.definitions import CARE, PROTECTION

#: Title of a group and the kinds of finding in it, in the order of the report.
GROUPS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Rules", ("prohibited", "limit", "claim")),
    ("What it does", ("active",)),
    ("What may irritate", ("irritant",)),
    ("Fragrance and allergens", ("fragrance", "allergen")),
    ("Combining and use", ("interaction", "guidance")),
)
#: The most names of one letter of evidence in a title.
_GRADED = 4
#: Groups of actives in the order of the report.
ACTIVE_GROUPS = ("treatment", PROTECTION, "other", CARE)
#: Kinds that rest on a law: an evidence letter behind them would say nothing.
OF_LAW = frozenset({"allergen", "limit", "prohibited", "claim"})
EVIDENCE: dict[str, str] = {
    "A": "controlled human trials or an official limit",
    "B": "some human data",
    "C": "limited: in vitro, small or indirect",
    "D": "tradition or expert advice",
}
#: Kind of the allergens that are oils and extracts.
_NATURAL = "natural extract"
#: A sentence that begins with the names that it is about.
_OF_A_NAME = re.compile(r"[^.:;]{2,120}: ")
_SENTENCE_END = re.compile(r"(?<=[^\s.][.!?])\s+(?=[A-Z\"]|“)")


def grouped(findings: Iterable[Finding], label: Label | None = None) -> list[tuple[str, list[Finding]]]:
    """Return the groups that hold findings, each with its findings, what weighs most first and else in label order.

    Findings on the medicinal actives of ``label`` stand before those on its other entries. Findings that say the same
    of different ingredients are one.
    """
    everything = list(findings)
    first = {e.position for e in label.ingredients if e.section == "active"} if label else set()
    groups = []
    for title, kinds in GROUPS:
        members = [f for f in everything if f.kind in kinds]
        if members:
            members.sort(
                key=lambda f: (kinds.index(f.kind), -(f.severity or 0), first.isdisjoint(f.positions), _rank(f))
            )
            groups.append((title, merge_alike(members)))
    return groups


def merge_alike(findings: Iterable[Finding]) -> list[Finding]:
    """Join findings that say the same of different ingredients into one, so that a page says it once.

    So do irritants of one class and severity, apart from their own notes, and findings on one class of scents or of
    what cares in several parts of a kit.
    """
    joined: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        by_class = finding.class_ is not None and _alike_by_class(finding)
        about = (finding.class_, finding.level) if by_class else (finding.text, finding.evidence)
        key = (finding.kind, *about, finding.severity, finding.products)
        joined.setdefault(key, []).append(finding)
    return [_merged(members) for members in joined.values()]


def _alike_by_class(finding: Finding) -> bool:
    """Return whether findings of the class of one say the same: not those that tell a dose."""
    return finding.kind in ("irritant", "fragrance") or finding.details.get("group") == CARE


def _merged(members: list[Finding]) -> Finding:
    """Return findings that say the same as one."""
    whole = members[0]
    for finding in members[1:]:
        title = whole.title if finding.title == whole.title else _joined(whole.title, finding.title)
        whole = _with(whole, finding, title=title)
    if len(members) > 1 and _alike_by_class(whole) and ": " in members[0].title:
        whole = replace(whole, title=f"{members[0].title.rpartition(': ')[0]}: {_listed(whole)}")
    if len({finding.text for finding in members}) == 1:
        return whole
    return replace(whole, text=_text(members), evidence=min(finding.evidence for finding in members))


def _text(members: list[Finding]) -> str:
    """Return what findings say alike, then what each irritant says of its own, behind its names."""
    if members[0].kind == "fragrance":
        return max((finding.text for finding in members), key=len)
    texts = [_SENTENCE_END.split(finding.text.strip()) for finding in members]
    if members[0].kind != "irritant":
        return " ".join(dict.fromkeys(sentence for sentences in texts for sentence in sentences))
    alike = [sentence for sentence in texts[0] if all(sentence in sentences for sentences in texts)]
    own = [
        f"{sentence(_listed(finding))}: {' '.join(rest)}"
        for finding, sentences in zip(members, texts, strict=True)
        if (rest := [sentence for sentence in sentences if sentence not in alike])
    ]
    return " ".join([*alike, *own])


def _joined(first: str, other: str) -> str:
    """Return two titles as one; what both begin with stands once.

    >>> _joined("Retinoid: retinol", "Retinoid: retinal"), _joined("Linalool", "Citral")
    ('Retinoid: retinol, retinal', 'Linalool, Citral')
    """
    head, colon, rest = other.partition(": ")
    return f"{first}, {rest if colon and first.startswith(head + colon) else other}"


def _listed(finding: Finding) -> str:
    """Return the names of a finding, as its title tells them."""
    return join_names(finding.names, printed=names_told(finding))


def _with(first: Finding, other: Finding, *, title: str) -> Finding:
    """Return the first finding with the names, places and sources of the other added."""
    return replace(
        first,
        title=title,
        names=tuple(dict.fromkeys((*first.names, *other.names))),
        positions=tuple(sorted({*first.positions, *other.positions})),
        sources=tuple(dict.fromkeys((*first.sources, *other.sources))),
        details=_with_printed_names(first.details, other.details),
    )


def _with_printed_names(first: Mapping[str, Any], other: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return the details of the first with the label's own names of both."""
    key = "printed_names"
    return {**first, key: {**first.get(key, {}), **other[key]}} if key in other else first


def _rank(finding: Finding) -> int:
    """Return where a finding stands among its like: treatment before barrier care, exceeded limits first."""
    if finding.kind == "active":
        group = finding.details.get("group")
        return ACTIVE_GROUPS.index(group) if group in ACTIVE_GROUPS else len(ACTIVE_GROUPS)
    return 0 if stands_out(finding) else 1


def stands_out(finding: Finding) -> bool:
    """Return whether a finding on a rule says that the label breaks it: a use not allowed, an amount above it."""
    if finding.kind == "limit":
        details = finding.details
        return bool(details.get("exceeded")) or details.get("listed_for_this_product") is False
    return finding.kind in ("prohibited", "claim")


def _briefly(finding: Finding) -> str:
    """Return the title of an allergen among others: without the printed words that a doubtful name was read from.

    An oil or extract that stands alone for its entry of the law has its own name, which tells the plant.
    """
    title = finding.title.removesuffix(f", {WITH_DOUBT}")
    either = [as_either(name, rivals) for name, rivals in finding.details.get("may_be", {}).items()]
    if len(finding.names) == 1 and any(either):
        return sentence(either[0])
    if finding.details.get("kind") != _NATURAL or len(finding.names) > 1 or title != finding.details["entry"]:
        return title
    return sentence(join_names(finding.names, printed=names_told(finding)))


def allergen_names(findings: Iterable[Finding]) -> tuple[list[str], list[str]]:
    """Return the allergens that must be named, and those that are only known so; ``*``: of special concern (SCCS)."""
    declared: dict[str, None] = {}
    known: dict[str, None] = {}
    for finding in findings:
        details = finding.details
        concern = details.get("special_concern") and not details.get("may_be")  # what may be another is not marked
        mark = "*" if concern else " (new)" if details.get("new") else ""
        (known if details.get("declarable") is False else declared)[f"{_briefly(finding)}{mark}"] = None
    return list(declared), list(known)


def first_sentences(text: str, most: int) -> str:
    """Return the first sentence of a text, and those after it that still fit into ``most`` characters.

    >>> first_sentences("One thing. Another e.g. this. A third.", 30)
    'One thing. Another e.g. this.'
    """
    sentences = _SENTENCE_END.split(text.strip())
    out = sentences[0]
    for following in sentences[1:]:
        if len(out) + 1 + len(following) > most:
            break
        out += f" {following}"
    return out


def sentences_of_names(text: str, most: int) -> str:
    """Return the sentences of a text that begin with a name each, those that fit; ``""`` where the first does not.

    Of one name the first alone.

    >>> sentences_of_names("Adenosine: meant to lessen lines. As much as was studied. Caffeine: meant to firm.", 60)
    'Adenosine: meant to lessen lines. Caffeine: meant to firm.'
    """
    sentences = _SENTENCE_END.split(text.strip())
    if not _OF_A_NAME.match(sentences[0]):
        return ""
    named: dict[str, str] = {}
    for following in sentences:
        head = _OF_A_NAME.match(following)
        fits = not named or len(" ".join(named.values())) + 1 + len(following) <= most
        if head and fits:
            named.setdefault(head[0], following)
    return " ".join(named.values())


def graded_names(finding: Finding, most: int) -> str:
    """Return the sentences of a finding's names where they name all of them, each with its letter if these differ.

    ``""`` where one has no sentence that fits: then the title is to name them.
    """
    letters = {name: letter for letter, names in _letters(finding).items() for name in names}
    printed = names_told(finding)
    sentences = _SENTENCE_END.split(sentences_of_names(finding.text, most))
    heads = [sentence.partition(": ")[0] for sentence in sentences]
    of_heads: list[dict[str, re.Pattern[str]]] = [{} for _ in heads]
    for name in finding.names:
        told = re.compile(rf"(?<!\w){re.escape(printed.get(name) or display_name(name))}(?![\w-])", re.IGNORECASE)
        at = next((i for i, head in enumerate(heads) if told.search(head)), None)
        if at is None:
            return ""
        of_heads[at][name] = told
    if len(set(letters.values())) > 1:
        heads = [_with_letters(head, names, letters) for head, names in zip(heads, of_heads, strict=True)]
    return " ".join(f"{head}: {sentence.partition(': ')[2]}" for head, sentence in zip(heads, sentences, strict=True))


def _with_letters(head: str, names: Mapping[str, re.Pattern[str]], letters: Mapping[str, str]) -> str:
    """Return names with the letter of each behind it, of all where it is the same."""
    if len({letters.get(name) for name in names}) == 1:
        return f"{head} ({letters[next(iter(names))]})"
    for name, told in names.items():
        head = told.sub(lambda match, name=name: f"{match[0]} ({letters[name]})", head, count=1)  # type: ignore[misc]
    return head


def first_clause(text: str, most: int) -> str:
    """Return the first sentence of a text; of one with more than ``most`` characters what stands before a semicolon.

    >>> first_clause("Cools and may sting; short contact is milder. More.", 30)
    'Cools and may sting.'
    >>> first_clause("Cools; may sting. More.", 30)
    'Cools; may sting.'
    """
    sentence = _SENTENCE_END.split(text.strip(), maxsplit=1)[0]
    if len(sentence) <= most:
        return sentence
    head, semicolon, _ = sentence.partition("; ")
    return f"{head}." if semicolon else sentence


def sources(findings: Iterable[Finding]) -> dict[str, tuple[int, Source]]:
    """Number the sources in the order in which the findings name them: key -> (number, source)."""
    numbers: dict[str, tuple[int, Source]] = {}
    for finding in findings:
        for source in finding.sources:
            numbers.setdefault(source.key, (len(numbers) + 1, source))
    return numbers


def references(finding: Finding, numbers: dict[str, tuple[int, Source]]) -> str:
    """Return the reference numbers of a finding: ``[1] [4]``."""
    return " ".join(f"[{numbers[source.key][0]}]" for source in finding.sources if source.key in numbers)


def evidence_letters(findings: Iterable[Finding]) -> tuple[tuple[str, str], ...]:
    """Return the evidence letters that findings carry, with their meaning."""
    used = sorted({finding.evidence for finding in findings if finding.kind not in OF_LAW})
    return tuple((letter, EVIDENCE[letter]) for letter in used if letter in EVIDENCE)


def evidence_of(finding: Finding) -> str:
    """Return the evidence letter of a finding, or the best and the least of its ingredients; none for what law says.

    >>> evidence_of(Finding("active", "active.x", "", "", evidence="A"))
    'A'
    """
    if finding.kind in OF_LAW:
        return ""
    letters = sorted(_letters(finding)) or [finding.evidence]
    return letters[0] if letters[0] == letters[-1] else f"{letters[0]} to {letters[-1]}"


def shows_evidence(finding: Finding) -> bool:
    """Return whether a finding is printed with letters of evidence, beside it or behind names in its title."""
    return bool(finding.details.get("graded") or evidence_of(finding))


def evidence_by_ingredient(finding: Finding) -> str:
    """Return one sentence on the evidence of each ingredient, where it differs among them."""
    letters = _letters(finding)
    if len(letters) < 2:
        return ""
    phrases = "; ".join(f"{letter} for {join_names(names)}" for letter, names in sorted(letters.items()))
    return f"Evidence {phrases}."


def graded(finding: Finding) -> Finding:
    """Return a finding on actives of different evidence with the letter behind the names it holds for.

    The letter of the whole is left out then: ``Peptide: palmitoyl pentapeptide-4 (B); hexapeptide-9 (C)``.
    """
    letters = _letters(finding) if finding.kind == "active" else {}
    if len(letters) < 2:
        return finding
    printed = names_told(finding)
    names = "; ".join(
        f"{join_names(names, most=_GRADED, printed=printed)} ({letter})" for letter, names in sorted(letters.items())
    )
    details = {**finding.details, "ingredients": [], "graded": True}
    return replace(finding, title=f"{finding.title.partition(': ')[0]}: {names}", details=details, evidence="")


def _letters(finding: Finding) -> dict[str, list[str]]:
    """Return the evidence letters of a finding's ingredients, each with the names that have it.

    Of those alone that its title names, where it names any: what is stated as a trace it does not.
    """
    letters: dict[str, list[str]] = {}
    printed, title = names_told(finding), finding.title.casefold()
    members = finding.details.get("ingredients", ())
    named = [m for m in members if (printed.get(m["name"]) or display_name(m["name"])).casefold() in title]
    for member in named or members:
        letters.setdefault(member["evidence"], []).append(member["name"])
    return letters


def products(finding: Finding) -> str:
    """Return which products of a routine a finding concerns, counted from 1."""
    numbers = ", ".join(str(i + 1) for i in finding.products)
    return f"product{'s' if len(finding.products) > 1 else ''} {numbers}"


def without_positions(finding: Finding) -> Finding:
    """Return the finding without positions, for a page on which they mean nothing."""
    return replace(finding, positions=())


def source_line(source: Source) -> str:
    """Return a source as one line: citation, year if the citation lacks it, link."""
    year = f" ({source.year})" if source.year and str(source.year) not in source.citation else ""
    return f"{source.citation or source.key}{year}{f' {source.url}' if source.url else ''}"

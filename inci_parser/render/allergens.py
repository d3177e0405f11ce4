"""The fragrance allergens of a report as one line: which there are, which of them preserve, what else causes allergy.

The first screen names them beside the scents; where it has named all and there is nothing to add, no line is left.

    Fragrance  Perfume; 2 named allergens (linalool and citral). Relevant if you are already allergic to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..analysis.doubtful_names import with_rivals
from ..analysis.own_names import names_told
from ..analysis.perhaps_allergens import perhaps_allergens
from ..analysis.rule_terms import rule_terms
from ..analysis.wording import display_name, join_names, sentence
from ..models import Finding, Report
from . import listed_oils, presentation
from .document import FindingLine

#: The most allergens that are told as perhaps listed, and other ingredients known to cause allergy.
_MOST_PERHAPS, _MOST_BESIDE = 3, 4
#: Term of the statement on scents; how it tells that an ingredient is an allergen, and that one preserves.
_FRAGRANCE, _NAMED, _PRESERVING = "Fragrance", ("named allergen", "EU-listed allergen"), "is here a preservative"
#: How it tells, in small letters, that the scents before are allergens too.
_OTHERS = re.compile("other (?:named|eu-listed) allergen")
#: What stands between two scents of which it tells.
_SEVERAL = re.compile("[;,] | and ")
#: Behind the names of extracts.
_MAY = " may carry"
#: Begins the statement on preservatives.
_PRESERVED = "preserved with "
#: Begins what the first screen says of names that were read with doubt.
_DOUBTFUL = "Read with doubt: "
#: Said of a named allergen that is there to preserve.
_PRESERVES = "Seldom causes allergy: relevant only if you are already allergic to it."
_HERE_PRESERVES = " (here a preservative)"


class Allergens(NamedTuple):
    """The allergens of a report, those that unread entries perhaps are, and what else causes allergy."""

    found: list[Finding]
    #: Those found and the oils that count as one.
    counted: list[Finding]
    perhaps: Sequence[str]
    #: Sentences on oils of plants of which the list has another part.
    not_counted: list[str]
    #: Findings on well-known causes of allergy that the list does not have.
    beside: list[Finding]
    #: Oils whose entry of the list is counted by another name: rose flower oil beside that of the damask rose.
    also: Sequence[str] = ()

    def are_told(self, rows: Iterable[tuple[str, str]]) -> bool:
        """Return whether there is nothing to say of them that the rows of the first screen do not say."""
        if not self.counted:
            return True
        said = list(rows)
        fragrance = next((words for term, words in said if term == _FRAGRANCE), "")
        preserved = next((words for _, words in said if words.casefold().startswith(_PRESERVED)), "")
        return self.is_all_in(fragrance) or self._only_preserves(f"{fragrance} {preserved}".casefold())

    def is_all_in(self, fragrance: str) -> bool:
        """Return whether the statement on scents tells all of them, and which of the oils it names are some."""
        if not self.names_all(fragrance):
            return False
        return all(told in fragrance for told in self.on_oils(fragrance))

    def names_all(self, fragrance: str) -> bool:
        """Return whether the statement on scents names all, as allergens or oils, and nothing is to be added."""
        if not self.counted or self.not_counted or self.beside or (self.doubtful and _DOUBTFUL not in fragrance):
            return False
        return all(name.casefold() in fragrance.casefold() for name in [*self.names, *map(display_name, self.perhaps)])

    def on_oils(self, fragrance: str) -> list[str]:
        """Return a sentence on those that a statement on scents names as oils alone, ``[]`` where none needs one."""
        if self._are_others(fragrance):
            return []
        names = [*self.also, *self.names]
        oils = [_as_in(fragrance, name) for name in names if name.casefold() not in _as_allergens(fragrance)]
        too = " too" if len(oils) < len(names) else ""
        are = "is" if len(oils) == 1 else "are"
        which = _which_of(names[0], fragrance) if len(names) == 1 else _which_two(oils, fragrance)
        return [f"{which} {are} on the EU's list of allergens{too}."] if oils else []

    def _are_others(self, fragrance: str) -> bool:
        """Return whether "other named allergens" stand behind these oils and no other scent."""
        scents, *behind = _OTHERS.split(fragrance.casefold(), maxsplit=1)
        bracket = scents[scents.find("(") + 1 : scents.rfind(")")] if scents.count("(") == 1 else scents
        for name in sorted(map(str.casefold, self.names), key=len, reverse=True):
            bracket = bracket.replace(name, "")
        return bool(behind) and not set(bracket.replace(" and ", "")) - set(", ")

    def advice(self) -> list[str]:
        """Return what a statement that names them all can add, the longest first; nothing of one that only preserves.

        >>> Allergens([], [], [], [], []).advice()
        []
        """
        if not self.counted or (len(self.counted) == 1 and _surely_preserves(self.counted[0])):
            return []
        whom = f"Relevant if you are already allergic to {_which(self.names)}."
        marked = [name.casefold() for name, mark in self._marked() if mark == "*"]
        often = "It is" if len(self.names) == 1 else f"{sentence(join_names(marked))} are"
        brief = whom.replace(" already", "")
        return [*([f"{often} among those reported most often. {whom}"] if marked else []), whom, brief]

    @property
    def names(self) -> list[str]:
        """What they are called, without marks."""
        return [name for name, _ in self._marked()]

    @property
    def doubtful(self) -> list[str]:
        """The names that were read with doubt."""
        return [name for finding in self.counted for name in finding.details.get("doubtful_names", ())]

    def line(self) -> FindingLine:
        """Return all of them as one finding: their names, and the advice once."""
        declared, known = presentation.allergen_names(self.counted)
        if self._only_preserves(_PRESERVING):
            return FindingLine(
                replace(self.counted[0], title=f"{self.counted[0].title}, here a preservative"), _PRESERVES
            )
        least = "At least " if self.perhaps else ""
        whole = replace(
            self.counted[0],
            title=f"{least}{_count_of(declared, known, preserves=any(map(_preserves, self.counted)))}",
            text=" ".join(self._sentences(*map(self._with_uses, (declared, known)))),
            names=tuple(dict.fromkeys(name for finding in self.counted for name in finding.names)),
            positions=tuple(sorted({position for finding in self.counted for position in finding.positions})),
            sources=tuple(dict.fromkeys(source for finding in self.counted for source in finding.sources)),
        )
        return FindingLine(whole, whole.text)

    def _only_preserves(self, said: str) -> bool:
        """Return whether there is one, that preserves, as ``said`` tells, and nothing else is to be told."""
        if len(self.counted) != 1 or self.perhaps or self.not_counted or self.beside:
            return False
        name = display_name(self.counted[0].names[0]).casefold()
        return _surely_preserves(self.counted[0]) and (_PRESERVING in said or name in said)

    def _marked(self) -> list[tuple[str, str]]:
        """Return each name with the mark behind it."""
        declared, known = presentation.allergen_names(self.counted)
        return [_split_mark(name) for name in (*declared, *known)]

    def _with_uses(self, names: list[str]) -> list[str]:
        """Return names of which each that preserves says so."""
        preserving = {finding.title for finding in self.counted if _surely_preserves(finding)}
        return [f"{name}{_HERE_PRESERVES}" if _split_mark(name)[0] in preserving else name for name in names]

    def _sentences(self, declared: list[str], known: list[str]) -> list[str]:
        sentences = _named(declared, known)
        if self.perhaps:
            sentences.insert(1, f"Perhaps also {join_names(self.perhaps, most=_MOST_PERHAPS)}, not read in full.")
        if self.doubtful:
            rivals = {name: r for finding in self.counted for name, r in finding.details.get("may_be", {}).items()}
            printed = {name: with_rivals(name, other) for name, other in rivals.items()}
            sentences.append(f"{_DOUBTFUL}{join_names(self.doubtful, printed=printed)}.")
        if self.beside:
            printed = {name: own for finding in self.beside for name, own in names_told(finding).items()}
            names = [name for finding in self.beside for name in finding.names]
            sentences.append(f"Not on the EU's list but known to cause allergy: {_some(names, printed)}.")
        whom = f"Relevant if you are already allergic to {_which([*declared, *known, *self.beside])}"
        return [*sentences, *self.not_counted, f"{whom}; a clinician can find out by patch testing."]


def allergens_of(report: Report) -> Allergens:
    """Return what there is to say of the allergens of a report."""
    main = [finding for finding in report.findings if finding.level == "main"]
    found = [finding for finding in main if finding.kind == "allergen"]
    counted = [*found, *listed_oils.counted(main, report.label, found)]
    known = {name for finding in counted for name in finding.names}
    return Allergens(
        found,
        counted,
        perhaps_allergens(report.label) if counted else [],
        listed_oils.not_counted(main),
        [finding for finding in report.findings if _is_beside(finding, known)],
        listed_oils.of_counted(main, found),
    )


def _is_beside(finding: Finding, known: set[str]) -> bool:
    """Return whether a finding is on a well-known cause of allergy that is none of the list; grave ones stand alone."""
    named = finding.kind == "irritant" and finding.class_ in rule_terms("sensitises")
    return named and finding.severity == 1 and known.isdisjoint(finding.names)


def _as_in(text: str, name: str) -> str:
    """Return a name as a text has it.

    >>> _as_in("Essential oil (Atlas cedar bark oil).", "Atlas Cedar bark oil"), _as_in("", "Lavender oil")
    ('Atlas cedar bark oil', 'lavender oil')
    """
    start = text.casefold().find(name.casefold())
    return text[start : start + len(name)] if start >= 0 else name.casefold()


def _which_two(oils: Sequence[str], fragrance: str) -> str:
    """Return as the beginning of a sentence which of several scents oils are: two that end them, else their names.

    >>> _which_two(["rose oil", "lime oil"], "Essential oils (clove oil, rose oil and lime oil).")
    'The last two'
    """
    told = fragrance.partition(". ")[0].casefold()
    ends = told.removesuffix(".").endswith(f", {' and '.join(sorted(map(str.casefold, oils), key=told.find))})")
    return "The last two" if ends and len(oils) == 2 and told.count("(") == 1 else sentence(join_names(oils))


def _which_of(name: str, fragrance: str) -> str:
    """Return as the beginning of a sentence which of the scents that a statement tells a name is.

    >>> _which_of("Lime oil", "Essential oil (lime oil)."), _which_of("Lime oil", "Perfume; essential oil (lime oil).")
    ('It', 'The oil')
    >>> _which_of("Lime oil", "Essential oils (tea tree leaf oil and lime oil). The last is on the EU's list.")
    'The last'
    """
    told = fragrance.partition(". ")[0].removesuffix(".").casefold()
    before, _, behind = told.partition(name.casefold())
    first, last = before.endswith("(") or before[-2:] in ("", "; "), behind[:1] == ")" or behind.startswith(_MAY)
    if not _SEVERAL.search(told):
        return "It"
    if first == last:
        return f"The {name.rsplit(' ', 1)[-1].casefold()}" if first else sentence(_as_in(fragrance, name))
    return "The first" if first else "The last"


def _as_allergens(fragrance: str) -> str:
    """Return what a statement on scents tells as named allergens, folded."""
    return "; ".join(
        phrase for phrase in fragrance.split("; ") if any(called in phrase for called in _NAMED)
    ).casefold()


def _split_mark(name: str) -> tuple[str, str]:
    """Return a name and the mark behind it.

    >>> _split_mark("Linalool*"), _split_mark("Citral"), _split_mark("Vanillin (new)")
    (('Linalool', '*'), ('Citral', ''), ('Vanillin', ' (new)'))
    """
    mark = next((mark for mark in ("*", " (new)") if name.endswith(mark)), "")
    return name.removesuffix(mark), mark


def _count_of(declared: list[str], known: list[str], *, preserves: bool) -> str:
    """Return how many allergens there are: those that law wants declared, else known ones; scents if none preserves."""
    count = len(declared or known)
    counted = f"allergen{'s' if count > 1 else ''}"
    scents = "" if preserves else "fragrance "
    return f"{count} declarable {counted}" if declared else f"{count} {scents}{counted} that EU law names"


def _preserves(allergen: Finding) -> bool:
    return bool(allergen.details.get("preserves"))


def _surely_preserves(allergen: Finding) -> bool:
    return _preserves(allergen) and not allergen.details.get("doubtful_names")


def _which(names: Sequence[object]) -> str:
    return "it" if len(names) == 1 else "one"


def _some(names: list[str], printed: dict[str, str]) -> str:
    return join_names(names, most=_MOST_BESIDE, printed=printed)


def _named(declared: list[str], known: list[str]) -> list[str]:
    """Return the sentences that name allergens, and what the mark behind some of them means; one needs no mark.

    >>> _named(["Linalool*"], []), _named(["Linalool*", "Citral"], [])
    (['Linalool, among those reported most often.'], ['Linalool*, Citral.', '* among those reported most often.'])
    """
    names = [*declared, *known]
    if len(names) == 1 and names[0].endswith("*"):
        return [f"{names[0][:-1]}, among those reported most often."]
    sentences = [f"{', '.join(declared or known)}."]
    if declared and known:
        sentences.append(f"Other known allergens: {', '.join(known)}.")
    if any("*" in name for name in names):
        sentences.append("* among those reported most often.")
    return sentences

"""What a page holds, apart from how it looks: a title and blocks of text, facts, tables, findings, amounts.

Pages (``report_page``, ``label_page``, ``routine_page``, ``ingredient_page``) build documents; renderers draw them. A
new part of a page is written once, in blocks, and stands in every format.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ..models import Entry, Finding, Label, Share, Source

Role = Literal["name", "soft", "warn", "bold"]
#: Key of a source -> its number on the page and the source.
Numbers = Mapping[str, tuple[int, Source]]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading over the blocks that follow."""

    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph of text."""

    text: str
    role: Role = "name"


@dataclass(frozen=True, slots=True)
class Names:
    """Names of ingredients in one paragraph; ``otherwise`` stands where there is none."""

    names: tuple[str, ...]
    otherwise: str

    @property
    def text(self) -> str:
        """The names, with commas between."""
        return ", ".join(self.names) or self.otherwise


@dataclass(frozen=True, slots=True)
class Hint:
    """Which options of the command show more; only for pages that a command prints for a person."""

    text: str


@dataclass(frozen=True, slots=True)
class Facts:
    """Terms and what is said of each, as a list of two columns; a row without a term is a sentence over both."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Items:
    """Sentences as a list; ``ordered`` numbers them."""

    items: tuple[str, ...]
    role: Role = "name"
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of texts under a header; the columns whose index is in ``right`` hold numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FindingLine:
    """A finding in brief: its title, one sentence, and short facts (severity, evidence, places)."""

    finding: Finding
    text: str


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings, whole (``FindingLine.text`` is the finding's own) or in brief."""

    lines: tuple[FindingLine, ...]
    brief: bool = False
    numbers: Mapping[str, tuple[int, Source]] | None = None


@dataclass(frozen=True, slots=True)
class IngredientRow:
    """One entry of a report's ingredient table."""

    entry: Entry
    #: One letter for each kind of finding that names the entry: see ``report_page.LETTERS``.
    letters: str
    share: Share | None
    #: The declared or proved amount, where it says more than the entry's place does.
    proved: str
    #: Title of the part or section that begins with this row, else empty.
    part: str = ""
    #: Whether the list likely goes below 1 % behind this row.
    line: bool = False


@dataclass(frozen=True, slots=True)
class Ingredients:
    """The ingredient table of a report; ``details`` adds the whole proved range and its reasons."""

    rows: tuple[IngredientRow, ...]
    #: Letter and meaning of each letter used.
    legend: tuple[tuple[str, str], ...]
    details: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The entries of a label with how each was printed and found."""

    label: Label


@dataclass(frozen=True, slots=True)
class MarkedText:
    """The label's own text with its entries marked, for formats that can: others leave it out.

    ``findings`` has the findings of each entry, ``letters`` its letters, both by the position of the entry.
    """

    label: Label
    findings: Mapping[int, Sequence[Finding]]
    letters: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The label's own text, every character with the kind of thing it was taken for."""

    label: Label


@dataclass(frozen=True, slots=True)
class Sources:
    """The numbered sources of a page; ``letters`` are the evidence letters used, with their meaning."""

    numbers: Mapping[str, tuple[int, Source]]
    letters: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Folded:
    """Blocks for who wants all of it: folded in HTML, left out where nothing folds."""

    title: str
    blocks: tuple[Block, ...]


Block = (
    Heading
    | Paragraph
    | Names
    | Hint
    | Facts
    | Items
    | Table
    | Findings
    | Ingredients
    | Reading
    | MarkedText
    | Pieces
    | Sources
    | Folded
)


@dataclass(frozen=True, slots=True)
class Document:
    """A page: its title and its blocks in order."""

    title: str
    blocks: tuple[Block, ...]

"""What a page holds, apart from how it looks: a title and blocks of text, facts, tables, findings, amounts.

Pages (``report_page``, ``label_page``, ``routine_page``, ``ingredient_page``) build documents; renderers draw them. A
new part of a page is written once, in blocks, and stands in every format.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from ..models import Entry, Finding, Label, Share, Source

Role = Literal["name", "soft", "warn", "bold"]
#: Key of a source -> its number on the page and the source.
Numbers = Mapping[str, tuple[int, Source]]


class Heading(NamedTuple):
    """A heading over the blocks that follow."""

    text: str
    #: What short signs below it mean; a terminal prints them, pages use words.
    signs: str = ""
    #: What holds for all of what follows: a terminal prints it on the line of the heading where it fits, else below.
    note: str = ""

    @property
    def sentence(self) -> str:
        """The note as a sentence of its own."""
        return f"{self.note[:1].upper()}{self.note[1:]}." if self.note else ""


class Paragraph(NamedTuple):
    """One paragraph of text."""

    text: str
    role: Role = "name"


class Names(NamedTuple):
    """Names of ingredients in one paragraph; ``otherwise`` stands where there is none."""

    names: tuple[str, ...]
    otherwise: str
    #: Those that are printed words of no known ingredient.
    unknown: frozenset[str] = frozenset()

    def note(self, name: str) -> str:
        """Return what stands behind a name."""
        return " (not identified)" if name in self.unknown else ""

    @property
    def text(self) -> str:
        """The names, with commas between."""
        return ", ".join(name + self.note(name) for name in self.names) or self.otherwise


class Hint(NamedTuple):
    """Which options of the command show more; only for pages that a command prints for a person."""

    text: str


class Facts(NamedTuple):
    """Terms and what is said of each, as a list of two columns; a row without a term is a sentence over both."""

    rows: tuple[tuple[str, str], ...]


class Items(NamedTuple):
    """Sentences as a list; ``ordered`` numbers them."""

    items: tuple[str, ...]
    role: Role = "name"
    ordered: bool = False


class Table(NamedTuple):
    """Rows of texts under a header; the columns whose index is in ``right`` hold numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


class FindingLine(NamedTuple):
    """A finding in brief: its title, one sentence, and short facts (severity, evidence, places)."""

    finding: Finding
    text: str


class Findings(NamedTuple):
    """Findings, whole (``FindingLine.text`` is the finding's own) or in brief."""

    lines: tuple[FindingLine, ...]
    brief: bool = False
    numbers: Mapping[str, tuple[int, Source]] | None = None


class IngredientRow(NamedTuple):
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


class Ingredients(NamedTuple):
    """The ingredient table of a report; ``details`` adds the whole proved range and its reasons."""

    rows: tuple[IngredientRow, ...]
    #: Letter and meaning of each letter used.
    legend: tuple[tuple[str, str], ...]
    details: bool = False
    #: Which entries behind the line at 1 % may be more, for they may stand anywhere: "no. 5 to 8".
    anywhere: str = ""


class Reading(NamedTuple):
    """The entries of a label with how each was printed and found."""

    label: Label


class MarkedText(NamedTuple):
    """The label's own text with its entries marked, for formats that can: others leave it out.

    ``findings`` has the findings of each entry, ``letters`` its letters, both by the position of the entry.
    """

    label: Label
    findings: Mapping[int, Sequence[Finding]]
    letters: Mapping[int, str]


class Pieces(NamedTuple):
    """The label's own text, every character with the kind of thing it was taken for."""

    label: Label


class Sources(NamedTuple):
    """The numbered sources of a page; ``letters`` are the evidence letters used, with their meaning."""

    numbers: Mapping[str, tuple[int, Source]]
    letters: tuple[tuple[str, str], ...] = ()


class Folded(NamedTuple):
    """Blocks for who wants all of it: folded in HTML, left out where nothing folds; made when they are asked for."""

    title: str
    make: Callable[[], Iterable["Block"]]

    @property
    def blocks(self) -> tuple["Block", ...]:
        """The blocks under the title."""
        return tuple(self.make())


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


class Document(NamedTuple):
    """A page: its title and its blocks in order."""

    title: str
    blocks: tuple[Block, ...]

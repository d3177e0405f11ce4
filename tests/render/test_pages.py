"""What the pages hold: everything a record says, in every format, at every width; nothing of a label acts in them."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from inci_parser import analyze
from inci_parser.models import Entry, Label, Match, Piece, Report
from inci_parser.render import label_view, presentation, report_view
from inci_parser.render import numbers as amounts
from inci_parser.render.html import fragment
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.render.terminal_layout import Canvas, width


def replace(record: Any, **changes: Any) -> Any:
    """Return a record with other values, whichever way it is frozen."""
    return record._replace(**changes) if hasattr(record, "_replace") else dataclasses.replace(record, **changes)


CODES = re.compile(r"\x1b\[[0-9;]*m")
WIDTHS = (40, 60, 71, 72, 80, 100, 120)
PEOPLE = ("table", "markdown", "html")


def plain(columns: int = 80) -> Canvas:
    return Canvas(columns, color=False)


def report_page(form: str, report: Report, name: str, canvas: Canvas, **more: bool) -> str:
    return renderer(form, PageOptions(canvas, **more)).report(report, name)


def label_page(form: str, label: Label, name: str, canvas: Canvas, **more: bool) -> str:
    return renderer(form, PageOptions(canvas, **more)).labels([(label, name)])


@pytest.mark.parametrize("columns", WIDTHS)
@pytest.mark.parametrize("color", [False, True])
def test_no_line_is_wider_than_the_terminal(report: Report, columns: int, color: bool) -> None:
    canvas = Canvas(columns, color=color)
    pages = (
        report_page("table", report, "sample.txt", canvas),
        label_page("table", report.label, "x", canvas, explain=True),
    )
    for page in pages:
        assert ("\x1b" in page) is color
        for line in CODES.sub("", page).splitlines():
            assert width(line) <= columns, line


@pytest.mark.parametrize("form", PEOPLE)
def test_a_report_for_people_hides_nothing(report: Report, form: str) -> None:
    shown = report_page(form, report, "sample.txt", plain(120), sources=True, verbose=True)
    page = " ".join(shown.replace("\\", "").split())
    for finding in report.findings:
        assert finding.title in page
        assert finding.text in page
    for title, _ in presentation.GROUPS:
        assert title in page
    for entry in report.label.ingredients:
        assert label_view.name_of(entry) in page
    for wanted in (
        "Something was odd. (2 times)",
        "serum (assumed)",
        "skin: rosacea",
        "A retinoid in a list of 7: a serum.",
        "EU limits are obeyed",
        "claims: nothing but the list was given",
        "the pH, on which acids",
        "something of its own",
        "https://example.org/doe",
        "3 to 5 ingredients reach 1 %, most likely 4",
        "2 not identified",
    ):
        assert wanted in page, wanted


@pytest.mark.parametrize("form", PEOPLE)
def test_contradictions_and_orders_that_mean_nothing_are_said(contradictory: Report, form: str) -> None:
    page = report_page(form, contradictory, "sample.txt", plain(120))
    assert "5 % stands before 7 %" in page
    assert "says nothing about amounts" in page


def test_the_table_lists_sources_only_when_asked(report: Report) -> None:
    pages = [
        report_page("table", report, "x", plain(), sources=sources, verbose=verbose)
        for sources in (False, True)
        for verbose in (False, True)
    ]
    assert ["https://example.org/doe" in page for page in pages] == [False, False, True, True]
    assert "Sources: 2; --sources lists them" in pages[1]
    assert "[2] [1]" in pages[3]
    assert "[1] An author. A title. A journal (2020) https://example.org/doe" in pages[3]


def test_what_is_said_alike_of_several_is_said_once(report: Report) -> None:
    first = report.of_kind("allergen")[0]
    other = replace(first, rule="allergen.other", title="Another one", names=("LINALOOL",), positions=(2,))
    both = replace(report, findings=(first, other))
    ((_, (merged,)),) = presentation.grouped(both.findings)
    assert (merged.title, merged.positions) == ("Title of the allergen, Another one", (2, 5))
    assert report_page("table", both, "x", plain(), verbose=True).count("sentences about it") == 1
    different = replace(other, severity=1)
    assert len(presentation.grouped((first, different))[0][1]) == 2


def test_medicinal_actives_stand_first_and_barrier_care_last(report: Report) -> None:
    (active,) = report.of_kind("active")
    barrier = replace(active, title="barrier", details={"group": "barrier"})
    treatment = replace(active, title="treatment", details={"group": "treatment"})
    drug = replace(active, title="drug", positions=(2,), details={"group": "protection"})
    entries = [replace(e, section="active") if e.position == 2 else e for e in report.label.ingredients]
    label = replace(report.label, ingredients=tuple(entries))
    apart = [replace(f, text=f.title) for f in (barrier, treatment, drug)]
    assert [f.title for f in presentation.grouped(apart, label)[0][1]] == ["drug", "treatment", "barrier"]


def test_allergens_are_one_line_with_the_advice_once(report: Report) -> None:
    (first,) = report.of_kind("allergen")
    special = replace(first, title="Linalool", details={"special_concern": True})
    known = replace(first, title="Lyral", details={"declarable": False})
    both = replace(report, findings=(replace(first, title="Citral"), special, known))
    page = " ".join(report_page("table", both, "x", plain()).split())
    assert "2 declarable allergens (#5) Citral, Linalool*. Other known allergens: Lyral." in page
    assert page.count("patch testing") == 1


def test_gravest_findings_of_a_group_stand_first(report: Report) -> None:
    irritants = dict(presentation.grouped(report.findings))["What may irritate"]
    assert [finding.severity for finding in irritants] == [3, 1]


@pytest.mark.parametrize("form", ["table", "markdown", "html", "csv"])
@pytest.mark.parametrize("kind", ["no_list", "highlights"])
def test_a_text_without_a_list_gives_a_page_that_says_so(report: Report, form: str, kind: str) -> None:
    label = Label("Visit us", kind, "prose without a list")  # type: ignore[arg-type]
    empty = replace(report, label=label, findings=(), concentration=replace(report.concentration, ingredients=()))
    page = report_page(form, empty, "sample.txt", plain())
    if form != "csv":
        assert "prose without a list" in page
    assert "AQUA" not in page


def test_json_is_the_record(report: Report) -> None:
    assert json.loads(report_page("json", report, "x", plain())) == report.to_dict()
    line = report_page("jsonl", report, "x", plain())
    assert line.count("\n") == 1
    assert json.loads(line) == report.to_dict()


def test_explained_json_holds_every_character(label: Label) -> None:
    pieces = json.loads(label_page("json", label, "x", plain(), explain=True))["pieces"]
    assert "".join(label.text[p["start"] : p["end"]] for p in pieces) == label.text


def test_csv_has_a_row_an_ingredient_and_no_formula(report: Report, label: Label) -> None:
    rows = list(csv.DictReader(io.StringIO(report_page("csv", report, "x", plain()))))
    assert [row["name"] for row in rows[:3]] == ["AQUA", "GLYCERIN", "NIACINAMIDE"]
    assert rows[2]["percent_min"] == "5.0"
    assert rows[4]["proved_max"] == "0.3"
    assert "active.rule; fragrance.rule" in rows[4]["rules"]
    assert rows[6]["text"] == "'=CMD()"
    assert len(list(csv.DictReader(io.StringIO(label_page("csv", label, "x", plain()))))) == len(label.ingredients)


HOSTILE = "<script>alert(1)</script> | *x* [a](b) `c` \x1b[2J\x1b]0;title\x07 \u202eabc & &lt;"


@pytest.fixture
def hostile(report: Report) -> Report:
    entry = Entry(1, HOSTILE, 0, len(HOSTILE), Match(), component=HOSTILE)
    label = Label(HOSTILE, "list", "", (entry,), (), (Piece("entry", 0, len(HOSTILE)),))
    return replace(report, label=label, findings=())


class Collector(HTMLParser):
    """Collects the tags of a page and the text of its body."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def test_html_runs_nothing_loads_nothing_and_shows_the_label_as_it_is(hostile: Report) -> None:
    for page in (report_page("html", hostile, HOSTILE, plain()), label_page("html", hostile.label, HOSTILE, plain())):
        found = Collector()
        found.feed(page)
        names = {tag for tag, _ in found.tags}
        assert not names & {"script", "link", "img", "iframe", "object"}
        assert not any(key in ("src", "onclick", "onload") for _, attributes in found.tags for key in attributes)
        assert "<script>alert(1)</script>" in found.words
        assert "default-src 'none'" in page


def test_a_notebook_gets_one_element_whose_style_stays_inside(report: Report) -> None:
    for record in (report, report.label):
        shown = fragment(record)
        found = Collector()
        found.feed(shown)
        assert found.tags[0] == ("div", {"class": "inci-parser"})
        assert not {"html", "body", "head", "script"} & {tag for tag, _ in found.tags}
        assert "NIACINAMIDE" in found.words
        assert shown.count("<style>@scope{") == 1
        assert not re.search(r"(?<![\w-])(body|:root)\s*\{", shown)


def test_html_links_only_to_web_addresses(report: Report) -> None:
    source = replace(report.findings[0].sources[0], url="javascript:alert(1)")
    finding = replace(report.findings[0], sources=(source,))
    found = Collector()
    found.feed(report_page("html", replace(report, findings=(finding,)), "x", plain()))
    assert not [attributes for tag, attributes in found.tags if tag == "a"]
    assert "A journal" in found.words


def test_markdown_shows_the_label_as_it_is(hostile: Report) -> None:
    page = report_page("markdown", hostile, HOSTILE, plain())
    assert "\\<script\\>" in page
    assert not re.search(r"(?<!\\)[<>`*\[]", page.replace("**", ""))
    row = next(line for line in page.splitlines() if line.startswith("| 1 "))
    assert len(re.findall(r"(?<!\\)\|", row)) == 8


def test_terminal_gets_no_control_of_a_label(hostile: Report) -> None:
    for page in (
        report_page("table", hostile, HOSTILE, plain()),
        label_page("table", hostile.label, HOSTILE, plain(), explain=True),
    ):
        assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f\u202e]", page)


def test_explain_accounts_for_every_character_in_colour_and_without(label: Label) -> None:
    black = label_page("table", label, "x", plain(), explain=True)
    assert f"{len(label.text)} of {len(label.text)} characters accounted for" in black
    assert re.search(r"H heading +13 characters in 1", black)
    shown = CODES.sub("", label_page("table", label, "x", Canvas(120, color=True), explain=True))
    assert label.text in shown


def test_explain_says_what_no_piece_holds(label: Label) -> None:
    page = label_page("table", replace(label, pieces=label.pieces[:-1]), "x", plain(), explain=True)
    assert "characters accounted for, 1 not" in page


@pytest.mark.parametrize(("likely", "place"), [(0, None), (4, 4), (7, None)])
def test_the_line_is_drawn_only_between_two_entries(report: Report, likely: int, place: int | None) -> None:
    line = replace(report.concentration.one_percent_line, likely=likely)
    changed = replace(report, concentration=replace(report.concentration, one_percent_line=line))
    assert report_view.line_place(changed) == place
    page = report_page("table", changed, "x", plain()).splitlines()
    drawn = [page[i - 1][:1] for i, text in enumerate(page) if "likely below 1 %" in text]
    assert drawn == ([] if place is None else [str(place)])
    assert ('class="under"' in report_page("html", changed, "x", plain())) is (place is not None)


def test_the_line_is_not_drawn_through_a_kit(report: Report) -> None:
    first, *others = report.label.ingredients
    entries = (replace(first, component="Mask"), *(replace(e, component="Essence") for e in others))
    kit = replace(report, label=replace(report.label, ingredients=entries))
    assert report_view.line_place(kit) is None
    assert "each part in its own order" in report_view.line_sentence(kit)


def test_sections_and_parts_have_their_own_lines(report: Report) -> None:
    first, *others = report.label.ingredients
    entries = (replace(first, section="active"), *(replace(e, component="Mask") for e in others))
    split = replace(report, label=replace(report.label, ingredients=entries))
    for form in PEOPLE:
        page = report_page(form, split, "x", plain())
        assert "active" in page
        assert "Mask" in page


def test_declared_amounts_are_shown_as_the_label_means_them(label: Label) -> None:
    entry = label.ingredients[2]
    assert amounts.declared(entry) == "5 %"
    amount = entry.percent
    assert amount is not None
    assert amounts.declared(replace(entry, percent=replace(amount, min=None))) == "≤ 5 %"
    assert amounts.declared(replace(entry, percent=replace(amount, max=None))) == "≥ 5 %"
    assert amounts.declared(replace(entry, percent=replace(amount, min=0.1455))) == "0.1455–5 %"


@pytest.mark.parametrize(
    ("least", "most", "section", "said"),
    [
        (0, 15, "main", "At most 15 ingredients reach 1 %, most likely 2; the rest unordered."),
        (0, 1, "main", "At most 1 ingredient reaches 1 %, most likely 2; the rest unordered."),
        (1, 1, "main", "1 ingredient reaches 1 %; the rest unordered."),
        (
            1,
            4,
            "active",
            "Beside the actives, 1 to 4 ingredients reach 1 %, most likely 2; the rest unordered.",
        ),
    ],
)
def test_the_sentence_about_the_line(report: Report, least: int, most: int, section: str, said: str) -> None:
    line = replace(report.concentration.one_percent_line, min=least, max=most, likely=2)
    entries = (replace(report.label.ingredients[0], section=section), *report.label.ingredients[1:])
    changed = replace(
        report,
        concentration=replace(report.concentration, one_percent_line=line),
        label=replace(report.label, ingredients=entries),
    )
    assert report_view.line_sentence(changed) == said


def test_the_line_leaves_out_what_may_stand_anywhere() -> None:
    text = "Aqua, Glycerin, CI 19140, Cetearyl Alcohol, Phenoxyethanol, Mica, CI 77891, CI 77491"
    made = analyze(text)
    line = made.concentration.one_percent_line
    colours = "no. 3 and 6 to 8"
    assert report_view.anywhere(made) == colours
    assert report_view.line_sentence(made).startswith(
        f"Beside what may stand anywhere ({colours}), at most {line.max} "
    )
    assert report_view.line_place(made) in {1, 2, 4, 5}
    assert report_view.anywhere(made, behind=3) == "no. 6 to 8"
    assert "from here on, but for no. 6 to 8 " in report_page("table", made, "made", plain(100))
    narrow = report_page("table", made, "made", plain(40)).split("\n")
    assert "   but for no. 6 to 8" in narrow
    assert max(len(line) for line in narrow) <= 40


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Magnesium Sulfate", ""),
        ("Glycerin 60 %, Aqua 40 %", "All 2 ingredients reach 1 %."),
        ("Glycerin 60 %, Aqua 39.9 %, Parfum 0.1 %", "2 ingredients reach 1 %; the rest unordered."),
    ],
)
def test_the_line_of_lists_without_a_rest(text: str, said: str) -> None:
    made = analyze(text)
    assert report_view.line_sentence(made) == said
    assert ("unordered" in report_page("table", made, "made", plain(100))) is ("unordered" in said)

"""Each pass of reading alone: what it takes and what it gives, in one line."""

from __future__ import annotations

import pytest

from inci_parser.models import Status
from inci_parser.reading.annotations import annotate
from inci_parser.reading.bare_amounts import read_bare_amounts
from inci_parser.reading.brackets import neutralise_unpaired, pairs, unpaired
from inci_parser.reading.claims import mark_claims
from inci_parser.reading.classification import classify_text
from inci_parser.reading.coverage import cover
from inci_parser.reading.document import Covered, Document
from inci_parser.reading.duplicates import drop_repeated_lists
from inci_parser.reading.entries import EntryBuilder
from inci_parser.reading.footnotes import Footnotes, first_offsets
from inci_parser.reading.headings import find_headings
from inci_parser.reading.identity import is_listed, recognize_listed, same_ingredient
from inci_parser.reading.list_detection import detect_list, heading_scopes
from inci_parser.reading.name_shape import is_sentence, looks_like_a_name, only_ends_names
from inci_parser.reading.normalise import normalise
from inci_parser.reading.offsets import OffsetText
from inci_parser.reading.part_titles import is_part_title, names_a_class, names_a_phase
from inci_parser.reading.preamble import mark_preamble
from inci_parser.reading.repair import rejoin_split_names
from inci_parser.reading.run_ons import cut_run_on
from inci_parser.reading.scoring import Evidence, evidence_of
from inci_parser.reading.sections import assign_sections
from inci_parser.reading.segments import Separator, SeparatorCounts, build_segments
from inci_parser.reading.splitting import split_run_ons
from inci_parser.reading.tails import cut_tails
from inci_parser.reading.text_tables import find_tables, read_table_rows
from inci_parser.reading.titles import mark_titles
from inci_parser.reading.vocabulary import word_class
from tests.support.reading import TenNames, document_of, segments_of, shown


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ingredients: Aqua", ["ingredients"]),
        ("INGREDlENTS Aqua", ["ingredients"]),
        ("Aqua [+/- Mica]", ["open", "may_contain", "close"]),
        ("Aqua, contains 2 % or less of: Mica", ["bound"]),
        ("Aqua, at 1 % or below: Mica", ["bound"]),
        ("Eau, contient 2% ou moins de : Mica", ["bound"]),
        ("<1%: Mica", ["bound"]),
        ("Aqua*, Mica. *from organic farming", ["footnote"]),
        ("[Toner] Water, Mica", ["title"]),
        ("Aqua () Mica", ["number"]),
        ("Glycerin 5 %, Mica", []),
    ],
)
def test_annotate(text: str, kinds: list[str]) -> None:
    assert [annotation.kind for annotation in document_of(text).annotations] == kinds


def test_build_segments() -> None:
    segments = build_segments(document_of("Ingredients: Aqua, Mica. Talc\n\nParfum"))
    assert [segment.text for segment in segments] == ["Aqua", "Mica", "Talc", "Parfum"]
    bits = [Separator.ANNOTATION, Separator.LIST, Separator.STOP, Separator.BLANK_LINE]
    assert [segment.separator for segment in segments] == bits
    assert SeparatorCounts.of(segments) == (1, 1, 0)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Sodium\nBenzoate, Mica", ["Aqua", "Sodium Benzoate", "Mica"]),
        ("Aqua, Phenoxy-\nethanol, Mica", ["Aqua", "Phenoxyethanol", "Mica"]),
        ("Aqua\nMica\nTalc", ["Aqua", "Mica", "Talc"]),
        ("Alcohol Denat. Parfum", ["Alcohol Denat", "Parfum"]),
        ("02. Rose: Talc", ["02. Rose", "Talc"]),
        ("Step 1 - Aqua", ["Step 1", "Aqua"]),
        ("Thickener - Mica", ["Thickener", "Mica"]),
    ],
)
def test_join_segments(text: str, wanted: list[str]) -> None:
    assert shown(segments_of(text)[0]) == wanted


@pytest.mark.parametrize(
    ("text", "status", "evidence"),
    [
        ("Glycerin", Status.LISTED, Evidence.LISTED),
        ("Glycerinn", Status.MISSPELT, Evidence.FOUND),
        ("Zinziber Root Extract", Status.UNKNOWN, Evidence.NAME_SHAPED),
        ("leaves your skin soft and calm", Status.UNKNOWN, Evidence.SENTENCE),
        ("Zxqv 12345 Qrt", Status.UNKNOWN, Evidence.ADDRESS),
    ],
)
def test_scoring(text: str, status: Status, evidence: Evidence) -> None:
    assert evidence_of(text, status, 0) is evidence


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Night Cream\nIngredients: Aqua, Mica", ["title:Night Cream", "Aqua", "Mica"]),
        ("Soft Glow Lotion\nAqua, Mica, Talc, Parfum", ["other:Soft Glow Lotion", "Aqua", "Mica", "Talc", "Parfum"]),
        ("Aqua, Mica, Talc", ["Aqua", "Mica", "Talc"]),
    ],
)
def test_mark_preamble(text: str, wanted: list[str]) -> None:
    assert shown(mark_preamble(*segments_of(text))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua Mica Talc Parfum", ["Aqua", "Mica", "Talc", "Parfum"]),
        ("Sodium Benzoate and Potassium Sorbate", ["Sodium Benzoate", "Potassium Sorbate"]),
        ("Mica 5 % Talc 3 %", ["Mica 5 %", "Talc 3 %"]),
        ("Aqua, and Mica", ["Aqua", "Mica"]),
        ("Mica and/or Talc", ["Mica and/or Talc"]),
        ("Glycerin/Talc", ["Glycerin", "Talc"]),
    ],
)
def test_split_run_ons(text: str, wanted: list[str]) -> None:
    assert shown(split_run_ons(*segments_of(text))) == wanted


def test_alternatives_are_one_segment() -> None:
    (segment,) = split_run_ons(*segments_of("Mica or Talc"))
    assert segment.alternatives == ("Mica", "Talc")
    assert segment.doubts == ("alternatives",)


def test_cut_run_on() -> None:
    text = "Glycerin Zxqvr Phenoxyethanol"
    chunks = cut_run_on(text, TenNames(), status=Status.UNKNOWN)
    wanted = [("Glycerin", True), ("Zxqvr", False), ("Phenoxyethanol", True)]
    assert [(chunk.name(text), chunk.listed) for chunk in chunks] == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Potassium, Sorbate, Mica", ["Aqua", "Potassium Sorbate", "Mica"]),
        ("Aqua, Mica", ["Aqua", "Mica"]),
        ("Water (Aqua), Sodium Zxqv or Mica", ["Water (Aqua)", "Sodium Zxqv or Mica"]),
    ],
)
def test_rejoin_split_names(text: str, wanted: list[str]) -> None:
    assert shown(rejoin_split_names(*segments_of(text))) == wanted


def test_read_table_rows() -> None:
    segments = read_table_rows(*segments_of("Aqua\tSolvent\t78.5 %\nMica\tPigment"))
    assert shown(segments) == ["Aqua 78.5 %", "Mica"]


def test_find_tables() -> None:
    tables = find_tables("Ingredient,CAS,Concentration\nAqua,7732-18-5,90\nMica,12001-26-2,10\n", TenNames())
    assert [share for share, _ in tables.shares.values()] == ["90 %", "10 %"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Toner: Aqua, Mica", ["title:Toner", "Aqua", "Mica"]),
        ("Aqua, Preservative: Phenoxyethanol", ["Aqua", "heading:Preservative", "Phenoxyethanol"]),
        ("Aqua, Mica: Talc", ["Aqua", "Mica", "Talc"]),
        ("Step 1 - Aqua, Mica", ["title:Step 1", "Aqua", "Mica"]),
        ("Day Cream\nAqua\nMica", ["title:Day Cream", "Aqua", "Mica"]),
    ],
)
def test_mark_titles(text: str, wanted: list[str]) -> None:
    assert shown(mark_titles(*segments_of(text))) == wanted


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("Aqua, Mica, Talc", [True, True, True]),
        ("Your skin will be soft and calm. Ingredients: Aqua, Mica", [False, True, True]),
        ("Aqua, Mica. Free from: Parfum, Talc", [True, True, False, False]),
    ],
)
def test_detect_list(text: str, listed: list[bool]) -> None:
    segments, _, _ = segments_of(text)
    assert detect_list(segments) == listed
    assert len(heading_scopes(segments)) == len(segments)


@pytest.mark.parametrize(
    ("text", "sections", "parts"),
    [
        ("Aqua [+/- CI 77891] Mica", ["main", "may_contain", "main"], ["", "", ""]),
        ("Step 1 - Aqua; Step 2 - Aqua", ["main", "main", "main", "main"], ["Step 1", "Step 1", "Step 2", "Step 2"]),
        ("Aqua, Mica, Zxqv: Talc", ["main"] * 4, [""] * 4),
    ],
)
def test_assign_sections(text: str, sections: list[str], parts: list[str]) -> None:
    contexts = assign_sections(mark_titles(*segments_of(text)))
    assert [context.section for context in contexts] == sections
    assert [context.component for context in contexts] == parts


def test_entries_footnotes_and_coverage() -> None:
    text = "Aqua, Mica* 5 %. *from organic farming"
    segments, document, recognizer = segments_of(text)
    entries = EntryBuilder(document, recognizer).build(segments, detect_list(segments), assign_sections(segments))
    assert [(entry.text, entry.organic) for entry in entries] == [("Aqua", False), ("Mica* 5 %", True)]
    assert Footnotes(document).texts == {"*": "from organic farming"}
    pieces = cover(document, segments, entries)
    assert "".join(text[piece.start : piece.end] for piece in pieces) == text
    assert classify_text(document, segments, entries)[0] == "list"
    assert drop_repeated_lists(entries) == (entries, [])


def test_brackets() -> None:
    assert unpaired("a) (b") == [1, 3]
    assert neutralise_unpaired("a) b") != "a) b"
    assert len(neutralise_unpaired("a) b")) == 4
    assert pairs("(a)") == [(0, 2)]


def test_words() -> None:
    assert names_a_class("Emulsifiers")
    assert names_a_phase("Phase A")
    assert is_part_title("Shade 10")
    assert not is_part_title("Glycerin")
    assert looks_like_a_name("Zinziber Obscurum Root Extract")
    assert only_ends_names("Extract")
    assert is_sentence("this is good for the skin")
    assert "denat" in word_class("abbreviation")


def test_identity() -> None:
    recognizer = TenNames()
    assert is_listed("Aqua (5 %)", recognizer)
    assert same_ingredient(recognize_listed("Aqua", recognizer).match, recognize_listed("Water", recognizer).match)


def test_document_and_offsets() -> None:
    assert isinstance(annotate("Aqua", OffsetText("Aqua"), TenNames()), Document)
    assert [h.kind for h in find_headings("Ingredients: Aqua", TenNames())] == ["ingredients"]
    assert Covered([])(3) is False
    assert first_offsets("Aqua**, Mica*") == {"*": 4, "**": 4}
    assert normalise("Aqua,\u200b Mica").span(6, 10) == (7, 11)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Mica. 0% parfum, 0% talc", ["Aqua", "Mica", "claim:0% parfum", "claim:0% talc"]),
        ("Aqua, Mica. No parfum, no talc", ["Aqua", "Mica", "claim:No parfum", "claim:no talc"]),
        ("Aqua, Mica, Alcohol-free", ["Aqua", "Mica", "claim:Alcohol-free"]),
        ("Aqua, Mica. 95% organic.", ["Aqua", "Mica", "claim:95% organic"]),
        ("Aqua, 25% du total, Mica", ["Aqua", "claim:25% du total", "Mica"]),
        ("Aqua, Mica 25%", ["Aqua", "Mica 25%"]),
        ("Aqua, Mica. Contains: tree nuts, soy", ["Aqua", "Mica", "claim:tree nuts", "claim:soy"]),
    ],
)
def test_mark_claims(text: str, wanted: list[str]) -> None:
    assert shown(mark_claims(*segments_of(text))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua, Mica Sunscreen", ["Aqua", "Mica", "heading:Sunscreen"]),
        ("Aqua, Potassium Sorbate as a preservative", ["Aqua", "Potassium Sorbate"]),
        ("Sunscreen Mica 3%, Aqua", ["other:Sunscreen", "Mica 3%", "Aqua"]),
        ("Aqua, Mica, etc", ["Aqua", "Mica", "other:etc"]),
        ("Aqua, Mica, 8RN01-3", ["Aqua", "Mica", "other:8RN01-3"]),
        ("Aqua, CI 77891", ["Aqua", "CI 77891"]),
    ],
)
def test_cut_tails(text: str, wanted: list[str]) -> None:
    assert shown(cut_tails(*segments_of(text))) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Aqua 70, Glycerin 20, Mica 10", ["Aqua 70 %", "Glycerin 20 %", "Mica 10 %"]),
        ("Aqua 70, Glycerin 20, Mica 1", ["Aqua", "Glycerin", "Mica"]),
        ("Aqua, Glycerin 20, CI 77891", ["Aqua", "Glycerin 20", "CI 77891"]),
    ],
)
def test_read_bare_amounts(text: str, wanted: list[str]) -> None:
    assert shown(read_bare_amounts(*segments_of(text))) == wanted

"""Reading as a whole, from a text to its label: every step is one line of :func:`read`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from ..models import Label, Recognition, Recognizer, Span, Status
from ..notices import Notice
from .annotations import annotate
from .bare_amounts import read_bare_amounts
from .bracket_lists import bracket_lists_left_out
from .claims import mark_claims
from .classification import classify_text, is_food
from .companies import mark_companies
from .coverage import cover
from .document import Annotation, Document
from .dose_amounts import read_dose_amounts
from .doses import is_swallowed
from .duplicates import drop_repeated_lists
from .entries import EntryBuilder, PlacedEntry, repeated_entries, with_components
from .joints import join_segments
from .leading_titles import cut_leading_titles
from .list_detection import detect_list, heading_scopes
from .list_openings import mark_before_opening
from .lost_names import lost_names, with_lost_beginning
from .names_on_lines import cut_names_on_lines
from .normalise import normalise
from .other_script import without_other_script
from .partial_lists import GOES_ON, begins_cut, ends_open, has_a_gap, illegible_entries, says_partial
from .preamble import mark_preamble
from .repair import rejoin_split_names
from .repeats_in_notes import with_amounts_of_notes
from .restarts import restarts
from .scoring import score_segments
from .seam_titles import cut_seam_titles
from .sections import SectionContext, assign_sections, without_idle_doubts, without_stray_actives
from .segments import Segment, Separator, build_segments
from .splitting import split_run_ons
from .synonyms_apart import join_synonyms
from .tails import TAIL, cut_tails
from .text_tables import read_table_rows, with_table_shares
from .titles import mark_titles
from .titles_behind import with_titles_behind
from .unordered_lists import says_unordered
from .unspaced_titles import cut_unspaced_titles
from .vocabulary import heading_phrases

#: Characters before and behind a button that are looked at.
_BESIDE = 16
#: Headings of whole lists; under one that names a mass the list says what a unit of the product contains.
_LISTS = frozenset({"ingredients", "contains"})
#: Headings that begin a further group of entries behind a group.
_GROUPS = frozenset({"group", "ingredients", "inactive"})
#: Headings of a list that is whole without what stands before them.
_WHOLE = frozenset({"ingredients", "inactive"})
#: The trait that a notice of the list as a whole gives.
_TRAIT_OF = {
    "partial_list": "partial",
    "cut_list": "cut",
    "unordered_list": "unordered",
    "cut_start": "cut_start",
    "grouped_list": "grouped",
}

#: Code of the notice on a heading within a list.
_HEADING = "doubtful_heading"
LayoutPass = Callable[[list[Segment], Document, Recognizer], list[Segment]]
#: The passes over scored segments, in order; each module says what must run before it.
LAYOUT_PASSES: tuple[LayoutPass, ...] = (
    read_dose_amounts,
    mark_preamble,
    mark_claims,
    mark_before_opening,
    mark_companies,
    cut_tails,
    cut_names_on_lines,
    read_bare_amounts,
    cut_leading_titles,
    cut_unspaced_titles,
    cut_seam_titles,
    split_run_ons,
    rejoin_split_names,
    read_table_rows,
    mark_titles,
)


def read(text: str, recognizer: Recognizer) -> Label:
    """Read a text: the entries of its ingredient list, what each stretch is, and what was odd.

    Nothing raises, whatever the text. Offsets count characters of ``text`` as given.
    """
    document = annotate(text, normalise(text), recognizer)  # same text, plainer characters; headings and tables found
    segments = join_segments(build_segments(document), document, recognizer)  # one candidate entry each
    segments = score_segments(with_table_shares(segments, document), recognizer)  # each put to the catalogue once
    for layout_pass in LAYOUT_PASSES:
        segments = layout_pass(segments, document, recognizer)
    listed = with_lost_beginning(segments, detect_list(segments))  # cheapest path: list or other text
    contexts = without_stray_actives(assign_sections(segments), segments, listed)
    contexts = without_idle_doubts(contexts, segments, listed)
    placed = EntryBuilder(document, recognizer).build(segments, listed, contexts)
    placed = join_synonyms(document.source, with_amounts_of_notes(document.source, placed), recognizer)
    return _label(document, segments, listed, placed, recognizer)


def _label(
    document: Document, segments: list[Segment], listed: list[bool], placed: list[PlacedEntry], recognizer: Recognizer
) -> Label:
    """Return the label of the entries: copies dropped, parts named, notices collected, the text classified."""
    entries, in_other_script = without_other_script(placed)
    entries, dropped = drop_repeated_lists(entries)
    dropped += in_other_script[:1]
    entries, traits = with_components(with_titles_behind(entries))
    kind, reason = classify_text(document, segments, entries)
    food = [Notice.of("not_cosmetic", 0, len(document.source))] if is_food(document, entries) else []
    traits |= {trait for trait, has in (("not_cosmetic", food), ("swallowed", is_swallowed(document.plain))) if has}
    if kind != "list":
        return Label(
            document.source,
            kind,
            reason,
            notices=tuple(food),
            pieces=cover(document, segments, ()),
            traits=frozenset(traits),
        )
    spans = [span for span in _left_out(document, segments, listed, recognizer) if not _parts_panels(span, entries)]
    left_out = tuple(sorted([*spans, *_of_runs(in_other_script), *_of_entries(document.source, entries, recognizer)]))
    notices = _of_entries_alone(entries)
    notices += [Notice.of("repeated_list", panel[0].start, panel[-1].end) for panel in dropped]
    notices += [Notice.of("left_out", *span) for span in left_out]
    notices += [*repeated_entries(entries), *restarts(document.source, entries), *_garbled(segments, listed, entries)]
    notices += food
    of_list = [*_of_the_list(document.source, entries), *_in_groups(document, entries)]
    notices += of_list
    traits |= {_TRAIT_OF[notice.code] for notice in of_list}
    traits |= _traits(document, entries, repeated=bool(dropped))
    return Label(
        document.source,
        kind,
        reason,
        tuple(entry.numbered(i) for i, entry in enumerate(entries, 1)),
        tuple(sorted(notices, key=lambda notice: (notice.start, notice.code))),
        cover(document, segments, entries),
        frozenset(traits),
        left_out,
    )


def _of_entries(source: str, entries: Sequence[PlacedEntry], recognizer: Recognizer) -> list[Span]:
    """Return the lists in brackets of entries that are left out, and signs in place of what could not be read."""
    illegible = (Span(*stretch) for stretch in illegible_entries(source, entries[0].start, entries[-1].end))
    return [*bracket_lists_left_out(entries, recognizer), *illegible]


def _of_entries_alone(entries: Sequence[PlacedEntry]) -> list[Notice]:
    """Return what is to be reported of entries; a heading that may open another product, at the first behind it."""
    notices: list[Notice] = []
    before: SectionContext | None = None
    for entry in entries:
        told = entry.to_notices()
        here = entry.context if any(notice.code == _HEADING for notice in told) else None
        again = before is not None and here is not None and before.panel == here.panel
        notices += [notice for notice in told if not (again and notice.code == _HEADING)]
        before = here
    return notices


def _of_runs(runs: Sequence[Sequence[PlacedEntry]]) -> list[Span]:
    """Return the stretches that runs of entries take."""
    return [Span(run[0].start, run[-1].end) for run in runs]


def _of_the_list(source: str, entries: Sequence[PlacedEntry]) -> Iterator[Notice]:
    """Yield that a list is a part of one by its text, or cut at an end; that its order says nothing.

    Dots behind an active lead to its purpose.
    """
    last = entries[-1]
    part = says_partial(source, entries[0].start, last.start, last.end)
    part = part or has_a_gap(source, entries[0].start, last.start)
    if part is not None:
        yield Notice.of("partial_list", *part)
    elif last.context.section != "active" and ends_open(
        source[last.start : last.end], source[last.end :].strip(), named=last.recognition.is_named
    ):
        yield Notice.of("cut_list", last.start, last.end)
    first = entries[0]
    if begins_cut(source, first.start, first.end, _perhaps(first.recognition)):
        yield Notice.of("cut_start", first.start, first.end)
    unordered = says_unordered(source)
    if unordered is not None:
        yield Notice.of("unordered_list", *unordered)


def _perhaps(recognition: Recognition) -> str:
    """Return the name that an entry is a misprint of, or perhaps is; ``""`` for none."""
    status, match = recognition
    if status is Status.MISSPELT:
        return match.name or ""
    return match.alternatives[0].name if status is Status.UNKNOWN and match.alternatives else ""


def _in_groups(document: Document, entries: Sequence[PlacedEntry]) -> Iterator[Notice]:
    """Yield that the entries stand in groups, each with an order of its own: ``Organic: Aqua. Non-organic: Talc``.

    One group alone is a part of a list.
    """
    span = document.normalised.span
    groups = [annotation for annotation in document.annotations if annotation.kind == "group"]
    if not groups:
        return
    for annotation in document.annotations:
        start, end = span(annotation.start, annotation.end)
        if annotation.kind in _GROUPS and entries[0].start < start < entries[-1].start:
            yield Notice.of("grouped_list", start, end)
            return
    start, end = span(groups[-1].start, groups[-1].end)
    if end <= entries[0].start and not any(
        a.kind in _WHOLE and a.start > groups[-1].start for a in document.annotations
    ):
        yield Notice.of("partial_list", start, end)


def _traits(document: Document, entries: Sequence[PlacedEntry], *, repeated: bool) -> set[str]:
    """Return what is known of a list beside its entries: repeated, of a unit, a drug, or its inactive ingredients."""
    traits = {"repeat"} if repeated else set()
    if any(entry.context.reference and entry.context.heading in _LISTS for entry in entries):
        traits.add("in_a_unit")
    if any(entry.context.section == "active" for entry in entries):
        traits.add("quasi_drug" if _is_japanese(document.plain) else "drug_facts")
    elif any(_opens(document, annotation, entries[0].start) for annotation in document.annotations):
        traits.add("inactive_alone")
    return traits


def _opens(document: Document, annotation: Annotation, start: int) -> bool:
    """Return whether a heading of inactive ingredients stands before the first entry, at an offset into the source."""
    return annotation.kind == "inactive" and document.normalised.span(annotation.start, annotation.end)[1] <= start


def _is_japanese(plain: str) -> bool:
    """Return whether the text is a Japanese quasi-drug's, whose actives stand under a heading of their own."""
    return not plain.isascii() and any(phrase in plain for phrase in heading_phrases("active", "ja"))


def _hides_names(plain: str, start: int, end: int) -> bool:
    """Return whether a button in a list may hide names: it stands behind dots, or in place of an entry."""
    before, behind = plain[max(0, start - _BESIDE) : start].rstrip(), plain[end : end + _BESIDE].lstrip()
    return before.endswith(GOES_ON) or (before.endswith(",") and behind.startswith(","))


def _left_out(
    document: Document, segments: Sequence[Segment], listed: Sequence[bool], recognizer: Recognizer
) -> tuple[Span, ...]:
    """Return the stretches between entries that read like none."""
    inside = [i for i, chosen in enumerate(listed) if chosen and not segments[i].role]
    if not inside:
        return ()
    stretches = [(s.start, s.end) for s in segments if TAIL in s.doubts]
    between = range(inside[0], _end_of_list(segments, inside[-1]))
    stretches += _swallowed(segments, listed, inside[0])
    stretches += lost_names(segments, listed, recognizer)
    stretches += [(segments[i].start, segments[i].end) for i in between if _is_stray(segments, listed, i)]
    first, last = segments[inside[0]].start, segments[inside[-1]].start
    hidden = (a for a in document.annotations if a.kind == "furniture" and first < a.start < last)
    stretches += [(a.start, a.end) for a in hidden if _hides_names(document.plain, a.start, a.end)]
    return tuple(Span(*document.normalised.span(*stretch)) for stretch in _outermost(stretches))


def _outermost(stretches: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return stretches in order, less those within another."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(set(stretches), key=lambda stretch: (stretch[0], -stretch[1])):
        if not result or end > result[-1][1]:
            result.append((start, end))
    return result


def _parts_panels(span: Span, entries: Sequence[PlacedEntry]) -> bool:
    """Return whether a stretch stands between the actives of a medicine and its other ingredients: its directions."""
    before = next((entry for entry in reversed(entries) if entry.end <= span.start), None)
    behind = next((entry for entry in entries if entry.start >= span.end), None)
    if before is None or behind is None:
        return False
    return before.context.section == "active" != behind.context.section


def _swallowed(segments: Sequence[Segment], listed: Sequence[bool], first: int) -> list[tuple[int, int]]:
    """Return names that are no entries though they stand in a footnote or pointer, or make a sentence behind a list."""
    if all(listed[i] or segments[i].role for i in range(first, len(segments))):
        return []
    spans: list[tuple[int, int]] = []
    sentence: list[tuple[Segment, str]] = []
    scopes = heading_scopes(segments)
    for segment, inside, scope in zip(segments[first:], listed[first:], scopes[first:], strict=True):
        if segment.separator & Separator.END:
            spans += _of_names(sentence)
            sentence = []
        named = not inside and not segment.role and segment.recognition.status is Status.LISTED
        left_out = scope.meaning.left_out if named and scope.meaning else ""
        sentence.append((segment, left_out))
        if left_out == "each" and not segment.annotations:  # what stands right behind the mark is the note itself
            spans.append((segment.start, segment.end))
    return spans + _of_names(sentence)


def _of_names(sentence: list[tuple[Segment, str]]) -> list[tuple[int, int]]:
    """Return the span of a sentence behind the list that is nothing but names: ``Keep cool. Glycerin, Parfum``.

    One name says as much behind a code alone.
    """
    behind_a_code = len(sentence) == 1 and any(note.kind == "code" for note in sentence[0][0].annotations)
    if (len(sentence) > 1 or behind_a_code) and all(rule == "sentence" for _, rule in sentence):
        return [(sentence[0][0].start, sentence[-1][0].end)]
    return []


def _is_stray(segments: Sequence[Segment], listed: Sequence[bool], i: int) -> bool:
    """Return whether a segment within the list is neither an entry nor what a heading or title explains."""
    segment = segments[i]
    stray = segment.role == "other" or (not listed[i] and not segment.role)
    following = segments[i + 1].annotations if i + 1 < len(segments) else ()
    return stray and segment.score < 0 and not segment.annotations and not following


def _end_of_list(segments: Sequence[Segment], last: int) -> int:
    """Return the index behind the last entry of a list and what goes on behind it with nothing but list separators.

    Codes, prices and words of a page that end it (role "other") are no part of the list.
    """
    end = behind = last + 1
    while behind < len(segments) and segments[behind].separator == Separator.LIST:
        behind += 1
        if segments[behind - 1].role not in ("", "other"):
            break
        if not segments[behind - 1].role:
            end = behind
    return end


def _garbled(segments: Sequence[Segment], listed: Sequence[bool], entries: Sequence[PlacedEntry]) -> list[Notice]:
    """Return a notice of a list of which hardly any name was recognised."""
    lost = sum(
        segment.recognition.status is Status.UNKNOWN and segment.text.isascii()
        for segment, chosen in zip(segments, listed, strict=True)
        if chosen
    )
    if lost >= 5 and lost * 5 >= len(entries) * 2:
        return [Notice.of("garbled", entries[0].start, entries[-1].end)]
    return []

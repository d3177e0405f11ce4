"""Footnotes: where their texts stand, which marks point to them, and what they say of an entry.

Aqua*, Parfum. *from organic farming   >>   "*" is a footnote; Aqua is organic
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from ..models import Recognizer, Status
from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words
from ..tables.resources import rows
from ..tables.word_patterns import runs_together
from ..textio.punctuation import LIST_SIGNS
from .brackets import FOOTNOTE_MARKS, MARKS
from .document import SEPARATOR, Annotation, Covered, Document
from .headings import opens_a_sentence
from .identity import is_listed, recognize
from .name_shape import is_sentence, looks_like_a_name
from .vocabulary import LETTERS, fold_case, word_class

_SAME_MARK = re.compile(r"(.)\1*+")
#: Where a name may begin behind a note's words: behind a blank, or where small letters run into a capital.
_SEAM = re.compile(r"\s|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
#: Most places that are looked at for it.
_SEAMS = 12
#: How often a mark stands in a label that one entry bears.
_ENTRY_AND_NOTE = 2
#: How far a footnote's text is looked at.
_REACH = 160
#: Opens a note in Korean and Japanese, whether or not it stands at a name; between names it separates.
NOTE_SIGN = "※"
#: Blanks before a note that are looked at.
_GAP = 8
#: A note that says what an ingredient is has no more characters.
_NOTE = 60
#: Characters that are more than two words in scripts that write words together.
_JOINED = 10


@cache
def _run_of_marks() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(MARKS)}]++")


@cache
def _explaining_mark() -> re.Pattern[str]:
    """Match marks before a text: ``*from organic farming``, ``(1) =``, but not ``+/-``."""
    return pattern_with_words(
        "reading-explaining-mark",
        rf"\(?([{re.escape(FOOTNOTE_MARKS)}]{{1,4}}|{NOTE_SIGN}|\+{{1,3}}(?!\s?/))\)?\s?[:=]?\s?"
        r"(?=[^\W\d_]|\d[\d,.]{0,9}\s?(?:@share_sign@|(?:@activity@)\s?(?:\/|@per@)))",
    )


@cache
def _end() -> re.Pattern[str]:
    """Match what ends a footnote's text."""
    return re.compile(rf"\.(?!(?<=\d\.)\d{{1,4}}\s?%)|[\n;|{re.escape(FOOTNOTE_MARKS)}{NOTE_SIGN}]|\+{{1,3}}(?=\S)")


def first_offsets(text: str) -> dict[str, int]:
    """Return where each run of up to four marks stands first, also within longer runs; one pass over the text.

    A mark that opens a bracket with words in it marks no name.

    >>> first_offsets("Aqua**, Mica*"), first_offsets("Stearic Acid (*palm oil), Mica (*)")
    ({'*': 4, '**': 4}, {'*': 32})
    """
    first: dict[str, int] = {}
    for run in _run_of_marks().finditer(text):
        start, end = run.span()
        if text[start - 1 : start] == "(" and text[end : end + 1] != ")":
            continue
        for offset in range(start, min(end, start + _REACH)):
            for size in range(1, min(4, end - offset) + 1):
                first.setdefault(text[offset : offset + size], offset)
    return first


def find_footnotes(text: str, recognizer: Recognizer, covered: Covered) -> list[Annotation]:
    """Find the texts that footnote marks point to: the annotation is the mark, its text the marks."""
    first = first_offsets(text)
    if not first and NOTE_SIGN not in text:
        return []
    annotations: list[Annotation] = []
    follows = -1  # where the last note ends
    for match in _explaining_mark().finditer(text):
        start, end = match.span()
        if covered(start):
            continue
        earlier = match[1] == NOTE_SIGN or first.get(match[1], start) < start
        if not earlier and _is_remark(match, text):
            continue
        stop = _end().search(text, end, end + _REACH)
        body = text[end : stop.start() if stop else end + _REACH]
        contents = _names_contents(body, recognizer)
        if contents:
            annotations.append(Annotation(start, end + contents, "contains"))
        elif _is_note(text, match, body, first.get(match[1], start), recognizer, follows):
            annotations.append(Annotation(start, end, "footnote", match[1]))
            annotations += _runs_into_a_name(body, end, recognizer)
            follows = end + len(body)
    return annotations


def _stands_apart(text: str, start: int, first: int) -> bool:
    """Return whether a mark that stood right behind a name stands before a text that no comma parts from the list.

    Labels mark names behind them or before them, not both: ``Tocopheryl Acetate*, Red 33 *Vitamin E``.
    """
    if not 0 < first < start or text[first - 1] in f" \n({LIST_SIGNS}" or text[start - 1] not in " \n.":
        return False
    return text[max(0, start - _GAP) : start].rstrip()[-1:] not in (*LIST_SIGNS, "")


def _is_gloss(body: str) -> bool:
    """Return whether the body of a note is an everyday name of the ingredient: a vitamin."""
    name = body.strip(f" .{LIST_SIGNS}")
    if not name or any(sign in name for sign in LIST_SIGNS):
        return False
    low = fold_case(name)
    words = word_class("gloss_lead")
    return not words.isdisjoint(LETTERS.findall(low)) or low.startswith(tuple(filter(runs_together, words)))


def _is_note(text: str, match: re.Match[str], body: str, first: int, recognizer: Recognizer, follows: int) -> bool:
    """Return whether a mark opens a note; ``first``: where it stands first, ``follows``: where the note before ends."""
    start, earlier = match.start(), match[1] == NOTE_SIGN or first < match.start()
    if body[:1].isdecimal():
        return earlier
    is_footnote_word = earlier and fold_case(body).strip() in word_class("footnote")  # Linalool*, Mica. *Essential oil
    if is_footnote_word or _explains(text, start, body, earlier, recognizer):
        return True
    apart = follows == start or _stands_apart(text, start, first)
    return apart and (_is_gloss(body) or _is_last_word(text, body, recognizer))


def _runs_into_a_name(body: str, offset: int, recognizer: Recognizer) -> list[Annotation]:
    """Return the separator that was lost behind a note within a list: ``*from organic farmingTocopherol, Mica``.

    ``offset`` is where the body begins in the text. A word that goes with a name ("organic") ends no note.
    """
    head = body.partition(",")[0]
    if len(head) == len(body):
        return []
    for seam in list(_SEAM.finditer(head))[:_SEAMS]:
        words = LETTERS.findall(head[: seam.start()])
        last = fold_case(words[-1]) if words else ""
        ends = last in word_class("footnote") and last not in word_class("organic")
        if ends and is_listed(head[seam.end() :], recognizer):
            return [Annotation(offset + seam.start(), offset + seam.end(), SEPARATOR)]
    return []


def _is_remark(match: re.Match[str], text: str) -> bool:
    """Return whether a mark opens a bracket behind a name, says what it is of: ``Stearic Acid (*palm)``."""
    return match[0].startswith("(") and ")" not in match[0] and not opens_a_sentence(text, match.start())


def _names_contents(body: str, recognizer: Recognizer) -> int:
    """Return the length of the words before a name that a footnote says is contained: ``*Contains Linalool``."""
    low = fold_case(body[:80])
    for lead in amount_words("contains"):
        if len(lead) > 3 and low.startswith(lead) and low[len(lead) : len(lead) + 1] in (" ", ":"):
            name = re.split(r"[,.;]", body[len(lead) + 1 :], maxsplit=1)[0].strip(" :")
            return len(lead) + 1 if is_listed(name, recognizer) else 0
    return 0


def _explains(text: str, start: int, body: str, earlier: bool, recognizer: Recognizer) -> bool:
    """Return whether what stands behind a mark is a footnote's text, rather than a name that the mark stands before."""
    head = [fold_case(word) for word in LETTERS.findall(body[:70])[:5]]
    if not head:
        return False
    boundary = opens_a_sentence(text, start) or text[start - 1] in " ,("
    used = earlier and boundary and _is_wordy(head, body) and _is_no_name(body, recognizer)
    if not used and not (_is_worded(head, body) and (boundary or text[start - 1] == ")" or _is_worded(head[:1], ""))):
        return False
    return not is_listed(body.partition(",")[0].strip(), recognizer)


def _is_last_word(text: str, body: str, recognizer: Recognizer) -> bool:
    """Return whether one word that is no name ends a text behind a mark: ``Rice Ferment*, Talc *Skinolin-3``."""
    word = body.strip(" .\n")
    if not text.rstrip(" .\n").endswith(word) or not word or " " in word or any(sign in word for sign in LIST_SIGNS):
        return False
    return recognize(word, recognizer).status is Status.UNKNOWN


def _is_wordy(head: list[str], body: str) -> bool:
    """Return whether a text is more than two words."""
    return len(head) >= 3 or (len(body) >= _JOINED and runs_together(head[0]))


def _is_worded(head: list[str], body: str) -> bool:
    """Return whether the first words are those of footnotes."""
    vocabulary = word_class("footnote")
    low = body[:60].lower()
    return not vocabulary.isdisjoint(head) or any(phrase in low for phrase in _phrases_of_footnotes())


@cache
def _phrases_of_footnotes() -> tuple[str, ...]:
    """Return what footnotes say that is no word between spaces: phrases, and words of scripts that join them."""
    return tuple(word for word in word_class("footnote") if " " in word or runs_together(word))


def _is_no_name(body: str, recognizer: Recognizer) -> bool:
    """Return whether what follows a mark is neither a name nor shaped like one."""
    body = body.strip()
    if is_sentence(body):
        return True
    unknown = recognize(body, recognizer).status is Status.UNKNOWN
    return unknown and not looks_like_a_name(body.partition(",")[0])


class Footnotes:
    """The footnotes of one label."""

    def __init__(self, document: Document) -> None:
        self.plain = plain = document.plain
        notes = [annotation for annotation in document.annotations if annotation.kind == "footnote"]
        covered = Covered(document.annotations)
        first = first_offsets(plain)
        self.marked = bool(first)
        self.texts: dict[str, str] = {}
        #: How often each mark stands in the label, at its note too.
        self.counts = (
            Counter(mark for run in _run_of_marks().findall(plain) for mark in split_marks(run)) if notes else {}
        )
        #: Where footnotes begin whose mark stood at an entry before: there it marks nothing.
        self.begins: set[int] = set()
        for note in notes:
            limit = covered.first_in(note.end, len(plain))
            stop = _end().search(plain, note.end, limit)
            self.texts.setdefault(note.text, plain[note.end : stop.start() if stop else limit].strip(" )("))
            if first.get(note.text, note.start) < note.start:
                self.begins.add(note.start)
        self.organic = {mark for mark, text in self.texts.items() if says_organic(text)}

    def around(self, start: int, end: int) -> tuple[str, ...]:
        """Return the marks that stand right after (or before) an entry, in order."""
        if not self.marked:
            return ()
        after = end
        while after < len(self.plain) and not self._explains(after) and self._is_mark(after):
            after += 1
        run = "".join(c for c in self.plain[end:after] if c in MARKS)
        before = start
        while before and self.plain[before - 1] in MARKS:
            before -= 1
        if before and self.plain[before - 1] not in " \n,;":
            before = start
        return (*split_marks(run), *split_marks(self.plain[before:start]))

    def _is_mark(self, offset: int) -> bool:
        return self.plain[offset] in MARKS or self.plain[offset : offset + 2] in (",*", " *", " ‡", " °")

    def _explains(self, offset: int) -> bool:
        """Return whether the mark at an offset, or behind a blank, opens a footnote rather than marks a name."""
        return offset in self.begins or (self.plain[offset] in " ," and offset + 1 in self.begins)

    def resolve(self, marks: tuple[str, ...]) -> tuple[tuple[str, ...], bool]:
        """Return the texts that marks point to, and whether one of them says organic farming."""
        if not marks:
            return (), False
        joined = split_marks("".join(marks))
        if not any(mark in self.texts for mark in joined):  # one before the entry and the same behind it
            joined = marks
        texts = tuple(dict.fromkeys(self.texts[m] for m in joined if m in self.texts))
        return texts, any(m in self.organic for m in joined)

    def of_one(self, marks: tuple[str, ...]) -> str:
        """Return the note of the one entry that bears its mark, ``""`` without one: ``Retinol*, Talc. *0.1 %``."""
        alone = (mark for mark in split_marks("".join(marks)) if self.counts.get(mark, 0) == _ENTRY_AND_NOTE)
        texts = [self.texts[mark] for mark in alone if mark in self.texts]
        return texts[0] if len(texts) == 1 else ""


def split_marks(run: str) -> tuple[str, ...]:
    """Cut a run of marks into marks: equal signs stay together.

    >>> split_marks("*°"), split_marks("***"), split_marks("¹²")
    (('*', '°'), ('***',), ('¹', '²'))
    """
    return tuple(match[0] for match in _SAME_MARK.finditer(run)) if run else ()


def says_active(text: str) -> bool:
    """Return whether a footnote or a bracket says that an ingredient is an active of a medicine or a quasi-drug.

    >>> says_active("は「有効成分」無表示は「その他の成分」"), says_active("Active ingredient"), says_active("active")
    (True, True, False)
    """
    low = fold_case(text).strip(" .:")
    if len(low) > _NOTE:
        return False
    if " " in low and low in _section_phrases("active"):
        return True
    for phrase in filter(runs_together, _section_phrases("inactive")):
        low = low.replace(phrase, " ")
    return any(phrase in low for phrase in _section_phrases("active") if runs_together(phrase))


@cache
def _section_phrases(kind: str) -> tuple[str, ...]:
    """Return the headings of a section in every language, the longest first."""
    phrases = {fold_case(row["word"]) for row in rows("headings.csv") if row["kind"] == kind}
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def says_organic(text: str) -> bool:
    """Return whether a footnote says that an ingredient comes from organic farming.

    >>> says_organic("from organic farming"), says_organic("Made using organic ingredients")
    (True, False)
    """
    low = text.lower()
    if any(phrase in low for phrase in word_class("not_organic")):
        return False
    return any(phrase in low for phrase in word_class("organic"))

"""Finds headings: phrases of ``headings.csv``, ones that OCR broke, signs for "may contain", and bounds of amounts.

    Ingredients: Aqua               >>  "Ingredients: " ingredients
    lNGRED1ENTS Aqua                >>  "lNGRED1ENTS" ingredients
    Contains 2 % or less of: Parfum >>  the whole up to the colon: bound

A phrase is a heading only where one can stand: before a colon, on a line of its own, in brackets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ..models import Recognizer
from ..tables.build_cache import compiled_pattern
from ..tables.language import heading_kinds
from .amount import read_amount
from .brackets import MARKS
from .contents import (
    article_at,
    begins_no_sentence,
    ends_in_a_name,
    is_behind_a_name,
    names_behind_a_sign,
    names_follow,
    subject_of,
    two_names_follow,
)
from .document import Annotation, Covered
from .doses import find_doses
from .heading_runs import join_languages, merge_headings, with_language_marks
from .heading_signs import find_signs
from .identity import is_listed
from .misread_headings import misread_in_brackets
from .partial_lists import ends_what_goes_on
from .reference_masses import find_reference_masses
from .vehicles import find_vehicles
from .vocabulary import (
    LETTERS,
    Phrase,
    end_of_marks,
    fold_case,
    fold_ocr,
    has_camel_case,
    headings,
    split_camel_case,
    word_class,
)

#: A long word that may open a line or a sentence, see :func:`opens_a_sentence`.
_OPENING_WORD = re.compile(r"(?:^|[\n.;!?)\]}|•*:>\"。-])[ \t]*(?<![\w|!])([\w|!]{9,40})(?![\w|!])")
#: A heading that a name is glued to has no fewer letters.
_SHORTEST_GLUED = 8
#: Words of a phrase that says what else a thing contains, at least.
_ALSO = 2
#: What parts entries; what stands behind a remark on one, nothing included.
_COMMAS = ",;、"
#: Most characters of an amount.
_AMOUNT = 24
_BEHIND_REMARKS = ("", "\n", *_COMMAS)


#: What may stand between a heading and its colon: ``(INCI)``, ``/INCI``, ``(s)``.
_COLON_LEAD = r"\*{0,2}\s{0,2}(?:\([^()\n]{1,30}\)\s?|/\s?INCI\s?)?(?:\(?s\)?\s?)?"


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: compiled_pattern(pattern, flags)
        for name, pattern, flags in (
            ("gap", r"(?:[^\w,;:|•\n.]|(?<!\w{6})\.){0,3}", 0),  # a stop behind a long word ends a sentence
            ("colon", rf"{_COLON_LEAD}(?::(?!\d)-?|(?<=[\u2e80-\uffff])…+)", re.IGNORECASE),
            ("code", r"[\s#:.=-]{0,3}(?:[A-Z]{0,4}\s?\d[\w/.-]{2,24}|[A-Z]\w{0,3}\d[\w/.-]{1,24})", 0),
            ("glued", r"(?<=\d)[^\W\d_]{3,}$", 0),
        )
    }


def opens_a_sentence(text: str, start: int) -> bool:
    """Return whether an offset begins a line or a sentence."""
    before = text[:start].rstrip(" \t") if start < 400 else text[start - 40 : start].rstrip(" \t")
    return not before or before[-1] in '\n.;!?)]}|•*:>"。■□◆◇●○★☆▼▶►' or before.endswith((" -", "\n-"))


def find_headings(text: str, recognizer: Recognizer) -> list[Annotation]:
    """Return the headings of a text in order; neighbours that are one heading are joined."""
    found = _Phrases(text, recognizer)
    phrases = join_languages(text, list(found.find()), found.phrases, recognizer, opens_a_sentence)
    phrases = with_language_marks(text, phrases)
    phrases += find_vehicles(text, found.phrases, recognizer)
    signs = find_signs(text, found.phrases)
    annotations = [*phrases, *signs, *find_doses(text), *find_reference_masses(text, phrases)]
    bounds = [sign for sign in signs if sign.kind == "bound"]
    annotations += _damaged(text, phrases, bounds, recognizer)
    return merge_headings(text, [*annotations, *misread_in_brackets(text, annotations, recognizer)])


# -- phrases -----------------------------------------------------------------------------------------------------


class _Phrases:
    """The phrases of ``headings.csv`` in one text."""

    def __init__(self, text: str, recognizer: Recognizer) -> None:
        self.text = text
        self.recognizer = recognizer
        self.patterns = _patterns()
        low = text.lower()
        if len(low) != len(text):  # the dotted capital I grows when it is lowered
            low = text.replace("\u0130", "i").lower()
        self.low = low
        #: Phrases that stand in the text, whether they are headings there or not.
        self.phrases: list[Annotation] = []
        self.lower = LETTERS.findall(low)
        self.drug_panel = ("ingredient" in self.lower and "active" in self.lower) or not {
            "inactive",
            "drug",
        }.isdisjoint(self.lower)

    def find(self) -> Iterator[Annotation]:
        """Yield the headings, none within another."""
        table = headings().by_first
        camel = has_camel_case(self.text)
        if not camel and table.keys().isdisjoint(self.lower):
            return
        self.words = list(LETTERS.finditer(self.low))
        done = 0
        for i, start, phrases in self._candidates(table, camel):
            if start < done:
                self._note_overlaps(i, start, done, phrases)
                continue
            for phrase in phrases:
                end = self._end(phrase, i)
                if not end:
                    continue
                self._note(phrase.kind, start, end)
                remark = self._is_remark(phrase.kind, start, end)
                heading = None if remark else self._as_heading(phrase, start, end)
                if heading is not None:
                    yield heading
                    done = heading.end
                    break

    def _note(self, kind: str, start: int, end: int) -> None:
        """Remember a phrase, of several at one place the longest; two of one kind that overlap are one."""
        last = self.phrases[-1] if self.phrases else None
        if last is None or last.end <= start:
            self.phrases.append(Annotation(start, end, kind))
        elif last.kind == kind and end > last.end:  # INGREDIENTS/INCI name
            self.phrases[-1] = last._replace(end=end)

    def _note_overlaps(self, i: int, start: int, done: int, phrases: tuple[Phrase, ...]) -> None:
        """Remember phrases that begin within a heading and go on behind it: ``INGREDIENTS/LIST OF INGREDIENTS``."""
        for phrase in phrases:
            if len(phrase.words) > 1 and (end := self._end(phrase, i)) > done:
                self._note(phrase.kind, start, end)

    def _candidates(
        self, table: Mapping[str, tuple[Phrase, ...]], camel: bool
    ) -> list[tuple[int, int, tuple[Phrase, ...]]]:
        """Return the words that may begin a heading: their number, where it begins, and the phrases."""
        first_words = table.keys()
        candidates = [
            (i, self.words[i].start(), table[word]) for i, word in enumerate(self.lower) if word in first_words
        ]
        if not camel:
            return candidates
        for i, word in enumerate(self.lower):
            if word in first_words:
                continue
            start, end = self.words[i].span()
            parts = split_camel_case(self.text[start:end])  # ButtonIngredients: two words that lost their space
            phrases = table.get(fold_case(parts[-1])) if len(parts) > 1 else None
            if phrases:
                candidates.append((i, end - len(parts[-1]), phrases))
        return sorted(candidates, key=lambda candidate: candidate[0])

    def _end(self, phrase: Phrase, i: int) -> int:
        """Return where a phrase ends that begins with word ``i``, 0 if it does not stand there."""
        last = i + len(phrase.words) - 1
        if last >= len(self.words):
            return 0
        for k in range(1, len(phrase.words)):
            if self.lower[i + k] != phrase.words[k]:
                return 0
            if not self.patterns["gap"].fullmatch(self.text, self.words[i + k - 1].end(), self.words[i + k].start()):
                return 0
        return end_of_marks(self.text, self.words[last].end())

    def _as_heading(self, phrase: Phrase, start: int, end: int) -> Annotation | None:
        """Return the heading with its brackets and colon, ``None`` where it does not stand as a heading does."""
        if phrase.needs == "code":
            return self._code(start, end)
        bracketed = self._bracketed(phrase.kind, start, end)
        if bracketed is not None or phrase.needs == "bracket":
            return bracketed
        colon = self.patterns["colon"].match(self.text, end)
        if colon:
            return self._led_by_colon(phrase, start, colon.end())
        if self._stands_by_itself(phrase, start, end):
            return Annotation(start, end, phrase.kind)
        if phrase.kind != "contains" and heading_kinds()[phrase.kind].opens_list:
            end = self._without_colon(start, end)
            return Annotation(start, end, phrase.kind) if end else None
        if phrase.kind != "contains":
            return None
        return self._beside_a_dose(phrase, start, end) or self._contents(start, end)

    def _beside_a_dose(self, phrase: Phrase, start: int, end: int) -> Annotation | None:
        """Return "also contains" behind what a dose holds as the heading of the other ingredients.

        ``Each tablet contains 250 mg paracetamol, also contains mannitol``
        """
        goes_on = self.text[:start].rstrip().endswith(",") or opens_a_sentence(self.text, start)
        if len(phrase.words) < _ALSO or not goes_on or not any(d.end <= start for d in find_doses(self.text)):
            return None
        article = article_at(self.text, end)
        return Annotation(start, end, "inactive") if self._a_name_follows(article) else None

    def _led_by_colon(self, phrase: Phrase, start: int, end: int) -> Annotation | None:
        """Return a phrase with its colon, ``None`` where a bracket holds them and an amount: ``(contains: 5%)``."""
        heading = Annotation(start, end, phrase.kind)
        if not start or self.text[start - 1] not in "([":
            return heading
        stated = re.split(r"[)\]\n]", self.text[end : end + _AMOUNT])[0].strip()
        return heading if read_amount(stated) is None else None

    def _without_colon(self, start: int, end: int) -> int:
        """Return the end of a heading before two names: its own, or of the sign behind it; 0 for none."""
        opens = opens_a_sentence(self.text, start)
        apart = not start or self.text[start - 1].isspace() or opens
        names = two_names_follow(self.text, end, self.recognizer) if apart else 0
        if apart and not names:
            names = names_behind_a_sign(self.text, end, self.recognizer, opens=opens)
        return end + len(self.text[end:names].rstrip()) if names else 0

    def _stands_by_itself(self, phrase: Phrase, start: int, end: int) -> bool:
        """Return whether a phrase without brackets and colon is a heading as it stands."""
        if phrase.needs == "any":
            if heading_kinds()[phrase.kind].opens_list and ends_what_goes_on(self.text, start, end):
                return False  # Aqua, and other ingredients.
            return phrase.kind != "active" or not self._ends_a_sentence(start, end)
        return phrase.needs == "line" and self._stands_alone(start, end, phrase.kind)

    def _ends_a_sentence(self, start: int, end: int) -> bool:
        """Return whether a phrase ends a sentence that it does not begin: ``... which act as active ingredients.``"""
        stop = self.text[end : end + 2]
        return stop[:1] == "." and not stop[1:].strip() and not opens_a_sentence(self.text, start)

    def _contents(self, start: int, end: int) -> Annotation | None:
        """Return a word such as "contains" as a heading, where names follow it without a colon."""
        warned = self.text[max(0, start - 3) : start].rstrip().endswith(":")  # Warning: contains Resorcinol
        begin = start if opens_a_sentence(self.text, start) and not warned else subject_of(self.low, start)
        if begin < 0 or not names_follow(self.low, end, self.recognizer):
            return None
        return Annotation(begin, end, "contains")

    def _bracketed(self, kind: str, start: int, end: int) -> Annotation | None:
        """Return a heading in brackets of its own: ``[Inactive Ingredients]``."""
        if not (start and self.text[start - 1] in "[(<" and self.text[end : end + 1] in tuple("])>")):
            return None
        colon = self.patterns["colon"].match(self.text, end + 1)
        if colon or heading_kinds()[kind].in_brackets:
            return Annotation(start - 1, colon.end() if colon else end + 1, kind)
        return None

    def _is_remark(self, kind: str, start: int, end: int) -> bool:
        """Return whether a claim or a use stands in brackets beside a name: ``Parfum (fragrance-free), Mica``.

        ``グリセリン(保湿成分)、BG``, ``水、(保湿成分)BG``, ``Salicylic Acid (active ingredient), Talc``.
        """
        meaning = heading_kinds()[kind]
        claims = meaning.closes and not meaning.mid_list
        if not (claims or kind == "active") or self.text[max(0, start - 1) : start] not in ("(", "["):
            return False
        behind = self.text[end : end + 3].lstrip()[:2]
        if behind[:1] not in (")", "]"):
            return False
        if behind[1:] in _BEHIND_REMARKS:
            return ends_in_a_name(self.text, start - 1, self.recognizer)
        before = self.text[: start - 1].rstrip()[-1:]
        in_list = kind == "highlights" and before in _COMMAS and self._a_name_follows(end + 1)
        return in_list and ends_in_a_name(self.text, self.text.rindex(before, 0, start - 1), self.recognizer)

    def _stands_alone(self, start: int, end: int, kind: str) -> bool:
        """Return whether a phrase without a colon stands where a heading stands."""
        text = self.text
        if text[max(0, start - 3) : start].rstrip().endswith(tuple(MARKS)):
            return False  # a footnote that begins with the word
        following = text[end : end + 40].lstrip(" \t-=")
        if kind == "after_list":
            return self._ends_a_list(start, following)
        if kind not in {"ingredients", "highlights", "furniture"}:
            return opens_a_sentence(text, start)
        if not opens_a_sentence(text, start) and not (kind == "ingredients" and self._a_name_follows(end)):
            return False
        return text[end : end + 1] == "\n" or begins_no_sentence(following)

    def _ends_a_list(self, start: int, following: str) -> bool:
        """Return whether a phrase that ends lists, without a colon, opens a sentence or a column of a drug panel."""
        if self.drug_panel and following[:1] == "?":
            return True  # Questions? at the end of a panel, whatever stands before it
        column = self.drug_panel and self.text[max(0, start - 2) : start].strip() != ","
        opens = opens_a_sentence(self.text, start) or column or is_behind_a_name(self.text, start, self.recognizer)
        return opens and following[:1] != ","

    def _a_name_follows(self, end: int) -> bool:
        """Return whether a listed name comes right after an offset; "or", French for gold, joins words there."""
        words = [word[0] for word in LETTERS.finditer(self.text[end : end + 60])][:4]
        if words and fold_case(words[0]) in word_class("alternative"):
            return False
        return any(is_listed(" ".join(words[:k]), self.recognizer) for k in range(len(words), 0, -1))

    def _code(self, start: int, end: int) -> Annotation | None:
        """Return a formula code: ``F.I.L. D12345/1``, ``(ILN 50730)``."""
        body = self.patterns["code"].match(self.text, end)
        if body is None:
            return None
        glued = self.patterns["glued"].search(body[0])  # F.I.L. D12345/1AQUA
        stop = body.start() + glued.start() if glued else body.end()
        stop = stop if self._a_name_follows(stop) else body.end()
        if start and self.text[start - 1] in "([<":
            close = self.text.find({"(": ")", "[": "]", "<": ">"}[self.text[start - 1]], stop, stop + 30)
            if close >= 0:
                return Annotation(start - 1, close + 1, "code")
        return Annotation(start, stop, "code")


# -- headings that OCR damaged -------------------------------------------------------------------------------------


def _damaged(
    text: str, phrases: list[Annotation], bounds: list[Annotation], recognizer: Recognizer
) -> Iterator[Annotation]:
    """Find headings that OCR broke or misread: before a colon that ends no bound, or a long word that opens a line."""
    inside = Covered(sorted([*phrases, *bounds]))
    for match in re.finditer(r":", text):
        at = match.start()
        heading = None if inside(at) or (at and inside(at - 1)) else _damaged_before(text, at)
        if heading is not None:
            yield heading
    starts = {annotation.start for annotation in phrases}
    for match in _OPENING_WORD.finditer(text):
        start, end = match.span(1)
        if start in starts or not opens_a_sentence(text, start):
            continue
        if _is_misread(match[1]):
            yield Annotation(start, end, headings().joined[fold_ocr(match[1])].kind)
        elif glued := _glued(match[1], recognizer):
            yield Annotation(start, start + glued, "ingredients")


def _glued(word: str, recognizer: Recognizer) -> int:
    """Return how many letters of a word are a heading to which a listed name is glued: ``INGREDIENTSAQUA``; or 0."""
    table = headings().joined
    for length in range(_SHORTEST_GLUED, len(word) - 2):
        phrase = table.get(fold_ocr(word[:length]))
        if phrase is not None and phrase.kind == "ingredients" and is_listed(word[length:], recognizer):
            return length
    return 0


def _is_misread(word: str) -> bool:
    """Return whether a word is a heading with letters that OCR took for others: ``INGREDlENTS``."""
    phrase = headings().joined.get(fold_ocr(word))
    return phrase is not None and len(phrase.words) == 1 and fold_case(word) != phrase.words[0]


def _damaged_before(text: str, colon: int) -> Annotation | None:
    """Return the heading that the letters before a colon make when they run together."""
    table, by_end = headings().joined, headings().ends
    first = max(0, colon - 40)
    words = list(LETTERS.finditer(re.sub(r"[1|!0](?=[^\W\d_])", "l", text[first:colon])))
    if words and len(words[-1][0]) <= 13 and (lost := by_end.get(fold_ocr(words[-1][0])[-7:])) is not None:
        return Annotation(first + words[-1].start(), colon + 1, lost.kind)
    letters = ""
    for word in reversed(words[-6:]):
        letters = fold_ocr(word[0]) + letters
        if len(letters) > 30:
            break
        phrase = table.get(letters)
        if phrase is not None:
            return Annotation(first + word.start(), colon + 1, phrase.kind)
    return None

"""Cuts words that are no part of a listed name off it: remarks, buttons of a page, purposes of a drug panel.

    Essential oils of bergamot & lemon   >>  the oil of each
    Potassium Sorbate as a preservative  >>  Potassium Sorbate, remark "as a preservative"
    C13-14 Isoalkane formerly C13-14 Isoparaffin  >>  C13-14 Isoalkane, remark "formerly C13-14 Isoparaffin"
    Linalool See all ingredients         >>  Linalool | other:See all ingredients
    Sunscreen Avobenzone 3%              >>  heading:Sunscreen | Avobenzone 3%
    etc, 8RN01-3                         >>  other
    Sodium Benzoate F714-1               >>  Sodium Benzoate | other:F714-1

Runs before split_run_ons, which would cut names out of the tail.
"""

from __future__ import annotations

import re
from functools import cache

from ..models import Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.grammar import pattern_with_words
from ..tables.language import amount_words
from ..tables.resources import rows
from ..tables.word_patterns import any_of, runs_together
from .conjunctions import names_behind_one_form
from .document import Document
from .drug_purposes import mark_further_purposes
from .identity import is_listed, recognize
from .name_shape import TRIM, looks_like_a_name
from .part_titles import is_part_word, names_a_class
from .partial_lists import goes_on_pattern, going_on_behind
from .product_values import is_price, value_behind
from .scoring import score_segment
from .segments import Role, Segment, Separator
from .vocabulary import LETTERS, first_words, fold_case, phrase_pattern, word_class

#: Doubt of a stretch that was cut off a name and is reported as left out.
TAIL = "tail"
#: Longer segments are no name with a tail.
LONGEST = 300
#: Fewest names with a purpose behind a dash that make a list of such rows.
FEWEST = 3
#: Fewest characters behind the last name of a list that are taken for words of the page.
LONG = 6
#: Kinds of words that open what is said of a name: what it is for, what it is from, what it was called.
_REMARK_LEADS = ("purpose_lead", "origin_lead", "former_lead")
#: A gap between words; the most words and the fewest letters of a remark behind a name without a sign.
_GAP, _WORDS_SAID, _LETTERS_SAID = re.compile(r"\s+"), 3, 3
_PRICE = re.compile(r"[$€£¥₽₩₹]\s?\d|\d\s?[€£₽₩₹]")
#: A code; how long a chain of carbon is (C12-15) is none.
_CODE = re.compile(r"(?!C\d{1,2}-\d{1,2}$)(?=(?:[^\d\s]*\d){2})(?=[^A-Z]*[A-Z])[A-Z0-9][A-Z0-9./#-]{4,20}")

#: The code of a formula behind the last name: letters and three digits or more, ``F714-1``, ``B213456/1``.
_CODE_BEHIND = re.compile(r"\s\(?[A-Z]{1,3}-?\d{3,10}(?:[-/.][A-Z\d]{1,4}){0,2}\)?$", re.IGNORECASE)
_SHARE = re.compile(r"[<>≤≥~]?\s?\d{1,3}(?:[.,]\d{1,4})?\s?%(?:\s?(?:vol\.?|[vw]/[vw]))?", re.IGNORECASE)
#: A date, with or without what it is the date of: ``EXP 12/2026``, ``01.06.2027``.
_DATE = re.compile(r"(?:[A-Z]{2,4}[.:]?\s?)?(?:\d{1,2}[/.-]){1,2}(?:19|20)\d{2}")
#: A period after opening, in months: ``12M``.
_PERIOD = r"\d{1,2}\s?M(?!\w)"
#: Tables that the patterns here are made from.
_WORDS = ("label_words.csv", "claim_words.csv", "amount_words.csv", "languages.csv")


def cut_tails(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with tails and heads cut off listed names, and debris marked."""
    result: list[Segment] = []
    segments = _without_trailing_numbers(_attach_purposes(segments))
    for i, segment in enumerate(segments):
        titled = i + 1 < len(segments) and segments[i + 1].separator & Separator.COLON
        if titled or segment.role or segment.recognition.status is Status.LISTED or len(segment.text) > LONGEST:
            result.append(segment)
        elif (debris := _as_debris(segment)) is not None:
            result.append(debris)
        elif " " not in segment.text:
            result += _without_going_on(segment, recognizer)
        else:
            following = segments[i + 1] if i + 1 < len(segments) else None
            result += _last_of_the_list(segment, following, recognizer) or _cut(segment, following, recognizer)
    return mark_further_purposes(result)


def _without_trailing_numbers(segments: list[Segment]) -> list[Segment]:
    """Return the segments with numbers behind the last listed name marked as none: other cells of the list's row.

    Where numbers stand between the names, the last is an amount as well as they.
    """
    last = next((i for i in range(len(segments) - 1, -1, -1) if segments[i].recognition.status is Status.LISTED), 0)
    behind = [i for i in range(last + 1, len(segments)) if _is_number_cell(segments[i])]
    if not behind or any(map(_is_number_cell, segments[:last])):
        return segments
    result = list(segments)
    for i in behind:
        result[i] = segments[i].with_role("other", min(segments[i].score, -0.5))
    return result


def _is_number_cell(segment: Segment) -> bool:
    """Return whether a segment is a number of several digits, or a size, behind a separator of a list or row."""
    separated = segment.separator & (Separator.LIST | Separator.TAB)
    return bool(separated) and not segment.role and _number().fullmatch(segment.text) is not None


@cache
def _number() -> re.Pattern[str]:
    """Match a number alone, or a size."""
    return pattern_with_words("reading-number-or-size", r"\d[\d.,]{1,20}(?:\s?(?:@mass@|@volume@|@size@))?")


def _as_debris(segment: Segment) -> Segment | None:
    """Return a segment marked as no entry, where it is words of a page, a code or a share beside no name."""
    if _SHARE.fullmatch(segment.text):
        return segment.with_role("other", -0.5)
    if _is_button(segment.text):
        return segment.with_role("other", 0.0)
    return segment.with_role("other") if _is_debris(segment) else None


def _end_of_the_last(segment: Segment, following: Segment | None, recognizer: Recognizer) -> int:
    """Return where the words behind the last name of a list begin, 0 for none; the name is of a script without spaces.

    ``香料 生産日本商品説明`` >> 2
    """
    goes_on = following is not None and not following.role and not following.separator & Separator.END
    name, _, rest = segment.text.partition(" ")
    if goes_on or not segment.verbatim or len(rest) < LONG or not runs_together(name):
        return 0
    if looks_like_a_name(rest) or not is_listed(name, recognizer):
        return 0
    named = any(recognize(word, recognizer).is_named for word in rest.split()[:8])
    return 0 if named else len(name)


def _last_of_the_list(segment: Segment, following: Segment | None, recognizer: Recognizer) -> list[Segment]:
    """Return the last name of a list and what stands behind it, words of the page or a code; else nothing."""
    at = _end_of_the_last(segment, following, recognizer)
    return _with_tail(segment, at, "other", recognizer) if at else _without_a_code(segment, following, recognizer)


def _without_going_on(segment: Segment, recognizer: Recognizer) -> list[Segment]:
    """Return a name and what is glued to it and says that the list goes on: ``グリセリンなど``; else the segment."""
    at = 0 if segment.text.isascii() or not segment.verbatim else going_on_behind(segment.text)
    if not 0 < at < len(segment.text) or not is_listed(segment.text[:at], recognizer):
        return [segment]
    return _with_tail(segment, at, "other", recognizer)


def _without_a_code(segment: Segment, following: Segment | None, recognizer: Recognizer) -> list[Segment]:
    """Return the last name of a list and the code of its formula apart: ``Sodium Benzoate F714-1``; else nothing."""
    ends = following is None or following.separator & Separator.END
    code = _CODE_BEHIND.search(segment.text) if ends and segment.verbatim else None
    if code is None or not is_listed(segment.text[: code.start()], recognizer):
        return []
    name, rest = _with_tail(segment, code.start(), "other", recognizer)
    return [name, rest._replace(doubts=())]


def _attach_purposes(segments: list[Segment]) -> list[Segment]:
    """Return the segments with what stands behind a dash in row after row as a remark: ``Panthenol - moisturises``."""
    behind = {i for i in range(1, len(segments)) if _is_purpose(segments[i - 1], segments[i])}
    if len(behind) < FEWEST:
        behind = {i for i in behind if names_a_class(segments[i].text)}
    if not behind:
        return segments
    result: list[Segment] = []
    for i, segment in enumerate(segments):
        if i in behind:
            remarks = (*result[-1].remarks, segment.text.strip(TRIM))
            result[-1] = result[-1]._replace(end=segment.end, remarks=remarks, score=max(result[-1].score, 0.4))
        else:
            result.append(segment)
    return result


def _is_purpose(name: Segment, segment: Segment) -> bool:
    """Return whether a segment behind a dash says what the name before it is for."""
    if segment.separator != Separator.DASH or name.role or segment.role:
        return False
    opens = not name.separator or name.separator & (Separator.END | Separator.LIST)
    worded = segment.recognition.status is Status.UNKNOWN and not looks_like_a_name(segment.text)
    return bool(opens) and (names_a_class(segment.text) or (worded and " " in segment.text))


def _is_button(text: str) -> bool:
    """Return whether a text is nothing but words of a page, or instructions in a script without spaces."""
    plain = fold_case(text.strip(TRIM))
    if any(plain in word_class(kind) or f"{plain}." in word_class(kind) for kind in ("button", "goes_on")):
        return True
    if _going_on().fullmatch(plain):
        return True
    return not text.isascii() and text.startswith(_unspaced_instructions())


@cache
def _going_on() -> re.Pattern[str]:
    return load_or_build("reading-going-on-alone", _WORDS, lambda: re.compile(goes_on_pattern(), re.IGNORECASE))


@cache
def _unspaced_instructions() -> tuple[str, ...]:
    """Return the phrases that end a list in scripts without spaces, where their letters are one word with others."""
    phrases = (row["word"] for row in rows("headings.csv") if (row["kind"], row["needs"]) == ("after_list", "any"))
    return tuple(filter(runs_together, phrases))


def _is_debris(segment: Segment) -> bool:
    """Return whether a segment is nothing but words of a page ("etc", "click here") or a code."""
    text = segment.text.strip(TRIM)
    if (
        fold_case(text.strip("()[]")) in word_class("null")
        or (len(text) == 1 and text.isascii())
        or _PRICE.search(text)
    ):
        return True
    if segment.recognition.status is Status.UNKNOWN and is_price(text):
        return True
    if _rating().fullmatch(text):
        return True
    coded = _CODE.fullmatch(text) or _DATE.fullmatch(text) or re.fullmatch(_PERIOD, text)
    return segment.recognition.status is Status.UNKNOWN and coded is not None


@cache
def _rating() -> re.Pattern[str]:
    """Match what customers gave: ``4.5 stars``, ``4,8/5``, ``1,234 ratings``, ``평점 4.8``."""
    return load_or_build("reading-rating", _WORDS, _build_rating)


def _build_rating() -> re.Pattern[str]:
    number, words = r"\(?\d[\d.,]{0,8}\)?", any_of(word_class("rating"))
    of_five = r"(?:\s?(?:/|[^\W\d_]{1,6}(?:\s[^\W\d_]{1,4})?)\s?(?:5|10))"
    return re.compile(
        rf"{number}{of_five}?\s?(?:{words})|(?:{words})\s?:?\s?{number}{of_five}?|\d[.,]\d\s?/\s?5", re.IGNORECASE
    )


@cache
def _remark_words() -> frozenset[str]:
    return first_words(*_REMARK_LEADS)


@cache
def _page_words() -> frozenset[str]:
    return first_words("button", "goes_on", "origin_of_goods")


@cache
def _purpose_words() -> frozenset[str]:
    contains = frozenset(fold_case(LETTERS.findall(word)[0]) for word in amount_words("contains"))
    return first_words("drug_purpose") | contains


@cache
def _remark() -> re.Pattern[str]:
    return load_or_build("reading-remark", _WORDS, _build_remark)


def _build_remark() -> re.Pattern[str]:
    return re.compile(rf"(?<=[\s,])({phrase_pattern(*_REMARK_LEADS).pattern})", re.IGNORECASE)


@cache
def _gloss() -> re.Pattern[str]:
    """Match what opens a common name behind a name, where its bracket is lost: ``Tocopheryl Acetate Vitamin E``."""
    return load_or_build("reading-gloss", _WORDS, _build_gloss)


def _build_gloss() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)({phrase_pattern('gloss_lead').pattern})", re.IGNORECASE)


@cache
def _page() -> re.Pattern[str]:
    return load_or_build("reading-page", _WORDS, _build_page)


def _build_page() -> re.Pattern[str]:
    phrases = f"{phrase_pattern('button', 'origin_of_goods').pattern}|(?:{goes_on_pattern()})(?!\\w)"
    return re.compile(rf"(?<=[\s(])({phrases}|{_PERIOD})", re.IGNORECASE)


@cache
def _purpose() -> re.Pattern[str]:
    return load_or_build("reading-purpose", _WORDS, _build_purpose)


def _build_purpose() -> re.Pattern[str]:
    contains = any_of(word for word in amount_words("contains") if len(word) > 4)
    purposes = phrase_pattern("drug_purpose").pattern
    return re.compile(rf"(?<=[\s(])({purposes}|(?:{contains}))[\s).]*$", re.IGNORECASE)


@cache
def _purpose_ahead() -> re.Pattern[str]:
    return load_or_build("reading-purpose-ahead", _WORDS, _build_purpose_ahead)


def _build_purpose_ahead() -> re.Pattern[str]:
    return re.compile(rf"(?:{phrase_pattern('drug_purpose').pattern}[\s/:-]*)+", re.IGNORECASE)


def _cut(segment: Segment, following: Segment | None, recognizer: Recognizer) -> list[Segment]:
    """Return the parts of one segment, itself where it has no tail."""
    if not segment.verbatim:
        return [segment]
    sharing = names_behind_one_form(segment.text, lambda name: is_listed(name, recognizer))
    if sharing:
        return _named_apart(segment, sharing, recognizer)
    words = frozenset(map(fold_case, LETTERS.findall(segment.text)))
    remark = _start_of_a_remark(segment.text, words, recognizer)
    if remark:
        return [_remarked(segment, remark, recognizer)]
    value = value_behind(segment.text)
    if value and is_listed(segment.text[:value].strip(TRIM), recognizer):
        return _with_tail(segment, value, "claim", recognizer)
    page = not words.isdisjoint(_page_words()) or re.search(_PERIOD, segment.text)
    at = _listed_before(segment.text, _page(), recognizer) if page else 0
    if at:
        return _with_tail(segment, at, "other", recognizer)
    purposed = _without_a_purpose(segment, words, recognizer)
    return purposed or [_without_what_is_said(segment, following, recognizer)]


def _without_what_is_said(segment: Segment, following: Segment | None, recognizer: Recognizer) -> Segment:
    """Return a segment with what is said of its name as a remark.

    Right before a heading such words are the title of what follows: ``Parfum Colorant Ingredients: Aqua``.
    """
    joint = 0 if following is None else following.separator
    titled = joint & Separator.ANNOTATION and not joint & Separator.WITHIN_LIST
    said = 0 if titled else _start_of_what_is_said(segment.text, recognizer)
    return _remarked(segment, said, recognizer) if said else segment


def _without_a_purpose(segment: Segment, words: frozenset[str], recognizer: Recognizer) -> list[Segment]:
    """Return a name and the purpose of a drug panel beside it apart, nothing where there is none."""
    at = 0 if words.isdisjoint(_purpose_words()) else _listed_before(segment.text, _purpose(), recognizer)
    if at:
        return _with_tail(segment, at, "heading", recognizer)
    ahead = _purpose_ahead().match(segment.text)
    if ahead is None or not is_listed(segment.text[ahead.end() :], recognizer):
        return []
    head = segment.extended(segment.start + ahead.end(), segment.text[: ahead.end()].rstrip())
    name = score_segment(segment.without_start(ahead.end()), recognizer)
    return [head.with_role("other", 0.0), name]


def _remarked(segment: Segment, at: int, recognizer: Recognizer) -> Segment:
    """Return the name at the beginning of a segment with what is said of it behind as a remark."""
    named = score_segment(segment._replace(text=segment.text[:at].rstrip()), recognizer)
    return named._replace(remarks=(segment.text[at:].strip(TRIM),))


def _named_apart(segment: Segment, pieces: list[tuple[int, int, str]], recognizer: Recognizer) -> list[Segment]:
    """Return the segments of several names that are written with one form."""
    first = segment.start
    parts = []
    for start, end, name in pieces:
        part = segment if not start else segment.without_start(start)
        parts.append(score_segment(part.extended(first + end, name, "conjunction"), recognizer))
    return parts


def _start_of_a_remark(text: str, words: frozenset[str], recognizer: Recognizer) -> int:
    """Return where a remark begins behind a listed name: what it is for, or another listed name of it; 0 for none."""
    if not words.isdisjoint(_remark_words()) and (remark := _listed_before(text, _remark(), recognizer)):
        return remark
    gloss = 0 if words.isdisjoint(first_words("gloss_lead")) else _listed_before(text, _gloss(), recognizer)
    if not gloss or text[:gloss].split()[-1].lower() in word_class("conjunction"):  # argan oil & vitamin e
        return 0
    return gloss if is_listed(text[gloss:], recognizer) else 0


def _start_of_what_is_said(text: str, recognizer: Recognizer) -> int:
    """Return where words begin that say what the name before them is for or from: ``Lactic Acid vegan``; 0 for none."""
    for gap in list(_GAP.finditer(text))[: -_WORDS_SAID - 1 : -1]:
        name, words = text[: gap.start()].strip(TRIM), text[gap.end() :].strip(TRIM)
        if min(len(name), len(words)) < _LETTERS_SAID or fold_case(words) in word_class("conjunction"):
            continue
        if is_part_word(words):
            return 0  # Parfum Conditioner INCI Aqua: the title of the next part
        if fold_case(words) in word_class("remark") or names_a_class(words):
            return gap.end() if is_listed(name, recognizer) and not is_listed(words, recognizer) else 0
    return 0


def _listed_before(text: str, pattern: re.Pattern[str], recognizer: Recognizer) -> int:
    """Return where the first match begins before which a listed name stands, 0 if none does."""
    for match in list(pattern.finditer(text))[:6]:
        if is_listed(text[: match.start()].strip(TRIM + "("), recognizer):
            return match.start()
    return 0


def _with_tail(segment: Segment, at: int, role: Role, recognizer: Recognizer) -> list[Segment]:
    name = segment.extended(segment.start + at, segment.text[:at].rstrip(" (,-"))
    name = score_segment(name._replace(end=segment.start + len(name.text)), recognizer)
    rest = segment.without_start(at, Separator.LIST)
    explained = not LETTERS.search(_page().sub(" ", " " + rest.text)) or _is_button(rest.text)
    doubts = (TAIL,) if role == "other" and not explained else ()
    return [name, rest._replace(doubts=doubts).with_role(role, -3.0 if role == "other" else 0.0)]

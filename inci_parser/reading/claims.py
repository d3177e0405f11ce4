"""Marks claims and statements, which are never entries: what is absent, and what a percentage of the whole is.

    0% parfum, No parabens, Alcohol-free  >>  claims
    Vegan, Dermatologically tested        >>  claims
    Aqua, Niacinamide. With niacinamide   >>  a claim about an ingredient that is listed
    Aqua, with lanolin, Parfum            >>  an entry, "lanolin"
    95% organic, 25% du total             >>  statements
    Contains: tree nuts, soy              >>  a statement, if hardly a name of it is listed

Runs before split_run_ons: a claim is not to be cut into names. What is marked stays in the record as a piece of kind
"claims", where the check of claims reads it.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..models import Recognizer, Status
from ..tables.build_cache import load_or_build
from ..tables.language import amount_words
from ..tables.resources import rows
from ..tables.word_patterns import any_of, longest_first, runs_together
from .amount import share
from .contents_stated import mark_contents
from .document import Document
from .identity import is_listed, is_perfume, recognize, recognize_listed
from .name_shape import TRIM
from .product_values import is_of_a_panel, is_product_value
from .scoring import score_segment
from .segments import Segment, Separator
from .stated_contents import join_contents
from .statements import mark_statements, says_traces, states_of_a_part
from .unordered_lists import says_unordered
from .vocabulary import LETTERS, fold_case, phrase_pattern, without_articles, word_class

_ZERO = re.compile(r"[\s(]*0(?:[.,]0+)?\s?%|[\s(]*%\s?0(?![\d.,])")
_ZERO_BEHIND = re.compile(r"(?<![\d.,])0(?:[.,]0+)?\s?%$")
#: Two letters that may be a symbol as well as a word of promise: Cu, copper and Romanian "with".
_SYMBOL = re.compile(r"[A-Za-z]{2}\s")
#: A share behind the words of a name.
_SHARE_BEHIND = re.compile(r"(?<=[^\W\d_]{2}) \(?\d{1,3}(?:[.,]\d{1,2})?\s?%")
#: Signs that a statement has beside its words and numbers.
_NUMBERS = re.compile(r"[\d.,%\s()*:~≥>+-]+")
_DASH = " - "
#: Most characters of a claim by itself; fewest commas before a promise that stands apart.
_LONGEST, _COMMAS = 120, 2
#: A promise has no more characters than this.
_LONGEST_PROMISE = 300
#: What parts a name from unspaced claims behind it, and how many such places are looked at.
_GAP = re.compile(r"\s+")
_MOST_GAPS = 8
#: A statement has no more words than this beside those of its tables.
_STRAY = 1
#: The same in letters, of a statement without spaces.
_STRAY_LETTERS = 3


def mark_claims(segments: list[Segment], document: Document, recognizer: Recognizer) -> list[Segment]:
    """Return the segments with claims and statements marked."""
    segments = join_contents(_split_lines(segments, document.plain, recognizer), document.plain, recognizer)
    result = list(segments)
    running = False
    for i, segment in enumerate(segments):
        running = running and not segment.separator & (Separator.END | Separator.COLON)
        heads = i + 1 < len(segments) and segments[i + 1].separator & Separator.COLON
        if segment.role or heads:  # a title or a heading, which mark_titles marks
            continue
        if claims_absence(segment):
            running = bool(i) and bool(segment.separator & Separator.END) and not segment.annotations
            claim = segment.with_role("claim", _score_of_absence(segment, segments[i - 1]))
            result[i] = _perfume_free_of(segment, segments[i - 1], recognizer) or claim
        elif running or _is_statement(segment):
            result[i] = _as_statement(segment, recognizer)
        else:
            result[i] = _without_origin(segment, recognizer)
    return mark_statements(mark_contents(_without_promises(result, recognizer), recognizer), recognizer, promised)


def _perfume_free_of(segment: Segment, before: Segment, recognizer: Recognizer) -> Segment | None:
    """Return the perfume of which an entry says what it is free of, behind a name and a separator of the list.

    ``Glycerin, fragrance phthalate free, Mica``  >>  fragrance
    """
    in_list = segment.separator == Separator.LIST and before.recognition.status is Status.LISTED
    word, _, free_of = segment.text.partition(" ")
    if not in_list or not segment.verbatim or not _absent_after().search(free_of.strip(TRIM)):
        return None
    status, match = recognize_listed(word, recognizer)
    if status is not Status.LISTED or not is_perfume(match):
        return None
    return score_segment(segment._replace(text=word), recognizer)._replace(remarks=(free_of.strip(TRIM),))


def _as_statement(segment: Segment, recognizer: Recognizer) -> Segment:
    """Return a statement marked; one behind a listed name is a remark on it: ``Glycerin 99% natural origin``.

    ``Contains sodium fluoride (1450 ppm F)`` names an ingredient with how much of a part it brings.
    """
    lead = _contains().match(segment.text) if segment.verbatim and len(segment.text) <= _LONGEST else None
    if lead is not None and states_of_a_part(segment.text[lead.end() :], recognizer):
        return score_segment(segment._replace(text=segment.text[lead.end() :]), recognizer)
    stated = _share_behind(segment)
    name = segment.text[: stated.start()].rstrip(" (:-") if stated else ""
    if stated is None or not (is_listed(name, recognizer) or recognize(name, recognizer).match.names):
        return segment.with_role("claim")
    if _words_of_no_origin(segment.text[stated.end() :]):
        return segment  # Petroleum (41%) mineral ol: an amount, and the next name
    return _remarked(segment, name, stated, recognizer)


def _without_origin(segment: Segment, recognizer: Recognizer) -> Segment:
    """Return a listed name less the share of its purity or origin behind it: ``Aloe Leaf Juice 98% pure``."""
    stated = _share_behind(segment)
    if stated is None or segment.recognition.status is Status.LISTED or len(segment.text) > _LONGEST:
        return segment
    behind, name = segment.text[stated.end() :], segment.text[: stated.start()].rstrip(" (:-")
    told = _whole_statements().search(fold_case(behind)) is not None and not _words_of_no_origin(behind)
    return _remarked(segment, name, stated, recognizer) if told and is_listed(name, recognizer) else segment


def _share_behind(segment: Segment) -> re.Match[str] | None:
    """Return the first share behind a name in a text that stands on the label letter for letter."""
    return _SHARE_BEHIND.search(segment.text) if "%" in segment.text and segment.verbatim else None


def _remarked(segment: Segment, name: str, stated: re.Match[str], recognizer: Recognizer) -> Segment:
    """Return the name of a segment, scored, with what is stated behind it as a remark."""
    named = score_segment(segment._replace(text=name), recognizer)
    return named._replace(remarks=(segment.text[stated.start() :].strip(TRIM + "()"),))


def _words_of_no_origin(text: str) -> set[str]:
    """Return the words of a text that are no words of purity or origin and join none."""
    rest = _whole_statements().sub(" ", fold_case(text))
    return set(LETTERS.findall(_NUMBERS.sub(" ", rest))) - word_class("conjunction")


def _score_of_absence(claim: Segment, before: Segment) -> float:
    """Return the score of a claim of absence: behind a name and a dash it ends no list (``Salt - no iodine, Talc``)."""
    beside = claim.separator == Separator.DASH and before.recognition.status is Status.LISTED
    return 0.0 if beside else -3.0


def _split_lines(segments: list[Segment], plain: str, recognizer: Recognizer) -> list[Segment]:
    """Cut claims off the last name of a list: one on a line of its own, unspaced ones behind it (リモネン 無着色)."""
    result: list[Segment] = []
    for segment in segments:
        cut = plain.rfind("\n", segment.start, segment.end)
        if cut < 0 and not segment.role:
            cut = _claims_behind(segment, plain)
            name = plain[segment.start : cut].strip() if cut >= 0 else ""
        else:
            name = (
                plain[segment.start : cut].strip() if cut >= 0 and not segment.role and claims_absence(segment) else ""
            )
        if is_listed(name, recognizer):
            result.append(score_segment(segment.extended(segment.start + len(name), name), recognizer))
            text = plain[cut : segment.end].strip()
            claim = Segment(segment.end - len(text), segment.end, text, Separator.LINE_BREAK)
            result.append(score_segment(claim, recognizer))
        else:
            result.append(segment)
    return result


def _claims_behind(segment: Segment, plain: str) -> int:
    """Return where unspaced claims begin behind a name that they make unknown, -1 where there are none."""
    if segment.recognition.match.names or len(segment.text) > _LONGEST or not runs_together(segment.text[-1:]):
        return -1
    printed = plain[segment.start : segment.end]
    gaps = [gap.start() for gap in _GAP.finditer(printed)][:_MOST_GAPS]
    at = next((gap for gap in gaps if _claims().fullmatch(printed[gap:].strip(TRIM))), -1)
    return segment.start + at if at > 0 else -1


def is_claim(segment: Segment) -> bool:
    """Return whether a segment is a claim by itself: ``Vegan``, ``Dermatologically tested``, ``무향료``, ``SPF 50``."""
    if segment.recognition.match.names or len(segment.text) > _LONGEST or _is_footnote(segment):
        return False
    return is_product_value(segment.text) or _claims().fullmatch(segment.text.strip(TRIM)) is not None


def _is_statement(segment: Segment) -> bool:
    """Return whether a segment states something of the whole product or list."""
    of_panel = is_of_a_panel(segment.text) and not segment.recognition.is_named
    return of_panel or states_the_whole(segment) or is_claim(segment) or _tells_of_the_order(segment)


def _tells_of_the_order(segment: Segment) -> bool:
    """Return whether a segment says that the order of the list tells no amounts: ``in random order``."""
    if segment.recognition.match.names or len(segment.text) > _LONGEST:
        return False
    return says_unordered(segment.text) is not None


def _is_footnote(segment: Segment) -> bool:
    return any(annotation.kind == "footnote" for annotation in segment.annotations)


@cache
def _claims() -> re.Pattern[str]:
    return load_or_build("reading-claims", ("claim_nouns.csv", "claim_words.csv", "claims.csv"), _build_claims)


def _build_claims() -> re.Pattern[str]:
    """Match one claim or several: phrases of the tables, and a word of absence glued to its noun."""
    promises = {row["rule"] for row in rows("claims.csv") if row["needs"]}
    known = [row for row in rows("claim_nouns.csv") if row["rule"] not in promises]
    phrases = {row["word"] for row in known if row["kind"] == "phrase"} | word_class("claim")
    nouns = (row["word"] for row in known if row["kind"] == "noun" and runs_together(row["word"]))
    joined = f"(?:{any_of(word_class('absent_joined'))})(?:{any_of(nouns)})"
    spaced = any_of(phrases, _spaced)
    return re.compile(rf"(?:(?:{spaced}|{joined})[\s&+/|·*.!,]*(?:$|(?<!\w)|(?<=[\u2e80-\uffff])))+", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    return re.escape(phrase).replace(r"\ ", r"[\s-]+").replace(r"\-", r"[\s-]?")


def _without_promises(segments: list[Segment], recognizer: Recognizer) -> list[Segment]:
    """Mark what promises an ingredient beside the list; in the list, take the word of promise off the name.

    A promise stands on a line or in a sentence of its own, or names what the list has already.
    """
    result = list(segments)
    listed: set[str] = set()
    commas = 0
    for i, segment in enumerate(segments):
        rest = _promise_of(segment, recognizer) if i else ""
        if rest:
            apart = bool(segment.separator & Separator.END) and commas >= _COMMAS
            result[i] = _without_promise(segment, rest, set() if apart else listed, recognizer)
            continue
        commas += bool(segment.separator & Separator.LIST)
        if segment.recognition.status is Status.LISTED:
            listed.update(segment.recognition.match.names)
    return result


def _without_promise(segment: Segment, rest: str, listed: set[str], recognizer: Recognizer) -> Segment:
    """Return the entry that a promise in a list names, or the promise marked as a claim.

    ``listed`` are the names before it; empty where it stands apart from the list.
    """
    rest = without_articles(rest)
    names = set(recognize(rest, recognizer).match.names) if is_listed(rest, recognizer) else set()
    if listed and names and not names <= listed:
        return score_segment(_only(segment, rest), recognizer)
    unclear = not names and _SYMBOL.match(segment.text)
    return segment if unclear else segment.with_role("claim")


def _promise_of(segment: Segment, recognizer: Recognizer) -> str:
    """Return what a segment promises, ``""`` for one that is something else: a name as a whole, a remark, a dose."""
    if segment.role or segment.amounts or segment.separator & Separator.DASH or len(segment.text) > _LONGEST_PROMISE:
        return ""
    if segment.annotations and _is_footnote(segment):
        return ""
    rest = promised(segment.text)
    whole = segment.recognition
    if rest and whole.status is Status.LISTED and recognize(rest, recognizer).match.names != whole.match.names:
        return ""  # 含水硅石 is a name
    return rest


def _only(segment: Segment, rest: str) -> Segment:
    """Return a segment less the words of promise before or behind the rest of its text."""
    at = segment.text.find(rest)
    if at:
        return segment.without_start(at, segment.separator)._replace(annotations=segment.annotations)
    return segment.extended(segment.end - len(segment.text) + len(rest), rest)


@lru_cache(maxsize=16_384)
def promised(text: str) -> str:
    """Return what a text promises to be in the product, ``""`` for none.

    >>> promised("With hyaluronic acid"), promised("ヒアルロン酸配合"), promised("Witch hazel")
    ('hyaluronic acid', 'ヒアルロン酸', '')
    """
    text = text.strip(TRIM)
    lead = _promise_lead().match(text)
    if lead is not None:
        return text[lead.end() :].strip()
    ended = text.rstrip(".!")
    if not ended.endswith(_promise_ends()):
        return ""
    word = next(word for word in _promise_ends() if ended.endswith(word))
    rest = ended.removesuffix(word)
    return rest.strip() if len(rest) > 1 and (runs_together(word) or rest[-1].isspace()) else ""


@cache
def _promise_ends() -> tuple[str, ...]:
    return tuple(longest_first(word_class("claim_end")))


@cache
def _promise_lead() -> re.Pattern[str]:
    return load_or_build("reading-promise-lead", ("label_words.csv", "claim_words.csv"), _build_promise_lead)


def _build_promise_lead() -> re.Pattern[str]:
    words = word_class("claim_lead")
    elided = {word for word in words if runs_together(word) or word.endswith("'")}
    return re.compile(
        rf"(?:(?:{any_of(elided)})\s?|(?:{any_of(words - elided, _spaced)})\s+)(?=[^\W\d_]{{2}})", re.IGNORECASE
    )


def claims_absence(segment: Segment) -> bool:
    """Return whether a segment says that something is not in the product."""
    text = segment.text.strip(TRIM)
    if "%" in text and (_ZERO.match(text) or _ZERO_BEHIND.search(text)):
        return True
    if segment.recognition.status is Status.LISTED:
        return False
    if _absent_before().match(text) or _absent_after().search(text):
        return True
    behind_dash = text.partition(_DASH)[2]  # Reef friendly - no oxybenzone
    return not segment.recognition.match.names and begins_with_absence(behind_dash)


def begins_with_absence(text: str) -> bool:
    """Return whether a text begins with words that say that what follows is absent: ``no parabens``, ``ohne Duft``."""
    return _absent_before().match(text) is not None


@cache
def _absent_before() -> re.Pattern[str]:
    """Match words that say that what follows is absent, at the start: ``no``, ``sans``, ``不含``."""
    return load_or_build("reading-absent-before", ("label_words.csv", "claim_words.csv"), _build_absent_before)


def _build_absent_before() -> re.Pattern[str]:
    words = word_class("absent_before")
    spaced = any_of(word for word in words if not runs_together(word))
    joined = any_of(word for word in words if runs_together(word))
    return re.compile(rf"(?:(?:{spaced})\s+(?=[^\W\d_]{{2}})|(?:{joined})\s?(?=[^\W\d_]))", re.IGNORECASE)


@cache
def _absent_after() -> re.Pattern[str]:
    """Match words that say that what precedes is absent, at the end: ``-free``, ``フリー``."""
    return load_or_build("reading-absent-after", ("label_words.csv", "claim_words.csv"), _build_absent_after)


def _build_absent_after() -> re.Pattern[str]:
    words = any_of(word.lstrip("-") for word in word_class("absent_after"))
    return re.compile(rf"[^\W\d_](?:[\s-](?:{words})|(?<=[^\x00-\x7f])(?:{words}))[.!]?$", re.IGNORECASE)


def states_the_whole(segment: Segment) -> bool:
    """Return whether a segment states a percentage of the whole: ``95% organic``, ``98 % of natural origin``."""
    text = segment.text.strip(TRIM)
    if says_traces(text):
        return True
    if segment.recognition.status is Status.LISTED or len(text) > 120 or not share().search(text):
        return False
    if _contains().match(text):
        return True  # contains 95 % aloe: a number in prose
    if not text.isascii() and _is_whole_joined(text):
        return True
    rest, count = _whole_statements().subn(" ", fold_case(text))
    stray = [word for word in LETTERS.findall(_NUMBERS.sub(" ", rest)) if len(word) > 2 or not word.isascii()]
    return count > 0 and len(stray) <= _STRAY


def _whole_statements() -> re.Pattern[str]:
    return phrase_pattern("whole_statement")


def _is_whole_joined(text: str) -> bool:
    """Return whether a text without spaces states a percentage of the whole: ``天然由来成分90%以上配合``."""
    rest = "".join(LETTERS.findall(_NUMBERS.sub(" ", fold_case(text))))
    rest, count = _joined_wholes().subn("", rest)
    return count > 1 and len(rest) <= _STRAY_LETTERS


@cache
def _joined_wholes() -> re.Pattern[str]:
    words = sorted(filter(runs_together, word_class("whole_statement")), key=lambda word: (-len(word), word))
    return re.compile("|".join(re.escape(word.replace(" ", "")) for word in words))


@cache
def _contains() -> re.Pattern[str]:
    words = any_of(word for word in amount_words("contains") if len(word) > 4)
    return re.compile(rf"(?:{words})\s", re.IGNORECASE)


def holds_absence(text: str) -> bool:
    """Return whether a text says within it that something is absent: ``Fragrance Free 3.3 oz``."""
    return any(_absent_after().search(text[: match.end()]) for match in LETTERS.finditer(text[:200]))

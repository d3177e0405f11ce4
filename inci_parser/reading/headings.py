"""Headings: what the table lists, OCR broke or a sign stands for, believed only where a heading can stand."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from .names import Names
from .vocabulary import LETTERS, Phrase, folded, has_hump, headings, humps, misread, words

#: Kind of a heading -> the private-use character that stands for it in the marked text.
SIGNS = {
    kind: chr(0xE000 + i)
    for i, kind in enumerate(
        (
            "ingredients",
            "active",
            "inactive",
            "may_contain",
            "trace",
            "bound",
            "contains",
            "highlights",
            "free_from",
            "after_list",
            "not_may_contain",
            "code",
            "furniture",
            "lead_in",
            "pointer",
            "drug_facts",
            "footnote",
            "title",
            "number",
        )
    )
}
KINDS = {sign: kind for kind, sign in SIGNS.items()}
FILL = "\ue01f"
#: What a heading says that states masses in 100 g.
PER_HUNDRED = "per 100 g"
#: Where two headings stand side by side ("May contain / Peut contenir (+/-):"), the one that says more wins.
_RANK = ["active", "inactive", "may_contain", "trace", "highlights", "free_from", "ingredients", "contains"]
#: Headings after which names of the list follow.
LISTS = frozenset({"ingredients", "active", "inactive", "may_contain", "trace", "bound", "contains"})


class Heading(NamedTuple):
    """A heading in the cleaned text."""

    start: int
    end: int
    kind: str
    #: The footnote's marks, the bound's amount, the part's title; else empty.
    text: str = ""


@cache
def patterns() -> dict[str, re.Pattern[str]]:
    return {
        name: re.compile(pattern, flags)
        for name, pattern, flags in (
            ("gap", r"[^\w,;:|•\n]{0,3}", 0),
            ("colon", r"\s{0,2}(?:\([^()\n]{1,30}\)\s?|/\s?INCI\s?)?(?:\(?s\)?\s?)?:(?!\d)-?", re.IGNORECASE),
            ("plusminus", r"[\[({]?\s?(?:\+\s?/\s?-?+|±|\+-|-/\+)\s?[\])}]?(?!\s?\d[\d.,]*\s?(?:%|‰|pp|mg))\s?:?", 0),
            (
                "bound",
                r"(?:(?:contains\s)?(?:less than|under|below|up to|at most|moins de|weniger als|menos de|meno di|[<≤])"
                r"\s?\d[\d.,]{0,6}\s?%(?:\s(?:each )?of(?: each)?)?"
                r"|\d[\d.,]{0,6}\s?%\s?(?:or less|or under|ou moins|이하|以下))\s?:",
                re.IGNORECASE,
            ),
            (
                "per_hundred",
                r"(?:\b(?:each|every|per|in|je|pro|pour|por|cada|per ogni|chaque)\s)?(?<![\d.,])"
                r"100\s?(?:g|gm|grams?|ml|gramm|grammes)\s?(?:of\s(?:the\s)?\w{1,20}\s)?"
                r"(?:contains?|enth(?:alten|ält)|contiennent|contient|contienen|contiene|contengono|:)\s?:?",
                re.IGNORECASE,
            ),
            (
                "mark",
                r"\(?([*†‡§¤¹²³⁴⁵⁶⁷⁸⁹°º◊∆^]{1,4}|\+{1,3}(?!\s?/))\)?\s?[:=]?\s?(?=[^\W\d_]|\d[\d,.]{0,9}\s?(?:%|pp[mb]))",
                0,
            ),
            ("code", r"[\s#:.=-]{0,3}(?:[A-Z]{0,4}\s?\d[\w/.-]{2,24}|[A-Z]\w{0,3}\d[\w/.-]{1,24})", 0),
            ("codes", r"[\[(<]\s?(?=[^\])>]{0,24}\d{3})[A-Z#]{0,5}[\d./ #-]{3,20}[A-Z]{0,3}(?:/\d+)?\s?[\])>]", 0),
            ("square", r"\[([^\[\]\n]{1,60})\]|<([^<>\n\d][^<>\n]{0,40})>", 0),
            ("footnote_end", r"[.\n*†‡§¤¹²³⁴⁵⁶⁷⁸⁹°º◊∆^;|\ue000-\ue01e]|\+{1,3}(?=\S)", 0),
        )
    }


def opens(text: str, start: int) -> bool:
    """Tell whether a place begins a line or a sentence."""
    before = text[:start].rstrip(" \t") if start < 400 else text[start - 40 : start].rstrip(" \t")
    return not before or before[-1] in '\n.;!?)]}|•*:>"。' or before.endswith((" -", "\n-"))


class Finder:
    """Finds the headings of one text."""

    def __init__(self, text: str, names: Names) -> None:
        self.text = text
        self.names = names
        self.patterns = patterns()
        self.found: list[Heading] = []
        self.drug = False

    def phrases(self) -> None:
        """Find headings that the table lists."""
        table = headings().by_first
        low = self.text.lower()
        if len(low) != len(self.text):  # the dotted capital I grows when it is lowered
            low = self.text.replace("\u0130", "i").lower()
        lower = LETTERS.findall(low)
        if table.keys().isdisjoint(lower) and not has_hump(self.text):
            return
        spans = list(LETTERS.finditer(low))
        self.drug = ("ingredient" in lower and "active" in lower) or "inactive" in lower or "drug" in lower
        done = 0
        for i, start, options in self._candidates(table, lower, spans):
            if start < done:
                continue
            for phrase in options:
                end = self._end(phrase, spans, lower, i)
                if end and (heading := self._believed(phrase, start, end)):
                    self.found.append(heading)
                    done = heading.end
                    break

    def _candidates(
        self, table: dict[str, tuple[Phrase, ...]], lower: list[str], spans: list[re.Match[str]]
    ) -> list[tuple[int, int, tuple[Phrase, ...]]]:
        """Return the words that may begin a heading: their number, where it begins, and the phrases."""
        found = [(i, spans[i].start(), table[word]) for i, word in enumerate(lower) if word in table]
        if has_hump(self.text):
            for i, word in enumerate(lower):
                if word not in table and len(parts := humps(self.text[spans[i].start() : spans[i].end()])) > 1:
                    options = table.get(folded(parts[-1]))
                    if options:
                        found.append((i, spans[i].end() - len(parts[-1]), options))
            found.sort(key=lambda candidate: candidate[0])
        return found

    def _end(self, phrase: Phrase, spans: list[re.Match[str]], lower: list[str], i: int) -> int:
        """Return where a phrase ends that begins with word ``i``, 0 if it does not stand there."""
        last = i + len(phrase.words) - 1
        if last >= len(spans):
            return 0
        for k in range(1, len(phrase.words)):
            if lower[i + k] != phrase.words[k]:
                return 0
            if not self.patterns["gap"].fullmatch(self.text, spans[i + k - 1].end(), spans[i + k].start()):
                return 0
        return spans[last].end()

    def _believed(self, phrase: Phrase, start: int, end: int) -> Heading | None:
        """Return the heading with its brackets and colon, if what stands around it lets one believe it."""
        text, needs, kind = self.text, phrase.needs, phrase.kind
        if needs == "code":
            return self._code(start, end)
        if start and text[start - 1] in "[(<" and end < len(text) and text[end] in "])>":
            colon = self.patterns["colon"].match(text, end + 1)
            if kind in {"ingredients", "inactive", "active", "furniture", "highlights", "after_list"} or colon:
                return Heading(start - 1, colon.end() if colon else end + 1, kind)
        if needs == "bracket":
            return None
        colon = self.patterns["colon"].match(text, end)
        if colon:
            return Heading(start, colon.end(), kind)
        if needs == "any":
            return Heading(start, end, kind)
        if needs == "line" and self._alone(start, end, kind):
            return Heading(start, end, kind)
        return None

    def _alone(self, start: int, end: int, kind: str) -> bool:
        """Tell whether a phrase without a colon stands where a heading stands."""
        text = self.text
        if text[max(0, start - 3) : start].rstrip()[-1:] in tuple("*†‡°+¹²³"):
            return False  # a footnote that begins with the word
        following = text[end : end + 40].lstrip(" \t-=")
        if kind == "after_list":
            return (opens(text, start) or (self.drug and text[start - 2 : start].strip() != ",")) and following[
                :1
            ] != ","
        if kind in {"ingredients", "highlights", "furniture"}:
            if not opens(text, start) and not (kind == "ingredients" and self._names_follow(end)):
                return False
            if following[:1] in "\n" or text[end : end + 1] == "\n":
                return True
            word = LETTERS.match(following)
            return word is not None and folded(word[0]) not in words("prose") and following[:1] not in ",.;)"
        return opens(text, start)

    def _names_follow(self, end: int) -> bool:
        """Tell whether a name the catalogue knows comes right after a place."""
        following = [word[0] for word in LETTERS.finditer(self.text[end : end + 60])][:4]
        return any(self.names.knows(" ".join(following[:k])) for k in range(len(following), 0, -1))

    def _code(self, start: int, end: int) -> Heading | None:
        body = self.patterns["code"].match(self.text, end)
        if body is None:
            return None
        stop = body.end()
        if start and self.text[start - 1] in "([<":
            close = self.text.find({"(": ")", "[": "]", "<": ">"}[self.text[start - 1]], stop, stop + 30)
            if close >= 0:
                return Heading(start - 1, close + 1, "code")
        return Heading(start, stop, "code")

    def broken(self) -> None:
        """Find headings that OCR broke or misread: a few letters before a colon that run together to one."""
        table, ends = headings().joined, headings().ends
        for match in re.finditer(r":", self.text):
            at = match.start()
            if any(h.start <= at <= h.end for h in self.found[-40:]):
                continue
            run = list(LETTERS.finditer(re.sub(r"[1|!0](?=[^\W\d_])", "l", self.text[max(0, at - 40) : at])))
            if run and len(run[-1][0]) <= 13 and (lost := ends.get(misread(run[-1][0])[-7:])) is not None:
                self.found.append(Heading(max(0, at - 40) + run[-1].start(), at + 1, lost.kind))
                continue
            letters = ""
            for word in reversed(run[-6:]):
                letters = misread(word[0]) + letters
                if len(letters) > 30:
                    break
                phrase = table.get(letters)
                if phrase is not None:
                    start = max(0, at - 40) + word.start()
                    self.found.append(Heading(start, at + 1, phrase.kind))
                    break

    def symbols(self) -> None:
        """Find may-contain signs and bounds that head a block."""
        text = self.text
        if "+" in text or "±" in text:
            for match in self.patterns["plusminus"].finditer(text):
                start, end = match.span()
                if (
                    text[start] in "[({"
                    and text[end - 1 : end] not in ("]", ")", "}")
                    and text[end - 2 : end - 1]
                    not in (
                        "]",
                        ")",
                        "}",
                    )
                ):
                    start += 1
                elif text[start] not in "[({" and match[0].rstrip(": ")[-1:] in tuple("])}"):
                    end = start + len(match[0].rstrip(": ").rstrip(")]} "))
                self.found.append(Heading(start, end, "may_contain"))
        if "%" in text:
            for match in self.patterns["bound"].finditer(text):
                self.found.append(Heading(*match.span(), "bound", match[0].rstrip(": ")))
        if "100" in text:
            for match in self.patterns["per_hundred"].finditer(text):
                self.found.append(Heading(*match.span(), "ingredients", PER_HUNDRED))
        for match in self.patterns["codes"].finditer(text):
            if not re.search(r"\bC\s?\.?I\b", match[0]):
                self.found.append(Heading(*match.span(), "code"))

    def merged(self) -> list[Heading]:
        """Return the headings in order, neighbours that are one heading joined."""
        result: list[Heading] = []
        for heading in sorted(self.found, key=lambda h: (h.start, -h.end)):
            if result and heading.start < result[-1].end:
                continue
            if result and result[-1].kind == "active" and heading.kind == "after_list":
                column = self.text[result[-1].end : heading.start]
                if len(column) <= 3 and not column.strip(" \t/"):  # the head of a drug panel's second column
                    result[-1] = result[-1]._replace(end=heading.end)
                    continue
            if result and _one(self.text[result[-1].end : heading.start], result[-1], heading):
                kind = min(result[-1].kind, heading.kind, key=lambda k: _RANK.index(k) if k in _RANK else 99)
                result[-1] = Heading(result[-1].start, heading.end, kind, result[-1].text or heading.text)
            else:
                result.append(heading)
        return [self._with_brackets(heading) if heading.kind == "may_contain" else heading for heading in result]

    def _with_brackets(self, heading: Heading) -> Heading:
        """Return a may-contain heading with brackets that hold nothing but it: ``[+/- (May Contain) Mica]``."""
        start, end = heading.start, heading.end
        printed = self.text[start:end]
        opened = [mark for mark, close in _PAIRS.items() if printed.count(mark) > printed.count(close)]
        before = self.text[start - 1 : start]
        mark = opened[0] if opened else before
        behind = self.text[end : end + 3].lstrip()
        if mark not in _PAIRS or not behind.startswith(_PAIRS[mark]):
            return heading
        end = self.text.index(_PAIRS[mark], end) + 1
        if self.text[end : end + 1] == ":":
            end += 1
        return heading._replace(start=start if opened else start - 1, end=end)


_PAIRS = {"(": ")", "[": "]", "{": "}", "（": "）"}


def _one(between: str, first: Heading, second: Heading) -> bool:
    """Tell whether two neighbouring headings are one: ``Skład/INCI:``, ``May contain (+/-):``."""
    if first.kind not in _RANK or second.kind not in _RANK:
        return first.kind == second.kind == "after_list" and not between.strip()
    return len(between) <= 4 and not between.strip(" /|()[]-+.,\n&")

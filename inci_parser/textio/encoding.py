"""Which encoding bytes are in, and text that any writer can write."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import NamedTuple

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: How many bytes are looked at for zeros, and how many the guesser is given.
_HEAD, _GUESSED = 4_096, 65_536
#: The last letter of the Latin blocks, and one in how many letters of another script makes a guess plausible.
_LAST_LATIN, _FEW = "\u024f", 4
#: A text mixes two scripts where one sign in this many is of the other, and one in this many stands beside it.
_MIXED = 8
#: A Thai vowel sign or tone above or below a letter, and one that stands on no letter.
_THAI_SIGN = re.compile(r"[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_THAI_SIGN_ALONE = re.compile(r"(?<![\u0e01-\u0e2e\u0e31\u0e34-\u0e3a\u0e47-\u0e4e])[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_SIGN_IN_WORD = r"[A-Za-z](?![’‘´·–—‐‑®™\u00ad])(?:[^\w\x00-\x7f]|[²³¹¼½¾])[A-Za-z]"
#: One or two letters beside an ASCII letter, or a sign of typography.
_IN_WORD = r"[A-Za-z][^\W\d_]{1,2}(?![^\x00-\x7f])|(?<![^\x00-\x7f])[^\W\d_A-Za-z]{1,2}[A-Za-z]|[–—‘’“”•…®™©°·±²³µ]"


#: Letters beyond ASCII that stand together in a line of Windows-1252: the alphabets it was made for, by Unicode's CLDR
#: (exemplar characters), without Icelandic, whose letters are the bytes of Turkish, Baltic and Central European ones.
_WESTERN = tuple(
    map(
        frozenset,
        ("àâæçèéêëîïôùûüÿœ", "äéöüß", "áéíïñóúüç", "àáâãçéêíóôõúü", "àèéìíîòóùú", "àçèéíïòóúü", "áèéêëíïóöúü", "åæéø",
         "àäåéöüšž", "äõöüšž"),
    )
)  # fmt: skip
#: The same of other Windows encodings: of Turkish; of Lithuanian, Latvian and Estonian; of Polish, Czech
#: and Slovak, Hungarian, Romanian, Croatian and Slovene.
_ALPHABETS = {
    "cp1254": (frozenset("çğıöşü"),),
    "cp1257": (frozenset("ąčęėįšųūž"), frozenset("āčēģīķļņšūž"), frozenset("äõöüšž")),
    "cp1250": (
        frozenset("ąćęłńóśźż"),
        frozenset("áčďéěíňóřšťúůýžäĺľôŕ"),
        frozenset("áéíóöőúüű"),
        frozenset("ăâîşţ"),
        frozenset("čćđšž"),
    ),
}
#: What the Windows encodings are called.
_WINDOWS = "cp125"
#: A sign of Hebrew that is no letter, or a mark of direction.
_HEBREW_SIGN = re.compile(r"[\u0591-\u05cf\u200e\u200f\ufffd]")
#: Hebrew letters that have another form at the end of a word, and those forms.
_NOT_LAST, _LAST = frozenset("כמנצ"), frozenset("ךםןףץ")
#: Signs of print that may touch a word.
_TYPOGRAPHY = "’‘´“”„«»·–—…•®™©\u00a0\u00ad"
#: Windows encodings of Latin letters: taken before those of DOS, Macintosh and ISO.
_WINDOWS_LATIN = ("cp1250", "cp1252", "cp1254", "cp1257")
#: The share of lines with other letters than ASCII that must fit for a text to be Windows-1252.
_WESTERN_LINES = 0.75


class Encoding(NamedTuple):
    """The encoding of a text, and how that was found."""

    name: str
    how: str
    #: Whether a byte order mark or the bytes themselves decide it; else it is a guess, or the text is damaged.
    certain: bool = True


def detect_encoding(sample: bytes) -> Encoding:
    """Return the encoding of a text by a sample of its beginning.

    A byte order mark decides, then zeros (UTF-16 without a mark), then whether it is UTF-8, then (where installed)
    charset-normalizer; a text in Latin letters is Windows-1252 before that, where each line then holds letters of one
    language. Nothing else decides: Windows-1252. A few damaged bytes in a text that is UTF-8 before and after do not
    make it another encoding.

    >>> detect_encoding("id;composición".encode())
    Encoding(name='utf-8', how='it is UTF-8', certain=True)
    """
    for bom, name in _BOMS:
        if sample.startswith(bom):
            return Encoding(name, "byte order mark")
    if wide := _utf16_by_zeros(sample):
        return Encoding(wide, "every other byte is zero")
    try:
        codecs.getincrementaldecoder("utf-8")().decode(sample)
    except UnicodeDecodeError as error:
        if _mostly_utf8(sample):
            return Encoding("utf-8", f"it is UTF-8, damaged at byte {error.start}", False)
        return _guessed(sample)
    return Encoding("utf-8", "it is UTF-8")


def decode(data: bytes) -> tuple[str, Encoding]:
    """Return bytes as text and the encoding they were read in; what is no text becomes U+FFFD.

    >>> decode("Aqua, Água".encode("utf-16"))
    ('Aqua, Água', Encoding(name='utf-16', how='byte order mark', certain=True))
    """
    encoding = detect_encoding(data)
    try:
        return data.decode(encoding.name), encoding
    except UnicodeDecodeError:
        return data.decode(encoding.name, "replace"), encoding._replace(certain=False)


def well_formed(text: str) -> str:
    """Return text without lone surrogates: halves that belong together are joined, others become U+FFFD.

    JavaScript writes half a surrogate pair where it cuts an emoji in two; no encoding can write one.

    >>> well_formed("Aqua \\ud83d, \\ud83d\\ude00")
    'Aqua \ufffd, 😀'
    """
    if text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def _utf16_by_zeros(sample: bytes) -> str:
    """Return which UTF-16 the bytes are, where there is no mark but every other byte of Latin text is zero."""
    head = sample[:_HEAD]
    half = len(head) // 2
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if half < 2 or max(even, odd) < half * 0.5 or min(even, odd) > half * 0.1:
        return ""
    return "utf-16-le" if odd > even else "utf-16-be"


def _mostly_utf8(sample: bytes) -> bool:
    """Return whether at least as many valid multi-byte sequences as bytes outside of one stand in a text.

    Other encodings make few valid sequences by chance.
    """
    text = sample.decode("utf-8", "surrogateescape")
    bad = sum(1 for c in text if "\udc80" <= c <= "\udcff")
    good = sum(1 for c in text if c > "\x7f") - bad
    return good >= bad


def _guessed(sample: bytes) -> Encoding:
    try:
        from charset_normalizer import from_bytes
    except ImportError:
        return Encoding("cp1252", "a guess; pip install 'inci-parser[scan]' for a better one", False)
    best = _best([(guess.encoding, str(guess)) for guess in from_bytes(sample[:_GUESSED])], sample)
    by_letters = _by_letters(sample[:_GUESSED], best)
    if by_letters is not None:
        return by_letters
    if best is not None:
        return Encoding(best[0], "charset-normalizer", False)
    if _is_in_words(sample.decode("cp1252", "replace")):
        return Encoding("cp1252", "nothing else fits", False)
    return Encoding("utf-8", "damaged: no encoding gives words", False)


def _by_letters(sample: bytes, best: tuple[str, str] | None) -> Encoding | None:
    """Return the Windows encoding in which each line holds letters of one language; ``best``: what was guessed."""
    if best is None or not _is_of_another_script(best[1]):
        if _is_western(sample.decode("cp1252", "replace")):
            return Encoding("cp1252", "its letters are Western European", False)
        for name, alphabets in _ALPHABETS.items():
            text = sample.decode(name, "replace")
            if "\ufffd" not in text and _is_in_alphabets(text, alphabets):
                return Encoding(name, "its letters are those of one language a line", False)
    sure = best is not None and best[0].startswith(_WINDOWS)
    if not sure and _is_hebrew(sample.decode("cp1255", "replace")):
        return Encoding("cp1255", "its words end as Hebrew ones do", False)
    return None


def _best(guesses: Sequence[tuple[str, str]], sample: bytes) -> tuple[str, str] | None:
    """Return the guess (encoding and text) that gives words, ``None`` where none does.

    The first one, unless it mixes scripts; where it is in Latin letters, one of Windows before it.
    """
    guesses = [guess for guess in guesses if not _is_no_language(guess[1])]
    guesses = sorted(guesses, key=lambda guess: _is_wide(guess[0], sample))
    guesses = [guess for guess in guesses if not _mixes_scripts(guess[1])] or guesses[:1]
    windows = [guess for guess in guesses if guess[0] in _WINDOWS_LATIN and _is_in_words(guess[1])]
    first = guesses[:1]
    latin = any(not _is_of_another_script(text) for _, text in first)
    candidates = (*windows, *first) if latin else first
    return next((guess for guess in candidates if _is_plausible(guess[1])), None)


def _is_wide(encoding: str, sample: bytes) -> bool:
    """Return whether an encoding of two or four bytes a letter is guessed of bytes without a zero: no space, no comma.

    Such a guess is the last that is taken.

    >>> _is_wide("utf_16_be", "정제수, 글리세린".encode("euc-kr")), _is_wide("utf_16_be", "水, BG".encode("utf-16-be"))
    (True, False)
    """
    return encoding.startswith(("utf_16", "utf_32")) and 0 not in sample


def _is_no_language(text: str) -> bool:
    """Return whether signs stand where no language has them: Thai vowels on no letter, katakana of half width."""
    narrow = sum("\uff61" <= character <= "\uff9f" for character in text)
    return narrow * _FEW > len(text) or _is_no_thai(text)


def _mixes_scripts(text: str) -> bool:
    """Return whether Hangul and Chinese signs stand side by side as no language writes them: GB 18030 read as Korean.

    >>> _mixes_scripts("냥롸：彊、맵答、땀랗뉼、緊樵갬、拷츠醴擧컷"), _mixes_scripts("전성분: 정제수 (精製水)")
    (True, False)
    """
    hangul = sum("\uac00" <= character <= "\ud7a3" for character in text)
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    if min(hangul, chinese) * _MIXED <= hangul + chinese:
        return False
    changes = re.findall(r"[\uac00-\ud7a3][\u4e00-\u9fff]|[\u4e00-\u9fff][\uac00-\ud7a3]", text)
    return len(changes) * _MIXED > hangul


def _is_no_thai(text: str) -> bool:
    """Return whether Thai vowel signs and tones stand where none can: another encoding read as Thai.

    >>> _is_no_thai("๗ึสหแฤฦ"), _is_no_thai("ส่วนประกอบ: น้ำ"), _is_no_thai("Aqua")
    (True, False, False)
    """
    signs = len(_THAI_SIGN.findall(text))
    return len(_THAI_SIGN_ALONE.findall(text)) * _MIXED > signs > 0


def _is_plausible(text: str) -> bool:
    """Return whether a guess gives words: no sign inside one, and letters of another script not only in passing."""
    if re.search(_SIGN_IN_WORD, text):
        return False
    return not any(character > _LAST_LATIN and character.isalpha() for character in text) or _is_of_another_script(text)


def _is_of_another_script(text: str) -> bool:
    """Return whether letters of a script other than Latin are more than a few."""
    letters = [character for character in text if character.isalpha()]
    return sum(character > _LAST_LATIN for character in letters) * _FEW >= max(1, len(letters))


def _is_western(text: str) -> bool:
    """Return whether the lines of a text read as Windows-1252 hold letters of one Western European language each.

    charset-normalizer takes short texts for cp1250 or cp775, which have other letters at the same bytes.

    >>> _is_western("Crème à l'huile d’amande"), _is_western("mandlový olej, heømánek"), _is_western("Sk³adniki")
    (True, False, False)
    """
    return _is_in_alphabets(text, _WESTERN)


def _is_in_alphabets(text: str, alphabets: Sequence[frozenset[str]]) -> bool:
    """Return whether nearly every line of a text has letters of one alphabet each.

    >>> _is_in_alphabets("İçindekiler: Parfüm", _ALPHABETS["cp1254"]), _is_in_alphabets("Sudëtis", _ALPHABETS["cp1250"])
    (True, False)
    """
    lines = [line for line in text.splitlines() if not line.isascii()]
    return sum(_is_line_of(line, alphabets) for line in lines) >= _WESTERN_LINES * len(lines)


def _is_line_of(line: str, alphabets: Sequence[frozenset[str]]) -> bool:
    """Return whether one alphabet has all letters of a line, one or two side by side, and no sign is in a word."""
    runs = [run.strip(_TYPOGRAPHY) for run in _BEYOND_ASCII.findall(line.replace("İ", "i").lower())]
    letters = [run for run in runs if any(map(str.isalnum, run))]
    one = any(alphabet.issuperset("".join(letters)) for alphabet in alphabets)
    return one and max(map(len, letters), default=0) <= 2 and not re.search(_SIGN_IN_WORD, line)


def _is_hebrew(text: str) -> bool:
    """Return whether all letters beyond ASCII are Hebrew, and the forms that end words stand at the ends of words only.

    >>> _is_hebrew("רכיבים: מים, בושם"), _is_hebrew("טמגב")
    (True, False)
    """
    words = [word for word in re.findall(r"[^\W\d_]{2,}", text) if not word.isascii()]
    if _HEBREW_SIGN.search(text) or not all("\u05d0" <= letter <= "\u05ea" for word in words for letter in word):
        return False
    ends = [word[-1] for word in words]
    return _NOT_LAST.isdisjoint(ends) and not _LAST.isdisjoint(ends) and all(_LAST.isdisjoint(w[:-1]) for w in words)


def _is_in_words(text: str) -> bool:
    """Return whether every run of characters beyond ASCII is short and belongs to a word in Latin letters."""
    in_word = re.compile(_IN_WORD)
    return all(in_word.search(text[max(0, m.start() - 1) : m.end() + 1]) for m in _BEYOND_ASCII.finditer(text))

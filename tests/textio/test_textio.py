"""Bytes, files and cells: encodings are found, files are whole, no cell is a formula, no text is unwritable."""

from __future__ import annotations

import os
import sys
import unicodedata
from pathlib import Path

import pytest

from inci_parser.errors import InputError
from inci_parser.textio.atomic import move_file, same_file, write_file
from inci_parser.textio.cells import as_given, neutral
from inci_parser.textio.encoding import decode, detect_encoding, well_formed
from inci_parser.textio.signatures import signature_of

KOREAN = "정제수, 글리세린, 나이아신아마이드, 토코페롤"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_encodings_are_found(name: str) -> None:
    """Latin text comes back as it was in every Unicode encoding, with and without a mark."""
    assert decode("Ingredients: Aqua, Glycérine, Parfum".encode(name))[0] == "Ingredients: Aqua, Glycérine, Parfum"


def test_one_damaged_byte_does_not_make_another_encoding() -> None:
    """A text that is UTF-8 before and after stays UTF-8, and is not said to be certain."""
    data = KOREAN.encode() + b" \xff, " + KOREAN.encode()
    text, encoding = decode(data)
    assert text == f"{KOREAN} \ufffd, {KOREAN}"
    assert (encoding.name, encoding.certain) == ("utf-8", False)


def test_a_sample_may_end_inside_a_character() -> None:
    """The sample of a stream is cut anywhere."""
    assert detect_encoding(KOREAN.encode()[:-1]).name == "utf-8"


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"Aqua, Glycerin \xff\xfe\xfa, Parfum", "Aqua, Glycerin \ufffd\ufffd\ufffd, Parfum"),
        (b"Aqua, Huile d\xe9, Parfum \xc3\xa9", "Aqua, Huile d\ufffd, Parfum \u00e9"),
        ("Вода, Глицерин, Парфюм".encode("cp1251"), "Вода, Глицерин, Парфюм"),
        (KOREAN.encode("cp949"), KOREAN),
    ],
)
def test_a_few_odd_bytes_are_no_words_of_another_script(data: bytes, text: str) -> None:
    read, encoding = decode(data)
    assert (read, encoding.certain) == (text, False)


def test_lone_surrogates_are_replaced_and_pairs_joined() -> None:
    """What comes out can be written in any encoding."""
    assert well_formed("a\ud800b\udc00c") == "a\ufffdb\ufffdc"
    assert well_formed("\ud83d\ude00") == "😀"
    assert well_formed(KOREAN) is KOREAN


def test_no_invisible_character_hides_a_formula() -> None:
    """Every control, format and space character may stand before the sign; the apostrophe comes off again."""
    hidden = (chr(code) for code in range(sys.maxunicode + 1))
    for character in hidden:
        if unicodedata.category(character) in {"Cc", "Cf", "Zs", "Zl", "Zp"} or character in "\u034f\u3164":
            assert neutral(f"{character}=1+1") == f"'{character}=1+1"
            assert as_given(f"'{character}=1+1") == f"{character}=1+1"


@pytest.mark.parametrize("sign", "=+-@＝＋－＠﹦﹢﹣﹫")
def test_every_form_of_a_formula_sign_is_neutralised(sign: str) -> None:
    """Half width, full width and small forms."""
    assert neutral(f"{sign}1") == f"'{sign}1"


def test_a_new_file_has_the_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    """Neither becomes private, neither becomes public."""
    new, old = tmp_path / "new.csv", tmp_path / "old.csv"
    old.write_text("x", encoding="utf-8")
    old.chmod(0o640)
    before = os.umask(0o022)
    try:
        write_file(new, b"a")
        write_file(old, b"b")
    finally:
        os.umask(before)
    assert (new.stat().st_mode & 0o777, old.stat().st_mode & 0o777) == (0o644, 0o640)
    assert old.read_bytes() == b"b"


def test_a_symbolic_link_is_followed(tmp_path: Path) -> None:
    """The file that a link names is written; the link stays a link. So it is when a finished file is moved."""
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("x", encoding="utf-8")
    link.symlink_to(target)
    write_file(link, b"written")
    assert (link.is_symlink(), target.read_bytes()) == (True, b"written")
    ready = tmp_path / "ready"
    ready.write_bytes(b"moved")
    move_file(ready, link)
    assert (link.is_symlink(), target.read_bytes(), ready.exists()) == (True, b"moved", False)


def test_a_pipe_is_written_through(tmp_path: Path) -> None:
    """What is no regular file is not replaced."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write_file(pipe, b"through")
        assert os.read(reader, 100) == b"through"
    finally:
        os.close(reader)
    assert not pipe.is_file()


def test_a_file_that_cannot_be_written_is_one_line(tmp_path: Path) -> None:
    """A folder that is not there, a folder in place of a file; nothing is left behind."""
    with pytest.raises(InputError, match="cannot be written"):
        write_file(tmp_path / "no" / "file.csv", b"")
    with pytest.raises(InputError, match="is a directory"):
        write_file(tmp_path, b"")
    assert list(tmp_path.iterdir()) == []


def test_same_file_sees_through_links_and_dots(tmp_path: Path) -> None:
    """Hard links, symbolic links and ``..`` name one file; two files of one content are two."""
    one = tmp_path / "one.csv"
    one.write_text("x", encoding="utf-8")
    (tmp_path / "two.csv").write_text("x", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    os.link(one, tmp_path / "hard.csv")
    (tmp_path / "soft.csv").symlink_to(one)
    for other in (tmp_path / "hard.csv", tmp_path / "soft.csv", tmp_path / "sub" / ".." / "one.csv"):
        assert same_file(one, other)
    assert not same_file(one, tmp_path / "two.csv")
    assert same_file(tmp_path / "new.csv", tmp_path / "sub" / ".." / "new.csv")


def test_kinds_of_file_by_their_beginning() -> None:
    """Packed files, workbooks, pictures."""
    assert [signature_of(data) for data in (b"\x1f\x8b\x08", b"PK\x03\x04", b"PAR1", b"")] == [
        "gzip",
        "zip",
        "parquet",
        "",
    ]

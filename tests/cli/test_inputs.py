"""Where a label comes from, and every way in which that can go wrong: one line, exit code 2, nothing else."""

from __future__ import annotations

import builtins
import io
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from inci_parser.cli import label_input as inputs
from inci_parser.cli import main as cli
from inci_parser.cli.label_input import MAX_BYTES, file_source, looks_like_path, no_file_note, source_of
from inci_parser.cli.options import print_input_notes
from inci_parser.errors import InputError
from inci_parser.textio.punctuation import LIST_SIGNS

LABEL = "Ingrédients : Aqua, Huile d’amande, 정제수"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_files_are_read_whatever_their_form(tmp_path: Path, encoding: str) -> None:
    text = "Ingredients: Aqua, Glycérine, Parfum"
    file = tmp_path / "label.txt"
    file.write_bytes(text.encode(encoding))
    source = file_source(str(file))
    assert (source.text, source.notice) == (text, "")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        (
            "cp1252",
            "Ingrédients : Aqua, Huile d’amande douce, Glycérine végétale, Beurre de karité, Extrait de thé vert",
        ),
        ("cp949", "전성분: 정제수, 부틸렌글라이콜, 글리세린, 나이아신아마이드, 판테놀, 베타인, 알란토인, 향료"),
        ("gb18030", "成分：水、甘油、丁二醇、香精"),
        ("gb18030", "成分：水，甘油，丁二醇，烟酰胺，透明质酸钠，泛醇，尿囊素，苯氧乙醇，香精"),
        ("cp949", "전성분: 정제수 (精製水), 글리세린, 향료, 판테놀, 베타인, 부틸렌글라이콜"),
        ("big5", "成分：水、甘油、丁二醇、菸鹼醯胺、玻尿酸鈉、苯氧乙醇、香料"),
        ("shift_jis", "全成分：水、グリセリン、ナイアシンアミド、ヒアルロン酸Na、フェノキシエタノール、香料"),
    ],
)
def test_other_encodings_are_guessed_and_said(tmp_path: Path, encoding: str, text: str) -> None:
    pytest.importorskip("charset_normalizer")
    file = tmp_path / "label.txt"
    file.write_bytes(text.encode(encoding))
    source = file_source(str(file))
    assert source.text == text
    assert "not UTF-8; read as" in source.notice


def test_without_a_guesser_western_text_is_read_and_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    file = tmp_path / "label.txt"
    file.write_bytes("Glycérine, Aqua".encode("cp1252"))
    source = file_source(str(file))
    assert source.text == "Glycérine, Aqua"
    assert "cp1252" in source.notice


def test_without_a_guesser_bytes_that_fit_nothing_are_replaced_and_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "charset_normalizer", None)
    file = tmp_path / "label.txt"
    file.write_bytes(b"Aqua \x81\x8d\x8f\x90")
    source = file_source(str(file))
    assert source.text.startswith("Aqua ")
    assert "\ufffd" in source.text
    assert "cp1252" in source.notice


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\0\0\0\0", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "a picture \\(PNG\\), not text"),
        (b"%PDF-1.7 ...", "a PDF, not text"),
        (b"PK\x03\x04....", "a zip file"),
        (bytes(range(256)) * 20, "binary file"),
        (b"x" * (MAX_BYTES + 1), "longer than 2 MB"),
        (b"Aqua, " * 1_700_000, "longer than 2 MB"),
    ],
)
def test_what_is_no_label_text_is_one_clear_error(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "label.txt"
    file.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        file_source(str(file))
    assert "\n" not in str(caught.value)


def test_a_stray_control_character_makes_no_binary_file(tmp_path: Path) -> None:
    file = tmp_path / "label.txt"
    file.write_bytes(b"Aqua,\x0b Glycerin, Parfum")
    assert file_source(str(file)).text == "Aqua,\x0b Glycerin, Parfum"


def test_a_missing_file_and_a_directory_are_errors(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        file_source(str(tmp_path / "nothing.txt"))
    with pytest.raises(InputError, match="is a directory"):
        file_source(str(tmp_path))


@pytest.mark.skipif(
    os.name == "nt" or getattr(os, "geteuid", lambda: 1)() == 0, reason="needs a user who can be refused"
)
def test_a_file_that_may_not_be_read_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "label.txt"
    file.write_text("Aqua")
    file.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        file_source(str(file))


# -- argument: label, file, standard input ------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text", ["Aqua", "Water/Aqua/Eau", "Aqua.\nParfum.txt\n", "./Aqua, Parfum", "Alcohol Denat.", LABEL]
)
def test_what_is_no_path_is_the_label(text: str) -> None:
    assert source_of(text).text == text


@pytest.mark.parametrize(
    "text", ["nothing.txt", "./nothing", "../x/y", "/no/where/label", "~/label", "C:\\label", "a b.CSV"]
)
def test_what_looks_like_a_path_but_names_nothing_is_an_error(text: str) -> None:
    assert looks_like_path(text)
    with pytest.raises(InputError, match="no such file"):
        source_of(text)


@pytest.mark.parametrize("sign", LIST_SIGNS)
def test_a_comma_of_any_script_is_in_no_path(sign: str) -> None:
    assert not looks_like_path(f"./Aqua{sign} Parfum.txt")
    assert no_file_note(f"Aqua{sign} Parfum") == ""


@pytest.mark.parametrize(
    ("argument", "noted"),
    [
        ("label", True),
        ("my label", True),
        ("Visit us, today", False),
        ("a\nb", False),
        (" ", False),
        ("x" * 201, False),
    ],
)
def test_a_label_without_a_list_that_may_be_a_name_of_no_file(argument: str, noted: bool) -> None:
    assert bool(no_file_note(argument)) == noted
    assert no_file_note(None) == no_file_note("-") == no_file_note(__file__) == ""


@pytest.mark.parametrize("command", ["analyze", "parse"])
def test_the_note_on_a_missing_file_is_for_people(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run([command, "nosuchlabel"]) == 0
    assert capsys.readouterr().err == "inci: 'nosuchlabel' is the name of no file and was read as a label\n"
    for texts in (["nosuchlabel", "-q"], ["Aqua"], ["Visit us, today"]):
        assert cli.run([command, *texts]) == 0
        assert capsys.readouterr().err == ""


def test_several_labels_name_the_file_that_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["compare", "Aqua, Talc", "nosuchlabel"]) == 2
    note = "'nosuchlabel' is the name of no file and was read as a label"
    assert f"Label 2: no ingredient list was found ({note});" in capsys.readouterr().err
    assert cli.run(["routine", "Aqua, Talc", "nosuchlabel"]) == 0
    done = capsys.readouterr()
    assert note in done.err
    assert done.out.count("o ingredient list") == 1


def test_what_exists_is_the_file_even_without_an_ending(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "Aqua").write_text("Glycerin, Parfum")
    assert source_of("Aqua").text == "Glycerin, Parfum"


def test_an_argument_no_file_system_takes_is_the_label() -> None:
    assert source_of("Aqua, " * 5000).text.startswith("Aqua")
    assert source_of("Aqua,\0 Parfum").text == "Aqua,\0 Parfum"


def test_bytes_of_an_argument_that_are_no_utf8_are_guessed() -> None:
    argument = "Glycérine végétale, Huile d'amande, Aqua".encode("cp1252").decode("utf-8", "surrogateescape")
    source = source_of(argument)
    assert "read as" in source.notice
    source.text.encode("utf-8")


class Stream(io.TextIOWrapper):
    """Standard input made of bytes, on a terminal or not."""

    def __init__(self, data: bytes, *, terminal: bool = False) -> None:
        super().__init__(io.BytesIO(data), encoding="utf-8")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.mark.parametrize("argument", ["-", None])
def test_a_pipe_is_read_with_a_dash_or_with_nothing(argument: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(LABEL.encode()))
    assert source_of(argument).text == LABEL


def test_an_empty_pipe_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(b""))
    with pytest.raises(InputError, match="standard input is empty"):
        source_of("-")


# -- prompt ---------------------------------------------------------------------------------------------------------


def test_the_prompt_says_how_to_end_and_takes_many_lines(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = iter(["Aqua,", "Glycerin"])

    def typed(*_: Any) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    monkeypatch.setattr(sys, "stdin", Stream(b"", terminal=True))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(builtins, "input", typed)
    monkeypatch.setattr(inputs, "_steady_readline", lambda: None)
    assert source_of(None).text == "Aqua,\nGlycerin"
    assert "Ctrl-D on an empty line" in capsys.readouterr().err


def test_a_line_that_a_terminal_cut_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Stream(b"x" * 4095 + b"\n", terminal=True))
    with pytest.raises(InputError, match="cut a line"):
        source_of(None)


@pytest.mark.parametrize(("size", "said"), [(99_999, ""), (100_001, "several seconds"), (600_000, "a minute or more")])
def test_a_text_that_takes_long_is_announced(size: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    print_input_notes(inputs.Source("page.txt", "x" * size))
    told = capsys.readouterr().err
    assert said in told
    assert bool(told) is bool(said)
    print_input_notes(inputs.Source("page.txt", "x" * size), quiet=True)
    assert capsys.readouterr().err == ""

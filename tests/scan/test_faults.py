"""Faults of inputs and outputs that were found by attacking scans, each for its whole kind."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from inci_parser.errors import InciError, InputError, UsageError
from inci_parser.scan import Options, Outputs, scan_file
from inci_parser.scan.formats import open_table
from inci_parser.scan.formats.table import BadRow, Row

from .conftest import fake
from .running import TABLE, rows_of, run, table_of

# -- an output is never an input, nor another output -----------------------------------------------------------------


@pytest.mark.parametrize("option", ["output", "rejects", "long", "summary"])
@pytest.mark.parametrize("way", ["same", "dots", "symbolic link", "hard link"])
def test_no_output_replaces_an_input(tmp_path: Path, option: str, way: str) -> None:
    """By whatever path the output is named, the input stays as it was."""
    source = table_of(tmp_path)
    (tmp_path / "sub").mkdir()
    other = {"same": source, "dots": tmp_path / "sub" / ".." / "in.csv"}.get(way, tmp_path / "other.csv")
    if way == "symbolic link":
        other.symlink_to(source)
    elif way == "hard link":
        os.link(source, other)
    files = {"output": str(tmp_path / "out.csv"), option: str(other)}
    with pytest.raises(UsageError, match="is an input of this scan"):
        scan_file(source, files.pop("output"), outputs=Outputs(**files), analyze=fake)
    assert source.read_text(encoding="utf-8") == TABLE


def test_standard_input_is_an_input_too(tmp_path: Path) -> None:
    """``inci scan - -o in.csv < in.csv`` is refused."""
    source = table_of(tmp_path)
    with source.open("rb") as stream:
        done = run("scan", "-", "-o", str(source), stdin=stream)
    assert (done.returncode, "is an input" in done.stderr) == (2, True)
    assert source.read_text(encoding="utf-8") == TABLE


def test_diff_does_not_replace_what_it_compares(tmp_path: Path) -> None:
    """An output that is one of the two scans is refused."""
    scan_file(table_of(tmp_path), tmp_path / "a.csv", analyze=fake)
    before = (tmp_path / "a.csv").read_bytes()
    done = run("diff", str(tmp_path / "a.csv"), str(tmp_path / "a.csv"), "-o", str(tmp_path / "a.csv"))
    assert (done.returncode, (tmp_path / "a.csv").read_bytes()) == (2, before)


def test_two_outputs_are_two_files(tmp_path: Path) -> None:
    """Paths are compared as files, not as texts."""
    (tmp_path / "sub").mkdir()
    with pytest.raises(UsageError, match="two outputs"):
        scan_file(table_of(tmp_path), tmp_path / "y.csv", long=str(tmp_path / "sub" / ".." / "y.csv"), analyze=fake)


@pytest.mark.parametrize("option", ["rejects", "long", "summary"])
def test_an_empty_file_name_is_a_usage_error(tmp_path: Path, option: str) -> None:
    """Not a fault of ours."""
    with pytest.raises(UsageError, match=f"--{option}"):
        scan_file(table_of(tmp_path), tmp_path / "out.csv", outputs=Outputs(**{option: ""}), analyze=fake)


# -- files are written through, followed, and keep their permissions -------------------------------------------------


def test_diff_writes_to_a_device_and_follows_links(tmp_path: Path) -> None:
    """A pipe stays a pipe, a link stays a link, a new file has the usual permissions."""
    scan_file(table_of(tmp_path), tmp_path / "a.csv", analyze=fake)
    scan_file(table_of(tmp_path, TABLE.replace("Linalool", "Talc")), tmp_path / "b.csv", analyze=fake)
    a, b, target, link = (str(tmp_path / name) for name in ("a.csv", "b.csv", "target.csv", "link.csv"))
    assert run("diff", a, b, "-o", "/dev/null").returncode == 0
    assert not stat.S_ISREG(os.stat("/dev/null").st_mode)
    Path(target).write_text("", encoding="utf-8")
    Path(link).symlink_to(target)
    assert run("diff", a, b, "-o", link).returncode == 0
    assert Path(link).is_symlink()
    assert "Talc".upper() in Path(target).read_text(encoding="utf-8")


def test_scan_follows_links_and_keeps_permissions(tmp_path: Path) -> None:
    """The file that a link names gets the rows; what stood there keeps its mode."""
    target, link = tmp_path / "target.csv", tmp_path / "link.csv"
    target.write_text("old", encoding="utf-8")
    target.chmod(0o640)
    link.symlink_to(target)
    scan_file(table_of(tmp_path), link, analyze=fake)
    assert link.is_symlink()
    assert (len(rows_of(target)), target.stat().st_mode & 0o777) == (2, 0o640)


def test_what_names_say_does_nothing_on_a_terminal(tmp_path: Path) -> None:
    """Escape sequences in file names, headers, rejected rows and products are shown, not sent."""
    evil = "\x1b]0;owned\x07\u202e"
    source = table_of(tmp_path, f'id,name,ingredients\n1,"{evil}","Aqua, Talc"\n2,{evil}\n', f"{evil}.csv")
    scanned = run("scan", str(source), "-o", str(tmp_path / "a.csv"))
    rejected = run("scan", str(source))
    (tmp_path / "b.csv").write_text((tmp_path / "a.csv").read_text(encoding="utf-8").replace("TALC", "MICA"))
    compared = run("diff", str(tmp_path / "a.csv"), str(tmp_path / "b.csv"))
    assert "MICA" in compared.stdout
    for text in (scanned.stderr, rejected.stderr, compared.stdout):
        assert text
        assert not set("\x1b\x07\u202e") & set(text)


# -- inputs ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet", "xlsx"])
def test_half_a_surrogate_pair_ends_no_scan(tmp_path: Path, ending: str) -> None:
    """What JavaScript writes for a cut emoji is replaced when the row is read: in keys, ids, names, lists, labels."""
    lines = [
        '{"id": "\\ud800", "name": "x\\udfff", "ingredients": "Aqua, \\ud83d, Talc", "odd\\ud800": ["\\ud800"]}',
        '{"id": "2", "name": "\\ud83d\\ude00", "ingredients": "Aqua, Mica", "odd\\ud800": ""}',
    ]
    source = table_of(tmp_path, "\n".join(lines), "in.jsonl")
    summary = str(tmp_path / "page.html")
    done = scan_file(source, tmp_path / f"out.{ending}", options=Options(keep=("#4",)), summary=summary, analyze=fake)
    assert (done.tally.products, done.tally.rejects) == (2, 0)
    if ending == "csv":
        assert [row["name"] for row in rows_of(tmp_path / "out.csv")] == ["x\ufffd", "😀"]


def test_damaged_first_lines_are_no_columns(tmp_path: Path) -> None:
    """The reason why a line is bad is never taken for an object."""
    source = table_of(tmp_path, 'no json\n{"id": 1, "ingredients": "Aqua, Talc"}\n', "in.jsonl")
    assert list(open_table(str(source), Options()).header) == ["id", "ingredients"]
    with pytest.raises(UsageError, match="the columns are id, ingredients"):
        scan_file(source, tmp_path / "out.csv", options=Options(keep=("#3",)), analyze=fake)
    with pytest.raises(InputError, match="none of its first lines"):
        scan_file(table_of(tmp_path), tmp_path / "out.csv", options=Options(input_format="jsonl"), analyze=fake)


def test_a_damaged_line_before_the_header_is_a_reject(tmp_path: Path) -> None:
    """Every line is a row, a reject, or blank."""
    path = tmp_path / "in.csv"
    path.write_bytes("id,ingredients é é é é é é é é é é é é\n".encode() + b'\xff\n1,"Aqua, Talc"\n')
    items = list(open_table(str(path), Options(header=False)).rows)
    assert [isinstance(item, BadRow) for item in items] == [False, True, False]


def test_ragged_rows_do_not_change_the_delimiter(tmp_path: Path) -> None:
    """A header with several known names decides, however many rows are ragged."""
    text = "id,ingredients,name\n" + "".join(f"{i},Aqua,Talc,P\n" for i in range(5)) + "9,Aqua,P\n"
    done = scan_file(table_of(tmp_path, text), tmp_path / "out.csv", analyze=fake)
    assert (done.tally.products, done.tally.rejects) == (1, 5)


@pytest.mark.parametrize("first", ["sep=;", '"sep=;"', "SEP=;", "\ufeffsep=;"])
def test_the_line_that_tells_excel_the_delimiter_is_no_header(tmp_path: Path, first: str) -> None:
    """It is passed over, and believed."""
    source = table_of(tmp_path, f"{first}\r\nid;ingredients\r\n7;Aqua, Talc\r\n")
    scan_file(source, tmp_path / "out.csv", analyze=fake)
    assert rows_of(tmp_path / "out.csv")[0]["id"] == "7"


WRONG = [
    "utf-16",
    "utf-32",
    "idna",
    "punycode",
    "undefined",
    "rot13",
    "hex",
    "base64",
    "zlib",
    "unicode_escape",
    "none",
]


@pytest.mark.parametrize("encoding", WRONG)
def test_an_encoding_that_cannot_be_is_one_line(tmp_path: Path, encoding: str) -> None:
    """Codecs that are none of text, and encodings that the file is not in."""
    with pytest.raises(InciError, match=r"encoding|cannot be read|no column"):
        scan_file(table_of(tmp_path), tmp_path / "out.csv", options=Options(encoding=encoding), analyze=fake)


def test_equal_huge_cells_of_parquet_are_held_once(tmp_path: Path) -> None:
    """A dictionary-coded cell of 1.2 MB in 2,000 rows takes no 2.4 GB."""
    pa = pytest.importorskip("pyarrow")
    pq = pytest.importorskip("pyarrow.parquet")
    import tracemalloc

    cells = pa.DictionaryArray.from_arrays(pa.array([0] * 2_000), pa.array(["Aqua, " * 200_000]))
    pq.write_table(pa.table({"ingredients": cells}), tmp_path / "in.parquet")
    tracemalloc.start()
    count = sum(isinstance(row, Row) for row in open_table(str(tmp_path / "in.parquet"), Options()).rows)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (count, peak < 50e6) == (2_000, True)

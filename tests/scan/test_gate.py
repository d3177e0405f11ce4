"""``--avoid`` and ``--fail-on`` over whole tables: scan, DataFrame, diff."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from inci_parser.errors import UnknownWordWarning, UsageError
from inci_parser.scan import Options, diff_scans, scan_file
from inci_parser.scan.diff import difference_kinds, failing

TABLE = """id,name,ingredients
1,Face cream,"Aqua, Glycerin, Cetearyl Alcohol, Phenoxyethanol, Parfum, Linalool"
2,Shampoo,"Aqua, Sodium Laureth Sulfate, Sodium Chloride, Citric Acid"
3,Serum,"Aqua, Glycerin, Hydroquinone, Xqzvine Glorbate"
4,Broken
"""


def inci(*args: str) -> subprocess.CompletedProcess[str]:
    """Run the command line."""
    return subprocess.run([sys.executable, "-m", "inci_parser", *args], capture_output=True, text=True, check=False)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Four products, one of them no row."""
    path = tmp_path / "in.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def avoided(path: Path) -> list[str]:
    """Return the column ``avoided``."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [row["avoided"] for row in csv.DictReader(stream)]


def test_an_avoid_list_is_looked_for_in_every_row(source: Path, tmp_path: Path) -> None:
    """Names and groups; the field tells which of them are there."""
    options = Options(avoid=("sulfates", "linalool"))
    done = scan_file(source, tmp_path / "out.csv", options=options)
    assert avoided(tmp_path / "out.csv") == ["linalool", "sulfates", ""]
    assert done.tally.failures == {}


def test_a_word_to_avoid_that_nothing_is_called_is_told_before_the_scan(source: Path, tmp_path: Path) -> None:
    with pytest.warns(UnknownWordWarning, match="^avoid: .*'xqzvinol'.*; looked for as printed$"):
        scan_file(source, tmp_path / "out.csv", options=Options(avoid=("xqzvinol", "linalool")))
    assert avoided(tmp_path / "out.csv") == ["linalool", "", ""]


def test_a_frame_looks_for_the_same() -> None:
    """``df.inci.analyze(avoid=...)``."""
    pd = pytest.importorskip("pandas")
    import inci_parser.pandas_accessor  # noqa: F401

    frame = pd.DataFrame({"ingredients": ["Aqua, Glycerin, Linalool", "Aqua, Talc, Mica"]})
    assert frame.inci.analyze(avoid=["linalool"])["avoided"].tolist() == [["linalool"], []]


@pytest.mark.parametrize("jobs", [1, 2])
def test_products_are_counted_by_kind_of_trouble(source: Path, tmp_path: Path, jobs: int) -> None:
    """Each product once a kind; a rejected row is unread."""
    options = Options(avoid=("sulfates",), fail_on=("allergen", "avoid", "unknown", "unread", "claim"))
    failures = scan_file(source, tmp_path / "out.csv", options=options, jobs=jobs).tally.failures
    assert {kind: failures[kind] for kind in ("allergen", "avoid", "unknown", "claim")} == {
        "allergen": 1, "avoid": 1, "unknown": 1, "claim": 0,
    }  # fmt: skip
    assert failures["unread"] >= 1


def test_the_command_ends_with_one(source: Path, tmp_path: Path) -> None:
    """And says how many products; without that trouble, and without the option, with zero."""
    out, words = str(tmp_path / "out.csv"), tmp_path / "words.txt"
    words.write_text("sulfates  # of a wash\n", encoding="utf-8")
    failed = inci("scan", str(source), "-o", out, "--avoid", str(words), "--fail-on", "avoid,claim")
    assert (failed.returncode, "failed on avoid (1 product)" in failed.stderr) == (1, True)
    assert avoided(Path(out)) == ["", "sulfates", ""]
    unread = inci("scan", str(source), "-o", out, "--fail-on", "claim")
    assert (unread.returncode, "failed on unread (1 product)" in unread.stderr) == (1, True), "a row that was rejected"
    assert inci("scan", str(source), "-o", out).returncode == 0
    source.write_text(TABLE.replace("4,Broken\n", ""), encoding="utf-8")
    assert inci("scan", str(source), "-o", out, "--fail-on", "claim").returncode == 0
    source.write_text(TABLE.replace("4,Broken\n", "4,Gel,See pack\n"), encoding="utf-8")
    assert inci("scan", str(source), "-o", out, "--fail-on", "claim").returncode == 1, "a row without a list"


@pytest.mark.parametrize("more", [(), ("--fail-on", "prohibited"), ("-q",)])
def test_a_scan_of_which_no_row_could_be_read_fails(source: Path, tmp_path: Path, more: tuple[str, ...]) -> None:
    source.write_text("id,name,ingredients\n1,Gel\n2,Foam\n", encoding="utf-8")
    done = inci("scan", str(source), "-o", str(tmp_path / "out.csv"), *more)
    assert done.returncode == 2
    told = f"inci: no row could be read: 2 rejects of 2 rows; {tmp_path / 'out.rejects.csv'} says why\n"
    assert done.stderr.endswith(told)
    assert (tmp_path / "out.rejects.csv").read_text(encoding="utf-8").count("\n") == 3
    assert inci("scan", str(source), *more).returncode == 2, "to standard output"
    source.write_text("id,name,ingredients\n", encoding="utf-8")
    assert inci("scan", str(source), *more).returncode == 0, "there is nothing to read"


def test_an_unknown_kind_is_told_before_anything_is_read(source: Path, tmp_path: Path) -> None:
    """With the kinds that are known."""
    with pytest.raises(UsageError, match="prohibited"):
        scan_file(source, tmp_path / "out.csv", options=Options(fail_on=("prohibitted",)))
    with pytest.raises(UsageError, match="reformulated"):
        difference_kinds(["reformulatd"])
    assert not (tmp_path / "out.csv").exists()


def test_diff_fails_on_what_is_new(source: Path, tmp_path: Path) -> None:
    """New allergens of a product, and what a new product brings that should stop a release."""
    old, new = tmp_path / "old.csv", tmp_path / "new.csv"
    options = Options(avoid=("sulfates",))
    before = TABLE.replace(", Linalool", "").replace('2,Shampoo,"Aqua, Sodium Laureth Sulfate', '9,Soap,"Aqua, Talc')
    source.write_text(before, encoding="utf-8")
    scan_file(source, old, options=options)
    source.write_text(TABLE, encoding="utf-8")
    scan_file(source, new, options=options)
    kinds = difference_kinds(["allergen,avoid", "reformulated", "new", "gone", "prohibited"])
    assert failing(diff_scans(old, new), kinds) == {"allergen": 1, "avoid": 1, "reformulated": 1, "new": 1, "gone": 1}
    done = inci("diff", str(old), str(new), "--fail-on", "allergen")
    assert (done.returncode, "failed on allergen (1 product)" in done.stderr) == (1, True)
    assert inci("diff", str(old), str(old), "--fail-on", "allergen,new,gone,reformulated").returncode == 0
    source.write_text(before.replace('"Aqua, Glycerin, Hydroquinone, Xqzvine Glorbate"', "See pack"), encoding="utf-8")
    scan_file(source, new, options=options)
    assert failing(diff_scans(old, new), ["allergen"]) == {"unread": 1}, "what was not compared passes no gate"
    assert failing(diff_scans(old, new), []) == {}


def test_the_same_list_with_other_findings_is_told(tmp_path: Path) -> None:
    """A product whose flags alone changed is no reformulation, and neither is it nothing."""
    head = "row,id,ingredients,allergens,flags\n"
    (tmp_path / "a.csv").write_text(head + "1,7,AQUA; TALC,,\n2,8,AQUA,,\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text(head + "1,7,AQUA; TALC,,limit.talc\n2,8,AQUA,,\n", encoding="utf-8")
    (difference,) = diff_scans(tmp_path / "a.csv", tmp_path / "b.csv")
    assert (difference.change, difference.new_flags, difference.added) == ("same", ("limit.talc",), ())

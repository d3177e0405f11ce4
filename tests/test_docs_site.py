"""The documentation site builds without a warning and asks nothing of another host."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytest.importorskip("sphinx", reason="needs sphinx to build the documentation")
for _package in ("furo", "myst_nb", "ipykernel", "pandas"):
    pytest.importorskip(_package, reason=f"needs {_package} to build the documentation")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", "-d", str(folder / "trees")]
    done = subprocess.run([*command, ROOT / "docs", folder / "html"], capture_output=True, text=True, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return folder / "html"


def test_every_page_of_the_folder_is_there(site: Path) -> None:
    for page in (ROOT / "docs").glob("*.md"):
        assert (site / f"{page.stem}.html").is_file()
    assert "inci-parser" in (site / "notebooks" / "labels.html").read_text(encoding="utf-8")
    assert (site / "llms.txt").is_file()


def test_pages_load_only_their_own_files(site: Path) -> None:
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        for address in re.findall(r'<(?:script|img|iframe)[^>]+src="([^"]+)"', text):
            assert not address.startswith(("http", "//")), f"{page.name}: {address}"
        for address in re.findall(r'<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"', text):
            assert not address.startswith(("http", "//")), f"{page.name}: {address}"


def test_llms_txt_links_to_pages_that_exist(site: Path) -> None:
    for page in re.findall(r"\]\(([\w.]+)\)", (site / "llms.txt").read_text(encoding="utf-8")):
        assert (site / page).is_file(), page


def test_every_benchmark_is_described() -> None:
    page = (ROOT / "docs" / "benchmarks.md").read_text(encoding="utf-8")
    for script in (ROOT / "benchmarks").glob("*.py"):
        assert f"| `python benchmarks/{script.name}` |" in page, script.name
    for script in re.findall(r"benchmarks/\w+\.(?:py|csv)", page):
        assert (ROOT / script).is_file(), script

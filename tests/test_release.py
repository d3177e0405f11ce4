"""What a release rests on: the lock file, the metadata, the workflows."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
LOCK = (ROOT / "requirements-dev.lock").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def declared() -> list[Requirement]:
    """Return every requirement of the build, the library, its extras and the development tools."""
    project = PROJECT["project"]
    groups = [*project["optional-dependencies"].values(), *PROJECT["dependency-groups"].values()]
    lines = [line for group in groups for line in group if isinstance(line, str)]
    found = [Requirement(line) for line in (*PROJECT["build-system"]["requires"], *project["dependencies"], *lines)]
    return [requirement for requirement in found if requirement.name != project["name"]]


def pins() -> dict[str, list[Version]]:
    """Return the versions that the lock file names, by package; markers may choose between several."""
    found: dict[str, list[Version]] = {}
    for name, version in re.findall(r"^([\w.-]+)==([^\s;]+)", LOCK, re.MULTILINE):
        found.setdefault(canonicalize_name(name), []).append(Version(version))
    return found


def test_the_build_asks_for_all_that_the_package_needs() -> None:
    asked = set(PROJECT["build-system"]["requires"])
    assert set(PROJECT["project"]["dependencies"]) <= asked


@pytest.mark.parametrize("requirement", declared(), ids=str)
def test_lock_holds_what_is_declared(requirement: Requirement) -> None:
    """``make lock`` was run after the last change of pyproject.toml."""
    versions = pins().get(canonicalize_name(requirement.name), [])
    assert versions, f"{requirement.name} is not in requirements-dev.lock: make lock"
    assert all(version in requirement.specifier for version in versions)


def test_lock_has_hashes_and_names_no_host() -> None:
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)[1:]
    assert len(blocks) > 50
    assert [block.splitlines()[0] for block in blocks if "--hash=sha256:" not in block] == []
    assert re.findall(r"://|--(?:extra-)?index|--find-links|--trusted-host", LOCK) == []


def test_versions_of_python_are_tested() -> None:
    """Each version of Python that the package names is in the matrix of both workflows."""
    named = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["project"]["classifiers"]))
    for workflow in WORKFLOWS:
        (matrix,) = re.findall(r"python: \[(.*)\]", workflow.read_text(encoding="utf-8"))
        assert re.findall(r"3\.\d+", matrix) == named, workflow.name


def test_actions_are_pinned_to_commits_of_one_version_each() -> None:
    """A tag can be moved, a commit cannot; the comment tells people, and Dependabot, which version it is."""
    commits: dict[str, set[str]] = {}
    for workflow in WORKFLOWS:
        used = re.findall(r"uses: (.+)", workflow.read_text(encoding="utf-8"))
        assert used
        for action in used:
            pinned = re.fullmatch(r"([\w./-]+)@([0-9a-f]{40}) # v\d+\.\d+\.\d+", action)
            assert pinned, action
            commits.setdefault(pinned[1], set()).add(pinned[2])
    assert {action for action, found in commits.items() if len(found) > 1} == set()


def test_licence_files_are_there() -> None:
    assert PROJECT["project"]["license"] == "MIT AND CC-BY-4.0 AND 0BSD"
    assert all((ROOT / name).is_file() for name in PROJECT["project"]["license-files"])


@pytest.fixture(scope="module")
def metadata(script: Callable[[str], ModuleType]) -> ModuleType:
    pytest.importorskip("hatchling")
    return script("../hatch_metadata")


def test_readme_of_the_package_links_into_the_repository(metadata: ModuleType) -> None:
    text = "![a picture](docs/a.svg) [page](docs/a.md#part) [site](https://example.org) [here](#part)"
    assert metadata.readme(text, "https://example.org/o/r", "v1") == (
        "![a picture](https://example.org/o/r/raw/v1/docs/a.svg) "
        "[page](https://example.org/o/r/blob/v1/docs/a.md#part) [site](https://example.org) [here](#part)"
    )


def test_readme_of_the_package_has_no_relative_link_without_an_address(metadata: ModuleType) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(r"\]\(docs/", text)
    plain = metadata.readme(text, "", "v1")
    assert re.findall(r"\]\((?![a-z]+:|#)[^)]*\)", plain) == []
    assert "docs/cli.md" in plain


def test_version_is_read_from_the_code(metadata: ModuleType, tmp_path: Path) -> None:
    from inci_parser import __version__

    assert metadata.version(ROOT) == __version__
    (tmp_path / "inci_parser").mkdir()
    (tmp_path / "inci_parser" / "_version.py").write_text("")
    with pytest.raises(ValueError, match="no line __version__"):
        metadata.version(tmp_path)

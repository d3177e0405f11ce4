"""Build the wheel and the source archive twice and check what a release must hold.

    python tools/check_release.py [dist]

Two checkouts of the files that git knows, in folders of different names and with different time zones, hash seeds and
masks of permissions, must give the same bytes. The archives are then put to ``twine check --strict`` and
``check-wheel-contents``, ``pyproject.toml`` to ``validate-pyproject``, the workflows to their schema and to ``zizmor``.
The archives are left in the folder that is named.
Needs the packages of the dependency group ``release``. Exit code 1 where a check fails.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

WORKFLOWS = sorted(str(path.relative_to(ROOT)) for path in (ROOT / ".github" / "workflows").glob("*.yml"))

#: What differs between the two builds and must not show in the bytes: name of the folder, surroundings, umask.
SURROUNDINGS = (
    ("first", {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}, 0o022),
    ("the second, elsewhere", {"TZ": "Asia/Seoul", "PYTHONHASHSEED": "2", "LC_ALL": "C"}, 0o077),
)


def source_date_epoch() -> str:
    """Return the time of the last commit in seconds, or the one that the environment gives."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    return given or _git("log", "-1", "--format=%ct").strip()


def _git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def check_out(target: Path) -> None:
    """Copy the files that git knows, as they stand now, to ``target``."""
    for name in filter(None, _git("ls-files", "-z").split("\0")):
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)


def build(checkout: Path, target: Path, surroundings: Mapping[str, str], umask: int) -> None:
    """Build both archives of ``checkout`` into ``target``."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(checkout)]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": source_date_epoch(), **surroundings}
    built = subprocess.run(command, env=environment, umask=umask, capture_output=True, text=True, check=False)
    if built.returncode:
        raise SystemExit(f"the build failed:\n{built.stdout}{built.stderr}")


def digests(folder: Path) -> dict[str, str]:
    """Return the SHA-256 of each file of ``folder`` by its name."""
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def build_twice(target: Path) -> list[str]:
    """Build in both surroundings, leave the first archives in ``target``, return what differs."""
    found: list[dict[str, str]] = []
    with tempfile.TemporaryDirectory() as work:
        for name, surroundings, umask in SURROUNDINGS:
            checkout, built = Path(work) / name / "checkout", Path(work) / name / "dist"
            check_out(checkout)
            build(checkout, built, surroundings, umask)
            found.append(digests(built))
        folders = [Path(work) / name / "dist" for name, _, _ in SURROUNDINGS]
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(folders[0], target)
        first, second = found
        return [
            f"{name}: {first.get(name)} and {second.get(name)}; {differing_members(*(f / name for f in folders))}"
            for name in sorted(first.keys() | second.keys())
            if first.get(name) != second.get(name)
        ]


def differing_members(first: Path, second: Path) -> str:
    """Return which files of two wheels differ, with their sizes."""
    if first.suffix != ".whl" or not (first.is_file() and second.is_file()):
        return "see the archives"
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as other:
        names = sorted({*one.namelist(), *other.namelist()})
        contents = [(name, *(z.read(name) if name in z.namelist() else b"" for z in (one, other))) for name in names]
        differing = [f"{name} ({len(a)} and {len(b)} bytes)" for name, a, b in contents if a != b]
    return ", ".join(differing) or "the same files, packed otherwise"


def passes(*command: str) -> bool:
    """Run a checker of the environment and tell whether it found nothing; what it found is printed."""
    path = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    checked = subprocess.run(
        command, cwd=ROOT, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=False
    )
    print(f"{' '.join(command[:2])}: {'passed' if not checked.returncode else checked.stdout + checked.stderr}")
    return checked.returncode == 0


def main() -> int:
    """Build, compare, check; return 1 where something is wrong."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("target", nargs="?", type=Path, default=ROOT / "dist")
    parser.add_argument("--again", action="store_true", help="build twice more where bytes differ, and say so")
    arguments = parser.parse_args()
    target = arguments.target.resolve()
    differing = build_twice(target)
    for line in differing or ["built twice: equal bytes"]:
        print(line)
    if differing and arguments.again:
        differing = build_twice(target)
        print(*(differing or ["built twice again: equal bytes; the difference above is not explained"]), sep="\n")
    archives = [str(target / name) for name in digests(target)]
    wheels = [name for name in archives if name.endswith(".whl")]
    results = [
        passes("twine", "check", "--strict", *archives),
        passes("check-wheel-contents", *wheels),
        passes("validate-pyproject", "pyproject.toml"),
        passes("check-jsonschema", "--builtin-schema=vendor.github-workflows", *WORKFLOWS),
        passes("zizmor", "--offline", *WORKFLOWS),
    ]
    for name, digest in digests(target).items():
        print(f"{digest}  {name}")
    return 0 if all(results) and not differing else 1


if __name__ == "__main__":
    sys.exit(main())

"""Change the code of a room at random, one small change at a time, and tell which changes no test notices.

    python tools/mutants.py reading --seed 7 --count 60      # survivors with line, change and the tests that ran
    python tools/mutants.py all --seed 11 --count 200        # the figures of docs/reliability.md

A room's tests run once under coverage.py (kept in ``--work`` until code or tests of the room change). Then each mutant
meets the tests that execute its line, quickest first, until one fails, in a fork of a process that has collected them;
code that runs while modules are imported is changed in a process of its own (``sitecustomize`` hands the changed module
out). No file of the checkout is touched. A mutant whose tests end by the limit of processor time counts as killed;
tests beyond ``--budget`` seconds of one mutant are left out, which can only make the figure worse.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from mutations import sites

ROOT = Path(__file__).resolve().parent.parent
TOOLS = Path(__file__).resolve().parent
PACKAGE = "inci_parser"
#: Room -> where its tests are; its doctests are with its code.
ROOMS = {
    "reading": ["tests/reading", "tests/wild"],
    "naming": ["tests/naming", "tests/wild"],
    "analysis": ["tests/analysis", "tests/regulation", "tests/concentration", "tests/wild"],
    "scan": ["tests/scan"],
}
Mutant = dict[str, Any]
#: A line that fewer tests execute may make what a process remembers: the others that need it did not execute it again.
FEW = 3


def chosen(room: str, seed: int, count: int) -> list[Mutant]:
    """Return ``count`` mutants of a room, drawn by ``seed`` from all sites with equal chance."""
    found = []
    for path in sorted((ROOT / PACKAGE / room).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        found += [(path, module, site) for site in sites(path.read_text(encoding="utf-8"))]
    drawn = random.Random(seed)
    mutants = []
    for path, module, site in drawn.sample(found, min(count, len(found))):
        variant = drawn.randrange(len(site.changes))
        place = {"file": str(path), "module": module, "line": site.line, "owner": site.owner}
        mutants.append({**place, "site": site.number, "variant": variant, "change": site.changes[variant]})
    return mutants


class Room:
    """One room: its code, its tests, what was recorded of them."""

    def __init__(self, name: str, work: Path, budget: float, without: Iterable[str] = ()) -> None:
        self.name = name
        self.budget = budget
        self.work = work / name
        self.cache = self.work / "cache"
        self.code = ROOT / PACKAGE / name
        self.tests = [*ROOMS[name], f"{PACKAGE}/{name}"]
        self.left_out = [f"--deselect={test}" for test in without]
        self.work.mkdir(parents=True, exist_ok=True)

    def environment(self, **more: str) -> dict[str, str]:
        """Return the environment of a run of tests."""
        paths = os.pathsep.join([str(TOOLS), str(ROOT)])
        return {**os.environ, "PYTHONPATH": paths, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONHASHSEED": "0", **more}

    def pytest(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run pytest with the plugin of ``mutant_runner``."""
        command = [sys.executable, "-m", "pytest", "-p", "mutant_runner", "-p", "no:cacheprovider", *arguments]
        command.append(f"--basetemp={self.work / 'temporary'}")
        return subprocess.run(
            command, cwd=ROOT, env=self.environment(**environment), capture_output=True, text=True, check=False
        )

    def task(self, **task: Any) -> str:
        """Write a task for the plugin; return its path."""
        path = self.work / "task.json"
        path.write_text(json.dumps(task), encoding="utf-8")
        return str(path)

    def fill_cache(self) -> None:
        """Build what the package keeps on disk, so that no mutant has to."""
        command = [sys.executable, "-m", PACKAGE, "analyze", "samples/retinol_serum.txt"]
        environment = self.environment(INCI_PARSER_CACHE=str(self.cache))
        subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)

    def record(self) -> None:
        """Learn which test executes which line, from a record of this very state or by running the room's tests."""
        state = hashlib.sha256()
        for folder in (self.code, *(ROOT / tests for tests in self.tests)):
            for path in sorted(folder.rglob("*.py")):
                state.update(path.read_bytes())
        file = self.work / "record.json"
        kept = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
        if kept.get("state") != state.hexdigest():
            out = self.work / "lines.json"
            if not self.cache.is_dir():
                self.fill_cache()
            task = self.task(mode="record", out=str(out), folder=str(self.code))
            ran = self.pytest(*self.tests, *self.left_out, MUTANTS_TASK=task, INCI_PARSER_CACHE=str(self.cache))
            if not out.is_file():
                raise SystemExit(
                    f"the tests of {self.name} were not recorded: {(ran.stderr or ran.stdout).strip()[-300:]}"
                )
            print(ran.stdout.strip().splitlines()[-1], file=sys.stderr)
            kept = {"state": state.hexdigest(), **json.loads(out.read_text(encoding="utf-8"))}
            file.write_text(json.dumps(kept), encoding="utf-8")
        self.seconds: dict[str, float] = kept["seconds"]
        self.good = set(kept["good"])
        self.lines: dict[str, dict[str, list[str]]] = kept["lines"]

    def quickest(self, tests: Iterable[str]) -> list[str]:
        """Return the tests that passed, quickest first, as many as the budget lets."""
        found, spent = [], 0.0
        for test in sorted(self.good.intersection(tests), key=lambda test: self.seconds[test]):
            spent += self.seconds[test]
            if spent > self.budget:
                break
            found.append(test)
        return found

    @staticmethod
    def of_module(by_line: dict[str, list[str]]) -> set[str]:
        """Return the tests that execute any line of a module."""
        return {test for line in by_line.values() for test in line}

    def plan(self, mutant: Mutant) -> Mutant:
        """Return a mutant with its tests, its limit of processor time, and whether it needs a process of its own.

        Code at the top of modules, code that ran while tests were collected, and code that ran in no test of this
        process (it builds what the cache holds, or other processes run it) need one; there the tests are those that
        run anything of the module, else all of the room. They follow the tests of a line that hardly any execute, and
        of a line at the top of a module: only tests that execute the module again are recorded there.
        """
        by_line = self.lines.get(mutant["file"], {})
        tests = by_line.get(str(mutant["line"]), [])
        alone = not mutant["owner"] or "" in tests or not tests
        wanted = self.quickest(tests)
        if len(tests) < FEW or not mutant["owner"]:
            wanted += [test for test in self.quickest(self.of_module(by_line)) if test not in wanted]
        if alone and not self.good.intersection(tests):
            wanted = self.quickest(self.of_module(by_line)) or self.quickest(self.good)
        cpu = 20 + 5 * sum(self.seconds[test] for test in wanted)
        return {**mutant, "tests": wanted, "cpu": cpu, "alone": alone, "cold": not tests}

    def run(self, mutants: list[Mutant]) -> list[Mutant]:
        """Try mutants; return them with what came of each."""
        planned = [self.plan(mutant) for mutant in mutants]
        out = self.work / "results.jsonl"
        out.unlink(missing_ok=True)
        together = [mutant for mutant in planned if not mutant["alone"]]
        if together:
            task = self.task(mode="run", out=str(out), cache=str(self.cache), mutants=together)
            ran = self.pytest(
                *self.tests, *self.left_out, MUTANTS_TASK=task, INCI_PARSER_CACHE=str(self.work / "cache-of-one")
            )
            if not out.is_file():
                raise SystemExit(ran.stdout[-2000:] + ran.stderr[-2000:])
        results = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()] if together else []
        tried = [result for result in results if result["tried"]]
        done = {(result["file"], result["site"], result["variant"]) for result in tried}
        rest = [mutant for mutant in planned if (mutant["file"], mutant["site"], mutant["variant"]) not in done]
        for mutant in rest:
            tried.append(self.alone(mutant))
            with out.open("a", encoding="utf-8") as lines:  # a run that is stopped leaves what it tried
                lines.write(json.dumps(tried[-1]) + "\n")
        return tried

    def alone(self, mutant: Mutant) -> Mutant:
        """Try a mutant in a process of its own, with all it starts."""
        with tempfile.TemporaryDirectory() as name:
            place = Path(name)
            (place / "sitecustomize.py").write_text("import mutations\n\nmutations.install()\n", encoding="utf-8")
            if not mutant["cold"]:
                shutil.copytree(self.cache, place / "cache", copy_function=os.link)
            task = self.task(mode="plain")
            paths = os.pathsep.join([name, str(TOOLS), str(ROOT)])
            (place / "tests").write_text("\n".join(mutant["tests"]), encoding="utf-8")
            spec = {key: mutant[key] for key in ("file", "module", "site", "variant")}
            more = {"MUTANT": json.dumps(spec), "MUTANTS_TASK": task, "PYTHONPATH": paths}
            limit = int(mutant["cpu"]) + 60
            # pytest rewrites the assertions of files that are named, and would load the module itself, unchanged
            command = [sys.executable, "-m", "pytest", "-p", "mutant_runner", "-p", "no:cacheprovider", "-x"]
            command.append("--assert=plain")
            command += [f"--basetemp={place / 'temporary'}", f"@{place / 'tests'}"]
            try:
                ran = subprocess.run(
                    command,
                    cwd=ROOT,
                    env=self.environment(**more, INCI_PARSER_CACHE=str(place / "cache")),
                    capture_output=True,
                    text=True,
                    check=False,
                    timeout=20 * limit,
                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 2)),
                )
                failed = [line for line in ran.stdout.splitlines() if line.startswith(("FAILED", "ERROR"))]
                code, by = ran.returncode, (failed or ["ended while it was imported"])[0]
            except subprocess.TimeoutExpired:
                code, by = 1, "time limit"
        killed = code not in (0, 5) and bool(mutant["tests"])
        return {**mutant, "tried": True, "killed": killed, "by": by if killed else ""}


def shown(result: Mutant) -> str:
    """Return one line for a mutant."""
    place = f"{Path(result['file']).relative_to(ROOT)}:{result['line']}"
    end = f"killed by {result['by']}" if result["killed"] else f"SURVIVED {len(result['tests'])} tests"
    return f"{place} {result['owner']}: {result['change']} | {end}"


def main() -> None:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("room", choices=[*ROOMS, "all"])
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--count", type=int, default=200, help="mutants of each room (200)")
    parser.add_argument("--budget", type=float, default=30.0, help="seconds of tests for one mutant (30)")
    parser.add_argument("--work", type=Path, default=Path(tempfile.gettempdir()) / "inci-mutants")
    parser.add_argument("--only", help="mutants of files whose path holds this text")
    parser.add_argument(
        "--without", action="append", default=[], metavar="TEST", help="a test file or test to leave out"
    )
    parser.add_argument("--killed", action="store_true", help="print the killed ones too")
    options = parser.parse_args()
    for name in ROOMS if options.room == "all" else [options.room]:
        room = Room(name, options.work, options.budget, options.without)
        room.record()
        mutants = [m for m in chosen(name, options.seed, options.count) if (options.only or "") in m["file"]]
        results = room.run(mutants)
        (room.work / f"results-{options.seed}.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
        for result in sorted(results, key=lambda result: (result["file"], result["line"])):
            if options.killed or not result["killed"]:
                print(shown(result))
        count = Counter(result["killed"] for result in results)
        share = 100 * count[True] / max(len(results), 1)
        print(
            f"{name}: {count[True]} of {len(results)} mutants killed ({share:.0f} %), seed {options.seed}", flush=True
        )


if __name__ == "__main__":
    main()

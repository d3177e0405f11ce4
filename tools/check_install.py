"""Install a built wheel in fresh environments, alone and with each extra, and run what the README says.

``source`` builds the source archive as ``pip install`` does, with nothing but what the build asks for, and installs it.

    python tools/check_install.py [dist] [--only core,source,scan,pandas,polars,tables,remote,spark,web,mcp,sql,photo]

A command that needs an extra which is not installed must name it in one line and end with code 2. Needs nothing but
Python with ``venv`` and ``pip``. Exit code 1 where something fails.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = str(ROOT / "samples" / "retinol_serum.txt")
TABLE = str(ROOT / "samples" / "products.csv")

#: Commands of ``inci`` that work without an extra.
CORE = (
    ("--version",),
    ("analyze", SAMPLE),
    ("analyze", SAMPLE, "--compliance"),
    ("analyze", SAMPLE, "--market", "US", "--profile", "rosacea", "--format", "json"),
    ("parse", "--explain", SAMPLE),
    ("explain", "sodium laurel sulfate"),
    ("routine", SAMPLE, SAMPLE),
    ("compare", SAMPLE, SAMPLE),
    ("scan", TABLE, "-o", "first.csv"),
    ("scan", TABLE, "-o", "second.csv", "--long", "long.csv", "--summary", "summary.html", "--jobs", "2"),
    ("diff", "first.csv", "second.csv"),
)

#: Commands that need an extra, by the extra that they must name where it is not installed.
NEED = {"web": ("serve",), "mcp": ("mcp",), "tables": ("scan", TABLE, "-o", "report.xlsx")}

#: What each extra is for: Python to run with it, empty where a command is enough.
CODE = {
    "scan": "import charset_normalizer, clevercsv, tqdm, zstandard",
    "pandas": "import pandas as pd, inci_parser.pandas_accessor; "
    "print(pd.Series(['Aqua, Glycerin']).inci.analyze().iloc[0])",
    "polars": "import polars as pl, inci_parser.polars_namespace; "
    "assert pl.DataFrame({'inci': ['Aqua, Glycerin']}).inci.parse()['kind'].to_list() == ['list']",
    "remote": "import fsspec; fsspec.filesystem('memory').pipe('/in.csv', b'ingredients\\n\"Aqua, Glycerin\"\\n'); "
    "from inci_parser.scan import scan_file; scan_file('memory://in.csv', 'memory://out.csv'); "
    "assert fsspec.filesystem('memory').cat('/out.csv')",
    "spark": "import inci_parser.scan.spark",
    "web": "from inci_parser.web.app import create_app; create_app()",
    "mcp": "from inci_parser.assistant import create_server; create_server()",
    "photo": "from inci_parser.photo import extra_installed; assert extra_installed()",
    "sql": "import duckdb, inci_parser.sql as sql; c = duckdb.connect(); sql.register(c); "
    "assert c.execute(\"select inci_name('Aqua')\").fetchone() == ('AQUA',)",
}

#: Commands that an extra makes work.
COMMANDS = {
    "source": [("analyze", SAMPLE)],
    "scan": [("scan", TABLE, "-o", "report.csv")],
    "tables": [("scan", TABLE, "-o", "report.xlsx"), ("scan", TABLE, "-o", "report.parquet")],
}
ENVIRONMENTS = ("core", "source", "scan", "pandas", "polars", "tables", "remote", "spark", "web", "mcp", "sql", "photo")


class Installed:
    """An archive in an environment of its own; what fails is kept in ``faults``."""

    def __init__(self, folder: Path, archive: Path, extra: str) -> None:
        """Make the environment and install the archive, with ``extra`` unless that is ``core`` or ``source``."""
        self.folder, self.extra = folder, extra
        self.faults: list[str] = []
        venv.create(folder / "env", with_pip=True)
        self.bin = folder / "env" / ("Scripts" if os.name == "nt" else "bin")
        wanted = str(archive) if extra in ("core", "source") else f"{archive}[{extra}]"
        self.run(0, str(self.bin / "python"), "-m", "pip", "install", "--quiet", wanted)

    def run(self, expected: int, *command: str) -> str:
        """Run a command, note an exit code other than ``expected``, return what it wrote to standard error."""
        environment = {**os.environ, "INCI_PARSER_CACHE": str(self.folder / "cache"), "PYTHONUTF8": "1"}
        environment.pop("PYTHONPATH", None)
        done = subprocess.run(
            command, cwd=self.folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
        errors = done.stderr.decode("utf-8", "replace")
        if done.returncode != expected:
            self.faults.append(f"{self.extra}: {' '.join(command)}: code {done.returncode}\n{errors}")
        return errors

    def inci(self, expected: int, *arguments: str) -> str:
        """Run ``inci``."""
        return self.run(expected, str(self.bin / "inci"), *arguments)

    def check(self) -> list[str]:
        """Run what this environment must be able to do; return what failed."""
        for arguments in CORE if self.extra == "core" else COMMANDS.get(self.extra, []):
            self.inci(0, *arguments)
        if not (self.folder / "env" / "share" / "man" / "man1" / "inci-scan.1").is_file():
            self.faults.append(f"{self.extra}: no manual pages are installed")
        for extra, arguments in NEED.items() if self.extra == "core" else ():
            said = self.inci(2, *arguments).strip()
            if "\n" in said or f"pip install 'inci-parser[{extra}]'" not in said:
                self.faults.append(f"core: inci {arguments[0]} does not say what to install: {said}")
        if self.extra in CODE:
            self.run(0, str(self.bin / "python"), "-c", CODE[self.extra])
        return self.faults


def main() -> int:
    """Check each environment; return 1 where something failed."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("dist", nargs="?", type=Path, default=ROOT / "dist")
    parser.add_argument("--only", default=",".join(ENVIRONMENTS), help="environments, separated by commas")
    options = parser.parse_args()
    (wheel,) = options.dist.resolve().glob("inci_parser-*.whl")
    (source,) = options.dist.resolve().glob("inci_parser-*.tar.gz")
    failed = False
    for extra in options.only.split(","):
        with tempfile.TemporaryDirectory() as folder:
            faults = Installed(Path(folder), source if extra == "source" else wheel, extra).check()
        print(f"{extra}: {'works' if not faults else 'FAILS'}", *faults, sep="\n", flush=True)
        failed = failed or bool(faults)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

"""A small frozen catalogue for tests of logic, apart from the real one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inci_parser.naming import Catalogue
from inci_parser.naming.candidate import Lookup
from inci_parser.naming.user_folder import changed


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder whose part ``data`` is the user's data folder."""
    monkeypatch.setenv("INCI_PARSER_DATA", str(tmp_path / "data"))
    changed()
    yield tmp_path
    changed()


@pytest.fixture
def small() -> Catalogue:
    """Eighteen names, without the built-in ones."""
    return Catalogue.load(str(Path(__file__).with_name("small.csv")), built_in_names=False)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """The built-in catalogue, whatever the user's data folder holds."""
    from inci_parser.naming.built_in_names import built_in

    return Catalogue([built_in()])


@pytest.fixture(scope="session")
def lookup(catalogue: Catalogue) -> Lookup:
    """What strategies ask about parts of a name, over the built-in names."""
    from inci_parser.naming.resolver import Resolver
    from inci_parser.naming.store import NameStore

    return Resolver(NameStore(catalogue.layers))

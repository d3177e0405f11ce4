"""Containers built from tables: a file of the installation, else one of the cache folder, else built."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from . import resources
from .container import Container, DamagedError, open_container, pack

#: The folder of the package, in which an installation has its containers.
PACKAGE = Path(__file__).resolve().parent.parent


def load_or_build_container(
    name: str, tables: Callable[[], Sequence[str]], code: Sequence[str], build: Callable[[], Mapping[str, bytes]]
) -> Container:
    """Return the container of a name, whose sections are what ``build`` makes of the tables.

    ``tables`` returns the names of the files of ``synonyms/`` (or absolute paths) that the sections depend on; ``code``
    are the files of the package that ``build`` runs. The ready-made file of an installation is used where it is of this
    version; then ``tables`` is not called. Else the file in the cache folder is, unless a table or the code has changed
    since: then it is built anew and replaced at once, so that two processes may do so together. A damaged file is built
    anew too, when the damage is found. Without a writable cache folder the container is built in memory.
    """
    place = resources.cache_folder()
    file = None if place is None else place / f"{resources.HERE}-{name}"

    def state() -> str:
        return f"{name} {resources.stamp_of(tables(), code)}"

    def built() -> Container:
        return _built(file, pack(build(), state()))

    def cached() -> Container:
        return _repairable(None if file is None else _opened(file, state()), built)

    return _repairable(_opened(PACKAGE / name, resources.installed_stamp(name)), cached)


def _repairable(container: Container | None, otherwise: Callable[[], Container]) -> Container:
    """Return a container that is replaced by another one when damage is found in it; the other one in place of none."""
    if container is None:
        return otherwise()
    container.repair = otherwise
    return container


def _opened(file: Path, stamp: str) -> Container | None:
    """Return the container in a file, ``None`` where there is none of this stamp."""
    with suppress(OSError, DamagedError):
        container = open_container(file)
        if container.stamp == stamp:
            return container
    return None


def _built(file: Path | None, content: bytes) -> Container:
    """Return the container of freshly built bytes, out of the file where it can be written."""
    if file is not None:
        with suppress(OSError, DamagedError):
            resources.write_atomically(file, content)
            return open_container(file)
    return Container(content)

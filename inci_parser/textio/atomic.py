"""Writes files whole or not at all.

A file appears under its name only when every byte of it is on the disk. A symbolic link is followed, the permissions
of a file that is replaced are kept, and what is no regular file (a device, a pipe) is written to as it is.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import sys
from contextlib import suppress
from pathlib import Path

from ..errors import InputError


def write_file(output: str | os.PathLike[str], data: bytes) -> None:
    """Write ``data`` to a file, whole or not at all.

    Raises :class:`~inci_parser.errors.InputError` where the file cannot be written.
    """
    path = Path(output)
    if path.is_dir():
        raise InputError(f"{path} is a directory; name a file to write to")
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            write_whole(path, data)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}") from error


def write_whole(path: Path, data: bytes) -> None:
    """Write ``data`` beside a regular file and put it in its place; after an :class:`OSError` the file is as before."""
    target = Path(os.path.realpath(path))
    temporary = _beside(target)
    try:
        with temporary.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        _put(temporary, target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def move_file(ready: Path, path: Path) -> None:
    """Move a finished file to its place, also to another file system; ``path`` has it whole or as it was."""
    target = Path(os.path.realpath(path))
    try:
        _put(ready, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        temporary = _beside(target)
        try:
            shutil.copyfile(ready, temporary)
            _put(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        ready.unlink()


def same_file(one: str | os.PathLike[str], other: str | os.PathLike[str]) -> bool:
    """Return whether two paths name one file: through links, ``..``, or letter case where that does not count."""
    if os.path.realpath(one) == os.path.realpath(other):
        return True
    try:
        return os.path.samefile(one, other)
    except OSError:
        return False


def is_standard_input(path: str | os.PathLike[str]) -> bool:
    """Return whether standard input comes from the regular file of this path (``< path``)."""
    try:
        here, there = os.fstat(sys.stdin.fileno()), os.stat(path)
    except (OSError, ValueError, AttributeError, InputError):
        return False
    return stat.S_ISREG(here.st_mode) and os.path.samestat(here, there)


def _put(ready: Path, target: Path) -> None:
    with suppress(FileNotFoundError):
        os.chmod(ready, target.stat().st_mode & 0o7777)
    os.replace(ready, target)


def _beside(target: Path) -> Path:
    from secrets import token_hex  # what writes no file needs none

    return target.with_name(f".{target.name[:60]}-{token_hex(6)}")

"""The journal of a resumable scan: its folder, the growing parts of the outputs, and the checkpoint.

A scan writes into ``<output>.inci-scan/``: one part a file, which only grows, and ``journal.json``, replaced whole.
The journal says how many input rows are done, how long each part was then and its CRC-32, a digest of those rows, the
counts of the summary, and a CRC-32 of all this. To resume, each part is cut back to its length in the journal and as
many input rows are skipped, their digest compared. At the end the parts are moved to their places, each in one
step.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO
from zlib import crc32

from ..errors import InputError
from ..textio.atomic import move_file
from ..textio.remote import is_url, upload
from .statistics import Tally

if TYPE_CHECKING:
    from filelock import BaseFileLock

FOLDER_SUFFIX = ".inci-scan"
#: Version of the journal's own layout.
LAYOUT = 3
#: Attempts to lock a folder that another scan may be removing, and seconds to wait for the lock at each.
LOCK_TRIES, LOCK_SECONDS = 20, 0.2


class Busy(InputError):
    """Another process writes the same output."""


class Journal:
    """The folder of one scan. ``open`` it, append to parts, ``commit`` now and then, ``publish`` at the end.

    ``parts`` are the files that grow; ``targets`` tell which file of the folder goes where in the end, to
    which path or URL.
    """

    def __init__(
        self, output: Path, parts: Iterable[str], targets: Mapping[str, str], identity: Mapping[str, Any]
    ) -> None:
        self.folder = output.with_name(output.name + FOLDER_SUFFIX)
        self.names = tuple(parts)
        self.targets = dict(targets)
        #: What must be equal for a scan to be resumed: options, versions, inputs.
        self.identity = json.loads(json.dumps(identity))
        self._parts: dict[str, BinaryIO] = {}
        self._sums: dict[str, int] = {}
        self._lock: BaseFileLock | None = None

    @property
    def file(self) -> Path:
        """Where the checkpoint stands."""
        return self.folder / "journal.json"

    def open(self, *, resume: bool, restart: bool) -> dict[str, Any]:
        """Lock the folder and open its parts; return the checkpoint to go on from, ``{}`` for a scan from the start.

        Raises :class:`~inci_parser.errors.InputError` if the folder holds an interrupted scan and neither ``resume``
        nor ``restart`` is asked for, if that scan was another one, or if another process writes it.
        """
        self._take_lock()
        state = self._read(restart)
        if state and not resume and not restart:
            raise InputError(
                f"{self.folder} holds a scan that was interrupted after {state['rows']:,} rows; "
                "go on with --resume, or start again with --restart"
            )
        if state and resume:
            self._same(state)
        else:
            state = {}
            self.file.unlink(missing_ok=True)
        if state.get("stage") != "publishing":
            for name in self.names:
                size, checksum = (int(state.get(values, {}).get(name, 0)) for values in ("sizes", "sums"))
                self._open_part(name, size, checksum)
        return state

    def _take_lock(self) -> None:
        """Create and lock the folder, which a scan that is just ending may be removing."""
        from filelock import FileLock, Timeout

        for _ in range(LOCK_TRIES):
            with suppress(FileNotFoundError):
                self.folder.mkdir(parents=True, exist_ok=True)
                lock = FileLock(self.folder / "lock", thread_local=False)
                try:
                    lock.acquire(timeout=LOCK_SECONDS, poll_interval=LOCK_SECONDS / 10)
                except Timeout:
                    raise Busy(
                        f"{self.folder}: another scan is writing here; wait for it or choose another output"
                    ) from None
                self._lock = lock
                return
        raise Busy(f"{self.folder}: other scans are writing here; wait for them or choose another output")

    def _read(self, restart: bool) -> dict[str, Any]:
        """Return the checkpoint, ``{}`` where there is none; a damaged one is ignored where a scan starts again."""
        try:
            state: dict[str, Any] = json.loads(self.file.read_bytes())
            whole = state == {} or (_is_checkpoint(state) and state.pop("check", None) == _check(state))
        except FileNotFoundError:
            return {}
        except (ValueError, RecursionError):
            whole = False
        if whole:
            return state
        if not restart:
            raise InputError(f"{self.file} is damaged; start again with --restart")
        return {}

    def _same(self, state: Mapping[str, Any]) -> None:
        """Raise :class:`~inci_parser.errors.InputError` where the scan that was interrupted is another than this."""
        before = state.get("identity", {})
        for key, value in self.identity.items():
            if before.get(key) != value:
                what, was, now = _difference(key, before.get(key), value)
                raise InputError(
                    f"{self.folder} holds a scan whose {what} ({_short(was)}, now {_short(now)}); "
                    "ask for the same to resume, or start again with --restart"
                )

    def _open_part(self, name: str, size: int, checksum: int) -> None:
        """Open a part at the length of the checkpoint; raises :class:`InputError` where it was changed since."""
        path = self.part(name)
        part = path.open("r+b" if path.exists() else "w+b")
        self._parts[name] = part
        part.seek(0, os.SEEK_END)
        if part.tell() < size:
            raise InputError(f"{path} is shorter than its journal says; start again with --restart")
        part.truncate(size)
        part.seek(0)
        self._sums[name] = 0
        while block := part.read(1 << 20):
            self._sums[name] = crc32(block, self._sums[name])
        if self._sums[name] != checksum:
            raise InputError(f"{path} was changed since the scan was interrupted; start again with --restart")

    def part(self, name: str) -> Path:
        """Return the path of a part or of what was made from one."""
        return self.folder / name

    def write(self, name: str, text: str) -> None:
        """Append text to a part."""
        data = text.encode("utf-8", "backslashreplace")
        self._parts[name].write(data)
        self._sums[name] = crc32(data, self._sums[name])

    def size(self, name: str) -> int:
        """Return how long a part is by now."""
        return self._parts[name].tell()

    def commit(self, state: Mapping[str, Any]) -> None:
        """Write everything so far to disk: parts first, then the checkpoint that names their lengths."""
        for part in self._parts.values():
            part.flush()
            os.fsync(part.fileno())
        sizes = {name: part.tell() for name, part in self._parts.items()}
        self._checkpoint(
            {
                "layout": LAYOUT,
                "identity": self.identity,
                "stage": "reading",
                **state,
                "sizes": sizes,
                "sums": self._sums,
            }
        )

    def _checkpoint(self, state: Mapping[str, Any]) -> None:
        new = self.file.with_suffix(".new")
        with new.open("wb") as stream:
            stream.write(json.dumps({**state, "check": _check(state)}, ensure_ascii=True).encode())
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(self.file)

    def publish(self, state: Mapping[str, Any]) -> None:
        """Move every file to its place; an interruption after this is resumed by finishing the moves."""
        self._close_parts()
        self._checkpoint({"layout": LAYOUT, "identity": self.identity, **state, "stage": "publishing"})
        self.move()

    def move(self) -> None:
        """Move the files that are not moved yet, then remove the folder."""
        for name, target in self.targets.items():
            ready = self.folder / name
            if ready.exists():
                upload(ready, target) if is_url(target) else move_file(ready, Path(target))
        self._remove()
        self.close()

    def _remove(self) -> None:
        """Remove the folder, its lock last: who waits for the lock must not find half a folder."""
        for path in self.folder.iterdir():
            if path.name != "lock":
                shutil.rmtree(path, ignore_errors=True) if path.is_dir() else path.unlink(missing_ok=True)
        with suppress(OSError):
            (self.folder / "lock").unlink(missing_ok=True)
            self.folder.rmdir()

    def close(self) -> None:
        """Close the parts and unlock the folder; what was committed stays for ``--resume``."""
        self._close_parts()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _close_parts(self) -> None:
        for part in self._parts.values():
            with suppress(OSError):  # a full disk: what was committed is on it
                part.close()
        self._parts.clear()


def _check(state: Mapping[str, Any]) -> int:
    """Return the CRC-32 of a checkpoint's content."""
    return crc32(json.dumps(state, ensure_ascii=True, sort_keys=True).encode())


def _is_checkpoint(state: object) -> bool:
    """Return whether a value read from a journal has everything that a scan goes on from."""
    if not isinstance(state, dict) or not isinstance(state.get("identity"), dict):
        return False
    tally, rows, sizes = state.get("tally"), state.get("rows"), state.get("sizes", {})
    numbers = [rows, *sizes.values()] if isinstance(sizes, dict) else [None]
    if not all(isinstance(number, int) and number >= 0 for number in numbers):
        return False
    if not isinstance(state.get("digest"), str):
        return False
    try:
        return isinstance(tally, dict) and Tally.from_dict(tally).rows == rows
    except (LookupError, TypeError, ValueError, AttributeError):
        return False


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."


def _difference(key: str, was: Any, now: Any) -> tuple[str, Any, Any]:
    """Return what of an identity differs, and its two values: of several the first option, the items not in both.

    >>> _difference("options", {"market": "EU", "skip": []}, {"market": "US", "skip": []})
    ('options differ in market', 'EU', 'US')
    >>> _difference("inputs", ["/a.csv", "/b.csv"], ["/a.csv", "/c.csv"])
    ('inputs differ', ['/b.csv'], ['/c.csv'])
    """
    name = key.replace("_", " ")
    if isinstance(was, dict) and isinstance(now, dict):
        part = next((part for part in {**was, **now} if was.get(part) != now.get(part)), "")
        return f"{name} differ in {part.replace('_', ' ')}", was.get(part), now.get(part)
    if isinstance(was, list) and isinstance(now, list):
        only = ([item for item in was if item not in now], [item for item in now if item not in was])
        was, now = only if any(only) else (was, now)
    return f"{name} {'differ' if name.endswith('s') else 'differs'}", was, now

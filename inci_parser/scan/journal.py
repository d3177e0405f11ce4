"""Nothing lost, nothing twice: the folder of a scan under way, its growing parts, and the checkpoint that counts.

A scan writes into ``<output>.inci-scan/``: one part a file, which only grows, and ``journal.json``, replaced whole.
The journal says how many input rows are done, how long each part was then, a digest of those rows, and the counts of
the summary. To resume, each part is cut back to its length in the journal and as many input rows are passed over,
their digest compared. At the end the parts are moved to their places, each in one step.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, BinaryIO

from ..errors import InputError

FOLDER_SUFFIX = ".inci-scan"
#: Version of the journal's own layout.
LAYOUT = 1


class Busy(InputError):
    """Another process is writing the same output."""


class Journal:
    """The folder of one scan. ``open`` it, append to parts, ``commit`` now and then, ``publish`` at the end.

    ``parts`` are the files that grow; ``targets`` tell which file of the folder goes where in the end.
    """

    def __init__(
        self, output: Path, parts: Iterable[str], targets: Mapping[str, Path], identity: Mapping[str, Any]
    ) -> None:
        self.folder = output.with_name(output.name + FOLDER_SUFFIX)
        self.names = tuple(parts)
        self.targets = dict(targets)
        #: What must be equal for a scan to be resumed: options, versions, inputs.
        self.identity = json.loads(json.dumps(identity))
        self._parts: dict[str, BinaryIO] = {}
        self._lock: BinaryIO | None = None

    @property
    def file(self) -> Path:
        """Where the checkpoint stands."""
        return self.folder / "journal.json"

    def open(self, *, resume: bool, restart: bool) -> dict[str, Any]:
        """Take the folder and open its parts; return the checkpoint to go on from, ``{}`` for a scan from the start.

        Raises :class:`~inci_parser.errors.InputError` if the folder holds an interrupted scan and neither ``resume``
        nor ``restart`` is asked for, if that scan was another one, or if another process is at it.
        """
        self.folder.mkdir(parents=True, exist_ok=True)
        self._take_lock()
        state = self._read()
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
                self._open_part(name, int(state.get("sizes", {}).get(name, 0)))
        return state

    def _take_lock(self) -> None:
        self._lock = (self.folder / "lock").open("wb")
        try:
            import fcntl

            fcntl.lockf(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except ImportError:  # pragma: no cover - no such locks on this system
            return
        except OSError:
            raise Busy(f"{self.folder}: another scan is writing here; wait for it or choose another output") from None

    def _read(self) -> dict[str, Any]:
        try:
            state: dict[str, Any] = json.loads(self.file.read_bytes())
        except FileNotFoundError:
            return {}
        except ValueError:
            raise InputError(f"{self.file} is damaged; start again with --restart") from None
        return state

    def _same(self, state: Mapping[str, Any]) -> None:
        before = state.get("identity", {})
        for key, value in self.identity.items():
            if before.get(key) != value:
                raise InputError(
                    f"{self.folder} holds a scan with another {key.replace('_', ' ')} ({_short(before.get(key))}, "
                    f"now {_short(value)}); ask for the same to resume, or start again with --restart"
                )

    def _open_part(self, name: str, size: int) -> None:
        path = self.part(name)
        part = path.open("r+b" if path.exists() else "w+b")
        part.seek(0, os.SEEK_END)
        if part.tell() < size:
            raise InputError(f"{path} is shorter than its journal says; start again with --restart")
        part.truncate(size)
        part.seek(size)
        self._parts[name] = part

    def part(self, name: str) -> Path:
        """Return the path of a part or of what was made from one."""
        return self.folder / name

    def write(self, name: str, text: str) -> None:
        """Append text to a part."""
        self._parts[name].write(text.encode("utf-8", "backslashreplace"))

    def size(self, name: str) -> int:
        """Return how long a part is by now."""
        return self._parts[name].tell()

    def commit(self, state: Mapping[str, Any]) -> None:
        """Make everything written so far count: parts first, then the checkpoint that names their lengths."""
        for part in self._parts.values():
            part.flush()
            os.fsync(part.fileno())
        sizes = {name: part.tell() for name, part in self._parts.items()}
        self._checkpoint({"layout": LAYOUT, "identity": self.identity, "stage": "reading", **state, "sizes": sizes})

    def _checkpoint(self, state: Mapping[str, Any]) -> None:
        new = self.file.with_suffix(".new")
        with new.open("wb") as stream:
            stream.write(json.dumps(state, ensure_ascii=True).encode())
            stream.flush()
            os.fsync(stream.fileno())
        new.replace(self.file)

    def publish(self, state: Mapping[str, Any]) -> None:
        """Move every file to its place. From here on resuming means only to finish moving."""
        self._close_parts()
        self._checkpoint({"layout": LAYOUT, "identity": self.identity, **state, "stage": "publishing"})
        self.move()

    def move(self) -> None:
        """Move what is not moved yet, then let the folder go."""
        for name, target in self.targets.items():
            ready = self.folder / name
            if ready.exists():
                ready.replace(target)
        self.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def close(self) -> None:
        """Close the parts and give the folder free; what was committed stays for ``--resume``."""
        self._close_parts()
        if self._lock is not None:
            self._lock.close()
            self._lock = None

    def _close_parts(self) -> None:
        for part in self._parts.values():
            with suppress(OSError):  # a full disk: what was committed is on it
                part.close()
        self._parts.clear()


def _short(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else text[:57] + "..."

"""Containers as the static page has them: without what the browser computes again while it loads them.

A container (``inci_parser.tables.container``) holds, beside each run of strings, where each of them ends and often a
hash table of them; neither compresses well. Here the strings end in a byte that UTF-8 never has, and both are left out.
``inci_parser/web/static/stores.js`` makes the very container again.

Layout: length of the JSON (4 bytes, little endian), the JSON, and what it tells of. The JSON holds the ``size`` of the
container and its ``parts`` in the order of the file: ``[offset, length]`` for bytes as they are, ``[offset, length,
offset of the ends, offset and number of slots]`` for strings, with 0 and 0 where they have no hash table.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from inci_parser.tables.container import Container

#: Ends every string; UTF-8 has no such byte.
END = b"\xff"
#: Bytes of a number in a section.
_NUMBER = 4


def without_derived(content: bytes) -> bytes:
    """Return a container as the page has it."""
    parts: list[list[int]] = []
    body = []
    for part, kept in _parts(content):
        parts.append(part)
        body.append(kept)
    head = json.dumps({"size": len(content), "parts": parts}, separators=(",", ":")).encode()
    return len(head).to_bytes(_NUMBER, "little") + head + b"".join(body)


def _parts(content: bytes) -> Iterator[tuple[list[int], bytes]]:
    """Yield each part of a container: its place, and the bytes that the page has of it."""
    container = Container(content)
    places = container.places()
    first = min((offset for offset, _ in places.values()), default=len(content))
    yield [0, first], content[:first]
    for name, (offset, length) in places.items():
        strings, _, kind = name.rpartition(".")
        if kind in ("ends", "slots") and f"{strings}.text" in places:
            continue
        if kind != "text":
            yield [offset, length], content[offset : offset + length]
            continue
        slots, size = places.get(f"{strings}.slots", (0, 0))
        texts = container.strings(strings)
        kept = b"".join(texts.raw(number) + END for number in range(len(texts)))
        yield [offset, len(kept), places[f"{strings}.ends"][0], slots, size // _NUMBER], kept

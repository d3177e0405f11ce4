"""Kinds of file by their first bytes."""

from __future__ import annotations

#: How a kind of file begins -> its name.
SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"PAR1", "parquet"),
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"RIFF", "riff"),
    (b"\xd0\xcf\x11\xe0", "ole"),
)
#: Kinds that hold one other file, packed.
PACKINGS = frozenset({"gzip", "zstd", "bzip2", "xz"})

#: Kinds of file that are no text, in words.
NO_TEXT = {
    "pdf": "a PDF",
    "png": "a picture (PNG)",
    "jpeg": "a picture (JPEG)",
    "gif": "a picture (GIF)",
    "riff": "a picture or sound (RIFF)",
    "zip": "a zip file (DOCX and XLSX are zip files)",
    "gzip": "a gzip file",
    "parquet": "a Parquet table",
    "ole": "an old Office document",
    "zstd": "a zstd file",
    "bzip2": "a bzip2 file",
    "xz": "an xz file",
}


def signature_of(data: bytes) -> str:
    """Return the kind of file that bytes begin like, ``""`` for none known.

    >>> signature_of(b"%PDF-1.7"), signature_of(b"Aqua, Glycerin")
    ('pdf', '')
    """
    return next((kind for magic, kind in SIGNATURES if data.startswith(magic)), "")

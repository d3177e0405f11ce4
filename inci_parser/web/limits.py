"""How much one request may ask for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one request; a request beyond them gets an answer that says so, never a crash."""

    #: Bytes of a request body of the page and the REST interface, except tables.
    body_bytes: int = 1_000_000
    #: Characters of all texts of a request together; some 10 s of processor time at worst. Labels have under 30,000.
    text_characters: int = 100_000
    #: Bytes of a table for a scan.
    table_bytes: int = 50_000_000
    #: Seconds that the answer to one request may take, except scans.
    seconds: float = 20.0
    #: Bytes of the pictures of one label, together, and the seconds that reading them may take.
    pictures_bytes: int = 100_000_000
    picture_seconds: float = 60.0
    #: Texts in one comparison, routine or batch of reconciliation queries.
    texts: int = 50
    #: Seconds that a scan of the page may run.
    scan_seconds: float = 3600.0
    #: Scans kept at a time; the oldest finished one is dropped for a new one.
    scans: int = 20
    #: Hours that the results of a scan are kept.
    scan_hours: float = 1.0

    def of_paths(self) -> dict[str, int]:
        """Return the bytes that a body may have of the paths that take more than others: tables and pictures."""
        tables, pictures = self.table_bytes, self.pictures_bytes
        return {"/scan": tables, "/api/scan": tables, "/pictures": pictures, "/api/read": pictures}

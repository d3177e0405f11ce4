"""Write the tables of fields in docs/scan.md from the code; a test holds them together.

python tools/scan_docs.py
"""

from __future__ import annotations

from pathlib import Path

from inci_parser.scan.fields import LONG_FIELDS, PRODUCT_FIELDS, Field, LongField

PAGE = Path(__file__).resolve().parent.parent / "docs" / "scan.md"


def table(fields: tuple[Field, ...] | tuple[LongField, ...]) -> str:
    """Return fields as a Markdown table."""
    rows = [f"| `{field.name}` | {field.type} | {field.help} |" for field in fields]
    return "\n".join(["| field | type | what it holds |", "|---|---|---|", *rows])


def build(page: str) -> str:
    """Return the page with its tables as the code has them."""
    for name, fields in (("product", PRODUCT_FIELDS), ("ingredient", LONG_FIELDS)):
        begin, end = f"<!-- {name} fields -->\n", f"\n<!-- end of {name} fields -->"
        before, rest = page.split(begin)
        page = before + begin + table(fields) + end + rest.split(end)[1]
    return page


if __name__ == "__main__":
    PAGE.write_text(build(PAGE.read_text(encoding="utf-8")), encoding="utf-8")

"""The server that ``inci mcp`` runs: tools to read, analyze, explain, compare, combine and scan labels."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mcp.server.mcpserver import MCPServer

from .._version import __version__
from ..errors import InciError, InputError
from .digest import finding_line, fitted, label_digest, report_digest

#: Characters that the texts of one call may have together, as many as of a request to ``inci serve``.
MOST_CHARACTERS = 100_000
_INSTRUCTIONS = (
    "Reads cosmetic ingredient labels. Proof, likelihood and unknown are kept apart: a label shows no pH and only "
    "the amounts it states. Say 'may', never 'safe' or 'toxic'; pregnancy, disease, allergy: refer to a clinician."
)


def parse(text: str) -> dict[str, Any]:
    """Read a pasted label: its ingredients by INCI name in label order, and what could not be read."""
    from ..api import parse as read

    return label_digest(read(text))


def analyze(
    text: str,
    market: str = "EU",
    product_type: str | None = None,
    profile: list[str] | None = None,
    title: str = "",
    avoid: list[str] | None = None,
) -> dict[str, Any]:
    """Say what a label means: actives, fragrance, allergens, irritation, law, what to combine with care.

    market: EU, UK, US, CA, KR, JP, CN or none. product_type: serum, shampoo ... (inferred where absent). profile: any
    of sensitive, eczema, rosacea, acne, pregnancy, damaged_barrier. title: the product's name. avoid: names or groups.
    """
    from ..api import analyze as examine

    report = examine(
        text,
        market=market,
        product_type=product_type,
        profile=tuple(profile or ()),
        title=title,
        avoid=tuple(avoid or ()),
    )
    return report_digest(report)


def explain(name: str) -> dict[str, Any]:
    """Say what is known of one ingredient, by its name in any language, CAS or EC number."""
    from ..naming import Catalogue

    return fitted(_without_sources(Catalogue.default().explain(name).to_dict()), ("records", "neighbours"))


def _without_sources(record: dict[str, Any]) -> dict[str, Any]:
    """Return an explanation with each ingredient's other names as plain texts."""
    for item in record["records"]:
        item["aliases"] = [alias["text"] for alias in item["aliases"]][:40]
    return record


def compare(first: str, second: str) -> dict[str, Any]:
    """Compare two labels: what they share, what only one has, and how alike they are (0 to 1)."""
    from ..analysis.compare import compare as set_beside

    return fitted(set_beside(first, second).to_dict(), ("shared", "only_a", "only_b"))


def routine(products: list[str], market: str = "EU", profile: list[str] | None = None) -> dict[str, Any]:
    """Say what several products mean together; each is a label or one line such as 'Adapalene 0.1 % gel'."""
    from ..analysis.routine import check_routine

    result = check_routine(products, market=market, profile=tuple(profile or ()))
    value = {
        "together": [finding_line(finding) for finding in result.findings],
        "products": [[statement.text for statement in report.summary] for report in result.products],
    }
    return fitted(value, ("products", "together"))


def scan(table: str, output: str, market: str = "EU") -> dict[str, Any]:
    """Analyze a table of products on this machine (CSV, JSON Lines, Excel, Parquet) and write one row a product.

    table: path of the file with a column of ingredient lists. output: path of the file to write; it must not exist.
    """
    from ..scan import Options, scan_file
    from ..textio.remote import is_url

    if is_url(table) or is_url(output):
        raise InputError("table and output are files of this machine, not URLs")
    if Path(output).exists():
        raise InputError(f"{output} is there already; name a new file")
    summary = scan_file(table, output, options=Options(market=market))
    tally = summary.tally
    value: dict[str, Any] = {"rows": tally.rows, "rejects": tally.rejects, "seconds": round(summary.seconds, 1)}
    if tally.rejects:
        value["rejects_file"] = str(Path(summary.files.rejects or "").absolute())
        value["reasons"] = [f"{count}: {reason}" for reason, count in tally.reasons.most_common(10)]
    return fitted({**value, "output": str(Path(output).absolute())}, ("reasons",))


def create_server() -> MCPServer:
    """Return the server with its tools; an error of the library is answered to the assistant in one line."""
    server = MCPServer("inci-parser", version=__version__, instructions=_INSTRUCTIONS)
    for tool in (parse, analyze, explain, compare, routine, scan):
        server.add_tool(_with_plain_errors(tool), name=tool.__name__, description=tool.__doc__)
    return server


def _with_plain_errors(tool: Any) -> Any:
    """Return the tool with the library's errors as the protocol's."""
    from functools import wraps

    from mcp.server.mcpserver.exceptions import ToolError

    @wraps(tool)
    def answer(*args: Any, **kwargs: Any) -> dict[str, Any]:
        try:
            _refuse_long([*args, *kwargs.values()])
            result: dict[str, Any] = tool(*args, **kwargs)
        except (InciError, OSError) as error:
            raise ToolError(str(error)) from None
        return result

    return answer


def _refuse_long(values: list[Any]) -> None:
    """Raise :class:`~inci_parser.errors.InputError` for texts, or lists of texts, that are too long together."""
    texts = [text for value in values for text in (value if isinstance(value, list) else [value])]
    if sum(len(text) for text in texts if isinstance(text, str)) > MOST_CHARACTERS:
        raise InputError(
            f"the texts are longer than {MOST_CHARACTERS:,} characters together; give the label alone, or scan a table"
        )

"""``inci read``: a label read from pictures of it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from ..errors import InputError, UsageError
from .label import gate_of, write_report
from .options import report_options
from .output import deliver, note_input

if TYPE_CHECKING:
    from ..photo import PictureText


@click.command(
    short_help="Read a label from pictures of it and say what it means.",
    epilog="What is read how well: docs/photo.md; what the parts of the report mean: docs/report.md.",
)
@click.argument("pictures", nargs=-1, required=True, metavar="PICTURE...")
@click.option("--text", "text_only", is_flag=True, help="Print the text that was read, and nothing else.")
@report_options()
def read(pictures: tuple[str, ...], text_only: bool, **given: Any) -> None:
    """Read a label from pictures of it and say what it means, as 'inci analyze' does of its text.

    PICTURE is a JPEG, PNG, WebP or TIFF file, or - for one on standard input. Several pictures are parts of one label,
    in their order; lines that two of them show are read once. Needs the extra photo; Korean and Russian also need the
    program tesseract with its data (kor, rus). Nothing leaves this machine. A picture is never read as surely as a
    text: compare what was read with the label.

    \b
    Examples:
      inci read label.jpg
      inci read front.jpg side.jpg back.jpg --product-type serum --profile rosacea
      inci read label.jpg --text > label.txt
      inci read label.jpg -o report.html
    """
    from .. import photo

    kinds = gate_of(given)
    if "-" in pictures and len(pictures) > 1:
        raise UsageError("'-' stands for one picture on standard input; name files for several")
    for picture in pictures:
        note_input(picture)
    piped = pictures == ("-",)
    text = photo.read(_standard_input(), names=("standard input",)) if piped else photo.read(pictures)
    if not given["quiet"]:
        _print_remarks(text)
    if text_only:
        deliver(f"{text.text}\n", given["output"], machine=True)
        return
    shown = "standard input" if piped else ", ".join(pictures)
    write_report(photo.label_of(text), f"{shown} (read from a picture: may hold misreadings)", kinds, given)


def _standard_input() -> bytes:
    """Return the picture on standard input."""
    from ..photo.pictures import MAX_BYTES

    if sys.stdin is None or sys.stdin.isatty():
        raise InputError("standard input holds no picture: name a file, or pipe a picture in")
    return sys.stdin.buffer.read(MAX_BYTES + 1)


def _print_remarks(text: PictureText) -> None:
    """Say on standard error that the text comes from a picture, how confident its reading is, and what would help."""
    of = "a picture" if text.pictures == 1 else f"{text.pictures} pictures"
    sure = f"{len(text.lines)} lines, confidence {text.confidence:.0%}"
    click.echo(f"inci: read from {of} ({sure}); it may hold misreadings, compare it with the label", err=True)
    for remark in text.remarks:
        click.echo(f"inci: {remark}", err=True)

"""Opens pictures: JPEG, PNG, WebP and TIFF, turned as their EXIF data says, within bounds of size."""

from __future__ import annotations

import io
import os
import warnings
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import InputError, MissingExtraError

if TYPE_CHECKING:
    from PIL.Image import Image

#: Kinds of picture that are read, as Pillow calls them.
FORMATS = ("JPEG", "PNG", "WEBP", "TIFF")
#: The largest file of one picture, in bytes, and the most pixels it may have.
MAX_BYTES = 40_000_000
MAX_PIXELS = 100_000_000
#: The longest side that is kept, in pixels; larger pictures are made smaller when they are opened.
MAX_SIDE = 4_096
#: The fewest pixels of a side in which a letter can stand, and how many times one side may be as long as the other:
#: longer strips get a white margin, as models of text fail on them.
MIN_SIDE, MAX_RATIO = 16, 40
#: Most pictures of one label.
MAX_PICTURES = 12


def extra_installed() -> bool:
    """Return whether the libraries of the extra ``photo`` are installed, without loading them."""
    from importlib.util import find_spec

    return all(find_spec(name) is not None for name in ("PIL", "rapidocr", "onnxruntime"))


def missing_extra(name: str | None) -> MissingExtraError:
    """Return the error that says how the extra is installed; ``name`` is the module that is absent."""
    return MissingExtraError(f"to read pictures ({name} is not installed): pip install 'inci-parser[photo]'")


def picture_from(source: str | os.PathLike[str] | bytes, name: str = "") -> Image:
    """Return a picture, RGB, as it is to be looked at; ``source`` is a path or the bytes of a file called ``name``.

    Raises :class:`~inci_parser.errors.InputError` for what is no picture, broken or too large, and
    :class:`~inci_parser.errors.MissingExtraError` without Pillow.
    """
    shown = name or ("the picture" if isinstance(source, bytes) else os.fspath(source))
    data = source if isinstance(source, bytes) else _content(source, shown)
    if len(data) > MAX_BYTES:
        raise InputError(f"{shown} is larger than {MAX_BYTES / 1e6:.0f} MB; make the picture smaller")
    if data[4:8] == b"ftyp":
        raise InputError(f"{shown} is a HEIC or AVIF picture or a film; save it as JPEG")
    try:
        from PIL import Image, UnidentifiedImageError
    except ImportError as error:
        raise missing_extra(error.name) from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # Pillow warns of what is refused below
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                _check_size(picture, shown)
                return _upright(picture)
    except UnidentifiedImageError:
        raise InputError(f"{shown} is not a picture of a kind that is read ({', '.join(FORMATS)})") from None
    except Image.DecompressionBombError:
        raise InputError(f"{shown} has more than {MAX_PIXELS:,} pixels; make it smaller") from None
    except (OSError, ValueError, SyntaxError, EOFError, MemoryError, OverflowError) as error:
        raise InputError(
            f"{shown} is a broken picture: {str(error).splitlines()[0] if str(error) else error!r}"
        ) from None


def _check_size(picture: Image, shown: str) -> None:
    """Raise :class:`~inci_parser.errors.InputError` for a picture that is too large to be looked at or too small."""
    pixels = f"{picture.width} x {picture.height} pixels"
    if picture.width * picture.height > MAX_PIXELS:
        raise InputError(f"{shown} has {pixels}, more than {MAX_PIXELS:,}; make it smaller")
    if min(picture.width, picture.height) < MIN_SIDE:
        raise InputError(f"{shown} has {pixels}, too few to hold text; take the picture again")


def _content(path: str | os.PathLike[str], shown: str) -> bytes:
    """Return the bytes of a file, one more than is allowed at most."""
    try:
        if not Path(path).is_file():
            raise InputError(f"{shown}: {'not a file' if Path(path).exists() else 'no such file'}")
        with open(path, "rb") as stream:
            return stream.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise InputError(f"{shown} cannot be read: {getattr(error, 'strerror', None) or error}") from None


def _upright(picture: Image) -> Image:
    """Return a picture turned as its EXIF data says, RGB on white, no side longer than :data:`MAX_SIDE`."""
    from PIL import Image, ImageOps

    picture.draft("RGB", (MAX_SIDE, MAX_SIDE))
    picture.load()
    picture.thumbnail((MAX_SIDE, MAX_SIDE), Image.Resampling.LANCZOS)
    turned = ImageOps.exif_transpose(picture)
    if turned.mode.startswith("I") or turned.mode == "F":
        turned = ImageOps.autocontrast(turned.point(lambda value: value / 256).convert("L"))
    if turned.has_transparency_data:
        ground = Image.new("RGBA", turned.size, "white")
        turned = Image.alpha_composite(ground, turned.convert("RGBA"))
    return _with_margin(turned.convert("RGB"))


def _with_margin(picture: Image) -> Image:
    """Return a picture, a long strip with a white margin behind and below it, so that places in it stay the same."""
    from PIL import Image

    least = max(picture.size) // MAX_RATIO
    size = max(picture.width, least), max(picture.height, least)
    if size == picture.size:
        return picture
    ground = Image.new("RGB", size, "white")
    ground.paste(picture, (0, 0))
    return ground

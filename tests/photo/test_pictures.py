"""Files of pictures: which are read, how they are turned, and what is said of the others."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from inci_parser.errors import InputError, MissingExtraError
from inci_parser.photo import pictures
from inci_parser.photo.pictures import picture_from

Image = pytest.importorskip("PIL.Image", reason="needs the extra photo (Pillow)")


def stored(picture: Any, kind: str, **more: Any) -> bytes:
    stream = io.BytesIO()
    picture.save(stream, kind, **more)
    return stream.getvalue()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF", "MPO"])
@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_kinds_of_picture(kind: str, mode: str) -> None:
    picture = picture_from(stored(Image.new(mode, (30, 20), "white"), kind))
    assert (picture.mode, picture.size, picture.getpixel((3, 3))) == ("RGB", (30, 20), (255, 255, 255))


def test_a_phone_held_upright_is_turned() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # turn by a quarter to the right
    assert picture_from(stored(Image.new("RGB", (30, 20)), "JPEG", exif=exif)).size == (20, 30)


def test_what_is_transparent_is_white() -> None:
    assert picture_from(stored(Image.new("RGBA", (18, 18), (0, 0, 0, 0)), "PNG")).getpixel((0, 0)) == (255, 255, 255)
    palette = Image.new("P", (18, 18), 0)
    assert picture_from(stored(palette, "PNG", transparency=0)).getpixel((0, 0)) == (255, 255, 255)


def test_sixteen_bits_a_pixel_keep_their_contrast() -> None:
    picture = Image.new("I;16", (18, 18), 60_000)
    picture.putpixel((0, 0), 100)
    read = picture_from(stored(picture, "PNG"))
    assert read.getpixel((0, 0)) == (0, 0, 0)
    assert min(read.getpixel((5, 5))) >= 250


def test_large_pictures_are_made_smaller(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "MAX_SIDE", 100)
    assert picture_from(stored(Image.new("RGB", (300, 150)), "PNG")).size == (100, 50)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"Aqua, Glycerin", "not a picture of a kind that is read (JPEG, PNG, WEBP, TIFF)"),
        (b"", "not a picture"),
        (b"GIF89a" + bytes(20), "not a picture"),
        (b"%PDF-1.7", "not a picture"),
        (b"\0\0\0\x18ftypheic" + bytes(40), "a HEIC or AVIF picture or a film; save it as JPEG"),
    ],
)
def test_what_is_no_picture_is_told(content: bytes, words: str, tmp_path: Path) -> None:
    path = tmp_path / "label.jpg"
    path.write_bytes(content)
    with pytest.raises(InputError) as error:
        picture_from(path)
    assert str(error.value).startswith(f"{path} is ")
    assert words in str(error.value)
    assert "\n" not in str(error.value)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_broken_picture_is_told(kind: str) -> None:
    content = stored(Image.effect_noise((300, 300), 50).convert("RGB"), kind)
    with pytest.raises(InputError, match=r"^label is (a broken|not a) picture"):
        picture_from(content[: len(content) // 3], "label")


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    content = stored(Image.new("1", (12_000, 12_000)), "PNG")
    assert len(content) < 100_000
    with pytest.raises(InputError, match=r"^label has .*pixels.* make it smaller$"):
        picture_from(content, "label")
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 1_000)
    with pytest.raises(InputError, match="more than"):
        picture_from(content, "label")


def test_a_file_too_large_is_refused(monkeypatch: pytest.MonkeyPatch, blank: Path) -> None:
    monkeypatch.setattr(pictures, "MAX_BYTES", 50)
    with pytest.raises(InputError, match="make the picture smaller"):
        picture_from(blank)


def test_paths_that_are_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        picture_from(tmp_path / "none.jpg")
    with pytest.raises(InputError, match="not a file"):
        picture_from(tmp_path)


def test_without_pillow_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "PIL", None)
    with pytest.raises(MissingExtraError, match=r"pip install 'inci-parser\[photo\]'"):
        picture_from(b"\xff\xd8\xff")


def test_a_picture_too_small_for_letters_is_told() -> None:
    with pytest.raises(InputError, match="has 8 x 64 pixels, too few to hold text"):
        picture_from(_png((8, 64)))


@pytest.mark.parametrize(
    ("size", "padded"), [((4000, 20), (4000, 100)), ((20, 4000), (100, 4000)), ((300, 20), (300, 20))]
)
def test_a_long_strip_gets_a_margin(size: tuple[int, int], padded: tuple[int, int]) -> None:
    picture = picture_from(_png(size))
    assert picture.size == padded
    assert picture.getpixel((0, 0)) == (255, 0, 0)


def _png(size: tuple[int, int]) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "red").save(stream, "PNG")
    return stream.getvalue()

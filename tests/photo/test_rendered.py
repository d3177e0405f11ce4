"""Labels drawn in the test and read by the engine of this installation; skipped where it is not installed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from inci_parser import photo
from inci_parser.photo import other_scripts

Image = pytest.importorskip("PIL.Image", reason="needs the extra photo (Pillow)")
ImageDraw = pytest.importorskip("PIL.ImageDraw", reason="needs the extra photo (Pillow)")
ImageFont = pytest.importorskip("PIL.ImageFont", reason="needs the extra photo (Pillow)")
pytestmark = pytest.mark.skipif(not photo.extra_installed(), reason="needs the extra photo (rapidocr, onnxruntime)")

ROWS = (
    "INGREDIENTS: Aqua, Glycerin, Niacinamide (5%),",
    "Caprylic/Capric Triglyceride, PEG-40 Hydrogenated",
    "Castor Oil, 1,2-Hexanediol, Sodium Hyaluronate,",
    "Phenoxyethanol, Parfum, Linalool, CI 77491.",
)
NAMES = (
    "AQUA", "GLYCERIN", "NIACINAMIDE", "CAPRYLIC/CAPRIC TRIGLYCERIDE", "PEG-40 HYDROGENATED CASTOR OIL",
    "1,2-HEXANEDIOL", "SODIUM HYALURONATE", "PHENOXYETHANOL", "PARFUM", "LINALOOL", "CI 77491",
)  # fmt: skip
KOREAN = ("전성분: 정제수, 글리세린, 나이아신아마이드,", "부틸렌글라이콜, 판테놀, 카보머, 향료")
KOREAN_NAMES = ("AQUA", "GLYCERIN", "NIACINAMIDE", "BUTYLENE GLYCOL", "PANTHENOL", "CARBOMER", "PARFUM")
KOREAN_FONTS = ("NotoSansCJK-Regular.ttc", "NanumGothic.ttf", "NotoSansKR-Regular.otf")


def drawn(rows: tuple[str, ...], font: Any, *, ink: str = "black", paper: str = "white") -> Any:
    """Return a picture of rows of text."""
    size = round(font.size)
    picture = Image.new(
        "RGB", (round(max(map(font.getlength, rows))) + 4 * size, size * (len(rows) * 3 // 2 + 4)), paper
    )
    for number, row in enumerate(rows):
        ImageDraw.Draw(picture).text((2 * size, 2 * size + number * size * 3 // 2), row, font=font, fill=ink)
    return picture


def names_read(*pictures: Any, folder: Path) -> tuple[str, ...]:
    paths = [folder / f"{number}.jpg" for number in range(len(pictures))]
    for path, picture in zip(paths, pictures, strict=True):
        picture.save(path, quality=90)
    return photo.label_of(photo.read(paths)).names


@pytest.mark.parametrize(
    ("size", "ink", "paper", "turn"),
    [(24, "black", "white", 0), (14, "black", "white", 0), (24, "white", "#203040", 0), (24, "#888", "#bbb", 0),
     (24, "black", "white", 6), (24, "black", "white", 90), (24, "black", "white", 180)],
)  # fmt: skip
def test_every_name_is_read(size: int, ink: str, paper: str, turn: float, tmp_path: Path) -> None:
    picture = drawn(ROWS, ImageFont.load_default(size), ink=ink, paper=paper)
    picture = picture.rotate(turn, Image.Resampling.BICUBIC, expand=True, fillcolor=paper)
    assert names_read(picture, folder=tmp_path) == NAMES


def test_lines_around_a_bottle_are_followed(tmp_path: Path) -> None:
    """Rows are bent by three heights of a line: no upright rectangle holds one alone."""
    flat = drawn(ROWS, ImageFont.load_default(26))
    width, height, strips = *flat.size, 40
    mesh = []
    for strip in range(strips):
        left, right = width * strip // strips, width * (strip + 1) // strips
        drops = [78 * ((x / width - 0.5) * 2) ** 2 for x in (left, right)]
        quad = (left, -drops[0], left, height + 80 - drops[0], right, height + 80 - drops[1], right, -drops[1])
        mesh.append(((left, 0, right, height + 80), quad))
    bent = flat.transform((width, height + 80), Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fillcolor="white")
    assert names_read(bent, folder=tmp_path) == NAMES


def test_two_pictures_of_one_label_share_a_line(tmp_path: Path) -> None:
    font = ImageFont.load_default(24)
    assert names_read(drawn(ROWS[:3], font), drawn(ROWS[2:], font), folder=tmp_path) == NAMES


@pytest.mark.skipif("kor" not in other_scripts.installed(), reason="needs tesseract with its data for Korean (kor)")
def test_korean_is_read_by_tesseract(tmp_path: Path) -> None:
    for name in KOREAN_FONTS:
        try:
            font = ImageFont.truetype(name, 30)
        except OSError:
            continue
        assert names_read(drawn(KOREAN, font), folder=tmp_path) == KOREAN_NAMES
        return
    pytest.skip("needs a font with Hangul, such as Debian's fonts-nanum or fonts-noto-cjk")


@pytest.mark.skipif("rus" not in other_scripts.installed(), reason="needs tesseract with its data for Russian (rus)")
def test_russian_is_read_by_tesseract(tmp_path: Path) -> None:
    try:
        font = ImageFont.truetype("DejaVuSans.ttf", 28)
    except OSError:
        pytest.skip("needs a font with Cyrillic letters (Debian: fonts-dejavu-core)")
    rows = ("Состав: вода, глицерин, лимонная кислота,", "масло жожоба, отдушка")
    names = ("AQUA", "GLYCERIN", "CITRIC ACID", "SIMMONDSIA CHINENSIS SEED OIL", "PARFUM")
    assert names_read(drawn(rows, font), folder=tmp_path) == names

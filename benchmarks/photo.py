"""How much of a label is read from a picture: rendered labels, by kind of picture.

    python benchmarks/photo.py [--count N] [--kind KIND ...] [--keep FOLDER] [--record]

Each label is made of names of the catalogue (drawn with a seed, those of many labels more often), drawn with
Pillow and the fonts of this machine, spoilt as its kind says, stored as JPEG and read back with
``inci_parser.photo``. An entry is right where its INCI names are the ones that were drawn. Printed for each kind:
recall and precision of the entries, the recall of the same text typed, seconds of CPU a picture, and for the whole run
the peak of memory. ``--keep`` writes the pictures, the drawn and the read texts to a folder.
"""

from __future__ import annotations

import argparse
import csv
import math
import random
import re
import resource
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from labels import append
from PIL import Image, ImageDraw, ImageFilter, ImageFont

NAMES = Path(__file__).resolve().parent.parent / "synonyms" / "names"
#: Fonts of Debian's packages fonts-dejavu, fonts-liberation and fonts-noto-cjk, as Pillow finds them by name.
LATIN = ("DejaVuSans.ttf", "LiberationSans-Regular.ttf", "LiberationSansNarrow-Regular.ttf", "DejaVuSansCondensed.ttf")
EAST_ASIAN = ("NotoSansCJK-Regular.ttc",)
#: Entries of one label.
FEWEST, MOST = 15, 40
#: A name is drawn if at least so many labels of the catalogue's survey hold it.
FEWEST_LABELS = 20


class Drawn(NamedTuple):
    """A label to draw: its text in lines of entries, and the INCI name of each entry."""

    text: str
    names: tuple[str, ...]


class Look(NamedTuple):
    """How a label is printed and photographed."""

    size: tuple[int, int] = (24, 32)
    width: tuple[int, int] = (800, 1500)
    ink: str = "#151515"
    paper: str = "#f4f2ee"
    noise: float = 6.0
    turn: float = 0.8
    language: str = "en"
    #: Shares of the width that each picture of the label shows.
    parts: tuple[tuple[float, float], ...] = ((0, 1),)
    spoil: Callable[[Image.Image, random.Random], Image.Image] | None = None


def glare(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return the picture with a lamp's reflection on it, white in its middle."""
    width, height = picture.size
    spot = Image.radial_gradient("L").point([max(0, 235 - value) for value in range(256)])
    spot = spot.resize((round(width * rng.uniform(0.3, 0.5)), round(height * rng.uniform(0.3, 0.5))))
    mask = Image.new("L", picture.size)
    mask.paste(spot, (rng.randint(0, width - spot.width), rng.randint(0, height - spot.height)))
    return Image.composite(Image.new("RGB", picture.size, "white"), picture, mask)


def curved(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return the picture as on a bottle: lines bent down at both ends, letters narrower there."""
    width, height = picture.size
    reach, bend, strips = rng.uniform(0.8, 1.1), rng.uniform(0.03, 0.06) * width, 60
    out = Image.new("RGB", (width, height + round(bend)), picture.getpixel((1, 1)))

    def place(share: float) -> tuple[float, float]:
        angle = (share - 0.5) * 2 * reach
        return (0.5 + math.asin(max(-1, min(1, (share - 0.5) * 2 * math.sin(reach)))) / (2 * reach)) * width, bend * (
            1 - math.cos(angle)
        ) / (1 - math.cos(reach))

    mesh = []
    for strip in range(strips):
        left, right = width * strip // strips, width * (strip + 1) // strips
        (x0, y0), (x1, y1) = place(strip / strips), place((strip + 1) / strips)
        quad = (x0, -y0, x0, out.height - y0, x1, out.height - y1, x1, -y1)
        mesh.append(((left, 0, right, out.height), quad))
    return picture.transform(
        out.size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC, fillcolor=out.getpixel((0, 0))
    )


def phone(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return a picture of 12 megapixels in which the label takes some two thirds of the width."""
    scene = Image.new("RGB", (3000, 4000), "#8a7f74")
    share = rng.uniform(0.6, 0.75) * scene.width / picture.width
    label = picture.resize((round(picture.width * share), round(picture.height * share)), Image.Resampling.LANCZOS)
    scene.paste(label, ((scene.width - label.width) // 2, rng.randint(400, 1200)))
    return scene


def leaning(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return the picture taken from one side: its far edge smaller."""
    width, height = picture.size
    up, down = (rng.uniform(0.05, 0.15) * height for _ in range(2))
    quad = (0, -up, 0, height + down, width, height, width, 0)
    ground = picture.getpixel((1, 1))
    return picture.transform(picture.size, Image.Transform.QUAD, quad, Image.Resampling.BICUBIC, fillcolor=ground)


def blurred(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return the picture out of focus."""
    return picture.filter(ImageFilter.GaussianBlur(rng.uniform(1.4, 2.2)))


def everything(picture: Image.Image, rng: random.Random) -> Image.Image:
    """Return the picture with glare, bent, and out of focus as far as small letters bear."""
    return curved(glare(picture, rng), rng).filter(ImageFilter.GaussianBlur(rng.uniform(0.7, 1.1)))


#: Kind of picture -> its look.
KINDS = {
    "straight": Look(),
    "small": Look(size=(13, 16), width=(500, 1100)),
    "phone": Look(size=(20, 26), width=(800, 1300), spoil=phone),
    "low contrast": Look(ink="#8f8f8a", paper="#bdbdb6"),
    "white on dark": Look(ink="#f2f2f2", paper="#1d2a38"),
    "glare": Look(spoil=glare),
    "curved": Look(spoil=curved),
    "turned bottle": Look(spoil=curved, parts=((0, 0.66), (0.34, 1))),
    "from one side": Look(turn=8, spoil=leaning),
    "out of focus": Look(spoil=blurred),
    "all of it": Look(size=(14, 18), width=(500, 1100), ink="#8f8f8a", paper="#bdbdb6", turn=5, spoil=everything),
    "korean": Look(language="ko"),
    "japanese": Look(language="ja"),
}


def _rows(table: str) -> list[dict[str, str]]:
    with (NAMES / table).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def stock(language: str) -> list[tuple[str, str, int]]:
    """Return (printed form, INCI name, number of labels with it) of the names that labels in a language may hold."""
    counts = {row["inci"]: int(row["label_count"] or 0) for row in _rows("names.csv")}
    counts = {name: count for name, count in counts.items() if count >= FEWEST_LABELS and len(name) < 60}
    if language == "en":
        return [(name, name, count) for name, count in counts.items()]
    rows = [row for row in _rows(f"aliases_{language}.csv") if row["kind"] == "official"]
    forms = {row["inci"]: row["alias"] for row in sorted(rows, key=lambda row: -len(row["alias"]))}
    printed = {name: _capitals(forms[name]) for name in counts if name in forms}
    return [(printed[name], name, counts[name]) for name in printed]


def _capitals(form: str) -> str:
    """Return a Japanese name with its Latin letters as labels print them: ``l-アスコルビン酸na``, ``L-...Na``."""
    return re.sub("[a-z]+", lambda run: run[0].upper().replace("NA", "Na"), form)


def label(language: str, rng: random.Random, names: list[tuple[str, str, int]]) -> Drawn:
    """Return a label of names drawn without repetition."""
    count = rng.randint(FEWEST, MOST)
    keys = sorted(names, key=lambda row: -(rng.random() ** (1 / math.sqrt(row[2]))))[:count]
    shout = rng.random() < 0.4
    heading, separator = {"en": ("Ingredients: ", ", "), "ko": ("전성분: ", ", "), "ja": ("全成分：", "、")}[language]
    forms = [form if shout or language != "en" else _title(form) for form, _, _ in keys]
    if language == "en" and rng.random() < 0.4:
        at = rng.randrange(1, count)
        forms[at] += f" ({rng.choice(('2%', '5%', '0.1%', '1.5 %'))})"
    return Drawn((heading.upper() if shout else heading) + separator.join(forms) + ".", tuple(k[1] for k in keys))


def _title(name: str) -> str:
    """Return an INCI name as labels write it: ``PEG-40 CASTOR OIL`` >> ``PEG-40 Castor Oil``."""
    words = (word.title() if word.replace("/", "").isalpha() and word != "CI" else word for word in name.split())
    return " ".join(re.sub("[A-Z]{4,}", lambda run: run[0].title(), word) for word in words)


def wrapped(text: str, font: ImageFont.FreeTypeFont, width: int, *, anywhere: bool) -> list[str]:
    """Return the text in lines that fit a width, broken at spaces or, in scripts without them, anywhere."""
    lines, line = [], ""
    for word in list(text) if anywhere else text.split(" "):
        longer = line + ("" if anywhere or not line else " ") + word
        if line and font.getlength(longer) > width:
            lines.append(line)
            line = word
        else:
            line = longer
    return [*lines, line]


def picture_of(text: str, look: Look, rng: random.Random) -> Image.Image:
    """Return the label as a picture."""
    size = rng.randint(*look.size)
    files = LATIN if look.language == "en" else EAST_ASIAN
    font = ImageFont.truetype(rng.choice(files), size, index=1 if look.language == "ko" else 0)
    width = rng.randint(*look.width)
    margin, leading = size * 2, round(size * rng.uniform(1.25, 1.5))
    lines = wrapped(text, font, width - 2 * margin, anywhere=look.language == "ja")
    picture = Image.new("RGB", (width, 2 * margin + leading * len(lines)), look.paper)
    draw = ImageDraw.Draw(picture)
    for number, line in enumerate(lines):
        draw.text((margin, margin + number * leading), line, font=font, fill=look.ink)
    if look.spoil:
        picture = look.spoil(picture, rng)
    angle = rng.uniform(-look.turn, look.turn)
    picture = picture.rotate(angle, Image.Resampling.BICUBIC, expand=True, fillcolor=picture.getpixel((0, 0)))
    grain = Image.effect_noise(picture.size, look.noise * 4).convert("RGB")
    return Image.blend(picture, grain, 0.08).filter(ImageFilter.GaussianBlur(0.4))


class Tally:
    """Counts of entries drawn, read, and right."""

    def __init__(self) -> None:
        self.drawn = self.read = self.right = self.typed = 0
        self.seconds = 0.0
        self.pictures = 0

    def add(self, label: Drawn, read: str) -> tuple[list[str], list[str]]:
        """Count one label; return the names that are missing and those that are wrong."""
        want, got = Counter(label.names), Counter(names_in(read))
        self.drawn += want.total()
        self.read += got.total()
        self.right += (want & got).total()
        self.typed += (want & Counter(names_in(label.text))).total()
        self.pictures += 1
        return sorted((want - got).elements()), sorted((got - want).elements())

    def figures(self) -> dict[str, float]:
        """Return recall, precision, recall of the text typed, and seconds a picture."""
        return {
            "recall": self.right / max(1, self.drawn),
            "precision": self.right / max(1, self.read),
            "typed": self.typed / max(1, self.drawn),
            "seconds": self.seconds / max(1, self.pictures),
        }


def names_in(text: str) -> list[str]:
    """Return the INCI names of the entries of a text; those that no list holds count as read too."""
    import inci_parser

    return [name for entry in inci_parser.parse(text).ingredients for name in entry.names]


def measure(kind: str, count: int, keep: Path | None) -> Tally:
    """Draw and read ``count`` labels of a kind."""
    from inci_parser import photo

    look, tally = KINDS[kind], Tally()
    names = stock(look.language)
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            rng = random.Random(f"{kind} {number}")
            drawn = label(look.language, rng, names)
            path = Path(keep or folder, f"{kind.replace(' ', '_')}_{number}.jpg")
            picture = picture_of(drawn.text, look, rng)
            paths = [path.with_stem(f"{path.stem}_{part}") for part in range(len(look.parts))]
            for part, (left, right) in zip(paths, look.parts, strict=True):
                box = round(left * picture.width), 0, round(right * picture.width), picture.height
                picture.crop(box).save(part, quality=88)
            begin = cpu_seconds()
            read = photo.read(paths)
            tally.seconds += cpu_seconds() - begin
            missing, wrong = tally.add(drawn, read.text)
            if keep:
                told = f"{drawn.text}\n\n{read.text}\n\nmissing: {missing}\nwrong: {wrong}\n"
                path.with_suffix(".txt").write_text(told, encoding="utf-8")
    return tally


def cpu_seconds() -> float:
    """Return the CPU time of this process and of those it started and that ended."""
    return sum(sum(resource.getrusage(who)[:2]) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))


def main() -> int:
    """Print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--kind", action="append", choices=list(KINDS))
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--record", action="store_true")
    args = parser.parse_args()
    if args.keep:
        args.keep.mkdir(parents=True, exist_ok=True)
    for kind in args.kind or KINDS:
        figures = measure(kind, args.count, args.keep).figures()
        print(f"{kind:16}" + "  ".join(f"{name} {value:.3f}" for name, value in figures.items()), flush=True)
        if args.record:
            units = {"seconds": "s CPU/picture"}
            append((f"photo {name}", value, units.get(name, "share"), kind) for name, value in figures.items())
    print(f"peak of memory: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())

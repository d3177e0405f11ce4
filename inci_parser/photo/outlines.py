"""Where lines of text stand: outlines of what the detector found, and lines cut out of a picture and made level.

The detector tells of each pixel how likely it is text. It marks the core of a line, thinner and shorter than the line
itself; an outline is the core widened again. Lines on a bottle bend: an outline follows the core along its length.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from .records import Box, Point

if TYPE_CHECKING:
    from PIL.Image import Image

#: How likely a pixel of a core must be text, and the mean of all its pixels.
PIXEL, CORE = 0.3, 0.5
#: Cores smaller than this are noise: their height and their width, in pixels of the detector's picture.
SMALLEST = 3
#: Most lines of one picture; the largest count.
MOST_LINES = 500
#: How far a line reaches beyond its core on every side, in heights of the core.
MARGIN = 0.8
#: Distance of the points of an outline, in heights of its core.
STEP = 3.0
#: Height of a line's cutting, in pixels: the model takes 48; what is larger is made smaller with care.
LINE_HEIGHT = 64


def boxes_in(likelihood: Any, scale_x: float, scale_y: float) -> list[Box]:
    """Return the outlines in the detector's answer, an array of 0 to 1, scaled to the pixels of the picture itself."""
    import cv2
    import numpy

    mask = cv2.dilate((likelihood > PIXEL).astype(numpy.uint8), numpy.ones((2, 2), numpy.uint8))
    _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    boxes = []
    for number, (left, top, width, height, _area) in enumerate(stats[1:].tolist(), start=1):
        place = slice(top, top + height), slice(left, left + width)
        core = labels[place] == number
        if min(width, height) < SMALLEST or likelihood[place][core].mean() < CORE:
            continue
        outline = _bent(core) if width > 2 * height or core.sum() < 0.6 * core.size else None
        box = outline or _upright(width, height)
        boxes.append(_moved(box, left, top, scale_x, scale_y))
    return sorted(boxes, key=lambda box: -box.width * box.height)[:MOST_LINES]


def _upright(width: float, height: float) -> Box:
    """Return the outline of a core that fills its rectangle."""
    margin = MARGIN * min(width, height)
    return Box.rectangle(-margin, -margin, width + 2 * margin, height + 2 * margin)


def _bent(core: Any) -> Box | None:
    """Return the outline of a core that is longer than high, along its middle; ``None`` for one too steep for that."""
    import numpy

    heights = core.sum(axis=0)
    columns = numpy.flatnonzero(heights)
    rows = numpy.arange(core.shape[0])[:, None]
    middles = (core * rows).sum(axis=0)[columns] / heights[columns]
    thickness = float(numpy.median(heights[columns]))
    if columns.size < 2 * thickness:
        return None
    degree = 1 if columns.size < 8 * thickness else 3
    curve = numpy.polynomial.Polynomial.fit(columns, middles, degree)
    count = max(2, round(columns.size / (STEP * thickness)) + 1) if degree > 1 else 2
    places = numpy.linspace(columns[0], columns[-1] + 1, count)
    slopes = curve.deriv()(places)
    thickness /= math.sqrt(1 + float(numpy.mean(slopes)) ** 2)
    return _widened(list(zip(places.tolist(), curve(places).tolist(), slopes.tolist(), strict=True)), thickness)


def _widened(middle: Sequence[tuple[float, float, float]], thickness: float) -> Box:
    """Return the outline around a middle line of (x, y, slope), lengthened at both ends."""
    reach, half = MARGIN * thickness, thickness * (0.5 + MARGIN)
    top, bottom = [], []
    for number, (x, y, slope) in enumerate(middle):
        length = math.hypot(1, slope)
        along, across = (1 / length, slope / length), (-slope / length, 1 / length)
        shift = -reach if number == 0 else reach if number == len(middle) - 1 else 0.0
        x, y = x + along[0] * shift, y + 0.5 + along[1] * shift
        top.append(Point(x - across[0] * half, y - across[1] * half))
        bottom.append(Point(x + across[0] * half, y + across[1] * half))
    return Box(tuple(top), tuple(bottom))


def _moved(box: Box, left: float, top: float, scale_x: float, scale_y: float) -> Box:
    edges = (tuple(Point((p.x + left) * scale_x, (p.y + top) * scale_y) for p in edge) for edge in box)
    return Box(*edges)


def cutting(picture: Image, box: Box) -> Image:
    """Return the part of a picture in a box, made level and straight."""
    from PIL import Image

    lengths = [math.dist(a, b) for a, b in pairwise(box.middle)]
    height = max(1, round(box.height))
    scale = min(1.0, LINE_HEIGHT / height) if height > 2 * LINE_HEIGHT else 1.0
    size = max(1, round(sum(lengths) * scale)), max(1, round(height * scale))
    mesh, done = [], 0.0
    for number, length in enumerate(lengths):
        begin, done = done, done + length * scale
        end = size[0] if number == len(lengths) - 1 else round(done)
        corners = box.top[number], box.bottom[number], box.bottom[number + 1], box.top[number + 1]
        if end > round(begin):
            mesh.append(((round(begin), 0, end, size[1]), tuple(value for corner in corners for value in corner)))
    part = picture.transform(size, Image.Transform.MESH, mesh, Image.Resampling.BICUBIC)
    if part.height > LINE_HEIGHT:
        part = part.resize(
            (max(1, round(part.width * LINE_HEIGHT / part.height)), LINE_HEIGHT), Image.Resampling.LANCZOS
        )
    return part

"""Finds and reads the lines of a picture: RapidOCR, whose models lie in its wheel, so that nothing is downloaded."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from . import other_scripts
from .outlines import boxes_in, cutting
from .pictures import missing_extra
from .records import Box, Line

if TYPE_CHECKING:
    from PIL.Image import Image

#: The longest side of the picture in which lines are looked for, in pixels; they are read from the picture itself.
DETECTION_SIDE = 1_280
#: How many times a small picture is made larger for that.
MAX_ENLARGEMENT = 2.0
_SETTINGS = {
    "Global.use_cls": False,
    "Global.use_preprocess_img": False,
    "Global.log_level": "error",
    "Rec.rec_batch_num": 1,
    "Det.limit_type": "max",
    "Det.limit_side_len": DETECTION_SIDE,
    "EngineConfig.onnxruntime.intra_op_num_threads": 1,
    "EngineConfig.onnxruntime.inter_op_num_threads": 1,
}


class Engine(Protocol):
    """What reads the lines of a picture, in any order."""

    def lines(self, picture: Image) -> list[Line]:
        """Return the lines of an upright RGB picture; of what could not be read, with little confidence or no text."""
        ...


class RapidEngine:
    """RapidOCR without its angle classifier, on one thread."""

    def __init__(self) -> None:
        """Load the models; raises :class:`~inci_parser.errors.MissingExtraError` without the extra ``photo``."""
        try:
            import numpy
            import onnxruntime  # noqa: F401  (rapidocr itself loads without it)
            from rapidocr import RapidOCR
        except ImportError as error:
            raise missing_extra(error.name) from None
        self._ocr: Any = RapidOCR(params=_SETTINGS)
        self._ocr(numpy.full((64, 64, 3), 255, numpy.uint8), use_det=True, use_rec=False, use_cls=False)
        self._one_at_a_time = threading.Lock()

    def lines(self, picture: Image) -> list[Line]:
        """Return the lines of a picture; those in other scripts are read by Tesseract where it is installed."""
        with self._one_at_a_time:
            boxes = self._boxes(picture)
            cuttings = [cutting(picture, box) for box in boxes]
            read = self._texts(cuttings)
        lines = [Line(text, confidence, box) for (text, confidence), box in zip(read, boxes, strict=True)]
        return other_scripts.read_again(lines, cuttings)

    def _boxes(self, picture: Image) -> list[Box]:
        """Return where lines stand in a picture, in its own pixels."""
        detector = self._ocr.text_det
        likelihood = detector.session(detector.get_preprocess()(for_detection(picture)))[0, 0]
        return boxes_in(likelihood, picture.width / likelihood.shape[1], picture.height / likelihood.shape[0])

    def _texts(self, cuttings: Sequence[Image]) -> list[tuple[str, float]]:
        """Return text and confidence of each cutting."""
        import numpy

        if not cuttings:
            return []
        read = self._ocr.recognize_txt([numpy.asarray(image)[:, :, ::-1] for image in cuttings])
        return [(" ".join(text.split()), float(score)) for text, score in zip(read.txts, read.scores, strict=True)]


def for_detection(picture: Image) -> Any:
    """Return a picture as an array (BGR) of the size in which lines are looked for, its contrast stretched by regions.

    Without the stretching, lines under glare and in faint print are missed.
    """
    import cv2
    import numpy
    from PIL import Image

    scale = min(MAX_ENLARGEMENT, DETECTION_SIDE / max(picture.size))
    size = max(1, round(picture.width * scale)), max(1, round(picture.height * scale))
    scaled = numpy.asarray(picture.resize(size, Image.Resampling.LANCZOS))
    colours = cv2.cvtColor(scaled, cv2.COLOR_RGB2LAB)
    colours[:, :, 0] = cv2.createCLAHE(clipLimit=3.0, tileGridSize=(8, 8)).apply(colours[:, :, 0])
    return cv2.cvtColor(colours, cv2.COLOR_LAB2BGR)


@cache
def default_engine() -> Engine:
    """Return the engine of this installation, loaded once."""
    return RapidEngine()

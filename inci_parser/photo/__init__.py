"""Reads the text of a label from pictures of it (extra ``photo``); nothing leaves the machine."""

from __future__ import annotations

from .labels import label_of
from .pictures import extra_installed
from .reading import read
from .records import Box, Line, PictureText, Point

__all__ = ["Box", "Line", "PictureText", "Point", "extra_installed", "label_of", "read"]

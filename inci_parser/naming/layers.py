"""The user's own layers: tables added by hand and packs imported from elsewhere."""

from __future__ import annotations

from .index import Layer


def layer_from_csv(path: str) -> Layer:
    """Return the layer of one CSV table; see :meth:`.catalogue.Catalogue.load`."""
    raise NotImplementedError(path)


def user_layers() -> list[Layer]:
    """Return the layers in the user's data folder, the strongest first."""
    return []

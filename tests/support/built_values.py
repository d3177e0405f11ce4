"""Values that are kept on disk, beside what their builders make of the tables now."""

from __future__ import annotations

import inspect
import pkgutil
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

KEEPER = "load_or_build"


def kept_values(package: str) -> Iterator[tuple[ModuleType, str]]:
    """Yield the functions of a package without parameters that return a value kept on disk, with their modules."""
    root = import_module(package)
    for found in pkgutil.walk_packages(root.__path__, f"{package}."):
        module = import_module(found.name)
        for name, function in list(vars(module).items()):
            inner = getattr(function, "__wrapped__", None)
            if inner is None or inner.__module__ != module.__name__ or KEEPER not in inner.__code__.co_names:
                continue
            if not inspect.signature(inner).parameters:
                yield module, name


def comparable(value: Any) -> Any:
    """Return a value with patterns as their text and flags, which compare as equal where they match the same."""
    if isinstance(value, re.Pattern):
        return value.pattern, value.flags
    if isinstance(value, dict):
        return {key: comparable(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [comparable(item) for item in value]
    return value


def kept_and_built(module: ModuleType, name: str, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Any, Any]]:
    """Return what a function reads from disk, and what its builder returns: one pair, or more where it reads more."""
    pairs: list[tuple[Any, Any]] = []
    keeper: Callable[..., Any] = getattr(module, KEEPER)

    def both(key: str, files: Any, build: Callable[[], Any], **more: Any) -> Any:
        kept = keeper(key, files, build, **more)
        pairs.append((comparable(kept), comparable(build())))
        return kept

    monkeypatch.setattr(module, KEEPER, both)
    getattr(module, name).__wrapped__()
    return pairs

"""What the classes and functions of a package are declared with: frozen, slotted, defaults."""

from __future__ import annotations

import dataclasses
import importlib
import importlib.util
import inspect
import pkgutil
from collections.abc import Iterator
from types import ModuleType
from typing import Any


def modules(package: str) -> Iterator[ModuleType]:
    """Yield a package and all its modules, each executed anew: what records whose lines a test executes sees it."""
    top = importlib.import_module(package)
    names = [package, *(found.name for found in pkgutil.walk_packages(top.__path__, f"{package}."))]
    for name in names:
        importlib.import_module(name)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        yield module


def own(package: str) -> Iterator[Any]:
    """Yield the classes and functions at the top of the modules of a package, each where it is defined."""
    for module in modules(package):
        yield from (item for item in vars(module).values() if getattr(item, "__module__", None) == module.__name__)


def record_kinds(package: str) -> dict[str, tuple[bool, bool, bool]]:
    """Return for each dataclass of a package whether it is frozen, compared by its fields, and slotted."""
    return {
        item.__name__: (item.__dataclass_params__.frozen, item.__dataclass_params__.eq, "__slots__" in vars(item))
        for item in own(package)
        if isinstance(item, type) and dataclasses.is_dataclass(item)
    }


def defaults(package: str) -> dict[str, dict[str, float]]:
    """Return the defaults that are numbers, true or false: of functions, of fields of records."""
    found = {}
    for item in own(package):
        given: dict[str, Any] = {}
        if isinstance(item, type) and dataclasses.is_dataclass(item):
            given = {field.name: field.default for field in dataclasses.fields(item)}
        elif isinstance(item, type):
            given = getattr(item, "_field_defaults", {})
        elif inspect.isfunction(item):
            given = {name: one.default for name, one in inspect.signature(item).parameters.items()}
        if chosen := {name: value for name, value in given.items() if isinstance(value, (bool, int, float))}:
            found[item.__name__] = chosen
    return found

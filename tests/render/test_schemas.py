"""The schemas that ship and the records that the code gives hold each other."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from inci_parser.errors import UsageError
from inci_parser.models import Label, Report
from inci_parser.render.page_options import PageOptions
from inci_parser.render.renderer import renderer
from inci_parser.schemas import NAMES, schema, schema_text

ROOT = Path(__file__).resolve().parents[2]


def validator(name: str) -> Draft202012Validator:
    return Draft202012Validator(schema(name))


def nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from nodes(child)
    elif isinstance(node, list):
        for child in node:
            yield from nodes(child)


@pytest.mark.parametrize("name", NAMES)
def test_shipped_schemas_are_valid_and_what_the_tool_writes(name: str, script: Callable[[str], ModuleType]) -> None:
    Draft202012Validator.check_schema(schema(name))
    assert schema_text(name) == script("build_schemas").build(name)


@pytest.mark.parametrize("name", NAMES)
def test_every_object_of_ours_is_closed(name: str) -> None:
    open_ones = [
        node for node in nodes(schema(name)) if "properties" in node and node.get("additionalProperties") is not False
    ]
    assert [node for node in open_ones if "$schema" not in node] == []
    assert schema(name)["additionalProperties"] is False


def test_unknown_schema_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="label, report"):
        schema("labels")


def test_records_keep_to_their_schemas(label: Label, report: Report) -> None:
    validator("label").validate(label.to_dict())
    validator("label").validate(json.loads(renderer("json", PageOptions(explain=True)).labels([(label, "x")])))
    validator("report").validate(report.to_dict())


def test_a_new_a_missing_and_a_wrong_field_are_noticed(report: Report) -> None:
    def spoiled(change: Any) -> dict[str, Any]:
        record = json.loads(json.dumps(report.to_dict()))
        change(record)
        return record  # type: ignore[no-any-return]

    for change in (
        lambda r: r.update(new=1),
        lambda r: r["label"]["ingredients"][0].update(new=1),
        lambda r: r["label"]["ingredients"][0]["match"].pop("method"),
        lambda r: r["findings"][0].update(kind="verdict"),
        lambda r: r["findings"][0].update(severity=4),
        lambda r: r["concentration"]["ingredients"][0]["proved"].update(max=101),
        lambda r: r["context"].update(market="XX"),
    ):
        with pytest.raises(ValidationError):
            validator("report").validate(spoiled(change))

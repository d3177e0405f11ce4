"""What help and the description of the REST interface list of markets and profiles is what the tables hold."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner

from inci_parser.analysis.asked import profile_names
from inci_parser.analysis.markets import markets
from inci_parser.cli.main import inci

WORDS = (*markets(), *profile_names())


@pytest.mark.parametrize("word", WORDS)
def test_the_help_of_analyze_names_every_market_and_profile(word: str) -> None:
    result = CliRunner().invoke(inci, ["analyze", "--help"])
    assert word in result.output


@pytest.mark.parametrize("word", WORDS)
def test_the_rest_interface_names_every_market_and_profile(word: str) -> None:
    pytest.importorskip("starlette")
    from inci_parser.web.openapi import openapi_document

    assert word in json.dumps(openapi_document()["paths"])

"""pandas, polars and Arrow take the same arguments, declared once; one word serves where several may be given."""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from typing import Any, get_type_hints

import pytest

import inci_parser
from inci_parser.errors import UsageError
from inci_parser.scan.options import AnalysisOptions, Options, options_of

PRODUCTS = {"sku": ["7"], "inci": ["Aqua, Glycerin, Limonene, Sodium Laureth Sulfate"]}


@pytest.fixture(params=["pandas", "polars"])
def frame(request: pytest.FixtureRequest) -> Any:
    library = pytest.importorskip(request.param)
    import_module({"pandas": "inci_parser.pandas_accessor", "polars": "inci_parser.polars_namespace"}[request.param])
    return library.DataFrame(PRODUCTS)


def test_both_libraries_declare_the_same_arguments() -> None:
    pytest.importorskip("pandas")
    pytest.importorskip("polars")
    from inci_parser.pandas_accessor import InciAccessor
    from inci_parser.polars_namespace import InciNamespace

    for method in ("parse", "analyze", "explode"):
        here, there = (signature(getattr(home, method)).parameters for home in (InciAccessor, InciNamespace))
        assert list(map(str, here.values())) == list(map(str, there.values()))


def test_each_is_an_argument_of_analyze_and_an_option_of_a_scan() -> None:
    names = set(get_type_hints(AnalysisOptions))
    assert names <= set(signature(inci_parser.analyze).parameters)
    assert names <= set(Options.__dataclass_fields__)


def test_one_word_serves_where_several_may_be_given(frame: Any) -> None:
    asked = {"avoid": "sulfates", "profile": "sensitive", "skip": "claims", "keep": "sku", "fields": "avoided"}
    found = frame.inci.analyze("inci", **asked)
    assert list(found.columns) == ["sku", "avoided", "reject"]
    assert [list(cell) for cell in found["avoided"]] == [["sulfates"]]
    assert Options(skip=iter(["a", "b"])).skip == ("a", "b")  # type: ignore[arg-type]


def test_a_wrong_argument_is_told_with_those_there_are(frame: Any) -> None:
    known = "market, product_type, profile, skip, avoid"
    with pytest.raises(TypeError, match=f"there is no argument 'markt'; what a label can be analyzed for is {known}"):
        frame.inci.analyze("inci", markt="US")
    with pytest.raises(UsageError, match="unknown market"):
        frame.inci.explode("inci", market="XX")
    assert options_of({}) == Options()

"""pandas, polars and Arrow take the same arguments, declared once; one word serves where several may be given."""

from __future__ import annotations

from importlib import import_module
from inspect import signature
from typing import Any, get_type_hints

import pytest

import inci_parser
from inci_parser.errors import InputError, UsageError
from inci_parser.scan import scan_file, scan_frame
from inci_parser.scan.labels import label_text
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


def test_a_kept_column_with_the_name_of_a_result_is_told(frame: Any) -> None:
    named = frame.rename(columns={"sku": "kind"}) if hasattr(frame, "iloc") else frame.rename({"sku": "kind"})
    for method in (named.inci.parse, named.inci.analyze):
        with pytest.raises(UsageError, match="the column 'kind' has the name of a result; rename it"):
            method("inci", keep="kind")
    named = frame.rename(columns={"sku": "position"}) if hasattr(frame, "iloc") else frame.rename({"sku": "position"})
    with pytest.raises(UsageError, match="the column 'position' has the name of a result"):
        named.inci.explode("inci", keep="position")


def test_titles_that_read_as_a_row_of_products_are_told(frame: Any) -> None:
    lost = type(frame)({"Foam": ["Gel"], "Aqua, Glycerin": ["Aqua, Talc"]})
    with pytest.raises(InputError, match="read the table without a header"):
        lost.inci.parse()
    assert len(lost.inci.parse("Aqua, Glycerin")) == 1


def test_arrays_in_cells_are_lists() -> None:
    numpy = pytest.importorskip("numpy")
    for value in (numpy.array(["Aqua", "Talc"]), numpy.array(["Aqua", "Talc"], dtype=object)):
        assert label_text(value) == '["Aqua", "Talc"]'
    assert (label_text(numpy.float64("nan")), label_text(numpy.int64(5)), label_text(numpy.str_("Aqua"))) == (
        "",
        "5",
        "Aqua",
    )
    assert label_text(pytest.importorskip("polars").Series(["Aqua", "Talc"])) == '["Aqua", "Talc"]'


def test_wrong_types_are_told_in_one_line() -> None:
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(PRODUCTS)
    with pytest.raises(TypeError, match="a pandas DataFrame is wanted, not list"):
        scan_frame([1, 2], "inci")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="one column is wanted, not the list"):
        scan_frame(frame, ["inci"])  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="--jobs is a number of processes, 0 for one a processor; '2' is neither"):
        scan_frame(frame, "inci", jobs="2")  # type: ignore[arg-type]
    for call in (lambda given: scan_frame(frame, options=given), lambda given: scan_file("x", "o.csv", options=given)):
        with pytest.raises(TypeError, match=r"options= is inci_parser\.scan\.Options\(\.\.\.\), not dict"):
            call({"market": "US"})

"""The namespace of polars gives what the accessor of pandas gives."""

from __future__ import annotations

import pytest

from inci_parser.errors import InputError

pl = pytest.importorskip("polars", reason="needs the extra polars")
pd = pytest.importorskip("pandas", reason="needs the extra pandas")

pytest.importorskip("inci_parser.pandas_accessor")
pytest.importorskip("inci_parser.polars_namespace")

ROWS = {
    "sku": ["1", "2", "3"],
    "name": ["Night Cream", "Shampoo", None],
    "inci": ["Aqua, Glycerin, Retinol, Limonene", "Aqua, Sodium Laureth Sulfate, Parfum", None],
}


def rows(frame: object) -> list[dict[str, object]]:
    """Return the rows of a frame of pandas or polars, with what is missing as ``None``."""
    if isinstance(frame, pl.DataFrame):
        return frame.to_dicts()
    return frame.astype(object).where(frame.notna(), None).to_dict("records")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "asked", [{}, {"title": "name", "market": "US", "profile": ["pregnancy"], "avoid": ["parfum"]}]
)
def test_one_row_a_product(asked: dict[str, object]) -> None:
    assert rows(pl.DataFrame(ROWS).inci.analyze(keep=["sku"], **asked)) == rows(
        pd.DataFrame(ROWS).inci.analyze(keep=["sku"], **asked)
    )


def test_one_row_an_ingredient() -> None:
    exploded = pl.DataFrame(ROWS).inci.explode("inci", keep=["sku"])
    assert exploded["row"].to_list() == pd.DataFrame(ROWS).inci.explode("inci").index.to_list()
    assert rows(exploded.drop("row")) == rows(pd.DataFrame(ROWS).inci.explode("inci", keep=["sku"]))


def test_an_expression_gives_names() -> None:
    names = pl.DataFrame(ROWS).select(pl.col("inci").inci.names())["inci"].to_list()
    assert names == [["AQUA", "GLYCERIN", "RETINOL", "LIMONENE"], ["AQUA", "SODIUM LAURETH SULFATE", "PARFUM"], []]


def test_a_column_that_is_not_there_is_told() -> None:
    with pytest.raises(InputError, match="there is no column 'x'"):
        pl.DataFrame(ROWS).inci.parse("x")

"""A Chinese text in GB 18030 is not read as Thai, nor a Thai one as Chinese."""

from __future__ import annotations

import pytest

from inci_parser.textio.encoding import decode


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("成分表：水，甘油，烟酰胺，透明质酸钠，黄原胶，苯氧乙醇。", "gb18030"),
        ("ส่วนประกอบ: น้ำ, กลีเซอรีน, น้ำหอม, วิตามินอี", "cp874"),
    ],
)
def test_decoded_as_written(text: str, encoding: str) -> None:
    pytest.importorskip("charset_normalizer")
    assert decode(text.encode(encoding))[0] == text

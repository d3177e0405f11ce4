"""Korean names in the spellings of two dictionaries at once: each syllable may follow the older or the newer one."""

from __future__ import annotations

import pytest

from inci_parser.naming import Catalogue


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("메틸이소치아졸리논", "METHYLISOTHIAZOLINONE"),
        ("메칠이소치아졸리논", "METHYLISOTHIAZOLINONE"),
        ("메틸아이소티아졸리논", "METHYLISOTHIAZOLINONE"),
        ("메틸렌비스-벤조트라이아졸릴테트라메틸부틸페놀", "METHYLENE BIS-BENZOTRIAZOLYL TETRAMETHYLBUTYLPHENOL"),
        ("다이에틸헥실뷰타미도트라이아존", "DIETHYLHEXYL BUTAMIDO TRIAZONE"),
        ("아스코르빅애씨드", "ASCORBIC ACID"),
        ("니아신아마이드", "NIACINAMIDE"),
        ("아르지닌", "ARGININE"),
    ],
)
def test_mixed_spellings_are_read(printed: str, name: str) -> None:
    assert Catalogue.default().resolve(printed).name == name


@pytest.mark.parametrize("printed", ["다이버", "아이소", "티아졸", "메틸"])
def test_a_part_of_a_name_is_none(printed: str) -> None:
    assert Catalogue.default().resolve(printed).name is None

"""A user's rule pack: rows over the built-in ones, profiles of one's own, and errors that name the row."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser.analysis.checks import combinations, irritation
from inci_parser.analysis.rule_book import RuleBook, built_in
from inci_parser.analysis.rule_packs import load
from inci_parser.errors import InputError, TableError
from inci_parser.models import Finding

from .labels import product

PACK = """
[[profiles]]
name = "psoriasis"
title = "psoriasis"
text = "Plaques that a clinician has called psoriasis."

[[sources]]
key = "HOUSE1"
citation = "House guideline on surfactants"
year = 2024
url = "https://example.org/surfactants"

[[irritants]]
inci = "COCO-BETAINE"
class = "mild surfactant"
leave_on = 2
rinse_off = 1
profiles = ["psoriasis", "sensitive"]
note = "House note."
evidence = "D"
sources = ["HOUSE1"]
status = "practice"

[[guidance]]
rule = "house-patch"
scope = "product"
a = ["potent retinoid"]
severity = 1
evidence = "D"
title = "Try it on the forearm first"
text = "{a}: try a little on the forearm for three evenings."
sources = ["HOUSE1"]
example = "AQUA; RETINOL"
counter_example = "AQUA; GLYCERIN"
"""


def pack(folder: Path, text: str, name: str = "house.toml") -> Path:
    place = folder / name
    place.write_text(text, encoding="utf-8")
    return place


def under(rules: RuleBook, text: str, profile: tuple[str, ...] = ()) -> list[Finding]:
    made = product(text, rules=rules, profiles=profile)
    return [*irritation.check(made), *combinations.check_guidance(made)]


def test_rows_of_a_pack_speak(tmp_path: Path) -> None:
    rules = load(pack(tmp_path, PACK))
    said = under(rules, "[face wash] AQUA; COCO-BETAINE; RETINOL")
    assert {"irritant.coco-betaine"} <= {f.rule for f in said}
    assert next(f for f in said if f.rule == "irritant.coco-betaine").sources[0].key == "HOUSE1"
    said = under(rules, "[serum] AQUA; RETINOL; SQUALANE")
    assert "Retinol: try a little on the forearm for three evenings. Expert advice." in [f.text for f in said]


def test_built_in_rules_stay_as_they_are(tmp_path: Path) -> None:
    load(pack(tmp_path, PACK))
    assert not under(built_in(), "[face wash] AQUA; COCO-BETAINE")
    assert "psoriasis" not in built_in().profiles


def test_a_profile_of_a_pack_raises_its_rows(tmp_path: Path) -> None:
    rules = load(pack(tmp_path, PACK))
    said = under(rules, "[face wash] AQUA; COCO-BETAINE; SILICA", ("psoriasis",))
    assert [f.severity for f in said if f.kind == "irritant"] == [2]
    assert "Rated higher because you chose psoriasis." in said[0].text


def test_a_row_takes_the_place_of_the_built_in_one(tmp_path: Path) -> None:
    row = next(r for r in built_in().guidance if r.rule == "retinoid-start")
    text = f"""
[[guidance]]
rule = "retinoid-start"
scope = "product"
a = ["potent retinoid"]
severity = 3
evidence = "D"
title = "House rule"
text = "House text."
example = "AQUA; RETINOL"
counter_example = "AQUA"
# instead of: {row.title}
"""
    rules = load(pack(tmp_path, text))
    assert [(r.title, r.severity) for r in rules.guidance if r.rule == "retinoid-start"] == [("House rule", 3)]
    assert len(rules.guidance) == len(built_in().guidance)


def test_a_pack_can_be_a_csv(tmp_path: Path) -> None:
    text = (
        "table,inci,class,leave_on,rinse_off,evidence,status,group\n"
        "irritants,COCO-BETAINE,mild surfactant,2,1,D,practice,\n"
        "groups,COCO-BETAINE,,,,,,potent retinoid\n"
    )
    rules = load(pack(tmp_path, text, "house.csv"))
    assert "COCO-BETAINE" in rules.irritants
    assert "potent retinoid" in [row.group for row in rules.groups["COCO-BETAINE"]]


def test_the_first_pack_is_the_strongest(tmp_path: Path) -> None:
    row = '[[profiles]]\nname = "sensitive"\ntitle = "{}"\ntext = "x"\n'
    first = pack(tmp_path, row.format("first"), "first.toml")
    second = pack(tmp_path, row.format("second"), "second.toml")
    assert load(first, second).profiles["sensitive"].title == "first"


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        ("[[irritants]]\ninci = 'lower'\n", "a.toml", "irritants row 1, column inci: 'lower' is no INCI name"),
        ("[[irritant]]\ninci = 'X'\n", "a.toml", "unknown table 'irritant'"),
        ("[irritants]\ninci = 'X'\n", "a.toml", "write [[irritants]] before each row"),
        ("[[groups]]\ngroup = 'g'\ninci = 'X'\ncolour = 'red'\n", "a.toml", "unknown column 'colour'"),
        ("[[groups]]\ngroup = 'g'\ninci = 'X'\nfirst = 'many'\n", "a.toml", "column first: 'many'"),
        ("table,inci\n", "a.csv", None),
        ("inci,class\nX,Y\n", "a.csv", "needs a column 'table'"),
        ("[[sources]]\ncitation = 'no key'\n", "a.toml", "a source needs a key"),
        (
            "[[actives]]\ninci = 'X'\nclass = 'magic'\nevidence = 'D'\nstatus = 'practice'\n",
            "a.toml",
            "unknown class 'magic'",
        ),
        (
            "[[actives]]\ninci = 'X'\nclass = 'AHA'\nevidence = 'D'\nstatus = 'practice'\nsources = 'NOWHERE'\n",
            "a.toml",
            "unknown source 'NOWHERE'",
        ),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, name: str, said: str | None) -> None:
    place = pack(tmp_path, text, name)
    if said is None:
        assert load(place).actives == built_in().actives
        return
    with pytest.raises(TableError) as error:
        load(place)
    assert said in str(error.value)


GUIDANCE = """[[guidance]]
rule = "house"
scope = "product"
a = ["RETINOL"]
severity = 1
evidence = "D"
title = "House"
text = "%s"
example = "AQUA; RETINOL"
counter_example = "AQUA"
"""
FAMILY = """[[active_families]]
pattern = "%s"
class = "AHA"
example = "AAA OIL"
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GUIDANCE % "{a.__class__.__mro__}", "a text may hold"),
        (GUIDANCE % "{a!r:>2000000000}", "a text may hold"),
        (GUIDANCE % "{a:>2000000000}", "a text may hold"),
        (GUIDANCE % "{a[0]}", "a text may hold"),
        (GUIDANCE % "{c}", "a text may hold"),
        (GUIDANCE % "{", "a brace without its partner"),
        (FAMILY % "([A-Z]+[ -]?)+!", "may take for ever"),
        (FAMILY % "(?:A|A)*B", "may take for ever"),
        (FAMILY % "(?:[A-Z]{2,}X)*", "may take for ever"),
        (FAMILY % ".*.*.*.*OIL", "more than 3 parts that repeat"),
        (FAMILY % ("A" * 300), "longer than 200"),
        ("a = " + "[" * 20_000 + "]" * 20_000, "is no TOML"),
        ("a = " + "9" * 5_000, "is no TOML"),
        ("[[sources]]\nkey = 'X'\nyear = '\u00b2'\n", "a year of four digits"),
        (f"[[sources]]\nkey = 'X'\nyear = '{'9' * 5_000}'\n", "a year of four digits"),
    ],
)
def test_a_pack_runs_nothing_and_takes_no_time(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises((TableError, InputError)) as error:
        load(pack(tmp_path, text))
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_the_row_and_column_of_a_fault_are_told(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="active_families row 2, column pattern: it repeats a group"):
        load(pack(tmp_path, FAMILY % "AAA .*OIL" + FAMILY % "(?:A|A)*B"))


def test_a_harmless_pattern_and_text_are_taken(tmp_path: Path) -> None:
    rules = load(pack(tmp_path, FAMILY % "(?:AAA|BBB) .*OIL", "HOUSE.TOML"))
    assert any(family.pattern == "(?:AAA|BBB) .*OIL" for family in rules.families)
    assert load(pack(tmp_path, GUIDANCE % "{a} {a:is|are} here."))


def test_a_cell_of_a_pack_may_be_long(tmp_path: Path) -> None:
    long = pack(tmp_path, "table,inci,class\nirritants,X," + "y" * 200_000 + "\n", "long.csv")
    with pytest.raises(TableError, match="irritants row 1"):
        load(long)


def test_a_file_that_is_none_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "absent.toml")
    with pytest.raises(InputError, match="is no TOML"):
        load(pack(tmp_path, "= ="))

"""Configuration file, variables and completion."""

from __future__ import annotations

from pathlib import Path

import pytest

from inci_parser.cli import main as cli
from inci_parser.cli.completion import complete_market, complete_product_type, complete_profile
from inci_parser.cli.settings import SETTINGS, defaults

Captured = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for key in SETTINGS:
        monkeypatch.delenv(f"INCI_{key.upper()}", raising=False)
    monkeypatch.delenv("INCI_CONFIG", raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    place = tmp_path / "own.toml"
    monkeypatch.setenv("INCI_CONFIG", str(place))
    return place


def test_nothing_is_set_without_a_file_and_variables() -> None:
    assert defaults() == {}


def test_an_option_wins_over_a_variable_and_that_over_the_file(
    file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def market_shown(*more: str) -> str:
        assert cli.run(["analyze", "Aqua, Retinol", *more]) == 0
        out = capsys.readouterr().out
        return next(word for word in ("KR", "UK", "US", "EU") if f"{word} rules" in out)

    file.write_text('market = "KR"\n[analyze]\nverbose = true\n', encoding="utf-8")
    assert market_shown() == "KR"
    monkeypatch.setenv("INCI_MARKET", "UK")
    assert market_shown() == "UK"
    assert market_shown("--market", "US") == "US"
    assert defaults()["analyze"] == {"market": "UK", "verbose": True}


def test_lists_are_written_as_lists_and_with_commas(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file.write_text('profile = ["acne", "rosacea"]\n', encoding="utf-8")
    assert defaults()["routine"]["profile"] == ["acne", "rosacea"]
    monkeypatch.setenv("INCI_PROFILE", "eczema, acne")
    assert defaults()["routine"]["profile"] == ["eczema", "acne"]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("markt = 'EU'", "there is no setting 'markt'"),
        ("[analyze]\njobs = 2", "[analyze] has no setting 'jobs'"),
        ("profile = 3", "profile is a list of words"),
        ("market = 1.5", "market is one word"),
        ("market = ", "cannot be read as TOML"),
    ],
)
def test_a_wrong_file_is_one_line(file: Path, content: str, message: str, capsys: Captured) -> None:
    file.write_text(content, encoding="utf-8")
    assert cli.run(["parse", "Aqua"]) == 2
    err = capsys.readouterr().err
    assert message in err
    assert err.count("\n") == 1


def test_a_file_that_a_variable_names_must_be_there(file: Path, capsys: Captured) -> None:
    assert cli.run(["config"]) == 2
    assert "INCI_CONFIG names it" in capsys.readouterr().err


def test_config_says_what_is_set_and_where(file: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    file.write_text("[scan]\njobs = 4\n", encoding="utf-8")
    monkeypatch.setenv("INCI_MARKET", "UK")
    assert cli.run(["config"]) == 0
    out = capsys.readouterr().out
    assert f"jobs = 4  from {file}  for scan" in out
    assert "market = UK  from INCI_MARKET  for analyze, routine, explain, scan" in out


def test_a_gate_can_be_set_for_good(monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    monkeypatch.setenv("INCI_FAIL_ON", "prohibited, allergen")
    assert cli.run(["analyze", "Aqua, Parfum, Linalool"]) == 1
    assert "failed on allergen (1)" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell: str, capsys: Captured) -> None:
    assert cli.run(["completion", shell]) == 0
    assert "_INCI_COMPLETE" in capsys.readouterr().out


def test_words_of_options_are_completed() -> None:
    assert complete_market(None, None, "u") == ["UK", "US"]  # type: ignore[arg-type]
    assert complete_profile(None, None, "ro") == ["rosacea"]  # type: ignore[arg-type]
    assert "serum" in complete_product_type(None, None, "ser")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("args", "hint"),
    [
        (["anlyze", "Aqua"], "did you mean 'analyze'?"),
        (["analyze", "Aqua", "--market", "eur"], "known markets: EU"),
        (["analyze", "Aqua", "--profile", "rosacae"], "did you mean 'rosacea'?"),
        (["analyze", "Aqua", "-t", "shampo"], "did you mean 'shampoo'?"),
    ],
)
def test_a_word_that_is_nearly_right_gets_a_hint(args: list[str], hint: str, capsys: Captured) -> None:
    assert cli.run(args) == 2
    assert hint in capsys.readouterr().err

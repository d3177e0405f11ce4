"""The first screen on legal maxima: "within" only where the rule surely applies, what is above before all else."""

from __future__ import annotations

import pytest

from inci_parser import analyze

from .labels import line


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Body sunscreen lotion. Aqua, Homosalate 7%, Octocrylene 9%, Glycerin, Phenoxyethanol",
            "The EU: stated amounts just within the maximum: octocrylene; "
            "the stated amount of homosalate is within the maximum only in face products other than propellant "
            "sprays.",
        ),
        (
            "Face sunscreen. Aqua, Homosalate 7%, Octocrylene 5%, Glycerin, Phenoxyethanol",
            "The EU: stated amounts just within the maximum: homosalate.",
        ),
        (
            "Aerosol sunscreen spray. Alcohol Denat., Butane, Homosalate 8%, Titanium Dioxide (nano) 5%",
            "",
        ),
        (
            "Lamination step 1: Aqua, Ammonium Thioglycolate 8%, Cetearyl Alcohol",
            "The EU: the stated amount of ammonium thioglycolate is within the maximum only if this is a hair perm.",
        ),
        (
            "Aqua, Glycerin, Salicylic Acid 0.5%, Phenoxyethanol 0.9%",
            "The EU: stated amounts just within the maximum: phenoxyethanol; "
            "the stated amount of salicylic acid is within the maximum of each use that it is listed for.",
        ),
        (
            "Aqua, Glycerin, Zinc PCA 1%, Phenoxyethanol 0.9%",
            "The EU: stated amounts just within the maximum: phenoxyethanol.",
        ),
        (
            "Body lotion. Aqua, Glycerin, Cetearyl Alcohol, Salicylic Acid 1%",
            "Above the maximum of the EU unless rounded up: salicylic acid 1 % (0.5 %).",
        ),
        (
            "Face sunscreen. Aqua, Homosalate 4%, Octocrylene 5%, Glycerin, Phenoxyethanol 0.5%",
            "",
        ),
        (
            "Hair relaxer. Aqua, Cetearyl Alcohol, Sodium Hydroxide 2.2%, Parfum",
            "The EU: above the maximum of some uses: sodium hydroxide "
            "(within that of hair straighteners for professionals: 4.5 %).",
        ),
    ],
)
def test_within_a_maximum_is_said_only_where_it_surely_applies(text: str, said: str) -> None:
    assert line(analyze(text), "maxima") == said


@pytest.mark.parametrize("text", ["Salicylic Acid 1%", "Salicylic Acid 0.9%"])
def test_what_is_above_a_maximum_as_printed_is_on_the_first_screen(text: str) -> None:
    report = analyze(f"Body lotion. Aqua, Glycerin, Cetearyl Alcohol, {text}")
    codes = [statement.code for statement in report.summary]
    assert {"maxima", "above_maximum"} & set(codes[:2])


def test_a_maximum_of_one_use_is_told_with_the_use_and_that_others_are_free() -> None:
    report = analyze("Face cream. Aqua, Glycerin, Benzyl Alcohol 2%, Phenoxyethanol 2%, Parfum")
    texts = {statement.code: statement.text for statement in report.summary}
    assert texts["above_maximum"] == "1 stated amount above the maximum of the EU: phenoxyethanol 2 % (1 %)."
    assert texts["maxima"].startswith(
        "Above the maximum of the EU for a preservative: benzyl alcohol 2 % (1 %); as a solvent"
    )


def test_an_amount_above_each_maximum_of_its_use_is_told_of_an_unknown_kind_of_product() -> None:
    report = analyze("Aqua, Glycerin, Salicylic Acid 3 %, Phenoxyethanol, Xanthan Gum")
    assert "above the maximum of some uses: salicylic acid" in line(report, "maxima")
    assert not line(analyze("Aqua, Glycerin, Salicylic Acid 1 %, Xanthan Gum"), "maxima").count("above")

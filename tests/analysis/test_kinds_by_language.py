"""Words for what is used after the sun, for what exfoliates without grains, and for what is swallowed."""

from __future__ import annotations

import pytest

import inci_parser
from inci_parser.analysis.product_titles import read_title


@pytest.mark.parametrize(
    "title",
    [
        "Napozás utáni gél", "Napozás utáni krém", "Po opalaniu", "Balzám po opalování", "Efter sol lotion",
        "Güneş sonrası", "После загара", "アフターサンジェル", "애프터선 젤", "Nakon sunčanja",
    ],
)  # fmt: skip
def test_what_is_used_after_the_sun_is_no_sunscreen(title: str) -> None:
    kind = read_title(title).product_type
    assert kind in ("body lotion", "lotion", "balm", "face cream"), title


@pytest.mark.parametrize("title", ["Exfoliante facial", "Esfoliante viso", "Esfoliante facial", "Face exfoliator"])
def test_acids_alone_make_no_scrub(title: str) -> None:
    acids = "Aqua, Glycolic Acid, Glycerin, Lactic Acid, Sodium Hydroxide, Xanthan Gum, Phenoxyethanol"
    assert inci_parser.analyze(acids, title=title).context.product_type == "exfoliant"
    grains = f"{acids}, Prunus Armeniaca Seed Powder"
    assert inci_parser.analyze(grains, title=title).context.product_type == "face scrub"
    washing = acids.replace("Glycerin", "Decyl Glucoside")
    assert inci_parser.analyze(washing, title=title).context.product_type == "face scrub"


def test_doses_alone_tell_no_medicine_from_a_supplement() -> None:
    text = "Saw Palmetto Extract (200 mg), Bamboo Leaf Extract (50 mg). Cellulose (Capsule), Magnesium Stearate."
    told = inci_parser.analyze(text, title="Hair Growth Maximizer, 120 Capsules").summary[0].text
    assert told.startswith("Taken as a medicine or supplement, a product to swallow")


def test_soap_is_told_with_what_it_does() -> None:
    text = "Aqua, Myristic Acid, Glycerin, Stearic Acid, Potassium Hydroxide, Parfum"
    told = " ".join(statement.text for statement in inci_parser.analyze(text, title="Cleansing foam").summary)
    assert "soap that is usually alkaline (pH 9 to 10) and can dry skin more than mild surfactants." in told


@pytest.mark.parametrize(
    "title",
    [
        "Гель для удаления кутикулы", "Nagelriemverwijderaar", "Rimuovi cuticole", "Odstraňovač kůžičky",
        "Nagelbandsborttagare", "Kütikül giderici", "큐티클 리무버", "Enlève-cuticules",
    ],
)  # fmt: skip
def test_what_removes_cuticles_is_strongly_alkaline(title: str) -> None:
    report = inci_parser.analyze("Aqua, Potassium Hydroxide (4%), Glycerin, Carbomer", title=title)
    assert report.context.product_type == "cuticle remover"
    (limit,) = (finding for finding in report.findings if finding.rule == "limit.eu.potassium-hydroxide")
    assert "5 %" in limit.title


@pytest.mark.parametrize("title", ["Vauvan puhdistuspyyhkeet", "Детские салфетки", "Babytücher"])
def test_wipes_stay_on(title: str) -> None:
    report = inci_parser.analyze("Aqua, Glycerin, Methylisothiazolinone", title=title)
    assert (report.context.product_type, report.context.leave_on) == ("wet wipes", True)

"""The sample labels, read whole: what a dermatologist would want said, and what must not be."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from inci_parser import analyze
from inci_parser.analysis.wording import slug
from inci_parser.models import Report

from .test_meaning_tables import BANNED

FOLDER = Path(__file__).resolve().parents[2] / "samples" / "labels"
LABELS = sorted(path.stem for path in FOLDER.glob("*.txt"))

#: Sample -> rules that must speak, starts of rules that must not.
EXPECTED: dict[str, tuple[set[str], tuple[str, ...]]] = {
    "retinol_night": (
        {"active.retinoid", "irritant.retinol", "guidance.retinoid-start", "guidance.retinoid-pregnancy"},
        ("fragrance", "allergen", "interaction", "claim"),
    ),
    "peel_aha_bha": (
        {"active.aha", "active.bha", "irritant.glycolic-acid", "interaction.several-exfoliants", "guidance.aha-sun"},
        ("fragrance", "allergen", "guidance.retinoid"),
    ),
    "vitamin_c": (
        {"active.vitamin-c", "irritant.ascorbic-acid", "guidance.vitamin-c"},
        ("interaction", "guidance.aha", "fragrance"),
    ),
    "ceramide_cream": (
        {"active.barrier-lipid"},
        ("irritant", "claim", "guidance", "interaction", "fragrance", "allergen"),
    ),
    "no_perfume": (
        {"claim.fragrance-free", "fragrance.essential-oil", "allergen.linalool"},
        ("claim.paraben-free", "claim.alcohol-free", "irritant.rosa", "active.retinoid"),
    ),
    "mineral_spf": ({"active.uv-filter-mineral"}, ("guidance", "irritant", "interaction", "active.bha")),
    "acne_wash": (
        {"active.bha", "irritant.sodium-c14-16-olefin-sulfonate", "fragrance.parfum"},
        ("guidance.aha", "active.aha", "claim"),
    ),
    "toothpaste": (
        {"active.anticaries", "irritant.sodium-lauryl-sulfate", "allergen.limonene"},
        ("active.uv-filter", "guidance.humectant"),
    ),
    "shampoo": (
        {"irritant.sodium-laureth-sulfate", "allergen.linalool"},
        ("irritant.salicylic", "guidance", "claim.silicone-free"),
    ),
    "hair_dye": (
        {"irritant.toluene-2-5-diamine", "guidance.hair-dye-allergy", "irritant.ammonium-hydroxide"},
        ("active.anti-acne", "guidance.vitamin-c", "irritant.ascorbic"),
    ),
    "self_tan": ({"active.self-tanner", "guidance.self-tanner", "allergen.coumarin"}, ("irritant", "active.aha")),
    "nail_gel": (
        {"irritant.hema", "irritant.di-hema-trimethylhexyl-dicarbamate", "guidance.acrylate-skin"},
        ("active.uv-filter", "prohibited", "fragrance", "allergen"),
    ),
    "intimate_wash": (set(), ("active.aha", "irritant", "guidance", "fragrance", "claim")),
    "hair_bleach": (
        {"irritant.potassium-persulfate", "irritant.ammonium-persulfate"},
        ("active", "guidance", "claim", "prohibited"),
    ),
    "eau_de_toilette": (
        {"fragrance.parfum", "allergen.limonene", "allergen.coumarin", "irritant.alcohol-denat"},
        ("guidance", "interaction", "claim"),
    ),
    "hair_mask": ({"active.occlusive"}, ("claim", "guidance.humectant", "irritant", "active.aha", "fragrance")),
    "eye_shadow": ({"claim.vegan"}, ("active.uv-filter", "limit.eu.titanium-dioxide", "irritant", "guidance")),
    "deodorant": ({"claim.aluminium-free", "claim.vegan", "allergen.citral"}, ("guidance.humectant", "irritant")),
    "baby_lotion": ({"fragrance.parfum", "active.soothing"}, ("irritant", "active.aha", "guidance.aha")),
    "lip_balm": ({"irritant.lanolin", "irritant.mentha-piperita-oil"}, ("guidance.aha",)),
    "micellar": ({"allergen.benzyl-alcohol"}, ("claim", "irritant", "guidance", "fragrance")),
    "korean_essence": ({"active.vitamin-b3", "active.soothing"}, ("irritant", "fragrance", "allergen")),
    "azelaic": ({"active.brightener", "irritant.azelaic-acid"}, ("guidance.aha", "fragrance")),
    "toner_witch_hazel": (
        {"irritant.alcohol-denat", "irritant.menthol", "fragrance.essential-oil", "interaction.alcohol-active"},
        ("guidance.aha", "claim"),
    ),
    "urea_foot": ({"irritant.urea", "active.aha"}, ("guidance.aha-sun", "fragrance")),
    "pregnancy_gel": (
        {
            "active.retinoid-drug",
            "active.anti-acne",
            "guidance.retinoid-medicine-pregnancy",
            "irritant.benzoyl-peroxide",
        },
        ("interaction.benzoyl-peroxide", "fragrance"),
    ),
    "hand_soap_mi": ({"claim.sulfate-free", "irritant.methylisothiazolinone"}, ("active.aha", "guidance")),
    "body_milk_aha": (
        {"active.aha", "guidance.aha-sun", "irritant.dmdm-hydantoin", "allergen.limonene"},
        ("irritant.ammonium-hydroxide", "irritant.isopropyl"),
    ),
    "foundation": (
        {"irritant.alcohol-denat", "fragrance.parfum"},
        ("guidance.retinoid", "irritant.retinyl", "irritant.talc"),
    ),
    "hydrating_gel": (
        {"active.humectant"},
        ("guidance.humectant-alone", "guidance.acid", "irritant.sodium-hydroxide", "active.aha"),
    ),
}


@cache
def report(name: str) -> Report:
    return analyze((FOLDER / f"{name}.txt").read_text(encoding="utf-8"))


def test_every_sample_has_an_expectation() -> None:
    assert sorted(EXPECTED) == LABELS


@pytest.mark.parametrize("name", LABELS)
def test_what_must_be_said_is_said_and_no_more(name: str) -> None:
    wanted, unwanted = EXPECTED[name]
    findings = report(name).findings
    said = {finding.rule for finding in findings}
    said |= {f"irritant.{slug(member)}" for f in findings if f.kind == "irritant" for member in f.names}
    assert wanted <= said, f"not said: {sorted(wanted - said)}"
    false = [rule for rule in said if rule.startswith(unwanted)]
    assert not false, f"must not be said: {false}"


@pytest.mark.parametrize("name", LABELS)
def test_every_finding_is_whole_and_plainly_worded(name: str) -> None:
    for finding in report(name).findings:
        if finding.kind in ("limit", "prohibited"):
            continue
        assert finding.title, finding.rule
        assert finding.text.endswith("."), (finding.rule, finding.text)
        assert "{" not in finding.text, finding.text
        assert "  " not in finding.text, finding.text
        assert not BANNED.search(f"{finding.title} {finding.text}"), (finding.rule, finding.text)
        assert finding.evidence in "ABCD"
        assert (finding.severity is not None) == (finding.kind in ("irritant", "interaction", "guidance")), finding.rule
        assert set(finding.names) <= set(report(name).label.names)
        assert finding.positions == tuple(sorted(finding.positions)), finding.rule
        assert finding.sources, finding.rule
        assert all(source.citation for source in finding.sources)
        if finding.evidence in "CD" and finding.kind in ("irritant", "interaction", "guidance"):
            assert any(
                words in finding.text.casefold() for words in ("limited evidence", "low evidence", "expert advice")
            )

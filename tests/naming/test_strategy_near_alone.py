"""A text that could not be read and has one name alone in its reach, or is what is left of one: perhaps that name."""

from __future__ import annotations

import pytest

from inci_parser import analyze, parse
from inci_parser.analysis.summary_unread import nearly
from inci_parser.naming import Catalogue
from inci_parser.naming.built_in_names import built_in
from inci_parser.naming.store import NameStore
from inci_parser.naming.strategies import near_alone
from inci_parser.naming.torn_names import TornNames


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Propy(paraben", "PROPYLPARABEN"),  # a bracket in place of a letter
        ("salicylic aci)", "SALICYLIC ACID"),
        ("Butylene Glyco(", "BUTYLENE GLYCOL"),
        ("sodium laureta srilsate", "SODIUM LAURETH SULFATE"),
        ("Hydrated Sifice", "HYDRATED SILICA"),
        ("Ethylhexycerin", "ETHYLHEXYLGLYCERIN"),  # letters are lost in the middle
        ("Behenoxyethart", ""),
        ("Phenoxyethart", "PHENOXYETHANOL"),  # others that begin so are hardly printed
        ("Methyl chloroisothiaze", "METHYLCHLOROISOTHIAZOLINONE"),
        ("Silk Protein", ""),  # real words of other names
        ("Calcium", ""),
        ("Riberry Extract", ""),  # a short common name, two letters away
        ("Ceratonia Siliqua Seed Xxx", ""),
        ("", ""),
    ],
)
def test_one_name_alone_is_told(text: str, name: str) -> None:
    assert near_alone.perhaps(text, Catalogue.default()._resolver) == name


@pytest.mark.parametrize("text", ["Propy(paraben", "salicylic aci)", "Ethylhexycerin", "sodium laureta srilsate"])
def test_the_name_is_an_alternative_and_no_identity(text: str) -> None:
    match = Catalogue.default().resolve(text)
    assert (match.names, len(match.alternatives)) == ((), 1)


@pytest.mark.parametrize(
    "text", ["Sodium fate", "Opuntia Ficus-Indica Stem Dry Matter", "Sodium C14", "Phenoxy", "x" * 99]
)
def test_whole_words_beside_the_beginning_of_a_name_are_not_torn(text: str) -> None:
    assert TornNames(NameStore([built_in()])).of(text) == ""


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Phenoxyethart Ceteareth-33", ["PHENOXYETHANOL", "CETEARETH-33"]),
        ("Methylisothiazolina Alpha-Isomethyl lonone", ["METHYLISOTHIAZOLINONE", "ALPHA-ISOMETHYL IONONE"]),
        ("Paraffinum unumum Mineral Oil", ["PARAFFINUM LIQUIDUM"]),
        ("Qxvmtm UUERISHEA BUTTER", ["BUTYROSPERMUM PARKII BUTTER"]),
        ("Benzyl Alcohol ad Sodium Hydroxide", ["BENZYL ALCOHOL", "SODIUM HYDROXIDE"]),
    ],
)
def test_names_in_an_unread_entry_are_candidates(printed: str, names: list[str]) -> None:
    label = parse(f"Aqua, Glycerin, {printed}, Carbomer, Parfum")
    entry = label.ingredients[2]
    assert (entry.names, nearly(entry)) == ((), names)


def test_what_perhaps_preserves_is_told() -> None:
    report = analyze("Aqua, Glycerin, Methylparaben, Xanthan Gum, Propy(paraben, Carbomer")
    assert any("perhaps also propylparaben" in statement.text for statement in report.summary)


def test_several_names_in_one_entry_are_told_together() -> None:
    report = analyze("Aqua, Glycerin, Dimethicone, Phenoxyethart Ceteareth-33, Carbomer")
    told = "(perhaps phenoxyethanol and ceteareth-33)"
    assert any(told in statement.text for statement in report.summary)

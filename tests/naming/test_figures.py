"""Figures over the shared test material: they may only rise."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from pathlib import Path

from inci_parser.naming import Catalogue
from inci_parser.naming.nomenclature import grammar as nomenclature
from inci_parser.naming.normalisation import key


def test_damaged_and_unknown_names(shared: Path, catalogue: Catalogue) -> None:
    with (shared / "cases" / "noisy_names.csv").open(encoding="utf-8", newline="") as stream:
        cases = list(csv.DictReader(stream))
    assert len(cases) == 2_100
    damaged = [case for case in cases if case["inci"]]
    unknown = [case for case in cases if not case["inci"]]
    answers = [(catalogue.resolve(case["text"]).names, case["inci"]) for case in damaged]
    right = sum(len(names) == 1 and key(names[0]) == key(inci) for names, inci in answers)
    assert right >= 0.97 * len(damaged)
    assert sum(bool(names) for names, _ in answers) - right <= 0.006 * len(damaged)
    bent = [
        case["text"]
        for case in unknown
        for name in catalogue.resolve(case["text"]).names
        if key(name) != key(case["text"])
    ]
    assert len(bent) <= 0.005 * len(unknown), bent
    themselves = sum(bool(catalogue.resolve(case["text"]).names) for case in unknown)
    assert themselves >= 0.96 * len(unknown)
    classed = sum(
        bool(nomenclature.read(case["text"]) or nomenclature.read(case["text"], loose=True)) for case in unknown
    )
    assert classed >= 0.97 * len(unknown)


def test_korean_tokens(shared: Path, catalogue: Catalogue) -> None:
    tokens: Counter[str] = Counter()
    with (shared / "corpora" / "oliveyoung_kr.jsonl").open(encoding="utf-8") as stream:
        for line in stream:
            for token in re.split(r",(?!\d)|\n", json.loads(line)["ingredients"]):
                token = re.sub(r"\(?[\d.,]+ ?(?:ppm|ppb|%|mg).*", "", token).strip(" .*")
                if 1 < len(token) < 60 and re.search("[가-힣]", token):
                    tokens[token] += 1
    named = sum(count for token, count in tokens.items() if catalogue.resolve(token).names)
    assert named >= 0.93 * tokens.total()

"""The calibrated numbers of estimates: distributions and short lists, to the digit.

Whoever calibrates anew (``tools/calibrate_concentration.py``) or mends a use level replaces what differs.
"""

from __future__ import annotations

import pytest

from inci_parser.analysis.concentration import prior
from inci_parser.analysis.concentration.use_levels import Level
from inci_parser.models import Label

from .making import amounts, entry, label, percent

#: A list, a number behind a name is printed; the estimates, and the likely ranges of the first three, mass percent.
LISTS: list[tuple[str, list[float], list[tuple[float, float]]]] = [
    (
        "AQUA; GLYCERIN; NIACINAMIDE; PANTHENOL; PHENOXYETHANOL; CARBOMER",
        [87.938, 6.8559, 3.1587, 1.1965, 0.61595, 0.23503],
        [(74.88, 100.0), (3.135, 17.95), (1.877, 5.048)],
    ),
    (
        "AQUA; CAPRYLIC/CAPRIC TRIGLYCERIDE; CETEARYL ALCOHOL; GLYCERIN; PHENOXYETHANOL; PARFUM; LIMONENE; "
        "CHLORPHENESIN",
        [85.292, 7.9342, 3.3472, 2.1953, 0.75886, 0.25317, 0.024172, 0.19477],
        [(69.8, 100.0), (3.76, 20.71), (1.95, 5.836)],
    ),
    (
        "SQUALANE; CAMELLIA JAPONICA SEED OIL; TOCOPHEROL; BAKUCHIOL",
        [69.906, 29.466, 0.14809, 0.4796],
        [(50.57, 89.24), (14.33, 46.65), (0.04994, 0.5147)],
    ),
    (
        "TALC; MICA; SILICA; ZINC STEARATE; CI 77491",
        [59.761, 21.672, 7.203, 3.0431, 8.3211],
        [(27.34, 92.18), (9.448, 45.73), (3.338, 17.14)],
    ),
    (
        "AQUA; SODIUM LAURETH SULFATE; COCAMIDOPROPYL BETAINE; SODIUM CHLORIDE; CITRIC ACID; METHYLPARABEN",
        [83.485, 11.107, 4.0991, 1.0, 0.1253, 0.18374],
        [(69.16, 97.81), (4.864, 21.18), (1.952, 9.916)],
    ),
    (
        "AQUA; UREA 10; GLYCERIN; SALICYLIC ACID; XANTHAN GUM",
        [85.424, 10.0, 3.6116, 0.65638, 0.25705],
        [(81.57, 89.28), (9.96, 10.04), (1.558, 7.775)],
    ),
    (
        "GLYCOLIC ACID; AQUA; ARGININE; SODIUM HYDROXIDE",
        [59.064, 40.603, 0.24353, 0.089427],
        [(38.09, 80.04), (13.72, 47.64), (0.06014, 1.054)],
    ),
    (
        "ALCOHOL DENAT.; PARFUM; AQUA; LINALOOL; CITRAL",
        [93.805, 2.9805, 3.1852, 0.019504, 0.01024],
        [(92.44, 95.17), (2.336, 3.349), (2.187, 3.493)],
    ),
    (
        "RICINUS COMMUNIS SEED OIL; CERA ALBA; CANDELILLA CERA; LANOLIN; TOCOPHEROL; CI 77891",
        [46.889, 21.551, 13.112, 6.1655, 0.14008, 12.143],
        [(17.43, 76.35), (12.09, 36.09), (6.17, 23.25)],
    ),
    (
        "DIMETHICONE; CYCLOPENTASILOXANE; SILICA; TOCOPHEROL",
        [65.27, 26.443, 8.1467, 0.14023],
        [(44.36, 86.18), (14.4, 45.97), (3.121, 19.86)],
    ),
    (
        "AQUA; GLYCERIN 5; BUTYLENE GLYCOL; NIACINAMIDE 4; SODIUM HYALURONATE; PHENOXYETHANOL; ETHYLHEXYLGLYCERIN",
        [85.092, 5.0, 4.7543, 4.0, 0.20561, 0.57391, 0.11024],
        [(83.57, 86.61), (4.96, 5.04), (4.021, 5.05)],
    ),
    ("SUCROSE; GLYCERIN; PARFUM", [77.311, 19.551, 3.1386], [(58.49, 96.13), (8.623, 42.68), (1.759, 4.043)]),
    ("NIACINAMIDE; ZINC PCA", [3.1262, 0.31222], [(1.534, 5.162), (0.1008, 0.8732)]),
    (
        "AQUA; " + "; ".join(f"X{n * 7 % 31}" for n in range(30)),
        [
            74.146,
            6.1203,
            3.6855,
            2.7642,
            2.2774,
            1.8518,
            1.5728,
            1.3353,
            1.1445,
            1.0,
            0.61639,
            0.44775,
            0.29827,
            0.22417,
            0.18951,
            0.16873,
            0.14957,
            0.14446,
            0.14354,
            0.14339,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
            0.14336,
        ],
        [(61.97, 86.32), (2.959, 14.91), (2.003, 6.704)],
    ),
]


def made(text: str) -> Label:
    items = []
    for part in text.split("; "):
        name, _, number = part.rpartition(" ")
        is_printed = number.isdigit() and name not in ("", "CI")
        items.append(entry(name, percent=percent(float(number))) if is_printed else part)
    return label(*items)


@pytest.mark.parametrize(("text", "estimates", "likely"), LISTS)
def test_estimates_and_likely_ranges(text: str, estimates: list[float], likely: list[tuple[float, float]]) -> None:
    found = amounts(made(text)).ingredients
    assert [share.estimate for share in found] == pytest.approx(estimates, rel=1e-4)
    assert [share.likely.min for share in found[:3]] == pytest.approx([low for low, _ in likely], rel=1e-3)
    assert [share.likely.max for share in found[:3]] == pytest.approx([high for _, high in likely], rel=1e-3)


def test_weights_of_the_shares_before_anything_is_known() -> None:
    """Sum, mean share and mean place of the widths: each number of the tables weighs in one of them."""
    widths, shares = prior.WIDTHS, prior.SHARES
    assert sum(widths) == pytest.approx(6.9462988, rel=1e-6)
    assert sum(a * b for a, b in zip(shares, widths, strict=True)) == pytest.approx(33.802138, rel=1e-6)
    assert sum(n * width for n, width in enumerate(widths)) == pytest.approx(201.80856, rel=1e-6)


@pytest.mark.parametrize(
    ("own", "mean", "place"),
    [
        (True, 4.3505837, 50.443217),
        (False, 4.3919581, 50.354203),
    ],
)
def test_a_level_as_a_distribution(own: bool, mean: float, place: float) -> None:
    found = prior.spread(Level(1.0, 4.0, 10.0), own)
    assert sum(a * b for a, b in zip(prior.SHARES, found, strict=True)) == pytest.approx(mean, rel=1e-6)
    assert sum(n * weight for n, weight in enumerate(found)) == pytest.approx(place, rel=1e-6)

"""Which ingredients of the inventory are plant material, told by their names; used by ``import_names.py``."""

from __future__ import annotations

import re

#: First words of plant names that are no genus.
NO_GENUS = frozenset(
    (
        "ACETYL", "ACETYLATED", "ALGAE", "BETA", "CALCIUM", "CANDIDA", "COLLOIDAL", "DEFATTED", "EGG",
        "FERMENTED", "GERMINATED", "GLYCINE", "HUMAN", "HYDROGENATED", "HYDROLYZED", "HYDROXYPROPYLTRIMONIUM",
        "OXIDIZED", "OYSTER", "PALM", "PALMITOYL", "PICHIA", "POTASSIUM", "PROPYL", "PSEUDOZYMA", "RED",
        "SACCHAROMYCES", "SEA", "SODIUM", "SOIL", "STEVIOL", "UNDECYLENOYL"
    )
)  # fmt: skip
#: Names of plant material end so.
PLANT = re.compile(
    r"\b(?:LEAF|FLOWER|ROOT|SEED|FRUIT|PEEL|BARK|TWIG|WOOD|HERB|NEEDLE|RESIN|BUD|STEM|KERNEL|RHIZOME|CONE|BRANCH|BULB|GERM|"
    r"SPROUT|CALLUS|SHELL|HULL|HUSK|BRAN|TUBER|VINE)\b.*\b(?:OIL|EXTRACT|WATER|JUICE|POWDER|WAX|CERA|ABSOLUTE|BUTTER)$"
)
#: Words that make a name one of chemistry, whatever plant stands in it.
CHEMICAL = re.compile(
    r"YL\b|ATES?\b|\bESTERS?\b|PEPTIDE|AMIDES?\b|\bP[EP]G\b|KETONE|CHLORIDE|PROPANEDIOL|GLYCERETH|COPOLYMER|EPOXY|STEROL|"
    r"COATED|SULFIDE|ACETIN|\bHUMAN\b"
)


def mark_botanical(rows: dict[str, dict[str, str]]) -> None:
    """Mark names of plant material: those that say a part and a form, and those that begin with such a one's genus."""
    genera = {
        row["inci"].split(" ")[0]
        for row in rows.values()
        if row.get("botanical") == "1" or (not row.get("botanical") and PLANT.search(row["inci"]))
    }
    genera = {genus for genus in genera if genus.isalpha() and len(genus) > 3} - NO_GENUS
    for row in rows.values():
        if not row.get("botanical"):
            words = row["inci"].split(" ")
            plant = PLANT.search(row["inci"]) or (words[0] in genera and len(words) > 1)
            row["botanical"] = "1" if plant and not CHEMICAL.search(row["inci"]) else "0"
        row["label_count"] = row.get("label_count") or "0"

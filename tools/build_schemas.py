"""Write inci_parser/schemas/*.json from the definitions below: one place for the parts that the records share.

Run: python tools/build_schemas.py (a test fails when the shipped files are not what this writes).
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inci_parser.analysis.markets import markets

PLACE = Path(__file__).resolve().parent.parent / "inci_parser" / "schemas"
Node = dict[str, Any]


def text(meaning: str = "", **more: Any) -> Node:
    return {"type": "string", **({"description": meaning} if meaning else {}), **more}


def one_of(words: str, meaning: str = "") -> Node:
    return text(meaning, enum=words.split())


def whole(low: int, high: int | None = None, meaning: str = "") -> Node:
    return {"type": "integer", "minimum": low} | ({} if high is None else {"maximum": high}) | _said(meaning)


def percent(meaning: str = "") -> Node:
    return {"type": "number", "minimum": 0, "maximum": 100} | _said(meaning)


def flag(meaning: str = "") -> Node:
    return {"type": "boolean"} | _said(meaning)


def array(of: Node, meaning: str = "", **more: Any) -> Node:
    return {"type": "array", "items": of, **more} | _said(meaning)


def nullable(node: Node) -> Node:
    kind = node["type"]
    return node | {"type": [kind, "null"]} | ({"enum": [*node["enum"], None]} if "enum" in node else {})


def record(fields: Node, *optional: str, meaning: str = "") -> Node:
    """An object that has these fields and no others; ``optional`` names those that may be absent."""
    required = [name for name in fields if name not in optional]
    return {"type": "object", "properties": fields, "required": required, "additionalProperties": False} | _said(
        meaning
    )


def ref(name: str) -> Node:
    return {"$ref": f"#/$defs/{name}"}


def _said(meaning: str) -> Node:
    return {"description": meaning} if meaning else {}


INTERVAL = record({"min": percent(), "max": percent()})
STATED: Node = {
    **record({"min": nullable(percent()), "max": nullable(percent()), "text": text("As printed.")}),
    "type": ["object", "null"],
    "description": "Mass percent that the label states; null on the open side of a bound.",
}
RANGES = record({"proved": {**INTERVAL, "type": ["object", "null"]}, "likely": INTERVAL})
DEFS: Node = {
    "notice": record(
        {
            "code": text("Row of the notice table.", pattern="^[a-z0-9_]+$"),
            "severity": whole(1, 4),
            "message": text("For people.", minLength=1),
            "start": whole(0, meaning="Offset of the first character in the text as given."),
            "end": whole(0, meaning="Offset behind the last character."),
        }
    ),
    "alternative": record({"name": text(minLength=1), "score": percent()}),
    "match": record(
        {
            "method": one_of("exact alias spelling translation colour_index fuzzy nomenclature none"),
            "score": percent("How sure, 0 to 100."),
            "alternatives": array(ref("alternative"), "Runners-up, where the choice was not certain."),
            "class": nullable(text("Class by INCI nomenclature, where the name tells it.")),
        }
    ),
    "ingredient": record(
        {
            "position": whole(1),
            "text": text("As printed.", minLength=1),
            "start": whole(0),
            "end": whole(1),
            "name": nullable(text("Canonical INCI name; null where it could not be identified.", minLength=1)),
            "names": array(text(minLength=1), "Every name the entry stands for."),
            "match": ref("match"),
            "section": one_of("active main may_contain trace"),
            "component": text("Printed title of the kit part, shade or phase, else empty."),
            "percent": STATED,
            "nano": flag(),
            "organic": flag("A footnote says organic farming."),
            "known": flag("The catalogue holds it; false for a name that is only well-formed, and for none."),
            "function": text("What it is there for, in plain words; empty where no source says."),
            "doubts": array(text(minLength=1), "Codes of what is not sure of it."),
        }
    ),
    "piece": record({"kind": text(minLength=1), "start": whole(0), "end": whole(0)}),
    "label": record(
        {
            "schema_version": text(const="1"),
            "kind": one_of("list highlights no_list"),
            "quality": whole(0, 4, "1 clean, 2 to 4 the worst notice, 0 nothing readable."),
            "reason": text("Why the text is of that kind."),
            "notices": array(ref("notice")),
            "ingredients": array(ref("ingredient"), "In label order."),
            "left_out": array(
                record({"start": whole(0), "end": whole(0)}), "Stretches inside the list that no entry explains."
            ),
            "pieces": array(ref("piece"), "Only with --explain: what every character was taken for."),
        },
        "pieces",
    ),
    "source": record(
        {"key": text(minLength=1), "citation": text(), "year": nullable(whole(1500, 2200)), "url": text()}
    ),
    "finding": record(
        {
            "kind": one_of("active fragrance allergen irritant interaction limit prohibited claim guidance"),
            "rule": text("Stable id of the rule.", pattern="^[a-z_]+\\.[^\\s]+$"),
            "class": nullable(text()),
            "names": array(text(minLength=1)),
            "positions": array(whole(1)),
            "title": text(minLength=1),
            "text": text(),
            "severity": nullable(whole(1, 3)),
            "level": one_of("main detail"),
            "evidence": one_of("A B C D"),
            "unknown": array(text(minLength=1), "What a label cannot tell."),
            "sources": array(ref("source")),
            "details": {"type": "object", "description": "More of the kind, plain values."},
            "products": array(whole(0), "Only in a routine: indices of the products it concerns."),
        },
        "products",
    ),
    "concentration": record(
        {
            "assumptions": array(text(minLength=1)),
            "contradiction": nullable(text()),
            "order_means": flag("Whether the order of the list says anything about amounts."),
            "one_percent_line": record({"min": whole(0), "max": whole(0), "likely": whole(0)}),
            "ingredients": array(
                record(
                    {
                        "position": whole(1),
                        "proved": nullable(INTERVAL),
                        "likely": INTERVAL,
                        "estimate": percent(),
                        "because": array(text(minLength=1)),
                    }
                )
            ),
        }
    ),
    "check": record({"check": text(minLength=1), "ran": flag(), "reason": text()}),
    "context": record(
        {
            "market": one_of(" ".join(markets())),
            "product_type": nullable(text()),
            "leave_on": nullable(flag()) | {"description": "null for what is swallowed."},
            "profile": array(
                text(minLength=1), "Built in: sensitive, eczema, rosacea, acne, pregnancy, damaged_barrier."
            ),
            "assumed": array(text(), "Fields that were inferred or assumed, not given."),
            "reasons": array(text()),
            "skip": array(text(), "What the caller switched off."),
        }
    ),
    "report": record(
        {
            "schema_version": text(const="1"),
            "catalogue": record({"version": text(minLength=1), "sha256": text(pattern="^[0-9a-f]{64}$")}),
            "context": ref("context"),
            "label": ref("label"),
            "findings": array(ref("finding")),
            "concentration": ref("concentration"),
            "checks": array(ref("check")),
            "summary": array(
                record({"code": text(minLength=1), "text": text(minLength=1), "positions": array(whole(1))}),
                "The first screen, in order of weight.",
            ),
            "looked_for": array(
                record(
                    {
                        "asked": text(minLength=1),
                        "source": one_of("profile avoid"),
                        "found": flag(),
                        "names": array(text(minLength=1)),
                        "positions": array(whole(1)),
                        "known": flag(),
                        "suggestion": text(),
                        "without": text(),
                        "doubtful": flag(),
                        "possible": array(text(minLength=1)),
                        "possible_as": text(),
                        "printed": text(),
                        "otherwise": array(text(minLength=1)),
                        "otherwise_as": text(),
                    }
                ),
                "What a profile or an avoid list asked for, found or not.",
            ),
        }
    ),
    "routine": record(
        {
            "schema_version": text(const="1"),
            "products": array(ref("report")),
            "findings": array(ref("finding")),
            "actives": array(
                record(
                    {
                        "product": whole(0, meaning="Index of the product."),
                        "name": text(minLength=1),
                        "class": text(minLength=1),
                        "percent": nullable(percent("Declared mass percent.")),
                    }
                ),
                "The actives that the findings rest on.",
            ),
        }
    ),
    "alias": record(
        {"text": text(minLength=1), "kind": text(), "lang": text(), "attested": flag("Met in print."), "source": text()}
    ),
    "record": record(
        {
            "inci": text(minLength=1),
            "us_name": nullable(text()),
            "cas": array(text(minLength=1)),
            "ec": array(text(minLength=1)),
            "functions": array(text(minLength=1)),
            "botanical": flag(),
            "cosing_ref": nullable(text()),
            "updated": nullable(text("When the inventory last changed the entry.")),
            "label_count": whole(0, meaning="On how many of some 6,000 labels the name was met."),
            "source": text(),
            "layer": text(),
            "aliases": array(ref("alias")),
        }
    ),
    "explanation": record(
        {
            "schema_version": text(const="1"),
            "text": text(minLength=1),
            "names": array(text(minLength=1)),
            "match": record(
                {
                    "method": one_of("exact alias spelling translation colour_index fuzzy nomenclature none"),
                    "score": percent(),
                    "alternatives": array(ref("alternative")),
                    "class": nullable(text()),
                    "because": text(),
                }
            ),
            "class": nullable(text()),
            "role": nullable(text()),
            "unknown_words": array(text(minLength=1)),
            "records": array(ref("record")),
            "neighbours": array(record({"name": text(minLength=1), "distance": whole(0), "verdict": text()})),
            "function": text("What it is there for, in plain words; empty where no source says."),
            "group": text("The group of ingredients that the name is a word for; empty for none."),
            "suggestion": text("The word for a group that an unknown name is near to; empty for none."),
            "market": one_of(" ".join(markets())),
            "findings": array(ref("finding")),
        }
    ),
    "comparison": record(
        {
            "schema_version": text(const="1"),
            "kinds": record({"a": text(minLength=1), "b": text(minLength=1)}),
            "similarity": {"type": "number", "minimum": 0, "maximum": 1},
            "shared": array(text(minLength=1)),
            "only_a": array(text(minLength=1)),
            "only_b": array(text(minLength=1)),
            "actives": {"type": "object"},
            "amounts": array(
                record({"name": text(minLength=1), "a": STATED, "b": STATED}),
                "Shared ingredients with another stated amount.",
            ),
            "moved": array(
                record({"name": text(minLength=1), "direction": one_of("up down"), "a": whole(1), "b": whole(1)}),
                "Shared ingredients that stand elsewhere in b: the fewest that must move. Places from 1.",
            ),
            "ranges": array(
                record(
                    {
                        "name": text(minLength=1),
                        "change": one_of("more less", "What b holds of it."),
                        "certainty": one_of("proved likely"),
                        "a": RANGES,
                        "b": RANGES,
                    }
                ),
                "Shared ingredients of which no amount fits the ranges of both labels.",
            ),
        }
    ),
}
TITLES = {
    "label": "A label read and named",
    "report": "What a label means",
    "routine": "Several products used together",
    "comparison": "Two labels side by side",
    "explanation": "One name explained",
}


def needed(node: Any) -> set[str]:
    """Return the names of the definitions that a node refers to, directly or through others."""
    found: set[str] = set()
    pending = [node]
    while pending:
        item = pending.pop()
        if isinstance(item, dict):
            name = str(item.get("$ref", "")).removeprefix("#/$defs/")
            if name and name not in found:
                found.add(name)
                pending.append(DEFS[name])
            pending.extend(item.values())
        elif isinstance(item, list):
            pending.extend(item)
    return found


def build(name: str) -> str:
    """Return one schema as JSON text, complete in itself."""
    body = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:inci-parser:schema:1:{name}",
        "title": TITLES[name],
        **DEFS[name],
        "$defs": {key: DEFS[key] for key in sorted(needed(DEFS[name]))},
    }
    return json.dumps(body, indent=1, ensure_ascii=False) + "\n"


def main() -> None:
    """Write all schemas."""
    for name in TITLES:
        (PLACE / f"{name}.json").write_text(build(name), encoding="utf-8")
        print(f"wrote schemas/{name}.json")


if __name__ == "__main__":
    main()

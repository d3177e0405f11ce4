"""Record what the package makes of every corpus label, and compare two records.

    python tools/record_corpus.py NEW.jsonl                              # every label of ../shared/corpora
    python tools/record_corpus.py NEW.jsonl --every 10 --against OLD.jsonl
    python tools/record_corpus.py NEW.jsonl --against OLD.jsonl --kept --show 3 --field label.ingredients

One JSON line a label: its id, the record of ``parse`` with traits and pieces, and the record of ``analyze`` with the
label's name as title. A change that should change nothing leaves the record equal. With ``--against`` the command
prints, for each field path, on how many labels the value differs, and ends with 1 if any does. A field that only one
record knows is listed apart: an added field is no difference. To record another commit, set ``PYTHONPATH`` to a
checkout of it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

CORPORA = Path(__file__).resolve().parent.parent.parent / "shared" / "corpora"
#: Characters of a value that ``--show`` prints.
WIDTH = 160


def labels(folder: Path, every: int) -> Iterator[dict[str, str]]:
    """Yield every n-th label of the corpora, in the order of file names."""
    number = 0
    for path in sorted(folder.glob("*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in lines:
                if number % every == 0:
                    yield json.loads(line)
                number += 1


def record(label: dict[str, str]) -> dict[str, Any]:
    """Return what the package on the path makes of one label, as plain values."""
    import inci_parser

    read = inci_parser.parse(label["ingredients"])
    report = inci_parser.analyze(read, title=label.get("name") or "").to_dict()
    report.pop("catalogue")  # versions and the digest of the data differ between any two commits
    return {
        "id": label["id"],
        "label": read.to_dict(),
        "traits": sorted(read.traits),
        "pieces": [list(piece) for piece in read.pieces],
        "report": report,
    }


def differences(old: Any, new: Any, path: str = "") -> Iterator[tuple[str, Any, Any]]:
    """Yield (path, old value, new value) for each value that differs; ``[]`` stands for any index of a list.

    A list that became longer or shorter is one difference, ``path (items)``: its items are not paired. A key that only
    one side has is ``path (added)`` or ``path (gone)``.

    >>> list(differences({"a": [{"b": 1}, {"b": 2}], "c": 1}, {"a": [{"b": 1}, {"b": 3}], "d": 1}))
    [('a[].b', 2, 3), ('c (gone)', 1, None), ('d (added)', None, 1)]
    """
    if isinstance(old, dict) and isinstance(new, dict):
        for key in old.keys() | new.keys() if old.keys() != new.keys() else old:
            inner = f"{path}.{key}" if path else key
            if key not in new:
                yield f"{inner} (gone)", old[key], None
            elif key not in old:
                yield f"{inner} (added)", None, new[key]
            else:
                yield from differences(old[key], new[key], inner)
    elif isinstance(old, list) and isinstance(new, list) and len(old) == len(new):
        for before, after in zip(old, new, strict=True):
            yield from differences(before, after, f"{path}[]")
    elif isinstance(old, list) and isinstance(new, list):
        yield f"{path} (items)", old, new
    elif old != new:
        yield path, old, new


def lines_of(path: Path) -> dict[str, dict[str, Any]]:
    """Return the records of a file by the id of the label."""
    with path.open(encoding="utf-8") as lines:
        return {item["id"]: item for item in map(json.loads, lines)}


def changed_items(old: Any, new: Any) -> tuple[Any, Any]:
    """Return two values without what lists have in common, so that a longer list shows what came and went."""
    if isinstance(old, list) and isinstance(new, list):
        return [item for item in old if item not in new], [item for item in new if item not in old]
    return old, new


def compare(old_path: Path, new_path: Path, show: int, field: str) -> int:
    """Print on how many labels each field differs, with examples; return the number of labels that differ."""
    old, new = lines_of(old_path), lines_of(new_path)
    common = [key for key in new if key in old]
    fields: Counter[str] = Counter()
    examples: dict[str, list[tuple[str, Any, Any]]] = {}
    differing = 0
    for key in common:
        by_path = {path: (before, after) for path, before, after in differences(old[key], new[key])}
        differing += any(not path.endswith((" (added)", " (gone)")) for path in by_path)
        fields.update(by_path.keys())
        for path, (before, after) in by_path.items():
            examples.setdefault(path, []).append((key, before, after))
    print(f"{len(common)} labels in both records; {differing} differ")
    for path, count in fields.most_common():
        if path.startswith(field):
            print(f"{count:6}  {path}")
            for key, before, after in examples[path][:show]:
                before, after = changed_items(before, after)
                print(f"        {key}: {_short(before)}\n        {' ' * len(key)}  {_short(after)}")
    return differing


def _short(value: Any) -> str:
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= WIDTH else text[: WIDTH - 1] + "…"


def main() -> int:
    """Record, compare or both; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path, help="file to write (JSON lines)")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="take every N-th label")
    parser.add_argument("--corpora", type=Path, default=CORPORA, metavar="FOLDER")
    parser.add_argument("--against", type=Path, metavar="OLD", help="an older record to compare with")
    parser.add_argument("--kept", action="store_true", help="do not record anew: RECORD is there already")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N examples of each difference")
    parser.add_argument("--field", default="", metavar="PATH", help="only fields whose path begins so")
    args = parser.parse_args()
    if not args.kept:
        if not args.corpora.is_dir():
            sys.exit(f"record_corpus.py: no corpora at {args.corpora}; name their folder with --corpora")
        with args.record.open("w", encoding="utf-8") as out:
            for label in labels(args.corpora, max(1, args.every)):
                out.write(json.dumps(record(label), ensure_ascii=False) + "\n")
    return int(args.against is not None and compare(args.against, args.record, args.show, args.field) > 0)


if __name__ == "__main__":
    sys.exit(main())

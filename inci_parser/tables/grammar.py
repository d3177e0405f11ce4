"""The grammars of ``grammars/`` as Lark reads them, with the words of their terminals from tables.

A terminal writes ``@at_most@`` where the words of that class of ``amount_words.csv`` belong, ``@mass@`` where the units
of that kind of ``units.csv`` do, and ``@unit_initial@`` for the first letters of all units. ``@nano:together@`` stands
for words of languages that join words so (``languages.csv``), ``@rest:la@`` for those of one language. Words of one
letter stand together, the longest first.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .build_cache import load_or_build
from .language import AMOUNT_CLASSES, UNIT_KINDS, amount_words, unit_words
from .resources import data_file, folder

if TYPE_CHECKING:
    from lark import Lark

_WORDS = re.compile(r"@([a-z_]+)(?::([\w-]+))?@")
#: Tables whose words stand in terminals.
TABLES = ("amount_words.csv", "languages.csv", "units.csv")


def files_of(name: str) -> tuple[str, ...]:
    """Return the files that the terminals of a grammar are made from."""
    files = (data_file("grammars", f"{name}.lark"), data_file("grammars", "shared_tokens.lark"))
    return (*map(str, files), *(str(data_file("synonyms", table)) for table in TABLES))


def grammar_pattern(name: str, room: str, build: Callable[[], str]) -> re.Pattern[str]:
    """Return the pattern that ``build`` makes of a grammar's terminals for a room, remembered until a file changes."""
    return load_or_build(f"{room}-{name}", files_of(name), lambda: re.compile(build()), kind="grammars")


def pattern_with_words(key: str, text: str | Callable[[], str], *tables: str) -> re.Pattern[str]:
    """Return a pattern, any case, of a text with words filled in, remembered by its name until a table changes.

    ``text`` may be a function that gives it out of ``tables``, further tables that it depends on.
    """

    def build() -> re.Pattern[str]:
        return re.compile(filled(text if isinstance(text, str) else text()), re.IGNORECASE)

    return load_or_build(key, (*TABLES, *tables), build)


def filled(text: str) -> str:
    """Return a grammar with the words of its terminals filled in.

    >>> filled("SOME: /(?:@or_more:fi@)/")
    'SOME: /(?:tai\\\\x20enemmän|vähintään)/'
    """
    return _WORDS.sub(lambda match: _alternatives(match[1], match[2]), text)


def _alternatives(class_: str, which: str | None) -> str:
    if class_ not in (*AMOUNT_CLASSES, *UNIT_KINDS, "unit_initial"):
        raise ValueError(f"a terminal asks for {class_!r}: no class of amount_words.csv, no kind of units.csv")
    if class_ == "unit_initial":
        return re.escape(
            "".join(sorted({unit[0] for kind in UNIT_KINDS if kind != "size" for unit in unit_words(kind)}))
        )
    words = unit_words(class_, which) if class_ in UNIT_KINDS else amount_words(class_, which)
    by_letter: dict[str, list[str]] = {}
    for word in words:
        by_letter.setdefault(word[0], []).append(word)
    return "|".join(_group(letter, words) for letter, words in by_letter.items())


def _group(letter: str, words: list[str]) -> str:
    """Return a pattern for words that open with one letter, which is looked at once."""
    if len(words) == 1:
        return _escaped(words[0])
    return f"{_escaped(letter)}(?:{'|'.join(_escaped(word[1:]) for word in words)})"


def _escaped(text: str) -> str:
    return re.escape(text).replace("\\ ", r"\x20").replace("/", r"\/")


@cache
def _grammar_folder() -> Path:
    """Return the grammars as a folder on disk; out of a zipped installation they are copied to a temporary one."""
    place = folder("grammars")
    if isinstance(place, Path):
        return place
    import atexit
    import shutil
    import tempfile

    copy = Path(tempfile.mkdtemp(prefix="inci-parser-grammars-"))
    atexit.register(shutil.rmtree, copy, ignore_errors=True)
    for item in place.iterdir():
        (copy / item.name).write_bytes(item.read_bytes())
    return copy


def grammar(name: str, room: str, **options: Any) -> Lark:
    """Return the LALR parser of ``grammars/<name>.lark`` for a room, its tables remembered.

    ``options`` are Lark's; a lexer of its own may be among them.
    """
    from lark import Lark

    lexer = options.get("lexer", "contextual")

    def build() -> Any:
        from lark.grammar import Rule
        from lark.lexer import TerminalDef

        data, memo = _parsed(name, **options).memo_serialize([TerminalDef, Rule])
        data["options"].update(lexer="", _plugins={}, import_paths=[], source_path="")  # the same bytes from any folder
        data["parser"]["lexer_conf"]["lexer_type"] = ""
        data["parser"]["parser"] = _in_order(data["parser"]["parser"])
        return [data, memo]

    data, memo = load_or_build(f"{room}-{name}-parser", files_of(name), build, kind="grammars")
    data["options"]["lexer"] = data["parser"]["lexer_conf"]["lexer_type"] = lexer
    return Lark._load_from_dict(data, memo)  # type: ignore[no-any-return, no-untyped-call]


def _in_order(table: dict[str, Any]) -> dict[str, Any]:
    """Return a parse table of Lark's with tokens and states in one order, so that a grammar gives the same bytes.

    Tokens are numbered by name, states as they are reached from the start. An action is shift (0) with a state or
    reduce (1) with a rule.
    """
    names = sorted(table["tokens"].values())
    number_of = {old: names.index(name) for old, name in table["tokens"].items()}
    order = list(dict.fromkeys(table["start_states"].values()))
    states = {}
    for old in order:  # grows during the loop
        actions = sorted(
            ((number_of[token], action) for token, action in table["states"][old].items()), key=itemgetter(0)
        )
        order.extend({to: None for _, (reduces, to) in actions if not reduces and to not in order})
        states[old] = actions
    place = {old: number for number, old in enumerate(order)}
    return {
        "tokens": dict(enumerate(names)),
        "states": {
            place[old]: {token: (reduces, to if reduces else place[to]) for token, (reduces, to) in actions}
            for old, actions in states.items()
        },
        "start_states": {start: place[old] for start, old in table["start_states"].items()},
        "end_states": {start: place[old] for start, old in table["end_states"].items()},
    }


def _parsed(name: str, **options: Any) -> Lark:
    """Return a grammar as Lark reads it, words and imports filled in."""
    from lark import Lark

    file = _grammar_folder() / f"{name}.lark"
    text = filled(file.read_text(encoding="utf-8"))
    settings = {"parser": "lalr", "source_path": str(file), "import_paths": [_imported_text], "_plugins": _plugins()}
    return Lark(text, **settings, **options)


def _plugins() -> dict[str, Any]:
    """Return Lark's lexers without the check whether terminals overlap: with hundreds of words it takes minutes."""
    from lark.common import LexerConf
    from lark.lexer import BasicLexer, ContextualLexer

    def basic(conf: LexerConf, *rest: Any, **options: Any) -> BasicLexer:
        conf.skip_validation = True
        return BasicLexer(conf, *rest, **options)

    def contextual(conf: LexerConf, *rest: Any, **options: Any) -> ContextualLexer:
        conf.skip_validation = True
        return ContextualLexer(conf, *rest, **options)

    return {"BasicLexer": basic, "ContextualLexer": contextual}


def _imported_text(base: str | None, path: str) -> tuple[str, str]:
    """Return a file that a grammar imports, filled, as Lark asks for it."""
    file = _grammar_folder() / Path(path).name
    return str(file), filled(file.read_text(encoding="utf-8"))


def token_grammar(name: str) -> Lark:
    """Return the Lark lexer of ``grammars/<name>.lark``, a file of terminals without rules.

    Lark needs a start rule; the one added here accepts every sequence of the terminals whose names have no leading
    underscore, so that lexing decides all.
    """
    from lark import Lark

    file = _grammar_folder() / f"{name}.lark"
    text = filled(file.read_text(encoding="utf-8"))
    terminals = re.findall(r"^([A-Z]\w*)(?:\.-?\d+)?\s*:", text, re.MULTILINE)
    rule = f"\nstart: ({' | '.join(terminals)}{_imported(text)})*\n"
    return Lark(
        text + rule,
        parser="lalr",
        lexer="basic",
        source_path=str(file),
        import_paths=[_imported_text],
        _plugins=_plugins(),
    )


def _imported(text: str) -> str:
    """Return the terminals that a token grammar imports to have them as tokens: those of its ``// Imported`` line."""
    line = re.search(r"^// Imported +(.*)$", text, re.MULTILINE)
    return "".join(f" | {terminal}" for terminal in line[1].split()) if line else ""

"""Commas, semicolons and ends of sentences of all scripts, as text has them before anything is folded."""

from __future__ import annotations

#: ASCII, ideographic (which may be half width), full width, Arabic.
COMMAS = ",、､，،"
#: ASCII, full width, Arabic.
SEMICOLONS = ";；؛"
#: What separates the entries of a list, whatever the script.
LIST_SIGNS = COMMAS + SEMICOLONS
COLONS = ":："
QUESTIONS = "?？؟"
#: What ends a sentence, but for full stops, which stand in numbers and abbreviations, too.
ENDS_OF_SENTENCES = f"!！{QUESTIONS}"

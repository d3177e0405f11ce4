"""What the texts and patterns of a rule pack may hold: a pack is a stranger's file, and none of it is run.

Built-in tables need no such limits: tests read each of their rows.
"""

from __future__ import annotations

from string import Formatter

#: What a text may have filled in.
FIELDS = ("a", "b", "claim", "use", "threshold", "title")
#: The longest pattern, and the most parts of it that repeat without a bound: names have a few hundred characters.
LONGEST_PATTERN, MOST_REPEATS = 200, 3


def template_fault(text: str) -> str:
    """Return what is wrong with a text to fill in, empty where nothing is.

    >>> template_fault("{a} {a:stands|stand}."), template_fault("{a.__class__}")
    ('', "has '{a.__class__}'; a text may hold {a}, {b}, {claim}, {use}, {threshold}, {title} and {a:one|more}")
    """
    try:
        fields = [field for field in Formatter().parse(text) if field[1] is not None]
    except ValueError as error:
        return f"has a brace without its partner ({error}); write {{{{ for {{ and }}}} for }}"
    for _, name, form, conversion in fields:
        plain = not form or ("|" in form and "{" not in form)
        if name not in FIELDS or conversion or not plain:
            printed = f"{{{name}{f'!{conversion}' if conversion else ''}{f':{form}' if form else ''}}}"
            allowed = ", ".join(f"{{{field}}}" for field in FIELDS)
            return f"has {printed[:40]!r}; a text may hold {allowed} and {{a:one|more}}"
    return ""


def pattern_fault(pattern: str) -> str:
    """Return why a regular expression could take for ever, empty where it cannot.

    >>> pattern_fault("([A-Z]+[ -]?)+!")
    'repeats a group that repeats itself or has alternatives; such a pattern may take for ever'
    >>> pattern_fault("(?:COCO|PALM) .*OIL")
    ''
    """
    if len(pattern) > LONGEST_PATTERN:
        return f"is longer than {LONGEST_PATTERN} characters"
    #: For each open group, outermost first: whether something in it repeats or it has alternatives.
    groups = [False]
    repeats = place = 0
    closed = False
    while place < len(pattern):
        sign, size = pattern[place], _size(pattern, place)
        if sign == "(":
            groups.append(False)
        elif sign == ")" and len(groups) > 1:
            closed = groups.pop()
            groups[-1] = groups[-1] or closed
        elif sign == "|":
            groups[-1] = True
        elif _is_unbounded(pattern[place : place + size]):
            if closed and pattern[place - 1] == ")":
                return "repeats a group that repeats itself or has alternatives; such a pattern may take for ever"
            groups[-1] = True
            repeats += 1
        place += size
    return f"has more than {MOST_REPEATS} parts that repeat" if repeats > MOST_REPEATS else ""


def _is_unbounded(quantifier: str) -> bool:
    """Return whether a part of a pattern repeats what stands before it without a bound, or very often."""
    if quantifier[0] != "{":
        return quantifier[0] in "*+"
    most = quantifier.strip("{}").rpartition(",")[2]
    return not most.isdecimal() or int(most) > 3


def _size(pattern: str, place: int) -> int:
    """Return how many characters a part of a pattern has: an escape, a class of characters, a repeat, or a sign."""
    sign = pattern[place]
    if sign == "\\":
        return 2
    if sign == "[":
        end = pattern.find("]", place + (3 if pattern.startswith("[^", place) else 2))
        return end - place + 1 if end > 0 else 1
    if sign == "{":
        end = pattern.find("}", place)
        return end - place + 1 if end > 0 else 1
    return 1

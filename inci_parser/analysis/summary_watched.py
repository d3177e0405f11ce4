"""The statements of a first screen on what was looked for: an avoid list and a profile, answered both ways."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..models import Context, Label, LookedFor, Statement
from .doubtful_names import is_doubtful
from .product import Product
from .summary_law import Weighed
from .summary_unread import breaks_off
from .wording import display_name, join_names, join_words, shortened

#: The most names that one statement lists, and the most things of an avoid list.
_NAMES, _AVOIDED = 5, 6


def avoided(label: Label, products: Sequence[Product], looked: Sequence[LookedFor]) -> Iterator[Weighed]:
    """Yield which things of an avoid list are there, how many are not, which are open, which words are not known."""
    asked = [item for item in looked if item.source == "avoid"]
    text = _answer(asked, _where(label, products))
    if text:
        positions = tuple(sorted({position for item in asked for position in item.positions if item.found}))
        yield Weighed(96, Statement("avoid", text, positions))
    yield from _unknown_words(asked)


def _answer(asked: Sequence[LookedFor], where: str) -> str:
    """Return what is there of an avoid list, what not and what is open; ``""`` where no word of it is known."""
    present = [item for item in asked if item.found]
    missing = [item for item in asked if item.known and not item.found and not item.possible]
    not_sure = _open(asked)
    if present:
        more = f" and {len(present) - _AVOIDED} more" if len(present) > _AVOIDED else ""
        rest = f" {len(missing)} more of your list not found{where}." if missing else ""
        return f"On your avoid list: {join_words(map(_hit, present[:_AVOIDED]))}{more}.{rest} {not_sure}".rstrip()
    if missing:
        return f"Your avoid list: {_none_of(missing)}{where}. {not_sure}".rstrip()
    return f"On your avoid list, {not_sure[:1].lower()}{not_sure[1:]}" if not_sure else ""


def _none_of(missing: Sequence[LookedFor]) -> str:
    """Return that nothing of an avoid list was found, by name where it is one thing."""
    return f"none of your {len(missing)} found" if len(missing) > 1 else f"{shortened(missing[0].thing)} not found"


def _where(label: Label, products: Sequence[Product]) -> str:
    """Return where something was not found, if not in the whole list."""
    if "cut_start" in label.traits or any(product.amounts.partial for product in products):
        return " in the part that is listed"
    if breaks_off(label, products):
        return " before the list breaks off"
    whole = not label.left_out and all(entry.known and not is_doubtful(entry) for entry in label.ingredients)
    return "" if whole else " in what could be read"


def _unknown_words(asked: Sequence[LookedFor]) -> Iterator[Weighed]:
    """Yield which words of an avoid list are no known ingredient or group."""
    unknown = [item for item in asked if not item.known and not item.found]
    if unknown:
        more = f" and {len(unknown) - _NAMES} more" if len(unknown) > _NAMES else ""
        words = ", ".join(map(_unknown_word, unknown[:_NAMES]))
        what = "is no known ingredient or group" if len(unknown) == 1 else "are no known ingredients or groups"
        yield Weighed(
            95, Statement("avoid_unknown", f"On your avoid list, {words}{more} {what}, and cannot be called absent.")
        )


def _unknown_word(item: LookedFor) -> str:
    hint = f" (did you mean {item.suggestion.casefold()!r}?)" if item.suggestion else ""
    return f"{shortened(item.asked)!r}{hint}"


def _hit(item: LookedFor) -> str:
    if item.printed:
        return f"{item.thing} (printed beside the list: “{shortened(item.printed)}”)"
    names = join_names(item.names, most=_NAMES)
    doubt = ", read with doubt" if item.doubtful else ""
    if not names or names.casefold() == item.thing.casefold():
        return f"{item.thing}{f' ({doubt[2:]})' if doubt else ''}"
    if not doubt and names.casefold().startswith(f"{item.thing.casefold()} ("):
        return names  # its name with its number: titanium dioxide (CI 77891)
    return f"{item.thing} ({'probably ' if doubt else ''}{names}{doubt})"


def _open(items: Sequence[LookedFor]) -> str:
    """Return of which things that were looked for some ingredients may be, as a sentence; ``""`` for none."""
    answers = [
        f"{item.thing} ({item.possible_as}: {', '.join(map(display_name, item.possible[:_NAMES]))}"
        f"{_and_more(item.possible)}; the list does not say)"
        for item in items
        if item.possible
    ]
    more = f" and {len(answers) - _AVOIDED} more" if len(answers) > _AVOIDED else ""
    return f"Open: {join_words(answers[:_AVOIDED])}{more}." if answers else ""


def _and_more(names: Sequence[str]) -> str:
    return f" and {len(names) - _NAMES} more" if len(names) > _NAMES else ""


def profile_answers(
    label: Label, context: Context, products: Sequence[Product], looked: Sequence[LookedFor]
) -> Iterator[Weighed]:
    """Yield the answer to the profile, both ways."""
    asked = [item for item in looked if item.source == "profile"]
    if not asked:
        return
    profiles = products[0].rule_book.profiles if products else {}
    chosen = join_words(profiles[word].title if word in profiles else word for word in context.profile)
    present = [item for item in asked if item.found]
    positions = tuple(sorted({position for item in present for position in item.positions}))
    answer = f"found {join_words(map(_hit, present))}." if present else ""
    parts = (answer, _not_found(asked, _where(label, products)), _at_other_work(asked), _open(asked))
    text = " ".join(filter(None, parts))
    yield Weighed(85 if present else 80, Statement("profile", f"For {chosen}: {text}", positions))


def _at_other_work(asked: Sequence[LookedFor]) -> str:
    """Return which things are listed and likely do not act as such here, as a sentence; ``""`` for none."""
    listed = [f"{item.thing} ({item.otherwise_as})" for item in asked if item.otherwise and not item.found]
    return f"Listed, but likely not as such: {join_words(listed)}." if listed else ""


def _not_found(asked: Sequence[LookedFor], where: str) -> str:
    """Return which things were not found, as a sentence; ``""`` for none."""
    missing = [item.thing for item in asked if not item.found and not item.possible and not item.otherwise]
    nothing = "Not found" if any(item.found for item in asked) else "looked for, not found"
    return f"{nothing}{where}: {join_words(missing)}." if missing else ""

"""The barrier view: humectants, films against water loss, the three barrier lipids, and what is missing."""

from __future__ import annotations

from ..signals import Signals, listed


def barrier_note(signals: Signals, class_: str) -> list[str]:
    """Return what a class of the barrier view lacks or completes on this label: nothing where no skin is meant."""
    if signals.kinds & {"hair", "oral", "nail"}:
        return []
    if class_ == "barrier lipid":
        return _lipids(signals)
    if class_ == "humectant" and signals.context.leave_on and not signals.any_of(("film former", "emollient")):
        return ["No oil, butter, wax or silicone was found that would hold the water in."]
    return []


def _lipids(signals: Signals) -> list[str]:
    """Return which of the three lipid classes of the barrier stand together."""
    classes = ("ceramide", "cholesterol", "free fatty acid")
    present = [word for word in classes if signals.members(word)]
    missing = [word for word in classes if word not in present]
    if present == ["free fatty acid"]:
        return []
    if not missing:
        names = listed(hit.name for hit in signals.any_of(classes))
        return [f"All three lipid classes of the barrier stand here ({names}); their ratio cannot be read from a list."]
    if not present:
        return []
    return [
        f"Of the three lipid classes of the barrier {_and(present)} {'is' if len(present) == 1 else 'are'} here, "
        f"{_and(missing)} {'is' if len(missing) == 1 else 'are'} not."
    ]


def _and(words: list[str]) -> str:
    return " and ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} and {words[-1]}"

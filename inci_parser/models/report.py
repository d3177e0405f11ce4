"""What an analysis was asked under, and the report it gives."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, NamedTuple

from .._version import SCHEMA_VERSION
from .amounts import Concentration
from .finding import Check, Finding, FindingKind
from .label import Label
from .traits import UNKNOWN_PRODUCT, ProductTraits


@dataclass(frozen=True, slots=True)
class Context:
    """What an analysis was asked under, and what it had to assume."""

    market: str = "EU"
    #: The word for the product ("serum", "shampoo"); ``None`` where it was neither given nor inferred.
    product_type: str | None = None
    leave_on: bool = True
    profile: tuple[str, ...] = ()
    #: Names of the fields above that were inferred or assumed, not given.
    assumed: tuple[str, ...] = ()
    #: Why each was assumed, one short sentence each.
    reasons: tuple[str, ...] = ()
    #: What the product is and may be, in the words of the law ("face", "hair", "oral", "eye", "aerosol" ...).
    traits: ProductTraits = UNKNOWN_PRODUCT
    #: Rules or kinds that the caller switched off.
    skip: frozenset[str] = frozenset()
    #: The claims that the product's title prints, as printed ("fragrance-free | retinol"); empty for none.
    claimed: str = ""
    #: Whether ingredients suggested the product type, or whether it stays on, and no title does.
    guessed: bool = False
    #: Whether products of this type may stay on or be rinsed off, and nothing on the label tells which.
    either: bool = False
    #: The words by which a title tells a type, and what the list reads as where that is another kind.
    titled: str = ""
    reads_as: str = ""

    @property
    def stays_on(self) -> bool | None:
        """Whether it stays on skin or hair; ``None`` for what is swallowed, which does neither that nor the other."""
        return None if "ingested" in self.traits.certain else self.leave_on

    def to_dict(self) -> dict[str, Any]:
        """Return the record's ``context`` object."""
        return {
            "market": self.market,
            "product_type": self.product_type,
            "leave_on": self.stays_on,
            "profile": list(self.profile),
            "assumed": list(self.assumed),
            "reasons": list(self.reasons),
            "skip": sorted(self.skip),
        }


#: Codes of the statements for which a first screen always has room: what the product is, what was asked, what is
#: prohibited, names that were left out, actives and perfume.
_ALWAYS_SHOWN = frozenset(
    {"product", "avoid", "avoid_unknown", "prohibited", "lost_names", "actives", "profile", "fragrance"}
)


class Statement(NamedTuple):
    """One line of a report's summary: what it is about, the sentence, and the entries it is about."""

    #: What kind of line: "product", "actives", "most_worth_knowing", "amounts", "fragrance", "law", "unread" ...
    code: str
    text: str
    positions: tuple[int, ...] = ()

    @property
    def is_always_shown(self) -> bool:
        """Whether a first screen has room for it however much else there is to tell."""
        return self.code in _ALWAYS_SHOWN

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``summary``."""
        return {"code": self.code, "text": self.text, "positions": list(self.positions)}


class LookedFor(NamedTuple):
    """One thing that a profile or an avoid list asked for, and whether the label holds it."""

    #: What was looked for, as people say it ("perfume", "drying alcohol", the name that was given).
    asked: str
    #: Who asked.
    source: Literal["profile", "avoid"]
    found: bool
    names: tuple[str, ...] = ()
    positions: tuple[int, ...] = ()
    #: Whether it is a known ingredient or group; if not, and not printed on the label either, its absence is unproved.
    known: bool = True
    #: The known word that an unknown one is near to, ``""`` for none.
    suggestion: str = ""
    #: What the word that was given is for a product without: ``animal origin`` for "vegan"; else ``""``.
    without: str = ""
    #: Whether it was found in names alone that were read with doubt.
    doubtful: bool = False
    #: Ingredients of the label that may be it or not, which no list tells: glycerin for "animal origin".
    possible: tuple[str, ...] = ()
    #: What they may be, as it follows their names: "may be of animal or plant origin".
    possible_as: str = ""
    #: What the label says beside its list that names it, where no entry is it: "Contains: Milk, Soy"; else ``""``.
    printed: str = ""
    #: Ingredients that are it and likely do not act as such in this product, where a profile asks for what acts.
    otherwise: tuple[str, ...] = ()
    #: What they likely do instead: "lactic acid: likely only sets the pH".
    otherwise_as: str = ""

    @property
    def thing(self) -> str:
        """What was looked for, as an answer names it."""
        return self.without or self.asked

    def to_dict(self) -> dict[str, Any]:
        """Return one object of the record's ``looked_for``."""
        return {
            "asked": self.asked,
            "source": self.source,
            "found": self.found,
            "names": list(self.names),
            "positions": list(self.positions),
            "known": self.known,
            "suggestion": self.suggestion,
            "without": self.without,
            "doubtful": self.doubtful,
            "possible": list(self.possible),
            "possible_as": self.possible_as,
            "printed": self.printed,
            "otherwise": list(self.otherwise),
            "otherwise_as": self.otherwise_as,
        }


@dataclass(frozen=True, repr=False)
class Report:
    """What a label means for the product, market and skin it was asked for.

    >>> Report(Label("", "none", "no text"), Context())
    <Report of 0 ingredients: EU, leave-on; 0 findings>
    """

    label: Label
    context: Context
    findings: tuple[Finding, ...] = ()
    concentration: Concentration = field(default=Concentration())
    checks: tuple[Check, ...] = ()
    catalogue_version: str = ""
    catalogue_sha256: str = ""
    #: What the profile and the avoid list asked for, both what was found and what was not.
    looked_for: tuple[LookedFor, ...] = ()
    #: Returns the lines of :attr:`summary`, which rows of a table do not ask for; ``None`` for no lines.
    summarize: Callable[[], tuple[Statement, ...]] | None = field(default=None, compare=False)

    @cached_property
    def summary(self) -> tuple[Statement, ...]:
        """The first screen: what matters, in order of weight.

        >>> lines = (Statement("no_list", "No list."),)
        >>> Report(Label("", "none", "no text"), Context(), summarize=lambda: lines).summary[0].text
        'No list.'
        """
        return () if self.summarize is None else self.summarize()

    def __repr__(self) -> str:
        """Return in one line what was read and asked, for an interactive session; :meth:`to_dict` has everything."""
        use = {True: "leave-on", False: "rinse-off", None: ""}[self.context.stays_on]
        asked = ", ".join(filter(None, (self.context.market, self.context.product_type, use)))
        return f"<Report of {len(self.label.ingredients)} ingredients: {asked}; {len(self.findings)} findings>"

    def __getstate__(self) -> dict[str, Any]:
        """Return the fields and the first screen as values: what is copied or sent to another process."""
        return {**self.__dict__, "summary": self.summary, "summarize": None}

    def of_kind(self, kind: FindingKind) -> tuple[Finding, ...]:
        """Return the findings of one kind, in the order of the report."""
        return tuple(f for f in self.findings if f.kind == kind)

    def to_dict(self) -> dict[str, Any]:
        """Return the report as plain values: the record of docs/output.md, held by a JSON Schema."""
        return {
            "schema_version": SCHEMA_VERSION,
            "catalogue": {"version": self.catalogue_version, "sha256": self.catalogue_sha256},
            "context": self.context.to_dict(),
            "label": self.label.to_dict(),
            "findings": [f.to_dict() for f in self.findings],
            "concentration": self.concentration.to_dict(),
            "checks": [c.to_dict() for c in self.checks],
            "summary": [s.to_dict() for s in self.summary],
            "looked_for": [item.to_dict() for item in self.looked_for],
        }

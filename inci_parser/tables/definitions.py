"""What an analysis knows of an ingredient, a scent, an irritant, a rule: one record for each row of its tables."""

from typing import NamedTuple

#: Groups of classes of actives: what cares rather than treats, and what protects. Kind of the classes of UV filters.
CARE, PROTECTION, TREATMENT, UV_FILTER = "barrier", "protection", "treatment", "UV filter"


class ActiveClass(NamedTuple):
    """A class of actives: its title, what it is for, and whether its members have a studied range to compare with."""

    name: str
    title: str
    group: str
    dose: bool
    #: ``acid`` (its strength depends on the pH), ``UV filter`` or nothing.
    kind: str
    #: How telling a member is on a label: 1 the most, 5 the least.
    weight: int
    text: str
    #: Said after the text, unless an override speaks instead.
    note: str
    #: Said in products that are rinsed off: what that means for the class.
    rinse_off: str
    #: The same behind "rinsed off" in a few words; empty where being rinsed off takes nothing away.
    rinsed: str
    #: What a member does in a few words ("exfoliates"); empty where its function says enough.
    does: str
    #: What a member is for, said where its likely amount tells nothing ("to soothe"); empty where no dose is told.
    purpose: str
    #: CosIng functions whose ingredients are members without a row of their own, where it is their main one.
    functions: tuple[str, ...]
    #: Subclasses whose members the first screen tells among the actives though the class is care.
    leading: tuple[str, ...]
    #: Subclasses whose members mostly dissolve or preserve and are not reported as care.
    helping: tuple[str, ...]
    #: Whether the text stands only where a member has no note: the members have little in common.
    by_notes: bool


class Active(NamedTuple):
    """An active: class, strength within it (1 the strongest), the amounts in studies and in practice (mass percent)."""

    inci: str
    class_: str
    subclass: str
    #: Kinds of product in which alone it acts; empty: any (see :func:`.product.traits_of`).
    only_in: tuple[str, ...]
    #: Kinds of product in which it is there for something else.
    not_in: tuple[str, ...]
    rank: int | None
    #: From this mass percent on it does what its class does; under it, it sets the pH or preserves.
    acts_from: float | None
    #: What it does under that amount (or at any, where none is set): a value of ``analysis.role.Role``.
    otherwise: str
    studied_min: float | None
    studied_max: float | None
    #: Ingredient beside which alone the studies used it, ``""``: any.
    studied_beside: str
    #: How the studies used it, said behind "studied": with other lipids.
    studied_how: str
    typical_min: float | None
    typical_max: float | None
    ph: str
    note: str
    evidence: str
    sources: tuple[str, ...]
    status: str

    @classmethod
    def of_family(
        cls, inci: str, class_: str, subclass: str, low: float | None = None, high: float | None = None
    ) -> "Active":
        """Return an active that only a pattern of names knows, and its amounts in practice."""
        return cls(
            inci=inci,
            class_=class_,
            subclass=subclass,
            only_in=(),
            not_in=(),
            rank=None,
            acts_from=None,
            otherwise="",
            studied_min=None,
            studied_max=None,
            studied_beside="",
            studied_how="",
            typical_min=low,
            typical_max=high,
            ph="",
            note="",
            evidence="D",
            sources=("FORM",),
            status="practice",
        )


class ClassOverride(NamedTuple):
    """What a class of actives is called, and what is said of it, where its members here are something less."""

    order: int
    #: Class of actives, ``*`` for any.
    class_: str
    #: Traits of the product of which one must apply (see :func:`.product.traits_of`); empty: any product.
    only_in: tuple[str, ...]
    not_in: tuple[str, ...]
    #: Group that every member is in; empty: any members.
    group: str
    #: Strength that no member exceeds: the ``rank`` of each is this or more.
    min_rank: int | None
    #: Subclass that every member is of.
    subclass: str
    #: Whether no member likely reaches the amount at which it acts.
    no_member_acts: bool
    #: Whether notes and doses of the members are left out: they are about skin, and this product is for none.
    alone: bool
    title: str
    text: str
    #: INCI name that is listed beside them; empty: any list.
    beside: str = ""


class Family(NamedTuple):
    """A pattern of INCI names that belong to one class of actives without a row of their own."""

    pattern: str
    class_: str
    subclass: str
    example: str
    typical_min: float | None = None
    typical_max: float | None = None


class Allergen(NamedTuple):
    """A fragrance allergen that the EU wants named: its annex entry, thresholds (mass percent), dates, markets."""

    inci: str
    label: str
    ref: str
    kind: str
    original_26: bool
    leave_on: float | None
    rinse_off: float | None
    new_from: str
    sold_until: str
    special_concern: bool
    status: str
    regulation: str
    korea: bool
    canada: bool
    #: Whether it is as often there for something else than its scent.
    dual_use: bool
    #: Whether air turns it into stronger allergens.
    oxidises: bool
    note: str
    #: Keys of ``sources.csv``.
    sources: tuple[str, ...]


class Scent(NamedTuple):
    """An ingredient that scents a product, and its class: perfume, essential oil, floral water ..."""

    inci: str
    class_: str
    common: str


class AllergenOil(NamedTuple):
    """An essential oil without a row of its own among the allergens, held against an entry of the EU's list."""

    inci: str
    #: The name among the allergens whose entry is meant.
    allergen: str
    #: ``same oil``, ``other part`` or ``part not printed``.
    relation: str
    #: The part of the plant that the entry names: "the leaf".
    listed_part: str
    #: Keys of ``sources.csv``.
    sources: tuple[str, ...]


class ScentFamily(NamedTuple):
    """A pattern of INCI names that belong to one class of scents without a row of their own."""

    pattern: str
    class_: str
    example: str


class ScentClass(NamedTuple):
    """A class of scents: its title and what to say of it."""

    name: str
    title: str
    #: The title for mouth and lips; empty: the same.
    title_oral: str
    text: str
    #: Whether it is a mixture whose members the law wants named.
    mixture: bool
    #: Whether an amount under 1 % is worth a sentence.
    say_trace: bool
    #: Kinds of product in which it is a detail, and classes of scents beside which it is one.
    detail_in: tuple[str, ...]
    detail_beside: tuple[str, ...]
    #: Whether it is a detail where every member is on the list of allergens of the law.
    told_as_allergen: bool
    #: What to say where a member stands first or is stated in a large amount; empty: ``text``.
    leading: str
    evidence: str
    sources: tuple[str, ...]


class IrritantClass(NamedTuple):
    """A way in which an ingredient may disturb skin, in words for products that stay on and for those rinsed off."""

    name: str
    title: str
    leave_on: str
    rinse_off: str
    #: The words for the mouth; empty: as for use.
    oral: str
    #: The words where the order of the list says nothing; empty: as for use.
    unordered: str
    #: The words for an active of which a place shows likely less than was studied; empty: as for use.
    less: str
    unknown: tuple[str, ...]
    #: Kinds of product in which alone, in which never, and in which only mildly it is said.
    only_in: tuple[str, ...]
    not_in: tuple[str, ...]
    mild_in: tuple[str, ...]
    #: Kinds of product in which it is a detail.
    detail_in: tuple[str, ...]
    #: The class that is said instead, at severity 1, where the amount is small.
    trace_class: str
    #: Whether an amount under 1 % is worth a sentence: most members stand there anyway.
    say_trace: bool
    #: Whether a member that scents as well is a detail where it stands under 1 %.
    told_as_scent: bool
    #: Whether a member that scents and is on the list of allergens of the law is a detail.
    told_as_allergen: bool
    #: Groups beside whose members it is a detail, behind whose members it is one, and whose members make it milder.
    detail_beside: tuple[str, ...]
    detail_behind: tuple[str, ...]
    softened_by: tuple[str, ...]
    #: The group whose members are named beside a member that is reported; empty: none.
    named_beside: str
    #: The words for an active of which the label states less than was studied; empty: as for use.
    less_stated: str = ""


class Irritant(NamedTuple):
    """An ingredient that may irritate or sensitise: severity (1 to 3) by use, where it counts, and for whom."""

    inci: str
    class_: str
    leave_on: int
    rinse_off: int
    #: Last place on the list at which it counts fully; ``None``: any.
    first: int | None
    #: Mass percent from which it counts; under it nothing is said.
    acts_from: float | None
    #: Severity of what is said where it likely stands under ``trace_under``; 0: nothing; ``None``: as elsewhere.
    trace: int | None
    profiles: tuple[str, ...]
    #: Said only where one of its profiles was asked for.
    only_profile: bool
    note: str
    evidence: str
    sources: tuple[str, ...]
    status: str
    #: Mass percent under which its severity is ``trace``; ``None``: 1.
    trace_under: float | None = None


class Group(NamedTuple):
    """One member of a group that rules speak of, and where it counts."""

    group: str
    inci: str
    #: Last place on the list at which a member counts; ``None``: any.
    first: int | None
    #: Only where the label declares at least this mass percent.
    declared_from: float | None


class Rule(NamedTuple):
    """A rule about what stands together (interactions) or what goes with an ingredient's use (guidance)."""

    rule: str
    class_: str
    #: "product", "routine" or "both".
    scope: str
    a: tuple[str, ...]
    b: tuple[str, ...]
    unless: tuple[str, ...]
    #: How many different entries of ``a`` it takes.
    count: int  # type: ignore[assignment]  # hides tuple.count
    #: "leave-on", "rinse-off" or "any".
    use: str
    #: Categories of the product of which one must apply; empty: any product.
    only_in: tuple[str, ...]
    #: Categories of which none may apply.
    not_in: tuple[str, ...]
    profiles: tuple[str, ...]
    #: Profiles under which it is not said.
    not_profiles: tuple[str, ...]
    #: Said only where one of the profiles was asked for; else the profile only raises the severity.
    only_profile: bool
    severity: int
    profile_severity: int
    evidence: str
    unknown: tuple[str, ...]
    #: Whether it is a detail.
    detail: bool
    title: str
    text: str
    sources: tuple[str, ...]
    example: str
    counter_example: str


class Claim(NamedTuple):
    """A claim printed on a label, how it is worded, and which ingredients contradict it."""

    rule: str
    title: str
    nouns: tuple[str, ...]
    phrases: tuple[str, ...]
    #: Groups and names that contradict it; ``*``: whatever it says to be absent.
    against: tuple[str, ...]
    unless: tuple[str, ...]
    #: What the label states to be of another origin than this one does not contradict it; ``""`` for any.
    origin: str
    #: What preserves this product by its function contradicts it too.
    preserving: bool
    #: A promise of the title: what the list must have one of; groups, names, patterns of names with ``*``.
    needs: tuple[str, ...]
    evidence: str
    unknown: tuple[str, ...]
    text: str
    sources: tuple[str, ...]
    example: str
    counter_example: str


class Step(NamedTuple):
    """A step of a routine: which product takes it, at which time of day, and its place among the steps."""

    order: int
    step: str
    groups: tuple[str, ...]
    use: str
    only_in: tuple[str, ...]
    #: Kinds of product that do not take it.
    not_in: tuple[str, ...]
    product_types: tuple[str, ...]
    when: str
    place: int
    #: Whether products of such steps take turns, one an evening.
    one_an_evening: bool
    #: The step of another product beside which this one moves from the morning to the evening.
    evening_beside: str = ""


class Profile(NamedTuple):
    """A word for a skin, or a situation, that a report can be asked for."""

    name: str
    title: str
    text: str
    #: Other words for it, lower case with underscores.
    words: tuple[str, ...]

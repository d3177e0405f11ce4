"""How a rule about what stands together is held against a product: its groups, use, categories and profile."""

from __future__ import annotations

from ..models import Context, Finding, FindingKind
from .definitions import Rule
from .signals import Hit, Names, Signals


def applies(rule: Rule, signals: Signals) -> bool:
    """Tell whether a rule is about this use, kind of product and skin."""
    kinds = signals.kinds
    if rule.use != "any" and rule.use not in kinds:
        return False
    if rule.categories and not kinds.intersection(rule.categories):
        return False
    if rule.not_categories and kinds.intersection(rule.not_categories):
        return False
    return not rule.only_profile or bool(set(rule.profile) & set(signals.context.profile))


def severity_of(rule: Rule, context: Context) -> int:
    """Return the severity: the rule's own, or that for a profile which was asked for."""
    if rule.profile_severity and set(rule.profile) & set(context.profile):
        return rule.profile_severity
    return rule.severity


def within(rule: Rule, signals: Signals) -> tuple[list[Hit], list[Hit]] | None:
    """Return the members of both sides of a rule within one product, ``None`` where it does not apply."""
    a = signals.any_of(rule.a)
    if len({hit.name for hit in a}) < rule.count:
        return None
    b = signals.any_of(rule.b)
    if rule.b:
        own = {(hit.entry.position, hit.name) for hit in a}
        b = [hit for hit in b if (hit.entry.position, hit.name) not in own]
        if not b:
            return None
    if rule.unless and signals.any_of(rule.unless):
        return None
    return a, b


def judged(kind: FindingKind, rules: tuple[Rule, ...], signals: Signals) -> tuple[Finding, ...]:
    """Return the findings of rules within one product."""
    found = []
    for rule in rules:
        if rule.scope == "routine" or signals.misses(rule.a) or not applies(rule, signals):
            continue
        sides = within(rule, signals)
        if sides is not None:
            found.append(finding(kind, rule, signals, *sides))
    return tuple(found)


def finding(kind: FindingKind, rule: Rule, signals: Signals, a: list[Hit], b: list[Hit]) -> Finding:
    """Return the finding of a rule about the members of its two sides."""
    hits = [*a, *b]
    text = rule.text
    if "{" in text:
        text = text.format(a=Names(hit.name for hit in a), b=Names(hit.name for hit in b))
    return Finding(
        kind=kind,
        rule=f"{kind}.{rule.rule}",
        title=rule.title,
        text=with_evidence(text, rule.evidence),
        class_=rule.class_ or None,
        names=tuple(dict.fromkeys(hit.name for hit in hits)),
        positions=tuple(sorted({hit.entry.position for hit in hits})),
        severity=severity_of(rule, signals.context),
        evidence=rule.evidence,
        unknown=rule.unknown,
        sources=signals.rules.cite(rule.sources),
    )


def with_evidence(text: str, evidence: str) -> str:
    """Return a text that says so where its evidence is weak."""
    if evidence == "C" and "imited evidence" not in text:
        return f"{text} Limited evidence."
    if evidence == "D" and "xpert advice" not in text:
        return f"{text} Expert advice."
    return text

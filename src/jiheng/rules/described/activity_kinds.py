"""What each kind of activity must record."""

from jiheng.rules.activity_kinds import ActivityKinds, columns_in_words
from jiheng.rules.dated import DatedRule
from jiheng.rules.described.description import Description, Part, evidence_in_words, reference_facts
from jiheng.rules.region import region_told


def describe_activity_kinds(rule: DatedRule[ActivityKinds]) -> Description:
    """One table for each edition: a line for every kind."""
    heads = ("类别", "必记", "至少记一种", "写明这些资金来源的要写金额", "依据程度", "说明")
    parts = tuple(
        Part(
            edition.period,
            heads,
            tuple(
                (
                    each.kind.label,
                    columns_in_words(each.needs),
                    columns_in_words(each.counts, "或"),
                    "、".join(each.amount_when_source),
                    evidence_in_words(each.evidence),
                    each.source,
                )
                for each in edition.value.terms
            ),
        )
        for edition in rule.editions
        if edition.value is not None
    )
    facts = (("地区", region_told(rule.region)), *reference_facts(rule.latest.reference))
    return Description(rule.id, "活动类别", rule.title, facts, parts, rule.latest.notes)

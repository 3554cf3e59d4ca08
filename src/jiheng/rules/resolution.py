"""A standard's text and its parameters → the standard in force on one day."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TypeVar

from jiheng.rules.dated import DatedRule, Edition
from jiheng.rules.errors import UnknownRuleError
from jiheng.rules.monitoring import (
    Attainment,
    DeviationReasons,
    ExecutionFloor,
    ExecutionLag,
    Freshness,
    MonitoringPeriods,
    ProgressGap,
    RectificationTerms,
    TargetLag,
    YearCalendar,
)
from jiheng.rules.parameter import Grades, Line, NotApplicableRules, ParameterType, ParameterValue, Tiers
from jiheng.rules.standard import (
    BonusRules,
    LowerFormula,
    Node,
    OverAchievement,
    Provenance,
    ScoringRule,
    Standard,
)
from jiheng.rules.standard_text import ParameterUse, StandardText

P = TypeVar("P", Grades, Tiers, OverAchievement, BonusRules, LowerFormula, NotApplicableRules, ScoringRule)

NO_BONUS = BonusRules(bonus_cap=None, penalty_cap=None, total_capped=True)

_TYPES: Mapping[type, ParameterType] = {
    Grades: ParameterType.GRADES,
    Tiers: ParameterType.TIERS,
    OverAchievement: ParameterType.OVER_ACHIEVEMENT,
    BonusRules: ParameterType.BONUS,
    LowerFormula: ParameterType.LOWER_FORMULA,
    NotApplicableRules: ParameterType.NOT_APPLICABLE,
    ScoringRule: ParameterType.SCORING_RULE,
    Line: ParameterType.LINE,
    ExecutionFloor: ParameterType.EXECUTION_FLOOR,
    ExecutionLag: ParameterType.EXECUTION_LAG,
    TargetLag: ParameterType.TARGET_LAG,
    ProgressGap: ParameterType.PROGRESS_GAP,
    Attainment: ParameterType.ATTAINMENT,
    DeviationReasons: ParameterType.DEVIATION_REASONS,
    Freshness: ParameterType.FRESHNESS,
    MonitoringPeriods: ParameterType.MONITORING_PERIODS,
    RectificationTerms: ParameterType.RECTIFICATION,
    YearCalendar: ParameterType.WORKING_DAYS,
}


@dataclass(slots=True)
class _Lookup:
    """Looks parameters up for one day and remembers which were used, in the order of their use."""

    parameters: Mapping[str, DatedRule[ParameterValue]]
    day: date
    used: dict[str, Provenance] = field(default_factory=dict)

    def value(self, id: str, wanted: type[P]) -> P:
        rule = self.parameters.get(id)
        if rule is None:
            raise UnknownRuleError(f"没有编号为“{id}”的参数")
        edition = rule.on(self.day)
        if not isinstance(edition.value, wanted):
            found = _TYPES[type(edition.value)].label
            raise UnknownRuleError(f"“{id}”是“{found}”，这里应是“{_TYPES[wanted].label}”")
        self.used[id] = rule.provenance(edition)
        return edition.value

    def rule(self, written: ScoringRule | ParameterUse) -> ScoringRule:
        return written if isinstance(written, ScoringRule) else self.value(written.id, ScoringRule)

    def node(self, node: Node, node_rules: Mapping[str, str]) -> Node:
        children = tuple(self.node(child, node_rules) for child in node.children)
        used = node_rules.get(node.code)
        return replace(node, children=children, rule=self.value(used, ScoringRule) if used else node.rule)


def resolve(rule: DatedRule[StandardText], day: date, parameters: Mapping[str, DatedRule[ParameterValue]]) -> Standard:
    """The standard as in force on `day`. `UnknownRuleError` when it or one of its parameters is not."""
    edition = rule.on(day)
    text = edition.value
    assert text is not None
    lookup = _Lookup(parameters, day)
    standard = Standard(
        id=rule.id,
        title=rule.title,
        region=rule.region,
        scope=text.scope,
        status=text.status,
        effective_from=edition.effective_from,
        effective_to=edition.effective_to,
        evidence=edition.evidence,
        reference=edition.reference,
        full_points=text.full_points,
        points_places=text.points_places,
        shown_places=text.shown_places,
        lower_formula=lookup.value(text.lower_formula, LowerFormula),
        default_rules={nature: lookup.rule(each) for nature, each in text.default_rules.items()},
        named_rules={name: lookup.rule(each) for name, each in text.named_rules.items()},
        tiers=lookup.value(text.tiers, Tiers).bands,
        grades=lookup.value(text.grades, Grades).bands,
        over_achievement=lookup.value(text.over_achievement, OverAchievement),
        bonus=lookup.value(text.bonus, BonusRules) if text.bonus else NO_BONUS,
        rescales_not_applicable=lookup.value(text.not_applicable, NotApplicableRules).rescales,
        nodes=tuple(lookup.node(node, text.node_rules) for node in text.nodes),
        outline=text.outline,
        form=text.form,
        notes=edition.notes,
        must_import=text.must_import,
        provenance=(),
    )
    own = rule.provenance(edition)
    return replace(standard, provenance=(own, *lookup.used.values(), *_unread_nodes(standard, own)))


def _unread_nodes(standard: Standard, own: Provenance) -> tuple[Provenance, ...]:
    """The nodes that are less well known than the standard around them, each told by itself."""
    return tuple(
        Provenance(
            id=f"{standard.id}#{path[-1].code}",
            title="—".join(node.name for node in path),
            effective_from=own.effective_from,
            evidence=path[-1].evidence,
            reference=path[-1].reference or own.reference,
            content_hash=own.content_hash,
        )
        for path in standard.paths()
        if path[-1].evidence is not None and path[-1].evidence.is_unread
    )


def days_of_change(
    edition: Edition[StandardText], parameters: Mapping[str, DatedRule[ParameterValue]]
) -> tuple[date, ...]:
    """The days within the edition on which it, or a parameter that it uses, begins, changes or ends."""
    text = edition.value
    assert text is not None
    rules = [*text.default_rules.values(), *text.named_rules.values()]
    ids = {
        text.lower_formula,
        text.tiers,
        text.grades,
        text.over_achievement,
        text.not_applicable,
        text.bonus,
        *text.node_rules.values(),
        *(rule.id for rule in rules if isinstance(rule, ParameterUse)),
    }
    changes = {edition.effective_from}
    for each in (each for id in ids if id in parameters for each in parameters[id].editions):
        changes.add(each.effective_from)
        if each.effective_to is not None:
            changes.add(each.effective_to + timedelta(days=1))
    return tuple(sorted(day for day in changes if edition.covers(day)))

"""The tree of a standard: levels, weights that add up, common indicators with their rules."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from jiheng.core.indicator_values import Direction, Operator
from jiheng.core.numbers import plain
from jiheng.rules.reader.dated import DOTTED
from jiheng.rules.reader.reference import evidence, reference, require_article
from jiheng.rules.reader.scoring_rule import not_negative, scoring_rule_or_use
from jiheng.rules.standard import Method, Node, ScoringRule
from jiheng.rules.standard_text import ParameterUse
from jiheng.schema.reading import Fields, Place
from jiheng.schema.scalars import choice, decimal, flag, text

DIRECTIONS: dict[Operator, Direction] = {
    Operator.AT_LEAST: Direction.HIGHER,
    Operator.ABOVE: Direction.HIGHER,
    Operator.EQUAL: Direction.HIGHER,
    Operator.AT_MOST: Direction.LOWER,
    Operator.BELOW: Direction.LOWER,
    Operator.WITHIN: Direction.RANGE,
    Operator.NONE: Direction.HIGHER,
}
"""Which way is better follows from the sign."""

_WITHOUT_POINTS = (Method.SHOWN_ONLY, Method.VETO)
_NEEDS_TARGET = (Method.PROPORTIONAL, Method.PROPORTIONAL_WITH_FLOOR, Method.WINDOW, Method.STEP_DEDUCTION)
_ONLY_OF_COMMON_INDICATORS = ("measure", "target", "operator", "unit_of_measure")


@dataclass(slots=True)
class NodeReader:
    """Reads the tree of one standard. A skeleton may leave weights and rules open.

    `node_rules` gathers the parameters that stand in for a node's rule, by the node's code; `drawn` the indicators
    whose value the standard itself draws from a measure: their figures are called by their names.
    """

    is_skeleton: bool
    node_rules: dict[str, str] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)
    drawn: set[str] = field(default_factory=set)

    def read(self, place: Place) -> Node:
        with place.fields() as fields:
            code = fields.required("code", self._code)
            name = fields.required("name", text)
            weight = fields.nullable("weight", not_negative)
            is_open = fields.optional("open", flag, False)
            children = fields.listed("children", self.read)
            rule = fields.nullable("rule", scoring_rule_or_use)
            measure = fields.optional("measure", text, "")
            target = fields.nullable("target", decimal)
            operator = fields.optional("operator", choice(Operator), Operator.AT_LEAST)
            unit_of_measure = fields.optional("unit_of_measure", text, "")
            definition = fields.optional("definition", text, "")
            mark = fields.nullable("evidence", evidence)
            source = fields.nullable("reference", reference)
        used = rule.value
        node = Node(
            code=code.value,
            name=name.value,
            weight=weight.value,
            children=children.value,
            is_open=is_open.value,
            rule=used if isinstance(used, ScoringRule) else None,
            measure=measure.value,
            target=target.value,
            operator=operator.value,
            direction=DIRECTIONS[operator.value],
            unit_of_measure=unit_of_measure.value,
            definition=definition.value,
            evidence=mark.value,
            reference=source.value,
        )
        if node.evidence and node.reference:
            require_article(place, node.evidence, node.reference)
        if isinstance(used, ParameterUse):
            self.node_rules[node.code] = used.id
        if node.children or node.is_open:
            _check_group(place, fields, node)
        elif not self.is_skeleton:
            _check_common_indicator(place, node, used)
        if node.measure and node.name in self.drawn:
            place.report(
                f"取“{node.measure}”的“{node.name}”与另一项取数的指标同名；请改成不同的名称。", found=node.name
            )
        self.drawn |= {node.name} if node.measure else set()
        return node

    def _code(self, place: Place) -> str:
        written = text(place)
        if not DOTTED.fullmatch(written):
            raise place.refusal(
                f"代号“{written}”只能用小写英文字母、数字、下划线和点。", found=written, expected="output.quantity"
            )
        if written in self.codes:
            raise place.refusal(
                f"代号“{written}”已用于 {self.codes[written]}；请换一个。", found=written, expected="不重复的代号"
            )
        self.codes[written] = place.path
        return written


def _check_group(place: Place, fields: Fields, node: Node) -> None:
    for key in _ONLY_OF_COMMON_INDICATORS:
        if fields.has(key):
            fields.at(key).report(f"只有标准规定的指标才有“{key}”，“{node.name}”是类目；请删去。", found=key)
    if fields.has("rule") and not node.is_open:
        fields.at("rule").report(f"“{node.name}”下面另有指标，自己不记分；请删去 rule。", found="rule")
    if node.children:
        check_siblings(place, node.children, node.weight, f"“{node.name}”", has_own=node.is_open)


def _check_common_indicator(place: Place, node: Node, rule: ScoringRule | ParameterUse | None) -> None:
    if rule is None:
        place.report(
            f"“{node.name}”没有下级，也不由单位自设，就要写明记分法；请补写 rule，或写 open: true。",
            id="SCH005",
            expected="rule 或 open: true",
        )
        return
    method = rule.method if isinstance(rule, ScoringRule) else None
    if method in _WITHOUT_POINTS and node.weight:
        place.report(
            f"“{node.name}”不计分，却有分值{plain(node.weight)}；请删去 weight。",
            found=plain(node.weight),
            expected="没有",
        )
    if method not in _WITHOUT_POINTS and node.weight is None:
        place.report(f"“{node.name}”由标准规定，须有分值；请补写 weight。", id="SCH005", expected="weight")
    if method in _NEEDS_TARGET and node.target is None:
        assert method is not None
        place.report(
            f"“{node.name}”按“{method.label}”记分，须有目标值；请补写 target。", id="SCH005", expected="target"
        )


def check_siblings(place: Place, nodes: Sequence[Node], total: Decimal | None, whole: str, *, has_own: bool) -> None:
    """Names differ; weights add up to the level above, or stay below it where something is left to distribute."""
    seen: set[str] = set()
    for node in nodes:
        if node.name in seen:
            place.report(f"{whole}下有两个“{node.name}”；请改成不同的名称。", found=node.name)
        seen.add(node.name)
    if total is None:
        return
    known = sum((node.weight for node in nodes if node.weight is not None), Decimal(0))
    is_free = has_own or any(node.weight is None and not _carries_no_points(node) for node in nodes)
    if known > total or (known < total and not is_free):
        place.report(
            f"{whole}的{len(nodes)}个下级分值合计{plain(known)}分，应为{plain(total)}分，"
            f"相差{plain(abs(total - known))}分；请调整分值。",
            found=plain(known),
            expected=plain(total),
        )


def _carries_no_points(node: Node) -> bool:
    return node.rule is not None and node.rule.method in _WITHOUT_POINTS

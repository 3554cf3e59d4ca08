"""Where each indicator stands in the standard's tree, what it weighs there, and which rule scores it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from rapidfuzz import process

from jiheng.core.case import Case
from jiheng.core.finding import Findings, Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Nature
from jiheng.core.numbers import plain
from jiheng.rules.standard import Method, Node, ScoringRule, Standard

Path = tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Placed:
    """An indicator at its place. A common indicator that the case does not list is made from its node."""

    indicator: Indicator
    path: Path
    rule: ScoringRule
    full_points: Decimal
    is_common: bool

    @property
    def node(self) -> Node:
        return self.path[-1]


def place_indicators(case: Case, standard: Standard, findings: Findings) -> tuple[Placed, ...]:
    """The case's own indicators and the standard's common ones, in the order of the tree.

    Adds a finding for every indicator without a place, every weight that is missing or does not add up, and every
    common indicator that the case lacks. Weights follow 财预〔2020〕10号: 各级分值之和等于上级，总分100.
    """
    own = [each for each in case.indicators if case.unit_code(each) == case.profile.budget_unit]
    paths = {tuple(node.name for node in path): path for path in standard.paths()}
    at: dict[tuple[str, ...], list[Indicator]] = defaultdict(list)
    for indicator in own:
        names = place_names(indicator, paths)
        if names is None:
            _say_no_place(indicator, paths, findings)
        else:
            at[names].append(indicator)
    placed: list[Placed] = []
    for names, path in paths.items():
        node = path[-1]
        if node.is_open:
            placed += _own_indicators(at[names], path, standard, findings)
        elif not node.children:
            placed += _common_indicator(at[names], path, findings)
    _check_weights(placed, standard, findings)
    _check_types(placed, standard, findings)
    return tuple(placed)


def place_names(indicator: Indicator, paths: dict[tuple[str, ...], Path]) -> tuple[str, ...] | None:
    """The names of the node it belongs to: its level 1 and 2 for an open node, with its own name for a common one."""
    levels = tuple(name for name in (indicator.level1, indicator.level2) if name)
    for names in ((*levels, indicator.name), levels):
        path = paths.get(names)
        if path is not None and (path[-1].is_open or (not path[-1].children and names[-1] == indicator.name)):
            return names
    return None


def _say_no_place(indicator: Indicator, paths: dict[tuple[str, ...], Path], findings: Findings) -> None:
    written = "—".join(name for name in (indicator.level1, indicator.level2) if name)
    usable = [
        "—".join(names)
        for names, path in paths.items()
        if path[-1].is_open or not (path[-1].children or path[-1].measure)
    ]
    nearest = [name for name, _, _ in process.extract(written, usable, limit=3)]
    findings.add(
        "CASE201",
        f"指标[{indicator.code}].一级指标",
        f"评分标准里没有“{written}”这一类；最接近的是：{'、'.join(nearest)}。请改成标准里的名称。",
        found=written,
        expected="、".join(usable),
    )


def _own_indicators(
    indicators: Sequence[Indicator], path: Path, standard: Standard, findings: Findings
) -> list[Placed]:
    placed = []
    for indicator in indicators:
        rule = _rule(indicator, path[-1], standard, findings)
        weight = indicator.weight
        if weight is None and rule.method not in (Method.SHOWN_ONLY, Method.VETO):
            findings.add("CASE202", f"指标[{indicator.code}].分值", f"“{indicator.name}”没有分值；请填写。")
        if weight is not None and weight < 0:
            findings.add("CASE202", f"指标[{indicator.code}].分值", "分值不能为负数；请改正。", found=weight)
        placed.append(Placed(indicator, path, rule, weight or Decimal(0), is_common=False))
    return placed


def _rule(indicator: Indicator, node: Node, standard: Standard, findings: Findings) -> ScoringRule:
    judged = indicator.nature is Nature.QUALITATIVE
    default = standard.default_rules[indicator.nature] if judged or node.rule is None else node.rule
    if not indicator.method:
        return default
    chosen = standard.named_rules.get(indicator.method)
    if chosen is None:
        usable = "、".join(standard.named_rules) or "（本标准没有可另选的记分法）"
        findings.add(
            "CASE203",
            f"指标[{indicator.code}].记分法",
            f"评分标准里没有叫“{indicator.method}”的记分法；可用的有：{usable}。留空则{default.method.label}。",
            found=indicator.method,
            expected=usable,
        )
        return default
    return chosen


def _common_indicator(indicators: Sequence[Indicator], path: Path, findings: Findings) -> list[Placed]:
    node = path[-1]
    assert node.rule is not None, f"{node.code}: a common indicator has a rule"
    full_points = node.weight or Decimal(0)
    for extra in indicators[1:]:
        findings.add(
            "CASE204",
            f"指标[{extra.code}].三级指标",
            f"“{node.name}”是标准规定的指标，只能有一行，已有第{indicators[0].code}项；请删去多余的行。",
        )
    if not indicators and not node.measure:
        where = "—".join(each.name for each in path)
        findings.add(
            "CASE205",
            "指标",
            f"缺少标准规定的指标“{where}”（{plain(full_points)}分）；请在“指标”表补一行并填写实际完成值，"
            "确不适用的写“不适用：原因”。",
        )
        return []
    given = indicators[0] if indicators else None
    if given is not None and given.weight is not None and given.weight != full_points:
        findings.add(
            "CASE206",
            f"指标[{given.code}].分值",
            f"标准规定“{node.name}”{plain(full_points)}分，写的是{plain(given.weight)}分；请改正或留空。",
            found=given.weight,
            expected=plain(full_points),
        )
    answer = given or Indicator(code=node.code, level1=path[0].name, name=node.name, actual_measure=node.measure)
    indicator = replace(
        answer,
        direction=node.direction,
        operator=node.operator,
        target=node.target if answer.target is None else answer.target,
        unit_of_measure=node.unit_of_measure,
        weight=full_points,
        method="",
        definition=node.definition,
    )
    return [Placed(indicator, path, node.rule, full_points, is_common=True)]


def _check_weights(placed: Sequence[Placed], standard: Standard, findings: Findings) -> None:
    if findings.has_errors:
        return
    for path in standard.paths():
        node = path[-1]
        below = [each for each in placed if each.path[: len(path)] == path]
        if node.weight is None or (not node.is_open and not node.children):
            continue
        total = sum((each.full_points for each in below), Decimal(0))
        if total != node.weight:
            where = "—".join(each.name for each in path)
            findings.add(
                "CASE211",
                "指标.分值",
                f"“{where}”下{len(below)}项指标的分值合计{plain(total)}分，标准规定{plain(node.weight)}分，"
                f"相差{plain(abs(total - node.weight))}分；请调整分值。",
                found=total,
                expected=plain(node.weight),
            )
    total = sum((each.full_points for each in placed), Decimal(0))
    if total != standard.full_points:
        findings.add(
            "CASE212",
            "指标.分值",
            f"全部指标分值合计{plain(total)}分，应为{plain(standard.full_points)}分，"
            f"相差{plain(abs(total - standard.full_points))}分；请调整分值。",
            found=total,
            expected=plain(standard.full_points),
        )


def _check_types(placed: Sequence[Placed], standard: Standard, findings: Findings) -> None:
    """A level-1 type in which the unit set no indicator of its own is pointed out."""
    for node in standard.nodes:
        takes_own = any(path[-1].is_open for path in node.walk())
        if takes_own and not any(each.path[0] == node for each in placed if not each.is_common):
            findings.add(
                "CASE213",
                "指标",
                f"没有“{node.name}”类指标；请确认是否遗漏。",
                severity=Severity.NOTICE,
            )

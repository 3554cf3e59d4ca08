"""What a set of targets leaves out: types without indicator, classes below the minimum, points that do not add up."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.core.case import Case
from jiheng.core.finding import Finding, Location, Severity
from jiheng.core.indicator import Indicator
from jiheng.core.indicator_values import Nature
from jiheng.core.numbers import plain
from jiheng.rules.library import Governed
from jiheng.rules.standard import Standard
from jiheng.rules.target_rules import TargetClass, TargetClasses
from jiheng.targets.declared import own_indicators, place_of
from jiheng.targets.points import NodePoints, declared_points


def points_findings(case: Case, standard: Standard) -> Iterator[Finding]:
    """Indicators outside the tree, weights not written, and every node whose points differ from the standard's."""
    points = declared_points(case, standard)
    usable = "、".join(each.name for each in points.nodes if each.path[-1].is_open)
    for indicator in points.unplaced:
        written = "—".join(part for part in (indicator.level1, indicator.level2) if part)
        message = f"“{indicator.name}”写在“{written}”下，评分标准里没有这一类；请改成标准里的名称：{usable}。"
        yield _finding("TGT201", place_of(indicator.code, "level1"), message, Severity.ERROR, written, usable)
    for indicator in own_indicators(case):
        if indicator.weight is None and not indicator.method:
            message = f"“{indicator.name}”没有分值；请填写。"
            yield _finding("TGT202", place_of(indicator.code, "weight"), message, Severity.ERROR)
    for node in points.nodes:
        if node.difference and not _is_told_below(node, points.nodes):
            yield _sum_finding(node.name, node.own, node.points, node.full or Decimal(0), standard)
    if points.difference and not any(node.difference for node in points.nodes):
        yield _sum_finding("全部指标", len(own_indicators(case)), points.total, points.full, standard)


def _is_told_below(node: NodePoints, nodes: tuple[NodePoints, ...]) -> bool:
    """A difference is told where it arises, not again at every level above."""
    return any(
        other.difference == node.difference
        for other in nodes
        if len(other.path) > len(node.path) and other.path[: len(node.path)] == node.path
    )


def _sum_finding(name: str, count: int, found: Decimal, expected: Decimal, standard: Standard) -> Finding:
    off = found - expected
    advice = f"还差{plain(-off)}分，请补上" if off < 0 else f"多出{plain(off)}分，请调减"
    message = f"“{name}”{count}项指标的分值合计{plain(found)}分，标准规定{plain(expected)}分，{advice}。"
    return Finding(
        "TGT203",
        Severity.ERROR,
        Location(place="指标.分值"),
        message,
        plain(found),
        plain(expected),
        str(standard.reference),
        arithmetic=f"{plain(found)}－{plain(expected)}＝{plain(off)}",
    )


def type_findings(case: Case, standard: Standard) -> Iterator[Finding]:
    """Every level-1 type in which the unit set no indicator of its own: 五类里没有投入."""
    nodes = declared_points(case, standard).nodes
    types = [node for node in nodes if len(node.path) == 1 and node.takes_own]
    bare = [node for node in types if not node.own]
    scheme = "、".join(node.name for node in types)
    for node in bare:
        share = f"（{plain(node.full)}分）" if node.full else ""
        message = f"指标分{scheme}{len(types)}类，没有一项“{node.name}”类指标{share}；请补充，确实不宜设置的写明理由。"
        yield _finding("TGT204", "指标.一级指标", message, Severity.WARNING, "", node.name)


def class_findings(case: Case, classes: Governed[TargetClasses]) -> Iterator[Finding]:
    """Classes below the region's minimum, where the indicators are told by these classes at all."""
    indicators = own_indicators(case)
    words = {word for each in classes.value.classes for word in each.words}
    if not any(word in each.level1 + each.level2 for each in indicators for word in words):
        return
    for each in classes.value.classes:
        found = [indicator for indicator in indicators if _is_of(indicator, each)]
        counted = [one for one in found if not each.quantified or one.nature is Nature.QUANTITATIVE]
        if len(counted) >= each.at_least:
            continue
        what = f"有{len(found)}项，都是定性的" if found and not counted else f"有{len(counted)}项"
        quantified = "定量的" if each.quantified else ""
        message = f"{each.name}{what}，至少要有{each.at_least}项{quantified}；请补充。"
        yield Finding(
            "TGT205",
            Severity.WARNING,
            Location(place="指标.二级指标"),
            message,
            str(len(counted)),
            str(each.at_least),
            str(classes.provenance.reference),
        )


def _is_of(indicator: Indicator, target_class: TargetClass) -> bool:
    levels = indicator.level1 + indicator.level2
    return any(word in levels for word in target_class.words)


def _finding(id: str, place: str, message: str, severity: Severity, found: str = "", expected: str = "") -> Finding:
    return Finding(id, severity, Location(place=place), message, found, expected)

"""The kinds of check that are measured, and which of them may find the same slip."""

from jiheng.checks.check import Kind

MEASURED = (
    Kind.SUM,
    Kind.REMAINDER,
    Kind.RATE,
    Kind.GROWTH,
    Kind.AVERAGE,
    Kind.PART_WITHIN_WHOLE,
    Kind.COMPARISON,
    Kind.CONFLICT,
    Kind.COUNT,
    Kind.CLAIM,
    Kind.SCORE,
    Kind.UNIT_SLIP,
    Kind.YEAR,
)

NEIGHBOURS = (
    (Kind.SUM, Kind.REMAINDER, "部分与总额之差就是余额"),
    (Kind.SUM, Kind.PART_WITHIN_WHOLE, "各部分之和超过总额，也是合计不符"),
    (Kind.SUM, Kind.COUNT, "分类数之和就是总项数"),
    (Kind.SUM, Kind.SCORE, "各项得分之和就是总分"),
    (Kind.REMAINDER, Kind.PART_WITHIN_WHOLE, "支出大于预算时余额为负"),
    (Kind.REMAINDER, Kind.COMPARISON, "两数之差"),
    (Kind.REMAINDER, Kind.SCORE, "扣分是满分与得分之差"),
    (Kind.GROWTH, Kind.RATE, "增长率也是比率"),
    (Kind.GROWTH, Kind.COMPARISON, "两数之差"),
    (Kind.COMPARISON, Kind.RATE, "超额与完成率出自同两个数"),
    (Kind.AVERAGE, Kind.SUM, "单价乘数量等于合计"),
    (Kind.AVERAGE, Kind.RATE, "同为两数相除"),
    (Kind.UNIT_SLIP, Kind.AVERAGE, "单位写错，单价乘数量就不符"),
    (Kind.UNIT_SLIP, Kind.SUM, "单位写错，合计就不符"),
    (Kind.UNIT_SLIP, Kind.CONFLICT, "同一数量用两种单位写，换算后不一"),
    (Kind.CLAIM, Kind.RATE, "结论与完成率不符"),
    (Kind.CLAIM, Kind.CONFLICT, "结论里的数与前文不一"),
    (Kind.CLAIM, Kind.PART_WITHIN_WHOLE, "执行数大于预算数"),
    (Kind.CLAIM, Kind.COMPARISON, "称超额而未达目标"),
    (Kind.CONFLICT, Kind.COUNT, "同一项数前后不一"),
    (Kind.CONFLICT, Kind.YEAR, "年度与题名不一"),
)
"""Two kinds and why either of them may tell the slip."""

_PAIRS = frozenset(frozenset(pair[:2]) for pair in NEIGHBOURS)


def may_tell(found: Kind, labelled: Kind) -> bool:
    """Whether a check of one kind may be the one that tells a slip labelled with the other."""
    return found is labelled or frozenset((found, labelled)) in _PAIRS

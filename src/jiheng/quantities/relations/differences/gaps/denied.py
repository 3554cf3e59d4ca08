"""A gap that a plan and its result make, told the wrong way round.

合同工期180天，实际195天，提前15天; 预算96万元，支出91万元，超支5万元.
"""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import DURATIONS

_EARLY_OR_LATE = late_pattern("(?P<less>提前|缩短)|(?P<more>超期|延期|逾期|延迟|滞后)")
_OF_THE_PLAN = "(?:年初|年度|全年|预期|既定)?的?(?:目标|计划|任务|预期)任?务?[数值]?"
_MORE_OR_LESS = late_pattern(
    f"(?P<more>超[收支出额过目计预任]|多支|(?:高于|多于|快于){_OF_THE_PLAN}|[比较]{_OF_THE_PLAN}[高多快])|"
    f"(?P<less>短收|短少|节约|节余|少支|少收|(?:低于|少于|慢于){_OF_THE_PLAN}|[比较]{_OF_THE_PLAN}[低少慢])"
)
PLANNED = late_pattern(
    r"目标|计划|任务|指标|预算|预计|应|拟|合同|概算|年初|要求|核定|编制|定编|设计|时限|规定|法定|承诺|标准|约定|控制数|定额|限额(?!以)|原定|需要|需求|账面|预[拨付支]"
)
DONE = late_pattern(
    r"完成|实现|完工|竣工|办结|实际|实施|实有|支出|达|执行|开展|建成|发放|到位|检测|培训|改造|新建|举办|现有|已有|盘点|结算|余额"
)


def denied(one: Term, other: Term, gap: Term) -> str:
    """The word of the gap that a plan and its result deny; empty where they bear it out, or neither is a plan."""
    found = (_EARLY_OR_LATE if gap.unit in DURATIONS else _MORE_OR_LESS).search(gap.name)
    if found is None:
        return ""
    are_planned = tuple(PLANNED.search(each.name) is not None for each in (one, other))
    planned, done = (one, other) if are_planned[0] else (other, one)
    if are_planned[0] == are_planned[1] or DONE.search(done.name) is None:
        return ""
    is_more = done.mention.value > planned.mention.value
    return found[0] if (found["less"] is not None) == is_more else ""

"""Two counts, the second of all that the first is not: 按期, 逾期; 办结, 在办; 自行处理, 派单; 达标, 未达标."""

import re
from itertools import product

from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.word_list import pairs_of
from jiheng.quantities.sentence import Term

_IN_TIME, _LATE = ("按期", "按时", "如期", "限时内"), ("逾期", "超期", "超时", "延期")
_BY_ONESELF = (
    *("自行", "自办", "直接办", "直接答", "直接回", "直接处", "当场", "现场", "即时"),
    *("在线解答", "在线答复", "窗口答复", "前台办"),
)
_HANDED_ON = ("转办", "转部门", "转交", "派单", "派发", "派转", "转派", "分派", "交办", "批转")
_PAIRS = (
    *product(_IN_TIME, _LATE),
    *product(_BY_ONESELF, _HANDED_ON),
    *pairs_of(
        "办结/正在办理 办结/在办 办结/办理中 办结/处理中 交办/直办 转办/直办 转办/自办 男性/女性 完成/正在 "
        "完工/正在 完工/在建 竣工/在建 整改/正在 解决/正在 有效/无效 通过/退回 批准/退回 签约/剩余 受理/退回 "
        "在线/离线 正常/故障 正常/异常 完好/损坏 实到/请假 实到/缺席 实到/缺勤 出席/缺席 出席/请假 入住/空置 "
        "使用/闲置 在用/闲置 在用/停用 营业/停业 赞成/反对"
    ),
)
"""What is counted is one or the other."""
_FIRSTS_OF = {word: tuple(one for one, other in _PAIRS if other == word) for _, word in _PAIRS}
_SECOND = "|".join(_FIRSTS_OF)
_FOUND = re.compile(_SECOND)
COMPLEMENT_CUE = quick_pattern(f"{_SECOND}|[未不非]")
"""Where none of them stands, nothing is the complement of anything."""
NEGATED = quick_pattern("尚?[未不非](?P<stem>[\u4e00-\u9fff]{1,2})")
_SHORT_NAME = 2


def complement(one: Term, other: Term) -> str:
    """The word by which the second figure counts all that the first does not; empty where none says so."""
    first, second = _label(one), _label(other)
    for word in _FOUND.findall(second):
        if word not in first and any(stem in first for stem in _FIRSTS_OF[word]):
            return str(word)
    return _negation(first, second)


def _negation(first: str, second: str) -> str:
    """达标, 未达标; 已检, 未检."""
    found = NEGATED.search(second)
    if found is None:
        return ""
    stem = found["stem"]
    ways = (stem,) if len(stem) > 1 or found[0][0] == "不" else (f"已{stem}", f"{stem}付", f"{stem}出")
    is_told = any(map(first.__contains__, ways))
    return found[0] if is_told and not NEGATED.search(first) else ""


def _label(term: Term) -> str:
    """What is counted: the words before the figure, or behind it where none stand before."""
    return term.own_name if len(term.own_name) > _SHORT_NAME else term.own_name + term.after

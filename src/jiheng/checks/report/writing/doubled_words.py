"""A word typed twice: 进行进行检查."""

import re
from functools import cache

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.rules.language import fixed_expressions, two_character_words

_TWICE = re.compile(r"([\u4e00-\u9fff]{2,6})\1")
_SAID_TWICE = late_pattern(
    "研究|讨论|商量|学习|锻炼|休息|考虑|了解|介绍|打听|收拾|整理|放松|活动|琢磨|合计|认识|熟悉|交流|体验|准备|非常|很多|许多|逐."
    "|永远|谢谢|尝试|改善|调理|表现|意思|庆祝|高兴|热闹|暖和|照顾|大片|多少|总结|如何|见识|比较|老远|提醒|请示|反映|监督|帮助|支持|鼓励"
)
"""Words that are said twice on purpose: 研究研究."""
_GOES_ON = frozenset("库组部长员者家人费率表书类型级区所处科室站点会办队班团款额量数值性化法制度地期段名号证单位品")
"""What makes the second word another one: 重点项目项目库."""
_LONGEST = 4
_ONE_BY_ONE = frozenset("一每各")


@check(
    id="RPT404",
    title="不应有多打的重复词",
    why="同一个词连着打了两遍，多是复制或改稿时留下的。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R61",),
    holds="没有多打的重复词",
    good=(
        "一户一户走访，构建共建共治共享格局，问题要研究研究再定，建立重点项目项目库。",
        "（八）推进重点领域改革改革开放是必由之路。",
        "逐条逐条核对，非常非常重视，家家户户参与。",
    ),
    bad=(
        Bad("对下属单位进行进行检查，发现问题2个。", says="“进行”重复"),
        Bad("完成预算绩效目标预算绩效目标编制工作。", says="“预算绩效目标”重复"),
    ),
)
def doubled_words(manuscript: Manuscript) -> Answers:
    """One finding a word, at all its places."""
    if not manuscript.passages:
        raise DoesNotApply("报告没有文字")
    told: dict[str, list[Location]] = {}
    for passage in manuscript.with_cells.passages_where(_TWICE):
        for found in _TWICE.finditer(passage.text):
            if _is_slip(passage.text, found):
                told.setdefault(found[1], []).append(passage.at(*found.span()))
    for word, places in told.items():
        yield Flaw(tuple(places), f"“{word}”重复，写成了“{word}{word}”；请删去一个。")


def _is_slip(text: str, found: re.Match[str]) -> bool:
    word = found[1]
    after = text[found.end() : found.end() + 1]
    words = two_character_words()
    if word[0] in _ONE_BY_ONE or word[0] == word[1] or after in _GOES_ON:
        return False
    if len(word) < _LONGEST and text[found.end() - len(word) : found.end() - len(word) + _LONGEST] in _fixed():
        return False  # 推进改革改革开放是: a heading glued to 改革开放
    if word[:2] not in words or word[-2:] not in words or _SAID_TWICE.fullmatch(word):
        return False
    return word[-1] + after not in words


@cache
def _fixed() -> frozenset[str]:
    return frozenset(each.text for each in fixed_expressions() if len(each.text) == _LONGEST)

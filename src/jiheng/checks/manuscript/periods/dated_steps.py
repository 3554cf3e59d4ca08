"""Steps of works and of cases with the moment of each: 招标, 开工, 竣工, 验收; 受理, 立案, 结案."""

from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities.likeness import common_end

_ORDERS = {
    **dict.fromkeys(("立项",), (0, 0)),
    **dict.fromkeys(("招标", "招投标"), (10, 10)),
    **dict.fromkeys(("签订", "签约"), (20, 20)),
    **dict.fromkeys(("启动",), (0, 30)),
    **dict.fromkeys(("开工", "动工", "进场", "奠基", "破土"), (30, 30)),
    **dict.fromkeys(("建成", "封顶", "完成建设", "建设任务"), (40, 40)),
    **dict.fromkeys(("完工", "竣工"), (40, 45)),
    **dict.fromkeys(("交付", "投入使用", "投入运营", "投用", "上线", "通车"), (45, 60)),
    **dict.fromkeys(("验收",), (50, 50)),
    **dict.fromkeys(("决算",), (60, 60)),
    **dict.fromkeys(("审计",), (50, 60)),
}
"""The earliest and the latest place of a step among the others; those that overlap may come in any order."""
_CASES = {
    **dict.fromkeys(("收到举报", "接到举报", "收到投诉", "群众举报", "收到申请", "受理"), (100, 100)),
    **dict.fromkeys(("立案",), (110, 110)),
    **dict.fromkeys(("结案", "办结", "审结", "审理终结"), (120, 120)),
}
_STEPS_OF_ALL = _ORDERS | _CASES
_WORDS = "|".join(sorted(_STEPS_OF_ALL, key=len, reverse=True))
_STEP = (
    f"(?P<step>{_WORDS})"
    "(?!计划|前|时(?!间)|的|方案|资料|材料|项目|课题|补充|资金|[^，。；]{0,4}[0-9]|[^，。；]{0,3}率)(?<!启动(?=[^，。；]{0,6}(?:审计|决算|结算|验收)))"
)
_DATED = late_pattern(f"{_STEP}(?:日期|时间|时限|日)?(?:为|是|：|于|在)$")
_DONE = late_pattern(f"前?，?(?:(?!拟|计划|预计|准备|申请|提出|相关|其他|另)[^，。；、（）0-9后]){{0,6}}?{_STEP}")
_TWO = quick_pattern(f"(?:{_WORDS})[^。]*?(?:{_WORDS})")
LATER = (
    "工",
    "验收",
    "建成",
    "交付",
    "封顶",
    "投入使用",
    "投入运营",
    "投用",
    "上线",
    "通车",
    "立案",
    "结案",
    "办结",
    "审结",
)
"""Of two steps that can be the wrong way round one has one of these."""
_BARE = late_pattern(f"前?(?:正式|全面|顺利|已|才|方|开始|通过|完成|竣工)*(?:{_WORDS})(?:建设|施工)?(?=[，。]|$)")
"""2022年4月正式开工 names nothing of its own, 2018年除险加固工程开工 does."""
_OF_MANY = late_pattern(
    "[一二三四]期|第[一二三四]批|标段|其中|分别|另|预计|计划|拟|力争|；(?!20[0-9]{2}年|[0-9]{1,2}月)|截[至止]"
)
_NAME = late_pattern("[^，。；、（）0-9]+$")
_NEAR, _OF_CASES, _FEWEST, _ONE_THING = 12, 100, 2, 36


@value()
class Step:
    """`text[start:end]` of a passage tells what was done, and when."""

    start: int
    end: int
    moment: Moment
    place: tuple[int, int]
    is_labelled: bool
    is_bare: bool

    def precedes(self, other: "Step") -> bool:
        """Whether it always comes first; steps of works and of cases say nothing of each other."""
        return self.place[1] < other.place[0] and self.is_of_works is other.is_of_works

    @property
    def is_of_works(self) -> bool:
        return self.place[0] < _OF_CASES


def pairs_of_steps(text: str) -> Iterator[tuple[Step, Step]]:
    """Every two neighbours that one sentence tells of one thing, the one that must come first before the other."""
    for begin, end in _sentences_with_steps(text):
        steps = list(_steps(text, begin, end))
        if len(steps) < _FEWEST or _OF_MANY.search(text, begin, steps[-1].end):
            continue
        for one, other in pairwise(steps):
            if _are_comparable(one, other) and not _are_of_two_works(text, one, other):
                yield (one, other) if one.precedes(other) else (other, one)


def _are_of_two_works(text: str, one: Step, other: Step) -> bool:
    """东区工程2022年5月开工，西区工程2021年9月竣工: names that end alike and are not the same."""
    names = [_NAME.search(text, max(0, step.start - _NEAR), step.start) for step in (one, other)]
    first, last = (found[0].rstrip("于在") if found is not None else "" for found in names)
    return first != last and bool(common_end(first, last))


def _sentences_with_steps(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences begin and end that name two steps, and a year or a month."""
    end = -1
    for found in _TWO.finditer(text):
        if found.start() > end:
            begin, end = text.rfind("。", 0, found.start()) + 1, text.find("。", found.end())
            end = end if end >= 0 else len(text)
            told = text[begin:end]
            if "年" in told or "月" in told:
                yield begin, end


def _steps(text: str, begin: int, end: int) -> Iterator[Step]:
    """The words before a moment, 签订于6月12日, or the first behind it, 6月12日签订."""
    told = moments(text, begin, end)
    stops = [*(each.start for each in told[1:]), end]
    for moment, stop in zip(told, stops, strict=False):
        since = max(begin, moment.start - _NEAR)
        ahead, behind = _DATED.search(text[since : moment.start]), _DONE.match(text, moment.end, stop)
        if ahead is not None:
            yield Step(since + ahead.start(), moment.end, moment, _STEPS_OF_ALL[ahead["step"]], True, False)
        elif behind is not None:
            is_bare = _BARE.match(text, moment.end) is not None
            yield Step(moment.start, behind.end(), moment, _STEPS_OF_ALL[behind["step"]], False, is_bare)


def _are_comparable(one: Step, other: Step) -> bool:
    """Whether one comes after the other, in years that are told.

    竣工时间为…，开工时间为… are of one thing; 水库1972年建成，2018年开工 tells of two.
    """
    if one.precedes(other):
        return bool(one.moment.year) >= bool(other.moment.year)
    if not other.precedes(one) or not other.moment.year:
        return False
    is_near = other.moment.months[0] - one.moment.months[1] <= _ONE_THING
    return (one.is_labelled and other.is_labelled) or (other.is_bare and is_near)

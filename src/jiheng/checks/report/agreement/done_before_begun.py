"""Works that end before they begin, or are accepted before they are done: 2022年9月开工，2022年5月竣工."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.moments import Moment, moments
from jiheng.core.finding import Confidence, Severity
from jiheng.core.value import value

_STEP = (
    "(?P<step>招标|签订|签约|开工|动工|进场|启动|完工|竣工|建成|完成建设|建设任务|交付|验收|投入使用|决算|审计)"
    "(?!计划|前|的|方案|资料|材料)"
)
_DATED = re.compile(f"{_STEP}(?:日期|时间|时限|日)?(?:为|是|：|于|在)$")
_DONE = re.compile(f"前?(?:(?!拟|计划|预计|准备|申请|提出)[^，。；、（）0-9后]){{0,6}}?{_STEP}")
_ORDER = {
    "招标": 0,
    "签订": 1,
    "签约": 1,
    "开工": 2,
    "动工": 2,
    "进场": 2,
    "启动": 0,
    "完工": 3,
    "竣工": 3,
    "建成": 3,
    "完成建设": 3,
    "建设任务": 3,
    "交付": 3,
    "验收": 4,
    "投入使用": 3,
    "决算": 5,
    "审计": 5,
}
_OF_MANY = re.compile("[一二三四]期|第[一二三四]批|标段|其中|分别|另|预计|计划|拟|力争|[；]")
_AS_OF = re.compile(
    "截[至止]到?(?P<by>20[0-9]{2})年[^，。；]{0,8}，(?P<of>20[0-9]{2})年度?(?:(?!提前|计划|拟|预算|申报|将)[^，。；]){0,20}?(?:已|全部|累计|完成)"
)
"""截至2021年12月，2022年度补助已发放: nothing of a year is done before it begins."""
_NEAR = 12


@value()
class _Step:
    """`text[start:end]` of a passage tells what was done, and when."""

    start: int
    end: int
    moment: Moment
    order: int


@check(
    id="RPT221",
    title="完工、验收不应早于开工、完工",
    why="同一项工程先开工、再完工、再验收；次序倒了，必有一个日期写错。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "项目于2021年11月开工，2022年5月竣工，2022年6月验收。",
        "项目3月完成招标，4月开工，10月完工，12月通过验收。",
        "一期2022年5月竣工，二期2021年9月开工。",
        "合同于2022年6月签订，设备8月交付验收；2022年7月启动上年竣工工程的决算。",
        "工程11月开工，次年5月竣工。",
        "截至2022年12月，2022年度补助已发放；截至2021年12月，2022年度补助计划已下达。",
    ),
    bad=(
        Bad("项目于2022年9月开工，2022年5月竣工。", says="2022年5月竣工"),
        Bad("工程4月开工，11月完工，10月通过验收。", says="10月通过验收"),
        Bad("合同签订于2022年6月12日，设备于2022年5月8日交付验收。", says="2022年5月8日交付"),
        Bad("截至2021年12月，2022年度护林补助已发放86人。", says="2022年的事在2021年就已做完"),
        Bad("竣工时间为2022年5月，开工时间为2022年8月。", says="竣工时间为2022年5月早于开工时间为2022年8月"),
        Bad("开工日期为2022年5月12日，竣工日期为2022年5月8日。", says="竣工日期为2022年5月8日早于"),
    ),
)
def done_before_begun(manuscript: Manuscript) -> Answers:
    """Every two steps of works that one sentence tells with their months."""
    is_any = False
    for passage in manuscript.prose_with("工", "验收", "建成", "交付"):
        text = passage.text
        for begin, end in _sentences_with_months(text):
            steps = list(_steps(text, begin, end))
            if len(steps) < 2 or _OF_MANY.search(text, begin, steps[-1].end):
                continue
            for one, other in pairwise(steps):
                if not _are_comparable(text, one, other):
                    continue
                is_any = True
                place = passage.at(one.start, other.end)
                first, last = sorted((one, other), key=lambda step: step.order)
                words = [text[step.start : step.end] for step in (first, last)]
                if _is_before(last.moment, first.moment):
                    yield Flaw((place,), f"{words[1]}早于{words[0]}；请核对这两个日期。")
                else:
                    yield Holds((place,), f"{words[0]}不晚于{words[1]}")
    for passage in manuscript.prose_with("截至20", "截止20", "截至到20", "截止到20"):
        for found in _AS_OF.finditer(passage.text):
            is_any = True
            place = passage.at(found.start(), found.end())
            if int(found["of"]) > int(found["by"]):
                yield Flaw((place,), f"“{found[0]}”中{found['of']}年的事在{found['by']}年就已做完；请核对这两个年份。")
            else:
                yield Holds((place,), f"{found['of']}年不晚于{found['by']}年")
    if not is_any:
        raise DoesNotApply("报告没有写同一项工程的开工、完工、验收时间")


def _sentences_with_months(text: str) -> Iterator[tuple[int, int]]:
    end = -1
    while (month := text.find("月", end + 1)) >= 0:
        begin, end = text.rfind("。", 0, month) + 1, text.find("。", month)
        end = end if end >= 0 else len(text)
        yield begin, end


def _steps(text: str, begin: int, end: int) -> Iterator[_Step]:
    """The words before a moment, 签订于6月12日, or the first behind it, 6月12日签订."""
    told = moments(text, begin, end)
    stops = [*(each.start for each in told[1:]), end]
    for moment, stop in zip(told, stops, strict=False):
        if not moment.month:
            continue
        since = max(begin, moment.start - _NEAR)
        ahead, behind = _DATED.search(text[since : moment.start]), _DONE.match(text, moment.end, stop)
        if ahead is not None:
            yield _Step(since + ahead.start(), moment.end, moment, _ORDER[ahead["step"]])
        elif behind is not None:
            yield _Step(moment.start, behind.end(), moment, _ORDER[behind["step"]])


def _are_comparable(text: str, one: _Step, other: _Step) -> bool:
    """Whether one comes after the other, in years that are told; 竣工时间为…，开工时间为… with that of each."""
    if one.order < other.order:
        return bool(one.moment.year) >= bool(other.moment.year)
    return one.order > other.order and "年" in text[other.start : other.end]


def _is_before(one: Moment, other: Moment) -> bool:
    """Within one month by the days, where both are told."""
    months = [each.year * 12 + each.month for each in (one, other)]
    return months[0] < months[1] or (months[0] == months[1] and 0 < one.day < other.day)

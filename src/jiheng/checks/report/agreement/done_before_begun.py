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
    ),
    bad=(
        Bad("项目于2022年9月开工，2022年5月竣工。", says="2022年5月竣工"),
        Bad("工程4月开工，11月完工，10月通过验收。", says="10月通过验收"),
        Bad("合同签订于2022年6月12日，设备于2022年5月8日交付验收。", says="2022年5月8日交付"),
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
                if one.order >= other.order or bool(one.moment.year) < bool(other.moment.year):
                    continue
                is_any = True
                place = passage.at(one.start, other.end)
                first, last = text[one.start : one.end], text[other.start : other.end]
                if _is_before(other.moment, one.moment):
                    yield Flaw((place,), f"{last}早于{first}；请核对这两个日期。")
                else:
                    yield Holds((place,), f"{first}不晚于{last}")
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


def _is_before(one: Moment, other: Moment) -> bool:
    """Within one month by the days, where both are told."""
    months = [each.year * 12 + each.month for each in (one, other)]
    return months[0] < months[1] or (months[0] == months[1] and 0 < one.day < other.day)

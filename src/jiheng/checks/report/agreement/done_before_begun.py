"""Works that end before they begin, or are accepted before they are done: 2022年9月开工，2022年5月竣工."""

import re
from collections.abc import Iterator
from itertools import pairwise

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity

_STEP = re.compile(
    r"(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月(?:(?P<day>[0-9]{1,2})日|底|初|中旬|上旬|下旬)?(?:前)?"
    r"(?:全面|正式|全部|顺利|如期|已|组织|完成(?!建设[，。；])|通过|进行)*"
    r"(?P<step>招标|签订|开工|动工|进场|启动|完工|竣工|建成|完成建设|建设任务|验收|投入使用|决算|审计)(?!计划|前)"
)
_ORDER = {
    "招标": 0,
    "签订": 1,
    "开工": 2,
    "动工": 2,
    "进场": 2,
    "启动": 0,
    "完工": 3,
    "竣工": 3,
    "建成": 3,
    "完成建设": 3,
    "建设任务": 3,
    "验收": 4,
    "投入使用": 3,
    "决算": 5,
    "审计": 5,
}
_OF_MANY = re.compile("[一二三四]期|第[一二三四]批|标段|其中|分别|另|预计|计划|拟|力争|[；]")
_MONTHS = 12


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
    ),
    bad=(
        Bad("项目于2022年9月开工，2022年5月竣工。", says="2022年5月竣工"),
        Bad("工程4月开工，11月完工，10月通过验收。", says="10月通过验收"),
    ),
)
def done_before_begun(manuscript: Manuscript) -> Answers:
    """Every two steps of works that one sentence tells with their months."""
    is_any = False
    for passage in manuscript.prose_with("工", "验收", "建成"):
        for begin, end in _sentences_with_months(passage.text):
            steps = list(_STEP.finditer(passage.text, begin, end))
            if len(steps) < 2 or _OF_MANY.search(passage.text, begin, steps[-1].end()):
                continue
            for one, other in pairwise(steps):
                if _ORDER[one["step"]] >= _ORDER[other["step"]] or bool(one["year"]) < bool(other["year"]):
                    continue
                is_any = True
                place = passage.at(one.start(), other.end())
                if _month(one, one) <= _month(other, one):
                    yield Holds((place,), f"{one[0]}不晚于{other[0]}")
                else:
                    yield Flaw((place,), f"{other[0]}早于{one[0]}；请核对这两个日期。")
    if not is_any:
        raise DoesNotApply("报告没有写同一项工程的开工、完工、验收时间")


def _sentences_with_months(text: str) -> Iterator[tuple[int, int]]:
    end = -1
    while (month := text.find("月", end + 1)) >= 0:
        begin, end = text.rfind("。", 0, month) + 1, text.find("。", month)
        end = end if end >= 0 else len(text)
        yield begin, end


def _month(step: re.Match[str], before: re.Match[str]) -> int:
    """Months since year 0; without a year of its own, in that of the step before it."""
    return int(step["year"] or before["year"] or 0) * _MONTHS + int(step["month"])

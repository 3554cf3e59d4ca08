"""Problems and measures that fit any unit in any year."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Point, Purpose
from jiheng.checks.manuscript.text.quotation import quoted
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

PHRASE = quick_pattern(
    r"(?:加强|强化)(?:组织)?领导|(?:领导|思想)(?:高度)?重视|高度重视|(?:进一步)?提高(?:思想)?(?:认识|站位)|充分认识|管理(?:水平|工作)?有待(?:进一步)?(?:加强|提高)"
    r"|有待(?:进一步)?(?:加强|提高|完善)|还?需(?:要)?(?:进一步)?(?:加强|提高)|精心(?:部署|组织)|狠抓落实|统一思想|压实责任"
    r"|进一步(?:加强|提高|完善|规范)[^，。；\n]{0,8}(?:管理|工作|水平|意识)"
)
CONCRETE = late_pattern(
    r"[0-9]|制[定订]|修订|印发|出台|建立[^，。；\n]{2,16}(?:制度|台账|清单|机制)|编制[^，。；\n]{2,16}(?:方案|清单|指南)|培训班|通报|约谈|考核|审计"
    r"|系统|平台|《|[每逐按][月季周]|季度|专人|专班|招聘|公开|公示|例如|比如|如[：，]|具体"
)
LONGEST = 140
"""A longer point says more than the phrase."""


@check(
    id="RPT576",
    title="问题和措施不应只有空话",
    why="“加强领导、提高认识”放在任何单位都成立，看不出问题在哪里、要做什么。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R50",),
    good=(
        "一、改进措施\n（一）加强领导。每季度召开一次支出分析会，对执行率低于序时进度的科室发提醒单。",
        "一、存在问题\n（一）村级管护员偏少，平均每人负责18公里，巡查频次达不到每月2次。",
    ),
    bad=(
        Bad(
            "一、改进措施\n（一）高度重视，加强领导。要充分认识绩效管理的重要性，精心组织，狠抓落实。", says="加强领导"
        ),
    ),
)
def empty_phrases(manuscript: Manuscript) -> Answers:
    """A point with at least two such phrases and nothing that could be seen or counted."""
    sections = manuscript.purposes.of(Purpose.PROBLEMS, Purpose.MEASURES, Purpose.PROBLEMS_AND_MEASURES)
    points = [point for section in sections for point in section.points]
    if not points:
        raise DoesNotApply("报告没有存在问题和改进措施")
    empty = [point for point in points if _is_empty(point)]
    if not empty:
        yield Holds((), "问题和措施有具体内容")
        return
    told = "、".join(quoted(_first_words(point)) for point in empty)
    yield Flaw(
        tuple(point.first_sentence for point in empty),
        f"{told}只有原则性的话，没有对象、数字和动作；请写清具体做什么。",
    )


def _is_empty(point: Point) -> bool:
    text = point.text
    return len(text) <= LONGEST and len(PHRASE.findall(text)) > 1 and CONCRETE.search(text) is None


def _first_words(point: Point) -> str:
    return re.split("[。；：]", point.text)[0][:30]

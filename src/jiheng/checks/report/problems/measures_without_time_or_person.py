"""Measures of which nobody knows who does them by when."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

TIME = late_pattern(
    r"20[0-9]{2}年|[0-9]{1,2}月|季度|年底|年内|月底|半年|[每逐按][月季年周]|[0-9]{1,3}[天日]|个月|年初|年末|明年|下年度|次年|期限|限期|时间表|前完成",
    make=quick_pattern,
)
PERSON = late_pattern(
    r"由[^，。；\n]{2,16}(?:负责|牵头|落实|承担|组织)|责任[人科部单处]|[科处股室办组]室?(?:负责|牵头)|分管[^，。；\n]{0,8}(?:领导|负责)"
    r"|(?:办公室|财务科|财务室|业务科|领导小组|工作专班)[^，。；\n]{0,8}(?:负责|牵头)|明确[^，。；\n]{0,12}(?:责任|分工|负责人)",
    make=quick_pattern,
)
MEASURES = re.compile(r"措施|改进|整改|打算|下一步|今后")
"""Recommendations to others have no date of one's own."""
FEWEST_WORDS = 20


@check(
    id="RPT577",
    title="改进措施应写明完成时限和责任科室",
    why="没有时限和责任人的措施无法督办，也无法在下一年核对是否做到。",
    kind=Kind.SUBSTANCE,
    severity=Severity.WARNING,
    references=("R51",),
    good=(
        "一、有关建议\n建议上级部门尽早下达资金，稳定经费来源，便于各单位安排全年工作。",
        "一、改进措施\n（一）由财务科负责，2024年3月底前完成预算测算办法的修订。\n（二）按季度通报支出进度。",
    ),
    bad=(
        Bad(
            "一、下一步改进措施\n（一）科学编制预算，健全指标体系。\n（二）加强业务培训，提高管理水平。", says="2条措施"
        ),
    ),
)
def measures_without_time_or_person(manuscript: Manuscript) -> Answers:
    """One finding a section, where not one of its measures names a time or a person."""
    sections = [
        each
        for each in manuscript.purposes.of(Purpose.MEASURES)
        if each.heading and MEASURES.search(each.heading.title) and len(each.text) >= FEWEST_WORDS
    ]
    if not sections:
        raise DoesNotApply("报告没有改进措施一节")
    for section in sections:
        has_time, has_person = TIME.search(section.text), PERSON.search(section.text)
        if has_time or has_person:
            yield Holds((section.points[0].first_sentence,), "改进措施写了时限或责任科室")
            continue
        points = section.points
        assert section.heading is not None
        yield Flaw(
            tuple(point.first_sentence for point in points),
            f"“{section.heading.title}”的{len(points)}条措施都没有完成时限和责任科室；请逐条补充谁负责、何时完成。",
        )

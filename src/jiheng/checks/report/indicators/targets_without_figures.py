"""A section of targets in which nothing is measured."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.purposes import Purpose, PurposeSection
from jiheng.checks.manuscript.text.pointers import TABLE_ELSEWHERE
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

QUOTED = late_pattern(r"“[^”\n]{0,60}”|《[^》\n]{0,60}》|〔[0-9]{4}〕[0-9]{1,4}号")
QUANTITY = late_pattern(
    r"[0-9]{1,12}(?:\.[0-9]{1,4})?(?!年|[.、]|月|日|号)|[0-9]{1,2}月(?:底|末)|[0-9]{1,2}月[0-9]{1,2}日|年底前|季度"
    r"|[一二两三四五六七八九十百千]{1,4}(?:场|次|名|户|期|所|家|条|套|台|座|件|篇|辆|批次|万|亿)|零(?:事故|投诉|差错|发生|新增)"
    r"|全覆盖|翻番|翻一番|[一二三四五六七八九]成|百分之",
    make=quick_pattern,
)
YEAR_OR_NUMBER = late_pattern(
    r"20[0-9]{2}(?:年|-|—|～|至)|^[（]?[0-9一二三四五六七八九十]{1,2}[）.、]|[（][0-9]{1,2}[）]", make=quick_pattern
)
ASSESSED = late_pattern(r"设[置定立]|分解|下达|合理性|明确性|编制|制定|申报|审核|评审|批复|监控")
JUDGEMENT = late_pattern(r"合理|明确|科学|规范|符合|匹配|一致|完整")
"""Under such a heading it may be the setting of targets that is judged, not the targets that are told."""
ELSEWHERE = late_pattern(r"目标[^，。；\n]{0,8}?[≥≤]?[0-9]")
ENOUGH_ELSEWHERE = 3
SHORTEST = 40


@check(
    id="RPT521",
    title="绩效目标应有量化的目标值",
    why="没有数量、质量、时限的目标无法衡量，自评时也无从比较；目标值应是可以衡量的。",
    kind=Kind.SUBSTANCE,
    severity=Severity.ERROR,
    references=("R18", "R20"),
    good=(
        "一、绩效目标\n年内建成村级卫生室12所，覆盖率达到95%，12月底前投入使用，群众就近看病更加方便，基层卫生服务能力得到提升。",
        "一、绩效目标\n详见附件1《部门整体支出绩效目标表》，各项目标均已按要求分解到具体科室，并作为年终考核的依据，按季度跟踪。",
        "一、绩效目标自评工作开展情况\n对项目开展自评，包括建设内容是否按计划完成，质量是否达标，资金是否发放到位，台账是否齐全，群众是否认可等。",
        "一、绩效目标完成情况\n全部目标均已完成，群众满意，社会反响良好，各项工作有序推进，没有出现遗漏和延误的情形。",
    ),
    bad=(
        Bad(
            "一、绩效目标\n继续完善基层卫生服务体系，落实“三个到位”，不断提升服务能力，切实方便群众看病，"
            "推动基层卫生事业高质量发展，更好满足群众的健康需求。",
            says="没有任何量化",
        ),
    ),
)
def targets_without_figures(manuscript: Manuscript) -> Answers:
    """Years, document numbers, numbers of items and names in quotation marks are no targets."""
    sections = [each for each in manuscript.purposes.of(Purpose.TARGETS) if _tells_targets(each)]
    if not sections:
        raise DoesNotApply("报告没有单列绩效目标")
    told_elsewhere = len(ELSEWHERE.findall(manuscript.whole_text.text)) >= ENOUGH_ELSEWHERE
    for section in sections:
        heading = section.heading
        assert heading is not None
        body = "\n".join(YEAR_OR_NUMBER.sub("", QUOTED.sub("", passage.text)) for passage in section.passages)
        first = next((passage for passage in section.passages if not passage.is_heading), section.passages[0])
        if manuscript.has_table_below(heading) or QUANTITY.search(body) or TABLE_ELSEWHERE.search(section.text):
            yield Holds((heading.place,), f"“{heading.title}”有量化的目标值")
            continue
        clauses = re.search(r"[^。；]{1,60}", first.text)
        yield Flaw(
            (first.at(0, clauses.end() if clauses else len(first.text)),),
            f"“{heading.title}”共{len(section.text)}字，没有任何量化的目标值；请写明数量、质量、时限等目标值。",
            severity=Severity.WARNING if told_elsewhere else None,
            confidence=Confidence.ASK if told_elsewhere else None,
        )


def _tells_targets(section: PurposeSection) -> bool:
    if section.heading is None or len(section.text) < SHORTEST:
        return False
    return not (ASSESSED.search(section.heading.title) and JUDGEMENT.search(section.text))

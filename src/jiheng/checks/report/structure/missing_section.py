"""Parts that every self-evaluation report must have and this one has not."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.in_force import outline_in_force
from jiheng.core.finding import Confidence, Severity
from jiheng.rules.language import section_words

_TITLE_LINES = 6
_REPORT = re.compile("绩效(?:自我)?(?:自评|评价|评估|自查)[^，。]{0,12}报告|自评报告")
_FEWEST_SECTIONS = 2

_SHORTEST = 1200
"""A shorter text is a summary; the whole report is somewhere else."""

_TEXT = "沿线村庄道路养护由三个小组分片负责，按月巡查并登记台账，资金按进度拨付，群众出行比较方便。" * 30
_WHOLE = (
    f"某站2023年度部门整体支出绩效自评报告\n一、基本情况\n{_TEXT}\n二、资金情况\n全年预算120万元，支出118万元。\n"
    "三、自评结论\n自评得分96分，养护完成率98%。\n"
)


@check(
    id="RPT307",
    title="自评报告应有规定的各个部分",
    why="当年提纲规定的部分缺一个，报告就不完整；没有案卷可查时，按通行的部门整体或项目自评报告提纲提醒。",
    kind=Kind.STRUCTURE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R41",),
    good=(
        f"{_WHOLE}四、存在问题\n个别路段养护不及时。\n五、改进措施\n按季巡查。",
        f"{_WHOLE}四、主要做法\n但仍有路段养护不及时，巡查不够，下一步按季巡查。",
        "某站2023年工作总结\n一、工作\n修路。\n二、成绩\n架桥。",
    ),
    bad=(Bad(f"{_WHOLE}四、主要做法\n按季巡查。", says="没有“存在问题”"),),
)
def missing_section(manuscript: Manuscript) -> Answers:
    """One finding that lists them, at the title."""
    title = next((each for each in manuscript.prose[:_TITLE_LINES] if _REPORT.search(each.text)), None)
    outline = manuscript.outline
    sections = outline.children(None)
    is_whole = sum(len(passage.text) for passage in manuscript.passages) >= _SHORTEST
    if title is None or len(sections) < _FEWEST_SECTIONS or not is_whole:
        raise DoesNotApply("不是分节写的绩效自评报告")
    named, text = outline_in_force(title.text, manuscript.case, manuscript.year)
    required = {each.code for section in text.sections for each in section.walk() if each.required}
    parts = [each for each in section_words() if not required.isdisjoint(each.codes)]
    headings = "\n".join(entry.title for entry in outline.entries)
    missing = []
    for each in parts:
        if any(word in headings for word in each.headings):
            continue
        if not any(word in passage.text for passage in manuscript.passages[title.index + 1 :] for word in each.words):
            missing.append(each.title)
    if missing:
        listed = "、".join(f"“{name}”" for name in missing)
        message = f"报告没有{listed}部分，标题和正文里都没有写；请按《{named}》补充。"
        severity = None if manuscript.case is not None else Severity.WARNING
        yield Flaw((title.at(0, len(title.text)),), message, severity=severity)
    else:
        yield Holds((), f"《{named}》规定的{len(parts)}个部分都有")

"""Two headings or items of one list with the same number, or numbers that go back."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry
from jiheng.checks.manuscript.outline.sequence import doubles
from jiheng.checks.manuscript.text.item_number import NumberStyle, number_like
from jiheng.core.finding import Severity


@check(
    id="RPT302",
    title="同级标题和条目的序号不应重复或倒退",
    why="同一部分有两个相同的序号，读者引用“第（三）项”时不知道指哪一个；后面的序号也都错了。",
    kind=Kind.STRUCTURE,
    severity=Severity.ERROR,
    references=("R59",),
    good=(
        "一、情况\n（一）概况\n本站设四组。\n（二）收支\n二、结论\n（一）得分\n（二）等级",
        "一、上半年\n1.修路。\n2.架桥。\n下半年\n1.植树。\n2.清淤。",
        "收支总表\n单位：元\n一、财政拨款\n一、教育支出\n2,510,000\n二、事业收入\n二、卫生支出\n31,600.50\n三、其他收入\n三、住房支出\n"
        "64,200\n收支说明\n全年收支平衡，没有结余。",
    ),
    bad=(
        Bad("一、情况\n（一）概况\n（二）任务\n（三）收支\n（三）管理\n二、结论", says="有两个第三项"),
        Bad("一、情况\n（一）概况\n（2）任务\n（三）收支\n（3）管理\n二、结论", says="应为“（四）”"),
        Bad("二、问题\n1.进度慢。\n2.资料少。\n2.人手紧。\n三、建议", says="有两个第二项"),
    ),
)
def repeated_number(manuscript: Manuscript) -> Answers:
    """One finding a pair, at the later one."""
    runs = [run for run in manuscript.outline.runs if len(run) > 1]
    if not runs:
        raise DoesNotApply("报告没有连续编号的标题或条目")
    for run in runs:
        for moved, (before, after) in enumerate(doubles(run), 1):
            yield _told(before, after, run[0], before.value + moved, manuscript)


def _told(before: Entry, after: Entry, first: Entry, expected: int, manuscript: Manuscript) -> Flaw:
    assert after.number is not None
    assert first.number is not None
    parent = manuscript.outline.entries[after.parent] if after.parent is not None else None
    under = f"“{parent}”下面" if parent is not None else ""
    lines = f"第{before.passage.first_line}、{after.passage.first_line}段"
    style = first.number.style if after.out_of_style else None
    right = number_like(after.number, expected, style or after.number.style)
    if after.value == before.value:
        ordinal = number_like(after.number, after.value, NumberStyle.PART)[:-2]
        message = f"{under}有两个{ordinal}项（{lines}），第{after.passage.first_line}段应为“{right}”；请改正序号。"
    else:
        message = (
            f"{under}序号从“{before.number.text if before.number else ''}”退回“{after.number.text}”（{lines}），"
            f"第{after.passage.first_line}段应为“{right}”；请改正序号。"
        )
    return Flaw((after.place, before.place), message, severity=None if after.is_heading else Severity.WARNING)

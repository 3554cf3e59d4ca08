"""Headings and items whose numbers jump: 一、二、四."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.outline.outline import Entry, Outline
from jiheng.checks.manuscript.outline.sequence import Gap, gaps, is_in_order
from jiheng.core.finding import Severity

_LEVELS = "一二三四五六七八九"


@check(
    id="RPT301",
    title="标题和条目的序号不应跳号",
    why="序号跳了一个，往往是漏了一个标题，后面的内容就归到了别的部分；也可能是删了一节而没有改号。",
    kind=Kind.STRUCTURE,
    severity=Severity.ERROR,
    references=("R41", "R59"),
    good=(
        "一、基本情况\n（一）概况\n本所设三室。\n（二）收支\n收支平衡。\n二、评价结论\n（一）结论\n自评为优。",
        "一、主要职责\n1.拟订规划。2.组织实施。\n3.监督检查。\n二、机构\n2.4万人次参加活动，比上年多。",
        "一、事项\n1.修路。\n2.2023年民生实事：架桥。\n3.植树。",
        "一、上半年\n1.修路。\n2.架桥。\n下半年：\n1.植树。\n2.清淤。",
    ),
    bad=(
        Bad(
            "一、基本情况\n本所设三室。\n二、评价结论\n自评为优。\n四、改进措施\n按季检查。", says="缺少一级标题“三、”"
        ),
        Bad(
            "一、情况\n（一）概况\n二、结论\n（一）自评\n（二）成效\n成效明显。\n（一）目标偏低。应当提高。\n四、建议\n无",
            says="从“（一）”重新编号",
        ),
        Bad("一、职责\n1.拟订规划。\n2.组织实施。\n4.监督检查。\n二、机构\n设三室。", says="缺少“3.”"),
    ),
)
def missing_number(manuscript: Manuscript) -> Answers:
    """One finding a gap, at the heading after it, or where its orphaned part begins."""
    runs = [run for run in manuscript.outline.runs if len(run) > 1]
    if not runs:
        raise DoesNotApply("报告没有连续编号的标题或条目")
    for run in runs:
        found = False
        for gap in gaps(run, manuscript.passages):
            found = True
            yield _told(gap, manuscript)
        if not found and is_in_order(run):
            numbers = [entry.number.text for entry in run if entry.number is not None]
            holds = f"{numbers[0]}至{numbers[-1]}，共{len(run)}项，没有跳号"
            yield Holds(tuple(entry.number_place for entry in run), holds)


def _told(gap: Gap, manuscript: Manuscript) -> Flaw:
    after, before = gap.after, gap.before
    severity = None if after.is_heading else Severity.WARNING
    what = f"{_LEVELS[after.level - 1]}级标题" if after.is_heading and after.level <= len(_LEVELS) else ""
    message = (
        f"缺少{what}{gap.as_written}：前一个是第{before.passage.first_line}段“{before}”，"
        f"后一个是第{after.passage.first_line}段“{after}”"
    )
    orphan = _orphan(gap, manuscript.outline) if after.is_heading else None
    if orphan is None:
        return Flaw((after.place, before.place), f"{message}；请补上，或改正序号。", severity=severity)
    first, last = orphan.passage.first_line, manuscript.passages[after.passage.index - 1].lines[-1].number
    again = orphan.number.text if orphan.number is not None else orphan.title
    message += f"；第{first}—{last}段从“{again}”重新编号，应是这一部分的内容，请在第{first}段前补上标题。"
    return Flaw((orphan.place, after.place, before.place), message, severity=severity)


def _orphan(gap: Gap, outline: Outline) -> Entry | None:
    """The numbered item under the heading before the gap with which the numbers begin again."""
    seen: set[int] = set()
    for child in outline.children(gap.before):
        if child.value == 1 and child.rank in seen:
            return child
        seen.add(child.rank)
    return None

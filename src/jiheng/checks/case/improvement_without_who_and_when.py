"""Improvements without anybody responsible or without a date."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = "问题\n| 问题编号 | 问题 |\n| W1 | 进度滞后 |\n措施\n| 措施 | 针对问题 | 责任人 | 完成时限 |\n"


@check(
    id="CAS109",
    title="改进措施应写明责任人和时限",
    why="没有人负责、没有时限的措施，下一年无法检查是否落实。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R51",),
    good=(f"{_HEAD}| 汛前抢工 | W1 | 工程科 | 2032年5月底 |",),
    bad=(
        Bad(f"{_HEAD}| 加强调度 | W1 | | |", says="“加强调度”没有写责任人、完成时限"),
        Bad(f"{_HEAD}| 加强调度 | W1 | 工程科 | |", says="没有写完成时限"),
    ),
)
def improvement_without_who_and_when(case: Case) -> Answers:
    """One answer for each improvement."""
    if not case.improvements:
        raise DoesNotApply("案卷里没有改进措施")
    for each in case.improvements:
        missing = [title for title, value in (("责任人", each.responsible), ("完成时限", each.due)) if not value]
        if missing:
            message = f"措施“{each.title}”没有写{'、'.join(missing)}；请补填。"
            yield Flaw((Location(place=f"措施[{each.code}].{missing[0]}"),), message)

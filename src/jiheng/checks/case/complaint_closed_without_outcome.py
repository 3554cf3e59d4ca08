"""Complaints that were closed without an outcome, have one without being closed, or were closed before they came."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity

_HEAD = "投诉\n| 投诉编号 | 受理日期 | 投诉事项 | 应办结日期 | 办结日期 | 处理结果 |\n"


@check(
    id="CAS117",
    title="投诉办结应同时有办结日期和处理结果",
    why="有效处理率按办结日期和处理结果计算；缺一样就算不进去，日期颠倒就算错。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    good=(
        f"{_HEAD}| T1 | 2031-03-01 | 场地 | 2031-03-15 | 2031-03-10 | 有效处理 |\n"
        "| T2 | 2031-12-20 | 停车 | 2032-01-05 | | |",
    ),
    bad=(
        Bad(f"{_HEAD}| T1 | 2031-03-01 | 场地 | 2031-03-15 | 2031-03-10 | |", says="没有写处理结果"),
        Bad(f"{_HEAD}| T1 | 2031-03-01 | 场地 | 2031-03-15 | | 有效处理 |", says="没有写办结日期"),
        Bad(
            f"{_HEAD}| T1 | 2031-03-01 | 场地 | 2031-03-15 | 2031-02-10 | 有效处理 |",
            says="办结日期2031-02-10早于受理日期2031-03-01",
        ),
    ),
)
def complaint_closed_without_outcome(case: Case) -> Answers:
    """What is still open is left alone."""
    if not case.complaints:
        raise DoesNotApply("案卷里没有投诉")
    for each in case.complaints:
        place = f"投诉[{each.code}]"
        if each.closed_on is not None and each.outcome is None:
            yield Flaw((Location(place=f"{place}.处理结果"),), f"投诉{each.code}有办结日期，没有写处理结果；请补上。")
        if each.closed_on is None and each.outcome is not None:
            yield Flaw((Location(place=f"{place}.办结日期"),), f"投诉{each.code}有处理结果，没有写办结日期；请补上。")
        if each.closed_on is not None and each.closed_on < each.on:
            told = f"办结日期{each.closed_on}早于受理日期{each.on}"
            yield Flaw((Location(place=f"{place}.办结日期"),), f"投诉{each.code}的{told}；请核对。")

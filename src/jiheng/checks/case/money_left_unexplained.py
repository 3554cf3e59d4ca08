"""Money left unspent of which nobody says whether it is carried over, and money carried too long."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.numbers import HUNDRED, fixed, plain, to_wan

_HEAD = "预算\n| 支出类别 | 资金年度 | 全年预算数 | 执行数 | 结转下年 | 结余收回 | 备注 |\n"
_YEARS = 2


@check(
    id="CAS110",
    title="未支出的资金应写明结转或结余",
    why="结转的要写下年怎样用，结余的要收回；连续两年没有用完的结转资金应当收回（预算法第四十二条）。",
    kind=Kind.CASE,
    severity=Severity.WARNING,
    references=("R56", "R10"),
    good=(
        f"{_HEAD}| 基本支出 | 2031 | 50 | 50 | | | |\n| 基本支出 | 2031 | 50 | 46 | 4 | | 合同分两年付款 |\n"
        "| 基本支出 | 2030 | 5 | 2 | | 3 | |",
    ),
    bad=(
        Bad(f"{_HEAD}| 基本支出 | 2031 | 50 | 46 | | | |", says="未支出4万元，没有写结转下年还是结余收回"),
        Bad(f"{_HEAD}| 基本支出 | 2029 | 5 | 2 | 3 | | 继续使用 |", says="2029年安排，至2031年末仍结转3万元"),
        Bad(f"{_HEAD}| 基本支出 | 2031 | 50 | 40 | 10 | | |", says="执行率80.00%，结转10万元，没有写原因"),
    ),
)
def money_left_unexplained(case: Case) -> Answers:
    """Line by line; a note counts as the reason."""
    if not case.budget_lines:
        raise DoesNotApply("案卷里没有预算")
    for line in case.budget_lines:
        left = plain(to_wan(line.unspent))
        place = f"预算[{line.code}]"
        if line.unspent <= 0:
            continue
        if line.carry_over is None and line.surplus is None:
            message = f"未支出{left}万元，没有写结转下年还是结余收回；请补填，结转的在备注写明原因和用途。"
            yield Flaw((Location(place=f"{place}.结转下年"),), message)
        elif line.carry_over and line.year_of_origin <= case.year - _YEARS:
            carried = plain(to_wan(line.carry_over))
            message = (
                f"{line.year_of_origin}年安排，至{case.year}年末仍结转{carried}万元；"
                "连续两年未用完的应当收回，请核对并写明处理意见。"
            )
            yield Flaw((Location(place=f"{place}.结转下年", quote=carried),), message, confidence=Confidence.ASK)
        elif line.carry_over and not line.note and line.actual_expenditure * 10 < line.revised_budget * 9:
            rate = fixed(line.actual_expenditure / line.revised_budget * HUNDRED, 2)
            carried = plain(to_wan(line.carry_over))
            message = f"执行率{rate}%，结转{carried}万元，没有写原因；请在备注写明原因和下年用途。"
            yield Flaw((Location(place=f"{place}.备注"),), message)

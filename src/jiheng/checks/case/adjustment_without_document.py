"""Budget adjustments without the number of the document that approved them."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.core.case import Case
from jiheng.core.finding import Location, Severity
from jiheng.core.numbers import in_wan

_HEAD = (
    "预算\n| 预算行编号 | 支出类别 | 年初预算数 | 全年预算数 | 执行数 |\n| Y1 | 基本支出 | 25 | 31 | 30 |\n"
    "调整\n| 预算行编号 | 调整金额 | 调整原因 | 批准文号 |\n"
)


@check(
    id="CAS111",
    title="预算调整应有批准文号",
    why="预算调整要经批准；没有文号，全年预算数作执行率的分母就没有依据。",
    kind=Kind.CASE,
    severity=Severity.NOTICE,
    references=("R39",),
    good=(f"{_HEAD}| Y1 | 6 | 应急维修 | 某财预〔2031〕18号 |",),
    bad=(Bad(f"{_HEAD}| Y1 | 6 | 应急维修 | |", says="调整6万元没有批准文号"),),
)
def adjustment_without_document(case: Case) -> Answers:
    """One answer for each adjustment."""
    if not case.adjustments:
        raise DoesNotApply("案卷里没有预算调整")
    for each in case.adjustments:
        if not each.document:
            message = f"调整{in_wan(each.amount)}没有批准文号；请补填批复或下达文件的文号。"
            yield Flaw((Location(place=f"调整[{each.code}].批准文号"),), message)

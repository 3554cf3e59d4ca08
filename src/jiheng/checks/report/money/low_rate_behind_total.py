"""Only the good total execution rate is told, although a part or a programme was executed below the line."""

from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.explanation_lines import percent_line
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED, fixed, plain, to_wan
from jiheng.core.quick_pattern import quick_pattern
from jiheng.rules.monitoring_lookup import EXECUTION_RATE_LINE

TOTAL_RATE = late_pattern(
    r"(?:支出进度|预算执行率|预算完成率|执行率|支出率|执行进度)(?:为|达到|达|是|：)?(?P<rate>[0-9]{1,3}(?:\.[0-9]{1,4})?)%"
)
PERCENT = quick_pattern(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)%")
SAME = Fraction(1, 2)
ONE_EXPENSE = late_pattern("三公|接待|公务用车|因公出国|会议费|培训费")
"""Of these less is spent than planned on purpose."""


@check(
    id="RPT552",
    title="总执行率之外，低于90%的部分也应写明执行率",
    why="基本支出几乎总是全部执行，会抬高总执行率；项目支出和专项资金执行得怎样，单独计算才看得出。",
    kind=Kind.SUBSTANCE,
    severity=Severity.NOTICE,
    references=("R10", EXECUTION_RATE_LINE),
    good=(
        "预算支出300万元，其中基本支出200万元，项目支出100万元。实际支出280万元，其中基本支出200万元，项目支出80万元，"
        "支出进度93.33%，项目支出执行率80%。",
        "预算支出300万元，其中基本支出200万元，项目支出100万元。实际支出295万元，其中基本支出200万元，项目支出95万元，"
        "支出进度98.33%。",
        "全年预算数300万元，决算数291万元，预算执行率97%。“三公”经费全年预算数18万元，实际支出12万元，比预算少6万元。",
    ),
    bad=(
        Bad(
            "预算支出300万元，其中基本支出200万元，项目支出100万元。实际支出280万元，其中基本支出200万元，项目支出80万元，"
            "支出进度93.33%。",
            says="80.00%",
        ),
    ),
)
def low_rate_behind_total(manuscript: Manuscript) -> Answers:
    """The rates are computed; one that is told anywhere, to whatever precision, is not asked for again."""
    whole = manuscript.whole_text
    total = TOTAL_RATE.search(whole.text) if manuscript.spending.parts else None
    if total is None:
        raise DoesNotApply("报告没有写总执行率，或没有分项的预算数和支出数")
    told = [Fraction(Decimal(value)) for value in {found[1] for found in whole.found(PERCENT, "%")}]
    untold = [
        part
        for part in manuscript.spending.parts
        if not ONE_EXPENSE.search(part.name)
        and 0 < part.rate < Fraction(HUNDRED)
        and not any(abs(part.rate - rate) <= SAME for rate in told)
    ]
    line = percent_line(EXECUTION_RATE_LINE) if untold else HUNDRED
    low = [part for part in untold if part.rate < Fraction(line)]
    if Decimal(total["rate"]) < line or not low:
        yield Holds(whole.places([total]), "没有偏低而未写明的分项执行率")
        return
    rates = "、".join(f"{part.name}执行率{fixed(part.rate, 2)}%" for part in low)
    workings = "；".join(
        f"{part.name}：{plain(to_wan(part.actual))}÷{plain(to_wan(part.budget))}＝{fixed(part.rate, 2)}%"
        for part in low
    )
    programmes = [whole.at(*part.actual_span) for part in low if part.is_programme]
    yield Flaw(
        (*whole.places([total]), *(whole.at(*part.actual_span) for part in low if not part.is_programme), *programmes),
        f"只写了总的“{total[0]}”，没有写低于{plain(line)}%的{rates}；请补充，并说明差额的原因和去向。",
        arithmetic=workings,
    )

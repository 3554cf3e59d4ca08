"""A total or a rest told of one year and reckoned from the figures of another."""

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.years_of_results import results_of_another_year
from jiheng.core.finding import Confidence, Severity


@check(
    id="RPT229",
    title="合计、结余应与算它的数是同一年的",
    why="收入和支出写的是2022年，相抵的结余写成2021年，必有一个年份写错。",
    kind=Kind.YEAR,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42",),
    good=(
        "2023年度全年预算260.4万元。\n2022年结转12万元；支出247.38万元，执行率95%。",
        "2022年收入856.3万元，支出812.1万元，收支相抵结余44.2万元。",
        "2022年收入856.3万元，支出812.1万元，结余44.2万元于2023年安排使用。",
        "2022年收入856.3万元，支出812.1万元，2023年结转44.2万元。",
        "2021年投入856.3万元，2022年投入812.1万元，两年合计1,668.4万元。",
        "2022年共有资金856.3万元，其中上年（2021年）结余44.2万元，本级812.1万元。",
    ),
    bad=(
        Bad("2021年收入516万元，支出480万元，2020年收支相抵结余36万元。", says="这里写的是2020年"),
        Bad("2022年收入856.3万元，支出812.1万元，2021年收支相抵结余44.2万元。", says="这里写的是2021年"),
        Bad("2023年税收收入856.3万元，非税收入812.1万元，2022年财政收入合计1,668.4万元。", says="写的是2022年"),
    ),
)
def a_result_of_another_year(manuscript: Manuscript) -> Answers:
    """Every sum and every rest that its figures give."""
    if not manuscript.prose_of_two_years:
        raise DoesNotApply("报告没有一段写了两个年份")
    for passage in manuscript.prose_of_two_years:
        for each in results_of_another_year(passage, manuscript.readings[passage.index]):
            target = each.statement.target
            place = passage.at(min(each.start, target.start), max(each.start, target.end))
            yield Flaw(
                (place,),
                f"{target.text}正是{each.expected}年的数算出来的（{each.statement.arithmetic}），这里写的是{each.told}年；请核对年份。",
                f"{each.told}≠{each.expected}",
            )

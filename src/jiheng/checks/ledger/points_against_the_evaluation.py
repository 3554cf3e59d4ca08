"""Full points and points of each indicator in the report's tables against the case scored by its standard."""

from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.declared.heads import POINTS
from jiheng.checks.ledger.declared_values import lines_by_indicator, own_indicators
from jiheng.checks.manuscript.ledger import holds, ledger_of, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning

_CASE = (
    "\n=== 案卷 ===\n项目\n| 项目编号 | 项目名称 | 项目简称 |\n| X1 | 村道修复 | 村道 |\n基本信息\n| 项目编号 |\n"
    "| X1 |\n"
    "预算\n| 支出类别 | 项目编号 | 全年预算数 | 执行数 |\n| 项目支出 | X1 | 50 | 50 |\n"
    "指标\n| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 计量单位 | 分值 | 实际完成值 | 偏差原因 |\n"
    "| 产出指标 | 数量指标 | 修复里程 | 10 | 公里 | 50 | 8 | 雨季停工 |\n"
    "| 效益指标 | 社会效益指标 | 受益人口 | 900 | 人 | 30 | 950 | |\n"
    "| 满意度指标 | 服务对象满意度指标 | 村民满意度 | 90 | % | 10 | 93 | |"
)


@check(
    id="RPT703",
    title="报告里的分值和得分应与案卷算出的一致",
    why="得分由完成值按评分标准算出；手工改过的得分与标准不符，复核时以规则计算的为准。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R11", "R02"),
    good=(f"{POINTS}| 修复里程 | ≥10公里 | 8公里 | 50 | 40.00 |\n| 受益人口 | ≥900人 | 950人 | 30 | 30 |{_CASE}",),
    bad=(
        Bad(f"{POINTS}| 修复里程 | ≥10公里 | 8公里 | 50 | 46 |{_CASE}", says="得分报告写的是46分，按案卷应为40分"),
        Bad(f"{POINTS}| 受益人口 | ≥900人 | 950人 | 40 | 30 |{_CASE}", says="分值报告写的是40分，按案卷应为30分"),
    ),
)
def points_against_the_evaluation(manuscript: Manuscript) -> Answers:
    """Row by row, where the case can be scored."""
    ledger = ledger_of(manuscript.ledger)
    if ledger.evaluation is None:
        raise DoesNotApply("案卷不能按评分标准打分，不核对得分")
    lines = list(lines_by_indicator(manuscript, own_indicators(ledger)))
    if not any(line.weight is not None or line.points is not None for line, _ in lines):
        raise DoesNotApply("报告的指标表没有写分值和得分")
    told: set[tuple[str, str]] = set()
    for line, indicator in lines:
        for meaning, number, end in ((Meaning.WEIGHT, line.weight, "分值"), (Meaning.POINTS, line.points, "得分")):
            figure = ledger.figures.get(f"指标.{indicator.code}.{end}")
            if number is None or figure is None or not isinstance(figure.value, Decimal):
                continue
            places = (line.at(meaning), place_of(figure))
            if holds(number.points, Fraction(figure.value)):
                yield Holds(places, f"{figure.name}＝{figure.told()}")
            elif (indicator.code, end) not in told:
                told.add((indicator.code, end))
                message = (
                    f"“{indicator.name}”{end}报告写的是{number.value:f}分，按案卷应为{figure.told()}；"
                    "请按评分标准改正。"
                )
                yield Flaw(places, message, f"{number.value:f}≠{figure.told()}")

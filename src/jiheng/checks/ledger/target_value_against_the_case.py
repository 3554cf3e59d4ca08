"""An indicator's target in the report against the case: approved targets are not changed afterwards."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.ledger.declared_values import compared_with_case
from jiheng.checks.manuscript.ledger import ledger_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity

_CASE = (
    "\n=== 案卷 ===\n指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 |\n"
    "| 修缮古建筑数量 | 6 | 处 | 5 |\n| 修缮完成时间 | 2031-10-31 | | 2031-10-20 |"
)


@check(
    id="RPT702",
    title="报告里的指标值应是批复的目标",
    why="目标批复后不得自行改动；按实际完成改低目标，就成了“完成”。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R14",),
    good=(
        f"修缮古建筑数量目标不低于6处，实际5处。{_CASE}",
        "| 三级指标 | 年度指标值 | 实际完成值 |\n| 修缮古建筑数量 | ≥6处 | 5处 |\n"
        f"| 修缮完成时间 | 2031年10月底前 | 2031年10月20日 |{_CASE}",
    ),
    bad=(
        Bad(
            "| 三级指标 | 年度指标值 | 实际完成值 |\n| 修缮古建筑数量 | ≥5处 | 5处 |\n"
            f"| 修缮完成时间 | 2031年10月底前 | 10月20日 |{_CASE}",
            says="“修缮古建筑数量”的指标值报告写的是5处，案卷是6处",
        ),
        Bad(f"修缮古建筑数量目标5处，全部完成。{_CASE}", says="报告写的是5处，案卷是6处"),
    ),
)
def target_value_against_the_case(manuscript: Manuscript) -> Answers:
    """By the whole name of the indicator, in its tables and in the text."""
    yield from compared_with_case(manuscript, ledger_of(manuscript.ledger), is_aim=True)

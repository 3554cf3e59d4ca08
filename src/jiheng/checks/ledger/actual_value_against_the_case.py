"""An indicator's actual value in the report against the case."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.ledger.declared_values import compared_with_case
from jiheng.checks.manuscript.ledger import ledger_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Severity

_CASE = (
    "\n=== 案卷 ===\n指标\n| 三级指标 | 年度指标值 | 计量单位 | 实际完成值 |\n"
    "| 修缮古建筑数量 | 6 | 处 | 5 |\n| 参观人次 | 3 | 万人次 | 3.46 |\n| 修缮合格率 | 95 | % | 96.5 |"
)


@check(
    id="RPT701",
    title="报告里的完成值应与案卷一致",
    why="案卷（台账、自评表）是报告的依据；完成值不同，得分和结论都没有依据。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R46",),
    good=(
        f"全年修缮古建筑数量5处，参观人次3.5万人次，修缮合格率96.5%。{_CASE}",
        "| 三级指标 | 年度指标值 | 实际完成值 |\n| 修缮古建筑数量 | ≥6处 | 5处 |\n"
        f"| 参观人次 | ≥3万人次 | 34600人次 |{_CASE}",
        f"上年修缮古建筑数量9处。修缮古建筑数量目标6处。{_CASE}",
    ),
    bad=(
        Bad(f"全年修缮古建筑数量6处，修缮合格率达到98.5%。{_CASE}", says="“修缮合格率”报告写的是98.5%，案卷是96.5%"),
        Bad(
            "| 三级指标 | 年度指标值 | 实际完成值 |\n| 修缮古建筑数量 | ≥6处 | 6处 |\n"
            f"| 参观人次 | ≥3万人次 | 3.46万人次 |{_CASE}",
            says="“修缮古建筑数量”报告写的是6处，案卷是5处",
        ),
    ),
)
def actual_value_against_the_case(manuscript: Manuscript) -> Answers:
    """By the whole name of the indicator, in its tables and in the text."""
    yield from compared_with_case(manuscript, ledger_of(manuscript.ledger), is_aim=False)

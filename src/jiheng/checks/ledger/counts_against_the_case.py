"""How many indicators, tasks and duties the report announces against how many the case has."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.ledger.phrases import phrase, phrases_against_ledger
from jiheng.checks.manuscript.ledger import ledger_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Severity

_PHRASES = (
    phrase(r"(?:^|共|全部|总共|设置|设定|填报|分解为|年度?的?)", "指标.项数", r"(?:三级)?绩效指标"),
    phrase(r"(?:重点)?工作任务", "任务.项数"),
    phrase(r"主要职责有?", "单位.职责条数"),
)
_CASE = (
    "\n=== 案卷 ===\n指标\n| 三级指标 | 年度指标值 | 计量单位 |\n| 修复里程 | 10 | 公里 |\n| 受益人口 | 900 | 人 |\n"
    "任务\n| 任务名称 |\n| 修复村道 |\n职责\n| 职责内容 |\n| 管护村道 |"
)


@check(
    id="RPT713",
    title="报告所称的项数应与案卷一致",
    why="指标、任务、职责的项数与自评表不同，说明有的没有写进报告，或写了表里没有的。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R43",),
    good=(
        f"2031年设置2项绩效指标，重点工作任务共1项。产出类绩效指标1项。{_CASE}",
        f"2项绩效指标中，1项未完成。{_CASE}",
    ),
    bad=(Bad(f"全年共3项绩效指标，全部完成。{_CASE}", says="“3项”，台账“指标.项数”是2项"),),
)
def counts_against_the_case(manuscript: Manuscript) -> Answers:
    """Only counts of the whole: those of a class are told otherwise."""
    yield from phrases_against_ledger(manuscript, ledger_of(manuscript.ledger), _PHRASES, "报告没有写项数")

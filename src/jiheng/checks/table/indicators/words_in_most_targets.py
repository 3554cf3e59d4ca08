"""More than half of the indicators in words."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.classes import mostly_qualitative
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT618",
    title="定性指标不应过半",
    why="指标以定量为主；定性指标过半，得分主要靠主观判断。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R20",),
    good=(
        f"{TARGETS}| 产出 | 数量 | 检修次数 | ≥4次 |  | 20 |\n| 产出 | 质量 | 完好率 | ≥95% |  | 20 |\n"
        "| 产出 | 时效 | 响应时间 | ≤30分钟 |  | 20 |\n"
        "| 效益 | 社会效益 | 服务水平 | 良好（好、良好、差三级） |  | 20 |\n"
        "| 满意度 | 满意度 | 满意度 | ≥90% |  | 20 |",
    ),
    bad=(
        Bad(
            f"{TARGETS}| 产出 | 数量 | 检修 | 按计划完成 |  | 20 |\n| 产出 | 质量 | 质量 | 合格 |  | 20 |\n"
            "| 产出 | 时效 | 响应 | 及时 |  | 20 |\n| 效益 | 社会效益 | 服务水平 | 提升 |  | 20 |\n"
            "| 满意度 | 满意度 | 满意度 | ≥90% |  | 20 |",
            says="5项指标中有4项是定性指标",
        ),
    ),
)
def words_in_most_targets(manuscript: Manuscript) -> Answers:
    """Counted over a whole table of at least five."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    for indicators in manuscript.declared_lists:
        yield from mostly_qualitative(indicators)

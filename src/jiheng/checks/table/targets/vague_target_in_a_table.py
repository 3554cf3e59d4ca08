"""A target in words of praise."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.vague_words import vague_targets
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT621",
    title="指标值应可衡量",
    why="“效果明显”“有所提升”没有标准，完成与否由人随意判断，评出的分不能比较。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    references=("R23",),
    good=(
        f"{TARGETS}| 效益 | 社会效益 | 群众出行条件 | 优、良、中、差四级中达到良以上 |  | 10 |",
        f"{TARGETS}| 产出 | 质量 | 验收合格 | 全部合格 |  | 10 |\n| 产出 | 时效 | 发放时间 | 每月10日前 |  | 5 |",
    ),
    bad=(Bad(f"{TARGETS}| 效益 | 社会效益 | 群众出行条件 | 明显改善 |  | 10 |", says="没有衡量标准"),),
)
def vague_target_in_a_table(manuscript: Manuscript) -> Answers:
    """Targets such as 效果明显, with neither number nor scale."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    yield from vague_targets(manuscript.declared_indicators)

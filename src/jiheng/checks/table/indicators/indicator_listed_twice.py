"""One indicator in two rows."""

from jiheng.checks.check import Answers, Bad, Kind, check
from jiheng.checks.declared.heads import TARGETS
from jiheng.checks.declared.repeated_names import repeated_names
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.form_tables.vocabulary import Meaning


@check(
    id="RPT624",
    title="同一指标不应重复列示",
    why="同一件事列两次，就重复计分，挤占了其他工作的分值。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R26",),
    good=(
        f"{TARGETS}| 产出 | 数量 | 小学教师培训人数 | ≥40 | 人 | 10 |\n"
        "| 产出 | 数量 | 中学教师培训人数 | ≥30 | 人 | 10 |",
        f"{TARGETS}| 产出 | 数量 | 甲路段长度 | ≥2 | 公里 | 10 |\n| 产出 | 数量 | 乙路段长度 | ≥3 | 公里 | 10 |",
    ),
    bad=(
        Bad(
            f"{TARGETS}| 产出 | 数量 | 培训教师的人数 | ≥40 | 人 | 10 |\n| 产出 | 质量 | 合格率 | ≥90% |  | 10 |\n"
            "| 产出 | 数量 | 培训教师人数 | ≥40 | 人 | 10 |",
            says="是同一指标",
        ),
    ),
)
def indicator_listed_twice(manuscript: Manuscript) -> Answers:
    """Equal but for particles and brackets, in the same class."""
    forms_showing(manuscript.indicator_forms, Meaning.TARGET)
    for indicators in manuscript.declared_lists:
        yield from repeated_names(indicators)

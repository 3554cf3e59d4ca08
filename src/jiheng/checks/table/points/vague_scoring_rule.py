"""Scoring rules of a table that leave the deduction to whoever scores."""

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.vocabulary import Meaning

_VAGUE = late_pattern(r"酌情|视情况?|适当扣|根据情况")
_FEWEST = 3
_HEAD = "| 三级指标 | 年度指标值 | 评（扣）分标准 | 分值 |\n"


@check(
    id="RPT632",
    title="评分标准应写明怎样扣分",
    why="全表都写“未达指标值酌情扣分”，等于没有标准：同样的结果由不同的人评，得分不同。",
    kind=Kind.TABLE,
    severity=Severity.NOTICE,
    references=("R32",),
    good=(
        f"{_HEAD}| 排水管长度 | ≥3公里 | 每少0.1公里扣1分 | 40 |\n| 验收合格率 | 100% | 每低1%扣0.5分 | 30 |\n"
        "| 群众评价 | 良好 | 视情况扣分 | 30 |",
    ),
    bad=(
        Bad(
            f"{_HEAD}| 排水管长度 | ≥3公里 | 未达指标值酌情扣分 | 30 |\n"
            "| 验收合格率 | 100% | 未达指标值酌情扣分 | 30 |\n"
            "| 群众评价 | ≥90% | 未达指标值酌情扣分 | 30 |",
            says="3项指标的评分标准都是“未达指标值酌情扣分”",
        ),
    ),
)
def vague_scoring_rule(manuscript: Manuscript) -> Answers:
    """Only where every rule of the table is of this kind."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.CRITERIA):
        rules = [compact(line.text(Meaning.CRITERIA)) for line in form.indicators]
        told = [rule for rule in rules if rule]
        if len(told) >= _FEWEST and all(_VAGUE.search(rule) and not any(map(str.isdigit, rule)) for rule in told):
            first = next(line for line in form.indicators if compact(line.text(Meaning.CRITERIA)))
            message = (
                f"{len(told)}项指标的评分标准都是“{told[0]}”一类的话，没有写怎样扣分；"
                "请写明每差多少扣几分，或分几档给分。"
            )
            yield Flaw((first.at(Meaning.CRITERIA),), message)

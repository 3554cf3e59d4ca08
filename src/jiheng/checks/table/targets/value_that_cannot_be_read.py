"""Target and actual values that nobody can read for certain."""

from jiheng.checks.check import Answers, Bad, Flaw, Kind, check
from jiheng.checks.declared.heads import RESULTS
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import forms_showing
from jiheng.core.finding import Confidence, Severity
from jiheng.schema.cells.remarks import RemarkKind
from jiheng.schema.form_tables.vocabulary import Meaning

_TOLD = {
    RemarkKind.BROKEN_NUMBER,
    RemarkKind.CONTRADICTING_SIGNS,
    RemarkKind.SUSPECT_SIGN,
    RemarkKind.UNIT_CONFLICT,
    RemarkKind.MISTAKEN_DATE,
    RemarkKind.WORDS_FOR_NUMBER,
    RemarkKind.NUMBER_FOR_WORDS,
}


@check(
    id="RPT642",
    title="指标值和完成值应能读懂并且可比",
    why="数字残缺、符号相反、单位不同、一边是数一边是文字，都无法比较，也就无法记分。",
    kind=Kind.TABLE,
    severity=Severity.WARNING,
    confidence=Confidence.PROBABLE,
    references=("R18", "R21"),
    good=(
        f"{RESULTS}| 质量指标 | 合格率 | ≥95% | 97.2% |\n| 时效指标 | 完成时间 | 6月底前 | 6月18日 |\n"
        "| 效益指标 | 环境改善 | 达到良以上 | 达成预期指标 |",
    ),
    bad=(
        Bad(f"{RESULTS}| 质量指标 | 合格率 | 295% | 96% |", says="疑为“≥95%”的误写"),
        Bad(f"{RESULTS}| 质量指标 | 合格率 | ≥95% | 28.8万元 |", says="格内单位是“万元”"),
        Bad(f"{RESULTS}| 数量指标 | 检查次数 | 6,00.0,4次 | 6次 |", says="不是一个完整的数"),
    ),
)
def value_that_cannot_be_read(manuscript: Manuscript) -> Answers:
    """The readings of the importer, where they ask."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.TARGET):
        for line in form.indicators:
            for meaning, reading in ((Meaning.TARGET, line.target), (Meaning.ACTUAL, line.actual)):
                problem = next((each for each in reading.problems if each.kind in _TOLD), None)
                if problem is not None:
                    yield Flaw((line.at(meaning),), f"“{line.name}”的{meaning.value}：{problem.message}")
                    break

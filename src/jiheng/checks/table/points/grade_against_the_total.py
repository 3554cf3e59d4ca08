"""The grade written in a form against the total score of the same form."""

from collections.abc import Iterator
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.scores.published_rules import grade_bands
from jiheng.checks.manuscript.tables.indicator_forms import IndicatorForm
from jiheng.core.finding import Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import HUNDRED
from jiheng.rules.standard import GradeBand
from jiheng.schema.cells.characters import compact
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.vocabulary import Meaning

_LABEL = late_pattern(r"(?:自评|评价|绩效)?(?:等级|等次|结论|结果)")
_GRADE = late_pattern(
    r"(?:(?:自评|评价|绩效)?(?:等级|等次|结论|结果):?)?[“\"]?(?P<grade>优|良|中|差)(?:秀|好|等)?[”\"]?"
)
_TABLE = (
    "| 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 备注 |\n| 改造管网 | ≥12公里 | 12公里 | 60 | 60 | |\n"
    "| 漏损率 | ≤9% | 9.8% | 40 | {points} | |\n| 总分 | < | < | 100 | {total} | {grade} |"
)


@check(
    id="RPT606",
    title="表内评价等级应与总分相符",
    why="等级由总分按分档确定，等级与分数不符，结果应用（支持、核减）就没有依据。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R05", "cn.grade_bands"),
    good=(
        _TABLE.format(points="31.5", total="91.5", grade="等级：优"),
        _TABLE.format(points="14", total="74", grade="中"),
        _TABLE.format(points="30", total="90.00", grade=""),
    ),
    bad=(
        Bad(
            _TABLE.format(points="27.2", total="87.2", grade="等级：优"),
            says="总分87.2分，等级写的是“优”，按分档应为“良”",
        ),
    ),
)
def grade_against_the_total(manuscript: Manuscript) -> Answers:
    """Right where any published set of bands gives this grade: they differ by region."""
    graded = [(form, *found) for form in manuscript.indicator_forms if (found := _grade(form)) is not None]
    if not graded:
        raise DoesNotApply("指标表没有写评价等级")
    for form, cell, grade in graded:
        stated, full = form.stated_total(Meaning.POINTS), form.stated_total(Meaning.WEIGHT)
        if stated is None or (full is not None and full[0].value != HUNDRED) or not 0 <= stated[0].value <= HUNDRED:
            continue
        score, place = stated
        given = [_label(bands, score.value) for bands in grade_bands()]
        if grade in given:
            yield Holds((form.table.at(cell), place), f"{score.value:f}分，等级“{grade}”")
            continue
        message = (
            f"总分{score.value:f}分，等级写的是“{grade}”，按分档应为“{given[0]}”；请核对总分和等级，"
            "本地另有分档的请注明文件。"
        )
        yield Flaw((form.table.at(cell), place), message)


def _label(bands: tuple[GradeBand, ...], score: Decimal) -> str:
    return next(band.label for band in sorted(bands, key=lambda band: -band.minimum) if score >= band.minimum)


def _grade(form: IndicatorForm) -> tuple[GridCell, str] | None:
    """The grade in the row 总分, or beside a label such as 评价等级."""
    grid = form.table.grid
    for cell, is_labelled in _candidates(form):
        found = _GRADE.fullmatch(compact(cell.text))
        if found is not None and (is_labelled or grid.cell(cell.row, cell.column) is cell):
            return cell, found["grade"]
    return None


def _candidates(form: IndicatorForm) -> Iterator[tuple[GridCell, bool]]:
    grid = form.table.grid
    if form.total is not None:
        yield from ((cell, False) for cell in grid.filled(form.total.row))
    for row in (*range(form.header.first_row), *range(form.lines[-1].row.row + 1, grid.rows)):
        for cell in grid.filled(row):
            if cell.row == row and _LABEL.fullmatch(compact(cell.text).rstrip(":")):
                beside = grid.right_of(cell)
                if beside is not None:
                    yield beside, True

"""The total score and the grade in the report against the case scored by its standard."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.ledger import holds, ledger_of, place_of
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.shown_number import ShownNumber
from jiheng.core.figure import Figure
from jiheng.core.finding import Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.schema.form_tables.vocabulary import Meaning

_SCORE = late_pattern(
    r"(?:自评|综合|评价|绩效)(?:总)?(?:得分|评分|分数|总分|分)(?:总分)?(?:共计|合计|为|是|：)?(?P<score>[0-9]{1,3}(?:\.[0-9]{1,2})?)分"
)
_GRADE = late_pattern(r"(?:等级|等次)(?:评定)?(?:为|是|：)?[“\"]?(?P<grade>优|良|中|差)(?![^”\"，。；）秀好等])")
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
    id="RPT712",
    title="报告里的总分和等级应与案卷算出的一致",
    why="总分由各项指标按评分标准算出；报告里的分数不同，等级和结果应用都受影响。",
    kind=Kind.LEDGER,
    severity=Severity.ERROR,
    references=("R03", "R05"),
    good=(f"自评总分90分，评价等级为“优”。{_CASE}", f"自评得分90.00分，其中产出40分。{_CASE}"),
    bad=(
        Bad(f"自评总分95分，评价等级为“优”。{_CASE}", says="报告写的是95分，按案卷和评分标准应为90分"),
        Bad(f"自评总分90分，评价等级为“良”。{_CASE}", says="等级报告写的是“良”，按案卷应为“优”"),
    ),
)
def score_against_the_evaluation(manuscript: Manuscript) -> Answers:
    """The total as computed, or as the standard prints it."""
    ledger = ledger_of(manuscript.ledger)
    if ledger.evaluation is None:
        raise DoesNotApply("案卷不能按评分标准打分，不核对总分")
    total, shown, grade = (ledger.figures[f"自评.{end}"] for end in ("总分", "得分", "等级"))
    scores = list(_scores(manuscript))
    grades = [
        (found["grade"], passage.at(found.start(), found.end()))
        for passage in manuscript.passages
        for found in _GRADE.finditer(passage.text)
    ]
    if not scores and not grades:
        raise DoesNotApply("报告没有写总分和等级")
    wrong = [(number, place) for number, place in scores if not any(_same(number, each) for each in (total, shown))]
    if wrong:
        written = "、".join(dict.fromkeys(f"{number.value:f}分" for number, _ in wrong))
        message = f"总分报告写的是{written}，按案卷和评分标准应为{total.told()}；请核对各项得分和总分。"
        yield Flaw((*(place for _, place in wrong), place_of(total)), message, f"{written}≠{total.told()}")
    elif scores:
        yield Holds((*(place for _, place in scores), place_of(total)), f"自评.总分＝{total.told()}")
    wrong_grades = [(text, place) for text, place in grades if text != grade.text]
    if wrong_grades:
        message = f"等级报告写的是“{wrong_grades[0][0]}”，按案卷应为“{grade.text}”；请核对总分和等级。"
        yield Flaw((*(place for _, place in wrong_grades), place_of(grade)), message)


def _scores(manuscript: Manuscript) -> Iterator[tuple[ShownNumber, Location]]:
    for passage in manuscript.prose:
        for found in _SCORE.finditer(passage.text):
            yield ShownNumber(Decimal(found["score"])), passage.at(found.start(), found.end())
    for form in manuscript.indicator_forms:
        stated = form.stated_total(Meaning.POINTS)
        if stated is not None:
            yield stated


def _same(number: ShownNumber, figure: Figure) -> bool:
    assert isinstance(figure.value, Decimal)
    return holds(number.points, Fraction(figure.value))

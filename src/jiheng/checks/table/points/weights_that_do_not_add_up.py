"""分值 of the rows against what their level and the row 总分 say."""

from collections.abc import Iterator
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.indicator_forms import IndicatorForm, forms_showing
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, sum_of
from jiheng.core.finding import Severity
from jiheng.core.numbers import plain
from jiheng.quantities.interval import Interval, total
from jiheng.schema.cells.names import split_points
from jiheng.schema.form_tables.grid import GridCell
from jiheng.schema.form_tables.vocabulary import Meaning, MoneyMeaning

_CENT = Fraction(1, 100)


@check(
    id="RPT603",
    title="各项分值应合计为上级分值和总分值",
    why="分值是权重：三级指标合计应等于二级，二级合计应等于一级，全表应等于总分值，否则总分不能比较。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R02",),
    good=(
        "| 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |\n"
        "| 产出指标（50分） | 新建泵站数量 | ≥3座 | 30 | 30 |\n| ^ | 验收合格率 | 100% | 20 | 20 |\n"
        "| 效益指标（40分） | 灌溉面积 | ≥800亩 | 40 | 38 |\n| 预算执行率 | 预算执行率 | 100% | 10 | 9.6 |\n"
        "| 总分 | | | 100 | 97.6 |",
        "| 项目资金（万元） | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
        "| 年度资金总额 | 60 | 57 | 10 | 95% | 9.5 |\n"
        "| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |\n"
        "| 产出指标 | 修缮校舍 | ≥6间 | 6间 | 50 | 50 |\n| 效益指标 | 受益学生 | ≥400人 | 420人 | 40 | 40 |\n"
        "| 总分 | < | < | < | 100 | 99.5 |",
    ),
    bad=(
        Bad(
            "| 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |\n| 产出 | 培训期数 | ≥4期 | 22.5 | 22.5 |\n"
            "| 产出 | 培训人数 | ≥200人 | 22.5 | 22.5 |\n| 效益 | 就业率 | ≥80% | 22.5 | 22 |\n"
            "| 满意度 | 学员满意度 | ≥90% | 22.5 | 22.5 |\n| 合计 | | | 100 | 89.5 |",
            says="合计90分，“合计”一行写的是100",
        ),
        Bad(
            "| 一级指标 | 三级指标 | 年度指标值 | 分值 | 得分 |\n| 产出指标（50分） | 新增床位 | ≥40张 | 25 | 25 |\n"
            "| ^ | 设备完好率 | ≥95% | 20 | 20 |\n| 效益指标（40分） | 床位使用率 | ≥85% | 40 | 40 |\n",
            says="“产出指标（50分）”下各项分值合计45分",
        ),
    ),
)
def weights_that_do_not_add_up(manuscript: Manuscript) -> Answers:
    """Against every level that names its points, and against the last row."""
    for form in forms_showing(manuscript.indicator_forms, Meaning.WEIGHT):
        yield from _levels(form)
        yield from _whole(form)


def _whole(form: IndicatorForm) -> Iterator[Flaw | Holds]:
    stated, weights = form.stated_total(Meaning.WEIGHT), form.column(Meaning.WEIGHT)
    if stated is None or not weights:
        return
    said, place = stated
    own = [number for _, number in weights]
    money = form.money and form.money.total and form.money.total.number(MoneyMeaning.WEIGHT)
    with_money = [*own, money] if money else own
    for numbers in (own, with_money):
        if _agree(numbers, said):
            yield Holds((place,), f"分值：{sum_of(numbers)}")
            return
    assert form.total is not None
    name = "".join(form.total.grid.filled(form.total.row)[0].text.split())
    added = plain(sum((number.value for number in with_money), said.value * 0))
    message = f"各项分值合计{added}分，“{name}”一行写的是{said.value:f}分；请核对各项分值，或改正合计。"
    yield Flaw((place,), message, f"{sum_of(with_money)}≠{said.value:f}")


def _levels(form: IndicatorForm) -> Iterator[Flaw | Holds]:
    if form.is_joined:
        return  # a level may go on from one page to the next
    below: dict[GridCell, list[ShownNumber | None]] = {}
    for line, cells in zip(form.lines, form.level_cells, strict=True):
        for cell in dict.fromkeys(cells):
            if cell is not None and split_points(cell.text).points is not None:
                below.setdefault(cell, []).append(line.weight)
    for cell, weights in below.items():
        said = split_points(cell.text).points
        known = [weight for weight in weights if weight is not None]
        if said is None or len(known) < len(weights):
            continue
        place = form.table.at(cell)
        if _agree(known, ShownNumber(said)):
            yield Holds((place,), f"{cell.text.strip()}：{sum_of(known)}")
            continue
        added = plain(sum((number.value for number in known), said * 0))
        message = f"“{cell.text.strip()}”下各项分值合计{added}分；请调整各项分值，使合计等于{plain(said)}分。"
        yield Flaw((place,), message, f"{sum_of(known)}≠{plain(said)}")


def _agree(numbers: list[ShownNumber], said: ShownNumber) -> bool:
    added = total([number.points for number in numbers])
    return Interval(added.low - _CENT, added.high + _CENT).meets(said.points)

"""合计 and 小计 of a table of numbers against the rows that they add up."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.divided.totals_of_tables import TotalAbove, total_above
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.columns_of_a_sum import ColumnOfSum, columns_of_sum
from jiheng.checks.manuscript.tables.number_grids import NumberGrid, NumberRow
from jiheng.checks.manuscript.tables.rows_of_a_sum import Reading, is_sum, sums, sums_by_code, sums_by_number
from jiheng.checks.manuscript.tables.shown_number import sum_of
from jiheng.checks.manuscript.tables.summed_rows import summed_rows
from jiheng.core.finding import Confidence, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain

_NEARLY = 50
"""Rows that come within a fiftieth of twice their sum hold it twice."""
_TOTAL_OF_ALL = late_pattern(
    r"(?:资金|投资|金额|支出|收入|经费|补助)?(?:合计|小计|总计|共计|总额|总数)(?:\([^()]{0,10}\))?:?"
    r"|以上[^0-9]{0,6}(?:合计|共计|总计)|总(?:投资|支出|收入|金额|成本|费用)(?:\([^()]{0,10}\))?"
    r"|(?:自评|评价|考核)?(?:综合|最终|最后)?(?:总得?分|总评分|得分合计|得分)"
)
"""负债合计 may stand below what it does not sum up."""
_COUNTED_ONCE = late_pattern(r"人数|人\)|人员|户|家|单位|村|企业|学校|机构|乡镇")
"""People and places may stand in several rows and once in the sum."""
_CODED = "| 科目编码 | 科目名称 | 小计（万元） |\n| | 合计 | 96 |\n"


@check(
    id="RPT601",
    title="表内合计应等于各行之和",
    why="合计是读者和决算核对的数；与各行不符，说明某一行或合计填错、漏填。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    references=("R07",),
    good=(
        "| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 218.40 | 218.40 |\n| 项目支出 | 96.15 | 90.02 |\n"
        "| 其中：校舍维修 | 60.00 | 55.00 |\n| 　　　设备购置 | 36.15 | 35.02 |\n| 合计 | 314.55 | 308.42 |",
        "| 镇街 | 户数 | 补助（万元） |\n| 合计 | 61 | 18.3 |\n| 东镇 | 24 | 7.2 |\n| 西镇 | 37 | 11.1 |",
        "| 项目 | 金额 |\n| 一、收入 | 120 |\n| （一）拨款 | 100 |\n| （二）其他 | 20 |\n| 二、结转 | 8 |\n"
        "| 合计 | 128 |",
        "| 季度 | 车次 | 满载率 |\n| 一季度 | 320 | 80% |\n| 二季度 | 341 | 84% |\n| 合计 | 661 | 82% |",
        "| 项目 | 金额（元） |\n| 甲 | 30 |\n| 乙 | 12 |\n| 合计 | 42 |\n| 丙 | 5 |\n| 丁 | 4 |\n| 合计 | 9 |\n"
        "| 总计 | 51 |",
        f"{_CODED}| 205 | 教育支出 | 70 |\n| 20502 | 普通教育 | 70 |\n| 2050201 | 学前教育 | 40 |\n"
        "| 2050202 | 小学教育 | 30 |\n| 221 | 住房保障支出 | 26 |\n| 22102 | 住房改革支出 | 26 |",
        "| 经济分类 | 决算数 | 经济分类 | 决算数 |\n| 工资福利支出 | 208.25 | 商品和服务支出 | 37.07 |\n"
        "| 基本工资 | 62.33 | 办公费 | 21.21 |\n| 津贴补贴 | 145.92 | 水电费 | 15.87 |\n"
        "| 补助 | 6.91 | 资本性支出 | 3.58 |\n"
        "| 退休费 | 6.91 | 办公设备购置 | 3.58 |\n| 人员经费合计 | 215.16 | 公用经费合计 | 40.65 |",
        "| 支出项目 | 决算数 |\n| 一、人员经费 | 32.6 |\n| 二、项目支出 | 86.1 |\n| 其中：日常养护 | 50.8 |\n"
        "| 桥梁维修 | 26.7 |\n| 本年支出合计 | 118.7 |",
        "| 培训班 | 参训单位数（家） |\n| 第一期 | 14 |\n| 第二期 | 15 |\n| 合计 | 18 |",
        # what is taken off, what a heading calls a profit, and what is debt is no sum of the rows above
        "| 项目 | 2023年（万元） |\n| 场地收入 | 512.6 |\n| 减：维护成本 | 487.2 |\n| 合计 | 25.4 |",
        "| 项目 | 2023年（万元） |\n| 营业收入 | 512.6 |\n| 营业成本 | 487.2 |\n| 利润总额 | 25.4 |",
        "| 项目 | 金额（万元） |\n| 资产 | 812.6 |\n| 负债 | 487.2 |\n| 净资产合计 | 325.4 |",
        "| 账龄 | 金额（万元） | 占比 |\n| 1年以内 | 62.4 | 78% |\n| 1至2年 | 17.6 | 22% |\n| 合计 | 80 | 100% |",
        # what the sentence above tells is made up by the rows, or by more than they are
        "全年受理诉求1276件。构成如下：\n电话 1152\n网站 47\n来访 77",
        "全年受理诉求1276件。主要渠道如下：\n电话 1052\n网站 47\n来访 17",
        "指标 分值 得分\n预算执行 10 9.8\n产出 50 48.5\n效益 40 37\n总分 100 95.3",
        "行业 用水量 较上年增减%\n农业 378.1 3.7\n工业 96.8 -8.2\n生活 90.5 0.4\n用水总量 565.4 1.3",
        "月份 当月 累计\n1月 12.5 12.5\n2月 11.8 24.3\n3月 14.6 38.9\n合计 38.9 38.9",
        # a cell that no one can read, and a torn table
        "| 用途 | 金额（万元） |\n| 场地 | 6.035,5 |\n| 资料 | 3.2 |\n| 其他 | 1.1 |\n| 合计 | 10.3 |",
        "| 用途 | 金额（万元） |\n| 资料 | 3.2 |\n| 其他 | 1.1 |\n| 合计 | 10.3 |",
    ),
    bad=(
        Bad(
            "| 支出类别 | 全年预算数 | 执行数 |\n| 基本支出 | 218.40 | 218.40 |\n| 项目支出 | 96.15 | 90.02 |\n"
            "| 合计 | 314.55 | 303.42 |",
            says="“执行数”一列合计写的是303.42，各行相加为308.42，相差5",
        ),
        Bad(
            "| 镇街 | 户数 | 补助（万元） |\n| 合计 | 61 | 18.3 |\n| 东镇 | 24 | 7.2 |\n| 西镇 | 37 | 12.1 |",
            says="各行相加为19.3",
        ),
        Bad(
            f"{_CODED}| 205 | 教育支出 | 73 |\n| 20502 | 普通教育 | 73 |\n| 2050201 | 学前教育 | 43 |\n"
            "| 2050202 | 小学教育 | 30 |\n| 221 | 住房保障支出 | 26 |",
            says="各行相加为99",
        ),
        Bad(
            f"{_CODED}| 205 | 教育支出 | 70 |\n| 20502 | 普通教育 | 70 |\n| 2050201 | 学前教育 | 43 |\n"
            "| 2050202 | 小学教育 | 30 |\n| 221 | 住房保障支出 | 26 |",
            says="“小计(万元)”一列普通教育写的是70，各行相加为73",
        ),
        Bad(
            "| 指标 | 本月 | 本年累计 |\n| 一、接待游客 | 3,240 | 14,400 |\n| 1.省外游客 | 870 | 3,100 |\n"
            "| 甲省 | 500 | 1,900 |\n| 乙省 | 370 | 1,200 |\n| 2.省内游客 | 2,340 | 11,300 |",
            says="“本月”一列一、接待游客写的是3240，各行相加为3210，相差30",
        ),
        Bad(
            "| 经济分类 | 决算数（万元） | 经济分类 | 决算数（万元） |\n| 工资 | 208.25 | 办公费 | 21.21 |\n"
            "| 补贴 | 145.92 | 水电费 | 15.87 |\n| 人员经费合计 | 354.17 | 公用经费合计 | 40.08 |",
            says="公用经费合计写的是40.08",
        ),
        Bad(
            "| 收入 | 上年决算 | 预算 | 执行 |\n| 税收 | 401 | 431 | 428 |\n| 转移性收入 | 2442 | 2351 | 2351 |\n"
            "| 一般性转移支付 | 1444 | 2191 | 2191 |\n| 专项转移支付 | 998 | 160 | 610 |\n"
            "| 收入总计 | 2843 | 2782 | 2779 |",
            says="“执行”一列转移性收入写的是2351，各行相加为2801",
        ),
        Bad(
            "新增线路（年度目标/实际完成）\n| 东镇 | 6 | 7 |\n| 西镇 | 9 | 8 |\n| 合计 | 18 | 15 |",
            says="“年度目标”一列合计写的是18，各行相加为15",
        ),
        Bad(
            "| 账龄 | 金额（万元） | 占比 |\n| 1年以内 | 62.4 | 78% |\n| 1至2年 | 17.6 | 22% |\n| 合计 | 86 | 100% |",
            says="各行相加为80",
        ),
        Bad(
            "| 收入来源 | 金额（万元） |\n| 财政拨款收入 | 1256.30 |\n| 事业收入 | 320.00 |\n| 其他收入 | 56.20 |\n"
            "| 本年收入合计 | 1623.50 |",
            says="各行相加为1632.5",
        ),
        Bad(
            "| 用途 | 金额（万元） |\n| 人员经费 | 856.3 |\n| 其中：工资 | 620.1 |\n| 社保 | 236.2 |\n"
            "| 公用经费 | 143.9 |\n| 总计 | 1002.0 |",
            says="各行相加为1000.2",
        ),
        Bad(
            "全年受理诉求1286件。构成如下：\n电话 1152\n网站 47\n来访 77",
            says="表前写的总数是1286件，表内各行相加为1276",
        ),
        Bad(
            "指标 分值 得分\n预算执行 10 9.8\n产出 50 48.5\n效益 40 37\n总分 100 93.5",
            says="各行相加为95.3",
        ),
        Bad(
            "行业 用水量 较上年增减\n农业 378.1 -3.7\n工业 96.8 -81.2\n生活 90.5 29.5\n用水总量 565.4 -59.0",
            says="“较上年增减”一列用水总量写的是-59.0，各行相加为-55.4",
        ),
        Bad("合计 2055 1980\n东镇 812 786\n西镇 687 655\n南镇 556 529", says="各行相加为1970"),
        Bad("投资来源（万元）\n中央 3200\n省级 1600\n自筹 2400\n贷款 4800\n总投资 12500", says="各行相加为12000"),
        Bad("查处案件（件）\n警告 1217\n罚款 9492\n没收 235\n合计 10954", says="各行相加为10944"),
        Bad("| 经费用途 | 金额（元） |\n| 场地 | 4200 |\n| 资料 | 1350 |\n| 合计 | 5650 |", says="相差100"),
    ),
)
def rows_that_do_not_foot(manuscript: Manuscript) -> Answers:
    """How the rows nest is taken from the columns that do foot; what no column confirms is asked, or left alone."""
    told = {money.table.index for money in manuscript.money_tables if money.total is not None and money.parts}
    told |= {found.table.index for found in manuscript.three_public_sums}
    grids = [grid for grid in manuscript.number_grids if grid.table.index not in told]
    answers = [answer for grid in grids for answer in _of_grid(grid)]
    answers += [_told(found) for grid in grids if (found := total_above(manuscript, grid)) is not None]
    if not answers and not any(is_sum(row) or row.style is not None for grid in grids for row in grid.rows):
        raise DoesNotApply("报告里没有带合计的数字表")
    yield from answers


def _told(found: TotalAbove) -> Flaw | Holds:
    """A total in the sentence above the table, against the rows below it."""
    whole, column, table = found.passage.at(found.whole.start, found.whole.end), found.column, found.grid.table
    if column.foots:
        return Holds((whole,), f"{sum_of(column.numbers)}")
    cells = [table.at(table.grid.cell(row.row, column.column)) for row, _ in column.parts]
    message = (
        f"表前写的总数是{found.whole.mention.text}，表内各行相加为{plain(column.added)}，"
        f"相差{plain(abs(column.added - column.said.value))}；请核对各行和总数。"
    )
    arithmetic = f"{sum_of(column.numbers)}≠{column.said.value:f}"
    return Flaw((whole, *cells), message, arithmetic, confidence=Confidence.PROBABLE)


def _of_grid(grid: NumberGrid) -> Iterator[Flaw | Holds]:
    told: set[int] = set()
    told_sums = sums_by_code(grid) if grid.is_coded else sums(grid)
    by_number = [] if grid.is_coded else sums_by_number(grid)
    named = [*((row, ways, True) for row, ways in told_sums), *((row, (inside,), False) for row, inside in by_number)]
    for row, readings, is_sure in named:
        answers = list(_compared(grid, row, readings, is_sure=is_sure))
        told |= {row.row} if answers else set()
        yield from answers
    for row, parts in summed_rows(grid):
        if row.row not in told:
            yield from _compared(grid, row, (parts,), is_sure=False)


def _compared(
    grid: NumberGrid, row: NumberRow, ways: Sequence[Reading], *, is_sure: bool = True
) -> Iterator[Flaw | Holds]:
    """`is_sure`: the row is a sum by its name; another must be shown to be one by some column."""
    readings = [columns_of_sum(grid, row, reading) for reading in ways]
    footing = [sum(column.foots and column.is_telling for column in columns) for columns in readings]
    best = max(range(len(readings)), key=lambda place: (footing[place], -place))
    is_simple = is_sure and all(reading in (ways[0], []) for reading in ways)
    nearest = list(_nearest(readings, footing, best))
    is_all = is_simple and (grid.is_coded or _TOTAL_OF_ALL.fullmatch(row.name) is not None)
    for column in nearest:
        title = grid.heading(column.column)
        is_alone = is_sure and len(nearest) == 1
        is_all_of_it = is_all and _is_near(column, is_counted_once=_COUNTED_ONCE.search(title) is not None)
        if not footing[best] and not (is_alone and (is_all_of_it or column.is_one_slip)):
            continue
        if column.is_change and not (column.foots or column.is_slip_of_one):
            continue
        place = grid.table.grid.cell(row.row, column.column)
        if column.foots:
            if column.is_telling:
                yield Holds((grid.table.at(place),), f"{title}：{sum_of(column.numbers)}")
            continue
        others = [each for columns in readings for each in columns if each.column == column.column]
        if column.runs_on or any(each.foots or each.foots_without_inner for each in others):
            continue
        added = column.added
        if not footing[best] and _are_two_levels(added, column.said.value):
            continue
        gap = plain(abs(added - column.said.value))
        name = grid.name_beside(row, column.column).rstrip("：:")
        message = f"“{title}”一列{name}写的是{column.said}，各行相加为{plain(added)}，相差{gap}；请核对各行和合计。"
        cells = [grid.table.grid.cell(part.row, column.column) for part, _ in column.parts]
        places = (grid.table.at(place), *map(grid.table.at, cells))
        arithmetic = f"{sum_of(column.numbers)}≠{column.said.value:f}"
        if not column.is_money and _COUNTED_ONCE.search(title):
            yield Flaw(places, message, arithmetic, Severity.WARNING, Confidence.ASK)
            continue
        confidence = Confidence.CERTAIN if is_simple and footing[best] > 1 else Confidence.PROBABLE
        yield Flaw(places, message, arithmetic, confidence=confidence)


def _is_near(column: ColumnOfSum, *, is_counted_once: bool) -> bool:
    """Whether the rows were meant to make it up: counts may stand in several of them."""
    return column.is_near if column.is_money else column.is_close and not is_counted_once


def _nearest(readings: Sequence[list[ColumnOfSum]], footing: Sequence[int], best: int) -> Iterator[ColumnOfSum]:
    """The columns of the best reading, each as the equally good reading has it that comes nearest to its sum."""
    for column in readings[best]:
        alike = [
            each
            for place, columns in enumerate(readings)
            if footing[place] == footing[best]
            for each in columns
            if each.column == column.column
        ]
        yield min(alike, key=lambda each: not each.foots and abs(each.added - each.said.value))


def _are_two_levels(added: Decimal, said: Decimal) -> bool:
    """Whether the rows come to about twice the sum: classes and their items are listed below one another."""
    return abs(added - 2 * said) * _NEARLY <= abs(said)

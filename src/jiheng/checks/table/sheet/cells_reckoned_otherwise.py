"""A cell that two others of its row do not make, in a column that is reckoned from theirs in the other rows."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.reckoned_columns import Cells, Reckoned, reckoned_columns
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import SHARE
from jiheng.schema.form_tables.headings import money_meaning
from jiheng.schema.form_tables.vocabulary import MoneyMeaning

_YEARS = "| 指标 | 2021年 | 2022年 | 增长% |\n"
_SAMPLES = "| 环节 | 抽查批次 | 合格批次 | 不合格批次 | 合格率（%） |\n| 生产 | 353 | 320 | 33 | 90.65 |\n"


@check(
    id="RPT649",
    title="表内由别的栏算出的数应算对",
    why="同一栏各行都这样算，只有一行不符，是这一行的某个数填错了。",
    kind=Kind.TABLE,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R06", "R07"),
    good=(
        f"{_YEARS}| 游客（人次） | 61204 | 66327 | 8.4 |\n| 省内 | 40118 | 45210 | 12.7 |\n"
        "| 省外 | 21086 | 21117 | 0.1 |",
        f"{_SAMPLES}| 流通 | 202 | 177 | 25 | 87.62 |\n| 餐饮 | 118 | 118 | 0 | 100 |",
        # growth at constant prices is reckoned otherwise
        f"{_YEARS}| 财政收入 | 612.4 | 663.7 | 8.4 |\n| 税收收入 | 401.8 | 452.1 | 12.5 |\n"
        "| 工业增加值 | 210.6 | 241.7 | 6.1 |\n| 非税收入 | 210.6 | 211.6 | 0.5 |",
        # a third column fills the gap
        "| 村 | 常住 | 户籍 | 流动 | 暂住 |\n| 甲 | 130 | 118 | 12 | 0 |\n| 乙 | 245 | 222 | 23 | 0 |\n"
        "| 丙 | 317 | 301 | 16 | 0 |\n| 丁 | 190 | 151 | 24 | 15 |",
        f"{_YEARS}| 税收 | 61.2 | 66.3 | 8.3 |\n| 非税 | 40.1 | 45.2 | 12.7 |\n| 可比口径收入 | 84 | 86.2 | 5.1 |",
        "| 学校 | 班级数 | 学生数 | 班均 |\n| 甲 | 24 | 1080 | 45 |\n| 乙 | 18 | 792 | 44 |\n| 丙 | 30 | 1380 | 46 |\n"
        "| 合计 | 72 | 3252 | 45 |",
        # two plans, two results, another base, shares made to add up to 100
        "| 单位 | 收入预算 | 支出预算 | 收入执行率 |\n| 甲 | 120 | 118 | 96.5 |\n| 乙 | 90 | 88 | 97.5 |",
        "| 镇 | 完成 | 上年同期 | 同口径增长% |\n| 东镇 | 812.5 | 780.3 | 7.2 |\n| 西镇 | 210.3 | 201.4 | 6.5 |",
        "| 项目 | 金额（万元） | 占财政支出比重% |\n| 教育 | 120 | 18.5 |\n| 卫生 | 80 | 12.3 |\n| 合计 | 200 | 30.8 |",
        "| 账龄 | 金额（万元） | 占比（%） |\n| 1年以内 | 88 | 6.98 |\n| 1至2年 | 1148 | 91.11 |\n"
        "| 更久 | 24 | 1.91 |\n"
        "| 合计 | 1260 | 100 |",
        # what goes beyond its target is told as 100%, as is what cost less
        "| 指标 | 目标值 | 完成值 | 完成率 |\n| 培训人次 | 1200 | 1260 | 100% |\n| 宣传场次 | 50 | 48 | 96% |\n"
        "| 人均成本（元） | 300 | 285 | 100% |",
        "| 镇 | 计划户数 | 完成户数 | 完成率 |\n| 东镇 | 120 | 118 | 98.3% |\n| 西镇 | 80 | 86 | 100% |",
        # another column of the row is what it is a rate of
        "| 批次 | 下达 | 到位 | 拨付 | 拨付率 |\n| 一 | 560 | 560 | 520 | 92.9% |\n| 二 | 340 | 300 | 280 | 93.3% |",
        # how far a coefficient moved is told in points
        "| 指标 | 2022年 | 2023年 | 增长 |\n| 人均收入 | 25600 | 27650 | 8.0% |\n"
        "| 恩格尔系数 | 30.2 | 29.5 | -0.7个百分点 |",
        # amounts in several units, and one row alone that no slip parts from what comes out
        "| 项目 | 预算 | 支出 | 支出率 |\n| 甲 | 1.20亿元 | 9800万元 | 81.7% |\n| 乙 | 860万元 | 740万元 | 86% |\n"
        "| 丙 | 0.5亿元 | 0.45亿元 | 90% |",
        "| 区域 | 抽查批次 | 合格批次 | 合格率（%） |\n| 甲县 | 94 | 85 | 97.6 |",
        "| 村 | 在编 | 毕业生 | 毕业率 |\n| 一校 | 1260 | 420 | 98.6% |\n| 二校 | 924 | 308 | 99% |",
    ),
    bad=(
        Bad(
            f"{_YEARS}| 游客（人次） | 61204 | 66327 | 8.4 |\n| 省内 | 40118 | 45210 | 12.7 |\n"
            "| 省外 | 21086 | 21117 | 1.0 |",
            says="“省外”一行“增长%”写的是1.0，按另两栏算是（21117－21086）÷21086＝0.1%",
        ),
        Bad(f"{_SAMPLES}| 流通 | 202 | 177 | 25 | 87.62 |\n| 餐饮 | 118 | 112 | 6 | 94.29 |", says="112÷118＝94.92%"),
        Bad(
            "| 镇 | 应检 | 已检 | 未检 |\n| 东镇 | 353 | 320 | 33 |\n| 西镇 | 202 | 177 | 25 |\n"
            "| 南镇 | 128 | 105 | 23 |\n| 北镇 | 176 | 162 | 24 |",
            says="“北镇”一行“未检”写的是24，按另两栏算是176－162＝14",
        ),
        Bad(
            "| 物资 | 数量 | 单价（元） | 金额（元） |\n| 课桌 | 120 | 185.5 | 22260 |\n| 椅子 | 240 | 96 | 23040 |\n"
            "| 书柜 | 16 | 1260 | 20160 |\n| 黑板 | 12 | 870 | 14400 |",
            says="12×870＝10440",
        ),
        Bad(
            "| 指标 | 目标值 | 完成值 | 完成率 |\n| 培训人次 | 1200 | 1260 | 105% |\n| 宣传场次 | 50 | 48 | 96% |\n"
            "| 创业户数 | 150 | 141 | 49% |",
            says="141÷150＝94%",
        ),
        Bad("科目 预算 执行 执行率\n教育 12500 12375 99.0%\n农林水 9200 7774 86.4%", says="7774÷9200＝84.5%"),
        # two rows are enough where the heading says how
        Bad(
            "| 科目 | 收入计划 | 累计完成 | 占计划% | 上年同期 | 同比增减% |\n"
            "| 税收 | 45119 | 7833 | 17.36 | 6281 | 24.71 |\n| 非税 | 14950 | 3156 | 22.11 | 3431 | -8.02 |",
            says="3156÷14950＝21.11%",
        ),
        Bad(
            "| 类别 | 件数 | 占比 |\n| 投诉 | 120 | 48% |\n| 咨询 | 85 | 34% |\n"
            "| 建议 | 45 | 28% |\n| 合计 | 250 | 100% |",
            says="45÷250＝18%",
        ),
        Bad(
            "| 品种 | 面积（亩） | 亩产（公斤） | 总产量（吨） |\n| 水稻 | 12000 | 550 | 6600 |\n"
            "| 小麦 | 8000 | 380 | 3400 |",
            says="8000×380÷1000＝3040",
        ),
        Bad(
            "| 区域 | 抽查批次 | 合格批次 | 合格率（%） |\n| 甲县 | 94 | 85 | 94.03 |",
            says="85÷94＝90.43%",
        ),
        Bad(
            "| 税种 | 本年 | 上年同期 | 同比% |\n| 甲 | 45 | 26 | +73.08 |\n| 乙 | 433 | 494 | ↓21.35 |",
            says="（433－494）÷494＝-12.35%",
        ),
        # each pair of columns has its own growth
        Bad(
            "| 医院 | 门诊人次 | 上年门诊人次 | 增长% | 住院人次 | 上年住院人次 | 增长% |\n"
            "| 甲 | 12450 | 11900 | 4.6 | 3200 | 3050 | 4.9 |\n| 乙 | 9800 | 10100 | -3.0 | 2100 | 2040 | 9.2 |",
            says="（2100－2040）÷2040＝2.9%",
        ),
        Bad(
            "| 镇 | 村数 | 优 | 良 |\n| 东 | 35 | 9 | 26 |\n| 西 | 17 | 3 | 15 |\n| 南 | 8 | 1 | 7 |", says="3＋15＝18"
        ),
    ),
)
def cells_reckoned_otherwise(manuscript: Manuscript) -> Answers:
    """One finding for each row, whichever of its numbers is wrong."""
    found = [column for grid in manuscript.number_grids for column in reckoned_columns(grid)]
    in_lines = {table.index for table in manuscript.tables_in_lines}
    columns = [column for column in found if column.grid.table.index in in_lines or not _is_execution_rate(column)]
    in_forms = [column for grid in manuscript.form_grids for column in reckoned_columns(grid)]
    columns += [column for column in in_forms if column.is_named and column.way is SHARE]
    if not columns:
        raise DoesNotApply("报告里没有一栏由另两栏算出的数字表")
    told: set[tuple[int, int]] = set()
    for column in columns:
        yield from (Holds(_places(column, cells)[:1], column.working(cells)) for cells in column.right)
        for cells in column.wrong:
            row = column.grid.table.index, cells.row.row
            if row not in told:
                told.add(row)
                yield from _flaw(column, cells)


def _is_execution_rate(column: Reckoned) -> bool:
    """That is told against the full-year budget by itself, where the headings name all three."""
    meanings = set(map(money_meaning, column.grid.columns.values()))
    is_rate = money_meaning(column.heading) is MoneyMeaning.RATE
    return is_rate and {MoneyMeaning.REVISED, MoneyMeaning.ACTUAL} <= meanings


def _flaw(column: Reckoned, cells: Cells) -> Iterator[Flaw]:
    heading = column.heading
    working = column.working(cells)
    message = (
        f"“{cells.row.name}”一行“{heading}”写的是{cells.said}，按另两栏算是{working}，"
        f"这一栏另有{len(column.right)}行是这样算的；请核对这一行的三个数。"
    )
    yield Flaw(_places(column, cells), message, f"{working}≠{cells.said}")


def _places(column: Reckoned, cells: Cells) -> tuple[Location, ...]:
    table, row = column.grid.table, cells.row.row
    base = row if column.whole is None else column.whole.row
    return tuple(table.at(table.grid.cell(*at)) for at in ((row, column.target), (row, column.one), (base, column.two)))

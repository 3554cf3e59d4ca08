"""A report's tables become grids; forms are read row by row, beside their money block."""

from decimal import Decimal

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.number_grids import number_grids
from jiheng.checks.manuscript.tables.shown_number import ShownNumber, shown_number
from jiheng.core.blocks import Cell, Paragraph, Run, Table
from jiheng.core.case import MoneyUnit
from jiheng.core.document import Document, Section
from jiheng.core.finding import Location
from jiheng.schema.form_tables.vocabulary import Meaning

FORM = (
    "| 项目资金（万元） | 资金来源 | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n"
    "| ^ | 年度资金总额 | 18 | 20 | 19.5 | 10 | 97.5% | 9.75 |\n"
    "| ^ | 其中：当年财政拨款 | 18 | 18 | 17.5 | — | — | — |\n"
    "| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因 |\n"
    "| 产出指标（50分） | 数量指标 | 1.修枝株数 | ≥600株 | 640株 | 30 | 30 | |\n"
    "| ^ | 时效指标 | 完成时间 | 2031年4月底前 | 2031年5月8日 | 20 | 18 | 雨季推迟 |\n"
    "| 效益指标（40分） | 社会效益 | 投诉减少率 | ≥10% | 8% | 40 | 32 | 无 |\n"
    "| 总分 | < | < | < | < | 100 | 89.75 | |"
)


def test_merged_cells_answer_for_every_place_they_cover() -> None:
    (table,) = Manuscript.of_text("| 产出 | 期数 |\n| ^ | 人数 |\n| 合计 | < |").tables
    assert [table.grid.cell(row, 0).text for row in range(3)] == ["产出", "产出", "合计"]
    assert table.grid.cell(2, 1).text == "合计"
    assert table.at(table.grid.cell(1, 1)) == Location("", "第1段", 1, 0, 2, cell=(2, 2), quote="人数")


def test_spans_beyond_the_table_are_cut() -> None:
    wide = Table(((Cell((Run("甲"),), row_span=9, column_span=10**9),), (Cell((Run("乙"),)),)), (1,))
    (table,) = Manuscript(Document("", (Section((wide,)),))).tables
    assert (table.grid.rows, table.grid.columns) == (2, 201)


def test_the_paragraph_above_names_the_unit_of_money() -> None:
    text = "支出情况表（单位：万元）\n| 项目 | 金额 |\n| 甲 | 3 |\n| 乙 | 4 |"
    assert Manuscript.of_text(text).tables[0].money_unit is MoneyUnit.WAN


def test_a_caption_or_unit_note_of_the_table_does_so_too() -> None:
    table = Table(((Cell((Run("金额"),)),), (Cell((Run("3"),)),)), (1,), unit_note="单位：元")
    document = Document("", (Section((Paragraph((Run("如下表。"),)), table)),))
    assert Manuscript(document).tables[0].money_unit is MoneyUnit.YUAN


def test_a_form_is_read_row_by_row() -> None:
    (form,) = Manuscript.of_text(FORM).indicator_forms
    assert [
        (line.level1, line.level2, line.name, str(line.weight), line.is_met, line.reason) for line in form.lines
    ] == [
        ("产出指标", "数量指标", "修枝株数", "30", True, ""),
        ("产出指标", "时效指标", "完成时间", "20", False, "雨季推迟"),
        ("效益指标", "社会效益", "投诉减少率", "40", False, ""),
    ]
    assert [line.completion for line in form.lines] == [Decimal(640) / 600, None, Decimal("0.8")]
    stated = form.stated_total(Meaning.POINTS)
    assert stated is not None
    assert stated[0] == ShownNumber(Decimal("89.75"))


def test_the_money_block_of_a_form_may_stand_in_the_table_before() -> None:
    first, second = FORM.split("| 一级指标")
    report = Manuscript.of_text(f"{first}\n| 一级指标{second}")
    (form,) = report.indicator_forms
    assert [(table.header is None) for table in report.tables] == [True, False]
    assert form.money is not None
    assert [row.name for row in form.money.rows] == ["年度资金总额", "其中：当年财政拨款"]


def test_a_form_broken_by_the_end_of_a_page_is_one_form() -> None:
    heading = "| 三级指标 | 年度指标值 | 分值 | 得分 |\n"
    text = f"{heading}| 甲 | ≥3次 | 60 | 60 |\n\n{heading}| 乙 | ≥4次 | 40 | 38 |\n| 总分 | | 100 | 98 |"
    (form,) = Manuscript.of_text(text).indicator_forms
    assert [line.name for line in form.lines] == ["甲", "乙"]
    assert [str(number) for _, number in form.column(Meaning.WEIGHT) or []] == ["60", "40"]


def test_two_forms_with_their_own_totals_stay_apart() -> None:
    heading = "| 三级指标 | 年度指标值 | 分值 | 得分 |\n"
    form = f"{heading}| 甲 | ≥3次 | 100 | 60 |\n| 总分 | | 100 | 60 |"
    assert len(Manuscript.of_text(f"{form}\n\n{form}").indicator_forms) == 2


def test_weights_written_as_shares_are_told_in_points() -> None:
    text = "| 三级指标 | 年度指标值 | 分值 | 得分 |\n| 甲 | ≥3次 | 0.6 | 60 |\n| 乙 | ≥4次 | 0.4 | 38 |\n| 总分 | | 1 | 98 |"
    (form,) = Manuscript.of_text(text).indicator_forms
    assert [str(line.weight) for line in form.lines] == ["60.0", "40.0"]
    stated = form.stated_total(Meaning.WEIGHT)
    assert stated is not None
    assert str(stated[0]) == "100"


def test_a_list_of_amounts_is_no_money_block() -> None:
    text = "| 支出类别 | 全年预算数 | 执行数 | 执行率 |\n| 基本支出 | 30 | 30 | 100% |\n| 项目支出 | 12 | 9 | 75% |"
    assert Manuscript.of_text(text).money_tables == ()


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("１２．５０％", ShownNumber(Decimal("12.50"), "%")),
        ("1,234,567.8", ShownNumber(Decimal("1234567.8"))),
        ("¥30元", ShownNumber(Decimal(30), "元")),
        ("-4.2", ShownNumber(Decimal("-4.2"))),
        ("", None),
        ("—", None),
        ("3～5", None),
        ("2031年4月", None),
        ("约30", None),
    ],
)
def test_a_cell_holds_one_number_or_none(text: str, number: ShownNumber | None) -> None:
    assert shown_number(text) == number


def test_rows_inside_others_are_known_by_words_indents_and_numbers() -> None:
    text = (
        "| 项目 | 金额 |\n| 一、基本支出 | 30 |\n| （一）人员 | 20 |\n| 其中：津贴 | 4 |\n| 　　　奖金 | 3 |\n"
        "| 二、项目支出 | 9 |\n| 小计 | 39 |\n| 合计 | 39 |"
    )
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert [(row.name, row.depth, row.is_subtotal, row.is_total) for row in grid.rows] == [
        ("一、基本支出", 0, False, False),
        ("(一)人员", 2, False, False),
        ("其中:津贴", 1, False, False),
        ("奖金", 1, False, False),
        ("二、项目支出", 0, False, False),
        ("小计", 0, True, False),
        ("合计", 0, False, True),
    ]


def test_columns_of_rates_and_prices_are_never_added() -> None:
    text = "| 项目 | 数量 | 单价（元） | 金额（元） | 占比 |\n| 甲 | 2 | 30 | 60 | 60% |\n| 乙 | 1 | 40 | 40 | 40% |\n| 合计 | 3 | | 100 | 100% |"
    (grid,) = number_grids(Manuscript.of_text(text).tables)
    assert dict(grid.columns) == {0: "项目", 1: "数量", 3: "金额(元)"}

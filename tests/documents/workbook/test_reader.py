"""The fill-in workbook comes back as the case it was, and every bad cell is told at once with its place."""

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from tests.documents.workbooks import (
    PROFILE,
    SMALL,
    UNITS,
    Content,
    Formula,
    Merged,
    Sheets,
    Shown,
    case_and_remarks,
    change_part,
    refusals,
    write_sheets,
)
from tests.schema.case_strategy import FEW, cases
from tests.schema.full_case import FULL_CASE

from jiheng.core.case import Case
from jiheng.core.indicator_values import Span
from jiheng.documents.case_files import read_case
from jiheng.documents.case_yaml import write_case_yaml
from jiheng.documents.workbook.template import write_workbook

VERY_FEW = settings(max_examples=FEW.max_examples // 5)
INDICATORS = ("指标编号", "一级指标", "三级指标", "计量单位", "年度指标值", "分值", "基准值")
LINES = ("预算行编号", "单位编码", "支出类别", "资金年度", "全年预算数（万元）", "执行数（万元）")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workbooks")


def with_sheet(title: str, *rows: tuple[Content, ...]) -> Sheets:
    return {**SMALL, title: rows}


@VERY_FEW
@given(case=cases())
def test_any_case_survives_a_workbook_without_a_remark(case: Case, folder: Path) -> None:
    path = folder / "any.xlsx"
    write_workbook(path, case)
    assert case_and_remarks(path) == (case, [])


def test_a_case_that_uses_every_column_goes_from_yaml_to_workbook_and_back(folder: Path) -> None:
    text, workbook = folder / "case.yaml", folder / "full.xlsx"
    text.write_text(write_case_yaml(FULL_CASE), encoding="utf-8")
    write_workbook(workbook, read_case(text))
    assert write_case_yaml(read_case(workbook)) == write_case_yaml(FULL_CASE)


def test_the_worked_case_survives_a_workbook(womens_federation: Case, folder: Path) -> None:
    path = folder / "worked.xlsx"
    write_workbook(path, womens_federation)
    assert case_and_remarks(path) == (womens_federation, [])


def test_columns_may_stand_in_any_order_and_blank_rows_between(tmp_path: Path) -> None:
    rows = (("我的标题",), (), ("单位名称", "单位编码＊"), ("某区图书馆", "D01"), (), (None, " "), ("某分馆", "D02"))
    case, _ = case_and_remarks(write_sheets(tmp_path / "w.xlsx", {"基本信息": PROFILE, "单位": rows}))
    assert [(unit.code, unit.name) for unit in case.budget_units] == [("D01", "某区图书馆"), ("D02", "某分馆")]


def test_every_bad_cell_is_told_at_once(tmp_path: Path) -> None:
    sheets = {
        "基本信息": (*PROFILE[:1], ("评价年度", "二三"), *PROFILE[2:]),
        "单位": UNITS,
        "预算": (
            LINES,
            ("Y1", "D09", "基本支出", 2023, "十", -3),
            ("Y1", "D01", "基本", None, 5, "1,23"),
        ),
        "指标": (INDICATORS, (1, "产出", "甲", "%", 0.95, "5分", Formula("=A1/0", "#DIV/0!"))),
    }
    lines = refusals(write_sheets(tmp_path / "w.xlsx", sheets))
    assert [line.partition("；")[0] for line in lines if "按没有" not in line] == [
        "指标!G2 WBK101 “基准值”是公式错误 #DIV/0!，应为数值或文字",
        "基本信息!B2 SCH102 “评价年度”写的是“二三”，应为四位年份，如 2022",
        "预算!E2 SCH102 “全年预算数”写的是“十”，应为金额（万元）",
        "预算!F2 SCH102 “执行数”写的是“-3”，应为不小于0的金额",
        "预算!C3 SCH102 “支出类别”写的是“基本”，应为下列之一：基本支出、项目支出",
        "预算!D3 SCH101 “资金年度”没有填，这一栏必填",
        "预算!F3 SCH102 “执行数”写的是“1,23”，应为金额（万元）",
        "指标!E2 SCH102 “年度指标值”写的是“0.95”，应为写明百分号的数",
        "指标!F2 SCH102 “分值”写的是“5分”，应为一个数",
        "预算!A3 SCH104 预算行编号“Y1”与预算!A2重复",
        "预算!B2 SCH103 “单位编码”写的是“D09”，“单位”表里没有，最接近的是“D01”",
    ]


@pytest.mark.parametrize(
    ("cell", "target"),
    [
        (Shown(0.95, "0%"), Decimal(95)),
        (Shown(0.07, "0.00%"), Decimal(7)),
        (Shown(0.005, "0.0%"), Decimal("0.5")),
        (Shown(0.8889, '0.00%;"-"0.00%'), Decimal("88.89")),
        ("９５％", Decimal(95)),
        (95, Decimal(95)),
        (98.01, Decimal("98.01")),
        ("80%～120%", Span(Decimal(80), Decimal(120))),
    ],
)
def test_percentages_are_read_by_their_sign_or_their_format(cell: Content, target: object, tmp_path: Path) -> None:
    path = write_sheets(tmp_path / "w.xlsx", with_sheet("指标", INDICATORS, ("1", "产出", "甲", "%", cell)))
    assert case_and_remarks(path)[0].indicators[0].target == target


def test_a_residue_of_binary_arithmetic_is_rounded_and_told(tmp_path: Path) -> None:
    row = ("1", "产出", "甲", "万元", 0.0799999982, 98.01000213623047, 33.3333333333333)
    path = write_sheets(tmp_path / "w.xlsx", with_sheet("指标", INDICATORS, row))
    case, remarks = case_and_remarks(path)
    indicator = case.indicators[0]
    assert (indicator.target, indicator.weight, indicator.baseline) == (
        Decimal("0.08"),
        Decimal("98.01"),
        Decimal("33.3333333333333"),
    )
    assert [line for line in remarks if "WBK121" in line] == [
        "指标!E2 WBK121 “年度指标值”存的是0.0799999982，是浮点运算的残留，按0.08读；请核对。",
        "指标!F2 WBK121 “分值”存的是98.01000213623047，是浮点运算的残留，按98.01读；请核对。",
    ]


def test_money_with_more_than_cents_is_refused(tmp_path: Path) -> None:
    row = ("Y1", "D01", "基本支出", 2023, 33.3333333333333, 0)
    lines = refusals(write_sheets(tmp_path / "w.xlsx", with_sheet("预算", LINES, row)))
    assert lines[-1] == (
        "预算!E2 SCH102 “全年预算数”写的是“33.3333333333333”，应为精确到分的金额（万元，最多6位小数）；请四舍五入到分后再填。"
    )


def test_date_serials_are_read_and_told(tmp_path: Path) -> None:
    profile = (*PROFILE[:-1], ("统计截止日", 45291))
    case, remarks = case_and_remarks(write_sheets(tmp_path / "w.xlsx", {**SMALL, "基本信息": profile}))
    assert case.profile.as_of.isoformat() == "2023-12-31"
    assert "基本信息!B7 WBK121 “统计截止日”存的是日期序列号45291，按2023-12-31读；请核对。" in remarks


def test_codes_typed_as_numbers_are_codes_and_too_long_ones_are_refused(tmp_path: Path) -> None:
    units = (UNITS[0], (101, "某馆"), (440117000000000123, "某分馆"))
    lines = refusals(write_sheets(tmp_path / "w.xlsx", {**SMALL, "单位": units}))
    assert "单位!A3 WBK103 “单位编码”超过15位，表格已经丢了后面的数字；请把格式改为“文本”，重新输入。" in lines
    assert any("“单位编码”写的是“D01”，“单位”表里没有，最接近的是“101”" in line for line in lines)


def test_formulas_are_read_by_their_values_and_asked_for_where_there_is_none(tmp_path: Path) -> None:
    rows = (LINES, ("Y1", "D01", "基本支出", 2023, Formula("=2+3", 5), Formula("=1+1", 2)))
    case, _ = case_and_remarks(write_sheets(tmp_path / "a.xlsx", with_sheet("预算", *rows)))
    assert case.budget_lines[0].revised_budget == Decimal(50000)
    path = write_sheets(tmp_path / "b.xlsx", with_sheet("预算", *rows))
    change_part(path, "xl/worksheets/sheet3.xml", lambda xml: xml.replace(b"<v>5</v>", b"", 1))
    assert refusals(path)[-1] == (
        "预算!E2 WBK102 “全年预算数”是没有算过的公式，没有结果；请先用 Excel 或 WPS 打开并保存一次，或直接填写结果。"
    )


def test_merged_names_are_filled_down_and_merged_numbers_are_asked_about(tmp_path: Path) -> None:
    rows = (
        INDICATORS,
        ("1", Merged("产出", 2), "甲", "人", 3, Merged("10", 2)),
        ("2", None, "乙", "人", 4),
    )
    lines = refusals(write_sheets(tmp_path / "w.xlsx", with_sheet("指标", *rows)))
    assert [line for line in lines if "合并" in line] == [
        "指标!B3 WBK122 “一级指标”与B2合并，按同样的内容读；请核对。",
        "指标!F3 WBK104 “分值”与F2合并，看不出这一行是多少；请取消合并单元格，逐行填写。",
    ]


def test_unknown_missing_and_doubled_columns_are_told(tmp_path: Path) -> None:
    header = ("预算行编号", "单位编码", "支出类别", "资金年度", "全年预算数（元）", "执行金额", "备注", "备注")
    rows = (header, ("Y1", "D01", "基本支出", 2023, 5, 4, "甲", "乙"))
    lines = refusals(write_sheets(tmp_path / "w.xlsx", with_sheet("预算", *rows)))
    assert [line for line in lines if line.startswith("预算!") and "按没有" not in line] == [
        "预算!E1 WBK114 表头写的是元，而“基本信息”的金额单位是万元；请核对这一栏的数，再把两处改成一致。",
        "预算!F1 WBK112 不认识的栏“执行金额”，最接近的是“执行数”；请改正栏名，或删去这一栏。",
        "预算!H1 WBK113 “备注”写了两栏（另一栏在G1）；请删去一栏。",
        "预算!A1 WBK115 缺必填的栏：执行数；请补上。",
    ]


def test_missing_renamed_and_strange_sheets_are_told(tmp_path: Path) -> None:
    sheets = {**SMALL, "指标表": (INDICATORS,), "草稿": (("随手记",),)}
    lines = refusals(write_sheets(tmp_path / "w.xlsx", sheets))
    assert lines[:2] == [
        "指标表 WBK132 不认识的工作表“指标表”，是否是“指标”？请改名；如是自己的草稿，请移到别的工作簿。",
        "草稿 WBK133 工作表“草稿”不属于案卷，没有读入。",
    ]
    assert lines[2].startswith("WBK136 没有这些工作表：职责、任务、项目、预算")
    assert refusals(write_sheets(tmp_path / "s.xlsx", {"Sheet1": ()})) == [
        "WBK131 没有一张工作表是绩衡模板里的（有：Sheet1）；"
        "已有的自评表、目标表可以用 jiheng import 读入，别的请把内容填进模板再试，模板用 jiheng template 生成。"
    ]


def test_a_sheet_without_its_header_is_told(tmp_path: Path) -> None:
    lines = refusals(write_sheets(tmp_path / "w.xlsx", {**SMALL, "单位": (("D01", "某馆"),)}))
    assert "单位!A1 WBK111 找不到表头；前15行里应有一行写着“单位编码、单位名称”等栏名，请从模板复制表头。" in lines


def test_strange_and_doubled_lines_of_the_profile_are_told(tmp_path: Path) -> None:
    profile = (*PROFILE, ("评价年度", 2024), ("单位负责", "某某"))
    assert refusals(write_sheets(tmp_path / "w.xlsx", {**SMALL, "基本信息": profile}))[1:3] == [
        "基本信息!A8 WBK113 “评价年度”写了两行；请删去一行。",
        "基本信息!A9 WBK112 不认识的项目“单位负责”，最接近的是“单位负责人”；请改正，或删去这一行。",
    ]

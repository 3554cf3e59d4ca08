"""An invented document of 示例单位 that uses everything a writer must print."""

from decimal import Decimal

import pytest

from jiheng.core.blocks import Align, Cell, CellRole, Chart, Heading, Paragraph, Run, SignatureLines, Table
from jiheng.core.document import Document, Orientation, Section
from jiheng.core.figure import Figure, FigureUnit, RecordSource
from jiheng.core.numbers import fixed

LONG = (
    "示例单位本年度围绕年初批复的绩效目标开展工作，按季度核对预算执行与目标完成情况，发现偏差及时分析原因并调整工作安排，"
    "全年没有发生资金挤占、挪用和超范围支出的情形；各项支出均有审批手续和原始凭证，账实相符、账证相符。"
)


def words(
    text: str, *, role: CellRole = CellRole.BODY, align: Align = Align.LEFT, rows: int = 1, columns: int = 1
) -> Cell:
    return Cell((Run(text),) if text else (), align, role, rows, columns)


def label(text: str, *, rows: int = 1, columns: int = 1) -> Cell:
    return words(text, role=CellRole.LABEL, align=Align.CENTER, rows=rows, columns=columns)


def amount(value: str, *, assumed: bool = False, role: CellRole = CellRole.BODY) -> Cell:
    number = Decimal(value)
    return Cell((Run(fixed(number, 2), assumed=assumed),), Align.RIGHT, role, number=number, number_format="0.00")


def body(*runs: Run | str) -> Paragraph:
    return Paragraph(tuple(run if isinstance(run, Run) else Run(run) for run in runs))


def budget_table() -> Table:
    return Table(
        (
            (label("资金来源", rows=2), label("预算", columns=2), label("支出", rows=2)),
            (label("年初数"), label("全年数")),
            (words("上级补助"), amount("20"), amount("20"), amount("12.345")),
            (words("本级安排"), amount("12.6"), amount("12.6", assumed=True), amount("10.26")),
            (
                words("合计", role=CellRole.TOTAL, align=Align.CENTER),
                amount("32.6", role=CellRole.TOTAL),
                amount("32.6", role=CellRole.TOTAL),
                amount("22.605", role=CellRole.TOTAL),
            ),
        ),
        widths=(4, 3, 3, 3),
        header_rows=2,
        caption="表1  示例补助资金收支情况",
        unit_note="单位：万元",
    )


def indicator_table(rows: int = 30) -> Table:
    header = tuple(
        label(text)
        for text in (
            "一级指标",
            "二级指标",
            "三级指标",
            "年度指标值",
            "实际完成值",
            "分值",
            "得分",
            "偏差原因分析及改进措施",
        )
    )
    lines: list[tuple[Cell, ...]] = []
    for number in range(rows):
        line = [
            words(f"示例指标{number + 1}：按期完成率"),
            words("≥95%", align=Align.CENTER),
            Cell((Run("96.5%", figure="示例.完成率", assumed=number % 7 == 0),), Align.CENTER),
            amount("4"),
            amount("3.75"),
            words("受季节影响，个别任务顺延到次年一季度完成，已重新排定时间表。" if number % 5 == 0 else ""),
        ]
        if number % 6 == 0:
            line.insert(0, label("数量指标" if number % 12 == 0 else "质量指标", rows=min(6, rows - number)))
        if number % 15 == 0:
            line.insert(0, label("产出指标" if number == 0 else "效益指标", rows=min(15, rows - number)))
        lines.append(tuple(line))
    total = (
        words("总分", role=CellRole.TOTAL, align=Align.CENTER, columns=5),
        amount(str(4 * rows), role=CellRole.TOTAL),
        amount(str(Decimal("3.75") * rows), role=CellRole.TOTAL),
        words(""),
    )
    return Table((header, *lines, total), (8, 8, 16, 9, 9, 6, 6, 20), caption="表2  示例指标完成情况")


def form_section() -> Section:
    info = Table(
        (
            (label("项目名称"), words("示例项目", columns=3)),
            (label("主管部门"), words("示例主管部门"), label("实施单位"), words("=示例单位")),
        ),
        (10, 30, 10, 30),
        header_rows=0,
    )
    return Section(
        (
            info,
            indicator_table(12),
            SignatureLines(
                (("项目负责人", ""), ("财务负责人", "某某"), ("单位负责人", "")), "单位（盖章）：", "    年  月  日"
            ),
        ),
        Orientation.LANDSCAPE,
        title="示例项目支出绩效自评表",
        label="附件1",
    )


def sample_figures() -> dict[str, Figure]:
    return {
        "示例.完成率": Figure(
            "sample.rate",
            "按期完成率",
            FigureUnit.PERCENT,
            Decimal("96.5"),
            "示例.完成数 ÷ 示例.计划数",
            inputs=("示例.完成数", "示例.计划数"),
        ),
        "示例.完成数": Figure(
            "sample.done",
            "完成数",
            FigureUnit.COUNT,
            Decimal(193),
            "台账中状态为完成的行数 <b>&",
            word="项",
            sources=(
                RecordSource("任务台账", "T001", "状态", "完成"),
                RecordSource("任务台账", "T002", "状态", "完成", True),
            ),
            assumed=True,
        ),
    }


def report_section() -> Section:
    return Section(
        (
            Heading(1, "基本情况", "一、"),
            Heading(2, "单位概况", "（一）"),
            body(LONG * 2),
            Heading(2, "资金情况", "（二）"),
            body(
                "全年按期完成",
                Run("193项", figure="示例.完成数", assumed=True),
                "，完成率",
                Run("96.5%", figure="示例.完成率"),
                "。",
            ),
            budget_table(),
            body("上表说明：", Run("加粗的提示", bold=True), "，其后为正文。"),
            Chart(
                "各来源执行率",
                (("上级补助", Decimal("61.73"), "61.73%"), ("本级安排", Decimal("81.43"), "81.43%")),
                "%",
                Decimal(100),
            ),
            Heading(1, "绩效目标完成情况", "二、"),
            Heading(2, "总体完成情况", "（一）"),
            Heading(3, "产出方面", "1."),
            Heading(4, "数量", "（1）"),
            body(LONG),
            Heading(4, "质量", "（2）"),
            body(LONG),
            indicator_table(),
            Heading(1, "存在的问题", "三、"),
            *(body(f"{number}是示例问题。" + LONG) for number in ("一", "二", "三")),
            Heading(1, "说明"),
            Heading(2, "另起的编号", "（一）"),
            Paragraph((Run("注：带†的数据为示例假定。"),), small=True, indent=False),
        )
    )


@pytest.fixture(scope="session")
def official_document() -> Document:
    return Document(
        title="示例单位2022年度部门整体支出绩效自评报告",
        subtitle="（示例）",
        sections=(report_section(), form_section()),
        issuer="示例单位",
        date="2023年3月1日",
        marks=("示例数据", "未核原文"),
        figures=sample_figures(),
    )

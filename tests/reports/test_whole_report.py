"""A whole report, word for word: what `small_report.txt` reads is what a reader gets, tables by their captions."""

from pathlib import Path

import pytest
from tests.reports.small_case import CASE

from jiheng.core.blocks import Block, Heading, Paragraph, Table
from jiheng.core.document import Document
from jiheng.evaluation.evaluate import evaluate
from jiheng.evaluation.result import Evaluation
from jiheng.reports.report import compose_report, report_findings
from jiheng.rules.library import load_library, rule_day


@pytest.fixture(scope="module")
def library_evaluation() -> Evaluation:
    return evaluate(CASE, load_library().standard(CASE.profile.standard, rule_day(CASE.year)))


def composed(evaluation: Evaluation) -> Document:
    library, day = load_library(), rule_day(evaluation.case.year)
    standard = evaluation.standard
    return compose_report(evaluation, library.outline(standard.outline, day), library.form(standard.form, day))


def read(block: Block) -> str:
    if isinstance(block, Heading):
        return block.number + block.text
    if isinstance(block, Paragraph):
        return "".join(run.text + ("†" if run.assumed else "") for run in block.runs)
    assert isinstance(block, Table)
    return f"【{block.caption}】"


def table(document: Document, caption: str) -> list[list[str]]:
    found = next(block for block in document.blocks if isinstance(block, Table) and block.caption == caption)
    return [[cell.text for cell in row] for row in found.rows]


def test_the_report_reads_word_for_word(library_evaluation: Evaluation) -> None:
    blocks = [block for block in composed(library_evaluation).sections[0].blocks if not hasattr(block, "bars")]
    expected = (Path(__file__).parent / "small_report.txt").read_text(encoding="utf-8")
    assert "".join(f"{read(block)}\n" for block in blocks) == expected


def test_there_is_nothing_to_say_about_its_words(library_evaluation: Evaluation) -> None:
    outline = load_library().outline(library_evaluation.standard.outline, rule_day(2024))
    assert report_findings(library_evaluation, outline) == ()


def test_budget_execution_by_source(library_evaluation: Evaluation) -> None:
    assert table(composed(library_evaluation), "预算执行情况表") == [
        ["资金来源", "全年预算数", "执行数", "执行率", "未支出"],
        ["当年财政拨款", "60.00", "54.00", "90.00%", "6.00"],
        ["上年结转资金", "5.00", "5.00", "100.00%", "0.00"],
        ["其他资金", "0.00", "0.00", "—", "0.00"],
        ["合计", "65.00", "59.00", "90.77%", "6.00"],
    ]


def test_the_form_tells_not_applicable_tiers_and_dates_in_their_own_words(library_evaluation: Evaluation) -> None:
    document = composed(library_evaluation)
    rows = [
        [cell.text for cell in row]
        for block in document.sections[1].blocks
        if isinstance(block, Table)
        for row in block.rows
    ]
    assert ["时效指标", "新书上架日期", "2024年6月30日前", "2024年6月1日", "10", "10.00", ""] in rows
    assert ["生态效益指标", "新能源车占比", "≥50%", "不适用", "5", "—", "不适用：本年没有购车"] in rows
    assert ["可持续影响指标", "阅读氛围", "", "达成年度指标", "5", "5.00", ""] in rows


def test_the_report_is_signed_and_marked(library_evaluation: Evaluation) -> None:
    document = composed(library_evaluation)
    assert (document.title, document.issuer, document.date, document.marks) == (
        "示例县图书馆2024年度流动图书车项目支出绩效自评报告",
        "示例县图书馆",
        "2025年2月20日",
        ("示例数据",),
    )


def test_records_that_follow_each_other_are_told_as_a_stretch(conghua_evaluation: Evaluation) -> None:
    sources = composed(conghua_evaluation).sections[3]
    rows = [row for block in sources.blocks if isinstance(block, Table) for row in block.rows]
    origins = {row[0].text: row[-1].text for row in rows}
    assert origins["贷款.发放金额"].endswith("：D2022-01至D2022-16，共16条")
    assert origins["项目支出.未支出"] == "项目支出.全年预算数－项目支出.执行数"

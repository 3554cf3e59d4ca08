"""The small values: reasons, choices, findings, lines of a document, columns of a record."""

from dataclasses import fields
from decimal import Decimal

import pytest

from jiheng.core.absence import NotApplicable
from jiheng.core.blocks import Cell, Heading, Paragraph, Run, Table
from jiheng.core.case import TABLES, Case, CaseProfile, MoneyUnit
from jiheng.core.document import Document, Section
from jiheng.core.finding import CaseError, Finding, Findings, Location, Severity
from jiheng.core.indicator_values import Operator, Tier
from jiheng.core.quantity import Qualifier, Quantity
from jiheng.core.record import Kind, columns_of
from jiheng.core.text_lines import TextLine


def test_what_does_not_apply_says_why() -> None:
    assert str(NotApplicable("尚无到期贷款")) == "不适用：尚无到期贷款"


def test_a_choice_is_found_by_value_or_label() -> None:
    assert Operator.find("≥") is Operator.find("at_least") is Operator.AT_LEAST
    assert Tier.find("很好") is None


def test_only_an_exact_count_is_exact() -> None:
    assert Quantity(Decimal(96), Qualifier.EXACT, "96").is_exact
    assert not Quantity(Decimal(300), Qualifier.BELOW, "近300").is_exact


def test_a_money_unit_knows_its_yuan() -> None:
    assert [unit.yuan for unit in MoneyUnit] == [Decimal(1), Decimal(10000)]


def test_findings_are_collected_and_raised_together() -> None:
    findings = Findings("案卷.xlsx")
    findings.add("A1", "指标!D7", "没有填；请填写。", severity=Severity.NOTICE)
    assert not findings.has_errors
    findings.raise_if_errors()
    findings.add("A2", "指标!D8", "应为数；请改。", found=Decimal("1E+2"), expected="数")
    findings.add("A3", Location("别处.xlsx", "B2"), "重复；请删。")
    with pytest.raises(CaseError) as refusal:
        findings.raise_if_errors()
    assert str(refusal.value) == (
        "案卷.xlsx:指标!D7 A1 没有填；请填写。\n案卷.xlsx:指标!D8 A2 应为数；请改。\n别处.xlsx:B2 A3 重复；请删。"
    )
    assert refusal.value.findings[1] == Finding(
        "A2", Severity.ERROR, Location("案卷.xlsx", "指标!D8"), "应为数；请改。", "100", "数"
    )


def test_a_document_s_lines_are_numbered_in_reading_order() -> None:
    table = Table(((Cell((Run("甲"),)), Cell((Run("乙"),))), (Cell((Run("1"),)), Cell())), (1, 1))
    document = Document(
        "题",
        (
            Section((Heading(1, "基本情况", "一、"), Paragraph((Run("全年"), Run("96场"))))),
            Section((table, Paragraph((Run("完"),), location=Location(paragraph=9, page=2)))),
        ),
    )
    assert document.lines == (
        TextLine(1, "基本情况", level=1, label="一、"),
        TextLine(2, "全年96场"),
        TextLine(3, "甲", cell=(1, 1)),
        TextLine(3, "乙", cell=(1, 2)),
        TextLine(3, "1", cell=(2, 1)),
        TextLine(3, "", cell=(2, 2)),
        TextLine(9, "完", page=2),
    )


def test_every_table_of_a_case_is_described_once_and_in_order() -> None:
    assert [table.name for table in TABLES] == [field.name for field in fields(Case)][1:]
    assert len({table.title for table in TABLES}) == len(TABLES)


@pytest.mark.parametrize("record_type", [CaseProfile, *(table.record_type for table in TABLES)])
def test_every_column_has_a_title_of_its_own_and_refers_to_a_table_that_exists(record_type: type) -> None:
    columns = columns_of(record_type)
    assert len({column.title for column in columns}) == len(columns)
    names = {table.name for table in TABLES}
    for column in columns:
        assert column.title
        assert (column.kind in (Kind.REFERENCE, Kind.REFERENCES)) == (column.table in names), column.name
        assert (column.kind is Kind.CHOICE) == (column.choices is not None), column.name


def test_a_unit_s_own_records_and_those_below_it(elderly_care: Case) -> None:
    assert elderly_care.own_unit.name == "示例县民政局（本级）"
    assert [unit.code for unit in elderly_care.subordinates("MZ01")] == ["MZ02", "MZ03"]
    alone = elderly_care.of_unit("MZ03")
    assert ([line.code for line in alone.budget_lines], len(alone.indicators)) == (["Y5"], 4)
    assert alone.profile.project == "X3"

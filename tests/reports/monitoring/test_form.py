"""The monitoring forms of the worked case as they are printed, and their plain record."""

import json
from dataclasses import replace
from datetime import date
from functools import cache

import pytest

from jiheng.core.blocks import Paragraph, Table
from jiheng.core.case import Case
from jiheng.core.document import Document
from jiheng.evaluation.monitoring.monitor import monitor
from jiheng.evaluation.monitoring.result import Monitoring
from jiheng.reports.monitoring.form import compose_monitoring, compose_one, period_in_words
from jiheng.reports.monitoring.record import monitoring_record
from jiheng.rules.library import RuleLibrary, load_library

JULY = date(2022, 7, 31)


@cache
def library() -> RuleLibrary:
    return load_library()


@pytest.fixture(scope="module")
def july(womens_federation: Case) -> Monitoring:
    return monitor(womens_federation, library().monitoring("440117", JULY), JULY)


def composed(monitoring: Monitoring) -> Document:
    whole, project = (
        library().monitoring_form(f"cn.{name}", JULY) for name in ("whole_department_monitoring", "project_monitoring")
    )
    return compose_monitoring(monitoring, whole, project)


def rows(document: Document, section: int, table: int) -> list[list[str]]:
    tables = [block for block in document.sections[section].blocks if isinstance(block, Table)]
    return [[cell.text for cell in row] for row in tables[table].rows]


def test_the_money_block_tells_the_months_of_the_period(july: Monitoring) -> None:
    assert rows(composed(july), 1, 0)[2:7] == [
        ["项目资金（万元）", "资金来源", "年初预算数", "1-7月执行数", "1-7月执行率", "全年预计执行数"],
        ["年度资金总额", "", "10.00", "30.67%", "22.60"],
        ["其中：本年一般公共预算拨款", "", "0.00", "0.00%", "12.60"],
        ["上年结转资金", "", "10.00", "100.00%", "10.00"],
        ["其他资金", "—", "—", "—", "—"],
    ]


def test_a_row_of_the_indicator_block_ticks_reason_and_likelihood(july: Monitoring) -> None:
    first = rows(composed(july), 1, 1)[2]
    assert first[3:] == [
        "妇女小额贴息贷款发放金额完成率",
        "≥270万元",
        "120万元",
        "250万元",
        *("", "", "", "", "√"),
        "受疫情影响贷款意愿下降，经办银行审核时间变长",
        *("", "√", ""),
        "与经办银行逐户会商，符合条件的在10月底前完成审核",
    ]


def test_what_an_example_supposes_is_marked(july: Monitoring) -> None:
    document = composed(july)
    assert document.marks == ("示例数据", "表样为复原")
    table = next(block for block in document.sections[1].blocks if isinstance(block, Table))
    assert [run.assumed for run in table.rows[3][2].runs] == [True]


def test_the_last_page_lists_lights_with_why_and_what_clears_them(july: Monitoring) -> None:
    document = composed(july)
    assert rows(document, -1, 0)[1:] == [
        ["部门整体", "503.20", "285.68", "56.77%", "44.44%", "493.20", "● 正常"],
        ["妇女创业小额担保贷款贴息项目", "32.60", "10.00", "30.67%", "44.44%", "22.60", "■ 预警"],
        ["其他项目（合并列示）", "43.06", "23.50", "54.58%", "—", "43.06", "● 正常"],
    ]
    assert rows(document, -1, 1)[1] == [
        "妇女创业小额担保贷款贴息项目",
        "支出进度",
        "■ 预警",
        "支出10万元÷预算32.6万元＝30.67%；截至2022年7月31日序时进度58.33%；落后27.66个百分点，超过20个百分点",
        "再支出5.756667万元，执行率达到48.33%（序时进度减10个百分点）",
    ]


def test_one_form_can_be_had_alone(july: Monitoring) -> None:
    document = compose_one(july, july.projects[0], library().monitoring_form("cn.project_monitoring", JULY))
    assert (document.title, document.subtitle) == ("项目支出绩效目标执行监控表", "（2022年度，截至2022年7月31日）")
    assert len(document.sections) == 1


@pytest.mark.parametrize(
    ("day", "words"),
    [(JULY, "1-7月"), (date(2022, 7, 15), "截至7月15日"), (date(2022, 2, 28), "1-2月"), (date(2023, 3, 1), "1-12月")],
)
def test_a_period_is_told_in_months(womens_federation: Case, day: date, words: str) -> None:
    assert period_in_words(womens_federation, day) == words


def test_the_record_is_plain_and_always_the_same(july: Monitoring, womens_federation: Case) -> None:
    again = monitor(womens_federation, library().monitoring("440117", JULY), JULY)
    record = monitoring_record(july)
    assert json.dumps(record, sort_keys=True) == json.dumps(monitoring_record(again), sort_keys=True)
    loans = record["projects"][0]  # type: ignore[index]  # plain data
    assert (loans["level"], loans["money"]["spent"]) == ("warning", "100000")
    assert loans["lights"][0]["lacking"] == "57566.67"


def test_what_was_not_reported_is_left_empty_and_a_settled_form_has_no_marks(womens_federation: Case) -> None:
    profile = replace(womens_federation.profile, is_example=False, prepared_on=date(2022, 8, 5))
    silent = replace(womens_federation, profile=profile, expenditure_readings=(), observations=())
    monitoring = monitor(silent, library().monitoring("440117", JULY), JULY)
    document = composed(monitoring)
    assert document.marks == ("表样为复原",)
    assert rows(document, 1, 0)[3] == ["年度资金总额", "", "", "", ""]
    assert rows(document, 1, 1)[2][5:7] == ["", ""]
    assert rows(document, -1, 0)[1][2:6] == ["", "", "", ""]


def test_a_unit_without_worries_says_so(womens_federation: Case) -> None:
    quiet = replace(
        womens_federation,
        projects=(),
        indicators=(),
        observations=(),
        loans=(),
        problems=(),
        assumptions=(),
        budget_lines=womens_federation.budget_lines[:1],
        payments=(),
        expenditure_readings=womens_federation.expenditure_readings[:1],
        stated_figures=(),
    )
    document = composed(monitor(quiet, library().monitoring("440117", JULY), JULY))
    texts = [block.text for block in document.blocks if isinstance(block, Paragraph)]
    assert "没有关注和预警事项。" in texts
    assert "没有设绩效指标。" in texts

"""What has nothing to look at says so, and finds nothing."""

import pytest

from jiheng.checks.case_checks import all_case_checks, check_case
from jiheng.checks.check import Answers, Check, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.case import Case
from jiheng.core.finding import Severity
from jiheng.schema.case_text import case_of_text

KINDS = (Kind.TABLE, Kind.LEDGER, Kind.LAST_YEAR)
REPORT = [pytest.param(each, id=each.id) for each in report_checks().values() if each.kind in KINDS]
CASE = [pytest.param(each, id=each.id) for each in all_case_checks().values()]
PROSE = "某局2031年度自评报告\n全年组织检查12次。"
LIST = "| 姓名 | 科室 |\n| 甲 | 财务科 |\n| 乙 | 业务科 |"
FORM = "| 三级指标 | 年度指标值 | 实际完成值 |\n| 甲 | 乙 | 丙 |"
MONEY = "| 项目资金（万元） | 年初预算数 | 全年预算数 | 全年执行数 |\n| 年度资金总额 | | | |\n| 其中：财政拨款 | | | |"
NO_CASE = "没有给案卷"


@pytest.mark.parametrize("check", REPORT)
@pytest.mark.parametrize("text", ["", PROSE, LIST, FORM, MONEY])
def test_a_report_without_figures_has_no_findings(check: Check[Manuscript], text: str) -> None:
    assert run_checks("", Manuscript.of_text(text), [check]).findings == ()


@pytest.mark.parametrize("check", REPORT)
def test_prose_alone_does_not_apply_and_the_reason_is_told(check: Check[Manuscript]) -> None:
    checkup = run_checks("", Manuscript.of_text(PROSE), [check])
    assert list(checkup.not_applicable) == [check.id]


@pytest.mark.parametrize(
    ("nothing", "holds", "why", "right"),
    [("报告没有写单价", "", ["报告没有写单价"], []), ("", "单价都合情理", [], ["单价都合情理"]), ("", "", [], [])],
)
def test_a_check_says_what_it_means_where_it_gives_no_answer(
    nothing: str, holds: str, why: list[str], right: list[str]
) -> None:
    def find(_: Manuscript) -> Answers:
        yield from ()

    severity, kind = Severity.ERROR, Kind.SUM
    made = check(
        id="RPT101", title="", why="", kind=kind, severity=severity, nothing=nothing, holds=holds, good=(), bad=()
    )(find)
    checkup = run_checks("", Manuscript.of_text(PROSE), [made])
    assert list(checkup.not_applicable.values()) == why
    assert [(each.places, each.arithmetic) for each in checkup.passed] == [((), told) for told in right]


@pytest.mark.parametrize("check", [each for each in REPORT if "RPT7" in str(each.id)])
def test_a_case_that_the_report_does_not_touch_gives_nothing(check: Check[Manuscript]) -> None:
    text = f"{PROSE}\n=== 案卷 ===\n指标\n| 三级指标 | 年度指标值 | 计量单位 |\n| 修渠长度 | 3 | 公里 |"
    checkup = run_checks("", Manuscript.of_text(text), [check])
    assert (checkup.findings, list(checkup.not_applicable)) == ((), [check.id])


@pytest.mark.parametrize("check", [each for each in REPORT if "RPT8" in str(each.id)])
def test_last_years_report_without_figures_gives_nothing(check: Check[Manuscript]) -> None:
    text = f"{PROSE}\n=== 上年报告 ===\n某局2030年度自评报告\n全年组织会议9次。"
    assert run_checks("", Manuscript.of_text(text), [check]).findings == ()


@pytest.mark.parametrize("check", CASE)
def test_an_empty_case_has_no_findings_but_for_what_every_case_needs(check: Check[Case]) -> None:
    checkup = check_case(case_of_text("基本信息\n| 集体决策记录号 |\n| 3号 |"), checks={check.id: check})
    assert checkup.findings == ()

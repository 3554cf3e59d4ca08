"""Surveys, complaints, works, kindergartens, programmes, rights cases and relief lists as figures."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.schema.full_case import FULL_CASE

from jiheng.core.absence import NotApplicable
from jiheng.core.case import Case
from jiheng.core.complaint import ComplaintOutcome
from jiheng.core.rights_case import RightsOutcome
from jiheng.figures.registry import figures_of


def told(case: Case, prefix: str) -> dict[str, str]:
    return {name: figure.told() for name, figure in figures_of(case).items() if name.startswith(prefix)}


def with_rows(table: str, *changes: dict[str, Any]) -> Case:
    """The full case with one row for each of the changes made to its own row of the table."""
    (row,) = getattr(FULL_CASE, table)
    rows: Any = {table: tuple(replace(row, code=f"N{number}", **each) for number, each in enumerate(changes))}
    return replace(FULL_CASE, **rows)


def test_satisfaction_is_counted_from_the_answers_of_the_questions_that_count() -> None:
    questions = ({"is_left_out": False}, {"is_left_out": False, "answered": 20, "satisfied": 14}, {"answered": 1})
    assert told(with_rows("survey_questions", *questions), "满意度.读者") == {
        "满意度.读者.发放问卷": "520份",
        "满意度.读者.有效问卷": "487份",
        "满意度.读者.有效回答": "500份",
        "满意度.读者.满意回答": "475份",
        "满意度.读者.有效回收率": "93.65%",
        "满意度.读者.满意率": "95%",
    }


def test_there_is_no_satisfaction_without_answers() -> None:
    figures = figures_of(FULL_CASE)
    assert figures["满意度.读者.满意率"].value == NotApplicable("没有有效回答")
    unanswered = with_rows("survey_questions", {"is_left_out": False, "answered": 0, "satisfied": 0})
    assert figures_of(unanswered)["满意度合计.满意率"].value == NotApplicable("没有有效回答")


def test_complaints_are_judged_once_they_are_due() -> None:
    late, early = date(2023, 6, 1), date(2023, 5, 5)
    case = with_rows(
        "complaints",
        {"closed_on": early},
        {"closed_on": late},
        {"closed_on": early, "outcome": ComplaintOutcome.UNRESOLVED},
        {"closed_on": None, "outcome": None},
        {"due_on": date(2024, 1, 10), "closed_on": None, "outcome": None},
    )
    assert told(case, "投诉") == {
        "投诉.受理件数": "5件",
        "投诉.到期件数": "4件",
        "投诉.有效处理件数": "2件",
        "投诉.按时处理件数": "1件",
        "投诉.有效处理率": "50%",
        "投诉.按时处理率": "25%",
    }


def test_with_no_complaint_due_there_is_no_rate() -> None:
    figures = figures_of(with_rows("complaints", {"due_on": date(2024, 1, 10)}))
    assert (figures["投诉.有效处理率"].value, figures["投诉.有效处理率"].told()) == (
        NotApplicable("没有到期的投诉"), "不适用",
    )  # fmt: skip


def test_works_tell_progress_supervision_and_accidents() -> None:
    case = with_rows(
        "works",
        {"is_unsupervised": False},
        {"is_unsupervised": False, "supervisor": "", "finished_on": None, "accidents": 1},
        {"due_on": date(2024, 3, 1), "finished_on": None},
    )
    shown = told(case, "工程")
    assert {name: shown[name] for name in ("工程.项数", "工程.完成率", "工程.监理覆盖率", "工程.安全事故次数")} == {
        "工程.项数": "3项",
        "工程.完成率": "50%",
        "工程.监理覆盖率": "50%",
        "工程.安全事故次数": "1次",
    }


@pytest.mark.parametrize(("accidents", "shown"), [(0, "0次"), (None, "（未填）")])
@pytest.mark.parametrize(
    ("table", "name"), [("works", "工程.安全事故次数"), ("kindergartens", "幼儿园.教学安全事故次数")]
)
def test_no_accident_is_a_value_and_a_blank_is_missing(
    table: str, name: str, accidents: int | None, shown: str
) -> None:
    assert figures_of(with_rows(table, {}, {"accidents": accidents}))[name].told() == shown


def test_a_kindergarten_tells_enrolment_staff_and_pay_days() -> None:
    case = with_rows("pay_days", {}, {"paid_on": date(2023, 1, 11)}, {"paid_on": None}, {"due_on": date(2024, 1, 10)})
    assert told(case, "幼儿园") == {
        "幼儿园.招生目标": "90名",
        "幼儿园.实际招生": "92名",
        "幼儿园.招生完成率": "102.22%",
        "幼儿园.应配教师": "12名",
        "幼儿园.在岗教师": "11名",
        "幼儿园.教师配备率": "91.67%",
        "幼儿园.教学安全事故次数": "0次",
        "幼儿园.应发工资次数": "3次",
        "幼儿园.按时发工资次数": "1次",
        "幼儿园.工资及时发放率": "33.33%",
    }


def test_programmes_tell_reports_coverage_distribution_and_the_year_s_values() -> None:
    case = with_rows(
        "programme_values",
        {"actual": 1},
        {"actual": None},
        {"year": 2022},
        {"actual": FULL_CASE.programme_values[0].target},
    )
    assert told(case, "规划") == {
        "规划.部数": "1部",
        "规划.可量化指标数": "7项",
        "规划.应交报告部数": "1部",
        "规划.报告完成部数": "1部",
        "规划.报告完成率": "100%",
        "规划.报告论证部数": "1部",
        "规划.报告论证率": "100%",
        "规划.报告及时部数": "1部",
        "规划.报告及时率": "100%",
        "规划.应覆盖数": "9家",
        "规划.已覆盖数": "9家",
        "规划.覆盖率": "100%",
        "规划.应分发数": "300册",
        "规划.已分发数": "280册",
        "规划.分发率": "93.33%",
        "规划.本年填报指标数": "3项",
        "规划.本年可比指标数": "2项",
        "规划.本年达标指标数": "1项",
        "规划.本年达标率": "50%",
    }


def test_cases_and_lists_are_counted_by_the_numbers_of_people_and_never_by_name() -> None:
    cases = with_rows("rights_cases", {}, {}, {"person": "Q02", "outcome": RightsOutcome.ONGOING}, {"person": ""})
    assert told(cases, "维权") == {
        "维权.受理件数": "4件", "维权.求助人数": "2名", "维权.办结件数": "3件", "维权.办结率": "75%",
    }  # fmt: skip
    lists = with_rows("relief_recipients", {}, {"name": "另一人"}, {"person": "K02"})
    assert told(lists, "救助名单") == {
        "救助名单.人次": "3人次", "救助名单.人数": "2名", "救助名单.金额": "0.15万元",
    }  # fmt: skip


def test_no_figure_reads_a_restricted_cell() -> None:
    restricted = {"投诉人", "联系电话", "具体内容", "姓名", "住址", "个案情况", "承办人", "困难情况"}
    figures = figures_of(FULL_CASE)
    read = {origin.value for figure in figures.values() for origin in figure.sources}
    assert not read & {"读者某甲", "求助人某乙", "受助人某丁", "13000000000", "13100000000", "010-00000000"}
    assert restricted


def test_a_case_without_these_ledgers_has_none_of_their_figures() -> None:
    empty: Any = dict.fromkeys(("surveys", "survey_questions", "complaints", "works", "kindergartens", "pay_days", "development_programmes", "programme_indicators", "programme_values", "rights_cases", "relief_recipients"), ())  # fmt: skip
    names = list(figures_of(replace(FULL_CASE, **empty)))
    assert not [name for name in names if name.startswith(("满意度", "投诉", "工程", "幼儿园", "规划", "维权", "救助"))]

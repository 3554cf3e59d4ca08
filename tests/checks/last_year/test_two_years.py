"""A report beside last year's: what is told, and what two good reports may share."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks

LAST = "\n=== 上年报告 ===\n"
FORM = "| 三级指标 | 年度指标值 | 实际完成值 | 偏差原因 |\n"
PREVIOUS = "| 三级指标 | 上年实际 | 年度指标值 | 实际完成值 |\n"


def messages(id: str, this: str, last: str) -> list[str]:
    findings = run_checks("", Manuscript.of_text(this + LAST + last), [report_checks()[id]]).findings
    return [finding.message for finding in findings]


@pytest.mark.parametrize(
    ("id", "this", "last", "says"),
    [
        ("RPT801", "年初财政拨款结转6万元。", "尚有5万元结转至下年。", "相差1万元"),
        ("RPT802", "去年项目支出30万元。", "全年执行数90万元，其中：项目支出36万元。", "上年报告写的是36万元"),
        (
            "RPT802",
            "某局2031年度自评报告\n2030年度新增绿地12亩。",
            f"某局2030年度自评报告\n{FORM}| 新增绿地 | ≥10亩 | 15亩 | |\n| 成活率 | ≥90% | 95% | |",
            "上年报告写的是15亩",
        ),
        ("RPT803", f"{PREVIOUS}| 成活率 | 90% | ≥90% | 96% |", f"{FORM}| 成活率 | ≥90% | 94.6% | |", "上年报告是94.6%"),
        ("RPT804", f"{FORM}| 投诉件数 | ≤10件 | 2件 | |", f"{FORM}| 投诉件数 | ≤6件 | 3件 | |", "上年目标≤6件"),
    ],
)
def test_a_difference_is_told(id: str, this: str, last: str, says: str) -> None:
    (message,) = messages(id, this, last)
    assert says in message


@pytest.mark.parametrize(
    ("id", "this", "last"),
    [
        ("RPT801", "上年结转近6万元。", "年末结转5万元。"),
        ("RPT801", "上年结转6万元。", "年末结转6万元，其中质保金结转下年2万元。"),
        ("RPT802", "上年项目支出30万元。", "项目支出30万元，另有项目支出32万元。"),
        ("RPT802", "上年新增绿地约12亩。", f"{FORM}| 新增绿地 | ≥10亩 | 15亩 | |\n| 成活率 | ≥90% | 95% | |"),
        ("RPT802", "上年新增绿地12公顷。", f"{FORM}| 新增绿地 | ≥10亩 | 15亩 | |\n| 成活率 | ≥90% | 95% | |"),
        ("RPT803", f"{PREVIOUS}| 绿地 | 15公顷 | ≥10亩 | 16亩 |", f"{FORM}| 绿地 | ≥10亩 | 15亩 | |"),
        ("RPT804", f"{FORM}| 绿地 | 8 | 16亩 | |", f"{FORM}| 绿地 | ≥10亩 | 15亩 | |"),
        ("RPT804", f"{FORM}| 绿地 | 提升 | 完成 | |", f"{FORM}| 绿地 | ≥10亩 | 15亩 | |"),
        ("RPT806", "根据规定按季检查12次，抽查30户。", "根据规定按季检查12次，抽查30户。"),
        (
            "RPT807",
            "某局2031年度自评报告\n比2030年增加三成，群众反映良好。",
            "某局2030年度自评报告\n比2030年增加三成，群众反映良好。",
        ),
        ("RPT807", "自评报告\n2030年，我局完成监控两次。", "自评报告\n2030年，我局完成监控两次。"),
    ],
)
def test_what_agrees_or_cannot_be_compared_is_left_alone(id: str, this: str, last: str) -> None:
    assert messages(id, this, last) == []


def test_places_of_last_years_report_are_told_as_such() -> None:
    text = f"上年结转6万元。{LAST}一、资金\n年末结转5万元。"
    (finding,) = run_checks("", Manuscript.of_text(text), [report_checks()["RPT801"]]).findings
    assert [(place.source, place.place, place.quote) for place in finding.places] == [
        ("", "第1段", "6万元"),
        ("上年报告", "第2段", "5万元"),
    ]

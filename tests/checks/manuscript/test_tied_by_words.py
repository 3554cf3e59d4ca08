"""What only words tie together is asked in a long report."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import run_checks
from jiheng.core.finding import Confidence, Severity

_FILLER = "\n".join(f"渡口{number}号码头的值守安排由管护中心另行通知。" for number in range(2000))
CERTAIN, PROBABLE, ASK = Confidence.CERTAIN, Confidence.PROBABLE, Confidence.ASK


def told(check: str, *paragraphs: str) -> list[tuple[Severity, Confidence]]:
    manuscript = Manuscript.of_text("\n".join(paragraphs))
    checkup = run_checks("报告", manuscript, [report_checks()[check]])
    return [(each.severity, each.confidence) for each in checkup.findings]


@pytest.mark.parametrize(
    ("check", "one", "other", "words"),
    [
        ("RPT205", "乡村公路护栏已全部安装到位。", "截至年底，有4公里乡村公路护栏尚未安装。", PROBABLE),
        ("RPT205", "护栏里程由上年的14.2公里升至15.6公里。", "护栏里程较上年明显下降。", PROBABLE),
        ("RPT201", "安装路灯84盏。", "上述48盏路灯均已通电。", PROBABLE),
    ],
)
def test_two_paragraphs_of_a_long_report_are_asked_about(check: str, one: str, other: str, words: Confidence) -> None:
    assert told(check, one, other) == [(Severity.ERROR, words)]
    assert told(check, one, _FILLER, other) == [(Severity.WARNING, ASK)]


def test_one_paragraph_speaks_for_itself_in_a_long_report_too() -> None:
    assert told("RPT205", "储备目标已全部实现，棉被储备尚缺140床。", _FILLER) == [(Severity.ERROR, CERTAIN)]


def test_many_digits_and_a_name_told_once_need_no_question() -> None:
    told_twice = ("县苗圃累计培育杉木容器苗1,258.6万株。", "县苗圃累计培育杉木容器苗1,285.6万株。")
    assert told("RPT201", told_twice[0], _FILLER, told_twice[1]) == [(Severity.ERROR, PROBABLE)]

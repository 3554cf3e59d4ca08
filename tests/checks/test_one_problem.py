"""One problem is told once, though several checks see it."""

import pytest

from jiheng.checks.one_problem import _TELLS_MORE
from jiheng.checks.registry import report_checks
from jiheng.checks.report_checks import check_report
from jiheng.core.document import Document


def told(text: str) -> list[tuple[str, list[str]]]:
    """The ids of what is told of the figures, and the words quoted."""
    findings = check_report(Document.of_text(text)).findings
    return [(each.id, [place.quote for place in each.places]) for each in findings if each.id[:4] in ("RPT1", "RPT2")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "安排维修资金2,760万元（0.0276亿元）。",
            [("RPT109", ["2,760万元（0.0276亿元"])],
        ),
        (
            "一、资金情况\n专项资金936万元，全部到位。\n二、使用情况\n专项资金支出936元，全部用于设备。",
            [("RPT208", ["936元", "936万元"])],
        ),
        (
            "一、标准\n补助资金63.36万元。\n二、发放\n演出2,880场，每场补助220元，补助资金63.36元。",
            [("RPT109", ["2,880场，每场补助220元，补助资金63.36元", "63.36万元"])],
        ),
        ("今年收入32.1亿元，上年36.5亿元，同比增长12.1%。", [("RPT105", ["32.1亿元，上年36.5亿元，同比增长12.1%"])]),
        (
            "2022年维修2,420处，2023年维修2,880处，同比下降19.0%。",
            [("RPT105", ["2,420处，2023年维修2,880处，同比下降19.0%"])],
        ),
        (
            "资助286人，每生每年1,600元，减免45.67万元。",
            [("RPT106", ["286人，每生每年1,600元，减免45.67万元"])],
        ),
    ],
)
def test_what_several_checks_say_of_the_same_figures_is_told_once(
    text: str, expected: list[tuple[str, list[str]]]
) -> None:
    assert told(text) == expected


def test_two_problems_of_one_sentence_are_two_findings() -> None:
    text = "共有教师186人，其中专任158人、工勤38人；学生3,120人，其中男生1,520人、女生1,580人。"
    assert told(text) == [
        ("RPT101", ["186人，其中专任158人、工勤38人"]),
        ("RPT101", ["3,120人，其中男生1,520人、女生1,580人"]),
    ]


def test_the_checks_that_tell_more_are_there() -> None:
    assert {id for more, less, _ in _TELLS_MORE for id in (more, less)} <= set(report_checks())

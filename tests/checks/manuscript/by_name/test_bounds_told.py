"""Bounds that measures told elsewhere are said to keep."""

import pytest

from jiheng.checks.manuscript.by_name.bounds_told import bounds_told
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市航标站2023年度绩效自评报告\n"
    "主航道亮灯率98.60%，护栏完好率99.10%，上年护栏完好率为98.4%。船员满意度91.3%。\n"
    "更换浮标计划3,000座，实际更换3,260座。检修护栏112公里。投诉126件。会商9,515次。\n"
    "各船队中，东滩队改造率最高，为98.6%；西滩队最低，为88.4%；北河队由90.1%升至95.6%。渡工、船员培训率分别为86%、91%。\n"
    "年末逾期船票26.6万元，逾期率0.30‰。\n"
)


def told(claim: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(REPORT + claim)
    found = bounds_told(manuscript.whole_text, manuscript.readings, manuscript.measures)
    return [(each.told, each.is_sure) for each in found]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("逾期率控制在0.20‰以内。", [("0.30‰＞0.20‰", True)]),
        ("亮灯率、护栏完好率两项指标均达到98%和99.5%的目标。", [("99.10%＜99.5%", True)]),
        ("亮灯率、护栏完好率两项指标均达到98%和99%的目标。", []),
        ("检查滞后，导致船员满意度不足九成。", [("91.3%＞九成", True)]),
        ("逾期率控制在0.40‰以内。", []),
        ("护栏完好率稳定在99.5%以上。", [("99.10%＜99.5%", True)]),
        ("亮灯率、护栏完好率均达到98.8%的目标。", [("98.60%＜98.8%", False)]),
        ("总体上，船员满意度超过九成五。", [("91.3%＜九成五", True)]),
        ("船员满意度超过95%的市定目标。", [("91.3%＜95%", True)]),
        ("船员满意度不足九成。", [("91.3%＞九成", True)]),
        ("船员满意度没到九成，后劲不足。", [("91.3%＞九成", True)]),
        ("船员满意度没到九成五，后劲不足。", []),
        ("更换浮标突破三千五百座。", [("3,260座＜三千五百座", True)]),
        ("全年会商首次突破一万次。", [("9,515次＜一万次", True)]),
        ("检修护栏里程超过115公里。", [("112公里＜115公里", True)]),
        ("投诉件数控制在120件以内。", [("126件＞120件", True)]),
        ("各船队改造率均在90%以上。", [("88.4%＜90%", True)]),
        ("各船队改造率均在85%以上。", []),
        ("护栏完好率不低于99.5%。", []),
        ("投诉件数不超过120件。", []),
        ("护栏完好率均不低于99.5%。", [("99.10%＜99.5%", True)]),
        ("力争护栏完好率达到99.5%以上。", []),
        ("2022年护栏完好率超过99.5%。", []),
        ("个别航段亮灯率低于90%。", []),
        ("更换浮标比目标多4座。", []),
    ],
)
def test_what_lies_on_the_other_side(claim: str, expected: list[tuple[str, bool]]) -> None:
    assert told(claim) == expected


_BY_SECTIONS = "（一）浮标方面问题的整改\n42个问题，整改率90.5%。\n（二）护栏方面问题的整改\n31个问题，整改率77.4%，其中主航道整改率60%。\n三、总体情况\n"


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("两个方面的整改率均在80%以上。", ["77.4%＜80%"]),
        ("两个方面的整改率均在75%以上。", []),
        ("三个方面的整改率均在80%以上。", []),
    ],
)
def test_of_so_many_the_headings_tell_which(claim: str, expected: list[str]) -> None:
    manuscript = Manuscript.of_text(_BY_SECTIONS + claim)
    assert [
        each.told for each in bounds_told(manuscript.whole_text, manuscript.readings, manuscript.measures)
    ] == expected

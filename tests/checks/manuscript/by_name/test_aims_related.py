"""Measures said to miss an aim or to pass a limit, and on which side of it the report tells them to lie."""

import pytest

from jiheng.checks.manuscript.by_name.aims_related import CLAIMS, RelatedAims, aims_denied
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市航标站2023年度绩效自评报告\n"
    "检测浮标4,646座，浮标合格率87.9%，比部颁70%的标准高17.9个百分点。灯船完好率91.2%，低于95%的目标值3.8个百分点。\n"
    "管理费用占总支出的比例为2.64%，远低于办法规定的10%上限。资产负债率58%，低于65%的控制线7个百分点。\n"
    "共发放贷款9,360万元，受益渡工1,248人，完成目标的104.00%，比目标多发放360万元。护栏漏检率9.2%，低于10%的目标。\n"
    "接待费4.2万元，高于3.8万元的控制数。\n"
)


def told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(REPORT + claim)
    related = RelatedAims(manuscript.prose, manuscript.readings, manuscript.year)
    return [each.told for each in aims_denied(manuscript.whole_text.passages_where(CLAIMS), related)]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("浮标合格率未达到部颁标准，个别仅68%。", "浮标合格率87.9%，比部颁70%的标准高17.9个百分点"),
        ("管理费用率虽略超法定上限，但使用规范。", "管理费用占总支出的比例为2.64%，远低于办法规定的10%"),
        ("资产负债率突破控制线。", "资产负债率58%，低于65%"),
        (
            "各项目标中，贷款发放距年度目标尚有差距，要加大宣传。",
            "共发放贷款9,360万元，受益渡工1,248人，完成目标的104.00%，比目标多发放360万元",
        ),
    ],
)
def test_what_the_report_denies(claim: str, expected: str) -> None:
    assert told(claim) == [expected]


@pytest.mark.parametrize(
    "claim",
    [
        "灯船完好率未达到目标，需要改进。",
        "接待费略超控制数。",
        "船员合格率未达到部颁标准。",
        "上年浮标合格率未达到部颁标准。",
        "部分浮标合格率未达到部颁标准。",
        "护栏漏检率未达到目标要求。",
        "如浮标合格率未达到标准，要整改。",
        "浮标合格率未达到标准的有2个渡口。",
        "未达到标准。",
    ],
)
def test_what_holds_or_is_of_something_else(claim: str) -> None:
    assert told(claim) == []


def test_a_heading_claims_nothing() -> None:
    assert told("一、浮标合格率未达到标准\n（一）资产负债率突破控制线") == []

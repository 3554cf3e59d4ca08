"""Rates against the time that has passed."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # the share of the year is told itself
    "收入完成预算的54.6%，与50%的时间进度相比，超进度6.4个百分点。": [
        (Relation.COMPARISON, False, "54.6－50＝4.6个百分点≠6.4个百分点，相差1.8个百分点")
    ],
    "支出完成预算的44.6%。与50%的时间进度相比慢5.4个百分点。": [(Relation.COMPARISON, True, "50－44.6＝5.4个百分点")],
    "截至9月底，项目支出率80.2%，超序时进度5.2个百分点。": [
        (Relation.COMPARISON, True, "80.2%－75%＝5.2个百分点（9个月的序时进度为75%）")
    ],
    "截至9月底，项目支出率80.2%，超序时进度2.5个百分点。": [
        (Relation.COMPARISON, False, "80.2%－75%＝5.2个百分点≠2.5个百分点（9个月的序时进度为75%）")
    ],
    "上半年项目支出率46.5%，低于序时进度3.5个百分点。": [
        (Relation.COMPARISON, True, "50%－46.5%＝3.5个百分点（6个月的序时进度为50%）")
    ],
    "前四个月资金拨付率为40.1%，快于时间进度6.8个百分点。": [
        (Relation.COMPARISON, True, "40.1%－33.33%＝6.8个百分点（4个月的序时进度为33.33%）")
    ],
    # the month stands in the sentence before
    "1-10月完成投资60万元。投资进度90.1%，超过时间进度8.6个百分点。": [
        (Relation.COMPARISON, False, "90.1%－83.33%＝6.8个百分点≠8.6个百分点（10个月的序时进度为83.33%）")
    ],
    "上半年，支出占预计数的61.2%，超过序时进度要求11.2个百分点。": [
        (Relation.COMPARISON, True, "61.2%－50%＝11.2个百分点（6个月的序时进度为50%）")
    ],
    # what is over is told in a bracket behind
    "完成投资72.4%，快于时间进度5.7个百分点（时间进度66.7%）。": [
        (Relation.COMPARISON, True, "72.4－66.7＝5.7个百分点")
    ],
    "支出完成预算的58.2%，较序时进度慢18.6个百分点（序时进度75%）。": [
        (Relation.COMPARISON, False, "75－58.2＝16.8个百分点≠18.6个百分点，相差1.8个百分点")
    ],
    # no month is so far back
    "完成核定数的60.68%，比序时进度快106.8个百分点。": [(Relation.COMPARISON, False, "106.8个百分点＞60.68%")],
    # of what time is not told
    "项目支出率80.2%，超序时进度2.5个百分点。": [],
    # too far off for a slip
    "截至2月底，项目支出率80.2%，超序时进度5.2个百分点。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_lead_over_time_is_measured_by_the_month(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # the share of the year told behind the gap
        (
            "完成年度计划的97.2%，比时间进度快63.9个百分点（时间进度83.3%）。",
            ["97.2－83.3＝13.9个百分点≠63.9个百分点，相差50个百分点"],
        ),
        ("完成年度计划的97.2%，比时间进度快13.9个百分点（时间进度83.3%）。", []),
        (
            "完成年度计划的77.2%，比时间进度快6.1个百分点（时间进度83.3%）。",
            ["77.2－83.3＝-6.1个百分点≠6.1个百分点，相差12.2个百分点"],
        ),
        # the point moved
        (
            "上半年支出158万元，完成预算的60.68%，比序时进度快106.8个百分点。",
            ["60.68%－50%＝10.7个百分点≠106.8个百分点（6个月的序时进度为50%）"],
        ),
    ],
)
def test_the_progress_told_behind_the_gap_makes_it(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected

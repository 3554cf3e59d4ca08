"""How far growth moved since last year."""

import pytest

from tests.quantities.stated import stated

FAILING = {
    "一季度支出增长44.53%，上年同期增长13.6%，增幅同比提高39.03个百分点。": [
        "44.53－13.6＝30.93个百分点≠39.03个百分点，相差8.1个百分点"
    ],
    "出口增长12.4%，增速比上年提高3.1个百分点，上年增速为8.3%。": ["12.4－8.3＝4.1个百分点≠3.1个百分点，相差1个百分点"],
    "投资增长6.2%，上年同期增长8.9%，增速同比回落3.7个百分点。": ["8.9－6.2＝2.7个百分点≠3.7个百分点，相差1个百分点"],
}
HOLDING = (
    "一季度支出增长44.53%，上年同期增长13.6%，增幅同比提高30.93个百分点。",
    "一季度支出增长44.53%，教育支出增长13.6%，增幅同比提高39.03个百分点。",
    "出口增长12.4%，进口增长8.3%，增速比上年提高3.1个百分点。",
    "工业增长6.2%，比上年提高0.3个百分点；建筑业增长4.1%，上年增长8.9%。",
    "投资增长6.2%，其中工业投资增长12.6%，上年增长5.3%，增速同比提高7.3个百分点。",
    "出口下降6.2%，上年增长5.3%，增速同比回落11.5个百分点。",
)


@pytest.mark.parametrize(("sentence", "failing"), FAILING.items())
def test_growth_moved_by_what_parts_both_years(sentence: str, failing: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(sentence) if not holds] == failing


@pytest.mark.parametrize("sentence", HOLDING)
def test_growths_of_other_things_say_nothing(sentence: str) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(sentence) if not holds] == []

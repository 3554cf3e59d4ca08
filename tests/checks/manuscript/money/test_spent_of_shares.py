"""No holder of a share spends more than it was given."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.spent_of_shares import spent_above_shares


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("补助分配：东浦区860万元、北陵县630万元。\n年末北陵县支出639万元。", [("北陵县", "630万元", "639万元")]),
        ("下达资金中县医院86万元、中医院54万元。\n县医院实际使用91万元。", [("县医院", "86万元", "91万元")]),
        ("补助分配：东浦区860万元、北陵县630万元。\n年末北陵县支出612万元。", []),
        ("各地支出：东浦区860万元、北陵县630万元。\n年末北陵县支出639万元。", []),  # what each spent
        ("分配东浦区860万元、北陵县630万元。\n追加东浦区90万元、北陵县60万元。\n北陵县支出639万元。", []),
        ("补助分配：东浦区860万元、北陵县630万元。\n安排东浦区90万元、北陵县60万元。\n北陵县支出639万元。", []),
    ],
)
def test_more_than_the_only_share_is_found(text: str, told: list[tuple[str, str, str]]) -> None:
    found = spent_above_shares(Manuscript.of_text(text).facts)
    assert [(each.holder, each.share.mention.text, each.spent.mention.text) for each in found] == told

"""What is said to lie beyond the level of others."""

import pytest

from jiheng.checks.manuscript.compared.beyond_others import beyond_others_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("我市农村居民收入24,310元，全省为25,020元，高于全省平均水平。", ["24,310元＜25,020元"]),
        ("我市农村居民收入24,310元，全省为25,020元，低于全省平均水平。", []),
        (
            "响应率、解决率分别为99.8%、91.3%，全区平均分别为99.5%、93.2%。两项指标均高于全区平均水平。",
            ["91.3%＜93.2%"],
        ),
        ("近三年增速分别为6.1%、5.4%、5.2%，同期全省分别为5.8%、5.6%、5.0%，持续高于全省。", ["5.4%＜5.6%"]),
        ("各季度执行率分别为22.6%、58.9%，时序要求分别为25%、50%，各季度均达到时序要求。", ["22.6%＜25%"]),
        ("收入增长5.2%，全省增长6.3%，增速高于全省。", ["5.2%＜6.3%"]),
        # of others, of falls, of what only some do
        ("收入下降5.2%，全省下降6.3%，好于全省。", []),
        ("收入增长5.2%，全省下降6.3%，低于全省。", []),
        ("浓度32微克/立方米，全市36微克/立方米，投诉量高于全市。", []),
        ("浓度32微克/立方米，全市36微克/立方米，力争不高于全市。", []),
        ("投诉率0.3%，时序要求0.5%，达到时序要求。", []),
        ("东渡32件，西渡36件，高于全市平均水平。", []),
        ("东渡32件，全市36件、全省48件，高于全市平均水平。", []),
        ("东渡32件，全市约36件，高于全市平均水平。", []),
        ("东渡32件，全市36件，均高于全市平均水平。", []),
        ("均高于全市平均水平。", []),
        ("全市36件，高于全市平均水平。", []),
    ],
)
def test_what_lies_on_the_other_side_is_found(text: str, failing: list[str]) -> None:
    assert [arithmetic for holds, arithmetic in told(beyond_others_in, text) if not holds] == failing

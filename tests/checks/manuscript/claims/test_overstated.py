"""Rates claimed to be at least so high, and the lower ones told."""

import pytest

from jiheng.checks.manuscript.claims.overstated import overstated_in
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = "某县2023年度绩效自评报告\n二、完成情况\n回访群众，满意度93.6%。\n到位资金支付率为92.4%。\n三、结论\n"


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("群众满意度达95%以上。", [("95%以上", "93.6%")]),
        ("群众满意度达90%以上。", []),
        ("预算执行率达95%以上。", [("95%以上", "92.4%")]),
        ("设备使用率达95%以上。", []),
        ("下一步确保群众满意度达95%以上。", []),
        ("全县11个乡镇满意度超过95%。", []),
        ("（四）绩效目标。修建渡口12处，群众满意度95%以上。", []),
    ],
)
def test_what_was_not_reached_is_not_claimed(claim: str, told: list[tuple[str, str]]) -> None:
    manuscript = Manuscript.of_text(REPORT + claim)
    found = overstated_in(manuscript.prose, manuscript.readings, manuscript.facts)
    assert [(each.term.mention.text, each.fact.mention.text) for each in found] == told

"""What is said to be done in time is held against the days told of it."""

import pytest

from jiheng.checks.manuscript.claims.in_time import belated_in
from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[str]:
    return [each.told for each in belated_in(Manuscript.of_text(text).prose)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("计划2023年10月底竣工，实际竣工时间为2023年12月20日，按期完成。", ["2023年12月20日晚于2023年10月底"]),
        ("补助应于6月30日前拨付，实际于8月12日拨付，资金拨付及时。", ["8月12日晚于6月30日"]),
        ("合同工期为2022年3月1日至10月31日，实际竣工为2022年12月10日，如期竣工。", ["2022年12月10日晚于10月31日"]),
        ("计划2023年10月底竣工，实际竣工时间为2023年10月20日，按期完成。", []),
        ("计划2023年10月底竣工，实际于2023年12月竣工，未按期完成。", []),
        ("整改期限为2022年6月底前，已于2023年6月15日按期完成整改。", ["2023年6月15日晚于2022年6月底"]),
        ("整改期限为2022年6月底前，我局于2023年2月按时报送了整改报告。", []),
        ("计划2023年10月底竣工；实际于2023年12月启用，按期完成。", []),
        ("3月1日开工，实际于12月10日竣工，按期完成。", []),  # no day that it was due
        ("计划10月竣工，实际于2023年12月竣工，按期完成。", []),  # of a year that is not told
    ],
)
def test_a_day_later_than_the_one_due_is_told(text: str, expected: list[str]) -> None:
    assert told(text) == expected

"""By how much something ended earlier or later than planned."""

import pytest

from jiheng.checks.manuscript.periods.shifts import shifts


def told(text: str) -> list[tuple[str, bool]]:
    """By how much it was each time, and whether that is told."""
    return [(each.right, each.holds and not each.is_other_way) for each in shifts(text)]


@pytest.mark.parametrize(
    ("text", "answers"),
    [
        ("项目原定2022年12月底竣工，实际于9月底竣工，提前4个月完成建设任务。", [("3个月", False)]),
        ("计划于2022年10月31日前完成，实际于2022年9月16日完成，提前30天。", [("45天", False)]),
        ("该项目于2022年11月30日建成，比计划的2022年10月15日延期15天。", [("46天", False)]),
        ("合同约定2020年6月交付，2022年6月交付使用，延期1年。", [("24个月", False)]),
        ("计划2022年10月完成，实际于2022年12月完成，提前2个月。", [("2个月", False)]),
        ("计划2022年12月完成，实际于10月中旬提前2个月完成。", [("2个月", True)]),
        ("工程要求2022年8月底完工，推迟1个月，于2022年9月底完工。", [("1个月", True)]),
        ("贷款应于2022年5月10日归还，实际于2022年7月9日归还，逾期60天。", [("60天", True)]),
        ("2022年3月提前1个月完成春播准备，4月底完成全部播种。", []),
        ("计划2022年11月完工，实际12月完工，延期20天。", []),
        ("计划2022年11月完工，延期1个月。", []),
    ],
)
def test_a_shift_is_measured_between_the_planned_and_the_actual_end(text: str, answers: list[tuple[str, bool]]) -> None:
    assert told(text) == answers

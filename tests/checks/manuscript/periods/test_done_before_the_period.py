"""What is told to be done before the works began."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.periods.done_before_the_period import done_before_the_period

PERIOD = "林网项目建设期为2022年3月至2023年12月。"


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("截至2021年12月，项目建设内容全部完工。", [True]),
        ("截至2023年12月，项目建设内容全部完工。", [False]),
        ("截至2021年12月，前期工作全部完成。", []),
        ("截至2021年12月，一期工程全部完工。", []),
        ("截至2021年12月，在册林户1,286户。", []),
        ("苗圃实施期限为2020年1月至2021年12月。截至2021年12月，苗圃全部建成。", []),
    ],
)
def test_nothing_is_done_before_the_one_period_of_a_report(text: str, doubts: list[bool]) -> None:
    prose = Manuscript.of_text(f"{PERIOD}\n{text}").prose
    assert [bool(told.doubt) for _, told in done_before_the_period(prose)] == doubts

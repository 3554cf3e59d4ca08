"""Years that the words around them contradict."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.years.years_by_their_words import years_by_their_words

YEAR = 2023


def _told(text: str) -> list[tuple[str, int]]:
    prose = Manuscript.of_text(f"某局{YEAR}年度部门整体支出绩效自评报告\n{text}").prose
    return [(each.words, each.expected) for each in years_by_their_words(prose[1:], YEAR)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("本次报告的2022年度审计查出问题尚未改完。", ("本次报告的2022年度", 2023)),
        ("自评基准日为2022年12月31日。", ("自评基准日为2022年12月31日", 2023)),
        ("2022年，我局办理复议12件。现将2023年工作报告如下。", ("2022年，我局办理复议12件。现将2023年", 2023)),
        ("2024年度自评结果随本报告上报并公开。", ("2024年度自评结果随本报告", 2023)),
        ("表中“上年”数据指2021年，以核定数为准。", ("“上年”数据指2021年", 2022)),
        ("本报告统计期为2022年1月1日至2023年12月31日。", ("统计期为2022年1月1日至2023年12月", 2023)),
        ("年初结转：指2023年度尚未使用、结转到本年的资金。", ("2023年度尚未使用、结转到本年", 2022)),
        ("迎接2022年度绩效考核，考核期为2023年1月至12月。", ("2022年度绩效考核，考核期为2023年1月", 2023)),
    ],
)
def test_a_year_that_its_own_words_contradict_is_told(text: str, told: tuple[str, int]) -> None:
    assert _told(text) == [told]


@pytest.mark.parametrize(
    "text",
    [
        "本次报告的2023年度审计查出问题尚未改完。",
        "2023年度自评结果随本报告上报并公开。",
        "表中“上年”数据指2022年，以核定数为准。",
        "表中“上年”数据指2021年至2022年的平均数。",
        "本报告统计期为2023年1月1日至2023年12月31日。",
        "三年行动的评价期为2021年1月至2024年12月。",
        "年初结转：指2022年度尚未使用、结转到本年的资金。",
        "迎接2023年度绩效考核，考核期为2023年1月至12月。",
        "本次评价的2022年度资金与2023年度资金一并核查。",
    ],
)
def test_a_year_that_fits_its_words_is_not(text: str) -> None:
    assert _told(text) == []

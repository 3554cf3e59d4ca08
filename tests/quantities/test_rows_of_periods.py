"""Rows of figures of which each is of a period of its own."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.rows_of_periods import years_of_row
from tests.quantities.stated import stated

ROWS: dict[str, dict[str, int | None]] = {
    "2021年、2022年和2023年，水费收入分别为86万元、92万元和98万元。": {"86万元": 2021, "92万元": 2022, "98万元": 2023},
    "2023年末、2022年末及2021年末，账面余额分别为98万元、92万元及86万元。": {
        "98万元": 2023,
        "92万元": 2022,
        "86万元": 2021,
    },
    # a span names the years between its ends
    "2021年—2023年借阅量分别为86万册、92万册、98万册。": {"86万册": 2021, "92万册": 2022, "98万册": 2023},
    "报告期各期末，应付款分别为352万元、757万元和350万元。": {"352万元": None, "757万元": None, "350万元": None},
    "近两年收入分别为86万元和92万元。": {"86万元": None, "92万元": None},
    # not as many as there are years
    "2021年、2022年和2023年，甲、乙两镇收入分别为86万元、92万元。": {},
    # of one period
    "预算数、执行数分别为160万元、152万元。": {},
    "2023年较2021年增加12万元、8户。": {},
}
TRUE = (
    "2020年末、2021年末和2022年末，某馆藏书分别为352.26万册、757.47万册和350.09万册，占全市的0.79%、1.79%和0.82%。",
    "报告期各期末，某局应付款分别为1,193.53万元、1,546.64万元和1,965.56万元，占同期支出的比例分别为3.40%、4.40%和3.52%。",
    "近三年某站收入分别为928.46万元、174.72万元、74.61万元，占当年收入的比重分别为1.88%、0.35%、0.10%。",
    "2019年至2022年，代垫利息分别为142.99万元、206.43万元、5.55万元和0万元，占支出的2.07%、2.17%、0.04%和0%。",
    "2021年、2022年、2023年，项目支出占比分别为62.5%、58.1%、60.4%。",
)


@pytest.mark.parametrize("text", ROWS)
def test_each_figure_of_a_row_of_periods_is_of_its_own_year(text: str) -> None:
    (sentence,) = Reading(text).sentences
    assert {sentence.terms[index].mention.text: year for index, year in years_of_row(sentence).items()} == ROWS[text]


@pytest.mark.parametrize("text", TRUE)
def test_shares_of_several_periods_are_shares_of_no_one_whole(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []

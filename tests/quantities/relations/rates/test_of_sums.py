"""Rates of two neighbours taken together."""

import pytest

from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.rates.of_sums import fits_sums


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("合格6006批次，不合格129批次，合格率97.90%。", True),
        ("合格6006批次，不合格129批次，合格率95.90%。", False),
        ("任务1.10万吨，轮换1.06万吨，少0.04万吨，完成率80%。", False),
        ("校舍1.86万平方米，其中教学用房1.12万平方米，占37.6%。", False),
    ],
)
def test_a_rate_may_be_of_a_sum_of_neighbours(text: str, fits: bool) -> None:
    *amounts, rate = Reading(text).sentences[0].terms
    assert fits_sums(rate.mention, amounts) is fits

"""The highest, the next and the lowest."""

import pytest

from jiheng.checks.manuscript.compared.extremes import extremes_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("得分最高的是东山镇（96.5分），其次是西滩镇（97.2分）。", [(False, "96.5分＜97.2分")]),
        ("得分最高的是东山镇（96.5分），其次是西滩镇（96.2分）。", [(True, "96.5分≥96.2分")]),
        ("投资最大的是东山镇512万元，最小的是西滩镇586万元。", [(False, "512万元＜586万元")]),
        ("执行率最低的为98.2%，最高的为99.1%。", [(True, "98.2%＜99.1%")]),
        ("收入最高的是东山镇12%，增速最低的是西滩镇15%。", []),
        ("得分最高的是东山镇96.5分，人均98.2分。", []),
    ],
)
def test_the_highest_is_no_less_than_another(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(extremes_in, text) == expected

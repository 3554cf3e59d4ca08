"""Units that count the same thing are one."""

import re

import pytest

from jiheng.quantities.units import DURATIONS, GENERAL, MONEY, PEOPLE, PERCENTAGE_POINTS, UNIT, base_of


@pytest.mark.parametrize(
    ("written", "base"),
    [
        ("圆", MONEY),
        ("名", "人"),
        ("位", "人"),
        ("人次", "人次"),
        ("户次", "户次"),
        ("公里", "千米"),
        ("km", "千米"),
        ("㎡", "平方米"),
        ("个百分点", PERCENTAGE_POINTS),
        ("个工作日", "工作日"),
        ("批", "批"),
    ],
)
def test_amounts_are_compared_in_one_unit(written: str, base: str) -> None:
    assert base_of(written) == base


def test_the_longest_spelling_of_a_unit_is_found_first() -> None:
    pattern = re.compile(UNIT)
    longest = [pattern.match(text) for text in ("人次数", "个工作日内", "批次", "平方米的", "元/人", "台套")]
    assert [found and found[0] for found in longest] == ["人次", "个工作日", "批次", "平方米", "元/人", "台套"]


def test_people_things_and_spans_of_time_share_no_unit() -> None:
    assert PEOPLE & GENERAL == PEOPLE & DURATIONS == GENERAL & DURATIONS == frozenset()

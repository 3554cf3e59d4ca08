"""Ratios and ranks that are told to have moved."""

import pytest

from jiheng.checks.manuscript.claims.levels_moved import LEVELS, levels_moved
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("城乡居民收入比为2.18:1，低于去年同期水平（2.12:1）。", ["2.18:1＞2.12:1"]),
        ("城乡居民收入比为2.12:1，高于去年同期水平（2.18:1）。", ["2.12:1＜2.18:1"]),
        ("城乡居民收入比为2.18，比上年的2.12缩小0.06。", ["2.18＞2.12"]),
        ("城乡收入比由2.6∶1缩小至2.8∶1。", ["2.8∶1＞2.6∶1"]),
        ("城乡居民收入比由上年的2.12缩小到2.18。", ["2.18＞2.12"]),
        ("城乡收入比从上年的2.6：1逐步缩小到2.4：1。", []),
        ("收入比2.12:1，低于全省平均水平（2.38:1）；医护比为1:1.25，高于去年1:1.12。", []),
        ("恩格尔系数为0.32，比2015年的0.36下降0.04；收入比为2.12，比上年缩小0.06。", []),
        ("水质排名全市第8位，较上年第6位上升2位。", ["由第6位到第8位"]),
        ("水质排名全市第6位，较上年上升3位（上年第8位）。", ["由第8位到第6位"]),
        ("排名由上年的第9位上升到第十二位。", ["由第9位到第12位"]),
        ("排名由上年的第12位上升到第9位，上升2位。", ["由第12位到第9位"]),
        ("水质排名全市第6位，较上年第8位上升2位；由第12位前移至第9位，前移3位。", []),
        ("总量排全市第8位，增速排第6位，较上年前移3位；增速列全市第3位，高于全市平均1.2个百分点。", []),
    ],
)
def test_the_other_way_is_found(text: str, told: list[str]) -> None:
    passages = Manuscript.of_text(text).whole_text.passages_where(LEVELS)
    assert [each.told for each in levels_moved(passages)] == told

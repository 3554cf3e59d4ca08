"""Two growths compared in words alone, and a measure with what it was in a year."""

import pytest

from jiheng.checks.manuscript.by_name.growths_told import GROWTHS, SINCE_A_YEAR, growths_told, since_a_year
from jiheng.checks.manuscript.manuscript import Manuscript

REPORT = (
    "东洲市2023年经济运行情况报告\n"
    "城镇居民人均可支配收入41,580元，比上年39,600元增长5.0%；农村居民人均可支配收入21,400元，增长7.0%。\n"
    "基金收入32.12亿元，增长6.02%。基金支出28.20亿元，增长7.98%。\n"
    "完成客运量7,260万人次，比2019年9,680万人次下降25%，比2020年增长12%。森林覆盖率62.1%，比2019年的60.3%提高1.8个百分点。\n"
)


def told(claim: str) -> list[str]:
    manuscript = Manuscript.of_text(REPORT + claim)
    text, changes = manuscript.whole_text, manuscript.named_changes
    growths = growths_told(text.passages_where(GROWTHS), changes)
    return [each.words for each in (*growths, *since_a_year(text.passages_where(SINCE_A_YEAR), changes))]


@pytest.mark.parametrize(
    "claim",
    [
        "城镇居民收入增速快于农村",
        "城镇居民收入增速快于农村居民",
        "农村居民收入增长慢于城镇居民",
        "基金支出增速低于基金收入增速",
        "客运量已超过2019年水平",
        "客运量低于2020年同期水平",
        "森林覆盖率低于2019年水平",
    ],
)
def test_what_the_changes_deny(claim: str) -> None:
    assert told(f"总的看，{claim}，形势较好。") == [claim]


@pytest.mark.parametrize(
    "claim",
    [
        "农村居民收入增速快于城镇居民",
        "支出增速高于收入增速",
        "城镇居民收入增速快于经济增速",
        "力争城镇居民收入增速快于农村",
        "城镇居民收入增速不快于农村",
        "城镇居民收入高于农村",
        "客运量仍低于2019年水平",
        "客运量已超过2020年水平",
        "客运量已超过2018年水平",
        "货运量已超过2019年水平",
        "2022年城镇居民收入增速快于农村",
        "力争客运量超过2019年水平",
        "增速快于农村",
        "它超过2019年水平",
    ],
)
def test_what_holds_or_is_of_something_else(claim: str) -> None:
    assert told(f"总的看，{claim}，形势较好。") == []


def test_a_heading_claims_nothing() -> None:
    assert told("一、城镇居民收入增速快于农村\n（一）客运量已超过2019年水平") == []

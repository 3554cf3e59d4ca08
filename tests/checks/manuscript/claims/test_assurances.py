"""Sentences that claim everything was done."""

import pytest

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.manuscript import Manuscript


def completions(text: str) -> tuple[Assurance, ...]:
    return Manuscript.of_text(text).completions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各项绩效目标全部完成。", [("全部完成", "各项绩效目标", False)]),
        ("资金全部支出完毕，无结余。", [("资金全部支出完毕", "", True), ("无结余", "", True)]),
        ("河道清淤已竣工，农田复垦如期办结。", [("已竣工", "河道清淤", False), ("如期办结", "农田复垦", False)]),
        ("补贴应兑尽兑。", [("应兑尽兑", "补贴", False)]),
        ("圆满完成改造任务12项。", [("圆满完成", "", False)]),
        ("预算执行率已达100%。", [("执行率已达100%", "预算", True)]),
        ("工程款支付进度100%。", [("支付进度100%", "工程款", True)]),
        ("养殖补助资金已足额兑付。", [("资金已足额兑付", "养殖补助", True)]),
        ("按要求全部完成整改。", [("全部完成整改", "按要求", False)]),
        ("本项目实现了预期绩效目标。", [("实现了预期绩效目标", "本项目", False)]),
    ],
)
def test_a_claim_is_read_with_its_subject(text: str, expected: list[tuple[str, str, bool]]) -> None:
    assert [(each.words, each.subject, each.is_of_money) for each in completions(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "各项任务未能全部完成。",
        "供养人数因动态管理未达到目标。",
        "除2个村外，其余任务全部完成。",
        "除2个村外，各项任务全部完成。",
        "其他项目均已完成。",
        "力争如期完成年度任务。",
        "确保全部完成。",
        "完成年初任务数的96%。",
        "实现目标的关键在于管理。",
        "基本完成。",
        "主体工程完工或全面完工6049座。",  # how many
        "（一）全部完成情况\n",
    ],
)
def test_wishes_plans_exceptions_and_headings_are_no_claims(text: str) -> None:
    assert completions(text) == ()


def test_a_claim_of_all_targets_is_general() -> None:
    (general,) = completions("年度绩效目标已全部实现。")
    (of_one,) = completions("河道清淤已竣工。")
    assert (general.is_general, of_one.is_general) == (True, False)


def test_the_place_of_a_claim_is_its_words_in_its_sentence() -> None:
    (claim,) = completions("全县推进。河道清淤已竣工，效果良好。")
    assert (claim.place.start, claim.place.end) == (9, 12)
    assert (claim.sentence_start, claim.sentence_end) == (5, 17)

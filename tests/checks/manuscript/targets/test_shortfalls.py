"""Targets that a report itself shows were not reached."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.targets.shortfalls import concerns
from jiheng.quantities.likeness import bigrams

Told = tuple[str, str | None, str | None, bool]


def shortfalls(text: str) -> list[Told]:
    return [
        (
            each.told,
            each.planned.text if each.planned is not None else None,
            each.done.text if each.done is not None else None,
            each.is_money,
        )
        for each in Manuscript.of_text(text).shortfalls
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "全年预算120万元，实际支出108万元，预算执行率90%。",
            [("108万元÷120万元＝90.00%", "120万元", "108万元", True), ("120万元＞108万元", "120万元", "108万元", True)],
        ),
        (
            "计划培训500人，实际培训460人，完成率92%。",
            [("460人÷500人＝92.00%", "500人", "460人", False), ("500人＞460人", "500人", "460人", False)],
        ),
        ("校舍改造数量不少于40间，实际36间。", [("40间＞36间", "40间", "36间", False)]),
        ("校舍改造数量不少于40间，实际42间。", []),
        ("意外伤害次数不超过4次，实际3次。", []),
        ("校舍改造数量不少于40间。\n全年校舍改造36间。", [("40间＞36间", "40间", "36间", False)]),
        ("校舍改造数量不少于40间。\n全年围墙改造36间。", []),
        ("计划抽检16800批次。\n全年完成抽检16641批次。", [("16800批次＞16641批次", "16800批次", "16641批次", False)]),
        (
            "目标总任务14622套，其中廉租住房1852套。\n已开工14310套，其中完成廉租住房开工1588套。",
            [("1852套＞1588套", "1852套", "1588套", False)],
        ),
        ("年度目标：检修路灯桥梁40座。\n全年检修路灯桥梁36座。", [("40座＞36座", "40座", "36座", False)]),
        ("年度目标：检修路灯桥梁40座。\n一季度检修路灯桥梁12座。", []),
        ("门票收入21.6亿元，完成预算24亿元的90%。", [("21.6亿元÷24亿元＝90.00%", "24亿元", "21.6亿元", False)]),
        ("全年计划改造校舍40间，实际改造校舍36间。", [("40间＞36间", "40间", "36间", False)]),
        ("实际改造校舍36间，全年计划改造校舍40间。", [("40间＞36间", "40间", "36间", False)]),
        (
            "农村中学校舍计划改造40间。\n工程按月推进。\n农村中学校舍实际改造36间。",
            [("40间＞36间", "40间", "36间", False)],
        ),
        (
            "二、项目绩效目标\n新建农村公厕240座。\n三、项目产出\n实际建成农村公厕226座。",
            [("240座＞226座", "240座", "226座", False)],
        ),
        (
            "年度总体目标为：完成8个自然村的管网改造。\n实际完成7个自然村的管网改造。",
            [("8个＞7个", "8个", "7个", False)],
        ),
        ("原计划每亩补助300元，一期每亩补助100元。", []),  # unit prices
        ("两处工程未能如期完成。", [("未能如期完成", None, None, False)]),
        ("回访仅完成一半。", [("仅完成", None, None, False)]),
    ],
)
def test_a_shortfall_is_told_by_a_rate_by_plan_beside_result_or_in_words(text: str, expected: list[Told]) -> None:
    assert sorted(set(shortfalls(text))) == sorted(expected)


@pytest.mark.parametrize(
    "text",
    [
        "核定编制40人，实有36人。",  # posts need not be filled
        "全年预算120万元，实际支出120万元，执行率100%。",
        "计划培训500人，实际培训560人，完成率112%。",
        "上年计划培训500人，实际培训460人。",  # another year
        "目标20座，完成4座。",  # too far off to be of one thing
        "全年预算120万元，其中实际支出108万元。",  # a part
        "计划改造校舍40间，实际维修桥梁36座。",  # another unit
        "抽查160件，合格156件，合格率97.5%。",  # no target
        "采购计划金额120万元，实际采购金额108万元。",  # money spared
    ],
)
def test_what_reached_its_target_or_has_none_is_no_shortfall(text: str) -> None:
    assert shortfalls(text) == []


def test_a_shortfall_concerns_what_shares_its_words() -> None:
    (shortfall,) = Manuscript.of_text("全年计划改造校舍40间，实际改造校舍36间。").shortfalls
    assert concerns(shortfall, bigrams("校舍改造"))
    assert not concerns(shortfall, bigrams("桥梁养护完成情况"))

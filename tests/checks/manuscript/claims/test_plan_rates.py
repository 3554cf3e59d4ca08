"""What a sentence concludes from the rate at which a plan was met."""

import pytest

from jiheng.checks.manuscript.claims.verdicts import OF_VERDICTS, verdicts
from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[tuple[str, str]]:
    manuscript = Manuscript.of_text(text)
    passages = manuscript.whole_text.passages_where(OF_VERDICTS)
    return [(each.words, each.told) for each in verdicts(passages, manuscript.readings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("渡口养护支出完成预算的95%，超支2.25亿元。", [("超支", "95%＜100%")]),
        ("过渡费收入为预算的102.3%，短收0.19亿元。", [("短收", "102.3%＞100%")]),
        ("渡口建设投资占年度计划的87%，超额完成年度投资计划。", [("超额完成年度投资计划", "87%＜100%")]),
        ("渡船购置支出率76%，项目资金已全部支付完毕。", [("全部支付完毕", "76%＜100%")]),
        ("公用经费支出完成预算的103.6%，控制在年初预算之内。", [("控制在年初预算之内", "103.6%＞100%")]),
        (
            "收入36.2亿元，为调整预算的101.2%；支出42.18亿元，为调整预算的94.6%，收支均超额完成调整预算。",
            [("超额完成调整预算", "94.6%＜100%")],
        ),
        ("渡口支出完成年初预算的112.4%。决算数小于预算数的主要原因是压减。", [("决算数小于预算数", "112.4%＞100%")]),
        ("渡口支出为年初预算的86.3%，决算数大于年初预算数。", [("决算数大于年初预算数", "86.3%＜100%")]),
        ("绩效目标完成率为97.5%，各项绩效目标均已100%完成。", [("目标均已100%完成", "97.5%＜100%")]),
        ("收入86.4亿元，完成预算80亿元的108%，未完成年初预算。", [("未完成年初预算", "86.4亿元＞80亿元")]),
    ],
)
def test_a_conclusion_that_the_rate_denies_is_told(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "渡口养护支出完成预算的95%，节余2.25亿元。",
        "渡口养护支出完成预算的103%，未突破调整后预算。",
        "渡船购置支出率76%，其中人员经费已全部支付完毕。",
        "渡船购置支出率76%，应付工程进度款已全部支付完毕。",  # of what was due
        "支出完成调整预算的94.2%，超出年初预算1.2亿元。",  # another plan
        "渡口养护执行率92.4%，圆满完成年度各项任务。",  # work, and not money
        "2022年收入完成预算的97.8%，2021年超额完成预算。",
        "收入完成预算的98.2%，其中税务部门超额完成任务。",
        "全年收入完成预算的103.5%，若扣除一次性因素则短收0.8亿元。",
        "公共安全支出完成预算的106%，超支部分通过预备费解决。",
        "教育支出为预算的96.4%；科技支出为预算的108.3%，超支0.4亿元。",
        "镇级收入完成预算的94.2%，全县收入超额完成预算。",
        "截至6月底，支出完成年度预算的52.3%，超额完成“双过半”目标。",
        "截至9月底支出进度72%，超额完成序时进度任务。",
        "完成调整预算的96.4%，决算数大于年初预算数的主要原因是年中追加。",
        "基本支出完成预算的102%，项目支出完成预算的86%，决算数大于预算数的是基本支出。",
        "渡口支出完成年初预算的112.4%。渡船支出决算数小于年初预算数的主要原因是压减。",
        "第一批项目支出率76%，第二批项目资金全部支付完毕。",
    ],
)
def test_what_is_of_other_money_or_another_plan_is_left_alone(text: str) -> None:
    assert told(text) == []

"""Shares told as a bound or rounded in words."""

import pytest

from jiheng.checks.manuscript.compared.shares_told import shares_told_in
from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        ("全县危房竣工率超七成。\n开工1,600户、竣工1,020户，竣工率63.75%。", ["63.75%＜七成"]),
        ("全县危房竣工率超六成。\n开工1,600户、竣工1,020户，竣工率63.75%。", []),
        ("全县户厕改造率近九成。\n户厕改造率72%。", ["72%＜九成"]),
        ("上年户厕改造率近九成。\n户厕改造率72%。", []),
        ("全县户厕改造率不足九成五。\n户厕改造率92%。", []),
        ("全县户厕改造率近九成。\n户厕改造率88.6%。", []),
        ("全县户厕改造率不足九成。\n户厕改造率92.6%。", ["92.6%＞九成"]),
        ("全县户厕改造率超九成。\n东山镇户厕改造率72%，西滩镇户厕改造率96%。", []),
        ("全县户厕改造率超九成。\n道路硬化率82%。", []),
    ],
)
def test_the_rate_bears_out_the_tenths(text: str, failing: list[str]) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{text}")
    rates = manuscript.indexed_facts.in_unit("%")
    found = [
        each
        for passage in manuscript.prose
        for each in shares_told_in(passage, manuscript.readings[passage.index], rates)
    ]
    assert [each.told for each in found if not each.holds] == failing


def told(text: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(text)
    return [
        (each.told, each.holds)
        for passage in manuscript.prose
        for each in shares_told_in(passage, manuscript.readings[passage.index], ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("58件渡口实事已完成23件，完成率39.7%，过半数事项已提前办结。", ("39.7%＜半数", False)),
        ("承办提案86件，已解决38件，解决率过半。", ("38件÷86件＝44.19%＜半", False)),
        ("承办提案86件，已解决58件，解决率过半。", ("58件÷86件＝67.44%＞半", True)),
        ("安排养护资金350万元，截至年底支出147万元，支出过半。", ("147万元÷350万元＝42%＜半", False)),
        ("共有渡口36个，已退出15个，超过半数的渡口实现退出。", ("15个÷36个＝41.67%＜半数", False)),
        ("预算908万元，执行772万元，执行率85%，结余不到10%。", ("100%－85%＝15%＞10%", False)),
        ("资金320万元，支出300万元，结余超过10%。", ("（320万元－300万元）÷320万元＝6.25%＜10%", False)),
        ("改造渡口120个，已开工92个，开工率不足三分之二。", ("92个÷120个＝76.67%＞三分之二", False)),
        ("支出416万元，支出率65%，支出进度超过七成。", ("65%＜七成", False)),
        ("已开工渡口占渡口总数的42%，渡口开工率过半。", ("42%＜半", False)),
        ("户厕改造率72%，改造率近九成。", ("72%＜九成", False)),
        ("民营企业占进出口总值的48.6%，占比过半。", ("48.6%＜半", False)),
        ("女性占62.3%，近七成。", ("62.3%＜七成", True)),
        ("参考86人，合格79人，合格率达到95%以上。", ("79人÷86人＝91.86%＜95%", False)),
        ("投资占年度计划的45.2%，实现时间过半、任务过半。", ("45.2%＜半", False)),
        ("投资占年度计划的55.2%，实现“双过半”。", ("55.2%＞半", True)),
    ],
)
def test_a_share_is_held_against_what_its_own_sentence_tells(text: str, expected: tuple[str, bool]) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "承办提案88件，已解决42件，其中重点提案解决率过半。",
        "安排养护资金350万元，支出147万元，其中人员经费支出过半。",
        "预算808万元，执行692万元，执行率86%，上年结余不到10%。",
        "全年任务120公里，完成42公里，时间过半。",
        "支出率65%，力争年底超过七成。",
        "培训船员320人，参训率96%，优秀率不到10%。",
        "安排养护资金350万元，支出147万元，项目开工率过半。",
        "承办提案88件，已解决42件，群众评价过半满意。",
        "渡口36个，已验收15个，码头12个，超过半数的码头已开工。",
        "执行率85%，目标不低于90%，未超过10%的个别项目除外。",
        "第三产业占58.2%，近五成来自旅游；工业增长58.2%，近五成。",
        "教育支出完成预算的48.6%，但总体实现时间过半、任务过半。",
    ],
)
def test_a_share_of_something_else_is_left_alone(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (
            "支出862亿元，其中教育112亿元、社保386亿元、卫健98亿元，社保支出占一半以上。",
            ["386亿元÷862亿元＝44.78%＜一半"],
        ),
        ("支出862亿元，其中教育112亿元、社保446亿元、卫健98亿元，社保支出超过一半。", []),
        (
            "支出862亿元，其中教育112亿元、社保386亿元、卫健98亿元，教育占三分之一左右。",
            ["112亿元÷862亿元＝12.99%＜三分之一"],
        ),
        ("支出90.1亿元，其中民生支出68.4亿元，八成以上财力用于民生。", ["68.4亿元÷90.1亿元＝75.92%＜八成"]),
        ("支出90.1亿元，其中民生支出73.4亿元，八成以上财力用于民生。", []),
        # of a part that is not told, of no parts, of more than all, of others
        ("支出862亿元，其中教育112亿元、社保386亿元，新增支出超过一半。", []),
        ("支出862亿元，教育112亿元、社保386亿元，教育超过一半。", []),
        ("支出62亿元，其中教育112亿元、社保386亿元，教育超过一半。", []),
        ("支出约62亿元，其中教育12亿元、社保36亿元，教育超过一半。", []),
        ("乘客486人，非常满意302人、满意121人，超过六成乘客表示满意。", []),
        ("支出90.1亿元，其中民生支出68.4亿元，八成以上支出在下半年。", []),
        ("支出90.1亿元，其中民生支出68.4亿元，我超过一半。", []),
    ],
)
def test_a_part_is_held_against_the_whole_before_it(text: str, failing: list[str]) -> None:
    assert [words for words, holds in told(text) if not holds] == failing

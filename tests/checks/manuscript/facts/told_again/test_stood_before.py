"""Which figures told of now are those of the year before."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts

TITLE = "岭南县城管局2023年工作总结"


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("在管公租房4,216套，比上年末的3,980套增加236套。", "3,980套公租房维修力量不足。"),
        ("2023年招工1,286人，比2022年1,194人增加92人。", "招工规模1,194人已接近上限。"),
        ("年初共有三、四类渡口24处，全年改造7处，年末还有17处。", "全县尚有三、四类渡口24处。"),
        ("参保人数达到12.46万人（上年11.83万人）。", "为11.83万名参保人员落实待遇。"),
        ("在管公租房3,420套，比上年末的3,180套增加240套。", "3,180套在管公租房空置126套。"),
        ("路灯从上年的2,486盏增至2,735盏。", "全县2,486盏路灯实现单灯控制。"),
        ("服务站213个，其中星级服务站58个，比上年的46个增加12个。", "提升46个星级服务站的运行水平。"),
        ("在册对象53,430人。\n与上年末的51,860人相比，在册人数净增1,570人。", "在册对象51,860人全部年审。"),
    ],
)
def test_what_stood_before_is_told_as_what_is(told: str, again: str) -> None:
    (conflict,) = conflicts(f"{TITLE}\n{told}\n{again}")
    assert conflict.later.passage.text == again


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("缴存额32.55亿元，比上年的30.14亿元增长8%。", "综合来看，全年归集30.14亿元。"),
        ("年初批复预算6,840.00万元，追加360.00万元，全年预算7,200.00万元。", "对照全年预算6,840.00万元倒排支出计划。"),
        ("年初计划任务420户，调减36户，调整后任务384户。", "完成调整后任务420户。"),
    ],
)
def test_a_year_or_a_plan_is_told_with_the_amount_of_the_one_before(told: str, again: str) -> None:
    (conflict,) = conflicts(f"{TITLE}\n{told}\n{again}")
    assert conflict.later.passage.text == again


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("缴存额32.55亿元，比上年的30.14亿元增长8%。", "2022年全年归集30.14亿元。"),
        ("缴存额32.55亿元，比上年的30.1亿元增长8%。", "全年归集30.1亿元。"),
        ("年初批复预算6,840.00万元，追加360.00万元，全年预算7,200.00万元。", "年初预算6,840.00万元细化到项目。"),
        ("年初计划任务420户，调减36户，调整后任务384户。", "完成调整后任务384户。"),
    ],
)
def test_the_year_before_and_the_first_plan_may_be_told_again(told: str, again: str) -> None:
    assert conflicts(f"{TITLE}\n{told}\n{again}") == []


@pytest.mark.parametrize(
    "again",
    [
        "改造前，全县2,486盏路灯均为高压钠灯。",
        "上年的2,486盏路灯已全部换新。",
        "其中高压钠灯路灯2,486盏。",
        "全县2,486盏灯笼按期挂出。",
        "全县2,735盏路灯实现单灯控制，较2,486盏路灯明显增加。",
    ],
)
def test_what_is_told_of_another_time_or_thing_is_left(again: str) -> None:
    assert conflicts(f"{TITLE}\n路灯从上年的2,486盏增至2,735盏。\n{again}") == []

"""Averages that a passage draws from a total and a number told elsewhere, in any words."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

_TOLD = {
    # the number stands before a rate and a gap
    "村道工程完成投资2,473.8万元。\n新建村道18.60公里，完成率103.33%，超出0.60公里，每公里造价313万元。": (
        "313万元",
        "133万元",
    ),
    # the village offices are none of what it is over
    "回收网点64个。\n回收农膜2,739.2吨。\n126个村建立台账，网点平均每个回收48.2吨。": ("48.2吨", "42.8吨"),
    # what it is told of stands ahead of it
    "“三公”经费支出624万元。\n车辆4辆。\n按96家预算单位计算，“三公”经费平均每家5.6万元。": ("5.6万元", "6.5万元"),
    # the total stands in its own sentence, under another name
    "在岗话务员84人。\n车辆4辆。\n全年呼入168,400通，接通165,480通，接通率98.27%；话务员人均接听1,790通。": (
        "1,790通",
        "1970通",
    ),
    # they give it without a rest
    "参会单位1,250家次，提供岗位21,250个。\n车辆4辆。\n招聘会平均每家单位每次只提供14个岗位。": ("14个", "17个"),
    "配套管网428公里。\n管网运维费530.72万元，占支出的8.6%，折每公里1.42万元。": ("1.42万元", "1.24万元"),
    # they stand side by side
    "救助困难申请人32人、86.4万元。\n车辆4辆。\n司法救助人均2.07万元，标准偏低。": ("2.07万元", "2.7万元"),
}

_HELD = (
    "村道工程完成投资2,473.8万元。\n新建村道18.60公里，完成率103.33%，超出0.60公里，每公里造价133万元。",
    "回收网点64个。\n回收农膜2,739.2吨。\n乡镇级网点平均每个回收68.5吨，村级网点平均每个回收31.2吨。",
    "“三公”经费支出624万元。\n预算单位96家。\n公务接待费平均每家1.2万元。",
    "在岗话务员84人，全年接通165,480通。\n高峰月份话务员人均日接听92通。",
    "配套管网428公里，管网运维费530.72万元。\n周边县每公里运维费1.85万元。",
    "水稻每亩保费36元，财政补贴75%。\n承保水稻24.5万亩，财政补贴661.5万元。",
    "入住机构46家，入住老人5,290人。\n上年平均每家入住老人98人。",
    "救助困难申请人32人、86.4万元。\n其中大病救助人均3.16万元。",
)


def _averages(text: str) -> list[tuple[str, str]]:
    manuscript = Manuscript.of_text(text)
    told = (each for _, each in (*manuscript.averages, *manuscript.drawn) if not each.holds)
    return [(each.target.text, each.computed) for each in told]


@pytest.mark.parametrize(("text", "told"), _TOLD.items())
def test_an_average_that_its_total_and_its_number_do_not_give_is_told(text: str, told: tuple[str, str]) -> None:
    assert _averages(text) == [told]


@pytest.mark.parametrize("text", _HELD)
def test_an_average_that_is_right_or_of_others_is_left(text: str) -> None:
    assert _averages(text) == []

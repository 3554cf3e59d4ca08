"""All said to be done, of which fewer are counted."""

import pytest

from jiheng.checks.manuscript.claims.all_done import OF_ALL_DONE, all_done_in
from jiheng.checks.manuscript.manuscript import Manuscript


def told(text: str) -> list[str]:
    manuscript = Manuscript.of_text(text)
    passages = manuscript.whole_text.passages_where(OF_ALL_DONE)
    return [each.told for each in all_done_in(passages, manuscript.readings)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共有困难船员126户，已脱困122户，全县困难船员全部脱困。", "122户＜126户"),
        ("扶持项目25个，开工23个、完工20个，所有项目均已开工。", "23个＜25个"),
        ("安排惠民实事58件。已完成31件，其余正在推进，58件惠民实事全部完成。", "31件＜58件"),
        ("1600个村渡口整治累计完成486个村，占总计划的30.4%，该项任务已全部完成。", "486个＜1600个"),
        ("承办提案86件，其中已解决21件，正在解决62件，列入计划3件，所提问题已全部解决。", "21件＜86件"),
        ("要求分阶段整改的642个问题中，418个已完成整改，全部整改到位。", "418个＜642个"),
        ("发现问题8项，其中已整改3项、部分整改5项，8项问题已全部整改完毕、没有遗留。", "3项＜8项"),
        ("渡口工程划分4个标段，其中3个标段已完工，工程全面竣工并投入使用。", "3个＜4个"),
        ("受理渡口纠纷72件，审结68件，做到了件件审结。", "68件＜72件"),
        ("申报渡口项目15个，获批11个，申报项目全部获批立项。", "11个＜15个"),
        ("重点督办事项375件，已完成320件，已全部完成。", "320件＜375件"),
    ],
)
def test_all_is_said_to_be_done_of_which_fewer_are_counted(text: str, expected: str) -> None:
    assert told(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "困难船员126户，已脱困122户，其余4户全部脱困。",
        "巡查隐患46处，整改44处，12处重大隐患全部整改。",
        "巡查隐患126处，现场整改98处，限期整改28处，隐患全部整改到位。",
        "全县21个镇，已验收13个，验收的镇全部达标。",
        "86个渡口中已开工62个、完工41个，62个开工渡口资金全部到位。",
        "36个村分三年退出，2018年退出12个、2019年退出22个、2020年退出2个，贫困村全部退出。",
        "贫困户281户，2015年脱贫77户，2016年计划脱贫204户，实现全面脱贫。",
        "工程分三个标段，一标段12公里已完成8公里，二、三标段已全部完工。",
        "全年计划培训1,260人，上半年完成480人，全年任务已全部分解到位。",
        "抽查渡口126个，合格98个，不合格的28个全部整改到位。",
        "发展社员126户，2021年完成98户，2022年完成112户，手续全部办结。",
        "船员126名，参训98名，在岗船员全部参训。",
        "清理欠费126笔，已偿还98笔，无分歧欠费全部偿还。",
        "全县126个村，已通渡船98个，通船村渡口全部达标。",
        "渡口护栏安装共12处，已完成8处，预计年底前12处全部完成。",
        "新建渡口36个，其中22个投入使用，渡船全部采购完毕。",
        "资助学生1,268人，其中小学486人，资助金全部发放到位。",
    ],
)
def test_what_is_said_of_others_or_of_those_done_is_left_alone(text: str) -> None:
    assert told(text) == []

"""Results against targets that were told apart from them."""

import pytest

from jiheng.quantities.reading import Reading


def told_behind(text: str) -> list[tuple[bool, str]]:
    """What the last of its paragraphs states."""
    *before, last = text.split("\n")
    ahead = tuple(sentence for each in before for sentence in Reading(each).sentences)
    return [(each.holds, each.arithmetic) for each in Reading(last, ahead).statements]


ROAD = "绩效目标1：硬化道路15公里。\n截至年末，实际硬化道路15.8公里，"
CANAL = "目标：新建水渠12公里，受益农户800户。\n"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (ROAD + "完成目标的100%，比目标多0.6公里。", [(False, "15.8－15＝0.8公里≠0.6公里，相差0.2公里")]),
        (ROAD + "比目标多0.8公里。", [(True, "15.8－15＝0.8公里")]),
        (CANAL + "新建水渠12.5公里，完成率102.4%；受益农户812户。", [(False, "12.5公里÷12公里＝104.17%≠102.4%")]),
        (
            CANAL + "受益农户786户，少24户，完成率98.3%。",
            [(False, "800－786＝14户≠24户，相差10户"), (True, "786户÷800户＝98.25%≈98.3%")],
        ),
        ("年度指标：巡查河道600次。\n实际巡查河道642次，完成年度指标的105%。", [(False, "642次÷600次＝107.00%≠105%")]),
        ("目标值：新增绿地20公顷；实际完成：新增绿地18公顷，少5公顷。", [(False, "20－18＝2公顷≠5公顷，相差3公顷")]),
        ("计划数：改造厕所326座；完成数：改造厕所318座；未完成：18座。", [(False, "326－318＝8座≠18座，相差10座")]),
        (
            "目标任务：放贷1,200万元。\n放贷1,260万元，超额完成90万元。",
            [(False, "1260－1200＝60万元≠90万元，相差30万元")],
        ),
        ("目标：培训200人次以上。\n培训236人次，完成率108%。", [(False, "236人次÷200人次以上＝118.00%≠108%")]),
        (
            "年度绩效目标：回收率98%以上；满意度95%以上。\n回收率99.4%，高于目标2.4个百分点；满意度94.6%，低于目标0.4个百分点。",
            [(False, "99.4－98＝1.4个百分点≠2.4个百分点，相差1个百分点"), (True, "95－94.6＝0.4个百分点")],
        ),
        # the same unit under two names
        ("目标一：新建公厕8座，改造公厕12座。\n新建公厕9座，超2座。", [(False, "9－8＝1座≠2座，相差1座")]),
    ],
)
def test_a_rate_and_a_gap_are_of_the_target_announced_before(text: str, statements: list[tuple[bool, str]]) -> None:
    assert told_behind(text) == statements


@pytest.mark.parametrize(
    "text",
    [
        # of another year
        CANAL + "新建水渠12.5公里，比上年多2公里。",
        # as many as planned, or fewer though told as more
        CANAL + "受益农户800户，超10户。",
        CANAL + "受益农户786户，超14户。",
        # nothing says which of two targets
        "目标：新建公厕8座，改造公厕12座。\n公厕投入使用20座，超2座。",
        # no target at all, or none of its unit
        "新建水渠12公里。\n新建水渠12.5公里，多2公里。",
        CANAL + "植树600株，多20株。",
        # of the first result, and no price
        "指标1：发放补贴户数1,200户。指标2：补贴标准每户300元。\n发放1,186户，每户300元，完成率98.8%。",
        "目标：培训200人次。\n培训236人次；满意度指标完成率98%。",
        "目标：满意度95%以上。\n满意度94.6%，高于目标0.6个百分点。",
        "目标：满意度95%以上。\n满意度97.6%，比上年提高3个百分点。",
        "目标：培训500人次。\n培训560人次，完成目标的112%，其中女性260人次，完成率104%。",
        # far from any completion, or no number of any use
        CANAL + "新建水渠0.5公里，完成率60%。",
        "目标：重大事故0起。\n发生重大事故1起，完成率90%。",
    ],
)
def test_what_has_no_target_of_its_own_is_passed_over(text: str) -> None:
    assert [each for each in told_behind(text) if not each[0]] == []

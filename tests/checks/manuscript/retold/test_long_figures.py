"""Long figures a slip apart of which one was meant to repeat the other."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [
        # a change told by the one, and the amount of it by the other
        (
            "审计告知该工程审减投资51,296.78元。",
            "教育局已将多结算的工程款51,926.78元作核减处理。",
            [("工程", "51,296.78元", "51,926.78元")],
        ),
        ("该项目审减32,415.60元。", "另一项目多计工程款34,215.60元。", []),
        (
            "收支较上年决算数减少1,146.57万元。",
            "收入总计减少1,164.57万元。",
            [("减少", "1,146.57万元", "1,164.57万元")],
        ),
        ("火化遗体2,317具。", "全县亡故人员遗体火化2,713具。", [("火化", "2,317具", "2,713具")]),
        # a digit lost
        ("隐患点威胁人数418,257人。", "威胁财产9,284万元、人数达41,257人。", [("人数", "418,257人", "41,257人")]),
        # no slip
        ("火化遗体2,317具。", "全县亡故人员遗体火化2,408具。", []),
        # what fell is not what rose to
        ("收支较上年决算数减少1,146.57万元。", "收入总计1,164.57万元。", []),
        # one of another year, or of another stage
        ("2022年火化遗体2,317具。", "2023年遗体火化2,713具。", []),
        # so many digits swapped, and only one names a year
        ("2022年修复水渠22,167米。", "全县水渠修复21,267米。", [("水渠", "22,167米", "21,267米")]),
        ("年初预算1,286.46万元。", "调整预算1,296.46万元。", []),
        # two matters; percentages that many a sentence tells
        ("全年规模以上工业增加值1,205.41亿元。", "全年社会消费品零售总额1,200.41亿元。", []),
        ("税收完成预算的104.15%。", "补助完成预算的101.45%。", []),
        ("体检12,845人，其中老年人4,258人。", "随访高血压患者4,285人。", []),
        ("脱贫户人均增收862元。", "农户人均增收826元。", []),
        ("受益农户人均增收862元。", "项目带动农户人均增收826元。", [("农户人均增收", "862元", "826元")]),
        # short, in a short text
        ("火化遗体231具。", "全县亡故人员遗体火化213具。", [("火化", "231具", "213具")]),
        ("新建农村公路12公里。", "改建农村公路21公里。", []),
        ("火化遗体231具。", "全县亡故人员遗体火化234具。", []),
    ],
)
def test_a_long_figure_a_slip_from_an_earlier_one_is_doubted(
    first: str, second: str, told: list[tuple[str, str, str]]
) -> None:
    manuscript = Manuscript.of_text(f"某县2023年度绩效自评报告\n{first}\n二、成效\n{second}")
    found = [(each.name, each.earlier.mention.text, each.later.mention.text) for each in manuscript.retold]
    assert found == told

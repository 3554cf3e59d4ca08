"""Assurances of a report that its own words or figures speak against."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TITLE = "2023年度项目支出绩效自评报告\n"


def opposed(text: str) -> list[tuple[str, str]]:
    return [(each.assurance.words, each.setback.words) for each in Manuscript.of_text(TITLE + text).oppositions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("乡村书屋已全部建成。\n仍有3个乡村书屋未建成。", [("全部建成", "未建成")]),
        ("各项任务均已完成。\n灌溉泵站计划更换24台，实际更换21台。", [("均已完成", "计划更换24台，实际更换21台")]),
        ("各项任务均已完成。\n码头改造进度缓慢。", [("均已完成", "进度缓慢")]),
        ("全年目标任务按期完成。\n码头改造推迟到次年5月。", [("按期完成", "推迟到次年5月")]),
        ("管网普查全覆盖。\n应普查管网的小区60个，其中普查管网52个。", []),  # what was covered is not named
        (
            "所有学校均开展了心理辅导。\n全县学校60所，其中52所开展了心理辅导。",
            [("均开展", "60所，其中52所开展了心理辅导")],
        ),
        ("苗木全部种植完成。\n苗木种植2.1万亩，占计划面积2.8万亩的75%。", [("全部种植完成", "占计划面积2.8万亩的75%")]),
        ("预算执行率100%。\n本项目预算执行率91.5%。", [("率100%", "率91.5%")]),
        ("项目资金均已支付。\n本年项目资金结余3.4万元。", [("均已支付", "结余3.4万元")]),
        ("未发生任何投诉。\n收到居民投诉2件。", [("未发生任何投诉", "投诉2件")]),
        ("没有超预算现象。\n差旅费预算3万元，实际支出3.5万元。", []),  # travel is not named
        (
            "信访诉求已全部办结。\n全年收到信访诉求60件，涉及群众85人，办结52件。",
            [("全部办结", "收到信访诉求60件，涉及群众85人，办结52件")],
        ),
        (
            "代表反映的问题全部得到解决。\n列入计划逐步解决的有13件建议。",
            [("全部得到解决", "列入计划逐步解决的有13件")],
        ),
        ("灌区小项目已全部完成。\n灌区小项目完成46项，正在实施的有63项。", [("全部完成", "正在实施的有63项")]),
        ("灌区小项目已全部完成。\n灌区小项目完成46项，其余17项按进度推进。", [("全部完成", "其余17项按进度推进")]),
        ("校车培训任务全部完成。\n校车培训完成率约95%。", [("全部完成", "率约95%")]),
        ("本年预算全部执行完毕，预算执行率97.5%。", [("预算全部执行完毕", "率97.5%")]),
        ("各乡镇均配备了护林员。\n全县7个乡镇有5个乡镇配备了护林员。", [("均配备", "7个乡镇有5个乡镇配备了护林员")]),
        ("渡口基本建成任务全部完成。\n渡口完成率95%。", [("全部完成", "率95%")]),
        ("渡口改造任务已提前完成。\n渡口改造座数占年度目标任务的78.2%。", [("提前完成", "占年度目标任务的78.2%")]),
        ("差旅费没有超出预算。\n差旅费预算3万元，实际支出3.5万元。", [("没有超出预算", "预算3万元，实际支出3.5万元")]),
    ],
)
def test_what_a_report_denies_itself_is_told_once(text: str, expected: list[tuple[str, str]]) -> None:
    assert opposed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "乡村书屋已全部建成。\n仍有3座水闸未建成。",  # another thing
        "一期水闸已全部建成。\n二期水闸尚未建成。",  # another stage
        "除东闸外，水闸全部建成。\n东闸水闸未建成。",  # said to be excepted
        "其余水闸全部建成。\n东闸水闸未建成。",  # of the others
        "水闸力争全部建成。\n东闸水闸未建成。",  # a wish
        "水闸已全部建成。\n2022年水闸未建成。",  # another year
        "水闸已全部建成。\n截至6月，水闸仍未建成。",  # another time of the year
        "水闸已全部建成。\n下一步避免水闸未建成的情况。",  # no fact
        "各项任务均已完成。\n预算执行进度缓慢。",  # money is no task
        "法律援助项目执行率100%。\n普法宣传项目执行率92%。",  # two projects
        "各项任务均已完成。\n指标未完成的不得分。",  # a rule of scoring
        "未发生投诉。\n投诉电话1部。",  # no complaint
        "未发生投诉。\n收到投诉0件。",  # none
        "全部完工32座。\n仍有3座未完工。",  # counts, not a claim
        "全部完成任务的有46项小水闸，正在实施的有3项小水闸。",  # so too
        "三项指标有两项全部完成。\n渡口改造指标尚未完成。",  # some of them
        "水闸已全部开工。\n水闸完工率92%。",  # another deed
        "水渠改造全部完成。\n校车培训完成率95%。",  # another thing
        "完成全年任务的62%。\n完成全年任务的31%。",  # no claim
        "项目资金均已支付。\n年初结余3.4万元。",  # of the year before
    ],
)
def test_what_can_both_be_true_is_no_contradiction(text: str) -> None:
    assert opposed(text) == []

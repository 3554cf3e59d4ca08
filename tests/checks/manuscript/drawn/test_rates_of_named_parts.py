"""Rates and shares whose part bears their name and stands elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence
from jiheng.quantities.statement import Statement


@pytest.mark.parametrize(
    ("told", "again", "working"),
    [
        (
            "毕业生4,860人，本科1,215人。去向为签约3,256人、升学812人。",
            "升学率17.61%。",
            "812人÷4,860人＝16.71%≠17.61%",
        ),
        (
            "涉及小区26个、房屋8,420套，化解遗留问题，为6,315套办理证书。",
            "遗留问题办证率85.00%。",
            "6,315套÷8,420套＝75.00%≠85.00%",
        ),
        (
            "全县参保42.60万人，其中职工5.80万人、居民36.80万人。",
            "职工参保人数占全部参保的13.26%。",
            "5.80万人÷42.60万人＝13.62%≠13.26%",
        ),
        (
            "予以公开142件、不予公开187件，年内办结329件。",
            "依申请办结件中予以公开的占34.16%。",
            "142件÷329件＝43.16%≠34.16%",
        ),
        (
            "支出217,360万元。民生支出178,235万元，占支出的82.00%，其中教育46,820万元、卫生24,370万元。",
            "教育支出占全部支出的25.14%。",
            "46,820万元÷217,360万元＝21.54%≠25.14%",
        ),
        ("刑事486件、执行3,558件。执结案件3,403件。", "执结率94.64%。", "3,403件÷3,558件＝95.64%≠94.64%"),
        (
            "接收捐赠2,864.50万元，其中货币2,316.80万元、物资折价547.70万元。",
            "物资捐赠占捐赠收入的21.19%。",
            "547.70万元÷2,864.50万元＝19.12%≠21.19%",
        ),
    ],
)
def test_a_rate_is_of_the_part_that_bears_its_name(told: str, again: str, working: str) -> None:
    assert [statement.arithmetic for statement in _wrong(told, again)] == [working]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("毕业生4,860人，签约3,256人、升学812人。", "升学率16.71%。"),
        ("毕业生4,860人，签约3,256人、升学812人。", "全省升学率17.61%。"),
        ("毕业生4,860人，签约3,256人、升学812人。", "上年升学率17.61%。"),
        ("完成投资12.6亿元，其中民间投资7.8亿元。", "全市民间投资占全部投资的56.40%。"),
        ("失业人员9,600人，帮扶就业7,392人。", "就业困难人员就业率81.20%。"),
        ("专项资金936万元，其中监测能力建设120万元。", "监测支出占专项支出的14.19%。"),
        ("就业人员32.5万人，其中第一产业8.6万人。", "第一产业增加值占地区生产总值的18.20%。"),
        ("在校学生3,126人，住校生1,216人。受助学生412人。", "受助学生占住校生的33.88%。"),
    ],
)
def test_what_is_right_or_of_others_is_left(told: str, again: str) -> None:
    assert _wrong(told, again) == []


def test_what_no_slip_explains_is_only_asked_about() -> None:
    (statement,) = _wrong("开庭审理案件1,650件，当庭宣判726件。", "当庭宣判率为40.44%。")
    assert (statement.arithmetic, statement.confidence) == ("726件÷1,650件＝44.00%≠40.44%", Confidence.ASK)


def _wrong(told: str, again: str) -> list[Statement]:
    manuscript = Manuscript.of_text(f"一、基本情况\n{told}\n二、成效\n有关工作有序推进。\n三、总体看\n{again}")
    return [statement for _, statement in manuscript.drawn if not statement.holds]

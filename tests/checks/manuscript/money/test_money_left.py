"""Money that was not all spent, or did not all come in, though no rate says so."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript


def left(text: str) -> list[tuple[str, str]]:
    return [(each.told, each.deed) for each in Manuscript.of_text(text).shortfalls if each.is_left]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年收到专项资金236万元。\n实际支出228万元。", [("236万元＞228万元", "")]),
        ("下达补助资金236万元（其中省级120万元）。\n全县共发放补助资金186.5万元。", [("236万元＞186.5万元", "")]),
        ("年初预算300万元专项资金，已按合同约定及时拨付资金45万元。", [("300万元＞45万元", "")]),
        ("下达资金：路灯维护项目36万元；桥梁检修项目24万元。\n路灯维护项目支出31.5万元。", [("36万元＞31.5万元", "")]),
        ("护林员补助280万元，绿化补助60万元。\n发放护林员补助271.6万元。", [("280万元＞271.6万元", "")]),
        (
            "项目预算280万元，其中路灯180万元、护栏100万元。\n桥梁检查费用另有12万元。\n全年支出265万元。",
            [("280万元＞265万元", "")],
        ),
        ("河道保洁补助40万元，支付28万元，余款待验收。", [("40万元＞28万元", "")]),
        ("计划投入资金880万元，其中市级500万元、镇级380万元，实际到账860万元。", [("880万元＞860万元", "到位")]),
        (
            "总投资460万元，其中镇级配套160万元。\n设计标准不变。\n镇级配套资金实际到位120万元。",
            [("160万元＞120万元", "到位")],
        ),
    ],
)
def test_an_amount_below_the_fund_before_it_is_money_left(text: str, expected: list[tuple[str, str]]) -> None:
    assert left(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全年收到专项资金236万元，支出236万元。",
        "全年收到专项资金236万元，支出228万元，节约8万元已交回财政。",  # given back
        "设备采购预算100万元，中标合同价95万元，支付95万元。",  # the price was lower
        "上年收到专项资金236万元，支出228万元。",
        "全年收到专项资金236万元，支出12万元。",  # too little to be all of it
        "全年收到专项资金236万元。\n一、做法\n二、成效\n三、问题\n支出228万元。",  # too far away
        "全年收到专项资金236万元，培训教师228人。",
        "实际到位资金228万元。",
    ],
)
def test_other_amounts_leave_nothing(text: str) -> None:
    assert left(text) == []

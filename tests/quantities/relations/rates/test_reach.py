"""Rates by how many of all are reached: 增长面, 覆盖面, 受益面."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在38个行业中，有24个行业利润增长，利润增长面为73.2%。", [(False, "24个÷38个＝63.16%≠73.2%")]),
        ("86种主要产品中65种产量实现增长，增长面达75.6%。", [(True, "65种÷86种＝75.58%≈75.6%")]),
        ("统计的36个行业中，21个行业产能利用率环比回升，回升面为53.8%。", [(False, "21个÷36个＝58.33%≠53.8%")]),
        ("全县12个乡镇中，9个乡镇设立了服务站，覆盖面达85%。", [(False, "9个÷12个＝75.00%≠85%")]),
        ("全县12个乡镇中，9个乡镇设立了服务站，覆盖率达75%。", [(True, "9个÷12个＝75.00%")]),
        ("全市320家企业中，192家享受了补贴，受益面为60%。", [(True, "192家÷320家＝60.00%")]),
        ("抽查的45个项目中，38个项目合格，合格面为94.4%。", [(False, "38个÷45个＝84.44%≠94.4%")]),
        (
            "86种产品中65种产量实现增长，增长面达57.6%，家具、电池增速超20%。",
            [(False, "65种÷86种＝75.58%≠57.6%")],
        ),
    ],
)
def test_those_reached_are_held_against_all_there_are(text: str, expected: list[tuple[bool, str]]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text) if "÷" in arithmetic] == expected


@pytest.mark.parametrize(
    "text",
    [
        "在41个行业中，有24个行业利润增长，企业亏损面为12.6%。",
        "全县12个乡镇中，9个乡镇设立了就业服务站，农户受益面达86%。",
        "全市320家企业中，192家享受了稳岗补贴，职工受益面为85%。",
        "培训覆盖面由上年的62%扩大到75%，参训学员1,260人，其中女性640人。",
    ],
)
def test_what_is_reached_may_be_others(text: str) -> None:
    assert all(holds for _, holds, _ in stated(text))

"""Shares behind two rows told alike."""

import pytest

from tests.quantities.stated import stated

CARS = "全年农机产销分别完成756.1万台和747万台。其中，大型农机产销分别完成318.2万台和307.5万台，"
LOANS = "全年贷款发放、回收分别为35.6亿元、28.4亿元，其中小微企业贷款发放、回收分别为12.8亿元、9.6亿元，"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{CARS}大型农机销量占农机总销量的41.2%。", (True, "307.5万台÷747万台＝41.16%≈41.2%")),
        (f"{CARS}大型农机销量占农机总销量的45.2%。", (False, "307.5万台÷747万台＝41.16%≠45.2%")),
        (f"{CARS}大型农机产量达到农机总产量的42.1%。", (True, "318.2万台÷756.1万台＝42.08%≈42.1%")),
        (f"{LOANS}小微企业贷款回收额占贷款回收总额的43.8%。", (False, "9.6亿元÷28.4亿元＝33.80%≠43.8%")),
        (f"{CARS}市场占有率达到46.2%。", (False, "307.5万台÷747万台＝41.16%≠46.2%")),
        (
            "全年招录和结业学员分别为860人和812人，其中女学员招录和结业分别为430人和398人，女学员结业人数占结业总人数的49%。",
            (True, "398人÷812人＝49.01%≈49%"),
        ),
    ],
)
def test_a_share_is_of_the_figures_in_one_place_of_the_rows(text: str, expected: tuple[bool, str]) -> None:
    assert [(holds, arithmetic) for _, holds, arithmetic in stated(text) if "÷" in arithmetic] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        f"{CARS}市场占有率达到42.1%。",
        f"{CARS}市场占有率达到63%。",
        f"{CARS}拖拉机占农机保有量的62%。",
        f"{LOANS}涉农贷款占贷款余额的23.6%。",
    ],
)
def test_nothing_is_said_where_another_share_may_be_meant(text: str) -> None:
    assert all(holds for _, holds, _ in stated(text))

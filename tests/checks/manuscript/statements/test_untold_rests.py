"""A rest that its sentence names without a figure is held against the figure that is told of it elsewhere."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

BY_FUNDS = "项目总投资1260万元，其中中央资金800万元，省级资金300万元，其余由区级财政承担。"
BY_KIND = "全县共有幼儿园86所，其中公办园31所，其余为民办园。"


@pytest.mark.parametrize(
    ("told", "again", "working"),
    [
        (BY_FUNDS, "区级配套资金260万元已全部到位。", "第2段：1260万元－800万元－300万元＝160万元≠260万元"),
        (BY_KIND, "对全部45所民办园开展了安全检查。", "第2段：86所－31所＝55所≠45所"),
        (BY_KIND, "全县民办园65所均已年检。", "第2段：86所－31所＝55所≠65所"),
        (
            "受理投诉218件，其中消费类96件、服务类75件，其余为价格类。",
            "价格类投诉57件全部办结。",
            "第2段：218件－96件－75件＝47件≠57件",
        ),
    ],
)
def test_what_is_told_of_it_is_not_what_the_parts_leave(told: str, again: str, working: str) -> None:
    assert _told(told, again) == [(working, False)]


@pytest.mark.parametrize(
    ("told", "again", "working"),
    [
        (BY_FUNDS, "区级配套资金160万元已全部到位。", "第2段：1260万元－800万元－300万元＝160万元"),
        (BY_KIND, "55所民办园均已年检。", "第2段：86所－31所＝55所"),
    ],
)
def test_what_is_told_of_it_is_what_the_parts_leave(told: str, again: str, working: str) -> None:
    assert _told(told, again) == [(working, True)]


@pytest.mark.parametrize(
    ("told", "again"),
    [
        (BY_FUNDS, "区级资金到位120万元，缺口40万元。"),
        (BY_FUNDS, "区级财政全年安排水利资金860万元。"),
        (BY_FUNDS, "区级财政还安排道路养护资金86万元、绿化资金52万元。"),
        (BY_KIND, "抽查民办园12所，整改问题15个。"),
        (BY_KIND, "上年民办园52所。"),
        ("参训人员共320人，男性128人，其余为女性。", "全区女性干部共1260人。"),
        ("公办园31所，其余为民办园。", "民办园45所均已年检。"),
    ],
)
def test_some_of_it_or_of_another_matter_is_left(told: str, again: str) -> None:
    assert _told(told, again) == []


def _told(told: str, again: str) -> list[tuple[str, bool]]:
    manuscript = Manuscript.of_text(f"一、基本情况\n{told}\n二、其他情况\n{again}")
    return [(statement.arithmetic, statement.holds) for _, statement in manuscript.rests]

"""Wholes announced in one sentence and summed up behind their list in the next."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

LIST = "食品类127批、药品类3批、化妆品类272批，合计402批。"
TOLD: Told = (Relation.SUM, True, "127＋3＋272＝402批")
MISSED: Told = (Relation.SUM, False, "127＋3＋272＝402批≠420批，相差18批")


@pytest.mark.parametrize("opening", ["其中", "具体为：", "分类看，", "从产品类别看，", "按品种分，", ""])
def test_the_whole_announced_before_a_list_is_what_the_list_comes_to(opening: str) -> None:
    assert stated(f"前三季度共抽检420批。{opening}{LIST}") == [MISSED, TOLD]


@pytest.mark.parametrize(
    "text",
    [
        f"前三季度共抽检402批。分类看，{LIST}",
        # of another time, of others, of some of them
        f"前三季度共抽检420批。上年同期分类看，{LIST}",
        f"前三季度共抽检420批。此外，{LIST}",
        f"前三季度共抽检420批。从不合格产品看，{LIST}",
        f"前三季度共抽检420批。其中{LIST[:-1]}，占抽检批次的95.71%。",
        # what another figure accounts for
        f"前三季度共抽检420批，退回18批。分类看，{LIST}",
        f"前三季度共抽检420批。分类看，{LIST[:-1]}，另有18批尚未分类。",
        # counted before as several, or to come
        f"前三季度抽检420批、送检96批。分类看，{LIST}",
        f"前三季度应抽检420批。分类看，{LIST}",
        # nothing says that they are the same, and no slip parts them
        f"前三季度共抽检405批。{LIST}",
        f"前三季度共抽检860批。分类看，{LIST}",
    ],
)
def test_a_list_of_others_says_nothing_of_the_whole_before(text: str) -> None:
    assert TOLD in stated(text)
    assert all(holds for _, holds, _ in stated(text))

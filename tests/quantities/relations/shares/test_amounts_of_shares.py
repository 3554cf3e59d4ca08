"""Amounts told right behind their shares of one whole."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

_WHOLE = "项目总预算126万元，其中劳务费占预算的20%，"
TEXTS: dict[str, list[Told]] = {
    f"{_WHOLE}计25.2万元。": [(Relation.PRODUCT, True, "126万元×20%＝25.2万元")],
    f"{_WHOLE}计28.2万元。": [(Relation.PRODUCT, False, "126万元×20%＝25.2万元≠28.2万元")],
    "合同金额420万元，已支付70%，即284万元。": [(Relation.PRODUCT, False, "420万元×70%＝294万元≠284万元")],
    # far from it: of another whole
    f"{_WHOLE}计75万元。": [],
    # a part of its own
    f"{_WHOLE}设备费28.2万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), TEXTS.items())
def test_an_amount_is_its_share_of_the_whole(sentence: str, statements: list[Told]) -> None:
    assert [each for each in stated(sentence) if each[0] is Relation.PRODUCT] == statements


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("全年预算支出28.57亿元，其中民生支出占91%，约26万元。", ["28.57亿元×91%与26万元，差10000倍"]),
        ("项目总投资1,260万元，中央资金占80%，即1,008元。", ["1,260万元×80%与1,008元，差10000倍"]),
        ("全年预算支出28.57亿元，其中民生支出占91%，约26亿元。", []),
        ("全年预算支出28.57亿元，其中民生支出占91%，约21亿元用于教育。", []),
        ("项目总投资3.2亿元，其中自筹占60%，约200万元为设备款。", []),
    ],
)
def test_a_share_told_about_may_still_be_in_the_wrong_unit(sentence: str, told: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(sentence) if not holds] == told


STATED: dict[str, list[Told]] = {
    # of the share before, and given to whom
    "项目资金603万元，收益不低于投资额的10%即60.3万元，其中70%即42.21万元分给农户。": [
        (Relation.PRODUCT, True, "603万元×10%＝60.3万元"),
        (Relation.PRODUCT, True, "60.3万元×70%＝42.21万元"),
        (Relation.PART, True, "42.21万元≤60.3万元"),
    ],
    "村集体收入60.3万元，按70%分配给农户，农户分得41.22万元。": [
        (Relation.PRODUCT, False, "60.3万元×70%＝42.21万元≠41.22万元")
    ],
    "村集体收入60.3万元，按70%分配给农户，合作社分得18.09万元。": [],
    # set aside by its share
    "工程造价864万元，按3%预留质保金25.92万元。": [(Relation.PRODUCT, True, "864万元×3%＝25.92万元")],
    "工程造价864万元，按3%预留质保金29.52万元。": [(Relation.PRODUCT, False, "864万元×3%＝25.92万元≠29.52万元")],
    "工程造价864万元，按3%预留质保金，已支付820万元。": [],
    "总保费200万元，中央补贴47.5%为95万元、省级补贴25%为50万元。": [
        (Relation.PRODUCT, True, "200万元×47.5%＝95万元"),
        (Relation.PRODUCT, True, "200万元×25%＝50万元"),
    ],
    "总保费200万元，中央补贴47.5%为95万元、省级补贴25%为57万元。": [
        (Relation.PRODUCT, True, "200万元×47.5%＝95万元"),
        (Relation.PRODUCT, False, "200万元×25%＝50万元≠57万元"),
    ],
    "合同价款640万元，预付30%（192万元）。": [
        (Relation.PRODUCT, True, "640万元×30%＝192万元"),
        (Relation.PART, True, "192万元≤640万元"),
    ],
    "合同价款640万元，预付30%（129万元）。": [
        (Relation.PRODUCT, False, "640万元×30%＝192万元≠129万元"),
        (Relation.PART, True, "129万元≤640万元"),
    ],
    # the list goes on in a sentence of its own
    "总保费200万元，中央补贴47.5%为95万元。县级补贴10%为24万元。": [
        (Relation.PRODUCT, True, "200万元×47.5%＝95万元"),
        (Relation.PRODUCT, False, "200万元×10%＝20万元≠24万元"),
    ],
    # a lone share that is far from its amount is of something else
    "总投资640万元，其中设备占30%为主，软件80万元。": [(Relation.PART, True, "80万元≤640万元")],
    "安排资金640万元，首付30%为312.5万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_an_amount_right_behind_its_percentage_is_that_share_of_the_total(
    sentence: str, statements: list[Told]
) -> None:
    assert stated(sentence) == statements

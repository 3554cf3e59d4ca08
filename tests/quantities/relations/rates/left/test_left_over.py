"""What a rate leaves of the whole told before it."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING = {
    "共抽检药品300批次，合格率98%，不合格6批次。": "300批次×（100%－98%）＝6批次",
    "预算200万元，到位率91.5%，未到位资金17万元。": "200万元×（100%－91.5%）＝17万元",
    # the rate is rounded
    "共抽检药品300批次，合格率97.3%，不合格8批次。": "300批次×（100%－97.3%）＝8.1批次≈8批次",
}
FAILING = {
    "共抽检药品300批次，合格率98%，不合格8批次。": "300批次×（100%－98%）＝6批次≠8批次",
    "共受理信访件120件，办结率95%，尚有8件未办结。": "120件×（100%－95%）＝6件≠8件",
    "适龄儿童2,600名，入学率99.5%，未入学23名。": "2,600名×（100%－99.5%）＝13名≠23名",
    "行政村156个，通硬化路率达97.4%，未通硬化路的村还有6个。": "156个×（100%－97.4%）＝4.06个≠6个",
    "应整改问题40个，整改率92.5%，未整改问题4个。": "40个×（100%－92.5%）＝3个≠4个",
    "投诉150件，按时办结率96%，超时办结8件。": "150件×（100%－96%）＝6件≠8件",
    "应接种儿童1,800人，接种率96.5%，漏种73人。": "1,800人×（100%－96.5%）＝63人≠73人",
    "预算200万元，到位率91.5%，未到位资金19万元。": "200万元×（100%－91.5%）＝17万元≠19万元",
    # both told behind the rate
    "一审服判息诉率91.5%，一审判决6,420件，上诉578件。": "6,420件×（100%－91.5%）＝545.7件≠578件",
    "物业费收缴率为85%，应收126万元，未收28.9万元。": "126万元×（100%－85%）＝18.9万元≠28.9万元",
    "自来水普及率96%，农村人口21.5万人，尚有1.26万人未通自来水。": "21.5万人×（100%－96%）＝0.86万人≠1.26万人",
    # the whole stands in the sentence before
    "全年共抽检药品300批次。合格率98%，不合格8批次。": "300批次×（100%－98%）＝6批次≠8批次",
}
PASSED_OVER = (
    # of another time, or of another thing
    "预算200万元，预算执行率91.5%，上年结余资金25万元。",
    "应整改问题40个，整改率92.5%，新增未整改问题4个。",
    "参训学员500人，合格率97.2%，优秀学员18人。",
    # the first is what was done
    "通公交村162个，通达率96.43%，尚未通达的6个。",
)


@pytest.mark.parametrize(("sentence", "working"), HOLDING.items())
def test_what_is_left_is_what_the_rate_leaves(sentence: str, working: str) -> None:
    assert (Relation.RATE, True, working) in stated(sentence)


@pytest.mark.parametrize(("sentence", "working"), FAILING.items())
def test_what_the_rate_does_not_leave_fails(sentence: str, working: str) -> None:
    assert [each for each in stated(sentence) if not each[1]] == [(Relation.RATE, False, working)]


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_what_need_not_be_left_by_the_rate_is_passed_over(sentence: str) -> None:
    nothing: list[Told] = []
    assert [each for each in stated(sentence) if not each[1]] == nothing

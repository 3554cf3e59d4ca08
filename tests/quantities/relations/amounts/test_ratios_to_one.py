"""Two amounts told as a ratio to one."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # fewer nurses than beds
    "医院现有床位400张、护士240人，床护比为1:0.8。": [(Relation.RATE, False, "240人:400张＝0.6:1≠1:0.8")],
    "医院现有床位400张、护士240人，床护比为1:0.6。": [(Relation.RATE, True, "240人:400张＝0.6:1")],
    "医师609人、护士913人，床护比为1:0.63。": [],  # the beds are told elsewhere
    # one less would be that of the rest, but both are named
    "在校生33.34万人，专任教师1.72万人，生师比18.4:1。": [(Relation.RATE, False, "33.34万人:1.72万人＝19.38:1≠18.4:1")],
    # those who applied over the places there are
    "在职9,650人、退休3,210人，在职与退休之比为3.6:1。": [(Relation.RATE, False, "9,650人:3,210人＝3.01:1≠3.6:1")],
    # to one, without the words
    "城镇居民人均消费支出30,390元，农村居民人均消费支出16,630元，城乡消费支出之比为1.38。": [
        (Relation.RATE, False, "30,390元:16,630元＝1.83:1≠1.38:1")
    ],
    "报名人数达到5.6万人，招录人数为7,760人，报考比达到20.1∶1。": [
        (Relation.RATE, False, "5.6万人:7,760人＝7.22:1≠20.1:1"),
    ],
    "今年计划招聘186人。报名结束，共有4,650人报名，招考比平均为1:52。": [
        (Relation.RATE, False, "4,650人:186人＝25:1≠1:52"),
    ],
    "司法局招13人，报名1,612人，考录比率高达124:1。": [
        (Relation.RATE, True, "1,612人:13人＝124:1"),
    ],
    "报名1,612人，考录比率高达124:1。": [],
    "城镇人均收入38,620元，农村人均收入19,310元，城乡收入比为2:1。": [(Relation.RATE, True, "38,620元:19,310元＝2:1")],
    "城镇人均收入38,620元，农村人均收入19,310元，城乡收入比为3：1。": [
        (Relation.RATE, False, "38,620元:19,310元＝2:1≠3:1")
    ],
    # one before the colon, and the two that its characters name
    "在校学生3,120人，专任教师158人，师生比为1:19.7。": [(Relation.RATE, True, "3,120人:158人＝19.75:1")],
    "医师120人，护士150人，开放床位300张，医护比1：1.52。": [(Relation.RATE, False, "150人:120人＝1.25:1≠1:1.52")],
    # behind a full stop, by the names at either end
    "城镇居民人均收入38,560元，增长5%；农村居民人均收入19,280元，增长8%。城乡收入比为2.1:1。": [
        (Relation.RATE, False, "38,560元:19,280元＝2:1≠2.1:1")
    ],
    # of those left, and of nobody told
    "单位有职工22名，其中女职工2名，女男比为1:10。": [(Relation.PART, True, "2名≤22名")],
    # of one of the last two and another
    "财政供养8,642人，其中行政1,862人、事业6,780人；退休5,126人，退休与供养之比为1:1.69。": [
        (Relation.SUM, True, "1862＋6780＝8642人")
    ],
    # the pupils are told elsewhere
    "专任教师168人、行政教辅18人，生师比13.71:1。": [],
    "学生2,304人、教职工186人，生师比13.71:1。": [(Relation.RATE, False, "2,304人:186人＝12.39:1≠13.71:1")],
    # of other units, of one alone, or far off
    "医师120人，开放床位300张，床位比1:1.52。": [],
    "护士150人，医护比1:1.52。": [],
    "医师12人，护士150人，医护比1:1.52。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_a_ratio_is_measured_by_the_two_amounts_it_is_of(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements

"""What is left where each amount of a row has its part."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # two of the amounts give it, but what there was at first is left out
    "年初结存61.4万元，本年收入320.7万元，本年支出341.2万元，年末结存20.5万元。": [
        (Relation.REMAINDER, False, "61.4＋320.7－341.2＝40.9万元≠20.5万元，相差20.4万元")
    ],
    "年初结存61.4万元，本年收入320.7万元，本年支出341.2万元，年末结存40.9万元。": [
        (Relation.REMAINDER, True, "61.4＋320.7－341.2＝40.9万元")
    ],
    "协会上年末结存86.4万元。会费收入142.6万元，活动支出151.2万元，年末累计结存8.6万元。": [
        (Relation.REMAINDER, False, "86.4＋142.6－151.2＝77.8万元≠8.6万元，相差69.2万元")
    ],
    # what is new came to it
    "债务年初余额5.68亿元，当年化解1.42亿元，新增0.11亿元，年末余额4.26亿元。": [
        (Relation.REMAINDER, False, "5.68－1.42＋0.11＝4.37亿元≠4.26亿元，相差0.11亿元")
    ],
    # a list of what was taken from the whole
    "估算投资1.86亿元，已落实债券1.3亿元、补助0.2亿元，资金缺口0.56亿元。": [
        (Relation.REMAINDER, False, "1.86－1.3－0.2＝0.36亿元≠0.56亿元，相差0.2亿元")
    ],
    "救助款到账520万元，分三批发放166万元、153万元和141万元，账上还有60万元。": [
        (Relation.REMAINDER, True, "520－166－153－141＝60万元")
    ],
    # what the year alone left
    "年初结存120万元，本年收入860万元，支出795万元，当年结余65万元。": [(Relation.REMAINDER, True, "860－795＝65万元")],
    # taken from what was left before, it is no rest of the two
    "本年收入2,315万元，支出2,290万元，使用上年结余12万元。": [],
    "汛前蓄水1840万立方米，来水2150万立方米，泄洪1390万立方米，汛后蓄水2500万立方米。": [
        (Relation.REMAINDER, False, "1840＋2150－1390＝2600万立方米≠2500万立方米，相差100万立方米")
    ],
}


@pytest.mark.parametrize("text", STATED)
def test_what_all_of_them_leave_is_read_before_what_two_leave(text: str) -> None:
    assert stated(text) == STATED[text]

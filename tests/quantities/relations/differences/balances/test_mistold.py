"""What is left of two amounts of which one is mistyped."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # more was used than there was, but for one digit
    "收到拨款1,050万元，支出1,186.3万元，年末结余63.7万元。": [
        (Relation.REMAINDER, False, "1186.3＋63.7＝1250万元≠1,050万元，相差200万元")
    ],
    "基金收入8264.53亿元，支出8152.36亿元，当期结存112.17亿元。": [
        (Relation.REMAINDER, True, "8264.53－8152.36＝112.17亿元")
    ],
    # more went out than came in, were it not for two digits that changed places
    "基金收入8264.53亿元，支出8512.36亿元，当期结存112.17亿元。": [
        (Relation.REMAINDER, False, "8512.36＋112.17＝8624.53亿元≠8264.53亿元，相差360亿元")
    ],
    # a round budget beside what has decimals
    "预算290万元，合同价775.7万元，节约14.3万元。": [
        (Relation.REMAINDER, False, "775.7＋14.3＝790万元≠290万元，相差500万元")
    ],
    # what is far off may be the balance of something else
    "基金收入8264.53亿元，支出9316.08亿元，当期结存112.17亿元。": [],
    "公益金收入24.00万元，支出24.00万元，结余0.00万元。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_one_slip_parts_what_came_in_from_what_went_out(text: str, statements: list[Told]) -> None:
    assert [each for each in stated(text) if each[0] is Relation.REMAINDER] == statements

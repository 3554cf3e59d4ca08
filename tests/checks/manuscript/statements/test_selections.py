"""Lists that a report never meant to be complete."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.quantities.statement import Relation

FUND = "{}基金收入{}亿元，其中：保险费收入{}亿元；财政补贴收入{}亿元。"
SHORT = FUND.format("养老", 2296, 2058, 169)
ALSO_SHORT = FUND.format("医疗", 4399, 4116, 223)
COMPLETE = FUND.format("工伤", 613, 577, 36)

FAILING = {
    # of one list it cannot be said
    (SHORT,): 1,
    (SHORT, ALSO_SHORT): 0,
    # a list of these kinds that comes out shows that they are all
    (SHORT, ALSO_SHORT, COMPLETE): 2,
    # one total told again is one slip
    (SHORT, SHORT.replace("养老基金", "该项基金")): 2,
    # a total told behind its parts is of all of them
    ("全年造林400亩，其中人工造林250亩，封山育林130亩，合计390亩。",): 2,
}


@pytest.mark.parametrize(("paragraphs", "wrong"), FAILING.items())
def test_a_list_that_falls_short_of_each_total_is_a_selection(paragraphs: tuple[str, ...], wrong: int) -> None:
    stated = Manuscript.of_text("\n".join(paragraphs)).stated(Relation.SUM)
    assert sum(not statement.holds for _, statement in stated) == wrong

"""Lists without 其中 that end with 其他."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # a sentence of the list alone, behind what one begins with: together they are never more
    "接报火灾3.5万起，亡41人。城区2.62万起，乡镇3.16万起，其他区域7.37万起。": [
        (Relation.SUM, False, "2.62＋3.16＋7.37＝13.15万起≠3.5万起，相差9.65万起")
    ],
    "接报火灾23.5万起，亡41人。城区2.62万起，乡镇3.16万起，其他区域7.37万起。": [],
    "接报警情341起，火灾扑救113起，抢险救援111起，其他出动117起。": [(Relation.SUM, True, "113＋111＋117＝341起")],
    "接报警情341起，火灾扑救113起，抢险救援111起，其他出动127起。": [
        (Relation.SUM, False, "113＋111＋127＝351起≠341起，相差10起")
    ],
    # the total stands in the sentence before: only a slip tells that it was meant
    "接报警情8,341起。火灾扑救3,113起，抢险救援2,111起，其他出动3,117起。": [
        (Relation.SUM, True, "3113＋2111＋3117＝8341起")
    ],
    "接报警情8,341起。火灾扑救3,113起，抢险救援2,111起，其他出动3,171起。": [
        (Relation.SUM, False, "3113＋2111＋3171＝8395起≠8,341起，相差54起")
    ],
    "接报警情8,341起。火灾扑救3,013起，抢险救援1,846起，其他出动2,959起。": [],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_list_up_to_the_rest_makes_up_the_total(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

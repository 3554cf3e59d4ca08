"""One price paid to several kinds of people."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "保洁员1,240人，护路员3,150人，每人每月120元，全年发放632.16万元。": [
        (Relation.PRODUCT, True, "（1,240人＋3,150人）×120元×12＝632.16万元")
    ],
    "保洁员1,240人，护路员3,150人，每人每月120元，全年发放632.61万元。": [
        (Relation.PRODUCT, False, "（1,240人＋3,150人）×120元×12＝632.16万元≠632.61万元")
    ],
    "保洁员1,420人，护路员3,150人，每人每月120元，全年发放632.16万元。": [
        (Relation.PRODUCT, False, "（1,420人＋3,150人）×120元×12＝658.08万元≠632.16万元")
    ],
    "参赛甲组124人，乙组315人，每人补助200元，共计8.98万元。": [
        (Relation.PRODUCT, False, "（124人＋315人）×200元＝8.78万元≠8.98万元")
    ],
    # the numbers behind the price
    "慰问标准为每人800元，春节慰问86人，重阳慰问64人，共支出慰问金12.8万元。": [
        (Relation.PRODUCT, False, "（86人＋64人）×800元＝12万元≠12.8万元")
    ],
    # they were not as many in every month
    "保洁员1,240人，护路员3,150人，每人每月120元，全年发放618.7万元。": [],
}


@pytest.mark.parametrize(("sentence", "statements"), STATED.items())
def test_what_is_paid_to_all_is_the_price_of_their_sum(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements

"""Parts that go on in sentences of their own."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # every amount of every sentence
    "到位资金431.6万元。其中中央资金295万元，省级资金86万元。市级配套32万元，县级配套18.6万元。": [
        (Relation.SUM, True, "295＋86＋32＋18.6＝431.6万元")
    ],
    "到位资金431.6万元。其中中央资金295万元，省级资金86万元。市级配套32万元，县级配套28.6万元。": [
        (Relation.SUM, False, "295＋86＋32＋28.6＝441.6万元≠431.6万元，相差10万元")
    ],
    "年度支出286.4万元。其中：培训费86.2万元，比上年增加12万元。差旅费42.6万元。设备费157.6万元。": [
        (Relation.SUM, True, "86.2＋42.6＋157.6＝286.4万元"),
        (Relation.PART, True, "86.2万元≤286.4万元"),
    ],
    "年度支出286.4万元。其中：培训费86.2万元，比上年增加12万元。差旅费42.6万元。设备费175.6万元。": [
        (Relation.SUM, False, "86.2＋42.6＋175.6＝304.4万元≠286.4万元，相差18万元"),
        (Relation.PART, True, "86.2万元≤286.4万元"),
    ],
    # parts of like names that nearly make it up
    "年度支出286.4万元。其中：基础设施补贴86.2万元。农业生产补贴42.6万元。农机购置补贴144.1万元。": [
        (Relation.SUM, False, "86.2＋42.6＋144.1＝272.9万元≠286.4万元，相差13.5万元"),
        (Relation.PART, True, "86.2万元≤286.4万元"),
    ],
    # some of them, a total, and another division
    "年度支出286.4万元。其中：培训费86.2万元。差旅费42.6万元。": [(Relation.PART, True, "86.2万元≤286.4万元")],
    "年度支出286.4万元。其中：培训费86.2万元。合计支出42.6万元。": [(Relation.PART, True, "86.2万元≤286.4万元")],
    "年度支出286.4万元。其中：培训费86.2万元。按季度看，差旅费42.6万元。": [
        (Relation.PART, True, "86.2万元≤286.4万元")
    ],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_a_list_goes_on_beyond_its_sentence(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

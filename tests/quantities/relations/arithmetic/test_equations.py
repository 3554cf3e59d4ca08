"""Arithmetic written out with signs."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "评审费：15人×800元/人·天×3天=3.6万元。": [(Relation.EQUATION, True, "15人×800元/人·天×3天＝3.6万元")],
    "调整率＝（调整数296万元/年初预算数2,664万元）×100%=11.11%。": [
        (Relation.EQUATION, True, "（调整数296万元/年初预算数2,664万元）×100%＝11.11%")
    ],
    "预算执行率＝760÷800×100%=95%。": [(Relation.EQUATION, True, "760÷800×100%＝95%")],
    "总分=10+38.5+29+9=86.5分。": [(Relation.EQUATION, True, "10+38.5+29+9＝86.5分")],
    "得分=10×95%=9.5分。": [(Relation.EQUATION, True, "10×95%＝9.5分")],
    "节约率=（60-57）÷60×100%=5%。": [(Relation.EQUATION, True, "（60-57）÷60×100%＝5%")],
    # brackets in brackets
    "偏离率=【（120-114）÷（100+20）】×100%=5%。": [(Relation.EQUATION, True, "【（120-114）÷（100+20）】×100%＝5%")],
    "人均成本=33.6万元÷420人=800元。": [(Relation.EQUATION, True, "33.6万元÷420人＝800元")],
    "执行率95%（支出237.5万元÷预算250万元）。": [(Relation.RATE, True, "237.5万元÷250万元＝95.00%")],
    "覆盖率=56÷60≈93.3%。": [(Relation.EQUATION, True, "56÷60＝93.33%")],
    "12×3=36（节）。": [(Relation.EQUATION, True, "12×3＝36")],
    # names among the figures
    "执行率=支出240万元÷预算270万元×100%=88.89%。": [(Relation.EQUATION, True, "240万元÷预算270万元×100%＝88.89%")],
    # two results
    "覆盖率=56÷60×100%=93.33%≈93%。": [(Relation.EQUATION, True, "56÷60×100%＝93.33%")],
}

FAILING: dict[str, list[Told]] = {
    "预算执行率=760÷800×100%=96%。": [(Relation.EQUATION, False, "760÷800×100%＝95%≠96%")],
    "总分=10+38.5+29+9=87.5分。": [(Relation.EQUATION, False, "10+38.5+29+9＝86.5分≠87.5分")],
    "得分=10×95%=9.4分。": [(Relation.EQUATION, False, "10×95%＝9.5分≠9.4分")],
    "节约率=（60-57）÷60×100%=6%。": [(Relation.EQUATION, False, "（60-57）÷60×100%＝5%≠6%")],
    "人均成本=33.6万元÷420人=850元。": [(Relation.EQUATION, False, "33.6万元÷420人＝800元≠850元")],
    "执行率96%（支出237.5万元÷预算250万元）。": [(Relation.RATE, False, "237.5万元÷250万元＝95.00%≠96%")],
    "覆盖率=56÷60≈90%。": [(Relation.EQUATION, False, "56÷60＝93.33%≠90%")],
}

SILENT = (
    # the equation begins with a figure in brackets
    "支出数（240）÷预算数（270）×100%=88.89%。",
    # unbalanced
    "执行率=（60-57÷60×100%=6%。",
    # unlike units
    "执行率96%（支出237.5万元÷120人）。",
    "比值=5÷0=0。",
    "截至2032-12-31，编号A12=B13。",
    "满意率96%（满意480份÷0份）。",
    "满分值为100=100。",
    # too deep
    "合计=【【【1+【【【2+【【【3=6。",
    "合计=【【【1×【【【2×【【【3=6。",
    # two signs
    "合计=2+费用-3=5。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_an_equation_that_holds_is_shown_with_its_result(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_an_equation_that_does_not_hold_is_told_with_its_result(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_not_a_whole_equation_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []


STRUCTURES = {
    "三次产业结构由14.2:37.6:48.2调整为13.1:38.7:48.1。": [
        (Relation.SUM, True, "14.2＋37.6＋48.2＝100"),
        (Relation.SUM, True, "13.1＋38.7＋48.1＝99.9≈100"),
    ],
    "三次产业比重为5.2：41.3：35.3。": [(Relation.SUM, False, "5.2＋41.3＋35.3＝81.8≠100")],
    "三次产业比例为5.2∶41.3∶53.5。": [(Relation.SUM, True, "5.2＋41.3＋53.5＝100")],
    "三次产业结构比为14.2:37.6:49.8。": [(Relation.SUM, False, "14.2＋37.6＋49.8＝101.6≠100")],
    "收入、支出、结余之比为1:2:3。": [],
    "会议于09:30:45开始。": [],
}


@pytest.mark.parametrize(("text", "statements"), STRUCTURES.items())
def test_the_parts_of_a_structure_make_up_a_hundred(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

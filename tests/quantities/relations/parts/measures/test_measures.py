"""Several measures divided alike."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "换新超167万辆，销售额超2,694.4亿元。其中，报废超47.2万辆，销售额超606.9亿元；置换超119.8万辆，销售额超2,087.5亿元。": [
        (Relation.SUM, True, "47.2＋119.8＝167万辆"),
        (Relation.SUM, True, "606.9＋2087.5＝2694.4亿元"),
    ],
    # those who died and those who were hurt are counted apart
    "发生事故75起，死亡24人，受伤48人。其中，商贸事故2起，死亡3人；道路事故44起，死亡19人，受伤46人；火灾29起，死亡2人，受伤2人。": [
        (Relation.SUM, True, "2＋44＋29＝75起"),
        (Relation.SUM, True, "3＋19＋2＝24人"),
        (Relation.SUM, True, "46＋2＝48人"),
    ],
    # the list goes on in the next sentence
    "采购18个，金额96.4万元，其中货物类9个，金额46.2万元；工程类4个，金额30.1万元。服务类5个，金额20.1万元。": [
        (Relation.SUM, True, "9＋4＋5＝18个"),
        (Relation.SUM, True, "46.2＋30.1＋20.1＝96.4万元"),
    ],
    "共支持114项、10万元，其中市级49项、4万元，县级65项、6万元。": [
        (Relation.SUM, True, "49＋65＝114项"),
        (Relation.SUM, True, "4＋6＝10万元"),
    ],
    "共支持114项、10万元。其中市级49项、4万元，县级65项、6万元。": [
        (Relation.SUM, True, "49＋65＝114项"),
        (Relation.SUM, True, "4＋6＝10万元"),
    ],
    # within rounding
    "共支持114项、10万元，其中市级49项、5万元，县级65项、6万元。": [(Relation.SUM, True, "49＋65＝114项")],
    "共支持918项、10万元，其中市级49项、4万元，县级65项、6万元。": [(Relation.SUM, True, "4＋6＝10万元")],
    "共支持114项、10万元、节约2万元，其中市级49项、4万元、节约1.5万元，县级65项、6万元、节约0.5万元。": [
        (Relation.SUM, True, "49＋65＝114项"),
        (Relation.SUM, True, "4＋6＝10万元"),
        (Relation.SUM, True, "1.5＋0.5＝2万元"),
    ],
    "共114项、支出10万元、节约2万元，其中市级49项、支出4万元，县级65项、支出6万元。": [
        (Relation.SUM, True, "49＋65＝114项"),
        (Relation.SUM, True, "4＋6＝10万元"),
    ],
}

FAILING: dict[str, list[Told]] = {
    "换新超176万辆，销售额超2,694.4亿元。其中，报废超47.2万辆，销售额超606.9亿元；置换超119.8万辆，销售额超2,087.5亿元。": [
        (Relation.SUM, False, "47.2＋119.8＝167万辆≠176万辆，相差9万辆"),
        (Relation.SUM, True, "606.9＋2087.5＝2694.4亿元"),
    ],
    # houses with those who live in them, behind a colon
    "救助困难家庭1,206户640人：支出型672户1,851人，急难型288户640人，其他246户681人。": [
        (Relation.SUM, True, "672＋288＋246＝1206户"),
        (Relation.SUM, False, "1851＋640＋681＝3172人≠640人，相差2532人"),
    ],
    "全县124个重点项目完成投资99.8亿元。66个新建项目已开工28个，完成投资34.4亿元；58个续建项目进展顺利，完成投资56.4亿元。": [
        (Relation.SUM, True, "66＋58＝124个"),
        (Relation.SUM, False, "34.4＋56.4＝90.8亿元≠99.8亿元，相差9亿元"),
    ],
    "共支持118项、10万元，其中市级49项、4万元，县级65项、6万元。": [
        (Relation.SUM, False, "49＋65＝114项≠118项，相差4项"),
        (Relation.SUM, True, "4＋6＝10万元"),
    ],
    "共支持114项、10.0万元，其中市级49项、5.0万元，县级65项、6.0万元。": [
        (Relation.SUM, True, "49＋65＝114项"),
        (Relation.SUM, False, "5.0＋6.0＝11万元≠10.0万元，相差1万元"),
    ],
}

SILENT = ("其中市级49项、4万元，县级65项、6万元。", "共支持918项、10万元，其中市级49项、4万元，县级65项。")


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_measures_that_are_divided_alike_are_shown_with_their_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_one_measure_that_misses_its_total_is_told(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_is_not_divided_alike_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []

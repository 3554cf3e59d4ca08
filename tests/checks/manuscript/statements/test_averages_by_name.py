"""Averages whose total or count stands in another passage."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

ROADS = "某县农村公路2023年度绩效自评报告\n全县管养农村公路1,862.4公里。\n聘用公路养护员465名，人均管养"
WOMEN = "某县2023年度绩效自评报告\n扶持创业妇女28名，人均贷款14万元。\n直接带动就业112人。平均每名创业妇女带动"
JUDGES = "某法院2023年度绩效自评报告\n全年审执结12,906件。\n法官41名，人均办结"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (f"{ROADS}4公里。", [(True, "1,862.4公里÷465名＝4.01公里≈4公里")]),
        (f"{ROADS}4.5公里。", [(False, "1,862.4公里÷465名＝4.01公里≠4.5公里")]),
        # the count by the noun behind 每名
        (f"{WOMEN}4人。", [(True, "112人÷28名＝4人")]),
        (f"{WOMEN}4.8人。", [(False, "112人÷28名＝4人≠4.8人")]),
        # a verb that ends alike, but for one digit; what a single one has is no total
        (f"{JUDGES}314.8件，最多的一名办结612件。", [(True, "12,906件÷41名＝314.78件≈314.8件")]),
        (f"{JUDGES}324.8件，最多的一名办结612件。", [(False, "12,906件÷41名＝314.78件≠324.8件")]),
        (f"{JUDGES}380.4件，最多的一名办结612件。", []),
        # far off, another year's total, two totals, no word in common
        (f"{ROADS}1.2公里。", []),
        (f"{ROADS}4.5公里。".replace("全县管养", "上年管养"), []),
        (f"{ROADS}4.5公里。\n新增管养公路240公里。", []),
        (f"{ROADS}4.5公里。".replace("全县管养", "全县建成"), []),
    ],
)
def test_an_average_is_held_against_the_total_that_its_verb_names(
    text: str, statements: list[tuple[bool, str]]
) -> None:
    assert [(each.holds, each.arithmetic) for _, each in Manuscript.of_text(text).averages] == statements

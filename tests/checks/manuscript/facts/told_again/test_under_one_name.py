"""Which figures are told twice under one name."""

import pytest

from tests.checks.manuscript.facts.told_again.conflicts import conflicts


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("全县公路通车里程3,286公里，密度居全省第三。", "交通条件改善，公路通车里程达3,450公里。"),
        ("水库总库容1,286万立方米，兴利库容842万立方米。", "加固后，水库恢复兴利库容800万立方米。"),
        ("农民合作社1,286家，家庭农场862家。", "新型主体壮大，家庭农场发展到793家。"),
        ("年末缴存余额1,826.43亿元。", "截至年末，缴存余额1,917.75亿元，比上年末增长10.5%。"),
        ("公共充电桩4,862个，车桩比12.9∶1。", "全市公共充电桩达到5,154个。"),
    ],
)
def test_two_values_stand_under_one_name(told: str, again: str) -> None:
    (conflict,) = conflicts(f"{told}\n{again}")

    assert conflict.later.passage.text == again


@pytest.mark.parametrize(
    ("told", "again"),
    [
        ("上半年公路通车里程3,286公里。", "全年公路通车里程达3,450公里。"),
        ("上年末家庭农场862家。", "家庭农场发展到953家。"),
        ("计划新增公共充电桩1,200个。", "全年新增公共充电桩1,150个。"),
        ("城镇公共充电桩4,862个。", "乡村公共充电桩4,154个。"),
        ("甲库兴利库容842万立方米。\n乙库兴利库容800万立方米。", "丙库兴利库容760万立方米。"),
        ("收入96万元，完成预算85万元的112.9%。", "支出89万元，完成预算91万元的97.8%。"),
        ("全市家庭农场862家。", "其中示范家庭农场793家。"),
        ("公共充电桩4,862个，上年为4,154个。", "上年公共充电桩4,154个。"),
        ("家庭农场862家，另有在建家庭农场。", "引进种粮家庭农场793家。"),
    ],
)
def test_other_times_places_and_parts_are_other_figures(told: str, again: str) -> None:
    assert conflicts(f"{told}\n{again}") == []

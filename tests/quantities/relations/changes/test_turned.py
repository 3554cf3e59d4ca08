"""A change that goes another way than the levels before it."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("参赛队伍由36支增加到42支，减少6支。", ["42支－36支＝6支，增减方向与数字相反"]),
        ("救助对象由3,200人调整为2,900人，比上年增加300人。", ["3,200人－2,900人＝300人，增减方向与数字相反"]),
        ("合格率由98.2%下降到96.5%，提高1.7个百分点。", ["98.2%－96.5%＝1.7个百分点，增减方向与数字相反"]),
        ("参赛队伍由36支增加到42支，增加6支。", []),
        ("到课率由97.2%升至98.01%，高0.81个百分点。", []),
        ("发生率由3.6%下降到0.4%，下降3.2个百分点。", []),
        # the change is of something else
        ("亏损由36万元增加到42万元，减少利润6万元。", []),
        ("不合格率由3.6%降到2.4%，合格率提高1.2个百分点。", []),
    ],
)
def test_a_change_goes_the_way_of_the_levels_it_lies_between(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected

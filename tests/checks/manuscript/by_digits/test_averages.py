"""Averages parted by one slip of the pen from what a total and a number told elsewhere give."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

GIVEN = "某县2023年度绩效自评报告\n资助参保支出784.175万元，培训支出35.6万元。\n"
INSURED = f"{GIVEN}共有24,580人参保，其中低保对象13,604人，其余对象10,976人；人均资助"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (f"{INSURED}391元。", [(False, "784.175万元÷24,580人＝319.03元≠391元")]),
        (f"{INSURED}3190元。", [(False, "784.175万元÷24,580人＝319.03元≠3190元")]),
        (f"{INSURED}319元。", [(True, "784.175万元÷24,580人＝319.03元≈319元")]),
        # no slip; as rare a digit, but the name ties it to no total and there are many to choose from
        (f"{INSURED}450元。", []),
        (f"{INSURED}319元。".replace("资助319", "补助349"), []),
        # the total is too far away to be meant where no word ties it
        (f"{GIVEN}一、情况\n二、做法\n三、成效\n四、问题\n参保人数24,580人，人均补助391元。", []),
        # the slip may be in the total instead
        (
            f"{GIVEN.replace('784.175', '748.175')}共有24,580人参保，人均资助319.03元。",
            [(False, "748.175万元÷24,580人＝304.38元≠319.03元")],
        ),
    ],
)
def test_an_average_too_near_a_slip_for_chance_is_doubted(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [(each.holds, each.arithmetic) for _, each in Manuscript.of_text(text).averages] == statements

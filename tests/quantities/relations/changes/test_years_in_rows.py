"""Changes between years whose amounts stand in a row."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated

FOUR = "2019年至2022年，支出分别为86万元、92万元、98万元和105万元，"
THREE = "2020年、2021年和2022年分别培训320人、368人和412人，"


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (FOUR + "2022年比2019年增长22.1%。", [(True, "（105万元－86万元）÷86万元＝22.09%≈22.1%")]),
        (FOUR + "2022年比2019年增长24.1%。", [(False, "（105万元－86万元）÷86万元＝22.09%≠24.1%")]),
        (FOUR + "2022年比2021年下降7.1%。", [(False, "（105万元－98万元）÷98万元＝7.14%，增减方向与数字相反")]),
        (THREE + "较2020年增加92人。", [(True, "412－320＝92人")]),
        (THREE + "2022年比2021年增加34人。", [(False, "412－368＝44人≠34人，相差10人")]),
        ("由2020年的12户、2021年的16户增加到2022年的22户，比2020年增加12户。", [(False, "22－12＝10户≠12户，相差2户")]),
        # one year told twice: the last two amounts are read as ever
        ("2020年12户、2021年16户、2021年22户、2022年18户，比2020年增加6户。", [(True, "18户－12户＝6户")]),
        (
            "2021年、2022年拨款分别为856.3万元、912.6万元，2022年比2021年增加66.3万元。",
            [(False, "912.6－856.3＝56.3万元≠66.3万元，相差10万元")],
        ),
        # a year that is not in the row, no change at all, as many amounts as there are no years
        (THREE + "2022年比2018年增加34人。", []),
        (THREE + "2022年比2021年更好，合格率达98%。", []),
        ("2020年至2022年，甲、乙分别培训320人、368人，比2021年增加6人。", []),
        ("各区分别培训320人、368人、412人，比2021年增加6人。", []),
    ],
)
def test_a_change_is_between_the_years_that_it_names(text: str, statements: list[tuple[bool, str]]) -> None:
    told = [each[1:] for each in stated(text) if each[0] is Relation.GROWTH]
    assert told == statements

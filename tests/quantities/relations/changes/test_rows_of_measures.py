"""Changes of several measures beside their bases, told as amounts or as rates."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "statements"),
    [
        (
            "放贷126笔、1,860万元，比上年多发18笔、320万元，上年为118笔、1,540万元。",
            [(False, "126－118＝8笔≠18笔，相差10笔"), (True, "1860－1540＝320万元")],
        ),
        (
            "接待86批612人，较上年减少14批98人，去年同期接待100批720人。",
            [(True, "100－86＝14批"), (False, "720－612＝108人≠98人，相差10人")],
        ),
        (
            "上年放贷108笔、1,540万元，今年放贷126笔、1,860万元，比上年多18笔、320万元。",
            [(True, "126－108＝18笔"), (True, "1860－1540＝320万元")],
        ),
        (
            "返还126家企业386万元，较上年98家、312万元分别增加28家、84万元。",
            [(True, "126－98＝28家"), (False, "386－312＝74万元≠84万元，相差10万元")],
        ),
        # the second measure has a name of its own
        (
            "发放贷款126笔、金额1,860万元，上年为108笔、1,540万元，同比增加18笔、380万元。",
            [(True, "126－108＝18笔"), (False, "1860－1540＝320万元≠380万元，相差60万元")],
        ),
        # about so many, other measures, another base
        ("接待约86批612人，较上年减少14批98人，去年接待130批710人。", [(True, "710－612＝98人")]),
        ("接待86批612人，较上年减少14批98次，去年接待130批710人。", []),
        ("接待86批612人，较预算减少14批98人，去年接待130批720人。", []),
    ],
)
def test_each_measure_is_what_its_base_and_change_make(text: str, statements: list[tuple[bool, str]]) -> None:
    rows = [each[1:] for each in stated(text) if each[0] is Relation.GROWTH]
    assert rows == statements


RATES: dict[str, list[tuple[bool, str]]] = {
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20%、28%。": [
        (True, "（300件－240件）÷300件＝20.00%"),
        (True, "（500人－360人）÷500人＝28.00%"),
    ],
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20.00%、82.00%。": [
        (True, "（300件－240件）÷300件＝20.00%"),
        (False, "（500人－360人）÷500人＝28.00%≠82.00%"),
    ],
    # the one that holds binds the other, however far off
    "共受理案件240件360人，去年同期为300件500人，件数和人数分别下降20.00%、41.50%。": [
        (True, "（300件－240件）÷300件＝20.00%"),
        (False, "（500人－360人）÷500人＝28.00%≠41.50%"),
    ],
    "共受理案件240件560人，去年同期为300件500人，件数和人数分别下降20.00%、28.00%。": [
        (True, "（300件－240件）÷300件＝20.00%"),
        (False, "（560人－500人）÷500人＝12.00%，增减方向与数字相反"),
    ],
    # each rate names its measure
    "受理97件134人，去年同期为197件375人，件数同比下降50.76%，人数同比下降65.27%。": [
        (True, "（197件－97件）÷197件＝50.76%"),
        (False, "（375人－134人）÷375人＝64.27%≠65.27%"),
    ],
    "受理97件134人，去年同期为197件375人，件数下降50.76%，涉案金额下降12%。": [
        (True, "（197件－97件）÷197件＝50.76%"),
    ],
    # the base told last
    "接待来访240批360人次，分别下降20.0%和82.0%，上年为300批、500人次。": [
        (True, "（300批－240批）÷300批＝20.00%"),
        (False, "（500人次－360人次）÷500人次＝28.00%≠82.0%"),
    ],
    # each measure named, and the year before told first
    "2022年新增企业100户、资本4亿元，2023年新增企业120户、资本5.6亿元，分别增长20%、60%。": [
        (True, "（120户－100户）÷100户＝20.00%"),
        (False, "（5.6亿元－4亿元）÷4亿元＝40.00%≠60%"),
    ],
}


@pytest.mark.parametrize(("text", "statements"), RATES.items())
def test_each_measure_has_a_growth_of_its_own(text: str, statements: list[tuple[bool, str]]) -> None:
    assert [each[1:] for each in stated(text)] == statements

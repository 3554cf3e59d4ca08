"""Words that say which of two named amounts is the more."""

import pytest

from jiheng.checks.manuscript.compared.sides import sides_in
from tests.checks.manuscript.compared.told import told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年末存款余额215亿元，贷款余额230亿元，存大于贷15亿元。", [(False, "215亿元＜230亿元")]),
        ("年末存款余额245亿元，贷款余额230亿元，存大于贷15亿元。", [(True, "245亿元＞230亿元")]),
        ("全年进口12.6亿美元，出口10.8亿美元，实现顺差1.8亿美元。", [(False, "10.8亿美元＜12.6亿美元")]),
        ("出生3,200人，死亡3,600人，人口自然增长400人。", [(False, "3,200人＜3,600人")]),
        ("公益金收入266.98万元，支出405.43万元，当年收大于支。", [(False, "266.98万元＜405.43万元")]),
        ("采购预算713万元，实际采购684万元，超出预算29万元。", [(False, "684万元＜713万元")]),
        ("采购预算150万元，成交价152万元，节约财政资金2万元。", [(False, "150万元＜152万元")]),
        ("收入完成5,600万元，为预算5,400万元的103.7%，短收200万元。", [(False, "5,400万元＜5,600万元")]),
        # what is not to be, and two amounts of one name
        ("收入266万元，支出405万元，避免当年收大于支。", []),
        ("收入266万元，支出405万元，其他支出20万元，当年收大于支。", []),
        # what is said of a part, and of other years
        ("全年进口12.6亿美元，出口10.8亿美元，其中对东盟实现顺差0.8亿美元。", []),
        ("采购预算150万元，实际支出152万元，其中设备采购节约财政资金8万元。", []),
        ("全年收入5,600万元，支出5,800万元，历年累计收大于支1,200万元。", []),
    ],
)
def test_the_amount_said_to_be_the_more_is(text: str, expected: list[tuple[bool, str]]) -> None:
    assert told(sides_in, text) == expected

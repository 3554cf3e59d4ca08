"""Parts that are more than the whole right before them, however far their sum is off."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # ages and lengths of time tell whose they are
        ("未成年犯189人，其中14岁以上不满16岁227人，16岁以上不满18岁1562人。", ["227＋1562＝1789人≠189人，相差1600人"]),
        ("判决17208人，其中判处5年以上有期徒刑的44844人，占17.8%；无业人员9119人，占53%。", ["44844人＞17208人"]),
        # the last of a list
        ("工业投资3.35亿元，其中制造业1.15亿元，电力热力生产供应业8.2亿元。", ["8.2亿元＞3.35亿元"]),
        (
            "拨付专项资金416.36亿元，其中本次拨付18.27亿元，此前提前拨付228.09亿元。",
            ["18.27＋228.09＝246.36亿元≠416.36亿元，相差170亿元"],
        ),
        # what is called 其他 ends the list
        (
            "收入18.76万元，其中：拨款收入18.76万元，比上年增加3.65万元；事业收入0.00万元；其他收入2.00万元。",
            ["18.76＋0.00＋2.00＝20.76万元≠18.76万元，相差2万元"],
        ),
        # no part: behind a ；, or without a mark
        ("专任教师26名，其中高级教师7人；退休教师38人。", []),
        ("受理投诉312件，现场处理188件，移交124件；其中消费类206件，合同类64件。", []),
        ("下属单位2个，其中1个设有3个内设科室。", []),
        ("维护费612.5万元，其中清扫费120万元在项目支出2,220.62万元中列支。", []),
        ("收支净增2.1亿元，其中甲项增加3.4亿元。", []),
    ],
)
def test_a_part_behind_its_whole_is_not_more_than_it(text: str, expected: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == expected

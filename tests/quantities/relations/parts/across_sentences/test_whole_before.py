"""Lists that are a sentence of their own behind the amount they divide."""

import pytest

from tests.quantities.stated import stated


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("在职人员14人。专技岗7人（高级3人、中级4人），管理岗5人，工勤岗3人。", ["7＋5＋3＝15人≠14人，相差1人"]),
        (
            "省级补助1,800万元，其余3,200万元由县级安排。县级资金由预算2,150万元、债券850万元和自筹300万元组成。",
            ["2150＋850＋300＝3300万元≠3,200万元，相差100万元"],
        ),
        (
            "收到建议128件，按内容归为五类：财政20件，司法7件，城建23件，农业44件，教科文卫25件。",
            ["20＋7＋23＋44＋25＝119件≠128件，相差9件"],
        ),
        (
            "受理诉求267件，来源是：信箱23件、热线143件、网站102件、其他9件。",
            ["23＋143＋102＋9＝277件≠267件，相差10件"],
        ),
        ("在职人员15人。专技岗7人（高级3人、中级4人），管理岗5人，工勤岗3人。", []),
        ("全校教师126人。语文组32人、数学组28人参加了培训。", []),
        ("全校教师126人。骨干教师32人，特级教师8人，高级教师56人。", []),
        ("全镇耕地3.26万亩。玉米1.42万亩，小麦1.16万亩，大豆0.58万亩。", []),
        ("在校生1,860人。住校生620人，走读生1,240人，贫困生86人。", []),
    ],
)
def test_a_list_of_its_own_makes_up_the_amount_before_it(text: str, wrong: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == wrong

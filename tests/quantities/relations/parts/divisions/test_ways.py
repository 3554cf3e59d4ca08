"""One whole divided in several ways."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "培训学员1,860人次。按级别分，科级620人次，股级及以下1,240人次；按形式分，集中1,150人次，网络710人次。": [
        (Relation.SUM, True, "620＋1240＝1860人次")
    ],
    # the second pair divides what was taken up
    "申请164件，受理152件，不予受理12件；审结143件，未审结9件。": [
        (Relation.SUM, True, "152＋12＝164件"),
        (Relation.SUM, True, "143＋9＝152件"),
        (Relation.REMAINDER, True, "152－143＝9件"),
    ],
    # not all were insured or paid themselves
    "接诊6,430人次，其中门诊5,870人次，住院560人次；医保患者4,210人次，自费患者1,020人次。": [
        (Relation.SUM, True, "5870＋560＝6430人次")
    ],
    # not all were asked
    "受理诉求1,286件，直接答复640件，转办646件；满意1,098件，不满意46件。": [(Relation.SUM, True, "640＋646＝1286件")],
    # the main kinds
    "检查企业486家。按行业分，工业216家，商贸182家；按规模分，大中型92家，小微型394家。": [
        (Relation.SUM, True, "92＋394＝486家")
    ],
    "来件40件，转办18件，自办22件；企业来件12件，个人来件15件。": [(Relation.SUM, True, "18＋22＝40件")],
}
FAILING: dict[str, list[Told]] = {
    "发放救助金412万元。按对象分，低保户236万元，特困人员176万元；按类型分，急难救助134万元，支出型救助218万元。": [
        (Relation.SUM, True, "236＋176＝412万元"),
        (Relation.SUM, False, "134＋218＝352万元≠412万元，相差60万元"),
    ],
    "贷款余额8,652万元，其中信用贷3,140万元，抵押贷5,512万元；短期贷款2,871万元，中长期贷款7,581万元。": [
        (Relation.SUM, True, "3140＋5512＝8652万元"),
        (Relation.SUM, False, "2871＋7581＝10452万元≠8,652万元，相差1800万元"),
    ],
    "办理来件1,286件，转办1,109件，自办177件；按时答复1,203件，超时答复93件。": [
        (Relation.SUM, True, "1109＋177＝1286件"),
        (Relation.SUM, False, "1203＋93＝1296件≠1,286件，相差10件"),
    ],
    "来信318件，当场答复205件，转办113件。转办中城管类67件，住建类46件；按期办结118件，超期5件。": [
        (Relation.SUM, True, "205＋113＝318件"),
        (Relation.SUM, True, "67＋46＝113件"),
        (Relation.SUM, False, "118＋5＝123件≠113件，相差10件"),
        (Relation.PART, True, "67件≤113件"),
    ],
    # announced by 按用途分, whatever is missing
    "发行债券323亿元。按类型分，一般债23亿元，专项债197亿元；按用途分，新增债126亿元，置换债197亿元。": [
        (Relation.SUM, True, "126＋197＝323亿元"),
        (Relation.SUM, False, "23＋197＝220亿元≠323亿元，相差103亿元"),
    ],
    # both ways agree with each other
    "发放救助金352万元。按对象分，低保户236万元，特困人员176万元；按类型分，急难救助194万元，支出型救助218万元。": [
        (Relation.SUM, False, "236＋176＝412万元≠352万元，相差60万元")
    ],
}


@pytest.mark.parametrize("text", HOLDING, ids=list(HOLDING))
def test_each_way_makes_up_the_whole_that_it_divides(text: str) -> None:
    assert stated(text) == HOLDING[text]


@pytest.mark.parametrize("text", FAILING, ids=list(FAILING))
def test_a_way_fails_beside_one_that_holds_and_a_whole_beside_ways_that_agree(text: str) -> None:
    assert stated(text) == FAILING[text]

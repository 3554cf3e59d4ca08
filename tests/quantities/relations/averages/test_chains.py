"""Products over several steps whose units cancel."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING = {
    "按照每班50人、每人补助1,200元的标准，共举办8个班，补助资金48万元。": "1,200元×50人×8个＝48万元",
    "组织培训6批次，每批次45人，共培训270人次。": "45人×6批次＝270人次",
    "资助学生236名，每生每学期750元，全年两个学期，共资助35.4万元。": "750元×236名×两个学期＝35.4万元",
    # a stay of so many days for so many people a term: the terms count once
    "共举办4期，每期5天、60人，按每人每天380元的标准支出培训费45.6万元。": "380元×60人×5天×4期＝45.6万元",
    # the price stands in the sentence before
    "服务标准为每户每年1,800元。2022年共服务165户，支付服务费29.7万元。": "1,800元×165户＝29.7万元",
    "采购金额23.4万元，用于购置电脑45台，单价5,200元。": "5,200元×45台＝23.4万元",
}
FAILING = {
    "按照每班50人、每人补助1,200元的标准，共举办8个班，补助资金46万元。": "1,200元×50人×8个＝48万元≠46万元",
    "组织培训6批次，每批次45人，共培训280人次。": "45人×6批次＝270人次≠280人次",
    "每场参训人数120人，全年举办15场，培训总人数达1,880人次。": "120人×15场＝1800人次≠1,880人次",
    "每个乡镇配备2台设备，12个乡镇共配备设备26台。": "2台×12个＝24台≠26台",
    "开展走访3轮，每轮走访260户，共走访户数810户次。": "260户×3轮＝780户次≠810户次",
    "资助学生236名，每生每学期750元，全年两个学期，共资助36.4万元。": "750元×236名×两个学期＝35.4万元≠36.4万元",
    "组织考察2次，每次15人，每人费用2,600元，共支出7.6万元。": "2,600元×15人×2次＝7.8万元≠7.6万元",
    "购买岗位30个，每个岗位每月补贴2,100元，共补贴9个月，合计支出58.7万元。": "2,100元×30个×9个月＝56.7万元≠58.7万元",
    "服务标准为每户每年1,800元。2022年共服务165户，支付服务费29.9万元。": "1,800元×165户＝29.7万元≠29.9万元",
    "采购金额23.1万元，用于购置电脑45台，单价5,200元。": "5,200元×45台＝23.4万元≠23.1万元",
    "服务对象560人，每人每月服务3次，全年服务2.16万人次。": "3次×560人×12＝2.016万人次≠2.16万人次",
    "每名工作队员每天补助100元，全年驻村220天，45名队员共发放补助101万元。": "100元×45名×220天＝99万元≠101万元",
    # a price that was set is exact
    "每村奖补1.2万元，86个村共发放奖补资金104.2万元。": "1.2万元×86个＝103.2万元≠104.2万元",
}
PASSED_OVER = (
    # no price of the whole year
    "标准由每户每月520元提高到580元，年末共有126户，全年共发放83.6万元。",
    # a plan, an average and a lower limit
    "计划每期培训50人，全年实际举办6期，培训330人。",
    "每村配备不少于2台设备，12个村共配备设备26台。",
    # what the price makes is told beside it, or more was paid for than it
    "每人每天400元，60人参加3天培训，培训费共7.2万元，其中住宿费3.2万元。",
    "每课时500元，授课36课时，支付课酬和差旅费2.1万元。",
    # so many were to come
    "每期60人，共举办6期，培训总人数358人次。",
    # no number of what the price is per
    "每季度召开1次会议，全年共召开5次。",
    "每名教师负责30名学生，共有学生2,550人。",
)


@pytest.mark.parametrize(("sentence", "working"), HOLDING.items())
def test_units_that_cancel_give_the_total(sentence: str, working: str) -> None:
    assert (Relation.PRODUCT, True, working) in stated(sentence)


@pytest.mark.parametrize(("sentence", "working"), FAILING.items())
def test_a_total_that_they_do_not_give_fails(sentence: str, working: str) -> None:
    assert [each for each in stated(sentence) if not each[1]] == [(Relation.PRODUCT, False, working)]


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_what_need_not_be_a_product_is_passed_over(sentence: str) -> None:
    nothing: list[Told] = []
    assert [each for each in stated(sentence) if not each[1]] == nothing

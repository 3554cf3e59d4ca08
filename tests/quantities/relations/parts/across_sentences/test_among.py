"""Parts whose whole a sentence before tells, named anew."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    "清河岸线1,061公里。完成清河中下游整治1,268公里。": [],
    "全年救治困境儿童46人。救治对象中孤儿14人。": [(Relation.PART, True, "14人≤46人")],
    "全年救治困境儿童46人。救治对象中孤儿64人。": [(Relation.PART, False, "64人＞46人")],
    "接到报修286件。报修件中涉及电梯的312件。": [(Relation.PART, False, "312件＞286件")],
    "受理咨询960件。咨询受理中，社保类510件、医保类450件，夜间受理1,006件。": [
        (Relation.SUM, True, "510＋450＝960件"),
        (Relation.PART, True, "510件≤960件"),
        (Relation.PART, True, "450件≤960件"),
        (Relation.PART, False, "1,006件＞960件"),
    ],
    "水库52座中，病险水库18座，占34.62%，其中已除险加固21座。": [
        (Relation.RATE, True, "18座÷52座＝34.62%"),
        (Relation.PART, False, "21座＞18座"),
    ],
    "调阅档案12.60万次，户均40次，其中单位调阅13.20万次。": [(Relation.PART, False, "13.20万次＞12.60万次")],
    "采购总额428万元，授予中小企业合同406.6万元，占95%，其中小微企业合同412.5万元。": [
        (Relation.RATE, True, "406.6万元÷428万元＝95.00%"),
        (Relation.PART, False, "412.5万元＞406.6万元"),
    ],
    "救治困境儿童46人。救治对象中，上年救治的孤儿64人。": [],
    "发放问卷880份，收回856份，回收率97.27%，其中网络问卷860份。": [(Relation.RATE, True, "856份÷880份＝97.27%")],
    "随机调查服务对象250人。服务对象中失能老人312人。": [],
    "货物、服务政府采购规模分别为399万元和961万元。从组织形式看，政府集中采购、分散采购规模分别为1,044万元和316万元。": [],
    # of more than the sentence before tells, and another matter behind the part
    "新增就业1,200人。全县就业人员中女性1,600人。": [],
    "来访530人次。来访群众中反映劳资问题的110人次，热线接听610人次。": [(Relation.PART, True, "110人次≤530人次")],
    # rates may stand between those of one whole
    "受检的58家餐饮单位中证照齐全的52家，占89.66%，未公示结果的62家。": [
        (Relation.RATE, True, "52家÷58家＝89.66%"),
        (Relation.PART, False, "62家＞58家"),
    ],
    "120名学员中取得证书的108人，取证率90%；全县实现就业的1,260人。": [(Relation.RATE, True, "108人÷120名＝90.00%")],
    "132个岗位中有161个属于基层岗位。": [(Relation.PART, False, "161个＞132个")],
    "228名对象中有232名配备了联系人；家庭医生签约219人。": [(Relation.PART, False, "232名＞228名")],
}


@pytest.mark.parametrize(("text", "statements"), STATED.items())
def test_no_part_is_more_than_what_it_is_of(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements

"""Stocks with what came in and went out, whichever is told first."""

import pytest

from jiheng.core.finding import Confidence
from jiheng.quantities.reading import Reading
from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # an average stands beside the account
    "低保对象年初1,260户、年末1,186户，全年新增86户、退出160户，月均保障1,228户。": [
        (Relation.REMAINDER, True, "1260＋86－160＝1186户")
    ],
    "脱贫户286户1,012人，新识别监测对象12户36人，消除风险8户25人，年末监测对象16户47人，年初为12户36人。": [
        (Relation.REMAINDER, True, "12＋12－8＝16户"),
        (Relation.REMAINDER, True, "36＋36－25＝47人"),
    ],
    "党员总数328人，当年发展党员12人、转入8人、转出5人，较上年末313人净增15人。": [
        (Relation.REMAINDER, True, "313＋12＋8－5＝328人"),
        (Relation.REMAINDER, True, "12＋8－5＝15人"),
    ],
    "实有人数86人，比上年减少2人，其中退休5人、调入3人。": [(Relation.GROWTH, True, "5－3＝2人")],
    "建成书屋累计64个，当年新增12个，上年末52个。": [(Relation.SUM, True, "52＋12＝64个")],
    "低保对象年末3,152人，当年新增180人，当年退出246人，年初3,218人。": [
        (Relation.REMAINDER, True, "3218＋180－246＝3152人")
    ],
    "截至12月底，贷款余额3,360万元，年初余额2,860万元，当年发放1,520万元，收回1,020万元。": [
        (Relation.REMAINDER, True, "2860＋1520－1020＝3360万元")
    ],
    # the gap of 14 is no slip of the 22 that came
    "年末在保412户，上年末426户，新增22户，退出36户。": [(Relation.REMAINDER, True, "426＋22－36＝412户")],
    "2021年末在保586户，2022年新增82户，清退61户，2022年末在保607户。": [
        (Relation.REMAINDER, True, "586＋82－61＝607户")
    ],
    "年末会员1,256人，较年初净增56人，全年新发展会员126人，退会70人。": [(Relation.REMAINDER, True, "126－70＝56人")],
    # the end is not told, but by how much the stock grew
    "年初有会员86人，本年入会12人，退会9人，全年净增3人。": [(Relation.REMAINDER, True, "12－9＝3人")],
    "年初有会员86人。本年入会12人，退会9人。年末会员89人。": [(Relation.REMAINDER, True, "86＋12－9＝89人")],
    # what the year left is all that came and went
    "收入18,640万元，支出16,776万元，当期结余1,864万元；上年末滚存12,350万元，期末滚存14,214万元。": [
        (Relation.SUM, True, "16776＋1864＝18640万元"),
        (Relation.REMAINDER, True, "18640－16776＝1864万元"),
        (Relation.SUM, True, "12350＋1864＝14214万元"),
    ],
    "期初在建项目45个，本期新开工18个，竣工22个，期末在建项目41个。": [(Relation.REMAINDER, True, "45＋18－22＝41个")],
}

FAILING: dict[str, list[Told]] = {
    "招录干部3名、调入2名、退休6名、调出1名，人员净减少3名。": [
        (Relation.REMAINDER, False, "6＋1－3－2＝2名≠3名，相差1名")
    ],
    "建成书屋累计64个，当年新增12个，上年末50个。": [(Relation.SUM, False, "50＋12＝62个≠64个，相差2个")],
    "建成书屋累计64个，当年净增12个，上年末50个。": [(Relation.SUM, False, "50＋12＝62个≠64个，相差2个")],
    "社区矫正对象在册86人，本年新增32人，解除38人，上年末在册82人。": [
        (Relation.REMAINDER, False, "82＋32－38＝76人≠86人，相差10人")
    ],
    "上年旧存案件86件，本年新收412件，审结430件，年末未结58件。": [
        (Relation.REMAINDER, False, "86＋412－430＝68件≠58件，相差10件")
    ],
    "年初贷款余额2,860万元，全年累计发放1,520万元，累计收回1,120万元，年末余额3,160万元。": [
        (Relation.REMAINDER, False, "2860＋1520－1120＝3260万元≠3,160万元，相差100万元")
    ],
    "截至年末，在管对象86人，较上年末增加4人，当年新接收32人，解除38人。": [
        (Relation.REMAINDER, False, "32－38＝-6人≠4人，相差10人")
    ],
    "城市低保年初126户，新增12户，退出18户，年末120户；农村低保年初486户，新增36户，退出42户，年末490户。": [
        (Relation.REMAINDER, True, "126＋12－18＝120户"),
        (Relation.REMAINDER, False, "486＋36－42＝480户≠490户，相差10户"),
    ],
    "年初在册86人；新增12人，退出9人；年末在册98人。": [(Relation.REMAINDER, False, "86＋12－9＝89人≠98人，相差9人")],
    "6月末贷款余额2.36亿元，下半年发放0.86亿元、收回0.52亿元，12月末贷款余额2.80亿元。": [
        (Relation.REMAINDER, False, "2.36＋0.86－0.52＝2.7亿元≠2.80亿元，相差0.1亿元")
    ],
    # what was spent in all, with its parts
    "年初结余126.5万元，当年拨款收入1,860.4万元，其他收入12.6万元，支出合计1,912.3万元，"
    "其中基本支出1,286.5万元、项目支出625.8万元，年末结余78.2万元。": [
        (Relation.SUM, True, "1286.5＋625.8＝1912.3万元"),
        (Relation.REMAINDER, False, "126.5＋1860.4＋12.6－1912.3＝87.2万元≠78.2万元，相差9万元"),
    ],
    "收到申请26份，初审退回3份，复审退回2份，最终通过22份。": [(Relation.SUM, False, "26－3－2＝21份≠22份，相差1份")],
    "在管对象较上年末减少4人，当年新接收32人，解除38人。": [(Relation.REMAINDER, False, "38－32＝6人≠4人，相差2人")],
    "年初有会员86人。本年入会12人，退会9人。年末会员98人。": [
        (Relation.REMAINDER, False, "86＋12－9＝89人≠98人，相差9人")
    ],
    # one whose words tell nothing goes the other way than all others
    "年初库存沙袋1,260件，汛期调用385件，补充采购520件，年末库存1,495件。": [
        (Relation.REMAINDER, False, "1260＋520－385＝1395件≠1,495件，相差100件")
    ],
}

SILENT = (
    # the change of another sentence
    "基金支出合计46,888亿元，比上年增加7,900亿元。养老保险基金收入37,991亿元；支出34,004亿元。",
    "基金支出合计46,888亿元，比上年增加7,900亿元。养老保险基金收入37,991亿元；支出34,004亿元。年末累计结存43,965亿元。",
    # what neither came nor went
    "年初在册486户，走访慰问320户，新增85户，年末在册571户。",
    "年初在院老人215人，新入住64人，体检198人，年末在院260人。",
    # who moved is not told
    "出生2,457人，死亡3,857人，自然减少1,400人。年末常住人口40.8万人，比上年末增加0.3万人。",
    # nothing says whether the 40 came or went
    "书屋累计达到64个，当年新建20个，到期40个，上年末50个。",
    # no stock at the beginning is told
    "书屋累计达到64个，当年新建12个，改造20个。",
    # far off: another stock
    "书屋累计达到640个，当年新建12个，上年末50个。",
    # what came in, not the stock, is compared with the year before
    "受理信访327件，办结327件，办结率100%，比上年减少63件。",
    "职工126人，较上年末的131人减少5人，其中退休4人、调出2人、调入1人。",
    # people move as well
    "全年出生312人，死亡245人，年末户籍人口32,560人，上年末32,612人。",
    "上年末净资产860万元，购置设备56万元，报废12万元，年末净资产880万元。",
    "年末净资产1,260万元，年初1,180万元，本年盈余86万元，其他调整减少6万元。",
    # budgets that were added to are no changes of what was carried over
    "上年结转指标86.5万元，当年预算1,236万元，执行中追加158万元、收回36万元，支出1,386万元，年末结余58.5万元。",
    # two stocks in one sentence
    "年初有教师86人，年初有学生860人，新招102人，毕业98人，年末共95人。",
)


@pytest.mark.parametrize(("text", "statements"), [*HOLDING.items(), *FAILING.items()])
def test_what_there_was_came_and_went_make_up_the_stock(text: str, statements: list[Told]) -> None:
    assert stated(text) == statements


@pytest.mark.parametrize("text", SILENT)
def test_a_stock_that_something_untold_may_change_is_passed_over(text: str) -> None:
    assert [each for each in stated(text) if not each[1]] == []


def test_where_nothing_is_said_to_have_gone_a_reader_only_asks() -> None:
    told = Reading("年末在册志愿者1,286人，本年新增126人，上年末1,190人。").statements
    assert [(each.holds, each.confidence) for each in told if each.relation is Relation.SUM] == [
        (False, Confidence.ASK)
    ]

"""What is left of a stock after what came in and what went out."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "出生4,215人，死亡3,162人，迁入2,310人，迁出1,860人，净增1,503人。": [
        (Relation.REMAINDER, True, "4215－3162＋2310－1860＝1503人")
    ],
    "出生4,215人，死亡3,162人，迁入2,310人，迁出1,860人，净迁入450人。": [
        (Relation.REMAINDER, True, "2310－1860＝450人")
    ],
    # an account: all that came in, and clause by clause what went out
    "基金收入8.6亿元，支出5.2亿元，调出资金2.9亿元，结转下年0.5亿元。": [
        (Relation.REMAINDER, True, "8.6－5.2－2.9＝0.5亿元")
    ],
    "全年出生1,286人，死亡1,874人，自然减少588人。": [(Relation.REMAINDER, True, "1874－1286＝588人")],
    "年内出生0.66万人，死亡0.45万人，净流出0.57万人。": [],
    "新登记企业640家，注销企业215家，净增企业425家。": [
        (Relation.SUM, True, "215＋425＝640家"),
        (Relation.REMAINDER, True, "640－215＝425家"),
    ],
    "在原有14个站点的基础上，增加21个，站点达到35个。": [(Relation.REMAINDER, True, "14＋21＝35个")],
    # 节约 is a word, not 约 behind one
    "预算安排26万元，实际支出21.8万元，节约4.2万元。": [(Relation.REMAINDER, True, "26－21.8＝4.2万元")],
    # each amount lies further along than the one before
    "收到捐赠衣物640件，发放585件，库存55件。": [(Relation.REMAINDER, True, "640－585＝55件")],
    "拨付奖补资金48万元，兑现奖补资金45.5万元，余2.5万元待次年兑现。": [
        (Relation.REMAINDER, True, "48－45.5＝2.5万元")
    ],
    "送审造价126万元，审定造价118.4万元，审减7.6万元。": [(Relation.REMAINDER, True, "126－118.4＝7.6万元")],
    "合同总价96万元，已支付进度款76.8万元，待支付尾款19.2万元。": [(Relation.REMAINDER, True, "96－76.8＝19.2万元")],
    # a stock with what came in and went out
    "年初保有车辆16辆，年内报废4辆，购置3辆，年末保有15辆。": [(Relation.REMAINDER, True, "16－4＋3＝15辆")],
    "期初库存药品240盒，购入900盒，使用860盒，期末库存280盒。": [(Relation.REMAINDER, True, "240＋900－860＝280盒")],
    "缴存公积金2.4亿元，提取1.7亿元，净增加0.7亿元。": [(Relation.REMAINDER, True, "2.4－1.7＝0.7亿元")],
    "申请补助90万元，核减12万元，实际下达78万元。": [(Relation.REMAINDER, True, "90－12＝78万元")],
}

FAILING: dict[str, list[Told]] = {
    # their rates stand between
    "出生8,216人，出生率8.56‰；死亡5,675人，死亡率5.91‰；人口净增2,451人。": [
        (Relation.REMAINDER, False, "8216－5675＝2541人≠2,451人，相差90人")
    ],
    # what was agreed stands before its limit
    "合同金额合计10,840.00万元，控制价合计11,620.00万元，节约790.00万元。": [
        (Relation.REMAINDER, False, "11620.00－10840.00＝780万元≠790.00万元，相差10万元")
    ],
    # what was left before stands in the sentence itself
    "收入合计1,486.20万元。支出合计1,452.80万元。年初结转结余28.30万元，年末结转结余51.70万元。": [
        (Relation.REMAINDER, False, "1486.20＋28.30－1452.80＝61.7万元≠51.70万元，相差10万元")
    ],
    "收入总计1,960元；一般支出1,820元，加上解支出100元，支出总计1,920元；收支相抵，结转下年30元。": [
        (Relation.SUM, True, "1820＋100＝1920元"),
        (Relation.REMAINDER, False, "1960－1920＝40元≠30元，相差10元"),
    ],
    # by the names of the year's income and spending
    "上年结余965万元，当年收入1,320万元，当年支出1,248万元，年末结余1,037万元。当年收支结余82万元。": [
        (Relation.REMAINDER, True, "965＋1320－1248＝1037万元"),
        (Relation.REMAINDER, False, "1320－1248＝72万元≠82万元，相差10万元"),
    ],
    "收到捐款86.4万元，发放救助57.2万元，购买物资15.8万元，余额14.3万元。": [
        (Relation.REMAINDER, False, "86.4－57.2－15.8＝13.4万元≠14.3万元，相差0.9万元")
    ],
    "全年出生1,286人，死亡1,874人，自然减少598人。": [(Relation.REMAINDER, False, "1874－1286＝588人≠598人，相差10人")],
    "收到申请68件，上年结转2件，办结66件，结转下年14件。": [
        (Relation.REMAINDER, False, "2＋68－66＝4件≠14件，相差10件")
    ],
    "全年出口18.6亿元，进口26.4亿元，贸易逆差8.8亿元。": [
        (Relation.REMAINDER, False, "26.4－18.6＝7.8亿元≠8.8亿元，相差1亿元")
    ],
    # the stock at the beginning told last
    "公交车新增36辆，报废12辆，年末保有量242辆，年初为200辆。": [
        (Relation.REMAINDER, False, "200＋36－12＝224辆≠242辆，相差18辆")
    ],
    "年初存量236处，新增隐患42处，整治完成231处，年末存量74处。": [
        (Relation.REMAINDER, False, "236＋42－231＝47处≠74处，相差27处")
    ],
    "在原有14个站点的基础上，增加12个，站点达到35个。": [(Relation.REMAINDER, False, "14＋12＝26个≠35个，相差9个")],
    "受理投诉460件，增长8%；审结410件，增长2%；尚有未结80件。": [
        (Relation.REMAINDER, False, "460－410＝50件≠80件，相差30件")
    ],
    "规划站点46个，已建41个，待建7个。": [(Relation.REMAINDER, False, "46－41＝5个≠7个，相差2个")],
    "年度安排支出246万元，实际支出238万元，净结余9.8万元。": [
        (Relation.REMAINDER, False, "246－238＝8万元≠9.8万元，相差1.8万元")
    ],
    "年初编制112名，核增6名，核减2名，年末编制118名。": [
        (Relation.REMAINDER, False, "112＋6－2＝116名≠118名，相差2名")
    ],
    "收到捐赠衣物640件，发放585件，库存65件。": [(Relation.REMAINDER, False, "640－585＝55件≠65件，相差10件")],
    "拨付奖补资金48万元，兑现奖补资金45.5万元，余3.5万元待次年兑现。": [
        (Relation.REMAINDER, False, "48－45.5＝2.5万元≠3.5万元，相差1万元")
    ],
    "送审造价126万元，审定造价118.4万元，审减6.7万元。": [
        (Relation.REMAINDER, False, "126－118.4＝7.6万元≠6.7万元，相差0.9万元")
    ],
    "年初保有车辆16辆，年内报废4辆，购置3辆，年末保有17辆。": [
        (Relation.REMAINDER, False, "16－4＋3＝15辆≠17辆，相差2辆")
    ],
    "缴存公积金2.4亿元，提取1.7亿元，净增加0.9亿元。": [
        (Relation.REMAINDER, False, "2.4－1.7＝0.7亿元≠0.9亿元，相差0.2亿元")
    ],
    "申请补助90万元，核减12万元，实际下达80万元。": [(Relation.REMAINDER, False, "90－12＝78万元≠80万元，相差2万元")],
    "发放贷款560万元，已收回420万元，贷款余额160万元。": [
        (Relation.REMAINDER, False, "560－420＝140万元≠160万元，相差20万元")
    ],
}

SILENT = (
    # each side bears its own
    "市级下达资金360万元，区级配套到位180万元，尚有60万元未到位。",
    # what an audit finds is taken from nothing
    "审计投资总额34.82万元，发现管理不规范金额2.53万元，核减金额0.60万元。",
    # two amounts spent are no stock and its use
    "支付设备款80万元，支付工程款60万元，结余10万元。",
    # money given back is not what was spent
    "支出80万元，收回5万元，年末结余15万元。",
    # an amount that plays no known part
    "年初在库12件，破损3件，年末在库8件。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_balance_that_is_right_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_balance_that_is_wrong_is_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_amounts_without_a_known_part_are_passed_over(sentence: str) -> None:
    assert stated(sentence) == []

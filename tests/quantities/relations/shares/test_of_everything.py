"""Shares that are all there is make 100 %, within their rounding."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING = {
    "受访者中，满意的占68%，比较满意的占23%，一般的占7%，不满意的占2%。": "68＋23＋7＋2＝100%",
    # one of three may be rounded up, two of two halves both
    "受访者中，满意的占68%，一般的占30%，不满意的占3%。": "68＋30＋3＝101%≈100%",
    "男性占56%，女性占45%。": "56＋45＝101%≈100%",
    "学员中35岁以下占28.5%，35至50岁占46.2%，50岁以上占25.3%。": "28.5＋46.2＋25.3＝100%",
    "合同价分三次支付，开工支付30%，完工支付40%，验收后支付30%。": "30＋40＋30＝100%",
    "货款按40%、30%、30%三次拨付。": "40＋30＋30＝100%",
}
FAILING = {
    "受访者中，满意的占68%，比较满意的占23%，一般的占7%，不满意的占4%。": "68＋23＋7＋4＝102%≠100%",
    "对效率表示“满意”的占86.2%，表示“一般”的占10.6%，表示“不满意”的占1.2%。": "86.2＋10.6＋1.2＝98%≠100%",
    "选择“好”的占71.2%，“一般”的占26.3%，“差”的占4.5%。": "71.2＋26.3＋4.5＝102%≠100%",
    "评为优秀的占35.5%，良好的占42.3%，合格的占18.7%，不合格的占5.5%。": "35.5＋42.3＋18.7＋5.5＝102%≠100%",
    # kinds of which nothing is neither
    "从结构看，人员经费占72.6%，公用经费占29.4%。": "72.6＋29.4＝102%≠100%",
    "女性学员占比56.3%，男性学员占比44.7%。": "56.3＋44.7＝101%≠100%",
    "整改完成的占86.5%，未完成整改的占11.5%。": "86.5＋11.5＝98%≠100%",
    # bands that meet
    "学员中35岁以下占28.5%，35至50岁占46.2%，50岁以上占27.3%。": "28.5＋46.2＋27.3＝102%≠100%",
    "30岁及以下占18.4%，31—45岁占41.6%，46岁及以上占43%。": "18.4＋41.6＋43＝103%≠100%",
    "贷款5万元以下占28.5%，5万至10万元占46.2%，10万元以上占27.3%。": "28.5＋46.2＋27.3＝102%≠100%",
    # levels that bear a share each, and shares announced
    "资金来源为中央补助占60%、省级补助占25%、区级配套占18%。": "60＋25＋18＝103%≠100%",
    "资金由市、县两级按比例分担，市级承担70%，县级承担20%。": "70＋20＝90%≠100%",
    "合同价分三次支付，开工支付30%，完工支付40%，验收后支付40%。": "30＋40＋40＝110%≠100%",
    "货款按40%、30%、40%三次拨付。": "40＋30＋40＝110%≠100%",
    "资金分三年安排，2021年安排30%，2022年安排40%，2023年安排40%。": "30＋40＋40＝110%≠100%",
    "预付款30%，到货款50%，验收款15%，质保金15%。": "30＋50＋15＋15＝110%≠100%",
    "考核权重为业绩60%、日常20%、评议30%。": "60＋20＋30＝110%≠100%",
    "建安投资占完成投资的80%，设备投资占12%，其他投资占10%。": "80＋12＋10＝102%≠100%",
    # kinds of one sort, and what is told to be a structure
    "固定资产占74.6%，流动资产占21.3%，无形资产占6.1%。": "74.6＋21.3＋6.1＝102%≠100%",
    "学员学历结构为：大专以下占22.3%，本科占61.5%，研究生占18.2%。": "22.3＋61.5＋18.2＝102%≠100%",
}
PASSED_OVER = (
    # what is left is told nowhere
    "受访者中，满意的占68%，比较满意的占23%。",
    "支出中教育占21.3%，社会保障占18.2%，卫生健康占11.5%。",
    "学员中35岁以下占28.5%，50岁以上占27.3%。",
    # more than one answer, or more than one question
    "认为收入增加的占68%，认为环境改善的占73%，认为出行方便的占81%。",
    "对态度满意的占60%，对效率满意的占43%，对收费不满意的占4%。",
    "满意占92%，上年满意占90%，基本满意占6%，不满意占2%。",
    # one may be of two kinds
    "村干部中35岁以下占31%，大专以上学历占45%，女性占28%。",
    "60岁以上老年人占18.7%，65岁以上老年人占13.5%。",
    # of other wholes
    "男性中吸烟的占45%，女性中吸烟的占53%。",
    "人员经费占基本支出的88%，公用经费占项目支出的15%。",
    "人员经费执行率56%，公用经费执行率48%。",
    # what was paid before is in it
    "合同签订后支付30%，货到支付至60%，验收合格后支付至95%。",
)


@pytest.mark.parametrize(("sentence", "working"), HOLDING.items())
def test_shares_that_are_everything_make_a_hundred(sentence: str, working: str) -> None:
    assert stated(sentence) == [(Relation.SUM, True, working)]


@pytest.mark.parametrize(("sentence", "working"), FAILING.items())
def test_shares_of_everything_that_make_more_or_less_fail(sentence: str, working: str) -> None:
    assert stated(sentence) == [(Relation.SUM, False, working)]


@pytest.mark.parametrize("sentence", PASSED_OVER)
def test_shares_that_need_not_be_everything_are_passed_over(sentence: str) -> None:
    nothing: list[Told] = []
    assert stated(sentence) == nothing

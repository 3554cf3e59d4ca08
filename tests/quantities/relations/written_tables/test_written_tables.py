"""Small tables written in a line: whether their totals foot and their columns are reckoned as most rows show."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

STATED: dict[str, list[Told]] = {
    # bare numbers alone, of which the first may be all
    "地区生产总值 517.50；第一产业 37.11；第二产业 239.85；第三产业 204.54": [
        (Relation.SUM, False, "37.11＋239.85＋204.54＝481.5≠517.50，相差36")
    ],
    "地区生产总值 517.50；第一产业 37.11；第二产业 239.85；第三产业 240.54": [
        (Relation.SUM, True, "37.11＋239.85＋240.54＝517.5")
    ],
    "地区生产总值 6.5；第一产业 3.1；第二产业 5.8；第三产业 7.4": [],
    "粮食 86,616；油料 31,652；蔬菜 45,096": [],
    "常住人口 86.62；男性 44.15；女性 42.47；城镇 39.22；乡村 47.40": [],
    "合计 86.62；男性 44.15；女性 42.47": [],
    # rows that are named by what they count
    "年龄构成（万人）：0—14岁8.97，15—64岁38.23，65岁及以上8.26，合计53.48。": [
        (Relation.SUM, False, "8.97＋38.23＋8.26＝55.46万人≠53.48，相差1.98万人")
    ],
    # bare numbers without a head, and a total behind them
    "基本户余额612.30，专户余额218.50，零余额账户97.46，合计928.26。": [
        (Relation.SUM, True, "612.30＋218.50＋97.46＝928.26")
    ],
    "账户余额分别为612.30、218.50、97.46，合计982.26。": [
        (Relation.SUM, False, "612.30＋218.50＋97.46＝928.26≠982.26，相差54")
    ],
    "2022年1月支出612.30，2月支出218.50，合计830.80。": [(Relation.SUM, True, "612.30＋218.50＝830.8")],
    "一期完成612.30万元，二期218.50，合计803.80。": [],
    "按第3条的规定，各单位应缴合计12.50。": [],
    # one column, whose unit stands in the head
    "信访来件（件）：来信318，来访126，电话207，共计651。": [(Relation.SUM, True, "318＋126＋207＝651件")],
    "信访来件（件）：来信318，来访126，电话270，共计651。": [
        (Relation.SUM, False, "318＋126＋270＝714件≠651，相差63件")
    ],
    "产业构成（%）：第一产业4.2，第二产业38.7，第三产业57.1，合计100.0。": [
        (Relation.SUM, True, "4.2＋38.7＋57.1＝100%")
    ],
    # what stands behind 其中 is no further part, nor does the list go on behind its total
    "在编人员（人）：行政41，事业88，其中研究员12，合计129；另有聘用30。": [(Relation.SUM, True, "41＋88＝129人")],
    # 全县 alone may be of more than the rows tell
    "水稻面积（万亩）：东镇3.2，西镇4.5，全县9.6。": [],
    # one column foots, so that the rows are all there is
    "税收（累计/增收，万元）：市级4120/318；区级5260/447；全市9380/756。": [
        (Relation.SUM, True, "4120＋5260＝9380万元"),
        (Relation.SUM, False, "318＋447＝765万元≠756，相差9万元"),
    ],
    # the total names its column
    "资金（预算/执行，万元）：省级310.0/308.5；县级126.4/120.2；合计执行428.7。": [
        (Relation.SUM, True, "308.5＋120.2＝428.7万元")
    ],
    # a rate by its heading, and its two columns among several
    "办件（受理/办结/办结率）：民政260/241/92.7%；人社318/300/94.3%；医保175/154/80.8%。": [
        (Relation.RATE, True, "241÷260＝92.692%≈92.7%"),
        (Relation.RATE, True, "300÷318＝94.340%≈94.3%"),
        (Relation.RATE, False, "154÷175＝88.00%≠80.8%"),
    ],
    # the columns are named before the bracket, the parts of the first are the others
    "抽查/合格/不合格（批次）：奶制品421/412/9；食用油338/383/15；糕点274/260/14。": [
        (Relation.SUM, True, "412＋9＝421批次"),
        (Relation.SUM, False, "383＋15＝398批次≠338"),
        (Relation.SUM, True, "260＋14＝274批次"),
    ],
    # shares of the total row, and of what the heading tells
    "来客（人/占比）：省内5120/64.0%；省外2240/28.0%；境外640/80.0%；合计8000。": [
        (Relation.RATE, True, "5120÷8000＝64%"),
        (Relation.RATE, True, "2240÷8000＝28%"),
        (Relation.RATE, False, "640÷8000＝8.00%≠80.0%"),
        (Relation.SUM, True, "5120＋2240＋640＝8000人"),
    ],
    "投资（亿元/占总投资250.4亿元比重）：工业142.3/56.8%；农业31.6/12.6%。": [
        (Relation.RATE, True, "142.3÷250.4＝56.829%≈56.8%"),
        (Relation.RATE, True, "31.6÷250.4＝12.620%≈12.6%"),
    ],
    # changes may go either way, and are of amounts or of rates
    "存栏（上年/本年/增减，头）：东村412/450/38；西村390/361/-92；南村518/530/12。": [
        (Relation.REMAINDER, True, "450－412＝38头"),
        (Relation.REMAINDER, False, "361－390＝-29头≠-92"),
        (Relation.REMAINDER, True, "530－518＝12头"),
    ],
    "结案率（今年/去年/同比）：一庭82.5%/80.1%/2.4；二庭76.3%/79.0%/-2.7；三庭91.4%/88.2%/3.2。": [
        (Relation.COMPARISON, True, "82.5－80.1＝2.4"),
        (Relation.COMPARISON, True, "76.3－79.0＝-2.7"),
        (Relation.COMPARISON, True, "91.4－88.2＝3.2"),
    ],
    # a column that sums up the others, and columns that a stroke parts
    "学生（小学｜初中｜合计，人）：东校320｜180｜500；西校412｜236｜684；南校275｜198｜473。": [
        (Relation.SUM, True, "320＋180＝500人"),
        (Relation.SUM, False, "412＋236＝648人≠684，相差36人"),
        (Relation.SUM, True, "275＋198＝473人"),
    ],
    # the total before the ：, whose unit is that of all
    "在校生8642人：小学4521，初中2438，高中1683。": [(Relation.SUM, True, "4521＋2438＋1683＝8642人")],
    "在校生8642人：小学4521，初中2483，高中1683。": [
        (Relation.SUM, False, "4521＋2483＋1683＝8687人≠8642人，相差45人")
    ],
    "完成工作1200项：重点工程12，实事10。": [],
    # rows that are years
    "学位（小学、初中，个）：2021年1200、800；2022年1500、950；两年合计2700、1570。": [
        (Relation.SUM, True, "1200＋1500＝2700个"),
        (Relation.SUM, False, "800＋950＝1750个≠1570，相差180个"),
    ],
    # no two rows show how the columns hang together
    "项目（总投资/年度计划/完成，万元）：道路8600/3000/2950；桥梁4100/1200/1205。": [],
    # a bracket that names no columns
    "补助（含上级）：东镇320，西镇410，合计760。": [],
}


@pytest.mark.parametrize(("text", "expected"), STATED.items())
def test_columns_foot_and_are_reckoned_as_the_head_and_most_rows_say(text: str, expected: list[Told]) -> None:
    assert stated(text) == expected

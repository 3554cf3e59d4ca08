"""A fact told again has the same value; where it has another, a slip is likely."""

import pytest

from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence
from jiheng.core.quick_fraction import QuickFraction
from tests.work import calls


def told_again(text: str) -> list[tuple[str, str, str, bool]]:
    found = Manuscript.of_text(text).restatements
    return [(each.earlier.mention.text, each.later.mention.text, each.name, each.agrees) for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "走访48个自然村326户。\n全年共走访46个自然村326户。",
            [("48个", "46个", "自然村", False), ("326户", "326户", "自然村", True)],
        ),
        (
            "为16名种植户发放贷款245万元。\n向17名农户发放贴息贷款245万元。",
            [("245万元", "245万元", "户发放", True), ("16名", "17名", "户发放", False)],
        ),
        ("苗木成活率92%，补植326株。\n苗木成活率95%，补植326株。", [("92%", "95%", "苗木成活率", False)]),
        ("立案的576件来信全部办结。\n经审查，立案567件。", [("576件", "567件", "立案", False)]),
        ("接报较重险情18起。\n汛期发生的16起较重险情中有9起在夜间。", [("18起", "16起", "较重险情", False)]),
        ("巡护古树名木214株。\n复查时巡护古树名木814株。", [("214株", "814株", "巡护古树名木", False)]),
        ("全馆综合满意率97.25%。\n综合满意率972.5%。", [("97.25%", "972.5%", "综合满意率", False)]),
        (
            "梳理36个安全风险点。\n整改36个安全风险点。\n公示36个安全风险点。\n复查35个安全风险点。",
            [
                ("36个", "36个", "安全风险点", True),
                ("36个", "36个", "安全风险点", True),
                ("36个", "35个", "安全风险点", False),
            ],
        ),
        ("（一）绩效目标\n购置防护装备1,200件。\n（二）产出情况\n购置防护装备1,236件。", []),  # planned and bought
        ("养老服务站18个。\n全县养老服务站18个均已改造。", [("18个", "18个", "养老服务站", True)]),
        ("农村低保对象1,258户。\n农村低保对象1,285户均已发放。", [("1,258户", "1,285户", "农村低保对象", False)]),
        (
            "学校食堂改造专项资金312.5万元。\n学校食堂改造专项资金321.5万元已拨付。",
            [("312.5万元", "321.5万元", "学校食堂改造专项资金", False)],
        ),
        (
            "学校食堂改造专项资金312.5万元。\n学校食堂改造专项资金3125000元已拨付。",
            [("312.5万元", "3125000元", "学校食堂改造专项资金", True)],
        ),
        ("部门整体总支出300万元。\n部门整体总支出280万元已入账。", [("300万元", "280万元", "部门整体总支出", False)]),
        ("全县农村学校68所。\n66所农村学校全部改造。", [("68所", "66所", "农村学校", False)]),
        ("农村低保对象1,258户。\n农村低保对象1,268户。", [("1,258户", "1,268户", "农村低保对象", False)]),
        (
            "2.农村低保。12月共保障8,640户16,200人。\n全县农村低保对象16,020人纳入动态管理。",
            [("16,200人", "16,020人", "农村低保", False)],
        ),
        ("2021年我馆举办科普活动38场。\n一年来，我馆共举办各类科普活动36场。", [("38场", "36场", "科普活动", False)]),
        ("开展非遗进校园，走进学校20场。\n全年非遗进校园走进学校25场。", [("20场", "25场", "走进学校", False)]),
        ("年度目标为培训护林员40名。\n计划培训护林员30名。", [("40名", "30名", "培训护林员", False)]),
        ("建议交由34个市直部门承办。\n43个承办部门按期答复。", [("34个", "43个", "承办", False)]),
        ("抽查29家单位共计50项问题。\n39家单位的50项问题已经交办。", [("29家", "39家", "单位", False)]),
        ("我院编制床位60张。\n我院编制床位80张，条件有限。", [("60张", "80张", "编制床位", False)]),
        ("排查发现隐患62个。\n26个隐患已建立台账。", [("62个", "26个", "隐患", False)]),
        ("共接待群众来访1619人次。\n全年接待来访1916人次。", [("1619人次", "1916人次", "接待", False)]),
        ("项目涉及12所学校。\n11所项目学校全部开工。", [("12所", "11所", "学校", False)]),
        ("食品抽检合格率为97.91%。\n全年食品合格率97.19%。", [("97.91%", "97.19%", "合格率", False)]),
        (
            "城镇新增就业完成年度目标3500人的109.3%。\n城镇新增就业年度目标为3800人。",
            [("3500人", "3800人", "城镇新增就业", False)],
        ),
        (
            "全年接待游客12.4万余人次。\n全年接待游客14.2万余人次。",
            [("12.4万余人次", "14.2万余人次", "接待游客", False)],
        ),
        (
            "铺设管道1430米，配备潜水泵6台。\n建设内容：铺设管道1430米，潜水泵9台。",
            [("1430米", "1430米", "铺设管道", True), ("6台", "9台", "潜水泵", False)],
        ),
        ("全年实际收入1823.46万元。\n本馆总收入1853.46万元。", [("1823.46万元", "1853.46万元", "收入", False)]),
        ("制发公交卡4010张。\n发放老年公交卡4100张。", [("4010张", "4100张", "公交卡", False)]),
        ("衔接资金共下达105万元。\n衔接资金150万元已全部到位。", [("105万元", "150万元", "衔接资金", False)]),
        (
            "扶持残疾人创业，120名残疾人实现就业。\n惠及面广，102名残疾人实现就业。",
            [("120名", "102名", "残疾人", False)],
        ),
        (
            "实施农村公路养护工程380公里。\n350公里农村公路养护工程的实施改善了路况。",
            [("380公里", "350公里", "农村公路养护工程", False)],
        ),
        ("创建养老服务驿站20个。\n数量指标：建成养老服务驿站12个。", [("20个", "12个", "养老服务驿站", False)]),
        ("拨付886.5万元，执行率96%。\n全年拨付886.5万元，执行率94%。", [("96%", "94%", "执行率", False)]),
        ("搬迁146户412人。\n全年搬迁156户412人。", [("146户", "156户", "搬迁", False)]),
        ("市级资金1,386万元。\n其中市级1,368万元。", [("1,386万元", "1,368万元", "市级", False)]),
        # one digit off, and no third value under the name
        (
            "护林员补助发放资金463.5万元。\n全年补助发放资金468.5万元。",
            [("463.5万元", "468.5万元", "补助发放资金", False)],
        ),
        ("节水灌溉建设623.50亩。\n节水灌溉面积653.50亩。", [("623.50亩", "653.50亩", "节水灌溉", False)]),
        ("批复总投资880万元。\n项目总投资850万元。", [("880万元", "850万元", "总投资", False)]),
        ("新建社区养老助餐点26处。\n建成社区养老助餐点28处。", [("26处", "28处", "社区养老助餐点", False)]),
        ("林区防火巡护费26万元。\n林区防火巡护费36万元按季结算。", [("26万元", "36万元", "林区防火巡护费", False)]),
        ("在校学生体检覆盖率94%。\n在校学生体检覆盖率97%。", [("94%", "97%", "在校学生体检覆盖率", False)]),
        ("确定12项惠民实事项目。\n14项惠民实事中，有1项跨年。", [("12项", "14项", "惠民实事", False)]),
        ("6个站点实行“一卡通”结算。\n8个站点实行“一卡通”结算。", [("6个", "8个", "站点", False)]),
        (
            "农村危桥改造绩效目标12座，实际完成15座。\n全年农村危桥改造完成16座。",
            [("15座", "16座", "农村危桥改造完成", False)],
        ),
        # one name but for filling words
        (
            "2022年下达护林站台账保护资金105万元。\n三月下达护林站台账保护项目补助资金115万元，九月验收。",
            [("105万元", "115万元", "下达护林站台账保护", False)],
        ),
        (
            "镇级年初预算安排200万元养护资金。\n镇级年初预算240万元养护资金，按季拨付。",
            [("200万元", "240万元", "镇级年初预算", False)],
        ),
        (
            "下达山塘清淤建设资金（其他）54.6万元。\n山塘清淤建设补助资金（其他）45.6万元，用于三处山塘。",
            [("54.6万元", "45.6万元", "山塘清淤建设", False)],
        ),
        (
            "上年渡口维护结转资金18.5万元。\n渡口维护上年结转资金15.8万元已用完。",
            [("18.5万元", "15.8万元", "渡口维护", False)],
        ),
        (
            "某局2022年度自评报告\n2021年乡村书屋建成126处。\n2022年接着开放，2021年乡村书屋建成162处都在用。",
            [("126处", "162处", "乡村书屋建成", False)],
        ),
        ("资金支付率为95.02%。\n预算执行率92.05%，开支合规。", [("95.02%", "92.05%", "执行率", False)]),
        ("全县渡口改造共2处，含东渡、西渡。经验收，3处渡口改造均已完工。", [("2处", "3处", "渡口改造", False)]),
        ("绩效自评分数为93分。\n绩效自评得分96分。", [("93分", "96分", "绩效自评", False)]),
    ],
)
def test_a_fact_told_again_agrees_or_not(text: str, expected: list[tuple[str, str, str, bool]]) -> None:
    assert told_again(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "上半年培训教师120人。\n下半年培训教师126人。",  # two halves of a year
        "计划救助困难群众2,450人次。\n实际救助困难群众2,405人次。",  # planned and done
        "专项资金12万元。\n专项资金15万元。",  # a name that says nothing
        "养老服务站18个。\n全县养老服务站72个。",  # not alike in size
        "养老服务站0个。\n全县养老服务站18个。",
        "养老服务站18个，养老服务站16个。",  # one sentence
        "上年养老服务站建成1,258个。\n养老服务站建成1,285个。",  # another year
        "床位18张。\n床位18张。",  # a name too short to tell by
        "培训500人，其中女教师125人。\n培训500人，其中女教师120人。",  # parts
        "养老服务站18个。\n学校食堂16个。",  # nothing in common
        "养老服务站共有床位1,258张。\n养老服务站共有护工1,258人。",  # another unit
        "学校食堂改造专项资金300万元。\n学校食堂改造专项资金280万元已拨付。",  # two years' worth, or two parts
        "服务满意度达到91%。\n服务满意度达到96%。",  # rates of different surveys
        "抽查发现问题50项。\n问题50项中已整改问题40项。",  # a part told beside its whole
        "城区共举办科普活动38场。\n乡镇共举办科普活动36场。",  # two places
        "举办科普活动38场。\n举办科普活动36场。",  # neither is told as a total
        "全年接待游客12.4万余人次。\n全年接待游客近13.5万人次。",  # two vague words
        "创建养老服务驿站12个。\n数量指标：建成养老服务驿站20个。",  # the report's total may hold more
        "东村创建养老服务驿站20个。\n数量指标：西村建成养老服务驿站12个。",  # two places
        "批准涉及46个自然村，敷管1430米。\n受益42个自然村，敷管1430米。",  # approved and reached
        "新建农村公路380公里。\n改造农村公路350公里。",  # two kinds of work
        "建成社区养老助餐点26处。\n目标为新建社区养老助餐点28处。",  # a target
        "一、预算安排\n林区防火巡护费26万元。\n二、支出情况\n林区防火巡护费25万元。",  # planned and spent
        "社区养老助餐点26处。\n社区养老助餐点28处。\n社区养老助餐点22处。",  # each street has its own
        "拨付886.5万元，执行率96%。\n另一项拨付88.5万元，执行率94%。",  # of another amount
        "执行率96%。\n拨付886.5万元，执行率94%。",
        "搬迁146户。\n全年搬迁156户412人。",  # nothing else is told alike
        "专项债券占总支出比重43.25%。\n专项债券占总支出比重43.85%。",  # shares of different wholes
        "受理援助案件380件。\n办结援助案件308件。",
        "上年业务量0.96亿件。\n上年为0.69亿件。",  # a name that says nothing
        "2020年乡村书屋建成126处。\n2021年乡村书屋建成162处。",  # two years
        "全县渡口改造共3处。经验收，2处渡口改造均已完工。",  # some of them
        "基本支出执行率95.02%。\n项目支出执行率92.05%。",
        "下达山塘清淤补助资金96万元。\n支付山塘清淤项目资金91万元。",  # come in and paid out
        "省级山塘清淤补助资金96万元。\n山塘清淤项目资金91万元。",  # of one level
        "春季山塘清淤补助资金96万元。\n山塘清淤项目资金91万元。",  # of one season
        # what was told of two, together
        "对24所学校开展检查。\n对18所学校开展检查。\n检查的学校共42所。",
        # an overview of what is planned
        "一、项目概况\n维修管道118公里，更换水泵64台，计划受益人口11.6万人。\n三、完成情况\n维修管道121公里，更换水泵62台。",
        # planned when the year began
        "全年补充教师642人。\n四、目标完成情况\n年初确定的新增学位1万个、补充教师600人、改扩建学校10所三项实事全部超额完成。",
        # of others, whom words of their own pick out
        "对虚报面积的问题，涉及4家单位，已退回。\n超许可取水的6家单位全部办理变更。",
        # of two matters whose amounts happen to have the same digits
        "发现代编资金2,860万元的问题，已细化。\n发现多计工程款286万元的问题，已扣回。",
    ],
)
def test_figures_that_can_both_be_right_are_no_restatement(text: str) -> None:
    assert told_again(text) == []


def test_a_conflict_is_only_probable_and_an_agreement_certain() -> None:
    conflict = Manuscript.of_text("农村低保对象1,258户。\n农村低保对象1,285户均已发放。").restatements
    agreement = Manuscript.of_text("养老服务站18个。\n全县养老服务站18个均已改造。").restatements
    assert [each.confidence for each in (*conflict, *agreement)] == [Confidence.PROBABLE, Confidence.CERTAIN]


def test_two_figures_that_sums_confirm_do_not_conflict() -> None:
    text = "农村低保对象共1,258户，其中：东片600户，西片658户。\n农村低保对象共1,285户，其中：东片620户，西片665户。"
    assert told_again(text) == []


def test_of_many_told_under_one_name_each_value_is_looked_at_once() -> None:
    def told() -> Manuscript:
        rows = [f"第{place}片项目资金投入{200 + place * 13}.{place % 9 + 1}万元。" for place in range(120)]
        manuscript = Manuscript.of_text("\n".join(rows))
        assert len(manuscript.facts) == len(rows)
        return manuscript

    first, second = told(), told()
    pairs = calls(lambda: first.restatements, of=FactPair.__init__)
    assert calls(lambda: second.restatements, of=QuickFraction.__hash__) <= 3 * pairs

"""Figures told again with their digits in another order, or with the point astray."""

import pytest

from jiheng.checks.manuscript.manuscript import Manuscript

TITLE = "岭南县民政局2023年工作总结\n一、基本情况\n"
BETWEEN = "\n" + "队伍稳定，作风扎实。\n" * 20 + "二、其他情况\n"
"""In a long report a word that stands in two places tells more."""


def _told(text: str) -> list[tuple[str, str]]:
    manuscript = Manuscript.of_text(text)
    restated = [(each.earlier, each.later) for each in manuscript.restatements if not each.agrees]
    retold = [(each.earlier, each.later) for each in manuscript.retold]
    return [
        *((one.mention.text, other.mention.text) for one, other in restated),
        *((one.mention.text, other.mention.text) for one, other in retold),
    ]


@pytest.mark.parametrize(
    ("first", "then", "later"),
    [
        ("全县实有护林员146人。", "全县164名护林员坚守岗位。", "164名"),
        ("举办招聘会46场，进场企业820家。", "全年64场招聘会以制造业岗位为主。", "64场"),
        ("电话回访165000件，满意率96%。", "四是全部回访的156000件工单长期保存。", "156000件"),
        ("走访慰问退役军人家庭1,524户。", "对走访慰问的1,542户家庭建立常态联系。", "1,542户"),
        ("立案交办城市管理问题7.86万件，办结7.71万件。", "继续对立案交办的7.68万件问题开展回访。", "7.68万件"),
        ("资助困难群众参保6.84万人。", "核准6.48万名受资助困难群众的身份信息。", "6.48万名"),
        ("为186名妇女发放贷款。", "2022年贴息项目实施以来，168名妇女获得贷款。", "168名"),
        ("新建防火道4.86公里，维护瞭望塔6座。", "新建的4.68公里防火道要定期清理。", "4.68公里"),
        ("全年覆膜面积42.60万亩。", "对46.20万亩覆膜农田建立档案。", "46.20万亩"),
        # so many digits hardly need a word
        ("全村共有农户1,170户、人口4,212人。", "咱村1,107户人家拧成一股绳。", "1,107户"),
        # the point, or 万, astray
        ("政府采购支出总额1240.00万元。", "政府采购规模达1.24亿元。", "1.24亿元"),
        ("审结案件的诉讼标的总额24.60亿元。", "案件诉讼标的总额246000元，增长较快。", "246000元"),
        ("年末逾期贷款437万元。", "逾期贷款437元已启动代偿程序。", "437元"),
        # by all that is said before a figure whose own name is short
        ("妇女创业担保贷款：全年发放168笔3360万元。", "创业担保贷款发放共计3360元，由经办银行监管。", "3360元"),
        ("固定资产未入账，涉及房屋2.4万平方米。", "未入账资产中，有关单位补登房屋2400平方米。", "2400平方米"),
        ("改造管道36公里，占管网总长6.00%。", "改造的管道占管网总长的0.60%。", "0.60%"),
    ],
)
def test_the_words_and_the_digits_tell_that_one_was_meant(first: str, then: str, later: str) -> None:
    assert [each for _, each in _told(f"{TITLE}{first}{BETWEEN}{then}")] == [later]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        # a plan, and the year before
        ("全县实有护林员146人。", "计划聘用护林员164人。"),
        ("全县实有护林员146人。", "上年有护林员164人。"),
        ("发放妇女创业贷款252人。", "2022年发放妇女创业贷款225人。"),
        # what each has, and what all have
        ("失能老人补助标准为360元，按月发放。", "全年发放失能老人补助360万元。"),
        ("失能老人每人每月补助1260元。", "全年发放失能老人补助1260万元。"),
        ("旅行社渠道收入972万元，窗口售票486万元。", "全县旅游综合收入48.60亿元。"),
        # two things of which something alike is done
        ("收到建议186件。", "收到投诉168件。"),
        ("走访慰问老党员162人。", "组织业务骨干培训126人。"),
        ("全县乡村医生132人，持证率100%。", "儿童保健医生312人，服务儿童2.6万人。"),
        ("参赛作品126件，其中摄影类58件、书法类68件。", "专家评审三轮，获奖作品162件次。"),
        ("施工单位多计工程款286万元。", "县财政局从尾款中扣回268万元，其余18万元待扣。"),
        ("残疾人职业技能培训124人。", "残疾人按比例就业142人。"),
        # a part, a sum, and an amount that some of it makes up
        ("城区点位3,860个，乡镇点位3,680个。", "对3,680个乡镇点位逐一维护。"),
        ("从业人员共421名。", "421名从业人员中412名持证。"),
        ("慰问烈属124户。\n慰问残疾军人18户。", "慰问户共142户。"),
        ("安排资金154.80万元，其中扶老资金15.48万元。", "扶老资金15.48万元全部发放。"),
        # a magnitude is no amount
        ("东部海域发生7.8级地震。", "这是8.7级地震以来最强的一次。"),
        # in money a name is needed
        ("景区消费1,032万元。", "民宿收入1,302万元。"),
    ],
)
def test_plans_years_parts_and_other_things_are_left(first: str, then: str) -> None:
    assert _told(f"{TITLE}{first}{BETWEEN}{then}") == []


@pytest.mark.parametrize(
    ("text", "later"),
    [
        ("去年承办代表建议127件、政协提案139件。\n172件代表建议全部办结答复。", ["172件"]),
        ("五年来累计发放救助金1.46亿元。\n1.64亿元救助金有效减轻了患者负担。", ["1.64亿元"]),
        # so many digits need no word, and the last of what was counted is one of them
        ("去年批捕13,987人，起诉32,580人。\n在提起公诉的35,280人中，从宽的比例保持高位。", ["35,280人"]),
        ("全市募集助学资金275.86万元。\n从用途看，募得的257.86万元善款全部用于学子。", ["257.86万元"]),
        ("去年承办代表建议127件、政协提案139件。\n今年承办代表建议172件。", []),
        ("去年批捕13,900人，起诉32,500人。\n在提起公诉的35,200人中，从宽的比例保持高位。", []),
    ],
)
def test_the_paragraph_right_behind_tells_again_what_was_told(text: str, later: list[str]) -> None:
    assert [each for _, each in _told(text)] == later


@pytest.mark.parametrize(
    ("text", "later"),
    [
        # of many digits any two change places
        ("累计投入养护资金3.0616亿元，新建驿站300处。\n在3.1606亿元的总投入中，县级资金占六成以上。", ["3.1606亿元"]),
        # two units of what was counted
        ("（一）目标。建设示范村23个，受益农户9840个。\n（二）效益。受益农户9480户，村容改善。", ["9480户"]),
        # the budget of the year behind cites what was left
        (
            "2022年收入271160万元，支出244707万元，年终结余26453万元。\n二、2023年预算\n上年结余收入按24653万元编列。",
            ["24653万元"],
        ),
        # in one paragraph
        ("近日下达第二批护路资金15763万元。各县抓紧将17563万元第二批资金落实到项目。", ["17563万元"]),
        ("（一）目标。建设示范村23个，受益农户9840个。\n（二）效益。种植果树9480亩，村容改善。", []),
        ("收入271160万元，支出244707万元。\n其中税收128640万元、非税142520万元。", []),
    ],
)
def test_side_by_side_so_many_of_the_same_digits_are_hardly_two_figures(text: str, later: list[str]) -> None:
    assert [each for _, each in _told(text)] == later

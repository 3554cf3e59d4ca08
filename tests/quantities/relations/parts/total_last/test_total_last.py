"""Totals told after their parts."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "慰问金22.68万元，慰问品折价4.61万元，两项合在一起27.29万元。": [(Relation.SUM, True, "22.68＋4.61＝27.29万元")],
    "补助约126.4万元，奖励约863.5万元，合计约989.9万元。": [(Relation.SUM, True, "126.4＋863.5＝989.9万元")],
    # prices, with their name or without
    "学生39名，其中本科37人，每人1,500元；硕士1人，2,500元；博士1人，4,000元，计6.2万元。": [
        (Relation.SUM, True, "37＋1＋1＝39名")
    ],
    # as many as the words count, and of the kind that the total names
    "甲渠修整8.4公里，乙渠修整2.1公里，丙渠修整3.6公里，后两项工程共修整5.7公里。": [
        (Relation.SUM, True, "2.1＋3.6＝5.7公里")
    ],
    "上半年招生86人，毕业42人；下半年招生92人，毕业58人；全年合计招生178人。": [(Relation.SUM, True, "86＋92＝178人")],
    "机关本级支出486万元，所属单位支出分别为215万元、168万元、97万元，部门合计支出966万元。": [
        (Relation.SUM, True, "486＋215＋168＋97＝966万元")
    ],
    # posts are no people
    "核定编制38名，在编36名，空编2名；另聘41名，教职工总数77名。": [
        (Relation.SUM, True, "36＋2＝38名"),
        (Relation.COMPARISON, True, "38－36＝2名"),
        (Relation.SUM, True, "36＋41＝77名"),
    ],
    # the parts are of the total told before them
    "资产总额210.4亿元，其中，本级80.8亿元、镇街129.6亿元，负债总额205亿元。": [
        (Relation.SUM, True, "80.8＋129.6＝210.4亿元")
    ],
    "在职94人，退休41人，遗属6人，共141人。": [(Relation.SUM, True, "94＋41＋6＝141人")],
    "下达敬老院项目40万元；公墓项目26万元；社工项目31万元。共计97万元。": [(Relation.SUM, True, "40＋26＋31＝97万元")],
    "全年举办培训12期、讲座8场、竞赛3项，共23场次。": [(Relation.SUM, True, "12期＋8场＋3项＝23场次")],
    "发放慰问金22.68万元，慰问品约4.54万元，合计27.22万元。": [(Relation.SUM, True, "22.68＋4.54＝27.22万元")],
    "涉及东桥、西桥、河口3个社区，新建站点11处、改造9处，合计20处。": [(Relation.SUM, True, "11＋9＝20处")],
    "收入安排77.6万元。加上补助54.3万元、结转9万元，收入总计140.9万元。": [
        (Relation.SUM, True, "77.6＋54.3＋9＝140.9万元")
    ],
    "上级补助88.6万元，本级配套31.4万元，共计120万元。": [(Relation.SUM, True, "88.6＋31.4＝120万元")],
    "东、中、西三片区分别投入23.4万元、17.5万元、19.1万元，合计60万元。": [
        (Relation.SUM, True, "23.4＋17.5＋19.1＝60万元")
    ],
    "上半年培训9期，下半年培训12期，全年共21期。": [(Relation.SUM, True, "9＋12＝21期")],
    "首批3个项目140万元、次批5个项目190万元，共8个项目330万元。": [
        (Relation.SUM, True, "3＋5＝8个"),
        (Relation.SUM, True, "140＋190＝330万元"),
    ],
    "投入10分、产出40分、效益40分、满意度10分，满分100分。": [(Relation.SCORE, True, "10＋40＋40＋10＝100分")],
    "各项得分9.6分、37.5分、38分、9分，总分94.1分。": [(Relation.SCORE, True, "9.6＋37.5＋38＋9＝94.1分")],
    "当年收入9.4亿元，加上上级补助3.1亿元和结转0.5亿元，总量13.0亿元。": [
        (Relation.SUM, True, "9.4＋3.1＋0.5＝13亿元")
    ],
    "一是购置设备36.2万元；二是改造管线18.8万元；三是监理2万元，共57万元。": [
        (Relation.SUM, True, "36.2＋18.8＋2＝57万元")
    ],
    # the parts stand in the sentence before
    "人员经费210.3万元，公用经费64.5万元。两部分合计274.8万元。": [(Relation.SUM, True, "210.3＋64.5＝274.8万元")],
    # what stands further ahead is no part
    "上年结转12万元；甲项目30万元，乙项目20万元，合计50万元。": [(Relation.SUM, True, "30＋20＝50万元")],
    # prices are no parts
    "单价450元的设备20台、单价300元的设备10台，共计30台。": [(Relation.SUM, True, "20＋10＝30台")],
    # only the points reached are summed
    "产出指标50分，得48.5分；效益指标30分，得29分，共得77.5分。": [(Relation.SCORE, True, "48.5＋29＝77.5分")],
    "培训9期，共12人（其中甲3人，乙5人，合计8人）。": [(Relation.SUM, True, "3＋5＝8人")],
}

FAILING: dict[str, list[Told]] = {
    "补助约126.4万元，奖励约863.5万元，合计约998.9万元。": [
        (Relation.SUM, False, "126.4＋863.5＝989.9万元≠998.9万元，相差9万元")
    ],
    "下达补助约40.4万元，加上提前下达的约363.5万元，合计约408.9万元。": [
        (Relation.SUM, False, "40.4＋363.5＝403.9万元≠408.9万元，相差5万元")
    ],
    "下达补助71.4万元，加上此前已下达的476.1万元，核定今年应承担补助574.5万元。": [
        (Relation.SUM, False, "71.4＋476.1＝547.5万元≠574.5万元，相差27万元")
    ],
    "捐赠15台电脑、13台打印机、16台投影仪共24台设备。": [(Relation.SUM, False, "15＋13＋16＝44台≠24台，相差20台")],
    "大学生资助6.2万元，中职学生27人每人1,500元、共4.05万元，两项合计10.52万元。": [
        (Relation.AVERAGE, True, "4.05万元÷27人＝1500元"),
        (Relation.PRODUCT, True, "1,500元×27人＝4.05万元"),
        (Relation.SUM, False, "6.2＋4.05＝10.25万元≠10.52万元，相差0.27万元"),
    ],
    # about a total there may be no doubt but for its unit
    "税收分成4,967万元、非税收入8,328万元、基数返还462万元，本级收入合计约1.38万元。": [
        (Relation.UNIT_SLIP, False, "4967＋8328＋462与1.38万元，差10000倍")
    ],
    "甲渠修整8.43公里，乙渠修整2.09公里，两项工程共修整11.52公里。": [
        (Relation.SUM, False, "8.43＋2.09＝10.52公里≠11.52公里，相差1公里")
    ],
    "上半年招生86人，毕业42人；下半年招生92人，毕业58人；全年合计招生187人。": [
        (Relation.SUM, False, "86＋92＝178人≠187人，相差9人")
    ],
    # the total of the other side of the account proves the list, or the total
    "收入1.4亿元，上年结转0.2亿元，总收入1.6亿元；支出0.9亿元，调出资金0.7亿元，总支出5.6亿元。": [
        (Relation.SUM, True, "1.4＋0.2＝1.6亿元"),
        (Relation.SUM, False, "0.9＋0.7＝1.6亿元≠5.6亿元，相差4亿元"),
    ],
    "收入1.4亿元，上年结转0.2亿元，总收入1.6亿元；支出3.9亿元，调出资金0.7亿元，总支出1.6亿元。": [
        (Relation.SUM, True, "1.4＋0.2＝1.6亿元"),
        (Relation.SUM, False, "3.9＋0.7＝4.6亿元≠1.6亿元，相差3亿元"),
    ],
    # the total behind 连同 has no word of one
    "下达补助42.64万元，连同提前下达的238.31万元，中央补助我县238.31万元已拨付。": [
        (Relation.SUM, False, "42.64＋238.31＝280.95万元≠238.31万元，相差42.64万元")
    ],
    "新建供水工程51处、改造9处，合计20处。": [(Relation.SUM, False, "51＋9＝60处≠20处，相差40处")],
    # right behind a list, however far off
    "公开招标3次、竞争性磋商5次、询价4次，共计82次采购活动。": [(Relation.SUM, False, "3＋5＋4＝12次≠82次，相差70次")],
    "共有4名驻村干部、3名村官和6名护林员参与管护，管护人员共14名。": [
        (Relation.SUM, False, "4＋3＋6＝13名≠14名，相差1名")
    ],
    "救灾资金分三批：第一批200万元，第二批350万元，第三批180万元，累计830万元。": [
        (Relation.SUM, False, "200＋350＋180＝730万元≠830万元，相差100万元")
    ],
    # a subtotal is one of the parts, and its own are told for; of each item the points, not what it can have
    "执行率98%，按10分计得9.8分；数量15分、质量20分、时效9分，产出小计44分；效益28.5分，满意度9.5分；总分92.8分。": [
        (Relation.SCORE, True, "10分×98%＝9.8分"),
        (Relation.SCORE, True, "15＋20＋9＝44分"),
        (Relation.SCORE, False, "9.8＋44＋28.5＋9.5＝91.8分≠92.8分，相差1分"),
    ],
    # one wrong digit of three and more, however far it leads
    "县财政补助285万元，镇村自筹219万元，共计804万元。": [
        (Relation.SUM, False, "285＋219＝504万元≠804万元，相差300万元")
    ],
    "改厕任务260户，上半年完成152户，下半年完成118户，全年完成260户。": [
        (Relation.SUM, False, "152＋118＝270户≠260户，相差10户")
    ],
    "第一批安排项目6个、资金420万元，第二批安排项目9个、资金580万元，共安排项目11个、资金1,000万元。": [
        (Relation.SUM, False, "6＋9＝15个≠11个，相差4个"),
        (Relation.SUM, True, "420＋580＝1000万元"),
    ],
    "预算收入77.6亿元，增长5%。加上上级补助54.3亿元、调入资金34.2亿元，收入总计168.1亿元。": [
        (Relation.SUM, False, "77.6＋54.3＋34.2＝166.1亿元≠168.1亿元，相差2亿元")
    ],
    # what is added to the budget's own income is all of the total, however far it is off
    "预算收入77.63亿元，增长5%。加上上级补助54.31亿元、调入资金34.2亿元，收入总计54.98亿元。": [
        (Relation.SUM, False, "77.63＋54.31＋34.2＝166.14亿元≠54.98亿元，相差111.16亿元")
    ],
    "全镇预算支出77.63万元，加上上解支出18.4万元，支出合计31.27万元。": [
        (Relation.SUM, False, "77.63＋18.4＝96.03万元≠31.27万元，相差64.76万元")
    ],
    # nothing else stands between the figures or in the name of the total
    "在职94人，退休44人，遗属6人，共141人。": [(Relation.SUM, False, "94＋44＋6＝144人≠141人，相差3人")],
    # two digits of one item changed places
    "采购电脑30台、打印机12台、投影仪6台、空调81台，共66台。": [
        (Relation.SUM, False, "30＋12＋6＋81＝129台≠66台，相差63台")
    ],
    "大棚共28.8万元；烘干机共16.8万元；道路计18万元；机井共5.4万元。四样加起来72万元。": [
        (Relation.SUM, False, "28.8＋16.8＋18＋5.4＝69万元≠72万元，相差3万元")
    ],
    # the parts in the bracket that closes right before the total
    "投入资金（中央230万元、省级160万元、县级80万元）共560万元。": [
        (Relation.SUM, False, "230＋160＋80＝470万元≠560万元，相差90万元")
    ],
    # the one amount of the sentence before is added
    "下达补贴226万元。市级补贴上年结余20.165万元，所以补贴资金共计264.165万元。": [
        (Relation.SUM, False, "226＋20.165＝246.165万元≠264.165万元，相差18万元")
    ],
    # what is added stands between
    "下达补助170.3亿元，加上已提前下达的221.5亿元，目前共下达319.8亿元。": [
        (Relation.SUM, False, "170.3＋221.5＝391.8亿元≠319.8亿元，相差72亿元")
    ],
    "本级收入111.11万元。加上补助收入、上年结转等1,765.37万元，收入总计1,867.48万元。": [
        (Relation.SUM, False, "111.11＋1765.37＝1876.48万元≠1,867.48万元，相差9万元")
    ],
    "下达敬老院项目40万元；公墓项目26万元；社工项目31万元。共计下达107万元。": [
        (Relation.SUM, False, "40＋26＋31＝97万元≠107万元，相差10万元")
    ],
    "全年举办培训12期、讲座8场、竞赛3项，共25场次。": [
        (Relation.SUM, False, "12期＋8场＋3项＝23场次≠25场次，相差2场次")
    ],
    "四个标段服务费依次为860万元、745万元、692万元、810万元，合同总价3,017万元。": [
        (Relation.SUM, False, "860＋745＋692＋810＝3107万元≠3,017万元，相差90万元")
    ],
    "发放慰问金22.68万元，慰问品约4.54万元，合计22.72万元。": [
        (Relation.SUM, False, "22.68＋4.54＝27.22万元≠22.72万元，相差4.5万元")
    ],
    "第一批安排6个、资金420万元，第二批安排9个、资金580万元，共安排18个、资金1,000万元。": [
        (Relation.SUM, False, "6＋9＝15个≠18个，相差3个"),
        (Relation.SUM, True, "420＋580＝1000万元"),
    ],
    "一季度拨付86万元，二季度拨付124万元，上半年累计拨付120万元。": [
        (Relation.SUM, False, "86＋124＝210万元≠120万元，相差90万元")
    ],
    # the word of a total is in every name
    "采矿业利润总额383亿元；制造业利润总额1,743.5亿元；三个行业合计利润总额2,216.5亿元。": [
        (Relation.SUM, False, "383＋1743.5＝2126.5亿元≠2,216.5亿元，相差90亿元")
    ],
    "用于人员经费320万元，用于公用经费86万元，总计416万元。": [
        (Relation.SUM, False, "320＋86＝406万元≠416万元，相差10万元")
    ],
    "一季度支出21万元，二季度支出36万元，三季度支出42万元，四季度支出51万元，全年支出160万元。": [
        (Relation.SUM, False, "21＋36＋42＋51＝150万元≠160万元，相差10万元")
    ],
    "扣分情况为：制度扣1分，进度扣2分，档案扣1分，合计扣4.5分。": [
        (Relation.SCORE, False, "1＋2＋1＝4分≠4.5分，相差0.5分")
    ],
    "上级补助88.6万元，本级配套31.4万元，共计130万元。": [
        (Relation.SUM, False, "88.6＋31.4＝120万元≠130万元，相差10万元")
    ],
    "东、中、西三片区分别投入23.4万元、17.5万元、19.1万元，合计61万元。": [
        (Relation.SUM, False, "23.4＋17.5＋19.1＝60万元≠61万元，相差1万元")
    ],
    "首批3个项目140万元、次批5个项目190万元，共8个项目340万元。": [
        (Relation.SUM, True, "3＋5＝8个"),
        (Relation.SUM, False, "140＋190＝330万元≠340万元，相差10万元"),
    ],
    "投入10分、产出50分、效益40分、满意度10分，满分100分。": [
        (Relation.SCORE, False, "10＋50＋40＋10＝110分≠100分，相差10分")
    ],
    "各项得分9.6分、37.5分、38分、9分，总分95.1分。": [
        (Relation.SCORE, False, "9.6＋37.5＋38＋9＝94.1分≠95.1分，相差1分")
    ],
    # 元 for 万元
    "设备购置30万元，软件开发12万元，合计42元。": [(Relation.UNIT_SLIP, False, "30＋12与42元，差10000倍")],
    "人员经费210.3万元，公用经费64.5万元。两部分合计284.8万元。": [
        (Relation.SUM, False, "210.3＋64.5＝274.8万元≠284.8万元，相差10万元")
    ],
    # a weak word behind items of one list
    "图书240册、期刊60册，共310册。": [(Relation.SUM, False, "240＋60＝300册≠310册，相差10册")],
    # names that end alike
    "东片区投入24万元，西片区投入18万元，共45万元。": [(Relation.SUM, False, "24＋18＝42万元≠45万元，相差3万元")],
    # one addend a month
    "分批下达资金：3月480万元，6月390万元，10月260万元，全年共下达1,100万元。": [
        (Relation.SUM, False, "480＋390＋260＝1130万元≠1,100万元，相差30万元")
    ],
    # 约 hardly changes so fine a figure
    "发放慰问金26.4万元，另有物资折价约5.18万元，合计31.85万元。": [
        (Relation.SUM, False, "26.4＋5.18＝31.58万元≠31.85万元，相差0.27万元")
    ],
    "发放慰问金26.4万元，另有物资折价约5.18万元，合计31.65万元。": [
        (Relation.SUM, False, "26.4＋5.18＝31.58万元≠31.65万元，相差0.07万元")
    ],
}

SILENT = (
    "补助约126.4万元，奖励863.5万元，县级配套，全部合计约1,120万元。",
    "下达补助71.4万元，加上提前下达的476.1万元和县级配套，合计622.3万元。",
    "下达补助71.4万元，加上此前已下达的476.1万元，今年计划补助680万元。",
    "学校有15名教师、13名职工、16名保安共同管理24名学生。",
    "全区以4%的土地、9%的人口创造了全省12%的税收总量。",
    # what is added has no figure
    "省级下达310万元，市级配套70万元，加上县级资金，共投入430万元。",
    "一期投资2.3亿元，二期投资3.6亿元，连同配套管网总投资达6.6亿元。",
    # what is not in the list
    "增值税3.2亿元；所得税1.1亿元；其他税种合计2.6亿元。",
    # the total of the third item, or of all
    "一是河道清淤12公里，投资360万元；二是护岸加固8公里，投资520万元；三是绿化3公里，总投资1000万元。",
    "东镇拨付126.4万元，西镇98.7万元，四个镇共拨付376.4万元。",
    "收入22.30亿元，加上年结转1.20亿元，支出21.85亿元。",
    # what was spent is no total of what was given
    "2022年结转12万元，2023年下达38万元，共支出46.2万元。",
    # three units are never added
    "走访企业26家，入户调查140户，共计166人次。",
    # a vague part
    "设备购置约30万元，软件开发12万元，合计42.6万元。",
    # a vague total
    "设备购置30万元，软件开发12万元，合计约45万元。",
    "甲项目90万元，已支付60万元，乙项目50万元，共支付95万元。",
    # told again, not summed
    "拨付30万元，支出30万元，合计30万元。",
    "覆盖率提高2个百分点，合格率提高3个百分点，合计提高6个百分点。",
    "建设期2年，运营期3年，共6年。",
    # one figure is no list
    "年初结转5万元，合计5万元。",
    # three parts, not two
    "人员经费210.3万元，公用经费64.5万元，其他3万元。两部分合计284.8万元。",
    "投入三个街道各12万元、五个社区共9万元，合计45万元。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_total_of_what_stands_before_it_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_total_that_misses_what_stands_before_it_is_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_what_only_looks_like_a_total_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []


def test_what_was_spent_is_no_total_of_what_came_in() -> None:
    assert stated("事业收入96.4万元、财政收入12.5万元，总支出101.2万元。") == []


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (
            "分成收入4,967万元、非税收入8,328万元、返还462万元，收入合计约1.38万元。",
            ["4967＋8328＋462与1.38万元，差10000倍"],
        ),
        ("分成收入4,967万元、非税收入8,328万元、返还462万元，收入合计约1.38亿元。", []),
        ("分成收入4,967万元、非税收入8,328万元、返还462万元，收入合计约1.5亿元。", []),
    ],
)
def test_a_total_told_about_may_still_be_in_the_wrong_unit(text: str, failing: list[str]) -> None:
    assert [arithmetic for _, holds, arithmetic in stated(text) if not holds] == failing

"""Totals with the parts told behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "拨款收入324.32万元，拨款支出324.32万元。其中：基本支出61.17万元；项目支出263.15万元。": [
        (Relation.SUM, True, "61.17＋263.15＝324.32万元")
    ],
    # what the words behind the figures call them
    "提出36个主要指标，其中28个预期性指标、8个约束性指标。": [(Relation.SUM, True, "28＋8＝36个")],
    "车辆36辆，其中36辆新能源车、8辆国五以上车。": [],
    "支持36个项目，其中续建项目36个、重点项目8个。": [],
    "新增铁路426公里、其中高铁230公里，新增公路1200公里、农村公路2600公里。": [
        (Relation.PART, True, "230公里≤426公里")
    ],
    "奖励资金3,000万元，其中用于基地建设2,250万元、农技服务450万元、监管能力提升300万元。": [
        (Relation.SUM, True, "2250＋450＋300＝3000万元")
    ],
    "补助牲畜246头（只），其中牛38头、羊208只。": [(Relation.SUM, True, "38头＋208只＝246头")],
    "审计1087项。其中决算审计69项，金额34.8亿元；跟踪审计14项；结算审计项目1004个。": [
        (Relation.SUM, True, "69项＋14项＋1004个＝1087项")
    ],
    # what is told against another figure has no parts
    # 其中 is of what stands right before it
    "发放问卷500份，收回486份，其中有效问卷492份。": [(Relation.PART, False, "492份＞486份")],
    "升学420人，比目标402人多18人，其中师范类62人、医学类81人。": [(Relation.COMPARISON, True, "420－402＝18人")],
    # 四是 is the next point of what began in another sentence
    "54所学校中，寄宿学校20所，占学校总数的37.0%；四是进度快，前3个月，17所学校完成改造。": [
        (Relation.PART, True, "20所≤54所"),
        (Relation.RATE, True, "20所÷54所＝37.04%≈37.0%"),
    ],
    # a small number before a ； is met by chance
    "代表建议9件，其中主办建议6件，协办建议3件；委员提案8件，其中主办提案5件，协办提案3件。": [
        (Relation.SUM, True, "6＋3＝9件"),
        (Relation.SUM, True, "5＋3＝8件"),
    ],
    # 多 behind so many digits hardly changes the total
    "接收款物3.846亿多元。其中，资金2.913亿元，物资折款0.933亿元。": [(Relation.SUM, True, "2.913＋0.933＝3.846亿元")],
    # who has retired is no part of the staff
    "实有教职工46人，其中高级职称6人，中级职称19人，初级职称21人，退休职工17人。": [
        (Relation.SUM, True, "6＋19＋21＝46人")
    ],
    # what the part was to be is no other part
    "到位资金71.2亿元，完成目标61亿元的116.7%，其中省外资金50.6亿元，完成目标42.7亿元的118.5%。": [
        (Relation.RATE, True, "71.2亿元÷61亿元＝116.72%≈116.7%"),
        (Relation.PART, True, "50.6亿元≤71.2亿元"),
        (Relation.RATE, True, "50.6亿元÷42.7亿元＝118.50%"),
    ],
    # one part measured in two ways
    "收入完成94.5万元，其中本级同口径完成51.2万元、自然口径完成47.7万元。": [
        (Relation.PART, True, "51.2万元≤94.5万元"),
    ],
    "资金到位430万元，其中省级资金250万元于3月到位，县级配套资金130万元分两批到位，6月到位80万元，9月到位50万元；自筹资金50万元全部落实。": [
        (Relation.SUM, True, "250＋130＋50＝430万元")
    ],
    "全市调解组织127个，其中村级82个、交通事故调委会26个、医疗纠纷调委会19个。": [
        (Relation.SUM, True, "82＋26＋19＝127个")
    ],
    "交易420项，其中工程类130项，采购类206项；土地类84项。": [(Relation.SUM, True, "130＋206＋84＝420项")],
    "来信217件，其中上级转办61件次，本级登记156件次。": [(Relation.SUM, True, "61＋156＝217件")],
    "辖区评定民宿86家，其中评为优的37家、良32家、中13家、差4家。": [(Relation.SUM, True, "37＋32＋13＋4＝86家")],
    "共检查企业36家，其中规上企业12家、涉及农户30户。": [(Relation.PART, True, "12家≤36家")],
    "申请专利1,051个，其中发明专利299个，授权专利663个，其中发明专利111个。": [
        (Relation.PART, True, "299个≤1,051个"),
        (Relation.PART, True, "111个≤663个"),
    ],
    "“三公”经费236.4万元。分项情况是：出国经费1.2万元，下降6%；接待费135.6万元，下降3%；公车费99.6万元（其中购置费3.8万元，运行费95.8万元），下降5%。": [
        (Relation.SUM, True, "1.2＋135.6＋99.6＝236.4万元"),
        (Relation.SUM, True, "3.8＋95.8＝99.6万元"),
    ],
    "全年粮食总产量4,669吨。其中，夏粮732吨，增长2%；秋粮3,937吨，增长1%。": [
        (Relation.SUM, True, "732＋3937＝4669吨")
    ],
    "判处未成年人218人，其中14岁以上不满16岁的36人，同比持平；16岁以上不满18岁的182人，同比下降2%。": [
        (Relation.SUM, True, "36＋182＝218人")
    ],
    # the amount before its purpose
    "年度经费96万元，其中38万元用于培训，34万元用于设备，24万元用于宣传。": [
        (Relation.SUM, True, "38＋34＋24＝96万元")
    ],
    # a part is divided further
    "支出82万元。其中：人员支出68万元，主要支出事项：工资41万元、津贴20万元等；项目支出14万元。": [
        (Relation.PART, True, "68万元≤82万元")
    ],
    # what came of them is no part
    "收到提案192件，其中会后提案18件，经审查立案179件。": [(Relation.PART, True, "18件≤192件")],
    # the second amount is named like the first
    "甲乡支出80万元，其中培训项目40万元；乙乡支出50万元。": [(Relation.PART, True, "40万元≤80万元")],
    "全年支出864.50万元，其中：人员经费512.30万元，公用经费352.20万元。": [
        (Relation.SUM, True, "512.30＋352.20＝864.5万元")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表15件。": [(Relation.SUM, True, "24＋52＋15＝91件")],
    "拨入资金318万元（中央210万元、省级108万元）。": [(Relation.SUM, True, "210＋108＝318万元")],
    "支出127万元，其中工程88万元（其中土建61万元、安装27万元），监理39万元。": [
        (Relation.SUM, True, "88＋39＝127万元"),
        (Relation.SUM, True, "61＋27＝88万元"),
    ],
    "预算由基本支出236万元和项目支出84万元构成，总额320万元。": [(Relation.SUM, True, "236＋84＝320万元")],
    "资金来源：一是省级补助75万元；二是自筹28万元，总投入103万元。": [(Relation.SUM, True, "75＋28＝103万元")],
    # each measure on its own
    "专项安排4个项目230万元，其中：道路2个150万元，桥梁2个80万元。": [
        (Relation.SUM, True, "2＋2＝4个"),
        (Relation.SUM, True, "150＋80＝230万元"),
    ],
    "收入93万元，其中财政拨款93万元，事业收入0万元，其他收入0万元。": [(Relation.SUM, True, "93＋0＋0＝93万元")],
    "合同价648.03万元，折合6480300元。": [(Relation.EQUATION, True, "648.03万元＝6480300元")],
    # parts of like names, without 其中
    "特困人员1,855人，集中供养312人，分散供养1,543人。": [(Relation.SUM, True, "312＋1543＝1855人")],
    "全年支出350.2万元。其中：基本支出240.1万元，项目支出110.1万元。": [
        (Relation.SUM, True, "240.1＋110.1＝350.2万元")
    ],
    # three rounded parts
    "全年支出33.3万元，其中：甲片区11.1万元，乙片区11.1万元，丙片区11.2万元。": [
        (Relation.SUM, True, "11.1＋11.1＋11.2＝33.4万元≈33.3万元")
    ],
    # the retired stand outside
    "在职48人，其中行政30人、事业18人；退休11人。": [(Relation.SUM, True, "30＋18＝48人")],
    # only a part
    "到位资金415万元（含上年结转36万元）。": [(Relation.PART, True, "36万元≤415万元")],
    # only a part
    "全年支出720万元，其中培训费46万元。": [(Relation.PART, True, "46万元≤720万元")],
    "本年收入1.2亿元，其中：财政拨款9000万元，事业收入3000万元。": [(Relation.SUM, True, "9000＋3000＝1.2亿元")],
    "全年收入5000万元，其中：一般公共预算4,200.50万元，政府性基金799.50万元。": [
        (Relation.SUM, True, "4200.50＋799.50＝5000万元")
    ],
    "支出50万元用于培训30万元；会议20万元。": [(Relation.SUM, True, "30＋20＝50万元")],
    "支出100万元，其中3个用于60万元、40万元。": [(Relation.SUM, True, "60＋40＝100万元")],
    "支出50万元。培训3人。其中：会议20万元、培训30万元。": [(Relation.SUM, True, "20＋30＝50万元")],
    "全年支出300万元，其中收入合计300万元。": [(Relation.PART, True, "300万元≤300万元")],
    # where some of them came from is told before what became of all
    "受理案件86件，其中上年结转4件，结案80件，未结6件。": [
        (Relation.SUM, True, "80＋6＝86件"),
        (Relation.REMAINDER, True, "86－80＝6件"),
    ],
}

FAILING: dict[str, list[Told]] = {
    # halves of the spending that make up the income
    "拨款收入324.32万元，拨款支出3243.2万元。其中：基本支出61.17万元；项目支出263.15万元。": [
        (Relation.SUM, False, "61.17＋263.15＝324.32万元≠3243.2万元，相差2918.88万元")
    ],
    # 南山区 is a place, and no 山区 beside others
    "改善工程完成13.4公里，各县（区）情况是：南山区18.4公里；安居区16公里；洪河县49公里；大英县54公里。": [
        (Relation.SUM, False, "18.4＋16＋49＋54＝137.4公里≠13.4公里，相差124公里")
    ],
    # the parts are of the total of their own side, and not of the other side that comes to as much
    "批准年初收入81.75亿元。其中：本级收入44.86亿元，转移性收入36.89亿元。支出总计68.68亿元。其中：本级支出73.84亿元，转移性支出7.91亿元。": [
        (Relation.SUM, True, "44.86＋36.89＝81.75亿元"),
        (Relation.SUM, False, "73.84＋7.91＝81.75亿元≠68.68亿元，相差13.07亿元"),
    ],
    # one kind beside nothing is no total of a list of like kinds that goes on
    "年末实有100人，其中在职人员100人，离休人员0人，退休人员51人；年末学生929人。": [
        (Relation.SUM, False, "100＋0＋51＝151人≠100人，相差51人")
    ],
    "年末实有151人，其中在职人员51人，离休人员0人，退休人员51人；年末学生929人。": [
        (Relation.SUM, False, "51＋0＋51＝102人≠151人，相差49人")
    ],
    # one figure stands for two
    "受助学生63,204人，其中小学19,036人，初中19,036人，特殊教育学校293人。": [
        (Relation.SUM, False, "19036＋19036＋293＝38365人≠63,204人，相差24839人")
    ],
    # nothing has two of the kinds, or the kinds are all there are, so that no gap is too wide
    "提出28个主要指标，其中28个预期性指标、8个约束性指标。": [(Relation.SUM, False, "28＋8＝36个≠28个，相差8个")],
    "三公经费支出0.62万元，其中：因公出国（境）费0.00万元；公务用车购置及运行维护费0.00万元；公务接待费0.26万元。": [
        (Relation.SUM, False, "0.00＋0.00＋0.26＝0.26万元≠0.62万元，相差0.36万元")
    ],
    "处分46人，其中县处级5人，乡科级36人，农村、企业等其他人员214人。": [
        (Relation.SUM, False, "5＋36＋214＝255人≠46人，相差209人")
    ],
    "二产6.85亿元，其中工业3.26亿元，建筑业2.49亿元；三产11.2亿元。": [
        (Relation.SUM, False, "3.26＋2.49＝5.75亿元≠6.85亿元，相差1.1亿元")
    ],
    "四种形态处理4103人次，第一种至第四种依次为3365人次、1331人次、143人次、264人次。": [
        (Relation.SUM, False, "3365＋1331＋143＋264＝5103人次≠4103人次，相差1000人次")
    ],
    # a list that begins behind a 、 ends with the next ，
    "新增铁路426公里、其中高铁530公里，新增公路1200公里、农村公路2600公里。": [
        (Relation.PART, False, "530公里＞426公里")
    ],
    # beside the slip the rounding of all of them parts the sum from the total
    "拨款支出862.44万元，主要用于以下方面：教育支出（类）318.27万元；卫生支出（类）146.15万元；交通支出（类）560.92万元；"
    "住房支出（类）837.08万元。": [
        (Relation.SUM, False, "318.27＋146.15＋560.92＋837.08＝1862.42万元≠862.44万元，相差999.98万元")
    ],
    # two that are all there was, however far off
    "累计下达资金846.35亿元，其中本次下达210.27亿元，此前下达531.18亿元。": [
        (Relation.SUM, False, "210.27＋531.18＝741.45亿元≠846.35亿元，相差104.9亿元")
    ],
    # kinds told as such have no members in common
    "收到建议146件，其中工业类38件、农业类41件、城建类29件、社会事业类48件，已全部交办。": [
        (Relation.SUM, False, "38＋41＋29＋48＝156件≠146件，相差10件")
    ],
    "共有村（社区）214个，其中行政村186个，城市社区38个。": [(Relation.SUM, False, "186＋38＝224个≠214个，相差10个")],
    "参保单位3,214家，企业2,846家，机关事业单位388家。": [(Relation.SUM, False, "2846＋388＝3234家≠3,214家，相差20家")],
    # both halves of the one amount before them
    "基本支出105.58万元。其中：人员经费9.36万元，主要包括：工资、公积金；公用经费10.23万元，主要包括：办公费。": [
        (Relation.SUM, False, "9.36＋10.23＝19.59万元≠105.58万元，相差85.99万元")
    ],
    "完成13.8公里，各镇情况是：东坪镇28.4公里，超过目标；河口镇66.0公里；南溪镇42.4公里。": [
        (Relation.SUM, False, "28.4＋66.0＋42.4＝136.8公里≠13.8公里，相差123公里")
    ],
    # the last of the kinds is all others, though the first are the whole
    "收入1,860.35万元，其中：财政拨款收入1,860.35万元；事业收入0.00万元；其他收入36.20万元。": [
        (Relation.SUM, False, "1860.35＋0.00＋36.20＝1896.55万元≠1,860.35万元，相差36.2万元")
    ],
    # all three sorts of posts
    "在职人员81人，其中专业技术人员17人、管理人员1人、工勤人员23人。": [
        (Relation.SUM, False, "17＋1＋23＝41人≠81人，相差40人")
    ],
    # things counted and their kinds: none is more than all, nor all together
    "培训420人次，其中初级960人次、中级120人次、高级40人次。": [(Relation.PART, False, "960人次＞420人次")],
    "立案72件，其中环境领域28件、食品领域19件、其他领域54件。": [
        (Relation.SUM, False, "28＋19＋54＝101件≠72件，相差29件")
    ],
    "离退休人员82人，其中离休1人、退休21人。": [(Relation.SUM, False, "1＋21＝22人≠82人，相差60人")],
    # the sides of one family without 其中
    "专项资金530万元，省级380万元，区级250万元。": [(Relation.SUM, False, "380＋250＝630万元≠530万元，相差100万元")],
    # what came, and in brackets more of it
    "年中增加4个项目（含转列项目5个）。": [(Relation.PART, False, "5个＞4个")],
    # what is told to be nothing leaves nothing out
    "预算4.8万元。其中：公务接待4.1万元，外事接待0万元。": [
        (Relation.SUM, False, "4.1＋0＝4.1万元≠4.8万元，相差0.7万元")
    ],
    # one thing counted in two units
    "补助牲畜246头（只），其中牛38头、羊280只。": [(Relation.SUM, False, "38头＋280只＝318头≠246头，相差72头")],
    "审计1087项。其中决算审计69项，金额34.8亿元；跟踪审计14项；结算审计项目1040个。": [
        (Relation.SUM, False, "69项＋14项＋1040个＝1123项≠1087项，相差36项")
    ],
    # the parts are of those there are, and make up those there should be
    "单位编制数45人，实有在职人员47人，其中行政人员28人、事业人员17人。": [
        (Relation.SUM, False, "28＋17＝45人≠47人，相差2人")
    ],
    "满意度得9.2分，其中群众6分得5.7分，企业4分得3.8分。": [
        (Relation.SCORE, False, "5.7＋3.8＝9.5分≠9.2分，相差0.3分")
    ],
    "上述22名借款人共贷款286万元，户均13万元；其中续贷8名、新增15名。": [
        (Relation.SUM, False, "8＋15＝23名≠22名，相差1名")
    ],
    "村卫生室156个，其中甲级62个、乙级94个、丙级10个。": [(Relation.SUM, False, "62＋94＋10＝166个≠156个，相差10个")],
    "低保对象3,260人，其中城市860人、农村2,500人。": [(Relation.SUM, False, "860＋2500＝3360人≠3,260人，相差100人")],
    "受理诉求126件，其中来信68件、来访32件、网上46件。": [(Relation.SUM, False, "68＋32＋46＝146件≠126件，相差20件")],
    "学校86所，其中农村小学52所、县城小学31所。": [(Relation.SUM, False, "52＋31＝83所≠86所，相差3所")],
    # the total stands right before 中, or was told before under the name before 中
    "9个片区中已成立理事会的6个，尚未成立的4个。": [(Relation.SUM, False, "6＋4＝10个≠9个，相差1个")],
    "15个受检乡中评为“优”的13个、“良”的3个。": [(Relation.SUM, False, "13＋3＝16个≠15个，相差1个")],
    "抽检样品320批次，合格312批次，不合格18批次。": [(Relation.SUM, False, "312＋18＝330批次≠320批次，相差10批次")],
    # of two totals the one that is named like all parts
    "发生事故568起，死亡45人，受伤411人。其中道路交通死亡38人，商贸企业死亡6人，火灾死亡4人。": [
        (Relation.SUM, False, "38＋6＋4＝48人≠45人，相差3人")
    ],
    "代表建议9件，其中主办建议6件，协办建议3件；委员提案8件，其中主办提案6件，协办提案3件。": [
        (Relation.SUM, True, "6＋3＝9件"),
        (Relation.SUM, False, "6＋3＝9件≠8件，相差1件"),
    ],
    "接收款物3.846亿多元。其中，资金2.913亿元，物资折款0.393亿元。": [
        (Relation.SUM, False, "2.913＋0.393＝3.306亿元≠3.846亿多元，相差0.54亿元")
    ],
    "实有教职工46人，其中高级职称6人，中级职称21人，初级职称21人，退休职工17人。": [
        (Relation.SUM, False, "6＋21＋21＝48人≠46人，相差2人")
    ],
    "发行债券4.36亿元，其中市本级1.15亿元，东湖区1.4亿元，城区0.92亿元，西山区0.17亿元，泉县0.18亿元，支持项目。": [
        (Relation.SUM, False, "1.15＋1.4＋0.92＋0.17＋0.18＝3.82亿元≠4.36亿元，相差0.54亿元")
    ],
    "“三公”经费支出合计27万元，比上年减少1.6万元。其中：因公出国（境）费0万元；公务用车保有量3辆，购置及运行维护费8万元，比上年减少0.4万元，公务接待费21万元，比上年减少1.2万元。": [
        (Relation.SUM, False, "0＋8＋21＝29万元≠27万元，相差2万元"),
        (Relation.GROWTH, True, "0.4＋1.2＝1.6万元"),
    ],
    # all are old
    "高龄老人4,310人，其中80至89岁老年人3,985人，90至99岁老年人318人，百岁老年人9人。": [
        (Relation.SUM, False, "3985＋318＋9＝4312人≠4,310人，相差2人")
    ],
    # 支出中 without a comma
    "支付613万元。支出中工程款427.5万元、设备款162.5万元、前期费43万元。": [
        (Relation.SUM, False, "427.5＋162.5＋43＝633万元≠613万元，相差20万元")
    ],
    # a part of the very thing that it names
    "资产总额86.4亿元，负债总额41.3亿元，所有者权益45.1亿元。其中归属于母公司的所有者权益49.2亿元。": [
        (Relation.REMAINDER, True, "86.4－41.3＝45.1亿元"),
        (Relation.PART, False, "49.2亿元＞45.1亿元"),
    ],
    # 总额 in the name of every part, and of one of the figures before
    "全区单位资产总额64.4亿元，负债总额12.6亿元，净资产51.8亿元。其中，机关单位资产总额22.3亿元，企业单位资产总额42.7亿元。": [
        (Relation.SUM, False, "22.3＋42.7＝65亿元≠64.4亿元，相差0.6亿元"),
        (Relation.REMAINDER, True, "64.4－12.6＝51.8亿元"),
    ],
    # what came or went is an amount of its own
    "全年新增320张床位，其中县医院120张，中医院230张。": [(Relation.SUM, False, "120＋230＝350张≠320张，相差30张")],
    "全年新增320个学位，其中小学120个，初中230个。": [(Relation.SUM, False, "120＋230＝350个≠320个，相差30个")],
    "追加预算320万元，其中人员经费120万元，项目经费230万元。": [
        (Relation.SUM, False, "120＋230＝350万元≠320万元，相差30万元")
    ],
    "压减支出86万元，其中会议费23万元，培训费54万元。": [(Relation.SUM, False, "23＋54＝77万元≠86万元，相差9万元")],
    # few things in brackets right behind their number
    "聘请6名专家（财务2名、工程2名、管理1名）。": [(Relation.SUM, False, "2＋2＋1＝5名≠6名，相差1名")],
    # days of each kind
    "出现污染天气23天，其中细颗粒物污染7天，臭氧污染19天。": [(Relation.SUM, False, "7＋19＝26天≠23天，相差3天")],
    # in brackets right behind their total
    "管理岗位4人（其中：管理八级2人，管理9级3人）。": [(Relation.SUM, False, "2＋3＝5人≠4人，相差1人")],
    # two digits of long numbers that changed places are no chance, whatever the kinds
    "招生28,529人，其中本科5,422人，专科21,307人。": [
        (Relation.SUM, False, "5422＋21307＝26729人≠28,529人，相差1800人")
    ],
    # the list goes on behind ； and a percentage
    "受理诉求9,326件，其中受理咨询4,423件、投诉4,008件，办结率100%；受理举报859件，办结率99%。": [
        (Relation.SUM, False, "4423＋4008＋859＝9290件≠9,326件，相差36件")
    ],
    "上级资金454万元，其中：中央资金30万元，定向资金20万元，省级资金202万元；市级资金222万元。": [
        (Relation.SUM, False, "30＋20＋202＋222＝474万元≠454万元，相差20万元")
    ],
    "接待的1.53亿人次中，过夜游客3,563万人次，一日游（不过夜）游客1.81亿人次。": [
        (Relation.SUM, False, "3,563万人次＋1.81亿人次＝2.1663亿人次≠1.53亿人次，相差0.6363亿人次")
    ],
    "处置警情24万起，出动车辆45万辆次。其中，火灾8.7万起，抢险4.9万起，救助9.3万起，勤务1.7万起，虚假警1.4万起。": [
        (Relation.SUM, False, "8.7＋4.9＋9.3＋1.7＋1.4＝26万起≠24万起，相差2万起")
    ],
    "来信168件，下降1%。其中，上级转办74件次，本级登记103件次，县区登记18件次。": [
        (Relation.SUM, False, "74＋103＋18＝195件≠168件，相差27件")
    ],
    "资助总额5,214.5万元，折合0.52145亿元，由中央3,128.7万元、省级1,242.9万元、市级942.9万元组成。": [
        (Relation.SUM, False, "3128.7＋1242.9＋942.9＝5314.5万元≠5,214.5万元，相差100万元"),
        (Relation.EQUATION, True, "5,214.5万元＝0.52145亿元"),
    ],
    "新增项目13个，其中年初批复项目8个、年中新增项目4个。": [(Relation.SUM, False, "8＋4＝12个≠13个，相差1个")],
    "新设经营主体1,406户，其中新设企业395户，新设个体户999户，新设农民专业合作社21户。": [
        (Relation.SUM, False, "395＋999＋21＝1415户≠1,406户，相差9户")
    ],
    "采样监测1,560点次，其中河流910点次、湖泊430点次、水库230点次。": [
        (Relation.SUM, False, "910＋430＋230＝1570点次≠1,560点次，相差10点次")
    ],
    "卫生机构314个，其中医院28个，在医院中有公立医院11个，民营医院27个；门诊部86个。": [
        (Relation.SUM, False, "11＋27＝38个≠28个，相差10个")
    ],
    "奖学资金152万元，其中省级奖学金73万元，市级奖学金97万元。": [
        (Relation.SUM, False, "73＋97＝170万元≠152万元，相差18万元")
    ],
    "本馆在编人员87人，其中行政人员23人，事业人员46人；离休人员2人。": [
        (Relation.SUM, False, "23＋46＝69人≠87人，相差18人")
    ],
    "辖区评定民宿86家，其中评为优的37家、良32家、中13家、差7家。": [
        (Relation.SUM, False, "37＋32＋13＋7＝89家≠86家，相差3家")
    ],
    "共清查单位9,864家，其中法人单位6,103家、产业活动单位858家、个体经营户3,903户。": [
        (Relation.SUM, False, "6,103家＋858家＋3,903户＝10864家≠9,864家，相差1000家")
    ],
    "“三公”经费236.4万元。分项情况是：出国经费1.2万元，下降6%；接待费153.6万元，下降3%；公车费99.6万元（其中购置费3.8万元，运行费95.8万元），下降5%。": [
        (Relation.SUM, False, "1.2＋153.6＋99.6＝254.4万元≠236.4万元，相差18万元"),
        (Relation.SUM, True, "3.8＋95.8＝99.6万元"),
    ],
    "全年粮食总产量4,669吨。其中，夏粮732吨，增长2%；秋粮3,693吨，增长1%。": [
        (Relation.SUM, False, "732＋3693＝4425吨≠4,669吨，相差244吨")
    ],
    "收到信息372件，其中咨询244件，占65.6%；投诉102件，占27.4%；截至目前已办结59件，办结率57.8%；举报62件。": [
        (Relation.SUM, False, "244＋102＋62＝408件≠372件，相差36件"),
        (Relation.RATE, True, "244件÷372件＝65.59%≈65.6%"),
        (Relation.RATE, True, "102件÷372件＝27.42%≈27.4%"),
        (Relation.RATE, True, "59件÷102件＝57.84%≈57.8%"),
    ],
    "判处未成年人218人，其中14岁以上不满16岁的36人，同比持平；16岁以上不满18岁的128人，同比下降2%。": [
        (Relation.SUM, False, "36＋128＝164人≠218人，相差54人")
    ],
    "受理案件119件，其中新收108件，旧存15件，审结97件。": [(Relation.SUM, False, "108＋15＝123件≠119件，相差4件")],
    "进出口总额3.86亿元，其中出口3.12亿元，进口0.47亿元。": [
        (Relation.SUM, False, "3.12＋0.47＝3.59亿元≠3.86亿元，相差0.27亿元")
    ],
    # those who stay overnight and those who do not
    "接待游客1.33亿人次，其中过夜游客2,569万人次，一日游游客1.7亿人次。": [
        (Relation.SUM, False, "2,569万人次＋1.7亿人次＝1.9569亿人次≠1.33亿人次，相差0.6269亿人次")
    ],
    # two digits changed places, and one of the kinds is more than all
    "全镇耕地4.2万亩，其中水田2.6万亩，旱地6.1万亩。": [
        (Relation.SUM, False, "2.6＋6.1＝8.7万亩≠4.2万亩，相差4.5万亩")
    ],
    # one wrong digit of three and more is hardly chance, however far it leads
    "现有护林员305人。其中，镇聘113人、村聘2人、季节工75人、志愿者10人，巡护站5人。": [
        (Relation.SUM, False, "113＋2＋75＋10＋5＝205人≠305人，相差100人")
    ],
    "全年购置图书8,216.73万元，惠及学校29所。其中，纸质图书1,490.4万元；电子图书1,326.33万元。": [
        (Relation.SUM, False, "1490.4＋1326.33＝2816.73万元≠8,216.73万元，相差5400万元")
    ],
    "核发证照7,208件（机动车证6,065件、驾驶证143件）。": [
        (Relation.SUM, False, "6065＋143＝6208件≠7,208件，相差1000件")
    ],
    # not far off right behind the total
    "全县茶叶加工收入3,140万元，同比下降2%。其中：绿茶完成2,134万元，下降1%；红茶完成1,276万元，下降3%。": [
        (Relation.SUM, False, "2134＋1276＝3410万元≠3,140万元，相差270万元")
    ],
    "全年造林3.7万亩，其中人工造林1.8万亩，封山育林1.1万亩，退化林修复0.3万亩。": [
        (Relation.SUM, False, "1.8＋1.1＋0.3＝3.2万亩≠3.7万亩，相差0.5万亩")
    ],
    "实有13人，其中：在职人员10人，离休人员0人，退休人员1人。": [(Relation.SUM, False, "10＋0＋1＝11人≠13人，相差2人")],
    "全县安排专项债5.31亿元，其中市本级1.12亿元，东城区6.6亿元，西城区0.78亿元，北河县1.81亿元。": [
        (Relation.PART, False, "6.6亿元＞5.31亿元")
    ],
    "用于群众体育支出8,522.98万元。其中：用于举办赛事1,654万元；用于场馆保障支出4,868.98万元。": [
        (Relation.SUM, False, "1654＋4868.98＝6522.98万元≠8,522.98万元，相差2000万元")
    ],
    "造林任务7.4万亩（其中植树造林3.8万亩、封山育林1万亩、抚育3万亩）。": [
        (Relation.SUM, False, "3.8＋1＋3＝7.8万亩≠7.4万亩，相差0.4万亩")
    ],
    "全县专任教师13,243人，其中：小学教师7,218人、普通中学4,170人、中等专业学校855人。": [
        (Relation.SUM, False, "7218＋4170＋855＝12243人≠13,243人，相差1000人")
    ],
    "来信868件。其中，上级转办47件次，本级登记103件次，县区登记18件次。": [
        (Relation.SUM, False, "47＋103＋18＝168件≠868件，相差700件")
    ],
    # one of three that is half of all is met by the other two
    "下达养护资金3,340万元，其中省级补助1,620万元、市级486万元、县级1,134万元。": [
        (Relation.SUM, False, "1620＋486＋1134＝3240万元≠3,340万元，相差100万元")
    ],
    "项目总投资1,260万元，分两年实施：2022年安排600万元，2023年安排760万元。": [
        (Relation.SUM, False, "600＋760＝1360万元≠1,260万元，相差100万元")
    ],
    "基金预算由80,000万元调整为50,000万元，其中：出让收入由年初预算的65,000万元调整为53,000万元，配套费15,000万元。": [
        (Relation.SUM, False, "53000＋15000＝68000万元≠50,000万元，相差18000万元")
    ],
    # few rounded parts are together off by no more than one unit
    "年度经费96.5万元，其中培训37.8万元，设备33.6万元，宣传24.8万元。": [
        (Relation.SUM, False, "37.8＋33.6＋24.8＝96.2万元≠96.5万元，相差0.3万元")
    ],
    "持证人员61人；其中检验师18人、检验员45人，均在岗。": [(Relation.SUM, False, "18＋45＝63人≠61人，相差2人")],
    "改造农田3.6万亩，其中新建2.5万亩、改造提升0.8万亩。": [
        (Relation.SUM, False, "2.5＋0.8＝3.3万亩≠3.6万亩，相差0.3万亩")
    ],
    "建成口袋公园12处，其中城区5处，乡镇2处。": [(Relation.SUM, False, "5＋2＝7处≠12处，相差5处")],
    "共安排设计经费90万元。其中：30万元用于勘察；40万元用于设计；10万元用于评审。": [
        (Relation.SUM, False, "30＋40＋10＝80万元≠90万元，相差10万元")
    ],
    # more people than there are
    "在职人员62人，专业技术人员57人、管理人员14人，工勤人员8人。": [
        (Relation.SUM, False, "57＋14＋8＝79人≠62人，相差17人")
    ],
    "全年预算96万元，其中年初预算80万元，追加预算18万元。": [(Relation.SUM, False, "80＋18＝98万元≠96万元，相差2万元")],
    # a decimal point or a zero slipped
    "支出86.4万元，其中培训52.6万元、会议338万元。": [
        (Relation.SUM, False, "52.6＋338＝390.6万元≠86.4万元，相差304.2万元")
    ],
    "检查企业1,260家，其中食品企业84家、药店42家。": [(Relation.SUM, False, "84＋42＝126家≠1,260家，相差1134家")],
    "立项课题36项，其中重点课题12项，一般课题34项。": [(Relation.SUM, False, "12＋34＝46项≠36项，相差10项")],
    "治理面积40平方公里，其中造林18平方公里，种草12平方公里，封育20平方公里。": [
        (Relation.SUM, False, "18＋12＋20＝50平方公里≠40平方公里，相差10平方公里")
    ],
    "全年支出864.50万元，其中：人员经费512.30万元，公用经费362.20万元。": [
        (Relation.SUM, False, "512.30＋362.20＝874.5万元≠864.50万元，相差10万元")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表17件。": [(Relation.SUM, False, "24＋52＋17＝93件≠91件，相差2件")],
    "拨入资金318万元（中央210万元、省级118万元）。": [(Relation.SUM, False, "210＋118＝328万元≠318万元，相差10万元")],
    "支出127万元，其中工程88万元（其中土建61万元、安装29万元），监理39万元。": [
        (Relation.SUM, True, "88＋39＝127万元"),
        (Relation.SUM, False, "61＋29＝90万元≠88万元，相差2万元"),
    ],
    "到位资金415万元（含上年结转436万元）。": [(Relation.PART, False, "436万元＞415万元")],
    "特困人员1,855人，集中供养312人，分散供养1,553人。": [(Relation.SUM, False, "312＋1553＝1865人≠1,855人，相差10人")],
    # the total has lost its 万
    "补贴18.2元，其中：甲类10.1万元、乙类8.1万元。": [(Relation.UNIT_SLIP, False, "10.1＋8.1与18.2元，差10000倍")],
    "全年支出350.2万元。其中：基本支出240.1万元，项目支出112.1万元。": [
        (Relation.SUM, False, "240.1＋112.1＝352.2万元≠350.2万元，相差2万元")
    ],
    "全年支出33.3万元，其中：甲片区11.1万元，乙片区11.1万元，丙片区11.9万元。": [
        (Relation.SUM, False, "11.1＋11.1＋11.9＝34.1万元≠33.3万元，相差0.8万元")
    ],
    "全年支出96.4万元，其中培训费106.4万元。": [(Relation.PART, False, "106.4万元＞96.4万元")],
    "满分100分，分别为：产出50分、效益30分、过程30分。": [(Relation.SCORE, False, "50＋30＋30＝110分≠100分，相差10分")],
    "全年支出320万元，其中：东城片区110万元，西城片区120万元，南城片区100万元，其他20万元。": [
        (Relation.SUM, False, "110＋120＋100＋20＝350万元≠320万元，相差30万元")
    ],
    "全年支出320万元，用于培训120万元、宣传90万元、设备130万元和其他20万元。": [
        (Relation.SUM, False, "120＋90＋130＋20＝360万元≠320万元，相差40万元")
    ],
    "支出512.3万元，其中培训费410.2万元，会议费102.3万元，另外3万元。": [
        (Relation.SUM, False, "410.2＋102.3＝512.5万元≠512.3万元，相差0.2万元")
    ],
    "采购18件，分别为：甲2件、乙3件。": [(Relation.SUM, False, "2＋3＝5件≠18件，相差13件")],
    "采购118台（电脑60台、打印机80台）。": [(Relation.SUM, False, "60＋80＝140台≠118台，相差22台")],
    "支出50.05万元，其中培训30.1万元、会议20.25万元。": [
        (Relation.SUM, False, "30.1＋20.25＝50.35万元≠50.05万元，相差0.3万元")
    ],
    # points of an item are of one kind each
    "产出指标50分，其中数量20分、质量15分、时效8分、成本5分。": [
        (Relation.SCORE, False, "20＋15＋8＋5＝48分≠50分，相差2分")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_parts_that_make_up_their_total_are_shown_with_their_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_parts_that_miss_their_total_are_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


def test_of_two_totals_told_before_the_one_is_divided_that_the_words_name() -> None:
    told = stated("个体贷款412笔，企业贷款16笔。个体贷款中，种植186笔、养殖64笔、加工98笔、其他74笔。")
    assert [each for each in told if not each[1]] == [(Relation.SUM, False, "186＋64＋98＋74＝422笔≠412笔，相差10笔")]


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        (
            "职工96人，其中公务员64人、事业人员32人；事业人员中，管理岗12人、专业技术岗15人、工勤岗4人。",
            [(Relation.SUM, False, "12＋15＋4＝31人≠32人，相差1人")],
        ),
        ("职工96人，其中公务员64人、事业人员32人；事业人员中管理岗12人、专业技术岗16人、工勤岗4人。", []),
        # nobody is told under the name, or two are
        ("职工96人，其中公务员64人、事业人员32人；聘用人员中，管理岗12人、工勤岗15人。", []),
        ("护士12人，护士15人；护士中，主管护师4人、护师6人。", []),
    ],
)
def test_a_part_that_is_named_again_is_divided_further(text: str, failing: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == failing


@pytest.mark.parametrize(
    ("text", "failing"),
    [
        # titles are one scale
        (
            "教师163人，其中高级教师52人、一级教师71人、二级教师30人。",
            [(Relation.SUM, False, "52＋71＋30＝153人≠163人，相差10人")],
        ),
        # so many things that fell and rose, with a bracket in the name of the whole
        (
            "14个乡镇（街道）按时公开。乡镇（街道）中，比上年下降的9个、持平的2个、上升的4个。",
            [(Relation.SUM, False, "9＋2＋4＝15个≠14个，相差1个")],
        ),
        (
            "引进人才186人，其中博士12人、硕士98人、本科66人。",
            [(Relation.SUM, False, "12＋98＋66＝176人≠186人，相差10人")],
        ),
        # a bracket between the total and its parts, and units in its own bracket
        (
            "实施项目12个（含转列项目3个），其中年初批复项目7个、年中新增项目4个。",
            [(Relation.SUM, False, "7＋4＝11个≠12个，相差1个")],
        ),
        ("补助牲畜1,092只（头），其中山羊212只、生猪80头、土鸡800只。", []),
        (
            "开工住房1,200套，分布在城东片区520套、城西片区430套、高新区260套。",
            [(Relation.SUM, False, "520＋430＋260＝1210套≠1,200套，相差10套")],
        ),
        (
            "绿化12.6万平方米，其中新增绿地4.8万平方米，改造绿地8.8万平方米。",
            [(Relation.SUM, False, "4.8＋8.8＝13.6万平方米≠12.6万平方米，相差1万平方米")],
        ),
        # what was done to those held to account
        (
            "问责19人，其中党纪政务处分6人、诫勉谈话8人、批评教育6人。",
            [(Relation.SUM, False, "6＋8＋6＝20人≠19人，相差1人")],
        ),
        (
            "新增债券46.2亿元，用于交通8.6亿元、园区14.2亿元、住房12.4亿元、民生10.3亿元。",
            [(Relation.SUM, False, "8.6＋14.2＋12.4＋10.3＝45.5亿元≠46.2亿元，相差0.7亿元")],
        ),
        # one of a list is not left out
        (
            "获得荣誉3项，其中国家级1项、省级1项、市级2项。",
            [(Relation.SUM, False, "1＋1＋2＝4项≠3项，相差1项")],
        ),
        # named anew at the beginning of the next sentence, without a comma
        (
            "培训学员2,016人，占任务的96%。学员中教师812人、志愿者623人、企业职工580人。",
            [(Relation.SUM, False, "812＋623＋580＝2015人≠2,016人，相差1人")],
        ),
        ("培训学员2,016人。其他人员中教师812人、志愿者623人、企业职工580人。", []),
        (
            "经济林21,400亩，又分核桃15,200亩、花椒6,270亩。",
            [(Relation.SUM, False, "15200＋6270＝21470亩≠21,400亩，相差70亩")],
        ),
        # things of several kinds, of which none is made of others
        ("隐患点18处（滑坡8处，泥石流7处，崩塌1处）。", [(Relation.SUM, False, "8＋7＋1＝16处≠18处，相差2处")]),
        ("新增隐患点13处，其中滑坡11处，崩塌2处，泥石流1处。", [(Relation.SUM, False, "11＋2＋1＝14处≠13处，相差1处")]),
        ("受理案件13件，其中立案11件，不立案2件，移送1件。", []),
        # what several pay for each
        (
            "人均筹资1,020元，其中个人缴费380元，财政补助670元。",
            [(Relation.SUM, False, "380＋670＝1050元≠1,020元，相差30元")],
        ),
        # what something is, item by item
        (
            "购置设备6台（套），为服务器2台、交换机2台、网关1台。",
            [(Relation.SUM, False, "2＋2＋1＝5台≠6台，相差1台")],
        ),
        ("收入520万元，为预算500万元的104%，增加20万元。", []),
    ],
)
def test_a_complete_list_is_known_by_what_it_counts(text: str, failing: list[Told]) -> None:
    assert [each for each in stated(text) if not each[1]] == failing

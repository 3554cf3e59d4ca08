"""Things counted, with the parts told behind them."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "全市报告病例134例。其中，甲区125例，包括重症17例；乙区9例，包括重症1例。": [
        (Relation.SUM, True, "125＋9＝134例"),
        (Relation.PART, True, "17例≤125例"),
        (Relation.PART, True, "1例≤9例"),
    ],
    "共接待游客约186万人次，其中国内游客179万人次，入境游客6.8万人次。": [
        (Relation.SUM, True, "179＋6.8＝185.8万人次≈186万人次")
    ],
    # what the words behind the figures call them
    "提出36个主要指标，其中28个预期性指标、8个约束性指标。": [(Relation.SUM, True, "28＋8＝36个")],
    "车辆36辆，其中36辆新能源车、8辆国五以上车。": [],
    "支持36个项目，其中续建项目36个、重点项目8个。": [],
    "补助牲畜246头（只），其中牛38头、羊208只。": [(Relation.SUM, True, "38头＋208只＝246头")],
    "审计1087项。其中决算审计69项，金额34.8亿元；跟踪审计14项；结算审计项目1004个。": [
        (Relation.SUM, True, "69项＋14项＋1004个＝1087项")
    ],
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
    # who has retired is no part of the staff
    "实有教职工46人，其中高级职称6人，中级职称19人，初级职称21人，退休职工17人。": [
        (Relation.SUM, True, "6＋19＋21＝46人")
    ],
    "全市调解组织127个，其中村级82个、交通事故调委会26个、医疗纠纷调委会19个。": [
        (Relation.SUM, True, "82＋26＋19＝127个")
    ],
    "交易420项，其中工程类130项，采购类206项；土地类84项。": [(Relation.SUM, True, "130＋206＋84＝420项")],
    "来信217件，其中上级转办61件次，本级登记156件次。": [(Relation.SUM, True, "61＋156＝217件")],
    "辖区评定民宿86家，其中评为优的37家、良32家、中13家、差4家。": [(Relation.SUM, True, "37＋32＋13＋4＝86家")],
    "全年粮食总产量4,669吨。其中，夏粮732吨，增长2%；秋粮3,937吨，增长1%。": [
        (Relation.SUM, True, "732＋3937＝4669吨")
    ],
    "判处未成年人218人，其中14岁以上不满16岁的36人，同比持平；16岁以上不满18岁的182人，同比下降2%。": [
        (Relation.SUM, True, "36＋182＝218人")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表15件。": [(Relation.SUM, True, "24＋52＋15＝91件")],
    # parts of like names, without 其中
    "特困人员1,855人，集中供养312人，分散供养1,543人。": [(Relation.SUM, True, "312＋1543＝1855人")],
    # the retired stand outside
    "在职48人，其中行政30人、事业18人；退休11人。": [(Relation.SUM, True, "30＋18＝48人")],
    # where some of them came from is told before what became of all
    "受理案件86件，其中上年结转4件，结案80件，未结6件。": [
        (Relation.SUM, True, "80＋6＝86件"),
        (Relation.REMAINDER, True, "86－80＝6件"),
    ],
}

FAILING: dict[str, list[Told]] = {
    "表彰项目58项，其中一等奖3项、二等奖55项；表彰团队189个，其中特等奖3个、一等奖13个、二等奖133个。": [
        (Relation.SUM, True, "3＋55＝58项"),
        (Relation.SUM, False, "3＋13＋133＝149个≠189个，相差40个"),
    ],
    "上半年过境3.33亿人次，同比上升15.8%。其中内地居民1.59亿人次、港澳居民1.56亿人次，分别上升15.9%、12.2%；外国人3,805.3万人次，上升30.2%。": [
        (Relation.SUM, False, "1.59亿人次＋1.56亿人次＋3,805.3万人次＝3.5305亿人次≠3.33亿人次，相差0.2005亿人次")
    ],
    "发送旅客累计88.2万人次。其中公路78.3万人次，铁路4.8万人次，水路0.29万人次，航空0.84万人次。": [
        (Relation.SUM, False, "78.3＋4.8＋0.29＋0.84＝84.23万人次≠88.2万人次，相差3.97万人次")
    ],
    "绿化1.67亿亩，其中造林5,345万亩，种草7,390万亩。": [
        (Relation.SUM, False, "5,345万亩＋7,390万亩＝1.2735亿亩≠1.67亿亩，相差0.3965亿亩")
    ],
    "展园113个，其中国际展园39个，国内展园44个。": [(Relation.SUM, False, "39＋44＝83个≠113个，相差30个")],
    "共有三类抚恤金567176元，其中军人32.4万元，退伍军人73416元，参战人员233760元，别无其他。": [
        (Relation.SUM, False, "32.4万元＋73416元＋233760元＝631176元≠567176元，相差64000元")
    ],
    # all there is of a total that is hardly vague
    "共接待游客近1.12亿人次，其中过夜游客2,872万人次，一日游游客9,000万人次。": [
        (Relation.SUM, False, "2,872万人次＋9,000万人次＝1.1872亿人次≠1.12亿人次，相差0.0672亿人次")
    ],
    "新增床位120张，其中公办机构新增75张，民办机构新增54张。": [(Relation.SUM, False, "75＋54＝129张≠120张，相差9张")],
    # how many kinds there are stands between
    "共收集意见32条，归纳为五类：教育类8条、医疗类6条、就业类7条、环境类5条、其他类4条。": [
        (Relation.SUM, False, "8＋6＋7＋5＋4＝30条≠32条，相差2条")
    ],
    # 南山区 is a place, and no 山区 beside others
    "改善工程完成13.4公里，各县（区）情况是：南山区18.4公里；安居区16公里；洪河县49公里；大英县54公里。": [
        (Relation.SUM, False, "18.4＋16＋49＋54＝137.4公里≠13.4公里，相差124公里")
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
    "处分46人，其中县处级5人，乡科级36人，农村、企业等其他人员214人。": [
        (Relation.SUM, False, "5＋36＋214＝255人≠46人，相差209人")
    ],
    "四种形态处理4103人次，第一种至第四种依次为3365人次、1331人次、143人次、264人次。": [
        (Relation.SUM, False, "3365＋1331＋143＋264＝5103人次≠4103人次，相差1000人次")
    ],
    # kinds told as such have no members in common
    "收到建议146件，其中工业类38件、农业类41件、城建类29件、社会事业类48件，已全部交办。": [
        (Relation.SUM, False, "38＋41＋29＋48＝156件≠146件，相差10件")
    ],
    "共有村（社区）214个，其中行政村186个，城市社区38个。": [(Relation.SUM, False, "186＋38＝224个≠214个，相差10个")],
    "参保单位3,214家，企业2,846家，机关事业单位388家。": [(Relation.SUM, False, "2846＋388＝3234家≠3,214家，相差20家")],
    "完成13.8公里，各镇情况是：东坪镇28.4公里，超过目标；河口镇66.0公里；南溪镇42.4公里。": [
        (Relation.SUM, False, "28.4＋66.0＋42.4＝136.8公里≠13.8公里，相差123公里")
    ],
    # all three sorts of posts
    "在职人员81人，其中专业技术人员17人、管理人员1人、工勤人员23人。": [
        (Relation.SUM, False, "17＋1＋23＝41人≠81人，相差40人")
    ],
    "立案72件，其中环境领域28件、食品领域19件、其他领域54件。": [
        (Relation.SUM, False, "28＋19＋54＝101件≠72件，相差29件")
    ],
    "离退休人员82人，其中离休1人、退休21人。": [(Relation.SUM, False, "1＋21＝22人≠82人，相差60人")],
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
    "实有教职工46人，其中高级职称6人，中级职称21人，初级职称21人，退休职工17人。": [
        (Relation.SUM, False, "6＋21＋21＝48人≠46人，相差2人")
    ],
    # all are old
    "高龄老人4,310人，其中80至89岁老年人3,985人，90至99岁老年人318人，百岁老年人9人。": [
        (Relation.SUM, False, "3985＋318＋9＝4312人≠4,310人，相差2人")
    ],
    # what came or went is an amount of its own
    "全年新增320张床位，其中县医院120张，中医院230张。": [(Relation.SUM, False, "120＋230＝350张≠320张，相差30张")],
    "全年新增320个学位，其中小学120个，初中230个。": [(Relation.SUM, False, "120＋230＝350个≠320个，相差30个")],
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
    "接待的1.53亿人次中，过夜游客3,563万人次，一日游（不过夜）游客1.81亿人次。": [
        (Relation.SUM, False, "3,563万人次＋1.81亿人次＝2.1663亿人次≠1.53亿人次，相差0.6363亿人次")
    ],
    "处置警情24万起，出动车辆45万辆次。其中，火灾8.7万起，抢险4.9万起，救助9.3万起，勤务1.7万起，虚假警1.4万起。": [
        (Relation.SUM, False, "8.7＋4.9＋9.3＋1.7＋1.4＝26万起≠24万起，相差2万起")
    ],
    "来信168件，下降1%。其中，上级转办74件次，本级登记103件次，县区登记18件次。": [
        (Relation.SUM, False, "74＋103＋18＝195件≠168件，相差27件")
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
    "本馆在编人员87人，其中行政人员23人，事业人员46人；离休人员2人。": [
        (Relation.SUM, False, "23＋46＝69人≠87人，相差18人")
    ],
    "辖区评定民宿86家，其中评为优的37家、良32家、中13家、差7家。": [
        (Relation.SUM, False, "37＋32＋13＋7＝89家≠86家，相差3家")
    ],
    "共清查单位9,864家，其中法人单位6,103家、产业活动单位858家、个体经营户3,903户。": [
        (Relation.SUM, False, "6,103家＋858家＋3,903户＝10864家≠9,864家，相差1000家")
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
    "核发证照7,208件（机动车证6,065件、驾驶证143件）。": [
        (Relation.SUM, False, "6065＋143＝6208件≠7,208件，相差1000件")
    ],
    "全年造林3.7万亩，其中人工造林1.8万亩，封山育林1.1万亩，退化林修复0.3万亩。": [
        (Relation.SUM, False, "1.8＋1.1＋0.3＝3.2万亩≠3.7万亩，相差0.5万亩")
    ],
    "实有13人，其中：在职人员10人，离休人员0人，退休人员1人。": [(Relation.SUM, False, "10＋0＋1＝11人≠13人，相差2人")],
    "造林任务7.4万亩（其中植树造林3.8万亩、封山育林1万亩、抚育3万亩）。": [
        (Relation.SUM, False, "3.8＋1＋3＝7.8万亩≠7.4万亩，相差0.4万亩")
    ],
    "全县专任教师13,243人，其中：小学教师7,218人、普通中学4,170人、中等专业学校855人。": [
        (Relation.SUM, False, "7218＋4170＋855＝12243人≠13,243人，相差1000人")
    ],
    "来信868件。其中，上级转办47件次，本级登记103件次，县区登记18件次。": [
        (Relation.SUM, False, "47＋103＋18＝168件≠868件，相差700件")
    ],
    "持证人员61人；其中检验师18人、检验员45人，均在岗。": [(Relation.SUM, False, "18＋45＝63人≠61人，相差2人")],
    "改造农田3.6万亩，其中新建2.5万亩、改造提升0.8万亩。": [
        (Relation.SUM, False, "2.5＋0.8＝3.3万亩≠3.6万亩，相差0.3万亩")
    ],
    "建成口袋公园12处，其中城区5处，乡镇2处。": [(Relation.SUM, False, "5＋2＝7处≠12处，相差5处")],
    # more people than there are
    "在职人员62人，专业技术人员57人、管理人员14人，工勤人员8人。": [
        (Relation.SUM, False, "57＋14＋8＝79人≠62人，相差17人")
    ],
    "检查企业1,260家，其中食品企业84家、药店42家。": [(Relation.SUM, False, "84＋42＝126家≠1,260家，相差1134家")],
    "立项课题36项，其中重点课题12项，一般课题34项。": [(Relation.SUM, False, "12＋34＝46项≠36项，相差10项")],
    "治理面积40平方公里，其中造林18平方公里，种草12平方公里，封育20平方公里。": [
        (Relation.SUM, False, "18＋12＋20＝50平方公里≠40平方公里，相差10平方公里")
    ],
    "添置器材91件，包括球架24件、垫子52件和秒表17件。": [(Relation.SUM, False, "24＋52＋17＝93件≠91件，相差2件")],
    "特困人员1,855人，集中供养312人，分散供养1,553人。": [(Relation.SUM, False, "312＋1553＝1865人≠1,855人，相差10人")],
    "满分100分，分别为：产出50分、效益30分、过程30分。": [(Relation.SCORE, False, "50＋30＋30＝110分≠100分，相差10分")],
    "采购18件，分别为：甲2件、乙3件。": [(Relation.SUM, False, "2＋3＝5件≠18件，相差13件")],
    "采购118台（电脑60台、打印机80台）。": [(Relation.SUM, False, "60＋80＝140台≠118台，相差22台")],
    # points of an item are of one kind each
    "产出指标50分，其中数量20分、质量15分、时效8分、成本5分。": [
        (Relation.SCORE, False, "20＋15＋8＋5＝48分≠50分，相差2分")
    ],
    "水产品产量6.42万吨，分品种为鱼类4.18万吨、虾类1.26万吨、贝类1.08万吨。": [
        (Relation.SUM, False, "4.18＋1.26＋1.08＝6.52万吨≠6.42万吨，相差0.1万吨")
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_parts_that_make_up_their_total_are_shown_with_their_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_parts_that_miss_their_total_are_told_with_the_gap(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements

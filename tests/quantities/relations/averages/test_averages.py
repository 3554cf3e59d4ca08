"""Averages of a total over a count, and the mean of a list."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    "发行债券60亿元，其中3年期和5年期均为30亿元，利率为1.42%和1.56%。": [],
    # a total of twelve months
    # one of each, the mean length of all, and totals in a larger unit
    "抽检食品1,250批次，检验费用81.25万元，单批次检验成本680元。": [
        (Relation.AVERAGE, False, "81.25万元÷1,250批次＝650元≠680元")
    ],
    "除险加固水库8座，完成投资4,640万元，单座平均投资560万元。": [
        (Relation.AVERAGE, False, "4,640万元÷8座＝580万元≠560万元")
    ],
    "开通公交线路28条，线路总长度504公里，平均线路长度20公里。": [
        (Relation.AVERAGE, False, "504公里÷28条＝18公里≠20公里")
    ],
    "绿地面积1,260公顷，城区人口84万人，人均绿地面积18平方米。": [
        (Relation.AVERAGE, False, "1,260公顷÷84万人＝15平方米≠18平方米")
    ],
    "租赁补贴户均每月500元，2,268户全年1,360.80万元。": [(Relation.PRODUCT, True, "500元×2,268户×12＝1360.8万元")],
    "全县4860户19540人，户均4人。": [(Relation.AVERAGE, True, "19540人÷4860户＝4.02人≈4人")],
    "播种小麦30万亩，总产量12万吨，亩产400公斤。": [(Relation.AVERAGE, True, "12万吨÷30万亩＝400公斤")],
    "新增绿道12公里，总投资1,440万元，平均造价每公里120万元。": [(Relation.AVERAGE, True, "1,440万元÷12公里＝120万元")],
    "实事项目10个，总投资2.5亿元，单个项目平均投资2,500万元。": [(Relation.AVERAGE, True, "2.5亿元÷10个＝2500万元")],
    "农机合作社58家，农机具1,276台，社均22台。": [(Relation.AVERAGE, True, "1,276台÷58家＝22台")],
    "第12周共受理诉求7,121件，日均1,017件。": [(Relation.AVERAGE, True, "7,121件÷7＝1017.29件≈1,017件")],
    # the first total has what price and number give
    "铺设管道12公里，总投资3600万元，每公里造价300万元，累计完成投资2880万元。": [
        (Relation.AVERAGE, True, "3600万元÷12公里＝300万元")
    ],
    "投入33.6万元，惠及420人，人均800元。": [(Relation.AVERAGE, True, "33.6万元÷420人＝800元")],
    "培训12场，参加540人次，场均45人次。": [(Relation.AVERAGE, True, "540人次÷12场＝45人次")],
    "四个季度得分92分、88分、95分、93分，平均92分。": [(Relation.SCORE, True, "（92＋88＋95＋93）÷4＝92分")],
    "发放补助12.5万元，惠及125户，平均每户1000元。": [(Relation.AVERAGE, True, "12.5万元÷125户＝1000元")],
    "全年发放贷款480万元，扶持32人。人均贷款15万元。": [(Relation.AVERAGE, True, "480万元÷32人＝15万元")],
    "举办讲座15期，覆盖1,230人，期均82人。": [(Relation.AVERAGE, True, "1,230人÷15期＝82人")],
    "改造路灯1,200盏，投入84万元，平均每盏700元。": [(Relation.AVERAGE, True, "84万元÷1,200盏＝700元")],
    "月均发放补贴7.5万元，全年发放补贴90万元，共12个月。": [(Relation.AVERAGE, True, "90万元÷12个月＝7.5万元")],
    "投入50万元，惠及630人，人均约800元。": [(Relation.AVERAGE, True, "50万元÷630人＝793.65元≈800元")],
    "三所学校得分86分、90分、91分，平均分为89分。": [(Relation.SCORE, True, "（86＋90＋91）÷3＝89分")],
    # a price told behind
    "整治面积1,200平方米，投入18万元，每平方米150元。": [(Relation.AVERAGE, True, "18万元÷1,200平方米＝150元")],
}

FAILING: dict[str, list[Told]] = {
    # the bound of a kind is no total
    "借贷案件126件，其中标的额在150万元以上的案件9件，这126件借贷案件的总标的额达365万元，平均每件标的额26.7万元。": [
        (Relation.AVERAGE, False, "365万元÷126件＝2.9万元≠26.7万元")
    ],
    # a number of the whole year
    "低保金全年发放9,072万元，年均保障对象14,000人，人均年补助6,840元。": [
        (Relation.AVERAGE, False, "9,072万元÷14,000人＝6480元≠6,840元")
    ],
    # the total stands right behind, the number in the stretch before
    "修补古籍120册，全部完成；平均每册修补费2,500元，支出24万元。": [
        (Relation.AVERAGE, False, "24万元÷120册＝2000元≠2,500元")
    ],
    # so many times each, of what is counted with its times
    "实有出租车620辆，全年检查出租车1,860辆次，平均每车检查3.5次。": [
        (Relation.AVERAGE, False, "1,860辆次÷620辆＝3次≠3.5次")
    ],
    # an average of more than all
    "公务用车4辆，运行费7.20万元，车均8.80万元。": [(Relation.AVERAGE, False, "7.20万元÷4辆＝1.8万元≠8.80万元")],
    "教学班36个，学生1,764名，平均班额69人。": [(Relation.AVERAGE, False, "1,764名÷36个＝49人≠69人")],
    # right behind its total, over the one count that its unit tells
    "组织活动336场，覆盖全部社区；参与志愿者2.688万人次，场均10人次。": [
        (Relation.AVERAGE, False, "2.688万人次÷336场＝80人次≠10人次")
    ],
    # what stands behind is of the rest
    "投放券30万张，面值1,200万元，平均每张80元；核销25.8万张，金额1,032万元。": [
        (Relation.AVERAGE, False, "1,200万元÷30万张＝40元≠80元")
    ],
    "新购电脑45台，金额20.7万元，均价4,800元。": [(Relation.AVERAGE, False, "20.7万元÷45台＝4600元≠4,800元")],
    # over the count that names what it is over
    "抽取12个乡镇、36个村、180户，每村抽取6户。": [(Relation.AVERAGE, False, "180户÷36个＝5户≠6户")],
    # two digits of the only total changed places
    "培训妇女412人次；培训支出26.0万元，人次均500元。": [(Relation.AVERAGE, False, "26.0万元÷412人次＝631.07元≠500元")],
    # what changed, averaged under its own verb
    "2个项目压减预算360万元，平均每个项目压减160万元。": [(Relation.AVERAGE, False, "360万元÷2个＝180万元≠160万元")],
    "接待来访24批次、312人次，批均15人次。": [(Relation.AVERAGE, False, "312人次÷24批次＝13人次≠15人次")],
    # the average before its total, the count in the sentence before
    "选聘护林员1,605名。人均管护面积680亩，管护总面积96.3万亩。": [
        (Relation.AVERAGE, False, "96.3万亩÷1,605名＝600亩≠680亩")
    ],
    "完成抽检3,280批次。不合格82批次。抽检费198.112万元，每批次640元。": [
        (Relation.AVERAGE, False, "198.112万元÷3,280批次＝604元≠640元")
    ],
    # what rose of what rose
    "项目区粮食亩均增产60公斤，增产面积3.2万亩，总增产2,020吨。": [
        (Relation.AVERAGE, False, "2,020吨÷3.2万亩＝63.13公斤≠60公斤")
    ],
    # the amount names whom it was paid to
    "返乡164人，其中自主创业157人、安排公岗7人。自主创业一次性补助706.5万元，人均5.5万元。": [
        (Relation.SUM, True, "157＋7＝164人"),
        (Relation.AVERAGE, False, "706.5万元÷157人＝4.5万元≠5.5万元"),
    ],
    # of its own row, though amounts of other rows give it
    "甲市有农户2,376户，收入99.6万元，户均419元；丙市有农户804户，收入28万元，户均384元；丁市有农户250户，收入70万元，户均2,800元。": [
        (Relation.AVERAGE, True, "99.6万元÷2,376户＝419.19元≈419元"),
        (Relation.AVERAGE, False, "28万元÷804户＝348.26元≠384元"),
        (Relation.AVERAGE, True, "70万元÷250户＝2800元"),
    ],
    "清淤总量360万立方米，8座水库平均54万立方米。": [
        (Relation.AVERAGE, False, "360万立方米÷8座＝45万立方米≠54万立方米")
    ],
    # nothing that the two can mean gives it
    "寒假有2.9万余名读者借书10.5万余册，人均借书6.3册。": [
        (Relation.AVERAGE, False, "10.5万余册÷2.9万余名＝3.62册≠6.3册")
    ],
    # over all of them, not over those of one class
    "公厕96座，一类21座、二类48座、三类27座，管护经费345.6万元，每座3.4万元。": [
        (Relation.SUM, True, "21＋48＋27＝96座"),
        (Relation.AVERAGE, False, "345.6万元÷96座＝3.6万元≠3.4万元"),
    ],
    "新建校舍8,600平方米，投资2,150万元，单位造价250元/平方米。": [
        (Relation.AVERAGE, False, "2,150万元÷8,600平方米＝2500元/平方米≠250元/平方米")
    ],
    "全县4860户20340人，户均4人。": [(Relation.AVERAGE, False, "20340人÷4860户＝4.19人≠4人")],
    "稻谷播种86.2千公顷，总产34.48万吨，平均单产4200公斤/公顷。": [
        (Relation.AVERAGE, False, "34.48万吨÷86.2千公顷＝4000公斤≠4200公斤")
    ],
    "播种小麦30万亩，总产量21万吨，亩产400公斤。": [(Relation.AVERAGE, False, "21万吨÷30万亩＝700公斤≠400公斤")],
    # a slip in the average or in the number of the sentence before
    "全年放映公益电影1,512场。覆盖126个村，村均21场。": [(Relation.AVERAGE, False, "1,512场÷126个＝12场≠21场")],
    "全年放映公益电影1,512场。覆盖162个村，村均12场。": [(Relation.AVERAGE, False, "1,512场÷162个＝9.33场≠12场")],
    "绿化公路32公里，投资48万元，每公里投资5.1万元。": [(Relation.AVERAGE, False, "48万元÷32公里＝1.5万元≠5.1万元")],
    # 约 leaves no room for two digits swapped, nor for 万 left out
    "审结案件33件490人，平均每件约51人。": [(Relation.AVERAGE, False, "490人÷33件＝14.85人≠51人")],
    "接待4200人次，公务接待费共20.1元，人均约48元。": [(Relation.UNIT_SLIP, False, "20.1元÷4200人次与48元差10000倍")],
    "播放视频5,230万次，投放费用205.6万元，单次播放成本0.039万元。": [
        (Relation.UNIT_SLIP, False, "205.6万元÷5,230万次与0.039万元差10000倍")
    ],
    # what is more per acre makes more in all
    "亩均增产100公斤，8万亩可增产粮食900万公斤。": [(Relation.AVERAGE, False, "900万公斤÷8万亩＝112.5公斤≠100公斤")],
    # people by their name, families, and a price behind 平均
    "诊疗人次95.5亿，按14.1亿人口计算，居民平均就诊8.6次。": [
        (Relation.AVERAGE, False, "95.5亿÷14.1亿人＝6.77次≠8.6次")
    ],
    "发放育儿补贴284.64万元。享受补贴家庭1,186户，平均每个家庭领取2,600元。": [
        (Relation.AVERAGE, False, "284.64万元÷1,186户＝2400元≠2,600元")
    ],
    "投资3,250万元，新建校舍13,000平方米，平均造价2,600元/平方米。": [
        (Relation.AVERAGE, False, "3,250万元÷13,000平方米＝2500元/平方米≠2,600元/平方米")
    ],
    # a price for each and a year
    "养护公路1,286公里，经费450.1万元，每公里每年3,800元。": [
        (Relation.AVERAGE, False, "450.1万元÷1,286公里＝3500元≠3,800元")
    ],
    "从业人员平均人数12.6万人，营业收入1,638亿元，人均营业收入103万元。": [
        (Relation.AVERAGE, False, "1,638亿元÷12.6万人＝130万元≠103万元")
    ],
    # right behind a total with its noun
    "新建水库3座，总库容286万立方米，平均库容59.3万立方米。": [
        (Relation.AVERAGE, False, "286万立方米÷3座＝95.33万立方米≠59.3万立方米")
    ],
    # visits are told of people, and 方 of an area
    "举办培训班8期，参训640人次，平均每期90人。": [(Relation.AVERAGE, False, "640人次÷8期＝80人≠90人")],
    "建筑面积3,680平方米，造价956.8万元，单方造价2,700元。": [
        (Relation.AVERAGE, False, "956.8万元÷3,680平方米＝2600元≠2,700元")
    ],
    "培训6期共390人，每期56人。": [(Relation.AVERAGE, False, "390人÷6期＝65人≠56人")],
    "专职社工12名，服务对象180名，人均服务18名。": [(Relation.AVERAGE, False, "180名÷12名＝15名≠18名")],
    "第12周共受理诉求7,121件，日均1,071件。": [(Relation.AVERAGE, False, "7,121件÷7＝1017.29件≠1,071件")],
    "投入33.6万元，惠及420人，人均850元。": [(Relation.AVERAGE, False, "33.6万元÷420人＝800元≠850元")],
    "培训12场，参加540人次，场均48人次。": [(Relation.AVERAGE, False, "540人次÷12场＝45人次≠48人次")],
    "四个季度得分92分、88分、95分、93分，平均93分。": [(Relation.SCORE, False, "（92＋88＋95＋93）÷4＝92分≠93分")],
    "发放补助12.5万元，惠及125户，平均每户1200元。": [(Relation.AVERAGE, False, "12.5万元÷125户＝1000元≠1200元")],
    "改造路灯1,200盏，投入84万元，平均每盏750元。": [(Relation.AVERAGE, False, "84万元÷1,200盏＝700元≠750元")],
    # 万 is lost
    "投入33.6万元，惠及420人，人均0.08元。": [(Relation.UNIT_SLIP, False, "33.6万元÷420人与0.08元差10000倍")],
    "上年投入30万元，本年投入33.6万元，惠及420人，人均850元。": [
        (Relation.AVERAGE, False, "33.6万元÷420人＝800元≠850元")
    ],
    "整治面积1,200平方米，投入18万元，每平方米152元。": [(Relation.AVERAGE, False, "18万元÷1,200平方米＝150元≠152元")],
    "上年投入30万元，本年投入33.6万元，惠及420人、受益380户，人均900元。": [
        (Relation.AVERAGE, False, "33.6万元÷420人＝800元≠900元")
    ],
    # a number of the year, and the number of all among those of its parts
    "全年发放9,072万元，年均保障对象14,000人，人均年补助6,840元。": [
        (Relation.AVERAGE, False, "9,072万元÷14,000人＝6480元≠6,840元")
    ],
    "春季资助728人，秋季资助812人，全年1,540人次，发放77万元，人均550元。": [
        (Relation.AVERAGE, False, "77万元÷1,540人次＝500元≠550元")
    ],
    "186名申请人中有184名按期付息，兑付贴息88.32万元，人均4,600元。": [
        (Relation.PART, True, "184名≤186名"),
        (Relation.AVERAGE, False, "88.32万元÷184名＝4800元≠4,600元"),
    ],
    # so far off that no 约 covers it
    "安置9,876户，惠及3.2万人，户均约4.2人。": [(Relation.AVERAGE, False, "3.2万人÷9,876户＝3.24人≠4.2人")],
}

SILENT = (
    # of all, of which the best alone are listed
    "得分排名前三的分别为甲局98.2分、乙局97.6分、丙局96.9分，全市平均91.4分。",
    # of some, of whom nothing else is told
    "救助132人，支出救助金79.2万元，重病救助人均1.3万元。",
    "接待游客92万人次，旅游收入7.1亿元，散客人均消费610元。",
    "套餐月费58元，含通话480分钟，超出部分每分钟0.15元。",
    "固定电话市内通话3分钟0.1元，移动电话平均每分钟0.2元。",
    # without what the total holds
    "道路全长13.2公里，总投资3.96亿元，平均每公里造价（不含征拆）2,200万元。",
    # a price of so many minutes
    "推出“70元包180分钟通话”、“98元包320分钟通话”两档套餐。",
    # what stands behind a ； is of something else
    "公务车6辆，平均每辆运行维护费2.6万元；公务接待费折合36,000元。",
    # over the number that the words name, and no other
    "第三产业增加值112亿元。年末常住人口42万人。按年平均人口43万人计算，人均地区生产总值56,027元。",
    # that of the year before
    "处置案件60件，罚没36万元，比上年件均0.5万元上升20%。",
    # no mean of the kinds of costs
    "燃油费6.8万元、维修费3.6万元、保险费1.5万元，单车平均2.1万元。",
    # a standard in brackets, a bound, months of which none is counted
    "班级1,080个，平均班额45人，未超过标准班额（小学45人、初中50人）。",
    "改造126.8公里共8,419.5万元，低于概算单价77.5万元/公里。",
    "四家单位建立了月度会商机制，会商12次，月均1次。",
    # communities are counted elsewhere
    "设网格16个，配备网格员118名。培育社会组织64家，每个社区平均4.6家。",
    # what a single one got, and what is counted under another name
    "受益企业18家，平均每家获得拨款182万元，最多的一家获得415万元。",
    "配备救助艇5艘、救生衣4,860件，平均每艘在册渔船4件救生衣。",
    "户均补助861.69元，其中脱贫户4,126户，获得补助388.9万元。",
    # the number of another stretch, and what everyone is brought up to
    "外借图书3272万册次，人均外借1.74册次；注册读者458.8万人。",
    "救助对象4128人，平均标准为每人每月722元，累计支出462.1万元。",
    # what is earned is not taken of an investment
    "就业320人，人均年增收1.2万元，项目投资600万元。",
    # nobody is counted
    "人均可支配收入21,500元，发放补助12万元。",
    "平均气温18℃，开展巡查40次。",
    "户均增收约3000元，带动120户。",
    "全县人均公共文化支出由120元提高到132元。",
    "平均工期3年，建设2处。",
    "平均工期较短，回收问卷300份，满意280份。",
    "平均得分92分。",
    "投入约33.6万元，惠及420人，人均约850元。",
    "得分92分、合格率95%，平均93分。",
    "整治面积1,200平方米，投入18万元，每平方米250元。",
    "补助326户，安置1.2万人，其中集中安置户均约3人。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_an_average_that_comes_out_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_an_average_that_does_not_come_out_is_told_with_what_does(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_an_average_of_what_is_not_told_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []

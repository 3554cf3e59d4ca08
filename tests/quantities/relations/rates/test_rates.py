"""Ratios told as percentages."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # so many digits agree by chance nowhere, though the share names no whole
    "两年发展会员23.06万名。其中，发展青年会员18.18万名，占78.8%；发展女会员10.74万名，占46.6%。": [
        (Relation.RATE, True, "18.18万名÷23.06万名＝78.84%≈78.8%"),
        (Relation.RATE, True, "10.74万名÷23.06万名＝46.57%≈46.6%"),
    ],
    "截至5月8日，已开工8,286户、竣工6,518户，开工率100%、竣工率78.66%。": [
        (Relation.RATE, True, "6,518户÷8,286户＝78.66%"),
    ],
    # of the first amount of the sentence, far before it
    "预算共安排546.2万元，其中中央248.7万元，省级230.5万元，县级67万元；应支付贴息444.9万元，实际支付355.2万元，"
    "其中中央248.8万元、省级74.7万元、县级31.7万元，执行率65%。": [
        (Relation.SUM, True, "248.7＋230.5＋67＝546.2万元"),
        (Relation.SUM, True, "248.8＋74.7＋31.7＝355.2万元"),
        (Relation.RATE, True, "355.2万元÷546.2万元＝65.03%≈65%"),
    ],
    # cut instead of rounded, of the total and not of the part that stands nearer
    "本年支出合计1,085,203.63元。其中：甲类支出1,037,103.63元，乙类支出48,100元。丙类支出43,897.73元，占支出总预算4.04%。": [
        (Relation.SUM, True, "1037103.63＋48100＝1085203.63元")
    ],
    # the two belong to neither rate: they tell what the last one leaves
    "验收合格率100%，培训考核合格率98.48%，132人次中有2人次补考后合格。": [
        (Relation.RATE, True, "132人次×（100%－98.48%）＝2.01人次≈2人次"),
        (Relation.PART, True, "2人次≤132人次"),
    ],
    "年末常住人口1,265.68万人，占全国的8.97%。其中城镇常住人口946.54万人，占常住人口比重（城镇化率）74.79%。": [
        (Relation.PART, True, "946.54万人≤1,265.68万人"),
        (Relation.RATE, True, "946.54万人÷1,265.68万人＝74.79%"),
    ],
    "老年人84.77万人，占总人口的14.7%，其中城区老年人24.24万人，占15.9%。": [
        (Relation.PART, True, "24.24万人≤84.77万人")
    ],
    "完成造林314.8亩，占任务300亩的104.9%。其中，城区造林50.3亩，占任务的100.7%。": [
        (Relation.RATE, True, "314.8亩÷300亩＝104.93%≈104.9%"),
        (Relation.PART, True, "50.3亩≤314.8亩"),
    ],
    "安排转移支付44.05亿元，占支出的67%，包括一般性补助30.3亿元，占补助的82%；专项补助6.65亿元。": [
        (Relation.PART, True, "30.3亿元≤44.05亿元")
    ],
    "管护林地24,000亩，受害面积12亩，受害率0.5‰。": [(Relation.RATE, True, "12亩÷24,000亩＝0.50‰")],
    "全年有效监测360天，优良天数342天，优良率95%。": [(Relation.RATE, True, "342天÷360天＝95.00%")],
    "立案650件，调解率72%，调解468件。": [(Relation.RATE, True, "468件÷650件＝72.00%")],
    "预算数、执行数分别为160万元、152万元，执行率95%。": [(Relation.RATE, True, "152万元÷160万元＝95.00%")],
    "计划、实际分别为40人和36人，完成率90%。": [(Relation.RATE, True, "36人÷40人＝90.00%")],
    "全年预算260万元，支出247万元，执行率95%。": [(Relation.RATE, True, "247万元÷260万元＝95.00%")],
    # within the rounding of all three
    "全年预算733.16万元，实际支出718.02万元，预算执行率为97.94%。": [
        (Relation.RATE, True, "718.02万元÷733.16万元＝97.93%≈97.94%")
    ],
    "计划资金150万元，到位135万元，到位率90%。": [(Relation.RATE, True, "135万元÷150万元＝90.00%")],
    # more than all
    "目标80场，完成96场，完成率120%。": [(Relation.RATE, True, "96场÷80场＝120.00%")],
    "支出500万元，其中基本支出160万元，占32%。": [
        (Relation.PART, True, "160万元≤500万元"),
        (Relation.RATE, True, "160万元÷500万元＝32.00%"),
    ],
    "抽查240件，合格234件，合格率97.5%。": [(Relation.RATE, True, "234件÷240件＝97.50%")],
    # of those that came back
    "发放问卷300份，收回280份，满意266份，满意度95%。": [(Relation.RATE, True, "266份÷280份＝95.00%")],
    "完成投资320万元，占年度投资4亿元的0.8%。": [(Relation.RATE, True, "320万元÷4亿元＝0.80%")],
    "上半年完成投资3.2亿元，占年度投资4亿元的80%。": [(Relation.RATE, True, "3.2亿元÷4亿元＝80.00%")],
    # of the later budget
    "年初预算70万元，全年预算84万元，支出79.8万元，执行率95%。": [(Relation.RATE, True, "79.8万元÷84万元＝95.00%")],
    # a vague base
    "全年预算约80万元，支出76.3万元，执行率95%。": [(Relation.RATE, True, "76.3万元÷80万元＝95.38%≈95%")],
    # told before its amounts
    "预算执行率91.67%，预算120万元，支出110万元。": [(Relation.RATE, True, "110万元÷120万元＝91.67%")],
    "路灯完好率98%，路灯12,500盏，完好12,250盏。": [(Relation.RATE, True, "12,250盏÷12,500盏＝98.00%")],
    # the amounts stand in the sentence before
    "全年预算160万元，实际支出152万元。预算执行率95%。": [(Relation.RATE, True, "152万元÷160万元＝95.00%")],
    "已拨付410万元，支出328万元，支出进度80%。": [(Relation.RATE, True, "328万元÷410万元＝80.00%")],
    "应急演练计划6次，实际开展6次，完成率100%。": [(Relation.RATE, True, "6次÷6次＝100.00%")],
    "全年支出400万元，占年初预算500万元的80%，其中人员经费300万元。": [
        (Relation.RATE, True, "400万元÷500万元＝80.00%"),
        (Relation.PART, True, "300万元≤400万元"),
    ],
    "核定编制40人，年末在职36人，在职人员控制率90%。": [(Relation.RATE, True, "36人÷40人＝90.00%")],
    "项目支出400万元，其中：培训100万元，占25%；宣传60万元，占15%。": [
        (Relation.RATE, True, "100万元÷400万元＝25.00%"),
        (Relation.RATE, True, "60万元÷400万元＝15.00%"),
    ],
    # two bases of one amount
    "培训费40万元，占项目支出100万元的40%，占总支出400万元的10%。": [
        (Relation.RATE, True, "40万元÷100万元＝40.00%"),
        (Relation.RATE, True, "40万元÷400万元＝10.00%"),
    ],
    "全年完成检测864批，占年度计划900批的96%。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "占比80%，其中甲5处，占年度计划6处的83.33%。": [(Relation.RATE, True, "5处÷6处＝83.33%")],
    "全年完成检测864批，占全部的96%，共900批。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "全年计划900批，完成864批，占计划任务的96%。": [(Relation.RATE, True, "864批÷900批＝96.00%")],
    "年初预算100万元，调整后预算120万元，支出108万元，执行率108%。": [
        (Relation.RATE, True, "108万元÷100万元＝108.00%")
    ],
    "合格96件，抽查100件，不合格4件，不合格率4%。": [(Relation.RATE, True, "4件÷100件＝4.00%")],
    "服务支出60万元，采购支出92万元，服务支出占采购支出总额的65.22%。": [
        (Relation.RATE, True, "60万元÷92万元＝65.22%")
    ],
}

FAILING: dict[str, list[Told]] = {
    # of the very amount that is named, by the fund's own measures, and of what is new
    "全年归集住房公积金缴存额462.37亿元，年末缴存总额3,815.20亿元，缴存余额1,204.66亿元。职工提取住房公积金318.42亿元。提取额占当年缴存额的66.87%。": [
        (Relation.RATE, False, "318.42亿元÷462.37亿元＝68.87%≠66.87%"),
    ],
    "年末缴存余额1,204.66亿元；个人住房贷款余额1,018.27亿元，个贷率85.43%。": [
        (Relation.RATE, False, "1,018.27亿元÷1,204.66亿元＝84.53%≠85.43%"),
    ],
    "缴存额462.37亿元，同比增长9.2%；提取额318.42亿元，提取率66.87%，比上年提高1.2个百分点。": [
        (Relation.RATE, False, "318.42亿元÷462.37亿元＝68.87%≠66.87%"),
    ],
    "城镇新增就业12,460人，其中高校毕业生4,836人，占新增就业人数的33.8%。": [
        (Relation.PART, True, "4,836人≤12,460人"),
        (Relation.RATE, False, "4,836人÷12,460人＝38.81%≠33.8%"),
    ],
    # a second rate is of the whole of the first, by whatever word it was done
    "列入计划改厕1,738座，已开工1,609座，开工率92.6%；已完工1,348座，完成率76.7%。": [
        (Relation.RATE, True, "1,609座÷1,738座＝92.58%≈92.6%"),
        (Relation.RATE, False, "1,348座÷1,738座＝77.56%≠76.7%"),
    ],
    "应缴费14.6万人，已登记14.2万人，登记率97.3%；已缴费13.1万人，缴费率82.3%。": [
        (Relation.RATE, True, "14.2万人÷14.6万人＝97.26%≈97.3%"),
        (Relation.RATE, False, "13.1万人÷14.6万人＝89.73%≠82.3%"),
    ],
    # of the whole of the rate before, and told like that by mistake
    "全县改造任务为9,640户，已动工9,835户，动工率达102%；竣工7,420户，竣工率达102%；入住6,870户，入住率达71.3%。": [
        (Relation.RATE, True, "9,835户÷9,640户＝102.02%≈102%"),
        (Relation.RATE, False, "7,420户÷9,640户＝76.97%≠102%"),
        (Relation.RATE, True, "6,870户÷9,640户＝71.27%≈71.3%"),
    ],
    "8个村1,340户搬迁户中，完成拆旧1,312户，拆旧率达97.9%；完成复垦1,087户，复垦率达97.9%。": [
        (Relation.RATE, True, "1,312户÷1,340户＝97.91%≈97.9%"),
        (Relation.RATE, False, "1,087户÷1,340户＝81.12%≠97.9%"),
    ],
    # where all were begun, those begun are the whole
    "截至5月8日，已开工8,286户、竣工6,518户，开工率100%、竣工率72.37%。": [
        (Relation.RATE, False, "6,518户÷8,286户＝78.66%≠72.37%"),
    ],
    # no share of another part of the list
    "支出100万元，其中甲90.00万元，占支出的90%；乙3.00万元，占3%；丙7.00万元，占8%。": [
        (Relation.SUM, True, "90.00＋3.00＋7.00＝100万元"),
        (Relation.RATE, True, "90.00万元÷100万元＝90.00%"),
        (Relation.RATE, True, "3.00万元÷100万元＝3.00%"),
        (Relation.RATE, False, "7.00万元÷100万元＝7.00%≠8%"),
    ],
    "污水集中处理率提升到95.6%，全年产生污水860万吨，集中处理808.4万吨。": [
        (Relation.RATE, False, "808.4万吨÷860万吨＝94.00%≠95.6%")
    ],
    "生产总值326.5亿元。民营经济增加值213.4亿元，占GDP的比重达56.4%。": [
        (Relation.RATE, False, "213.4亿元÷326.5亿元＝65.36%≠56.4%")
    ],
    # the rate says itself what it is of
    "财政收入完成7362万元，完成年初预算的71.4%，其中：税收收入6129万元，税收占比82.35%。": [
        (Relation.PART, True, "6129万元≤7362万元"),
        (Relation.RATE, False, "6129万元÷7362万元＝83.25%≠82.35%"),
    ],
    # that as much was granted before proves nothing
    "下达残疾人补助资金29.6万元。投入中央资金39.6万元，执行数29.6万元，执行率100%。": [
        (Relation.RATE, False, "29.6万元÷39.6万元＝74.75%≠100%")
    ],
    # that the rest is about as much is chance, where the words bind the two
    "公务接待费预算为3.5万元，支出决算为1.26万元，完成预算的63%。": [
        (Relation.RATE, False, "1.26万元÷3.5万元＝36.00%≠63%")
    ],
    # no more are put right than were found
    "发现隐患174处，整改714处，整改率100%。": [(Relation.RATE, False, "714处÷174处＝410.34%≠100%")],
    # that a part of all would nearly give it is chance
    "年度资金560万元，执行数94万元，执行率14.5%。": [(Relation.RATE, False, "94万元÷560万元＝16.79%≠14.5%")],
    # money spent is never capped
    "投入29.6万元，执行92.6万元，执行率100%。": [(Relation.RATE, False, "92.6万元÷29.6万元＝312.84%≠100%")],
    # 资金总额 names no fund
    "下达救灾款7941万元，截至年底使用7454.6万元，占资金总额的98.85%。": [
        (Relation.RATE, False, "7454.6万元÷7941万元＝93.87%≠98.85%")
    ],
    # what was done under the very name of what was planned
    "目标：培训医生150人，建档2600份。完成情况：培训医生162人，完成率118%；建档2600份，完成率100%。": [
        (Relation.RATE, False, "162人÷150人＝108.00%≠118%"),
        (Relation.RATE, True, "2600份÷2600份＝100.00%"),
    ],
    "计划开展巡诊40次，实际开展37次，完成计划的95%。": [(Relation.RATE, False, "37次÷40次＝92.50%≠95%")],
    "经费预算26.5万元、决算21.2万元，决算占预算的82%。": [(Relation.RATE, False, "21.2万元÷26.5万元＝80.00%≠82%")],
    # a part is not added to its whole
    "校舍面积1.86万平方米，其中教学用房1.12万平方米，占比62%。": [
        (Relation.PART, True, "1.12万平方米≤1.86万平方米"),
        (Relation.RATE, False, "1.12万平方米÷1.86万平方米＝60.22%≠62%"),
    ],
    "教师3,240名，本科以上学历2,916名，比例达92%。": [(Relation.RATE, False, "2,916名÷3,240名＝90.00%≠92%")],
    # the first amount names the rate
    "满意度抽查150份，满意141份，为95%。": [(Relation.RATE, False, "141份÷150份＝94.00%≠95%")],
    "税收收入5亿元。其中甲类2.4亿元、乙类1.6亿元，两项共4亿元，占税收收入的84%。": [
        (Relation.SUM, True, "2.4＋1.6＝4亿元"),
        (Relation.RATE, False, "4亿元÷5亿元＝80.00%≠84%"),
    ],
    "经费预算380万元，其中媒体投放210万元、节会120万元、宣传品50万元。1.节会支出118万元。全年支出368.6万元，执行率98%。": [
        (Relation.SUM, True, "210＋120＋50＝380万元"),
        (Relation.RATE, False, "368.6万元÷380万元＝97.00%≠98%"),
    ],
    "惠及行政村135个中的108个，覆盖率85%。": [(Relation.RATE, False, "108个÷135个＝80.00%≠85%")],
    # two slips: a rate of two digits proves nothing for what is left
    "预算860万元，支出774万元，执行率92%，未支出68万元。": [
        (Relation.RATE, False, "774万元÷860万元＝90.00%≠92%"),
        (Relation.REMAINDER, False, "860－774＝86万元≠68万元，相差18万元"),
    ],
    # what was done of what was due
    "教师培训覆盖率100%，应训620人，参训598人。": [(Relation.RATE, False, "598人÷620人＝96.45%≠100%")],
    # a share in a whole that is named before it
    "全年调解纠纷共4,587宗。社区调解1,226宗，在全年调解纠纷中占24%。": [
        (Relation.RATE, False, "1,226宗÷4,587宗＝26.73%≠24%")
    ],
    # of them all
    "全县共有460个调解委员会，其中甲类占88.5%，乙类占11.5%；规范化的365个，占总数的75.2%。": [
        (Relation.RATE, False, "365个÷460个＝79.35%≠75.2%")
    ],
    "清扫保洁面积1,240万平方米，其中机械化清扫面积1,097.4万平方米，机械化清扫率85.8%。": [
        (Relation.PART, True, "1,097.4万平方米≤1,240万平方米"),
        (Relation.RATE, False, "1,097.4万平方米÷1,240万平方米＝88.50%≠85.8%"),
    ],
    "无害化处理量24.1万吨，处理总量24.5万吨，无害化处理率94.8%。": [
        (Relation.RATE, False, "24.1万吨÷24.5万吨＝98.37%≠94.8%")
    ],
    "安居工程基本建成任务3.75万套，公租房任务2,736套。截至6月底，安居工程已基本建成4.15万套，占年度基本建成任务的101.52%。": [
        (Relation.RATE, False, "4.15万套÷3.75万套＝110.67%≠101.52%")
    ],
    "共办理案件157.2件。其中检察长办理13.6件，占6.8%。": [
        (Relation.PART, True, "13.6件≤157.2件"),
        (Relation.RATE, False, "13.6件÷157.2件＝8.65%≠6.8%"),
    ],
    "年末常住人口1,265.68万人。其中城镇常住人口946.54万人，占常住人口比重（城镇化率）79.47%。": [
        (Relation.PART, True, "946.54万人≤1,265.68万人"),
        (Relation.RATE, False, "946.54万人÷1,265.68万人＝74.79%≠79.47%"),
    ],
    "受理投诉1,023件，增长35%；截至目前已办结595件，办结率52.8%；举报270件。": [
        (Relation.RATE, False, "595件÷1,023件＝58.16%≠52.8%")
    ],
    "支出98,240元，其中民生支出80,242元，占到支出的86.18%。": [
        (Relation.PART, True, "80,242元≤98,240元"),
        (Relation.RATE, False, "80,242元÷98,240元＝81.68%≠86.18%"),
    ],
    "全年判处犯人2,720人，其中判处五年以上的484人，占有罪犯人的18.7%。": [
        (Relation.PART, True, "484人≤2,720人"),
        (Relation.RATE, False, "484人÷2,720人＝17.79%≠18.7%"),
    ],
    "行政区面积2,680平方公里，森林面积1,471平方公里，森林覆盖率64.96%。": [
        (Relation.RATE, False, "1,471平方公里÷2,680平方公里＝54.89%≠64.96%")
    ],
    "人均消费支出22,560元，其中食品支出7,219元，恩格尔系数23%。": [
        (Relation.PART, True, "7,219元≤22,560元"),
        (Relation.RATE, False, "7,219元÷22,560元＝32.00%≠23%"),
    ],
    "辖区人口31,200人，建立档案29,016份，建档率39%。": [(Relation.RATE, False, "29,016份÷31,200人＝93.00%≠39%")],
    # ratios with a name of their own
    "年末存款余额100亿元，贷款余额67.5亿元，存贷比达65.7%。": [
        (Relation.RATE, False, "67.5亿元÷100亿元＝67.50%≠65.7%")
    ],
    "一般公共预算收入16.9亿元。税收收入13.2亿元，税收占比71.8%。": [
        (Relation.RATE, False, "13.2亿元÷16.9亿元＝78.11%≠71.8%")
    ],
    "敬老院设床位240张，入住198人，入住率85.2%。": [(Relation.RATE, False, "198人÷240张＝82.50%≠85.2%")],
    # upside down it would fit by chance
    "资金下达260万元，已发放274万元，发放率95%。": [(Relation.RATE, False, "274万元÷260万元＝105.38%≠95%")],
    "新增就业1,186人，超额完成900人的目标任务，完成率113.8%。": [
        (Relation.RATE, False, "1,186人÷900人＝131.78%≠113.8%")
    ],
    "债务限额42.6亿元，年末债务余额40.47亿元，债务余额占限额的59%。": [
        (Relation.RATE, False, "40.47亿元÷42.6亿元＝95.00%≠59%")
    ],
    # of the whole, not of its last part
    "建成路灯1,520盏，其中太阳能灯1,480盏，普通灯40盏，完成任务数1,500盏的110.33%。": [
        (Relation.SUM, True, "1480＋40＝1520盏"),
        (Relation.RATE, False, "1,520盏÷1,500盏＝101.33%≠110.33%"),
    ],
    "管护林地24,000亩，受害面积12亩，受害率5‰。": [(Relation.RATE, False, "12亩÷24,000亩＝0.50‰≠5‰")],
    "全年计划走访600户，实际走访640户，完成110%。": [(Relation.RATE, False, "640户÷600户＝106.67%≠110%")],
    "全年有效监测360天，优良天数342天，优良率59%。": [(Relation.RATE, False, "342天÷360天＝95.00%≠59%")],
    # of what was planned for the year, not of the whole
    "总投资80亿元，年度计划投资12亿元。1-12月完成投资13.2亿元，投资完成率101%。": [
        (Relation.RATE, False, "13.2亿元÷12亿元＝110.00%≠101%")
    ],
    "已建成管网186公里，占规划248公里的57%。": [(Relation.RATE, False, "186公里÷248公里＝75.00%≠57%")],
    "抽查企业126家，完结125家，完结率100%。": [(Relation.RATE, False, "125家÷126家＝99.21%≠100%")],
    "例行监测840批次，不合格6批次，合格率92.99%。": [
        (Relation.RATE, False, "（840批次－6批次）÷840批次＝99.29%≠92.99%")
    ],
    "全年预算160万元，实际支出15.2万元，预算执行率95%。": [(Relation.RATE, False, "15.2万元÷160万元＝9.50%≠95%")],
    # a completion is capped at 100 %, but not where the accounts spent more than the budget
    "年初预算数为120万元，支出决算数为180万元，完成年初预算的100%。": [
        (Relation.RATE, False, "180万元÷120万元＝150.00%≠100%")
    ],
    # the task is told with the very words of what was done
    "计划改造农村危房250户，发放补贴90户。开工改造农村危房201户，占目标任务的84.00%。": [
        (Relation.RATE, False, "201户÷250户＝80.40%≠84.00%")
    ],
    # the rate is the quotient of the sentence before but for two swapped digits
    "全年受理诉求6,350件，办结6,223件。办结率为89.0%。": [
        (Relation.RATE, False, "6,223件÷6,350件＝98.00%≠89.0%"),
    ],
    # a share of what is named, not of what the share before it was of
    "采购总额200万元，中小企业合同160万元，占采购总额的80%，其中小微企业合同100万元，占中小企业合同的50%。": [
        (Relation.RATE, True, "160万元÷200万元＝80.00%"),
        (Relation.PART, True, "100万元≤160万元"),
        (Relation.RATE, False, "100万元÷160万元＝62.50%≠50%"),
    ],
    "全年预算260万元，支出247万元，执行率96%。": [(Relation.RATE, False, "247万元÷260万元＝95.00%≠96%")],
    "全年预算733.16万元，实际支出718.02万元，预算执行率为98.94%。": [
        (Relation.RATE, False, "718.02万元÷733.16万元＝97.93%≠98.94%")
    ],
    "计划资金150万元，到位135万元，到位率95%。": [(Relation.RATE, False, "135万元÷150万元＝90.00%≠95%")],
    "支出500万元，其中基本支出160万元，占35%。": [
        (Relation.PART, True, "160万元≤500万元"),
        (Relation.RATE, False, "160万元÷500万元＝32.00%≠35%"),
    ],
    "抽查240件，合格234件，合格率96.5%。": [(Relation.RATE, False, "234件÷240件＝97.50%≠96.5%")],
    "上半年完成投资3.2亿元，占年度投资4亿元的85%。": [(Relation.RATE, False, "3.2亿元÷4亿元＝80.00%≠85%")],
    "路灯完好率97%，路灯12,500盏，完好12,250盏。": [(Relation.RATE, False, "12,250盏÷12,500盏＝98.00%≠97%")],
    "核定编制40人，年末在职36人，在职人员控制率95%。": [(Relation.RATE, False, "36人÷40人＝90.00%≠95%")],
    "目标80场，完成72场，完成率95%。": [(Relation.RATE, False, "72场÷80场＝90.00%≠95%")],
    "全年预算733.16万元，实际支出718.02万元，预算使用情况良好，支出完成预算的79.94%。": [
        (Relation.RATE, False, "718.02万元÷733.16万元＝97.93%≠79.94%")
    ],
    "全年预算733.16万元，实际支出718.02万元，完成预算的97.73%。": [
        (Relation.RATE, False, "718.02万元÷733.16万元＝97.93%≠97.73%")
    ],
    "全年预算120万元。实际支出108万元，预算执行率99%。": [(Relation.RATE, False, "108万元÷120万元＝90.00%≠99%")],
    "县级预算安排1,200万元，县级实际支出1,000万元，支出进度为80%。": [
        (Relation.RATE, False, "1,000万元÷1,200万元＝83.33%≠80%")
    ],
    "全年资金260.5万元，用去247.3万元，资金使用率94.39%。": [
        (Relation.RATE, False, "247.3万元÷260.5万元＝94.93%≠94.39%")
    ],
    "全年预算300万元，贷款贴息支出90万元，贷款贴息支出占全年预算的40%。": [
        (Relation.RATE, False, "90万元÷300万元＝30.00%≠40%")
    ],
    "全年资金260.5万元，用去247.3万元，资金使用率94.83%。": [
        (Relation.RATE, False, "247.3万元÷260.5万元＝94.93%≠94.83%")
    ],
    # of all those named before, and of a whole that the share before it has shown
    "86起事故中，道路运输类86起，占68.6%。": [
        (Relation.PART, True, "86起≤86起"),
        (Relation.RATE, False, "86起÷86起＝100.00%≠68.6%"),
    ],
    "完成投资4.2亿元，占年度计划投资4.2亿元的83%。": [(Relation.RATE, False, "4.2亿元÷4.2亿元＝100.00%≠83%")],
    "在校学员3,208人，其中青年1,412人，占44.0%；女性4,952人，占15.4%。": [
        (Relation.RATE, True, "1,412人÷3,208人＝44.01%≈44.0%"),
        (Relation.RATE, False, "4,952人÷3,208人＝154.36%≠15.4%"),
    ],
    # each item of a list of its own two amounts, whatever others give
    "蔬菜抽检420批次，不合格13批次，不合格率3.1%；水果抽检318批次，不合格21批次，不合格率3.1%。": [
        (Relation.RATE, True, "13批次÷420批次＝3.10%"),
        (Relation.RATE, False, "21批次÷318批次＝6.60%≠3.1%"),
    ],
    "在建项目42项，8月底开工42项，开工率88.1%。": [(Relation.RATE, False, "42项÷42项＝100.00%≠88.1%")],
    # 约占 only where it is far off
    "收到提案835件，其中交办801件，约占9.9%。": [
        (Relation.PART, True, "801件≤835件"),
        (Relation.RATE, False, "801件÷835件＝95.93%≠9.9%"),
    ],
    "收到提案835件，其中交办801件，约占92%。": [(Relation.PART, True, "801件≤835件")],
}

FAILING |= {
    # several rates with a name for each
    "新签约项目247个，履约项目244个，开工项目222个，项目履约率、开工率分别为89.8%、96%。": [
        (Relation.RATE, False, "244个÷247个＝98.79%≠89.8%"),
        (Relation.RATE, False, "222个÷247个＝89.88%≠96%"),
    ],
    # past a bracket that divides the part
    "完成营造林72.64万亩（其中：造林66.46万亩；封育6.18万亩），为一季度任务70万亩的107.38%。": [
        (Relation.SUM, True, "66.46＋6.18＝72.64万亩"),
        (Relation.RATE, False, "72.64万亩÷70万亩＝103.77%≠107.38%"),
    ],
    # of what the paragraph begins with as its task
    # the only part behind 其中, of them all
    "全镇有商户86家，其中餐饮店24家，占总数的47.7%。": [
        (Relation.PART, True, "24家≤86家"),
        (Relation.RATE, False, "24家÷86家＝27.91%≠47.7%"),
    ],
    # 项目数 of projects
    "共引进规模项目396个，同比增长56.8%，其中工业项目140个，占总项目数的71.4%。": [
        (Relation.PART, True, "140个≤396个"),
        (Relation.RATE, False, "140个÷396个＝35.35%≠71.4%"),
    ],
    # 、 within the name of a share's part makes no row
    "全县提案立案646件，年底前办结，已解决、基本解决或列入计划的377件，占80.9%。": [
        (Relation.RATE, False, "377件÷646件＝58.36%≠80.9%")
    ],
    # one digit of the lone amount, of all that there is
    "受理申请4,939件（含上年256件），同比增加5.53%。办结2,737件，办结率57.44%。": [
        (Relation.PART, True, "256件≤4,939件"),
        (Relation.RATE, False, "2,737件÷4,939件＝55.42%≠57.44%"),
    ],
    # wrong, whichever of the two wholes is meant
    "发放问卷600份，收回580份，回收率96.67%；满意530份，满意率95%。": [
        (Relation.RATE, True, "580份÷600份＝96.67%"),
        (Relation.RATE, False, "530份÷580份＝91.38%≠95%"),
    ],
    # the task bears the name of what was done
    "任务为开工改造2,400套、筹集租赁型住房（含补贴）5,895套。开工改造1,800套，开工率75%；筹集租赁型住房3,135套，完成率52.3%。": [
        (Relation.RATE, True, "1,800套÷2,400套＝75.00%"),
        (Relation.RATE, False, "3,135套÷5,895套＝53.18%≠52.3%"),
    ],
    # what was done since the beginning of the year, of the plan for the year
    "年度投资计划467.4万元。1-10月累计完成投资629.0万元，占年度投资计划的97.2%。": [
        (Relation.RATE, False, "629.0万元÷467.4万元＝134.57%≠97.2%")
    ],
    "2000个行政村环境整治（2023—2027年）。累计整治650个行政村，占总计划的35.2%。": [
        (Relation.RATE, False, "650个÷2000个＝32.50%≠35.2%")
    ],
    # what was done is told behind the rate of its plan
    "总投资1357.3亿元，年度计划投资410.1亿元，上半年已完成年度计划的54.0%，完成投资206.7亿元。": [
        (Relation.RATE, False, "206.7亿元÷410.1亿元＝50.40%≠54.0%")
    ],
    # of all that a number before 中 counts
    "296个重点项目中，亿元以上项目205个，占项目总数的96%。": [
        (Relation.PART, True, "205个≤296个"),
        (Relation.RATE, False, "205个÷296个＝69.26%≠96%"),
    ],
    # of the one plan before that nearly gives it
    "总投资720.6亿元，年度计划投资85.4亿元。1-8月共完成投资62.2亿元，占年度投资计划的76%。": [
        (Relation.RATE, False, "62.2亿元÷85.4亿元＝72.83%≠76%")
    ],
    # whatever changes are told between
    "外出务工17185人，比上年增加251人。省内务工9510人，比上年增加242人，占外出务工的53.5%。": [
        (Relation.RATE, False, "9510人÷17185人＝55.34%≠53.5%")
    ],
    # of what is counted in households
    "在籍4480户，共18833人，其中困难户1996户，共8828人，占总户数的45.44%。": [
        (Relation.PART, True, "1996户≤4480户"),
        (Relation.RATE, False, "1996户÷4480户＝44.55%≠45.44%"),
    ],
    # the rate says what it is of
    "检查机构9家，发现问题机构2家，问题发生率33.3%。": [(Relation.RATE, False, "2家÷9家＝22.22%≠33.3%")],
    # of an amount whose name has other words between
    "使用补贴资金745.4万元，兑付补贴资金743.9万元，占使用资金总额的97.99%。": [
        (Relation.RATE, False, "743.9万元÷745.4万元＝99.80%≠97.99%")
    ],
    # one thing planned and done, told with the same words
    "计划改造危旧房1250套，发放租赁补贴1095户。截至7月底，发放租赁补贴1430户，占目标任务的103.59%。": [
        (Relation.RATE, False, "1430户÷1095户＝130.59%≠103.59%")
    ],
    # the sum of two is told itself
    "轮换任务1.20万吨，实际轮换1.16万吨，少轮换0.04万吨，轮换完成率为95.45%。": [
        (Relation.COMPARISON, True, "1.20－1.16＝0.04万吨"),
        (Relation.RATE, False, "1.16万吨÷1.20万吨＝96.67%≠95.45%"),
    ],
    # one digit parts three figures that hardly agree by chance
    "发放站点共213处，应发放218处，及时率98.7%。": [(Relation.RATE, False, "213处÷218处＝97.71%≠98.7%")],
    # the lone amount of a stretch over the total before
    "固定岗位6人、临时岗位14人，共20人，支付8万元；其中返乡人员13人，占60%。": [
        (Relation.SUM, True, "6＋14＝20人"),
        (Relation.PART, True, "13人≤20人"),
        (Relation.RATE, False, "13人÷20人＝65.00%≠60%"),
    ],
    # what carries the rate's word over all that there is before
    "受理诉求638件，办结638件。回访满意601件，满意率92.4%。": [(Relation.RATE, False, "601件÷638件＝94.20%≠92.4%")],
    # parts are no rivals of their whole
    "到位资金2,148万元，其中直补859万元、项目1,289万元。支出2,040.6万元，支出率96%。": [
        (Relation.SUM, True, "859＋1289＝2148万元"),
        (Relation.RATE, False, "2,040.6万元÷2,148万元＝95.00%≠96%"),
    ],
}

SILENT = (
    # each of what it was granted itself
    "支出2,840万元，支出率88.1%；部门支出1,420万元，支出率91.3%。",
    "分阶段整改完成6个，合计完成21个，整改率91.3%。",  # of how many is told elsewhere
    # the part itself is no whole
    "生活补贴发放2,960人，护理补贴发放4,875人，护理补贴占重度残疾人数的84.3%。",
    # of what is counted before it
    "12个省控断面水质全部达标，8个国控断面优良率100%。",
    # no rate of what was done
    "应检620人，实检598人，合格率92%。",
    "投资3,720万元，分两年建设。抽查资金1,863.5万元，占项目支出的51.15%。",
    "全县存款余额130亿元，比上年多9亿元。东部经济总量达到40亿元、占全县比重达61.3%。",
    "新建监测点36处，累计建成245处，重要路段监测覆盖率达到72%。",
    # one word told of all and of a part
    "到位资金8.2亿元，完成年度目标任务的207.2%。工业项目35个，到位资金6.1亿元，完成年度目标任务的307.8%。",
    # cut instead of rounded
    "计划新开工项目270项，实际已开工129项，开工率达47%。",
    # the share of one decrease in another is no rate of decrease
    "三大行业完成税收276.5亿元，减收123.2亿元，减收额占全部减收额的81.7%。",
    # the plan of a part is not that of all
    "总投资720.6亿元，年度计划投资85.4亿元。续建项目完成投资45.4亿元，占年度计划的75%。",
    # of what is told as changes
    "外出务工17185人，比上年增加251人。省内务工9510人，比上年增加242人，省内增量占外出务工增量的94.6%。",
    # neither the words nor the figures say that the rate is of these two
    "发放创业贷款111户1589万元，担保贷款77户1155万元，还贷率达99.33%。",
    # old cases are in hand as well
    "新收案件15.1万件，结案12.4万件，结案率68%。",
    # capped
    "目标80场，完成96场，完成率100%。",
    # capped
    "年初预算100万元，决算110万元，预算完成率100%。",
    # nothing to divide by
    "年初预算0万元，年中下达60万元，预算执行率100%。",
    # not a ratio of two amounts
    "贷款年利率4.35%，本金20万元，贴息0.8万元。",
    # what is itself a part of the whole
    "老年人口222万人，占总人口的16%。高龄老人144万人，占总人口的10.5%。",
    # a threshold
    "服务满意度≥95%，目标200人，完成180人。",
    # as many rates as budgets, nothing spent
    "两个项目预算300万元、200万元，执行率分别为92%、88%。",
    "因灾受损率控制在0.8‰以内，涉及林地3万亩。",
    "全年预算300万元，支出290万元，同比增长12%。",
    "到位率、执行率分别为100%、91%。",
    # of what passed, told of those examined; and of two things counted alike
    "社会组织328家，年检合格301家，年检率95%。",
    "抽检药品300批次，合格率98%，抽检食品500批次。",
    # of those of an age, and of an item of the row before
    "27个项目变更设计6个；水费收缴不足；职工老化，50岁以上占48%。",
    "四个季度支出分别为176.40万元、258.30万元、301.14万元、487.20万元，第四季度占39.8%。",
    # of those chosen for another reason
    "义务教育巩固率达到98.6%，全县学校86所中72所设有食堂。",
    # a vague base proves nothing
    "预算约260万元，支出247万元，执行率99%。",
    "预算260万元，支出超过200万元，执行率99%。",
    "完成60人的80%，共计5万元。",
    "合格率为12%的3处。",
    "计划安排5处，达3%的80%。",
    # of which of the two
    "项目一预算120万元。项目二预算130万元。实际支出108万元，预算执行率99%。",
    "预算260万元，支出247万元，执行率不低于99%。",
    "全年预算300万元，贷款贴息支出90万元，培训费占全年预算的40%。",
    "占计划80%，目标40人，共20人。",
    "计划40人。调研，说明，开展工作，实际参加36人，其他，其他，其他，参与率95%。",
    "受理诉求120件。评审培训满意人数108人，办结率95%。",
    "预算260万元，支出247万元，执行率95%以上。",
)


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_rate_of_two_amounts_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_rate_that_its_amounts_do_not_give_is_told_with_what_they_give(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize("sentence", SILENT)
def test_a_percentage_that_two_amounts_cannot_prove_wrong_is_passed_over(sentence: str) -> None:
    assert stated(sentence) == []

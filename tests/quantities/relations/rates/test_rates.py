"""Ratios told as percentages: completed, executed, passed."""

import pytest

from jiheng.quantities.statement import Relation
from tests.quantities.stated import Told, stated

HOLDING: dict[str, list[Told]] = {
    # both are shares of all
    "60岁及以上26.4万人，占18.7%，其中65岁及以上19.06万人，占13.5%。": [(Relation.PART, True, "19.06万人≤26.4万人")],
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
    # the two belong to neither rate: they tell what the last one leaves
    "验收合格率100%，培训考核合格率98.48%，132人次中有2人次补考后合格。": [
        (Relation.RATE, True, "132人次×（100%－98.48%）＝2.01人次≈2人次"),
        (Relation.PART, True, "2人次≤132人次"),
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
    "抽查240件，合格234件，合格率97.5%。": [(Relation.RATE, True, "234件÷240件＝97.50%")],
    # of those that came back
    "发放问卷300份，收回280份，满意266份，满意度95%。": [(Relation.RATE, True, "266份÷280份＝95.00%")],
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
    "核定编制40人，年末在职36人，在职人员控制率90%。": [(Relation.RATE, True, "36人÷40人＝90.00%")],
    "年初预算100万元，调整后预算120万元，支出108万元，执行率108%。": [
        (Relation.RATE, True, "108万元÷100万元＝108.00%")
    ],
    "合格96件，抽查100件，不合格4件，不合格率4%。": [(Relation.RATE, True, "4件÷100件＝4.00%")],
}

FAILING: dict[str, list[Told]] = {
    "安排资金86万元，支付79.2万元，执行率只有92.9%。": [(Relation.RATE, False, "79.2万元÷86万元＝92.09%≠92.9%")],
    "应参加36人，实到33人，参会率才81.7%。": [(Relation.RATE, False, "33人÷36人＝91.67%≠81.7%")],
    # what was done names the rate, whatever word things are counted in; it may be of others than those before
    "下达水利项目136个，已开工98处，开工率71.2%。": [(Relation.RATE, False, "98处÷136个＝72.06%≠71.2%")],
    "下达水利项目136个，已开工98处，开工率72.1%。": [(Relation.RATE, True, "98处÷136个＝72.06%≈72.1%")],
    "检查单位216个，已整改172处，整改率98.3%。": [],
    "去年隐患点216个，今年已治理172处，治理率81.1%。": [],
    # what was cut is of what was asked for, and not of what was settled
    "送审造价6,400万元，审定造价5,760万元，审减640万元，审减率11.11%。": [
        (Relation.REMAINDER, True, "6400－5760＝640万元"),
        (Relation.RATE, False, "（6,400万元－5,760万元）÷6,400万元＝10.00%≠11.11%"),
    ],
    # turned upside down
    "培训目标1100人，完成1140人，完成比例96.49%。": [(Relation.RATE, False, "1140人÷1100人＝103.64%≠96.49%")],
    # of what is counted right before it, with its noun between
    "除2个项目终止外，其余18个项目全部完工，年度20个项目完工率95%。": [(Relation.RATE, False, "18个÷20个＝90.00%≠95%")],
    "年末缴存余额1,204.66亿元；个人住房贷款余额1,018.27亿元，个贷率85.43%。": [
        (Relation.RATE, False, "1,018.27亿元÷1,204.66亿元＝84.53%≠85.43%"),
    ],
    "缴存额462.37亿元，同比增长9.2%；提取额318.42亿元，提取率66.87%，比上年提高1.2个百分点。": [
        (Relation.RATE, False, "318.42亿元÷462.37亿元＝68.87%≠66.87%"),
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
    "污水集中处理率提升到95.6%，全年产生污水860万吨，集中处理808.4万吨。": [
        (Relation.RATE, False, "808.4万吨÷860万吨＝94.00%≠95.6%")
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
    # what was done under the very name of what was planned
    "目标：培训医生150人，建档2600份。完成情况：培训医生162人，完成率118%；建档2600份，完成率100%。": [
        (Relation.RATE, False, "162人÷150人＝108.00%≠118%"),
        (Relation.RATE, True, "2600份÷2600份＝100.00%"),
    ],
    "计划开展巡诊40次，实际开展37次，完成计划的95%。": [(Relation.RATE, False, "37次÷40次＝92.50%≠95%")],
    "教师3,240名，本科以上学历2,916名，比例达92%。": [(Relation.RATE, False, "2,916名÷3,240名＝90.00%≠92%")],
    # the first amount names the rate
    "满意度抽查150份，满意141份，为95%。": [(Relation.RATE, False, "141份÷150份＝94.00%≠95%")],
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
    "清扫保洁面积1,240万平方米，其中机械化清扫面积1,097.4万平方米，机械化清扫率85.8%。": [
        (Relation.PART, True, "1,097.4万平方米≤1,240万平方米"),
        (Relation.RATE, False, "1,097.4万平方米÷1,240万平方米＝88.50%≠85.8%"),
    ],
    "无害化处理量24.1万吨，处理总量24.5万吨，无害化处理率94.8%。": [
        (Relation.RATE, False, "24.1万吨÷24.5万吨＝98.37%≠94.8%")
    ],
    "受理投诉1,023件，增长35%；截至目前已办结595件，办结率52.8%；举报270件。": [
        (Relation.RATE, False, "595件÷1,023件＝58.16%≠52.8%")
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
    "敬老院设床位240张，入住198人，入住率85.2%。": [(Relation.RATE, False, "198人÷240张＝82.50%≠85.2%")],
    # upside down it would fit by chance
    "资金下达260万元，已发放274万元，发放率95%。": [(Relation.RATE, False, "274万元÷260万元＝105.38%≠95%")],
    "新增就业1,186人，超额完成900人的目标任务，完成率113.8%。": [
        (Relation.RATE, False, "1,186人÷900人＝131.78%≠113.8%")
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
    "抽查企业126家，完结125家，完结率100%。": [(Relation.RATE, False, "125家÷126家＝99.21%≠100%")],
    "例行监测840批次，不合格6批次，合格率92.99%。": [
        (Relation.RATE, False, "（840批次－6批次）÷840批次＝99.29%≠92.99%")
    ],
    "全年预算160万元，实际支出15.2万元，预算执行率95%。": [(Relation.RATE, False, "15.2万元÷160万元＝9.50%≠95%")],
    # a completion is capped at 100 %, but not where the accounts spent more than the budget
    "年初预算数为120万元，支出决算数为180万元，完成年初预算的100%。": [
        (Relation.RATE, False, "180万元÷120万元＝150.00%≠100%")
    ],
    # the rate is the quotient of the sentence before but for two swapped digits
    "全年受理诉求6,350件，办结6,223件。办结率为89.0%。": [
        (Relation.RATE, False, "6,223件÷6,350件＝98.00%≠89.0%"),
    ],
    "全年预算260万元，支出247万元，执行率96%。": [(Relation.RATE, False, "247万元÷260万元＝95.00%≠96%")],
    "全年预算733.16万元，实际支出718.02万元，预算执行率为98.94%。": [
        (Relation.RATE, False, "718.02万元÷733.16万元＝97.93%≠98.94%")
    ],
    "计划资金150万元，到位135万元，到位率95%。": [(Relation.RATE, False, "135万元÷150万元＝90.00%≠95%")],
    "抽查240件，合格234件，合格率96.5%。": [(Relation.RATE, False, "234件÷240件＝97.50%≠96.5%")],
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
    "全年资金260.5万元，用去247.3万元，资金使用率94.83%。": [
        (Relation.RATE, False, "247.3万元÷260.5万元＝94.93%≠94.83%")
    ],
    # each item of a list of its own two amounts, whatever others give
    "蔬菜抽检420批次，不合格13批次，不合格率3.1%；水果抽检318批次，不合格21批次，不合格率3.1%。": [
        (Relation.RATE, True, "13批次÷420批次＝3.10%"),
        (Relation.RATE, False, "21批次÷318批次＝6.60%≠3.1%"),
    ],
    "在建项目42项，8月底开工42项，开工率88.1%。": [(Relation.RATE, False, "42项÷42项＝100.00%≠88.1%")],
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
    # what was done is told behind the rate of its plan
    "总投资1357.3亿元，年度计划投资410.1亿元，上半年已完成年度计划的54.0%，完成投资206.7亿元。": [
        (Relation.RATE, False, "206.7亿元÷410.1亿元＝50.40%≠54.0%")
    ],
    # the rate says what it is of
    "检查机构9家，发现问题机构2家，问题发生率33.3%。": [(Relation.RATE, False, "2家÷9家＝22.22%≠33.3%")],
    # the sum of two is told itself
    "轮换任务1.20万吨，实际轮换1.16万吨，少轮换0.04万吨，轮换完成率为95.45%。": [
        (Relation.COMPARISON, True, "1.20－1.16＝0.04万吨"),
        (Relation.RATE, False, "1.16万吨÷1.20万吨＝96.67%≠95.45%"),
    ],
    # one digit parts three figures that hardly agree by chance
    "发放站点共213处，应发放218处，及时率98.7%。": [(Relation.RATE, False, "213处÷218处＝97.71%≠98.7%")],
    # what carries the rate's word over all that there is before
    # of the last amount of its kind before it, whatever others were told before that
    "发放贷款170.7万元。收到报案293件，估损金额103.34万元。赔付金额62.05万元，赔付比例60.40%。": [
        (Relation.RATE, False, "62.05万元÷103.34万元＝60.04%≠60.40%")
    ],
    "受理诉求638件，办结638件。回访满意601件，满意率92.4%。": [(Relation.RATE, False, "601件÷638件＝94.20%≠92.4%")],
    # parts are no rivals of their whole
    "到位资金2,148万元，其中直补859万元、项目1,289万元。支出2,040.6万元，支出率96%。": [
        (Relation.SUM, True, "859＋1289＝2148万元"),
        (Relation.RATE, False, "2,040.6万元÷2,148万元＝95.00%≠96%"),
    ],
}


@pytest.mark.parametrize(("sentence", "statements"), HOLDING.items())
def test_a_rate_of_two_amounts_is_shown_with_its_working(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements


@pytest.mark.parametrize(("sentence", "statements"), FAILING.items())
def test_a_rate_that_its_amounts_do_not_give_is_told_with_what_they_give(sentence: str, statements: list[Told]) -> None:
    assert stated(sentence) == statements

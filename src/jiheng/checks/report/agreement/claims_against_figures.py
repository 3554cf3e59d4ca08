"""Claims that everything was done, against figures and words of the same report that say otherwise."""

from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.by_name.done_of_last_year import OF_LAST_YEAR, done_of_last_year
from jiheng.checks.manuscript.by_name.done_told import DONE, NONE, done_told, none_told
from jiheng.checks.manuscript.by_name.moves_told import MOVED, moves_told
from jiheng.checks.manuscript.claims.all_done import OF_ALL_DONE, all_done_in
from jiheng.checks.manuscript.claims.assurances import COMPLETION
from jiheng.checks.manuscript.claims.beside_plans import CUES, beside_plans
from jiheng.checks.manuscript.claims.budget_kept import budget_claims
from jiheng.checks.manuscript.claims.budgets_passed import budgets_passed
from jiheng.checks.manuscript.claims.directions import FROM_ONE, SAID_OF_TWO, directions_in, from_one_to_another
from jiheng.checks.manuscript.claims.grades_of_all import GRADES_GIVEN, grades_of_all
from jiheng.checks.manuscript.claims.in_time import IN_TIME, WORDS_OF_TIME, belated_in
from jiheng.checks.manuscript.claims.levels_moved import LEVELS, levels_moved
from jiheng.checks.manuscript.claims.movements import movements_in
from jiheng.checks.manuscript.claims.none_of_it import NONE_OR_ALL, none_of_it_in
from jiheng.checks.manuscript.claims.overstated import Overstated, overstated_in
from jiheng.checks.manuscript.claims.short_rates import none_failed_in, short_rates_in
from jiheng.checks.manuscript.claims.surpassed import SAID_SHORT, SURPASSING, said_short_in, surpassed_in
from jiheng.checks.manuscript.claims.verdict_words import OF_VERDICTS
from jiheng.checks.manuscript.claims.verdicts import verdicts
from jiheng.checks.manuscript.fulfilment.contradictions import contradiction
from jiheng.checks.manuscript.fulfilment.figures_by_size import FiguresBySize
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tied_by_words import asked_where_far
from jiheng.core.finding import Confidence, Location, Severity


@check(
    id="RPT205",
    title="“全部完成”“达到预期”应与数字相符",
    why="结论说都完成了，数字或别处的话却说没有完成；审核人最先看的就是这一处。",
    kind=Kind.CLAIM,
    severity=Severity.ERROR,
    references=("R44",),
    good=(
        "税收收入12.6亿元，为年初预算的97.4%，为调整预算的100.7%。\n税收收入完成调整预算，非税收入超过年初预算。",
        "14个县中13个超额完成全年任务，只有青山县没有完成。",
        "派单601件，按时结案597件，超时4件，结案率100%，按时结案率99%。",
        "压实度检测640点，合格628点，合格率98.13%。\n混凝土试块312组，全部合格。",
        "送戏下乡计划360场，已演出216场，完成60%。\n送戏下乡在此基础上，四季度再演出144场，可完成年度计划。",
        "护栏计划投资2.47亿元，完成投资2.41亿元，接近完成年度计划。",
        "政审、面试、体检均合格的船员才能上岗。\n尚未被录用的船员可以补报。",
        "仅用3小时完成任务。救生设备应有尽有，尚未充分利用的只是个别。",
        "拨付2,113万元，拨付率97%，其中已验收项目资金均已支付。全年支出进度92.3%，三保支出全部支付到位。",
        "中央资金到位300万元，支出300万元，省级资金到位200万元，支出180万元，中央资金无结余。",
        "建成服务站86个，其中2021年26个、2022年28个、2023年32个，超额完成三年80个的目标。",
        "如果个别泵站未达到设计要求，将影响验收。\n泵站建设任务已全部完成。",
        "合并报表抵销未实现内部利润。\n内部审计全部完成。",
        "护栏安装项目的顺利实施将带动就业。\n护栏安装尚有2公里未开展。",
        "为顺利完成招生计划，对生源不足的院校降分投档。\n未完成招生计划的院校公开征集志愿。",
        "能耗下降3.6%，目标为下降3%；排放下降3.8%，目标为下降3.5%，两项目标均已完成。",
        "新增就业1.26万人，目标1.2万人；再就业3,200人，目标3,000人；两项指标均完成年度目标。",
        "反映50项问题，已整改40项，正在整改10项，问题均已整改或正在整改。",
        "项目预算120万元，实际支出108万元，年度任务全面完成。",
        "计划工期180天，实际工期175天，项目按期竣工。",
        "一、2020年项目单位支出进度\n全县共支出整合资金22,950万元，支出进度100%。\n二、2021年项目单位支出进度\n县文旅局支出进度100%；县林业局支出进度94.98%。",
        "截至8月底，全市已完成通村公路136公里，占任务100公里的136%。其中，东区已完成民生工程项目通村公路14公里，占任务20公里的70%。",
        "改造户厕总体任务已完成，但个别区还未完成年度任务。",
        "计划造林1,200亩，实际造林1,150亩。\n全年抚育林木3,600亩，修建防火道18公里，全部完成年度目标。",
        "计划新建示范农场80个、新增家庭农场271个，实际分别完成95个、310个，任务均已完成。",
        "卫生服务体系400个项目全部开工，其中竣工51个。\n饮水安全项目已解决103.5万农村人口饮水问题，占年度计划目标150万人的69%。",
        "全县共支出2020年整合资金22,950万元，支出进度100%。\n全县共支出2021年整合资金21,621万元，支出进度87.34%。其中：专项资金支出8,304万元，支出进度93.56%。",
        "全县承担实事52项，已启动实施46项。\n二、服务类。\n21项服务类实事已全部启动实施。",
        "应兑付3,869万元，实际兑付3,869万元，执行率99.92%（下达3,872万元）。\n补贴资金6月28日全部兑付。",
        "古籍数字化完成482册，完成当年计划500册的96.4%。\n年度接待、外借、活动三项目标全部完成。",
        "计划培训500人，实际培训560人，完成率112%。年度培训任务超额完成。",
        "计划发放贷款420万元，实际发放贷款378万元，完成率90%。除贷款发放外，其他指标全部完成。",
        "下一步将确保各项任务全部完成。",
        "公路养护资金下达96万元，支出91万元。\n91万元养护资金已全部支付。",
        "公路养护资金下达96万元，支出91万元。\n绿化补助20万元，执行率100%。",
        "公路养护资金下达96万元，支出91万元。\n护路员到岗率、养护资金按季拨付率均为100%。",
        "公路养护资金下达96万元，支出91万元，执行率94.8%。\n路灯尾款已全部支付完毕。",
        "项目预算96万元，实际支出91万元，其余5万元已上缴财政。\n项目资金全部支付到位。",
        "公路养护资金下达96万元，支出91万元，执行率94.79%；村民筹资8万元全部支出。",
        "一、项目绩效目标\n修缮院落60处。\n二、目标完成情况\n修缮院落56处。\n56处院落修缮均已完工。",
        "护栏完好率92.4%。\n下一步力争护栏完好率达到95%以上。\n本年护栏完好率达90%以上。",
        "第一批乡村公路护栏已全部安装到位。\n第二批4公里乡村公路护栏尚未安装。",
        "计划新建书屋40个、培训护林员60名。\n新建书屋36个，培训护林员66名。\n护林员培训任务超额完成。",
        "救助支出62万元，执行率100%；培训预算30万元，支出28万元，执行率93.33%。",
        "日均处理垃圾126吨，剩余2处转运站因征地未完工。",
        "目标总任务800套，其中公租房500套、廉租房300套。\n完成公租房480套、廉租房300套。\n廉租房建设任务全部完成。",
        "接管80个无人管理小区，完成45个老旧小区改造任务。\n圆满完成文昌小区回迁楼建设。",
        "旱情尚未结束。\n完成全年主要目标任务。",
        "16项工程全部开工，完成年度计划的65.6%。",
        "渡船航行时长不低于928小时，实际航行909.5小时；渡船数量不少于6艘，实际6艘。\n渡船数量达到年度目标。",
        "数量指标：渡船航行时长不低于928小时，实际909.5小时。\n质量指标全部完成。",
        "渡船保养预算36万元，执行36万元，执行率100%。\n部门预算980万元，支出951万元，年末结转29万元。",
        "培训支出49万元，执行率98%；救助支出30万元，执行率100%；两项合计支出79万元，结余1万元。",
        "应参保52000人，参保49920人，参保率96%。\n特困人员应保尽保，参保率100%。",
        "计划新建渡口5座、码头2座。\n新建码头2座，码头建设任务已全部完成。",
        "投诉全部办结，按时办结率96%。",
        "细颗粒物浓度同比下降6.1%，优良天数增加3天，超额完成细颗粒物浓度同比下降4%的年度目标。",
        "公务用车购置费预算198万元，未突破预算。\n公务用车购置费180万元，运行维护费93万元。",
        "断面8个，达标7个，达标率87.5%。集中式饮用水水源地3处，水质达标率100%。",
        "巡察整改事项23个，完成19个，其余4个按计划推进。\n立行立改的19个事项已全部整改到位。",
        "受理执行案件86件，执行到位标的额3.72亿元，到位率43%。",
        "公众安全感98.6%，比上年的98.1%有所提升。",
        "计划修复古籍500册，完成482册。\n接待、外借、活动三项目标全部完成。",
        "省级资金到位率100%，市级配套到位率60%。\n省级资金均足额到位。",
        "农资配送尚有28个村没有覆盖。\n新建基层社3个，目标3个，目标如期完成。",
        "考核单位18家，优秀5家、良好13家，均为良好以上。",
        "项目资金除质保金外已全部支付完毕，但质保金42万元尚未支付。",
        "项目资金均已足额下达。\n年末资金结余12万元。",
        "市级配套资金未足额到位，尚缺12万元。",
        "支出完成226亿元，为各项政策全面落实提供了坚强保障。\n51件实事中44件已全部落实到位，7件达到序时进度。",
        "全面落实上级决策部署。\n结构性矛盾尚未得到有效解决。\n建成示范园24个、示范区12个，示范园创建全部完成。",
        "巡查发现隐患46处，整改44处。\n开学前集中巡查发现隐患12处，已全部整改。",
        "预算96万元，中央资金60万元。\n全年支出91万元，结余5万元。\n中央资金60万元已全部支付到位。",
        "渡口码头如期完成，护栏安装尚有2公里未完成。",
        "建设期2021年3月至2022年12月，2023年3月完成决算审计，各项工作按期推进。",
        "发放问卷200份，不满意5份，老党员均表示满意。\n受理126件，未结28件，审限内案件全部审结。",
        "合同价款126万元，已支付98万元，农民工工资全部付清。",
        "收入完成调整预算的98%，超收部分转入预算稳定调节基金。",
        "各镇均完成年度任务，其中东滩镇完成率居首，达106.3%，高出全县8.6个百分点、占全县12.4%。",
        "发现隐患268条，已整改252条，整改率94.03%，重大隐患全部整改到位。",
        "11个镇中9个完成年度任务，东滩镇、西滩镇未完成任务，完成任务的镇均已通过验收。",
        "一次验收合格率97.2%，无不合格工程。抽检渡船，合格率97.2%，没有发现不合格救生衣。",
        "全县21个镇，已验收13个，验收的镇全部达标。\n计划总投资2,640万元，已完成投资1,860万元，前期工作全部完成。",
        "项目预算600万元，支出582万元，结余18万元为质保金，应付款项已全额支付。",
        "支出完成调整预算的94.2%，超出年初预算1.2亿元。\n县级收入完成预算的94.2%，全县收入超额完成预算。",
        "各镇均已建立水费收缴台账，水费收缴率92.4%。",
        "部门预算收入580万元，支出571万元，执行率98.4%。\n学前资助126人，发放资金46.9万元，全部发放到位。",
        "部门预算580万元，预算执行率98.4%。\n维修支出21万元，执行率96.4%，信息化支出18万元，执行率100%。",
        "新建水站12座，改造管网84公里，完成率98.2%。\n水站建设任务如期完成。",
        "2个县未及时拨付的补贴126万元已全部发放到位。",
        "收到申请700份，审核通过560份，未通过140份。\n各项数量指标均已完成。",
        "一般公共预算支出41.2亿元，完成预算42.9亿元的96%。\n一般公共预算收入超额完成预算。",
        "未通过验收的水表6块。\n全年带动农户615户，完成了年度带动任务。",
        "垫付费用未完成清算。\n重复领取的补助须全额收回。",
        "渡船完好率94.6%，上年92.8%。\n渡船完好率稳步提升，公务接待费较上年减少。",
        "一季度运客96万人次，二季度108万人次，三季度98万人次。\n一、二季度客流量持续增长。",
        "“三公”经费42.6万元，上年46.8万元，其中接待费3.2万元，上年2.9万元。\n“三公”经费只减不增。",
        "漏损率目标控制在10%以内，实际9.2%；投诉目标20件以内，实际18件，两项指标均完成。",
        "新增就业1,760人，目标1,800人。\n新增就业未能完成年度目标。",
        "平均审理天数46.8天，上年51.2天。\n平均审理天数有所缩短。",
        "计划护林4,500亩。\n实际护林4,350亩。\n除护林面积略少于年初计划外，指标均已完成。",
        "满意度88.2%，与90%的目标值还有差距。",
        "全市修渠120.6公里，占目标90公里的134%；修路86.9公里，占目标80公里的108.63%，两项任务均超额完成。\n"
        "修渠：甲区12.4公里，占目标20公里的62%；乙县108.2公里，占目标70公里的154.57%。",
    ),
    bad=(
        Bad("税收收入12.6亿元，为年初预算的97.4%。\n税收收入虽超过年初预算，但后劲不足。", says="97.4%＜100%"),
        Bad(
            "计划铺设加厚高强度护栏12.00公里。\n加厚护栏实际铺设11.76公里。\n加厚护栏铺设任务超额完成。",
            says="12.00公里",
        ),
        Bad("年初确定的12件船员实事办结11件。\n船员实事全部办结。", says="11件＜12件"),
        Bad("全年受理投诉16件。\n全年实现零投诉。", says="投诉16件"),
        Bad("检修浮标640座，比上年的720座减少80座。\n浮标检修量和护栏完好率均较上年提升。", says="减少80座"),
        Bad("渡船事故18起、死亡16人，各类事故均未造成人员死亡。", says="死亡16人"),
        Bad("渡口改造完成126户，130户改造任务已全部完成。", says="126户＜130户"),
        Bad("渡船采购预算120万元，中标金额126.8万元，未超采购预算。", says="126.8万元＞120万元"),
        Bad("渡口补助资金到位62.8万元，执行41.6万元，年末资金无结余。", says="41.6万元＜62.8万元"),
        Bad("2022年县级安排7,820万元，2021年安排7,650万元，县级投入较上年有所减少。", says="7,820万元＞7,650万元"),
        Bad("税收占调整预算91.7%，非税占调整预算118.3%，税收、非税均超额完成调整预算。", says="91.7%＜100%"),
        Bad("渡口建设期为2021年3月至2022年2月，项目于2022年9月完工，在计划工期内完成。", says="2022年9月晚于"),
        Bad("优良率85.5%，未完成年度目标84%。", says="85.5%不低于84%"),
        Bad("32项任务均已完成，其中30项按期完成，2项因故终止。", says="2项因故终止"),
        Bad("发放问卷200份，不满意5份，受访对象均表示满意或基本满意。", says="不满意5份"),
        Bad("渡口支出完成年初预算的86.3%，决算数大于年初预算数的主要原因是追加。", says="86.3%＜100%"),
        Bad("11个镇均完成年度任务，其中东滩镇完成率96.3%、西滩镇101.2%、北河镇103.8%。", says="96.3%＜100%"),
        Bad("抽检渡船186艘，合格率97.2%，没有发现不合格产品。", says="合格率97.2%"),
        Bad(
            "护栏完好率目标为99.5%以上。\n护栏186段，其中新建36段，完好率99.2%。\n护栏完好率达到年初目标。",
            says="99.2%＜99.5%以上",
        ),
        Bad("安排惠民实事58件。已完成31件，其余正在推进，58件惠民实事全部完成。", says="31件＜58件"),
        Bad("渡口养护支出完成预算的95%，超支2.25亿元。", says="95%＜100%"),
        Bad("渡船购置支出率76%，项目资金已全部支付完毕。", says="76%＜100%"),
        Bad(
            "入园率96.2%（目标95%），巩固率97.8%（目标98%），升学率93.1%（目标92%），三项指标均达到目标值。",
            says="97.8%＜98%",
        ),
        Bad("能耗下降3.6%，目标为下降3%；排放下降3.8%，目标为下降3.5%，两项目标均未完成。", says="3.6%＞3%"),
        Bad("对照目标，新建护栏任务80公里，实际完成76.5公里，目标实现。", says="76.5公里＜80公里"),
        Bad("接待费支出决算4.2万元，完成预算3.8万元的110.5%，控制在预算范围内。", says="4.2万元＞3.8万元"),
        Bad("“三公”经费预算为44.5万元，决算为22.6万元，决算数略高于预算数。", says="22.6万元＜44.5万元"),
        Bad("公益金收入266.98万元，支出405.43万元，当年收大于支。", says="266.98万元＜405.43万元"),
        Bad("去年修渠1.43万公里，任务1.2万公里，未完成省政府确定的修渠任务。", says="1.43万公里＞1.2万公里"),
        Bad("计划2023年10月底竣工，实际竣工时间为2023年12月20日，按期完成。", says="晚于2023年10月底"),
        Bad("完成12项年度工作任务中的11项，年度工作任务全部完成。", says="11项"),
        Bad("50项问题中已整改40项，正在整改10项，整改完成率100%。", says="40项"),
        Bad("年度考核指标共18项，其中17项达到或超过目标值，年度考核指标全部达标。", says="17项"),
        Bad("全县56个行政村中54个通了渡船，实现村村通渡船。", says="54个"),
        Bad("收入差距逐步缩小，收入比由2.6:1缩小到2.8:1。", says="2.8"),
        Bad("计划发放贷款420万元，实际发放贷款378万元，完成率90%。\n全年发放贷款378万元，达到了预期目标。", says="90"),
        Bad("设计道路62.5公里，实际完成60.2公里。\n道路等建设任务均已100%完成。", says="60.2公里"),
        Bad("垃圾分类小区增至96个，年度目标为覆盖100个小区，已圆满完成。", says="96个"),
        Bad("全年改造1,710户，较年度任务1,800户少90户，改造任务圆满完成。", says="少90户"),
        Bad("储备目标已全部实现，棉被储备尚缺140床。", says="尚缺"),
        Bad("乡村公路护栏已全部安装到位。\n截至年底，有4公里乡村公路护栏尚未安装。", says="尚未安装"),
        Bad("计划抚育林地860亩。\n抚育林地完成774亩，完成计划860亩的90%。\n三项任务均如期完成。", says="774亩"),
        Bad("护栏完好率92.4%。\n护栏完好率达到95%以上。", says="92.4%"),
        Bad("护栏安装里程不低于20公里。\n全年护栏安装18公里。\n年度各项指标全部完成。", says="18公里"),
        Bad("公路养护资金下达96万元，支出91万元。\n公路养护资金全部支出，无结余。", says="91万元"),
        Bad("公路养护资金下达96万元，支出91万元。\n公路养护资金执行率100%。", says="91万元"),
        Bad(
            "年初目标为修缮院落60处，新建公厕12座。\n二、目标完成情况\n修缮院落60处，新建公厕10座。\n公厕建设任务全部完成。",
            says="10座",
        ),
        Bad("渡口改造资金850万元。\n已拨付680万元，执行率80%。\n渡口改造资金850万元已全部支付。", says="680万元"),
        Bad("渡船航行时长不低于928小时，实际909.5小时。\n各项产出指标均达到目标值。", says="909.5小时"),
        Bad("渡船资金67万元，资金使用28万元。\n全部资金均已支付完毕。", says="28万元"),
        Bad("数量指标：渡船航行时长不低于928小时，实际909.5小时。\n数量指标全部完成。", says="909.5小时"),
        Bad("护栏完好率92.4%，目标95%，目标值已达到。", says="95%"),
        Bad("18个乡镇全部实现清零，未清零的2个乡镇已约谈。", says="未清零的2个"),
        Bad("自然村通路286个，尚未通路的9个，实现村村通路。", says="尚未通路"),
        Bad("计划新建渡口5座。\n新建渡口4座，渡口建设任务已全部完成。", says="5座＞4座"),
        Bad("公路养护资金下达96万元，支出91万元。\n年初确定的养护资金已百分之百支出。", says="91万元"),
        Bad("所提建议均已得到办理和答复，办复率97.6%。", says="97.6%"),
        Bad("细颗粒物浓度同比下降2.1%，超额完成细颗粒物浓度同比下降4%的年度目标。", says="4%"),
        Bad("专项债券资金拨付3.26亿元，拨付进度81.5%。\n专项债券资金已全部拨付到位。", says="81.5%"),
        Bad("全区45个村（社区）中，41个建成文化服务中心。\n实现村级文化服务中心全覆盖。", says="41个"),
        Bad("群众满意度为86.4%，低于90%的目标值。\n各项满意度指标均达到预期目标。", says="低于90%"),
        Bad("项目工期延误42天，次年2月完成验收。\n项目按计划工期完工并通过验收。", says="延误42天"),
        Bad("抽检农产品320批次，合格316批次。\n全年农产品抽检合格率达到100%。", says="316批"),
        Bad("发放问卷200份，不满意的6份。\n受访群众全部表示满意。", says="不满意的6份"),
        Bad("市级配套资金到位率60%。\n各级配套资金均足额到位。", says="60%"),
        Bad("税收收入完成38.2亿元，完成预算的92.3%。\n税收收入超额完成预算。", says="92.3%"),
        Bad("应缴费单位412家，足额缴费388家。\n所有单位均足额缴纳保障金。", says="388家"),
        Bad("符合条件的困难学生1,268人，资助1,196人。\n困难学生资助实现应助尽助。", says="1,196"),
        Bad("到期贷款4,860万元，回收率98%。\n全年到期贷款全部按期收回。", says="98%"),
        Bad("计划竣工安置房1,200套，年末竣工1,080套。\n安置房年度竣工任务如期完成。", says="1,080套"),
        Bad("设备比合同约定晚到货26天。\n设备均在合同约定时间内到货。", says="晚到货26天"),
        Bad("优良率81.3%，未达到83%的考核目标。\n各项约束性指标全部完成。", says="未达到83%"),
        Bad("抽查的60份病历中，4份书写不规范。\n病历书写规范率100%。", says="不规范"),
        Bad("公众安全感97.6%，比上年的98.1%有所提升。", says="98.1%"),
        Bad("开工小区23个，完工20个，在建3个。\n全部23个小区均已竣工交付。", says="在建3个"),
        Bad("装备采购预算70万元。采购金额66.6万元，超出预算部分由公用经费解决。", says="70万元"),
        Bad("公务用车购置费198万元。\n公务用车购置费预算180万元，未突破预算。", says="180万元"),
        Bad("自评结果为“优”的18个、“良”的4个，全部项目自评结果均为优。", says="“良”的4个"),
        Bad("重点评价优5个、良9个、中3个，17个项目全部达到良好以上。", says="中3个"),
        Bad("共发放电子券12万张，核销9.6万张，核销率80%。\n12万张电子券已全部核销完毕。", says="80"),
        Bad("计划改造危房120户，完成118户，年初确定的改造户数已全部完成。", says="118户"),
        Bad("全年受理案件3,862件；年末未结存356件。\n年度受理的3,862件案件已全部审结。", says="未结存356件"),
        Bad("政府性基金收入完成1.26亿元，为预算1.8亿元的70%。\n政府性基金收入预算任务全面完成。", says="1.8亿元"),
        Bad("账上还剩3.5万元，留着明年管护用。\n扶持资金已全部用完，没有结余。", says="还剩3.5万元"),
        Bad("计划工程款1,548万元，实际支付1,432万元，支付率92.5%。\n工程款已全部付清。", says="92.5%"),
        Bad("项目资金已全部支付。\n项目资金尚有6.2万元未支付，结转下年使用。", says="6.2万元"),
        Bad("计划建立渡口示范点24个。\n全年实际建立示范点22个，圆满完成年度示范任务。", says="24个＞22个"),
        Bad(
            "（三）绩效目标。一是疫点拔除60个。\n（四）完成情况。实际拔除57个，圆满完成年度拔除任务。",
            says="60个＞57个",
        ),
        Bad("年初镇人代会确定了改造户厕260户等实事。\n实际改造户厕252户，全面完成改厕任务。", says="260户＞252户"),
        Bad("公租房闲置460套。\n审计后新配租437套，闲置房源已全部配租到位。", says="460套＞437套"),
        Bad(
            "县财政收到补助资金1,260万元。\n全年实际支出1,230.6万元，占到位资金的97.67%。\n"
            "到位的1,260万元补助资金已全部支付完毕。",
            says="1,260万元＞1,230.6万元",
        ),
        Bad("园舍改造项目目标18个，竣工验收16个，验收率88.89%。\n园舍改造项目全部通过竣工验收。", says="16个÷18个"),
        Bad(
            "某县渡口管护中心2023年度项目支出绩效自评报告\n应走访船员386户，实际走访309户，走访率80.05%。\n"
            "2022年度走访任务总体完成，对船员实现走访全覆盖。",
            says="309户",
        ),
        Bad("水质合格率96.8%，上年为97.4%。\n水质合格率较上年有所提升。", says="96.8%，上年为97.4%"),
        Bad("漏损率由上年的14.2%升至15.6%。\n管网漏损率较上年明显下降。", says="升至15.6%"),
        Bad("“三公”经费6.8万元，上年6.2万元。\n“三公”经费实现只减不增。", says="上年6.2万元"),
        Bad("受理群众投诉86件，比上年增加6件。\n群众投诉逐年下降。", says="比上年增加6件"),
        Bad("一季度运客96万人次，二季度108万人次，三季度98万人次，客流量逐季增长。", says="三季度98万人次"),
        Bad("2021年至2023年投诉分别为86件、92件、74件。\n三年来群众投诉逐年下降。", says="86件、92件"),
        Bad("水质检测合格率达到98%以上。\n水质检测合格率96.8%。\n水质检测合格率达到预期目标。", says="96.8%＜98%以上"),
        Bad("计划11月底完工，因征地推迟到次年1月完工。\n项目按期完工并投入使用。", says="推迟到次年1月"),
        Bad("新增学位1,080个，完成计划1,200个的90%。\n新增学位数完成了年初计划。", says="1,080个"),
        Bad("新增就业1,860人，目标1,800人。\n新增就业未能完成年度目标。", says="1,860人≥1,800人"),
        Bad("平均审理天数46.8天，上年51.2天。\n平均审理天数较上年增加。", says="上年51.2天"),
        Bad("计划护林4,500亩。\n实际护林4,550亩。\n除护林面积略少于年初计划外，指标均已完成。", says="4,550亩≥4,500亩"),
        Bad("养护合格率98%以上。\n养护合格率98.29%。\n除养护合格率略低于目标外，目标均已实现。", says="98.29%≥98%以上"),
        Bad("水质合格率达到98%以上。\n水质合格率96.8%。\n水质合格率高于目标值，群众认可。", says="96.8%＜98%以上"),
        Bad("接待费预算8.5万元，支出决算6.26万元。\n接待费则因会议较多略超年初预算。", says="6.26万元＜8.5万元"),
        Bad("满意度93.2%，与90%的目标值还有差距。", says="93.2%不低于90%"),
        Bad("调解纠纷286起，调解成功281起。\n纠纷调解成功率100%。", says="281起"),
        Bad("生活垃圾分类小区覆盖率96.5%。\n生活垃圾分类实现小区全覆盖。", says="96.5%"),
    ),
)
def claims_against_figures(manuscript: Manuscript) -> Answers:
    """Every claim of completion against the shortfalls that the report shows."""
    return asked_where_far(_claims(manuscript), manuscript.whole_text)


def _claims(manuscript: Manuscript) -> Answers:
    """Those by what names tell, where no other reader has told anything of their words."""
    text, measures = manuscript.whole_text, manuscript.measures
    by_name = (*done_told(text.passages_where(DONE), measures), *none_told(text.passages_where(NONE), measures))
    last = text.passages_where(OF_LAST_YEAR)
    by_name = (*by_name, *done_of_last_year(last, manuscript.prose, manuscript.readings, measures))
    told: list[Location] = []
    for answer in _in_their_sentences(manuscript, is_needed=not by_name):
        told += answer.places[:1] if isinstance(answer, Flaw) else ()
        yield answer
    for done in by_name:
        if not any(done.claim.overlaps(each) for each in told):
            message = f"这里写“{done.words}”，而别处写的是{done.told}；请核对数字，或改正结论。"
            yield Flaw((done.claim, done.figures), message, done.told, confidence=Confidence.PROBABLE)


def _in_their_sentences(manuscript: Manuscript, *, is_needed: bool) -> Answers:
    claims = manuscript.completions
    opposed = [each for each in manuscript.oppositions if each.assurance.topic in COMPLETION]
    told = manuscript.text_with_figures
    concluded = (
        *verdicts(told.passages_where(OF_VERDICTS), manuscript.readings),
        *all_done_in(told.passages_where(OF_ALL_DONE), manuscript.readings),
        *none_of_it_in(told.passages_where(NONE_OR_ALL), manuscript.readings),
    )
    others = tuple(_beside_their_figures(manuscript))
    if is_needed and not (claims or opposed or others or concluded):
        raise DoesNotApply("报告没有“全部完成”“达到预期”一类的结论")
    figures = FiguresBySize(manuscript)
    told_of: set[tuple[int, int]] = set()
    for claim in claims:
        against = contradiction(claim, manuscript, figures)
        if against is None:
            continue
        if not against.places:
            yield Holds((claim.place,), against.told)
            continue
        message = f"这里写“{claim.words}”，与{against.told}不一致；请改为与数字一致的结论，或写明哪些没有完成。"
        told_of.add((claim.passage.index, claim.sentence_start))
        yield Flaw((claim.place, *against.places), message, against.arithmetic, confidence=against.confidence)
    yield from others
    for verdict in concluded:
        if verdict.sentence not in told_of:
            told_of.add(verdict.sentence)
            message = f"这里写“{verdict.words}”，而前面写的是{verdict.told}；请核对两个数，或改正结论。"
            yield Flaw((verdict.claim, verdict.figures), message, verdict.told, confidence=Confidence.PROBABLE)
    for each in opposed:
        if each.sentence not in told_of:
            told_of.add(each.sentence)
            yield each.flaw


def _beside_their_figures(manuscript: Manuscript) -> Iterator[Flaw]:
    """The claims that name what they are held against: a target, a rate, a grade or a budget."""
    passed_in = surpassed_in(manuscript.prose_with(*SURPASSING))
    for passed in (*passed_in, *said_short_in(manuscript.prose_with(*SAID_SHORT))):
        message = f"“{passed.words}”：{passed.told}；请核对两个数，或改正结论。"
        yield Flaw((passed.place,), message, passed.arithmetic)
    for over in overstated_in(manuscript.prose, manuscript.readings, manuscript.facts, manuscript.ahead):
        yield _overstated(over)
    with_rates = manuscript.prose_with("率")
    for rate in (*short_rates_in(with_rates), *none_failed_in(with_rates)):
        message = f"这里写“{rate.words}”，旁边的{rate.told}不到100%；请核对后改成一致。"
        yield Flaw((rate.claim, rate.rate), message, f"{rate.told}＜100%", confidence=Confidence.PROBABLE)
    for direction in (
        *directions_in(manuscript.prose_with(*SAID_OF_TWO)),
        *from_one_to_another(manuscript.whole_text.passages_where(FROM_ONE)),
        *levels_moved(manuscript.whole_text.passages_where(LEVELS)),
    ):
        message = f"这里写“{direction.words}”，而{direction.told}；请核对两个数，或改正结论。"
        yield Flaw((direction.place,), message, direction.told)
    told_before: set[int | None] = set()
    for moved in movements_in(manuscript.prose, manuscript.readings, manuscript.facts, manuscript.year):
        message = f"这里写“{moved.words}”，而别处写的是“{moved.told}”；请核对数字，或改正结论。"
        yield Flaw((moved.claim, moved.figures), message, moved.told, confidence=Confidence.PROBABLE)
        told_before.add(moved.claim.paragraph)
    for other in moves_told(manuscript.whole_text.passages_where(MOVED), manuscript.moves):
        if other.claim.paragraph not in told_before:
            message = f"这里写“{other.words}”，而别处写的是“{other.told}”；请核对数字，或改正结论。"
            yield Flaw((other.claim, other.figures), message, other.told, confidence=Confidence.PROBABLE)
    claiming, facts = manuscript.prose_with(*CUES), manuscript.indexed_facts
    for beside in beside_plans(claiming, facts, manuscript.plans_by_name, manuscript.year):
        message = f"这里写“{beside.words}”，而数字是{beside.told}（计划）；请核对后改正。"
        yield Flaw((beside.claim, *beside.places), message, beside.told, confidence=Confidence.PROBABLE)
    for grade in grades_of_all(manuscript.prose_with(*GRADES_GIVEN)):
        message = f"这里写“{grade.words}”，前后又有{grade.told}；请核对后改成一致。"
        yield Flaw((grade.claim, grade.lower), message, grade.told)
    for late in belated_in(manuscript.whole_text.passages_where(IN_TIME, *WORDS_OF_TIME)):
        message = f"这里写“{late.words}”，而前面写的是{late.told}；请核对两个日期，或改正结论。"
        yield Flaw((late.claim, late.days), message, late.told, confidence=Confidence.PROBABLE)
    for kept in budget_claims(manuscript.prose_with("预算"), facts):
        message = f"这里写“{kept.words}”，而{kept.arithmetic}；请核对两个金额，或改正结论。"
        yield Flaw((kept.claim, kept.spent.place, kept.budget.place), message, kept.arithmetic)
    title = manuscript.prose[0].text if manuscript.prose else ""
    for gone in budgets_passed(manuscript.prose_with("预算"), facts, title, manuscript.year):
        message = f"这里写“{gone.words}”，而第{gone.rate.passage.first_line}段的{gone.told}；请核对数字，或改正结论。"
        yield Flaw((gone.claim, gone.rate.place), message, gone.told, confidence=Confidence.PROBABLE)


def _overstated(over: Overstated) -> Flaw:
    told, place = over.fact.mention.text, over.passage.at(over.term.name_start, over.term.end)
    return Flaw(
        (place, over.fact.place),
        f"这里写“{over.term.mention.text}”，第{over.fact.passage.first_line}段写的是{told}；请核对后改成一致。",
        f"{told}＜{over.term.mention.text}",
        confidence=Confidence.PROBABLE,
    )

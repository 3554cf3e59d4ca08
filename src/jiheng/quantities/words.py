"""The words that say what part a figure plays: total or part, plan or actual, change, attribute."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.core.word_list import pairs_of, words_of

YEAR = re.compile("20(?<![0-9]20)[0-9]{2}(?=年)")
"""A year that is named."""
JOINERS = frozenset(("", "和", "及", "与"))
"""What stands between the figures of a row, where the names stand before all of them."""
SAVED = late_pattern("节约|节省|节支")
_OF_MONEY = "中(?![，：央心期型小医学标介级层])"
_ALONE = "|".join(rf"(?<=^[\u4e00-\u9fff（）]{{{length}}}中)" for length in range(9))
AMONG = (
    "中(?<![其集空高初水途期从之手心暗折命看适稳]中)(?<!建设中)(?<!实施中)(?<!推进中)"
    "(?![央心期型小医学标介级层国毒断止考药华铁共西等旬青间文东南北队专职草类]|部(?!分))"
)
"""After what it is among: not the end of 其中 or 集中, nor the beginning of 中央 or 中小学."""
OF_WHICH = re.compile(
    rf"其中|支出{_OF_MONEY}|资金{_OF_MONEY}|收入{_OF_MONEY}|经费{_OF_MONEY}|投资{_OF_MONEY}|分项情况(?:是|为)?|中(?:{_ALONE})(?<!正在建设中)[，：]|中有(?<!其中有)(?<!稳中有)|包括(?<![不未]包括)|包含(?<![不未]包含)|含(?<![不未包]含)(?!）)|由(?<![^，（：；]由)|分别(?:为|是|用于|投入|安排|支出|完成|有|达|占|下达|拨付|发放)?|依次(?:为|是|有)|"
    r"分[两三四][年期批次步][\u4e00-\u9fff]{0,4}：|具体(?:为|包括|是|分为)|主要(?:包括|用于|是|为|由)|分为|资金来源(?:为|是|：)?|来源(?:于|为|是)|归为(?!己有|一[谈类])|结构(?:为|：)|构成(?:为|：)|明细(?:为|：)|组成(?:为|：)|一是|用于|投向(?!的)|里面|分布[在于]|[按分](?<!部分)(?:品种|种类|类型|类别|性质|用途|来源|行业|领域|区域|地区|级次|科目|对象)(?:划?分)?为|又分(?![配发送派批])"
)
"""Begins the parts of a total. Each way begins with a character, which is looked for first."""
SIGNS_OF_WHICH = words_of(
    "中 含 包括 由 分别 依次 分布 又分 分为 归为 分两 分三 分四 分项 具体 主要 来源 结构 构成 "
    "明细 组成 一是 用于 投向 里面 种为 类为 型为 别为 质为 途为 源为 业为 域为 区为 次为 目为 象为 划分为"
)
"""One of them stands in each of those ways."""

SEEN_AS = late_pattern("(?:[一二三四]是)?(?:从|按|分)[^，。；0-9]{1,12}(?:看|分|统计)[，：]")
"""Begins a division of what was told before: 从年龄结构看，按自理能力分，分类看，"""

STRONG_TOTAL = re.compile(
    r"合计|共计|总计|总额|总量|总数|总和|加总|小计|加起来|[加合]在一起|总(?:成绩|学时|课时|投资|投入|预算|收入|支出|资金|经费|成本|费用|规模|金额|价|面积|人数|产量|里程)"
)
"""A figure with such a name sums up what stands before it."""

WEAK_TOTAL = re.compile(
    r"^(?:以上|上述)?(?:全年|全县|全区|全市|年度|一年|今年|当年|[两三四五]年|[前两三四]+个?季度|前[0-9]{1,2}个?月|1[-—－至][0-9]{1,2}月|上半年|下半年)?(?:总共|一共|共|累计|构成(?!比)|组成)"
)
"""A figure with such a name may sum up what stands before it."""

SCORE_TOTAL = late_pattern(
    r"总分|满分|总得分|综合得分|最终得分|自评得分|评价得分|自评总分|合计得分|共得|合计得|共计得|最后得分|得分合计|评分为|^自评(?:得|为)?$",
    make=quick_pattern,
)

DELTA = quick_pattern(
    r"(?:增加|减少|增产|减产|增长|下降|上升|降低|提高|(?<!改造)(?<!能力)(?<!水平)(?<!质量)(?<!素质)(?<!品质)提升|上涨|(?<!实际新)增|减|多|少|追加|调增|调减|核增|核减|(?<!实际)新增|压减|压降|压缩|缩减|缩短|延长|回落|扩大|净增|净减|相差|(?<![顺逆尾补])差|增收|减收|多收|少收|短收|各多出|增支|减支|少支|多支|下跌|回升)"
    r"(?:(?:了|额为|额|资金|预算|经费|支出|收入|投资|投入|金额|数)?(?:约|近|超|达|为)?$|(?<=追加|调增|调减|核减|核增|压减)[^，。；后]{0,8}$)"
    r"|(?:同比|[较比][^，。；较比]{0,8}[年期月季度末底初])(?:多|少)(?![数次种年半元方样项]|部分)[\u4e00-\u9fff]{1,4}$"
)
"""The name of a change rather than of an amount."""

_BASE = "[^，。；]{0,14}?(?:上年|去年|年初|预算|上一年|同期|计划|目标|20[0-9]{2}年|往年|前年|期初|原)"
COMPARED = re.compile(f"较{_BASE}|比{_BASE}|与{_BASE}|同比|环比")

UP = re.compile(
    r"增产|增收|增支|增长|增加|上升|提高|提升|上涨|增幅|升幅|涨幅|回升|超额|超|多|扩大|净增|调增|追加|核增|(?<!新)[升涨增](?=[了约近超达]{0,2}$)"
)
DOWN = re.compile(
    r"负增长|去除|脱除|短收|下降|减少|降低|降幅|跌幅|减幅|下跌|压减|压降|压缩|缩减|缩短|减|少|回落|调减|核减|净减|节约|[降跌](?=[了约近超达]{0,2}$)"
)

ACTUAL = late_pattern(
    r"实际|执行|支出|完成|支付|使用|拨付|到位|收回|回收|决算|列支|支用|合格|满意|实有|在职|有效|达标|参加|落实|办结|兑付|报销|已"
)

SPENT = late_pattern(r"支出|执行|支付|使用|拨付|决算|列支|支用|花费|付款|报销|兑付|结算|用款|已付|发放")
MONEY_IN = re.compile(r"控制价|收入|到位|下达|安排|拨入|结转|预算|概算|合同|资金|总额|投资|指标|拨款")

OPENING = re.compile(r"上年|年初|期初|以前年度|上一年|往年|去年|20[0-9]{2}年(?:结转|剩余|末)")
CLOSING = re.compile(
    r"结余|结转|剩余|余额|余款|剩下|还剩|尚余|余(?=$|为|下)|库存|审减|下浮|结存|待(?<![接招等对期款善看]待)(?!遇)[\u4e00-\u9fff]{1,5}$|未[\u4e00-\u9fff]{1,5}$|(?<!新)欠[\u4e00-\u9fff]{1,5}$|核减(?=金额|资金|额|造价)|未支付|未支出|未使用|未拨付|未付|未执行|未完成|尚未|节约|节省|缺口|差额|差值|差异(?:总?额|金额|数)?(?=$|为|是)|沉淀|尚在|在办|在调|正在|尚有|仍有|(?:账[上面]|手[上中]|库[中里存])还有|尚欠"
)

REACH = "(?<![两各多个方层路地水墙屋桥坡断剖界版书封场局全里外前后上下南北东西正反负侧对])面"
"""受益面, 增长面: a rate by the number of those reached; but no 路面 and no 方面."""
RATE_NAME = quick_pattern(
    rf"(?:[率比度]|系数|{REACH})(?:[（【][^）】]{{0,20}}[）】])?(?:约|仅有|只有|仅|只|才|均|已|已经|也|达到|达|到|提[高升](?=[到至为])|为|是|高达|至|的|＝|=|：|，|了|近|超过|超|不足)*$|"
    r"(?:占比|比重|比例|进度)[^，。；]{0,4}$|占[^，。；]{0,24}$|(?:完成|达到|达|为|是|相当于|占)[^，。；]{0,24}的$|"
    r"(?:预算|计划|任务|目标|总额|总数|总量|投资|总投资|总支出|资金|任务数|计划数|预算数|指标)的$"
)
"""The words before a percentage that is a ratio of two amounts."""

GROWTH_NAME = quick_pattern(
    r"(?:减亏|增产|减产|增收|减收|增支|减支|扩大|提标|调整率|(?:去除|脱除|削减|消减)率|(?<!自然)(?:增长|变动|变化|增减|下降)(?:比?率|比例|幅度)|调整幅度|增速|涨幅|升幅|跌幅|下跌|回升|增长|下降|上升|提高|提升|增加(?!值)|减少|降低|上涨|增幅|降幅|减幅|"
    r"压减|压降|压缩|缩短|缩减|节约|回落)(?!面)[^，。；率]{0,6}$|"
    r"(?:[升降涨跌]|(?:(?<=^)|(?<=[比期年度月又再别均各净额值量价]))[增减多少])[了支收约近超达]{0,2}$"
)
GROWTH_LEVEL = late_pattern(
    r"(?:提高|提升|上升|增长|下降|降低|减少|增加|压缩|缩短|回落|扩大|增|降|升|减|压减)(?:到|至)了?(?:约|近|[^，。；]{0,4}[年月底末今前]的)?$"
)
"""A new level, not a change: 提高到87.5%."""

RAISED_TO = re.compile(
    "(?:提高|增加|提升|上调|扩大|调整|降低|减少|下调|下降|压减|压降|调减|调增|核减|核增|缩短|压缩|延长|回落|上升|增长|放缓|加快|收窄|精简|合并|整合|撤并|增|升|降|减)(?:到|至|为)"
)
"""The words between what was and what is: 由40元提高到80元."""

HALVES = pairs_of(
    "基本支出/项目支出 人员经费/公用经费 人员支出/公用支出 人员/公用 基本/项目 财政拨款/其他 补助/自筹 "
    "一般债/专项债 上半年/下半年 春/秋 男/女 税收/非税 离休/退休 国内/国（境）外 城镇/农村 城镇/乡村 "
    "线上/线下 集中/分散 上级/本级 公办/民办 公立/民营 即办/承诺 境内/境外 国内/入境 省内/省外 市内/市外 室内/室外 "
    "国内/国际 输入/本土 直接支付/授权支付 脱贫户/一般户 本地/外地 已办结/未办结 常规/应急 门诊/住院 重点/一般 "
    "重大/一般 珍贵/一般 示范/一般 单建/结建 水田/旱地 过夜/一日游 出口/进口 建议/提案 水田/旱田 夏粮/秋粮 职工/居民 "
    "主办/协办 主办/会办 新收/旧存 新收/上年 此次/此前 本次/此前 新建/改造 兼职/专职 捕捞/养殖 城区/乡镇 "
    "城区/农村 城市/农村 行政村/社区 建制村/社区 村委会/居委会 本金/利息 福利彩票/体育彩票 福彩/体彩 "
    "盈利/亏损 有效/无效 在编/编外 户籍/流动 主动公开/依申请 新建/改扩建 新建/续建 机动车/非机动车 汉族/少数民族"
)
"""Two kinds that together make the whole: where both stand among the parts, the list is complete."""

ALL_KINDS = (
    ("管理", "专业技术", "工勤"),
    ("工资", "经营", "财产", "转移"),
    ("食品", "衣着", "居住", "生活用品", "交通", "教育", "医疗", "其他用品"),
    ("铁路", "公路", "水", "航"),
    ("内地居民", "港澳", "外国人"),
    ("一产", "二产", "三产", "居民"),
)
"""All sorts of posts; all income of households and all they spend; all ways to travel, and all who cross a border.

What is used by no sector is used at home.
"""

FAMILIES = (
    *HALVES,
    *pairs_of(
        "省/市 省级/县 省级/区 中央/省 中央/地方 中央/县 市级/区 市级/县 财政/自筹 拨款/自筹 补助/配套 "
        "上级/配套 省以上/配套 省级以上/配套 中央和省/配套 结转/本年 结转/当年 行政/事业 企业/机关 "
        "公务员/事业 在职/退休 一般公共预算/政府性基金 货物/服务 货物/工程 工程/服务 购置费/运行 "
        "接待费/公务用车 接待费/公车 工资福利/商品和服务 工程/监理 建筑/设备 第一/第二 一季度/二季度 "
        "产出/效益 过程/产出 投入/产出 许可/备案 甲/乙 优/良 按期/超期 按期/逾期 小学/初中 办结/正在 "
        "办结/在办 处理/正在 处理/在办 完成/正在 交办/直办 满意/不满意 咨询/投诉 咨询/求助 电话/非电话 "
        "集体/个人 专业技术/管理 专业技术/工勤 管理/工勤"
    ),
)
"""Kinds of one family: a list that names two of them may still leave out a third."""

OVERLAPPING = late_pattern(
    r"处分|党员|女性|妇女|老年|残疾|少数民族|贫困|脱贫|低收入|农民(?!专业|合作)|儿童|新增|高级|中级|骨干|优秀|重点|示范|本科|大专|研究生"
)
"""Kinds of people and things that may share members."""

LENT_FOR = late_pattern("涉农|小微|普惠|绿色|民营")
"""Kinds of loans of which one may be another as well."""

TRAITS = tuple(
    map(
        re.compile,
        (
            "农村|乡村|山区|社区|进[校村企]",
            "寄宿|住宿",
            "一日游|过夜",
            "团队|散客|组团|自驾",
            "护理型|普惠",
            "规上|规模以上|限额以上|小微",
            "高新技术|专精特新|上市|百强|示范|星级|标准化|国家级|[AＡ]级|高标准",
            "[岁]以[上下]|未成年|青年",
            "[历]以[上下]|学历",
            "女",
            "留守|随迁|独生|单亲",
            "外来|流动|返乡|退役|境外|外贸",
            "来电|来信|来访|网上|线上|线下|热线",
            "信用贷|抵押|质押|保证贷",
            "续贷|首贷|展期|新增",
            "水浇|旱地|灌溉",
            "(?<![居村农])民生|民间|民营",
            "教育支出|卫生健康支出|工业|基础设施|出口",
            "增值税|所得税|契税",
            "制造业|房地产业",
            "质量|价格",
            "持证|签约|双语|一体化|智慧|数字|绿色",
        ),
    )
)
"""What kinds are told apart by, one trait a line: of 农村小学 and 寄宿制学校 some are both, of 来信 and 来访 none."""

OTHERS = re.compile(r"^(?:和|及|以及)?(?:其他|其它|其余|剩余|另外|余下)")
THE_REST = late_pattern("(?:其余|其他|其它|另外|另|剩余)的?$")
"""A name that ends so counts what is left: 其余三个子项目."""
PLAN = late_pattern("(?:年度|全年|年初|原)?(?:计划|目标|任务)")
CARRIED_OVER = late_pattern("(?:上年|年初|期初|以前年度)[^，。；]{0,4}结[转余]")
OVER = "高于|低于|高出|低出|快于|慢于|优于|好于|超过|超出|落后于?"
"""How one level lies to another."""

_APPROXIMATE = quick_pattern(
    r"(?:(?<!节)约|近|超过|超|逾|不足|达到|达|共|为|是|至少|仅有|只有|仅|只|才|已|高达|将近|接近)+$"
)
_APPROXIMATE_LAST = frozenset("约近过超逾足到达共为是少仅只有才已接")


def bare(name: str) -> str:
    """The name without the words between it and its figure: 支出 of 支出约为."""
    return _APPROXIMATE.sub("", name) if name[-1:] in _APPROXIMATE_LAST else name


@asked_once
def tells_a_change(name: str) -> bool:
    """Whether a figure of this name is a change rather than an amount: 追加, 减少了."""
    return DELTA.search(bare(name)) is not None


@asked_once
def tells_a_comparison(name: str) -> bool:
    """Whether it is how far an amount lies from another: 较上年."""
    return COMPARED.search(bare(name)) is not None

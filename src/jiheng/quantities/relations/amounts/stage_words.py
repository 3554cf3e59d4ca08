"""The words by which those counted second are some of those counted first."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.core.word_list import pairs_of
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.sentence import Term

_OF_ONE_NOUN = pairs_of("参赛/获奖 报名/参加 报名/录取 申报/获批 申报/立项 申请/获批 受检/合格 参训/取证")
"""参赛作品126件，获奖作品62件: the same noun stands behind both."""
_PASSED = "(?:合格|通过|达标|优良)(?:的|数|人数|样品|产品)?"
_COME_SO_FAR = (
    (
        "(?:发放|下发|发出|派发|投放)[^，。；]{0,14}(?:问卷|调查表|测评表|评议表|调查卷|征求表|意见表)|(?:问卷|调查表|测评表)(?:共|累计|实际)?(?:发放|下发|发出|派发|投放)?$",
        "(?:收回|回收|收到|有效|实际收回)(?:有效)?(?:问卷|调查表|测评表|评议表)?(?:份数)?",
    ),
    ("(?:收回|回收)", "有效(?:问卷|调查表|测评表)?"),
    ("征求意见|[商询发]函", "(?:收到|收回)?(?:反馈|回复|回函|回执)(?:意见)?"),
    ("检查|抽检|抽查|抽样|检测|送检|受检|检验|采样", f"(?:检测|检验|抽检)?(?:{_PASSED}|不合格(?:的|样品|产品)?)"),
    (
        "参训|培训|参考|参加考[试核]|应考|参加学习",
        "(?:考[试核]|结业|鉴定|测试)?(?:合格|通过|取证|结业|取得[^，。；]{0,8}证书?)(?:的|人数|人员|学员)?",
    ),
    (
        "(?<![响供适效相对反])应[^，。；收缴支付急用对]{1,10}$",
        "实[^，。；收缴支付有施际]{1,6}|(?:实际)?(?:到[会场]|出席|参[加会]|签到)(?:会议|人数|单位|委员|代表)?",
    ),
    (
        "(?:合同|采购|购置|订购|到货|中标)[^，。；]{0,10}",
        "(?:实际)?(?:到货|到场|到位|到场安装|安装到位|安装调试到位)(?:设备)?",
    ),
    ("产生[^，。；]{0,10}$", "(?:无害化|资源化|集中|安全)?(?:处理|处置|收运|清运)(?:量|生活垃圾|垃圾|污泥)?"),
    (
        "^(?!.*在编)(?:.*[，：])?[^，。；]{0,8}(?:教职工|职工|工作人员)(?:总数|总人数|共有?)?$",
        "专[任职]教师|卫生技术人员|专业技术人员|执业(?:助理)?医师|注册护士",
    ),
    ("注册[^，。；]{0,6}用户|用户(?:总数|总量)", "(?:[日月年]均?)?(?:活跃?|在线)用户"),
    ("注册[^，。；]{2,5}$", "活跃[^，。；]{2,5}"),
    (
        "(?:发现|查出|排查出?|查摆出?|检查出)[^，。；]{0,10}(?:隐患|问题)(?:共|共计)?$",
        "(?:已|当场|现场|立即|立行立改|督促|责令|均已|即时|完成|落实)*整改(?:到位|完成|完毕|销号)?(?:[火安][灾全])?(?:隐患|问题)?",
    ),
    ("立案[^，。；]{0,14}", "(?:涉嫌犯罪|涉刑)?(?:案件)?移[送交](?:司法|公安|纪检监察)?(?:机关)?"),
    ("(?:检察|司法|整改)建议书?$|整改通知书?$|督办函$|提示函$", "[^，。；有无]{0,8}(?:回复|反馈|采纳|落实)(?:整改)?"),
    ("(?:提案|议案|建议)$", "(?:审查)?立案"),
    ("(?:举报|线索|投诉)$", "(?:基本)?(?:查证|核查|调查)?属实|(?:核实|查实|初核)?成案"),
    ("(?:在册|年初)[^，。；]{2,10}$", "(?:复[核查审])?(?:继续|仍)(?:保障|享受|保留|发放)|(?:继续)?保留"),
    ("论文|征文|[投来]稿", "(?:大会|正式)?(?:录用|采用|刊用|入选)"),
    (
        "(?:发表|报送|上报|编发|编报|撰写|编写|推送)[^，。；]{0,8}(?:信息|简报|专报|稿件|新闻|报道|动态)(?:共|共计)?$",
        "(?:其中)?(?=[被获经中国省市县区])(?:被|获|经)?(?:[中国省市县区委政府办部厅局联残妇报刊办公室上级]{0,8})(?:采用|采纳|转发|录用|刊用|刊发|刊登)",
    ),
    ("(?:工程|项目|标段)(?:共|共计|总数)$", "(?:竣工|完工|质量|初步)?验收(?:合格|通过)?"),
    (
        "(?:^|[^规范，。；])管理[^，。；]{0,10}|建档[^，。；]{0,6}|患者$",
        "规范(?:化)?(?:健康)?管理(?:的|人数|患者)?",
    ),
)
"""What is done for those told before it, who cannot become more by it."""


def _so_far(then: str) -> re.Pattern[str]:
    return re.compile(f"^(?:其中|实际|共|经[一-鿿]{{1,6}}，?|[一-鿿]{{2,4}}后)?(?:{then})(?:的?有|为|了|共)?$")


_STAGES = tuple((late_pattern(before), _so_far(then)) for before, then in _COME_SO_FAR)
_ANY_STAGE = _so_far("|".join(then for _, then in _COME_SO_FAR))
EXAMINED = re.compile(
    "(?:抽[查检样取审访]|检[查测验]|核[查实验]|稽[查核]|审[核查计]|复[核查]|走访|调查|普查|摸[排底]|巡查|督查|评查|排查|调阅|回访|监测)[^，。；]{0,10}$"
)
_FOUND_AMISS = late_pattern(
    "^(?:其中|共)?(?:查实|查出|发现|检出|认定|确认|存在)?(?:有|的)?(?!全|整改)[^，。；]{0,8}?"
    "(?:问题|差错|错误|缺陷|瑕疵|不[符合规达到完实]|违[规法]|[少漏欠]缴|缺失|[逾超]期|异常|失信)(?!整改|率|金额)[^，。；]{0,6}$"
)
_OF_FAULTS = frozenset({"个", "处", "项", "条", "起", "件", "类", "次", "点", "例"})
"""检查工地36个，发现隐患84个: in these units what was found amiss is counted itself."""
_APPLIED = late_pattern(
    "(?:参加(?:[高中统]考|考试|面试|笔试|比赛|竞赛)|评审|评选|论证|申[报请]|推荐|提名|报名|报[送考]|送审|参评|应聘)[^，。；]{0,12}$"
)
_ADMITTED = re.compile(
    "^(?:其中|实际|最终|共|被[一-鿿]{2,8}?|经[一-鿿]{1,6}，?)?(?:[复初终]?[评审核]+|验收|评[定选估]|认定|考[核试]|面试|笔试)?"
    "(?:通过|获[批奖评]|批准|入[选围]|立项|录[取用]|授牌|认定|命名|晋级|进入(?:决赛|复赛|面试|考察|公示)|推荐立项){1,2}(?:的|了|数|人数|项目|名额)?(?:有|共)?$"
)
_ALL_THERE_ARE = late_pattern("^(?:其中)?(?:全[国省市州县区镇乡村院校]|辖区内?|共有?|现有)[^，。；]{1,10}$")
_DONE_FOR_THEM = late_pattern(
    "^(?:其中)?已(?:经|全部)?[^，。；]{2,4}$|^(?:正常|实际)(?:生产|经营|运[营行]|开[展放])[^，。；]{0,4}$|"
    "^(?:其中)?已?(?:参[加与]|享受|加入|纳入)[^，。；总累]{2,8}$"
)
"""全镇农户5,260户，已改厕5,380户: for the carriers themselves, in whose unit nothing that was made is counted."""
_CARRIERS = frozenset({"户", "家", "人", "辆", "台", "所", "座", "艘"})
_BOUGHT = late_pattern("^(?:其中)?(?:购[置买]|采购|配备|添置|新购)[^，。；]{0,10}$")
_IN_USE = re.compile(
    "^(?:其中)?已(?:经|全部)?(?:上牌|安装|调试|验收)?(?:投入使用|投用|使用|安装|交付|启用|到位|配发|发放|上线|运行)(?:到位|完毕|的)?$"
)
_UNDERTAKEN = late_pattern("^(?!.*(?:新|续))[^，。；]{0,10}(?:实施|安排|承担|承建|组织)[^，。；]{0,8}$")
_ACCOMPLISHED = re.compile(
    "^(?:其中)?已(?:经|全部)?(?:完[工成]|竣工|建成|验收|交付|开工|投用|投入使用|启动)(?:验收|建设|改造|施工|项目|工程)*(?:的|了)?$"
)
_OF_ONE_THING = (
    "平台|系统|网络?|体系|名[录单]|目录|标准|目标|库|验收|改造|整[治改]|备案|登记|评估|检测|认证|建设|招标|签约"
)
_JOINED_TO = late_pattern(
    "[^，。；]{0,10}?已(?:经|全部)?(?:(?:接入|[纳并加列]入|通过|达到|完[工成]|竣工|建成|实现|启用|开放|开工|投用|投入使用|办结|销号|关闭|落实)"
    f"(?:[^，。；]{{0,6}}(?:{_OF_ONE_THING}))?|(?![建设配创举开发培新签]|成立|安排|组织)[一-鿿]{{2}})$"
)
"""26处停车场已接入市级平台28处: done to those counted right before it, and nothing else is counted."""
_GENERAL = ((_APPLIED, _ADMITTED), (_UNDERTAKEN, _ACCOMPLISHED), (_BOUGHT, _IN_USE))
_DONE = late_pattern("(?:目前|现|均|截至年末)?已(?:全部|经)?(?!累计)[\u4e00-\u9fff]{2,4}")
OTHERS_AS_WELL = re.compile("每|上年|去年|计划|目标|任务|累计|历年|预计|以前")
_HEADLESS = late_pattern(
    "^(?:其中|共|现|目前)?(?:[没具持]?有|具备|存在|取得|获得|享受|达到|符合|属于?|需要?|愿意?|希望|表示|认为|"
    "已|[尚仍]?未|不|无|被|能|(?:[评鉴认核]定|[核查]实|列|定)[为入])[^，。；]{1,14}的$|"
    "^(?:其中)?[^，。；]{0,4}(?:合格|达标|通过|录[取用]|入[选围])的$"
)
"""愿意改造的280户, 取得证书的48名: how those are that were counted, not what else was done."""
_OF_A_KIND = late_pattern("新增|新建|增加|减少|其[余他]|剩余|另|续建|调[出入]|退出")
_OF_WHAT_IS_SO = re.compile("^(?:以[上下内]|的)")
_BARE = re.compile("(?:共|现|目前|全年)?[有计]?")
_OF_THESE = "中"
_NOUN, _LONGEST_NOUN = 2, 4


def is_headless(term: Term) -> bool:
    """Whether only 的 stands where its noun would: 愿意改造的280户, 取得证书的48名."""
    is_bound = _OF_WHAT_IS_SO.match(term.after) is not None
    return not is_bound and term.name.endswith("的") and _HEADLESS.match(term.own_name) is not None


def is_of_a_kind(term: Term) -> bool:
    """Whether others of the same may be there besides those that it counts: 新增12家, 其余8家, 50人以上的企业."""
    return _OF_A_KIND.search(term.name) is not None or _OF_WHAT_IS_SO.match(term.after) is not None


def are_all_that_were_divided(name: str) -> bool:
    """已办结, 现已修复: done of all that were told with their parts."""
    return _DONE.fullmatch(name) is not None


def are_stages(whole: Term, part: Term) -> bool:
    """Whether the words say that of those counted first so many came so far."""
    own, told = part.own_name, _told_of(whole)
    if counts_another_noun(whole, part):
        return False
    if _ANY_STAGE.match(own) and any(then.match(own) and before.search(told) for before, then in _STAGES):
        return True
    if any(then.match(own) and before.search(told) for before, then in _GENERAL):
        return True
    if EXAMINED.search(told) and _FOUND_AMISS.match(own):
        return part.unit not in _OF_FAULTS or own[-_NOUN:] == told[-_NOUN:]
    if part.unit in _CARRIERS and _ALL_THERE_ARE.match(told) and _DONE_FOR_THEM.match(own):
        return True
    if part.index - whole.index == 1 and not part.mark and _JOINED_TO.match(part.name):
        return True
    return part.clause - whole.clause == 1 and any(
        own.startswith(then) and told.endswith(first + own.removeprefix(then)) for first, then in _OF_ONE_NOUN
    )


def counts_another_noun(whole: Term, part: Term) -> bool:
    """改造道路12条，已完工的36条公路移交养护: what stands behind the figure is not named before the whole."""
    if not part.own_name.endswith("的") or part.after.startswith(_OF_THESE):
        return False
    told, noun = whole.name + whole.after, part.after[:_LONGEST_NOUN]
    return len(noun) >= _NOUN and not share_a_word(noun, told)


def _told_of(whole: Term) -> str:
    """发放问卷 of 发放问卷260份, 学员参加培训 of 46名学员参加培训."""
    name = whole.own_name
    return name + whole.after if _BARE.fullmatch(name) else name

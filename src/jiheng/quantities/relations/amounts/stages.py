"""More that reach a stage than reached the one before: 发放问卷400份，收回412份; 参训640人，考核合格652人."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.relations.arithmetic.likely_sums import is_of_both, part_above
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, SCORE

_OF_ONE_NOUN = (
    ("参赛", "获奖"),
    ("报名", "参加"),
    ("报名", "录取"),
    ("申报", "获批"),
    ("申报", "立项"),
    ("申请", "获批"),
    ("受检", "合格"),
    ("参训", "取证"),
)
"""参赛作品126件，获奖作品62件: the same noun stands behind both."""
_PASSED = "(?:合格|通过|达标|优良)(?:的|数|人数|样品|产品)?"
_STAGES = tuple(
    (re.compile(before), re.compile(f"^(?:其中|实际|共|经[一-鿿]{{1,6}}，?)?(?:{then})(?:的?有|为|了|共)?$"))
    for before, then in (
        (
            "(?:发放|下发|发出|派发|投放)[^，。；]{0,14}(?:问卷|调查表|测评表|评议表|调查卷)|(?:问卷|调查表|测评表)(?:共|累计|实际)?(?:发放|下发|发出|派发|投放)?$",
            "(?:收回|回收|收到|有效|实际收回)(?:有效)?(?:问卷|调查表|测评表|评议表)?(?:份数)?",
        ),
        ("(?:收回|回收)", "有效(?:问卷|调查表|测评表)?"),
        ("检查|抽检|抽查|抽样|检测|送检|受检|检验|采样", f"(?:检测|检验|抽检)?(?:{_PASSED}|不合格(?:的|样品|产品)?)"),
        (
            "参训|培训|参考|参加考[试核]|应考|参加学习",
            "(?:考[试核]|结业|鉴定|测试)?(?:合格|通过|取证|结业|取得[^，。；]{0,8}证书?)(?:的|人数|人员|学员)?",
        ),
        ("^(?:应[到参检查考查]|应[^，。；收缴支付]{1,6})", "实[^，。；收缴支付有施际]{1,6}"),
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
        (
            "(?:发现|查出|排查出?|查摆出?|检查出)[^，。；]{0,10}(?:隐患|问题)(?:共|共计)?$",
            "(?:已|当场|现场|立即|立行立改|督促|责令|均已|即时|完成|落实)*整改(?:到位|完成|完毕|销号)?(?:[火安][灾全])?(?:隐患|问题)?",
        ),
        ("立案[^，。；]{0,14}", "(?:涉嫌犯罪|涉刑)?(?:案件)?移[送交](?:司法|公安|纪检监察)?(?:机关)?"),
        ("(?:工程|项目|标段)(?:共|共计|总数)$", "(?:竣工|完工|质量|初步)?验收(?:合格|通过)?"),
        (
            "(?:^|[^规范，。；])管理[^，。；]{0,10}|建档[^，。；]{0,6}|患者$",
            "规范(?:化)?(?:健康)?管理(?:的|人数|患者)?",
        ),
    )
)
"""What is done for those told before it, who cannot become more by it."""
_EXAMINED = re.compile(
    "(?:抽[查检样取审访]|检[查测验]|核[查实验]|稽[查核]|审[核查计]|复[核查]|走访|巡查|督查|评查|排查|调阅|回访|监测)[^，。；]{0,10}$"
)
_FOUND_AMISS = re.compile(
    "^(?:其中|共)?(?:查实|查出|发现|检出|认定|确认|存在)?(?:有|的)?(?!全|整改)[^，。；]{0,8}?"
    "(?:问题|差错|错误|缺陷|瑕疵|不[符合规达到完实]|违[规法]|[少漏欠]缴|缺失|[逾超]期|异常|失信)(?!整改|率|金额)[^，。；]{0,6}$"
)
_OF_FAULTS = frozenset({"个", "处", "项", "条", "起", "件", "类", "次", "点", "例"})
"""检查工地36个，发现隐患84个: in these units what was found amiss is counted itself."""
_APPLIED = re.compile("(?:评审|评选|论证|申[报请]|推荐|提名|报名|报[送考]|送审|参评|应聘)[^，。；]{0,12}$")
_ADMITTED = re.compile(
    "^(?:其中|实际|最终|共|经[一-鿿]{1,6}，?)?(?:[复初终]?[评审核]+|验收|评[定选估]|认定|考[核试]|面试|笔试)?"
    "(?:通过|获[批奖评]|批准|入[选围]|立项|录[取用]|授牌|认定|命名|晋级|进入(?:决赛|复赛|面试|考察|公示)|推荐立项)(?:的|了|数|人数|项目|名额)?(?:有|共)?$"
)
_ALL_THERE_ARE = re.compile("^(?:其中)?(?:全[国省市州县区镇乡村院校]|辖区|共有?|现有)[^，。；]{1,10}$")
_DONE_FOR_THEM = re.compile(
    "^(?:其中)?已(?:经|全部)?[^，。；]{2,4}$|^(?:正常|实际)(?:生产|经营|运[营行]|开[展放])[^，。；]{0,4}$"
)
"""全镇农户5,260户，已改厕5,380户: for the carriers themselves, in whose unit nothing that was made is counted."""
_CARRIERS = frozenset({"户", "家", "人", "辆", "台", "所", "座", "艘"})
_BOUGHT = re.compile("^(?:其中)?(?:购[置买]|采购|配备|添置|新购)[^，。；]{0,10}$")
_IN_USE = re.compile(
    "^(?:其中)?已(?:经|全部)?(?:投入使用|投用|使用|安装|交付|启用|到位|配发|发放|上线|运行)(?:到位|完毕|的)?$"
)
_UNDERTAKEN = re.compile("^(?!.*(?:新|续))[^，。；]{0,10}(?:实施|安排|承担|承建|组织)[^，。；]{0,8}$")
_ACCOMPLISHED = re.compile(
    "^(?:其中)?已(?:经|全部)?(?:完[工成]|竣工|建成|验收|交付|开工|投用|投入使用|启动)(?:验收|建设|改造|施工|项目|工程)*(?:的|了)?$"
)
_OF_ONE_THING = (
    "平台|系统|网络?|体系|名[录单]|目录|标准|目标|库|验收|改造|整[治改]|备案|登记|评估|检测|认证|建设|招标|签约"
)
_JOINED_TO = re.compile(
    "[^，。；]{0,10}?已(?:经|全部)?(?:接入|[纳并加列]入|通过|达到|完[工成]|竣工|建成|实现|启用|开放|开工|投用|投入使用|办结|销号|关闭|落实)"
    f"(?:[^，。；]{{0,6}}(?:{_OF_ONE_THING}))?$"
)
"""26处停车场已接入市级平台28处: done to those counted right before it, and nothing else is counted."""
_GENERAL = ((_APPLIED, _ADMITTED), (_UNDERTAKEN, _ACCOMPLISHED), (_BOUGHT, _IN_USE))
_SIGN = quick_pattern(
    "问题|差错|错误|缺陷|瑕疵|不符|违[规法]|[少漏欠]缴|缺失|[逾超]期|异常|失信|获评|批准|入[选围]|录用|授牌|认定|命名|"
    "正常|晋级|进入|推荐立项|处理|处置|收运|清运|教师|技术人员|医师|护士|收回|回收|收到|有效|合格|通过|达标|优良|取证|结业|取得|实|到[货场位]|验收|规范|获奖|获批|参加|录取|立项|用户|移[送交]|整改|已"
)
_DONE = re.compile("(?:目前|现|均|截至年末)?已(?:全部|经)?(?!累计)[\u4e00-\u9fff]{2,4}")
_OTHERS_AS_WELL = re.compile("每|上年|去年|计划|目标|任务|累计|历年|预计|以前")
_APART = frozenset({MONEY, PERCENT, PERCENTAGE_POINTS, SCORE, *DURATIONS})
_FARTHEST = 2
_NOUN, _LONGEST_NOUN = 2, 4


def stages(sentence: Sentence) -> Iterator[Statement]:
    """Each count of those who got so far that is above the count of those who might have."""
    if len(sentence.terms) < _FARTHEST or _SIGN.search(sentence.text, sentence.start, sentence.end) is None:
        return
    counted = [each for each in sentence.terms if each.unit not in _APART and each.mention.is_exact]
    yield from _done_of_divided(sentence, counted)
    for place, part in enumerate(counted):
        if not _SIGN.search(part.name) or _OTHERS_AS_WELL.search(part.name):
            continue
        if part.is_attribute or sentence.begins_parts(part) or _is_rated(sentence, part):
            continue
        ahead = counted[max(place - _FARTHEST, 0) : place]
        if not any(each.unit == part.unit and each.mention.size < part.mention.size for each in ahead):
            continue
        whole = _before(part, ahead)
        if whole is not None and part.mention.value > whole.mention.value > 0 and not is_of_both(ahead, part):
            yield part_above(part.mention, whole.mention)


def _is_rated(sentence: Sentence, part: Term) -> bool:
    """Whether a rate behind it tells the same: 发现174处，整改714处，整改率100%."""
    behind = sentence.terms[part.index + 1 : part.index + 2]
    return any(each.unit == PERCENT and "率" in each.name for each in behind)


def _done_of_divided(sentence: Sentence, counted: Sequence[Term]) -> Iterator[Statement]:
    """立案46件，其中甲类30件、乙类16件，已办结48件: what is done of all those that were just divided."""
    for place, part in enumerate(counted):
        if not _DONE.fullmatch(part.own_name) or part.depth:
            continue
        begin = next((at for at in range(place - 1, 0, -1) if sentence.begins_parts(counted[at])), 0)
        parts, whole = counted[begin:place], counted[begin - 1]
        if not begin or len(parts) < _FARTHEST or {each.unit for each in (whole, *parts)} != {part.unit}:
            continue
        is_divided = adds_up(whole.mention, [each.mention for each in parts])
        if is_divided and part.mention.value > whole.mention.value and not _OTHERS_AS_WELL.search(whole.name):
            yield part_above(part.mention, whole.mention)


def _before(part: Term, earlier: Sequence[Term]) -> Term | None:
    """The nearest that the part may have come from."""
    for whole in reversed(earlier):
        if whole.unit != part.unit or whole.segment != part.segment or whole.is_attribute:
            continue
        if whole.mark == "、" or whole.is_joined:
            return None  # 申报国家级2个、省级5个，获批7个: of both
        if whole.depth <= part.depth and not _OTHERS_AS_WELL.search(whole.name) and _are_stages(whole, part):
            return whole
    return None


def _counts_another_noun(whole: Term, part: Term) -> bool:
    """改造道路12条，已完工的36条公路移交养护: what stands behind the figure is not named before the whole."""
    if not part.own_name.endswith("的"):
        return False
    told, noun = whole.name + whole.after, part.after[:_LONGEST_NOUN]
    return len(noun) >= _NOUN and not any(noun[at : at + _NOUN] in told for at in range(len(noun) - 1))


def _are_stages(whole: Term, part: Term) -> bool:
    own = part.own_name
    if _counts_another_noun(whole, part):
        return False
    if any(before.search(whole.own_name) and then.match(own) for before, then in (*_STAGES, *_GENERAL)):
        return True
    if _EXAMINED.search(whole.own_name) and _FOUND_AMISS.match(own):
        return part.unit not in _OF_FAULTS or own[-_NOUN:] == whole.own_name[-_NOUN:]
    if part.unit in _CARRIERS and _ALL_THERE_ARE.match(whole.own_name) and _DONE_FOR_THEM.match(own):
        return True
    if part.index - whole.index == 1 and not part.mark and _JOINED_TO.match(part.name):
        return True
    return part.clause - whole.clause == 1 and any(
        own.startswith(then) and whole.own_name.endswith(first + own.removeprefix(then)) for first, then in _OF_ONE_NOUN
    )

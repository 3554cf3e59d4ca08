"""Words of a report that tell what was not done, not paid, not in order: what speaks against an assurance."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.claims.assurances import Topic
from jiheng.checks.manuscript.claims.scope import is_of_this_time, naming_words
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage, Stretch
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value

_N = r"[0-9](?:[0-9,]*[0-9])?(?:\.[0-9]+)?"
_AMOUNT = rf"(?!0(?:\.0+)?[万亿]?元){_N}[万亿]?元"
_SOME = rf"(?!0[^0-9.]){_N}"
_VERBS = (
    "完成|完工|竣工|建成|验收|组织|通水|通车|开工|投入|投用|使用|发放|拨付|支付|兑付|兑现|整改|纳入|移交|供货|交付|落实|到位|开展|实施|通过|取得|办结|"
    "归档|达标|及时|举办|覆盖|配备|安装|安置|清退|销号|签订|如期|按期|按时|全部|全面|启动|入户|得到(?!有效|根本|彻底|完全|明显|充分)|享受|救助|补发|建立|补贴|予以|予(?!以)|获得|足额"
)
_FIRST = "0-9延逾超拖晚迟尚仍还未没另正在计拟列纳结其剩余较比预延推顺跨进仅只占完达低"
"""Every way of telling that something was not done begins with one of these: others are passed over at once."""
_PATTERNS = {
    Topic.DONE: quick_pattern(
        rf"(?=[{_FIRST}])(?:(?:(?:尚未|仍未|还未|未能)(?!(?:得到|获得)?(?:根本|有效|彻底|完全|充分)|改变|扭转|缓解)[\u4e00-\u9fff]{{2}}|(?:未|没有)(?:能|在[^，。；0-9]{{1,6}})?(?:{_VERBS}))(?!按|扣|的?得|则|[^，。；]{{0,6}}不得分)[^，。；0-9]{{0,8}}"
        rf"|(?:未|没有)[\u4e00-\u9fff]{{2,4}}的(?:有|共)?{_SOME}[个户家所处座]"
        rf"|(?:另|还|尚|仍)有{_SOME}[个户家所处座][\u4e00-\u9fff]{{0,6}}(?:没有|无|不通)[\u4e00-\u9fff]{{1,6}}"
        rf"|{_N}[\u4e00-\u9fff]{{1,12}}(?:仍在|正在|尚在|还在)(?:施工|建设|整改|推进|实施|办理|改造|安装|协调|审理|审查|核查|处理)(?:中|当中)?"
        rf"|(?:正在|仍在|尚在)(?:组织)?(?:实施|推进|整改|解决|办理|建设|施工|处理|处置|改造|落实)(?:或[^，。；0-9]{{1,14}})?中?的?(?:有|共)?{_N}[\u4e00-\u9fff]"
        rf"|(?:计划|拟)(?:落实|解决|实施|办理)的(?:有|共)?{_N}[\u4e00-\u9fff]|{_N}[\u4e00-\u9fff]{{1,8}}?已?被?列入[^，。；0-9]{{0,6}}[计规]划"
        rf"|(?:列入|纳入)[^，。；0-9]{{0,8}}[计规]划[^，。；0-9]{{0,8}}(?:解决|实施|办理|落实)的?(?:有|共)?{_N}[\u4e00-\u9fff]"
        rf"|未[审执]?结(?:存|案件?)?{_N}[件宗起]|在建{_N}[处个座项条所栋]"
        rf"|(?:另|其余|剩余|余下|还有)有?的?{_N}[\u4e00-\u9fff（）]{{1,8}}?(?:(?:按进度|按计划|正在|正|有序)推进|(?:尚待|有待|待|尚未|未|正在)[\u4e00-\u9fff]{{2}})"
        rf"|(?:较|比)[^，。；0-9]{{0,8}}(?:任务|目标|计划)[^，。；0-9]{{0,6}}(?:{_N}[万亿]?[\u4e00-\u9fff]{{1,2}})?(?:少|低|差|欠)[^，。；0-9]{{0,4}}{_N}[\u4e00-\u9fff%]"
        r"|预计(?:于|在|到)?[^，。；]{0,12}(?:完工|竣工|完成|建成|交付|投用|验收)(?!率)"
        r"|(?:延期|推迟|延迟|顺延)(?:至|到)[^，。；]{0,12}|跨年(?:实施|完成)"
        r"|(?:进度|进展)(?:较为|有所|比较|相对)?(?:滞后|缓慢|较慢|偏慢)"
        rf"|(?:仅|只)(?:完成|达到|实现)[^，。；0-9]{{0,10}}{_N}[^，。；]{{0,3}}"
        rf"|(?:占|完成了?|达到?)[^，。；0-9]{{0,4}}(?:应[保发建改享]|目标|计划|任务)[^，。；0-9]{{0,6}}(?:{_N}[万亿]?[\u4e00-\u9fff]{{1,2}})?的[0-9]{{1,2}}(?:\.[0-9]+)?%"
        r"|(?:低于|未达到?|没有达到)[^，。；0-9]{0,6}(?:目标|预期|计划)值?"
        rf"|(?<=%，)(?:低于|未达到?|没有达到){_N}%的?(?:年度|年初|预期|绩效|考核|序时|约束性)?(?:目标|指标|计划)值?"
        rf"|(?:延误|逾期|超期|拖延)了?{_N}[天日]|(?:延误|逾期|超期|拖延)了?{_N}个月"
        rf"|(?:晚|迟)(?:到货|完工|竣工|交付|完成)?了?{_N}[天日])"
    ),
    Topic.PAID: quick_pattern(
        rf"(?:结余|结转|剩余|余额|还剩|剩下|结存)[^，。；0-9]{{0,10}}{_AMOUNT}|结转(?:至)?(?:下年|次年|20[0-9]{{2}}年)"
        rf"|(?:尚|还|仍)有[^，。；0-9]{{0,10}}{_AMOUNT}[^，。；0-9]{{0,10}}未[^，。；]{{0,4}}"
        r"|(?:尚未|仍未|还未|未能|未)(?:及时|按时|足额)?(?:支付|拨付|支出|兑付|结清|使用|下达|下拨|(?:足额|全部)?到位)"
    ),
    Topic.RATE: late_pattern(
        rf"{_SOME}(?:处|个|批次|批|件|项|座|段|套|台|份|例|户|所)[^，。；0-9]{{0,10}}(?P<failed>不合格|不规范|未通过|不达标|未达标|返工)"
        rf"|(?P<displeased>不满意)的?(?:有|为)?{_SOME}[份人户名家]",
        make=quick_pattern,
    ),
    Topic.BUDGET: late_pattern(
        rf"(?:超|超出|超过|突破)(?:年初)?(?:预算|标准|概算|控制数)(?:指标|数)?[^，。；0-9]{{0,4}}{_SOME}(?:%|[万亿]?元)"
        rf"|超支[^，。；0-9]{{0,4}}{_SOME}(?:%|[万亿]?元)"
    ),
    Topic.COMPLAINTS: late_pattern(
        rf"(?:投诉|举报|上访)[^，。；0-9]{{0,8}}{_SOME}(?:件|起|次|条|宗)|{_SOME}(?:件|起|次|条|宗)[^，。；0-9]{{0,8}}(?:投诉|举报|上访)"
    ),
    Topic.ACCIDENTS: late_pattern(
        rf"发生[^，。；]{{0,4}}(?:一|两|二|三|{_SOME})起[^，。；]{{0,10}}事故|事故(?![^，。；0-9]{{0,4}}(?:下降|减少|同比))[^，。；0-9]{{0,4}}{_SOME}起"
        rf"(?:，(?:造成)?死亡{_SOME}人)?"
    ),
    Topic.RULES: late_pattern(
        r"(?:存在|发现|属于|出现)[^，。；]{0,24}(?:挪用|挤占|截留|白条|虚列|虚报|冒领|骗取|套取|违规|用于支付|不规范|超范围)"
    ),
    Topic.FILES: late_pattern(
        r"(?:资料|档案|材料|手续|台账|凭证|附件|记录|验收单)[^，。；0-9]{0,6}"
        r"(?:缺失|不全|不齐|不完整|缺少|遗失|未归档|不完善|不健全|不够完整)"
        r"|(?:未附|缺少)[^，。；0-9]{0,6}(?:合同|发票|清单|验收单|审批单|附件|凭证)"
    ),
    Topic.USE: late_pattern(
        r"闲置|空置|弃管|(?:尚未|未能|未|没有)(?:正式)?(?:投入使用|投用|启用)|使用率(?:不高|较低|偏低|低)"
    ),
}
_YET = re.compile("(?:尚|仍|还)未|未能")
_DOING = late_pattern(_VERBS)
_CORES = {
    Topic.DONE: re.compile(
        "未|没有|不通|无|预计|在建|仍在|正在|尚在|还在|延期|推迟|延迟|顺延|跨年|滞后|慢|仅|只|低|延误|逾期|超期|拖延|晚|迟|的[0-9]|列入|纳入|推进|待|计划|拟|少|差|欠"
    ),
    Topic.PAID: re.compile("结余|结转|剩|余额|结存|未"),
    Topic.RATE: late_pattern("不合格|不规范|未通过|不达标|未达标|返工|不满意"),
    Topic.BUDGET: late_pattern("超|突破"),
    Topic.COMPLAINTS: late_pattern("投诉|举报|上访"),
    Topic.ACCIDENTS: late_pattern("事故"),
    Topic.RULES: late_pattern("挪用|挤占|截留|白条|虚列|虚报|冒领|骗取|套取|违规|用于支付|不规范|超范围"),
    Topic.FILES: late_pattern("缺|未附|不全|不齐|不完整|遗失|未归档|不完善|不健全|不够完整"),
    Topic.USE: late_pattern("闲置|空置|弃管|投入使用|投用|启用|使用率"),
}
"""Without one of these words a sentence tells no setback; quicker to look for."""
_CORE_WORDS = {
    topic: words if all(len(word) > 1 and word.isalpha() for word in words) else ()
    for topic, words in ((topic, tuple(core.pattern.split("|"))) for topic, core in _CORES.items())
}
"""The words themselves, where few texts have one."""
_IN_ORDER = quick_pattern(
    "无|(?<!清)零|不存在|未发现|未发生|未出现|未收到|未接到|没有发|没有收|没有出|避免|防止|杜绝|减少|解决|不再|不存|未形成|扭转"
)
_NOT_OF_IT = {
    Topic.DONE: quick_pattern(
        "预算执行|支出进度|支付进度|资金[^，。；]{0,8}进[度展]|列入(?![^，。；]{0,8}[计规]划)|超额|提前|未完成率|未纳入预算|编制|扣[0-9]|(?:付款|支付|拨款|结算)(?:节点|条件|期|时间)"
    ),
    Topic.PAID: re.compile("年初|上年|期初|其他项目|节约|交回|上缴|收回|统筹|结余分配|将于|质保金|未使用公"),
    Topic.COMPLAINTS: late_pattern("消费|12315|12345|热线|市场|诉求|电话|渠道|信箱"),
    Topic.ACCIDENTS: late_pattern("交通|火灾|演练"),
    Topic.RULES: late_pattern("整改完成|处罚|查处|查办|办理|案件|线索"),
    Topic.USE: late_pattern("土地|报废|年限|盘活|利用闲置|更新计划"),
}
"""Words of a sentence that is about something else than what fell short in the year."""
_PLAN_AND_RESULT = re.compile(
    rf"(?:计划|目标值?|任务|应|预算|设计|核定)[^，。；0-9]{{0,12}}(?P<one>{_N})(?P<unit>%|[万亿]?[\u4e00-\u9fff]{{1,2}})"
    rf"[^。；0-9]{{0,24}}(?:实际|仅|只|(?<!超额)(?<!超)完成|到位)[^，。；0-9]{{0,10}}(?P<other>{_N})(?P=unit)"
)
_OF_WHICH = re.compile(
    rf"(?P<one>[0-9](?<![0-9.,][0-9])(?:[0-9,]*[0-9])?(?:\.[0-9]+)?)(?P<unit>(?![年月日万亿多余])[\u4e00-\u9fff])(?P<noun>[^，。；0-9]{{0,12}}?)(?:[，、中]|(?=有[0-9])|(?=已[\u4e00-\u9fff]{{2,4}}[0-9]))(?P<verb>[^，。；0-9]{{0,14}})"
    rf"(?P<other>{_N})(?P=unit)(?P<after>[^，。；0-9]{{0,14}})"
)
_REST = late_pattern(
    rf"[\u4e00-\u9fff]{{1,2}}[^，。；0-9]{{0,8}}[、，](?P<what>[^，。；、0-9]{{2,14}})(?P<rest>{_N})(?P<unit>[\u4e00-\u9fff])"
)
_DENIED, _DEED_LENGTH = late_pattern("[未不没无待正仍尚还拟将]|计划|在"), 2
_BOUND = late_pattern("(?:达到?|超过?|[高大]于)$")
"""16次，其中14次水深超过6000米: which of them, and not how many were done."""
_DEED = re.compile(f"实际|成功|已|收回|回收|合格|达标|达到|超过|通了|通上|资助|参保|参加|缴费|缴纳|签约|{_VERBS}")
"""Without a deed two counts are of two things or kinds: 示范园24个、示范区12个; 28个指标，其中20个预期性指标."""
_RECEIVED = re.compile(
    rf"(?:受理|收到|接到|收办|立案|发现|排查|摸排|查出|征集|接收)(?P<noun>[^，。；0-9]{{0,14}})(?P<one>{_N})(?P<unit>[件个项条起宗处])"
    rf"(?P<between>[^。]{{0,50}}?)(?P<verb>办结|结案|整改|解决|化解|处理|处置|办复|答复|回复|销号)(?:到位|完成|完毕)?(?:了|的)?(?P<other>{_N})(?P=unit)"
)
"""受理欠薪案件136件，涉及2415人；已办结129件: what came in and what was settled of it."""
_RATE = re.compile(r"[率度](?:仅|只|约)?(?:为|达到?|是|：)?[0-9]{1,2}(?:\.[0-9]+)?%")
_MADE_GOOD = late_pattern("[^。；]{0,8}，(?:现|目前)?均?已(?:补|整改|完善|更正|归档)")
_NO_COUNTS = ("元", "天", "日", "月", "年", "周")
"""Less money or time than planned is nothing missed."""
_APPLIED = late_pattern("申请|申报|报名|参评|考试|评审|审议")
"""Who applied and was not admitted, or what was discussed and not passed, is no work left undone."""
_BEFORE_COUNT = 12
_LONGEST_NAME = 14


@value(slots=False)
class Setback(Stretch):
    """`clause`: its own words; `about`: of its sentence, up to its end. Of parts, `whole` and `part` name both."""

    topic: Topic
    clause: str
    sentence: str
    about: str
    whole: str = ""
    part: str = ""
    rate: str = ""
    is_result: bool = False

    @property
    def is_of_work(self) -> bool:
        """Whether it tells of work that was to be done: 尚未结束 of a flood does not."""
        return not _YET.match(self.words) or _DOING.search(self.words) is not None

    @once
    def naming_words(self) -> frozenset[str]:
        """The words that name what it is about."""
        return naming_words(self.about)


def setbacks_of(text: WholeText, topic: Topic, year: int | None) -> Iterator[Setback]:
    """What was not done, of one topic, in prose; other years and what may happen are left out."""
    core, pattern = _CORES[topic], _PATTERNS[topic]
    for passage in text.passages_where(core, *_CORE_WORDS[topic]):
        if passage.is_heading:
            continue
        for begin, end in _sentences_with(core, passage):
            for found in pattern.finditer(passage.text, begin, end):
                setback = _setback(passage, found, topic, year, part=_failed(found))
                if setback is not None:
                    yield setback


def _failed(found: re.Match[str]) -> str:
    names = found.groupdict()
    return names.get("failed") or names.get("displeased") or ""


def _sentences_with(core: re.Pattern[str], passage: Passage) -> Iterator[tuple[int, int]]:
    """Where the sentences that have one of the words begin and end."""
    last = 0
    while (found := core.search(passage.text, last)) is not None:
        begin, end = passage.sentence_around(found.start())
        yield max(begin, last), end
        last = end


def results_of(passages: Sequence[Passage], topic: Topic, year: int | None) -> Iterator[Setback]:
    """Results beside their plans that are lower, or for the topic of the budget higher."""
    for passage in passages:
        if passage.is_heading:
            continue
        for found in _PLAN_AND_RESULT.finditer(passage.text):
            planned, done = _number(found["one"]), _number(found["other"])
            is_overrun = topic is Topic.BUDGET and "预算" in found[0]
            is_short = done < planned and topic is Topic.DONE and not found["unit"].endswith(_NO_COUNTS)
            is_short = is_short and not LESS_IS_BETTER.search(found[0])  # 控制在10%以内，实际9.2%
            if done > planned if is_overrun else is_short:
                setback = _setback(passage, found, topic, year, is_result=True)
                if setback is not None:
                    yield setback


def parts_of(passages: Sequence[Passage], year: int | None) -> Iterator[Setback]:
    """Parts counted beside their whole: 共有项目14个，其中11个开展了自评."""
    for passage in passages:
        if passage.is_heading:
            continue
        for found in _OF_WHICH.finditer(passage.text):
            whole, part = _number(found["one"]), _number(found["other"])
            after = _BOUND.sub("", found["after"]) if passage.text[found.end() :][:1].isdigit() else found["after"]
            told = f"{_deed_ahead(passage, found)}{found['verb']}，{after}"
            is_done = _DEED.search(told)
            is_short = part < whole <= part * 2 and is_done and not _is_of_another_noun(found)
            if is_short and not _is_made_up(passage, found, told, whole - part):
                begin = max(passage.clause_start(found.start()), found.start() - _BEFORE_COUNT)
                names = f"{passage.text[begin : found.start()]}，{found['noun']}"
                setback = _setback(passage, found, Topic.DONE, year, whole=names, part=told)
                if setback is not None:
                    yield setback


def _is_made_up(passage: Passage, found: re.Match[str], told: str, rest: Decimal) -> bool:
    """24个小区中，一次验收通过22个、整改后通过2个: whether the same was done with the rest, told right behind."""
    behind = _REST.match(passage.text, found.end("other"))
    if behind is None or behind["unit"] != found["unit"] or _number(behind["rest"]) != rest:
        return False
    deed = behind["what"][-_DEED_LENGTH:]
    return deed in told and _DEED.search(deed) is not None and not _DENIED.search(behind["what"])


def _deed_ahead(passage: Passage, found: re.Match[str]) -> str:
    """完成12项任务中的11项."""
    return passage.text[max(found.start() - 2, 0) : found.start()] if found["verb"] == "的" else ""


def _is_of_another_noun(found: re.Match[str]) -> bool:
    """接管80个无人管理小区，完成45个老旧小区改造: each number has a noun of its own."""
    own, other = found["noun"], noun_behind(found["after"])
    return bool(own and other) and not _DEED.match(other) and not (other.startswith(own) or own.endswith(other))


def unsettled_of(passages: Sequence[Passage], year: int | None) -> Iterator[Setback]:
    """What was settled beside more that came in."""
    for passage in passages:
        if passage.is_heading:
            continue
        for found in _RECEIVED.finditer(passage.text):
            whole, part = _number(found["one"]), _number(found["other"])
            if part < whole <= part * 2:
                begin = max(passage.clause_start(found.start()), found.start() - _BEFORE_COUNT)
                names = f"{passage.text[begin : found.start()]}，{found['noun']}"
                setback = _setback(passage, found, Topic.DONE, year, whole=names, part=found["verb"])
                if setback is not None:
                    yield setback


def rates_of(passages: Sequence[Passage], year: int | None) -> Iterator[Setback]:
    """Rates below 100 %."""
    for passage in passages:
        if not passage.is_heading:
            for found in _RATE.finditer(passage.text):
                setback = _setback(passage, found, Topic.RATE, year, rate=_name(passage, found.start()))
                if setback is not None:
                    yield setback


def _number(written: str) -> Decimal:
    return Decimal(written.replace(",", ""))


def _name(passage: Passage, end: int) -> str:
    """工程验收合格 of 全年工程验收合格率, 拨付 of 拨付进度."""
    return passage.text[max(passage.clause_start(end), end - _LONGEST_NAME) : end].removesuffix("进")


def _setback(
    passage: Passage,
    found: re.Match[str],
    topic: Topic,
    year: int | None,
    *,
    whole: str = "",
    part: str = "",
    rate: str = "",
    is_result: bool = False,
) -> Setback | None:
    text = passage.text
    begin, end = passage.sentence_around(found.start())
    clause = text[passage.clause_start(found.start()) : found.end()]
    sentence = text[begin:end]
    if topic is Topic.FILES and _MADE_GOOD.match(text, found.end()):
        return None
    if topic is Topic.DONE and "通过" in found[0] and _APPLIED.search(sentence):
        return None
    told = clause[: -len(found[0])] if "解决" in found[0] else clause
    if _IN_ORDER.search(told) or not is_of_this_time(passage, found.start(), found.end(), year):
        return None
    unlike = _NOT_OF_IT.get(topic)
    if (
        unlike is not None
        and not whole
        and not is_result
        and unlike.search(clause if topic is Topic.DONE else sentence)
    ):
        return None
    if topic is Topic.RATE and rate:
        begin = text.rfind("%", begin, found.start()) + 1 or begin
    about = text[begin : found.end() + len(part)]
    return Setback(passage, found.start(), found.end(), topic, clause, sentence, about, whole, part, rate, is_result)

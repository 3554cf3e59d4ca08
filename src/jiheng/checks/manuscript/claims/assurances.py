"""Sentences that assure the reader: everything done and paid, nobody left out, nothing wrong found."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum

from jiheng.checks.manuscript.claims.scope import is_of_this_time, is_shown_beside, naming_words
from jiheng.checks.manuscript.text.passages import Passage, Stretch
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import once, value


class Topic(Enum):
    """What is assured, and what speaks against it."""

    DONE = "done"
    RATE = "rate"
    PAID = "paid"
    BUDGET = "budget"
    COMPLAINTS = "complaints"
    ACCIDENTS = "accidents"
    RULES = "rules"
    FILES = "files"
    USE = "use"

    __hash__ = object.__hash__
    """Each member is there once; Enum's own hash takes five times as long."""


_ABSENCE = re.compile(
    r"(?:无(?!形|预算)|没有|未|不存在|零)[^，。；0-9]{0,14}?(?:(?P<paid>结转|结余|沉淀|滞留)|(?P<complaints>投诉|上访|举报)|(?P<accidents>事故)"
    r"|(?P<budget>超支|(?:突破|超)[^，。；0-9]{0,10}(?:预算|标准|概算|控制数|限额))|(?P<rules>违规|违纪|违法|挪用|挤占|截留|套取|虚列|虚报|冒领|骗取|不规范)"
    r"|(?P<use>闲置|空置|弃管)|(?P<done>滞后|拖延|延期|未完成|(?<!重大)遗漏))"
)
_SOUND = re.compile(r"(?:全部|均|都|100%)(?:检测|检验|验收|鉴定|评定|为|达到){0,2}合格(?!率|的)")
_WHOLLY = re.compile(
    r"(?:全部|全面|均|都|全额|足额|如数|悉数|如期|按期|按时|按(?:计划|合同)(?:工期|时间|进度)|提前|圆满|顺利|100%|百分之百)(?:已经?|得到|按时|及时|足额|按期|如期|顺利|圆满|全部|组织|按计划|在[\u4e00-\u9fff]{2,8}[内前]){0,3}"
    r"(?:(?P<use>投入(?:使用|运营|运行)|投用|正常使用|正常运行)|(?P<paid>支付|支出|使用|拨付|下达|兑付|结清|付清|用完|用尽|花完|执行(?:完毕|完成))"
    r"|(?P<done>(?:完成|完工|竣工|建成|验收|通过[\u4e00-\u9fff]{0,4}验收|开工|举办|举行|开展|实施|到位|发放|兑现|达标|实现|达到|履约|取得|移交|归档|办结|整改|交付|"
    r"通水|通车|落实|配备|覆盖|安置|清退|合格(?!的)|解决|结案|化解|处理|处置|销号|纳入|受理|签约|入户|安装|铺设|采购|改造|整治|修复|更换|签订|投保|检测|到货|审结|执结|核销|参加|缴纳|缴清|分配|出租|入住|收回|回收|追回|上缴|缴库|[\u4e00-\u9fff]{2}(?:到位|完毕|完成|合格(?!的)))(?!率)))"
)
_DONE = re.compile(
    r"完成了?(?:全部|全年|各项|所有|年度)[^，。；0-9的]{0,8}(?:任务|目标|指标|工作)(?!的|值|任务)|全覆盖|应(?!有)(.)尽\1"
)
_EACH_ONE = re.compile("实现了?([村户人家校组])\\1[\u4e00-\u9fff]{1,6}")
_SPENT = "(?:全部执行(?:完毕|完成)?|(?:全部)?(?:支出|使用|支付|拨付)完毕)"
_SETTLED = "[^，。；]{0,6}(?:结清|付清)"
_ARRIVED = "[^，。；0-9未不没]{0,6}(?:均|都|全部|足额)[^，。；0-9未不没]{0,4}到位"
_NOT_IN_TIME = "(?<!按[年季月期时].{{{0}}})(?<!及时.{{{0}}})(?<!如期.{{{0}}})(?:均|已)?(?:达到了?|达|为)?100%"
_FULL_RATE = "|".join(
    name + _NOT_IN_TIME.format(len(name))
    for name in ("执行率", "支付率", "支出率", "使用率", "拨付率", "执行进度", "支付进度", "支出进度", "拨付进度")
)
"""按季拨付率 tells how punctually it was paid, not how much."""
_PAID = re.compile(
    rf"尾款{_SETTLED}|款项(?:{_SETTLED}|{_ARRIVED})|工程款{_SETTLED}|应[拨支付]尽[拨支付]|拨款{_ARRIVED}|预算已?{_SPENT}"
    rf"|类支出已?{_SPENT}|资金(?:已?{_SPENT}|{_ARRIVED})|经费(?:已?{_SPENT}|{_ARRIVED})|执行到位|{_FULL_RATE}"
)
_RATE = quick_pattern(
    r"[率度](?:[均都已]?(?:达到了?|达|为|实现)?|：)100%|(?:全部|均|都)表示(?:很|非常)?满意(?:或(?:基本|比较)满意)?"
)
_NO_COMPLAINTS = late_pattern(r"投诉(?:率|量|数|件|次数)?为?(?:零|0(?![.0-9]))")
_NO_ACCIDENTS = late_pattern(r"事故(?:率|数)?为?(?:零|0(?![.0-9]))")
_ALL_OF_SO_MANY = re.compile(
    r"(?:全部|所有)[0-9]+[个座家所处条户][^，。；0-9]{1,8}?(?:已|均)+(?:于[^，。；]{2,10}?)?(?:竣工|完工|建成|完成|交付|验收)"
)
_WITHIN_BUDGET = late_pattern(
    r"控制在(?:[年批][初复])?(?:预算|概算|限额|控制数)(?:范围|额度)?(?:之|以)?内(?![^，。；]{0,4}[0-9])"
)
_FILES = late_pattern(
    r"(?:资料|档案|材料|手续|台账|凭证|附件|记录)(?![^，。；]{0,6}[不未欠])[^，。；0-9]{0,6}(?:齐全|完整|完备|完善)(?!性|度)"
)
_HOW = (
    "已|均|都|全[部面]|圆满|[如按]期|按时|按计划|提前|超额|顺利|较好地?|足额|如数|悉数|保质保量|100%|百分之百"
    "|应兑尽兑，?"
)
_REACHED = quick_pattern(
    rf"(?:{_HOW})(?:{_HOW}){{0,2}}(?:已|得到|地|了|100%)*"
    r"(?:完成|实现|达到预期|达到目标|达标|兑现|兑付|达成|完工|竣工|办结|落实到位|达到100%)(?:到位)?(?![的率值数]|任务数|[^，。；]{0,8}[0-9]|(?:了|近|超过?|逾|过|[一二三四五六七八九]|的)*(?:成|半|分之))"
)
_REACHED_TARGETS = re.compile(
    r"(?:完成|实现|达到|达成|超过|超出)了?(?:全部|各项|所有)?(?:年初|年度|预定|既定|预期|设定|全年|绩效|计划)?的?(?:各项)?(?:绩效)?(?:目标值|指标值|目标|任务|指标|效果|要求|预期(?=[，。；]|$)|(?<=[初度年定])计划(?=[，。；]|$))"
    r"(?!的|值|数|不|为|未|分解|设定|申报|管理|[^，。；]{0,8}[0-9])"
)
_REACHED_ALL = re.compile(
    r"应(?!有)(?P<verb>[\u4e00-\u9fff])尽(?P=verb)|全部[\u4e00-\u9fff]{2,4}(?=[，。；]|$)|圆满完成|全部完成|超额完成"
)
_USED = (
    "[^，。；0-9]{0,4}(?:全部|均|足额|全额|百分之百)(?:已|按时|及时|足额){0,2}(?:支出|支付|使用|兑付|兑现|用完|用尽|花完|执行(?:完毕|完成))"
    "(?!进度|率|[^，。；]{0,2}[到至](?!位))"
)
_GIVEN = "(?:支出|支付|拨付|发放|兑付)(?:完毕|到位|给[^，。；0-9]{1,12})?(?=[，。；]|$)"
_AMOUNT = (
    "(?:资金|经费|补助|补贴|预算|拨款|专款|款项)[0-9][0-9.,]*[万亿]?元(?:已经?|均|现已)*(?:全部|全额|足额|悉数)(?:已|按时|及时)*"
    "(?:执行|支出|支付|使用|兑付|发放)(?:完毕|到位|完成)?(?=[，。；]|$)"
)
_FUNDS = quick_pattern(
    rf"{_AMOUNT}|无结余|没有结余|未有结余|资金(?:{_USED}|(?:当年|年内)?已?{_SPENT})|经费(?:{_USED}|已?{_SPENT})|预算已?{_SPENT}|类支出已?{_SPENT}|全部{_GIVEN}|全额{_GIVEN}|足额{_GIVEN}|悉数{_GIVEN}"
    rf"|尾款{_SETTLED}|款项{_SETTLED}|工程款{_SETTLED}|{_FULL_RATE}|应([拨支])尽\1"
)
_SAID_OF_FUNDS = ("均", "全部", "足额", "全额", "悉数", "结余", "完毕", "100%", "百分之百", "结清", "付清", "尽")
_PATTERNS: tuple[tuple[re.Pattern[str], Topic | None, bool, tuple[str, ...]], ...] = (
    (_WHOLLY, None, True, ()),
    (_SOUND, Topic.RATE, True, ("合格",)),
    (_DONE, Topic.DONE, True, ("完成", "全覆盖", "尽")),
    (_EACH_ONE, Topic.DONE, True, ("实现",)),
    (_RATE, Topic.RATE, True, ("100%", "满意")),
    (_PAID, Topic.PAID, True, ("到位", "完毕", "100%", "结清", "付清", "全部执行", "尽")),
    (_ABSENCE, None, True, ()),
    (_ALL_OF_SO_MANY, Topic.DONE, True, ("全部", "所有")),
    (_WITHIN_BUDGET, Topic.BUDGET, True, ("控制在",)),
    (_NO_COMPLAINTS, Topic.COMPLAINTS, True, ("投诉",)),
    (_NO_ACCIDENTS, Topic.ACCIDENTS, True, ("事故",)),
    (_FILES, Topic.FILES, True, ("齐全", "完整", "完备", "完善")),
    (_FUNDS, Topic.PAID, False, _SAID_OF_FUNDS),
    (_REACHED, Topic.DONE, False, ()),
    (_REACHED_TARGETS, Topic.DONE, False, ("目标", "任务", "指标", "效果", "要求", "预期", "计划")),
    (_REACHED_ALL, Topic.DONE, False, ("全部", "尽", "圆满完成", "超额完成")),
)
"""Where no topic stands, the name of the group that matched tells it; False: only figures can speak against it.

Each begins with a choice of plain characters, which `re` looks for at once; anything else costs ten times as much. The
words are those of which it needs one, looked for before it where few paragraphs have any.
"""
COMPLETION = frozenset({Topic.DONE, Topic.RATE, Topic.PAID})
_DONE_OR_PAID = COMPLETION - {Topic.RATE}
_PURPOSE = ("为", "为了", "以", "以便")
"""为顺利完成招生计划，…: what something else was done for."""
_NOT_ASSURED = quick_pattern(
    r"尚|接近|基本(?!建成)|大部分|多数|过半|半数|力争|确保|争取|将|拟|预计|如果|应(?!急|保|改|享|拨|支|付|兑|发)|努力|保证|能否|是否|[需须](?!求)|着力|有[0-9一二两三四五六七八九十]{1,3}[项个家所处座]|防止|避免|杜绝|(?<!按)(?<!按照)要求|目标值|其余|其他|已[^，。；]{1,4}的|"
    r"年底前(?!已|均|都)|除(?![险尘草雪冰虫害臭杂氟])|(?<![许认])可$|[即便]可|(?<![功智技职性节产潜才])能$|不能|未能|难以|或|为了|不断|进一步|推动|促进|保障了|督促|责成|敦促|(?:未|没有)$|(?:完成|通过|验收|达到)[^，。；了]{0,4}的[^，。；]{1,6}$"
)
_DUE = re.compile("(?P<year>20[0-9]{2})年(?:[0-9]{1,2}月)?(?:[0-9]{1,2}日|底|末)?前(?!已|均|都)")
"""足额落实区级资金，2024年3月底前到位: still to be done."""
_LEADS_TO = re.compile("致使|导致|造成|引起")
"""未及时验收致使进度拖延 says the reverse of 未拖延."""
_TIER = "达成年度指标"
_BEFORE_TIER = ("：", "部分", "未", "“")
_EXCEPT = re.compile(r"除(?!此)[^。；]{1,40}(?:外|之外)")
_BUT = re.compile("(?:但|然而)(?P<said>[^。；]*)")
_LESS = late_pattern("未|没|不|尚|仍|还|除|个别|部分|少数|有些|较低|偏低|滞后|慢|余|仅|只|差|缺|[0-9]")
"""资金已使用完毕，但效益释放需要时间 takes nothing back."""
_GENERAL = re.compile("目标|任务|指标|工作|项目")
_COMPLETED = re.compile("完成了?(?:全部|全年|各项|所有|年度)")
_OWN_TARGET = re.compile("(?:目标|任务|计划)[^，。；0-9]{0,4}[0-9][^，。；]{0,8}，$")
_OF_EVERYTHING = re.compile(
    "建设内容|工程内容|各项|全部|所有|各类|年度|全年|整体|总体|产出|效益|数量|质量|时效|成本|绩效|预定|既定|预期|年初|设定|约束性|预期性|考核|[一二三]级|核心|主要|目标|任务|指标|工作|项目|"
    "完成率|[0-9一二两三四五六七八九十年项个大]|本部门|我[局委办县区市镇乡街]|[本我]单位|部门|单位|上级|下达|交办|布置|安排|综上|所述|总之|截至|[底末已均都的和及等、：了也并为从看]|完成|实现|达到?|达标|要求|"
    "按照?|如期|按期|按时|完工|投入使用|投入运行|100%|计划|没有|不存在|存在|未|[\u4e00-\u9fff]{1,6}(?:局|委员会|中心|街道|镇|乡|县|区|市)(?=各项|全部|所有|年度|全年|整体)"
    "|[省市区县镇乡州]委|[省市区县镇乡州]?政府|党[委组]|交付|到位|完毕|目标责任书?"
)
"""What is left of a clause without these words names one thing among others."""
_OF_SOME = re.compile("等[0-9]+[\u4e00-\u9fff]")
_COUNTED = re.compile("(?:项目|工程)?[0-9]|[^，。；0-9]{0,12}的(?:有|共|为)?[0-9]")
"""全面完工6049座 and 全面完成任务的有46项 tell how many."""
_OF_POLICY = re.compile(
    "(?:了)?(?:党中央|中央|国务院|社会主义|小康|以)|[^，。；]{0,24}(?:决策部署|部署要求|会议精神|讲话精神|使命任务|战略定位)"
)
"""全面落实决策部署 and 全面建成社会主义现代化强国 say nothing of what was done."""
_OF_TIME = re.compile("[^，。；]{0,6}(?:序时|时间进度|阶段性)")
"""全部达到时间进度要求 leaves the rest of the year for the rest of the work."""
_HELPED = re.compile(
    "[^，。；]{0,10}(?:提供|奠定|打下|创造)了?[^，。；]{0,8}(?:保障|保证|支撑|支持|基础|条件)|能够|将|有[助利]|有待"
)
"""为政策全面落实提供了保障 says what it helps to reach, 项目的顺利实施将带动就业 what it will do."""
_AVERAGE = re.compile("[日月年人户场亩件次平]均")
"""日均处理污水2.1万吨 tells an average."""
_OR = "或"
"""均已整改或正在整改 says neither of all of them."""
_OF_A_NUMBER = re.compile("(?<![0-9年])[0-9]+[个项家所处座件户][^，。；0-9]{0,6}$")
_ONLY_DONE = re.compile("已(?:完成|实现|达成|完工|竣工|办结|兑现|兑付)")
"""已完成民生工程通村公路14.9公里 tells how much, wherever in its clause."""
_DIGIT = late_pattern("[0-9]")
_ALL = late_pattern("[全均都悉]|100%|如数")
"""16个项目已完工 is said of sixteen, 16个项目均已完工 of all."""
_LONGEST_CLAUSE, _LONGEST_SUBJECT = 60, 40


@value(slots=False)
class Assurance(Stretch):
    """`clause`: its own words; `subject`: those of them before it. `is_general`: of all targets or all work.

    `is_limited`: a 但 in the sentence takes something back. `is_whole`: of everything, so that words can deny it too.
    """

    topic: Topic
    clause: str
    subject: str
    sentence_start: int
    sentence_end: int
    is_general: bool
    is_limited: bool
    is_whole: bool

    @once
    def naming_words(self) -> frozenset[str]:
        """The words of its clause that name something."""
        return naming_words(self.clause)

    @property
    def sentence(self) -> str:
        """Its sentence as far as its own clause."""
        end = self.end + len(self.clause) - len(self.subject) - (self.end - self.start)
        return self.passage.text[self.sentence_start : max(end, self.end)]

    @property
    def is_of_money(self) -> bool:
        """Whether it says that nothing is left of the money."""
        if self.topic is not Topic.PAID:
            return False
        found = _FUNDS.search(self.passage.text, self.start - len(self.subject), self.end + _LONGEST_SUBJECT)
        return found is not None and found.start() < self.end


@value()
class Hint:
    """Words that sound like an assurance; whether they are one costs more to tell."""

    passage: Passage
    start: int
    end: int
    topic: Topic
    is_whole: bool
    is_misdated: bool


def hints_of(
    text: WholeText, may_assure: Callable[[Passage], bool], is_misdated: Callable[[Passage, int], bool]
) -> Sequence[Hint]:
    """What sounds like an assurance in prose; `is_misdated`: whether the year that words name is a slip."""
    assuring = {each.index: each for each in text.passages if not each.is_heading and may_assure(each)}
    hints: list[Hint] = []
    for pattern, topic, is_whole, words in _PATTERNS:
        for passage in text.passages_with(*words) if words else assuring.values():
            if passage.index in assuring:
                for found in pattern.finditer(passage.text):
                    start, end = found.span()
                    topic_of_it = topic or Topic(found.lastgroup)
                    hints.append(Hint(passage, start, end, topic_of_it, is_whole, is_misdated(passage, start)))
    return sorted(hints, key=_passage_of)


def _passage_of(hint: Hint) -> int:
    return hint.passage.index


def assurance_of(hint: Hint, year: int | None) -> Assurance | None:
    """The assurance; wishes, plans, exceptions, claims of some and of other years are none."""
    passage, text = hint.passage, hint.passage.text
    if _LEADS_TO.search(text, hint.start, hint.end) or _is_tier(text, hint):
        return None
    clause_start = passage.clause_start(hint.start)
    begin = max(clause_start, hint.start - _LONGEST_CLAUSE)
    if (
        text[begin : hint.start] in _PURPOSE
        or is_unassured(text, begin, hint.start)
        or _COUNTED.match(text, hint.end)
        or _OF_POLICY.match(text, hint.end)
        or _HELPED.match(text, hint.end)
        or _OF_TIME.match(text, hint.end)
        or _AVERAGE.match(text, max(hint.start - 1, 0))
        or text.startswith(_OR, hint.end)
    ):
        return None
    if _OF_A_NUMBER.search(text[begin : hint.start]) and not _ALL.search(text, hint.start, hint.end):
        return None
    sentence, stop = passage.sentence_around(hint.start)
    if year is not None and any(int(due["year"]) > year for due in _DUE.finditer(text, hint.end, stop)):
        return None
    if _is_excepted(text, sentence, stop, hint.start) or _OF_SOME.search(text, sentence, hint.start):
        return None
    if not is_of_this_time(passage, hint.start, hint.end, None if hint.is_misdated else year):
        return None
    end = min([at for mark in "，。；" if (at := text.find(mark, hint.end, stop)) >= 0] or [stop])
    end = min(end, hint.end + _LONGEST_CLAUSE)
    clause = text[begin:end]
    if _ONLY_DONE.fullmatch(text, hint.start, hint.end) and _DIGIT.search(text, hint.end, end):
        return None
    if "项" in clause and is_shown_beside(text, hint.start):
        return None
    is_general = _is_of_all(text, sentence, begin, clause) and not particular(
        text[begin : hint.start] + _object_of(text[hint.start : hint.end]) + text[hint.end : end]
    )
    return Assurance(
        passage,
        hint.start,
        hint.end,
        hint.topic,
        clause,
        text[max(clause_start, hint.start - _LONGEST_SUBJECT) : hint.start],
        sentence,
        stop,
        is_general,
        _is_taken_back(text, sentence, stop),
        hint.is_whole,
    )


def is_unassured(text: str, begin: int, end: int) -> bool:
    """Whether the words between two places make a wish, a plan or an exception of what is said behind them."""
    return _NOT_ASSURED.search(text, begin, end) is not None


def _is_of_all(text: str, sentence: int, begin: int, clause: str) -> bool:
    """Whether it is of targets at large: 新建社3个，目标3个，目标如期完成 is of that one."""
    return _GENERAL.search(clause) is not None and not _OWN_TARGET.search(text[sentence:begin])


def _object_of(words: str) -> str:
    """What a claim itself names: 带动 of 完成了年度带动任务."""
    found = _COMPLETED.match(words)
    return words[found.end() :] if found is not None else ""


def _is_taken_back(text: str, sentence: int, stop: int) -> bool:
    return any(_LESS.search(found["said"]) for found in _BUT.finditer(text, sentence, stop))


def _is_excepted(text: str, sentence: int, stop: int, start: int) -> bool:
    """Whether an exception reaches it: 除个别指标外均完成目标，工位200个已建成 makes none of the second clause."""
    for found in _EXCEPT.finditer(text, sentence, stop):
        has_its_own = found.end() < start and not text.startswith("，", found.end())
        if not (has_its_own and "，" in text[found.end() : start]):
            return True
    return False


def _is_tier(text: str, hint: Hint) -> bool:
    """服务队伍稳定：达成年度指标 is the grade of one indicator in the words of the form."""
    return text.startswith(_TIER, hint.start) and text[max(hint.start - 2, 0) : hint.start].endswith(_BEFORE_TIER)


def particular(subject: str) -> str:
    """What the words before an assurance name besides everything: 衔接资金 of 年度衔接资金项目."""
    return _OF_EVERYTHING.sub("", subject)


def completions(hints: Sequence[Hint], year: int | None) -> Iterator[Assurance]:
    """The assurances that something was done or paid in full, each of overlapping ones once, in order."""
    told = sorted((each for each in hints if each.topic in _DONE_OR_PAID), key=_place)
    last = (-1, 0)
    for hint in told:
        if (hint.passage.index, hint.start) < last:
            continue
        assurance = assurance_of(hint, year)
        if assurance is not None:
            last = hint.passage.index, hint.end
            yield assurance


def _place(hint: Hint) -> tuple[int, int, int]:
    """In order, of two that begin together the longer first."""
    return hint.passage.index, hint.start, -hint.end

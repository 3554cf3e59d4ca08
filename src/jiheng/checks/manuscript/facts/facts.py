"""The figures of a report as facts to compare across sections: what is counted, of which year, plan or actual."""

import re
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.names.likeness import bigrams, significant
from jiheng.checks.manuscript.names.opposites import opposites_in
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Location
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once, value
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, PERCENTAGE_POINTS, TIMES

_LEADS = re.compile(
    r"^(?:20[0-9]{2}年(?:度|全年)?|[该本]项目|总?目标为?(?=[\u4e00-\u9fff]{4})|全年|[一本]年(?:度|以?来)?|今年(?:以来)?|当年|年末|年初|期末|截[至止][^，。]{0,12}?[日底末]|我(?:县|市|区|局|镇|乡|校|站|馆|所|院|委|处|单位|部门|办|会)|"
    r"全(?:县|市|区|镇|乡|校|省|站|馆|所|院)|共计?|累计|实际|已|其中|为|对|由|向|年度|总计|合计|[:：]|（[一二三四五六七八九十0-9]{1,2}）|[0-9]{1,2}[.、](?![0-9]))+"
)
_TAILS = re.compile(
    r"(?:为|(?<!下)达到?|共计?|合计|总计|累计|是|有|约|了|数量?|的|已|各|均|仅|近|超过?|逾|不少于|不低于|计|”)+$"
)
_LAST_OF_TAILS = frozenset("为达到共计总累是有约了数量的已各均仅近超过逾于低计”")
_BARE = re.compile(
    r"(?:实际|已|共|全部|累计|计划|目标|完成|建成|支出|执行|使用|达到?|实施|开展|新增|其中|全年|年度|年初|任务|为|数|值|的|到位|收回|发放|预算|决算|金额|资金)*"
)
_ALL_AGAIN = re.compile("共(?!同|享|建|产|青)|[合总]计|累计")
_NOUN = re.compile(r"[\u4e00-\u9fff“”]{2,14}|[\u4e00-\u9fff]（[\u4e00-\u9fff]{2,6}）")
_VERB = re.compile(
    r"全部|均|都|已|的|享受|参加|参与|进行|开展|发放|提供|建成|完成|实行|落实|进入|纳入|接受|获|取得|达|为|用于|支持|提升|满意|如期|移交|通过|统一|购买|分别|陆续|率先|正式|免费|已经|安装|开放|运行|使用|投用|完工|竣工|验收|挂牌|统计|缴纳|领取|办理|占|较|比|并|得到|给予|配备|"
    r"实现|组成|构成|投入|安排|受益|签订|签约|[在和及与由向]|中(?!心|小|学|药|医|国|央)|等|高度|认真|进展|总体|负责|承担|逐|切实|严格|稳步|有序|主动|积极|成功|申请(?!人|者)|开始|正常|按|无|未|(?<!公)共|全年"
)
_DEFINITE = re.compile(r"^[\u4e00-\u9fff“”]{2,12}?(?:已?全部|均|都|已均|悉数)")
_OF_WHICH = re.compile("^[\u4e00-\u9fff“”]{2,12}?中，?(?=[有仅尚已]|[0-9])")
_OF_PLAN = re.compile("(?:项目)?(?:年度|年初|绩效|总体|预期)*(?:目标|任务|计划|指标(?=值))(?:任务)?[数值]?$")
_OTHER_YEAR = re.compile(r"上年|去年|上一年|往年|前年|同期|下年|次年|明年|历年|近[三五两]年|年初结转|以前年度|期初")
_LAST_YEAR = re.compile("上年|去年|上一年|年初结转|以前年度|期初")
_YEAR = re.compile(r"(20(?<![0-9]20)[0-9]{2})年")
_PLANNED = re.compile(
    r"目标|计划|应|拟|力争|争取|年初预算|预算数|预算(?:安排|为|资金|总额)?$|指标值|预期|预计|任务数?为?$|设计|年初安排|批复|核定|限额|控制数"
)
_OF_TARGET = re.compile(r"(?:年度|全年|年初|预期|既定)(?:目标|计划|任务)(?:数|值|的|为)*$")
_TARGET_BEHIND = re.compile(r"的?(?:年度|全年|年初|预期|既定)?(?:目标|计划|任务)(?!对象|地|村|书)")
_ACTUAL = re.compile(r"实际|实[检测训筛收发查]|完成|支出|执行|决算|已|实有|使用|拨付|支付|到位|建成|发放")
_TO_BE_DONE = re.compile(r"(?:计划|拟|预计)(?:完成|实施|开展|支出|使用|执行)(?:[\u4e00-\u9fff]{2,})?$")
_CARRIED = re.compile(r"^(?:[^，。；]{0,6}?)(?:实际|完成|支出|执行|使用|实施|已)")


@value(slots=False)
class Fact:
    """One figure. `left` and `right` are the nouns before and after it; `left` may come from the clause before.

    `is_part`: stands behind 其中. `is_definite`: told as something known, 「68所学校全部…」.
    `section`: the heading above. `is_planned`, `is_done`: by its own words or by those of that heading.
    """

    passage: Passage
    sentence: Sentence
    term: Term
    mention: Mention
    left: str
    right: str
    aspect: Aspect
    is_other_year: bool
    is_part: bool
    is_definite: bool
    section: str
    is_planned: bool
    is_done: bool

    @once
    def place(self) -> Location:
        """The figure with the noun behind it."""
        start = self.mention.end + self.passage.text.startswith("的", self.mention.end)
        end = start + len(self.right) if self.right else self.mention.end
        return self.passage.at(self.mention.start, min(end, len(self.passage.text)))

    @once
    def own_left(self) -> str:
        """The noun before it in its own clause; `left` may come from the clause before."""
        return noun_before(self.term.own_name)

    @once
    def year(self) -> str:
        """The year told last before it in its sentence."""
        text = self.sentence.text
        years = _YEAR.findall(text, self.sentence.start, self.mention.start)
        return years[-1] if years else ""

    @once
    def ahead(self) -> str:
        """What its sentence says before it."""
        return self.sentence.text[self.sentence.start : self.mention.start][-_FARTHEST:]

    @once
    def era(self) -> str:
        """Of another year than the report's, which: the year itself, 上年 or 年初; empty where nothing tells."""
        if not self.is_other_year:
            return ""
        found = _LAST_YEAR.search(self.term.name)
        return self.year or (found[0] if found is not None else "")

    @once
    def around(self) -> str:
        """What the sentence and the paragraph say before the figure, and the words behind it."""
        ahead = self.sentence.text[max(self.sentence.start, self.mention.start - _AROUND) : self.mention.start]
        behind = self.sentence.text[self.mention.end : min(self.sentence.end, self.mention.end + _BEHIND)]
        return "，".join((self.passage.text[:_OPENING], ahead, behind))

    @once
    def core(self) -> str:
        """The noun before it without words of handing money on: 省级资金 of 省级下达资金."""
        return _HANDED_ON.sub("", self.left)

    @once
    def beside(self) -> str:
        """The words close to it on either side."""
        text = self.sentence.text
        ahead = text[max(self.sentence.start, self.mention.start - _CLOSE_AHEAD) : self.mention.start]
        return f"{ahead}，{text[self.mention.end : min(self.sentence.end, self.mention.end + _CLOSE_BEHIND)]}"

    @once
    def grams(self) -> frozenset[str]:
        """The pairs of characters of both nouns: what an index finds likely partners by."""
        own = (bigrams(self.left[-10:]) | bigrams(self.right[:8])) - EMPTY_WORDS
        return own if len(self.right) > _PAIR else own | bigrams(self.right)

    @once
    def digits(self) -> str:
        """The digits as written, without the point and leading zeros."""
        return format(self.mention.number, "f").replace(".", "").lstrip("0")

    @once
    def figures(self) -> str:
        """The digits by size, without zeros: alike where two of them changed places."""
        return "".join(sorted(format(self.mention.number, "f"))).lstrip(".0")

    @once
    def opposites(self) -> frozenset[str]:
        """The words of its nouns that stand for one of two kinds: 男, 城镇, 上半年."""
        return opposites_in(self.left + self.right)


_SECTION_OF_PLANS = (
    "绩效目标",
    "总体目标",
    "年度目标",
    "目标任务",
    "目标设定情况",
    "绩效目标情况",
    "建设任务",
    "计划任务",
    "实施内容",
    "建设内容",
    "建设规模",
    "计划内容",
    "规模及内容",
    "内容及规模",
    "规模和内容",
)
_SECTION_OF_RESULTS = ("完成情况", "产出情况", "项目产出", "完成情况分析", "绩效完成情况", "履职情况")
_AROUND, _OPENING, _BEHIND, _PAIR = 40, 14, 20, 2
_CLOSE_AHEAD, _CLOSE_BEHIND = 12, 16
_FARTHEST = 160
_HANDED_ON = re.compile("下达|安排|到位|拨付|收到|共|累计|实际|投入")
EMPTY_WORDS = frozenset(
    [
        "资金",
        "项目",
        "工作",
        "单位",
        "部门",
        "其中",
        "年度",
        "实际",
        "完成",
        "支出",
        "预算",
        "金额",
        "全年",
        "本年",
        "人员",
        "情况",
        "建设",
        "发放",
        "管理",
        "服务",
        "活动",
    ]
)


def facts_of(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int | None, ahead: Container[int] = ()
) -> tuple[Fact, ...]:
    """The comparable figures of the passages, in order; vague ones only with digits enough to tell them by.

    `ahead`: the indices of the passages that tell what is still to come.
    """
    return tuple(_facts(passages, readings, year, ahead))


def _facts(
    passages: Sequence[Passage], readings: Sequence[Reading], year: int | None, ahead: Container[int]
) -> Iterator[Fact]:
    section, stage = "", Aspect.NEUTRAL
    for passage in passages:
        if passage.cell is not None:
            continue
        if passage.is_heading:
            section, stage = passage.text, stage_of(passage.text)
        is_ahead = passage.index in ahead
        for sentence in readings[passage.index].sentences:
            yield from _of_sentence(passage, sentence, year, section, stage, is_ahead=is_ahead)


def stage_of(heading: str) -> Aspect:
    """Whether a section is of what was planned or of what was done."""
    if heading.endswith(_SECTION_OF_PLANS):
        return Aspect.PLANNED
    return Aspect.ACTUAL if heading.endswith(_SECTION_OF_RESULTS) else Aspect.NEUTRAL


def _of_sentence(
    passage: Passage, sentence: Sentence, year: int | None, section: str, stage: Aspect, *, is_ahead: bool
) -> Iterator[Fact]:
    part: Term | None = None
    claimed = _CLAIMED.match(sentence.text, sentence.start, sentence.end)
    before = claimed["noun"] if claimed is not None else ""
    whole_aspect = Aspect.NEUTRAL
    listed = aspect_of_list(sentence)
    for term in sentence.terms:
        if _ALL_AGAIN.match(term.name) or (part is not None and _is_past(term, part)):
            part = None
        elif sentence.begins_parts(term):
            part = term
        is_part = part is not None
        left = noun_before(term.own_name)
        is_bare = _BARE.fullmatch(left) is not None
        if is_bare:
            left = _OF_PLAN.sub("", before)[-8:] + left
        behind = sentence.text[term.end : term.end + 20]
        aspect = _aspect(term, whole_aspect if is_part else Aspect.NEUTRAL)
        if _TARGET_BEHIND.match(behind):
            aspect = Aspect.PLANNED
        elif aspect is Aspect.NEUTRAL or (listed is Aspect.PLANNED and not _IS_DONE.search(term.name)):
            aspect = listed if listed is not Aspect.NEUTRAL else aspect
        if not is_part and aspect is not Aspect.NEUTRAL:
            whole_aspect = aspect
        if left and not (is_bare and _BARE.fullmatch(left)):
            before = left
        if not _is_comparable(term, behind) or _is_in_slogan(sentence, term):
            continue
        yield Fact(
            passage,
            sentence,
            term,
            term.mention,
            left,
            noun_behind(behind),
            aspect,
            is_ahead or _is_other_year(sentence, term, year),
            is_part,
            bool(_DEFINITE.match(behind) or (not term.own_name and _OF_WHICH.match(behind))),
            section,
            Aspect.PLANNED in (aspect, stage) and aspect is not Aspect.ACTUAL,
            Aspect.ACTUAL in (aspect, stage) and aspect is not Aspect.PLANNED,
        )


def aspect_of_list(sentence: Sentence) -> Aspect:
    """What a list is of, by the words that open its sentence: 项目目标：…; 实际完成：…."""
    end = min(sentence.start + _LONGEST_OPENER, sentence.end)
    if sentence.text.find("目标", sentence.start, end) >= 0 and _OPENS_PLANS.match(sentence.text, sentence.start, end):
        return Aspect.PLANNED
    colon = sentence.text.find("：", sentence.start, end)
    opener = sentence.text[sentence.start : colon] if colon >= 0 else ""
    if opener.endswith(_OPENING_PLANS):
        return Aspect.PLANNED
    return Aspect.ACTUAL if opener.endswith(_OPENING_RESULTS) else Aspect.NEUTRAL


def _is_past(term: Term, part: Term) -> bool:
    """Whether the parts have ended: with their bracket, or where ； or, behind money, ， brings another unit."""
    if term.depth < part.depth:
        return True
    is_next = term.clause > part.clause if part.unit == MONEY else term.segment > part.segment
    return is_next and term.unit not in (part.unit, PERCENT)


def _is_comparable(term: Term, behind: str) -> bool:
    if not _is_fine(term.mention) or term.unit in DURATIONS or term.unit in (PERCENTAGE_POINTS, TIMES, "‰"):
        return False
    is_change = term.is_attribute and not (term.own_name.endswith(_ADDED) and noun_behind(behind))
    return not is_change and per_of_average(term) is None


def _is_in_slogan(sentence: Sentence, term: Term) -> bool:
    """Whether a numeral in words opens a quotation: “两个维护”, “十个全覆盖”工程."""
    return sentence.text.startswith("“", term.start - 1) and not term.mention.text[0].isdigit()


def _is_fine(mention: Mention) -> bool:
    """Whether it is exact, or 余, 近 or 约 stands with so many digits that it is hardly another's by chance."""
    if mention.is_exact:
        return True
    is_near = mention.qualifier in (Qualifier.ABOVE, Qualifier.BELOW, Qualifier.ABOUT)
    return is_near and len(significant(mention.number)) >= _FINE


_FINE = 3
_ADDED = "新增"
"""新增240张床位 counts beds; 较上年新增240张 tells a change."""
_IS_DONE = re.compile("实际|已|其中")
_CLAIMED = re.compile(
    "(?P<noun>[\u4e00-\u9fff]{4,16}?)(?:任务|目标|工作|项目)*(?:已|均|均已|全部|全面|圆满|超额|如期|顺利|按时|按期)+"
    "(?:完成|完工|竣工|实现|落实)[^，。；：0-9]{0,6}[，；]"
)
"""道路养护任务全部完成，实际养护36公里: the claim names what is counted behind it."""
_OPENS_PLANS = re.compile(r"[^，。；：0-9]{0,16}(?:年初|年度|绩效|总体|预期)(?:绩效)?目标(?:任务)?[为是]")
_LONGEST_OPENER = 40
_OPENING_PLANS = (
    "目标",
    "计划",
    "任务",
    "目标为",
    "计划为",
    "任务为",
    "目标是",
    "任务是",
    "建设内容",
    "实施内容",
    "建设规模",
)
_OPENING_RESULTS = ("实际完成", "实际完成情况", "实际完成为")


def noun_before(name: str) -> str:
    """The noun that a figure's name ends with: 送戏下乡 of 全年送戏下乡计划."""
    noun = _LEADS.sub("", name)
    return (_TAILS.sub("", noun) if noun[-1:] in _LAST_OF_TAILS else noun)[-16:]


def noun_behind(text: str) -> str:
    """The noun behind a count: 创业妇女 of 16名创业妇女发放贷款; empty where a verb follows."""
    found = _NOUN.match(text.removeprefix("的"))
    if found is None:
        return ""
    verb = _VERB.search(found[0])
    noun = found[0][: verb.start()] if verb else found[0]
    return noun if len(noun) > 1 else ""


def _aspect(term: Term, inherited: Aspect) -> Aspect:
    name = term.name[-14:]
    if _OF_TARGET.search(name):
        return Aspect.PLANNED
    if _PLANNED.search(name) and (not _CARRIED.search(name[-6:]) or _TO_BE_DONE.search(name)):
        return Aspect.PLANNED
    return Aspect.ACTUAL if _ACTUAL.search(name[-8:]) or "实际" in name else inherited


def _is_other_year(sentence: Sentence, term: Term, year: int | None) -> bool:
    """Whether the words before the figure, back to the last figure of this year, speak of another year."""
    clause_start = max(sentence.start, term.start - 200)
    ahead = sentence.text[clause_start : term.start]
    ahead = ahead[ahead.rfind("；") + 1 :]
    if _OTHER_YEAR.search(term.name) or (not term.name and _OTHER_YEAR.search(ahead)):
        return True
    years = _YEAR.findall(ahead)
    return bool(years) and year is not None and int(years[-1]) != year

"""What the words around a count say that is counted, without those that stand with any count."""

import re

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, once, value
from jiheng.quantities.units import DURATIONS, PERCENT, SCORE

_FILLING = quick_pattern(
    "(?:主要)?(?:问题|原因|不足)是|[一二三四五六七八]是|督促|推动|确保|用好|盯住|抓好|做好|跟踪|加强|继续|新(?=制定|修订|出台|建立|设立)|进一步|持续|加快|20[0-9]{2}年度?|[0-9]{1,2}月[末底]?|全年|年末|年底|年度|本年|当年|今年|目前|截至|[共合总]计|累计|实际|已经|[全本我该][县市区镇乡局院校省]|^本?项目|涉及|惠及|覆盖|受益|"
    "共有|共(?!同)|已|均|为|有|了|的|把|将|因|对|由|在(?![编岗职册校园籍建])|按|从|给|向|于|和|及(?!时)|等|其中|其|该|全部|完成|实现|开展|组织|举办|达到?|总数|数量?|量"
)
_OF_SCOPE = quick_pattern(
    "新增|新建|新(?!制定|修订|出台|建立|设立)|减少|退出|净|计划|目标|拟|应|未|不|剩余|其余|其他|另|继续(?![对将推抓做加用提巩总把])|上[年季月]|去年|同期|下一?年|每|平均|首批|(?<!八)[一二三四]期(?!间)|第[一二三四五六]|年初|期初|[春秋]季|历年|在建|以前|[上下]半年|季度|月"
)
"""A word that only one of them has makes it another count."""
_IS_PLANNED = quick_pattern(
    "(?:计划(?!的[\u4e00-\u9fff])|拟|预计|力争|(?<![比较于到成超])(?:目标|任务))(?![^。；]{0,4}[高低多少])(?![^。；]*(?:实际|完成|已))"
)
_VAGUE = late_pattern(
    "(?:发现|查出|排查|整改|办结|受理|处理|处置|举办|培训|检查|抽查|参加|服务|发放|累计|各类|各级|接待|走访|召开|出动|收到|新|人|次|责令|约谈|移送|涉案|处罚|造成|线路|道路|路段)*"
    "(?:问题|隐患|线索|案件|活动|会议|培训|检查|单位|部门|企业|商户|人员|群众|项目|学生|学员|对象|措施|任务|指标|资料|材料|建议|批次|样品|家庭|场所|学校|机构|车辆|死亡|受伤|遇难|失踪|全长|总长度?|长度)?"
)
"""发现问题 is of whatever was looked at there, 造成死亡 of what happened, 全长 of the road."""
_MOVED_TO = re.compile("(?:增|减|降|升|提|扩|发展|下)[\u4e00-\u9fff]{0,3}[到至为]$")
_MOVED_FROM = quick_pattern("(?<![来自])[由从](?:上年|去年|年初|改造前|实施前)?末?的?$")
_WORDS = re.compile("[^\u4e00-\u9fff]+")
_REACH = 30
_PAIR = 2
_NO_COUNTS = frozenset({PERCENT, SCORE, *DURATIONS})


@value(slots=False)
class Telling:
    """A count; `left` and `right` are what its own words say that is counted, `head` how the things are called."""

    fact: Fact
    left: str
    right: str
    head: str

    @once
    def ahead(self) -> str:
        return _bare(words_ahead(self.fact))

    @once
    def behind(self) -> str:
        return _bare(_behind(self.fact))

    @once
    def noun(self) -> str:
        return self.left + self.right

    @once
    def scope(self) -> frozenset[str]:
        return frozenset() if self.is_reached else frozenset(_OF_SCOPE.findall(self.fact.term.own_name))

    @once
    def is_reached(self) -> bool:
        """Whether it is what a number has come to: 减少到38个."""
        return _MOVED_TO.match(self.fact.term.own_name) is not None

    @once
    def is_vague(self) -> bool:
        """Whether it is of whatever was told of there: 发现问题."""
        return _VAGUE.fullmatch(self.noun) is not None

    @once
    def wide(self) -> str:
        """The words of its sentence on either side, past other figures."""
        sentence, mention = self.fact.sentence, self.fact.mention
        start, end = max(sentence.start, mention.start - _REACH), min(mention.end + _REACH, sentence.end)
        return _bare(sentence.text[start:end])

    @once
    def around(self) -> str:
        return f"{self.left}，{self.ahead}，{self.behind}"


def telling_of(fact: Fact) -> Telling | None:
    if fact.mention.unit in _NO_COUNTS or not fact.mention.is_exact or fact.term.is_attribute:
        return None
    if _MOVED_FROM.search(fact.term.own_name):
        return None  # 由126个减少到38个
    counted = "" if fact.sentence.text.startswith("的", fact.mention.end) else fact.right
    is_of_figure_before = fact.term.mark == "" and fact.term.index > 0  # 7个街道68个小区
    named = "" if counted and (fact.term.mark == "：" or is_of_figure_before) else fact.term.own_name
    if _MOVED_TO.match(named):
        named = _subject_of_move(fact)
    left, right = (_bare(_WORDS.sub("", words)) for words in (named, counted))
    head = right[:_PAIR] if len(right) >= _PAIR else left[-_PAIR:]
    return Telling(fact, left, right, head if len(head) == _PAIR else "")


def _subject_of_move(fact: Fact) -> str:
    """大班额 of 大班额由126个减少到38个."""
    before = fact.sentence.terms[fact.term.index - 1].own_name if fact.term.index else ""
    found = _MOVED_FROM.search(before)
    return before[: found.start()] if found is not None else ""


@asked_once
def _bare(words: str) -> str:
    return _FILLING.sub("", words)


def words_ahead(fact: Fact) -> str:
    """The words before it, as far as the figure of the same unit before."""
    terms = fact.sentence.terms[: fact.term.index]
    before = next((each.end for each in reversed(terms) if each.unit == fact.mention.unit), fact.sentence.start)
    return fact.sentence.text[max(before, fact.mention.start - _REACH) : fact.mention.start].rpartition("；")[2]


def _behind(fact: Fact) -> str:
    terms = fact.sentence.terms[fact.term.index + 1 :]
    after = next((each.start for each in terms if each.unit == fact.mention.unit), fact.sentence.end)
    return fact.sentence.text[fact.mention.end : min(after, fact.mention.end + _REACH)]


def is_planned(fact: Fact) -> bool:
    """Whether words of planning stand ahead of it and none of doing; what it is compared with is none."""
    return _IS_PLANNED.search(fact.ahead.rpartition("；")[2]) is not None


def holds(around: str, noun: str) -> bool:
    """Whether all of the noun stands there."""
    return not missing(around, noun)


def missing(around: str, noun: str) -> int:
    """How many characters of the noun do not stand there in pieces of at least two."""
    at = lacking = 0
    while at < len(noun):
        length = next((size for size in range(len(noun) - at, 1, -1) if noun[at : at + size] in around), 0)
        lacking += not length
        at += length or 1
    return lacking

"""Counts told again with other words around the same noun: 新建和修订制度46项, and 新建和修订的41项制度.

Every word that says what is counted stands beside the earlier figure too, and the report counts nothing else by that
noun; then the two were meant to be one, however unlike the numbers are.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.fact_pair import TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.restatements import Restatement
from jiheng.checks.manuscript.facts.told_share import is_told_share
from jiheng.checks.manuscript.facts.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.two_things import are_of_two_things
from jiheng.checks.manuscript.names.likeness import bigrams
from jiheng.core.finding import Confidence
from jiheng.core.value import value
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, SCORE

_FILLING = re.compile(
    "(?:主要)?(?:问题|原因|不足)是|[一二三四五六七八]是|督促|推动|确保|20[0-9]{2}年度?|[0-9]{1,2}月[末底]?|全年|年末|年底|年度|本年|当年|今年|目前|截至|[共合总]计|累计|实际|已经|[全本我该][县市区镇乡局院校省]|^本?项目|涉及|惠及|覆盖|受益|"
    "共有|共(?!同)|已|均|为|有|了|的|把|将|因|对|由|在(?![编岗职册校园籍建])|按|从|给|向|于|和|及(?!时)|等|其中|其|该|全部|完成|实现|开展|组织|达到?|总数|数量?|量"
)
_OF_SCOPE = re.compile(
    "新增|新建|新|减少|退出|净|计划|目标|拟|应|未|不|尚|剩余|其余|其他|另|继续|上[年季月]|去年|同期|下一?年|每|平均|首批|一期|二期|第[一二三四五六]|年初|期初|[春秋]季|历年|在建|以前|[上下]半年|季度|月"
)
"""A word that only one of them has makes it another count."""
_PLANNED = re.compile(
    "(?:计划|拟|预计|力争|(?<![比较于到成超])(?:目标|任务))(?![^。；]{0,4}[高低多少])(?![^。；]*(?:实际|完成|已))"
)
_OF_WHICH = re.compile("其中|包括|含")
_DEFINITE = re.compile("[\u4e00-\u9fff]{2}的$")
_VAGUE = re.compile(
    "(?:发现|查出|排查|整改|办结|受理|处理|处置|举办|培训|检查|抽查|参加|服务|发放|累计|各类|各级|接待|走访|召开|出动|收到|新|人|次|责令|约谈|移送|涉案|处罚)*"
    "(?:问题|隐患|线索|案件|活动|会议|培训|检查|单位|部门|企业|商户|人员|群众|项目|学生|学员|对象|措施|任务|指标|资料|材料|建议|批次|样品|家庭|场所|学校|机构|车辆)?"
)
"""发现问题 is of whatever was looked at there."""
_SUMS_UP = re.compile("总之|综上|总体(?:来|上)?看|总的(?:来)?看|回顾|综合来看")
_ALL_OVER = re.compile("全[国省市县区镇乡局院校]|[共合总]计|累计|共(?!同)")
_OF_A_PLACE = re.compile("[东西南北]片|标段|片区|[一二三四]期|校区|院区|[镇乡村](?!级|建|容|域|振)|街道|社区")
_TITLE = re.compile("报告|总结|说明|20[0-9]{2}年")
_STATE = re.compile("在编|在岗|在职|编制|床位|在编在岗|在职在编|在册")
_WHOLE = re.compile("(?:本?项目|工程|全[县市区镇乡])(?:共|实际|已)?(?:涉及|惠及|覆盖|受益)")
_WORDS = re.compile("[^\u4e00-\u9fff]+")
_REACH = 30
_SHORTEST, _PAIR, _MOST, _FAR = 4, 2, 40, 3
_NO_COUNTS = frozenset({MONEY, PERCENT, SCORE, *DURATIONS})
_LISTED = frozenset("、")


@value(slots=False)
class _Telling:
    """A count; `left` and `right` are what its own words say that is counted, `head` how the things are called."""

    fact: Fact
    left: str
    right: str
    head: str
    ahead: str
    behind: str

    @property
    def noun(self) -> str:
        return self.left + self.right

    @property
    def scope(self) -> frozenset[str]:
        return frozenset(_OF_SCOPE.findall(self.fact.term.own_name))

    @property
    def around(self) -> str:
        return f"{self.ahead}，{self.behind}"


def told_in_other_words(facts: Sequence[Fact], settled: Container[int]) -> Iterator[Restatement]:
    """Each such count that differs from the only one told before of its noun."""
    tellings: Counter[tuple[str, int, int]] = Counter(fact.mention.key for fact in facts)
    by_pair: defaultdict[tuple[str, str], list[_Telling]] = defaultdict(list)
    for fact in facts:
        telling = _telling(fact)
        if telling is None:
            continue
        known = by_pair[fact.mention.unit, telling.head][:_MOST] if telling.head else []
        if tellings[fact.mention.key] == 1 and id(fact) not in settled and _may_tell_again(telling):
            other = _only_one(telling, known)
            if other is not None and id(other) not in settled:
                yield Restatement(other, fact, telling.noun, agrees=False, confidence=Confidence.PROBABLE)
        for pair in {telling.head, *bigrams(telling.noun)}:
            by_pair[fact.mention.unit, pair].append(telling)


def _telling(fact: Fact) -> _Telling | None:
    if fact.mention.unit in _NO_COUNTS or not fact.mention.is_exact or fact.term.is_attribute:
        return None
    counted = "" if fact.sentence.text.startswith("的", fact.mention.end) else fact.right
    named = "" if counted and fact.term.mark == "：" else fact.term.own_name
    left, right = (_bare(_WORDS.sub("", words)) for words in (named, counted))
    head = right[:_PAIR] if len(right) >= _PAIR else left[-_PAIR:]
    return _Telling(fact, left, right, head if len(head) == _PAIR else "", _bare(_ahead(fact)), _bare(_behind(fact)))


def _bare(words: str) -> str:
    return _FILLING.sub("", words)


def _ahead(fact: Fact) -> str:
    """The words before it, as far as the figure of the same unit before."""
    terms = fact.sentence.terms[: fact.term.index]
    before = next((each.end for each in reversed(terms) if each.unit == fact.mention.unit), fact.sentence.start)
    return fact.sentence.text[max(before, fact.mention.start - _REACH) : fact.mention.start].rpartition("；")[2]


def _behind(fact: Fact) -> str:
    terms = fact.sentence.terms[fact.term.index + 1 :]
    after = next((each.start for each in terms if each.unit == fact.mention.unit), fact.sentence.end)
    return fact.sentence.text[fact.mention.end : min(after, fact.mention.end + _REACH)]


def _may_tell_again(telling: _Telling) -> bool:
    fact = telling.fact
    if fact.term.depth or fact.is_planned or _is_planned(fact) or not telling.noun:
        return False
    if fact.is_other_year and not _DEFINITE.search(fact.term.name):
        return False
    return _LISTED.isdisjoint((fact.term.mark, fact.term.after_mark))


def _is_planned(fact: Fact) -> bool:
    return _PLANNED.search(fact.ahead.rpartition("；")[2]) is not None


def _only_one(telling: _Telling, known: Sequence[_Telling]) -> Fact | None:
    """The one count that is told of all that this is told of."""
    is_short = len(telling.noun) < _SHORTEST
    others = [
        each
        for each in known
        if each.fact.sentence is not telling.fact.sentence
        and each.scope == telling.scope
        and not (is_short and each.head != telling.head)
    ]
    found = [each for each in others if _holds(each.ahead, telling.left) and _holds(each.around, telling.right)]
    found = found or [each for each in others if _holds(each.around, telling.noun)]
    if not found or len({each.fact.mention.value for each in found}) > 1:
        return None
    likest = max(found, key=_length)
    if _is_near(likest.fact, telling.fact) or (not is_short and _VAGUE.fullmatch(telling.noun)):
        return None
    if is_short and not _is_of_all(telling, others):
        return None
    return likest.fact if _are_one(FactPair(likest.fact, telling.fact), likest, telling) else None


def _is_of_all(telling: _Telling, known: Sequence[_Telling]) -> bool:
    """Whether a noun so short is told of all there are: twice so before, of the whole project, or as a state."""
    is_one = len({each.fact.mention.value for each in known}) == 1 and telling.left in ("", telling.noun)
    alike = [each for each in known if each.noun.endswith(telling.noun)]
    if not (is_one and alike and FactPair(alike[0].fact, telling.fact).is_slip):
        return False
    if _STATE.fullmatch(telling.noun):
        return True
    if telling.fact.term.own_name:
        return all(_WHOLE.match(each.fact.left) for each in (telling, alike[0]))
    return len(alike) > 1


def _is_near(one: Fact, other: Fact) -> bool:
    """Whether they stand in one list of matters rather than in an account and its summary."""
    if _SUMS_UP.match(other.passage.text):
        return False
    return one.section == other.section and other.passage.index - one.passage.index < _FAR


def _length(telling: _Telling) -> int:
    return len(telling.noun)


def _holds(around: str, noun: str) -> bool:
    return not _missing(around, noun)


def _missing(around: str, noun: str) -> int:
    """How many characters of the noun do not stand there in pieces of at least two."""
    at = missing = 0
    while at < len(noun):
        length = next((size for size in range(len(noun) - at, 1, -1) if noun[at : at + size] in around), 0)
        missing += not length
        at += length or 1
    return missing


def _are_one(pair: FactPair, one: _Telling, other: _Telling) -> bool:
    if one.fact.is_other_year or one.fact.is_planned or _is_planned(one.fact) or not pair.is_like_in_size:
        return False
    if any(_OF_A_PLACE.search(fact.section) and not _TITLE.search(fact.section) for fact in pair.both):
        return False
    if _OF_WHICH.search(_ahead(one.fact)) or one.fact.term.depth:
        return False
    if pair.agrees or not pair.may_be_one or pair.are_years_apart:
        return False
    if are_of_two_things(pair) or is_told_share(*pair.both) or is_told_beside(*pair.both):
        return False
    if other.fact.mention.value < one.fact.mention.value or (pair.is_slip and pair.fewest_written >= TWO_DIGITS):
        return True
    is_wider = _ALL_OVER.search(_ahead(other.fact)) is not None and not _ALL_OVER.search(_ahead(one.fact))
    return not is_wider and _missing(other.around, one.noun) <= 1

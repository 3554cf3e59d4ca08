"""Parts of a whole that is told elsewhere, by its name: 急救类设备中生命支持类23台, where the report has 急救类21台."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once
from jiheng.quantities.mention import BY_SIZE
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NOT_COUNTED, counted_as
from jiheng.quantities.words import AMONG

_AMONG = re.compile(
    f"(?:^|[，。；：、])(?P<all>[\u4e00-\u9fff“”]{{3,14}}?)(?<![当年]){AMONG}，?(?P<what>[\u4e00-\u9fff“”、（）]{{0,24}}?)(?=[0-9])"
)
_IS_AMONG = quick_pattern(AMONG)
_BESIDE = quick_pattern(
    "^(?:[一二三四五六七八九十]是|在|[受被经获](?=[\u4e00-\u9fff]{3})|全[国省市县区镇乡院校]|[本该我][市县区镇乡院校]?|各类|所有|全部|辖区|上述)+|的|(?:人员|对象|群众|设备|户|者|家庭|工作|单位)$"
)
_OF_DOING = quick_pattern(
    "实际|已|累计|实现|完成|现有|实有|年末|全年|其中|登记|计划|聘请|购置|采购|配备|配置|安装|^[共有为]|(?:[为有共]|达到?)$"
)
_OTHER_TIME = late_pattern("上年|去年|同期|历年|累计|目标|计划|任务|应|每|预计|拟|均|减少|增加|下降|提高")
_FEWEST, _FAR = 2, 2
"""A slip makes no number more than so many times as large."""

_ByNoun = Mapping[tuple[str, str], Sequence[Fact]]
"""The facts by their unit and each noun that they are told under."""


def parts_by_name(
    prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """Each part above the whole that its sentence names and another tells; with the index of the passage."""
    by_noun: _ByNoun | None = None
    for passage in prose:
        if "中" not in passage.text:
            continue
        reading = readings[passage.index]
        for sentence in reading.sentences:
            for names, part in _parts(sentence):
                by_noun = _by_noun(facts) if by_noun is None else by_noun
                wholes = (_whole(name, part, sentence, by_noun) for name in names)
                whole = next(filter(None, wholes), None)
                if whole is not None and whole.mention.value < part.mention.value < whole.mention.value * _FAR:
                    yield passage.index, _told(whole, part)


def _parts(sentence: Sentence) -> Iterator[tuple[Sequence[str], Term]]:
    """Each figure behind 急救类设备中, with that name; 接受服务的精神残疾人中 may be of all 精神残疾人."""
    for found in _AMONG.finditer(sentence.words) if _IS_AMONG.search(sentence.words) else ():
        term = next((each for each in sentence.terms if each.start == sentence.start + found.end()), None)
        if term is None or term.unit in NOT_COUNTED or not term.mention.is_exact or term.is_attribute:
            continue
        if per_of_average(term) is None and not _OTHER_TIME.search(found["what"]):
            kind = found["all"].rpartition("的")[2]
            yield tuple(_bare(name) for name in dict.fromkeys((found["all"], kind))), term


def _bare(name: str) -> str:
    """急救类 of 急救类设备, 处理 of 受处理人员; 在编人员 stays, as nothing would."""
    bare = _BESIDE.sub("", name)
    return bare if len(bare) >= _FEWEST else name


def _by_noun(facts: Sequence[Fact]) -> _ByNoun:
    by_noun: defaultdict[tuple[str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if not (fact.is_other_year or fact.is_planned):
            for noun in {*map(_bare_noun, (fact.left, fact.own_left, fact.right))}:
                by_noun[counted_as(fact.mention.unit), noun].append(fact)
    return by_noun


@asked_once
def _bare_noun(noun: str) -> str:
    return _bare(_OF_DOING.sub("", noun))


def _whole(name: str, part: Term, sentence: Sentence, by_noun: _ByNoun) -> Fact | None:
    """The largest told under that name, or else under the longest noun that it begins with."""
    bare, unit = _OF_DOING.sub("", name), counted_as(part.unit)
    if min(len(name), len(bare)) < _FEWEST:
        return None
    for length in (len(bare), *range(len(bare) - 1, _FEWEST, -1)):
        named = by_noun.get((unit, bare[:length]), ())
        told = [fact for fact in named if fact.sentence is not sentence and fact.term is not part]
        if told:
            return max(told, key=BY_SIZE)
    return None


def _told(whole: Fact, part: Term) -> Statement:
    arithmetic = f"{part.mention.text}＞{whole.mention.text}"
    return Statement(
        Relation.PART,
        part.mention,
        (),
        False,
        arithmetic,
        whole.mention.text,
        Confidence.PROBABLE,
        elsewhere=(whole.mention,),
    )

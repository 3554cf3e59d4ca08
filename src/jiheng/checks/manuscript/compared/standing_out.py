"""One of a list told to stand out, though another does: 投诉36件，咨询186件，投诉最多; 唯一负增长的 behind a growth."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams, common_end
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

STANDING_OUT = quick_pattern(
    "(?P<most>最[多大高快](?!的[是为]|程度|限度)|居首位?|首位|榜首|(?:位居|排名|位列|[^前第]居)第一|第一大)"
    "[^，。；0-9]{0,14}(?=[，。；）]|$)"
    "|唯一(?:一个)?(?:的|实现|出现|保持|呈)?(?:(?P<risen>正增长|增长|上升|上涨)|(?P<fallen>负增长|下降|回落|下滑|下跌|减少))"
)
"""What is said of one of those that are listed before it."""
_LEADING = late_pattern("^(?:其中|以|仍|是|从|，)+")
_OF_A_RATE, _OF_A_SHARE = late_pattern("增|升|降|速|涨"), late_pattern("率|占比|比重|份额|进度|满意|程度|分")
_OWN = late_pattern("其中|占|增|减|降|比|较|共|计|余|剩|另|平均|总|全部|目标|计划|任务")
"""A member is named by what it is; a figure with such a word tells something else of it."""
_AT_LARGE = late_pattern(
    "受理|办理|完成|诉求|[件户人家个]?数量?|总?[量额]|规模|金额|占比|比重|比例|份额|增[速幅长]|进度|[为是仍均也的]|位列|排名?|稳?居"
    "|[全我本该][国省市县区州镇]"
)
_OF_OTHERS = late_pattern("[上去往]年|同期|历史|连续|近年|以来|之一|前[一二三四五六七八九十]")
_IS = late_pattern("[也仍并其]|成?为|[是的]|我[省市县区]|全[省市县区]")
_PLACES = frozenset("镇乡村县区市州省校院局")
_LONGEST_NAME, _SHORTEST_NAME, _FEWEST, _FARTHEST = 12, 2, 2, 2


def standing_out_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the figure of the one that it names and that of the one that speaks against it."""
    for said in STANDING_OUT.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        if sentence is None or _is_of_others(passage, said):
            continue
        listed = _listed([each for each in sentence.terms if each.end <= said.start()])
        if said["most"] is None:
            yield from _moved_alone(passage, said, listed)
        else:
            yield from _largest(passage, said, listed)


def _is_of_others(passage: Passage, said: re.Match[str]) -> bool:
    """Whether it is said of other times, or of one among several that stand out."""
    return (
        _OF_OTHERS.search(passage.text, passage.clause_start(said.start()), passage.clause_end(said.end())) is not None
    )


def _listed(before: Sequence[Term]) -> list[Term]:
    """The last figures of one unit, each in a clause of its own or joined by a 、."""
    if not before:
        return []
    unit = before[-1].unit
    row = [*takewhile(lambda each: each.unit == unit and each.mention.is_exact and not each.depth, reversed(before))]
    return row[::-1]


def _largest(passage: Passage, said: re.Match[str], listed: Sequence[Term]) -> Iterator[Comparison]:
    """民营企业进出口50.6亿元，外商投资企业进出口51.8亿元，民营企业为第一大外贸主体."""
    begin = passage.clause_start(said.start())
    subject = _LEADING.sub("", passage.text[begin : said.start()])
    if len(listed) < _FEWEST or listed[-1].end > begin or passage.text.count("，", listed[-1].end, begin) > _FARTHEST:
        return
    names = _names(listed)
    named = [at for at, name in enumerate(names) if name and subject.startswith(name)]
    if len(named) != 1 or not _is_of_their_kind(subject[len(names[named[0]]) :], said[0], listed):
        return
    one = listed[named[0]]
    other = max((each for each in listed if each is not one), key=lambda each: each.mention.value)
    yield compared(passage, (begin, said.end()), Side.AT_LEAST, one.mention, other.mention)


def _names(listed: Sequence[Term]) -> list[str]:
    """What each is told of, without the words that all have in common behind; none where one is told otherwise."""
    told = [_LEADING.sub("", each.own_name) for each in listed]
    ending = told[0]
    for each in told[1:]:
        ending = common_end(ending, each)
    ending = ending[1:] if ending[:1] in _PLACES else ending  # 东镇收入, 西镇收入: the place keeps its kind
    names = [each.removesuffix(ending) for each in told]
    kinds = {each[-1:] for each in names[1:]}
    kind = next(iter(kinds)) if len(kinds) == 1 else ""
    if kind in _PLACES and kind in names[0][:-1]:
        names[0] = names[0][: names[0].index(kind) + 1]  # 东镇出栏生猪1.2万头，西镇0.9万头
    is_list = all(_SHORTEST_NAME <= len(each) <= _LONGEST_NAME and not _OWN.search(each) for each in names)
    return names if is_list and len({*names}) == len(names) else []


def _is_of_their_kind(noun: str, said: str, listed: Sequence[Term]) -> bool:
    """Whether what is the most is what the figures tell: 增速最快 is said of rates of change, 亩产最高 of no 产量."""
    are_rates = listed[0].unit == PERCENT
    of = _AT_LARGE.sub("", noun)
    if len(of) > 1 and bigrams(of).isdisjoint(bigrams("，".join(each.name for each in listed))):
        return False
    are_changes = any(direction(each.name) is not None for each in listed)
    if not of and are_rates and not are_changes and not _OF_A_RATE.search(noun + said):
        return True  # 完成率依次为：东镇92%、西镇88%，东镇居首位
    if _OF_A_RATE.search(noun + said):
        return are_rates and all(direction(each.name) is True for each in listed)
    if _OF_A_SHARE.search(noun + said):
        return are_rates
    return not are_rates


def _moved_alone(passage: Passage, said: re.Match[str], listed: Sequence[Term]) -> Iterator[Comparison]:
    """Of several changes only the last is to go that way."""
    subject = _IS.sub("", passage.text[passage.clause_start(said.start()) : said.start()])
    if subject and (not listed or subject not in listed[-1].own_name):
        return
    ways = [direction(each.name) for each in listed]
    if len(listed) <= _FEWEST or None in ways or listed[0].unit != PERCENT:
        return
    is_up = said["risen"] is not None
    astray = next((each for each, way in zip(listed[:-1], ways[:-1], strict=True) if way is is_up), None)
    holds = ways[-1] is is_up and astray is None
    told = listed[-1] if ways[-1] is not is_up or astray is None else astray
    yield Comparison(
        (passage.at(told.name_start, said.end()),),
        said[0],
        f"{told.own_name}{told.mention.text}",
        holds,
    )

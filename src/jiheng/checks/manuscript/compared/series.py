"""A series told to go one way, of which a step goes the other: 分别为86万人次、91万人次、89万人次，连续两年增长.

Also 先升后降 of what fell first, and the steps of single figures: 1月62件，2月71件，3月68件，逐月上升.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.names.changes import direction
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.units import DURATIONS, PERCENT
from jiheng.quantities.words import RAISED_TO, YEAR

_UP = "增[长加大多]|上升|提[高升]|攀升|走高|递增|扩大|回升|加快|上涨|抬升|延长"
_DOWN = "下降|减少|降低|回落|缩[短小]|收窄|递减|走低|下滑|下跌|放缓|减缓|压减"
SERIES = quick_pattern(
    "(?:逐[月季年期周次]|连年|连续(?:(?P<count>[两二三四五六七八九])个?[年月季周期]度?)?|(?P<loose>持续|稳步))"
    f"(?:保持|实现|呈现?|均|稳步|平稳|小幅|大幅)*(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|的?[趋态]势|的?势头|的)?(?=[，。；、）]|$)"
    "|先(?:(?P<rise>升后降|增后减|扬后抑|高后低)|(?P<fall>降后升|减后增|抑后扬|低后高))"
)
_OF_SPEED = late_pattern("加快|放缓|减缓|收窄|扩大|回落|回升|提[高升]|走[高低]|攀升|抬升")
"""Said of rates of change it tells how they lie to each other; 连续三年增长 tells that each is a rise."""
_SPEED = late_pattern("增[速幅]|涨幅|增长率")
_IN_TURN = late_pattern(
    "[近前](?:[两三四五六3-6]|几)个?(?:年|季度|月)|20[0-9]{2}(?:年度?)?(?:[—~、和及至到-]|年底至)+20[0-9]{2}年|"
    "[一1](?:季度)?(?:至|到|—|-|、二(?:季度)?)[、和]?[三四]|各[季月年]|[0-9]{1,2}月?(?:[—~、至到-])[0-9]{1,2}月|[1一]季度[—~、至到-]|历年"
)
_TIMES = late_pattern("[月季年周]")
_YEAR_BEHIND = late_pattern("（20[0-9]{2}年?）")
_NOT_SAID = late_pattern("力争|确保|预计|计划|目标|有望|未|不|没有|除|其中|部分|避免|防止")
_LEADING = late_pattern(
    "^(?:增[速幅]|涨幅|降幅|但|且|并|而|总体|整体|基本|分别|均|都|实现|呈现?|保持|也|从[^，。；]{1,8}看|了|我?[全本我][县区市省校院])+"
)
_THEN = late_pattern("再[升降增减]?[到至为]|[后又]")
_RUN, _NEAR, _NOUN, _FARTHEST = 3, 10, 2, 2


def series_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the steps of the series right before it that speak against it, or all of them."""
    for said in SERIES.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        begin = passage.clause_start(said.start())
        if sentence is None or _NOT_SAID.search(passage.text, begin, said.start()):
            continue
        before = [each for each in sentence.terms if each.end <= said.start()]
        row = _row(sentence, before)
        if len(row) < _RUN or passage.text.count("，", row[-1].end, said.start()) > _FARTHEST:
            continue
        subject = _LEADING.sub("", passage.text[max(begin, row[-1].end) : said.start()])
        if _is_of_it(subject, sentence.text[sentence.start : row[0].start]) and _are_levels(row, subject + said[0]):
            yield from _turned(passage, said, row) if said["rise"] or said["fall"] else _stepped(passage, said, row)


def _row(sentence: Sentence, before: Sequence[Term]) -> Sequence[Term]:
    """The last figures that are told one time after the other, the first time first; empty where none are."""
    before = before[max((at for at, each in enumerate(before) if sentence.begins_parts(each)), default=0) :]
    if not before:
        return ()
    row = row_before(before)
    if len(row) < _RUN:
        return _each_of_a_time(sentence, before) or _step_by_step(before)
    years = [_YEAR_BEHIND.match(each.after) for each in row]
    ahead = sentence.text[sentence.start : row[0].start]
    is_in_turn = all(years) or _IN_TURN.search(ahead) is not None
    is_row = is_in_turn and len({each.unit for each in row}) == 1 and all(map(_is_plain, row))
    told = [found[0] for found in years if found is not None] or YEAR.findall(ahead)
    is_backward = len(told) > 1 and told[0] > told[-1]
    return (row[::-1] if is_backward else row) if is_row else ()


def _each_of_a_time(sentence: Sentence, before: Sequence[Term]) -> Sequence[Term]:
    """The figures of a sentence that are all of one unit and each of a time; those behind its 其中 alone.

    由92.1%升至97.4%，其中一季度末93.0%、二季度末94.6%、三季度末96.2%，逐季提高: the first two are of the whole year.
    """
    told = [each for each in before if each.unit not in DURATIONS]
    times = [sentence.text[max(sentence.start, each.start - _NEAR) : each.start] for each in told]
    is_row = len({each.unit for each in told}) == 1 and all(map(_TIMES.search, times))
    return told if is_row and all(map(_is_plain, told)) else ()


def _step_by_step(before: Sequence[Term]) -> Sequence[Term]:
    """由14分钟降至11分钟，再到12分钟."""
    row = before[-_RUN:]
    is_row = len(row) == _RUN and len({each.unit for each in row}) == 1 and all(map(_is_plain, row))
    is_told = is_row and RAISED_TO.match(row[1].name) and _THEN.match(row[2].own_name)
    return row if is_told else ()


def _is_plain(term: Term) -> bool:
    """Exact, or below nothing: -1.2%."""
    return term.mention.is_exact or term.name[-1:] in MINUS


def _is_of_it(subject: str, told: str) -> bool:
    """Whether it names nothing else than what the series is told of."""
    return len(subject) < _NOUN or not bigrams(subject).isdisjoint(bigrams(told))


def _are_levels(row: Sequence[Term], words: str) -> bool:
    """Whether it says how the figures lie to each other, not that each is a rise: 分别增长6%、5%、8%，连续增长."""
    if row[0].unit != PERCENT or not (is_growth(row[0]) or _SPEED.search(row[0].name)):
        return True
    return direction(row[0].name) is not False and _OF_SPEED.search(words) is not None


def _stepped(passage: Passage, said: re.Match[str], row: Sequence[Term]) -> Iterator[Comparison]:
    steps = list(pairwise(row))
    if said["count"] is not None:
        steps = steps[-min(int(numeral_value(said["count"]) or len(steps)), len(steps)) :]
    side = Side.AT_LEAST if said["up"] else Side.AT_MOST
    is_up = said["up"] is not None
    for before, after in steps:
        if before.name[-1:] not in MINUS and after.name[-1:] not in MINUS:
            yield compared(passage, said.span(), side, after.mention, before.mention)
        elif (_signed(after) >= _signed(before)) is not is_up and _signed(after) != _signed(before):
            yield _told(passage, said, (before, after))


def _turned(passage: Passage, said: re.Match[str], row: Sequence[Term]) -> Iterator[Comparison]:
    """先升后降: what lies between is more than both ends."""
    way = 1 if said["rise"] else -1
    values = [way * _signed(each) for each in row]
    top = max(values)
    told = _told(passage, said, row)
    holds = values[0] < top > values[-1]
    yield Comparison(told.places, told.words, told.told, holds)


def _told(passage: Passage, said: re.Match[str], row: Sequence[Term]) -> Comparison:
    place = passage.at(min(each.start for each in row), said.end())
    figures = "、".join(f"{'-' if each.name[-1:] in MINUS else ''}{each.mention.text}" for each in row)
    return Comparison((place,), said[0], figures, holds=False)


def _signed(term: Term) -> Fraction:
    return -term.mention.value if term.name[-1:] in MINUS else term.mention.value

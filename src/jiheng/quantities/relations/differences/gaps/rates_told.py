"""Rates with what they are told of: 规模以上工业 of 7月份全省规模以上工业增加值同比增长5.7%."""

from collections.abc import Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGES

_REACH = 40
_BREAK = late_pattern("[，；：（）。]")
_IDLE = late_pattern(
    "同比|环比|[比较](?:上年|去年)(?:同期)?|(?:名义|实际|累计|分别)?(?:增长|下降|上升|提高|增加(?!值)|减少|上涨|回落)[了为]?|"
    "[0-9.,]+(?:%|[万亿千百]*[\u4e00-\u9fff]{1,3}$)?|(?:增速|增幅|涨幅|降幅|增长率)|[为达是到约近超]+$"
)
TIME = late_pattern(
    "(?:20[0-9]{2}年)?(?:[0-9一二三四五六七八九十]{1,2}(?:[-—－至~][0-9]{1,2})?月份?|[前头]?[一二三四两1-4]个?季度|上半年|下半年|"
    "[前头](?:[0-9]{1,2}|[一二三四五六七八九十两]{1,2})个?月|全年|当年|今年以来|今年|本年|当月|本月|20[0-9]{2}年)"
)
_LEADING = late_pattern(f"^(?:[、和及与]|而?同期|其中|{TIME.pattern}|截至|末|底|以来|，)+")
_SCOPE = late_pattern("^(?:全[国省市州县区盟旗]|[我本该][国省市州县区盟旗镇乡]|我们|地区)的?")
_OF_LAST_YEAR = late_pattern("上年|去年|上一年")
_TAIL = late_pattern("(?:实现|完成|累计|总体|整体|平均|水平|总值|总额|总量|的|数)+$")
_NAMES = late_pattern("[、和及与]")
_RESPECTIVELY = late_pattern("(?:，?(?:同比|[比较](?:上年|去年)(?:同期)?))?分别(?:同比|[比较](?:上年|去年)(?:同期)?)?")
_TWO = 2


@value(slots=False, eq=False)
class ToldRate:
    """A rate with the words ahead of it; what fell lies below nothing.

    `subject`: the words since the rate before; `when`: the stretch of time that its sentence told last before it;
    `first`: the rate that begins its row, which alone says what sort they are; `handed`: its own name of those that
    stand ahead of the row; `before`: the rate told before it.
    """

    term: Term
    subject: str
    when: str
    before: "ToldRate | None"
    first: Term
    handed: str = ""

    @once
    def is_growth(self) -> bool:
        return is_growth(self.first)

    @property
    def sign(self) -> int:
        return -1 if self.is_growth and words.DOWN.search(self.first.name) else 1

    @once
    def _noun(self) -> str:
        """The words of the last clause before it that says more than how it changed."""
        if self.handed:
            return _LEADING.sub("", self.handed)
        for clause in reversed(_BREAK.split(self.subject)):
            noun = _LEADING.sub("", _IDLE.sub("", _LEADING.sub("", clause)))
            if len(noun) >= _TWO:
                return noun
        return ""

    @once
    def scope(self) -> str:
        """全省 of 全省规模以上工业增加值."""
        found = _SCOPE.match(self._noun)
        return found[0].removesuffix("的") if found is not None else ""

    @once
    def name(self) -> str:
        """What it is told of, without the region and the time."""
        return _TAIL.sub("", _LEADING.sub("", _SCOPE.sub("", self._noun)))

    @property
    def is_of_last_year(self) -> bool:
        return _OF_LAST_YEAR.match(self._noun) is not None or _OF_LAST_YEAR.match(self.term.own_name) is not None


def rates_told(told_in: Sequence[Sentence], gap: Term) -> Iterator[ToldRate]:
    """The exact rates of some sentences that stand before a figure, in order."""
    last: ToldRate | None = None
    for sentence in told_in:
        since = sentence.start
        handed = {term.index: (row[0], name) for row, term, name in _handed_out(sentence)}
        for term in sentence.terms:
            if term is gap:
                return
            if term.unit == PERCENT and term.mention.is_exact and term.depth == gap.depth:
                subject = sentence.text[max(since, term.start - _REACH) : term.start]
                times = TIME.findall(sentence.text, sentence.start, term.start)
                last = ToldRate(term, subject, times[-1] if times else "", last, *handed.get(term.index, (term, "")))
                yield last
            since = term.end if term.unit in PERCENTAGES else since


def rows_of_rates(sentence: Sentence) -> Iterator[Sequence[Term]]:
    """Its rates that stand in one row, nothing but 、 or 和 between: 同比分别增长9.8%和6.2%."""
    rows: list[list[Term]] = []
    for term in sentence.terms:
        if term.unit != PERCENT:
            continue
        before = rows[-1][-1] if rows else None
        is_next = before is not None and before.index == term.index - 1 and term.mark in ("", "、")
        if is_next and term.name in words.JOINERS:
            rows[-1].append(term)
        else:
            rows.append([term])
    return (row for row in rows if len(row) >= _TWO)


def _handed_out(sentence: Sentence) -> Iterator[tuple[Sequence[Term], Term, str]]:
    """The names ahead of 分别 for each of the rates behind it: 甲产业和乙产业投资，同比分别增长9.8%和6.2%."""
    for row in rows_of_rates(sentence):
        ahead = sentence.text[max(sentence.start, row[0].start - _REACH) : row[0].start]
        found = _RESPECTIVELY.search(ahead)
        names = _NAMES.split(_BREAK.split(ahead[: found.start()])[-1]) if found is not None else []
        if len(names) == len(row):
            yield from ((row, term, name) for term, name in zip(row, names, strict=True))

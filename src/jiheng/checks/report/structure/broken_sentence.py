"""A sentence that a paragraph mark cuts in two."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.text_lines import TextLine

_LAST_WORDS = late_pattern(r"[^，。；：、！？\s]{1,12}[，、]?\s{0,40}$")
_FIRST_WORDS = late_pattern(r"\s{0,40}(?P<words>[^，。；：、！？\s]{1,12})")
_REACH = 60
_MOST_TOLD_SINGLY = 5


@dataclass(frozen=True, slots=True)
class _Break:
    """Between two lines of one passage."""

    before: TextLine
    after: TextLine

    @property
    def end(self) -> Location:
        found = _LAST_WORDS.search(self.before.text[-_REACH:])
        start = max(len(self.before.text) - _REACH, 0) + (found.start() if found is not None else 0)
        return self.before.at(start, len(self.before.text.rstrip()))

    @property
    def begin(self) -> Location:
        found = _FIRST_WORDS.match(self.after.text)
        return self.after.at(*found.span("words")) if found is not None else self.after.at(0, len(self.after.text))


@check(
    id="RPT320",
    title="一句话不应断成两段",
    why="多按了一次回车，一句话就断成两段；逐段阅读或统计的人会把它当成两件事，指标名称也会被拆开。",
    kind=Kind.TEXT,
    severity=Severity.ERROR,
    references=("R60",),
    good=(
        "一、情况\n本站设三组：\n1.养护组\n2.巡查组\n负责日常巡查。",
        "1使困难群众得到救助,能渡过难关\n2使困难群众,能得到照料\n3覆盖全镇,无一遗漏。",
        "全年完成投资200万元。\n群众出行明显改善。",
    ),
    bad=(
        Bad("道路养护完成率100%，桥梁检测\n完成率98%，隧道照明完好率100%。", says="“桥梁检测”"),
        Bad("（一）加强管理。要健全养护\n巡查制度，落实责任。", says="请合并"),
    ),
)
def broken_sentence(manuscript: Manuscript) -> Answers:
    """One finding a break; where the whole text has hard line ends, one for all."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    breaks = [found for passage in manuscript.prose for found in _breaks(passage)]
    if not breaks:
        yield Holds((), "没有断成两段的句子")
    if len(breaks) > _MOST_TOLD_SINGLY:
        places = tuple(place for each in breaks for place in (each.end, each.begin))
        yield Flaw(places, f"全文有{len(breaks)}处句子没有写完就换了段；请去掉句中的换行。")
        return
    for each in breaks:
        end, begin = each.end, each.begin
        told = f"第{each.before.number}段在“{end.quote}”处断开，与第{each.after.number}段“{begin.quote}”是一句；"
        if each.before.page is None:
            yield Flaw((end, begin), f"{told}请合并。")
        else:  # a PDF has lines and no paragraphs: words beside a picture or in a box break off as well
            told += "请看原稿是不是多换了一段，是的请合并。"
            yield Flaw((end, begin), told, severity=Severity.WARNING, confidence=Confidence.ASK)


def _breaks(passage: Passage) -> Iterator[_Break]:
    for before, after in pairwise(passage.lines):
        yield _Break(before, after)

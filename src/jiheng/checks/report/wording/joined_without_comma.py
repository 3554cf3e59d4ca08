"""Two words of one series run together: 家庭教育家风, 经济效益社会效益."""

import re
from collections.abc import Iterator
from itertools import permutations

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.words_found import places_by_words
from jiheng.core.finding import Confidence, Severity
from jiheng.rules.language import coordinate_words

_LONG = 3
"""Two short words make a compound: 家风家教."""


@check(
    id="RPT445",
    title="并列的词之间应有顿号",
    why="两个并列的词连写，读者会当成一个词。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    good=("提高经济效益、社会效益。", "加强家庭教育和家风家教建设。", "预算绩效评价结果为良。"),
    bad=(
        Bad("项目的经济效益社会效益明显。", says="“经济效益、社会效益”"),
        Bad("开展家庭教育家风宣讲。", says="“家庭教育、家风”"),
        Bad("基本支出项目支出均按规定执行。", says="“基本支出、项目支出”"),
    ),
)
def joined_without_comma(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    joined = frozenset(_joined(manuscript))
    for series in coordinate_words() if joined else ():
        for pair in permutations(series, 2):
            if pair in joined and max(map(len, pair)) > _LONG:
                yield from _flaws(manuscript, *pair)


def _joined(manuscript: Manuscript) -> Iterator[tuple[str, str]]:
    """The words that stand right behind one another somewhere in the prose."""
    text = manuscript.with_cells
    words: dict[int, list[str]] = {}
    for place, word in manuscript.anchors.coordinate:
        words.setdefault(place, []).append(word)
    for place, here in words.items():
        behind = [(first, second) for first in here for second in words.get(place + len(first), ())]
        if behind and text.passage(place).cell is None:
            yield from behind


def _flaws(manuscript: Manuscript, first: str, second: str) -> Iterator[Flaw]:
    places = places_by_words(manuscript.prose, re.compile(re.escape(first + second))).get(first + second)
    if places:
        message = f"“{first}{second}”应为“{first}、{second}”；请补上顿号。"
        yield Flaw(tuple(places), message)

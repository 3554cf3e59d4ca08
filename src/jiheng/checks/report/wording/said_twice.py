"""The same thing said twice in one breath: 帮助帮扶, 约300人左右."""

import re

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.word_list import words_of

_FIXED = words_of(
    "帮助帮扶 帮扶帮助 协助帮助 帮助协助 进行开展 开展进行 加以进行 目的是为了 原因是因为 原因是由于 提升提高 "
    "提高提升 增强提高 推动推进 推进推动 督促督导 涵盖包括 包括涵盖 切实确实 全部都均 目前现在 现在目前"
)
_BOUND = re.compile(
    r"[0-9](?<![0-9.][0-9])[0-9,.]{0,12}(?:[万亿千百]|%)?"
    r"(?:[\u4e00-\u9fff]{0,3}?(?P<bound>左右|上下|以上|以下)|(?P<more>[多余])(?=[名人户个家元次件亩份]))"
)
_BOUNDS = ("左右", "上下", "以上", "以下", "多", "余")
_BEFORE = {
    "左右": late_pattern("(?:大?约|将?近)$"),
    "上下": late_pattern("(?:大?约|将?近)$"),
    "以上": re.compile("(?:超过?|高于|多于|大于|逾|至少)$"),
    "以下": late_pattern("(?:低于|少于|不足|小于|最多)$"),
    "more": late_pattern("(?:将?近|大?约|超过?|逾)$", make=quick_pattern),
}
_REACH = 3


@check(
    id="RPT430",
    title="同一个意思不应说两遍",
    why="“约……左右”“超过……以上”“帮助帮扶”是同义重复，删去一个意思不变。",
    kind=Kind.TEXT,
    severity=Severity.NOTICE,
    confidence=Confidence.PROBABLE,
    references=("R61",),
    holds="没有同义重复的说法",
    good=("服务约300人，满意度在95%以上，帮助和扶持困难户，超过目标5%。",),
    bad=(
        Bad("志愿者为老人提供帮助帮扶。", says="“帮助帮扶”"),
        Bad("服务约300人左右，满意度超过95%以上。", says="“约300人左右”"),
    ),
)
def said_twice(manuscript: Manuscript) -> Answers:
    """One finding a wording."""
    if not manuscript.prose:
        raise DoesNotApply("报告没有正文")
    told: dict[str, list[Location]] = {}
    for passage in manuscript.prose_with(*_FIXED):
        for words in _FIXED:
            start = passage.text.find(words)
            if start >= 0:
                told.setdefault(words, []).append(passage.at(start, start + len(words)))
    for passage in manuscript.prose_with(*_BOUNDS):
        for found in _BOUND.finditer(passage.text):
            wrong = _BEFORE[found["bound"] or "more"]
            before = wrong.search(passage.text, max(found.start() - _REACH, 0), found.start())
            if before is not None:
                words = passage.text[before.start() : found.end()]
                told.setdefault(words, []).append(passage.at(before.start(), found.end()))
    for words, places in told.items():
        yield Flaw(tuple(places), f"“{words}”意思重复；请删去重复的词。")

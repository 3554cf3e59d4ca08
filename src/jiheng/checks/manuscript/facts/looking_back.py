"""Figures of what was reached that stand among what is still to come: 在受理86万件的基础上, 对尚未整改的6个问题."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.words import YEAR

_BASE, _BEHIND = "基", 16
_FROM_IT = re.compile("[^，。；0-9]{0,14}?(?:基础|基数)")
_TAKES = late_pattern("(?:在|以)(?P<what>[^，。；]*)$")
_KNOWN = late_pattern(
    "(?:巩固(?:好|拓展)?|利用好?|用好|管好|盘活|抓好)$|(?:附[表件][0-9一二三四五六]?)[^，。；]{0,6}(?:列示|汇总|所列|载明)的[^，。；0-9]*$"
    "|(?:已|尚未|仍未|未)(?:经)?[\u4e00-\u9fff]{2,8}的(?:剩余)?$|剩余的?$"
)
_DONE = late_pattern("完成|实现|受理|执行|建成|达到|收入|支出|实有|办结")
_AIMED = late_pattern("计划|目标|任务|拟|力争|确保|争取|预计|将|预算(?!收入|支出|执行)|安排")
_AHEAD = 30


def is_base(text: str, end: int) -> bool:
    """Whether a figure that ends there is what something goes on from: 86万件的基础上."""
    return text.find(_BASE, end, end + _BEHIND) >= 0 and _FROM_IT.match(text, end) is not None


def refers_back(sentence: Sentence, term: Term, year: int | None) -> bool:
    """Whether it is told as something known, or of the report's year, as what is to come starts from it."""
    ahead = sentence.text[max(sentence.start, term.start - _AHEAD) : term.start].rpartition("，")[2]
    if _KNOWN.search(ahead):
        return True
    taken = _TAKES.search(ahead) if is_base(sentence.text, term.end) else None
    if taken is not None:
        return not _AIMED.search(taken["what"])
    years = YEAR.findall(ahead)
    is_own = bool(years) and year is not None and int(years[-1]) == year
    return is_own and _DONE.search(ahead) is not None and not _AIMED.search(ahead)

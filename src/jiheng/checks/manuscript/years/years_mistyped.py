"""Years far from the report's that are its own but for one slip of the hand: 2012年度 or 2031年 in a report on 2021."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.years.years_told import YearTold
from jiheng.core.finding import Confidence
from jiheng.core.quick_pattern import quick_pattern

_YEAR = quick_pattern(
    "(?<![0-9—～-])(?P<year>20[0-9]{2})年(?P<whole>度|全年|年?末)?(?!—|-|～|至|起|以来|前|初|[0-9]{1,2}月)"
)
_NAMED = quick_pattern("《[^《》]{1,80}》|[〔［][^〔［〕］]{1,12}[〕］]")
_REASON = re.compile(
    "成立|建成|建校|始建|建于|出台|印发|修订|通知|办法|意见|文件|标准|规划|远景|期限|到期|展望|目标|计划|将|拟|预计|力争|"
    "有效期|合同|协议|租期|届满|以来|至20|历史|首次|荣获|获评|被评|称号|普查|改制|合并|毕业|出生|参加工作|比|较|从|自|由|贷款|债券|还本"
)
_FAR = 4


def years_mistyped(passages: Sequence[Passage], year: int) -> Iterator[YearTold]:
    """Years that stand once, far away, with nothing that speaks of so long a time; one to come is no slip of memory."""
    for passage in passages:
        if passage.is_heading or "20" not in passage.text:
            continue
        text = _NAMED.sub(lambda found: "甲" * len(found[0]), passage.text)
        for found in _YEAR.finditer(text):
            told = int(found["year"])
            begin, end = passage.sentence_around(found.start())
            is_claimed = told > year or found["whole"] is not None
            if is_claimed and _is_slip_of(told, year) and _REASON.search(text, begin, end) is None:
                yield YearTold(passage, found.start(), found.end(), told, year, Confidence.PROBABLE)


def _is_slip_of(told: int, year: int) -> bool:
    """Whether the last two digits changed places, or the tens are others."""
    return abs(told - year) >= _FAR and (
        (told // 10 % 10, told % 10) == (year % 10, year // 10 % 10) or told % 10 == year % 10
    )

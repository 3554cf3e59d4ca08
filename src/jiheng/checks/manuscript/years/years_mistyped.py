"""Years far from the report's that are its own but for one slip of the hand: 2012年度 or 2031年 in a report on 2021."""

from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.checks.manuscript.years.years_told import YearTold
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern

_YEAR = quick_pattern(
    "(?<![0-9—～-])(?P<year>20[0-9]{2})年(?P<whole>度|全年|年?末)?(?!—|-|～|至|起|以来|前|初|[0-9]{1,2}月)"
)
_NAMED = quick_pattern("《[^《》]{1,80}》|[〔［][^〔［〕］]{1,12}[〕］]")
_REASON = late_pattern(
    "成立|建成|建校|始建|建于|出台|印发|修订|通知|办法|意见|文件|标准|规划|远景|期限|到期|展望|目标|计划|将|拟|预计|力争|"
    "有效期|合同|协议|租期|届满|以来|至20|历史|首次|荣获|获评|被评|称号|普查|改制|合并|毕业|出生|参加工作|比|较|从|自|由|贷款|债券|还本"
)
_ANY_YEAR = late_pattern("(?<![0-9—～-])2[0-9]{3}(?=年(?!的?历史|[前来多余]|以[前来上]|左右))", make=quick_pattern)
_TOO_FAR = quick_pattern("2(?:0[3-9]|[1-9][0-9])[0-9]年")
_DONE = late_pattern("到位|收到|完成|支付|拨付|使用|发放|执行|支出|实现|开展|下达|累计|合计|共")
_FAR, _TWO = 4, 2
_YET_TO_COME, _NEXT_CENTURY = 2030, 2100
"""Reports tell of nothing done in such years, and do not even look so far ahead as the second."""
_BEFORE_CHRIST = "公元前"
_SO_LONG = late_pattern("(?:逾|约|近|超过?|达到?|历[经时]|树龄|[已拥具]有|距今|至少|不少于|时间)[了为]?$")
"""逾2500年, 树龄约2300年: how long, not when."""
_WILL_BE = late_pattern("将|预计|预测|可能|有望|如果|若|届时|本世纪")
_LONGEST_WORDS = 5


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


def years_too_far(text: WholeText) -> Iterator[YearTold]:
    """2023年收到资金，全部于2032年到位, 比2106年减少: years to come of which something is told as done."""
    for passage in text.passages_where(_TOO_FAR):
        told = [(int(found[0]), *found.span()) for found in _ANY_YEAR.finditer(passage.text)]
        for at, (year, start, end) in enumerate(told):
            meant = _swapped_back(year) if year >= _NEXT_CENTURY else told[at - 1][0] if at else year
            if passage.text.startswith(_BEFORE_CHRIST, start - len(_BEFORE_CHRIST)):
                continue
            if year < max(meant + _FAR, _YET_TO_COME) or not _are_swapped(meant, year):
                continue
            if _SO_LONG.search(passage.text, max(start - _LONGEST_WORDS, 0), start):
                continue
            sentence = passage.text[slice(*passage.sentence_around(start))]
            is_mistyped = year >= _NEXT_CENTURY and not _WILL_BE.search(sentence)
            if is_mistyped or (_DONE.search(sentence) and not _REASON.search(sentence)):
                yield YearTold(passage, start, end + 1, year, meant, Confidence.PROBABLE)


def _swapped_back(year: int) -> int:
    """2016 for 2106 and 2023 for 2203: the year with its middle digits in the other order."""
    thousands, hundreds, rest = year // 1000, year // 100 % 10, year % 100
    return thousands * 1000 + rest // 10 * 100 + hundreds * 10 + rest % 10


def _are_swapped(one: int, other: int) -> bool:
    """Whether two neighbouring digits of a year changed places."""
    first, last = str(one), str(other)
    apart = [at for at in range(len(first)) if first[at] != last[at]]
    return len(apart) == _TWO and first[apart[0]] == last[apart[1]] and first[apart[1]] == last[apart[0]]


def _is_slip_of(told: int, year: int) -> bool:
    """Whether the last two digits changed places, or the tens are others."""
    return abs(told - year) >= _FAR and (
        (told // 10 % 10, told % 10) == (year % 10, year // 10 % 10) or told % 10 == year % 10
    )

"""Shares of so many taken together: 甲市14.4万户；其次为乙市和丙市，分别有5.1万户、4.3万户。上述三市占总数的44.2%."""

import re
from collections.abc import Iterator, Sequence

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import total
from jiheng.quantities.likeness import longest_in_common, share_a_word
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, rate_told
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.relations.shares.each_of_several import each_of_several
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import NOT_ADDED, PERCENT

_SHARE = re.compile(
    "(?:^|[，。；：])(?:上述|以上|这|其中)?(?P<count>[两二三四五六七八九十]|[0-9]{1,2})[个大类项]?(?P<kind>(?:(?![各均])[\u4e00-\u9fff]){0,8}?)"
    "(?:合计|共计|总计|总共|累计|之和|共)?占(?P<of>[^，。；、0-9]{0,18}?)(?:的?(?:比重|比例)|比|的)?(?:为|约|达|到|近)*$"
)
_SCOPE = late_pattern("全(?P<of>[国省市县区州旗盟镇乡村院校局行球])")
_FILLING = late_pattern(
    "全[国省市县区州旗盟镇乡村院校局行球部]|[当本][年月期]|总[数量额值和体]?|新增|数量?|[我省市县区的额值量有共]"
)
_OF_ANOTHER_TIME = late_pattern("上年|去年|同期|上月|累计")
_FULL, _SENTENCES, _FEWEST, _SHORT, _FAR = 100, 3, 2, 2, 3
_REACH = 60


def shares_of_several(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Such shares, where as many amounts stand before them and nothing but the whole of them before those.

    Those of each of them, told in a row, are read one by one.
    """
    yield from each_of_several(sentence, earlier)
    for rate in sentence.terms:
        if rate.unit != PERCENT or "占" not in rate.name or not (rate.mention.is_exact and rate.mention.value):
            continue
        found = _SHARE.search(sentence.text[max(rate.start - _REACH, sentence.start) : rate.start])
        count = int(numeral_value(found["count"].replace("两", "二")) or 0) if found is not None else 0
        if found is None or count < _FEWEST:
            continue
        told = _told_before(sentence, rate, earlier)
        for unit in dict.fromkeys(each.unit for each in reversed(told)):
            statement = _judged(rate.mention, [each for each in told if each.unit == unit], count, found)
            if statement is not None:
                yield statement
                break


def _told_before(sentence: Sentence, rate: Term, earlier: Sequence[Sentence]) -> list[Term]:
    """The amounts before a share, but for the changes beside them, and for the number of those it is of."""
    here = [each for each in sentence.terms[: rate.index] if each.clause < rate.clause]
    before = [*(each for other in earlier[-_SENTENCES:] for each in other.terms), *here]
    told = [each for each in before if each.unit not in NOT_ADDED]
    amounts = [each for each in told if not each.is_attribute]
    return amounts if len(amounts) > len(told) - len(amounts) else told


def _judged(rate: Mention, told: Sequence[Term], count: int, found: re.Match[str]) -> Statement | None:
    """The last ones taken together, over the one before them that gives it, or else the only one that there is."""
    parts, wholes = told[-count:], told[:-count]
    if len(parts) < count or not wholes or not wholes[0].mention.value or len({each.depth for each in parts}) > 1:
        return None
    if not all(each.mention.is_exact and not _OF_ANOTHER_TIME.search(each.name) for each in (*parts, *wholes)):
        return None
    made, value = total([each.mention.operand for each in parts]), summed([each.mention for each in parts])
    whole = next((each for each in wholes if is_percent_of(rate, made, each.mention.operand)), wholes[0])
    holds = is_percent_of(rate, made, whole.mention.operand)
    share = _FULL * value / whole.mention.value
    is_meant = (
        len(wholes) == 1 and _is_called(whole, found) and share <= _FULL and share < _FAR * rate.value < _FAR**2 * share
    )
    if not (holds or is_meant):
        return None
    working = f"（{'＋'.join(each.mention.text for each in parts)}）÷{whole.mention.text}"
    operands = (whole.mention, *(each.mention for each in parts))
    return rate_told(rate, operands, working, share, holds=holds)


def _is_called(whole: Term, found: re.Match[str]) -> bool:
    """Whether the words of a share are those of the whole: 全省新设市场主体总数 of 全省新登记各类市场主体53.73万户."""
    told = whole.name + whole.after
    scope, own = _SCOPE.search(found["of"]), _SCOPE.search(told)
    if scope is not None and own is not None and scope["of"] != own["of"]:
        return False
    noun = _FILLING.sub("", found["of"])
    are_named = len(found["kind"]) <= _SHORT or share_a_word(found["kind"], told)
    return are_named and (len(noun) < _SHORT or len(longest_in_common(noun, told)) >= max(len(noun) - _SHORT, _SHORT))

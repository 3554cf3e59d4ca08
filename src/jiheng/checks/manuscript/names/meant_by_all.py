"""Who is meant where something is said of all: the three of 三大税种, both of 接待费和用车费, all that 各项 sums up."""

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.late_pattern import late_pattern

EACH = "(?<![平人日月户亩次])(?<![^上去每]年)(?<![^案事文条]件)均|(?<![成首])都"
"""The words, in a pattern, that say something of each; 人均 and 年均 tell averages, 较上年均 does not."""
_COUNT = late_pattern(
    "(?P<count>[两二三四五六七八九十]|[0-9]{1,2})[大项个类种次家地条者费率所本块门级组批期县区市镇乡省]"
)
_BOTH = late_pattern("双双|[二两]者|进出口")
_EACH = late_pattern("各|每(?=[年季月])|主要|所有|上述|以上|这些|其中|全部")
_AT_LARGE = late_pattern(
    "(?:“?三公”?|[年季月]度?|[项类镇县区市村]|单位|部门|经济|业务|工作|税收|税种|经费|支出|收入|数据|情况|指标|的)*(?:指标|数据|方面)?"
)
"""各项支出, 主要经济指标: words that name nothing of their own."""
_SINCE = late_pattern("(?:[较比](?:上年|去年|上一年|20[0-9]{2}年)(?:同期|度)?|同比)$")
"""各项税收较上年均有增长."""
_JOINS = late_pattern("[、和与及]")
_SHORTEST = 2


def count_meant(subject: str) -> int | None:
    """How many it is said of, where the words before 均 count them."""
    counted = [*_COUNT.finditer(subject)]
    return count_in_words(counted[-1]["count"]) if counted else None


def are_both_meant(subject: str) -> bool:
    """Whether it is said of two."""
    return _BOTH.search(subject) is not None


def names_meant(subject: str) -> list[str]:
    """The names that are joined in the words before 均; empty where there are not at least two."""
    names = [each for each in _JOINS.split(subject) if len(each) >= _SHORTEST]
    return names if len(names) > 1 else []


def are_all_meant(subject: str, listed: str) -> bool:
    """Whether it is said of everything that was `listed`.

    各项支出, 主要业务指标, and 主要农产品产量 where 产量 is listed; 各项民生支出 only where 民生 is.
    """
    subject = _SINCE.sub("", subject)
    each = _EACH.search(subject)
    if each is None:
        return not subject
    rest = subject[each.end() :]
    return _AT_LARGE.fullmatch(rest) is not None or rest.endswith("指标") or rest[-_SHORTEST:] in listed


def count_in_words(written: str) -> int:
    """4, 四 and 两."""
    return int(written) if written.isdecimal() else int(numeral_value(written) or 0)

"""What the name of a percentage says it is: a change, a ratio of two amounts, a share of a whole."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, kept
from jiheng.quantities import words
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import PERCENT

_UNLINKED = quick_pattern(
    r"毛入[学园]率|利率|税率|折旧率|汇率|(?<!缴)费率|贴息率|年化|收益率|死亡率|发病率|出生率|增长率|失业率|毛利率|投资利[润税]率|投资回报率|变动率|调整率|提高率|提升率|浓度|温度|湿度|年度$"
)
_OF_CHANGES = re.compile("(?:增量|增加额|增长额)(?:的)?(?:比重|比例)?(?:为|达|约)*$")
"""本地农民工增量占全部增量的: amounts that are told as changes, if at all."""
_SHARE = re.compile(r"占(?:到(?!位)|了)?(?P<of>[^，。；]{0,24}?)的?(?:比重|比例|比)?(?:约|为|是|达|的|仅|达到|近|超)*$")
_SHARE_IN = late_pattern("在(?P<of>[^，。；]{2,20})中(?:所|仅|约)?占(?:比)?(?:约|为|到|达)*$")
"""在全市纠纷量中占27%."""
_EXPLAINED = late_pattern("（[^（）]{1,16}）$")
"""占常住人口比重（城镇化率）."""
_IN_BRACKETS = quick_pattern("(?<=率)（[^（）]{1,40}）(?=为)")
"""执行率（实际支出与预算的比率，下同）为."""
_OF = re.compile(r"(?:为|是|完成|完成了|达到|达|相当于|到)(?P<of>[^，。；为是]{2,20}?)的$")
_JOINED_OF = late_pattern(r"^[^，。；]{0,6}的$")
_SUMMED = late_pattern("合计|共计?|[两二三四五][者项类]合?计?")
"""合计占总数的 is told of the amounts before it together."""
_CLAUSES, _AS_MUCH = 5, "相当于"
_DONE = quick_pattern("(?:^|[已共年度])(?:完成|执行)了?$")


@kept
def is_growth(term: Term) -> bool:
    """Whether a percentage tells a change: 增长6%, not 提高到87.5% or 减收额占全部减收额的81%."""
    name = term.name[-24:]
    is_change = words.GROWTH_NAME.search(name) is not None and not words.GROWTH_LEVEL.search(name)
    return is_change and not name.startswith("占") and not (name.endswith("的") and "占" in name)


def last_rate(terms: Sequence[Term], behind: Term, *, is_change: bool) -> Term | None:
    """The last of the rates near before a figure that are growths, or that are not; none where it is vague."""
    for term in reversed(terms):
        is_near = term.unit == PERCENT and term.depth == behind.depth and behind.clause - term.clause <= _CLAUSES
        if is_near and is_growth(term) == is_change:
            return term if term.mention.is_exact else None
    return None


def is_of_the_untold(term: Term) -> bool:
    """Whether a rate is of what reports do not tell: 毛入学率 of all of an age, 利率 of nothing at all."""
    return _UNLINKED.search(term.name) is not None


def is_ratio(term: Term, before: Term | None) -> bool:
    """Whether the words before a percentage name a ratio."""
    name = _IN_BRACKETS.sub("", term.name)[-30:]
    if _UNLINKED.search(name) or words.COMPARED.search(name) or _OF_CHANGES.search(name):
        return False
    if not term.mark and before is not None and _JOINED_OF.match(name):
        return True
    return bool(words.RATE_NAME.search(name)) or bool(_DONE.search(name))


def share_of(term: Term) -> str | None:
    """What a share is taken of: 总支出 of 占总支出的; "" of a bare 占; None where it is no share."""
    return _share_in(term.name[-30:])


@asked_once
def _share_in(name: str) -> str | None:
    name = _EXPLAINED.sub("", name) if name.endswith("）") else name
    found = (_SHARE_IN.search(name) if "中" in name else None) or _SHARE.search(name) or _OF.search(name)
    return found["of"] if found else None


def tells_a_share(name: str) -> bool:
    """民生支出占财政支出的, 财政支出相当于生产总值的."""
    return "占" in name or _AS_MUCH in name


def before_its_share(name: str) -> str:
    """Whose share it is: 民生支出 of 民生支出占财政支出的, 财政支出 of 财政支出相当于生产总值的."""
    return name.rpartition("占" if "占" in name else _AS_MUCH)[0]


def is_named(rate: Term) -> bool:
    """Whether a share says what it is of: 服务支出占政府采购支出总额的65.20%."""
    return _has_a_subject(rate.name[-30:])


@asked_once
def _has_a_subject(name: str) -> bool:
    subject, has_share, _ = name.rpartition("占")
    return bool(has_share) and len(subject) > 1 and not _SUMMED.fullmatch(subject)

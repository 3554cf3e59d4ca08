"""Whether two figures are told of one fund or thing, though its name is worded a little differently each time."""

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FEW_DIGITS, TWO_DIGITS, FactPair
from jiheng.checks.manuscript.facts.pairs.one_name import are_stages_apart
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import common_beginning, common_end
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_FILLING = late_pattern(
    "专项|补助|补贴|奖补|财政|项目|资金|经费|专款|金额|总额|预算数?|安排|下达|拨付|拨入|收到|到位|投入|使用|支付|支出|"
    "执行|发放|获得|争取|累计|实际|已|共|全部|用于|其中|20[0-9]{2}年度?|全年|年度|本年|[我本][县市区局]|[省市县区]?财政局|[达为的了，：、（）]",
    make=quick_pattern,
)
"""What stands in the name of a fund or not, and what is done with it."""
_HANDED_ON = late_pattern(
    "(?P<received>下达|到位|收到|拨入|安排|预算|投入|争取|批复|计划|总投资|获得)|(?P<spent>支出|支付|使用|执行|发放|兑付|完成|决算|结算)",
    make=quick_pattern,
)
_BEHIND = late_pattern(
    "(?:资金)?(?:已|均|全部|足额|拨付)*(?:(?P<received>下达|到位)|(?P<spent>支出|支付|使用|执行|发放))"
)
_SPENT = "spent"
_STAGE = late_pattern("年初|期初|[春秋]季|[上下]半年|累计|历年|首[批次]|第[一二三四五六]|季度|已完工|在建")
_PARTING = frozenset(
    "中央省市县区镇乡村级期批次一二三四五六七八九十第男女新旧老上下前后非不未无内外东西南北基本公用人员"
)
_KINDS = _PARTING - frozenset("人员基本公用")
_FEWEST, _SHORTEST, _SHORTEST_CUT, _MOST_INSIDE, _ENOUGH = 2, 4, 6, 2, 8


def are_of_one_fund(pair: FactPair) -> bool:
    """Whether both names are one but for filling words, and neither is what came in and the other what was spent.

    One digit tells little unless the name tells much, or the same noun stands behind both.
    """
    one, other = pair.both
    if one.mention.unit in (PERCENT, SCORE) or _stages(one) != _stages(other) or is_told_beside(one, other):
        return False
    is_money = one.mention.unit == MONEY
    if are_stages_apart(one, other) or (is_money and _side(one) != _side(other)):
        return False
    if is_money and one.left == other.left and one.right == other.right and len(one.right) >= _SHORTEST:
        return True
    names = essence(one), essence(other)
    if not are_one_name(*names):
        return False
    is_telling = is_money and (pair.fewest_written >= TWO_DIGITS or min(map(len, names)) >= _ENOUGH - 2)
    return is_telling or pair.fewest_written >= FEW_DIGITS


def are_of_one_side(one: Fact, other: Fact) -> bool:
    """Whether both are what came in, or both what was spent."""
    return _side(one) == _side(other)


def are_without_fund(one: Fact, other: Fact) -> bool:
    """Whether both are told without a name of their own, as what came in or as what was spent: 支出, 全年执行数."""
    return not (_FILLING.sub("", one.own_left) or _FILLING.sub("", other.own_left)) and are_of_one_side(one, other)


def essence(fact: Fact) -> str:
    """The noun before a figure without filling words."""
    return _FILLING.sub("", fact.left)


def are_one_name(one: str, other: str) -> bool:
    """Whether two names are equal, or one has only a few characters more that part nothing.

    >>> are_one_name("馆藏文物预防保护", "县馆馆藏文物预防性保护"), are_one_name("老年福利", "省级老年福利")
    (True, False)
    """
    shorter, longer = sorted((one, other), key=len)
    if shorter == longer:
        return len(shorter) >= _SHORTEST
    if len(shorter) < _SHORTEST_CUT:
        return False
    inside, at = "", len(longer)
    for character in reversed(shorter):
        found = longer.rfind(character, 0, at)
        if found < 0:
            return False
        inside += longer[found + 1 : at]
        at = found
    ahead = longer[:at]
    if len(inside) > _MOST_INSIDE or not _PARTING.isdisjoint(inside):
        return False
    return len(shorter) >= _ENOUGH or _PARTING.isdisjoint(ahead)


def are_one_noun(one: str, other: str) -> bool:
    """Whether of two nouns one holds the other, or both begin or end alike, and nothing more parts them.

    >>> are_one_noun("招聘会", "招聘活动"), are_one_noun("重点企业", "企业"), are_one_noun("省级企业", "企业")
    (True, True, False)
    """
    shorter, longer = sorted((one, other), key=len)
    surplus = _surplus(shorter, longer) if len(shorter) >= _FEWEST else None
    if surplus is not None:
        return _KINDS.isdisjoint(surplus)
    begun, ended = len(common_beginning(one, other)), len(common_end(one, other))
    if begun >= _FEWEST and len(longer) - begun <= _FEWEST:
        return _KINDS.isdisjoint(one[begun:] + other[begun:])
    return ended > _FEWEST >= len(longer) - ended and _KINDS.isdisjoint(one[:-ended] + other[:-ended])


def _surplus(shorter: str, longer: str) -> str | None:
    """What the longer has between and beside the characters of the shorter; none where it lacks one of them."""
    surplus, at = "", len(longer)
    for character in reversed(shorter):
        found = longer.rfind(character, 0, at)
        if found < 0:
            return None
        surplus += longer[found + 1 : at]
        at = found
    return surplus + longer[:at]


def _stages(fact: Fact) -> list[str]:
    return _STAGE.findall(fact.term.name)


def _side(fact: Fact) -> str:
    """Whether the last word for it before the figure, or one right behind, tells what came in or what was spent."""
    sentence = fact.sentence
    found = _BEHIND.match(sentence.text, fact.mention.end, sentence.end)
    for each in () if found else _HANDED_ON.finditer(sentence.text, sentence.start, fact.mention.start):
        found = each
    return found.lastgroup if found is not None and found.lastgroup == _SPENT else ""

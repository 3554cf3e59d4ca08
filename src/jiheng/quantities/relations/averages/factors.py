"""What a price and the numbers it is of make, and what keeps them from being multiplied."""

from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.averages.over_time import months_told
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.sentence import Sentence, Term

MONTHS = 12
_IS_SET = late_pattern(
    "(?:标准|单价|租金|工资|每[\u4e00-\u9fff]{1,6}(?:补助|补贴|奖补|奖励|发放|资助|慰问金?|经费|安排))(?!.*均)"
)
_CAME_OUT = "均"
_NOUN = 4
_MOVED = late_pattern("新进|新增|退出|离岗|停发|停保|动态|年末|年底|年初|月均|月份?起|起(?:执行|施行|实施|发放)")
_TO = late_pattern("[-—－–~～至到]+")
_JOINED = late_pattern("[和及与][\u4e00-\u9fff]{1,6}(?:[费款金]|支出)$")
_ALL_YEAR, _TIMES = late_pattern("全年(?![一-鿿]{0,4}(?:每月|月均|按月))"), "次"
_MONTHS_OF = {"前三季度": 9, "半年": 6, "季度": 3}
_SO_LONG = late_pattern("前三季度|半年|季度")
_MONTHLY = late_pattern(
    "[人户名]均月|月[人户]?均|每月|月(?:租金?|工资|薪酬?|补贴|津贴)(?:标准)?(?:为|按|每[套户间人名个])*$",
    make=quick_pattern,
)


def months_paid(price: Term, total: Term) -> int:
    """How many months of a monthly price the total is for: all of a year if it tells none; 0 of another price."""
    is_by_month = "月" in (pers_of_price(price) or ()) or bool(_MONTHLY.search(price.name[-8:]))
    if not is_by_month:
        return 0
    if "月" in total.name:
        return months_told(total.name) or (0 if "月" in total.name[-8:] else MONTHS)
    told = _SO_LONG.search(total.name)
    return _MONTHS_OF[told[0]] if told else MONTHS


def is_of_a_year(price: Term, total: Term, count: Term) -> bool:
    """每人每月90元，全年支出: what all get in a month is not what they get in the year, unless 人次 are counted."""
    is_all = _ALL_YEAR.match(total.own_name) is not None and months_paid(price, total) == MONTHS
    return is_all and not count.unit.endswith(_TIMES) and count.unit != "月"


def is_raised(sentence: Sentence, price: Term) -> bool:
    """由每月520元提高到580元, 1.4万元至2.1万元: no one price was paid to all and all the time."""
    behind = sentence.terms[price.index + 1 : price.index + 2] if price in sentence.terms else ()
    return any(
        each.unit == price.unit and (words.RAISED_TO.search(each.name) or _TO.fullmatch(each.name)) for each in behind
    )


def numbers_move(sentence: Sentence) -> bool:
    """年内新进186人、退出92人: who is paid by the month was not there all the year."""
    return _MOVED.search(sentence.words) is not None


def is_of_more(total: Term) -> bool:
    """支付课酬和差旅费2.1万元: more than one thing was paid for."""
    return _JOINED.search(words.bare(total.name)) is not None


def multiplies(stated: Mention, price: Term, counts: Sequence[Term] = (), *, times: int = 1) -> bool:
    """Whether price and numbers make the amount; a price that was set is exact, one that came out was rounded."""
    is_set = price.mention.is_exact and _IS_SET.search(price.name + price.after[:_NOUN]) is not None
    printed = price.mention.interval if times > 1 and _CAME_OUT in price.name else price.mention.operand
    product = (Interval.point(price.mention.value) if is_set else printed).times(times)
    for count in counts:
        product = product * count.mention.operand
    return product.meets(stated.bounds)

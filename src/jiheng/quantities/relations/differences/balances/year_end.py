"""What is left at the end of the year of the totals of income and spending told in a section."""

import re
from collections.abc import Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, difference_told, fits, net
from jiheng.quantities.relations.differences.balances.balances import is_paid_out
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close

_YEAR_END = late_pattern(r"年末(?:结转)?(?:和|及)?结余|年末结转|年末余额")
_INCOME = late_pattern(r"收入(?:合计|总计|总额)(?:为)?$|总收入(?:为)?$|20[0-9]{2}年度?收入(?:为)?$")
_SPENDING = late_pattern(r"支出(?:合计|总计|总额)(?:为)?$|总支出(?:为)?$|20[0-9]{2}年度?支出(?:为)?$")
_OPENING = late_pattern("(?:年初|上年)(?:财政拨款)?结[转余](?:[和及]?结余)?(?:资金)?(?:为)?$")
_BY_OTHER_WAYS = late_pattern("结余分配|使用非财政|专用结余|上缴|调整|收回")
"""What is handed out or taken back leaves another remainder."""
_TOLD = "(?:总计|合计|总额|完成|实现|达到?|共|为|累计)*"
_SPENDING_OF = late_pattern(f"^(?P<fund>[一-鿿]{{2,10}}?)支出{_TOLD}$")
_LEFT = late_pattern(
    "^(?:收支相抵后?)?(?:年[终末]|当年|滚存|本年|期末)?(?:收支)?(?:结余|结转|余额)(?:资金)?(?:结转下年|为)?$"
)
_NEAR = Decimal("0.3")


def year_end(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """年末结余 of the one total of income and the one total of spending, and of what was left the year before."""
    term = sentence.terms[position]
    if not _YEAR_END.search(term.name[-12:]) or len(sentence.terms) > position + 2:
        return None
    told = [(other, each) for other in before for each in other.terms if each.unit == term.unit]
    told += [(sentence, each) for each in sentence.terms[:position] if each.unit == term.unit]
    terms = [each for _, each in told if each.mention.is_exact]
    income, spending = _named(terms, _INCOME), _named(terms, _SPENDING)
    opening = _named([each for other, each in told if not other.is_part(each)], _OPENING)
    if len(income) != 1 or len(spending) != 1 or len(opening) > 1:
        return None
    if any(_BY_OTHER_WAYS.search(each.name) and each.mention.value for each in terms):
        return None
    signed: Signed = [(1, income[0]), *((1, each) for each in opening), (-1, spending[0])]
    if net(signed) <= 0:
        return None
    holds = fits(term.mention, signed)
    is_near = is_close(net(signed), term.mention.value, _NEAR)
    if not holds and not (is_slip(term.mention, Interval.point(net(signed))) if opening else is_near):
        return None
    return difference_told(
        Relation.REMAINDER, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def left_of_a_fund(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """基金收入5.3亿元。基金支出5亿元，调出0.2亿元，年终结余0.1亿元: all that went out, of the income of its name."""
    term = sentence.terms[position]
    spent = [each for each in sentence.terms[:position] if each.unit == term.unit]
    found = _SPENDING_OF.match(spent[0].own_name) if spent and _LEFT.search(term.own_name) else None
    is_row = bool(spent) and all(is_paid_out(each) and each.mention.is_exact for each in spent)
    if found is None or not is_row or term.clause - spent[0].clause != len(spent):
        return None
    name = re.compile(f"{re.escape(found['fund'])}收入{_TOLD}$")
    told = [each for other in before for each in other.terms if each.unit == term.unit and name.search(each.own_name)]
    if not told or not told[-1].mention.is_exact:
        return None
    signed: Signed = [(1, told[-1].mention), *((-1, each.mention) for each in spent)]
    holds = fits(term.mention, signed)
    if not holds and not is_slip(term.mention, Interval.point(net(signed))):
        return None  # what was left the year before, or came from above, may be untold
    return difference_told(
        Relation.REMAINDER, term.mention, signed, holds=holds, confidence=Confidence.PROBABLE, is_far=True
    )


def _named(terms: Sequence[Term], name: re.Pattern[str]) -> list[Mention]:
    """The amounts of that name, each value once."""
    return list({each.mention.value: each.mention for each in terms if name.search(each.name[-14:])}.values())

"""What is left where each amount of a row has its part, so that no two of them alone can be meant.

年初结存46.8万元，本年收入512.3万元，本年支出523.6万元，年末结存11.3万元: what the year spent beyond its income
is what is told, but what there was at first is left out. 估算1.85亿元，已落实债券1.2亿元、补助0.3亿元，缺口0.65亿元.
"""

from collections.abc import Sequence
from itertools import pairwise

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import Signed, net
from jiheng.quantities.relations.differences.balances.balances import sign_of
from jiheng.quantities.sentence import Sentence, Term

_AT_THE_END = late_pattern(
    "(?:(?<![上去])年[末终]|(?<!去)年底|[期月季]末|累计|滚存|账[面上])[^，。；：]{0,6}(?:结[余存转]|余额|库存|尚余|结余)"
    "[^，。；：]{0,2}$"
)
_AT_FIRST = late_pattern("(?:年初|[期月季]初|上年末?|上年底|去年底|原有|账面)[^，。；：]{0,10}$")
_WHOLE = late_pattern(
    "预算|总投资|估算|概算|计划|目标|任务|到[位账]|下达|安排|筹集|募集|收到|收入|共需|需要|需|合同|总价|应"
)
_LISTED = late_pattern("落实|发放|拨付|支付|支出|使用|安排|到位|完成|筹集|建成|办结|退|付|用于")
_LEFT = late_pattern("缺口|剩余|结余|尚[余有缺需欠]|还[余剩有缺需差欠]|结存|未[一-鿿]{2}$")
_FEWEST = 3


def left_by_all(term: Term, amounts: Sequence[Term], last: Sequence[Sentence]) -> Signed | None:
    """All amounts of the row before it, each added or taken away; None where two of them may be meant.

    What there was at first may be all that the `last` sentence before tells.
    """
    told = [each for other in last for each in other.terms if each.unit == term.unit]
    if len(told) == 1 and told[0].is_plain and _AT_FIRST.search(told[0].own_name):
        amounts = [*told, *amounts]
    if len(amounts) < _FEWEST or any(each.begins_parts or _is_compared(each) for each in amounts):
        return None
    return _of_an_account(term, amounts) or _of_a_list(term, amounts)


def _of_an_account(term: Term, amounts: Sequence[Term]) -> Signed | None:
    """What there was at first stands before all that came and went, and no clause of the row tells anything else."""
    first, *flows = amounts
    if not (_AT_THE_END.search(term.name) and _AT_FIRST.search(first.own_name)):
        return None
    row = [*flows, term] if flows[0].index == 0 else [*amounts, term]
    is_row = all(other.clause - one.clause <= 1 and other.index - one.index == 1 for one, other in pairwise(row))
    signs = [sign_of(each) for each in flows]
    if not is_row or 0 in signs:
        return None
    signed = [(1, first.mention), *((sign, each.mention) for sign, each in zip(signs, flows, strict=True))]
    return signed if net(signed) > 0 else None


def _of_a_list(term: Term, amounts: Sequence[Term]) -> Signed | None:
    """The whole, and in one clause all that was taken from it: 分三批发放168万元、155万元和142万元，还有75万元."""
    whole, first, *others = amounts
    is_list = bool(others) and all(each.clause == first.clause and _is_listed(each) for each in others)
    is_row = first.clause - whole.clause == 1 == term.clause - first.clause
    is_row = is_row and term.index - whole.index - len(amounts) in (0, 1)
    if not (is_list and is_row and not _is_listed(first) and not _is_listed(term)):
        return None
    if not (_WHOLE.search(whole.own_name) and _LISTED.search(first.own_name) and _LEFT.search(term.own_name)):
        return None
    signed = [(1, whole.mention), *((-1, each.mention) for each in amounts[1:])]
    return signed if net(signed) > 0 else None


def _is_compared(term: Term) -> bool:
    """比上年增加20万元; but 新增0.11亿元 came to the stock."""
    return term.is_attribute and (words.COMPARED.search(term.name) is not None or sign_of(term) == 0)


def _is_listed(term: Term) -> bool:
    return term.mark == "、" or term.is_joined or term.is_joined_behind_noun

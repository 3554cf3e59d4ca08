"""Rates of two neighbours taken together: 合格6006批次，不合格129批次，合格率97.90%."""

from collections.abc import Sequence
from itertools import pairwise

from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.rates.pairs import is_about
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import WHOLE_OF

_SAME = 1e-9


def fits_sums(rate: Mention, terms: Sequence[Term]) -> bool:
    """Whether a sum of two neighbours gives the rate: 合格6006批次，不合格129批次，合格率97.90%.

    A sum that is told itself (任务1.10万吨，轮换1.06万吨，少0.04万吨) says nothing new of its own parts.
    """
    by_unit: dict[str, list[Term]] = {}
    for term in terms:
        by_unit.setdefault(term.unit, []).append(term)
    stated = rate.bounds
    for told in by_unit.values():
        same = [each.mention for each in told]
        for (one, other), second in zip(pairwise(same), told[1:], strict=True):
            if second.begins_parts:
                continue  # 校舍1.86万平方米，其中教学用房1.12万平方米: a part is not added to its whole
            size = one.size + other.size
            is_told = any(abs(each.size - size) <= _SAME * size for each in same)
            for third in same:
                quotients = []
                is_one_of_them = third is one or third is other
                if is_about(third.size, size, rate) and not (is_told and is_one_of_them):
                    quotients.append(third.operand.over(one.operand + other.operand))
                if not is_one_of_them and is_about(size, third.size, rate):
                    quotients.append((one.operand + other.operand).over(third.operand))
                if any(
                    quotient is not None and quotient.times(WHOLE_OF[rate.unit]).meets(stated) for quotient in quotients
                ):
                    return True
    return False

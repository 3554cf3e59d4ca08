"""Percentages alone in a bracket behind an amount: 提案92件，已办结88件（95.7%）; 党员40人，其中女党员9人（22.5%）."""

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.rates.pairs import HERE, Pair
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT

_PAIR = 2
_DONE = late_pattern(
    "(?:已|可|实际|全部|累计|其中)*(?:完成|办结|办理|整改|治理|解决|到位|拨付|支付|支出|执行|使用|发放|竣工|完工|开工|验收|"
    "合格|达标|采纳|收回|化解|建成|入库|兑付|销号|改造|审结|满意)(?:投资|问题|任务|资金|数|了)*$"
)


def bare_share(sentence: Sentence, rate: Term) -> Pair | None:
    """The amount right before the bracket over the one it is a part of; None where the words tell of no such one.

    其中乡镇支付120万元（92%） may be of a plan of its own, so that behind 其中 only a slip is told.
    """
    is_alone = rate.mark == "（" and not rate.name and rate.after_mark == "）" and rate.unit == PERCENT
    part = sentence.terms[rate.index - 1] if is_alone and rate.index else None
    if part is None or part.depth >= rate.depth or rate.start - part.end != 1 or not part.is_plain:
        return None
    whole = _whole_of(sentence, part)
    if whole is None or whole.unit != part.unit or not whole.is_plain or whole.mention.value <= part.mention.value:
        return None
    pair = Pair(rate, part, whole, (), HERE, is_bound=True)
    return pair if pair.agrees or pair.is_slipped or not sentence.is_part(part) else None


def _whole_of(sentence: Sentence, part: Term) -> Term | None:
    """What 其中 is said of, or all before those that were done."""
    before = [each for each in sentence.terms[: part.index] if each.depth == part.depth]
    if sentence.is_part(part):
        before = [each for each in before if not sentence.is_part(each)]
    elif not _DONE.search(part.own_name):
        return None
    return before[-1] if before else None


def part_by_its_name(sentence: Sentence, rate: Term) -> Pair | None:
    """手术9,873台，其中三、四级手术5,214台，三、四级手术占比52.8%: the part behind its whole bears the very name."""
    part, whole = [*reversed(sentence.terms[: rate.index][-_PAIR:]), None, None][:_PAIR]
    if part is None or whole is None or part.unit != whole.unit or not sentence.begins_parts(part):
        return None
    name = part.own_name.rpartition("其中")[2]
    is_named = len(name) > _PAIR and rate.own_name.rpartition("占比")[0] == name
    is_beside = rate.clause - part.clause == 1 and part.clause - whole.clause == 1
    return Pair(rate, part, whole, (), HERE, is_bound=True) if is_named and is_beside else None

"""Amounts that were adjusted: 年初预算240万元，追加36万元，调整后276万元; 总额X，扣除Y后，实际Z."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.signed import (
    ADDED,
    Signed,
    amounts_before,
    apart,
    difference_told,
    fits,
    is_slipped_from,
    net,
)
from jiheng.quantities.relations.differences.operands import is_subdivided
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close

ADJUSTED = re.compile(
    r"变更后|调整后|调整为|调整预算|全年预算|调增(?:为|至|到)|调减(?:为|至|到)|变更为|增至|减至|减为|增加到|减少到|预算数?(?:变|调)为"
)
ADJUSTMENT = late_pattern(r"追加|调增|调减|核减|核增|调整|压减|减少|增加|调剂|追减|新增|收回|动用")
_AFTER = late_pattern("(?:增加|新增|追加|调整|调增|调减|扣减)后，")
_IS = late_pattern("(?:为|是|共|达到?|变为|调整为)$")
_TAIL, _NEAR = 4, Decimal("0.3")
_BEFORE_IT = late_pattern("年初|原")
_DOWN = late_pattern(r"减|压|收回")
_REACH = 24
"""追加薄弱环节改善与能力提升资金: the purpose stands between the word and the figure."""
_CUT = late_pattern("(?:核减|审减|调减|压减|核增|追加)(?:资金|金额|经费|预算)?$")
_ADJUSTED_BY = late_pattern(
    "(?:[比较]年?初预算数?)?(?:净|共|合计|实际|相应|全年)*(?:调[增减]|追加|压减|核[增减]|增加|减少|追减|收回|调整)(?:了|预算|资金|金额|经费|额)*"
)
_ONE_WAY = late_pattern(
    "(?:[比较]年?初预算数?)?(?:净|共|合计|实际|相应|全年)*(?:调[增减]|追加|压减|核[增减]|增加|减少|追减)"
)
_TWO = 2
_OF_EACH = late_pattern("[每均]")
_GRANTED = re.compile(
    "^(?:全年|年度)?(?:实际|最终)?(?:下达|到位|安排|批复|审定|核定|确定|结算)(?:资金|金额|经费|预算)?(?:为)?$"
)
_TAKEN_OUT = re.compile(r"^(?:净|审计|评审)?(?:扣除|剔除|减去|扣减|核减|审减)")
_PAID_OF_IT = late_pattern("(?:已|累计|共)*(?:支付|支出|拨付|使用|完成)")
"""扣除税费6万元后，已支付工程款612万元: some of what was left."""
_WHAT_IS_LEFT = late_pattern("^(?:实际|工程|项目|尚)?(?:可[供用]|净)|实际可用|可用资金|可支配")


def adjusted(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """年初预算240万元，追加36万元，调整后276万元; the first may stand in the sentence before."""
    term = sentence.terms[position]
    amounts = amounts_before(sentence, position)
    if near and not any(_is_base(each) for each in amounts):
        amounts = [*[each for each in near[-1].terms if each.unit == term.unit and _is_base(each)][:1], *amounts]
    if near and len(amounts) == 1 and ADJUSTMENT.search(amounts[0].name[-12:]):
        amounts = [*_granted_before(near[-1], term.unit), *amounts]
    changes = [
        each for each in amounts if ADJUSTMENT.search(each.name[-_REACH:]) and not ADJUSTED.search(each.name[-12:])
    ]
    bases = [each for each in amounts if each not in changes and not is_subdivided(sentence, each.index)]
    if not changes or not bases or changes[-1].clause < term.clause - 3:
        return None
    base = _told_from(sentence, position) or bases[-1]
    if base.segment == term.segment != changes[-1].segment or _OF_EACH.search(changes[-1].own_name):
        return None  # 增加8天；优级由96天增加到108天, 使每站增加1人，由15人增加到28人: changes of something else
    used = [each for each in changes if each.start > base.start]
    used = used or (changes[-1:] if base is not bases[-1] else [])
    used = used or [each for each in changes if base.index - each.index == 1]
    if not used:
        return None
    signed = [(1, base.mention), *((-1 if _DOWN.search(each.name[-_REACH:]) else 1, each.mention) for each in used)]
    holds = fits(term.mention, signed)
    is_far = not is_close(net(signed), term.mention.value, Decimal("0.5"))
    if not holds and is_far and not is_slipped_from(term.mention, signed):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds)


def adjusted_by(sentence: Sentence, position: int) -> Statement | None:
    """年初预算985万元，调整后预算861万元，调减124万元: the adjustment right behind what it led to."""
    term = sentence.terms[position]
    if _ADJUSTED_BY.fullmatch(term.own_name) is None or term.depth:
        return None
    amounts = amounts_before(sentence, position)
    if len(amounts) < _TWO:
        return None
    base, level = amounts[-_TWO:]
    is_row = position - level.index == level.index - base.index == 1 and term.clause - level.clause == 1
    is_led_to = (
        bool(level.mark)
        and ADJUSTED.search(level.own_name) is not None
        and not level.is_attribute
        and not base.is_attribute
    )
    if not (is_row and is_led_to) or sentence.begins_parts(base) or ADJUSTED.search(base.own_name):
        return None
    goes_down = _DOWN.search(term.own_name) is not None
    if base.mention.value == level.mention.value:
        return None
    signed = apart(base, level)
    if (level.mention.value < base.mention.value) is not goes_down:
        return _told_the_wrong_way(term, signed) if _ONE_WAY.match(term.own_name) else None
    holds, confidence = fits(term.mention, signed), Confidence.PROBABLE
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence)


def _told_the_wrong_way(term: Term, signed: Signed) -> Statement | None:
    """年初预算724万元，调整后698万元，调增26万元: it went down by that."""
    if not fits(term.mention, signed):
        return None
    told = difference_told(Relation.COMPARISON, term.mention, signed, holds=True, confidence=Confidence.PROBABLE)
    return replace(told, holds=False, is_other_way=True, arithmetic=f"{told.arithmetic}，与“{term.own_name}”相反")


def _told_from(sentence: Sentence, position: int) -> Term | None:
    """新增9个，累计达到61个，由52个增至61个: what it grew from stands right before it."""
    before, term = sentence.terms[position - 1], sentence.terms[position]
    is_told = position > 0 and before.unit == term.unit and not term.mark and before.mention.is_exact
    return before if is_told and before.own_name.startswith(("由", "从")) else None


def is_cut(sentence: Sentence, position: int) -> bool:
    """申请240万元，核减18万元，实际下达222万元."""
    if not position or not _GRANTED.match(sentence.terms[position].own_name):
        return False
    cut = sentence.terms[position - 1]
    return cut.unit == sentence.terms[position].unit and bool(_CUT.search(cut.name))


def _granted_before(before: Sentence, unit: str) -> list[Term]:
    """下达111万元，其中低保100万元、孤儿11万元。年中调减40万元，实际下达71万元: the first of the sentence before."""
    told = [each for each in before.terms if each.unit == unit and not each.depth]
    is_base = bool(told) and told[0].mention.is_exact and not told[0].is_attribute and not told[0].begins_parts
    is_one = len(told) == 1 or before.begins_parts(told[1]) if is_base else False
    return told[:1] if is_one else []


def _is_base(term: Term) -> bool:
    return bool(_BEFORE_IT.search(term.name[-14:])) and not ADJUSTMENT.search(term.name[-8:]) and term.mention.is_exact


def less_what_was_taken_out(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """总额X，扣除Y、Z后，实际W; 结转X，加本年Y，减去收回的Z，可用W: the first with all that is said to come and go."""
    term = sentence.terms[position]
    said = _said_before(sentence, position)
    if not any(sign < 0 for sign, _ in said):
        return None
    last = said[-1][1]
    if not (last.after.startswith(("后", "，")) or _WHAT_IS_LEFT.search(term.own_name)):
        return None
    amounts = [each for each in amounts_before(sentence, said[0][1].index) if not each.is_attribute]
    if not amounts and near:
        amounts = [each for each in near[-1].terms if each.unit == term.unit and each.mention.is_exact][:1]
    if not amounts or not all(each.mention.is_exact for _, each in said):
        return None
    signed = [(1, amounts[-1].mention), *((sign, each.mention) for sign, each in said)]
    holds = fits(term.mention, signed)
    if not holds and (
        _PAID_OF_IT.match(term.own_name) or not is_close(net(signed), term.mention.value, Decimal("0.3"))
    ):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds)


def _said_before(sentence: Sentence, position: int) -> list[tuple[int, Term]]:
    """What is said to be added (+1) and taken away (-1) right before the figure; 、 and 和 go on with either."""
    said: list[tuple[int, Term]] = []
    going_on: list[Term] = []
    for each in reversed(sentence.terms[:position]):
        if each.unit != sentence.terms[position].unit:
            break
        going_on.insert(0, each)
        sign = -1 if _TAKEN_OUT.match(each.own_name) else 1 if ADDED.match(each.own_name) else 0
        if sign:
            said = [*((sign, one) for one in going_on), *said]
            going_on = []
        elif each.mark != "、" and not each.is_joined and each.mark:
            break
    return said


def after_a_change(sentence: Sentence, position: int, before: Sequence[Sentence]) -> Statement | None:
    """债务余额16.9亿元。…增加债券0.8亿元后，债务余额17.7亿元: of the last of that very name and the change."""
    term = sentence.terms[position]
    if _AFTER.match(sentence.text, sentence.start) is not None:
        told = before[-1].terms if before and not position else ()
        changes = [each for each in told if each.unit == term.unit and ADJUSTMENT.search(each.name[-_REACH:])]
    else:
        change = sentence.terms[position - 1] if position == 1 else None
        is_said = change is not None and change.after.startswith("后") and ADJUSTMENT.search(change.name[-_REACH:])
        changes = [change] if is_said and change is not None else []
    if len(changes) != 1 or changes[0].unit != term.unit or not changes[0].mention.is_exact:
        return None
    name = _IS.sub("", term.own_name)[-_TAIL:]
    bases = [
        each
        for other in before
        for each in other.terms
        if each.unit == term.unit and each is not changes[0] and _IS.sub("", each.own_name).endswith(name)
    ]
    if len(name) < _TAIL or not bases or not bases[-1].mention.is_exact:
        return None
    signed = [(1, bases[-1].mention), (-1 if _DOWN.search(changes[0].name[-_REACH:]) else 1, changes[0].mention)]
    holds, confidence = fits(term.mention, signed), Confidence.PROBABLE
    if not holds and not is_close(net(signed), term.mention.value, _NEAR):
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=holds, confidence=confidence, is_far=True)

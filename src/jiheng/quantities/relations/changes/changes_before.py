"""Rates of a change that stands before them: 增加X，增长p%."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import share_a_word
from jiheng.quantities.relations.changes.change_reading import ChangeReading, of_base, of_current
from jiheng.quantities.relations.changes.list_heads import is_listed_with_last_year
from jiheng.quantities.relations.names.changes import direction, is_beyond, is_change, may_be_base_by_year
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, PERCENT

_TWO, _SUBJECT, _LONG = 2, 3, 4
_WINDOW = 6
_COMPARING = late_pattern("同比|环比|较|比|与")
_EMPTY = late_pattern(
    "其中|本年度?|决算数?|支出|收入|金额|总额|全[国省市州县区镇乡]|数量|总量|总数|总计|合计|人数|[：，同较比与各均]"
)
"""全省党员数量较上年净增: of 党员."""
_BASES = late_pattern("(?:上年|去年|上年度)(?:年?[末底]|同期)|(?:20[0-9]{2}年|本年)?年?初(?!预算|计划|目标)")
"""上年末医师1,860人，护士2,140人: both are of then."""
_PLAN = late_pattern(r"(?<!公共)(?<!公共财政)(?<!基金)(?<!经营)预算|计划|目标|指标|任务|概算")
"""公共预算支出 is what was spent."""


_ONLY_A_WAY = late_pattern(
    "(?:同比|[较比]上年(?:同期)?|[较比]去年(?:同期)?)?(?:[增减][加产少收支]|[多少][收支]|[上下][升降])了?"
)
_NEW = late_pattern("新[增建改设][\u4e00-\u9fff]{0,4}$")
_ADJUSTS = late_pattern("(?:追加|追减|调[增减]|核[增减]|调整(?:增加|减少))(?:预算|资金)?$")
_IS_ADJUSTED = late_pattern("调整|变更|全年|决算|实际|执行")
"""年初预算420万元，年中追加60万元，增长14.3%: of what was granted first."""


def from_change(
    sentence: Sentence, term: Term, change: Term, before: Sequence[Term], earlier: Sequence[Sentence]
) -> Iterator[ChangeReading]:
    """增加X，增长p%: of the amount told before it, in this sentence or the one before."""
    if before and before[-1].unit == change.unit and is_listed_with_last_year(sentence, before[-1]):
        yield from of_base(before[-1], change)
        return
    if before and _is_of_what_is_new(before[-1], change):
        yield from of_current(before[-1], change, Confidence.PROBABLE)
        return
    amounts = [
        each for each in before if _is_in_unit_of(change, each) and (_may_be_base(each) or _is_all_gone(each, change))
    ]
    confidence: Confidence | None = Confidence.CERTAIN
    told_in = sentence
    if not amounts:
        confidence = Confidence.PROBABLE
        for other in reversed(earlier):
            if amounts and not told_in.words.startswith("其中"):
                break
            found = [each for each in other.terms if each.unit == change.unit and _may_be_base(each)]
            amounts, told_in = [*found, *amounts], other if found else told_in
        amounts = _named_by(change, amounts) or amounts
        wholes = {
            each.mention.value for each in amounts if not told_in.is_part(each) and not _PLAN.search(each.name[-10:])
        }
        confidence = confidence if len(wholes) == 1 else None
    if any(each.mention.is_exact for each in amounts):
        amounts = [each for each in amounts if not is_beyond(each)]
    if change.clause < term.clause - 1 or not change.mention.is_exact:
        confidence = None
    meant = _meant(told_in, amounts, change)
    if meant is not None and meant is not amounts[-1] and confidence is not None:
        confidence = Confidence.PROBABLE
    ordered = sorted(amounts[-_WINDOW:], key=lambda each: (each is not meant, -each.index))
    is_row_of_bases = told_in is not sentence and _BASES.match(told_in.words) is not None
    for amount in ordered:
        if _is_of_another(sentence, amount, change):
            continue
        is_it = (
            amount is meant
            and amount.mention.is_nearly_exact
            and _speaks_of(change, amount, is_near=told_in is sentence)
        )
        if amount.mention.value and may_be_base_by_year(amount, change):
            yield from (replace(each, confidence=None) for each in of_base(amount, change))
        sure = confidence if is_it else None
        if amount.mention.value and (
            is_row_of_bases or (_ADJUSTS.search(change.own_name) and not _IS_ADJUSTED.search(amount.own_name))
        ):
            yield from (replace(each, confidence=sure) for each in of_base(amount, change))
            sure = None
        yield from of_current(amount, change, sure)


def _is_of_what_is_new(amount: Term, change: Term) -> bool:
    """灌溉面积32.6万亩，当年新增2.1万亩，比上年多0.3万亩: what is new was less, not all there is."""
    is_beside = amount.unit == change.unit and change.index - amount.index == 1
    return is_beside and _NEW.search(amount.own_name) is not None and _COMPARING.search(change.own_name) is not None


def _named_by(change: Term, amounts: Sequence[Term]) -> list[Term]:
    """收入合计1,280万元 of 收入合计增加80万元, whatever else was told behind it."""
    subject = words.DELTA.sub("", words.bare(change.own_name))
    return [each for each in amounts if len(subject) >= _SUBJECT and words.bare(each.name).endswith(subject)]


def _may_be_base(amount: Term) -> bool:
    """An amount of its own; of none at all nothing is a share."""
    return not amount.is_attribute and bool(amount.mention.value)


def _is_all_gone(amount: Term, change: Term) -> bool:
    """赔偿0件，同比减少1件，下降100%: of nothing at all there was as much as went."""
    is_beside = change.index - amount.index == 1 and not amount.is_attribute
    return is_beside and not amount.mention.value and direction(change.name[-24:]) is False


def _is_in_unit_of(change: Term, amount: Term) -> bool:
    """Whether an amount can have changed so: 标准620元/人, 提高20元."""
    return amount.unit == change.unit or (change.unit == MONEY and amount.unit.startswith("元/"))


def _speaks_of(change: Term, amount: Term, *, is_near: bool) -> bool:
    """Whether a change with a subject of its own (公务接待费比上年减少) is told of this amount."""
    subject = words.DELTA.sub("", _COMPARING.split(change.name)[0])
    own = _EMPTY.sub("", subject)
    if len(own) < _TWO or is_near:
        return True
    return share_a_word(own, amount.name, min(len(own), _LONG))


def _is_of_another(sentence: Sentence, amount: Term, change: Term) -> bool:
    """收案760件，比上年多86件；结案多79件: the amount has a change of its own, and what else changed is not told."""
    subject = words.DELTA.sub("", _COMPARING.split(words.bare(change.own_name))[0])
    if len(subject) < _TWO or amount.segment == change.segment or amount not in sentence.terms:
        return False
    between = sentence.terms[amount.index + 1 : change.index]
    has_its_own = any(
        each.unit == change.unit and each.segment < change.segment and is_change(each) for each in between
    )
    return has_its_own and not share_a_word(subject, amount.name, min(len(subject), _LONG))


def _meant(sentence: Sentence, amounts: Sequence[Term], change: Term) -> Term | None:
    """The amount whose change is told: the last that is neither a plan nor a part of another.

    增长0.98%；其中夏粮7,327吨，增产151吨: where the whole has had its own, it is that of the part right before it.
    """
    last = amounts[-1] if amounts else None
    is_next = last is not None and change.index - last.index == 1 and change.clause - last.clause == 1
    if last is not None and is_next and last.begins_parts and _ONLY_A_WAY.fullmatch(change.own_name):
        before = sentence.terms[last.index - 1] if last.index and last in sentence.terms else None
        if before is not None and is_growth(before) and before.unit == PERCENT:
            return last
    wholes = [each for each in amounts if not sentence.is_part(each)] or list(amounts)
    actual = [each for each in wholes if not _PLAN.search(each.name[-10:])] or wholes
    return actual[-1] if actual else None

"""Totals with the parts told behind them: X，其中A a，B b; X（A a、B b）; 由A a和B b构成; X：A a，B b."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement
from jiheng.quantities.relations.names.changes import is_base_of_one_before
from jiheng.quantities.relations.parts.of_which.judging import judged
from jiheng.quantities.relations.parts.of_which.lists import groups
from jiheng.quantities.relations.parts.of_which.nested import are_nested
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement

_TWO = 2
_KINDS = frozenset("类种")
_ALL_OF_THE_PLACE = late_pattern("全[国省市州盟县区旗镇乡村院校](?!级)")
_LAST_YEAR = ("上年", "去年", "上一年")
_IS_PLAN = late_pattern("(?:计划|任务|目标|预算|预计)(?:数|安排|为|是|完成)?$")
_IS_RESULT = late_pattern("(?:已|可|预计|实际|实|累计|全年)*(?:完成|支出|执行|发放|到位|实施|支付)?(?:了|数)?")
_WAS_DONE = re.compile("(?:目前|现)?(?:已|实际)(?:全部|累计)?[\u4e00-\u9fff]{2}(?:资金|投资)?")
_STATE = late_pattern("[已未正在实待尚]|[完建办审]成?[成结]")
_LEFT_OUT = ("不含", "不包括", "不包含", "未包括")


def of_which(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Totals with their parts; the `earlier` sentences are for one that begins with 其中 or 支出构成."""
    consumed: set[int] = set()
    for group in reversed(list(groups(sentence, earlier))):
        parts = _without_left_out(sentence, tuple(part for part in group.parts if part.index not in consumed))
        told, parts = parts, _without_what_was_done(parts)
        if not parts:
            continue
        statement, used = judged(group if parts == group.parts else replace(group, parts=parts))
        if statement is not None and not statement.holds and (change := _of_the_change(sentence, parts)) is not None:
            statement, used = change, parts
        if (
            statement is not None
            and not statement.holds
            and ((len(told) > len(parts) > 1) or _may_be_of_others(sentence, parts))
        ):
            continue
        if statement is not None:
            yield statement
            if statement.holds and len(used) > 1:
                consumed.update(part.index for part in used)


def _without_left_out(sentence: Sentence, parts: tuple[Term, ...]) -> tuple[Term, ...]:
    """118人（不含附条件不起诉5人），其中法定不起诉9人、…、附条件不起诉5人: the last is said to be left out."""
    first = parts[0] if parts else None
    left_out = sentence.terms[first.index - 1] if first and first.index and first in sentence.terms else None
    if left_out is None or first is None or left_out.depth <= first.depth or not left_out.name.startswith(_LEFT_OUT):
        return parts
    return tuple(each for each in parts if each.mention.value != left_out.mention.value)


def _may_be_of_others(sentence: Sentence, parts: Sequence[Term]) -> bool:
    """Whether parts lie within parts, or one is what another was the year before: 接待费3.2万元，上年2.9万元."""
    return (
        are_nested(sentence, parts)
        or _end_where_others_did(sentence, parts)
        or _are_one_of_each(sentence, parts)
        or _is_told_of_last_year(parts)
        or _are_plan_and_result(parts)
        or _turns_to_the_place(parts)
        or any(_is_of_all_kinds(sentence, each) for each in parts[1:])
        or any(each in sentence.terms and is_base_of_one_before(sentence.terms, each) for each in parts)
    )


def _is_told_of_last_year(parts: Sequence[Term]) -> bool:
    """固定资产21.4亿元，占75.1%，…，上年固定资产20.1亿元: what one of them was the year before is no other part."""
    names = [part.own_name for part in parts]
    return any(
        name.startswith(_LAST_YEAR) and any(name.endswith(each[-_TWO:]) for each in names[:at] if each)
        for at, name in enumerate(names)
    )


def _is_of_all_kinds(sentence: Sentence, part: Term) -> bool:
    """6座存在裂缝；4座渗水；两类问题涉及8座: of both, some of which are counted twice."""
    before = sentence.terms[part.index - 1] if part.index and part in sentence.terms else None
    return before is not None and before.unit in _KINDS and before.mark == "；" and not part.mark


def _turns_to_the_place(parts: Sequence[Term]) -> bool:
    """220件案件中，负责人出庭198件，全区败诉27件: what is told of the whole place is no part of those."""
    first, *others = (_ALL_OF_THE_PLACE.match(part.own_name) is not None for part in parts)
    return not first and any(others)


def _are_plan_and_result(parts: Sequence[Term]) -> bool:
    """其中水稻计划29万亩，可完成30万亩: what was planned and what came of it, which has no name of its own."""
    if len(parts) != _TWO or parts[0].unit != parts[1].unit:
        return False
    plan, result = parts[0].own_name, parts[1].own_name
    return _IS_PLAN.search(plan) is not None and _IS_RESULT.fullmatch(result) is not None


def _without_what_was_done(parts: tuple[Term, ...]) -> tuple[Term, ...]:
    """其中省级补助200万元，已支付190万元: what was done of the part before, which has no name of its own."""
    names = [part.own_name.removeprefix("其中") for part in parts]
    done = next((at for at, name in enumerate(names) if at and _WAS_DONE.fullmatch(name)), None)
    return parts if done is None or _STATE.search(names[0]) else parts[:done]


def _end_where_others_did(sentence: Sentence, parts: Sequence[Term]) -> bool:
    """单位180个，其中市本级13个；金额64万元，其中市本级53万元；节支2万元: the first alone is told of each of them."""
    first = parts[0]
    if len(parts) < _TWO or first not in sentence.terms or parts[1].segment == first.segment:
        return False
    before = {each.own_name for each in sentence.terms[: first.index]}
    return first.own_name in before and parts[1].own_name not in before


def _are_one_of_each(sentence: Sentence, parts: Sequence[Term]) -> bool:
    """计划创建80个，新增271个，实际分别完成95个、310个: as many as stand before them, and one of each."""
    first, *others = parts
    if first not in sentence.terms or "分别" not in first.name or any(each.own_name for each in others):
        return False
    before = sentence.terms[max(first.index - len(parts), 0) : first.index]
    return len(before) == len(parts) > 1 and all(each.unit == first.unit for each in before)


def _of_the_change(sentence: Sentence, parts: Sequence[Term]) -> Statement | None:
    """比上年末262处减少14处，其中治理销号6处、搬迁销号8处: what makes up the change right before them."""
    first = parts[0]
    change = sentence.terms[first.index - 1] if first.index and first in sentence.terms else None
    if change is None or not change.is_attribute or change.unit != first.unit or len(parts) == 1:
        return None
    mentions = [part.mention for part in parts]
    return sum_statement(change.mention, mentions, holds=True) if adds_up(change.mention, mentions) else None

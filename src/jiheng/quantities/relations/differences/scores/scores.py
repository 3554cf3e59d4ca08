"""Scores told with their deductions: 满分10分，扣1.4分，得8.6分; 自评得97.8分，扣2.2分."""

import re
from collections.abc import Sequence
from fractions import Fraction

from jiheng.core.finding import Confidence
from jiheng.core.numbers import round_half_up
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import are_swapped
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.signed import Signed, amounts_before, difference_told, fits
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, in_unit_of
from jiheng.quantities.units import PERCENT, SCORE

_SCORED = quick_pattern(r"(?:得|得分|实得|自评得|评为|计|自评得分|最终得分)(?:为|了)?$|得分(?:为)?$")
_DEDUCTED = re.compile(r"扣(?:减|除|分|了|掉)?(?:为|计)?$|扣分(?:合计|共计?|总计|为|值)?$|失分(?:为)?$|扣减(?:为)?$")
_FULL = re.compile(r"满分|分值|权重|总分|应得|标准分|设")
_WHOLE_SCORE = re.compile(r"(?:自评|评价|综合|最终|总)(?:总)?(?:得|评)?(?:分)?(?:为|得)?$")
_ALL_DEDUCTED = re.compile("(?:累计|合计|共计?|总计)扣|扣分(?:合计|共计?|总计)")
_LOST = quick_pattern("(?:共|合计|累计|总共|总计)扣(?:减|除|分)?(?:为|了)?$|扣分(?:之和|合计|共计?|总计)(?:为|是)?$")
_LOST_OF_ALL = re.compile("^(?:(?:共|合计|累计|总共|总计)扣(?:减|除|分)?|扣分)(?:为|了)?$")
_TOTAL_SCORE = re.compile("(?:^共|合计|总计|总分|总得分|综合得分|自评得分)(?:为|得分)?$")
_FULL_OF = re.compile("满分|分值|权重|标准分")
_FEWEST_SCORES = 3
_FEWEST_DIGITS = 3
"""Of fewer, two that stand in the other order are no slip."""
_DEDUCTED_OF = re.compile("扣")
_BUDGET_RATE = re.compile("(?:执行|完成|支出)(?:率|进度)(?:为|达|达到)?$")
_ANY_RATE = re.compile("率(?:为|达|达到)?$")
_FULL_NAMED = re.compile("(?P<name>[\u4e00-\u9fff]{2,8}?)(?:类|指标)?满分(?:为|是)?")
_EACH = "每"
_BY_PROPORTION = re.compile("按[^，。；]{0,6}(?:比例(?!尺)|(?:率|进度)[^，。；]{0,2}(?:计|得|赋|核))")
_DEDUCTIONS = re.compile("(?:具体)?扣分(?:情况|项|指标|点|因素)?(?:如下|为|是|分别为)?：")
_ALL_POINTS, _LOWEST_SCORE, _TWO = 100, 60, 2


def score(sentence: Sentence, position: int, name: str, near: Sequence[Sentence]) -> Statement | None:
    """满分10分，扣1.4分，得8.6分."""
    term = sentence.terms[position]
    amounts = [each for each in amounts_before(sentence, position) if not _is_rule(sentence, each)]
    lost = _lost(sentence, position, name, near)
    if lost is not None:
        return lost
    full_points = _of_hundred(sentence, position, name) or _told_behind(sentence, position, near)
    if full_points is not None:
        return full_points
    weighted = _weighted(sentence, position, name, near)
    if weighted is not None:
        return weighted
    if _SCORED.search(name):
        deducted = [each for each in amounts if _DEDUCTED.search(each.name[-10:])]
        full = [each for each in amounts if each not in deducted and not _SCORED.search(each.name[-10:])]
        full = full or _full_behind(sentence, position)
        own = [each for each in deducted if each.segment == term.segment]
        if full and full[-1].segment == term.segment:
            deducted = own
        if not deducted or not full or deducted[-1].clause < term.clause - 4:
            return None
        totals = [each for each in deducted if _ALL_DEDUCTED.search(each.name)]
        is_behind = full[-1].start > term.start
        run = [each for each in deducted if each.start > full[-1].start] or totals or deducted[0 if is_behind else -1 :]
        signed = [(1, full[-1].mention), *((-1, each.mention) for each in run)]
    elif _DEDUCTED.search(name):
        scored = [each for each in amounts if _SCORED.search(each.name[-10:]) and not _begins_a_row(sentence, each)]
        full = [each for each in amounts if _FULL.search(each.name[-10:])]
        by_name = _scored_before(full[-1], amounts) if full else None
        scored = [by_name] if by_name is not None else scored
        if not scored or not full or (by_name is None and _is_of_others(term, scored[-1], full[-1])):
            return None
        others = [each for each in sentence.terms if each.unit == SCORE and _DEDUCTED.search(each.name[-10:])]
        if len(others) > 1 and others[0].start > scored[-1].start:
            return _all_deducted(full[-1], scored[-1], others) if term is others[-1] else None
        signed = [(1, full[-1].mention), (-1, scored[-1].mention)]
    else:
        return None
    return difference_told(Relation.SCORE, term.mention, signed, holds=_are_given(term.mention, signed))


def _scored_before(full: Term, amounts: Sequence[Term]) -> Term | None:
    """产出46.8分，…；产出指标满分50分，扣3.2分: what was told before under the name of the full marks."""
    found = _FULL_NAMED.fullmatch(full.own_name)
    before = [each for each in amounts if each.start < full.start] if found is not None else []
    return next((each for each in before if found is not None and each.own_name == found["name"]), None)


def _is_rule(sentence: Sentence, deducted: Term) -> bool:
    """每延误10天扣0.5分 tells how points are taken, not how many were."""
    same = (each for each in sentence.terms[: deducted.index + 1] if each.clause == deducted.clause)
    return any(_EACH in each.name for each in same)


def _begins_a_row(sentence: Sentence, term: Term) -> bool:
    """分别得20分、18.5分、34分: the points of several items."""
    behind = sentence.terms[term.index + 1 : term.index + 2]
    return bool(behind) and behind[0].unit == SCORE and behind[0].mark == "、"


def _is_of_others(deduction: Term, scored: Term, full: Term) -> bool:
    """执行率97%得9.7分；效益部分扣1.4分: behind a ； and with a name of its own; or the full marks stand behind."""
    return full.start > scored.start or (
        deduction.segment != scored.segment and _DEDUCTED_OF.match(deduction.own_name) is None
    )


def _lost(sentence: Sentence, position: int, name: str, near: Sequence[Sentence]) -> Statement | None:
    """投入9.8分、产出48分、效益29分，合计86.8分，共扣13.2分: what is missing to 100, told behind the whole score."""
    term = sentence.terms[position]
    if not (_LOST.search(name) or _LOST_OF_ALL.search(name)):
        return None
    before = [*(each for other in near for each in other.terms), *sentence.terms[:position]]
    scored = [each for each in before if each.unit == SCORE and each.mention.is_exact]
    total = next((each for each in reversed(scored) if _TOTAL_SCORE.search(each.name[-10:])), None)
    is_of_all = (
        term.name_start == sentence.start
        and _LOST_OF_ALL.search(name)
        and total
        and _WHOLE_SCORE.search(total.name[-10:])
    )
    if (
        total is None
        or not (len(scored) >= _FEWEST_SCORES or is_of_all)
        or not _LOWEST_SCORE <= total.mention.value <= _ALL_POINTS
    ):
        return None
    full = [each.mention.value for each in scored if _FULL_OF.search(each.name[-10:])]
    if full and _ALL_POINTS not in full:
        return None
    value = _ALL_POINTS - total.mention.value
    holds = abs(value - term.mention.value) <= term.mention.half()
    working = f"100－{total.mention.number:f}＝{in_unit_of(value, term.mention)}"
    arithmetic = working + ("" if holds else f"≠{term.mention.text}")
    computed = in_unit_of(value, term.mention)
    return Statement(Relation.SCORE, term.mention, (total.mention,), holds, arithmetic, computed, Confidence.PROBABLE)


def _weighted(sentence: Sentence, position: int, name: str, near: Sequence[Sentence]) -> Statement | None:
    """执行率92.5%，该项10分，得9.25分: in proportion.

    Other rules are as good unless two digits changed places, or the paragraph says that points go by proportion.
    """
    if not _SCORED.search(name):
        return None
    before = sentence.terms[max(position - _TWO, 0) : position]
    by_proportion = any(_BY_PROPORTION.search(each.words) for each in (*near, sentence))
    named = _ANY_RATE if by_proportion else _BUDGET_RATE
    rate = next((each for each in before if each.unit == PERCENT and named.search(each.name)), None)
    weight = next((each for each in before if each.unit == SCORE), None)
    if weight is None and by_proportion and near:
        weight = next((each for each in near[-1].terms if each.unit == SCORE and _FULL_OF.search(each.name)), None)
    if rate is None or weight is None or rate.mention.value > _ALL_POINTS:
        return None
    stated = sentence.terms[position].mention
    value = weight.mention.value * rate.mention.value / _ALL_POINTS
    holds = abs(value - stated.value) <= stated.half()
    is_swapped = are_swapped(stated.number, round_half_up(value, stated.places), _FEWEST_DIGITS)
    if not (holds or by_proportion or is_swapped):
        return None
    computed = in_unit_of(value, stated)
    arithmetic = f"{weight.mention.text}×{rate.mention.text}＝{computed}" + ("" if holds else f"≠{stated.text}")
    operands = (rate.mention, weight.mention)
    return Statement(Relation.SCORE, stated, operands, holds, arithmetic, computed, Confidence.PROBABLE)


def _all_deducted(full: Term, scored: Term, deducted: Sequence[Term]) -> Statement | None:
    """满分100分，得91分，其中甲扣4分，乙扣5分; 满分50分，得48分，扣2分，其中甲扣1分，乙扣1分."""
    if len({each.segment for each in (full, scored, *deducted)}) > 1:
        return None
    total, *parts = (each.mention for each in deducted)
    if len(parts) > 1 and full.mention.value - total.value == scored.mention.value:
        value = sum((each.value for each in parts), Fraction(0))
        return sum_statement(total, parts, holds=value == total.value, confidence=Confidence.PROBABLE)
    signed = [(1, full.mention), *((-1, each.mention) for each in deducted)]
    return difference_told(Relation.SCORE, scored.mention, signed, holds=_are_given(scored.mention, signed))


def _are_given(stated: Mention, signed: Signed) -> bool:
    """Points in whole numbers or tenths are given, not rounded."""
    if max(mention.places for mention in (stated, *(mention for _, mention in signed))) > 1:
        return fits(stated, signed)
    value = sum((sign * mention.value for sign, mention in signed), Fraction(0))
    return value == stated.value


def _full_behind(sentence: Sentence, position: int) -> list[Term]:
    """得1.9分（满分2分）."""
    following = sentence.terms[position + 1 : position + 2]
    return [each for each in following if each.unit == SCORE and each.depth and each.name.startswith("满分")]


def _of_hundred(sentence: Sentence, position: int, name: str) -> Statement | None:
    """自评得97.8分，扣执行率0.2分、时效1分、满意度1分: a whole score and all its deductions make 100."""
    term = sentence.terms[position]
    if not _WHOLE_SCORE.search(name) or any(
        _FULL.search(each.name[-10:]) for each in sentence.terms if each is not term
    ):
        return None
    scores = [each for each in sentence.terms if each.unit == SCORE and each is not term and each.mention.is_exact]
    taken = _taken(sentence, scores)
    if not taken or term.mention.value < _LOWEST_SCORE:
        return None
    return _hundred_less(taken, term.mention)


def _told_behind(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """自评得95分。扣分情况：编制扣1分，执行扣4分: the deductions of a whole score told in the sentence before."""
    if not near or not _DEDUCTIONS.match(sentence.words) or "等" in sentence.words:
        return None
    scores = [each for each in sentence.terms if each.unit == SCORE and each.mention.is_exact]
    totals = [each for each in near[-1].terms if each.unit == SCORE]
    if len(totals) != 1 or not _WHOLE_SCORE.search(totals[0].name[-10:]) or scores[-1].index != position:
        return None
    taken = _taken(sentence, scores)
    return _hundred_less(taken, totals[0].mention) if taken and totals[0].mention.value >= _LOWEST_SCORE else None


def _hundred_less(taken: Sequence[Term], score: Mention) -> Statement:
    deducted = [each.mention for each in taken]
    value = _ALL_POINTS - sum((mention.value for mention in deducted), Fraction(0))
    holds = value == score.value or abs(value - score.value) <= score.half()
    working = "－".join(["100", *(format(mention.number, "f") for mention in deducted)])
    computed = in_unit_of(value, score)
    arithmetic = f"{working}＝{computed}" + ("" if holds else f"≠{score.text}")
    return Statement(Relation.SCORE, score, tuple(deducted), holds, arithmetic, computed, Confidence.PROBABLE)


def _taken(sentence: Sentence, scores: Sequence[Term]) -> Sequence[Term]:
    """The deductions where the other scores are nothing else: their total, or those that stand behind no 其中."""
    begun = False
    taken: list[Term] = []
    for each in scores:
        begun = begun or bool(_DEDUCTED_OF.search(each.name))
        if begun and (_DEDUCTED_OF.search(each.name) or each.mark == "、"):
            taken.append(each)
    totals = [each for each in scores if _ALL_DEDUCTED.search(each.name)]
    if totals:
        return totals[-1:]
    if len(taken) < len(scores):
        return ()
    return [each for each in taken if not sentence.is_part(each)] or taken

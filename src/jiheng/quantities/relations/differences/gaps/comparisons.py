"""How far a result lies from what was planned: 较目标少X; 超额完成X; 高于目标值q个百分点; A与B之差为C."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.word_list import words_of
from jiheng.quantities import words
from jiheng.quantities.mention import BY_SIZE
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits
from jiheng.quantities.relations.differences.balances.balances import Rank, rank_of
from jiheng.quantities.relations.differences.gaps.denied import DONE, PLANNED, denied
from jiheng.quantities.relations.names.shares import shares_words
from jiheng.quantities.scan import MINUS
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS, SCORE

_FEW = 6
_PAIR = 2
_CLAUSES = 2
_REACH = 30
_AIMS = (
    "计划|目标|任务|指标|预算|合同|概算|年初|要求|规定|标准|控制数|核定|编制|批复|时限|定额|限额|估算|(?:规|确|设)?定的"
)
_GAP_OF_TWO = late_pattern(r"^(?:的差额|的差值|之差|的差$)")
_GAP_IS = late_pattern(r"^(?:的差额|的差值|之差|的差)(?:为|是|即|等于)?$")
_THAT_IS = late_pattern(r"^(?:即|也就是|等于|为)")
_OFF_THE_AIM = (
    rf"[^，。；]{{0,10}}(?:{_AIMS})[^，。；]{{0,6}}"
    "(?:少|多|低|高|增加|减少|提高|降低|超|差|节约|节省|缩短|提前|超出|增|减)(?:了|出)?(?:支出?|收|完成|使用|投入)?$"
)
_COMPARISON = quick_pattern(
    rf"较{_OFF_THE_AIM}|比{_OFF_THE_AIM}|与{_OFF_THE_AIM}|"
    r"(?:缺编|空编|超编|空缺|缺员|缺额|短缺)(?:为|了|共)?$|"
    r"(?:超额完成|超额|多完成|少完成|超计划|超目标|超任务|相差|差距|尚差|还差|(?<!补)差|缺|欠|超出|超支|提前|缩短|压缩|提速|超期|延期|逾期|延迟|滞后|少支出|多支出|超过(?:计划|目标|任务)|超)(?:完成|达)?(?:了|为|约|任务|目标|计划)?$"
)
_FROM_THE_AIM = re.compile(rf"(?:低于|高于|优于|超出|超过|多于|少于)[^，。；]{{0,4}}(?:{_AIMS}|定额)[^，。；]{{0,4}}$")
_MORE_OR_LESS = re.compile(r"^(?:实际)?(?:多|少|超计划|超)(?P<done>[\u4e00-\u9fff]{1,4}?)了?$")
_DONE_MORE = late_pattern("[多少超短欠](?!于|数|少|缺)[\u4e00-\u9fff]{1,4}?了?")
"""比计划的1,180人多资助66人."""
_WAYS = frozenset(words_of("高 低 多 少 超 增加 减少 提高 降低 高出 超出 低了 高了 节约 节省 结余"))
_SAVED_WHAT = quick_pattern("(?<=节约|节省|减少|增加)(?:资金|金额|经费|支出|投资|财政资金)$")
"""比预算的713万元节约资金29万元."""
_AGAINST = late_pattern(rf"(?:较|比|与)[^，。；]{{0,10}}(?:{_AIMS})[^，。；]{{0,3}}$")
_BEYOND = late_pattern(rf"(?:高于|低于|高出|多于|少于|优于|超(?!额)|欠|短)[^，。；]{{0,8}}(?:{_AIMS})[^，。；]{{0,3}}$")
_LEVEL = late_pattern("(?:较|比|与|高于|低于|高出|超出|超过|优于)[^，。；增长提升降]{0,14}$")
_OF_A_LEVEL = late_pattern(
    "^(?:的?(?:控制|预期|规划|年度)?(?:标准|要求|目标值?|规定|任务|考核线|控制线|平均水平|平均值|平均数)(?:要求)?)?达?(?:高|低|多|少|超)?出?了?$"
)
"""高于95%的标准1.3个百分点, 比全省平均95%高1.3个百分点."""
_OF_ANOTHER_YEAR = late_pattern("20[0-9]{2}年|上年|去年|同期")
_AIM = late_pattern("(?:目标|计划|任务|要求|标准|控制|约定)[^，。；]{0,4}$")
_NEAR = 10
_RAISED = late_pattern("(?:[高低]|提高|提升|降低|下降|上浮|上调|下调)了?$")
"""A price is raised by so much each; 多支出326元 is of all."""
_FROM_A_PLAN = late_pattern("[比较距离与于](?P<plan>(?:年度|全年|年初)(?:计划|目标|任务|预算))")
_SUBJECT = late_pattern("^(?P<subject>[\u4e00-\u9fff]{2,8}?)(?:数|数量)?[比较]")
_TWO, _SHORT = 2, 4
_DUE = re.compile("(?:应|送审|报审|申报|账面|登记|申请|上报|报名|合同[价金]|可研|估算)[\u4e00-\u9fff]{0,4}$")
_WAS = late_pattern("(?:实际?|审定|核定|结算|批复|通过|录取|入选|同意|同意安排|批准安排)[\u4e00-\u9fff]{0,4}$")
_STRUCK_OFF = late_pattern("盘亏|盘盈|短少|短缺|溢余|核减|剔除|清退|淘汰|取消|退回|未[\u4e00-\u9fff]{2}")
_SENT = late_pattern("账面|登记|申请|上报|报名|合同")
_TAKEN_OFF = re.compile("净?(?:核减|审减|核增)[\u4e00-\u9fff]{0,6}$")
_ONLY_PLANNED = late_pattern("^(?:年初|年度|全年|原|[国省市县区]定)?(?:计划|目标|任务|目标值|计划数|任务数)(?:为|是)?$")
_BARELY = re.compile("^(?:多|少|超|增加|减少)(?:出|了)?$")
_IS_DISTANCE = late_pattern("(?:差距|相差)(?:为|达)?$")
"""城乡收入差距: between two of which the same is told."""
_FROM_AN_AIM = late_pattern(f"[与距离跟](?:{_AIMS}|上年|去年|全|平均)")
_OF_A_NAME = late_pattern(
    "(?:[较比](?=[^，。；]*(?:少|多|低|高|增|减|超|节|降|提))|(?:高|低|优|多|少)于)(?P<of>[\u4e00-\u9fff]{2,8}?)"
    "(?:数|值|额)?(?:[核净]?(?:少|多|低|高|增|减|超|节|降|提)|$)"
)
_FROM_A_THIRD = late_pattern("[较比于][\u4e00-\u9fff]{0,4}?(?P<of>[概估]算|(?:核定|合同|控制|限)[价额])")
_SHARE_OF = "的"
"""为目标的105% is a share of the target."""
_RANGES = ("高差", "落差", "温差", "极差")
_LIKE = Decimal("0.9")
_BOUNDS = frozenset({Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.AT_MOST})
_OF_EXTREMES = late_pattern(
    "最[高大多低小少][^，。；0-9]{0,14}[与和比较][^，。；0-9]{0,14}最[高大多低小少][^，。；0-9]{0,16}$"
)
_REACH_OF_EXTREMES = 50


def is_gap_of_two(term: Term) -> bool:
    """Whether what follows is the difference of the figure and the one before: A与B之差."""
    return "差" in term.after[:_TWO] and _GAP_OF_TWO.match(term.after) is not None


def between(sentence: Sentence, position: int) -> Statement | None:
    """A与B之差为C; C，即A与B之差."""
    term, other = sentence.terms[position], sentence.terms[position - 1]
    if not position or other.unit != term.unit or not term.is_joined or not other.mention.is_exact:
        return None
    following = sentence.terms[position + 1] if position + 1 < len(sentence.terms) else None
    stated = following if following is not None and _GAP_IS.match(following.name) else None
    if stated is None and position > 1 and _THAT_IS.match(other.name):
        stated = sentence.terms[position - 2]
    if stated is None or stated.unit != term.unit or not stated.mention.is_exact:
        return None
    relation = Relation.SCORE if term.unit == SCORE else Relation.COMPARISON
    signed = apart(other, term)
    return difference_told(relation, stated.mention, signed, holds=fits(stated.mention, signed))


def due_and_done(sentence: Sentence, position: int) -> Statement | None:
    """应到120人，实到113人，缺席7人: what should have been less what was, whatever the word for it."""
    if position < _TWO:
        return None
    due, done, gap = sentence.terms[position - _TWO : position + 1]
    is_row = due.unit == done.unit == gap.unit and done.clause - due.clause == gap.clause - done.clause == 1
    is_told = _DUE.search(due.own_name) is not None and _WAS.search(done.own_name) is not None
    is_named = len(gap.own_name) <= _SHORT or _TAKEN_OFF.match(gap.own_name) is not None
    behind = sentence.terms[position + 1 : position + _TWO]
    if not gap.own_name and behind and behind[0].unit == gap.unit and not behind[0].own_name:
        return None  # 应到486家，实到471家，12家已注销，3家未到: one of several
    if not is_row or not is_told or not is_named or not (due.mention.is_exact and done.mention.is_exact):
        return None
    if (
        gap.depth
        or (_SENT.search(due.own_name) and not _STRUCK_OFF.match(gap.own_name))
        or sentence.is_part(gap)
        or due.mention.value <= done.mention.value
        or (_DUE.search(gap.name) and not _TAKEN_OFF.match(gap.own_name))
        or _WAS.search(gap.name)
    ):
        return None
    signed = apart(due, done)
    holds = fits(gap.mention, signed)
    return difference_told(Relation.COMPARISON, gap.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def is_comparison(sentence: Sentence, position: int) -> bool:
    """Whether the figure tells how far a result lies from a plan."""
    term = sentence.terms[position]
    if _COMPARISON.search(term.name[-_REACH:]) or is_compared(sentence, position):
        return True
    if position > 1 and term.mark and _FROM_THE_AIM.search(term.name) and not term.after.startswith("的"):
        unit = PERCENT if term.unit == PERCENTAGE_POINTS else term.unit
        return {each.unit for each in sentence.terms[position - 2 : position]} == {unit} and not _is_aim(sentence, term)
    if (
        _BARELY.match(term.name)
        and position > 1
        and _are_plan_and_result(sentence.terms[position - 2], sentence.terms[position - 1], term)
    ):
        return True
    found = _MORE_OR_LESS.match(term.name) if position > 1 else None
    return found is not None and any(found["done"] in each.name for each in sentence.terms[position - _TWO : position])


def _is_aim(sentence: Sentence, term: Term) -> bool:
    """Whether the gap itself stands right behind: 低于目标值95%0.8个百分点."""
    following = sentence.terms[term.index + 1 : term.index + 2]
    return bool(following) and not following[0].mark


def is_compared(sentence: Sentence, position: int) -> bool:
    """较年度目标85%高3.59个百分点; 高于目标值95%1.3个百分点: the target stands right before the gap."""
    term = sentence.terms[position]
    if not position or term.mark:
        return False
    before = sentence.terms[position - 1].name[-16:]
    if term.unit == PERCENTAGE_POINTS and sentence.terms[position - 1].unit == PERCENT and _OF_A_LEVEL.match(term.name):
        return bool(_LEVEL.search(before)) and not _OF_ANOTHER_YEAR.search(before)
    if _SAVED_WHAT.sub("", term.name) in _WAYS or (term.name[:1] in "多少超短欠" and _DONE_MORE.fullmatch(term.name)):
        return bool(_AGAINST.search(before))
    return not term.name and bool(_BEYOND.search(before))


def comparison(sentence: Sentence, position: int, near: Sequence[Sentence]) -> Statement | None:
    """The gap against the plan and the result told before it."""
    term = sentence.terms[position]
    stated = term.mention
    unit = _unit_compared(sentence, term)
    told = _compared(sentence, term, unit)
    is_alone = len(told) == 1 and position == 1
    if _OF_EXTREMES.search(sentence.text, max(sentence.start, term.start - _REACH_OF_EXTREMES), term.start):
        return _between_extremes(term, [*near[-1:], sentence], unit)
    amounts = told if len(told) >= _PAIR or not near else [*_told_before(near[-1], told, unit), *told]
    if not amounts and (behind := _told_behind(sentence, position)) is not None:
        signed = apart(*behind)
        return difference_told(Relation.COMPARISON, stated, signed, holds=fits(stated, signed))
    subject = _of_one_subject(term, amounts) if len(amounts) > _PAIR else None
    plan = _plan_named(term, amounts) if subject is None else None
    for one, other in [subject] if subject else list(combinations(amounts, _PAIR))[::-1]:
        if plan is not None and plan not in (one, other):
            continue
        signed = apart(one, other)
        if not fits(stated, signed, as_written=[each.mention for each in (one, other) if _is_named_aim(each)]):
            continue
        right = difference_told(Relation.COMPARISON, stated, signed, holds=True)
        way = denied(one, other, term)
        return replace(right, holds=False, arithmetic=f"{right.arithmetic}，与“{way}”相反") if way else right
    if len(amounts) < _PAIR:
        return None
    one, other = subject or amounts[-_PAIR:]
    if is_alone and not is_close(one.mention.value, other.mention.value, _LIKE):
        return None
    if one.mark == "、" and other.mark != "、" and len(amounts) > _PAIR:
        return None  # 税收186万元、非税32万元，比预算241万元短收23万元: all of the row
    if sentence.begins_parts(term) and term.own_name.removeprefix("其中") not in _WAYS:
        return None  # 超额3,000亩，其中封山育林超计划1,200亩: a part of it
    if unit == PERCENT and (words.DOWN.search(one.name) is None) is not (words.DOWN.search(other.name) is None):
        return None  # 目标增长6%，实际下降2%，低于目标8个百分点
    if unit == PERCENT and _has_a_gap_of_its_own(sentence, one, other):
        return None
    is_told = subject is not None or (is_alone and unit == PERCENT) or _is_meant(sentence, term, one, other)
    is_told = is_told or (len(told) == _PAIR and _are_told_of_one(one, other, term))
    is_far = term.clause - other.clause > _CLAUSES or _OF_ANOTHER_YEAR.search(term.name) is not None
    if not is_told or is_far or one.mention.value == other.mention.value:
        return None
    return difference_told(Relation.COMPARISON, stated, apart(one, other), holds=False)


def _has_a_gap_of_its_own(sentence: Sentence, one: Term, other: Term) -> bool:
    """收入占预算56.6%，超过时间进度6.6个百分点；支出占53.5%，超3.5个百分点: both lie so far from something else."""
    behind = sentence.terms[one.index + 1] if one in sentence.terms and one.index < other.index else None
    is_gap = behind is not None and behind.unit == PERCENTAGE_POINTS and behind.index < other.index
    return is_gap and other.segment > one.segment and not _AIM.search(one.name[-_NEAR:])


def _is_meant(sentence: Sentence, gap: Term, one: Term, other: Term) -> bool:
    """Whether the words say that the gap lies between the two."""
    is_more_of_it = other is sentence.terms[gap.index - 1] and not gap.mark and _AGAINST.search(other.name) is not None
    return is_more_of_it or _are_plan_and_result(one, other, gap) or is_compared(sentence, gap.index)


def _are_told_of_one(one: Term, other: Term, gap: Term) -> bool:
    """城镇居民收入4.2万元，农村居民收入2.1万元，差距2.1万元; 最高海拔2,907米，最低海拔898米，相对高差2,009米."""
    if one.name[-1:] in MINUS or other.name[-1:] in MINUS:
        return False  # 最高气温38.6℃，最低气温-4.2℃: below nought
    if gap.own_name.endswith(_RANGES):
        return "最" in one.own_name and "最" in other.own_name
    is_named = shares_words(one.name, other.name) or _is_in_a_row(one, other, gap)
    is_of_both = _IS_DISTANCE.search(gap.own_name) is not None and _FROM_AN_AIM.search(gap.name) is None
    return is_of_both and is_named


def _is_in_a_row(one: Term, other: Term, gap: Term) -> bool:
    """男性76.2岁，女性80.1岁，相差3.9岁: nothing stands between the three."""
    are_next = gap.index - other.index == other.index - one.index == 1
    is_bare = _IS_DISTANCE.fullmatch(gap.own_name) is not None
    return is_bare and are_next and gap.clause - other.clause == other.clause - one.clause == 1


def _unit_compared(sentence: Sentence, gap: Term) -> str:
    """The unit of what it is a gap between: 计划57元/人，实际75元/人，比计划提高18元 and 百分点 between rates."""
    if gap.unit == PERCENTAGE_POINTS:
        return PERCENT
    before = {each.unit for each in sentence.terms[max(gap.index - _PAIR, 0) : gap.index]}
    if len(before) > 1 or gap.index < _PAIR or gap.mention.unit_text != gap.unit or not _RAISED.search(gap.own_name):
        return gap.unit
    per = before.pop()
    return per if per.startswith(f"{gap.unit}/") else gap.unit


def _plan_named(gap: Term, amounts: Sequence[Term]) -> Term | None:
    """The only amount that bears the name of the plan: 总投资38万元，年度计划25万元，完成24万元，比年度计划少1万元."""
    found = _FROM_A_PLAN.search(gap.own_name)
    named = [each for each in amounts if found["plan"] in each.own_name] if found is not None else []
    return named[0] if len(named) == 1 else None


def _of_one_subject(gap: Term, amounts: Sequence[Term]) -> tuple[Term, Term] | None:
    """计划种粮38万亩，其中水稻29万亩；完成39万亩，其中水稻30万亩，比计划多1万亩: what was told of the last before."""
    last = amounts[-1]
    alike = [each for each in amounts[:-1] if each.own_name == last.own_name]
    is_said = last.begins_parts and gap.index == last.index + 1 and PLANNED.search(gap.name) is not None
    return (alike[0], last) if is_said and len(alike) == 1 else None


def _is_named_aim(term: Term) -> bool:
    """Whether it is a level that was set, which nothing was rounded to: 比目标95%高3个百分点."""
    return term.unit == PERCENT and _AIM.search(term.name[-_NEAR:]) is not None


def _between_extremes(gap: Term, told: Sequence[Sentence], unit: str) -> Statement | None:
    """92%、88%、75%……执行最低的甲与最高的乙相差17个百分点: the largest and the smallest of the last row of figures."""
    rows: list[list[Term]] = [[]]
    for each in (each for sentence in told for each in sentence.terms if each.start < gap.start and each.unit == unit):
        if each.mark != "、":
            rows.append([])
        rows[-1].append(each)
    row = next((row for row in reversed(rows) if len(row) > _PAIR), None)
    if row is None or not all(each.mention.is_exact for each in (*row, gap)):
        return None
    least, most = min(row, key=BY_SIZE), max(row, key=BY_SIZE)
    signed = [(1, most.mention), (-1, least.mention)]
    return difference_told(Relation.COMPARISON, gap.mention, signed, holds=fits(gap.mention, signed))


def _compared(sentence: Sentence, term: Term, unit: str) -> list[Term]:
    """The last amounts before the gap that it may be between."""
    return [
        each
        for each in sentence.terms[: term.index]
        if each.unit == unit
        and each.mention.qualifier in _BOUNDS
        and each.depth <= term.depth
        and not (each.is_attribute and unit != PERCENT and each.index != term.index - 1)
        and not (_COMPARISON.search(each.name[-16:]) and not _is_passed(term, each))
    ][-_FEW:]


def _is_passed(gap: Term, plan: Term) -> bool:
    """完成213.5万亩，超任务200.0万亩13.5万亩: the plan stands between the word and the gap."""
    return plan.index == gap.index - 1 and not (gap.mark or gap.name) and _BEYOND.search(plan.name) is not None


def _told_before(last: Sentence, told: Sequence[Term], unit: str) -> Sequence[Term]:
    """Those of the sentence before: of the same subject, else the last two."""
    amounts = [each for each in last.terms if each.unit == unit and each.mention.is_exact and not each.is_attribute]
    whole = [each for each in amounts if not last.is_part(each)][-1:]  # 完工186户，其中甲类120户、乙类66户
    return _of_subject(amounts, told) or [*(each for each in amounts[-_PAIR:] if each not in whole), *whole]


def _told_behind(sentence: Sentence, position: int) -> tuple[Term, Term] | None:
    """较预算减少36万元，年初预算420万元，决算384万元: the plan and the result right behind the gap, or in brackets."""
    gap, behind = sentence.terms[position], sentence.terms[position + 1 : position + 1 + _TWO]
    if len(behind) < _TWO or any(each.unit != gap.unit or not each.mention.is_exact for each in behind):
        return None
    clauses = _TWO - (behind[0].depth > gap.depth)
    is_row = behind[1].clause - gap.clause == clauses and not any(each.is_attribute for each in behind)
    return (behind[0], behind[1]) if is_row and _are_plan_and_result(behind[0], behind[1], gap) else None


def _of_subject(told: Sequence[Term], aims: Sequence[Term]) -> list[Term]:
    """完工44个，在建3个。完工数比目标45个少1个: the amount that the comparison names."""
    found = _SUBJECT.search(aims[0].name) if aims else None
    named = [each for each in told if each.own_name[:_TWO] == found["subject"][:_TWO]] if found is not None else []
    return named if len(named) == 1 else []


def _are_plan_and_result(one: Term, other: Term, gap: Term) -> bool:
    first, second = one.name[-14:], other.name[-14:]
    third = _FROM_A_THIRD.search(gap.name)
    if third is not None and third["of"] not in one.name + other.name:
        return False  # 合同价486万元，结算价513万元，高于核定价18万元
    if (PLANNED.search(first) and DONE.search(second)) or (DONE.search(first) and PLANNED.search(second)):
        return True
    if {rank_of(one), rank_of(other)} in ({Rank.PLANNED, Rank.USED}, {Rank.AGREED, Rank.USED}):
        return True
    if (base := _OF_A_NAME.search(gap.name)) is not None and other.clause - one.clause == 1:
        are_named = [base["of"][-_TWO:] in each.own_name.rpartition(_SHARE_OF)[2] for each in (one, other)]
        if sum(are_named) == 1:
            return True  # 估算3.86亿元，概算3.62亿元，较估算核减0.24亿元
    if _ONLY_PLANNED.match(other.own_name) and other.clause - one.clause == 1 and not PLANNED.search(first):
        return not _OF_ANOTHER_YEAR.search(first)
    return bool(PLANNED.search(first)) and not PLANNED.search(second) and shares_words(first, second)

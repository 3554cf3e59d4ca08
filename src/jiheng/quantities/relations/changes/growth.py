"""Changes against a base: 比上年增加X，增长p%; 由a增至b; 提高q个百分点; 上年a，本年b，下降p%."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of
from jiheng.quantities.relations.arithmetic.signed import apart, difference_told, fits, is_slipped_from
from jiheng.quantities.relations.changes.against_budgets import is_against_a_budget
from jiheng.quantities.relations.changes.bare_rates import with_rates_named
from jiheng.quantities.relations.changes.change_reading import ChangeReading, is_of_the_new_level, is_slipped
from jiheng.quantities.relations.changes.changed_amounts import NEWLY, changed_amount
from jiheng.quantities.relations.changes.other_levels import (
    PLAIN,
    are_of_two_halves,
    are_of_two_kinds,
    has_a_part,
    has_a_rate_of_its_own,
    is_of_another_count,
    is_of_the_last_part,
)
from jiheng.quantities.relations.changes.points import ONLY_LAST_YEAR, points
from jiheng.quantities.relations.changes.rates_of_others import is_rate_of_others
from jiheng.quantities.relations.changes.readings import change_readings
from jiheng.quantities.relations.changes.turned import turned
from jiheng.quantities.relations.names.changes import (
    AGAINST,
    AT_CONSTANT_PRICES,
    BASE,
    FROM,
    NAMES_ONLY_A_WAY,
    SINCE_LAST,
    direction,
    has_other_base,
    is_change,
    is_from_to,
    is_since_last,
)
from jiheng.quantities.relations.names.percentages import is_growth
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT, PERCENTAGE_POINTS
from jiheng.quantities.words import YEAR

_TURN = quick_pattern(
    r"(?:(?P<up>增长|增加|提高|提升|上升|增|升)|(?P<down>下降|降低|减少|压缩|缩短|降|减))(?:到|至|为)(?:20[0-9]{2}年|[0-9]{1,2}月)?(?:每?[\u4e00-\u9fff]{0,4})?$"
)
_YEARLY = late_pattern("年均|年平均|年化|复合增[长速]")
_AGAINST_WHAT = late_pattern("[较比][^，。；较比]{2,14}(?:增长|增加|提[高升]|上升|下降|减少|降低|[增减降])了?$")
_LAST_YEAR = late_pattern("上年|去年|上一年|同期|年初|20[0-9]{2}年")
_RANKED = late_pattern("排名|位次|名次|位列|排位|精度|精准|分辨率|误差|等级|级别")
_OF_RANKS = frozenset("类级档等")
"""A rank goes up when its number goes down, and so does what is finer the smaller it is: 由五类提升至三类."""
_COMPARED_WITH = late_pattern("[较比与]")
_BASE_MARK = re.compile("[上去同往前原由从期年]")
"""With one of these begins each word for what there was."""
_OWN_SUBJECT, _REACH = 5, 60
_SINCE_LAST_YEAR = late_pattern("同比|[较比](?:上年|去年)")
_LARGEST, _TELLING = 2000, 3
_OF_THE_LAST = late_pattern("(?<!以)上一?[月季期周]|[一二三四]季度|(?<![0-9])[0-9]{1,2}月")
"""上月97户，本月132户，环比增长36%: since the month or the quarter before."""
_ROW = 2
_LONG_SUBJECT, _HARDLY = 8, 6
_SHORTEST = 4
"""In a name so long, of so many pairs of characters fewer than one that was told."""
_OF_LAST_YEAR = late_pattern("(?:上年|去年|上一年)(?!末|底)")
_SAVED = late_pattern("(?:节约|节省)(?:资金|成本|费用|时间)?(?:约)?$")
_IS_STEP = re.compile(
    "(?:[日月年]均?|每[\u4e00-\u9fff]{1,2}|净)?(?:新?增|减|提|降|多|少|节约|节省)(?!至|到)[\u4e00-\u9fff]{0,6}$"
)
"""由8.6万吨提高到12.4万吨，日增供水3.8万吨: behind a way from one to the other it is what parts them."""


def growth(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The percentages of change, the changes themselves, and the ways from one level to another."""
    is_turned = False
    sentence = with_rates_named(sentence)
    for position, term in enumerate(sentence.terms):
        statement = None
        if term.unit == PERCENT and is_growth(term) and _is_base_of_points(sentence, position):
            statement = _base_behind(sentence, *sentence.terms[position - _ROW : position], base=term)
        elif term.unit == PERCENT and is_growth(term) and not is_turned:
            is_level = not term.mark and is_from_to(sentence.terms[: position + 1])  # 税率由13%降低为11%
            statement = None if is_level else _rate_of_change(sentence, position, earlier)
        elif term.unit == PERCENTAGE_POINTS:
            statement = turned(sentence, position) or points(sentence, position, earlier)
        elif _is_base_behind(sentence, position):
            statement = _last_told_base(sentence, position)
        elif is_change(term) or (_IS_STEP.match(term.own_name) and is_from_to(sentence.terms[:position])):
            statement = turned(sentence, position) or changed_amount(sentence, position)
            statement = statement or _since_the_year_before(sentence, position, earlier)
        elif position and (turn := _TURN.search(term.name[-12:])) is not None:
            statement = _turned(_start_of(sentence, position), term, turn)
            is_turned = is_turned or statement is not None
        if statement is not None:
            yield statement


def _start_of(sentence: Sentence, position: int) -> Term:
    """What the level is turned from: right before it, or the first of 从465元和169元分别提高到587元和231元."""
    last, before = sentence.terms[position - 1], sentence.terms[position - _ROW : position - 1]
    is_row = bool(before) and last.is_joined and not last.own_name and before[0].unit == last.unit
    return before[0] if is_row and "分别" in sentence.terms[position].name else last


def _turned(before: Term, term: Term, turn: re.Match[str]) -> Statement | None:
    """由20天降至25天: the second level lies on the wrong side of the first."""
    is_ranked = term.unit in _OF_RANKS or _RANKED.search(before.name) is not None
    if before.unit != term.unit or is_ranked or not FROM.search(before.name[-24:]) or term.mark:
        return None
    one, other = before.mention, term.mention
    goes_up = turn["up"] is not None
    if not (one.is_exact and other.is_exact) or (other.value > one.value) == goes_up or other.value == one.value:
        return None
    sign = "＜" if other.value < one.value else "＞"
    return Statement(
        Relation.GROWTH, other, (one,), False, f"{other.text}{sign}{one.text}，与“{turn[0]}”相反", one.text
    )


def _rate_of_change(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Statement | None:
    term = sentence.terms[position]
    rate = term.mention
    name = term.name[-24:]
    if _SAVED.search(name):
        return None
    if _YEARLY.search(term.own_name) or _is_left_behind(sentence, term):
        return None
    stated_up = direction(name)
    sure: ChangeReading | None = None
    slipped: ChangeReading | None = None
    for reading in change_readings(sentence, position, earlier):
        if are_of_two_halves(reading):
            continue
        if reading.gives(rate, stated_up):
            if sure is None or not (_is_told_closer(sure, reading) or _is_chance(term, sure, reading)):
                return reading.told(rate, stated_up, holds=True)
            continue
        if (
            _is_of_a_part(sentence, term, reading)
            or is_rate_of_others(sentence, term, reading)
            or has_a_part(reading)
            or is_of_the_last_part(sentence, reading)
            or are_of_two_kinds(reading)
            or is_of_another_count(term, reading)
            or has_a_rate_of_its_own(sentence, reading)
            or (term.depth and _passes_a_nearer_level(sentence, reading, term))
            or _are_both_of_last_year(reading)
        ):
            continue
        if sure is None and reading.confidence is not None:
            sure = reading
        agrees = not reading.is_turned(stated_up)
        if slipped is None and agrees and (is_slipped(rate, reading) or is_of_the_new_level(rate, reading)):
            slipped = reading
    if sure is None and slipped is not None and not _is_of_another(sentence, term, slipped):
        sure = replace(slipped, confidence=Confidence.PROBABLE)
    if (
        sure is None
        or not rate.is_nearly_exact
        or has_other_base(_stretch(sentence, sure, term))
        or _is_against_another(term, sure.operands[0])
        or _is_of_the_year_recovered(sentence, term, sure.operands[0])
        or _is_of_another_subject(sentence, term, sure)
        or _has_its_base_before(sentence, position, earlier)
        or (100 * abs(sure.value) > _LARGEST and not is_change(sure.operands[-1]))
        or _is_first_of_a_row(sentence, term)
    ):
        return None
    return sure.told(rate, stated_up, holds=False)


def _are_both_of_last_year(reading: ChangeReading) -> bool:
    """上年受理9,130件、审执结8,742件，收案上升8%: the list that 上年 opens tells of no other time."""
    base, now = reading.operands
    return now.mark == "、" and now.index == base.index + 1 and _OF_LAST_YEAR.match(base.own_name) is not None


def _since_the_year_before(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> Statement | None:
    """2021年末存款余额168.4亿元。2022年末存款余额183.7亿元，比年初增加15.3亿元: of the same name, a year later."""
    change, now = sentence.terms[position], sentence.terms[position - 1]
    is_beside = position and now.unit == change.unit and change.clause - now.clause == 1 and not now.is_attribute
    if not is_beside or not earlier or len(now.own_name) < _SHORTEST or _year(sentence) - _year(earlier[-1]) != 1:
        return None
    twins = [each for each in earlier[-1].terms if each.own_name == now.own_name and each.unit == now.unit]
    if len(twins) != 1 or not all(each.mention.is_exact for each in (twins[0], now)):
        return None
    signed = apart(now, twins[0])
    holds = fits(change.mention, signed)
    if not holds and not is_slipped_from(change.mention, signed):
        return None
    return difference_told(Relation.GROWTH, change.mention, signed, holds=holds, confidence=Confidence.PROBABLE)


def _passes_a_nearer_level(sentence: Sentence, reading: ChangeReading, rate: Term) -> bool:
    """报名75,436人（专升本31,348人；高起点44,088人，比去年增加5,020人，增长12.9%）: not of all that were told first."""
    level, change = reading.operands[0], reading.operands[-1]
    if level not in sentence.terms or change not in sentence.terms or not is_change(change):
        return False
    between = sentence.terms[level.index + 1 : change.index]
    return level.depth < rate.depth and any(
        each.unit == level.unit and each.segment == rate.segment and not each.is_attribute for each in between
    )


def _is_left_behind(sentence: Sentence, rate: Term) -> bool:
    """增速由6.4%回落至5.4%: what the growth was is not what it is."""
    behind = sentence.terms[rate.index + 1 : rate.index + _ROW]
    return bool(behind) and behind[0].unit == PERCENT and is_from_to((rate, behind[0]))


def _is_against_another(rate: Term, base: Term) -> bool:
    """比报告数495万元增加8万元，比2019年决算数下降24.8%: the rate names a base of its own."""
    own, told = _AGAINST_WHAT.search(rate.name), AGAINST.search(base.name) if rate.mark else None
    if own is None or told is None:
        return False
    years = [set(YEAR.findall(each[0])) for each in (own, told)]
    if all(years):
        return years[0].isdisjoint(years[1])
    return (_LAST_YEAR.search(own[0]) is None) != (_LAST_YEAR.search(told[0]) is None)


def _is_of_the_year_recovered(sentence: Sentence, rate: Term, base: Term) -> bool:
    """恢复到2019年的92%，2019年为93.5万人次，比上年增长64%: the year before is not that one."""
    year = YEAR.search(base.own_name)
    if year is None or _OF_LAST_YEAR.search(rate.name) is None:
        return False
    return any(f"{word}{year[0]}" in sentence.words for word in ("恢复到", "恢复至", "达到", "相当于"))


def _is_told_closer(sure: ChangeReading, reading: ChangeReading) -> bool:
    """比4.2万亩增加0.6万亩，增长12.5%: the change itself leaves less room than the two levels that it lies between."""
    is_same_base = sure.operands[0] is reading.operands[0] and sure.base.meets(reading.base)
    is_same_base = is_same_base and is_change(sure.operands[-1])
    is_of_levels = not is_change(reading.operands[-1])
    return is_same_base and is_of_levels and reading.change.meets(sure.change)


def _is_chance(rate: Term, sure: ChangeReading, reading: ChangeReading) -> bool:
    """…；24,300万元，比上年的27,000万元下降9%: amounts before a ； give so coarse a rate by chance."""
    is_coarse = len(rate.mention.number.as_tuple().digits) < _TELLING
    is_sure = sure.confidence is Confidence.CERTAIN and all(each.segment == rate.segment for each in sure.operands)
    return is_coarse and is_sure and any(each.segment != rate.segment for each in reading.operands)


def _is_of_a_part(sentence: Sentence, term: Term, reading: ChangeReading) -> bool:
    """Whether the rate is told of a part behind 其中, and the level of the whole before it, or in a sentence before."""
    if "其中" not in sentence.text[sentence.start : term.start]:
        return False
    level, change = reading.operands[0], reading.operands[-1]
    if level not in sentence.terms or change not in sentence.terms:
        return True
    is_of_part = is_change(change) and sentence.is_part(change) and not sentence.is_part(level)
    return is_of_part and bool(PLAIN.sub("", _COMPARED_WITH.split(change.own_name, maxsplit=1)[0]))


def _is_of_another(sentence: Sentence, term: Term, reading: ChangeReading) -> bool:
    """Whether the change is another rate of the sentence."""
    share = reading.share
    others = [each for each in sentence.terms if each.unit == PERCENT and each is not term]
    return share is None or any(share.meets(each.mention.bounds) for each in others)


def _is_of_another_subject(sentence: Sentence, term: Term, reading: ChangeReading) -> bool:
    """由52.2%提高到58.1%，城市、县城建成区面积分别提高8.3%: the rate names what changed, and it is something else.

    重点国企由51家减至33家，全级次国企法人数量压减67.7%: so long a name of which hardly anything was told.
    """
    if AT_CONSTANT_PRICES.search(sentence.text, max(sentence.start, term.start - _REACH), term.start):
        return True
    told = "".join(each.name for each in reading.operands)
    own = PLAIN.sub("", term.own_name)
    is_before = not any(each in sentence.terms for each in reading.operands)
    if len(own) < _OWN_SUBJECT or not term.mark or (is_slipped(term.mention, reading) and not is_before):
        return False
    shared = sum(own[at : at + _ROW] in told for at in range(len(own) - 1))
    return shared == 0 or (len(own) >= _LONG_SUBJECT and shared * _HARDLY < len(own))


def _has_its_base_before(sentence: Sentence, position: int, earlier: Sequence[Sentence]) -> bool:
    """Whether the change right before the rate is this rate of an amount told in a sentence about an earlier year."""
    rate, change = sentence.terms[position], sentence.terms[position - 1] if position else None
    if change is None or rate.clause - change.clause > 1 or not is_change(change):
        return False
    this_year = max((_year(each) for each in (*earlier, sentence)), default=0)
    return any(
        is_percent_of(rate.mention, change.mention.interval, base.mention.interval)
        for other in earlier
        if 0 < _year(other) < this_year
        for base in other.terms
        if base.unit == change.unit
    )


def _is_first_of_a_row(sentence: Sentence, rate: Term) -> bool:
    """42起，死45人，伤15人，少3起、少6人，降6.7%、11.8%: of several rates behind as many changes."""
    change, behind = sentence.terms[rate.index - 1], sentence.terms[rate.index + 1 : rate.index + _ROW]
    rows = [(change.mark, change.name), *((each.mark, each.name) for each in behind if each.unit == PERCENT)]
    return len(rows) == _ROW and all(mark == "、" and NAMES_ONLY_A_WAY.match(name) for mark, name in rows)


def _year(sentence: Sentence) -> int:
    """The last year that a sentence names; 0 where it names none."""
    return max((int(each) for each in YEAR.findall(sentence.text, sentence.start, sentence.end)), default=0)


def _stretch(sentence: Sentence, reading: ChangeReading, term: Term) -> str:
    """The words from the last operand's name to the rate."""
    last = reading.operands[-1]
    start = last.name_start if last.start >= sentence.start else sentence.start
    if is_since_last(last) or (is_against_a_budget(last) and term.index - last.index == 1):
        start = last.end
    told = sentence.text[max(start, sentence.start) : term.start]
    return told.replace(SINCE_LAST, "") if any(_OF_THE_LAST.search(each.name) for each in reading.operands) else told


def _is_base_behind(sentence: Sentence, position: int) -> bool:
    rate = _is_rate_between(sentence, position)
    if position < _ROW + rate or not _BASE_MARK.search(sentence.terms[position].name):
        return False
    change = sentence.terms[position - 1 - rate]
    if not _is_base_of(sentence.terms[position], change):
        return False
    return (change.unit == PERCENTAGE_POINTS and not rate) or is_change(change)


def _is_base_of_points(sentence: Sentence, position: int) -> bool:
    """增速12.5%，回落2.3个百分点，上年增速为14.8%."""
    base, points = sentence.terms[position], sentence.terms[position - 1]
    return position >= _ROW and points.unit == PERCENTAGE_POINTS and _is_base_of(base, points)


def _is_base_of(base: Term, change: Term) -> bool:
    """By its words, or by the year that the change was against: 比2015年提高1.9个百分点，2015年为96.7%."""
    years = YEAR.findall(base.name)
    return BASE.search(base.name) is not None or (bool(years) and years == YEAR.findall(change.name))


def _without_rates(terms: Sequence[Term]) -> list[Term]:
    """The amount and its change, whether a rate stands between or behind them."""
    return [each for each in terms if each.unit != PERCENT or not is_growth(each)]


def _last_told_base(sentence: Sentence, position: int) -> Statement | None:
    """招聘会142场，其中线下96场、线上46场，比上年多举办22场，上年120场: of the part told last, or of all of them."""
    base, told = sentence.terms[position], _without_rates(sentence.terms[:position])
    if len(told) < _ROW:
        return None
    statement = _base_behind(sentence, *told[-_ROW:], base=base)
    last = told[-_ROW]
    is_new = NEWLY.search(last.own_name) is not None  # 站点18个，当年新建5个，比上年增加5个，上年13个
    if statement is None or statement.holds or not (is_new or sentence.is_part(last)):
        return statement
    others = [each for each in reversed(told[:-1]) if each is not last]
    whole = next((each for each in others if not sentence.is_part(each)), None)
    of_all = _base_behind(sentence, whole, told[-1], base=base) if whole is not None else None
    if of_all is not None and of_all.holds:
        return of_all
    return None if is_new else statement


def _is_rate_between(sentence: Sentence, position: int) -> bool:
    """增加0.12万吨，增长4.2%，上年为2.70万吨: the rate stands between the change and its base."""
    before = sentence.terms[position - 1]
    return position > _ROW and before.unit == PERCENT and is_growth(before)


def _base_behind(sentence: Sentence, amount: Term, change: Term, *, base: Term) -> Statement | None:
    """累计结余86万元，较上年末增加11万元，上年末累计结余75万元: the base told last."""
    unit = PERCENT if change.unit == PERCENTAGE_POINTS else change.unit
    is_row = amount.unit == unit == base.unit and base.clause - amount.clause <= _ROW + 1 and not amount.is_attribute
    told = sentence.text[amount.end : change.start]
    same = (
        is_row
        and (words.COMPARED.search(change.name) or _SINCE_LAST_YEAR.search(told))
        and not BASE.search(amount.name[-8:])
    )
    goes_up = direction(change.name[-24:])
    if not same or goes_up is None or not all(each.mention.is_exact for each in (amount, change, base)):
        return None
    signed = [(1, amount.mention), (-1 if goes_up else 1, change.mention)]
    holds = fits(base.mention, signed)
    is_alike = words.bare(amount.own_name)[-_ROW:] == words.bare(base.own_name)[-_ROW:]
    is_alike = is_alike or ONLY_LAST_YEAR.fullmatch(base.own_name) is not None
    if not holds and not is_slipped_from(base.mention, signed) and not is_alike:
        return None
    return difference_told(Relation.GROWTH, base.mention, signed, holds=holds, confidence=Confidence.PROBABLE)

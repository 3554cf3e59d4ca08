"""Whether figures that a passage draws from amounts told elsewhere follow from them.

项目支出尚有56.43万元未执行, with 1,428万元 of budget and 1,381.57万元 of spending sections before: 46.43万元.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.drawn.amounts_by_unit import AmountsByUnit, by_unit
from jiheng.checks.manuscript.drawn.evidence import chance_of_slip, is_meant_alone
from jiheng.checks.manuscript.drawn.pairs import QUOTIENTS, Pair, pairs_of
from jiheng.checks.manuscript.drawn.question import Kind, Question
from jiheng.checks.manuscript.drawn.questions import questions
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import round_half_up
from jiheng.quantities import words
from jiheng.quantities.interval import Interval
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import quotient_told
from jiheng.quantities.relations.arithmetic.sums import sum_statement
from jiheng.quantities.relations.averages.failed_averages import comes_out_roughly
from jiheng.quantities.relations.names.changes import is_base_of_one_before
from jiheng.quantities.relations.names.percentages import share_of
from jiheng.quantities.relations.parts.divisions.less_in_both import are_less_in_both
from jiheng.quantities.relations.rates.doubts import is_told_of_more
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, in_unit_of, is_close
from jiheng.quantities.units import PERCENT

_LEAD = 0.1
"""Pairs whose words fit hardly less well may be meant as well."""
_UNLIKELY, _UNLIKELY_OF_ALL = 0.05, 0.08
_LIKELY, _HARDLY = Decimal("0.5"), Decimal("0.02")
"""What is further off was read amiss; a rate that is hardly off comes of amounts that were not yet rounded."""
_OF_BOTH = Fraction(1, 4)
"""A difference is off by no more of the two it lies between."""
_ROUNDED = Decimal("0.08")
_IN_REAL_TERMS = late_pattern("可比|口径|不变价|实际增|扣除|名义|产值|增加值|生产总值|零售|营业额|投资|可支配|消费")
"""A growth that need not be that of the amounts."""
_MORE, _LESS = (late_pattern(f"[较比][^，。；]*(?:{words})出?$") for words in ("多|高|超", "少|低|短"))
_FAR = Decimal("0.7")
"""Of a rest of two amounts that one sentence tells."""
_OF_ITS_NAME, _NEAR, _NEAR_BESIDE = 1.6, Decimal("0.12"), Decimal("0.2")
_NEAR_NAMED = Decimal("0.3")
_NEAR_AVERAGE, _NEAR_EVEN = Decimal("0.08"), Decimal("0.35")
_TWICE, _HUNDRED = 2, 100
_FAR_AHEAD = 120
_FINE, _FEW = 3, 8
"""Digits of a rate that are hardly met by chance, by so many pairs."""
_COMPARED = late_pattern("[比较][^，。；]{2,8}(?:节约|节省|结余|减少)")
_ALL_THERE_IS = ("全部", "所有", "各类")
_OF_ALL_THERE_IS, _LONG_NAME = (
    late_pattern("^(?:全[国省市州县区镇乡]|本[年级]|同期|当年|全年)的?|(?:总[数量额计]|合计|比[重例])$"),
    4,
)
_RELATIONS = {
    Kind.LEFT: Relation.REMAINDER,
    Kind.CHANGE: Relation.COMPARISON,
    Kind.GROWTH: Relation.GROWTH,
    Kind.RATE: Relation.RATE,
    Kind.SHARE: Relation.RATE,
    Kind.AVERAGE: Relation.AVERAGE,
}


def drawn(
    rows: Sequence[Row], facts: Sequence[Fact], readings: Sequence[Reading], year: int | None
) -> Iterator[tuple[int, Statement]]:
    """What each such figure is by the two amounts that the words tell it of, with the index of its passage."""
    amounts: AmountsByUnit | None = None
    for row in rows:
        for question in questions(row, year):
            amounts = by_unit(facts, readings) if amounts is None else amounts
            told = (_judged(each, amounts) for each in question.readings)
            statement = next(filter(None, told), None)
            if statement is not None:
                yield question.told.passage.index, statement


def _judged(question: Question, amounts: AmountsByUnit) -> Statement | None:
    """Right where any pair gives it; wrong where only one may be meant, or a slip parts one from what is told."""
    told = question.told.mention
    likely = (pair for pair in pairs_of(question, amounts) if not _is_of_another(question, pair))
    pairs = sorted(likely, key=lambda pair: (not pair.is_named, -pair.score))
    judged = [(pair, computed) for pair in pairs if (computed := pair.gives(question.kind)) is not None]
    if not judged:
        return None
    if question.kind is Kind.CHANGE:
        judged = [judged[0], *(each for each in judged[1:] if not _is_other_way_round(question, each[0]))]
    right = next((pair for pair, _ in judged if pair.may_give(question)), None)
    if right is not None:
        return _statement(question, right, holds=True)
    if question.kind in (Kind.LEFT, Kind.CHANGE) and question.told.term.begins_parts:
        return None  # 其中工勤空编6名, 其中农村网点超目标4个: a part of what is left, or of what was beyond
    if question.kind is Kind.LEFT:
        judged = [each for each in judged if not _are_less_in_both(question.told, each[0])]
    near = judged
    if question.kind is Kind.AVERAGE and (question.base or question.other) is not None:
        near = [
            (pair, computed)
            for pair, computed in judged
            if _is_of_the_order(told, computed) and not _is_over_those_at_the_end(told, pair)
        ]
    elif question.kind is Kind.GROWTH:
        near = _without_hopeless(told, judged)
    return (
        _of_the_wrong_base(question, judged)
        or _by_words(question, near)
        or _of_a_slip(question, judged)
        or _of_the_usual_count(question, near)
    )


def _are_less_in_both(told: Told, pair: Pair) -> bool:
    """受理196件251人，批准158件196人，不批准33件40人: what is left of both may still be under way."""
    whole, done, rest = ((each.sentence.terms, each.term) for each in (pair.base, pair.other, told))
    return are_less_in_both(whole, done, rest)


def _is_over_those_at_the_end(told: Mention, pair: Pair) -> bool:
    base, other = pair.base, pair.other
    ahead = base.passage.text[: base.term.start]
    return comes_out_roughly(told, other.mention, other.term.name, base.mention, ahead[-_FAR_AHEAD:])


def _by_words(question: Question, judged: Sequence[tuple[Pair, Interval]]) -> Statement | None:
    """What the pair gives that the words tell, where they leave no other."""
    if not judged or question.is_of_all:
        return None
    best, computed = judged[0]
    rivals = [other for pair, other in judged if pair.score >= best.score - _LEAD]
    is_alone = all(other.meets(computed) or _is_hardly_other(question, computed, other) for other in rivals)
    is_meant = is_alone and best.is_named and _is_likely(question, best, computed)
    return _statement(question, best, holds=False) if is_meant else None


def _without_hopeless(told: Mention, judged: Sequence[tuple[Pair, Interval]]) -> list[tuple[Pair, Interval]]:
    """Without those whose words fit no better than those of one that gives a growth of the order told."""
    likely = max((pair.score for pair, computed in judged if _is_of_the_order(told, computed)), default=0.0)
    return [each for each in judged if each[0].score > likely or _is_of_the_order(told, each[1])]


def _of_the_wrong_base(question: Question, judged: Sequence[tuple[Pair, Interval]]) -> Statement | None:
    """增长23.20% of 9,600户 and 12,500户: the change over what there is now, to the last digit, of one pair alone."""
    told = question.told.mention
    if question.kind is not Kind.GROWTH or len(told.number.normalize().as_tuple().digits) < _FINE:
        return None
    pairs = [pair for pair, _ in judged[:_FEW] if pair.is_named and _is_over_what_is_now(pair, told)]
    is_meant = len(pairs) == 1 and not _is_turned(question, pairs[0].base.mention, pairs[0].other.mention)
    return _statement(question, pairs[0], holds=False) if is_meant else None


def _is_over_what_is_now(pair: Pair, told: Mention) -> bool:
    base, now = pair.base.mention, pair.other.mention
    return bool(now.value) and abs(abs(now.value - base.value) * _HUNDRED / now.value - told.value) <= told.half()


def _of_the_usual_count(question: Question, judged: Sequence[tuple[Pair, Interval]]) -> Statement | None:
    """受益1,386人，平均每户3.2人, in a report that tells of 462户 again and again: an average over those."""
    usual = [(pair, computed) for pair, computed in judged if pair.is_of_usual_count]
    is_near = bool(usual) and is_close(usual[0][1].low, question.told.mention.value, _NEAR_BESIDE)
    return _statement(question, usual[0][0], holds=False) if is_near else None


def _is_other_way_round(question: Question, pair: Pair) -> bool:
    """Whether the figure is told to be more than the base, and the other amount is less, or the other way round."""
    name, is_more = question.told.term.name, pair.other.mention.value > pair.base.mention.value
    return (_LESS if is_more else _MORE).search(name) is not None


def _is_of_another(question: Question, pair: Pair) -> bool:
    """收入186万元，上年179万元；支出181万元: what income was the year before is no base of what was spent.

    计划600万元，完成513万元，完成率85.5%，续建项目完成420万元，完成率91%: nor was all of it planned for these alone.
    """
    sentence, base, other = pair.base.sentence, pair.base.term, pair.other.term
    if question.kind is Kind.SHARE and _is_named_by_another_share(question, pair):
        return True
    if question.kind is Kind.GROWTH and _are_years_apart(question, pair):
        return True
    if is_base_of_one_before(sentence.terms, base):
        return other is not sentence.terms[base.index - 1]
    is_here = question.kind is Kind.RATE and question.told.sentence is sentence is pair.other.sentence
    return is_here and is_told_of_more(sentence, question.told.term, (other, base))


def _is_named_by_another_share(question: Question, pair: Pair) -> bool:
    """其中风电占14.3%，光伏占16.6%: that of which another share of the sentence tells is no whole of the first.

    5G用户7万户，占移动用户总数的41%。宽带用户1.3万户，占用户总数的22%: nor is what is a part of a like whole itself.
    """
    own, base = question.told.term, pair.base.term
    terms, name = pair.base.sentence.terms, base.own_name
    behind = terms[base.index + 1] if base.index + 1 < len(terms) else None
    if behind is not None and behind.unit == PERCENT and question.whole and _is_share_of(behind, question.whole):
        return True
    for other in question.told.sentence.terms:
        subject = other.own_name.removeprefix("其中").rpartition("占")[0]
        is_other = other is not own and other.unit == PERCENT and len(subject) >= _TWICE
        if is_other and name.startswith(subject) and subject not in own.name:
            return True
    return False


def _is_share_of(share: Term, whole: str) -> bool:
    return "占" in share.name and (share_of(share) or "").endswith(whole)


def _are_years_apart(question: Question, pair: Pair) -> bool:
    """2021年、2022年和2023年分别为98万元、86万元和112万元: only from one to the next is the growth of a year.

    Nor is it that of 2021 and 2022 where the sentence tells of 2023.
    """
    years = [int(each.year) for each in (pair.base, pair.other) if isinstance(each, Fact) and each.year]
    if len(years) == _TWICE and years[1] - years[0] != 1:
        return True
    if question.base is not None:
        then = words.YEAR.findall(question.base.term.name)
        return bool(then) and any(year <= int(then[-1]) for year in years)
    named = {int(year) for year in words.YEAR.findall(question.told.sentence.words)}
    named |= {year - 1 for year in named} if len(named) == 1 else set()
    return bool(named) and not named.issuperset(years)


def _is_hardly_other(question: Question, computed: Interval, other: Interval) -> bool:
    """Of the residents told twice, once with a slip, either shows that an average is far off."""
    return question.kind is Kind.AVERAGE and is_close(computed.low, other.low, _HARDLY)


def _is_of_the_order(told: Mention, computed: Interval) -> bool:
    """Half of it to twice: what is further off is of another amount."""
    low, high = computed.sizes
    return told.size < low * _TWICE and high < told.size * _TWICE


def _is_likely(question: Question, pair: Pair, computed: Interval) -> bool:
    """A quotient only where a slip of the hand parts it from what is told: there are many that it might be.

    Or a rate near to what the two amounts give that bear its very name.
    """
    told = question.told.mention
    if is_slip(told, computed):
        return True
    middle = (computed.low + computed.high) / 2
    is_beside = pair.base.sentence is pair.other.sentence
    match question.kind:
        case Kind.GROWTH:
            return _is_likely_growth(question, pair, middle)
        case Kind.LEFT if told.value > max(pair.base.mention.value, pair.other.mention.value):
            return False  # no more is left than there was
        case Kind.LEFT if is_beside:
            return is_close(middle, told.value, _FAR) and not _is_of_one_here(question, pair)
        case Kind.RATE:
            is_named = pair.score >= _OF_ITS_NAME and pair.is_in_order
            near = _NEAR if question.other is None else _NEAR_BESIDE
            is_within = told.value < _HUNDRED or question.is_of_plan
            return is_named and is_within and is_close(middle, told.value, near)
        case Kind.AVERAGE if question.base is not None or question.of:
            return is_close(middle, told.value, _NEAR_NAMED if question.of else _NEAR_BESIDE)
        case Kind.AVERAGE:
            near = _NEAR_EVEN if "均" in question.told.term.name and _comes_out_even(pair, told) else _NEAR_AVERAGE
            return is_beside and is_close(middle, told.value, near)
        case Kind.CHANGE if question.other is not None or pair.score >= _OF_ITS_NAME:
            return abs(middle - told.value) <= min(pair.base.mention.value, pair.other.mention.value) * _OF_BOTH
        case Kind.SHARE:
            is_named = question.other is not None and pair.score >= _OF_ITS_NAME
            is_named = is_named and not _is_of_some_of_them(question.whole, pair.base.term)
            return is_named and is_close(middle, told.value, _NEAR)
        case _:
            return is_close(middle, told.value, _LIKELY)


def _is_of_one_here(question: Question, pair: Pair) -> bool:
    """完成投资1,213万元，比概算节约54万元: what is compared is the amount before it, not what others have left."""
    own = question.told.term
    here = [term for term in question.told.sentence.terms[: own.index] if term.unit == own.unit]
    if not here or _COMPARED.match(own.own_name) is None:
        return False
    return all(here[-1] is not each.term for each in (pair.base, pair.other))


def _is_of_some_of_them(whole: str, base: Term) -> bool:
    """占建筑物火灾亡人总数的82.1%；全部火灾亡433人: all that there is bears no word for which of them are meant."""
    own = _OF_ALL_THERE_IS.sub("", whole)
    is_all = base.own_name.startswith(_ALL_THERE_IS)
    return is_all and len(own) >= _LONG_NAME and own[:_TWICE] not in base.own_name


def _comes_out_even(pair: Pair, told: Mention) -> bool:
    """25,650个÷1,425家次 is 18 without a rest: two amounts that do not belong together seldom leave none."""
    quotient = pair.other.mention.value / pair.base.mention.value * 10**told.places / told.scale
    return quotient.denominator == 1 and pair.base.mention.value > _HUNDRED


def _is_likely_growth(question: Question, pair: Pair, middle: Fraction) -> bool:
    """Not one at constant prices, nor of amounts not yet rounded; of this year's amount taken for the base it is."""
    told = question.told.mention
    if question.base is not None and _is_turned(question, pair.base.mention, pair.other.mention):
        return False
    if question.other is None:
        return is_close(middle, told.value, _LIKELY) and not is_close(middle, told.value, _HARDLY)
    base, now = pair.base.mention, pair.other.mention
    if _is_turned(question, base, now) or any(_grew(base, each.mention, told) for each in _alike(question, base)):
        return False
    if _is_over_what_is_now(pair, told):
        return True
    is_named = pair.score >= _OF_ITS_NAME and not _IN_REAL_TERMS.search(_stretch_of(question.told))
    return is_named and is_close(middle, told.value, _LIKELY) and not is_close(middle, told.value, _ROUNDED)


def _stretch_of(told: Told) -> str:
    """Its words between ；: 财政收入6,420万元，增长9%；固定资产投资…, of which the first is told in no real terms."""
    text, sentence = told.sentence.text, told.sentence
    begin = max(text.rfind("；", sentence.start, told.term.start), sentence.start)
    end = text.find("；", told.term.end, sentence.end)
    return text[begin : end if end >= 0 else sentence.end]


def _is_turned(question: Question, base: Mention, now: Mention) -> bool:
    """Whether the word says that it rose and the amounts that it fell, or the other way round."""
    name = question.told.term.name
    is_up, is_down = words.UP.search(name) is not None, words.DOWN.search(name) is not None
    return is_up != is_down and is_up != (now.value > base.value)


def _alike(question: Question, base: Mention) -> Iterator[Term]:
    """The other amounts of the sentence that it may tell the change of: 调解518件，成功507件，同比."""
    return (each for each in question.told.sentence.terms if each.unit == base.unit and each.mention is not base)


def _grew(base: Mention, now: Mention, told: Mention) -> bool:
    return abs(abs(now.value - base.value) * _HUNDRED / base.value - told.value) <= told.half()


def _of_a_slip(question: Question, judged: Sequence[tuple[Pair, Interval]]) -> Statement | None:
    """The pair that one slip of the hand parts from what is told, where so many pairs hardly hold one by chance.

    Those come first whose words fit best: what they give is no chance of the others.
    """
    printed = {id(pair): pair.as_printed(question.kind) or computed for pair, computed in judged}
    is_only = len({each.sizes for each in printed.values()}) == 1
    limit = _UNLIKELY_OF_ALL if question.is_of_all else _UNLIKELY
    slipped = []
    for pair, computed in judged:
        if question.kind is Kind.GROWTH and _is_turned(question, pair.base.mention, pair.other.mention):
            continue
        made = printed[id(pair)]
        chance = chance_of_slip(question, pair, made)
        is_unlikely = chance < limit and chance * _tried(pair, judged, printed) < limit
        if is_unlikely or (is_only and is_meant_alone(question, pair, made)):
            slipped.append((pair, computed))
    if not slipped or not all(computed.meets(slipped[0][1]) for _, computed in slipped):
        return None
    return _statement(question, slipped[0][0], holds=False)


def _tried(pair: Pair, judged: Sequence[tuple[Pair, Interval]], printed: Mapping[int, Interval]) -> int:
    """How many values those pairs give whose words fit no less well."""
    rank = (pair.is_named, pair.score)
    return len({printed[id(each)].sizes for each, _ in judged if (each.is_named, each.score) >= rank})


def _statement(question: Question, pair: Pair, *, holds: bool) -> Statement:
    """Without operands: where they stand in other passages, the working says in which."""
    statement = _told(question, pair, holds=holds)
    lines = sorted({each.passage.first_line for each in (pair.base, pair.other)})
    is_here = lines == [question.told.passage.first_line]
    where = "" if is_here else "、".join(f"第{line}段" for line in lines) + "："
    amounts = (pair.base.mention, pair.other.mention)
    return replace(statement, operands=(), elsewhere=amounts, arithmetic=f"{where}{statement.arithmetic}")


def _told(question: Question, pair: Pair, *, holds: bool) -> Statement:
    kind, told, probable = question.kind, question.told.mention, Confidence.PROBABLE
    base, other = pair.base.mention, pair.other.mention
    if kind in QUOTIENTS:
        times = pair.of_so_many if kind is Kind.AVERAGE else _HUNDRED
        quotient = other.value / base.value * times
        working = f"{other.text}÷{base.text}" + (f"×{times}" if pair.of_so_many > 1 else "")
        return quotient_told(_RELATIONS[kind], told, (), working, quotient, holds=holds, confidence=probable)
    if kind is Kind.TOGETHER:
        return sum_statement(told, (base, other), holds=holds, confidence=probable)
    larger, smaller = (base, other) if base.value >= other.value else (other, base)
    difference = larger.value - smaller.value
    if kind is Kind.GROWTH:
        computed = f"{round_half_up(_HUNDRED * difference / base.value, max(told.places, 2))}%"
        working = f"（{larger.text}－{smaller.text}）÷{base.text}＝{computed}"
    else:
        computed = in_unit_of(difference, told, max(larger.places, smaller.places))
        working = f"{larger.text}－{smaller.text}＝{computed}"
    arithmetic = working if holds else f"{working}≠{told.text}"
    return Statement(_RELATIONS[kind], told, (), holds, arithmetic, computed, probable)

"""Shares whose amounts stand elsewhere in the report: 人员经费占总支出的37%, where both are told in another section."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.statements.figures_of_the_year import SPENDING, TOTAL, FiguresOfTheYear
from jiheng.checks.manuscript.statements.rates_by_name import is_given_here, share_of_told
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import kept
from jiheng.quantities.digits import significant
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.relations.arithmetic.quotients import is_percent_of, percent_of
from jiheng.quantities.relations.names.percentages import before_its_share, share_of, tells_a_share
from jiheng.quantities.relations.names.shares import is_first_of_its_kind, is_of_plan, is_of_the_other_side, named_whole
from jiheng.quantities.relations.shares.made_up import is_one_of_all
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import MONEY, PERCENT, PERCENTAGES

_TAX_SHARE = late_pattern("税(?:收(?:收入)?)?(?:占比|比重|占比重)(?:为|达到?|约)?$")
_TAXES, _REVENUE = "税收收入", "一般公共预算收入"
"""税收占比 is always told of the general public budget's revenue."""
_OF_ALL = late_pattern("全部|总[^，。；]{0,6}[数量额]|[数量额]$")
_NUMBER_OF_IT = late_pattern("[一-鿿]{0,3}(?:数量?|总?量|金?额|[件人户]次?数)")
"""受案数量占…: the subject is the amount told before, by another name."""
_NOT_KIND = late_pattern("其中|共计?|造成|达到?$|为$|约$|[，、（]")
_OF_EACH = "共"
"""Stands for every kind: no kind is called so."""
_BUDGETED = late_pattern("预算|概算|计划|目标|任务")
"""民生支出占财政支出的65%: of what was spent, not of 财政支出年初预算."""
BASE_NAMED = late_pattern("[以按][^，。；]{2,16}(?:为|作)(?:基数|分母)|按[^，。；]{2,16}计算，")
_FINE = 3
_SHORTEST = 3
_TWO, _ABOUT, _NEAR = 2, Decimal("0.1"), Decimal("0.25")
_REACH = 2
"""What is so many times off was read wrongly, not written wrongly."""


def shares_by_name(
    prose: Sequence[Passage], readings: Sequence[Reading], facts: Sequence[Fact]
) -> Iterator[tuple[int, Statement]]:
    """What each share is by the amounts that the report tells under the names of its part and of its whole.

    With the index of the passage. Nothing is told of a share whose names fit amounts of several values, unless one of
    them gives it, or gives it but for a slip.
    """
    figures = FiguresOfTheYear([fact for fact in facts if not fact.is_other_year])
    for passage in prose:
        if "%" not in passage.text or not (tells_a_share(passage.text) or "比重" in passage.text):
            continue
        reading = readings[passage.index]
        known = {statement.target.start for statement in reading.statements if statement.holds}
        for sentence in reading.sentences:
            for rate in sentence.terms:
                if rate.unit != PERCENT or not rate.mention.is_exact or rate.start in known:
                    continue
                if _TAX_SHARE.search(rate.name):
                    taxes = [fact.term for fact in figures.facts if fact.left.endswith(_TAXES)]
                    statement = _judged(rate, taxes, figures.named(_REVENUE))
                elif tells_a_share(rate.name):
                    parts = [] if is_share_of_both(sentence, rate) else _parts(passage, sentence, rate, figures)
                    wholes = _wholes(rate, figures)
                    statement = (
                        _judged(rate, parts, wholes, is_sure=_is_by_another_name(rate, wholes))
                        or _of_a_total(rate, parts, figures)
                        or _of_their_sum(rate, figures, readings)
                    )
                else:
                    continue
                if statement is not None and (
                    statement.holds or not _may_be_of_others(reading, sentence, rate, figures)
                ):
                    yield passage.index, statement


def _may_be_of_others(reading: Reading, sentence: Sentence, rate: Term, figures: FiguresOfTheYear) -> bool:
    """Whether two amounts of the paragraph give the share, and nothing bears just the name of its whole.

    缴存职工中，机关占41.2%，企业占58.8%: or shares that make up 100 are told of a whole of their own.
    """
    content = named_whole(share_of(rate) or "")
    if not content and (is_one_of_all(sentence, rate) or BASE_NAMED.search(sentence.text, sentence.start, rate.start)):
        return True  # 以毕业生总数为基数，单位就业占70.78%
    return content not in figures.nouns and is_given_here(reading, rate)


def is_share_of_both(sentence: Sentence, rate: Term) -> bool:
    """一般性补助30亿元，占补助的82%；专项补助6.6亿元: a share of what it makes up with the next amount of the list."""
    if not rate.index or rate.index + 1 >= len(sentence.terms):
        return False
    part, other = sentence.terms[rate.index - 1], sentence.terms[rate.index + 1]
    if part.unit != other.unit or not part.depth == rate.depth == other.depth:
        return False
    return is_percent_of(rate.mention, part.mention.interval, part.mention.interval + other.mention.interval)


def _parts(passage: Passage, sentence: Sentence, rate: Term, figures: FiguresOfTheYear) -> list[Term]:
    """The amounts that the words before 占 name, or the one right before them."""
    ahead = before_its_share(rate.own_name)
    subject = noun_before(ahead)
    if TOTAL.fullmatch(subject):
        return figures.totals(subject)
    if subject:
        bare = subject.removesuffix(SPENDING)
        named = figures.by_bare_left.get(bare, ()) if len(bare) >= _SHORTEST else ()
        named = named or _ending_so(bare, passage, figures)
        if named or not _NUMBER_OF_IT.fullmatch(ahead):
            return [fact.term for fact in named if fact.aspect is not Aspect.PLANNED]
        amounts = [
            each for each in sentence.terms[: rate.index] if each.unit not in PERCENTAGES and not each.is_attribute
        ]
        return amounts[-1:]
    outside = [term for term in sentence.terms[: rate.index] if term.depth <= rate.depth]
    before = outside[-1] if outside and rate.name.startswith("占") else None
    if before is None or before.is_attribute or not before.mention.is_exact:
        return []
    is_beside = before.index < rate.index - 1 or rate.clause - before.clause <= 1
    return [before] if is_beside else []


def _wholes(rate: Term, figures: FiguresOfTheYear) -> list[Term]:
    of = share_of(rate) or ""
    if not of and noun_before(before_its_share(rate.own_name)).endswith(SPENDING):
        of = SPENDING  # 演出支出占比
    if TOTAL.fullmatch(of):
        return figures.totals(of)
    content = named_whole(of)
    if len(content) < _SHORTEST or is_first_of_its_kind(of):
        return []
    headed = content.removesuffix(SPENDING)
    named = figures.named(content) or figures.headed(headed)
    return [each for each in named if not is_of_the_other_side(of, each.own_name)]


def _is_by_another_name(rate: Term, wholes: Sequence[Term]) -> bool:
    """Whether a share of 总支出 finds only 支出总计, which may hold more than was spent."""
    of = share_of(rate) or ""
    is_of_all = of.startswith("总") and TOTAL.fullmatch(of) is not None
    return is_of_all and all("总计" in each.name for each in wholes)


def _ending_so(name: str, passage: Passage, figures: FiguresOfTheYear) -> list[Fact]:
    """公益演出 of 演出支出, where nothing else of the paragraph ends with it."""
    if len(name) <= 1:
        return []
    ending = [fact for fact in figures.ending_so(passage, name) if fact.mention.unit == MONEY]
    return ending if len({fact.mention.value for fact in ending}) == 1 else []


def _of_a_total(rate: Term, parts: Sequence[Term], figures: FiguresOfTheYear) -> Statement | None:
    """占全院总收案数的62.12%, where 共受理 tells how many: only what gives the share, or gives it but for a slip."""
    if not _OF_ALL.search(share_of(rate) or "") or len(parts) != 1 or len(significant(rate.mention.number)) < _FINE:
        return None
    if is_of_plan(rate):
        return None  # 占任务数的56.4%: each has a task of its own
    return _judged(rate, parts, _totals_for(parts[0], figures), is_sure=True)


def _of_their_sum(rate: Term, figures: FiguresOfTheYear, readings: Sequence[Reading]) -> Statement | None:
    """自治区补助占16%: of the total that the report tells this and other parts to make up."""
    name = noun_before(before_its_share(rate.own_name))
    if len(name) < _SHORTEST or share_of(rate):
        return None
    pairs: dict[tuple[Fraction, Fraction], tuple[Mention, Mention]] = {}
    for fact in figures.by_left.get(name, ()):
        if fact.mention.unit in PERCENTAGES:
            continue
        for each in readings[fact.passage.index].statements:
            is_sum = each.relation is Relation.SUM and each.holds
            if is_sum and any(part.start == fact.mention.start for part in each.operands):
                pairs[fact.mention.value, each.target.value] = fact.mention, each.target
    if len(pairs) != 1:
        return None
    (((part, whole)),) = pairs.values()
    share = percent_of(part.operand, whole.operand)
    if share is None or not is_close(100 * part.value / whole.value, rate.mention.value, _NEAR):
        return None
    return share_of_told(rate.mention, part, whole, holds=share.meets(rate.mention.bounds))


def _totals_for(part: Term, figures: FiguresOfTheYear) -> Sequence[Term]:
    """What is told of all, or under the name that the part has too: 火灾42起……其中住宅火灾17起，亡3人."""
    told = _places_by_kind(figures)
    places = {*told.get((part.unit, _OF_EACH), ()), *told.get((part.unit, _kind(part)), ())}
    return [figures.facts[place].term for place in sorted(places)]


@kept
def _places_by_kind(figures: FiguresOfTheYear) -> Mapping[tuple[str, str], Sequence[int]]:
    """The places of the figures by their unit and the kind that their name tells, those of all by 共."""
    places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
    for place, fact in enumerate(figures.facts):
        term = fact.term
        kind = _kind(term)
        if kind:
            places[term.unit, kind].append(place)
        if "共" in term.name or "总" in term.name:
            places[term.unit, _OF_EACH].append(place)
    return places


def _kind(term: Term) -> str:
    return _NOT_KIND.sub("", term.own_name)


def _judged(rate: Term, parts: Sequence[Term], wholes: Sequence[Term], *, is_sure: bool = False) -> Statement | None:
    """`is_sure`: the words alone do not tell what is meant."""
    pairs: dict[tuple[object, object], tuple[Mention, Mention]] = {}
    planned = set()
    for of in wholes:
        if _BUDGETED.search(of.own_name) and not is_of_plan(rate):
            planned.add(of.mention.value)
        for each in parts:
            part, whole = each.mention, of.mention
            if each.unit == of.unit and 0 < part.size <= whole.size and part.value < whole.value:
                pairs.setdefault((part.key, whole.key), (part, whole))
    slipped = []
    for part, whole in pairs.values():
        share = percent_of(part.operand, whole.operand)
        if share is None:
            continue
        if share.meets(rate.mention.bounds):
            return share_of_told(rate.mention, part, whole, holds=True)
        if is_slip(rate.mention, share):
            slipped.append((part, whole))
    likely = slipped or ([] if is_sure else _nearest(rate, list(pairs.values())))
    if len(likely) != 1 or (not slipped and likely[0][1].value in planned):
        return None
    ((part, whole),) = likely
    computed = 100 * part.value / whole.value
    if not computed < _REACH * rate.mention.value < _REACH**2 * computed:
        return None
    return share_of_told(rate.mention, part, whole, holds=False)


def _nearest(rate: Term, pairs: Sequence[tuple[Mention, Mention]]) -> Sequence[tuple[Mention, Mention]]:
    """Of several the one that gives about so much, where the rate has digits enough to tell."""
    if len(pairs) < _TWO or len(format(rate.mention.number, "f")) <= _FINE:
        return pairs
    return [each for each in pairs if is_close(100 * each[0].value / each[1].value, rate.mention.value, _ABOUT)]

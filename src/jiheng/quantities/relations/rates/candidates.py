"""The pairs of amounts that a rate may be of, from those beside it to those of earlier passages."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.taken_together import together
from jiheng.quantities.relations.names.percentages import is_named
from jiheng.quantities.relations.names.rates import is_named_as_part
from jiheng.quantities.relations.names.shares import is_named_as_whole
from jiheng.quantities.relations.rates.bare_shares import bare_share, part_by_its_name
from jiheng.quantities.relations.rates.of_halves import share_of_both
from jiheng.quantities.relations.rates.pairs import ENOUGH_TO_FAIL, FAR, HERE, NEAR, Pair
from jiheng.quantities.relations.rates.plans.aims import is_gap
from jiheng.quantities.relations.shares.together import is_summed, listed_before, told_of
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, PER_MILLE, PERCENT, PERCENTAGE_POINTS, TIMES, WHOLE_OF

_MOST_FURTHER = 14
_CLOSE = 4
"""So many clauses before a rate its numerator may stand when its denominator stands further off."""
BEHIND = 2
"""So many amounts behind a rate may be its own: 完好率98%，路灯12,500盏，完好12,250盏."""
_BARE = (PERCENT, PERCENTAGE_POINTS, TIMES, PER_MILLE)
_SUBJECT, _STEM = 8, 2
_DONE_OF_PLAN = re.compile(
    "(?P<done>完成|支出|执行)了?(?:年度?|全年|年初)?(?:投资)?(?:计划|目标|任务|预算)(?:任务|投资)?的$"
)
_OF_PLACES = re.compile("(?:入住|上座|满座|床位使用|床位利用|床位占用|入托|入学|到岗|上岗|在岗|招聘完成|招生完成)率")
_OF_THEM_ALL = late_pattern("(?:总体?|综合|实际|平均|整体|床位|学位|岗位|人员|其)$")
PLACES = frozenset({"张", "床", "床位", "个", "间", "套", "座", "学位"})
_THINGS = frozenset("个项处件")
_OTHER_YEAR = late_pattern("去年|上年|往年|历年|累计")
TAKERS = frozenset({"人", "户"})
_PEOPLE = frozenset({"人"})
"""入住率 is of people over beds, 建档率 of files over people."""
_PAPERS = frozenset({"份", "件"})
"""收回意见表527份，满意的526件: one paper for each."""
_OF_DAYS = re.compile("优良|达标|出勤|有效|占")
_IS = frozenset(("为", "达", "达到", "即"))
_NAMES_A_RATE = late_pattern("(?P<of>[\u4e00-\u9fff]{2})[率度]")
_RATE_OF = re.compile(
    "(?P<of>[\u4e00-\u9fff]{2,12}?)(?:任务|计划|预算|支出|资金)*(?:完成|执行|支出|支付|到位|使用|发放|办结|整改|合格)(?:率|进度)"
)
_KIND = late_pattern("(?:板块|领域|方面|部分|类|项目|支出|资产|资金|业务|收入|补助|补贴)+$")
_OF_A_PLAN = re.compile(
    "(?:完成|达到?|为|占)了?(?:年度?|全年|年初|既定|当年)*(?:计划|目标|任务|预算)(?:任务|数|总?[量额])?的$"
)
_PLANNED, _DONE = late_pattern("计划|目标|任务|预算|应"), late_pattern("实际|完成|已|决算|支出|执行|开展|举办")
_OF_ALL_THESE = late_pattern("(?<!其)中$")
_AMONG_THEM = re.compile("(?<!其)(?:中|当中|里|里面)$")
_IS_OF_THEM = late_pattern("(?:有|就有|已有|共有|已|其中|仅|只有|仅有)?$")
_OF_ALL_THERE_ARE = late_pattern(
    f"(?:覆盖|受益|惠及|普及|参与|参保)(?:率|{words.REACH}|比例)(?:为|约|仅|达到?|[已均]|超过)*$"
)
_REACH = late_pattern(f"(?P<of>[\u4e00-\u9fff]{{2}}){words.REACH}(?:为|约|仅|达到?|[已均])*$")
_OF_THEM = frozenset(("中", "中的", "中有", "里的", "当中的"))
_DONE_IN_ALL = late_pattern(
    "(?:(?:全年|年度|本年|当年|累计|实际|合计|共|已)*(?:完成|实现|执行|支出|支付|使用|拨付|到位|发放|入库)|达到?|为|即|实际|累计|共)了?"
    "(?:投资|资金|支出|收入|任务)?额?"
)
"""What was done of the plan right before it, told without another name: 完成预算99亿元的40%，累计完成39.6亿元."""
_INCREASE = late_pattern("(?:增量|增加额|增长额|增幅总量)[^，。；]{0,3}$")
MARKS_OF_WHOLES = ("", "）")
"""What may begin the words of a rate whose whole stands right before it, alone or in a bracket."""
_OF_THE_PLAN = late_pattern("(?:为|占|完成|达到?)[^，。；]{0,12}(?:计划|目标|任务|预算)(?:任务|数|总?[量额])?$")
_NAMED_WHOLE = late_pattern("占[^，。；、（）]{2,16}$")
_OF_IT = late_pattern("^[^，。；]{0,7}的(?:比重|比例)?(?:约|达|为)*$")


def amounts_among(terms: Sequence[Term], of: Term | None = None) -> list[Term]:
    """The amounts among the terms; what stands in brackets is beside the point unless the rate stands there too."""
    is_of_days = of is not None and _OF_DAYS.search(of.name) is not None
    return [
        term
        for term in terms
        if (term.unit not in DURATIONS or (is_of_days and term.unit == "天"))
        and term.unit not in _BARE
        and not term.is_attribute
        and not is_gap(term)
        and (term.depth == 0 if of is None else term.depth <= of.depth)
    ]


@value(slots=False, eq=False)
class Ahead:
    """The sentences ahead of one, `near` in its passage and `far` in those before, and the amounts that they tell."""

    near: Sequence[Sentence]
    far: Sequence[Sentence]

    @once
    def before(self) -> list[Term]:
        """The last amounts of its passage."""
        return _last_amounts(self.near)

    @once
    def earlier(self) -> list[Term]:
        """Those of the passages before it."""
        return _last_amounts(self.far)


def _last_amounts(sentences: Sequence[Sentence]) -> list[Term]:
    return [each for sentence in sentences for each in amounts_among(sentence.terms)][-_MOST_FURTHER:]


def wider_pairs(sentence: Sentence, position: int, here: Sequence[Term], ahead: Ahead) -> list[Pair]:
    """Those of what stands behind the rate, in the passage before it, and in earlier ones."""
    term = sentence.terms[position]
    behind = told_next(sentence, position)
    before, earlier = ahead.before, ahead.earlier
    pairs: list[Pair] = []
    if behind and len(here) > 1 and _is_done_behind(term, behind[0]):
        pairs += pairs_of(term, behind[:1], here, NEAR)
    alike = [each for each in here if behind and each.unit == behind[0].unit]
    if behind and len(alike) < 2:
        both = [*alike, *behind]
        are_told_next = not alike and len(behind) == BEHIND and behind[-1].clause - term.clause <= BEHIND
        pairs += pairs_of(term, both, both, HERE if are_told_next else NEAR)
    close = [each for each in here if term.clause - each.clause <= _CLOSE]
    pairs += pairs_of(term, close, before, NEAR)
    pairs += pairs_of(term, close, earlier, FAR)
    if not here and is_named(term):
        whose = term.name.rpartition("占")[0]
        part = _of_the_name(whose, before)
        pairs += pairs_of(term, part, before, NEAR)
        pairs += pairs_of(term, part, earlier, FAR)
    if not here and term.index == 0:
        pairs += pairs_of(term, before, before, NEAR)
        pairs += pairs_of(term, before[-1:], earlier, FAR)
    elif not here and not term.own_name.startswith("占"):
        pairs += _of_its_matter(term, before)
    return pairs


def _of_the_name(whose: str, amounts: Sequence[Term]) -> Sequence[Term]:
    """The last amount whose name ends so, or the only one that begins alike: 文化旅游资产 of 文化旅游板块占比."""
    named = [each for each in amounts if each.own_name.endswith(whose[-_SUBJECT:])][-1:]
    stem = _KIND.sub("", whose)
    if named or len(stem) < _STEM:
        return named
    units = Counter(each.unit for each in amounts)
    alike = [each for each in amounts if each.own_name.startswith(stem) and units[each.unit] > 1]
    return alike if len(alike) == 1 else ()


def _of_its_matter(rate: Term, amounts: Sequence[Term]) -> list[Pair]:
    """甲镇任务120户，完成114户；…。甲镇完成率95%: the amounts that begin as the rate does, and what was done of them.

    Where there are two alone, and the words fit, nothing else can be meant.
    """
    alike = _named_as(rate, amounts)
    pairs = list(pairs_of(rate, alike, alike, NEAR))
    best = max(pairs, key=lambda pair: pair.fit, default=None)
    if best is None or len(alike) > BEHIND or best.fit < ENOUGH_TO_FAIL[NEAR]:
        return pairs
    return [Pair(rate, best.numerator, best.denominator, (), NEAR, is_bound=True)]


def _named_as(rate: Term, amounts: Sequence[Term]) -> list[Term]:
    named = _RATE_OF.match(rate.own_name)
    if named is None:
        return []
    told: list[Term] = []
    is_of_it = False
    for each in amounts:
        is_done = is_of_it and each.mark == "，" and _DONE.match(each.own_name) is not None
        is_of_it = is_done or each.own_name.startswith(named["of"])
        told += [each] if is_of_it else []
    return told


def _is_done_behind(rate: Term, behind: Term) -> bool:
    """立案650件，调解率72.3%，调解470件; 已完成计划的50.4%，完成206.7亿元: what was done is told behind its rate."""
    planned = _DONE_OF_PLAN.search(rate.name)
    stem = planned["done"] if planned else rate.own_name.partition("率")[0]
    return len(stem) > 1 and behind.clause - rate.clause == 1 and stem[-2:] in behind.name


def told_next(sentence: Sentence, position: int) -> list[Term]:
    """The amounts right behind a rate, up to the next ； or the next rate with a name."""
    segment = sentence.terms[position].segment
    following = takewhile(lambda each: each.segment == segment and not _is_rate(each), sentence.terms[position + 1 :])
    return [each for each in following if each.unit not in _BARE][:BEHIND]


def _is_rate(term: Term) -> bool:
    return term.unit in WHOLE_OF and "率" in term.name


def bound_pairs(sentence: Sentence, position: int) -> Iterator[Pair]:
    """占年度投资4亿元的80%: the denominator stands between 占 and 的; the numerator is the last told, or its whole."""
    term = sentence.terms[position]
    bare = bare_share(sentence, term)
    if bare is not None:
        yield bare
        return
    named = part_by_its_name(sentence, term) if "占比" in term.name else None
    if named is not None:
        yield named
    of_both = share_of_both(sentence, term) if "占" in term.name else None
    if of_both is not None:
        yield of_both
    among = _among(sentence.terms[:position][-BEHIND:], term)
    if among is not None:
        yield among
    planned = _done_of_plan(sentence.terms[:position][-BEHIND:], term)
    if planned is not None:
        yield planned
    if is_of_what_was_named(sentence, position):
        whole, part = sentence.terms[position - BEHIND : position]
        yield Pair(term, part, whole, (), HERE, is_bound=True)
    behind = _with_the_next(sentence, term)
    if behind is not None:
        yield behind
    denominator = whole_before(sentence, term) if term.mark in MARKS_OF_WHOLES else None
    if denominator is None:
        return
    run = listed_before(sentence, denominator.index)
    if run:
        yield Pair(term, together(run), denominator, (), HERE, is_bound=True)
        if is_summed(denominator):
            return
    if _INCREASE.search(denominator.name):
        yield from _of_the_increase(sentence, term, denominator)
        return
    for numerator in reversed(sentence.terms[: denominator.index]):
        is_beside = numerator.index == denominator.index - 1 and denominator.clause - numerator.clause == 1
        is_amount = numerator.unit == denominator.unit and (not numerator.is_attribute or is_beside)
        is_near = numerator.segment == term.segment or all(
            each.depth > term.depth for each in sentence.terms[numerator.index + 1 : denominator.index]
        )
        if is_amount and is_near and numerator.depth <= term.depth:
            yield Pair(term, numerator, denominator, (), HERE, is_bound=True)
    yield from _told_behind_its_share(sentence, term, denominator)


def _told_behind_its_share(sentence: Sentence, rate: Term, whole: Term) -> Iterator[Pair]:
    """完成年初预算99亿元的40%，累计完成39.6亿元: no other amount stands before the plan that it might be of."""
    behind = sentence.terms[rate.index + 1 : rate.index + BEHIND]
    alike = [each for each in sentence.terms if each.unit == whole.unit and each.segment == rate.segment]
    is_next = bool(behind) and behind[0].unit == whole.unit and behind[0].clause - rate.clause == 1
    if is_next and alike[0] is whole and _DONE_IN_ALL.fullmatch(words.bare(behind[0].own_name) or behind[0].own_name):
        yield Pair(rate, behind[0], whole, (), HERE, is_bound=True)


def _of_the_increase(sentence: Sentence, rate: Term, whole: Term) -> Iterator[Pair]:
    """贷款268亿元，比年初增加36亿元，占全部增量48亿元的75%: of the increases, and not of what there is."""
    before = [each for each in sentence.terms[: whole.index] if each.unit == whole.unit and each.is_attribute]
    if before:
        yield Pair(rate, before[-1], whole, (), HERE, is_bound=True)


def _with_the_next(sentence: Sentence, rate: Term) -> Pair | None:
    """造林3.6万亩，成活率92%，成活面积3.3万亩; 占GDP的2.9%，全年GDP436亿元: the next amount bears the very name."""
    behind = sentence.terms[rate.index + 1] if rate.index + 1 < len(sentence.terms) else None
    part = told_of(sentence, rate) if behind is not None else None
    if behind is None or part is None or behind.mark != "，" or behind.unit != part.unit or behind.is_attribute:
        return None
    if any(each.unit == part.unit and each.segment == rate.segment for each in sentence.terms[: part.index]):
        return None
    if is_named_as_whole(rate, behind):
        return Pair(rate, part, behind, (), HERE, is_bound=True)
    if is_named_as_part(rate, behind) and behind.mention.value <= part.mention.value:
        return Pair(rate, behind, part, (), HERE, is_bound=True)
    return None


def whole_before(sentence: Sentence, rate: Term) -> Term | None:
    """The amount that stands between 占 and 的, alone or in the bracket behind its name: 占有效天数（366天）的96.7%.

    为下三季度目标33.23亿元101.78%: 的 is left out where a plan is named.
    """
    whole = sentence.terms[rate.index - 1] if rate.index else None
    if whole is None or whole.unit in _BARE or not whole.mention.value:
        return None
    if not rate.mark:
        is_told = _OF_IT.match(rate.name) or (not rate.name and _OF_THE_PLAN.search(whole.name))
        return whole if is_told else None
    is_bracketed = (
        rate.mark == whole.after_mark == "）" and whole.depth == rate.depth + 1 and not whole.mark.strip("（")
    )
    if not is_bracketed or not _OF_IT.match(rate.name):
        return None
    return whole if _NAMED_WHOLE.search(sentence.text, sentence.start, whole.bracket) else None


def is_of_what_was_named(sentence: Sentence, position: int) -> bool:
    """满意度抽查150份，满意141份，为94%: the first of the two amounts names the rate."""
    rate = sentence.terms[position]
    if position < BEHIND or rate.name not in _IS or rate.unit != PERCENT:
        return False
    whole, part = sentence.terms[position - BEHIND : position]
    is_row = part.unit == whole.unit not in _BARE and part.clause - whole.clause == rate.clause - part.clause == 1
    named = _NAMES_A_RATE.search(whole.name)
    return is_row and named is not None and named["of"] in part.name and whole.mention.value > part.mention.value


def _among(before: Sequence[Term], rate: Term) -> Pair | None:
    """行政村135个中的108个，覆盖率80%: some of all, and right behind them their rate; 135个村中，通网108个，占80%.

    12个乡镇中，9个乡镇设立了站点，覆盖面达75%: so are all rates that name no verb of their own.
    """
    if len(before) < BEHIND or rate.clause - before[-1].clause != 1:
        return None
    whole, part = before
    if (
        _AMONG_THEM.search(whole.after)
        and part.clause - whole.clause <= 1
        and part.unit == whole.unit not in _BARE
        and whole.mention.value >= part.mention.value > 0
        and _IS_OF_THEM.fullmatch(part.name.rpartition("中")[2])
        and (_OF_ALL_THERE_ARE.fullmatch(rate.name) or _is_reach_of(rate, part))
    ):
        return Pair(rate, part, whole, (), HERE, is_bound=True)
    if (
        rate.name == "占"
        and _OF_ALL_THESE.search(whole.after)
        and part.clause - whole.clause == 1
        and part.mark == "，"
    ):
        is_of_them = part.unit == whole.unit not in _BARE and not part.is_attribute and whole.mention.value > 0
        return Pair(rate, part, whole, (), HERE, is_bound=True) if is_of_them else None
    if not _is_rate(rate):
        return None
    is_row = not part.mark and part.name in _OF_THEM and part.unit == whole.unit and whole.mention.value > 0
    return Pair(rate, part, whole, (), HERE, is_bound=True) if is_row else None


def _is_reach_of(rate: Term, part: Term) -> bool:
    """24个行业利润同比增长，利润增长面为58.5%: what is told of some names how many of all they are."""
    found = _REACH.search(rate.name)
    return found is not None and found["of"] in part.after


def _done_of_plan(before: Sequence[Term], rate: Term) -> Pair | None:
    """计划开展40次，实际开展37次，完成计划的92.5%: what was planned, what was done, and their share behind them."""
    found = _OF_A_PLAN.search(rate.own_name)
    if found is None or len(before) < BEHIND or rate.clause - before[-1].clause != 1:
        return None
    if rate.own_name[: found.start()] not in before[-1].name:
        return None  # 预算300万元，贴息支出90万元，培训费占预算的40%
    whole, part = before
    is_row = part.unit == whole.unit not in _BARE and part.depth == whole.depth == rate.depth
    is_row = is_row and not (part.is_attribute or whole.is_attribute) and whole.mention.value > 0
    are_named = _PLANNED.search(whole.name[-_SUBJECT:]) and not _PLANNED.search(part.name) and _DONE.search(part.name)
    return Pair(rate, part, whole, (), HERE, is_bound=True) if is_row and are_named else None


def _of_other_things(rate: Term, part: Term, wholes: Sequence[Term], distance: int) -> Iterator[Pair]:
    """项目136个，已开工98处，开工率72.1%: what was done names the rate, whatever word things are counted in.

    They may be of others than those counted before them (检查单位86个，已整改46处): a slip says that they are not.
    """
    same = [each for each in wholes if each.unit in _THINGS and not _OTHER_YEAR.search(each.name)]
    pairs = (Pair(rate, part, each, same, distance) for each in same if each.unit != part.unit and each.mention.size)
    yield from (pair for pair in pairs if pair.agrees or pair.is_slipped)


def _is_of_all_places(rate: Term) -> bool:
    """床位使用率, 总体入住率; but 护理型床位使用率 and 女性上岗率 are of some places and of some people."""
    found = _OF_PLACES.search(rate.name)
    if found is None:
        return False
    ahead = rate.name[: found.start()].rpartition("，")[2]
    return not ahead or _OF_THEM_ALL.search(ahead) is not None or len(ahead) > _SUBJECT or "中" in ahead


def pairs_of(rate: Term, numerators: Sequence[Term], denominators: Sequence[Term], distance: int) -> Iterator[Pair]:
    """Each numerator over each denominator that counts the same."""
    is_of_places = _is_of_all_places(rate)
    is_of_files = rate.name.endswith(("建档率", "建档率为", "建档率达"))
    last = numerators[-1] if numerators else None
    for numerator in numerators:
        unit = numerator.unit
        places = PLACES if is_of_places and unit in TAKERS else _PEOPLE if is_of_files and unit == "份" else ()
        places = _PAPERS if unit in _PAPERS and "占" in rate.name else places
        same = [each for each in denominators if each.unit == unit or each.unit in places]
        is_of_its_verb = unit in _THINGS and f"{numerator.own_name[-_STEM:]}率" in rate.own_name
        if is_of_its_verb and numerator.own_name and same in ([], [numerator]):
            yield from _of_other_things(rate, numerator, denominators, distance)
            continue
        for denominator in same:
            if denominator is not numerator and denominator.mention.size:
                is_last = numerator is last and numerator.start < rate.start
                yield Pair(rate, numerator, denominator, same, distance, is_last=is_last)

"""Two figures so long that they are hardly a slip apart by chance: one of them was meant to repeat the other."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import FactPair
from jiheng.checks.manuscript.facts.pairs.same_matter import differ_in_time, is_foreseen
from jiheng.checks.manuscript.facts.pairs.totals_retold import is_told_beside
from jiheng.checks.manuscript.facts.pairs.two_figures import are_two_figures
from jiheng.checks.manuscript.facts.pairs.two_things import are_of_two_things
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import are_swapped, significant
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.units import NO_AMOUNTS

_FEWEST, _FINE = 4, 5
"""So many digits a figure needs to be known by, and to be known with one of them wrong."""
_UNLIKELY, _UNLIKELY_NAMED, _UNLIKELY_WELL_NAMED, _UNLIKELY_OF_ONE_AVERAGE = 0.002, 0.008, 0.01, 0.05
_SUBJECT = 1
"""Two names so long that share nothing are of two matters."""
_CHANGED = late_pattern(
    "同比|环比|[较比](?:上年|去年|年初|上月|上季)(?:度|同期|末)?|[多少][增减]|增[加长支收]?|减[少支收]?|上升|下降|提高|降低|了"
)
_IDLE = late_pattern(
    "全年|年度|本年|实际|累计|共计?|其中|完成|完工|竣工|建成|新增|新建|改造|发放|支付|支出|培训|实现|达到?"
)
_CUT = late_pattern("[审核扣]减|多[计结付算]")
_NAME, _AFTER, _LONG = 12, 6, 6
_OF_ALL = late_pattern("^(?:全[县市区镇乡村校]|项目|区|带动|实现|使|的|年|全年|平均|群众|农户|农民|其中|已|受益)*")
_SENTENCE, _SEVERAL = 80, 8
_SHORT = 3
"""Of so many digits an average told again under its very name is known, where two of them are swapped."""


def retold_by_digits(figures: Figures, facts: Sequence[Fact]) -> Iterator[Retold]:
    """In the order of the later ones."""
    known = {(fact.passage.index, fact.term.start): fact for fact in facts}
    index: dict[tuple[str, str], list[Told]] = {}
    lengths: defaultdict[tuple[str, int], set[float]] = defaultdict(set)
    for row in figures.rows:
        for told in row:
            if told.term.unit in NO_AMOUNTS:
                continue
            digits = format(told.mention.number, "f").replace(".", "")
            length = len(digits.strip("0"))
            if length < _SHORT or (length < _FEWEST and per_of_average(told.term) is None):
                continue
            size = told.mention.size
            lengths[told.term.unit, length].add(size)
            keys = [(told.term.unit, key) for key in _keys(digits.lstrip("0"))]
            near = [each for key in keys if key in index for each in index[key] if each.mention.size != size]
            earlier = dict.fromkeys(near)
            like = len(lengths[told.term.unit, length])
            slips = (each for each in earlier if _is_slip(each, told, like))
            found = next((each for each in slips if _may_be_one(each, told, known)), None)
            if found is not None:
                yield Retold(found, told)
            for key in keys:
                index.setdefault(key, []).append(told)


def _keys(digits: str) -> list[str]:
    """What two numbers share of which digits were swapped, or of many one digit is another, lost or too many."""
    places = range(len(digits)) if len(digits) >= _FINE else ()
    return ["".join(sorted(digits)), digits, *[digits[:at] + digits[at + 1 :] for at in places]]


def _is_slip(one: Told, other: Told, like: int) -> bool:
    """Whether a slip is likelier than chance; `like`: so many values are of that length and unit."""
    if one.sentence is other.sentence or not (one.is_open or other.is_open):
        return False
    if one.term.is_attribute != other.term.is_attribute and not _are_of_one_cut(one, other):
        return False
    if not _are_averages_of_one(one, other):
        return False
    shared = len(_words(one) & _words(other)) or _are_of_like_sentences(one, other)
    names = [_IDLE.sub("", each.term.own_name) for each in (one, other)]
    if one.term.is_attribute and not any(_CHANGED.sub("", name) for name in names):
        return False  # 同比多增61亿元 and 同比多增69亿元: of two things, neither of which is named
    if not shared and min(map(len, names)) > _SUBJECT and not _is_sure(one, other):
        return False
    if per_of_average(other.term) is not None:
        return slip_chance(other.mention, one.mention.interval) * like < _UNLIKELY_OF_ONE_AVERAGE
    limit = _UNLIKELY_WELL_NAMED if shared > 1 else _UNLIKELY_NAMED if shared else _UNLIKELY
    return slip_chance(other.mention, one.mention.interval) * like < limit


def _are_of_like_sentences(one: Told, other: Told) -> bool:
    """Whether figures that no word ties together, and no list of items, stand in sentences that share several."""
    if any("、" in (each.term.mark, each.term.after_mark) for each in (one, other)):
        return False
    first, second = (
        bigrams(_CHANGED.sub("，", each.sentence.words[:_SENTENCE])) - EMPTY_WORDS for each in (one, other)
    )
    return len(first & second) >= _SEVERAL


def _are_averages_of_one(one: Told, other: Told) -> bool:
    """Whether neither is an average, or both of the same: 脱贫户户均增收 is not 户均增收."""
    if per_of_average(one.term) is None and per_of_average(other.term) is None:
        return True
    return _OF_ALL.sub("", one.term.own_name) == _OF_ALL.sub("", other.term.own_name)


def _is_sure(one: Told, other: Told) -> bool:
    """Whether digits are swapped in numbers so long that no name is needed."""
    first, second = one.mention.number, other.mention.number
    return min(len(significant(first)), len(significant(second))) >= _LONG and are_swapped(first, second)


def _are_of_one_cut(one: Told, other: Told) -> bool:
    """工程审减61,296.78元, and 将多结算的61,926.78元作核减处理: a change by the one, an amount by the other."""
    both = [each.sentence.words for each in (one, other)]
    is_cut = all(map(_CUT.search, both)) and not any("另" in words for words in both)
    return is_cut and _is_sure(one, other)


def _may_be_one(one: Told, other: Told, known: Mapping[tuple[int, int], Fact]) -> bool:
    """Whether nothing that is known of them parts them: neither year nor stage nor what they are told of."""
    first, second = (known.get((told.passage.index, told.term.start)) for told in (one, other))
    if first is None or second is None:
        return first is second or _are_of_one_cut(one, other)
    pair = FactPair(first, second)
    return pair.may_be_one and not (
        _are_of_two_times(pair)
        or pair.are_years_apart
        or is_told_beside(first, second)
        or are_two_figures(first, second)
        or differ_in_time(first, second)
        or is_foreseen(first) != is_foreseen(second)
        or are_of_two_things(pair)
        or (pair.is_part and not (pair.is_swapped and _are_named_alike(pair)))
    )


def _are_named_alike(pair: FactPair) -> bool:
    """Whether so many digits make a part and a whole one, or all of their names: but 上级资金 and its 中央资金."""
    return pair.fewest_digits >= _FEWEST or pair.one.own_left == pair.other.own_left


def _are_of_two_times(pair: FactPair) -> bool:
    """Whether either is of a time before; of swapped digits so many, a year that one alone names does not tell."""
    if pair.is_swapped and pair.fewest_digits >= _FINE:
        return any(fact.era and not fact.era.isdecimal() for fact in pair.both)
    return any(fact.is_other_year for fact in pair.both)


def _words(told: Told) -> frozenset[str]:
    """What it is called, before and behind; how it changed tells nothing of what it is: 71.2亿元，同比增长."""
    after = told.term.after[:_AFTER]
    return (bigrams(told.term.name[-_NAME:]) | bigrams(_CHANGED.sub("，", after) if after else after)) - EMPTY_WORDS

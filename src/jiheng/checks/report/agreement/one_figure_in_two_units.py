"""One figure told twice with different units: 12.5万元 and 12.5元, 640人次 and 640人."""

from collections.abc import Iterator
from fractions import Fraction

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.told_again.in_another_scale import told_in_another_scale
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.prices_told_again import SIGNS, prices_told_again
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY

_SLIPS = frozenset((10**4, 10**8))
_SHARED_NAME, _SHARED_NOUN, _FEWEST_DIGITS = 3, 2, 2
_FINE, _UNLIKE_ANY = 3, 4
"""Four digits come again by chance only once in thousands."""
_MOST = 8
_ZEROS = frozenset((Fraction(1, 10), Fraction(10)))
_TEN_THOUSAND, _LEAST_SLIP, _PER_WAN = 10**4, 9_000, Fraction(1, 10**4)
_TOTAL = late_pattern("预算|支出|投资|资金|经费|收入|拨款|补助|执行")
_MONEY_WORD = late_pattern("预算|支出|投资|资金|经费|收入|拨款|补助|执行|安排|项目")
_PRICE = late_pattern("[每均]|单价|标准|定额|票")
_PER_TIME = late_pattern("[/／](日|天|月|年|小时)")
_SUMMED = late_pattern("合计|总计|共计?|总")
_WORD = late_pattern("[\u4e00-\u9fff]{2}")
_PAIRS = frozenset({frozenset({"人", "人次"}), frozenset({"户", "户次"}), frozenset({"场", "人次"})})


@check(
    id="RPT208",
    title="同一个数前后的计量单位应一致",
    why="数字相同、单位不同，多半是漏写“万”字，或把人次写成人；人和人次不是一回事，金额会差一万倍。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R21", "R42"),
    version=2,
    good=(
        "一般公共预算收入18.60亿元，为预算的103.33%。\n3家超预算列支“三公”经费18.60万元。",
        "全年发放护理补贴125.6万元。\n护理补贴125.6万元已全部发放到位。",
        "津贴每人每年600元。补助标准为每人每年0.06万元。",
        "合同资金18.6亿元。\n“三公”经费支出18.6万元。",
        "每吨处置成本240元。\n每吨产值1.5万元。",
        "渡船合作社贷款1,260万元。\n按10%给予渡船合作社贷款贴息1,260,000元。",
        "失独家庭86户，发放60.89万元。\n失独家庭扶助金折合608,880元，与回单一致。",
        "累计发放贷款26,428万元。\n十年来，累计发放贷款2.64亿元。",
        "全县税收收入12.64亿元。\n二、重点镇\n东岭镇税收收入1,264万元。",
        "失能老人补助标准为360元，按月发放。\n全年发放失能老人补助360万元。",
        "污水站处理能力450吨/日。\n污水站处理能力16万吨/年，污泥450吨/年。",
        "培训640人次。\n参加培训的人员有640名是第一次参加，另有学员210人。",
    ),
    bad=(
        Bad("全年发放护理补贴125.6万元。\n护理补贴125.6元已全部发放到位。", says="单位"),
        Bad("津贴按每人每年600元发放。补助标准为每人每年0.06元。", says="单位"),
        Bad("失独家庭86户，发放60.89万元。\n失独家庭扶助金折合608,880万元，与回单一致。", says="单位"),
        Bad("秋季学期补助发放278万元。\n秋季学期补助发放278,000元，与系统一致。", says="单位"),
        Bad("工程投资68.47万元已付清。经审计，结算价为68.47元。", says="单位"),
        Bad("笔均贷款17万元，余额平稳。\n笔均17元的贷款规模有所上升。", says="单位"),
        Bad("车均补贴2.28万元。\n线路亏损补贴，每辆车补贴2.28元。", says="单位"),
        Bad("补助2,099.65万元列入预算，其中区级补助共2,099.65元。", says="单位"),
        Bad("累计发放贷款26,428万元。\n十年来，累计发放贷款26.43亿元，成效明显。", says="相差约10倍"),
        Bad("进出口总额8,640万元，其中出口7,980万元，进出口总额折合8.64亿元。", says="相差约10倍"),
        Bad("污水站设计处理能力50吨/日，9座合计450吨/日。\n9座污水站设计能力合计450吨/年，负荷不足。", says="450吨/日"),
        Bad("全年举办技能培训1640人次。\n技能培训1640人，满意度95%。", says="人次"),
    ),
)
def one_figure_in_two_units(manuscript: Manuscript) -> Answers:
    """Every two figures of one name and two prices for one thing, of the same digits, whose units differ."""
    if not manuscript.prose_with_figures:
        raise DoesNotApply("报告里没有两个可以互相比较的数")
    told: set[tuple[int, int]] = set()
    for price in prices_told_again(manuscript.prose_with(*SIGNS), manuscript.readings):
        told.add((price.later.index, price.second.start))
        yield _flaw(price.places, price.second, price.first, price.earlier)
    for one, other in _alike(manuscript.facts):
        key = (other.passage.index, other.mention.start)
        if key in told or (_are_in_one_sentence(one, other) and not _are_told_apart(one, other)):
            continue
        told.add(key)
        yield _flaw((other.place, one.place), other.mention, one.mention, one.passage)
    for one, other in _at_other_times(manuscript.facts):
        key = (other.passage.index, other.mention.start)
        if key not in told:
            told.add(key)
            yield _of_another_time(one, other)
    for one, other in told_in_another_scale(manuscript.facts):
        key = (other.passage.index, other.mention.start)
        if key not in told:
            told.add(key)
            yield _astray(one, other)


def _astray(one: Fact, other: Fact) -> Flaw:
    here, there = other.mention, one.mention
    larger, smaller = max(here.value, there.value), min(here.value, there.value)
    message = (
        f"这里写{here.text}，第{one.passage.first_line}段写{there.text}，换算后相差约{round(larger / smaller)}倍；"
        "请核对小数点和计量单位，改成一致。"
    )
    return Flaw((other.place, one.place), message, f"{here.text}≠{there.text}")


def _flaw(places: tuple[Location, Location], here: Mention, there: Mention, passage: Passage) -> Flaw:
    """Of people and visits only asked for."""
    message = (
        f"这里写{here.text}，第{passage.first_line}段写{there.text}，数字相同而单位不同；请核对计量单位，改成一致。"
    )
    is_money = here.unit == MONEY
    return Flaw(
        places,
        message,
        f"{here.text}≠{there.text}",
        severity=None if is_money else Severity.WARNING,
        confidence=None if is_money else Confidence.ASK,
    )


def _at_other_times(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    """合计450吨/日, and 设计能力合计450吨/年: as much in a year as in a day, of one thing by its words."""
    index: dict[tuple[str, Fraction], list[Fact]] = {}
    for fact in facts:
        time = _time(fact)
        if not time or len(fact.telling_digits) < _FEWEST_DIGITS or fact.mention.unit == MONEY:
            continue
        before = index.setdefault((fact.mention.unit, fact.mention.value), [])
        for earlier in before[-_MOST:]:
            is_apart = earlier.sentence is not fact.sentence and _time(earlier) != time
            if is_apart and _are_named_alike(earlier, fact):
                yield earlier, fact
                break
        before.append(fact)


def _time(fact: Fact) -> str:
    found = _PER_TIME.match(fact.term.after)
    return "" if found is None else found[1].replace("天", "日")


def _are_named_alike(one: Fact, other: Fact) -> bool:
    """By their names; where one is told without, by all that stands around both."""
    names = [_SUMMED.sub("", fact.own_left) for fact in (one, other)]
    if all(names):
        return len(longest_in_common(*names)) >= _SHARED_NOUN
    return len(_nouns(one) & _nouns(other)) >= _SHARED_NOUN


def _nouns(fact: Fact) -> frozenset[str]:
    return frozenset(pair for pair in bigrams(fact.around) - EMPTY_WORDS if _WORD.fullmatch(pair))


def _of_another_time(one: Fact, other: Fact) -> Flaw:
    here, there = (f"{each.mention.text}/{_time(each)}" for each in (other, one))
    message = f"这里写{here}，第{one.passage.first_line}段写{there}，数字相同而时间单位不同；请核对计量单位，改成一致。"
    return Flaw((other.place, one.place), message, f"{here}≠{there}")


def _are_in_one_sentence(one: Fact, other: Fact) -> bool:
    between = one.passage.text[one.mention.end : other.mention.start]
    return one.passage is other.passage and "。" not in between and "；" not in between


def _are_told_apart(one: Fact, other: Fact) -> bool:
    """Whether neither stands in a bracket of the other: 2,099.65万元列入预算，补助共2,099.65元."""
    if one.term.depth != other.term.depth or not _is_unlike_any(one):
        return False
    return "，" in one.passage.text[one.mention.end : other.mention.start]


def _alike(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    index: dict[str, list[Fact]] = {}
    for fact in facts:
        digits = fact.telling_digits
        if len(digits) < _FEWEST_DIGITS:
            continue
        for earlier in index.get(digits, [])[-_MOST:]:
            if _is_slip(earlier, fact):
                yield earlier, fact
        index.setdefault(digits, []).append(fact)
        if fact.mention.scale == _TEN_THOUSAND <= fact.mention.number and not fact.mention.places:
            yield from ((each, fact) for each in _rounded_in(index, digits) if _is_rounded_slip(each, fact))


def _rounded_in(index: dict[str, list[Fact]], digits: str) -> list[Fact]:
    """Those told before with as many digits less: 6089 of 60888."""
    rounded = (str(round(int(digits), -less)).rstrip("0") for less in range(1, len(digits) - _SHARED_NOUN))
    return [each for told in rounded if told != digits for each in index.get(told, ())[-_MOST:]]


def _is_slip(one: Fact, other: Fact) -> bool:
    first, second = one.mention, other.mention
    if first.unit == second.unit:
        smaller, larger = sorted((first.value, second.value))
        if first.unit == MONEY and _are_zeros_astray(one, other):
            return True
        if smaller <= 0 or larger / smaller not in _SLIPS or one.is_other_year or other.is_other_year:
            return False
        if first.unit != MONEY:
            return _is_one_noun(one, other)
        if (_PRICE.search(one.term.name) is None) != (_PRICE.search(other.term.name) is None):
            return False
        shared = longest_in_common(one.left, other.left)
        is_same = _is_total(one) and _is_total(other) and len(shared) >= _SHARED_NOUN
        is_same = is_same and not (_MONEY_WORD.fullmatch(shared) and _are_of_two_kinds(one, other))
        return len(shared) >= _SHARED_NAME or is_same or (_is_unlike_any(one) and _is_unlike_any(other))
    if frozenset({first.unit, second.unit}) not in _PAIRS or first.value != second.value:
        return False
    names = (longest_in_common(one.left, other.left), longest_in_common(one.right, other.right))
    return max(map(len, names)) > _SHARED_NOUN


def _are_zeros_astray(one: Fact, other: Fact) -> bool:
    """278万元 and 278,000元: written out in yuan with a zero too few."""
    written, scaled = sorted((one, other), key=lambda fact: fact.mention.scale)
    is_written_out = written.mention.scale == 1 and scaled.mention.scale == _TEN_THOUSAND
    if not is_written_out or not scaled.mention.value or len(written.telling_digits) < _FINE:
        return False
    is_off = written.mention.value / scaled.mention.value in _ZEROS and not (one.is_other_year or other.is_other_year)
    shorter, longer = sorted((one.own_left, other.own_left), key=len)
    is_named = len(shorter) >= _SHARED_NOUN and longer.endswith(shorter)
    return is_off and is_named and len(longest_in_common(one.around, other.around)) > _SHARED_NAME


def _is_rounded_slip(one: Fact, other: Fact) -> bool:
    """60.89万元 and 折合608,880万元: 608,880元 is what the first was rounded from, in the same words."""
    first, second = one.mention, other.mention
    if first.unit != MONEY or second.unit != MONEY or not first.value or second.value / first.value < _LEAST_SLIP:
        return False
    is_meant = first.scale == second.scale == _TEN_THOUSAND and first.interval.meets(second.interval.times(_PER_WAN))
    return is_meant and len(longest_in_common(one.around, other.around)) > _SHARED_NAME


def _is_total(fact: Fact) -> bool:
    """Whether it is a sum of money with so many digits that the same come again only where the same is meant."""
    is_fine = len(fact.telling_digits) >= _FINE
    return is_fine and bool(_TOTAL.search(fact.left)) and not _PRICE.search(fact.term.name)


def _are_of_two_kinds(one: Fact, other: Fact) -> bool:
    """一般公共预算收入18.60亿元 and 超预算列支“三公”经费18.60万元: what both are is told last, and 预算 of much."""
    shorter, longer = sorted((one.left, other.left), key=len)
    return not longer.endswith(shorter[-_SHARED_NOUN:])


def _is_unlike_any(fact: Fact) -> bool:
    return len(fact.telling_digits) >= _UNLIKE_ANY and not _PRICE.search(fact.term.name)


def _is_one_noun(one: Fact, other: Fact) -> bool:
    """Whether a word of the one stands beside the other too: 补贴面积 before it and 耕地面积 before the other."""
    return len(longest_in_common(one.left + "，" + one.right, other.left + "，" + other.right)) >= _SHARED_NOUN

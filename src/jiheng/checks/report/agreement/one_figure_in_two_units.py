"""One figure told twice with different units: 12.5万元 and 12.5元, 640人次 and 640人."""

import re
from collections.abc import Iterator

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Kind, check
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.names.likeness import longest_in_common, significant
from jiheng.core.finding import Confidence, Severity
from jiheng.quantities.units import MONEY

_SLIPS = frozenset((10**4, 10**8))
_SHARED_NAME, _SHARED_NOUN, _FEWEST_DIGITS = 3, 2, 2
_FINE, _UNLIKE_ANY = 3, 4
"""Four digits come again by chance only once in thousands."""
_TOTAL = re.compile("预算|支出|投资|资金|经费|收入|拨款|补助|执行")
_PRICE = re.compile("[每均]|单价|标准|定额|票")
_EACH = re.compile("每[一-鿿]{1,2}每[年月天日次期]")
_PAIRS = frozenset({frozenset({"人", "人次"}), frozenset({"户", "户次"}), frozenset({"场", "人次"})})


@check(
    id="RPT208",
    title="同一个数前后的计量单位应一致",
    why="数字相同、单位不同，多半是漏写“万”字，或把人次写成人；人和人次不是一回事，金额会差一万倍。",
    kind=Kind.UNIT_SLIP,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R21", "R42"),
    good=(
        "全年发放护理补贴125.6万元。\n护理补贴125.6万元已全部发放到位。",
        "津贴每人每年600元。补助标准为每人每年0.06万元。",
        "培训640人次。\n参加培训的人员有640名是第一次参加，另有学员210人。",
    ),
    bad=(
        Bad("全年发放护理补贴125.6万元。\n护理补贴125.6元已全部发放到位。", says="单位"),
        Bad("津贴按每人每年600元发放。补助标准为每人每年0.06元。", says="单位"),
        Bad("工程投资68.47万元已付清。经审计，结算价为68.47元。", says="单位"),
        Bad("全年举办技能培训1640人次。\n技能培训1640人，满意度95%。", says="人次"),
    ),
)
def one_figure_in_two_units(manuscript: Manuscript) -> Answers:
    """Every two figures of the same digits and the same name whose units differ."""
    if len(manuscript.facts) < 2:
        raise DoesNotApply("报告里没有两个可以互相比较的数")
    told: set[tuple[int, int]] = set()
    for one, other in _alike(manuscript.facts):
        key = (other.passage.index, other.mention.start)
        if key in told or _are_in_one_sentence(one, other):
            continue
        told.add(key)
        confidence = None if other.mention.unit == MONEY else Confidence.ASK
        severity = None if other.mention.unit == MONEY else Severity.WARNING
        message = (
            f"这里写{other.mention.text}，第{one.passage.first_line}段写{one.mention.text}，数字相同而单位不同；"
            "请核对计量单位，改成一致。"
        )
        arithmetic = f"{other.mention.text}≠{one.mention.text}"
        yield Flaw((other.place, one.place), message, arithmetic, severity=severity, confidence=confidence)


def _are_in_one_sentence(one: Fact, other: Fact) -> bool:
    between = one.passage.text[one.mention.end : other.mention.start]
    return one.passage is other.passage and "。" not in between and "；" not in between


def _alike(facts: tuple[Fact, ...]) -> Iterator[tuple[Fact, Fact]]:
    index: dict[str, list[Fact]] = {}
    for fact in facts:
        digits = significant(fact.mention.number)
        if len(digits) < _FEWEST_DIGITS and not (digits and _each(fact)):
            continue
        for earlier in index.get(digits, [])[-8:]:
            if _is_slip(earlier, fact):
                yield earlier, fact
        index.setdefault(digits, []).append(fact)


def _is_slip(one: Fact, other: Fact) -> bool:
    first, second = one.mention, other.mention
    if first.unit == second.unit:
        smaller, larger = sorted((first.value, second.value))
        if smaller <= 0 or larger / smaller not in _SLIPS or one.is_other_year or other.is_other_year:
            return False
        if first.unit != MONEY:
            return _is_one_noun(one, other)
        if _each(one) and _each(one) == _each(other):
            return True
        if len(significant(first.number)) < _FEWEST_DIGITS:
            return False
        shared = longest_in_common(one.left, other.left)
        is_same = _is_total(one) and _is_total(other)
        return len(shared) >= _SHARED_NAME or is_same or (_is_unlike_any(one) and _is_unlike_any(other))
    if frozenset({first.unit, second.unit}) not in _PAIRS or first.value != second.value:
        return False
    names = (longest_in_common(one.left, other.left), longest_in_common(one.right, other.right))
    return max(map(len, names)) > _SHARED_NOUN


def _is_total(fact: Fact) -> bool:
    """Whether it is a sum of money with so many digits that the same come again only where the same is meant."""
    is_fine = len(significant(fact.mention.number)) >= _FINE
    return is_fine and bool(_TOTAL.search(fact.left)) and not _PRICE.search(fact.term.name)


def _is_unlike_any(fact: Fact) -> bool:
    return len(significant(fact.mention.number)) >= _UNLIKE_ANY and not _PRICE.search(fact.term.name)


def _each(fact: Fact) -> str:
    """每人每年 of a price for that."""
    found = _EACH.search(fact.term.name) if fact.mention.unit == MONEY and "每" in fact.term.name else None
    return found[0] if found else ""


def _is_one_noun(one: Fact, other: Fact) -> bool:
    """Whether a word of the one stands beside the other too: 补贴面积 before it and 耕地面积 before the other."""
    return len(longest_in_common(one.left + "，" + one.right, other.left + "，" + other.right)) >= _SHARED_NOUN

"""By how much something grew, told again: 贷款余额382.6亿元，比年初增加21.4亿元, and 贷款新增24.1亿元.

What it grew by since the year before or since its beginning bears the name of the amount before it, and 新增 or 净增
that of its own. Told twice of one noun and one time, digits that changed places were meant to be one figure.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from jiheng.checks.manuscript.by_digits.open_figures import Figures, Row, Told
from jiheng.checks.manuscript.facts.nouns import noun_before
from jiheng.checks.manuscript.periods.moments import month_gone
from jiheng.checks.manuscript.retold.retold import Retold
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.digits import are_swapped, significant
from jiheng.quantities.units import NOT_COUNTED

_SINCE = late_pattern(
    "^[较比](?:20[0-9]{2}年|上年|去年|年)(?:初|末|底|年末|年底)?(?P<less>净减少?|减少|下降)?(?:净增加?|新增加?|增加|增长)?了?$"
)
"""比年初增加, 比上年净增; not 比上年同期增加, which is told of another sum."""
_COMPARED = late_pattern("[较比](?:20[0-9]{2}年|上年|去年|年)(?:初|末|底|年末|年底)?")
_ITSELF = late_pattern("^(?P<of>[\u4e00-\u9fff]{2,14}?)(?:净增加?|新增加?|净(?P<less>减)少?)了?$")
_BEFORE_IT = late_pattern("^(?:净增加?|新增加?|净(?P<less>减)少?)(?P<of>[\u4e00-\u9fff]{2,14})$")
_AMOUNT = late_pattern("(?:余额|总量|总数|数量?|存量|规模|总额|已?达到?|累计|突破)+$")
_LEADS = late_pattern("^(?:当年|本年|年内|今年|全年|前?[一二三四]季度|[上下]半年|共|累计|实现|各项)+")
_PLACE = late_pattern("[全我本]([国省市县区州])")
_SEASON = late_pattern("(?P<first>上半年)|(?P<third>前三季度)|(?P<quarter>一季度)|(?P<whole>全年|年内|当年)")
_ENDS = {"first": 6, "third": 9, "quarter": 3, "whole": 12}
_FEWEST, _FEW, _TWO, _BACK = 3, 2, 2, 3


@value(slots=False, eq=False)
class _Change:
    """`of`: what grew or shrank by the figure; `is_since`: since a time that is named, by the amount before it."""

    told: Told
    of: str
    is_less: bool
    is_since: bool

    @once
    def ahead(self) -> str:
        ahead = self.told.sentence.text[self.told.sentence.start : self.told.term.start]
        return _COMPARED.sub("", ahead)

    @once
    def until(self) -> int | None:
        """The month up to which it is told; None where it is not."""
        found = _SEASON.search(self.ahead)
        return month_gone(self.ahead) if found is None else _ENDS[str(found.lastgroup)]

    @once
    def places(self) -> frozenset[str]:
        return frozenset(_PLACE.findall(self.ahead))


def net_changes_retold(figures: Figures) -> Iterator[Retold]:
    """In the order of the later ones of each noun."""
    changes: defaultdict[tuple[str, str, bool], list[_Change]] = defaultdict(list)
    for row in figures.rows:
        for at, told in enumerate(row):
            each = _change(row, at) if "增" in told.term.own_name or "减" in told.term.own_name else None
            if each is not None:
                changes[told.term.unit, each.of, each.is_less].append(each)
    for alike in changes.values():
        if len({each.told.mention.key for each in alike}) == _TWO:
            yield from _differing(alike)


def _change(row: Row, at: int) -> _Change | None:
    told = row[at]
    name = _LEADS.sub("", noun_before(told.term.own_name))
    if told.term.unit in NOT_COUNTED or told.term.depth:
        return None
    since = _SINCE.match(told.term.own_name)
    if since is not None:
        base = _base(row, at)
        of = _AMOUNT.sub("", noun_before(base.term.own_name)) if base is not None else ""
        return _Change(told, of, bool(since["less"]), is_since=True) if len(of) >= _FEW else None
    found = _ITSELF.match(name) or _BEFORE_IT.match(name)
    of = _AMOUNT.sub("", found["of"]) if found is not None else ""
    return _Change(told, of, bool(found and found["less"]), is_since=False) if len(of) >= _FEW else None


def _base(row: Row, at: int) -> Told | None:
    """The amount right before it of which it is told."""
    told = row[at]
    for each in row[max(at - _BACK, 0) : at][::-1]:
        if each.sentence is not told.sentence or told.term.clause - each.term.clause > 1:
            return None
        if not each.term.is_attribute:
            return each if each.term.unit == told.term.unit else None
    return None


def _differing(alike: Sequence[_Change]) -> Iterator[Retold]:
    for one, other in combinations(alike, _TWO):
        first, second = one.told.mention, other.told.mention
        is_long = min(len(significant(each.number)) for each in (first, second)) >= _FEWEST
        if (
            is_long
            and are_swapped(first.number * first.scale, second.number * second.scale)
            and _may_be_one(one, other)
        ):
            yield Retold(one.told, other.told)
            return


def _may_be_one(one: _Change, other: _Change) -> bool:
    if (
        not (one.is_since or other.is_since)
        or one.told.sentence is other.told.sentence
        or not (one.told.is_open or other.told.is_open)
    ):
        return False
    if one.places != other.places and one.places and other.places:
        return False
    return one.until == other.until or None in (one.until, other.until)

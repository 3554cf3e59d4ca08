"""Amounts before a list that are not divided by it: left out, a level that it only raised, or one more item of it."""

import re

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import summed
from jiheng.quantities.relations.names.counted import pers_of_price
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.sentence import Term

_AND_BELOW = re.compile("[部级关](?:以及|及|和|与)其?(?:下[属设辖]|所[属辖])(?:的|各)?$")
"""What is counted behind it stands below the unit that is told before it: 本部以及下属3家."""
_EXCEPT, _APART_FROM_IT = (
    re.compile("除(?![险尘草雪冰虫害臭])[^，。；]*$"),
    late_pattern("[^，。；]{0,20}外(?=[，还也另])"),
)
_REACHED = re.compile("(?:[增升减降]|增加|提高|上升|扩大|减少|降低|下降)[到至为]$")
_STEP = late_pattern("增[加资持]|新增|追加|减[少资持]")
_NUMBERED = re.compile("(?<![0-9.])(?P<number>[0-9]{1,2})[、.．](?![0-9])[^，。；]{0,20}$")
_RATE = re.compile("[^。；]*?(?P<number>[0-9]+(?:[.](?P<places>[0-9]+))?)%")
_OLD = re.compile("(?:旧存|原有|上年结转|上年|上期|积存|结转)[^，。；]{0,4}$")
_DONE = late_pattern("(?:已|共)?(?:审结|办结|结案|执结|结|完成|办理)")
"""Of what was there before and what was done."""
_WIDEST, _PAIR, _WORD = 60, 2, 2


def is_no_total(group: Group, whole: Term) -> bool:
    """Whether the amount is told beside the list."""
    return (
        _is_left_out(group, whole)
        or _is_below_another(group, whole)
        or _is_raised_to(group, whole)
        or _is_item_before(group, whole)
        or _have_rates_of_their_own(group, whole)
        or are_of_both(group, whole)
        or _are_what_each_gets(group, whole)
        or _are_old_and_done(group)
        or _are_of_two_totals(group)
    )


def _are_what_each_gets(group: Group, whole: Term) -> bool:
    """拨付381万元。其中，村每个补助2万元，社区每个补助3万元: prices are no parts of what was paid in all."""
    return (
        pers_of_price(group.parts[-1]) is not None and all(map(pers_of_price, group.parts)) and not pers_of_price(whole)
    )


def _are_old_and_done(group: Group) -> bool:
    """受理879件，其中旧存343件，结案700件: what was there before is some of it, and what was done is of all."""
    names = group.names
    return len(names) == _PAIR and _OLD.search(names[0]) is not None and _DONE.match(names[1]) is not None


def _are_of_two_totals(group: Group) -> bool:
    """1007人遇难、2389人受伤，其中甲地694人遇难、1670人受伤: some of either."""
    wholes = {whole.after[:_WORD] for whole in group.wholes[:_PAIR]}
    parts = [part.after[:_WORD] for part in group.parts]
    return len(wholes) == len(parts) == len({*parts}) == _PAIR and wholes == {*parts} and all(map(str.isalpha, wholes))


def are_of_both(group: Group, whole: Term) -> bool:
    """收到申请9件，上年结转1件，其中网络5件，信函5件: of both amounts before them together."""
    if len(group.wholes) <= 1 or len(group.parts) <= 1 or whole is not group.wholes[0]:
        return False
    both = summed([each.mention for each in group.wholes[:2]])
    return both == summed([part.mention for part in group.parts])


def _is_left_out(group: Group, whole: Term) -> bool:
    """除4名常驻人员外，还包括1名顾问和6名志愿者: those are told besides."""
    begins = max(whole.start - _WIDEST, 0)
    return (
        _EXCEPT.search(group.text[begins : whole.start]) is not None
        and _APART_FROM_IT.match(group.text, whole.end) is not None
    )


def _is_below_another(group: Group, whole: Term) -> bool:
    """预算包括局本部以及下属1家单位。行政单位1家，事业单位1家: the unit above is one of them too."""
    return _AND_BELOW.search(group.text, max(whole.start - _WIDEST, 0), whole.start) is not None


def _is_raised_to(group: Group, whole: Term) -> bool:
    """股本增加至1,000万元，其中甲增资489万元、乙增资11万元: they make up the way there."""
    return _REACHED.search(whole.own_name) is not None and _STEP.search(group.names[0]) is not None


def _is_item_before(group: Group, whole: Term) -> bool:
    """3、律师费：45万元；4、印刷费：12万元；5、手续费：6万元: the third item is no total of the next."""
    own = _NUMBERED.search(group.text[max(whole.start - _WIDEST, 0) : whole.start])
    if own is None:
        return False
    following = int(own["number"]) + 1
    return (
        re.match(f"[^，。；]{{0,8}}[，；]{following}[、.．](?![0-9])", group.text[whole.end : group.parts[0].start])
        is not None
    )


def _have_rates_of_their_own(group: Group, whole: Term) -> bool:
    """应保817人，其中参加养老保险737人，占90.2%；参加工伤保险228人，占27.9%: who is in one may be in the other."""
    parts = group.parts
    if not whole.mention.value or summed([part.mention for part in parts]) <= whole.mention.value:
        return False
    ends = [*(part.start for part in parts[1:]), parts[-1].end + _WIDEST]
    for part, end in zip(parts, ends, strict=True):
        rate = _RATE.match(group.text, part.end, end)
        if rate is None:
            return False
        share = float(100 * part.mention.value / whole.mention.value)
        if abs(share - float(rate["number"])) > 0.5 * 10 ** -len(rate["places"] or ""):
            return False
    return True

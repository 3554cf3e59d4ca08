"""Whether the parts of a list make up their total, and what is said where they do not."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_all_kinds,
    are_halves,
    are_of_one_family,
    are_parallel,
    finest,
    is_slipped,
    is_sure_slip,
    is_swapped,
    sum_statement,
    summed,
    unit_slip,
)
from jiheng.quantities.relations.arithmetic.vague_sums import is_hardly_vague
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.traits import are_by_unlike_traits
from jiheng.quantities.relations.parts.of_its_kind.grades import is_grade
from jiheng.quantities.relations.parts.of_its_kind.prices import are_prices_of_kinds
from jiheng.quantities.relations.parts.of_its_kind.ranges import is_of_a_range
from jiheng.quantities.relations.parts.of_which.aggregates import lie_within_one_another
from jiheng.quantities.relations.parts.of_which.completeness import are_kinds_of_things, confidence_in, is_closed
from jiheng.quantities.relations.parts.of_which.connectors import BRACKET, EACH
from jiheng.quantities.relations.parts.of_which.exceeding import (
    are_named_by,
    exceeding,
    is_one_of_them,
    is_plain,
    largest,
    surely_exceeding,
)
from jiheng.quantities.relations.parts.of_which.held_against import (
    are_cumulated,
    are_held_against,
    are_of_each,
    lie_apart_by,
)
from jiheng.quantities.relations.parts.of_which.kinds import (
    are_all_of,
    are_public_costs,
    are_whole,
    ends_with_the_rest,
    leave_out_projects,
)
from jiheng.quantities.relations.parts.of_which.lists import Group
from jiheng.quantities.relations.parts.of_which.meant_totals import Judged, of_the_one_meant
from jiheng.quantities.relations.parts.of_which.nested import is_first_made_up, without_their_own
from jiheng.quantities.relations.parts.of_which.no_totals import is_no_total
from jiheng.quantities.relations.parts.of_which.single_part import part_within
from jiheng.quantities.relations.parts.of_which.vague_totals import of_vague
from jiheng.quantities.relations.parts.of_which.which_total import (
    are_full_marks_of,
    are_of_another,
    is_told_beside_a_plan,
    near_enough,
    of_like_name,
    whole_of,
)
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import MONEY, SCORE

_NOTHING: Judged = (None, ())
_NEAR = Decimal("0.06")
"""A list that misses its total by less is taken for a slip even where it need not be complete."""
_HARDLY, _NOT_FAR, _FAR = Decimal("0.01"), Decimal("0.12"), Decimal("0.45")
_PRICE = 1000
"""15元套餐分别收13.5元、12元: prices are not divided."""
_PAYERS = late_pattern("个人|(?:各级)?财政|单位|集体|政府|中央|省|市|县|区")
"""人均筹资1,020元，其中个人缴费380元，财政补助640元: what several pay for each is added."""
_PEOPLE_AND_HOUSES = frozenset("人户")
_TWO, _FEW = 2, 20
_FINE, _ROUND = 4, 10
_IS_MADE_OF = re.compile("其中[^，。；]{2,}(?:设有?|配有?|包?含|辖|编有)$")
_MORE_OR_LESS = re.compile("(?<![减至不])[多少超][\u4e00-\u9fff]{1,3}$")
_EACH = re.compile("各(?:[贷投发补奖拨资捐][\u4e00-\u9fff])?$")
_DEDUCTED, _HAVE, _AT_ONCE = "扣", "中有", ("同时", "并且")
_HOLDS = late_pattern("中(?:拥有|占有|占据|获得|取得|赢得)$")
"""465席中拥有172席，另一方的席位数为233席: how many one has, and then another."""


def judged(group: Group) -> Judged:
    """Whether the parts make up a total; where nothing tells which, the one that is named like all of them."""
    told = _judged(group)
    alike = of_like_name(group) if told[0] is None else None
    return told if alike is None else _judged(alike)


def _judged(group: Group) -> Judged:
    """A reading that holds is looked for before any that fails."""
    group = _without_the_next_stretch(_without_the_whole_again(group))
    mentions = [part.mention for part in group.parts]
    wholes = [whole for whole in near_enough(group) if whole.mention.is_exact]
    if any(not (mention.is_exact or is_hardly_vague(mention)) for mention in mentions):
        return surely_exceeding(group), group.parts
    if not wholes or any(not mention.is_exact for mention in mentions):
        if not group.is_near or group.is_open:
            return None, group.parts
        is_complete = len(mentions) > 1 and confidence_in(group, group.wholes[0]) is not None
        vague = of_vague(group.wholes[0], mentions, group.names, is_complete=is_complete)
        return vague or surely_exceeding(group), group.parts
    if is_told_beside_a_plan(group, wholes[0]) or are_full_marks_of(group, wholes[0]):
        return _NOTHING
    if are_held_against(group, wholes[0]) or lie_apart_by(group, wholes[0]):
        return _NOTHING
    if are_of_each(group) or are_cumulated(group):
        return _NOTHING
    if group.parts[0].unit == SCORE and len({_DEDUCTED in part.name for part in group.parts}) > 1:
        return _NOTHING  # 执行率得9.8分，开放天数扣1分: points given and points taken
    told = _holding(group, wholes) or _slipped_with_those_beyond(group, wholes[0])
    if told is not None:
        return of_the_one_meant(group, wholes[0], told)
    if group.is_counted_otherwise:
        return _counted_otherwise(group, wholes[0])
    whole = whole_of(group, wholes)
    if are_of_another(whole, group):
        return _NOTHING
    if is_no_total(group, whole):
        return _NOTHING
    if len(group.parts) == 1:
        return part_within(group, wholes, whole), group.parts
    if lie_within_one_another(group) or are_by_unlike_traits(group.names):
        return _NOTHING
    return _slipped_without_the_last(group, whole) or _failing(group, whole)


def _without_the_whole_again(group: Group) -> Group:
    """支出1,862万元，其中购书386万元；支出数1,862万元与决算一致: the whole told again behind a ； is no part."""
    segment, whole = group.parts[0].segment, group.wholes[0].mention
    again = (at for at, each in enumerate(group.parts) if each.segment > segment and each.mention.key == whole.key)
    end = next(again, None)
    return group if end is None or are_named_by(group) else replace(group, parts=group.parts[:end])


def _without_the_next_stretch(group: Group) -> Group:
    """228名对象中有222名配备了联系人；签约219人: so many of them alone, told without a name, begin no list."""
    first = group.parts[0]
    if _HOLDS.search(first.own_name):
        listed = (part for part in group.parts[1:] if part.mark == "、" or part.is_joined)
        return replace(group, parts=(first, *listed))
    if group.connector != _HAVE or not first.own_name.endswith(_HAVE):
        return group
    return replace(group, parts=tuple(part for part in group.parts if part.segment == first.segment))


def _holding(group: Group, wholes: Sequence[Term]) -> Judged | None:
    """The parts that make up a total: all or the first of them, or with those told beyond the list."""
    parts, first = group.parts, wholes[0].mention
    mentions = [part.mention for part in parts]
    if per_of_average(wholes[0]) is not None and _are_rounded(first, mentions):
        return sum_statement(first, mentions, holds=True), parts
    for whole in wholes:
        for count in range(len(parts), 1, -1):
            if _gives(whole, mentions[:count], is_nearest=whole is wholes[0]) and _may_end(whole, group, count):
                return sum_statement(whole.mention, mentions[:count], holds=True), parts[:count]
    for count in range(len(parts), 2, -1):
        is_apart = parts[1].mark != "、"  # 省级1,620万元、市级486万元、县级1,134万元: met by chance
        is_made_up = is_apart and mentions[0].value == summed(mentions[1:count]) > 0
        is_made_up = is_made_up and mentions[0].key not in [each.key for each in mentions[1:count]]
        if is_made_up and not are_kinds_of_things(group):
            return sum_statement(mentions[0], mentions[1:count], holds=True), parts[:count]
    is_apart = len(parts) > _TWO and parts[1].mark != "、" and parts[0].unit != SCORE
    if is_apart and adds_up(first, mentions[1:]) and not is_of_a_range(group.text, parts[0]):
        return sum_statement(first, mentions[1:], holds=True), parts  # 受理86件，其中上年结转4件，结案80件，未结6件
    outer = without_their_own(parts)
    if len(outer) < len(parts):
        of_all = [each.mention for each in (*outer, *group.beyond)]
        for count in range(len(outer), len(of_all) + 1):
            if adds_up(first, of_all[:count]):
                return sum_statement(first, of_all[:count], holds=True), parts
    for longer in _longer(group):
        told = [each.mention for each in longer]
        if adds_up(first, told):
            return sum_statement(first, told, holds=True), longer
    return None


def _gives(whole: Term, parts: Sequence[Mention], *, is_nearest: bool) -> bool:
    """Whether parts make up a total; one of few digits that is further off only to the digit: rounding meets it."""
    is_fine = len(whole.mention.number.as_tuple().digits) >= _FINE
    return adds_up(whole.mention, parts) and (is_nearest or is_fine or summed(parts) == whole.mention.value)


def _longer(group: Group) -> Iterator[tuple[Term, ...]]:
    """The list with one and more of the amounts beyond it."""
    for more in range(1, len(group.beyond) + 1):
        yield (*group.parts, *group.beyond[:more])


def _slipped_with_those_beyond(group: Group, whole: Term) -> Judged | None:
    """A list that goes on beyond its own words, and then is the total but for a slip."""
    following = next(_longer(group), ())
    is_next = bool(following) and following[-1].index - group.parts[-1].index == 1
    if group.is_near and is_next and are_of_one_family([*group.names, following[-1].own_name]):
        told = [each.mention for each in following]
        if is_close(whole.mention.value, summed(told), _NEAR):
            return _slipped(whole, told), following
    for longer in _longer(group):
        told = [each.mention for each in longer]
        is_near = is_close(whole.mention.value, summed(told), _NOT_FAR)
        is_near = is_near and not _goes_on_in_parts(group, longer)
        if is_swapped(whole.mention, told) or (is_near and is_sure_slip(whole.mention, told)):
            return _slipped(whole, told), longer
    for longer in _longer(group):
        told = [each.mention for each in longer]
        names = [*group.names, *(each.own_name for each in longer[len(group.parts) :])]
        if are_public_costs(names) and is_close(whole.mention.value, summed(told), _FAR):
            return _slipped(whole, told), longer
        if group.is_near and are_all_kinds(names) and not are_all_kinds(names[:-1]):
            return _slipped(whole, told), longer
    return None


def _goes_on_in_parts(group: Group, longer: Sequence[Term]) -> bool:
    """医院3.4万个；基层机构96万个，其中卫生院3.6万个…: where each is divided, more may stand behind its parts."""
    more = len(longer) - len(group.parts)
    return any(each.begins_parts for each in group.beyond[more : more + 1])


def _counted_otherwise(group: Group, whole: Term) -> Judged:
    """Parts told in another count than their total: only a slip that cannot be chance is one."""
    mentions = [part.mention for part in group.parts]
    if len(mentions) == 1:
        return _NOTHING  # 63起案件中，国有企业就有36件
    if is_closed(group):
        is_complete = ends_with_the_rest(group.names) or group.parts[0].unit in whole.after  # 12个小项，其中许可5项
        limit = _NOT_FAR if is_complete else _NEAR
        is_wrong = is_slipped(whole.mention, mentions) or is_close(whole.mention.value, summed(mentions), limit)
    else:
        is_wrong = is_sure_slip(whole.mention, mentions)
    return (_slipped(whole, mentions), group.parts) if is_wrong else _NOTHING


def _slipped_without_the_last(group: Group, whole: Term) -> Judged | None:
    """A list whose last items are no parts, and whose first are the total but for a slip."""
    parts = group.parts
    if _is_closed_by_the_rest(parts):
        return None
    mentions = [part.mention for part in parts]
    for count in range(len(parts) - 1, 1, -1):
        if is_sure_slip(whole.mention, mentions):
            break
        if not parts[count].mark:
            continue  # 公路3,710亿元，港口和内河分别319亿元和73亿元: both or neither
        if not adds_up(whole.mention, mentions[:count]) and is_sure_slip(whole.mention, mentions[:count]):
            return _slipped(whole, mentions[:count]), parts[:count]
    if _are_first_two_halves(group.names) and is_close(whole.mention.value, summed(mentions[:_TWO]), _NEAR):
        return _slipped(whole, mentions[:_TWO]), parts[:_TWO]
    if group.is_open and len(parts) > _TWO and is_swapped(whole.mention, mentions):
        return _slipped(whole, mentions), parts
    return None


def _failing(group: Group, whole: Term) -> Judged:
    """A list that does not make up its total, where it was meant to."""
    if _is_one_told_apart(group, whole):
        return part_within(replace(group, parts=group.parts[:1]), group.wholes, whole), group.parts[:1]
    mentions = [part.mention for part in group.parts]
    if any(part.name.startswith(_AT_ONCE) for part in group.parts[1:]):
        return _NOTHING  # 其中获得8个项目的金牌，同时在4个项目上破纪录: of the same
    if any(_EACH.search(part.name) for part in group.parts):
        return _NOTHING  # 国内专利6件、日本专利2件、台湾和韩国专利各1件; 12户各贷款3万元、6户各贷款5万元
    if _IS_MADE_OF.search(group.parts[0].own_name) or all(_MORE_OR_LESS.search(name) for name in group.names):
        return _NOTHING  # 志愿5个，其中每个志愿设6个专业; 培训652人，其中第一批多培训20人: no parts of it
    is_of_each = per_of_average(whole) in _PEOPLE_AND_HOUSES
    if is_of_each and not (all(map(_PAYERS.match, group.names)) or are_all_kinds(group.names)):
        return _NOTHING  # 居民人均收入4.6万元，其中城镇5.0万元、农村2.7万元
    slip = unit_slip(whole.mention, mentions)
    if slip is not None:
        return slip, group.parts
    if _is_rounded_up(whole.mention, mentions):
        return _NOTHING
    if are_prices_of_kinds(whole, group.parts):
        return _NOTHING
    is_slip = is_slipped(whole.mention, mentions)
    if not is_slip and leave_out_projects(group.names, whole, mentions):
        return _NOTHING
    is_within = not is_slip and _are_within_the_first(whole.mention, mentions)
    if is_within and confidence_in(group, whole) is not Confidence.CERTAIN:
        return _NOTHING  # 回访300件，其中有效246件，满意240件，一般5件: the others are of the first
    others = [each.mention.value for each in group.wholes if each is not whole]
    if not is_slip and any(is_close(each, summed(mentions), _HARDLY) for each in others):
        return _NOTHING  # 二产115.77亿元，三产98.03亿元，其中工业96亿元，建筑业19.9亿元: of that before it
    is_told = any(each >= summed(mentions) for each in others)
    if is_told and not is_slip and sum(each.value > whole.mention.value for each in mentions) > 1:
        return _NOTHING  # 通过38个，未通过3个，其中省级6个、市级12个: of another total
    is_far = not is_close(whole.mention.value, summed(mentions), _FAR)
    if not is_close(whole.mention.value, summed(mentions), _NOT_FAR) and is_first_made_up(mentions):
        return _NOTHING
    if not is_far and is_closed(group) and is_swapped(whole.mention, mentions, fewest=_TWO):
        return _slipped(whole, mentions), group.parts
    if group.connector.startswith("分别") and whole.unit == MONEY and whole.mention.value < _PRICE:
        return _NOTHING
    confidence = confidence_in(group, whole)
    if confidence is None:
        is_told_so = is_plain(group, whole) or is_one_of_them(group, whole, largest(group)) or are_named_by(group)
        return (exceeding(group, whole), ()) if is_told_so else _NOTHING
    is_small = whole.unit != MONEY and summed(mentions) <= _FEW and whole.mention.value <= 2 * _FEW
    is_few = is_small and confidence is Confidence.CERTAIN
    is_above = summed(mentions) > whole.mention.value and confidence is Confidence.CERTAIN
    is_above = is_above and (is_plain(group, whole) or _is_list_of(group, whole))
    is_whole = is_few or is_above or is_slip or _are_all_told(group, whole)
    if is_far and not is_whole:
        return exceeding(group, whole), ()
    return sum_statement(whole.mention, mentions, holds=False, confidence=confidence), group.parts


def _is_one_told_apart(group: Group, whole: Term) -> bool:
    """有效289人，有效率90%；其中显著改善298人；无变化29人: a part above the whole between two ；, and then others."""
    first, second = group.parts[:_TWO]
    is_apart = whole.segment < first.segment < second.segment and group.connector == "其中"
    return is_apart and len(group.wholes) == 1 and first.mention.interval.low > whole.mention.interval.high


def _is_list_of(group: Group, whole: Term) -> bool:
    """Whether a list right behind its total goes on to the end of the sentence or bracket, each part told by itself."""
    if not (group.is_beside and is_closed(group)) or (group.connector == BRACKET and whole.after_mark != BRACKET):
        return False
    if whole.segment and whole.segment != group.parts[-1].segment:
        return False  # 一产62亿元；二产91亿元，其中建筑业23亿元；三产186亿元: beside the total, not in it
    above = [part for part in group.parts if part.mention.value > whole.mention.value]
    if len(above) == 1 and exceeding(group, whole) is not None:
        return False  # then that one is wrong
    return whole.unit != SCORE and all(part.mark and part.mention.key != whole.mention.key for part in group.parts[1:])


def _are_all_told(group: Group, whole: Term) -> bool:
    """Whether the words leave out no part: 各区情况是：…; 人员经费…，公用经费… of the one amount before them."""
    if group.connector == EACH or (is_closed(group) and are_whole(group.names)):
        return True
    if group.is_near and (are_public_costs(group.names) or are_all_of(group.names, whole.own_name)):
        return True
    return group.is_near and len(group.wholes) == 1 and len(group.parts) == _TWO and are_halves(group.names)


def _are_within_the_first(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether all make more than the whole, and the several behind the first hardly less than that one."""
    first, rest = parts[0].value, summed(parts[1:])
    is_above = first <= whole.value < first + rest and len(parts) > _TWO
    return is_above and _FEW < rest <= first and is_close(rest, first, _NEAR)


def _is_rounded_up(whole: Mention, parts: Sequence[Mention]) -> bool:
    """征地290亩，其中52.17亩、183.9亩、52.98亩: a round number for what was measured."""
    is_round = not whole.places and whole.number % _ROUND == 0 and finest(parts) >= _TWO
    return is_round and 0 < whole.value - summed(parts) < whole.scale


def _are_rounded(whole: Mention, parts: Sequence[Mention]) -> bool:
    """日均客流14,543人次，其中甲站9,423人次、乙站5,119人次: averages were rounded, though they count whole things."""
    return abs(summed(parts) - whole.value) * 2 <= whole.scale * (len(parts) + 1)


def _may_end(whole: Term, group: Group, count: int) -> bool:
    """Whether so many parts may be all: of a list that goes on only if they are the total to the digit."""
    parts = group.parts
    if count == len(parts):
        return True
    if are_kinds_of_things(group) or is_of_a_range(group.text, parts[count]):
        return False
    if parts[count].segment != parts[count - 1].segment:
        return not _is_closed_by_the_rest(parts)
    if [part.mention.value for part in parts[:count] if part.mention.number] == [whole.mention.value]:
        # 100人，其中在职人员100人，离休人员0人，退休人员51人: beside nothing the first alone is as much as all
        return not are_parallel([part.own_name for part in parts[: count + 1]])
    is_listed = parts[count].mark == "、"
    if is_listed and (is_grade(parts[count]) or are_parallel([part.own_name for part in parts[count - 1 : count + 1]])):
        return False  # 甲级62个、乙级94个、丙级10个 of 156个
    return summed([part.mention for part in parts[:count]]) == whole.mention.value


def _is_closed_by_the_rest(parts: Sequence[Term]) -> bool:
    """财政拨款收入95万元；事业收入0万元；其他收入3万元: kinds of one thing, of which the last is all others."""
    names = [part.own_name for part in parts]
    return words.OTHERS.match(names[-1]) is not None and are_parallel(names[1:])


def _are_first_two_halves(names: Sequence[str]) -> bool:
    """新收99件，旧存10件，审结93件: the third is no part."""
    return len(names) > _TWO and are_halves(names[:_TWO]) and not are_halves(names[1:])


def _slipped(whole: Term, parts: Sequence[Mention]) -> Statement:
    return sum_statement(whole.mention, parts, holds=False, confidence=Confidence.PROBABLE)

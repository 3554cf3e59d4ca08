"""Whether two facts with different values were meant to be one: what speaks for a slip, and what for two facts."""

import re

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.pairs.company import has_like_company, has_much_like_company, has_unlike_company
from jiheng.checks.manuscript.facts.pairs.fact_pair import (
    FEW_DIGITS,
    LONG,
    MANY_DIGITS,
    TWO_DIGITS,
    UNMISTAKABLE,
    WHOLE_NAME,
    FactPair,
)
from jiheng.checks.manuscript.facts.pairs.one_fund import are_of_one_fund
from jiheng.checks.manuscript.facts.pairs.one_name import (
    are_shares,
    is_only_slip_under_one_name,
    is_slip_under_one_name,
)
from jiheng.checks.manuscript.facts.pairs.same_matter import (
    are_one_satisfaction,
    are_total_scores,
    differ_in_time,
    is_foreseen,
    is_less_than_its_part,
    same_noun,
)
from jiheng.checks.manuscript.facts.pairs.totals_retold import (
    are_days_of_air,
    are_one_deed_of_the_year,
    are_one_quantity,
    are_one_target,
    are_one_total,
    is_told_beside,
    is_worded_alike,
)
from jiheng.checks.manuscript.facts.pairs.two_figures import are_of_two_times_of_a_year
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.units import MONEY, PERCENT, SCORE

_PHRASE, _LONG_PHRASE = 5, 8
_PLACES_COUNTED = late_pattern("(?:国家和地区|国家|省区市|省份?|市县|县市区|区县)")
"""Of how many places something is told alike of many things."""
_ALREADY = late_pattern("[均全已]")
_DEED = late_pattern("^(?:[对将把])?(?P<deed>[\u4e00-\u9fff]{2,4})的$")
_WORDS = re.compile(r"[^\u4e00-\u9fff“”]")
_OF_REPORT = re.compile(r"^(?:项目|受益|参与|实施|试点|相关|上述|承办|参评|抽查)(?=[\u4e00-\u9fff]{2})")
_ONE_OF_A_KIND = late_pattern(
    r"部门整体|单位整体|收入合计|支出合计|收入总计|支出总计|总收入|总支出|自评总?得?分|综合得分|最终得分"
)
"""Measures that a report has one value of in a year."""
_ONE_OF_A_PROJECT = late_pattern("概算|概算总?投资|总投资|控制价|中标价|合同价|送审价?|审定价?|结算价|决算价")
"""Of the one project that a report is about there is one each."""


def is_conflict(pair: FactPair, *, is_only: bool, is_confirmed: bool) -> bool:
    """Whether the values were meant to be one.

    `is_only`: the report tells no third value under their name; `is_confirmed`: arithmetic bears out both.
    """
    if pair.are_years_apart or are_of_two_times_of_a_year(*pair.both):
        return False
    if pair.one.sentence is pair.other.sentence:
        return pair.is_swapped and pair.fewest_written >= TWO_DIGITS
    if pair.is_shifted and pair.fewest_digits >= FEW_DIGITS:
        is_exact = all(fact.mention.is_exact for fact in pair.both)
        is_named = pair.is_of_one_name and len(pair.name) >= LONG and pair.is_name_of_one
        return is_exact and is_named and not is_told_beside(*pair.both)
    if not pair.is_of_like_value:
        return False
    if is_only and (_are_more_than_there_are(pair) or _is_told_by_its_deed(pair)):
        return True
    if _is_told_as_known(pair) and ((pair.is_slip and not is_confirmed) or (is_only and len(pair.name) >= LONG)):
        return True
    is_clear = pair.is_swapped or (pair.is_slip and pair.fewest_digits >= MANY_DIGITS)
    if is_confirmed or (not is_clear and is_told_beside(*pair.both)):
        return False
    one, other = (fact.mention for fact in pair.both)
    if not (one.is_exact and other.is_exact):
        return pair.is_swapped and one.qualifier is other.qualifier and len(pair.name) >= LONG
    if pair.is_slip:
        if has_unlike_company(*pair.both) and not _is_swapped_under_one_name(pair):
            return False
        if _is_slip(pair, is_only=is_only):
            return True
    if pair.one.mention.unit == PERCENT and pair.are_told_after_one_amount:
        return True
    if is_only and (any(are(*pair.both) for are in _ONE_IN_A_REPORT) or _is_one_of_a_kind(pair)):
        return True
    return _is_of_one_list(pair)


_ONE_IN_A_REPORT = (
    are_days_of_air,
    are_one_quantity,
    are_one_deed_of_the_year,
    are_one_target,
    are_one_satisfaction,
    are_total_scores,
)
"""That both are one of these tells that the values should be one, however unlike they are."""


def _is_told_as_known(pair: FactPair) -> bool:
    """Whether one is told as something known: by the noun of both, 68所学校全部, or by what was done, 立案的68件."""
    noun = _OF_REPORT.sub("", pair.other.right)
    is_of_its_noun = noun and longest_in_common(pair.name, noun) == pair.name
    is_long = len(pair.name) >= min(len(noun), LONG)
    is_part = pair.other.is_part and pair.other.own_left
    if pair.other.is_definite and not is_part and is_of_its_noun and is_long and not _is_of_its_own(pair):
        return True
    return any(
        known.term.name.endswith(f"{pair.name}的") and _is_left_of(pair.name, known, each)
        for known, each in (pair.both, pair.both[::-1])
    )


def _are_more_than_there_are(pair: FactPair) -> bool:
    """采购救护车6辆, and 8辆救护车已于9月交付: all of a noun, and nothing else, that opens its sentence."""
    one, other = pair.both
    is_opening = other.mention.start == other.sentence.start and not other.term.after.startswith("的")
    is_of_noun = len(other.right) >= LONG and one.left.endswith(other.right) and not one.is_part
    is_more = other.mention.value > one.mention.value and one.passage is not other.passage
    return (
        is_opening and is_of_noun and is_more and _ALREADY.match(other.sentence.text, _end_of_noun(other)) is not None
    )


def _end_of_noun(fact: Fact) -> int:
    return fact.mention.end + len(fact.right)


def _is_told_by_its_deed(pair: FactPair) -> bool:
    """移交问题线索7件, and 对移交的9件问题线索: what was done to the noun before the one stands before the other."""
    one, other = pair.both
    found = _DEED.search(other.term.own_name)
    if found is None or one.is_part or not other.right or one.passage is other.passage:
        return False
    done, _, noun = one.own_left.rpartition(found["deed"])
    return not done and one.own_left != noun and len(noun) > 1 and other.right.endswith(noun)


def _is_left_of(name: str, known: Fact, each: Fact) -> bool:
    """Whether the other's noun ends with what was done, or with what it was done to: 反映问题50项, 反映的55项问题."""
    if each.left.endswith(name):
        are_two_nouns = bool(known.right and each.right) and set(known.right).isdisjoint(each.right)
        return known.is_definite and not are_two_nouns  # 企业发展有两个阶段, 制造业发展的三个环节都……
    return len(name) >= LONG and known.own_left == name and bool(known.right) and each.left.endswith(name + known.right)


def _is_swapped_under_one_name(pair: FactPair) -> bool:
    """Whether all of a long name is the same, so that other figures beside it do not part them."""
    is_named = pair.one.own_left == pair.other.own_left and len(pair.one.own_left) >= WHOLE_NAME
    return is_named and pair.is_swapped and pair.fewest_digits >= FEW_DIGITS


def _is_of_its_own(pair: FactPair) -> bool:
    """Whether under a name that says little the later is told of those its own words pick out: 超许可取水的6家单位."""
    chosen = pair.other.term.own_name
    return (
        len(pair.name) < LONG
        and chosen.endswith("的")
        and (bigrams(chosen) - EMPTY_WORDS).isdisjoint(bigrams(pair.one.around))
    )


def _is_slip(pair: FactPair, *, is_only: bool) -> bool:
    """Whether a slip of the hand is likelier than two facts whose numbers are so alike."""
    if _is_of_one_matter(pair) or _is_one_phrase(pair):
        return True
    is_only = is_only and not are_shares(pair)
    if is_only and (_is_of_one_long_noun(pair) or are_one_total(*pair.both)):
        return True
    if is_only and pair.is_swapped and not pair.is_part and _ONE_OF_A_PROJECT.fullmatch(pair.name):
        return True
    if is_only and (are_of_one_fund(pair) or pair.is_one_execution_rate or pair.is_one_remainder):
        return True
    enough = UNMISTAKABLE if pair.one.mention.unit in (MONEY, PERCENT) else UNMISTAKABLE - 1
    if pair.fewest_digits >= enough and pair.one.is_part == pair.other.is_part:
        return True
    return is_slip_under_one_name(pair) or (is_only and is_only_slip_under_one_name(pair))


def _is_of_one_matter(pair: FactPair) -> bool:
    """Whether the nouns are one, or another figure stands beside both."""
    if differ_in_time(*pair.both):
        return False
    if pair.is_swapped and pair.fewest_written >= FEW_DIGITS and pair.is_of_all:
        return True
    if pair.one.mention.unit == PERCENT or pair.fewest_written < TWO_DIGITS:
        return False
    if pair.is_swapped and any(are(*pair.both) for are in (same_noun, is_less_than_its_part, is_worded_alike)):
        return True
    if pair.is_part or not (pair.is_swapped or is_foreseen(pair.one) == is_foreseen(pair.other)):
        return False
    return has_like_company(*pair.both)


def _is_of_one_long_noun(pair: FactPair) -> bool:
    if pair.fewest_written < FEW_DIGITS or pair.is_part or differ_in_time(*pair.both):
        return False
    return is_foreseen(pair.one) == is_foreseen(pair.other) and len(same_noun(*pair.both)) >= WHOLE_NAME


def _is_one_phrase(pair: FactPair) -> bool:
    """Whether the same words follow both: 110名残疾人实现就业."""
    first, second = map(_behind, pair.both)
    if len(first) < _PHRASE or first[:_PHRASE] != second[:_PHRASE]:
        return False
    return pair.fewest_written >= TWO_DIGITS or (len(first) >= _LONG_PHRASE and first == second)


def _behind(fact: Fact) -> str:
    begin = fact.mention.end
    place = _PLACES_COUNTED.match(fact.sentence.text, begin)
    begin = begin if place is None else place.end()
    text = fact.sentence.text[begin : begin + _LONG_PHRASE]
    return _WORDS.split(text, maxsplit=1)[0]


def _is_one_of_a_kind(pair: FactPair) -> bool:
    """Whether both bear one name of which a report has one value: 部门整体总支出."""
    is_whole = len(pair.name) >= WHOLE_NAME and not pair.is_part and pair.one.mention.unit in (MONEY, SCORE)
    return is_whole and bool(_ONE_OF_A_KIND.search(pair.name)) and pair.is_whole_name


def _is_of_one_list(pair: FactPair) -> bool:
    """Whether the noun is one and so much beside it is told alike that one list is told twice."""
    one, other = pair.both
    if one.mention.unit in (MONEY, PERCENT, SCORE) or one.is_part != other.is_part or differ_in_time(one, other):
        return False
    noun = same_noun(one, other)
    if not noun and not (len(pair.name) >= LONG and pair.is_most_of_noun):
        return False
    is_like = has_like_company if len(noun) >= WHOLE_NAME else has_much_like_company
    return is_like(one, other) and is_foreseen(one) == is_foreseen(other) and not has_unlike_company(one, other)

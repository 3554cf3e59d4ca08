"""Where a list of parts ends: before a new total, a point of its own, or what all of them are held against."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.likeness import common_end
from jiheng.quantities.relations.arithmetic.signed import ADDED, SIGNS_OF_MORE
from jiheng.quantities.relations.arithmetic.sums import are_parallel
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import MONEY, NOT_ADDED
from jiheng.quantities.words import PLAN

_SCOPE, _HALF_SCOPE = 4, 2
"""So many characters say whose something is: 全市新增."""
_DONE = late_pattern("(?<![应需待拟可未])(?<!计划|目标|任务|要求)(?P<verb>[一-鿿]{2})(?:的|了)?$")
_NEGATED = 2
_POINT = late_pattern("；[二三四五六七八九]是")
_TOTAL_WORDS = (
    "实际|经审查|经审核|经评审|已完成|已支出|已拨付|截至|截止|年末|实有|现有|合计|共计|总计|累计|决算|"
    "本年支出|全年支出|支出总计|收入总计|所以|因此|(?<!事)故(?!障)"
)
_NEW_TOTAL = re.compile(f"^[^，。]{{0,6}}?(?:{_TOTAL_WORDS})")
_TOTALLED = late_pattern(rf"{_TOTAL_WORDS}|总[额量]$")
_LISTED_BELOW = late_pattern("主要[^，。；]{0,8}：")
"""财力安排支出68.4亿元，主要支出事项：… tells the parts of a part."""
_AGAINST = re.compile("低于|高于|超过|超出|不足|未超")
"""债务31.7亿元，其中一般债务12.5亿元，低于33亿元的限额: what all of it is held against."""
_AT_WORK = late_pattern("在职|在岗|在编")
_STAFF, _RETIRED = late_pattern("职工|在职|在编|在岗|实有"), re.compile("^离?退休")
_INCOME, _SPENDING = "收入", "支出"
_BESIDES = ("另有", "另外", "还有", "此外")
_ROW_NAME = 2
_AMONG, _SHORTEST, _LONGEST = frozenset("里中"), 2, 12


def is_no_more(sentence: Sentence, term: Term, parts: Sequence[Term], wholes: Sequence[Term]) -> bool:
    """Whether the list ends before it: a new total, a point of its own, or what all of them are held against."""
    first = parts[0]
    if (is_new_total(term) and not _is_like(first, term)) or _is_next_whole(sentence, first, term, wholes):
        return True
    if wholes and term.name.startswith(_BESIDES) and term.mention.value > wholes[0].mention.value:
        return True  # 137人遇难，其中包括3名儿童，另有182人受伤
    if wholes and "未" in term.own_name and _is_what_is_not(term, wholes[0]):
        return True
    if term.mark == "：" and _LISTED_BELOW.search(sentence.text, parts[-1].end, term.start):
        return True
    if term.name[:1] in SIGNS_OF_MORE and ADDED.match(term.name):
        return True
    if _is_among_one(term, parts) or (wholes and _goes_on_beside(sentence, term, parts, wholes[0])):
        return True
    if _AGAINST.match(term.own_name) or _is_apart(first, term, wholes) or _begins_a_point(sentence, parts[-1], term):
        return True
    if wholes and term.segment != first.segment and _is_of_its_scope(sentence, first, term, wholes):
        return True
    if term.segment != first.segment and _is_of_another_row(sentence, first, term):
        return True
    return bool(wholes) and _is_no_longer_staff(term, wholes[0], parts)


def _is_among_one(term: Term, parts: Sequence[Term]) -> bool:
    """其中技术人员920人，技术人员里医师410人: what one of the parts is divided into is no part beside it."""
    name = term.own_name
    return any(
        name[at] in _AMONG and any(part.own_name.endswith(name[:at]) for part in parts)
        for at in range(_SHORTEST, min(len(name), _LONGEST))
    )


def _goes_on_beside(sentence: Sentence, term: Term, parts: Sequence[Term], whole: Term) -> bool:
    """24个，其中甲类6个、乙类10个、丙类5个，延伸58家单位，发现问题186个: behind a 、 list, and more than the whole."""
    if term.mention.value <= whole.mention.value:
        return False
    between = sentence.terms[parts[-1].index + 1 : term.index]
    is_list = len(parts) > _HALF_SCOPE and all(part.mark == "、" for part in parts[1:])
    return is_list and term.mark == "，" and any(each.mark == "，" and each.unit != term.unit for each in between)


def _is_what_is_not(term: Term, whole: Term) -> bool:
    """完成48项，其中超额完成12项，未完成2项: beside those that were done; but 应完成50项，其中未完成2项."""
    done = _DONE.search(whole.own_name)
    before, _, verb = term.own_name.partition("未")
    return done is not None and len(before) < _NEGATED and verb.startswith(done["verb"])


def _is_of_its_scope(sentence: Sentence, first: Term, term: Term, wholes: Sequence[Term]) -> bool:
    """全市新增归集18亿元，其中市本级7亿元；全市新增提取10亿元: what begins like the whole stands beside it."""
    scope = wholes[0].own_name[:_SCOPE]
    if len(scope) < _SCOPE or first.own_name.startswith(scope[:_HALF_SCOPE]):
        return False
    heads = term if term.own_name else sentence.terms[term.index - 1]  # 全市新增提取1,286笔10亿元
    return heads.own_name.startswith(scope)


def _is_of_another_row(sentence: Sentence, first: Term, term: Term) -> bool:
    """开发投资168亿元，其中住宅126亿元；商品房销售面积210万平方米，销售额157亿元: a row of other measures."""
    head = next(each for each in sentence.terms if each.segment == term.segment)
    is_headed = head is not term and head.unit not in (first.unit, *NOT_ADDED) and len(head.own_name) > _HALF_SCOPE
    is_own = head.depth == term.depth and term.mark == "，" and len(term.own_name) >= _ROW_NAME
    return is_headed and is_own and term.own_name[-1] != first.own_name[-1:]


def _is_apart(first: Term, term: Term, wholes: Sequence[Term]) -> bool:
    """14人，其中田径5人；计划12人: behind a ； the plan, or the total told again, is no part."""
    if term.segment == first.segment:
        return False
    return PLAN.match(term.own_name) is not None or any(each.mention.key == term.mention.key for each in wholes[:1])


def _is_no_longer_staff(term: Term, whole: Term, parts: Sequence[Term]) -> bool:
    """教职工62人，其中教师55人，工勤7人，退休28人; but 实有11人，其中在职10人，退休1人."""
    if not (_RETIRED.match(term.own_name) and _STAFF.search(whole.name)):
        return False
    return not any(_AT_WORK.search(part.own_name) for part in parts)


def _begins_a_point(sentence: Sentence, last: Term, term: Term) -> bool:
    """三是……重点项目中，大型项目20个；四是……，17个工业项目: the next point of what began in another sentence."""
    is_beyond = term.segment != last.segment and _POINT.search(sentence.text, last.end, term.start)
    return bool(is_beyond) and "一是" not in sentence.words


def _is_like(first: Term, term: Term) -> bool:
    """甲类实际采购额, 乙类实际采购额: the word of a total is in every name of the list."""
    return bool(_TOTALLED.search(first.own_name)) and are_parallel([first.own_name, term.own_name])


def is_new_total(term: Term) -> bool:
    name = term.own_name
    return bool(_NEW_TOTAL.match(name) or words.STRONG_TOTAL.search(name) or words.WEAK_TOTAL.match(name))


def _is_next_whole(sentence: Sentence, first: Term, term: Term, wholes: Sequence[Term]) -> bool:
    """收入280万元，其中拨款200万元；支出300万元: the next of the figures that have parts, not one more part."""
    if term.segment == first.segment:
        behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
        return behind is not None and behind.name == first.name and behind.begins_parts
    has_parts = _has_parts(sentence, term) and not _has_parts(sentence, first)
    if wholes and (
        _is_the_other_side(wholes[0], first, term) or _goes_on_with_the_row(sentence, wholes[0], first, term)
    ):
        return True
    whole = wholes[0].own_name if wholes and first.unit == MONEY else ""
    if has_parts or term.own_name[:2] == first.own_name[:2]:
        return has_parts
    return len(whole) > 1 and whole[-2:] == term.own_name[-2:] != first.own_name[-2:]


def _has_parts(sentence: Sentence, term: Term) -> bool:
    """甲区125件，包括重件17件."""
    return any(
        each.segment == term.segment and each.depth == term.depth and sentence.begins_parts(each)
        for each in sentence.terms[term.index + 1 : term.index + 3]
    )


def _is_the_other_side(whole: Term, first: Term, term: Term) -> bool:
    """收入145亿元，其中补助61亿元；支出138亿元: what was spent is no part of what came in."""
    return _INCOME in whole.name and _SPENDING in term.own_name and _SPENDING not in whole.name + first.name


def _goes_on_with_the_row(sentence: Sentence, whole: Term, first: Term, term: Term) -> bool:
    """第一产业3亿千瓦时；第二产业208亿千瓦时，其中工业204亿千瓦时；第三产业39亿千瓦时: beside the total, not in it."""
    if whole.segment != first.segment or not whole.segment or whole.start < sentence.start:
        return False
    before = next((each for each in reversed(sentence.terms[: whole.index]) if each.unit == whole.unit), None)
    if before is None or before.segment == whole.segment:
        return False
    shared = len(common_end(whole.own_name, term.own_name))
    is_row = shared >= _ROW_NAME and len(common_end(before.own_name, whole.own_name)) >= _ROW_NAME
    return is_row and shared > len(common_end(first.own_name, term.own_name))

"""Totals with the parts told right behind them without 其中: 特困人员1,855人，集中供养312人，分散供养1,543人."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities import words
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import (
    adds_up,
    are_halves,
    are_of_one_family,
    are_parallel,
    is_slipped,
    is_sure_slip,
    sum_statement,
    summed,
)
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.parts.of_which.connectors import connector_before
from jiheng.quantities.relations.parts.of_which.list_ends import is_new_total
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT, SCORE

_NEAR, _NEAR_OF_THREE = Decimal("0.03"), Decimal("0.12")
_ABOVE = Decimal("0.35")
"""No more things of several kinds than there are, unless one may be of two kinds."""
_HOPELESS = 0.5
"""Sizes only pass over what no limit could take for a slip."""
_ROW, _WORD = 3, 2
_IS_NEW, _IS_STOCK = late_pattern("新增|净增"), late_pattern("余额|存量")
_OF_A_STOCK = late_pattern("余额|存量|累计|[年月季]末|新增|净增|应|计划|目标|任务")
_MOST_PARTS, _FARTHEST, _MOST_OF_A_NAME = 16, 4, 8
_SHORT = 4
"""Names no longer than that say of what all are: 补助, 三公经费."""
_NO_TOTALS = DURATIONS | {PERCENT}
_OF_POINTS = frozenset("扣失得")
_ONE = re.compile("一[所个家座处项名人件条][，；。、]")
"""九年一贯制学校一所: a part that is written as a word, and is no figure."""
_ALL_OF_IT = late_pattern("^(?:全[国省市州县区镇乡村院校年]|现有|共有|共|总|累计|年末|设|有|实有|配备)+")
"""全县设网格 is told of all 网格."""
_OTHER_COSTS = re.compile("其他(?:费用|支出|经费)$")
_SCHOOL_YEAR = re.compile("(?:高|初|大)[一二三四]|[一二三四五六七八九]年级|20[0-9]{2}年度?")
_YET_TO_COME = re.compile("预计|计划|拟|力争|争取|将")
"""5月完成12个，7月又完成9个，预计年底再完成6个: some may be left."""
_CAME_OR_WENT = re.compile("[入出招退转调离借还收支增减升降已未待在现拟原新旧余]|毕业|死亡|到位|完成|均|每")
"""在校生520人，入学180人、毕业160人、转学20人: what came and went is no part of what there is."""
_AND_SO_ON = re.compile("等(?![0-9一二两三四五六七八九十])")
_ALL_THERE = late_pattern("(?:共有|现有|总|共)[\u4e00-\u9fff]{0,6}$")
_UNTOLD = late_pattern("[^，；。0-9]{0,6}[，；、](?:其余|剩余|余下)[^，；。0-9]*(?:[，；。]|$)")
_OF_A_MATTER = late_pattern("对[\u4e00-\u9fff]{2,10}?(?:不|基本|较)?满意")
_TOLD_TWICE = late_pattern("同步|同时|重复|交叉|兼")
_PURPOSE = late_pattern("(?:主要)?(?:用于|用作|投向|支持|安排给|补助给?|奖励|补充|偿还|归还|置换)")
_REST = re.compile("其他(?:费用|支出|经费|人员|类)?$|及以下$")


def implicit(sentence: Sentence) -> Iterator[Statement]:
    """特困人员1,855人，集中供养312人，分散供养1,543人: parts of like names right behind their total."""
    for place in range(len(sentence.terms) - 2):
        whole = sentence.terms[place]
        parts = _parts_behind(sentence, whole)
        if len(parts) > 1 and _may_make_up(whole, parts):
            yield from _judged(sentence, whole, parts)
        elif not place and (row := _row_to_the_end(sentence, whole)) and _may_make_up(whole, row):
            yield from likely_sum([whole.mention], [part.mention for part in row], is_sure_slip)


def halves_that_grew(sentence: Sentence) -> Iterator[Statement]:
    """接待12.7万人次，增长17%，过夜游客5.4万人次，增长20%，一日游7.3万人次，增长15%: two halves, and rates between."""
    amounts = [term for term in sentence.terms if not (term.unit in _NO_TOTALS or term.is_attribute)]
    for whole, *parts in zip(amounts, amounts[1:], amounts[2:], strict=False):
        first, last = parts
        are_here = whole.segment == last.segment and whole.depth == first.depth == last.depth
        is_row = whole.clause < first.clause < last.clause and last.clause - whole.clause <= _FARTHEST
        if not (are_here and is_row and whole.unit == first.unit == last.unit and last.index - whole.index > _WORD):
            continue
        mentions = [part.mention for part in parts]
        is_exact = all(each.is_exact for each in (whole.mention, *mentions))
        if is_exact and are_halves([part.own_name for part in parts]) and not first.begins_parts:
            told = [*likely_sum([whole.mention], mentions, within(_NEAR), is_sure_slip)]
            is_fine = len(whole.mention.number.as_tuple().digits) >= _ROW
            if not told and is_fine and is_slipped(whole.mention, mentions):
                told = [sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.ASK)]
            yield from told


def behind_a_rate(sentence: Sentence) -> Iterator[Statement]:
    """支出121.8万元，执行率95%；研发支出85.4万元，奖励支出22.6万元，奖补支出13.8万元: the rest of the sentence."""
    if len(sentence.terms) < _ROW + _WORD:
        return
    whole, rate, *parts = sentence.terms
    if rate.unit != PERCENT or whole.unit != MONEY or rate.segment != whole.segment:
        return
    end = whole.own_name[-_WORD:]
    are_alike = len(end) == _WORD and all(part.own_name.endswith(end) and part.unit == MONEY for part in parts)
    is_row = {part.segment for part in parts} == {rate.segment + 1} and not any(part.depth for part in parts)
    mentions = [part.mention for part in parts]
    if not (are_alike and is_row and all(each.is_exact for each in (whole.mention, *mentions))):
        return
    yield from likely_sum([whole.mention], mentions, within(_NEAR), is_sure_slip)


def _parts_behind(sentence: Sentence, whole: Term) -> list[Term]:
    """The figures right behind it that are named like one another; none where words say what they are."""
    terms, place = sentence.terms, whole.index
    if place + 3 < len(terms) and per_of_average(terms[place + 1]) is not None:
        place += 1  # 学生2,340人，平均班额52人，高一820人
    elif place + 3 < len(terms) and terms[place + 1].unit in DURATIONS and not terms[place + 2].mark:
        place += 1  # 任务18个：前3个季度完成8个，10月又完成5个，11月再完成5个
    first = terms[place + 1]
    if not whole.unit == first.unit == terms[place + 2].unit or whole.unit in _NO_TOTALS:
        return []
    if sentence.begins_parts(first) or first.name.startswith(("加", "减", "扣", "另")) or whole.after_mark == "、":
        return []
    if whole.mark == "、" and terms[whole.index - 1].unit == whole.unit:
        return []  # 小学500元、初中625元，特教学校…: the last of a row
    row = _row_with_the_rest(terms[place + 1 : place + _MOST_PARTS]) or _row_of_short_names(sentence, whole, first)
    row = row or _row_of_purposes(sentence, whole, first)
    if row:
        return row
    parts = [first]
    for term in terms[place + 2 : place + _MOST_PARTS]:
        if term.unit != whole.unit or term.depth != first.depth or term.begins_parts:
            break
        if len(parts) > 1 and parts[1].segment == whole.segment != term.segment:
            break  # 限额68亿元，一般债务4亿元，专项债务64亿元；此前下达60亿元: what stands behind the ； goes on
        if _YET_TO_COME.match(term.own_name) and not _YET_TO_COME.match(first.own_name):
            return []
        names = [first.own_name, term.own_name]
        is_one_more = are_parallel(names) or are_of_one_family([*(part.own_name for part in parts), *names])
        if not (is_one_more or _are_school_years(names) or _are_costs(names) or _OTHER_COSTS.search(names[1])):
            break
        parts.append(term)
    return parts


def _row_to_the_end(sentence: Sentence, whole: Term) -> list[Term]:
    """清运量1,264吨，焚烧处理982吨，卫生填埋156吨，资源化126吨: all that the sentence tells, and no two alike."""
    row = [*sentence.terms[whole.index + 1 :]]
    fewest = _WORD if words.STRONG_TOTAL.search(whole.own_name) or _ALL_THERE.search(whole.own_name) else _ROW
    is_row = len(row) >= fewest and whole.index == 0 and {term.unit for term in row} == {whole.unit}
    is_listed = {term.mark for term in row[1:]} == {"、"}
    are_clauses = all(
        term.is_plain and term.clause == (1 if is_listed else at) and (term.mark == "，" or (is_listed and at > 1))
        for at, term in enumerate(row, 1)
    )
    names = [term.own_name for term in row]
    are_names = all(_WORD <= len(name) <= _MOST_OF_A_NAME and _CAME_OR_WENT.search(name) is None for name in names)
    is_end = row and not whole.clause and row[-1].after_mark in ("。", "") and not row[-1].after
    is_one_of_them = any(name.endswith(whole.own_name[-_WORD:]) for name in names)  # 教育支出, 卫生支出, 住房支出
    are_kinds = are_names and not is_one_of_them and len({*names}) == len(names)
    is_told_so = bool(row) and (sentence.begins_parts(row[0]) or whole.unit in (SCORE, *_NO_TOTALS))
    return row if is_row and are_clauses and are_kinds and is_end and not is_told_so else []


def _row_of_purposes(sentence: Sentence, whole: Term, first: Term) -> list[Term]:
    """申请资金90万元，30万元用于预算编制，35万元用于审计，25万元用于测绘: amounts before what they are for."""
    if whole.unit != MONEY or first.mark not in ("，", "：") or first.clause - whole.clause != 1:
        return []
    row: list[Term] = []
    for term in sentence.terms[first.index : first.index + _MOST_PARTS]:
        if term.own_name or term.unit != whole.unit or not term.is_plain or _PURPOSE.match(term.after) is None:
            break
        row.append(term)
    return row if len(row) > 1 else []


def _are_school_years(names: Sequence[str]) -> bool:
    """高一, 高二, 高三; 七年级, 八年级; 2021年, 2022年."""
    return all(map(_SCHOOL_YEAR.fullmatch, names))


def _are_costs(names: Sequence[str]) -> bool:
    """建安工程费, 其他费用, 预备费."""
    return all(name.endswith(("费", "费用")) for name in names)


def _row_with_the_rest(terms: Sequence[Term]) -> list[Term]:
    """执法大队31人、监测站22人、机关及其他14人: what stands between 、 up to 其他 is all."""
    for count, term in enumerate(terms):
        if count and (term.mark != "、" or term.unit != terms[0].unit or term.depth != terms[0].depth):
            return []
        if count > 1 and _REST.search(term.own_name):
            return list(terms[: count + 1])
    return []


def _row_of_short_names(sentence: Sentence, whole: Term, first: Term) -> list[Term]:
    """充电桩520根，城东180根、城西160根、城南180根: a list of its own, of names that tell only where."""
    if first.mark not in ("，", "：") or first.clause - whole.clause != 1 or first.index - whole.index != 1:
        return []
    row = [first]
    for term in sentence.terms[first.index + 1 : first.index + _MOST_PARTS]:
        if term.mark != "、" and not term.is_joined:
            break
        row.append(term)
    names = [term.own_name for term in row]
    are_short = all(0 < len(name) <= _ROW and _CAME_OR_WENT.search(name) is None for name in names)
    is_row = len(row) >= _ROW and len({*names}) == len(names) and {term.unit for term in row} == {whole.unit}
    is_open = _AND_SO_ON.match(row[-1].after) is not None
    return row if is_row and are_short and not is_open and whole.own_name else []


def _may_make_up(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether the sum is not hopelessly far off, all figures are exact and none stands apart."""
    mentions = [part.mention for part in parts]
    is_hopeless = abs(sum(each.size for each in mentions) - whole.mention.size) > _HOPELESS * whole.mention.size
    if is_hopeless and not (is_slipped(whole.mention, mentions) or _are_more_than_all(whole, parts[:_WORD])):
        return False
    if not all(mention.is_exact for mention in (whole.mention, *mentions)):
        return False
    if any(map(_OF_A_MATTER.match, (part.own_name for part in parts[1:]))) and not _OF_A_MATTER.match(
        parts[0].own_name
    ):
        return False  # 满意352份，基本满意31份，对效率不满意26份
    if whole.own_name.replace("一", "二", 1) == parts[0].own_name != whole.own_name:
        return False  # 一季度18万件，二季度21万件，三季度24万件: the first of a row
    return parts[0].depth == whole.depth and not any(part.is_attribute or is_new_total(part) for part in parts)


def _is_other_half(name: str, first: str) -> bool:
    """省内迁入1.77万人，省外迁入1.45万人，迁往省内0.57万人: the first of two halves beside the second."""
    return name[-_WORD:] == first[-_WORD:] and any(
        half in name and other in first and name.endswith(first.replace(other, half, 1))
        for names in words.HALVES
        for half, other in (names, names[::-1])
    )


def _are_all(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether two parts are halves, or both named in what they make up: 行政事业性资产, 行政单位, 事业单位."""
    names = [part.own_name for part in parts]
    return len(names) == _WORD and (are_halves(names) or _are_named_in(whole, names))


def _are_more_than_all(whole: Term, parts: Sequence[Term]) -> bool:
    """Of two that are all there are neither is more than all, but both together are."""
    mentions = [part.mention for part in parts]
    are_within = all(each.value <= whole.mention.value for each in mentions) and parts[0].segment == whole.segment
    if not are_within or summed(mentions) <= whole.mention.value or not _are_all(whole, parts):
        return False
    kinds = [set(_OF_A_STOCK.findall(each.own_name)) for each in (whole, *parts)]
    return all(kind == kinds[0] for kind in kinds)


def _are_named_in(whole: Term, names: Sequence[str]) -> bool:
    heads = [name[:_WORD] for name in names]
    return len({*heads}) == len(names) and all(len(head) == _WORD and head in whole.own_name for head in heads)


def _judged(sentence: Sentence, whole: Term, parts: Sequence[Term]) -> Iterator[Statement]:
    mentions = [part.mention for part in parts]
    if len(mentions) == _WORD and not all(each.value for each in mentions):
        return  # 在职51人，离休0人，退休51人: the first is not made up of nothing and the last
    if adds_up(whole.mention, mentions):
        yield sum_statement(whole.mention, mentions, holds=True)
    elif first_parts := _first_that_add_up(whole.mention, mentions):
        yield sum_statement(whole.mention, first_parts, holds=True)
    elif _is_no_total(sentence, whole, parts[0]) or _is_first_of_row(whole, parts):
        return
    elif len(parts) > _WORD and _are_all(whole, parts[:_WORD]):
        yield from _judged(sentence, whole, parts[:_WORD])  # 行政单位10.1亿元，事业单位23.4亿元，负债9.9亿元
    elif _is_left_open(sentence, whole, parts):
        return
    elif _is_missed(whole, parts):
        yield sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)
    else:
        yield from _with_one_more(sentence.terms, whole, parts)


def _is_left_open(sentence: Sentence, whole: Term, parts: Sequence[Term]) -> bool:
    """公办61所，民办21所，其余为教学点; 线上61期，线下28期，其中3期同步开设: the rest untold, or some told twice."""
    end = parts[-1].end
    if _TOLD_TWICE.search(sentence.text, end, sentence.end):
        return True
    is_short = summed([part.mention for part in parts]) < whole.mention.value
    is_open = _UNTOLD.match(sentence.text, end, sentence.end) or _AND_SO_ON.match(parts[-1].after)
    return is_short and is_open is not None


def _is_missed(whole: Term, parts: Sequence[Term]) -> bool:
    mentions, limit = [part.mention for part in parts], _limit(whole, parts)
    if is_close(whole.mention.value, summed(mentions), limit) or is_sure_slip(whole.mention, mentions):
        return True
    is_total = words.STRONG_TOTAL.search(whole.own_name) or words.WEAK_TOTAL.match(whole.own_name)
    is_whole = is_total is not None and limit > 0
    is_whole = is_whole or _are_all(whole, parts) or _are_kinds_of_its_noun(whole, parts)
    return (is_whole and is_slipped(whole.mention, mentions)) or _are_more_than_all(whole, parts)


def _are_kinds_of_its_noun(whole: Term, parts: Sequence[Term]) -> bool:
    """工作人员172名，窗口人员148名，后台人员24名: two kinds right behind what bears their noun and no other name."""
    noun, *words_of_kind = [whole.own_name[-_WORD:], *(part.own_name for part in parts)]
    is_bare = len(_ALL_OF_IT.sub("", whole.own_name)) <= _SHORT and whole.unit != MONEY and whole.mention.scale == 1
    are_kinds = len(noun) == _WORD and all(len(name) > _WORD and name.endswith(noun) for name in words_of_kind)
    may_overlap = any(map(words.OVERLAPPING.search, words_of_kind)) or any(
        trait.search(name) for trait in words.TRAITS for name in words_of_kind
    )
    return is_bare and are_kinds and not may_overlap and parts[0].clause == whole.clause + 1


def _with_one_more(terms: Sequence[Term], whole: Term, parts: Sequence[Term]) -> Iterator[Statement]:
    """予以公开18件，部分公开6件，不予公开5件，无法提供13件: the last of the row has another kind of name."""
    last = parts[-1]
    more = terms[last.index + 1] if last.index + 1 < len(terms) else None
    if more is None or len(parts) < _ROW or more.unit != whole.unit or more.clause - last.clause != 1:
        return
    mentions = [part.mention for part in (*parts, more)]
    if more.is_attribute or more.depth != last.depth or not more.mention.is_exact:
        return
    if adds_up(whole.mention, mentions):
        yield sum_statement(whole.mention, mentions, holds=True)
    elif is_sure_slip(whole.mention, mentions) or is_close(whole.mention.value, summed(mentions), _NEAR_OF_THREE):
        yield sum_statement(whole.mention, mentions, holds=False, confidence=Confidence.PROBABLE)


def _first_that_add_up(whole: Mention, parts: Sequence[Mention]) -> Sequence[Mention]:
    """支出364万元，基本支出226万元，项目支出138万元，采购支出20万元: what stands behind is told of them."""
    lengths = range(len(parts) - 1, 1, -1)
    return next((parts[:length] for length in lengths if adds_up(whole, parts[:length])), ())


def _is_first_of_row(whole: Term, parts: Sequence[Term]) -> bool:
    """管护补助44.2万元，停伐补助31万元，防火补助6万元: the first of several subsidies, unless its name sums them up."""
    name = whole.own_name
    if len(parts) >= _ROW and parts[0].mark != "、" and all(part.mark == "、" for part in parts[1:]):
        return False  # 改造管网86公里，供水管网52公里、燃气管网18公里、供热管网16公里: a list of its own
    is_like = are_parallel([name, *(part.own_name for part in parts)]) and len(_ALL_OF_IT.sub("", name)) > _SHORT
    is_row = is_like and not words.STRONG_TOTAL.search(name) and not words.WEAK_TOTAL.match(name)
    return is_row or _is_other_half(name, parts[0].own_name) or _are_points_one_by_one(whole, parts)


def _are_points_one_by_one(whole: Term, parts: Sequence[Term]) -> bool:
    """效益扣1.6分，过程扣1.4分，产出扣0.8分: each of the points has its own item before one verb, and none sums up."""
    names = [each.own_name for each in (whole, *parts)]
    is_sum = words.STRONG_TOTAL.search(names[0]) or words.WEAK_TOTAL.match(names[0])
    verbs = {name[-1:] for name in names}
    return (
        whole.unit == SCORE and not is_sum and len(verbs) == 1 and verbs <= _OF_POINTS and min(map(len, names)) > _WORD
    )


def _is_no_total(sentence: Sentence, whole: Term, first: Term) -> bool:
    if _ONE.search(sentence.text, whole.end, sentence.end):
        return True
    if _IS_NEW.search(whole.own_name) and _IS_STOCK.search(first.own_name):
        return True  # 新增贷款8.6亿元，城镇贷款余额6.2亿元，农村贷款余额5.1亿元
    return bool(connector_before(sentence, whole.index)) and _is_like_its_parts(whole, first)


def _is_like_its_parts(whole: Term, first: Term) -> bool:
    """中央600万元、省级300万元、市级…: the first of a row rather than its total."""
    names = [whole.own_name, first.own_name]
    return are_parallel(names) or are_of_one_family(names)


def _are_right_behind(whole: Term, parts: Sequence[Term]) -> bool:
    """Whether two parts stand next to it in one stretch, and it is called by fewer words than either."""
    are_next = whole.index + 1 == parts[0].index and parts[-1].segment == whole.segment
    return are_next and len(parts) == _WORD and all(len(part.own_name) != len(whole.own_name) for part in parts)


def _limit(whole: Term, parts: Sequence[Term]) -> Decimal:
    """How far off parts without 其中 may be to count as meant: three of like names rather than two of a family."""
    names = [part.own_name for part in parts]
    is_above = summed([part.mention for part in parts]) > whole.mention.value
    may_overlap = any(map(words.OVERLAPPING.search, names)) or all(map(words.LENT_FOR.search, names))
    if not any(names):
        return _NEAR_OF_THREE if is_above else _NEAR
    if is_above and whole.unit != MONEY and len(parts) > 2 and not may_overlap:
        return _ABOVE
    if is_above and whole.unit != MONEY and are_parallel(names) and parts[1].mark == "、" and not may_overlap:
        return _NEAR_OF_THREE
    if whole.unit != MONEY and _are_right_behind(whole, parts):
        if are_halves(names):
            return _NEAR_OF_THREE  # 养老机构46家，公办的18家，民办的26家
        if is_above and _are_kinds_of_its_noun(whole, parts) and not any(map(_CAME_OR_WENT.search, names)):
            return _ABOVE  # 提案92件，集体提案26件，个人提案76件: no one is of both kinds
    if len(parts) > 2 and (are_parallel(names) or _are_school_years(names) or _REST.search(names[-1])):
        return Decimal(0) if is_above and may_overlap else _NEAR_OF_THREE
    if len(parts) > 2 and _are_costs(names) and words.STRONG_TOTAL.search(whole.own_name):
        return _NEAR
    if len(parts) > 2 and whole.index + 1 == parts[0].index and all(len(name) <= _ROW for name in names):
        return _NEAR_OF_THREE if is_above and not may_overlap else _NEAR
    if not are_of_one_family(names):
        return Decimal(0)
    return _ABOVE if is_above and not _is_like_its_parts(whole, parts[0]) else _NEAR

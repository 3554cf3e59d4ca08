"""Which two columns the heading of a third names: 占计划% plan and result, 同比增减% this year and the last."""

import re
from collections.abc import Iterator, Mapping, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.ways_of_reckoning import (
    CHANGE,
    DIFFERENCE,
    FALL,
    PRODUCT,
    QUOTIENT,
    SHARE,
    Way,
    tells_a_change,
    tells_of_each,
    tells_the_rest,
)

Headings = Mapping[int, str]
"""What stands over columns of amounts."""
Operands = tuple[int, int]
"""The two columns, in the order in which they are reckoned with."""

_LENGTHS = range(8, 1, -1)
"""So many characters two headings of one group have in common."""
_BESIDE = late_pattern(r"\([^()]*\)|[%％‰]")
_LAST = late_pattern("上年|去年|同期|上期|前年|上月|上季|基期|期初|年初数|年初余")
_NOW = late_pattern("本[年期月季]|今年|当[年期月]|现[有期]|期末|年末|报告期")
_PLAN = late_pattern(
    "计划|预算|任务|目标|指标|概算|年初|核定|批复|下达|安排|应[到收缴参检发入考付还支]|合同|[总计]投资$"
)
_DONE = late_pattern("完成|执行|实际|实[到收缴付支发现参施考]|决算|支出|支付|拨付|使用|发放|到位|已|累计|兑现")
_TOTAL = late_pattern("总|合计|全部|^应")
_ALL = late_pattern(
    "总|全|应|共|抽[查检样]|检[查测验]|受理|登记|在[校册]|监测|接收|任务|计划|目标|预算|申[报请]|参加|报名"
)
_YEAR = late_pattern("20[0-9]{2}")
_OF = late_pattern("(?:占|为|相当于|完成)(?P<of>[^占为完%()]{2,10}?)的?(?:比[例重]?|百分比)?$")
_RATE = late_pattern("(?P<of>[^占]{1,8}?)(?:占比|[比]率|率|比例|比重|进度|情况)$")
_PROGRESS = late_pattern("完成|执行|进度|支付|支出|拨付|到位|使用|兑现|落实|收缴|实施|到[会岗课]|出勤|参[会考训]")
_PRODUCTS = late_pattern("金额|总价|合价|总额|总?产[量值]|费用|总费|补[助贴]|工资|收入|支出|资金|[^单]价款|小计|合计")
_MONEY = late_pattern("金额|元|费用|资金|价|(?:收入|支出|补[助贴])$")
_EACH = late_pattern("(?P<one>.)均|每(?P<of>.)|(?P<bears>亩)产")
_PER = late_pattern("/(?P<per>[^()])")
_PEOPLE = late_pattern("人|生|员")
"""户均 is told of each of what 户数 counts, 亩产 of what an area holds, 班均人数 of pupils."""


def bare(heading: str) -> str:
    """Without the unit: 占计划 of 占计划%."""
    return _BESIDE.sub("", heading)


def named_operands(way: Way, heading: str, amounts: Headings, prices: Headings) -> Operands | None:
    """The two columns, where the headings leave no other two; `prices`: the columns that are told of each.

    Of several pairs, 2023年预算 and 2023年执行 beside those of 2022年, the pair whose headings begin alike.
    """
    alike = next((group for length in _LENGTHS if len(group := _beginning(heading[:length], amounts)) > 1), amounts)
    return _named(way, heading, alike, prices) or _named(way, heading, amounts, prices)


def _beginning(words: str, amounts: Headings) -> Headings:
    return {column: text for column, text in amounts.items() if text.startswith(words)}


def _named(way: Way, heading: str, amounts: Headings, prices: Headings) -> Operands | None:
    if way in (CHANGE, FALL) or (way is DIFFERENCE and tells_a_change(heading)):
        return _now_and_then(amounts)
    if way is DIFFERENCE:
        return _whole_and_taken(bare(heading), amounts)
    if way is SHARE:
        return _part_and_whole(bare(heading), amounts)
    if way is QUOTIENT:
        return _shared_out(bare(heading), amounts)
    return _count_and_price(bare(heading), amounts, prices) if way is PRODUCT else None


def _only(columns: Sequence[int]) -> int | None:
    return columns[0] if len(columns) == 1 else None


def _pair(one: int | None, two: int | None) -> Operands | None:
    return None if one is None or two is None or one == two else (one, two)


def _that(amounts: Headings, pattern: re.Pattern[str]) -> list[int]:
    return [column for column, text in amounts.items() if pattern.search(bare(text))]


def _now_and_then(amounts: Headings) -> Operands | None:
    """Of 上年同期数 and the one amount beside it that is no plan; or of two years in a row."""
    thens = _that(amounts, _LAST)
    if thens:
        others = [column for column in amounts if column not in thens]
        nows = [column for column in others if not _PLAN.search(amounts[column])] or others
        marked = [column for column in nows if _NOW.search(amounts[column])]
        return _pair(_only(nows) if len(nows) == 1 else _only(marked), _only(thens))
    years = {column: int(year[0]) for column, text in amounts.items() if (year := _YEAR.search(text)) is not None}
    if len(years) > 2:
        years = {column: year for column, year in years.items() if _DONE.search(amounts[column])}
    if len(years) != 2:
        return None
    later, earlier = sorted(years, key=years.__getitem__, reverse=True)
    return (later, earlier) if years[later] == years[earlier] + 1 else None


def _whole_and_taken(said: str, amounts: Headings) -> Operands | None:
    """不合格批次 is left of 抽查批次 by 合格批次; 结余 of the one amount by the other that was spent."""
    amounts = {column: text for column, text in amounts.items() if not (tells_the_rest(text) or _LAST.search(text))}
    stem = said.lstrip("未不没无尚")
    taken = [column for column, text in amounts.items() if bare(text) == stem] if stem != said else []
    taken = taken or [column for column in _that(amounts, _DONE) if len(amounts) > 1]
    others = [column for column in amounts if column not in taken]
    whole = _only(others)
    return _pair(_only(_that(amounts, _PLAN)) if whole is None else whole, _only(taken))


def _part_and_whole(said: str, amounts: Headings) -> Operands | None:
    amounts = {column: text for column, text in amounts.items() if not tells_a_change(text)}
    of = _OF.search(said)
    if of is not None and (wholes := list(_meant_by(of["of"], amounts))):
        others = [column for column in amounts if column not in wholes and not tells_the_rest(amounts[column])]
        return _pair(_done(others, amounts), _only(wholes))
    rate = _RATE.search(said)
    if rate is None:
        return _pair(_done(list(amounts), amounts), _only(_that(amounts, _PLAN))) if _PROGRESS.search(said) else None
    return _of_its_kind(rate["of"], amounts) or (_done_of_plan(amounts) if _PROGRESS.search(rate["of"]) else None)


def _meant_by(words: str, amounts: Headings) -> Iterator[int]:
    """The columns that 占预算% means: 年初预算, not 预算 of the year before."""
    same = [column for column, text in amounts.items() if words in bare(text)]
    if same:
        yield from same if len(same) == 1 else [column for column in same if not _LAST.search(amounts[column])]
        return
    role = next((role for role in (_LAST, _PLAN) if role.search(words)), None)
    if role is not None:
        yield from _that(amounts, role)


def _done(columns: Sequence[int], amounts: Headings) -> int | None:
    """The one of them that tells a result."""
    columns = [column for column in columns if not (_LAST.search(amounts[column]) or _is_plan(amounts[column]))]
    return _only(columns) if len(columns) == 1 else _only([each for each in columns if _DONE.search(amounts[each])])


def _is_plan(heading: str) -> bool:
    """支出预算 is one, 预算支出 is none: the last word tells."""
    plans, results = ([found.end() for found in role.finditer(heading)] for role in (_PLAN, _DONE))
    return max(plans, default=0) > max(results, default=0)


def _done_of_plan(amounts: Headings) -> Operands | None:
    plans = [column for column, text in amounts.items() if _is_plan(text) and not _LAST.search(text)]
    return _pair(_done(list(amounts), amounts), _only(plans))


def _of_its_kind(kind: str, amounts: Headings) -> Operands | None:
    """合格率 of 合格批次 and the one amount beside it, the one that counts all, or 办结 for 按时办结."""
    if kind.endswith("化") and len(kind) > 2:  # 城镇化率 of 城镇人口
        kind = kind[:-1]
    parts = [column for column, text in amounts.items() if kind in bare(text) and not _denies(text, kind)]
    if not parts:
        return _of_both(kind, amounts)
    others = [column for column in amounts if column not in parts and not _is_beside(amounts[column])]
    larger = [column for column in others if kind.endswith(bare(amounts[column]))]
    wholes = [larger, *([each for each in others if sign.search(amounts[each])] for sign in (_TOTAL, _ALL, _PLAN))]
    meant = next((columns for columns in (others, *wholes) if len(columns) == 1), [])
    return _pair(_only(parts), _only(meant))


def _of_both(kind: str, amounts: Headings) -> Operands | None:
    """资产负债率 of 总负债 and 总资产."""
    for at in range(2, len(kind) - 1):
        pair = _pair(_only(_with(kind[at:], amounts)), _only(_with(kind[:at], amounts)))
        if pair is not None:
            return pair
    return None


def _denies(heading: str, kind: str) -> bool:
    """不合格批次 has 合格 in it."""
    return re.search(f"[未不非没]{re.escape(kind)}", heading) is not None


def _is_beside(heading: str) -> bool:
    return tells_the_rest(heading) or _LAST.search(heading) is not None


def _shared_out(said: str, amounts: Headings) -> Operands | None:
    """人均 and 每户 by what is counted, 单价 by the number of things, 生师比 by its second word."""
    if said.endswith("比"):
        return _pair(_only(_with(said[-3:-2], amounts)), _only(_with(said[-2:-1], amounts)))
    each = _counted_by(said)
    counts = (
        [column for column in amounts if not _MONEY.search(amounts[column])] if each is None else _that(amounts, each)
    )
    others = [column for column in amounts if column not in counts]
    measure = said.rpartition("均")[2]
    sign = _PEOPLE if measure.startswith("人") else re.compile(re.escape(measure))
    same = [column for column in others if measure and sign.search(bare(amounts[column]))]
    return _pair(_only(same or others), _only(counts))


def _counted_by(words: str) -> re.Pattern[str] | None:
    """What a column counts that 户均 and 元/户 are told of each of."""
    found = _EACH.search(words) or _PER.search(words)
    word = found[found.lastgroup or 0] if found is not None else "平"
    return None if word == "平" else re.compile("亩|面积" if word == "亩" else re.escape(word))


def _with(word: str, amounts: Headings) -> list[int]:
    return [column for column, text in amounts.items() if word and word in bare(text)]


def _count_and_price(said: str, amounts: Headings, prices: Headings) -> Operands | None:
    """金额 of 数量 and 单价, 总产量 of an area and what each 亩 bears; no total comes from a mean."""
    if not _PRODUCTS.search(said):
        return None
    price = _only([column for column, text in prices.items() if tells_of_each(text) and "均" not in text])
    each = None if price is None else _counted_by(prices[price])
    counts = [column for column in amounts if not _MONEY.search(amounts[column])]
    if each is not None and len(counts) > 1:
        counts = [column for column in counts if each.search(amounts[column])]
    return _pair(_only(counts), price)

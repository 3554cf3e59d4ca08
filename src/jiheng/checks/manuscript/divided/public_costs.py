"""The “三公” costs and their total, wherever they stand: travel abroad, cars and receptions are all there are."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.divided.division import Division
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.tables.three_public_tables import Cost
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Relation
from jiheng.quantities.units import MONEY
from jiheng.quantities.words import YEAR

_SIGNS = ("三公", "接待", "出国", "用车", "公车")


_TOLD = (
    "(?:20[0-9]{2}年度?|用|经费|支出|预算|决算|总额|总数|合计|总计|数|额|安排|财政拨款|年初|全年|共|为|是|约|达|：)*$"
)
_NAMES = (
    (Cost.CARS, re.compile(f"(?:购置(?:费)?(?:和|及|与|、)运行(?:和|及|与|、)?(?:维护)?|公务用车)费?{_TOLD}")),
    (Cost.BOUGHT, re.compile(f"(?:公务用?车|车辆)购置费?{_TOLD}")),
    (Cost.RUN, re.compile(f"(?:公务用?车|公车|车辆)(?:的)?运行(?:(?:和|及|与|、)?维护)?费?{_TOLD}")),
    (Cost.ABROAD, re.compile(f"出国(?:（境）)?费?{_TOLD}")),
    (Cost.RECEPTION, re.compile(f"接待费?{_TOLD}")),
    (Cost.TOTAL, re.compile(f"“?三公”?经费{_TOLD}")),
)
_ACCOUNT = late_pattern(f"(?:20[0-9]{{2}}年度?|实际|全年|年度)*(?:决算|预算|支出|执行){_TOLD}")
_ASPECTS = ("决算", "预算")
_MOST_PASSAGES = 8

_Told = tuple[Passage, Term]
_Row = dict[Cost, _Told]


def public_costs(manuscript: Manuscript) -> Iterator[Division]:
    """Each telling of all three costs against the total told before them, unless its paragraph itself is wrong so."""
    for found in _found(manuscript):
        passage, whole = found.whole
        sums = (each for each in manuscript.readings[passage.index].statements if each.relation is Relation.SUM)
        if found.holds or not any(whole.start in each.figures for each in sums if not each.holds):
            yield found


def _found(manuscript: Manuscript) -> Iterator[Division]:
    totals: list[_Told] = []
    row: _Row = {}
    for passage in manuscript.prose_with(*_SIGNS):
        for sentence in manuscript.readings[passage.index].sentences:
            for term in sentence.terms:
                is_total = bool(totals) and not row and _goes_on(totals[-1][1], term)
                cost = Cost.TOTAL if is_total else _cost_of(term)
                if cost is None:
                    continue
                if cost in row or (cost is Cost.TOTAL and row):
                    yield from _judged(totals, row)
                    row = {}
                if cost is not Cost.TOTAL:
                    row[cost] = (passage, term)
                elif totals and totals[-1][1] not in sentence.terms and totals[-1][0] is not passage:
                    totals = [(passage, term)]
                else:
                    totals.append((passage, term))
    yield from _judged(totals, row)


def _goes_on(total: Term, term: Term) -> bool:
    """“三公”经费预算2.85万元，支出决算为0.39万元: the account of what the budget was told of."""
    is_near = term.index - total.index in (1, 2) and term.start > total.end
    is_money = term.unit == MONEY and term.mention.is_exact and not term.is_attribute
    return is_near and is_money and _ACCOUNT.fullmatch(term.own_name) is not None


def _cost_of(term: Term) -> Cost | None:
    if term.unit != MONEY or term.is_attribute or not term.mention.is_exact:
        return None
    name = term.own_name
    return next((cost for cost, named in _NAMES if named.search(name)), None)


def _judged(totals: Sequence[_Told], row: _Row) -> Iterator[Division]:
    """Right where one of the totals is their sum; wrong where only one can be meant."""
    yield from _of_cars(row)
    cars = [row[Cost.CARS]] if Cost.CARS in row else [row[each] for each in (Cost.BOUGHT, Cost.RUN) if each in row]
    if not (cars and totals and Cost.ABROAD in row and Cost.RECEPTION in row):
        return
    parts = (row[Cost.ABROAD], *cars, row[Cost.RECEPTION])
    first = min(parts, key=lambda told: (told[0].index, told[1].start))
    last = max(parts, key=lambda told: (told[0].index, told[1].start))
    if last[0].index - totals[-1][0].index > _MOST_PASSAGES:
        return
    mentions = [term.mention for _, term in parts]
    right = next((whole for whole in totals if adds_up(whole[1].mention, mentions)), None)
    wrong = [whole for whole in totals if _is_of(whole, first, parts)] if right is None else []
    if right is not None:
        yield Division(right, parts, holds=True)
    elif len({term.mention.value for _, term in wrong}) == 1:
        yield Division(wrong[0], parts, holds=False)


def _of_cars(row: _Row) -> Iterator[Division]:
    """Cars bought and cars run behind both of them, in one paragraph."""
    if not {Cost.CARS, Cost.BOUGHT, Cost.RUN} <= row.keys():
        return
    whole, parts = row[Cost.CARS], (row[Cost.BOUGHT], row[Cost.RUN])
    if all(passage is whole[0] and whole[1].start < term.start for passage, term in parts):
        yield Division(whole, parts, adds_up(whole[1].mention, [term.mention for _, term in parts]))


def _is_of(whole: _Told, first: _Told, parts: Sequence[_Told]) -> bool:
    """Whether neither another year nor the other of budget and account is told of the total."""
    told = _words_before(whole)
    names = _words_before(first) + "".join(term.name for _, term in parts)
    years = set(YEAR.findall(told)[-1:])
    if years and set(YEAR.findall(names)) and years.isdisjoint(YEAR.findall(names)):
        return False
    aspects = [aspect for aspect in _ASPECTS if aspect in names]
    return not aspects or any(aspect in whole[1].name for aspect in aspects) or not _tells_one(whole)


def _tells_one(whole: _Told) -> bool:
    return any(aspect in whole[1].name for aspect in _ASPECTS)


def _words_before(told: _Told) -> str:
    passage, term = told
    return passage.text[max(passage.text.rfind("。", 0, term.start), 0) : term.start]

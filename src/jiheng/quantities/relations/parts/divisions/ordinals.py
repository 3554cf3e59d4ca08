"""Parts that are counted through: 一档45人，二档213人，三档460人; 第1批13亿元，第2批8.5亿元; A类22件，B类68件.

Or whose total says how many they are, in whatever order: 第二批860万元，两批累计到位1,980万元，其中第一批1,120万元.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.mention import Mention
from jiheng.quantities.relations.arithmetic.likely_sums import likely_sum, within
from jiheng.quantities.relations.arithmetic.sums import is_sure_slip, is_swapped, summed
from jiheng.quantities.relations.parts.total_last.all_named import is_named_as_all
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import NOT_ADDED

_NUMBERS = ("一二三四五六七八九", "123456789", "ABCDEFGH", "甲乙丙丁戊")
_KIND = "档|级|类|等|批|期|轮|标段|阶段|组"
_ORDINAL = late_pattern(f"第?(?P<number>[{''.join(_NUMBERS)}])(?P<kind>{_KIND})(?!以[上下])")
_SECOND = quick_pattern(f"[二2](?:{_KIND})|[B乙][类级]")
_FEWEST, _MOST_WHOLES, _SWAPPED = 2, 4, 2
_ABOVE = Decimal("0.12")
_IS_NEAR = within(Decimal("0.2"))
_IS_NEAR_OF_ALL = within(Decimal("0.12"))
_REACH, _WITHIN = 40, late_pattern("中(?!央)")
_OF_SO_MANY = late_pattern(
    "(?P<count>[两二三四五2-5])(?P<kind>[批期轮])次?(?:资金|项目|任务)?(?:已|共|总)*(?:累计|合计|共计|总计|共)"
    "(?P<deed>[^，。；0-9]{0,24})$"
)
_SPENT = late_pattern("支出|支付|使用|偿还|完成|兑付|执行|发放|结[余转]|剩余|拨付|实际")
"""Of what was granted: no total of what was, unless each part was spent as well."""
_COUNTS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_BESIDES = ("另", "此外")
"""第一批12座，第二批正在施工，另改造5座: no batch."""
_CAME = late_pattern("(?:实际|全年|已|累计|全部)*(?:到账|到位|收到|下达|拨付|争取)(?:资金|金额)?(?:为)?$")


def has_ordinals(text: str) -> bool:
    """Whether anything in the text is the second of its kind."""
    return _SECOND.search(text) is not None


def ordinals(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The parts counted through against a total before them: none belongs to two, so that they are never more."""
    yield from _of_so_many(sentence, earlier)
    for parts in _runs(sentence):
        before = _plain(sentence.terms[: parts[0].index], parts[0].unit)
        is_told = bool(before)
        if not is_told and earlier and (len(parts) > _FEWEST or sentence.begins_parts(parts[0])):
            before = _plain(earlier[-1].terms, parts[0].unit)
        behind = sentence.terms[parts[-1].index + 1 : parts[-1].index + 2]
        if not before and behind and behind[0].unit == parts[0].unit and behind[0].is_plain:
            yield from _received(behind[0], [part.mention for part in parts])
            if is_named_as_all(behind[0]):
                yield from likely_sum(
                    [behind[0].mention], [part.mention for part in parts], is_sure_slip, _IS_NEAR_OF_ALL
                )
        yield from _judged(before[::-1][:_MOST_WHOLES], [part.mention for part in parts], is_told=is_told)


def _of_so_many(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Totals that count their parts, each of which stands once before or behind them."""
    for total in sentence.terms:
        ahead = sentence.text[max(total.start - _REACH, sentence.start) : total.start]
        found = _OF_SO_MANY.search(ahead) if total.unit not in NOT_ADDED and total.mention.is_exact else None
        if found is None:
            continue
        told = [*(each for other in earlier[-1:] for each in other.terms), *sentence.terms]
        parts = {
            number["number"]: each
            for each in told
            if each is not total and each.unit == total.unit and each.mention.is_exact
            if (number := _ORDINAL.search(each.name)) is not None and number["kind"] == found["kind"]
            if not _WITHIN.search(each.name, number.end())
        }
        count = _COUNTS.get(found["count"]) or int(found["count"])
        if len(parts) == count and any({*numbers[:count]} == parts.keys() for numbers in _NUMBERS):
            deed = _SPENT.search(found["deed"])
            if deed is None or all(deed[0] in each.name for each in parts.values()):
                yield from likely_sum(
                    [total.mention], [each.mention for each in parts.values()], is_sure_slip, _IS_NEAR
                )


def _received(total: Term, parts: Sequence[Mention]) -> Iterator[Statement]:
    """第一批844万元、第二批600万元，实际到账1,444万元: no more comes than was sent, and maybe less."""
    if _CAME.search(total.own_name):
        yield from likely_sum([total.mention], parts, _is_swapped, is_sure_slip, _is_exceeded)


def _is_exceeded(whole: Mention, parts: Sequence[Mention]) -> bool:
    return whole.value > summed(parts) and is_close(whole.value, summed(parts), _ABOVE)


def _plain(terms: Sequence[Term], unit: str) -> list[Mention]:
    return [term.mention for term in terms if term.unit == unit and term.is_plain]


def _runs(sentence: Sentence) -> Iterator[list[Term]]:
    """The first amounts behind 一, 二, 三 … of one kind."""
    run: list[Term] = []
    kind, since = "", sentence.start
    for term in sentence.terms:
        if _ORDINAL.fullmatch(term.mention.text):
            continue
        found = None
        if term.unit not in NOT_ADDED and not term.depth and term.mention.is_exact:
            found = _ORDINAL.search(sentence.text, since, term.start)
            since = term.end
        if found is None or term.name.startswith(_BESIDES):
            continue
        place = max(numbers.find(found["number"]) for numbers in _NUMBERS)
        if place == len(run) and (not run or (found["kind"] == kind and term.unit == run[0].unit)):
            run.append(term)
            kind = found["kind"]
            continue
        if len(run) >= _FEWEST:
            yield run
        run, kind = ([term], found["kind"]) if not place else ([], "")
    if len(run) >= _FEWEST:
        yield run


def _judged(wholes: Sequence[Mention], parts: Sequence[Mention], *, is_told: bool) -> Iterator[Statement]:
    told = list(likely_sum(wholes, parts, _is_swapped, is_sure_slip))
    if is_told and not told:
        told += likely_sum([max(wholes, key=lambda each: each.value)], parts, _is_passed)
    yield from told


def _is_swapped(whole: Mention, parts: Sequence[Mention]) -> bool:
    return is_swapped(whole, parts, fewest=_SWAPPED)


def _is_passed(whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether they are a little more than all."""
    return summed(parts) > whole.value and is_close(whole.value, summed(parts), _ABOVE)

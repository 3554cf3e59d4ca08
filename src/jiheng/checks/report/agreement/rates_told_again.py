"""One rate told in two places."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jiheng.checks.check import Answers, Bad, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.digits import is_slip, significant
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import PERCENT

_DONE = re.compile(r"(?P<kind>(?:完成|执行|发放|放款|到位|支出|兑现|覆盖)率)(?:仅|只有|已|高)?(?:为|是|达到?)?$")
_OF_PEOPLE = re.compile(r"人数|户数|家数|次数|件数|面积")
_EMPTY = bigrams("完成率执行率发放率放款率到位率年初预算实际计划目标任务全年项目资金支出完成执行发放")
_ENOUGH, _SAME_NAME = 3, 7
_OF_ANOTHER = late_pattern("[上去]年|同期|其中|半年|季度|[0-9]月|全[省国市]|平均")
_MANY_DIGITS = 4


@dataclass(frozen=True, slots=True)
class _Told:
    passage: Passage
    rate: Term
    subject: frozenset[str]
    name: str
    arithmetic: str


@check(
    id="RPT207",
    title="同一比率前后应一致",
    why="同一个完成率在两处写成两个数，读者不知道哪个对；小数位不同而数值相同的不算。",
    kind=Kind.CONFLICT,
    severity=Severity.ERROR,
    confidence=Confidence.PROBABLE,
    references=("R42", "R45"),
    nothing="没有在两处写到同一完成率",
    good=(
        "计划发放贴息贷款420万元，实际发放贴息贷款378万元，完成率90%。\n小额贴息贷款发放金额完成率90.0%，受益人数完成率100%。",
        "护林补助执行率82.25%（拨付151.47万元，使用124.58万元）。\n造林补助执行率85.22%（拨付203.4万元，使用173.34万元），上年执行率85.25%。",
    ),
    bad=(
        Bad(
            "计划改造农村危房420户，实际改造378户，农村危房改造任务完成率90%。\n农村危房改造任务完成率95%，群众满意。",
            says="90%",
        ),
        Bad(
            "护林补助资金执行率82.25%（拨付151.47万元，使用124.58万元）。\n因手续不全，预算执行率仅为85.22%。",
            says="82.25%",
        ),
    ),
)
def rates_told_again(manuscript: Manuscript) -> Answers:
    """Every completion told with its amounts, against completions of the same thing told elsewhere without."""
    worked, bare = _split(manuscript)
    for told in bare:
        for first in worked:
            if told.passage is first.passage:
                continue
            shared = len((told.subject & first.subject) - _EMPTY)
            is_one_name = len(longest_in_common(told.name, first.name)) >= _SAME_NAME or _is_swapped(
                told, first, worked
            )
            if shared < _ENOUGH and not is_one_name:
                continue
            places = (_place(told), _place(first))
            if told.rate.mention.interval.meets(first.rate.mention.interval):
                yield Holds(places, f"{told.rate.mention.text}≈{first.arithmetic}")
                break
            if is_one_name:
                message = (
                    f"“{told.name[-14:]}”这里写的是{told.rate.mention.text}，第{first.passage.first_line}段写的是"
                    f"{first.rate.mention.text}；请核实后统一。"
                )
                yield Flaw(places, message, f"{told.rate.mention.text}≠{first.arithmetic}")
                break


def _is_swapped(told: _Told, first: _Told, worked: Sequence[_Told]) -> bool:
    """Whether the only worked rate of the kind, 执行率, is told with two of its many digits swapped."""
    one, other = told.rate.mention.number, first.rate.mention.number
    digits = [sorted(significant(each)) for each in (one, other)]
    if digits[0] != digits[1] or len(digits[0]) < _MANY_DIGITS or not is_slip(one, other):
        return False
    if _OF_ANOTHER.search(told.passage.text, told.passage.clause_start(told.rate.start), told.rate.start):
        return False
    return [each for each in worked if _kind(each) == _kind(told)] == [first]


def _kind(told: _Told) -> str:
    found = _DONE.search(told.name)
    return found["kind"] if found is not None else ""


def _place(told: _Told) -> Location:
    return told.passage.at(max(told.rate.name_start, told.rate.start - 14), told.rate.end)


def _split(manuscript: Manuscript) -> tuple[list[_Told], list[_Told]]:
    """Completions with their amounts in the sentence, and those without."""
    worked: list[_Told] = []
    bare: list[_Told] = []
    for passage in manuscript.prose_with_figures:
        reading = manuscript.readings[passage.index]
        rated = {each.rate.start: (sentence, each) for sentence, each in reading.rated if each.statement.operands}
        for sentence in reading.sentences:
            for term in _completions(sentence.terms):
                found = rated.get(term.start)
                if found is not None and found[1].statement.holds:
                    around = sentence.text[max(sentence.start, found[1].whole.name_start) : term.start]
                    worked.append(_Told(passage, term, bigrams(around), term.name, found[1].statement.arithmetic))
                elif found is None and (statement := _reckoned(reading, term)) is not None:
                    worked.append(_Told(passage, term, bigrams(term.name), term.name, statement.arithmetic))
                elif found is None and not _OF_PEOPLE.search(term.name):
                    bare.append(_Told(passage, term, bigrams(term.name), term.name, term.mention.text))
    return worked, bare


def _reckoned(reading: Reading, rate: Term) -> Statement | None:
    """执行率82.25%（拨付151.47万元，使用124.58万元）: what gives it behind it."""
    return next((each for each in reading.statements if each.target is rate.mention and each.holds), None)


def _completions(terms: tuple[Term, ...]) -> Iterator[Term]:
    return (term for term in terms if term.unit == PERCENT and term.mention.is_exact and _DONE.search(term.name))

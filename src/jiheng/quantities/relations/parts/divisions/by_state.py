"""Things counted by the state they are in: 12个项目推进缓慢，3个项目已完工，5个项目已开工，4个项目正在办理手续."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import IntEnum

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.arithmetic.sums import adds_up, sum_statement, summed
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement, is_close
from jiheng.quantities.units import DURATIONS, PERCENT

SIGNS = (
    "正",
    "未",
    "尚",
    "待",
    "慢",
    "滞后",
    "推进",
    "难以",
    "在建",
    "序时",
    "进行",
    "处于",
    "持续",
    "长期",
    "其余",
    "余下",
)
"""One of these tells what is not done."""
_THINGS = frozenset("项个件处条座")


class _State(IntEnum):
    """How far a thing has come."""

    DONE = 1
    ALMOST = 2
    UNDER_WAY = 3
    BEHIND = 4


_STATE_WORDS = re.compile(
    "(?P<BEHIND>未|尚|待|滞后|缓慢|[偏较]慢|难以|逾期)|(?P<ALMOST>(?:基本|部分|阶段性?)(?:已|完|达|建))"
    "|(?P<UNDER_WAY>正|推进|进展|序时|进行|在建|仍|还|处于|进入|持续|长期)"
    "|(?P<DONE>已|完成|完工|竣工|建成|办结|整改|销号|解决|开工|投产|达标|达到|超额|提前)"
)
"""未完成 is behind, 正在解决 under way: the word that stands first tells."""
_BARE = re.compile("(?:其中|现有|中?有|目前|已有|另有|其余|余下)?(?:的)?")
_DONE = late_pattern("完成|完工|竣工|建成|办结|销号|解决|投产|达标")
_REST = late_pattern("其余|余下")
_OTHER_TIME = late_pattern("其中|[又再新另]|半年|季度|[0-9]月|累计|上年|去年")
"""上半年已竣工11个，下半年又开工4个: the states of two days are not added."""
_OF_BEFORE = late_pattern("[上去今本]年|结转|新")
"""去年结转28个。今年已开工10个: of another year's."""
_FOUND = late_pattern("(?:反映|指出|查出|发现|反馈|提出|交办)[的了]?$")
"""《整改报告》反映的58个问题: all of them, whatever the report is called."""
_LATE = late_pattern("逾期|滞后|缓慢|[偏较]慢|难以")
_NOUN, _FEWEST, _MANY, _LONGEST = 2, 2, 3, 14
_NEAR = Decimal("0.35")
_BESIDES = ("另", "此外", "还有")
_OF_THE_REST, _REST_TOLD_WITHIN = (
    late_pattern("其[余他]|另|剩余|余下|还有|尚|未|长期|持续|不再|[合共]计|除|个别|主要|近|约"),
    60,
)


def by_state(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The numbers in a row that each tell a state, against the number of all right before them."""
    for row in _rows(sentence):
        first = row[0]
        whole = sentence.terms[first.index - 1] if first.index else _told_before(earlier, first)
        if whole is not None and _is_of_all(whole, row):
            yield from _judged(sentence, whole, row)
        elif len(row) > _MANY and _is_of_all(first, row[1:]):
            yield from _judged(sentence, first, row[1:])  # 32个整改事项，完成整改21个…


def _rows(sentence: Sentence) -> Iterator[list[Term]]:
    """Stretches of figures that each tell how many are in a state, without their shares."""
    row: list[Term] = []
    for term in sentence.terms:
        if row and term.unit == PERCENT:
            continue
        is_counted = term.mention.is_counted and term.unit not in DURATIONS
        if is_counted and _is_in_a_state(term, row):
            row.append(term)
            continue
        if len(row) >= _FEWEST:
            yield row
        row = [term] if row and is_counted and _is_in_a_state(term, ()) else []
    if len(row) >= _FEWEST:
        yield row


def _is_in_a_state(term: Term, row: Sequence[Term]) -> bool:
    if not term.is_plain or _state(term) is None:
        return False
    if not row:
        return _FOUND.search(term.own_name) is None
    return term.unit == row[0].unit and _OTHER_TIME.search(term.own_name) is None and bool(term.mark)


def _state(term: Term) -> _State | None:
    """3个已完工 tells it behind the figure, 已完工3个 and 已完工的3个 before it."""
    words = term.after if _BARE.fullmatch(term.own_name) else term.own_name
    found = _STATE_WORDS.search(words) if len(words) <= _LONGEST else None
    return _State[found.lastgroup] if found is not None and found.lastgroup is not None else None


def _told_before(earlier: Sequence[Sentence], first: Term) -> Term | None:
    """民生项目10个，投资2亿元。其中8个项目完成…: the last number of the noun in the sentence before."""
    noun = first.after[:_NOUN]
    if not earlier:
        return None
    if len(noun) < _NOUN:
        return _right_before(earlier[-1], first)
    alike = (term for term in reversed(earlier[-1].terms) if term.unit == first.unit and not term.is_attribute)
    return next((term for term in alike if term.own_name.endswith(noun) or noun in term.after), None)


def _right_before(before: Sentence, first: Term) -> Term | None:
    """交办实事28件。截至目前，已办结10件，推进17件: the last figure there, where no noun stands behind the states."""
    last = before.terms[-1]
    is_of_all = last.unit == first.unit and not last.is_attribute and not before.is_part(last)
    return last if is_of_all and not _OF_BEFORE.search(last.name + first.own_name) else None


def _is_of_all(whole: Term, row: Sequence[Term]) -> bool:
    """Whether so many things are meant whatever has become of them: not 完成48项，其中超额完成12项，未完成2项."""
    first, second, *_ = row
    is_besides = second.segment != first.segment or second.name.startswith(_BESIDES)
    if first.mention.value == whole.mention.value and is_besides:
        return False  # 甲类121个，已整改121个；乙类完成41个; 应公开402件，已公开402件，另有20件: all, and then others
    is_alike = whole.unit == row[0].unit or {whole.unit, row[0].unit} <= _THINGS
    return is_alike and whole.is_plain and _DONE.search(whole.own_name + whole.after) is None


def _judged(sentence: Sentence, whole: Term, row: Sequence[Term]) -> Iterator[Statement]:
    parts = [part.mention for part in row]
    holds = adds_up(whole.mention, parts)
    behind = sentence.terms[row[-1].index + 1 : row[-1].index + 2]
    if not holds and behind and behind[0].unit == row[0].unit and adds_up(whole.mention, [*parts, behind[0].mention]):
        return  # 28件，办结10件，推进17件，1件因故取消
    if holds or (
        (_is_closed(whole, row) or _is_all_but_closed(sentence, whole, row)) and not _is_made_up_by_some(whole, row)
    ):
        yield sum_statement(whole.mention, parts, holds=holds, confidence=Confidence.PROBABLE)


def _is_closed(whole: Term, row: Sequence[Term]) -> bool:
    """Whether the last tells those that are left: who counts what is not yet done counts all."""
    last = row[-1]
    if _are_all_states(row):
        return True
    if not is_close(whole.mention.value, summed([part.mention for part in row]), _NEAR):
        return False
    if _REST.match(last.own_name):
        return True
    is_left = _state(last) in (_State.UNDER_WAY, _State.BEHIND)
    return is_left and (len(row) >= _MANY or sum(part.mention.size for part in row) >= whole.mention.size)


def _is_all_but_closed(sentence: Sentence, whole: Term, row: Sequence[Term]) -> bool:
    """36个问题，已整改29个，正在整改6个。: done and under way, one short of all, and no word of the rest."""
    first, last = row[0], row[-1]
    if (
        len(row) != _FEWEST
        or any(_BARE.fullmatch(part.own_name) for part in row)
        or (_state(first), _state(last)) != (_State.DONE, _State.UNDER_WAY)
    ):
        return False
    if any(each.unit == last.unit for each in sentence.terms[last.index + 1 :]):
        return False  # 已办结10件，推进17件，暂缓1件
    is_one_short = whole.mention.value - summed([part.mention for part in row]) == 1
    return is_one_short and _OF_THE_REST.search(sentence.text, first.start, last.end + _REST_TOLD_WITHIN) is None


def _are_all_states(row: Sequence[Term]) -> bool:
    """8个项目完成目标，1个项目基本完成，1个项目未完成: the last are all that are not what the first are."""
    first, last = (part.own_name + part.after for part in (row[0], row[-1]))
    _, negated, done = last.partition("未")
    return bool(negated) and done[:_NOUN] in first and "未" not in first


def _is_made_up_by_some(whole: Term, row: Sequence[Term]) -> bool:
    """办结61项，正在办理12项，逾期未办结2项: what is late is among what is under way."""
    last = row[-1]
    return _LATE.search(last.own_name + last.after) is not None and adds_up(
        whole.mention, [part.mention for part in row[:-1]]
    )

"""A stock with what came in and went out, in any order: 在册76人，本年新增32人，解除38人，上年末在册82人."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from enum import Enum, auto
from itertools import groupby
from operator import attrgetter

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.handed_out import measures
from jiheng.quantities.relations.arithmetic.signed import (
    Signed,
    difference_told,
    fits,
    is_slipped_from,
    net,
    without_parts,
)
from jiheng.quantities.relations.differences.balances.balances import NET_FLOW, sign_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement, is_close
from jiheng.quantities.units import NOT_ADDED

SIGNS_OF_STOCKS = (
    *("年末", "年底", "月末", "月底", "季末", "年初", "期初", "汛后", "期末", "上年", "去年", "滚存"),
    *("原有", "旧存", "现有", "实有", "目前", "净增", "净减", "最终", "最后"),
)
"""One of them tells of a stock."""
_OPENING = quick_pattern(
    "(?:年初|期初|月初|季初|汛前|上[月季](?=[末底])|上年|去年|上一年|旧存|原有|原来)(?:[末底]|年末)?[^，。；：]{0,12}$|前一年[末底]?[^，。；：]{0,8}$"
)
_CLOSING = quick_pattern(
    "(?:(?<![上去])年[末底]|期末|月[末底]|季末|汛后|滚存|12月31日|截[至止]|目前|现[有在]|实有|在[册管保库编校矫]|结存|余额|存量|库存|未结|保有|"
    "总数|累计|达到?)[^，。；：]{0,14}$"
)
_NO_NOUN = late_pattern(
    "(?:截[至止]|目前|现在?|年[末底]|期末)*(?:实有|现有|在[岗册编校]|尚有|还有|有|还剩|剩余)?(?:为|共)?"
)
_AT_END = late_pattern("(?<![上去])年[末底]|汛后|期末|月[末底]|季末|滚存|12月|截[至止]")
_END = quick_pattern("(?:(?P<year>20[0-9]{2})年)?(?P<month>[0-9]{1,2})月[末底份]|(?P<alone>20[0-9]{2})年[末底]")
_CHANGE = quick_pattern(
    "净(?:增[加长]?|减少?)(?:了|会员|人数)?$|"
    "(?:较|比)(?:(?:上年|去年|上期|20[0-9]{2}年)(?:年?[末底]|同期)?|年初|期初)净?(?:增加|增|多|减少|减|少)了?$"
)
_SINCE_A_DATE = late_pattern("净|[末底初]")
"""Of what came in a change may be told as well, but not since a date: 受理327件，办结327件，比上年减少63件."""
_MORE_OR_LESS = late_pattern("(?<![减至最不])[多少]了?$")
_BARE_CHANGE = re.compile("^净?(?:增加|增|减少|减)了?$")
_NET = late_pattern("(?:当年|本年|全年|年内)?净")
"""With nothing else told of what came and went it is all of it."""
_APPLIED, _SELECTED = late_pattern("(?:申请|申报|报名|送审|推荐|征集)[^，。；：]{0,6}$"), re.compile("最终|最后")
"""收到申请26份，退回5份，最终通过21份: those who applied, less those who were sent back."""
_CUMULATED = late_pattern("累计|建成|总数")
_NATURAL = late_pattern("出生|死亡|自然(?:净?增|净?减)")
_LENT = re.compile("贷|借款|债|欠|应收")
_ABOUT = late_pattern("[^，。；：0-9]{0,12}?(?P<of>[\u4e00-\u9fff]{2,10})(?:方面|情况)[，：]")
_WORTH = re.compile("净[值额]|折旧")
"""What something is worth falls by itself."""
_NET_WORTH = "净资产"
_NEAR = Decimal("0.15")
_THAN = frozenset("较比")
_BOTH_WAYS = 2
_LAST_MONTH = 12
_SENTENCES_BEFORE = 2
_FEWEST, _MOST, _NOUN = 3, 8, 2
_NAME = 24
"""So many characters before a figure tell its part."""


class _Role(Enum):
    OPENING = auto()
    CLOSING = auto()
    CHANGE = auto()
    FLOW = auto()


_ENDS = (_Role.OPENING, _Role.CLOSING, _Role.CHANGE)
"""Of each of them an account has one at the most."""


@value()
class _Account:
    """What one unit's figures tell of a stock; its flows with +1 for what came in and -1 for what went out.

    `is_guessed`: the words of one flow do not say which way it went, and all others went one way. `is_by_place`: only
    its place says what there was at first.
    """

    opening: Term | None
    closing: Term | None
    change: Term | None
    flows: tuple[tuple[int, Term], ...]
    is_guessed: bool = False
    is_by_place: bool = False

    @property
    def goes_both_ways(self) -> bool:
        return len({sign for sign, _ in self.flows}) == _BOTH_WAYS

    @property
    def measured_change(self) -> Term | None:
        """The change that all that came and went make up: of the stock, not of what came in."""
        change = self.change
        if change is None or not self.goes_both_ways or self._is_change_of_a_flow:
            return None
        return change if self.closing is not None or _SINCE_A_DATE.search(change.name) else None

    @property
    def _is_change_of_a_flow(self) -> bool:
        """收入682亿元，比上年增加175亿元；支出626亿元: of what came in, where more is told behind of what went."""
        change = self.change
        if change is None or _SINCE_A_DATE.search(change.name):
            return False
        flows = [term.start for _, term in self.flows]
        ends = [end.start for end in (self.opening, self.closing) if end is not None]
        before = max((start for start in (*flows, *ends) if start < change.start), default=0)
        return before in flows and max(flows) > change.start


def stocks(sentence: Sentence, near: Sequence[Sentence]) -> Iterator[Statement]:
    """The stock at the end, or the change, of each account told in the sentence, or in it and those before it.

    Between two ； may stand an account of its own, or a step of the one that the whole sentence tells.
    """
    last = near[-_SENTENCES_BEFORE:]
    told = [term.unit for each in (*last, sentence) for term in each.terms if not term.depth]
    units = {unit for unit in {term.unit for term in sentence.terms} - NOT_ADDED if told.count(unit) >= _FEWEST}
    if not units:
        return
    before = [list(measures(each)) for each in last]
    own = [term for term in measures(sentence) if per_of_average(term) is None]
    for unit in sorted(units):
        terms = [term for term in own if term.unit == unit and not term.depth]
        parts = [list(part) for _, part in groupby(terms, attrgetter("segment"))]
        about = _told_of(sentence)
        found = [account for part in parts if (account := _account(part, about)) is not None]
        wider = None if found else _told_with_those_before(terms, before, unit, about)
        for account in found if wider is None else [wider]:
            yield from _judged(account)


def _told_of(sentence: Sentence) -> str:
    """贷款余额方面，上年末4,120万元，…: what all of it is said to be about."""
    found = _ABOUT.match(sentence.text, sentence.start, sentence.end)
    return found["of"] if found is not None else ""


def _told_with_those_before(terms: list[Term], before: Sequence[list[Term]], unit: str, about: str) -> _Account | None:
    """The account of the whole sentence, or of it with the one before it, or with both."""
    for sentence in ([], *reversed(before)):
        terms = [*(term for term in sentence if term.unit == unit and not term.depth), *terms]
        if len(terms) > _MOST:
            return None
        account = _account(_of_its_subject(terms), about)
        if account is not None and not (sentence and _is_of_another(account, sentence[-1])):
            return account
    return None


def _of_its_subject(terms: list[Term]) -> list[Term]:
    """其中甲基金结余1.2亿元，乙基金结余0.7亿元。甲基金年初余额11.5亿元，年末…: what came to that fund."""
    opening = next((term for term in terms if _OPENING.search(term.own_name)), None)
    found = _OPENING.search(opening.own_name) if opening is not None else None
    subject = opening.own_name[: found.start()].removeprefix("其中") if opening is not None and found else ""
    if opening is None or len(subject) < _NOUN:
        return terms
    before = [term for term in terms if term.start < opening.start]
    own = [term for term in before if subject in term.name]
    return [*own, *(term for term in terms if term.start >= opening.start)] if own else terms


def _is_of_another(account: _Account, last: Term) -> bool:
    """支出比上年增加7,900亿元。养老收入…，支出…: the change of what one sentence tells is none of the next one's.

    Nor is a change over a year what came and went by then: 新开工59公顷。8月底待售12公顷，比去年同期减少5公顷.
    """
    change = account.change
    if change is not None and "同期" in change.name and any(term.start <= last.start for _, term in account.flows):
        return True
    return (
        account.opening is None
        and change is not None
        and words.COMPARED.search(change.name) is not None
        and change.start <= last.start < min(term.start for _, term in account.flows)
    )


def _account(terms: Sequence[Term], about: str) -> _Account | None:
    """The one account that all terms belong to; None where one of them plays no known part, or two play the same."""
    if (
        len(terms) < _FEWEST
        or not all(term.mention.is_exact for term in terms)
        or any(_WORTH.search(term.name) or _is_change_of_a_flow(term) for term in terms)
        or not any(map(_may_end, terms))
    ):
        return None
    terms = without_parts(list(terms))
    is_lent = _LENT.search(about) is not None or any(_LENT.search(term.name) for term in terms)
    roles = _roles(terms, is_lent=is_lent)
    if _Role.OPENING in roles and terms[roles.index(_Role.OPENING)].begins_parts:
        return None  # 支出587万元，其中上年结余12万元: what it was paid from
    at_first = _of_the_first(terms, roles, is_lent=is_lent)
    if at_first is not None:
        return at_first
    if roles[0] is None:
        terms, roles = terms[1:], roles[1:]
    if any(roles.count(end) > 1 for end in _ENDS):
        return None
    opening, closing, change = [terms[roles.index(end)] if end in roles else None for end in _ENDS]
    if None in roles:
        return _with_a_guess(terms, roles, opening, closing)
    flows = tuple(
        (sign_of(term, is_lent=is_lent, may_sum=True), term)
        for term, role in zip(terms, roles, strict=True)
        if role is _Role.FLOW
    )
    nets = tuple(flow for flow in flows if NET_FLOW.search(flow[1].name))
    flows = nets if len(nets) == 1 else flows
    if not flows and change is not None and _NET.match(change.own_name):
        flows, change = ((-1 if "减" in change.name else 1, change),), None
    if not flows:
        return None
    account = _Account(opening, closing, change, flows)
    is_whole = opening is not None and closing is not None
    return account if is_whole or account.measured_change is not None else None


def _of_the_first(terms: Sequence[Term], roles: Sequence[_Role | None], *, is_lent: bool) -> _Account | None:
    """共有队员1,268人，离职87人，新招136人，目前实有1,317人: all between came or went."""
    first, *flows, last = terms
    is_row = roles[-1] is _Role.CLOSING and all(role is _Role.FLOW for role in roles[1:-1])
    if roles[0] not in (None, _Role.CLOSING) or not is_row or first.is_attribute or not _share_a_noun(first, last):
        return None
    signed = tuple((sign_of(term, is_lent=is_lent), term) for term in flows)
    return _Account(first, last, None, signed, is_by_place=True)


def _share_a_noun(one: Term, other: Term) -> bool:
    """Whether the last words of both names, or what stands behind the figures, are the same, or the other has none."""
    if _NO_NOUN.fullmatch(other.own_name):
        return True
    name = one.own_name[-_NOUN:] or one.after[:_NOUN]
    return len(name) == _NOUN and name in other.own_name + other.after


def _with_a_guess(
    terms: Sequence[Term], roles: Sequence[_Role | None], opening: Term | None, closing: Term | None
) -> _Account | None:
    """年初486户，解困171户，新增85户，年末400户: the one whose words tell nothing went the other way."""
    unknown = [term for term, role in zip(terms, roles, strict=True) if role is None]
    known = [(sign_of(term), term) for term, role in zip(terms, roles, strict=True) if role is _Role.FLOW]
    if opening is None or closing is None or len(unknown) != 1 or len({sign for sign, _ in known}) != 1:
        return None
    if not (opening is terms[0] and closing is terms[-1] and _AT_END.search(closing.name)) or unknown[0].is_attribute:
        return None
    flows = [(1, opening.mention), *((sign, term.mention) for sign, term in known)]
    if fits(closing.mention, flows) or is_slipped_from(closing.mention, flows):
        return None  # 年初486户，走访320户，新增85户，年末571户: it neither came nor went
    return _Account(opening, closing, None, (*known, (-known[0][0], unknown[0])), is_guessed=True)


def _roles(terms: Sequence[Term], *, is_lent: bool) -> list[_Role | None]:
    if _SELECTED.search(terms[-1].name) and _APPLIED.search(terms[0].name):
        flows = [_Role.FLOW if sign_of(term) < 0 else None for term in terms[1:-1]]
        return [_Role.OPENING, *flows, _Role.CLOSING]
    ends = [_end(term) for term in terms]
    told = [end for end in ends if end is not None]
    first = min(told) if len({*told}) > 1 and len({bool(year) for year, _ in told}) == 1 else None
    if len(told) == 1 and _tells_what_it_came_to(terms, ends):
        first = told[0]
    roles = [
        _Role.OPENING if end is not None and end == first else _role(term, is_lent=is_lent)
        for term, end in zip(terms, ends, strict=True)
    ]
    told_one_by_one = {sign_of(term) for term, role in zip(terms, roles, strict=True) if role is _Role.FLOW}
    sums = [sign_of(term, may_sum=True) if role is None else 0 for term, role in zip(terms, roles, strict=True)]
    return [
        _Role.FLOW if sign and sums.count(sign) == 1 and sign not in told_one_by_one else role
        for sign, role in zip(sums, roles, strict=True)
    ]


def _tells_what_it_came_to(terms: Sequence[Term], ends: Sequence[tuple[int, int] | None]) -> bool:
    """新增8,546人，累计达56,965人，截至8月底为48,419人: whether another than what was at the one end is told in all."""
    others = [term for term, end in zip(terms, ends, strict=True) if end is None]
    at_end = next(term for term, end in zip(terms, ends, strict=True) if end is not None)
    if len(others) != _BOTH_WAYS or "累计" in at_end.name:
        return False
    in_all = [term for term in others if term.own_name.startswith("累计")]
    return len(in_all) == 1 and in_all[0].mention.value > at_end.mention.value


def _end(term: Term) -> tuple[int, int] | None:
    """The year and the month at whose end a stock is told; 0 for a year that is not."""
    found = _END.search(term.name)
    if found is None or (term.is_named_as_change and not _THAN.isdisjoint(term.name)):
        return None  # 8月末待售9.8万平方米，比7月末减少0.2万平方米: by how much less
    return int(found["alone"] or found["year"] or 0), int(found["month"] or _LAST_MONTH)


def _may_end(term: Term) -> bool:
    """Whether it may be what there is in the end, or how much more or less that is."""
    name = term.name[-_NAME:]
    return _CLOSING.search(name) is not None or _SELECTED.search(term.name) is not None or _is_change(term, name)


def _is_change(term: Term, name: str) -> bool:
    return _CHANGE.search(name) is not None or bool(term.index and not term.mark and _BARE_CHANGE.match(name))


def _is_change_of_a_flow(term: Term) -> bool:
    """收案760件，比上年多86件；结案多79件: by how much more went out than the year before is not what went."""
    name = term.name[-_NAME:]
    return _MORE_OR_LESS.search(name) is not None and not _is_change(term, name)


def _role(term: Term, *, is_lent: bool) -> _Role | None:
    name = term.name[-_NAME:]
    if _is_change(term, name):
        return _Role.CHANGE
    if _OPENING.search(name):
        return _Role.OPENING
    is_flow = sign_of(term, is_lent=is_lent) != 0
    if _CLOSING.search(name) and not (is_flow and not _AT_END.search(name)):
        return _Role.CLOSING
    return _Role.FLOW if is_flow else None


def _judged(account: _Account) -> Iterator[Statement]:
    opening, closing, change = account.opening, account.closing, account.measured_change
    if opening is not None and closing is not None:
        flows = [(sign, term.mention) for sign, term in account.flows]
        once = {(sign, each.key): (sign, each) for sign, each in flows}.values()
        is_told_again = len(once) < len(flows) and fits(closing.mention, [(1, opening.mention), *once])
        yield from _told(account, closing, [(1, opening.mention), *(once if is_told_again else flows)])
    if change is not None:
        way = -1 if "减" in change.name or change.name.endswith("少") else 1
        flows = [(way * sign, term.mention) for sign, term in account.flows]
        yield from _told(account, change, sorted(flows, key=lambda each: -each[0]))


def _told(account: _Account, stated: Term, signed: Signed) -> Iterator[Statement]:
    holds = fits(stated.mention, signed)
    confidence = Confidence.PROBABLE if holds else _confidence(account, stated, signed)
    if confidence is not None:
        relation = Relation.REMAINDER if account.goes_both_ways else Relation.SUM
        yield difference_told(relation, stated.mention, signed, holds=holds, confidence=confidence)


def _confidence(account: _Account, stated: Term, signed: Signed) -> Confidence | None:
    """How sure it is that what does not come out is wrong; None where something untold may have come or gone."""
    if account.is_guessed:
        is_near = is_close(stated.mention.value, net(signed), _NEAR)
        return Confidence.PROBABLE if is_near and is_slipped_from(stated.mention, signed) else None
    if all(_NATURAL.search(term.name) for _, term in account.flows) or _NET_WORTH in stated.name:
        return None
    is_known = account.goes_both_ways and not account.is_by_place
    if is_known and (stated is account.change or _AT_END.search(stated.name)):
        return Confidence.PROBABLE if stated is account.change else Confidence.CERTAIN
    if not (is_close(stated.mention.value, net(signed), _NEAR) or is_slipped_from(stated.mention, signed)):
        return None
    is_counted_up = account.goes_both_ways or _CUMULATED.search(stated.name) or _SELECTED.search(stated.name)
    return Confidence.PROBABLE if is_counted_up else Confidence.ASK

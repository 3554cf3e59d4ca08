"""Shares that make up everything: 男性占54.8%，女性占45.2%; 分三次支付30%、40%、30%; 咨询占77.2%，其他占22.8%.

And those that are kinds of one thing and more than all of it: 集中在社保（占44%）、农林（占39%）和交管（占23%）三类.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import groupby

from jiheng.core.chinese_numerals import numeral_value
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.numbers import plain, round_half_up
from jiheng.core.quantity import Qualifier
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import value
from jiheng.quantities import words
from jiheng.quantities.interval import Interval, total
from jiheng.quantities.relations.arithmetic.sums import are_of_one_family, are_parallel
from jiheng.quantities.relations.names.percentages import is_growth, share_of
from jiheng.quantities.relations.shares.all_kinds import Completeness, answers_told, kinds_told
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.slips import slip_chance
from jiheng.quantities.statement import Relation, Statement, joined
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_ALL = 100
_FEWEST, _MOST = 2, 12
_MANY = 3
_NEAR, _QUITE_NEAR = 25, 10
_UNLIKELY, _HARDLY_BY_CHANCE, _FINE = 0.2, 0.02, 2
_FURTHEST, _SHORT = 40, 12
_MARK = re.compile("[，；：、。]")
_AROUND_NAMES = "，；、：和及与（）"
_TAKES = re.compile("占|权重|安排|下达|投入|比重|比例|承担|负担|分担|配套|支付|付款|拨付|付")
_TELLING = quick_pattern("占|(?:的)?(?:比重|比例)|承担|负担|分担")
_WITHIN = quick_pattern("(?<=[\u4e00-\u9fff])中(?![央小学级等型专]|[\u4e00-\u9fff]{0,3}产业)")
"""男性中, 女性中: a share of that kind alone."""
_NUMBERS = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5}
_ANNOUNCED = late_pattern(
    rf"(?P<count>[{''.join(_NUMBERS)}2-5])(?:个?(?:次|期|批|阶段|步|年度?)|级)[^，。；0-9]{{0,8}}(?:[，：][^，。；：0-9]{{0,8}})?$"
)
"""分三次支付，; 市、县两级承担，: so many shares and no more."""
_IN_TURNS = late_pattern(rf"^(?:的?比例)?[^，。；0-9]{{0,6}}(?P<count>[{''.join(_NUMBERS)}2-5])(?:次|期|批|个?阶段)")
"""按40%、30%、30%三次拨付."""
_OPINION = "满意"
"""Where answers are not of one question, they are of several."""
_BAND_GOES_ON = re.compile("[-—－–~～至到]|的?[\u4e00-\u9fff]{0,6}占")
_OF_AMOUNT = re.compile("[，、（]?占")
_EACH_OF = late_pattern(
    rf"(?P<count>[{''.join(_NUMBERS)}2-5])(?:个?(?:次|期|批|阶段|步|年度?)|级|类|档|种|部分)[^。；0-9]{{0,14}}分别[^，。；0-9]{{0,8}}$"
)
"""四级分担，分担比例分别为."""
_OF_ONE_WHOLE = late_pattern("占[^，。；]{1,8}的?(?:比重|比例)(?:依次|分别)(?:为|是|达)?$")
_LARGEST = late_pattern(
    "(?:占比|比重|数量)?(?:较[大高多]|最[大高多])|居前|前[两三四五十0-9]{1,2}[位名]?|主要(?:集中|分布)|突出"
)
"""三类任务占比较大，分别占34%、26%和21%: the largest of more."""
_MADE_UP = late_pattern("结构|构成|权重")
_NAMED = late_pattern(
    "(?:^|[，：；对])(?P<names>[^，：；]{3,40}?)的?(?:占比|比例|比重)(?P<each>依次|分别)?则?(?:为|是|达)?$"
)
_MARKS = late_pattern("[”」]?、[“「]?")
_SEPARATORS = late_pattern("[”」]?[、和及与][“「]?|”“")
_KIND = 4
_WHOSE = late_pattern("^[一-鿿]{2,8}[的中]")
"""死亡人数的城市与农村占比: what both are kinds of."""
_OF_WEIGHTS = late_pattern("权重|总分|分值")
_WEIGHTS = late_pattern("(?:权重|[得评][分]按|成绩按)[^，。；]{0,16}$")
_WEIGHED_ELSEWHERE = late_pattern("产出")
"""Weights of indicators may leave out those that every report has."""
_DIVIDED = quick_pattern(
    "(?:结构|构成|来源|组成|分布|分配|投向|比例|方式|类型)(?:情况|方面|中)?(?:为|是|看|来看)?[，：]?$|"
    "(?:按|从|分)[^，。；：0-9]{1,10}(?:看|分|划分|统计)[，：]$"
)
"""What is told of one cannot be of another."""
_OF = "的"
_BY, _MADE = "由", late_pattern("[^，。；、：0-9和及等的]{0,8}(?:构成|组成|合成)")
"""总分由笔试60%和面试40%组成: what something is made of is all there is."""
_SHARE, _INCLUSIVE = "占", "（含）"
_OF_A_PLAN = late_pattern("占[^，。；]{0,8}(?:预算|计划|任务|目标|概算)")
_NO_SHARE = late_pattern("(?:率|指数|进度|程度|完成|达到|提高)[^，。；占]{0,4}$")


_CLOSED_BY = late_pattern(
    "[）”」]?(?:(?:，(?:上述|以上)?)?(?P<count>[两三四五六七八九2-9])(?:个|大)?(?:类|种|方面|领域|板块|部分|行业)|，?(?:其余|其他|其它)|为主)"
)
"""四类, 三个方面, 其余各类占比较小, 以甲、乙为主: what was told are kinds of one thing."""
_ANY_NUMBER = "多选"
"""问卷可多选: who chose one may have chosen another."""


@value(slots=False, eq=False)
class Run:
    """Shares told one after the other, the names of what they are of, and the words before the first.

    `are_shares`: the words say that they are. `is_made_of_them`: they say that the whole is made of them.
    `has_amounts`: amounts stand between them, of which each share is told. `behind`: the words behind the last.
    """

    terms: tuple[Term, ...]
    names: tuple[str, ...]
    before: str
    are_shares: bool
    has_amounts: bool
    is_made_of_them: bool
    behind: str


def shares_of_everything(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """The rows of shares in a sentence that are all of one whole, against 100 %.

    甲、乙、丙分别支出90万元、…。甲占63.4%，乙占…: where the amounts stand before, each share is judged by its own.
    """
    if any(_ANY_NUMBER in each.words for each in (*earlier[-1:], sentence)):
        return
    for run in _runs(sentence):
        statement = _judged(run)
        if statement is not None and (statement.holds or not _has_amounts_before(run, earlier[-1:])):
            yield statement


def _has_amounts_before(run: Run, last: Sequence[Sentence]) -> bool:
    units = [term.unit for sentence in last for term in sentence.terms if term.unit not in NO_AMOUNTS]
    return max(map(units.count, units), default=0) >= len(run.terms) >= _MANY


def _judged(run: Run) -> Statement | None:
    gap = sum([term.mention.value for term in run.terms], Fraction(0)) - _ALL
    kinds = _completeness(run)
    if _is_all(run.terms):
        is_all = kinds is Completeness.ALL or _is_hardly_by_chance(run)
        return made_up(run.terms, is_whole=False) if is_all else None
    count = len(run.terms)
    if run.has_amounts and not words.OTHERS.match(run.names[-1]):
        return None  # each share is of the amount beside it, and is judged by that
    if kinds is Completeness.ALL:
        is_wrong = abs(gap) <= (_NEAR if count >= _MANY else _QUITE_NEAR)
    else:
        is_apart, is_row = kinds is Completeness.APART, count >= _MANY and run.are_shares
        is_above = 0 < gap <= (_QUITE_NEAR if is_apart else _NEAR)
        is_wrong = (is_apart and is_above) or (is_row and (is_apart or is_above) and is_slip_of_all(run.terms))
        is_fine = run.are_shares and run.terms[0].mention.places >= _FINE
        is_wrong = is_wrong or (is_fine and is_slip_of_all(run.terms, _HARDLY_BY_CHANCE))
    return made_up(run.terms, is_whole=True) if is_wrong else None


def _is_hardly_by_chance(run: Run) -> bool:
    """Whether so many shares with decimals come to 100 to the last of them."""
    mentions = [term.mention for term in run.terms]
    is_row = run.are_shares and len(mentions) >= _MANY and not run.has_amounts
    are_fine = is_row and all(each.places for each in mentions)
    return are_fine and sum(each.value for each in mentions) == _ALL


def _completeness(run: Run) -> Completeness | None:
    """Whether the words, or the names, say that the shares are all there are."""
    if run.is_made_of_them:
        return Completeness.ALL
    told = answers_told(run.names)
    if told is not None or not run.are_shares:
        return told
    named, announced = kinds_told(run.names), _announced(run)
    if Completeness.ALL in (named, announced):
        return Completeness.ALL
    if named is not None or announced is not None:
        return Completeness.APART
    is_row = len(run.names) >= _MANY and (are_parallel(run.names) or are_of_one_family(run.names) or _is_closed(run))
    may_overlap = any(words.OVERLAPPING.search(name) or _OPINION in name for name in run.names)
    return Completeness.APART if is_row and not may_overlap else None


def _is_closed(run: Run) -> bool:
    """Whether the words behind the row count its kinds, or go on with all others."""
    found = _CLOSED_BY.match(run.behind)
    if found is None or not found["count"]:
        return found is not None
    count = int(found["count"]) if found["count"].isdecimal() else numeral_value(found["count"])
    return count == len(run.names)


def _is_all(terms: Sequence[Term]) -> bool:
    """Whether they can make up 100; of three and more not all can lie right between two printed figures."""
    interval = total([term.mention.interval for term in terms])
    if len(terms) < _MANY:
        return interval.low <= _ALL <= interval.high
    return interval.low < _ALL < interval.high or sum([term.mention.value for term in terms]) == _ALL


def is_slip_of_all(terms: Sequence[Term], unlikely: float = _UNLIKELY) -> bool:
    """Whether one slip in one of the shares is all that parts them from 100.

    Of two shares of four digits that are of no one whole, one in ninety seems so by chance.
    """
    missing = _ALL - sum([term.mention.value for term in terms], Fraction(0))
    half = sum([term.mention.half() for term in terms], Fraction(0))
    odds = 1.0
    for term in terms:
        wanted = missing + term.mention.value
        if wanted > 0:
            reach = half - term.mention.half()
            made = Interval(wanted - reach, wanted + reach)
            odds = min(odds, slip_chance(term.mention, made, roughest=len(terms)))
    return odds * len(terms) < unlikely


def _announced(run: Run) -> Completeness | None:
    """Whether the words before the list say how many shares there are, or that they are weights."""
    found = _ANNOUNCED.search(run.before)
    if found is not None:
        count = _NUMBERS.get(found["count"]) or int(found["count"])
        return Completeness.ALL if count == len(run.terms) else None
    if len(run.terms) >= _MANY and _OF_WEIGHTS.search(share_of(run.terms[0]) or ""):
        return Completeness.ALL
    ahead = run.before + run.names[0]
    if len(run.terms) >= _MANY and _WEIGHTS.search(ahead) and not any(map(_WEIGHED_ELSEWHERE.search, run.names)):
        return Completeness.ALL
    return Completeness.APART if _DIVIDED.search(run.before) else None


def is_all_of_a_row(sentence: Sentence, row: Sequence[Term]) -> bool:
    """Whether a bare row is everything: by its name, by a count (按40%、60%两次拨付), or by the kinds before it."""
    before = sentence.text[max(sentence.start, row[0].start - _FURTHEST) : row[0].start]
    if _LARGEST.search(before):
        return False
    if _MADE_UP.search(row[0].name[-24:]):
        return True
    told = _IN_TURNS.match(sentence.text[row[-1].end : sentence.end]) or _EACH_OF.search(before)
    if told is not None and (_NUMBERS.get(told["count"]) or int(told["count"])) == len(row):
        return True
    named = _NAMED.search(before)
    told_names = _WHOSE.sub("", named["names"]) if named else ""
    names = next((each for by in (_MARKS, _SEPARATORS) if len(each := by.split(told_names)) == len(row)), [])
    if named is not None and not named["each"] and max(map(len, names), default=0) > _KIND:
        return False  # 城市和农村家庭拥有汽车的比例为52%、38%: no share in one whole
    return bool(names) and Completeness.ALL in (answers_told(names), kinds_told(names))


_EACH_OF_ITS_OWN = late_pattern("占全[国省市区县](?:同期|同类|同行业|同口径)")


def is_too_much(row: Sequence[Term]) -> bool:
    """人员、公用、项目经费占总支出的比重分别为56.3%、12.4%、33.3%: shares of one whole, told in one row, above 100."""
    gap = sum([term.mention.value for term in row], Fraction(0)) - _ALL
    if _EACH_OF_ITS_OWN.search(row[0].name):
        return False  # 对甲、乙、丙地进出口占全国同期比重分别达33.4%、37.6%、36.1%
    is_row = len(row) >= _MANY and _OF_ONE_WHOLE.search(row[0].name) is not None
    return is_row and 0 < gap <= _QUITE_NEAR and not words.OVERLAPPING.search(row[0].name)


def made_up(row: Sequence[Term], *, is_whole: bool) -> Statement | None:
    """Shares of everything add up to 100 within their rounding; only those that are all there is can fail to."""
    mentions = [term.mention for term in row]
    value = sum([mention.value for mention in mentions], Fraction(0))
    holds = _is_all(row)
    is_far = abs(value - _ALL) > _NEAR and not (is_whole and is_slip_of_all(row))
    if is_far or not (holds or is_whole):
        return None
    shown = plain(round_half_up(value, max(mention.places for mention in mentions)))
    arithmetic = f"{joined(mentions, '＋')}＝{shown}%" + ("" if value == _ALL else "≈100%" if holds else "≠100%")
    confidence = Confidence.CERTAIN if holds else Confidence.PROBABLE
    return Statement(Relation.SUM, mentions[-1], tuple(mentions[:-1]), holds, arithmetic, f"{shown}%", confidence)


def _runs(sentence: Sentence) -> Iterator[Run]:
    """Percentages that follow each other, each with the name of what it is a share of, and of one whole."""
    run: list[tuple[Term, str]] = []
    has_amounts = False
    for term in sentence.terms:
        if term.unit != PERCENT or is_growth(term) or term.is_attribute or _is_end_of_a_band(sentence, term):
            continue
        words_before = _words_before(sentence, term, run[-1][0] if run else None)
        if run and (
            (_BY in run[0][0].name and _is_made_up(sentence, run))
            or not _goes_on(run[0][0], run[-1][0], term, words_before)
        ):
            yield from _rows(sentence, run, has_amounts=has_amounts)
            run, has_amounts = [], False
            words_before = _words_before(sentence, term, None)
        has_amounts |= _has_amount(sentence, term)
        run.append((term, words_before))
    yield from _rows(sentence, run, has_amounts=has_amounts)


def _rows(sentence: Sentence, run: list[tuple[Term, str]], *, has_amounts: bool) -> Iterator[Run]:
    """男性占62.5%，女性占37.5%；35岁以下占41.2%，…: divided anew behind each ；, unless all make up one whole."""
    rows = [run]
    if len(run) > _MANY and run[0][0].segment != run[-1][0].segment:
        parted = [list(row) for _, row in groupby(run, key=_segment)]
        are_rows = min(map(len, parted)) >= _FEWEST or any(len(row) >= _FEWEST and _is_whole(row) for row in parted)
        rows = parted if are_rows and not _is_whole(run) else rows
    for row in rows:
        yield from _run(sentence, row, has_amounts=has_amounts)


def _is_whole(run: Sequence[tuple[Term, str]]) -> bool:
    return _is_all([term for term, _ in run])


def _segment(told: tuple[Term, str]) -> int:
    return told[0].segment


def _is_end_of_a_band(sentence: Sentence, term: Term) -> bool:
    """得分率在90%以上的占55%，80%至90%的占30%: 90 and 80 tell whose share it is."""
    if term.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
        return True
    behind = sentence.terms[term.index + 1 : term.index + 2]
    return any(_BAND_GOES_ON.fullmatch(sentence.between(term, each)) for each in behind)


def _run(sentence: Sentence, run: Sequence[tuple[Term, str]], *, has_amounts: bool) -> Iterator[Run]:
    if not _FEWEST <= len(run) <= _MOST:
        return
    names = [_TELLING.split(words_before)[0].strip(_AROUND_NAMES) for _, words_before in run]
    begun = words.OF_WHICH.search(names[0])
    names[0] = names[0][begun.end() :] if begun else names[0]
    if not all(names) or [term for term, _ in run if not term.mention.is_exact]:
        return
    first = sentence.text.rfind(names[0], sentence.start, run[0][0].start)
    terms, before = tuple([term for term, _ in run]), sentence.text[sentence.start : first]
    told = [words_before for _, words_before in run]
    is_told_so = _TAKES.search(told[0]) is not None or _DIVIDED.search(before) is not None
    are_shares = is_told_so and not any(map(_is_other_rate, told))
    bare = tuple([name.replace(_INCLUSIVE, "") for name in names])
    is_made_up = _BY in run[0][0].name and _is_made_up(sentence, run)
    behind = sentence.text[terms[-1].end : min(terms[-1].end + _SHORT, sentence.end)]
    yield Run(terms, bare, before, are_shares, has_amounts, is_made_up, behind)


def _is_made_up(sentence: Sentence, run: Sequence[tuple[Term, str]]) -> bool:
    """Whether the words behind a row that 由 begins say that something is made of it."""
    is_of_others = run[0][0].name.endswith(_OF)  # 由基础电价的60%和浮动电价的50%构成
    return not is_of_others and _MADE.match(sentence.text, run[-1][0].end) is not None


def _is_other_rate(name: str) -> bool:
    """执行率, 完成任务的; not 占完成投资的, but 占全年预算的: what was spent need not be all."""
    return (_NO_SHARE if _SHARE not in name else _OF_A_PLAN).search(name) is not None


def _words_before(sentence: Sentence, term: Term, last: Term | None) -> str:
    """The clause that a share stands in; with the one before it where the share has no other name: 其他12件，占4%."""
    begin = max(sentence.start, term.start - _FURTHEST) if last is None else last.end
    text = sentence.text[begin : term.start]
    marks = [found.end() for found in _MARK.finditer(text)]
    for at in (*reversed(marks), 0):
        if _TELLING.split(text[at:])[0].strip(_AROUND_NAMES + "其"):
            return text[at:]
    return text


def _goes_on(first: Term, last: Term, term: Term, name: str) -> bool:
    """Whether a share belongs to the row of those before it."""
    of, whole = share_of(term), share_of(first)
    is_same = not of or of == whole
    if term.segment != first.segment and words.OF_WHICH.search(first.name):
        return False  # 女职工占46%，其中女干部占38%；男职工占54%
    is_level = term.depth == first.depth and (term.bracket == first.bracket or (_is_alone(first) and _is_alone(term)))
    is_near = term.start - last.end <= _FURTHEST
    return is_same and is_level and is_near and not words.OF_WHICH.search(name) and not _WITHIN.search(name)


def _is_alone(term: Term) -> bool:
    """社会保障（占34%）、农林水利（占28%）: nothing but the share stands in its bracket."""
    return term.mark == "（" and term.after_mark == "）"


def _has_amount(sentence: Sentence, term: Term) -> bool:
    """Whether a share stands right behind an amount: 其他12件，占4%, not 50万元以下占4%."""
    before = sentence.terms[term.index - 1] if term.index else None
    if before is None or before.unit in NO_AMOUNTS or term.clause - before.clause > 1:
        return False
    if before.mention.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST):
        return False  # 5万元以下 is the name of a band
    return _OF_AMOUNT.match(sentence.between(before, term)) is not None

"""A share told as a bound, beside the rate or the amounts that it sums up: 办结率40%，过半数事项已办结."""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from jiheng.checks.manuscript.compared.comparison import Comparison
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.outcomes import measured_by, pair_before
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS, PERCENT

_IN_WORDS = "半数?|一半|二分之一|三分之[一二]|四分之[一三]|[一二三四五六七八九]成(?![一二三四五六七八九])"
_SHARE = f"(?P<NAME>{_IN_WORDS}|[0-9]{{1,2}}(?:\\.[0-9]{{1,2}})?%)"
_MORE, _LESS, _NEAR, _LEAST, _ABOUT, _SPENT = (
    _SHARE.replace("NAME", name) for name in ("more", "less", "near", "least", "about", "spent")
)
OF_SHARES = quick_pattern(
    f"(?:(?<![不未])(?<!没有)(?:超过|超|逾|突破|(?<![通不])过){_MORE}|(?:不到|不足|未到|未达到?|未过){_LESS}"
    f"|(?:达到?|[在为])(?=[0-9.]{{1,5}}%以上){_LEAST}"
    f"|(?:接?近)(?={_IN_WORDS}){_NEAR}|(?<=占)比?约?(?={_IN_WORDS}){_ABOUT}(?:左右)?"
    f"|(?={_IN_WORDS}以上的?(?:财[力政]|支出|资金)){_SPENT})(?:以上)?"
)
_HALVES = frozenset(("半", "半数", "一半", "二分之一"))
_DIGITS = dict(zip("一二三四五六七八九", range(1, 10), strict=True))
_RATE = late_pattern("(?P<deed>[\u4e00-\u9fff]{2})(?:率|进度|占比|比例)(?:已|仅|尚)?$")
_REST = late_pattern("(?:结余|结转|剩余|沉淀|未支出)(?:资金|率|比例)?$")
_DEED = late_pattern("(?P<deed>支出|支付|执行|拨付|使用|完成|办结|整改|解决|开工|完工|竣工|建成)$")
_DEED_BEHIND = late_pattern(
    "(?:以上)?的?(?P<noun>[\u4e00-\u9fff]{0,10}?)(?:已经?|得到|提前|实现|顺利|均|全面)*(?P<deed>[\u4e00-\u9fff]{2})(?=[，。；]|$)"
)
_SPENDING = late_pattern("(?:执行|支出|支付|拨付|使用)(?:率|进度)")
_ANY_DEED, _DEED_LENGTH = "完成", 2
_ALIKE = ("办结", "结案", "审结"), ("完工", "竣工", "建成"), ("出列", "退出", "摘帽", "脱贫"), ("解决", "整改", "销号")
_AT_LARGE = late_pattern("[该其此]|资金|项目|事项|任务|问题|工作|预算|实际|总体|全[市县区省年]|的|均|已|仍|也")
_NOT_SAID = late_pattern("如|若|不得|力争|确保|要求|应|其中|部分|半年|季度|上年|去年|同期|目标|计划|月|重点|重大|新")
_THEN = late_pattern("上年|去年|上半年|季度|往年|20[0-9]{2}年")
_NAMED = late_pattern("(?P<noun>[\u4e00-\u9fff]{1,12}(?:率|比重|占比|比例|度))(?:已|均|首次|达)?$")
_OF_IT, _BESIDE = late_pattern("(?:占比|比重|份额|比例)?"), 3
"""占进出口总值的48.6%，占比过半: the share right before it."""
_RATE_OF_EACH = late_pattern("[\u4e00-\u9fff]{2,}(?:率|比例|占比|比重)(?:已|均|都)?")
_AMONG = late_pattern("(?<![其集空高初])(?:中|里)，?(?:已经?|共|仅|只)*有?$")
_OF_A_PLAN = late_pattern("(?:圆满|顺利|提前|如期|已|均)*(?:实现|达到|完成)?了?“?(?:时间过半、?)?(?:任务|目标|双)")
_PLAN = "任务"
"""完成全年任务的45%，实现时间过半、任务过半."""
_SPENT_ON = late_pattern(
    "的?(?:财力|(?:财政)?(?:支出|资金))(?:全部|均|都)?(?:用于|用在|投向|投入)(?:保障|改善)?(?P<noun>[\u4e00-\u9fff]{2,6})"
)
"""八成以上财力用于民生: of all that was spent."""
_OF_ITSELF = late_pattern("(?:其中|占|占?[比的]|数量?|所|已|则|仍|均|约|投向|来自)+$|^(?:其中|投向|来自)+")
_ROUGHLY, _OR_MORE = 7, "以上"
_FULL, _FAR, _LONGEST, _TENTH, _SHORTEST = 100, 2, 24, 10, 3
_OTHER_KIND = 30
"""Rates so many points apart are not the same."""


class _Claim(NamedTuple):
    """A share as it is `said`: of what was done by a `deed`, or of what is left; `noun`: of which things."""

    said: re.Match[str]
    deed: str
    noun: str
    is_rest: bool
    is_of_a_part: bool = False

    @property
    def written(self) -> str:
        return next(each for each in self.said.group("more", "less", "near", "least", "about", "spent") if each)

    @property
    def bound(self) -> Fraction:
        written = self.written
        if written in _HALVES:
            return Fraction(_FULL, 2)
        if written.endswith("%"):
            return Fraction(written[:-1])
        whole, _, part = written.partition("分之")
        if part:
            return Fraction(_FULL * _DIGITS[part], _DIGITS[whole])
        return Fraction(_DIGITS[written[0]] * _TENTH)

    def holds(self, share: Fraction) -> bool:
        """Whether a share lies where it is said to: 近九成 is less, but by no more than a tenth."""
        is_least = self.said["least"] or self.said["spent"] or (self.said["about"] and self.said[0].endswith(_OR_MORE))
        if self.said["more"] or is_least:
            return share >= self.bound
        if self.said["about"]:
            return abs(share - self.bound) <= _ROUGHLY
        return share <= self.bound and (self.said["less"] is not None or share >= self.bound - _TENTH)


def shares_told_in(passage: Passage, reading: Reading, rates: Sequence[Fact]) -> Iterator[Comparison]:
    """Each such share of the passage, by its own sentence, or else by the only rate of that name in the report."""
    for said in OF_SHARES.finditer(passage.text):
        sentence = sentence_at(reading.sentences, said.start())
        claim = _claim(passage, said) if sentence is not None else None
        told = _share_of(sentence, claim) if sentence is not None and claim is not None else None
        if claim is not None and told is not None:
            share, words, first = told
            sign = "＞" if share > claim.bound else "＝" if share == claim.bound else "＜"
            place = passage.at(first.start, said.end())
            yield Comparison((place,), said[0], f"{words}{sign}{claim.written}", claim.holds(share))
        else:
            yield from _elsewhere(passage, said, rates)


def _elsewhere(passage: Passage, said: re.Match[str], rates: Sequence[Fact]) -> Iterator[Comparison]:
    """By the only rate of the report that bears the name: 竣工率超七成 beside 竣工率63.37%."""
    claim = _Claim(said, "", "", is_rest=False)
    named = _NAMED.search(passage.text, max(passage.clause_start(said.start()), said.start() - _LONGEST), said.start())
    if named is None or claim.written.endswith("%") or _THEN.search(passage.text, named.start(), said.start()):
        return
    bearing = [each for each in rates if _bears(each, named["noun"])]
    if len({each.mention.value for each in bearing}) != 1:
        return
    rate, bound = bearing[0], claim.bound
    if abs(rate.mention.value - bound) <= _OTHER_KIND:
        sign = "＞" if rate.mention.value > bound else "＝" if rate.mention.value == bound else "＜"
        place = passage.at(named.start(), said.end())
        told = f"{rate.mention.text}{sign}{claim.written}"
        yield Comparison((place, rate.place), place.quote, told, claim.holds(Fraction(rate.mention.value)))


def _bears(fact: Fact, noun: str) -> bool:
    if fact.is_planned or fact.is_other_year or fact.is_part or not fact.mention.is_exact:
        return False
    if not fact.mention.text[0].isdecimal():
        return False  # told in words as well
    shorter, longer = sorted((fact.left, noun), key=len)
    return len(shorter) >= _SHORTEST and longer.endswith(shorter)


def _claim(passage: Passage, said: re.Match[str]) -> _Claim | None:
    begin, end = passage.clause_start(said.start()), passage.clause_end(said.end())
    subject = passage.text[max(begin, said.start() - _LONGEST) : said.start()]
    if _NOT_SAID.search(passage.text, begin, end):
        return None
    if said["more"] in _HALVES and end - said.end() <= 1 and _OF_A_PLAN.fullmatch(subject):
        return _Claim(said, _PLAN, "", is_rest=False)
    if said.end() == end and _OF_IT.fullmatch(subject):
        return _Claim(said, "", "", is_rest=False)
    if said.end() == end:
        rest = _REST.search(subject)
        found = rest or _RATE.search(subject) or _DEED.search(subject)
        if found is None:
            noun = _OF_ITSELF.sub("", subject)
            return _Claim(said, "", noun, is_rest=False, is_of_a_part=True) if len(noun) > 1 else None
        return _Claim(
            said, "" if rest else found["deed"], _AT_LARGE.sub("", subject[: found.start()]), rest is not None
        )
    if said["spent"]:
        spent = _SPENT_ON.match(passage.text, said.end())
        return _Claim(said, "", spent["noun"], is_rest=False, is_of_a_part=True) if spent is not None else None
    behind = _DEED_BEHIND.fullmatch(passage.text, said.end(), end)
    if behind is None or _AT_LARGE.sub("", subject):
        return None
    return _Claim(said, behind["deed"], _AT_LARGE.sub("", behind["noun"]), False)


def _share_of(sentence: Sentence, claim: _Claim) -> tuple[Fraction, str, Term] | None:
    """The share that the sentence tells by its last rate, or else by two figures; how, and where it begins."""
    before = [each for each in sentence.terms if each.end <= claim.said.start()]
    if not before or sentence.text.count("，", before[-1].end, claim.said.start()) > _FAR:
        return None
    last = before[-1]
    if claim.is_of_a_part:
        return _of_a_part(sentence, before, claim)
    if claim.deed == _PLAN:
        is_of_a_plan = last.unit == PERCENT and last.mention.is_exact and measured_by(sentence, last) is not None
        return (last.mention.value, last.mention.text, last) if is_of_a_plan else None
    if not (claim.deed or claim.is_rest) and last.unit != PERCENT:
        return _of_all_named(sentence, before, claim)
    if not (claim.deed or claim.is_rest):
        is_beside = last.unit == PERCENT and last.mention.is_exact and claim.said.start() - last.end <= _BESIDE
        is_share = is_beside and "占" in last.name
        return (last.mention.value, last.mention.text, last) if is_share else None
    if last.unit == PERCENT and last.mention.is_exact and _is_rate_of(last, claim):
        if not _is_of(claim, "".join(each.name + each.after for each in before)):
            return None
        value = last.mention.value
        if claim.is_rest:
            return _FULL - value, f"100%－{last.mention.text}＝{float(_FULL - value):g}%", last
        return value, last.mention.text, last
    if _RATE_OF_EACH.fullmatch(sentence.text, last.end, claim.said.start()):
        return None  # 70个城市交付率超八成，24个城市交付率超九成
    counted = _counted(sentence, before, claim)
    if counted is None or not _is_of(claim, f"{counted[0].name}{counted[0].after}{counted[1].name}{counted[1].after}"):
        return None
    whole, part = counted
    share = Fraction(part.mention.value) / Fraction(whole.mention.value) * _FULL
    share = _FULL - share if claim.is_rest else share
    done = f"（{whole.mention.text}－{part.mention.text}）" if claim.is_rest else part.mention.text
    return share, f"{done}÷{whole.mention.text}＝{float(share):.4g}%", whole


def _of_a_part(sentence: Sentence, before: Sequence[Term], claim: _Claim) -> tuple[Fraction, str, Term] | None:
    """受理4,415件，其中来电1,983件、网上2,432件，来电超过一半: of the parts behind 其中 the only one of that name."""
    begun = next((each for each in reversed(before) if sentence.begins_parts(each)), None)
    if begun is None or not begun.index or begun.unit in NO_AMOUNTS:
        return None
    whole = sentence.terms[begun.index - 1]
    parts = [each for each in before[begun.index :] if each.unit == begun.unit and not each.is_attribute]
    named = [each for each in parts if claim.noun in (own := _OF_ITSELF.sub("", each.own_name)) or own in claim.noun]
    if len(named) != 1 or whole.unit != begun.unit or not (whole.is_plain and named[0].is_plain):
        return None
    part = named[0]
    if not 0 < part.mention.value <= whole.mention.value:
        return None
    share = Fraction(part.mention.value) / Fraction(whole.mention.value) * _FULL
    return share, f"{part.mention.text}÷{whole.mention.text}＝{float(share):.4g}%", whole


def _of_all_named(sentence: Sentence, before: Sequence[Term], claim: _Claim) -> tuple[Fraction, str, Term] | None:
    """86家企业中有41家完成改造，超过半数: some of those named right before, in the next clause."""
    if len(before) < 2 or claim.written not in _HALVES:
        return None
    whole, part = before[-2:]
    is_among = whole.unit == part.unit and _AMONG.search(whole.after) is not None and part.clause - whole.clause <= 1
    is_next = sentence.text.count("，", part.end, claim.said.start()) == 1
    if not (is_among and is_next and whole.mention.is_exact and part.mention.is_exact):
        return None
    if not 0 < part.mention.value <= whole.mention.value:
        return None
    share = Fraction(part.mention.value) / Fraction(whole.mention.value) * _FULL
    return share, f"{part.mention.text}÷{whole.mention.text}＝{float(share):.4g}%", whole


def _is_rate_of(rate: Term, claim: _Claim) -> bool:
    if claim.is_rest:
        return _SPENDING.search(rate.name) is not None
    deeds = next((each for each in _ALIKE if claim.deed in each), (claim.deed,))
    is_rate = "率" in rate.name or "占" in rate.own_name
    return is_rate and any(each in rate.name for each in (*deeds, _ANY_DEED))


def _counted(sentence: Sentence, before: Sequence[Term], claim: _Claim) -> tuple[Term, Term] | None:
    """All and those of them with whom it was done: 88件，已解决42件; 安排350万元，支出147万元."""
    amounts = [each for each in before if each.unit not in NO_AMOUNTS and not each.is_attribute]
    if len(amounts) < 2 or before[-1].unit in NO_AMOUNTS:
        return None
    whole, part = amounts[-2:]
    if (
        part.mark == "、"
        or whole.unit != part.unit
        or part.mention.value > whole.mention.value
        or part.clause - whole.clause > 1
    ):
        return None
    if not (whole.mention.is_exact and part.mention.is_exact and whole.mention.value):
        return None
    if claim.is_rest:
        pair = pair_before((sentence,), 0, claim.said.start())
        return (whole, part) if pair is not None and pair.planned is whole else None
    deeds = next((each for each in _ALIKE if claim.deed in each), (claim.deed,))
    told = part.own_name + part.after
    return (whole, part) if any(each in told for each in (*deeds, _ANY_DEED)) else None


def _is_of(claim: _Claim, told: str) -> bool:
    """Whether it names nothing else than what the figures are told of."""
    return not claim.noun or claim.noun in told or not bigrams(claim.noun[-_DEED_LENGTH:]).isdisjoint(bigrams(told))

"""What a sentence concludes from what was to be and what was: 任务80公里，实际完成76.5公里，目标实现."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from operator import attrgetter

from jiheng.checks.manuscript.claims.assurances import is_unassured
from jiheng.checks.manuscript.claims.scope import are_of_one_kind, naming_words
from jiheng.checks.manuscript.claims.verdict_words import HOW, OF_MONEY, OF_VERDICTS, Verdict
from jiheng.checks.manuscript.facts.outcomes import (
    LAST_YEAR,
    PLANS,
    Pair,
    RateOf,
    pair_before,
    pairs_before,
    parted,
    rates_before,
)
from jiheng.checks.manuscript.facts.since_last_year import pair_of_years
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.finding import Location
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence
from jiheng.quantities.units import DURATIONS, MONEY, PERCENT
from jiheng.quantities.words import YEAR

_ENDS = re.compile("[，。；！）\n]|$")
_TO_COME = re.compile("下一?步|今后|明年|下年|措施|力争|确保|将")
_OF_OTHERS = re.compile("其中|[上去往]年|上半年|前?[一二三四]季度")
_LITERALLY = ("超过", "超出", "突破", "高于")
_LITERALLY_LESS = ("低于", "少于", "不及")
_MERELY_COMPARED = _LITERALLY + _LITERALLY_LESS
_QUALIFIED = re.compile(f"{HOW}$")
_MONEY_AT_LARGE = re.compile(
    "资金|款项|工程款|价款|合同款|费用|经费|补助|补贴|各项|按(?:计划|预算)|提前|圆满|全面|年[末终底]|[当本全]年|全部|均|已|都|的|项目|财政|专项"
)
_OF_WORK = re.compile("任务|目标|投资|收入|税|化债|化解|盘活|清收|追缴|到账|引进|引资|销售|产值|贷款|融资|销")
"""Money of which the more was reached the better; of other money less may have been needed."""
_OF_SIZE = re.compile(
    "(?<=[批人件起户])[次数]+$|总?体?(?:投入|规模|总量|总额|金额|数量|水平|力度|资金|情况)|[本全当]年|做到|实现|总|数|量|也|已|均|都|的"
)
_OF_LAST_YEAR = frozenset({Verdict.GROWN, Verdict.SHRUNK, Verdict.DOUBLED})
_OF_FUNDS = frozenset({Verdict.PAID, Verdict.OVER})
_AT_MOST_ALL = frozenset({Verdict.SHORT, Verdict.KEPT, Verdict.SHRUNK})
_OF_RATES = frozenset({Verdict.OVER, Verdict.PAID, Verdict.WHOLLY, Verdict.GROWN}) | _AT_MOST_ALL
_OF_PAYING, _DEED_LENGTH = re.compile(f"(?:{OF_MONEY}|征缴)$"), 2
_OF_ALL = re.compile("收支|收入[、和与及]支出|[两三四]级|各级|各项|[均都]|双双")
_GENERAL = re.compile(
    "(?:本?年度?|全年|[本该]?项目|专项|财政|资金|经费|款项?|预算|支出|收入|执行|收支|工作|实际|总体|整体|比|较|年初|建设|工程|施工|"
    "[本我]?(?:部门|单位|局|县|市|区)|提前|全面|总体|并|也|已经?|均|都|共|因此|[的了，])*"
)
"""Words that name nothing else than what the rate is of."""
_OTHER_TIME = re.compile(
    "上年|去年|往年|以前年度|上半年|半年|季度|序时|时间|前三季|[1-9]月|同期|20[0-9]{2}|年[底末]前?"
)
_WHICH_PLAN = re.compile("年初|调整|序时|阶段|半年|季度|累计")
_WHICH_BUDGET = re.compile("年初|调整")
_PLAN = re.compile(PLANS)
_NOT_SAID = re.compile("如|若|不得|避免|防止|杜绝|其中|部分|个别|要求|未按|除|原因|主要是|因为|由于")
_NEARLY_TWICE = Fraction(19, 10)
_FULL, _FARTHEST, _PAIR_FARTHEST, _TIMES_LESS = 100, 3, 2, 4
_TWO = 2
_NAMES_MONEY = re.compile("投资|资金|收入|支出|税|款|预算|经费|补[助贴]")
_OF_A_TIME = re.compile("[第首][一二三四五六七八九]?[批期]|季度|半年|[0-9]月")
"""第一批拨付180万元: not all that was done."""


@dataclass(frozen=True, slots=True)
class Concluded:
    """`words`: the verdict; the figures before it tell the reverse. `sentence`: its passage and where it begins."""

    sentence: tuple[int, int]
    claim: Location
    figures: Location
    words: str
    told: str


@dataclass(slots=True)
class _Claim:
    """A verdict as it is `said`, in or right behind the sentence of its reading at that place."""

    passage: Passage
    reading: Reading
    place: int
    sentence: Sentence
    said: re.Match[str]
    verdict: str
    start: int

    @property
    def words(self) -> str:
        return self.said[0]

    @property
    def begin(self) -> int:
        """Where its clause begins."""
        return self.passage.clause_start(self.said.start())

    @property
    def subject(self) -> str:
        """The words of its clause before it."""
        return self.passage.text[self.begin : self.said.start()]


def verdicts(passages: Iterable[Passage], readings: Sequence[Reading]) -> Iterator[Concluded]:
    """Each verdict of passages with `OF_VERDICTS` that the figures before it speak against."""
    for passage in passages:
        reading = readings[passage.index]
        if passage.is_heading or not reading.sentences:
            continue
        for said in OF_VERDICTS.finditer(passage.text):
            start = said.start()
            place = bisect_right(reading.sentences, start, key=attrgetter("start")) - 1
            if place >= 0 and said.lastgroup is not None:
                claim = _Claim(passage, reading, place, reading.sentences[place], said, said.lastgroup, start)
                against = _by_figures(claim) or _by_rates(claim)
                if against is not None:
                    yield against


def concluded(passage: Passage, said: re.Match[str], planned: Mention, done: Mention) -> Concluded:
    """What is said, against a plan and a result of its passage that tell the reverse."""
    sign = "＜" if done.value < planned.value else "＞" if done.value > planned.value else "＝"
    return Concluded(
        (passage.index, passage.sentence_around(said.start())[0]),
        passage.at(said.start(), said.end()),
        passage.at(min(planned.start, done.start), max(planned.end, done.end)),
        said[0],
        f"{done.text}{sign}{planned.text}",
    )


def _by_figures(claim: _Claim) -> Concluded | None:
    """By the two figures right before it or behind it, or by any two of those listed where it is said of all."""
    if not _ENDS.match(claim.passage.text, claim.said.end()):
        return None
    if _is_ahead(claim):
        pairs = _pairs_behind(claim)
    else:
        pairs = _pairs_meant(claim) if _is_in_next(claim) and _is_near(claim) else ()
    pair = next((each for each in pairs if _is_denied_by_pair(claim, each)), None)
    if pair is None:
        return None
    found = concluded(claim.passage, claim.said, pair.planned.mention, pair.done.mention)
    if claim.verdict == Verdict.DOUBLED:
        return replace(found, told=f"{pair.done.mention.text}＜{pair.planned.mention.text}×2")
    return found


def _is_denied_by_pair(claim: _Claim, pair: Pair) -> bool:
    """Whether the verdict is of the two figures, of nothing else and no wish, and they tell the reverse."""
    if not (_speaks_against(claim, pair) and _is_of(claim, pair)) or _is_unassured(claim):
        return False
    is_of_another = _OF_OTHERS.match(claim.subject) or (claim.verdict in _OF_FUNDS and _names_another(claim, pair))
    return not is_of_another and not _is_reckoned(claim)


def _is_ahead(claim: _Claim) -> bool:
    """Whether it opens its sentence, before any figure: 任务超额完成，计划120场，实际118场."""
    terms = claim.sentence.terms
    return bool(terms) and claim.said.end() <= terms[0].start


def _pairs_behind(claim: _Claim) -> Sequence[Pair]:
    """The two figures behind it, where the sentence has no others but their rate."""
    terms = [each for each in claim.sentence.terms if each.unit != PERCENT]
    terms = terms or list(claim.sentence.terms)
    if len(terms) != _TWO or terms[1].clause - terms[0].clause > 1:
        return ()
    is_of_years = claim.verdict in _OF_LAST_YEAR
    pair = pair_of_years(claim.sentence, claim.sentence.end) if is_of_years else parted(*terms)
    if (
        pair is None
        or _OF_A_TIME.search(pair.done.name)
        or not all(each in terms for each in (pair.planned, pair.done))
    ):
        return ()
    return (pair,)


def _is_in_next(claim: _Claim) -> bool:
    """Whether the words stand in the sentence of the figures, or in one without any right behind it."""
    end, text = claim.sentence.end, claim.passage.text
    if claim.start < end:
        return True
    return text.rfind("。", end, claim.start) < 0 and not _TO_COME.search(text, end, claim.start)


def _pairs_meant(claim: _Claim) -> Sequence[Pair]:
    if claim.verdict in _OF_LAST_YEAR:
        years = pair_of_years(claim.sentence, claim.start)
        return (years,) if years is not None and _is_of_years(claim, years) else ()
    last = pair_before(claim.reading.sentences, claim.place, claim.start)
    if last is None:
        return ()
    if _OF_ALL.search(claim.passage.text, claim.begin, claim.said.end()):
        listed = pairs_before(claim.sentence, claim.start)
        if last in listed:
            return listed
    return (last,)


def _is_of_years(claim: _Claim, pair: Pair) -> bool:
    """Whether what is said to have moved is what the two years are told of, if by its characters: 县级 and 县本级."""
    last = max(pair.planned.end, pair.done.end, claim.begin)  # 比上年的128.6万亩有所增加
    subject = claim.passage.text[last : claim.start]
    named = _OF_SIZE.sub("", YEAR.sub("", subject)).lstrip("年")
    told = f"{pair.planned.name}{pair.planned.unit}，{pair.done.name}{pair.done.unit}"
    if not set(YEAR.findall(subject)) <= set(YEAR.findall(pair.done.name)):
        return False
    return set(named) <= set(told) and (not named or f"非{named}" not in told)


def _is_near(claim: _Claim) -> bool:
    """Whether the last figure before it stands so near that it can be said of that."""
    terms = claim.sentence.terms
    last = bisect_right(terms, claim.start, key=attrgetter("end"))
    if not last:
        return False
    between = claim.passage.text[terms[last - 1].end : claim.start]
    return between.count("，") <= _PAIR_FARTHEST and "；" not in between


def _is_unassured(claim: _Claim) -> bool:
    """Whether it is wished or denied: 没有全部完成年度任务."""
    how = _QUALIFIED.search(claim.passage.text, claim.begin, claim.start)
    return is_unassured(claim.passage.text, claim.begin, claim.start if how is None else how.start())


def _names_another(claim: _Claim, pair: Pair) -> bool:
    """合同价款126万元，已支付98万元，农民工工资全部付清: what was paid in full is named, and is none of the two."""
    named = naming_words(_MONEY_AT_LARGE.sub("，", claim.subject))
    told = f"{pair.planned.name}，{pair.planned.after}，{pair.done.name}，{pair.done.after}"
    return (bool(named) and named.isdisjoint(bigrams(told))) or not are_of_one_kind(claim.subject, told)


def _is_reckoned(claim: _Claim) -> bool:
    """Whether the rate of a verdict is held against its amounts already: 支付率100%."""
    return claim.verdict == Verdict.RATE and any(
        claim.start < each.target.start < claim.said.end() for each in claim.reading.statements
    )


def _speaks_against(claim: _Claim, pair: Pair) -> bool:
    verdict, planned, done = claim.verdict, pair.planned.mention, pair.done.mention
    if not planned.value < done.value * _TIMES_LESS < planned.value * _TIMES_LESS**2 and not pair.is_plainly_told:
        return False
    if verdict in (Verdict.KEPT, Verdict.IN_TIME, Verdict.SHRUNK):
        return done.value > planned.value
    if verdict == Verdict.DOUBLED:
        return done.value < planned.value * _NEARLY_TWICE
    if verdict in (Verdict.PAID, Verdict.RATE, Verdict.GROWN):
        return done.value < planned.value
    if claim.words.startswith(_LITERALLY):
        return done.value <= planned.value
    if claim.words.startswith(_LITERALLY_LESS):
        return done.value >= planned.value
    if verdict in (Verdict.MISSED, Verdict.SHORT):
        return not pair.is_less_better and done.value >= planned.value
    return done.value > planned.value if pair.is_less_better else done.value < planned.value


def _is_of(claim: _Claim, pair: Pair) -> bool:
    """Whether the verdict can be of such a pair: work may be done for less money than was planned."""
    verdict, is_money = claim.verdict, pair.planned.unit == MONEY
    if verdict == Verdict.IN_TIME:
        return pair.planned.unit in DURATIONS
    if verdict == Verdict.PAID:
        return is_money or "应" in pair.planned.name
    if verdict == Verdict.RATE:
        start = claim.start
        return not is_money or _OF_PAYING.search(claim.passage.text, start - _DEED_LENGTH, start) is not None
    plans = [set(_WHICH_BUDGET.findall(each)) for each in (pair.planned.name, claim.subject + claim.words)]
    if all(plans) and plans[0] != plans[1]:
        return False  # 调整后预算252万元，执行252万元，未完成年初预算
    if verdict == Verdict.KEPT or verdict in _OF_LAST_YEAR or not is_money:
        return True
    if claim.start >= claim.sentence.end and not _NAMES_MONEY.search(claim.subject + claim.words):
        return False  # 计划投资126万元，完成投资118万元。各项建设任务如期完成
    if "预算" in pair.planned.name or "预算" in claim.words:
        return "预算" in pair.planned.name and "预算" in claim.words and verdict != Verdict.REACHED
    return _OF_WORK.search(pair.planned.name + pair.done.name) is not None or claim.words.startswith(
        _LITERALLY + _LITERALLY_LESS
    )


def _by_rates(claim: _Claim) -> Concluded | None:
    """By the rate at which a plan was met, or by any of those that it is said of."""
    if claim.verdict not in _OF_RATES or not _is_in_reach(claim):
        return None
    astray = next((each for each in _rates_meant(claim) if _is_denied_by(claim.verdict, each)), None)
    if astray is None or _NOT_SAID.search(claim.subject):
        return None
    if is_unassured(claim.passage.text, claim.begin, claim.start):
        return None
    return _concluded_of_rate(claim, astray)


def _is_in_reach(claim: _Claim) -> bool:
    """Whether the words stand in the sentence of the rate; 决算数小于预算数 may open the next."""
    if claim.start < claim.sentence.end:
        return True
    return claim.words.startswith("决算") and claim.begin == claim.sentence.end == claim.start


def _concluded_of_rate(claim: _Claim, rate: RateOf) -> Concluded:
    sign = "＜" if rate.term.mention.value < _FULL else "＞"
    return Concluded(
        (claim.passage.index, claim.passage.sentence_around(claim.start)[0]),
        claim.passage.at(*claim.said.span()),
        claim.passage.at(rate.term.name_start, rate.term.end),
        claim.words,
        f"{rate.term.mention.text}{sign}{_FULL}%",
    )


def _rates_meant(claim: _Claim) -> Sequence[RateOf]:
    """The last rate before the words where nothing else is named, or all of those that they are said of."""
    told = list(rates_before(claim.sentence, claim.start))
    if not told or not _is_near_to(claim, told[-1]):
        return ()
    subject = claim.subject
    fit = [each for each in told if _is_of_one_plan(claim, each, subject)]
    if len(told) > 1 and _OF_ALL.search(subject + claim.words):
        return fit if len(fit) == len(told) else ()
    named = _GENERAL.sub("", subject)
    own = [each for each in fit if not named or not bigrams(named).isdisjoint(bigrams(each.about))]
    side = next((each for each in ("收入", "支出") if each in subject), "")
    own = [each for each in own if side in each.about]
    return own[-1:] if own and (own[-1] is told[-1] or side or named) else ()


def _is_near_to(claim: _Claim, rate: RateOf) -> bool:
    between = claim.passage.text[rate.term.end : claim.start]
    return between.count("，") <= _FARTHEST and "；" not in between and "其中" not in between


def _is_of_one_plan(claim: _Claim, rate: RateOf, subject: str) -> bool:
    """Whether both are of money or of work, of one time and one plan: 完成调整预算 says nothing of 超出年初预算."""
    if (claim.verdict in _OF_LAST_YEAR) is not (rate.of == LAST_YEAR):
        return False
    named = _PLAN.findall(claim.words) if claim.verdict != Verdict.KEPT else []
    if named and ("预算" in named) is not (rate.of == "预算") and "收入" not in rate.about:
        return False
    if not named and rate.of not in ("预算", LAST_YEAR):
        return False
    words = subject + claim.words
    plans = [set(_WHICH_PLAN.findall(each)) for each in (rate.about, words)]
    if (plans[1] and plans[0] != plans[1] and plans[0]) or (plans[1] & {"序时", "半年", "季度", "阶段"}):
        return False
    if "调整" in plans[1] - plans[0]:
        return False  # 完成预算的103%，未突破调整后预算
    times = [set(_OTHER_TIME.findall(each)) for each in (rate.about, words)]
    return (
        (not (times[0] or times[1]) or times[1] <= times[0])
        and (rate.of == LAST_YEAR or "上年" not in rate.about)
        and are_of_one_kind(rate.about, words)
    )


def _is_denied_by(verdict: str, rate: RateOf) -> bool:
    value = rate.term.mention.value
    return value > _FULL if verdict in _AT_MOST_ALL else value < _FULL

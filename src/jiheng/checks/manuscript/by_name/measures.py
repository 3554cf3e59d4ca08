"""The figures of a report as measures that can be asked for by name: 艺术系落实率 of 机电系落实率95.2%、艺术系88.6%."""

import re
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from jiheng.checks.manuscript.by_name.by_words import ByWords
from jiheng.checks.manuscript.by_name.names import Name, more_than, particular, rate_of, same_rate
from jiheng.checks.manuscript.facts.aspects import aspect_of, aspect_of_list, stage_of, stage_of_opening
from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.facts.nouns import noun_before, noun_behind
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.figure import Aspect
from jiheng.core.finding import Location
from jiheng.core.late_pattern import late_pattern
from jiheng.core.value import once, value
from jiheng.quantities.likeness import bigrams, missing_in
from jiheng.quantities.mention import Mention
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import DURATIONS, MONEY, PERCENTAGE_POINTS, TIMES, counted_as
from jiheng.quantities.words import RAISED_TO, YEAR

_OTHER_YEAR = re.compile("[上去前]年|同期|往年|历年|期初|年初|上届|上期|改造前|实施前")
_NO_RESULT = re.compile("目标|计划|任务|要求|标准|预算|限额|控制数|应(?!急|届|征)|[较比由从]|以[上下内]")
_EXTREME = re.compile("最[高低多少大小好差优]")
_AVERAGE = re.compile("[人户亩日月年件次场]均|平均")
_PAY = late_pattern("薪|工资|收入|消费")
_FROM = re.compile("(?:[由从自]|原来)(?:[上去]年|年初|改造前|实施前)?(?:同期|末|底)?的?$")
_MOST_OF = re.compile("最[高低多少大小好差优][的，]?(?:[，为是达到]|$)?$")
_CLAUSES = 2
_ALSO_CALLED = {"审执结": "结案", "招收": "招生", "录取": "招生", "收治": "诊疗", "就诊": "诊疗"}
_PLACE = re.compile("[一-鿿]{1,6}?(?:[镇乡县区市村系院局处所站校厂组队科]|街道)")
_HEADED = re.compile("(?:各[一-鿿]{1,3})?(?P<noun>[一-鿿]{2,8}?)(?:分别|依次|如下|情况|为|是)*$")
_DONE = re.compile(
    "(?<![应待拟可未])(?:办结|建成|竣工|完工|到位|收缴|整改|支付|拨付|兑付|发放|验收|解决|化解)了?$|实际|(?<![应])已"
)
_DIGITS = re.compile("[0-9][0-9.,]*[万亿]?")
_MEMBER = re.compile("[\u4e00-\u9fff（）“”]{2,10}")
_LISTING = ("、", "；")
_AHEAD, _OPENING, _NEAR, _MOST, _FEW = 64, 16, 8, 60, 2
_NO_MEASURES = frozenset({PERCENTAGE_POINTS, TIMES, *DURATIONS})


@value(slots=False)
class Measure:
    """`name`: its noun, with what the first of a list says of all of it; `ahead`: what its sentence says before it.

    `is_one_of_several`: stands behind 其中, in a list, or is the highest or the lowest of them.
    """

    passage: Passage
    term: Term
    sentence: Sentence
    name: str
    ahead: str
    heading: str
    is_one_of_several: bool

    @property
    def mention(self) -> Mention:
        return self.term.mention

    @property
    def where(self) -> tuple[int, int]:
        return self.passage.index, self.term.start

    @property
    def place(self) -> Location:
        return self.passage.at(self.term.start, self.term.end)

    @once
    def rate(self) -> str:
        """The rate that its name ends with."""
        return same_rate(rate_of(self.name))

    @once
    def of(self) -> str:
        """Of whom it is, by its name: 艺术系."""
        return particular(self.name[: -len(self.rate)] if self.rate else self.name)

    @once
    def around(self) -> str:
        """Its name and what is counted, and what its sentence says before it."""
        also = "，".join(other for word, other in _ALSO_CALLED.items() if word in self.name)
        return f"{self.name}，{self.ahead}，{noun_behind(self.term.after)}，{self.heading}，{also}"

    def bears(self, name: Name) -> bool:
        """Whether all of a name stands around it, and it is of that rate."""
        if name.rate != self.rate or (self._is_average and not _AVERAGE.search(name.text)):
            return False
        least = 0 if len(name.of) < _SURE else len(name.of) // _SURE
        return missing_in(name.of, self.around) <= least or self._ends(name)

    def _ends(self, name: Name) -> bool:
        """Whether all of its own name ends another that says more, half of which stands before it: 毕业生对口就业率."""
        if not self.of or len(self.name) < _SURE or not name.text.endswith(self.name):
            return False
        more = name.text[: -len(self.name)]
        return missing_in(more, self.around) * _HALF <= len(more)

    @property
    def _is_average(self) -> bool:
        """人均结案; of 月均起薪 all are averages."""
        return _AVERAGE.search(self.term.name) is not None and not (self.term.unit == MONEY and _PAY.search(self.name))

    def is_narrower(self, name: Name) -> bool:
        """Whether it is of a part of what the name names."""
        told = self.of if self.rate else self.name
        if not self.name:
            return True
        return bool(more_than(told, name.text)) or (
            self.is_one_of_several and not (name.of and self.is_named_ahead(name))
        )

    def is_named(self, name: Name) -> bool:
        """Whether the name stands with the figure itself."""
        return missing_in(name.of, f"{self.name}，{noun_behind(self.term.after)}") == 0

    def is_named_ahead(self, name: Name) -> bool:
        """Whether the name stands in its sentence."""
        return missing_in(name.of, f"{self.name}，{self.ahead}，{noun_behind(self.term.after)}") == 0


_SURE, _HALF = 5, 2
"""Of so many characters of a name one need not stand with the figure: 加厚地膜推广, 推广加厚膜."""


class Measures:
    """Those of the report's own year that were reached, by the words of their names."""

    def __init__(
        self,
        prose: Sequence[Passage],
        readings: Sequence[Reading],
        facts: Sequence[Fact],
        year: int | None,
        ahead: Container[int],
    ) -> None:
        self._prose, self._readings, self._facts, self.year, self._ahead = prose, readings, facts, year, ahead

    def is_aside(self, passage: Passage) -> bool:
        """Whether nothing is claimed there: in a heading, and where the report tells what is still to come."""
        return passage.is_heading or passage.index in self._ahead

    def bearing(self, name: Name, unit: str) -> list[Measure]:
        """All of a unit that bear the name."""
        if not name.of:
            return [each for each in self.of_rate(name.rate, unit) if each.bears(name)]
        if len(name.of) < _FEW:  # 优良路率 is of 优
            return [each for each in self.of_rate(name.rate, unit) if each.name.endswith(name.text)]
        of_unit = self._by_unit.get(counted_as(unit))
        ends = () if of_unit is None else map(of_unit.with_word, (name.of[:_FEW], name.of[-_FEW:]))
        likely = min(filter(None, ends), key=len, default=())
        if len(likely) > _MOST:
            return []
        return [each for each in likely if each.bears(name)]

    def meant_by(self, name: Name, unit: str) -> tuple[list[Measure], bool]:
        """Those of which one must be meant, and whether their names leave no doubt.

        Of 落实人数 the one that is no part of another, 毕业去向落实4,520人, and not 本科落实1,104人.
        """
        bearing = self.bearing(name, unit)
        meant = [each for each in bearing if not each.is_narrower(name)]
        for lies_near in (Measure.is_named, Measure.is_named_ahead):
            named = [each for each in meant if lies_near(each, name)]
            if named:
                return named, True
        if meant:
            return meant, False
        wholes = [each for each in bearing if not each.is_one_of_several]
        return wholes or (bearing if len(bearing) > 1 else []), False

    def of_deed(self, word: str) -> Sequence[Measure]:
        """The counts beside which a word of two characters stands; none where it stands with very many."""
        told = self._by_deed.get(word[-_FEW:], ())
        return told if len(told) <= _MOST else ()

    @once
    def _by_deed(self) -> Mapping[str, Sequence[Measure]]:
        told: defaultdict[str, list[Measure]] = defaultdict(list)
        for measure in self.all:
            for word in bigrams(measure.term.own_name[-_NEAR:], measure.term.after[:_NEAR]):
                told[word].append(measure)
        return told

    def listed_with(self, measure: Measure) -> list[Measure]:
        """Those of its sentence that are told in one list with it, itself among them."""
        here = self._by_sentence.get((measure.passage.index, measure.sentence.start), ())
        return [
            each
            for each in here
            if each.is_one_of_several and each.term.unit == measure.term.unit and each.rate == measure.rate
        ]

    def sentences_before(self, measure: Measure) -> Iterator[Sentence]:
        """Those with figures before its own in its paragraph, the nearest first."""
        told = self._readings[measure.passage.index].sentences
        return (each for each in reversed(told) if each.end <= measure.sentence.start and each.terms)

    @once
    def _by_sentence(self) -> Mapping[tuple[int, int], Sequence[Measure]]:
        told: defaultdict[tuple[int, int], list[Measure]] = defaultdict(list)
        for measure in self.all:
            told[measure.passage.index, measure.sentence.start].append(measure)
        return told

    def of_rate(self, rate: str, unit: str) -> Sequence[Measure]:
        """All of one rate, whosever it is."""
        return self._by_rate.get((unit, rate), ())

    @once
    def units(self) -> tuple[str, ...]:
        """Of what they are, in order."""
        return tuple(dict.fromkeys(counted_as(measure.term.unit) for measure in self.all))

    @once
    def all(self) -> tuple[Measure, ...]:
        """In order."""
        return tuple(self._all())

    @once
    def _by_unit(self) -> Mapping[str, ByWords[Measure]]:
        told: defaultdict[str, list[Measure]] = defaultdict(list)
        for measure in self.all:
            told[counted_as(measure.term.unit)].append(measure)
        return {unit: ByWords(measures) for unit, measures in told.items()}

    @once
    def _by_rate(self) -> Mapping[tuple[str, str], Sequence[Measure]]:
        told: defaultdict[tuple[str, str], list[Measure]] = defaultdict(list)
        for measure in self.all:
            if measure.rate:
                told[measure.term.unit, measure.rate].append(measure)
        return told

    def _all(self) -> Iterator[Measure]:
        known = {fact.where: fact for fact in self._facts}
        heading = ""
        for passage in self._prose:
            if passage.is_heading:
                heading = passage.text
                continue
            opening = passage.text[:_OPENING].partition("。")
            above = f"{heading}，{opening[0]}" if opening[1] else heading
            if passage.index not in self._ahead and self._readings[passage.index].mentions:
                for sentence in self._readings[passage.index].sentences:
                    yield from self._of_sentence(passage, sentence, known, above)

    def _of_sentence(
        self, passage: Passage, sentence: Sentence, known: Mapping[tuple[int, int], Fact], heading: str
    ) -> Iterator[Measure]:
        head = ""
        last: dict[str, int] = {}
        before: Term | None = None
        for term in sentence.terms:
            name = _own_name(sentence, term, before)
            is_in_row = before is not None and before.unit == term.unit and term.clause - before.clause <= _CLAUSES
            is_in_row = is_in_row and (term.mark in _LISTING or bool(rate_of(head)))
            is_member = is_in_row and not rate_of(name) and bool(head) and _MEMBER.fullmatch(name) is not None
            above = _above_colon(sentence, term)
            if above and not rate_of(name) and _MEMBER.fullmatch(name):
                head, is_member = name + above, True
                name = head
            elif is_member:
                name = _joined(name, head)
            elif name:
                head = name
            rate = rate_of(name)
            begin = max(last.get(rate, sentence.start), term.start - _AHEAD)
            if rate:
                last[rate] = term.end
            words = _DIGITS.sub("，", passage.text[begin : term.start])
            before = term
            fact = known.get((passage.index, term.start))
            if not self._is_result(term, fact, sentence):
                continue
            is_part = (sentence.is_part(term) if fact is None else fact.is_part) and not _is_past(passage, term)
            is_of_list = is_member or self._opens_list(sentence, term)
            yield Measure(
                passage,
                term,
                sentence,
                name,
                words.rpartition("；")[2],
                heading,
                is_part or is_of_list or _EXTREME.search(term.name) is not None,
            )

    def _opens_list(self, sentence: Sentence, term: Term) -> bool:
        """Whether the next figure is of another one of the same kind: 机电系落实率95.2%、护理系92.4%."""
        behind = sentence.terms[term.index + 1] if term.index + 1 < len(sentence.terms) else None
        if behind is None or behind.unit != term.unit or not rate_of(term.own_name):
            return False
        return behind.mark in ("、", "；") and not rate_of(behind.own_name)

    def _is_result(self, term: Term, fact: Fact | None, sentence: Sentence) -> bool:
        if not term.mention.is_exact or term.unit in _NO_MEASURES or term.is_attribute:
            return False
        if _FROM.search(term.own_name) and term.index + 1 < len(sentence.terms):
            behind = sentence.terms[term.index + 1]
            if behind.unit == term.unit and RAISED_TO.match(behind.own_name):
                return False
        if fact is not None:
            return not fact.is_other_year and not (fact.is_planned and _is_planned(fact))
        if _OTHER_YEAR.search(term.name) or _NO_RESULT.search(term.name):
            return False
        years = YEAR.findall(sentence.text, sentence.start, term.start)
        is_of_year = not years or self.year is None or int(years[-1]) == self.year
        return is_of_year and aspect_of(term, Aspect.NEUTRAL) is not Aspect.PLANNED


def _is_planned(fact: Fact) -> bool:
    """Whether it was planned itself: of 应追缴86万元，已收缴79万元，收缴率92% only the first."""
    if aspect_of(fact.term, Aspect.NEUTRAL) is Aspect.PLANNED and not _DONE.search(fact.term.own_name):
        return True
    if _DONE.search(fact.term.own_name) or rate_of(fact.term.own_name):
        is_listed_as_plan = aspect_of_list(fact.sentence) is Aspect.PLANNED
        is_of_plans = stage_of(fact.section) is Aspect.PLANNED or stage_of_opening(fact.passage.text) is not None
        return is_of_plans or (is_listed_as_plan and not _DONE.search(fact.term.own_name))
    return True


def _own_name(sentence: Sentence, term: Term, before: Term | None) -> str:
    """Its noun; of 沙河县最低，为91.4% and 临湖区由93.1%升至95.6% what stands in the words before."""
    if before is not None and not term.mark and RAISED_TO.match(term.own_name) and _FROM.search(before.own_name):
        return noun_before(_FROM.sub("", before.own_name))
    name = noun_before(term.own_name)
    if name or term.mark != "，":
        return noun_before(_MOST_OF.sub("", name))
    begin = before.end if before is not None else sentence.start
    clause = sentence.text[max(begin, term.name_start - _AHEAD) : term.name_start - 1]
    found = _MOST_OF.search(re.split("[，；：。]", clause)[-1])
    return "" if found is None else noun_before(found.string[: found.start()])


def _above_colon(sentence: Sentence, term: Term) -> str:
    """改造率 of 改造率：东滩镇96%、西滩镇88%."""
    if term.mark != "：":
        return ""
    begin = max(sentence.start, term.name_start - _AHEAD)
    found = _HEADED.search(sentence.text, begin, term.name_start - 1)
    return "" if found is None or not rate_of(found["noun"]) else found["noun"]


def _is_past(passage: Passage, term: Term) -> bool:
    """参保42.6万人，其中职工5.8万人；常住人口43.2万人，参保率98.6%: behind the ； no part is told."""
    own = passage.text[max(0, term.start - _AHEAD) : term.start]
    at = own.rfind("；")
    return at >= 0 and "其中" not in own[at:] and rate_of(term.own_name) != ""


def _joined(member: str, head: str) -> str:
    """艺术系落实率 of 艺术系 behind 机电系落实率: with what stands behind the first one's own name."""
    at = head.find(member[-1]) + 1
    if not 1 < at < len(head) - 1:
        found = _PLACE.match(head)
        at = 0 if found is None else found.end()
    end = head[at:] if 1 < at < len(head) - 1 else rate_of(head)
    return member + end

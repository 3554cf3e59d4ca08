"""A figure of the text that a title may mean: whether it agrees, how alike both are, and how many words both share."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from jiheng.checks.manuscript.by_digits.open_figures import Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.core.value import once
from jiheng.quantities import words
from jiheng.quantities.digits import are_swapped, is_slip, significant
from jiheng.quantities.interval import Interval
from jiheng.quantities.likeness import bigrams, longest_in_common
from jiheng.quantities.mention import Mention
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import PERCENT, PERCENTAGES

_AHEAD, _AFTER, _WINDOW, _BEHIND = 10, 7, 60, 14
_ENOUGH, _MOST = 0.5, 0.6
"""Of the words of a title so many stand beside a figure a slip apart, and beside any other."""
_FEW_WORDS, _TIMES = 3, 2
_WORDS_FOR_DIGITS = {3: 2, 4: 1}
"""A slip in so many digits needs so many words close by."""
_MANY_DIGITS, _MANY_WORDS = 4, 4
_WORDS_OF_ALL = {2: 3, 3: 1, 4: 0}
"""So many of all words of a heading its sentence needs, where nothing below the heading agrees with it."""
_LONG_DIGITS, _WORD = 3, 2
_BASE = late_pattern("(?:从|由|[较比与][^，。；]{0,10}[年度末底期])的?$")
_HELD_AGAINST = late_pattern("(?:[高低多少快慢优]于|超过?)[^，。；]{1,10}的$")
_PLANNED = late_pattern("计划|目标|拟|将|力争|确保|预计|争取")
_PLAN = late_pattern("计划|目标|拟")
_GRANTED = late_pattern("下达|安排|到位|预算|争取")
_AIMED = late_pattern("计划|目标|拟|力争|确保|预计|争取|将(?=[于在再有新达])")
"""The same where 将 may only stand before what is done: 将12处湿地列入名录."""
_SOME_OF_IT = late_pattern("第[一二三四五]批|首批|其中|[上下]半年")
"""A batch or half a year is no title's figure unless it says so."""
_PARTS = "其中"
_ASPECT = late_pattern("^([\u4e00-\u9fff]{2,6})方面，")
_NOUN = late_pattern("[\u4e00-\u9fff]{2,}")
_CURRENCY = "人民币"
_IS_TO_BE = late_pattern("(?:将|有望|力争|争取|确保)[^，。；]{0,10}[至到达过破]$")
_NARROWED = 4
_TO_ITS_VALUE = late_pattern("(?:达到?|超过?|逾|接?近|突破|不足|不到|约|为|至|仅|预计|已)*$")


@dataclass(frozen=True, eq=False)
class Meant:
    """`title` is the figure of the title `line`, `told` one of the text that it may mean."""

    line: str
    in_title: Sentence
    title: Term
    told: Told

    @property
    def is_of_one_kind(self) -> bool:
        """Whether both are amounts or both changes, and it is not what another is compared with."""
        told = self.told
        if _is_change(told.sentence, told.term) != _is_change(self.in_title, self.title):
            return False
        if self._are_other_stages or self._is_plan_of_it or self._is_some_of_it or _BASE.search(told.term.name):
            return False
        if self._are_changes_of_two or (
            _IS_TO_BE.search(told.term.own_name) is not None and _PLANNED.search(self.line) is None
        ):
            return False
        if self.title.unit == PERCENT and self._is_among_parts and self.fewest_digits < _LONG_DIGITS:
            return False
        return _PLANNED.search(self.title.name) is None or _PLANNED.search(told.term.name) is not None

    @property
    def is_of_like_kind(self) -> bool:
        """The same where nothing else agrees: 新增12处 and 等12处, and both of 分别增长8%和9%.

        Neither a part is meant nor what was planned, nor what it is held against.
        """
        term, sentence = self.told.term, self.told.sentence
        before = sentence.text[sentence.start : term.start]
        if (
            self._are_other_stages
            or _BASE.search(term.name)
            or _HELD_AGAINST.search(term.name)
            or (self._is_among_parts and not self._is_titled_part)
            or self._are_changes_of_two
        ):
            return False
        if self.title.unit in PERCENTAGES and _is_change(self.in_title, self.title) != _is_change(sentence, term):
            return False
        if _PLANNED.search(self.line) is None:
            if _AIMED.search(term.name) or _AIMED.search(term.after[:_AFTER]):
                return False
        elif _PLANNED.search(before) is None:
            return False
        return not self._is_some_of_it or self.fewest_digits >= _LONG_DIGITS

    @property
    def _is_among_parts(self) -> bool:
        return self.told.sentence.text.find(_PARTS, self.told.sentence.start, self.told.term.start) >= 0

    @property
    def _is_plan_of_it(self) -> bool:
        """完成造林120亩 is not what 计划造林150亩 tells."""
        return _PLAN.search(self.told.term.name) is not None and _PLANNED.search(self.line) is None

    @property
    def _are_other_stages(self) -> bool:
        """Whether one was granted and the other spent: 下达资金526万元, 拨付资金516万元."""
        if self.is_swapped and self.fewest_digits >= _LONG_DIGITS:
            return False
        one, other = (
            (_GRANTED.search(name) is not None, words.SPENT.search(name) is not None)
            for name in (self.title.own_name, self.told.term.own_name)
        )
        return any(one) and any(other) and one == other[::-1] and one[0] != one[1]

    @property
    def _is_titled_part(self) -> bool:
        """Whether the title tells of the part: 131人死亡, and below it 其中121人已经死亡."""
        behind = bigrams(self.title.after[:_AFTER]) & bigrams(self.told.term.after[:_AFTER])
        return self.fewest_digits >= _LONG_DIGITS and bool(behind)

    @property
    def _are_changes_of_two(self) -> bool:
        """Whether each is told of an amount before it, and these are two: 10万人，增长50% and 7万人，增长65%."""
        one, other = _changed(self.in_title, self.title), _changed(self.told.sentence, self.told.term)
        return one is not None and other is not None and not (one.unit == other.unit and says(one, _at_its_word(other)))

    @property
    def _is_some_of_it(self) -> bool:
        """Whether it is a part, and the title tells of none."""
        return bool(_SOME_OF_IT.search(self.told.term.own_name) and not _SOME_OF_IT.search(self.title.name))

    @once
    def words(self) -> frozenset[str]:
        return _words(f"{self.title.name[-_AHEAD:]}，{_after(self.title)[:_AFTER]}")

    @once
    def beside(self) -> int:
        """How many pairs of characters of the title stand close to it."""
        return len(self.words & _words(f"{self.told.term.name[-_AHEAD:]}，{_after(self.told.term)[:_AFTER]}"))

    @once
    def around(self) -> int:
        """And how many in its sentence."""
        term, sentence = self.told.term, self.told.sentence
        begin = max(sentence.start, term.start - _WINDOW)
        return len(self.words & _words(sentence.text[begin : min(sentence.end, term.end + _BEHIND)]))

    @once
    def in_all(self) -> int:
        """How many of all words of the title stand anywhere in its sentence."""
        return len(_words(self.line) & _words(self.told.sentence.words))

    @once
    def is_slip(self) -> bool:
        return is_slip(*self.numbers)

    @property
    def is_swapped(self) -> bool:
        return are_swapped(*self.numbers)

    @once
    def fewest_digits(self) -> int:
        return min(len(significant(number)) for number in self.numbers)

    @property
    def is_of_one_thing(self) -> bool:
        """Whether the same counted thing stands right behind both: 86个村 and 68个村."""
        one, other = _after(self.title), _after(self.told.term)
        return one[:1] == other[:1] != "" and one[0].isalpha()

    @property
    def is_counted_alike(self) -> bool:
        """Whether one word stands right behind both: 36人死亡 and 56人死亡."""
        one, other = _after(self.title), _after(self.told.term)
        return one[:_WORD] == other[:_WORD] and len(one) >= _WORD

    @once
    def is_narrower(self) -> bool:
        """Whether it is told of some of it: 公路人员流动量 of 人员流动量, or below 公路方面."""
        name, title = (_TO_ITS_VALUE.sub("", term.own_name) for term in (self.told.term, self.title))
        noun = longest_in_common(name, title)
        heads = _NOUN.findall(name.partition(noun)[0]) if noun else []
        heads += _ASPECT.findall(self.told.sentence.words)
        if not name and title:
            heads += self._narrowed_before(title)
        return any(each not in self.line for each in heads)

    def _narrowed_before(self, title: str) -> list[str]:
        """公路 of 公路人员流动量进一步增长，预计超3.3亿人次: what its clause names, the sentence tells before."""
        term, sentence = self.told.term, self.told.sentence
        before = sentence.text[sentence.start : term.start]
        noun = longest_in_common(before, title)
        found = _NOUN.findall(before.partition(noun)[0][-_NARROWED:]) if len(noun) >= _NARROWED else []
        return found[-1:]

    @once
    def numbers(self) -> tuple[Decimal, Decimal]:
        """The title's number, and that of the text as the title would print it."""
        told, title = self.told.mention, self.title.mention
        last = -title.places if title.is_exact else _exponent(title.number)
        number = told.number * told.scale / title.scale
        return title.number.scaleb(-last), number.scaleb(-last).quantize(Decimal(1))

    @property
    def agrees(self) -> bool:
        """Whether the title says so."""
        title, told = self.title.mention, self.told.mention
        return says(title, _at_its_word(told)) or (title.is_exact and self._is_shortened)

    @property
    def _is_shortened(self) -> bool:
        """Whether a title leaves out all but the leading digits: 自营亏6000万 of 6214万."""
        title, told = self.title.mention, self.told.mention
        is_short = len(significant(title.number)) < _FEW_WORDS and _exponent(title.number) > 0
        return is_short and title.value <= told.value < title.value + _grain(title)

    def is_named_like(self, other: "Meant") -> bool:
        """Whether the words tell as well as the other's that it is meant; many digits tell it by themselves."""
        is_exact = self.title.mention.is_exact and len(significant(self.title.mention.number)) >= _FEW_WORDS
        return is_exact or self.around * 2 >= other.around

    @once
    def is_one_noun(self) -> bool:
        """Whether both stand right behind one noun: 竣工率逾七成 and 竣工率为84.6%."""
        one, other = (_TO_ITS_VALUE.sub("", term.own_name) for term in (self.title, self.told.term))
        return len(other) >= _FEW_WORDS and one.endswith(other)

    @property
    def rank(self) -> tuple[bool, bool, int, int]:
        return self.is_slip, self.is_one_noun, self.beside, self.around

    @property
    def is_sure(self) -> bool:
        """Whether the words, or the digits with some words, tell that it was meant."""
        share = self.around / max(len(self.words), 1)
        if self.is_swapped and self.is_of_one_thing:
            return True
        if self.is_slip:
            digits = min(self.fewest_digits, _MANY_DIGITS)
            return self.is_one_noun or share >= _ENOUGH or self.beside >= _WORDS_FOR_DIGITS.get(digits, _MANY_WORDS)
        first, second = self.title.mention.size, self.told.mention.size
        is_like = first < second * _TIMES and second < first * _TIMES
        return is_like and share >= _MOST and self.around >= _FEW_WORDS

    @property
    def is_only_slip(self) -> bool:
        """Whether the digits with a few words tell it where nothing else below the heading agrees."""
        if not (self.is_slip and self.is_of_like_kind):
            return False
        needed = _WORDS_OF_ALL.get(min(self.fewest_digits, _MANY_DIGITS))
        return needed is not None and (self.in_all >= needed or self.is_counted_alike)


def _after(term: Term) -> str:
    """The words behind a figure without its currency: 250亿元人民币票据."""
    return term.after.removeprefix(_CURRENCY)


def _changed(sentence: Sentence, term: Term) -> Mention | None:
    """The amount told right before a change that names nothing of its own: 10万人，比上届增长50%."""
    if not (term.is_attribute and term.index):
        return None
    before = sentence.terms[term.index - 1]
    return before.mention if before.clause + 1 == term.clause and before.unit != term.unit else None


def says(title: Mention, told: Interval) -> bool:
    """Whether a title says what the text tells: 逾八成 of 80% to 90%, 近4000万 of 3000万 to 4000万."""
    match title.qualifier:
        case Qualifier.ABOVE | Qualifier.AT_LEAST:
            return title.value <= told.high and told.low <= title.value + _grain(title)
        case Qualifier.BELOW | Qualifier.AT_MOST:
            return title.value - _grain(title) <= told.high and told.low <= title.value
        case _:
            return title.bounds.meets(told)


def _at_its_word(told: Mention) -> Interval:
    """What a figure can stand for; 至少13人 is told as 13, though it may have become more."""
    return told.interval if told.qualifier in (Qualifier.AT_LEAST, Qualifier.AT_MOST) else told.bounds


def _is_change(sentence: Sentence, term: Term) -> bool:
    """Whether it is a change, or the next of some: 分别增长8%和9%."""
    while not term.own_name and term.mark in ("", "、") and term.index and not term.is_attribute:
        term = sentence.terms[term.index - 1]
    return term.is_attribute


def _grain(mention: Mention) -> Fraction:
    """One unit of the last digit that is no idle zero."""
    return Fraction(10) ** _exponent(mention.number) * mention.scale


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(str.isalpha, bigrams(text.replace(_CURRENCY, "，")))) - EMPTY_WORDS


def _exponent(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent

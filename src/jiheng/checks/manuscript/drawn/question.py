"""What a figure without its amounts asks of the rest of the report: of what it is, and which two amounts give it."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from jiheng.checks.manuscript.by_digits.open_figures import Row, Told
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS
from jiheng.checks.manuscript.facts.nouns import noun_behind
from jiheng.checks.manuscript.names.likeness import bigrams
from jiheng.core.choice import Choice
from jiheng.core.value import value
from jiheng.quantities.relations.averages.over_time import length_of
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.relations.names.percentages import is_growth, share_of
from jiheng.quantities.relations.names.rates import words_of_part
from jiheng.quantities.units import MONEY, NO_AMOUNTS, PERCENT, PERCENTAGE_POINTS, SCORE

_NO_AMOUNTS = NO_AMOUNTS | {PERCENT, SCORE}
_FEWEST = 2
_AHEAD, _CLOSE = 24, 12

_COMPARED = re.compile(
    "(?:[较比]|(?<!不)(?:超出?|超过|高出|低于|少于|多于))[^，。；]{0,4}?(?P<base>上年|去年|上一年|同期|年初|计划|目标|任务|预算)|(?P<year>同比)"
)
_CHANGED = re.compile(
    "(?:[比与][^，。；]{2,14}(?:相差|差)|(?:高出|高于|低于|多于|少于)[^，。；]{2,10})(?:了|约)?$|(?:增加|减少|增长|下降|提高|降低|上升|节约|压减|多|少|超|超出|高出|低)(?:了|约)?$|"
    "(?:超出?|超过|高出|低于|少于|多于)[^，。；]{0,2}(?:任务|计划|目标|预算)数?$"
)
LAST_YEAR = ("上年", "去年", "上一年", "同期", "年初", "期初")
"""What there was before the report's year, or as it began."""
_ADDED = re.compile(
    "(?P<one>[\u4e00-\u9fff]{3,12})[与和及](?P<other>[\u4e00-\u9fff]{3,14}?)(?:两项|二者|两者)?(?:合计|共计|总计|相加)(?:为|达)?$"
)
_EACH = re.compile(
    "每(?:办结|培训|救助|服务)?一?(?P<per>[个名位户处件场次辆台套座所家亩吨盏条艘])(?P<noun>[村镇乡县校班])?"
)
_PER_HEAD, _PEOPLE = "人均", "人口"
_IS_RATE = re.compile("率(?:约|仅|只|均|已|达到?|到|为|是)*$")
_SPENT = "支出|使用|支付|执行|拨付|决算|完成"
_REST_OF = {
    "结余": _SPENT,
    "剩余": _SPENT,
    "滞留": _SPENT,
    "沉淀": _SPENT,
    "缺口": "到位|落实|筹集",
    "缺编": "在编|在职|实有",
    "空编": "在编|在职|实有",
    "离线": "在线",
    "缺席": "实到|到会|出席|参加",
    "缺勤": "实到|出勤",
    "欠缴": "实收|缴纳|收缴|收取",
    "逾期": "收回|归还|回收|偿还",
    "正在办理": "办结",
    "审减": "审定",
    "空置": "入住|出租|分配|使用",
}
"""What is left, by its own word, and what the other part is then called."""
_DONE_WITH = _REST_OF | dict.fromkeys(("支付", "执行", "使用", "拨付"), _SPENT)
"""What the other part is called where its word is not the one that is denied."""
_LEFT = re.compile(
    "(?:尚未|未能?|没有?|不)(?!超|突破|[低高少多]于|足|发生|含|包)(?P<verb>[\u4e00-\u9fff]{2})(?P<object>[\u4e00-\u9fff]{2,4})?|"
    f"(?P<rest>{'|'.join(_REST_OF)})"
)
_REST_WORDS = re.compile("|".join((*_REST_OF, *_SPENT.split("|"))))
_OF_POSTS = {"空编": "编制", "缺编": "编制"}
_BETWEEN = re.compile(
    "(?P<one>[\u4e00-\u9fff0-9]{2,14}?)(?:[较比与]|高出|高于|低于|多于|少于)(?P<other>[\u4e00-\u9fff0-9]{2,14}?)"
    "(?:多|少|高|低|多出|高出|相差|增加|减少)?(?:了)?$"
)
"""四季度支出比一季度多128万元."""
_THAN = re.compile("[比较](?P<other>[\u4e00-\u9fff“”0-9]{2,14}?)(?:多|少|高|低|多出|高出)(?:了)?$")
"""…, 第四季度487万元，比第一季度多310万元."""
_HELD_AGAINST = re.compile("(?:[比较]|[高低多少]于|超过|超出)[^，。；]{0,4}$")
"""高于80%的预期值3.33个百分点."""
_OF_PLAN = re.compile("的?(?:年度)?(?:任务|目标|计划)")
_OF_YEAR = re.compile("[较比](20[0-9]{2})年(?:度|末|底)?[^，。；0-9]{0,4}$")
_TELLS_NOTHING = re.compile(
    "[较比][^，。；]{0,4}?(?:上年|去年|上一年|同期|年初|计划|目标|任务|预算)(?:数|末|同期)?|同比|结转和结余|结转|"
    "(?:超出?|超过|高出|低于|少于|多于)[^，。；]{0,2}(?:任务|计划|目标|预算)数?|"
    "增加|减少|增长|下降|提高|降低|上升|节约|压减|尚有|仍有|还有|尚未|全年|年度|本年|年末|目前|截至|针对|完成|[一二三四]季度末?|"
    "[\u4e00-\u9fff]均|平均|每个[村镇乡县校班]|一[件个名户处场家]|总[额数量]|每[\u4e00-\u9fff]|[\u4e00-\u9fff]{2}率|"
    "[未不对的共有为达到约多少了已量数将现因0-9，：、（）“”]"
)
_WORDS = re.compile("[\u4e00-\u9fff]+")
_WHAT_CAME = re.compile("计划|[将拟需被由经按于]|明年|下年|次年|预计|通过|均|已")
_ABOUT_IT = re.compile("[被由也留仍为用将及需均已全结]|应(?!急|用)")
"""Begins what became of it."""
_LEADS_UP = re.compile("主要是|由于|因为|其中|[是因看如]")


class Kind(Choice):
    """How the two amounts give the figure."""

    LEFT = "left", "剩余"
    CHANGE = "change", "增减"
    GROWTH = "growth", "增减幅"
    RATE = "rate", "比率"
    SHARE = "share", "占比"
    AVERAGE = "average", "平均数"
    TOGETHER = "together", "合计"


_TELLING = frozenset({Kind.LEFT, Kind.RATE, Kind.AVERAGE})
"""Those whose own word narrows down what is meant, so that one more word is enough."""


@value()
class Question:
    """`subject`: what the figure is told of, by pairs of characters.

    `is_of_last_year`: compared with last year, and not with the plan; `year`: with this year. `done`: what the part
    that is not left, or that a rate is of, is called, as patterns. `per`: the unit that an average is over, `over`: the
    noun. `of`: what the base is told of where that has a name of its own: the whole of a share, the second of two that
    are added or compared. `base`, `other`: the amount itself where it stands right before the figure.
    `is_thin`: its own words say nothing, and those of its sentence stand for them.
    """

    told: Told
    kind: Kind
    subject: frozenset[str]
    is_of_last_year: bool = False
    year: str = ""
    done: tuple[str, ...] = ()
    per: str = ""
    over: str = ""
    of: frozenset[str] = frozenset()
    base: Told | None = None
    other: Told | None = None
    is_thin: bool = False

    @property
    def is_askable(self) -> bool:
        """Whether enough is said to look for both amounts."""
        is_of_things = self.kind in _TELLING and not self.subject <= EMPTY_WORDS
        is_found = self.base is not None or bool(self.of) or bool(self.year) or self.other is not None
        return len(self.subject) >= _FEWEST or is_of_things or is_found or self.is_of_all

    @property
    def is_answerable_of_all(self) -> bool:
        """Whether it may be of all the money, where nothing is found by the words of its sentence."""
        return self.is_thin and bool(self.subject)

    @property
    def is_of_all(self) -> bool:
        """Whether it is what is left of the money that the report is about: 年末未执行的135万元."""
        is_named = len(self.subject) >= _FEWEST or not self.subject <= EMPTY_WORDS
        return self.kind is Kind.LEFT and self.told.term.unit == MONEY and not is_named


def questions(row: Row) -> Iterator[Question]:
    """Of the figures of one paragraph that nothing explains."""
    for at, told in enumerate(row):
        question = _question(row, at) if told.is_open and told.mention.is_exact else None
        if question is not None and question.is_askable:
            yield question


def _question(row: Row, at: int) -> Question | None:
    told = row[at]
    term = told.term
    if term.unit == PERCENT:
        if is_growth(term):
            return _compared(row, at, Kind.GROWTH)
        return _share(row, at) if "占" in term.name else _rate(told)
    if term.unit in _NO_AMOUNTS and term.unit != PERCENTAGE_POINTS:
        return None
    if _CHANGED.search(term.name):
        return _compared(row, at, Kind.CHANGE)
    if term.unit == PERCENTAGE_POINTS:
        return None
    if "均" in term.name:
        return _average(told)
    return _together(told) or _left(told)


def _share(row: Row, at: int) -> Question | None:
    """上级补助收入占全县收入总量的54.28%，债务转贷收入占9.89%: the second is of the same whole."""
    told = row[at]
    of = next((each for each in _wholes(row, at) if each), "")
    subject = told.term.name[-_AHEAD:].rpartition("占")[0]
    part: Told | None = None
    if len(subject) < _FEWEST:
        part = _right_before(row, at)
        if part is None or part.term.unit in _NO_AMOUNTS:
            return None
    return Question(told, Kind.SHARE, _pairs(subject), of=_pairs(of), other=part) if of else None


def _right_before(row: Row, at: int) -> Told | None:
    """The figure before one in its sentence."""
    return next(_ahead(row, at), None)


def _wholes(row: Row, at: int) -> Iterator[str]:
    """What the share, and each share before it in its sentence, says it is of."""
    for told in row[at::-1]:
        if told.sentence is not row[at].sentence:
            return
        if told.term.unit == PERCENT and "占" in told.term.name:
            yield share_of(told.term) or ""


def _together(told: Told) -> Question | None:
    """调入资金与动用预算稳定调节基金合计23,430万元."""
    found = _ADDED.search(told.term.name)
    if found is None:
        return None
    return Question(told, Kind.TOGETHER, _pairs(found["one"]), of=_pairs(found["other"]))


def _rate(told: Told) -> Question | None:
    """A rate with a name: 抽验合格率, not 占比."""
    done = words_of_part(told.term) if _IS_RATE.search(told.term.name) else ""
    return Question(told, Kind.RATE, _subject(told), done=(done,)) if done else None


def _average(told: Told) -> Question | None:
    """Over people or things, not over time: 每处处理点年均处理1,157吨 is over 处."""
    name = told.term.name[-_AHEAD:]
    each = _EACH.search(name)
    per = each["per"] if each is not None else per_of_average(told.term)
    if not per or length_of(per) is not None:
        return None
    over = each["noun"] if each is not None else _PEOPLE if name.startswith(_PER_HEAD) else ""
    return Question(told, Kind.AVERAGE, _subject(told), per=per, over=over or "")


def _compared(row: Row, at: int, kind: Kind) -> Question | None:
    """比上年多220家; 比上年的8,000人次多640人次; 培训4,420人次，比计划多220人次: either amount may stand before it."""
    told, before = row[at], _right_before(row, at)
    found = _COMPARED.search(told.term.name)
    if found is None:
        between = _between(row, at, kind)
        if between is not None or before is None or told.term.mark:
            return between
        found = _COMPARED.search(before.term.name)
        if before.term.is_named_as_change or (found is None and _HELD_AGAINST.search(before.term.name) is None):
            return None
        other = _amount_before(row, at - 1, kind)
        is_of_last_year = found is not None and _is_of_last_year(found)
        return Question(told, kind, _subject(before), is_of_last_year=is_of_last_year, base=before, other=other)
    subject, is_of_last_year = _subject(told), _is_of_last_year(found)
    if len(subject) >= _FEWEST:
        return Question(told, kind, subject, is_of_last_year=is_of_last_year)
    before = _amount_before(row, at, kind)
    if before is None:
        return None
    return Question(told, kind, _said_of(before), is_of_last_year=is_of_last_year, other=before)


def _amount_before(row: Row, at: int, kind: Kind) -> Told | None:
    """The amount that the change is told of: of its unit, and neither plan nor average."""
    unit = row[at].term.unit
    unit = PERCENT if unit == PERCENTAGE_POINTS else unit
    for each in _ahead(row, at):
        term = each.term
        is_of_unit = term.unit == unit if kind is Kind.CHANGE else term.unit not in _NO_AMOUNTS
        if is_of_unit and not (_is_beside(each) or term.is_attribute or _OF_PLAN.match(term.after)):
            return each
    return None


def _said_of(told: Told) -> frozenset[str]:
    """What an amount is told of: by its own words, or else by those of its sentence before it."""
    own = _subject(told)
    return own if len(own) >= _FEWEST else _pairs(_ahead_of(told))


def _ahead_of(told: Told) -> str:
    return told.sentence.text[max(told.sentence.start, told.term.start - _AHEAD) : told.term.start]


def _between(row: Row, at: int, kind: Kind) -> Question | None:
    """中央资金比地方资金多340万元, 比2021年多14.2万人次: both sides have a name, or one of them a year."""
    told = row[at]
    year = _OF_YEAR.search(told.term.name)
    if year is not None:
        return Question(told, kind, _pairs(told.term.name[-_AHEAD : year.start() - len(told.term.name)]), year=year[1])
    implied = _THAN.match(told.term.name) if kind is Kind.CHANGE else None
    if implied is not None:
        before = _amount_before(row, at, kind)
        return Question(told, kind, frozenset(), of=bigrams(implied["other"]), other=before) if before else None
    found = _BETWEEN.search(told.term.name[-_AHEAD:]) if kind is Kind.CHANGE else None
    if found is None:
        return None
    one, other = bigrams(found["one"]), bigrams(found["other"])
    return Question(told, kind, one - other, of=other - one) if one - other and other - one else None


def _ahead(row: Row, at: int) -> Iterator[Told]:
    """The figures before one in its sentence, the nearest first."""
    return takewhile(lambda each: each.sentence is row[at].sentence, row[at - 1 :: -1] if at else ())


def _is_beside(told: Told) -> bool:
    """An average, or what a bracket tells, stands between an amount and what it is compared with."""
    return bool(told.term.depth) or per_of_average(told.term) is not None


def _is_of_last_year(found: re.Match[str]) -> bool:
    return found["year"] is not None or found["base"] in LAST_YEAR


def _left(told: Told) -> Question | None:
    """尚有46万元未执行, 不合格的25批次: what is denied of the rest is what the other part is called."""
    near = f"{told.term.name[-_CLOSE:]}，{told.term.after[:_CLOSE]}"
    found = list(_LEFT.finditer(near))
    if not found or any(word in told.term.name for word in LAST_YEAR):
        return None
    denied = [each["verb"] or each["rest"] for each in found]
    objects = [each["object"] for each in found if each["object"]]
    done = tuple(_DONE_WITH.get(word, word) for word in (*denied, *objects))
    subject = _subject(told, tuple(denied)) | {_OF_POSTS[word] for word in denied if word in _OF_POSTS}
    if subject <= EMPTY_WORDS and told.term.unit == MONEY:
        of_sentence = _pairs(_REST_WORDS.sub("，", _ahead_of(told)))
        return Question(told, Kind.LEFT, of_sentence, done=done, is_thin=True)
    return Question(told, Kind.LEFT, subject, done=done)


def _subject(told: Told, besides: Sequence[str] = ()) -> frozenset[str]:
    """`besides`: words that tell nothing of it either."""
    name = _LEADS_UP.split(told.term.name[-_AHEAD:])[-1]
    behind = "" if _ABOUT_IT.match(told.term.after) else _WHAT_CAME.split(noun_behind(told.term.after))[0]
    text = f"{name}，{behind}"
    for word in besides:
        text = text.replace(word, "，")
    return _pairs(text)


def _pairs(text: str) -> frozenset[str]:
    return frozenset(pair for pair in bigrams(_TELLS_NOTHING.sub("，", text)) if _WORDS.fullmatch(pair))

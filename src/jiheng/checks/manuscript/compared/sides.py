"""Words that say which of two named amounts is the more: 进口12.6亿美元，出口10.8亿美元，实现顺差1.8亿美元."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.word_list import words_of
from jiheng.quantities.interval import Interval
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS


class _Words(NamedTuple):
    """What is `said`, as a pattern; the amount with the name `more` is then the more, that with `less` the less.

    `is_gap`: the figure behind is what parts the two; 结余 may hold what was left of years before.
    """

    said: str
    more: re.Pattern[str]
    less: re.Pattern[str]
    is_gap: bool


def _words(said: str, more: str, less: str, *, is_gap: bool = False) -> _Words:
    return _Words(said, re.compile(more), re.compile(less), is_gap)


_PRICE = "(?:采购|成交|中标|合同|决算|审定|结算|实际支出)(?!.*(?:预算|限价|控制价|概算))"
_ASKED = "预算|控制价|限价|概算"
_WORDS = (
    _words("顺差", "出口", "进口"),
    _words("逆差", "进口", "出口"),
    _words("自然增[长加](?=[0-9]|了|人|[，。；])", "出生", "死亡"),
    _words("收(?:入)?大于支(?:出)?|收大于支", "收入", "支出"),
    _words("支(?:出)?大于收(?:入)?|入不敷出", "支出", "收入"),
    _words("收支相抵(?:后)?，?(?:当年|年终|年末|实现)?(?:结余|盈余|节余)", "收入", "支出", is_gap=True),
    _words("收支相抵(?:后)?，?(?:当年|年终|年末|实现)?(?:赤字|超支|缺口|亏损)", "支出", "收入", is_gap=True),
    _words("节约(?:资金|投资|成本|财政资金|经费)?(?=[0-9])", _ASKED, _PRICE, is_gap=True),
    _words("存(?:款)?大于贷(?:款)?", "存款", "贷款"),
    _words("贷(?:款)?大于存(?:款)?", "贷款", "存款"),
    _words("超出(?:年初|采购|项目)?预算(?=[0-9，。；])|超(?:出)?概算", _PRICE, _ASKED),
    _words("低于(?:年初|采购|项目)?预算(?=[0-9，。；])|节约了?(?:财政|采购|预算)资金", _ASKED, _PRICE),
    _words("短收", "预算", "收入(?!预算)"),
    _words("超收", "收入(?!预算)", "预算"),
    _words("超编(?=[0-9])", "实有|在编|在职|现有", "编制"),
    _words("(?:缺编|空编)(?=[0-9])", "编制", "实有|在编|在职|现有"),
    _words("净流入|净增加", "流入|迁入", "流出|迁出"),
    _words("净流出|净减少", "流出|迁出", "流入|迁入"),
)
_SAID = quick_pattern("|".join(f"(?P<_{index}>{words.said})" for index, words in enumerate(_WORDS)))
SIGNS = words_of(
    "超编 缺编 空编 顺差 逆差 自然增 大于支 大于收 入不敷出 大于贷 大于存 收支相抵 净流 净增 净减 短收 超收 "
    "出预算 于预算 低于年初 低于采购 低于项目 超概算 超出概算 节约"
)
"""One of these stands in each such claim."""
_NAME = 14
_NOT_SAID = re.compile("不得|力争|确保|避免|防止|上年|去年|没有|[未不]$|其中|历年|累计|对[^，。；]{1,8}(?:实现|为)?$")
"""What is not to be, and what is said of a part or of other years: 其中对东盟实现顺差0.8亿美元."""


def sides_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the only amounts of its sentence that bear the two names."""
    for said in _SAID.finditer(passage.text):
        assert said.lastgroup is not None
        words = _WORDS[int(said.lastgroup.removeprefix("_"))]
        sentence = sentence_at(reading.sentences, said.start())
        begin = passage.clause_start(said.start())
        if sentence is None or _NOT_SAID.search(passage.text, begin, said.start()):
            continue
        more, less = _named(sentence, words.more, said), _named(sentence, words.less, said)
        if more is None or less is None or more is less or not _are_alike(more, less):
            continue
        if not words.is_gap or _is_gap(sentence, said, more, less):
            yield compared(passage, said.span(), Side.ABOVE, more.mention, less.mention)


def _are_alike(one: Term, other: Term) -> bool:
    """Whether both are in one unit; 编制48名 and 在编46人 count people alike."""
    return one.unit == other.unit or {one.unit, other.unit} <= {"名", "人"}


def _is_gap(sentence: Sentence, said: re.Match[str], more: Term, less: Term) -> bool:
    """Whether the figure right behind the words is what parts the two, whichever is more."""
    gap = next((each for each in sentence.terms if each.start == said.end()), None)
    apart = Interval.point(abs(more.mention.value - less.mention.value))
    return gap is not None and gap.unit == more.unit and apart.meets(gap.mention.interval)


def _named(sentence: Sentence, name: re.Pattern[str], said: re.Match[str]) -> Term | None:
    """The only amount ahead of the claim that bears the name."""
    named = [
        term
        for term in sentence.terms
        if term.end <= said.start()
        and term.unit not in NO_AMOUNTS
        and term.mention.is_exact
        and not (term.is_attribute or term.depth)
        and name.search(term.own_name[-_NAME:])
    ]
    return named[0] if len(named) == 1 else None

"""Words that say which of two named amounts is the more: 进口12.6亿美元，出口10.8亿美元，实现顺差1.8亿美元."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.sentence_at import sentence_at
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.units import NO_AMOUNTS


class _Words(NamedTuple):
    """`said`, where the amount with the name `more` is the more, and that with the name `less` the less."""

    said: re.Pattern[str]
    more: re.Pattern[str]
    less: re.Pattern[str]


def _words(said: str, more: str, less: str) -> _Words:
    return _Words(re.compile(said), re.compile(more), re.compile(less))


_PRICE = "(?:采购|成交|中标|合同|决算|审定|结算|实际支出)(?!.*(?:预算|限价|控制价|概算))"
_ASKED = "预算|控制价|限价|概算"
_WORDS = (
    _words("顺差", "出口", "进口"),
    _words("逆差", "进口", "出口"),
    _words("自然增长(?=[0-9]|了|人|[，。；])", "出生", "死亡"),
    _words("收(?:入)?大于支(?:出)?|收大于支", "收入", "支出"),
    _words("支(?:出)?大于收(?:入)?|入不敷出", "支出", "收入"),
    _words("存(?:款)?大于贷(?:款)?", "存款", "贷款"),
    _words("贷(?:款)?大于存(?:款)?", "贷款", "存款"),
    _words("超出(?:年初|采购|项目)?预算(?=[0-9，。；])|超(?:出)?概算", _PRICE, _ASKED),
    _words("低于(?:年初|采购|项目)?预算(?=[0-9，。；])|节约了?(?:财政|采购|预算)资金", _ASKED, _PRICE),
    _words("短收", "预算", "收入(?!预算)"),
    _words("超收", "收入(?!预算)", "预算"),
    _words("净流入|净增加", "流入|迁入", "流出|迁出"),
    _words("净流出|净减少", "流出|迁出", "流入|迁入"),
)
SIGNS = (
    *("顺差", "逆差", "自然增长", "大于支", "大于收", "入不敷出", "大于贷", "大于存", "净流", "净增", "净减"),
    *("短收", "超收", "出预算", "于预算", "低于年初", "低于采购", "低于项目", "超概算", "超出概算", "节约"),
)
"""One of these stands in each such claim."""
_NAME = 14
_NOT_SAID = re.compile("不得|力争|确保|避免|防止|上年|去年|没有|[未不]$|其中|历年|累计|对[^，。；]{1,8}(?:实现|为)?$")
"""What is not to be, and what is said of a part or of other years: 其中对东盟实现顺差0.8亿美元."""


def sides_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each such claim with the only amounts of its sentence that bear the two names."""
    for words in _WORDS:
        for said in words.said.finditer(passage.text):
            sentence = sentence_at(reading.sentences, said.start())
            begin = passage.clause_start(said.start())
            if sentence is None or _NOT_SAID.search(passage.text, begin, said.start()):
                continue
            more, less = _named(sentence, words.more, said), _named(sentence, words.less, said)
            if more is not None and less is not None and more is not less and more.unit == less.unit:
                yield compared(passage, said.span(), Side.ABOVE, more.mention, less.mention)


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

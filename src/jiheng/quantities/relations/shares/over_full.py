"""Parts that are more than everything: 占905%, 合格率979%."""

import re
from collections.abc import Iterator

from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import PERCENT

_OF_ALL = re.compile(
    r"(?:占比|比重|占[^，。；]{0,10}(?:总[^，。；]{1,4}|全部[^，。；]{0,4}|支出|收入)的|(?:合格|满意|覆盖|及时|准确|普及|参保|出勤|回收|完好|就业|入学|知晓|接种|"
    r"建档|公开|验收|优良|达标|办结|整改|化解|节约|结余|结转|绿化|上线|有效|好评|开通|启动|回复|持证|完结|运行|备案|兑付|支付)[率度])(?:分别|仅|已|均)?(?:约|为|达到?|是|：)*$"
)
_OF_A_PLAN = re.compile("计划|目标|任务|预算|下达|批复|合同|概算|上年|去年|同期|指标")
"""What was done may be more than what was planned."""
_OF_AN_AGE = re.compile("毛入[学园]|升[^，。；]{0,4}入?学")
"""Pupils of other ages and other places come in too."""
_ALL = 100


def over_full(sentence: Sentence) -> Iterator[Statement]:
    """The percentages of a sentence that cannot be above 100 and are."""
    for term in sentence.terms:
        if term.unit == PERCENT and term.mention.value > _ALL and is_of_all(term):
            arithmetic = f"{term.mention.text}＞100%"
            yield Statement(Relation.RATE, term.mention, (), False, arithmetic, "100%")


def is_of_all(term: Term) -> bool:
    """Whether a rate is of some of what there is, so that it never passes 100."""
    is_bound = not _OF_A_PLAN.search(term.name) and not _OF_AN_AGE.search(term.name)
    return is_bound and bool(_OF_ALL.search(term.name[-24:]))

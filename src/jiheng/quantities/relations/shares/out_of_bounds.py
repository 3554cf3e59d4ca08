"""Percentages that no part can have: 占905%, 合格率979%; 因公出国费0万元，占6%."""

from collections.abc import Iterator

from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.relations.names.percentages import is_growth, is_ratio
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import NO_AMOUNTS, PERCENT
from jiheng.quantities.words import JOINERS

_OF_ALL = late_pattern(
    r"(?:占比|比重|占[^，。；]{0,10}(?:总[^，。；]{1,4}|全部[^，。；]{0,4}|支出|收入)的|(?:合格|满意|(?<!拨备)覆盖|及时|准确|普及|参保|出勤|回收|完好|就业|入学|知晓|接种|"
    r"建档|公开|验收|优良|达标|办结|整改|化解|节约|结余|结转|绿化|上线|有效|好评|开通|启动|回复|持证|完结|运行|备案|兑付|支付)[率度])(?:分别|仅|已|均)?(?:约|为|达到?|是|：)*$"
)
_OF_A_PLAN = late_pattern("计划|目标|任务|预算|下达|批复|合同|概算|上年|去年|同期|指标")
"""What was done may be more than what was planned."""
_OF_AN_AGE = late_pattern("毛入[学园]|升[^，。；]{0,4}入?学")
"""Pupils of other ages and other places come in too."""
_OF_IT = late_pattern("^(?:约?占|完成|为|执行率|预算执行率|支出进度)")
_ALL = 100


def out_of_bounds(sentence: Sentence) -> Iterator[Statement]:
    """The percentages of a sentence that cannot be above 100 and are, and those of nothing that are above 0."""
    for term in sentence.terms:
        if term.unit != PERCENT:
            continue
        if term.mention.size > _ALL and is_of_all(term):
            arithmetic = f"{term.mention.text}＞100%"
            yield Statement(Relation.RATE, term.mention, (), False, arithmetic, "100%")
        elif term.index and _is_of_nothing(term, sentence.terms[term.index - 1]):
            nothing = sentence.terms[term.index - 1].mention
            arithmetic = f"{nothing.text}的占比为0%≠{term.mention.text}"
            yield Statement(Relation.RATE, term.mention, (nothing,), False, arithmetic, "0%", Confidence.PROBABLE)


def _is_of_nothing(rate: Term, amount: Term) -> bool:
    """Where nothing was planned, 100 % may be told of it; 3万元、2万元和0万元，占9%: the rate is of the first."""
    if amount.index and amount.name in JOINERS:
        return False
    if amount.mention.size or amount.unit in NO_AMOUNTS or rate.mention.size in (0, _ALL) or not rate.mention.is_exact:
        return False
    is_beside = rate.clause - amount.clause == 1 and rate.segment == amount.segment and rate.depth == amount.depth
    is_rate = _OF_IT.match(rate.own_name) is not None and is_ratio(rate, amount) and not is_growth(rate)
    return is_beside and is_rate and not amount.is_attribute


def is_of_all(term: Term) -> bool:
    """Whether a rate is of some of what there is, so that it never passes 100."""
    is_bound = not _OF_A_PLAN.search(term.name) and not _OF_AN_AGE.search(term.name)
    return is_bound and bool(_OF_ALL.search(term.name[-24:]))

"""What is said to be as many as was planned: 计划采购电脑13台 and 采购电脑15台，与年度目标一致."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.compared.comparison import Comparison, Side, judged
from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.indexed import IndexedFacts
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import is_slip
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.mention import Mention
from jiheng.quantities.statement import is_close

_SAID = late_pattern(
    "(?:[\u4e00-\u9fff]{2,4}[数数量额]{1,2})?(?:与|同|和)(?:原|年初|年度|全年|既定|绩效|设定|项目|下达|批复|合同)*"
    "(?:目标|计划|任务|指标)(?:任务)?[数值量]?(?:完全|相|保持|均|数量|总体)*(?:一致|相符|吻合|相等|持平|相同)(?=[，。；）]|$)"
)
SIGN = quick_pattern("(?:目标|计划|任务|指标)[^，。；\\n]{0,8}(?:一致|相符|吻合|相等|持平|相同)")
"""Stands in each such claim."""
_NOT_SAID = late_pattern("不|未|基本|大体|力争|确保|应")
_NEAR = Decimal("0.2")
_PLANNED = late_pattern("目标|计划|任务|指标")


def agreed_in(passage: Passage, facts: IndexedFacts) -> Iterator[Comparison]:
    """The figure right before each such claim, with the only one of its noun and unit that was planned."""
    for said in _SAID.finditer(passage.text):
        begin, clause = passage.sentence_around(said.start())[0], passage.clause_start(said.start())
        done = facts.last_of(passage, begin, said.start())
        if done is None or not done.mention.is_exact or _NOT_SAID.search(passage.text, clause, said.start()):
            continue
        if done.mention.start < clause < said.start():
            continue  # 采购救生衣248件，价格与计划数一致: what is said of another thing
        planned = _planned(done, facts.in_unit(done.mention.unit))
        if planned is not None and _may_be_meant(done.mention, planned.mention):
            claim = passage.at(said.start(), said.end())
            yield judged((done.place, claim, planned.place), said[0], Side.EQUAL, done.mention, planned.mention)


def _planned(done: Fact, others: Sequence[Fact]) -> Fact | None:
    """The plan of the noun that is told before, if it is always the same."""
    plans = [
        each
        for each in others
        if each.where < done.where
        and (each.is_planned or _PLANNED.search(each.left))
        and not (each.is_other_year or each.is_part or each.is_to_come)
        and each.mention.is_exact
        and _is_of_one_noun(each, done)
    ]
    return plans[0] if len({each.mention.value for each in plans}) == 1 else None


def _may_be_meant(done: Mention, planned: Mention) -> bool:
    """Whether the plan is no larger one, of which a part or a season was told: it is near, or a slip away."""
    return is_close(done.value, planned.value, _NEAR) or is_slip(done.number, planned.number)


def _is_of_one_noun(plan: Fact, done: Fact) -> bool:
    return bool((bigrams(plan.left, plan.right) & bigrams(done.left, done.right)) - EMPTY_WORDS)

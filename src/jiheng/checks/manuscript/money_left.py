"""Money not all spent, or not all come in, though no rate says so: 到位资金233万元, 全年支出231万元."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts import Fact, noun_before
from jiheng.checks.manuscript.shortfalls import Shortfall
from jiheng.quantities.units import MONEY

SPENT = re.compile(
    r"(?:(?:已|严格|按)[\u4e00-\u9fff]{0,16}?)?(?:[本该]?项目|全年|年度|当年|累计|实际|共|总|已|完成|财政|补助|专项|预算|资金|经费|执行|[^，。；]{0,4}[局区县市镇乡]|的)*"
    r"(?:支出|使用|支付|拨付|发放|执行|兑付)(?:了|补助|补贴|项目|专项|财政|救助|奖补|资金|经费|金额|总额|合计|数)*"
)
_RECEIVED = re.compile(
    r"(?P<fund>[\u4e00-\u9fff、]*?)(?:补助|专项|项目)?(?:资金|经费)?(?:[共已]|累计|全部|实际)*(?:到位|到账|实到)(?:资金)?"
)
_FUND = re.compile(r"资金|经费|补助|补贴|预算|拨款|专款|基金|救助金|奖金|到位|下达|收到|安排|投入|配套")
_NO_FUND = re.compile(r"采购|中标|合同|控制价|节约|结余|结转|收回|标准|投资|贷款|余额")
_OF_FUND = re.compile(r"(?:补助|专项|项目)?(?:资金|经费|补助|补贴|预算)+$")
GIVEN_BACK = re.compile(r"交回|收回|上缴|缴回|退回|节约|节省|收回统筹|财政统筹|统筹使用|压减|调减")
_NEAR, _PART_OF_IT, _PART_BESIDE = 2, 4, 10
ARRIVED = "到位"


def money_left_of(facts: Sequence[Fact]) -> Iterator[Shortfall]:
    """Each amount spent or come in that is less than its fund.

    That is the one told last before it, in its sentence or close by; of an amount come in, first the one of its name.
    """
    fund: Fact | None = None
    named: dict[str, Fact] = {}
    for fact in facts:
        if fact.mention.unit != MONEY or fact.is_other_year:
            continue
        name = noun_before(fact.term.own_name)
        received = _RECEIVED.fullmatch(name)
        if received is not None:
            whole = named.get(received["fund"]) or (fund if not (fact.is_part and received["fund"]) else None)
            if whole is not None and _is_less(whole, fact):
                yield _shortfall(whole, fact, name, deed=ARRIVED)
        elif _FUND.search(name):
            named.setdefault(_OF_FUND.sub("", name), fact)
        if fact.is_part:
            continue
        if not SPENT.fullmatch(name):
            fund = fact if _FUND.search(fact.left) and not _NO_FUND.search(fact.left) else None
        elif fund is not None and fact.passage.index - fund.passage.index <= _NEAR and _is_less(fund, fact):
            yield _shortfall(fund, fact, name, deed="")


def _shortfall(fund: Fact, less: Fact, name: str, deed: str) -> Shortfall:
    return Shortfall(
        less.place,
        less.passage,
        f"{fund.left}，{fund.right}，{name}",
        fund.mention,
        less.mention,
        is_money=not deed,
        told=f"{fund.mention.text}＞{less.mention.text}",
        is_of_target=False,
        deed=deed,
        is_left=True,
    )


def _is_less(fund: Fact, spent: Fact) -> bool:
    most = _PART_BESIDE if fund.sentence is spent.sentence else _PART_OF_IT
    if not spent.mention.value < fund.mention.value <= spent.mention.value * most:
        return False
    begin, end = spent.passage.sentence_around(spent.mention.start)
    return not GIVEN_BACK.search(spent.passage.text[begin:end])

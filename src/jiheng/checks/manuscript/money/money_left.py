"""Money not all spent, or not all come in, though no rate says so: 到位资金233万元, 全年支出231万元."""

import re
from collections.abc import Iterator, Sequence

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.units import MONEY

SPENT = re.compile(
    r"(?:(?:已|严格|按)[\u4e00-\u9fff]{0,16}?)?(?:[本该]?项目|全年|年度|当年|累计|实际|共|总|已|完成|财政|补助|专项|预算|资金|经费|执行|[^，。；]{0,4}[局区县市镇乡]|的)*"
    r"(?:支出|使用|支付|拨付|发放|执行|兑付)(?:了|补助|补贴|项目|专项|财政|救助|奖补|资金|经费|金额|总额|合计|数)*"
)
_RECEIVED = re.compile(
    r"(?P<fund>[\u4e00-\u9fff、]*?)(?:补助|专项|项目)?(?:资金|经费)?(?:[共已]|累计|全部|实际)*(?:到位|到账|实到)(?:资金)?"
)
_SPENT_OF = re.compile(
    r"(?:全年|实际|共|累计|已)*(?:发放|支付|拨付|兑付|兑现)(?P<ahead>[\u4e00-\u9fff]{4,})|(?P<behind>[\u4e00-\u9fff]{4,}?)(?:实际|已|全年|共)*(?:支出|使用|支付|拨付|执行)"
)
_SPENT_BEHIND = re.compile("(?:支出|使用|支付|拨付|执行)$")
_FUND = re.compile(r"资金|经费|补助|补贴|预算|拨款|专款|基金|救助金|奖金|到位|下达|收到|安排|投入|配套")
_MAIN = quick_pattern(
    "专项资金$|项目资金$|项目预算|资金总额|总预算|预算安排资金$|(?:下达|到位|安排)(?:[^，。；]{0,8}资金)?$|总投资$|总共$"
)
"""The money of all that the report is about."""
_OF_ALL = late_pattern("全年|年度|累计|实际|项目|合计|总|截至|年末|年底|[^其]共")
_NO_FUND = re.compile(r"采购|中标|合同|控制价|节约|结余|结转|收回|标准|投资|贷款|余额")
_OF_FUND = quick_pattern(r"(?:补助|专项|项目)?(?:资金|经费|补助|补贴|预算|项目)+$")
GIVEN_BACK = re.compile(r"交回|收回|上缴|缴回|退回|节约|节省|收回统筹|财政统筹|统筹使用|压减|调减")
_NEAR, _FAR, _NAMED = 2, 3, 3
_PART_OF_IT, _PART_BESIDE, _MUCH_OF_IT = 4, 10, 2
ARRIVED = "到位"


def money_left_of(facts: Sequence[Fact]) -> Iterator[Shortfall]:
    """Each amount spent or come in that is less than its fund."""
    funds = _Funds()
    for fact in facts:
        if fact.mention.unit == MONEY and not fact.is_other_year:
            yield from funds.left_by(fact)


class _Funds:
    """The money told so far: `last` the fund before, `main` that of the whole report, `named` those of a name."""

    def __init__(self) -> None:
        self.last: Fact | None = None
        self.main: Fact | None = None
        self.named: dict[str, Fact] = {}
        self.is_of_spent = False

    def left_by(self, fact: Fact) -> Iterator[Shortfall]:
        """What an amount leaves of its fund; then it is remembered as a fund itself."""
        name = fact.own_left
        if not fact.is_part:
            self.is_of_spent = _SPENT_BEHIND.search(name) is not None
        received = _RECEIVED.fullmatch(name)
        spent_of = "" if received is not None else self._spent_of(fact, name)
        if received is not None:
            own = self.named.get(received["fund"])
            whole = own or (None if fact.is_part and received["fund"] else self.last)
            if whole is not None and _is_less(whole, fact):
                yield _shortfall(whole, fact, name, deed=ARRIVED)
        elif spent_of:
            own = self.named.get(spent_of)
            if own is not None and _is_less(own, fact):
                yield _shortfall(own, fact, name, deed="")
                return
        elif not self.is_of_spent and (_FUND.search(name) or name.endswith("项目")):
            self.named.setdefault(_OF_FUND.sub("", name), fact)
        if fact.is_part:
            return
        if SPENT.fullmatch(name):
            whole = self._whole_of(fact)
            if whole is not None:
                yield _shortfall(whole, fact, name, deed="")
        else:
            self._remember(fact)

    def _spent_of(self, fact: Fact, name: str) -> str:
        """The name of the fund that is spent: 护林员 of 发放护林员补助; of the parts of what was spent their own."""
        found = _SPENT_OF.fullmatch(name)
        if found is not None:
            fund = _OF_FUND.sub("", found["behind"] or found["ahead"])
            return fund if len(fund) >= _NAMED else ""
        return _OF_FUND.sub("", name) if self.is_of_spent and fact.is_part else ""

    def _whole_of(self, spent: Fact) -> Fact | None:
        """The fund told last before, close by; where that is less, the money of the whole report."""
        near = self.last
        if near is not None and spent.passage.index - near.passage.index <= _NEAR and _is_less(near, spent):
            return near
        main = self.main
        if main is None or main.mention.value >= spent.mention.value * _MUCH_OF_IT or not _is_less(main, spent):
            return None
        is_of_all = _OF_ALL.search(spent.term.name) or spent.passage.index - main.passage.index <= _FAR
        return main if is_of_all else None

    def _remember(self, fact: Fact) -> None:
        is_fund = _FUND.search(fact.left) and not _NO_FUND.search(fact.left)
        self.last = fact if is_fund else None
        if self.main is None and is_fund and _MAIN.search(fact.left):
            self.main = fact


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

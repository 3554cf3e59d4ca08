"""Which money a claim is of, and what was left of it."""

from collections.abc import Iterable, Iterator

from jiheng.checks.manuscript.claims.assurances import Assurance
from jiheng.checks.manuscript.claims.scope import are_of_one_kind
from jiheng.checks.manuscript.fulfilment.figures_by_size import FiguresBySize
from jiheng.checks.manuscript.money.money_left import GIVEN_BACK
from jiheng.checks.manuscript.names.fund_words import fund_words
from jiheng.checks.manuscript.targets.shortfalls import Shortfall
from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.likeness import bigrams
from jiheng.quantities.units import MONEY

_OF_ALL_FUNDS = late_pattern("(?:全部|所有|各项|各类|[两三四五六]类)(?:项目|补助|专项)*(?:资金|经费|支出)")

_DUE = late_pattern("应(?:兑|拨|支|发|补)[^，。；0-9]{0,6}([0-9][0-9,.]*[万亿]?元)")
"""应兑付3,869万元，实际兑付3,869万元: all was paid that was due, though more had been granted."""
_OF_WHAT_WAS_DUE = late_pattern("应[付支拨兑](?!尽)|到期|进度款|按(?:合同|进度|实际|规定)")
"""结余18万元为质保金，应付款项已全额支付."""


def has_its_own(claim: Assurance, figures: FiguresBySize) -> bool:
    """该项目下达6万元、支出6万元，无结余: what the sentence itself says of its money."""
    sizes = [each.size for each in figures.ahead_of(claim) if each.unit == MONEY]
    return len(set(sizes)) < len(sizes) or ("率" in claim.words and (bool(sizes) or "追加" in claim.subject))


def of_its_money(
    claim: Assurance, shortfalls: Iterable[Shortfall], figures: FiguresBySize, title: str
) -> Iterator[Shortfall]:
    """Those that a rate tells, and those of the money that the claim or the report's title names."""
    if _OF_WHAT_WAS_DUE.search(claim.subject):
        return iter(())
    named, of_report = fund_words(claim.subject), bigrams(title)
    told = {each.size for each in figures.ahead_of(claim)}
    if not named and _OF_ALL_FUNDS.search(claim.clause):
        return (each for each in shortfalls if each.done is not None and not each.deed and _is_kept(each))
    return (
        each
        for each in shortfalls
        if (named <= of_report or not named.isdisjoint(each.subject_words))
        if not (each.is_left or "率" in claim.words)
        or (
            (not each.fund_words.isdisjoint(named | of_report) if each.fund_words else named <= of_report)
            and (each.done is None or each.done.size not in told)
            and are_of_one_kind(claim.clause, each.subject)
            and not ("拨" in claim.words and "支出" in each.subject)
        )
        if _is_kept(each)
    )


def amount_meant(claim: Assurance, figures: FiguresBySize) -> float | None:
    """自筹资金41.5万元全部支出 is said of that amount alone, not of the grant of which 243万元 were spent."""
    ahead = figures.ahead_of(claim)
    begin = claim.passage.clause_start(claim.start)
    if begin == claim.start:
        begin = claim.passage.clause_start(begin - 1)  # 发放资金46.9万元，全部发放到位
    is_told = bool(ahead) and ahead[-1].unit == MONEY and begin <= ahead[-1].start
    return ahead[-1].size if is_told else None


def _is_kept(shortfall: Shortfall) -> bool:
    """Whether what is left was neither given back nor ever due to anyone."""
    if shortfall.done is None:
        return True
    begin, end = shortfall.passage.sentence_around(shortfall.done.start)
    told = shortfall.passage.text[begin:end]
    return not GIVEN_BACK.search(told) and shortfall.done.text not in _DUE.findall(told)

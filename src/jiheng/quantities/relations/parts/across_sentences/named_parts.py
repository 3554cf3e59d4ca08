"""Parts that their names tell to be some of what was told before: 零售总额64.5亿元，限额以上单位零售额65.2亿元."""

import re
from collections.abc import Callable, Iterator, Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.quantities.mention import BY_SIZE
from jiheng.quantities.relations.arithmetic.likely_sums import is_of_both, part_beside
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Statement
from jiheng.quantities.units import MONEY, NOT_COUNTED

_CONTRACTS = re.compile(
    "(?:授予|面向)(?P<size>中小微?|小微|小型|微型)企业的?(?P<kind>货物|工程|服务)?(?:采购)?合同(?:总?金额|总额)?$"
)
_PROCURED = late_pattern("政府采购(?:支出)?(?:总额|总?金额|支出)$")
_MIDDLE = ("中小", "中小微")
_PROCURED_OR_MIDDLE = late_pattern(f"{_PROCURED.pattern}|(?:授予|面向)中小企业的?(?:采购)?合同(?:总?金额|总额)?$")
_BY_KIND = "^(?:其中)?{}(?:采购|类)?(?:支出|金额)?$"
_QUALIFIED = re.compile(
    "^(?:其中)?(?P<some>规模以上|规上|限额以上|限上|民营|非公有制|外贸|国有|高新技术)(?:企业|单位)?(?P<head>[\u4e00-\u9fff]{2,10})$"
)
_OF_ANOTHER_KIND = late_pattern("[微小型中大资制营有类术级](?:企业|单位)$")
"""小微企业 are no whole of 民营企业."""
_TO_ALL = late_pattern("总|完成|实现|达到?$")
_CHECKED = late_pattern(".*(?:抽查|抽检|抽样|检查|核查|走访|巡查|调研)了?(?P<kind>[\u4e00-\u9fff]{2,6})$")
_FOUND = re.compile("^(?:其中|发现|查出)?(?:存在|有)?[^，。；]{2,14}的(?P<kind>[\u4e00-\u9fff]{2,6})$")
_OTHERS = re.compile("未|其他|其余|应|全[县市区镇乡省]|共|累计|上年|去年|同期|计划|目标|任务|预算|以前|新")
_LISTED = re.compile("[列纳]入[^，。；]{0,10}(?:计划|目标|任务)的")
_DEALT_WITH = late_pattern("[^，。；]{0,4}(?:已|处置|整改|立案|查处|办结|验收|移送|完工|竣工|开工|投用|通过|合格)")
_PAID_OF = re.compile(
    "(?:其中)?(?:现|目前)?(?:已|实际)+(?:支付|拨付|兑付|使用|发放|收回|追回)(?P<what>[\u4e00-\u9fff]{3,})$"
)
_DONE_OF_IT = late_pattern(
    "(?:其中)?已(?:经|全部)?(?:立案|查处|整改|处置|处理|办结|移送|销号|解决|化解|拆除|安置|追回|收回|核销|清退|结案){1,2}(?:到位|完毕|完成)?的?"
)
"""不合格样品36批次，已立案查处38批次."""
_SOME_OF_A_KIND = re.compile("(?:其中)?[\u4e00-\u9fff]{4,14}$")
_ALL_OF_IT = late_pattern(
    "^(?:建档立卡|全[国省市州县区镇乡村校院]|现有|共有|共|登记|在册|实有|目前|辖区|年末|全年|有)+|(?:建档立卡|共有?|总数|合计)$"
)
_AVERAGE = re.compile("[均率价度]")
_OF_ALL = late_pattern("全|总|共|各|每|新|另|外|非|其他|累计|历年|计划|目标|上年|去年|应|拟")
_TOTAL = "总"
_BACK, _FAR, _LONG, _NEAR = 2, 2, 3, 4
"""A slip makes no number more than so many times as large."""

_OfWhole = Callable[[Term], bool]


def named_parts(sentence: Sentence, earlier: Sequence[Sentence]) -> Iterator[Statement]:
    """Each such part that is more than what it is some of."""
    told = [each for before in earlier[-_BACK:] for each in before.terms]
    sizes: dict[str, list[float]] = {}
    for each in told:
        sizes.setdefault(each.unit, []).append(each.mention.size)
    for part in sentence.terms:
        size, unit = part.mention.size, part.unit
        if unit in NOT_COUNTED:
            told.append(part)
            continue
        alike = sizes.setdefault(unit, [])
        is_more = bool([each for each in alike if each < size < each * _FAR])
        alike.append(size)
        if is_more and part.mention.is_exact and not part.is_attribute:
            whole = _whole(sentence, part, told)
            if whole is not None and _is_little_more(part, whole) and not is_of_both(told, part):
                yield part_beside(part.mention, whole.mention)
        told.append(part)


def _whole(sentence: Sentence, part: Term, told: Sequence[Term]) -> Term | None:
    """The last that the part can be some of by its name; of 零售总额, 城镇零售额 and 乡村零售额 the largest."""
    is_whole = _whole_of(part, is_last=all(each.unit != part.unit for each in sentence.terms[part.index + 1 :]))
    wholes = [each for each in reversed(told) if _may_be(each, part) and is_whole(each)]
    if _QUALIFIED.match(part.own_name):
        return max(wholes, key=BY_SIZE, default=None)
    return wholes[0] if wholes else None


def _is_little_more(part: Term, whole: Term) -> bool:
    return whole.mention.value < part.mention.value < whole.mention.value * _FAR


def _may_be(whole: Term, part: Term) -> bool:
    return (
        whole.unit == part.unit
        and whole.mention.is_exact
        and not whole.is_attribute
        and (not _OTHERS.search(whole.name) or _LISTED.search(whole.name) is not None)
    )


def _whole_of(part: Term, *, is_last: bool) -> _OfWhole:
    """What a figure must be called for the part to be some of it; `is_last`: no other part of it follows."""
    name = part.own_name
    contract = _CONTRACTS.search(name)
    if contract is not None:
        return _procured(contract["kind"], contract["size"])
    qualified = _QUALIFIED.match(name)
    if qualified is not None:
        head = _TO_ALL.sub("", qualified["head"])
        return lambda whole: (
            not _QUALIFIED.match(whole.own_name)
            and not _OF_ANOTHER_KIND.search(whole.own_name)
            and _TO_ALL.sub("", whole.own_name).endswith(head)
        )
    found = None if _OTHERS.search(name) else _FOUND.match(name)
    some = None if part.unit == MONEY or _AVERAGE.search(name) else _SOME_OF_A_KIND.match(name)
    kind = "" if found is None else found["kind"]
    is_done = is_last and part.clause > 0 and _DONE_OF_IT.fullmatch(name) is not None
    return lambda whole: (
        _is_checked(whole, kind)
        or _is_dealt_with(whole, name)
        or (some is not None and _is_of_the_kind(whole, name, part.clause - whole.clause))
        or (is_done and whole.index == part.index - 1 and part.clause - whole.clause == 1)
    )


def _procured(kind: str | None, size: str) -> _OfWhole:
    """All that was procured, or all of one kind of it; of 小微企业 what 中小企业 got as well."""
    pattern = re.compile(_BY_KIND.format(kind)) if kind else _PROCURED if size in _MIDDLE else _PROCURED_OR_MIDDLE
    return lambda whole: pattern.search(whole.own_name) is not None


def _is_of_the_kind(whole: Term, name: str, clauses: int) -> bool:
    """贫困户1,264户，低保贫困户1,426户: of all told without more words none of a kind can be more.

    总里程8,667公里，航道通航总里程1.2万公里: a name that begins with 总 leaves out what it is the total of.
    """
    kind = _ALL_OF_IT.sub("", whole.own_name)
    if len(kind) < _LONG or kind[0] == _TOTAL or not 0 < clauses <= _NEAR:
        return False
    return name != kind and name.endswith(kind) and not _OF_ALL.search(name.removesuffix(kind))


def _is_checked(whole: Term, kind: str) -> bool:
    """抽查企业46家: more cannot be found among them."""
    found = _CHECKED.search(whole.own_name) if kind else None
    return found is not None and found["kind"] == kind


def _is_dealt_with(whole: Term, name: str) -> bool:
    """不合格82批次，不合格处置已立案85批次; 设备款298万元，已支付设备款312万元: a deed beside the name of the whole."""
    own, paid = whole.own_name, _PAID_OF.match(name)
    if paid is not None and own.endswith(paid["what"]):
        return True
    return len(own) >= _LONG and name.startswith(own) and _DEALT_WITH.match(name, len(own)) is not None

"""What is left of a stock: what was there and came in, less what went out, where every amount plays a part."""

import re
from collections.abc import Sequence
from enum import IntEnum
from itertools import takewhile

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities import words
from jiheng.quantities.relations.arithmetic.signed import Signed, amounts_before, apart, difference_told, fits, net
from jiheng.quantities.relations.arithmetic.sums import are_of_one_family
from jiheng.quantities.sentence import Sentence, Term
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, WHOLE_OF

_OPENING = re.compile(
    r"年初|期初|月初|季初|账面|原来|20[0-9]{2}年[末底]|上年末|上年底|上年年末|上年结[转余存]|原有|原(?=编|在|保)|去年底"
)
_OPENING_REACH, _FLOW_REACH = 14, 10
_LEVEL = late_pattern("中央|国家|省|市|县|区|乡|镇")
_ROLE = quick_pattern(
    r"(?P<not>[未待][\u4e00-\u9fff]{2})|"
    r"(?P<planned>预算|计划|目标|任务|概算|编制|定编|申请|申报|报送|送审|控制价|总额|总价|总量|总数|总投资|指标|"
    r"应[\u4e00-\u9fff]|需求|设计|规划|需)|(?P<agreed>(?:合同|中标|成交)(?:总?金?额|总价)?|核定|核准|批复|审定|评审)|"
    r"(?P<granted>下达|安排|争取|筹集|筹措|募集|立案|受理|排查|发现|登记|交办|共有)|"
    r"(?P<received>到位|拨付|拨入|拨款|划拨|收到|收入|购入|采购|入库|接收|提取|归集|领取|领用入库)|"
    r"(?P<given>发放|投放|放贷|出借|发出|分发|领用|出库)|"
    r"(?P<used>支出|支付|使用|执行|完成|完工|竣工|兑现|兑付|落实|建成|实有|在编|在岗|到岗|实际|偿还|归还|还了|办结|审结|执结|结案|调解|整改|化解|销号|处置|处理|"
    r"消耗|用于|(?:结算|决算)(?:审定)?|列支|付款|退回|上缴|已[\u4e00-\u9fff](?:指标)?|实[收检测发付])|"
    r"(?P<returned>收回|回收)"
)
_IRREGULAR = late_pattern("不规范|违规|违纪|问题|不符")
"""What an audit finds is taken from nothing."""
_ALL_INCOME, _TO_SPEND = re.compile("收入$"), late_pattern("安排支出$")
"""收入1,237万元，安排支出1,169万元: what was arranged was spent."""
_TO_DO = frozenset(("支出", "完成", "使用", "偿还", "归还"))
_AHEAD = frozenset(("planned", "granted"))
"""年度安排支出, 计划完成: what is to be done has not been."""
_MONEY = re.compile("资金|经费|投入|投资|结转|拨款|专款")
_LENT = late_pattern("应收|欠|发放|投放|放贷|贷款|出借|借出|发出")
_COMES_IN = quick_pattern(
    r"新增|增加|净增|新借|收购|收储|调增|购入|购进|购置|采购|调入|追加|转入|调入|招录|录用|接收|收入|拨入|缴存|入库|补充|新购|新建|新纳入|新登记|新开户|征缴|到位|拨款|核增|新招|招收|新入|新参|繁育|新发展|发展(?=党员|会员|$)|来水|流入|招生|采集|新竣工|新交付|新生|新进|考录|考入|分配|下达|新签|新设|受理|立案|举借|借入|发行|转贷|出生|开业|引进|入会|入住|划入|入学|新接|新收|收到|返贫|新发生|募集|募捐|筹集|到账|到帐|识别|收件|收治|入院|入所|迁入|出生|招聘|录取|(?:当年|本年|当期|本期|收支)结余|盈余|新开工|新立项|新承接|新上线|新改扩建"
)
_GOES_OUT = quick_pattern(
    r"减少|调减|核减|还(?:了|款)|销售(?![^，。]{0,6}[收额总])|轮出|清理|清收|脱贫(?!户|人)|报废|处置|放行|调出|退休|辞职|退出|注销|清退|转出|死亡|取消|停发|销号|支出|支付|使用|支取|提取|发放|消耗|领用|出库|发出|偿还|归还|核销|拍卖|移交|返还|解除|整治|化解|拆除|淘汰|出院|出所|(?<!未)结案|期满|(?<!未)办结|毕业|迁出|调拨|停保|退保|退休|离职|辞退|离开|吊销|关停|关闭|撤并|撤销|退会|退保|退租|(?<!未)审结|(?<!未)执结|离世|去世|离职|除名|调离|(?<!新)竣工|完工|(?<!新)交付|投产|结清|还清|剔旧|出售|死淘|消除|退回|驳回|淘汰|剔除|放弃|退库|核销|划出|终止|列支|调往|调给|配租|供应(?=临床|$)|泄洪|放水|下泄|流出"
)
_LENT_OR_BACK = late_pattern("(?P<lent>发放|投放|放贷|放款)|收回|回收|归还|偿还|还款", make=quick_pattern)
_IN_ALL = quick_pattern("^总(?:收入|支出)|(?:总计|合计|总量)$")
_SAID = re.compile("(?P<plus>加上?)|(?P<minus>减去|扣除)")
_TURNED = re.compile("^(?:变为|增加?到|增至|减少?到|减至|降至|变成|调整为)$")
_FROM = late_pattern("[由从]")
_FORMERLY = late_pattern("原有|原来|现有|已有")
_CAME_TO = re.compile("(?:达到|达|增至|增加到|扩大到|增加为|减少到|减至|累计达|总数达)$")
_NET = late_pattern(
    "(?:净(?:增|减|流入|流出|迁入|迁出|转入|转出)|自然增|自然减)[加少长]?(?P<what>[\u4e00-\u9fff]{0,4})$"
)
_OF_A_PAIR = late_pattern("流|迁|转|自然")
_ACCOUNT = re.compile(
    "(?:收入(?:总计|合计|总量)?|收到[\u4e00-\u9fff]{0,6}|下达[\u4e00-\u9fff]{0,6}|安排[\u4e00-\u9fff]{0,6}|到位[\u4e00-\u9fff]{0,6}|募集[\u4e00-\u9fff]{0,4}|筹集[\u4e00-\u9fff]{0,4}|入账)$"
)
_ALL_INCOME_TOLD = re.compile("收入(?:总计|合计|总量|总额)$")
_PAID_OUT = late_pattern(
    "支出|调出|调入(?:一般公共预算|一般预算|公共财政预算)|上解|上缴|发放|购买|购置|支付|使用(?![^，。；]{2,8}结[余转])|用于|拨付|补助|偿还|提取"
)
_TWO = 2
_REST = late_pattern("剩余|其余|余款|剩下|尚有|尚余|余下")
NET_FLOW = late_pattern("(?:当年|本年|当期|本期|收支)(?:收支)?结余$")
"""支出1.98亿元，当年结余0.48亿元: what came in and went out is in it already."""
_OF_THE_YEAR = re.compile("(?P<when>当年|本年|当期|本期)(?:收支)?(?:结余|盈余|差额)$")
_OF_TOTALS = re.compile("^(?:年终|年末|收支相抵后?，?)?(?:结转|结余)")
_CAME_OR_WENT, _NATURAL = late_pattern("流|迁|转"), late_pattern("出生|死亡")
_WORTH = late_pattern("净[值额]|净资产|所有者权益|[顺逆]差|存贷差")
_TRADE = "差"
_GROSS = (("原值", "折旧"), ("资产", "负债"), ("出口", "进口"), ("进口", "出口"), ("存款", "贷款"), ("贷款", "存款"))


class Rank(IntEnum):
    """How far along an amount is."""

    NONE = -1
    PLANNED = 0
    AGREED = 1
    GRANTED = 2
    RECEIVED = 3
    GIVEN = 4
    USED = 5
    RETURNED = 6


def rank_of(term: Term) -> Rank:
    """What the last word of its name tells; nothing where that word is denied."""
    tail = term.name[-_FLOW_REACH - 4 :]
    last = None
    for found in _ROLE.finditer(tail):
        if last is None or not (found["used"] in _TO_DO and last.lastgroup in _AHEAD):
            last = found
    if last is None:
        return Rank.GRANTED if _MONEY.search(tail) else Rank.NONE
    return Rank.NONE if last.lastgroup is None or last["not"] else Rank[last.lastgroup.upper()]


def left_of(amounts: Sequence[Term]) -> Signed | None:
    """The one reading of the amounts before a remainder; None where one of them plays no known part."""
    if len(amounts) == _TWO:
        return _of_two(*amounts) or _of_flows(amounts)
    return _of_flows(amounts) or (_of_account(amounts) if len(amounts) > _TWO else None)


def _of_account(amounts: Sequence[Term]) -> Signed | None:
    """收入12.6亿元，支出9.4亿元，调出资金2.5亿元: what came in, and in the next clauses all that went out."""
    whole = next((at for at in range(len(amounts) - 1, 0, -1) if _ALL_INCOME_TOLD.search(amounts[at].own_name)), 0)
    income, *behind = amounts[whole:]
    listed = list(takewhile(lambda each: each.mark == "、", behind))  # 收到省级资金650万元、市级资金280万元
    outgoings = behind[len(listed) :]
    is_row = all(each.clause - income.clause == place for place, each in enumerate(outgoings, 1)) and bool(outgoings)
    if not (is_row and is_income(income) and all(map(is_paid_out, outgoings))) or income.unit != MONEY:
        return None
    signed = [*((1, each.mention) for each in (income, *listed)), *((-1, each.mention) for each in outgoings)]
    return signed if net(signed) > 0 else None


def _are_of_two_levels(one: Term, other: Term) -> bool:
    """市级下达360万元，区级配套到位180万元: the second is no part of the first."""
    first, second = _LEVEL.match(one.own_name), _LEVEL.match(other.own_name)
    return first is not None and second is not None and first[0] != second[0]


def is_income(term: Term) -> bool:
    """Whether its name says that it came in."""
    return _ACCOUNT.search(term.own_name) is not None


def is_paid_out(term: Term) -> bool:
    """Whether its name says that it went out."""
    return _PAID_OUT.search(term.own_name) is not None and not term.is_attribute


def _of_two(whole: Term, used: Term) -> Signed | None:
    """到位150万元，支出137.6万元: the second lies further along than the first."""
    if _ALL_INCOME.search(whole.name) and _TO_SPEND.search(used.name) and whole.mention.value > used.mention.value:
        return [(1, whole.mention), (-1, used.mention)]
    first, second = rank_of(whole), rank_of(used)
    if second <= first or second is Rank.NONE or whole.mention.value <= used.mention.value:
        return None
    if _IRREGULAR.search(used.name[-_FLOW_REACH:]) or _are_of_two_levels(whole, used):
        return None
    if whole.segment != used.segment and are_of_one_family([whole.own_name, used.own_name]):
        return None  # 人员经费333.8万元全部执行完毕；公用经费支出43.4万元: two kinds of spending
    if second is Rank.RETURNED and not _LENT.search(whole.name[-_FLOW_REACH:]):
        return None
    if (
        first is Rank.NONE
        and second is not Rank.RETURNED
        and (second is not Rank.USED or whole.unit == MONEY or used.clause - whole.clause != 1)
    ):
        return None
    return [(1, whole.mention), (-1, used.mention)]


def _of_flows(amounts: Sequence[Term]) -> Signed | None:
    """年初126辆，新增85辆，处置142辆: a stock, then what came in and what went out."""
    base = next((each for each in amounts if _OPENING.search(each.name[-_OPENING_REACH:])), None)
    if base is None:
        return None
    nets = [each for each in amounts if NET_FLOW.search(each.name)]
    return _after_flows(base, [base, *nets] if len(nets) == 1 else amounts)


def _after_flows(base: Term, amounts: Sequence[Term]) -> Signed | None:
    signed = [(1, base.mention)]
    sign = 0
    for each in amounts:
        if each is base:
            continue
        sign = sign_of(each) or (sign if each.mark == "、" or each.is_joined else 0)  # 新增一般债3.6亿元、专项债7.4亿元
        if not sign:
            return None
        signed.append((sign, each.mention))
    return signed if len(signed) > 1 and net(signed) > 0 else None


def sign_of(flow: Term, *, is_lent: bool = False, may_sum: bool = False) -> int:
    """Whether it came in (1) or went out (-1); 0 where its words do not tell, or it sums up what did.

    `is_lent`: the stock is money lent, to which comes what is paid out. `may_sum`: it may be all that came or went.
    """
    if not may_sum and _IN_ALL.search(flow.own_name):
        return 0
    said = _SAID.match(flow.own_name)
    if said is not None:
        return 1 if said["plus"] else -1
    tail = flow.name[-_FLOW_REACH:]
    lent = _LENT_OR_BACK.search(tail) if is_lent else None
    if lent is not None:
        return 1 if lent["lent"] else -1
    comes = [found.end() for found in _COMES_IN.finditer(tail)]
    goes = [found.end() for found in _GOES_OUT.finditer(tail)]
    if not comes and not goes:
        return 0
    return 1 if max(comes, default=0) > max(goes, default=0) else -1


def is_reached(sentence: Sentence, position: int) -> bool:
    """Whether it is what became of what there was before: 在原有14个的基础上，增加21个，达到35个."""
    told = sentence.terms[:position]
    return bool(_CAME_TO.search(sentence.terms[position].name)) and any(_FORMERLY.search(each.name) for each in told)


def rest_of(stated: Term, amounts: Sequence[Term]) -> Signed | None:
    """隐患186处，已治理26处，避让42处，剩余118处: the first less all the others."""
    if len(amounts) <= _TWO or not _REST.search(stated.name) or any(each.is_attribute for each in amounts):
        return None
    signed = [(1, amounts[0].mention), *((-1, each.mention) for each in amounts[1:])]
    is_row = stated.clause - amounts[0].clause == len(amounts)
    return signed if is_row and net(signed) > 0 else None


def of_the_year(term: Term, told: Sequence[Term]) -> Signed | None:
    """当年收入1,320万元，当年支出1,248万元。当年收支结余72万元: the last income and spending named alike.

    Of the totals of both what goes on to the next year is left.
    """
    found = _OF_THE_YEAR.search(term.own_name)
    if found is None and not _OF_TOTALS.search(term.own_name):
        return None
    names = ("收入总计", "支出总计") if found is None else (f"{found['when']}{what}" for what in ("收入", "支出"))
    income, spending = (_last_named(told, name) for name in names)
    return None if income is None or spending is None else [(1, income.mention), (-1, spending.mention)]


def _last_named(told: Sequence[Term], name: str) -> Term | None:
    return next((each for each in reversed(told) if each.own_name.endswith(name) and each.mention.is_exact), None)


def net_worth(sentence: Sentence, position: int) -> Statement | None:
    """原值4,120万元，累计折旧1,540万元，净值2,580万元; 资产3,280万元，负债656万元，净资产2,624万元."""
    term = sentence.terms[position]
    if not _WORTH.search(term.own_name):
        return None
    amounts = amounts_before(sentence, position)[-_TWO:]
    if len(amounts) < _TWO:  # 净值2,580万元，其中原值4,120万元，累计折旧1,540万元
        amounts = [each for each in sentence.terms[position + 1 :] if each.unit == term.unit][:_TWO]
    if len(amounts) < _TWO:
        return None
    gross, taken = amounts
    if not any(over in gross.name and under in taken.name for over, under in _GROSS):
        return None
    signed = apart(gross, taken) if _TRADE in term.own_name else [(1, gross.mention), (-1, taken.mention)]
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))


def is_turned(term: Term) -> bool:
    """Whether it is what a stock became: 由412户变为407户."""
    return bool(_TURNED.search(term.name))


def net_change(sentence: Sentence, position: int) -> Statement | None:
    """缴存4.1亿元，提取3.2亿元，净增加0.9亿元: one that comes in and one that goes out; also 新增企业…，净增企业.

    With 迁入 and 迁出 behind 出生 and 死亡 it is what all four leave, unless it is said to be that of a pair.
    """
    term = sentence.terms[position]
    amounts = amounts_before(sentence, position)[-_TWO:]
    found = _NET.search(term.name)
    if found is None or len(amounts) < _TWO:
        return None
    if _CAME_OR_WENT.search(found[0]) and any(_NATURAL.search(each.own_name) for each in amounts):
        return None  # 出生0.66万人，死亡0.45万人，净流出0.57万人
    between = sentence.terms[amounts[0].index : position]
    if term.clause - amounts[0].clause - sum(each.unit in WHOLE_OF for each in between) > _TWO:
        return None
    if not any(found["what"] in each.name + each.after or found["what"][:1] == term.unit for each in amounts):
        return None  # 出生312人，死亡268人，净增人口44人
    if {sign_of(each) for each in amounts} != {1, -1}:
        return None
    flows = amounts_before(sentence, position)[-2 * _TWO :]
    if len(flows) == 2 * _TWO and not _OF_A_PAIR.search(found[0]) and _come_and_go_twice(flows):
        signed = [(sign_of(each), each.mention) for each in flows]
    else:
        signed = apart(*amounts)
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))


def _come_and_go_twice(flows: Sequence[Term]) -> bool:
    """出生4,215人，死亡3,162人，迁入2,310人，迁出1,860人."""
    is_row = flows[-1].clause - flows[0].clause == len(flows) - 1
    return is_row and [sign_of(each) for each in flows] == [1, -1, 1, -1]


def _is_compared(flow: Term) -> bool:
    """2018年比上年增加15.6亿元: how much more than in another year, which came to no stock."""
    return words.COMPARED.search(flow.name) is not None


def _is_of_a_way(flow: Term, base: Term) -> bool:
    """由7,703元增加到13,786元，农村由2,476元增加到4,140元: the levels of another way came to no stock."""
    return flow is not base and (is_turned(flow) or _FROM.search(flow.name[-16:]) is not None)


def moved(sentence: Sentence, position: int) -> Statement | None:
    """年初9,612户，新增755户，退出527户，年末9,840户; 新增18户，退出25户，由412户变为405户."""
    term = sentence.terms[position]
    amounts = amounts_before(sentence, position)
    behind = sentence.terms[position + 1 : position + _TWO]
    if behind and behind[0].unit == term.unit and behind[0].clause - term.clause == 1 and behind[0].mention.is_exact:
        amounts = [*behind, *amounts] if _OPENING.search(behind[0].name[-_OPENING_REACH:]) else amounts
    signed = _of_flows(amounts)
    if signed is None and is_turned(term) and not term.mark and amounts and _FROM.search(amounts[-1].name[-16:]):
        flows = [each for each in amounts if each.segment == term.segment]
        signed = (
            None
            if any(_is_compared(each) or _is_of_a_way(each, amounts[-1]) for each in flows)
            else _after_flows(amounts[-1], flows)
        )
    if signed is None:
        return None
    return difference_told(Relation.REMAINDER, term.mention, signed, holds=fits(term.mention, signed))

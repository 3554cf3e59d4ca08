"""Whether two facts are told of two things of one kind: two villages, two projects, spring and autumn."""

import re
from decimal import Decimal

from jiheng.checks.manuscript.facts.fact import EMPTY_WORDS, Fact
from jiheng.checks.manuscript.facts.pairs.fact_pair import LONG, FactPair
from jiheng.checks.manuscript.facts.pairs.regions import are_of_a_place_and_of_all
from jiheng.checks.manuscript.text.item_number import NUMBERED
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.quantities.digits import is_slip
from jiheng.quantities.likeness import bigrams, common_end

_THING = re.compile(
    r"[^0-9，。：；]+(?:项目|工程|标段|路段|片区?|校区|院区|部|镇|乡|村|街道|社区|县|区|市|中心|站|所|馆|局|院|园|公司|"
    r"学校|小学|中学|学期|季度|半年|资金|经费|补助|补贴|业务|服务)"
)
_OF_SECTIONS = re.compile(
    "基本情况|概况|目标|指标|产出|效益|执行|管理|绩效|完成|到位|使用|投入|安排|来源|问题|成效|结论|总体|数量|质量|时效|成本|满意|摘要|正文|报告|概述|说明"
)
_KINDS = ("基本支出", "项目支出", "人员经费", "公用经费", "结余", "结转")
_STAGE = re.compile("(?<![八])[一二三四五]期(?!间)|第[一二三四五]批|后续")
_STOCK = re.compile("现有|实有|在册|[现在]任|在岗|共有")
_CHOSEN = late_pattern("培训|抽查|检查|表彰|慰问|走访|资助|救助|招聘|考核|选派|选聘|参加|参训|体检|约谈|处罚")
"""现有管水员312人 and 培训管水员132人: all there are, and those that something was done with."""
_NUMBERED = re.compile(f"^{NUMBERED}")
_PAUSE = re.compile("[，。：；]")
_KIND = "类"
_OF_PLACES = frozenset("镇乡村季片部校区期批标组队院类")
"""With one of these begins what 甲镇 and 乙镇, or 工程类 and 服务类 share."""
_REACHED = ("实现", "完成", "达到", "取得")
"""限上单位实现零售额139.7亿元 and 乡村实现零售额39.7亿元: what stands before such a word tells whose it is."""
_SERVICES = ("服务", "业务")
"""A field of work is no other thing than a project in it."""
_POINTS_BACK = re.compile("这一(?:数|比|指|金)|该(?:数字|比例|指标)")
"""上年这一数字为69%: of what was named last, in either place."""
_OF_WHOLE = "中"
"""部门预算收入中财政拨款 is told of some of it."""
_RIGHT_BEFORE, _SOME_OF = ("以上", "上述", "前述"), "中的"
_LEVEL = re.compile("(?:20[0-9]{2}年，?)?(?P<level>全[国省市州县区]|中央|地方|[省市州县区]本?级|本级)")
_HEADED = re.compile(
    "(?P<head>[\u4e00-\u9fff]{2,6})：|(?P<project>[\u4e00-\u9fff]{2,8})(?:项目|工程)(?=预算|计划|总?投资|支出|自评)"
)
_BODY = late_pattern("部门|单位|企业|公司|乡镇|街道|社区|学校|医院|机构")
_GROUP = late_pattern("(?P<number>[0-9][0-9+]*)[个家户所座]?[\u4e00-\u9fff]{2}")
_OF_A_GROUP = re.compile("均|[浓密]度|率|比例|比重")
"""What is told of so many cities as a whole."""
_NUMBER = "[0-9][0-9,]*(?:\\.[0-9]+)?"
_PARTS_BEGIN = "其中"
_LONGEST_OPENING = 24
_COUPLED = {"出口": "进", "入境": "出", "支": "收", "销": "产"}
"""出口值 is not what 进出口值 tells, nor 入境人次 what 出入境人次 tells."""
_ASPECT = quick_pattern("(?:[^，。；]{0,6}其中，)?(?P<aspect>[\u4e00-\u9fff]{2,6})方面，")
_PLACES = late_pattern("(?:来自|涉及|覆盖|遍布|分布|有|共|[和及])*(?:国家|地区|省区市|省份?|城市|市县|区县)+|来自")
_TRADE = late_pattern(
    "工业|农业|服务业|建筑业|制造业|林业|渔业|牧业|畜牧业|种植业|养殖业|批发业|零售业|住宿业|餐饮业|商贸业|旅游业|采矿业|运输业"
)
_DONE_SO_FAR, _OF_THE_WHOLE = late_pattern("(?:完成|累计)投资"), late_pattern("总投资|概算|计划投资")
_OF_A_BODY = late_pattern(
    "(?![全本我该各])(?P<body>[\u4e00-\u9fff]{0,8}?(?:医院|卫生院|学校|[中小]学|幼儿园|机关|(?:下属|直属|所属)单位|公司|支行|分行))"
    "(?P<what>[\u4e00-\u9fff]{3,})$"
)
_ANSWERS = late_pattern("受访|被调查|调查对象|网民")
_WINDOW = 24
_TAIL, _BOTH, _CHOICE = 2, 2, 4
_BUDGETS = re.compile("一般公共|政府性基金|国有资本经营|社会保险|社保基金")
_RUN_IN = re.compile("(?P<head>[\u4e00-\u9fff、]{2,14})。")
_HEAD = re.compile(
    "(?:社会保险?|政府性|养老|医疗|失业|工伤|国有资本经营|一般公共|转移支付|管理|安全|服务|代建|应急|教育|科技|文化|农业|卫生|环保|住房|"
    "交通|[\u4e00-\u9fff]{2}(?:新|城|园|开发|高新))$"
)
"""Kinds of budgets, funds, trades and districts, of which a report tells each."""


def are_of_two_things(pair: FactPair) -> bool:
    """Whether paragraphs or sections open with two things, or the shared name stands behind two words, 甲 and 乙镇."""
    one, other = pair.both
    whole = pair.name + _OF_WHOLE
    if (whole in one.left) != (whole in other.left) or _POINTS_BACK.search(pair.name):
        return True
    if _are_of_two_trades(one.own_left, other.own_left):
        return True
    if _is_invested_of_all(one, other) or _is_invested_of_all(other, one) or _are_of_two_bodies(one, other):
        return True
    if _are_counted_where_they_stand(one, other) or _is_half_of_a_pair(pair) or _are_of_two_aspects(pair):
        return True
    if (_PLACES.fullmatch(pair.name) or _ANSWERS.search(pair.name)) and _goes_on(one) != _goes_on(other):
        return True
    if are_of_two_kinds(pair) or are_of_a_place_and_of_all(pair):
        return True
    if _is_picked_out(pair, one, other) or _is_picked_out(pair, other, one):
        return True
    if _counts_other_bodies(pair, one, other) or _counts_other_bodies(pair, other, one):
        return True
    if pair.name.startswith(_REACHED):
        doers = [_ahead_of(pair.name, fact) for fact in pair.both]
        if all(doers) and set(doers[0]).isdisjoint(doers[1]):
            return True
    if (
        stages(one) != stages(other)
        or _are_parts_of_two(one, other)
        or _have_other_heads(one.left, other.left)
        or (one.term.depth and other.term.depth and _are_in_brackets(pair))
        or (_OF_A_GROUP.search(pair.name) is not None and _are_of_two_groups(one, other))
    ):
        return True
    if len(pair.name) <= LONG and any(
        _STOCK.search(a.left) and _CHOSEN.search(b.left) for a, b in (pair.both, pair.both[::-1])
    ):
        return True
    if not pair.is_long_swap and any(
        kind not in pair.name and (kind in one.left) != (kind in other.left) for kind in _KINDS
    ):
        return True
    if one.passage is other.passage:
        return False
    return (
        _are_two(_opening(one.passage), _opening(other.passage))
        or _are_two(one.section, other.section)
        or _are_two_heads(one.passage, other.passage)
        or _are_two_levels(one.passage, other.passage)
        or _are_of_two_budgets(one, other)
        or _are_counted_under_two_heads(pair)
        or _is_of_its_section(one, other)
        or _is_of_its_section(other, one)
    )


def _is_half_of_a_pair(pair: FactPair) -> bool:
    """Whether one name is told of both, 进出口贸易值, and the other of one of them, 出口贸易值."""
    first = next((first for second, first in _COUPLED.items() if pair.name.startswith(second)), "")
    if not first:
        return False
    are_both = [first + pair.name in f"{fact.left}，{fact.right}" for fact in pair.both]
    return are_both[0] != are_both[1]


def _are_of_two_trades(one: str, other: str) -> bool:
    """规上工业企业 and 规上服务业企业: names that begin and end alike, and name two trades between."""
    trades = [{*_TRADE.findall(name)} for name in (one, other)]
    return all(trades) and trades[0].isdisjoint(trades[1])


def _is_invested_of_all(one: Fact, other: Fact) -> bool:
    """完成投资2,577万元 is what was done by then of 总投资2,757万元."""
    return _DONE_SO_FAR.search(one.left) is not None and _OF_THE_WHOLE.search(other.left) is not None


def _are_of_two_bodies(one: Fact, other: Fact) -> bool:
    """县医院开放床位620张 and 县中医院开放床位602张, 局机关在职人员 and 下属单位在职人员."""
    bodies = [_OF_A_BODY.match(fact.own_left) for fact in (one, other)]
    named = [(found["body"], found["what"]) for found in bodies if found is not None]
    return len(named) == _BOTH and named[0][1] == named[1][1] and named[0][0] != named[1][0]


def _are_of_two_aspects(pair: FactPair) -> bool:
    """公路方面，预计发送旅客3150万人次: not what was told of the railways, or of all.

    劳务输出方面，转移劳动力3.2万人 tells by a character of its own of what is called so anywhere.
    """
    one, other = pair.both
    heads = [_ASPECT.match(fact.sentence.text, fact.sentence.start) for fact in (one, other)]
    named = [found["aspect"] if found is not None else "" for found in heads]
    if named[0] == named[1] or any(name and _OF_SECTIONS.search(name) for name in named):
        return False
    if pair.is_swapped and "" in named and not set("".join(named)).isdisjoint(pair.name):
        return False
    return all(name not in fact.sentence.words for name, fact in zip(named, (other, one), strict=True) if name)


def _goes_on(fact: Fact) -> str:
    """The words right behind it: 35个国家的采购商 and 65个国家带来展品, 72%的受访者认为 of one thing or of another."""
    return fact.sentence.text[fact.mention.end : fact.mention.end + _WINDOW]


def _is_picked_out(pair: FactPair, fact: Fact, other: Fact) -> bool:
    """应当出庭的220件案件: of all those of a short name the ones that words of their own pick out."""
    chosen = fact.term.own_name
    if len(pair.name) >= LONG or not chosen.endswith("的") or len(chosen) < _CHOICE or not fact.right:
        return False
    return (bigrams(chosen) - EMPTY_WORDS).isdisjoint(bigrams(other.around))


def _counts_other_bodies(pair: FactPair, fact: Fact, other: Fact) -> bool:
    """向32个部门单位印发整改通知 counts those who were told to, 问题已整改38个 what they did."""
    body = _BODY.match(fact.right)
    return body is not None and body[0] not in f"{pair.name}，{other.left}，{other.right}"


def are_of_two_kinds(pair: FactPair) -> bool:
    """工程类实事 and 服务类实事, 甲镇 and 乙镇; but 驿站类支出 and 驿站建设类支出."""
    if pair.name[:1] not in _OF_PLACES:
        return False
    before = [_ahead_of(pair.name, fact) for fact in pair.both]
    is_kind = pair.name.startswith(_KIND)
    return all(before) and before[0][-1] != before[1][-1] and not (is_kind and set(before[0]) & set(before[1]))


def _are_counted_where_they_stand(one: Fact, other: Fact) -> bool:
    """以上2份合同 and 以上3份合同 count what was told right before; 81人中的35人 and 81人中的47人 some of them."""
    names = one.term.name, other.term.name
    return all(name.endswith(_RIGHT_BEFORE) for name in names) or any(name.endswith(_SOME_OF) for name in names)


def _ahead_of(name: str, fact: Fact) -> str:
    """What stands before a name in the noun on either side of the figure: 工程 of 9项工程类实事."""
    return (fact.left if name in fact.left else fact.right).partition(name)[0]


def stages(fact: Fact) -> frozenset[str]:
    """The phases that its nouns name, 二期投资, else the one told last before it: 一期投资4.8亿元，建成厂房12万平米."""
    named = _STAGE.findall(f"{fact.left}，{fact.right}")
    return frozenset(named or _STAGE.findall(fact.ahead)[-1:])


def _have_other_heads(one: str, other: str) -> bool:
    """政府性基金预算收入 and 社会保险基金预算收入: what both end with is told of two kinds."""
    shared = common_end(one, other)
    return len(shared) >= _TAIL and all(_HEAD.search(name.removesuffix(shared)) is not None for name in (one, other))


def _are_of_two_groups(one: Fact, other: Fact) -> bool:
    """28个城市…，平均浓度50微克/立方米 and 11个城市…，平均浓度56微克/立方米: sentences that open with so many."""
    groups = [_GROUP.match(fact.sentence.text, fact.sentence.start) for fact in (one, other)]
    return len({found["number"] for found in groups if found is not None}) == _BOTH


def _are_in_brackets(pair: FactPair) -> bool:
    """40亿元（含高新区21.7亿元） and 108亿元（含高新区12.7亿元）: parts of two amounts."""
    wholes = [fact.sentence.terms[fact.term.index - 1].mention.value if fact.term.index else None for fact in pair.both]
    return wholes[0] != wholes[1] and all(fact.term.begins_parts for fact in pair.both)


def _are_parts_of_two(one: Fact, other: Fact) -> bool:
    """53个事项，其中24个提前完成; 50个事项，其中14个提前完成: the wholes before 其中 are no slip from one another."""
    if not (one.is_part and other.is_part):
        return False
    wholes = _whole_of_parts(one), _whole_of_parts(other)
    return all(wholes) and wholes[0] != wholes[1] and not is_slip(*map(Decimal, wholes))


def _whole_of_parts(fact: Fact) -> str:
    """The number told last before 其中 in the unit of the part; empty where there is none."""
    before = fact.passage.text[: fact.mention.start].rpartition(_PARTS_BEGIN)[0]
    numbers = re.findall(f"({_NUMBER}){re.escape(fact.mention.unit_text)}", before)
    return numbers[-1].replace(",", "") if numbers else ""


def _is_of_its_section(fact: Fact, other: Fact) -> bool:
    """Whether a paragraph begins to tell of the short noun that heads its section, which the other's never names: 小学.

    全国共有义务教育阶段学校…，专任教师1,057万人: so it may further on in its sentence.
    """
    noun = _NUMBERED.sub("", fact.section).strip()
    if not _BOTH <= len(noun) <= _TAIL + _BOTH or _OF_SECTIONS.search(noun) or fact.section == other.section:
        return False
    is_told_of = len(noun) > _TAIL and noun in fact.ahead and noun not in fact.left
    is_told = is_told_of or fact.passage.text.startswith(noun)
    return is_told and noun not in other.passage.text


def _are_two_heads(one: Passage, other: Passage) -> bool:
    """天津：客运11.8万人次 and 深圳：客运17.8万人次, 饮水项目预算 and 防汛项目支出: each opens with a name."""
    heads = [_HEADED.match(each.text, each.number.end if each.number is not None else 0) for each in (one, other)]
    names = [found["head"] or found["project"] for found in heads if found is not None]
    return len({name for name in names if _OF_SECTIONS.search(name) is None}) == _BOTH


def _are_two_levels(one: Passage, other: Passage) -> bool:
    """全国收入159亿元…，支出总量188亿元 and 中央收入72亿元…，支出总量87亿元: whose accounts a paragraph opens with."""
    levels = [_LEVEL.match(each.text, each.number.end if each.number is not None else 0) for each in (one, other)]
    return len({found["level"] for found in levels if found is not None}) == _BOTH


def _are_of_two_budgets(one: Fact, other: Fact) -> bool:
    """收入8.6亿元 below 一般公共预算 and 国有资本经营收入1,260万元: of the budgets that they or their sections name."""
    named = [{*_BUDGETS.findall(fact.left)} or {*_BUDGETS.findall(fact.section)} for fact in (one, other)]
    return all(named) and named[0].isdisjoint(named[1])


def _are_counted_under_two_heads(pair: FactPair) -> bool:
    """（四）国有资产。16个问题已整改12个 and （五）政府投资。10个问题已整改8个: without a name it is of its item."""
    if any(fact.left or len(fact.right) > LONG for fact in pair.both):
        return False
    heads = [
        _RUN_IN.match(fact.passage.text, fact.passage.number.end) if fact.passage.number else None for fact in pair.both
    ]
    if heads[0] is None or heads[1] is None:
        return False
    return heads[0]["head"] != heads[1]["head"] and all(
        "。" not in fact.passage.text[head.end() : fact.mention.start]
        for fact, head in zip(pair.both, heads, strict=True)
        if head
    )


def _are_two(one: str, other: str) -> bool:
    if one == other or one.endswith(_SERVICES) != other.endswith(_SERVICES):
        return False
    return all(
        _THING.fullmatch(each) is not None and _OF_SECTIONS.search(each) is None
        for each in (_NUMBERED.sub("", one).strip(), _NUMBERED.sub("", other).strip())
    )


def _opening(passage: Passage) -> str:
    """The words of a paragraph up to its first pause."""
    begin = passage.number.end if passage.number is not None else 0
    text = passage.text[begin : begin + _LONGEST_OPENING]
    found = _PAUSE.search(text)
    return text[: found.start()] if found is not None else ""

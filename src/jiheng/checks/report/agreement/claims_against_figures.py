"""Claims that everything was done, against figures and words of the same report that say otherwise."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import chain

from jiheng.checks.check import Answers, Bad, DoesNotApply, Flaw, Holds, Kind, check
from jiheng.checks.manuscript.claims.assurances import COMPLETION, Assurance, particular
from jiheng.checks.manuscript.claims.overstated import overstated_in
from jiheng.checks.manuscript.claims.scope import are_of_one_kind
from jiheng.checks.manuscript.claims.surpassed import SURPASSING, surpassed_in
from jiheng.checks.manuscript.claims.told_before import planned_more
from jiheng.checks.manuscript.manuscript import Manuscript
from jiheng.checks.manuscript.money.money_left import ARRIVED, GIVEN_BACK
from jiheng.checks.manuscript.names.fund_words import fund_words
from jiheng.checks.manuscript.names.likeness import bigrams
from jiheng.checks.manuscript.targets.plans_named import PlansNamed
from jiheng.checks.manuscript.targets.shortfalls import Shortfall, concerns
from jiheng.core.finding import Confidence, Location, Severity
from jiheng.core.value import once
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY

_GOING_ON = "施工|建设|整改|推进|实施|办理|改造|安装|协调|审批|招标"
_EXCEPTION = re.compile(
    r"但[^。；]{0,24}?(?:未|没有|缺|跨年|不足)|(?:仅|只)[^。；，]{0,16}?(?:完成|达到)|(?:尚有|尚余|还有|仍有)[0-9]|尚缺|其中[^，。；]{2,16}?(?:未|没有)(?=开展|举办|完成|落实|实施|到位|启动|开工|验收|投入)|"
    rf"(?:其中|但)[^。；]{{0,24}}?(?:仍在|尚在|正在|还在)(?:{_GOING_ON})|"
    r"尚有[^，。；0-9]{0,6}未"
)
_OF_WHICH_DONE = re.compile(
    r"(?P<all>[0-9][0-9,]*)(?P<unit>[\u4e00-\u9fff])[^，。；0-9]{0,10}(?:中，?已?(?:完工|完成|建成|实现)|中，?已[\u4e00-\u9fff]{1,4}|，(?:现已|已)?通[\u4e00-\u9fff]{1,4})"
    r"(?P<done>[0-9][0-9,]*)(?P=unit)"
)
_PART_DONE = re.compile(r"完成(?:了)?(?:目标|计划|任务|年度目标)?(?:任务)?的(?P<rate>[0-9]{1,2}(?:\.[0-9]+)?)%")
_TARGET_AND_RESULT = re.compile(
    r"目标(?:为|值)?(?P<target>[0-9]+(?:\.[0-9]+)?)%[、，]?实际(?:为|完成|值)?(?P<result>[0-9]+(?:\.[0-9]+)?)%"
)
_BOUND_AND_RESULT = re.compile(
    r"(?:≥|不低于|不少于|大于等于|达到?)(?P<target>[0-9]+(?:\.[0-9]+)?)%(?:以上)?[，、；][^，。；0-9]{0,16}实际[^，。；0-9]{0,12}(?P<result>[0-9]+(?:\.[0-9]+)?)%"
)
_EVERYTHING = re.compile(
    r"(?<![0-9第])[一二两三四五六七八九十0-9]{1,2}[项个大](?:目标|任务|指标)(?!中)|(?:各项|全部|所有|年度|全年|整体)(?:年初|预期|预定|既定|设定|绩效|重点|主要|中心|民生|工作|项目|计划|建设|业务|支出|下达|确定|制定|设置|产出|效益|数量|质量|的){0,4}(?:目标|任务|指标)"
)
_NAMES = {
    **dict.fromkeys(("办结", "结案", "审结"), re.compile("[办审执]结|结案|办理完")),
    **dict.fromkeys(("完工", "竣工"), re.compile("完工|竣工|建成")),
    ARRIVED: re.compile("到位|到账"),
}
"""What a claim may call the deed of a rate below 100 %."""
_RESULT_AND_TARGET = re.compile(
    r"(?:增至|增加到|增长到|提高到|达到?|完成|建成)(?P<result>[0-9][0-9,]*(?:\.[0-9]+)?)(?P<unit>[万亿]?[\u4e00-\u9fff%])[^。；]{0,30}?"
    r"(?:年度|全年|年初|预期)?目标(?:值)?(?:为|是)?[^，。；0-9]{0,8}(?P<target>[0-9][0-9,]*(?:\.[0-9]+)?)(?P=unit)"
)
_LESS_THAN_PLANNED = re.compile(
    r"(?:较|比)[^，。；0-9]{0,8}(?:任务|目标|计划)[^，。；0-9]{0,6}(?:[0-9.,]+[万亿]?[\u4e00-\u9fff]{1,2})?(?:少|低|差|欠)[0-9.,]+[\u4e00-\u9fff%]"
)
_OF_EACH = re.compile("[均都]|全部")
_OF_ALL_FUNDS = re.compile("(?:全部|所有|各项|各类|[两三四五六]类)(?:项目|补助|专项)*(?:资金|经费)")
_KIND_OF_TARGET = re.compile("(?:数量|质量|时效|成本)指标")
_MOST_PLACES, _LONGEST_TITLE, _CLOSE, _NAMES_ONE = 4, 60, 10, 2


@check(
    id="RPT205",
    title="“全部完成”“达到预期”应与数字相符",
    why="结论说都完成了，数字或别处的话却说没有完成；审核人最先看的就是这一处。",
    kind=Kind.CLAIM,
    severity=Severity.ERROR,
    references=("R44",),
    good=(
        "计划培训500人，实际培训560人，完成率112%。年度培训任务超额完成。",
        "计划发放贷款420万元，实际发放贷款378万元，完成率90%。除贷款发放外，其他指标全部完成。",
        "下一步将确保各项任务全部完成。",
        "公路养护资金下达96万元，支出91万元。\n91万元养护资金已全部支付。",
        "公路养护资金下达96万元，支出91万元。\n绿化补助20万元，执行率100%。",
        "公路养护资金下达96万元，支出91万元。\n护路员到岗率、养护资金按季拨付率均为100%。",
        "公路养护资金下达96万元，支出91万元，执行率94.8%。\n路灯尾款已全部支付完毕。",
        "项目预算96万元，实际支出91万元，其余5万元已上缴财政。\n项目资金全部支付到位。",
        "公路养护资金下达96万元，支出91万元，执行率94.79%；村民筹资8万元全部支出。",
        "一、项目绩效目标\n修缮院落60处。\n二、目标完成情况\n修缮院落56处。\n56处院落修缮均已完工。",
        "护栏完好率92.4%。\n下一步力争护栏完好率达到95%以上。\n本年护栏完好率达90%以上。",
        "第一批乡村公路护栏已全部安装到位。\n第二批4公里乡村公路护栏尚未安装。",
        "计划新建书屋40个、培训护林员60名。\n新建书屋36个，培训护林员66名。\n护林员培训任务超额完成。",
        "救助支出62万元，执行率100%；培训预算30万元，支出28万元，执行率93.33%。",
        "日均处理垃圾126吨，剩余2处转运站因征地未完工。",
        "目标总任务800套，其中公租房500套、廉租房300套。\n完成公租房480套、廉租房300套。\n廉租房建设任务全部完成。",
        "接管80个无人管理小区，完成45个老旧小区改造任务。\n圆满完成文昌小区回迁楼建设。",
        "旱情尚未结束。\n完成全年主要目标任务。",
        "16项工程全部开工，完成年度计划的65.6%。",
        "渡船航行时长不低于928小时，实际航行909.5小时；渡船数量不少于6艘，实际6艘。\n渡船数量达到年度目标。",
        "数量指标：渡船航行时长不低于928小时，实际909.5小时。\n质量指标全部完成。",
        "渡船保养预算36万元，执行36万元，执行率100%。\n部门预算980万元，支出951万元，年末结转29万元。",
        "培训支出49万元，执行率98%；救助支出30万元，执行率100%；两项合计支出79万元，结余1万元。",
        "应参保52000人，参保49920人，参保率96%。\n特困人员应保尽保，参保率100%。",
        "计划新建渡口5座、码头2座。\n新建码头2座，码头建设任务已全部完成。",
        "全面落实上级决策部署。\n结构性矛盾尚未得到有效解决。\n建成示范园24个、示范区12个，示范园创建全部完成。",
    ),
    bad=(
        Bad("计划发放贷款420万元，实际发放贷款378万元，完成率90%。\n全年发放贷款378万元，达到了预期目标。", says="90"),
        Bad("设计道路62.5公里，实际完成60.2公里。\n道路等建设任务均已100%完成。", says="60.2公里"),
        Bad("垃圾分类小区增至96个，年度目标为覆盖100个小区，已圆满完成。", says="96个"),
        Bad("全年改造1,710户，较年度任务1,800户少90户，改造任务圆满完成。", says="少90户"),
        Bad("全年新建公厕132座，超额完成150座的年度目标任务。", says="132座"),
        Bad("储备目标已全部实现，棉被储备尚缺140床。", says="尚缺"),
        Bad("乡村公路护栏已全部安装到位。\n截至年底，有4公里乡村公路护栏尚未安装。", says="尚未安装"),
        Bad("计划抚育林地860亩。\n抚育林地完成774亩，完成计划860亩的90%。\n三项任务均如期完成。", says="774亩"),
        Bad("护栏完好率92.4%。\n护栏完好率达到95%以上。", says="92.4%"),
        Bad("护栏安装里程不低于20公里。\n全年护栏安装18公里。\n年度各项指标全部完成。", says="18公里"),
        Bad("公路养护资金下达96万元，支出91万元。\n公路养护资金全部支出，无结余。", says="91万元"),
        Bad("公路养护资金下达96万元，支出91万元。\n公路养护资金执行率100%。", says="91万元"),
        Bad(
            "年初目标为修缮院落60处，新建公厕12座。\n二、目标完成情况\n修缮院落60处，新建公厕10座。\n公厕建设任务全部完成。",
            says="10座",
        ),
        Bad("渡口改造资金850万元。\n已拨付680万元，执行率80%。\n渡口改造资金850万元已全部支付。", says="680万元"),
        Bad("渡船航行时长不低于928小时，实际909.5小时。\n各项产出指标均达到目标值。", says="909.5小时"),
        Bad("渡船资金67万元，资金使用28万元。\n全部资金均已支付完毕。", says="28万元"),
        Bad("数量指标：渡船航行时长不低于928小时，实际909.5小时。\n数量指标全部完成。", says="909.5小时"),
        Bad("护栏完好率92.4%，目标95%，目标值已达到。", says="95%"),
        Bad("18个乡镇全部实现清零，未清零的2个乡镇已约谈。", says="未清零的2个"),
        Bad("自然村通路286个，尚未通路的9个，实现村村通路。", says="尚未通路"),
        Bad("计划新建渡口5座。\n新建渡口4座，渡口建设任务已全部完成。", says="5座＞4座"),
        Bad("公路养护资金下达96万元，支出91万元。\n年初确定的养护资金已百分之百支出。", says="91万元"),
        Bad("项目资金已全部支付。\n项目资金尚有6.2万元未支付，结转下年使用。", says="6.2万元"),
    ),
)
def claims_against_figures(manuscript: Manuscript) -> Answers:
    """Every claim of completion against the shortfalls that the report shows."""
    claims = manuscript.completions
    opposed = [each for each in manuscript.oppositions if each.assurance.topic in COMPLETION]
    surpassed = tuple(surpassed_in(manuscript.prose_with(*SURPASSING)))
    overstated = tuple(overstated_in(manuscript.prose, manuscript.readings, manuscript.facts, manuscript.ahead))
    if not (claims or opposed or surpassed or overstated):
        raise DoesNotApply("报告没有“全部完成”“达到预期”一类的结论")
    printed = _Figures(manuscript)
    told_of: set[tuple[int, int]] = set()
    for claim in claims:
        against = _against(claim, manuscript, printed)
        if against is None:
            continue
        places, told, confidence = against
        if not places:
            yield Holds((claim.place,), told)
            continue
        message = f"这里写“{claim.words}”，与{told}不一致；请改为与数字一致的结论，或写明哪些没有完成。"
        told_of.add((claim.passage.index, claim.sentence_start))
        yield Flaw((claim.place, *places), message, told, confidence=confidence)
    for passed in surpassed:
        yield Flaw(
            (passed.place,),
            f"“{passed.words}”：{passed.result}没有达到{passed.target}；请核对两个数，或改正结论。",
            f"{passed.result}＜{passed.target}",
        )
    for over in overstated:
        told, place = over.fact.mention.text, over.passage.at(over.term.name_start, over.term.end)
        yield Flaw(
            (place, over.fact.place),
            f"这里写“{over.term.mention.text}”，第{over.fact.passage.first_line}段写的是{told}；请核对后改成一致。",
            f"{told}＜{over.term.mention.text}",
            confidence=Confidence.PROBABLE,
        )
    for each in opposed:
        if each.sentence not in told_of:
            told_of.add(each.sentence)
            yield each.flaw


class _Figures:
    """The figures of each passage by their sizes, looked up once a passage."""

    def __init__(self, manuscript: Manuscript) -> None:
        self.manuscript = manuscript
        self.passages: dict[int, dict[float, list[Mention]]] = {}

    @once
    def planned(self) -> dict[float, list[frozenset[str]]]:
        """By the size of what was planned the pairs of characters of its nouns, of each time it is told."""
        names: dict[float, list[frozenset[str]]] = {}
        for fact in self.manuscript.facts:
            if fact.is_planned:
                names.setdefault(fact.mention.size, []).append(bigrams(fact.left) | bigrams(fact.right))
        for told in self.manuscript.told_targets:
            names.setdefault(told.target.mention.size, []).append(bigrams(told.name))
        return names

    def of_passage(self, index: int) -> dict[float, list[Mention]]:
        if index not in self.passages:
            by_size: dict[float, list[Mention]] = {}
            for mention in self.manuscript.readings[index].mentions:
                by_size.setdefault(mention.size, []).append(mention)
            self.passages[index] = by_size
        return self.passages[index]

    def ahead_of(self, claim: Assurance) -> Sequence[Mention]:
        """Those that stand before a claim in its sentence."""
        mentions = self.manuscript.readings[claim.passage.index].mentions
        first, last = (bisect_left(mentions, at, key=_start) for at in (claim.sentence_start, claim.start))
        return mentions[first:last]


def _start(mention: Mention) -> int:
    return mention.start


def _against(
    claim: Assurance, manuscript: Manuscript, printed: _Figures
) -> tuple[tuple[Location, ...], str, Confidence] | None:
    exception = _exception(claim)
    if exception is not None:
        return exception
    shortfalls = [each for each in manuscript.shortfalls if each.is_money == claim.is_of_money]
    if claim.is_of_money:
        same = (
            []
            if _has_its_own(claim, printed)
            else _of_its_money(claim, shortfalls, printed, manuscript.prose[0].text[:_LONGEST_TITLE])
        )
        same = _of_its_amount(claim, same, printed)
    else:
        words = bigrams(claim.subject or claim.passage.text[claim.sentence_start : claim.start])
        same = [each for each in shortfalls if _is_about(claim, words, each, printed)]
        plans = PlansNamed(words, printed.planned) if same else None
        same = [each for each in same if plans and not plans.has_another(each)]
    if same:
        return _told(
            claim,
            same,
            shortfalls,
            Confidence.PROBABLE if same[0].planned is None or same[0].is_left else Confidence.CERTAIN,
        )
    if not claim.is_of_money and _is_of_everything(claim):
        kind = _KIND_OF_TARGET.search(claim.subject)
        figures = [
            each
            for each in shortfalls
            if each.planned is not None and each.is_of_target and (kind is None or kind[0] in each.passage.text)
        ]
        if figures:
            return _told(claim, figures, shortfalls, Confidence.PROBABLE)
    pair = None if claim.is_of_money else planned_more(claim, manuscript.facts)
    if pair is not None:
        planned, done = pair
        told = f"第{planned.passage.first_line}段“{planned.mention.text}＞{done.mention.text}”"
        return (done.place, planned.place), told, Confidence.PROBABLE
    return None


def _told(
    claim: Assurance, same: Sequence[Shortfall], all_of_them: Sequence[Shortfall], confidence: Confidence
) -> tuple[tuple[Location, ...], str, Confidence]:
    first = same[0]
    words = bigrams(first.subject)
    others = [each for each in all_of_them if each is not first and concerns(each, words)]
    places = [each.place for each in (first, *others) if each.place != claim.place]
    told = f"第{first.passage.first_line}段“{first.told}”"
    return tuple(dict.fromkeys(places))[:_MOST_PLACES], told, confidence


def _exception(claim: Assurance) -> tuple[tuple[Location, ...], str, Confidence] | None:
    """What the same sentence, or the next clause, takes back: 但有2个未完工; 20处中已完工17处; 目标80%、实际75%."""
    text = claim.passage.text
    for found in _candidates(text, claim):
        place = claim.passage.at(found.start(), found.end())
        return (place,), f"“{found[0]}”", Confidence.CERTAIN
    return None


def _candidates(text: str, claim: Assurance) -> Iterator[re.Match[str]]:
    for pattern in (
        _OF_WHICH_DONE,
        _TARGET_AND_RESULT,
        _BOUND_AND_RESULT,
        _RESULT_AND_TARGET,
        _LESS_THAN_PLANNED,
        _PART_DONE,
        _EXCEPTION,
    ):
        for found in pattern.finditer(text, claim.sentence_start, claim.sentence_end):
            if claim.start <= found.start() < claim.end or (found.end() <= claim.start and pattern is _EXCEPTION):
                continue
            if pattern is _PART_DONE and "开工" in claim.words:
                continue
            groups = found.groupdict()
            if "done" in groups and _comparable(groups["done"]) >= _comparable(groups["all"]):
                continue
            if "target" in groups and _comparable(groups["result"]) >= _comparable(groups["target"]):
                continue
            yield found


def _comparable(number: str) -> tuple[int, str]:
    """A decimal that can be compared: its whole part, and its decimals as text of one length."""
    whole, _, places = number.replace(",", "").partition(".")
    return int(whole), places.ljust(4, "0")


def _is_about(claim: Assurance, words: frozenset[str], shortfall: Shortfall, printed: _Figures) -> bool:
    """Whether the claim names what fell short, or stands behind the figure that fell short."""
    text = claim.passage.text
    if shortfall.deed and not _NAMES.get(shortfall.deed, re.compile(shortfall.deed)).search(claim.clause):
        return False
    if _is_of_those_done(claim, shortfall, printed):
        return False
    if concerns(shortfall, words) and not _is_general_only(claim):
        return True
    if shortfall.done is None or shortfall.planned is None:
        return False
    by_size = printed.of_passage(claim.passage.index)
    sizes = dict.fromkeys((shortfall.done.size, shortfall.planned.size))
    for mention in chain.from_iterable(by_size.get(size, ()) for size in sizes):
        if mention.end > claim.start or mention.unit != shortfall.done.unit:
            continue
        is_planned = mention.value == shortfall.planned.value and mention.start >= claim.sentence_start
        around = text[max(mention.start - 20, 0) : mention.end + 8]
        if (mention.value == shortfall.done.value or is_planned) and bigrams(shortfall.subject) & bigrams(around):
            return True
    return False


def _is_of_those_done(claim: Assurance, shortfall: Shortfall, printed: _Figures) -> bool:
    """Whether it is said of the very number that was done: 计划60处、完成56处 and 56处均已完工."""
    ahead = printed.ahead_of(claim)
    if shortfall.done is None or not ahead or not _OF_EACH.search(claim.words):
        return False
    return ahead[-1].size == shortfall.done.size and claim.start - ahead[-1].end <= _CLOSE


def _has_its_own(claim: Assurance, printed: _Figures) -> bool:
    """该项目下达6万元、支出6万元，无结余: what the sentence itself says of its money."""
    sizes = [each.size for each in printed.ahead_of(claim) if each.unit == MONEY]
    return len(set(sizes)) < len(sizes) or ("率" in claim.words and (bool(sizes) or "追加" in claim.subject))


def _of_its_money(
    claim: Assurance, shortfalls: Sequence[Shortfall], printed: _Figures, title: str
) -> Sequence[Shortfall]:
    """Those that a rate tells, and those of the money that the claim or the report's title names."""
    named, of_report = fund_words(claim.subject), bigrams(title)
    told = {each.size for each in printed.ahead_of(claim)}
    if not named and _OF_ALL_FUNDS.search(claim.clause):
        return [each for each in shortfalls if _is_kept(each) and each.done is not None and not each.deed]
    return [
        each
        for each in filter(_is_kept, shortfalls)
        if (named <= of_report or not named.isdisjoint(each.subject_words))
        if not (each.is_left or "率" in claim.words)
        or (
            (not each.fund_words.isdisjoint(named | of_report) if each.fund_words else named <= of_report)
            and (each.done is None or each.done.size not in told)
            and are_of_one_kind(claim.clause, each.subject)
            and not ("拨" in claim.words and "支出" in each.subject)
        )
    ]


def _of_its_amount(claim: Assurance, same: Sequence[Shortfall], printed: _Figures) -> Sequence[Shortfall]:
    """自筹资金41.5万元全部支出 is said of that amount alone, not of the grant of which 243万元 were spent."""
    ahead = printed.ahead_of(claim)
    if not ahead or ahead[-1].unit != MONEY or claim.passage.clause_start(claim.start) > ahead[-1].start:
        return same
    told = ahead[-1].size
    return [each for each in same if told in [side.size for side in (each.planned, each.done) if side is not None]]


def _is_kept(shortfall: Shortfall) -> bool:
    """Whether what is left was not given back."""
    if shortfall.done is None:
        return True
    begin, end = shortfall.passage.sentence_around(shortfall.done.start)
    return not GIVEN_BACK.search(shortfall.passage.text[begin:end])


def _is_general_only(claim: Assurance) -> bool:
    return not re.sub(
        r"各项|全部|所有|年度|整体|全年|年初|其他|其余|绩效|目标|任务|指标|工作|均|都|已|的|项目", "", claim.subject
    )


def _is_of_everything(claim: Assurance) -> bool:
    """Whether all targets of the year are meant: 年度各项指标; 培训人数达到年度目标 names one."""
    if _EVERYTHING.search(claim.subject) or _KIND_OF_TARGET.search(claim.subject):
        return True
    return len(particular(claim.subject)) < _NAMES_ONE and _EVERYTHING.search(claim.subject + claim.words) is not None

"""How well the names of two amounts fit the name of a rate."""

import re
from collections.abc import Sequence

from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, kept, value
from jiheng.quantities import words
from jiheng.quantities.relations.names.percentages import is_named, share_of
from jiheng.quantities.relations.names.shares import share_fit, shares_words
from jiheng.quantities.sentence import Term
from jiheng.quantities.units import MONEY

_STEM = re.compile(
    rf"(?P<stem>[\u4e00-\u9fff]{{2,6}}?)(?:率|进度|度|比例|占比|{words.REACH})[^率度比]{{0,8}}$|(?:^|[已共年度])(?P<bare>完成|执行)了?$"
)
"""完成率112%, and 完成112% behind its plan."""
_DENOMINATORS = re.compile(
    r"筛查|监测|预算|计划|目标|任务|指标|应|拟|批复|下达|安排|概算|合同|核定|编制|符合|缴存|共|总|全[县区市省]|抽|检|收到|受理|接|发放|发出|设计|申请|申报|到位|收入|资金|参加|培训|有效|满分|立案|排查|登记|移交|应|在册|走访|检查|监测|巡查|毕业生|分值|全区|全县|全市"
)
_NUMERATORS = {
    "执行": "支出|执行|支付|完成|使用|决算|列支|实际",
    "支出": "支出|执行|支付|使用|拨付|列支",
    "支付": "支付|支出|付",
    "使用": "使用|支出|用|列支|入住|在院|在住|收住",
    "完成": "完成|实际|实施|执行|开展|达到|培训|发放|救助|建成|办结|支出|新建|改造|完工|竣工",
    "到位": "到位|拨付|下达|收到",
    "拨付": "拨付|支付|下达",
    "合格": "合格|达标|通过",
    "达标": "达标|合格",
    "满意": "满意",
    "回收": "回收|收回|实收|收到",
    "收回": "收回|回收|实收|收到",
    **dict.fromkeys(("还款", "还贷"), "归还|偿还|还款|还贷|收回"),
    "覆盖": "覆盖|已|完成|建成|实现",
    "受益": "受益|享受|惠及|领取",
    "惠及": "惠及|享受|受益|领取",
    "就业": "就业|上岗",
    "参与": "参加|参与",
    "出勤": "出勤|到会|实到|参加",
    "办结": "办结|办理|处理|解决",
    "及时": "及时|按时|按期|内",
    "处理": "处理|办结",
    "控制": "实有|实际|在职|支出|决算|执行",
    "结转": "结转|结余|剩余",
    "结余": "结余|剩余|结转",
    "节约": "节约|节省|节支",
    "审减": "审减|核减",
    "核减": "核减|审减",
    "下浮": "下浮",
    "压减": "压减|减少",
    "空编": "空编|缺编",
    "空置": "空置|闲置",
    "代偿": "代偿",
    "巡查": "巡查|检查",
    "得分": "得",
    "完好": "完好",
    "镇化": "城镇",
    "完工": "完工|竣工|完成",
    "竣工": "竣工|完工|完成",
    "开工": "开工|动工",
    "动工": "动工|开工",
}
_DENOMINATORS_OF = {
    "满意": re.compile(r"收回|回收|有效|发放|调查|访|问卷|样本|接通|抽查|参与"),
    "回收": late_pattern(r"发放|发出|应|到期|贷"),
    "收回": late_pattern(r"发放|发出|应|到期"),
    "执行": re.compile(r"预算|计划|下达|安排|到位|指标|资金|收入|批复|总额|总投资"),
    "支出": late_pattern(r"预算|计划|下达|安排|到位|已拨|资金|收入|总额"),
    "使用": late_pattern(r"预算|计划|下达|安排|到位|资金|总|可用|床位"),
    "到位": late_pattern(r"计划|预算|应|安排|申请|批复|总|下达"),
}
_NAMED = 6
_AIM = 6
_OF_AN_AIM = late_pattern("(?<![列纳]入)(?:计划|目标|任务|预算|指标)(?:数|任务|值)?的$")
_LONG_NAME, _SAME_NAME = 6, 4
OF_AIM = late_pattern("的(?:[^，。；]{0,4})(?:计划|目标|任务)")
"""超额完成900万人的目标任务: the figure is the aim itself."""
_KNOWN_RATIOS = tuple(
    (re.compile(name), late_pattern(above), late_pattern(below))
    for name, above, below in (
        ("存贷比", "贷款", "存款"),
        ("结收案?比", "结案|审结", "收案|受理"),
        ("税收(?:收入)?(?:占比|比重)", "税收", "一般(?:公共)?预算收入|公共财政(?:预算)?收入|财政(?:总)?收入"),
        ("药品?占比", "药品", "医疗收入|业务收入|总收入"),
        ("资产负债率", "(?<!流动)负债", "(?<![动定净形])资产"),
        ("(?:个贷|住房贷款)率", "贷款余额", "(?:缴存|归集)余额"),
        ("(?<!已)提取率", "提取", "(?:缴存|归集)额"),
        ("恩格尔系数", "食品", "消费支出|生活消费"),
    )
)
"""Ratios that have a name of their own: of what, over what."""
_LATER_BUDGET = ("全年预算", "调整后", "调整预算", "追加", "实际下达", "实际到位")
_PLAN_DONE = re.compile(r"完成(?:了)?(?:年度|全年|本年|当年)[^，。；]{0,10}计划$")
_ANY_SPENDING = quick_pattern(
    r"20[0-9]{2}年度?|[0-9]{1,2}月|截[至止]|全年|本年度?|当年|年末|年底|实际|累计|共计?|总计|合计|已|支出|执行|完成|支付|使用|拨付|到位|资金|"
    r"投资|经费|数|金额|项目|预算|决算|财政|专项|为|[底末日，]|我[县市区局镇乡单位部门院校]|全[县市区镇乡]"
)
SPENDING_RATE = re.compile("(?:执行|支出|支付|使用|拨付|发放|兑付|付款)(?:率|进度|比例)(?:为|达到?|是|：)*$")
_OF_AN_ACT = re.compile(
    "(?P<act>监控|评价|自评|接种|培训|签约|体检|检测|检查|走访|巡查|参保|投保|登记|建档|监测|配备|整治|改造|回访|抽查|公开|整改|拆除|搬迁|征收|清理)(?:覆盖|及时|完成|到位)$"
)
"""监控覆盖率: the word before names what was done."""
_DUE, _DONE = late_pattern("应[\u4e00-\u9fff]{1,3}$"), late_pattern("^(?:实际?|[参已])[\u4e00-\u9fff]{1,3}$")
_OF_THE_DUE = frozenset(("覆盖", "参与", "出勤", "完成", "到位", "培训"))
_DUE_FIT = 6
_MEASURE = late_pattern("(?:面积|[人户件份家]数|总?[量数额]|的|了|有|为|达)*")
_PLAN_OF_THE_YEAR = re.compile("年[度内]?(?:计划|目标|任务|预计)")
_OF_A_PLAN = frozenset(("完成", "支出", "执行", "使用", "支付", "拨付", "开工", "完工", "竣工", "验收"))
_GOAL, _PLANNED = re.compile("计划|目标"), re.compile("(?:计划|目标|任务|预算|应)(?![^，。；]*(?:已经?|实际|累计)完成)")
"""任务已完成 was done."""


@value(eq=False)
class _RateName:
    """What the name of a rate says, looked up once for all pairs of amounts that it may be of.

    `known`: what a ratio with a name of its own is of and over; `of`: what a share is of, None where it is no share.
    `word`: the end of its `stem`; an amount is the part by `called`, one of the whole by what `whole` finds.
    `denials`: the word with a 不 before it; `is_denied`: the rate has it as well. `act`: what was done, if named.
    """

    known: tuple[re.Pattern[str], re.Pattern[str]] | None
    of: str | None
    stem: str
    word: str
    act: str
    called: tuple[str, ...]
    whole: re.Pattern[str]
    denials: tuple[str, ...]
    is_denied: bool

    @property
    def is_of_a_plan(self) -> bool:
        return self.word in _OF_A_PLAN


@kept
def _name_of(rate: Term) -> _RateName:
    stem = _stem_in(rate.name[-24:])
    word = stem[-2:]
    return _RateName(
        known=_known_ratio(rate.name[-12:]),
        of=share_of(rate),
        stem=stem,
        word=word,
        act=_act_in(stem),
        called=_called(word),
        whole=_DENOMINATORS_OF.get(word, _DENOMINATORS),
        denials=(f"不{word}", f"未{word}", f"非{word}"),
        is_denied=f"不{word}" in rate.name[-24:],
    )


@asked_once
def _stem_in(name: str) -> str:
    found = _STEM.search(name)
    return (found["stem"] or found["bare"]) if found else ""


@asked_once
def _act_in(stem: str) -> str:
    """What was done, where the rate names it: 监控 of 监控覆盖."""
    found = _OF_AN_ACT.search(stem)
    return found["act"] if found else ""


def is_known(rate: Term, part: Term) -> bool:
    """Whether the rate says what it is a rate of: 执行率 of what was spent, 入住率 of 入住114户.

    发现问题2家，问题发生率; but 设备利用率 is of no 设备购置费.
    """
    whole_stem = _stem_in(rate.name[-24:])
    stem, told = whole_stem[-2:], part.name[-14:] + part.after[:8]
    is_of_its_kind = part.unit != MONEY and whole_stem[:2] in told
    return stem in _NUMERATORS or bool(stem and _is_called(stem, told)) or is_of_its_kind


def words_of_part(rate: Term) -> str:
    """What the part of a rate is called, as a pattern: 支出 and 支付 of 执行率; empty where the rate has no name."""
    stem = _stem_in(rate.name[-24:])[-2:]
    return "|".join(_called(stem)) if stem else ""


def names_its_part(rate: Term, part: Term) -> bool:
    """Whether an amount carries the word of the rate: 满意601件 of 满意率, 不合格9件 of 不合格率."""
    stem = _stem_in(rate.name[-24:])[-2:]
    return bool(stem) and stem in part.name[-6:] and _is_denied(stem, part.name) == _is_denied(stem, rate.name)


def is_named_as_part(rate: Term, amount: Term) -> bool:
    """Whether the amount is called by the very word of the rate: 成活面积 of 成活率."""
    stem = _stem_in(rate.name[-24:])
    if not stem or not rate.own_name.startswith(stem) or not amount.own_name.startswith(stem):
        return False
    return _MEASURE.fullmatch(amount.own_name, len(stem)) is not None


def tells_its_part(rate: Term, part: Term) -> bool:
    """The same by other words as well: 已完工1,348户 of 完成率."""
    stem = _stem_in(rate.name[-24:])[-2:]
    if not stem or _is_denied(stem, part.name) != _is_denied(stem, rate.name):
        return False
    return _is_called(stem, part.name[-_LONG_NAME:])


def is_over(rate: Term, amount: Term) -> bool:
    """Whether rates of its kind are of such an amount: 满意率 of 收回580份."""
    known = _DENOMINATORS_OF.get(_stem_in(rate.name[-24:])[-2:])
    return known is not None and known.search(amount.own_name) is not None


def _is_denied(stem: str, name: str) -> bool:
    return any(no + stem in name for no in "不未非")


def fit(rate: Term, numerator: Term, denominator: Term, same: Sequence[Term], *, is_last: bool) -> int:
    """4 and more: no other reading of the sentence is likely. `is_last`: no amount stands between part and rate."""
    name = _name_of(rate)
    if name.known is not None:
        return _known_fit(*name.known, numerator, denominator)
    if _is_aim(numerator):
        return -_NAMED
    if name.is_of_a_plan and _is_aim(denominator):
        return _NAMED
    if name.of is not None:
        whose = rate.name[-30:].rpartition("占")[0] if is_named(rate) else ""
        gap = 1 if is_last else rate.index - numerator.index
        return share_fit(name.of, whose, numerator, denominator, same, gap, is_of_plan="占" not in rate.name[-30:])
    if not name.stem:
        return 0
    if name.is_of_a_plan and _is_namesake(numerator, denominator):
        return _NAMED
    is_above = _is_above(name, numerator, denominator)
    if is_above and _is_plan(numerator.name) and not _is_plan(denominator.name):
        is_above = False  # 计划为7,200名妇女开展检查，已检查6,840人: what was planned is no part of what was done
    return (
        _part_fit(name, numerator, same, is_above=is_above)
        + _whole_fit(name, denominator, same)
        + _result_fit(name, numerator, denominator, is_above=is_above)
        + _place_fit(rate, numerator, denominator, same)
        + _due_fit(name, numerator, denominator)
    )


def _is_aim(term: Term) -> bool:
    """超额完成20场的计划, 超额完成年初计划的20场: what was to be done, though 完成 stands before it."""
    if term.after[:1] == "的" and OF_AIM.match(term.after):
        return True
    return term.name[-1:] == "的" and _OF_AN_AIM.search(term.name[-_AIM:]) is not None


def _is_namesake(numerator: Term, denominator: Term) -> bool:
    """任务是筹集租赁住房（含补贴）5,895套。…筹集租赁住房3,135套，完成率: what was done bears the name of the task.

    目标：培训医生150人。完成情况：培训医生162人: the very name may be shorter.
    """
    name, task = numerator.own_name, denominator.own_name
    is_told = (len(name) >= _LONG_NAME and task.startswith(name)) or (len(name) >= _SAME_NAME and name == task)
    return is_told and (numerator.start > denominator.end or name == task)


def says_of_what(rate: Term) -> bool:
    """Whether its very name says what it is of: 税收占比."""
    return _known_ratio(rate.name[-12:]) is not None


def _known_fit(above: re.Pattern[str], below: re.Pattern[str], numerator: Term, denominator: Term) -> int:
    """A ratio that has a name of its own is of these two or of none."""
    is_base = below.search(denominator.name) is not None and above.search(denominator.name) is None
    return _NAMED if is_base and above.search(numerator.name) else -_NAMED


def _is_above(rate: _RateName, numerator: Term, denominator: Term) -> bool:
    """Whether the part's words are those of the rate: 支出 of 执行率, 不合格 of 不合格率 alone."""
    told = _part_words(numerator)
    is_told = any(map(told.__contains__, rate.called)) or (bool(rate.act) and rate.act in told)
    if not is_told and not _is_what_covers(rate.stem, numerator.name, denominator.name):
        return False
    return any(map(told.__contains__, rate.denials)) == rate.is_denied


def _part_fit(rate: _RateName, numerator: Term, same: Sequence[Term], *, is_above: bool) -> int:
    """What the words of the part say; a sum that is no money may be the part of any rate."""
    score = 1 if len(rate.stem) > 2 and rate.stem[-4:] in _part_words(numerator) else 0
    if is_above or (numerator.unit != MONEY and _is_summed(numerator)):
        return score + 2
    return score - (4 if rate.word in _NUMERATORS else 2 if len(same) != 2 else 0)


def _is_summed(numerator: Term) -> bool:
    return bool(words.STRONG_TOTAL.search(numerator.own_name) or words.WEAK_TOTAL.match(numerator.own_name))


def _whole_fit(rate: _RateName, denominator: Term, same: Sequence[Term]) -> int:
    """What the words of the whole say: a plan for what was carried out, what was in hand for what was settled."""
    told = denominator.name[-20:]
    score = 2 if rate.whole.search(told) else 0
    score -= 4 if rate.word == "结案" and "新收" in told else 0  # old cases are in hand as well
    score -= 1 if rate.word != "完成" and _GOAL.search(told[-10:]) else 0
    if rate.is_of_a_plan and [each for each in same if "年" in each.name and _is_plan_of_the_year(each.name)]:
        score += 1 if _is_plan_of_the_year(denominator.name) else -1
    is_superseded = "年初" in denominator.name and any(later in each.name for each in same for later in _LATER_BUDGET)
    return score - (2 if is_superseded else 0)


@asked_once
def _is_plan_of_the_year(name: str) -> bool:
    return _PLAN_OF_THE_YEAR.search(name) is not None


def _result_fit(rate: _RateName, numerator: Term, denominator: Term, *, is_above: bool) -> int:
    """A result is no whole of another result: 完成 is over what was planned."""
    whole, word, stem = denominator.name, rate.word, rate.stem
    if _is_plan(whole):
        return 0
    is_result = rate.is_of_a_plan and (any(map(whole[-8:].__contains__, rate.called)) or _is_plan_done(whole))
    score = -4 if is_result else 0
    is_same_act = word in whole[-6:] and word in numerator.name
    is_of_a_kind = len(stem) > 2 and stem in numerator.name and stem not in whole
    return score - (8 if is_above and is_same_act and not is_of_a_kind else 0)


@asked_once
def _is_plan(name: str) -> bool:
    return _PLANNED.search(name[-8:]) is not None and not _is_plan_done(name)


@asked_once
def _is_plan_done(name: str) -> bool:
    return _PLAN_DONE.search(name) is not None


def _due_fit(rate: _RateName, numerator: Term, denominator: Term) -> int:
    """应训1,260人，参训1,240人: what was done of what was due, where the rate is of that and not of what was good."""
    if "应" in numerator.own_name and _DUE.search(numerator.own_name) and not _DUE.search(denominator.own_name):
        return -_DUE_FIT
    if not ("应" in denominator.own_name and _DUE.search(denominator.own_name) and _DONE.search(numerator.own_name)):
        return 0
    is_of_it = rate.word in _OF_THE_DUE or not set(rate.word).isdisjoint(numerator.own_name[-2:])
    return _DUE_FIT if is_of_it else 0


def _place_fit(rate: Term, numerator: Term, denominator: Term, same: Sequence[Term]) -> int:
    """Where the two stand: the part right before its rate, the largest first of three, both in one clause or near."""
    if _is_of_those_counted(rate, numerator):
        return -_NAMED
    before = [each.index for each in same if each.index < rate.index]
    score = 1 if not before or numerator.index == max(before) else 0
    is_first = denominator in same and denominator is same[0] and len(same) > 2
    score += 1 if is_first and denominator.mention.size == max([each.mention.size for each in same]) else 0
    score += 1 if len(same) == 2 and numerator in same else 0
    if numerator not in same:
        is_shared = shares_words(numerator.name[-14:], denominator.name[-14:])
        is_bare = numerator.unit == MONEY and not _own_subject(numerator.name)
        score += 1 if is_shared else 0 if is_bare else -3
    if _is_of_those_counted(rate, denominator):
        if denominator.index - numerator.index != 1:
            return -_NAMED  # 15个断面优良比例93.3%，47个断面优良比例97.9%: those before have their own
        score += 2
    return score - (1 if rate.clause - numerator.clause > 2 else 0)


def _is_of_those_counted(rate: Term, amount: Term) -> bool:
    """其余18个全部完工，20个项目完工率90%: the rate of what is counted right before it, with its noun between."""
    is_next = not rate.mark and rate.index - amount.index == 1 and amount.unit != MONEY
    return is_next and len(_stem_in(rate.own_name)) >= _SAME_NAME


def _part_words(numerator: Term) -> str:
    return numerator.name[-14:] + numerator.after[:8]


def _is_what_covers(stem: str, numerator: str, denominator: str) -> bool:
    """森林覆盖率 is of what is called 森林, over what is not."""
    subject, is_coverage, _ = stem.partition("覆盖")
    return bool(is_coverage) and len(subject) > 1 and subject in numerator and subject not in denominator


@asked_once
def _known_ratio(name: str) -> tuple[re.Pattern[str], re.Pattern[str]] | None:
    return next(((above, below) for named, above, below in _KNOWN_RATIOS if named.search(name)), None)


@asked_once
def _own_subject(name: str) -> str:
    """What is left of a name without the words that any spending has: 贷款贴息 of 全年贷款贴息支出."""
    return _ANY_SPENDING.sub("", name)


def _is_called(stem: str, told: str) -> bool:
    """Whether an amount is called what the part of a rate is called."""
    return any(map(told.__contains__, _called(stem)))


@asked_once
def _called(stem: str) -> tuple[str, ...]:
    """What the part of a rate is called: 支出 and 支付 of 执行率."""
    return tuple(_NUMERATORS.get(stem, stem).split("|"))

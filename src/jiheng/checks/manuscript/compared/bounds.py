"""A figure said to lie above a bound of its own sentence, below it or within it: 执行率86.2%，低于序时进度83.3%."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from jiheng.checks.manuscript.compared.beyond import listed_beyond
from jiheng.checks.manuscript.compared.comparison import Comparison, Side, compared
from jiheng.checks.manuscript.compared.words_before import words_before
from jiheng.checks.manuscript.compared.words_of_size import ON_ONE_SIDE, bounds_of, side_of
from jiheng.checks.manuscript.names.less_is_better import LESS_IS_BETTER
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quantity import Qualifier
from jiheng.quantities.reading import Reading
from jiheng.quantities.sentence import Sentence, Term, row_before
from jiheng.quantities.statement import is_close
from jiheng.quantities.units import DURATIONS, PERCENT, PERCENTAGES

_SAID = re.compile(
    "(?P<of>[\u4e00-\u9fff“”]{0,16}?)(?P<all>[均都])?(?:已|也|仍|还|亦|又|则|略|稍|大幅|明显|远|严格|有效|总体|始终|继续|全部|同比|首次|再次|一举|成功)*"
    f"(?:{ON_ONE_SIDE})(?P<bound>[^，。；：、0-9]{{0,16}})$"
)
_ENDS = re.compile(
    "(?:(?:的[^，。；、0-9]{0,8}(?:目标|指标|标准|要求|限额|水平|警戒线|红线|上限))?[之以]?[内下]|[之以]?内?的[^，。；、0-9]{0,6}范围|的[^，。；、0-9]{0,8}"
    "(?:目标|任务|指标|标准|要求|限额|上限|下限|(?:控制|考核|达标|合格|基准|预警)[数线]|警戒线|水平|均值|进度|预算|规定|时限))?值?|目标任务|任务|目标|序时进度|的?新?(?:大关|关口|台阶)"
)
_AIMED = re.compile("(?:及?以上)?的?[^，。；、0-9]{0,8}(?:目标|任务|计划|指标|要求|标准)[值数量]?|(?P<than>高)")
"""达到95%以上的目标: without an aim 达到95% tells the figure itself."""
_LEVEL = late_pattern(
    "目标|指标|限额|进度|标准|上限|下限|控制|警戒|预算|概算|计划|规定|红线|要求|批复|核定|额度|增速$|增幅$"
)
"""What is compared with is a level; 低于全市1.8% may be short for so many points."""
_GROWTH = re.compile("增[速幅长]|涨幅")
_SAID_OF_IT = re.compile(
    "^(?:(?:实现|达到|完成|符合|满足|做到)了?|全面|总体|实际|整体|基本|首次|再次|历史性地?|成功|一举|提前|连续[两三四五六七八九十]年(?:增速)?|连年|多年|顺利|总)+"
)
"""实现了控制在5.5%以内的目标, 首次突破百亿元: of the figure before it."""
_AVERAGE = re.compile("平均|均值|GDP|水平")
"""增长5.2%，高于全省平均水平6.1%: no gap, for then all the others would have fallen."""
_AT_LARGE = late_pattern("总体|平均|整体")
"""五类食品不合格率分别为…，均低于总体不合格率2.4%."""
OF_RATES = re.compile("(?:增速|增幅|涨幅|降幅|进度|占比|比例|比重|金额|总额|数量|水平|实际|其)?")
"""Such a word before 低于 names no other figure than the one before it."""
_SHARE_OF = re.compile("(?P<of>[\u4e00-\u9fff]{2,10}?)(?:支出|收入)?(?:占比|比重|比例)")
_IS_SET = late_pattern("标准|限值|目标|要求值?$")
"""浓度38微克，达到二级标准（35微克）."""
_BETTER, _THAN = "优于", "比"
"""Whatever is the better: a concentration 优于35微克 is lower. What was reached of 下降4%的目标 is read elsewhere."""
_SWIFT = late_pattern("响应|处[置理]|办[理结]|等[候待]|出动|到[达场]|送达|抢修|恢复|审批|受理|接[单报]|救援|用时")
"""处置时间41分钟，优于60分钟的标准: what is done sooner is better; 连续运行860小时 is not."""
_LAST_YEAR = ("上年", "去年", "上一年")
_BASES = ("比", "较", "与")
"""比上年的96.4%提高1.6个百分点: what a figure has been compared with before."""
_HOW_MANY = late_pattern("(?<=..)[起件宗人户]?[数量]$")
"""事故起数 and 发生事故2起."""
_NOT_SAID = re.compile("如|若|不得|应当|必须|力争|确保|原则上|要求|拟|凡|其中|部分|的$")
_VAGUE = frozenset({Qualifier.ABOUT, Qualifier.BELOW})
_FARTHEST_CLAUSE = 2
_OF_TIME = "序时"
"""However far spending lags behind the time that is gone, it is held against that."""
_OF_DEBT = "限额"
"""A limit of debt is held against all of it: 余额18.4亿元，包括一般债务11亿元、专项债务7.4亿元，控制在限额20亿元内."""
_LEVEL_REACHED = late_pattern("[末底]|目前|实际|(?:下降|降|回落)[至到]$")
_FALLEN_FROM = late_pattern("[从由自原]|上年|去年|年初|同期")
_SURPASSED = "超额完成"
_IS_BOUND = late_pattern(f"(?:{ON_ONE_SIDE})$")
_STEP = late_pattern("的?新?(?:台阶|关口|大关)")
"""达到20.0亿千瓦，首次迈上20亿千瓦台阶: who stands on a step has reached it."""
_ONLY_A_CHANGE = late_pattern("(?:同比|环比|[较比]上年)?(?:增长|增加|上升|提高|下降|减少)")
_OF_A_PART = late_pattern("半年|季度|月|其中|[第首][一二三四五六]?[批期]|[一二三四五]期|新增|本[次批期轮]")
_NEAR = Decimal("0.4")
"""A figure further from its bound than that is another's."""


def bounds_in(passage: Passage, reading: Reading) -> Iterator[Comparison]:
    """Each figure of the passage with the bound that it is held against, and each that is listed behind one."""
    for sentence, bound in bounds_of(passage.text, reading.sentences):
        if bound.index:
            yield from _held(passage, sentence, bound)
        yield from listed_beyond(passage, sentence, bound)


def _held(passage: Passage, sentence: Sentence, bound: Term) -> Iterator[Comparison]:
    start, words = words_before(sentence, bound)
    said = _SAID.match(words)
    if said is None or _NOT_SAID.search(said["of"]) or not _is_meant_as_a_bound(sentence, bound, said):
        return
    side = side_of(said, bound.mention)
    if side is None:
        return
    if said["aim"] and LESS_IS_BETTER.search(sentence.text, sentence.start, bound.end):
        if said["aim"] != _BETTER and not _IS_SET.search(said["bound"]):
            return
        side = Side.AT_MOST
    elif said["aim"] == _BETTER and bound.unit in DURATIONS:
        if not _SWIFT.search(sentence.text, sentence.start, bound.start):
            return
        side = Side.AT_MOST
    if side is Side.ABOVE and _STEP.match(bound.after):
        side = Side.AT_LEAST
    for term in _meant(sentence, bound, said):
        comparison = compared(passage, (start + said.end("of"), bound.end), side, term.mention, bound.mention)
        is_meant = (
            _is_level_reached(term)
            if said["fallen"]
            else is_close(term.mention.value, bound.mention.value, _NEAR) or _OF_TIME in bound.name + bound.after
        )
        if said["aim"] == _SURPASSED:
            alike = [each for each in sentence.terms[: bound.index] if each.unit == bound.unit]
            if not comparison.holds and sum(each.mention.value for each in alike) >= bound.mention.value:
                continue  # 新建1.2万套、改造1.4万套，超额完成2.5万套的任务
            is_meant = is_meant or (alike == [term] and _is_of_all_the_year(term, bound))
        if comparison.holds or is_meant:
            yield comparison


def _is_level_reached(term: Term) -> bool:
    """年末贫困发生率2.7%，降至2%以下: no level from which it fell."""
    return _LEVEL_REACHED.search(term.name) is not None and not _FALLEN_FROM.search(term.name)


def _is_of_all_the_year(term: Term, bound: Term) -> bool:
    """新开工1,676套，超额完成1万套的年度任务: a count of no part, right before."""
    return bound.clause - term.clause == 1 and not _OF_A_PART.search(term.name)


def _is_meant_as_a_bound(sentence: Sentence, bound: Term, said: re.Match[str]) -> bool:
    """Whether what is reached is an aim, of which more is better: 超额完成450盏的年度任务, 优于35微克的目标."""
    if not said["aim"]:
        return _ends(sentence, bound)
    if bound.mark == "（":
        return _IS_SET.search(said["bound"]) is not None
    aim = _AIMED.fullmatch(bound.after.partition("（")[0])
    if aim is None or (aim["than"] is None) is (said["aim"] == _THAN):
        return False
    return aim["than"] is None or bound.after_mark != ""  # 比目标值90%高5个百分点 tells how much


def _ends(sentence: Sentence, bound: Term) -> bool:
    """Whether nothing that makes the bound one of others stands behind it: 超过60天的3笔, 低于预算5万元的项目."""
    if bound.mark == "（" and not bound.name:
        return bound.after_mark == "）" and not bound.after
    is_last = bool(bound.after_mark.strip("、")) or bound.index == len(sentence.terms) - 1
    return is_last and _ENDS.fullmatch(bound.after.partition("（")[0]) is not None


def _meant(sentence: Sentence, bound: Term, said: re.Match[str]) -> Sequence[Term]:
    """The figures that are held against the bound: the one of that name, or else the one before, or the row before."""
    if bound.mention.qualifier in _VAGUE or not _may_be_a_level(bound, said):
        return ()
    before = [each for each in sentence.terms[: bound.index] if _is_alike(sentence, each, bound, said["bound"])]
    if not before:
        return ()
    of = _ONLY_A_CHANGE.sub("", _SAID_OF_IT.sub("", said["of"]))
    if before[-1].unit == PERCENT and _is_share_of(of, sentence, before[-1]):
        of = ""
    if OF_RATES.fullmatch(of) is None:
        named = [each for each in before if _HOW_MANY.sub("", of) in each.name]
        is_name = len(of) > 1  # 三镇均超过2万元: what stands behind the count names none of them
        return named if is_name and len(named) == 1 and named[0].mention.is_exact else ()
    last = before[-1]
    if _OF_DEBT in said["bound"]:
        last = next((each for each in reversed(before) if not sentence.is_part(each)), last)
    elif bound.clause - _nearest(sentence, bound, last).clause > _FARTHEST_CLAUSE or last.segment != bound.segment:
        return ()
    if not (last.mention.is_exact or _is_kept_at(last)):
        return ()
    return row_before(before) if said["all"] else (last,)


def _nearest(sentence: Sentence, bound: Term, level: Term) -> Term:
    """浓度34微克，上年为36微克，下降5.6%，达到标准（35微克）: last year's stands between."""
    behind = (each for each in sentence.terms[level.index + 1 : bound.index] if each.unit == level.unit)
    return next((each for each in behind if each.own_name.startswith(_LAST_YEAR)), level)


def _is_share_of(of: str, sentence: Sentence, share: Term) -> bool:
    """民生支出382亿元，占支出的78.6%，民生支出占比保持在80%以上: the share is that of what stands before it."""
    found = _SHARE_OF.fullmatch(of)
    told = "".join(each.name for each in sentence.terms[max(share.index - 2, 0) : share.index + 1])
    return found is not None and "占" in told and found["of"] in told


def _is_kept_at(term: Term) -> bool:
    """失业率控制在5.6% tells what it was, 控制在5.5%以内 what it was to be."""
    return term.name.endswith("控制在") and not term.mention.text.endswith(("以内", "以下"))


def _may_be_a_level(bound: Term, said: re.Match[str]) -> bool:
    """Whether the bound is no gap from what is named before it: 低于全市1.8个百分点 told as 1.8%."""
    if bound.unit in PERCENTAGES and bound.unit != PERCENT:
        return False
    is_marked = bound.mark == "（" or bound.after.startswith("的")
    if (said["above"] and _AVERAGE.search(said["bound"])) or (said["all"] and _AT_LARGE.search(said["bound"])):
        return True
    return is_marked or bound.unit != PERCENT or not said["bound"] or _LEVEL.search(said["bound"]) is not None


def _is_alike(sentence: Sentence, term: Term, bound: Term, named: str) -> bool:
    """In one unit and of one kind: a growth is held against a growth, an amount against an amount."""
    if term.unit != bound.unit or term.depth > 0 or term.name.startswith(_BASES):
        return False
    if term.own_name.startswith(_LAST_YEAR):
        return False  # 浓度34微克，上年为36微克，达到国家标准（35微克）
    if _IS_BOUND.search(term.name) and sentence.text.startswith("、", term.end):
        return False  # 连续4年高于20%、连续3年高于25%
    if term.unit != PERCENT:
        return not term.is_attribute
    is_growth = term.is_named_as_change or _GROWTH.search(term.name) is not None
    return is_growth == (_GROWTH.search(named) is not None) or not _LEVEL.search(named)

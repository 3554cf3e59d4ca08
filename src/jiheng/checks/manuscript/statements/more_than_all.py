"""More of a kind than the report counts of it: 131个村建立台账, where 全县128个行政村 stands in another section.

The part tells of the kind what narrows it down: what those have done (131个村建立台账, 59家公开决算), or which they are
(开通统筹结算的药店179家, 已完成提标的13座). All of the kind is the most that the report tells of it elsewhere.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field, replace

from jiheng.checks.manuscript.facts.fact import Fact
from jiheng.core.finding import Confidence
from jiheng.core.late_pattern import late_pattern
from jiheng.core.quick_pattern import quick_pattern
from jiheng.core.value import asked_once, value
from jiheng.quantities.interval import Interval
from jiheng.quantities.relations.names.counted import per_of_average
from jiheng.quantities.sentence import Term
from jiheng.quantities.slips import is_slip
from jiheng.quantities.statement import Relation, Statement
from jiheng.quantities.units import MONEY, NOT_COUNTED, counted_as

_REACHES = ("涉及", "覆盖", "惠及")
_DOES = (
    "已|均|都|全部|全面|率先|陆续|分别|先后|成功|按期|如期|基本|初步|建立|建成|建起|建有|开展|实现|完成|通过|纳入|接入|开通|配备|配齐|"
    "配有|设立|设有|成立|公开|公示|公布|达到|达标|签订|签约|参加|参与|使用|实施|安装|推行|推广|落实|制定|制订|获|有|无|未|尚|仍|被|"
    "由|在(?!校|职|册|编|岗|园|籍|建|库)|因|享受|领取|取得|通水|通电|通车|通气|开工|完工|竣工|投入|投用|启用|验收|移交|整改|提交|"
    "报送|上报|上线|运行|挂牌|覆盖|联网|入驻|入住|就业|创业|返校|返岗|毕业|脱贫|复工|复产|开放|改造|更新|换装|销号|办结|结案|出庭|"
    "应诉|受益|得到|接受|选择|申请(?!人|者)|办理|缴纳|缴费|加入|来自|超过|低于|高于|持有|持证|按|能够?|可|实行|执行|采用|提供|"
    "一次|首次|统一|优先|共同|同步|集中|具备|不|没有|出现|发生|存在|反映|表示|满意|评为|列入|进入|迁入|搬入|搬迁|停止|关闭|退出|恢复|正常|每|平均"
)
_BEHIND = re.compile(f"(?P<noun>[\u4e00-\u9fff“”]{{0,10}}?)(?P<does>{_DOES}|中(?![小学心药医国央]))")
_WHO_DO = re.compile(
    f"(?=[0-9]|{_DOES})[\u4e00-\u9fff0-9]{{1,16}}?的(?P<noun>[\u4e00-\u9fff]{{2,8}}?)(?:{_DOES}|[，。；、]|$)"
)
"""4,620名60岁以上的志愿者, 17名受到处分的干部."""
_LEADS_ON = re.compile("(?:于|对|向|给|由|从|到|自|是|将|把)$")
_HAS = re.compile(".*(?:[建设配现共实拥]有|下辖|管辖|有|辖)(?=[\u4e00-\u9fff]{2})")
_NOUN_ONLY = re.compile("[\u4e00-\u9fff“”]{1,10}")
_FUNCTION = quick_pattern(
    "(?:虽然?|已|仍|尚|还|只|仅|现|实|共|总|计)?(?:有|共有|共|为|达到?|是|约|近)$|(?:总数|数量|总量|[人户件家个]数|合计|共计|总计|分别)(?:为|达|共)?$"
)
_DOING = re.compile(
    "^(?:（[一二三四五六七八九十]{1,3}）|其中|全[国省州市县区旗镇乡街校院局]|本[省市县区镇乡校院]|我[省市县区镇乡校院]|辖区内?|辖|境内|现有|实有|"
    "共有|共|目前|现|累计|实际|已|年末|年底|期末|配备|配置|设有|设置|建有|拥有|登记|在册|聘用|聘请|选聘|涉及|覆盖|服务|改造|惠及|"
    "建成|下辖|有|为|各类|全部|所有|以上|上述|年内|对|组织|发放|受理|收到|接收|接到|承办|发现|查出|排查出?|摸排|反映|反馈)+(?=[\u4e00-\u9fff]{2})"
)
_OF_ALL = late_pattern(
    "全[国省州市县区旗镇乡街校院局系行]|[下管]?辖|共计|总数|登记|在[册编职岗]|注册|聘用|配备|涉及|"
    "(?<![占没未])有(?!关|限|效|序)|共(?!同|享|建|用|公)|所有"
)
_WORKS = re.compile("(?<=[一-鿿]{2})(?:改造|建设|治理|维修|整治|更新|改建|维护)$")
"""危桥改造14座: of 危桥."""
_DEALT_WITH = re.compile(
    "(?<=[一-鿿]{2})已?(?:拆除|腾退|整改|清退|清理|办结|化解|处置|销号|追回|收回|答复|核销|修复|关闭|取缔|退出|脱贫)(?:完成|到位|完毕)?$"
)
_SCOPE = re.compile(
    "(?:全[国省州市县区旗镇乡街校院局系行]|[本我][省市县区镇乡街校院局]|目前|现|共|[下管]?辖区?|涉及|覆盖|[设建]|其中|另|还|已)+"
)
_ALREADY = re.compile(
    "(?:其中)?(?:目前|现)?已(?:经)?(?:全部)?(?:办结|办理|验收|完成|改造|开通|接入|纳入|公开|答复|建成|安装|签约|整改|销号|脱贫|入住|投用)(?=[一-鿿]{2})"
)
"""已办结提案95件: of them all."""
_NOT_ALL = late_pattern(
    "计划|目标|任务|拟|预计|力争|应|上年|去年|同期|上届|新增|新建|新设|新|抽查|抽取|抽检|走访|随机|试点|示范|样本|调查|检查|其余|其他|另(?!有)|增加|"
    "减少|净增|每|平均|余|超|不足|至少|第"
)
_NOT_PART = re.compile(
    "计划|目标|任务|拟|预计|力争|应|将|上年|去年|同期|上届|新增|新建|新设|累计|历年|历次|先后|逐步|次年|明年|下年|增加|减少|净增|每|平均|"
    "余|超|不足|至少|第|比|较|以来|[两三四五六七八九十]年|全国|全省|全州|外[省市县区]|邻|兄弟"
)
_MORE = late_pattern("另|加上|追加|新增|又|再|结转|遗留|年内|随后")
"""There are more than the whole tells."""
_JOINED = re.compile("[^，。；0-9]{0,6}?(?:[和及与、（]|以及)")
_OR_SETS = re.compile("^（[套组件台辆个名]）")
"""126台（套）."""
_OF_WHICH = re.compile("中(?:已有|有|的|共有|已)?$")
_LONGEST, _LONGEST_NOUN, _WHOLE_NAME = 10, 16, 4
_NEAR, _NEAR_NAMED, _FAR = 1.2, 1.5, 3
_MOST = 12
"""So many counts of one kind are looked at on either side; a report that has more tells of many such things."""
_TWICE, _FEWEST, _AHEAD, _LIKE = 2, 5, 20, 2


@value(slots=False, eq=False)
class _Count:
    """A count with the `noun` of what is counted, with what narrows it down.

    `behind`: what stands behind it instead, of which the noun may be the beginning.
    """

    fact: Fact
    noun: str
    is_narrowed: bool
    behind: str = ""
    size: float = field(init=False, repr=False)

    def __post_init__(self) -> None:
        """Made with it, as every comparison asks for it; to the type checker a frozen value cannot be filled."""
        self.size = self.fact.mention.size  # type: ignore[misc]

    @property
    def kind(self) -> str:
        """What is counted, without what narrows it down: 药店 of 开通结算的药店."""
        return self.noun.rpartition("的")[2]

    @property
    def figures(self) -> str:
        """Its digits by size: alike where two of them changed places."""
        return self.fact.figures


_Kind = tuple[str, str]
"""The unit and what a noun ends with."""


@value(slots=False)
class _Kinds:
    """The counts by what their nouns end with, the smallest first, and what stands around each size of a unit."""

    by_kind: Mapping[_Kind, Sequence[_Count]]
    by_size: Mapping[tuple[str, float], Sequence[str]]

    @classmethod
    def of(cls, counts: Sequence[_Count], facts: Sequence[Fact]) -> "_Kinds":
        by_kind: defaultdict[_Kind, list[_Count]] = defaultdict(list)
        for each in counts:
            unit = counted_as(each.fact.mention.unit)
            for length in range(1, min(len(each.noun), _LONGEST) + 1):
                by_kind[unit, each.noun[-length:]].append(each)
        for group in by_kind.values():
            group.sort(key=_size)
        by_size: defaultdict[tuple[str, float], list[str]] = defaultdict(list)
        for fact in facts:
            around = by_size[counted_as(fact.mention.unit), fact.mention.size]
            if len(around) < _MOST:
                around.append(f"{fact.term.name[-_LONGEST:]}，{fact.term.after[:_LONGEST]}")
        return cls(by_kind, by_size)

    def whole(self, part: _Count) -> Fact | None:
        """All of the kind, by the longest name that tells of it; nothing where any count of that name is no less."""
        if not part.noun:
            return None
        unit = counted_as(part.fact.mention.unit)
        for length in range(min(len(part.noun), _LONGEST), 0, -1):
            group = self.by_kind.get((unit, part.noun[-length:]), ())
            at = bisect_left(group, part.size, key=_size)
            if any(each.fact is not part.fact for each in group[at : at + _TWICE]):
                return None
            near = [each for each in group[max(at - _MOST, 0) : at] if _is_all(each, part)]
            if near:
                return self._of_all(near, part)
        return None

    def whole_of_open(self, part: _Count) -> Fact | None:
        """By the longest noun of another count that stands behind it: 达标的89座公厕加强保洁."""
        unit = counted_as(part.fact.mention.unit)
        for length in range(min(len(part.behind), _LONGEST), 1, -1):
            known = self.by_kind.get((unit, part.behind[:length]), ())
            if any(each is not part and each.noun == part.behind[:length] for each in known[:_MOST]):
                return self.whole(replace(part, noun=part.behind[:length]))
        return None

    def _of_all(self, near: Sequence[_Count], part: _Count) -> Fact | None:
        """The largest, where the report says that it is all or tells it again, and the part is hardly more than it."""
        largest = near[-1]
        same = [each.fact for each in near if each.size == largest.size]
        around = self.by_size[counted_as(part.fact.mention.unit), largest.size]
        again = sum(part.kind in words for words in around)
        name = min(len(largest.noun), len(part.noun))
        is_all = name >= _WHOLE_NAME or again >= _TWICE or any(_is_known(each, part.fact) for each in same)
        told, size = part.fact.mention, largest.fact.mention
        slipped = is_slip(told, Interval.point(size.value))
        if is_all:
            near_to = _FAR if slipped else _NEAR_NAMED if name >= _WHOLE_NAME else _NEAR
            return same[0] if told.value < size.value * near_to else None
        return same[0] if slipped and part.figures == largest.figures else None


def more_than_all(facts: Sequence[Fact]) -> Iterator[tuple[int, Statement]]:
    """Each part above all of its kind, with the index of its passage."""
    counts = list(_counts(facts))
    kinds = _Kinds.of(counts, facts)
    for part in counts:
        if part.is_narrowed and _may_be_part(part.fact):
            whole = kinds.whole(part) or kinds.whole_of_open(part)
            if whole is not None:
                yield part.fact.passage.index, _told(whole, part)


def _size(count: _Count) -> float:
    return count.size


def _counts(facts: Sequence[Fact]) -> Iterator[_Count]:
    """The counts of things that have a noun; a count without one is of what the one of its unit before it counts."""
    before: _Count | None = None
    for fact in facts:
        mention, term = fact.mention, fact.term
        if mention.unit in NOT_COUNTED or mention.unit == MONEY or not mention.is_counted or term.is_attribute:
            continue
        if per_of_average(term) is not None:
            continue
        count = _count(fact, before)
        if count is not None:
            yield count
            before = count


def _count(fact: Fact, before: _Count | None) -> _Count | None:
    term = fact.term
    front, (behind, does) = _front(term.own_name), _behind(term.after.removeprefix("的"))
    who = None if front.endswith("的") else _WHO_DO.match(fact.sentence.text, term.end)
    if who is not None:
        return _Count(fact, who["noun"], is_narrowed=True)
    kind, is_chosen = front.rpartition("的")[2], "的" in front
    if behind and (not front or (is_chosen and not kind)):
        is_open = is_chosen and not does
        return _Count(fact, behind, is_narrowed=is_chosen or does, behind=behind if is_open else "")
    if kind:
        noun, does = (front, True) if is_chosen else _noun_in_front(kind, does=does and not behind)
        return _Count(fact, noun[-_LONGEST_NOUN:], is_narrowed=does)
    is_beside = before is not None and before.fact.sentence is fact.sentence
    if before is not None and is_beside and is_chosen and _are_chosen_alike(before.fact.term, term):
        return None
    if before is not None and is_beside and before.fact.mention.unit == fact.mention.unit and (is_chosen or does):
        return _Count(fact, before.noun, is_narrowed=True)
    is_open = is_chosen and _NOUN_ONLY.match(term.after) is not None
    return _Count(fact, "", is_narrowed=True, behind=term.after[:_LONGEST]) if is_open else None


def _are_chosen_alike(one: Term, other: Term) -> bool:
    """受理逮捕的人员有553人，受理起诉的有739人: so many of each, and neither of the other."""
    first, has_noun, _ = one.own_name.partition("的")
    second = other.own_name.partition("的")[0]
    return bool(has_noun) and second[:_LIKE] in first and not first.endswith(second)


def _noun_in_front(name: str, *, does: bool) -> tuple[str, bool]:
    already = _ALREADY.match(name)
    if already is not None:
        return name[already.end() :], True
    without = _DEALT_WITH.sub("", name)
    if without != name:
        return _DOING.sub("", without), True  # 违建拆除48处: of all 违建
    return _WORKS.sub("", _HAS.sub("", _DOING.sub("", name))), does


@asked_once
def _front(name: str) -> str:
    """What a name is but for words that only lead up to the figure: 药店 of 药店共有; 村民中有 is of some of them."""
    noun = name
    while True:
        bare = _FUNCTION.sub("", noun)
        if bare == noun:
            return "" if _LEADS_ON.search(noun) or _SCOPE.fullmatch(noun) else _OF_WHICH.sub("", noun)
        noun = bare


@asked_once
def _behind(after: str) -> tuple[str, bool]:
    """The noun behind a count, and whether a word of what those do follows."""
    found = _BEHIND.match(after)
    if found is not None:
        return found["noun"], True
    only = _NOUN_ONLY.fullmatch(after)
    return (only[0], False) if only is not None else ("", False)


def _may_be_part(fact: Fact) -> bool:
    words = f"{fact.term.name[-24:]}，{fact.term.after[:12]}"
    is_of_then = fact.is_other_year and (not fact.is_to_come or fact.era != "" or "已" not in fact.ahead)
    if _is_of_a_bare_row(fact):
        return False
    if is_of_then or fact.mention.value < _FEWEST or _NOT_PART.search(words) is not None:
        return False
    return not _is_joined(fact)


def _is_of_a_bare_row(fact: Fact) -> bool:
    """5座、6座、7座的车型: sizes to choose from, of which none counts anything."""
    term = fact.term
    before = fact.sentence.terms[term.index - 1] if term.index else None
    return term.mark == "、" and not term.name and before is not None and before.unit == term.unit and not before.after


def _is_joined(fact: Fact) -> bool:
    """131个村（社区）, 86个支部和党委; 86个次: not of one kind alone."""
    term, after = fact.term, _OR_SETS.sub("", fact.term.after)
    is_open = bool(after) and term.after_mark == "（"
    return is_open or _JOINED.match(after) is not None or fact.sentence.text.startswith(("（含", "次"), term.end)


def _is_all(whole: _Count, part: _Count) -> bool:
    """Whether the noun of the whole is what the part's noun ends with, or a fuller name of it: 行政村 of 村."""
    fact = whole.fact
    if fact.is_other_year or (fact.sentence is part.fact.sentence and fact.mention.start > part.fact.mention.start):
        return False
    if _NOT_ALL.search(fact.term.name[-16:]) or _is_joined(fact) or part.fact.term.after.startswith("中"):
        return False
    if "的" in fact.term.own_name and "的" in part.fact.term.own_name and fact.sentence is part.fact.sentence:
        return False  # 配备通风的仓房299栋；测温的322栋: of all, each by a trait of its own
    if fact.term.own_name.endswith(_REACHES) and fact.passage is not part.fact.passage:
        return False  # 项目8个，涉及8个村: those that the works are in, not all that the town has
    told = part.fact.mention
    behind = (each for each in fact.sentence.terms[fact.term.index + 1 :] if each.unit == fact.term.unit)
    if any(
        each.mention is not told and each.mention.value >= told.value and not _is_listed(each, part) for each in behind
    ):
        return False  # 2021年128个，增至136个
    if any(each.unit == fact.term.unit and _MORE.search(each.name) for each in _beside(fact, part.fact)):
        return False  # 收到93件，另有上年结转6件，已办结95件
    if part.noun.endswith(whole.noun):
        return not whole.is_narrowed or "的" not in whole.noun or part.noun == whole.noun
    is_fuller = whole.noun.endswith(part.kind) and "的" not in whole.noun
    return is_fuller and not fact.is_part and (_says_all(fact) or fact.passage is part.fact.passage)


def _is_listed(term: Term, part: _Count) -> bool:
    """分部工程18个、单元工程486个: the next of a list counts things of another name."""
    return term.mark == "、" and len(term.own_name) > 1 and not term.own_name.endswith(part.kind)


def _beside(whole: Fact, part: Fact) -> Sequence[Term]:
    """The other figures of both sentences."""
    others = () if part.sentence is whole.sentence else part.sentence.terms[: part.term.index]
    return (*whole.sentence.terms[whole.term.index + 1 :], *others)


def _is_known(whole: Fact, part: Fact) -> bool:
    """Whether it is told to be all, or the part to be of it: 完工13处中已有14处投入使用."""
    is_among = part.sentence is whole.sentence and part.term.index - whole.term.index == 1 and "中" in part.term.name
    return is_among or whole.is_definite or _says_all(whole)


def _says_all(fact: Fact) -> bool:
    """By the words right before it; of a part by those told with all of it: 全县企业412家，其中药店176家."""
    start = fact.sentence.start if fact.is_part else max(fact.sentence.start, fact.mention.start - _AHEAD)
    ahead = fact.sentence.text[start : fact.mention.start]
    return _OF_ALL.search(ahead) is not None


def _told(whole: Fact, part: _Count) -> Statement:
    told, size = part.fact.mention, whole.mention
    return Statement(
        Relation.PART,
        told,
        (),
        False,
        f"{told.text}＞{size.text}",
        size.text,
        Confidence.PROBABLE if len(part.noun) > 1 else Confidence.ASK,
        elsewhere=(size,),
    )

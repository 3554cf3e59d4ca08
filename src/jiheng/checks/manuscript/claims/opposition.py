"""Assurances of a report that its own words or figures speak against."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from jiheng.checks.check import Flaw
from jiheng.checks.manuscript.claims.assurances import Assurance, Hint, Topic, assurance_of, particular
from jiheng.checks.manuscript.claims.of_budgets import are_of_two_budgets, is_of_another_budget
from jiheng.checks.manuscript.claims.of_its_own import (
    are_of_two_years,
    counts_a_kind,
    counts_another,
    is_of_its_own,
)
from jiheng.checks.manuscript.claims.same_rate import LONGEST_TITLE, is_same_rate, name_no_other
from jiheng.checks.manuscript.claims.scope import are_chapters_apart, are_of_one_kind, are_parts_apart, naming_words
from jiheng.checks.manuscript.claims.setbacks import Setback, parts_of, rates_of, results_of, setbacks_of, unsettled_of
from jiheng.checks.manuscript.names.fund_words import fund_words
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.checks.manuscript.text.whole_text import WholeText
from jiheng.core.finding import Confidence
from jiheng.core.value import once
from jiheng.quantities.likeness import bigrams

_VERBS = bigrams(
    "完工竣工建成验收投入投用发放拨付支付兑付兑现整改纳入移交供货交付落实到位通过取得办结归档达标举办覆盖配备安装安置清退销号签订全面启动解决结案化解处理处置答复回复办复办理"
)
_COUNTABLE = frozenset(("项目", "指标", "工程", "任务", "问题", "单位", "部门"))
_OWN_PROJECT = re.compile("[本该]项目|项目资金|项目预算|预算资金|年末|本年|全年|账[上面户]")
_HEAD, _KIND = re.compile("(?:其中)?(?P<head>[\u4e00-\u9fff]{2,12}?)[得为]?[0-9]"), 2
_DONE_BESIDE = re.compile("(?:^|(?<=[，；]))(?:全年|已|实际)*(?:完成|建成)[^，；。]{2,24}[，；]")
"""完成征地290亩，泵房未完工: what was done is not what is missing."""
_MOST_SETBACKS, _LONGEST_ROW = 100, 200
"""More of one topic are not compared with each assurance, so that a long report costs no more."""
_SAID_OF_ALL = ("合格", "满意")
_OF_QUALITY = frozenset(("合格", "达标", "通过"))
_RATES_OF_DOING = {
    Topic.DONE: re.compile(
        "(?:完成|完工|竣工|办结|结案|整改|建成|开工|解决|化解|验收|发放|安装|改造|合格|覆盖|核销|审结|回收|收回)$"
    ),
    Topic.PAID: re.compile("(?:执行|支出|支付|拨付|到位)$"),
}
_MATTERS = re.compile("问题|诉求|提案|建议|案件|事项|意见|投诉|工单")
_OF_ANY = bigrams("项目支出资金支出经费支出专项支出项目资金项目经费预算支出质量目标数量目标产出目标")
_BEGUN = "开工"
"""What has only begun need not be done."""
_SOUND, _FINISHED = "合格", "完工"
"""What is not finished is not for that unsound."""
_SET_GOING = ("开展", "安装", "启动", "举办", "开设")
"""What was set going everywhere need not be through."""
_MANY_PAIRS = 4
"""Of a name so long one pair may be parted: 垃圾分类小区覆盖率 and 垃圾分类实现小区全覆盖."""
_IN_TIME = re.compile("[按及如准]时|[按如]期|期限|时限")
_WHOLLY = re.compile("[均都]|全部|[足全]额")
_RECEIVED = "到位"
"""What came in late is no contradiction of what was paid out."""
_OF_TARGETS = re.compile("目标|任务|指标|工作|项目|工程")
_ASKED = re.compile("受访|被?调查|服务|受益|对象|群众|人员|企业|师生|家长|学员|大家|[^，。；]{1,6}满意[的]?(?:人|户)")
_WITHIN = re.compile("[限期]内|无分歧|到期|重大")
"""审限内案件全部审结 is said of some."""
_UNSETTLED, _SETTLED = re.compile("未[审执办]?结"), re.compile("[审执办]结|结案")
_SAME_DEED = {
    **dict.fromkeys(("办结", "结案", "审结", "执结"), ("办结", "结案", "审结", "执结")),
    **dict.fromkeys(("回收", "收回"), ("回收", "收回")),
    **dict.fromkeys(("支付", "拨付"), ("支付", "拨付", "付清", "结清")),
}
"""What a claim may call what a rate tells: 支付率93% against 工程款付清."""
_ISSUED = "下达"
_DEGREE = re.compile("亡人|死亡|较大|重特大|特别重大|特大|重大")
_DEGREE_BEFORE = 6
"""重大事故0起: of so many characters before 事故0."""
_AT_LEAST = {
    "亡人": "亡人|死亡",
    "死亡": "亡人|死亡",
    "较大": "(?<!未发生)(?:较大|重特?大|特大)",
    "重特大": "重特?大|特大",
    "特大": "特大|特别重大",
    "特别重大": "特大|特别重大",
    "重大": "重特?大|特大",
}
"""What of accidents speaks against none of such a degree."""
_COUNTED = re.compile(r"[0-9][0-9.,]*[万亿]?(?:公里|千米|[\u4e00-\u9fff])")
_REACHED = re.compile("完成|达到|达标|实现|超过")
"""What is said of targets one way or the other: 17项达到目标值 and 全部达标."""
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_KINDS_OF_PLACES = frozenset("村乡镇校县")
_ALL_DUE = re.compile("应(?P<verb>.)尽(?P=verb)")


@dataclass(frozen=True, slots=True)
class Opposition:
    """An assurance, and what speaks against it."""

    assurance: Assurance
    setback: Setback

    @property
    def sentence(self) -> tuple[int, int]:
        """The passage and the place in it where the sentence of the assurance begins."""
        return self.assurance.passage.index, self.assurance.sentence_start

    @property
    def flaw(self) -> Flaw:
        """The contradiction as a check tells it."""
        told = f"第{self.setback.passage.first_line}段“{self.setback.words}”"
        return Flaw(
            (self.assurance.place, self.setback.place),
            f"这里写“{self.assurance.words}”，与{told}不一致；请核实后改正结论，或写明哪些除外。",
            confidence=Confidence.PROBABLE,
        )


def oppositions(
    text: WholeText,
    with_digits: Sequence[Passage],
    hints: Sequence[Hint],
    year: int | None,
    years_above: Callable[[Passage], frozenset[int]],
) -> Iterator[Opposition]:
    """The assurances with the first words or figures that speak against them, each of these once.

    Only what has a setback of its topic anywhere is looked at. `with_digits`: those of the passages that have any;
    `years_above`: the years that the headings above one name.
    """
    told: set[tuple[int, int]] = set()
    known = _Known(text, with_digits, year)
    title = text.passages[0].text[:LONGEST_TITLE] if text.passages else ""
    title = "" if "。" in title else title
    for hint in hints:
        setbacks = _likely(hint, known.against(hint.topic)) if hint.is_whole else ()
        assurance = assurance_of(hint, year) if setbacks else None
        if assurance is None or assurance.is_limited:
            continue
        opposed = (each for each in setbacks if opposes(assurance, each, title))
        opposed = (each for each in opposed if not _share_what_all_share(assurance, each, text))
        found = next((each for each in opposed if not _are_apart(assurance, each, years_above)), None)
        if found is not None and (found.passage.index, found.start) not in told:
            told.add((found.passage.index, found.start))
            yield Opposition(assurance, found)


def _share_what_all_share(assurance: Assurance, setback: Setback, text: WholeText) -> bool:
    """Whether the words that both have are told of everything in a long report, and say nothing of either."""
    if assurance.passage is setback.passage or assurance.is_general:
        return are_parts_apart(assurance.passage, setback.passage)
    own, other = (each.clause.replace(each.words, "，") for each in (assurance, setback))
    if are_chapters_apart(assurance.passage, setback.passage, own, other):
        return True
    shared = assurance.naming_words & setback.naming_words
    return bool(shared) and not text.telling(shared)


def _are_apart(assurance: Assurance, setback: Setback, years_above: Callable[[Passage], frozenset[int]]) -> bool:
    """Whether each stands in a chapter of a year of its own."""
    if assurance.passage is setback.passage:
        return False
    own, other = years_above(assurance.passage), years_above(setback.passage)
    return bool(own and other) and own.isdisjoint(other)


class _Known:
    """The setbacks of each topic, looked for once and only when asked for."""

    def __init__(self, text: WholeText, with_digits: Sequence[Passage], year: int | None) -> None:
        self.text, self.with_digits, self.year = text, with_digits, year
        self.of_topic: dict[Topic, tuple[Setback, ...]] = {}

    def against(self, topic: Topic) -> tuple[Setback, ...]:
        if topic not in self.of_topic:
            self.of_topic[topic] = tuple(islice(self._found(topic), _MOST_SETBACKS))
        return self.of_topic[topic]

    @once
    def _rates(self) -> tuple[Setback, ...]:
        return tuple(rates_of(self.text.passages_with("%"), self.year))

    def _found(self, topic: Topic) -> Iterator[Setback]:
        if topic is Topic.RATE:
            yield from self._rates
            yield from setbacks_of(self.text, topic, self.year)
            yield from self.against(Topic.DONE)
            return
        if topic in (Topic.DONE, Topic.BUDGET):
            yield from results_of(self.with_digits, topic, self.year)
        if topic is Topic.DONE:
            yield from parts_of(self.with_digits, self.year)
            yield from unsettled_of(self.with_digits, self.year)
        if topic in _RATES_OF_DOING:
            yield from (each for each in self._rates if _RATES_OF_DOING[topic].search(each.rate))
        yield from setbacks_of(self.text, topic, self.year)


def _likely(hint: Hint, setbacks: tuple[Setback, ...]) -> tuple[Setback, ...]:
    """For a rate only what bears the last two characters of its name; for that of all targets any setback."""
    if hint.topic is not Topic.RATE:
        return setbacks
    text = hint.passage.text
    said = text[hint.end - 2 : hint.end]
    name = said if said in _SAID_OF_ALL else text[max(hint.start - 2, 0) : hint.start]
    if name == "完成":
        deed = text[max(hint.start - 4, 0) : hint.start - 2]  # 整改完成率 of what 整改 was done
        of_deed = tuple(each for each in setbacks if len(deed) == len(name) and deed in each.part)
        if of_deed:
            return of_deed
        is_of_all = bool(_OF_TARGETS.search(text, max(hint.start - 6, 0), hint.start))
        return tuple(each for each in setbacks if not each.rate and not each.whole) if is_of_all else ()
    is_of_quality = name in _OF_QUALITY
    return tuple(
        each
        for each in setbacks
        if each.rate[-2:] == name or name in each.part or (is_of_quality and each.topic is Topic.RATE and not each.rate)
    )


def opposes(assurance: Assurance, setback: Setback, title: str) -> bool:
    """Whether both are about one thing: of one batch and level, with words in common, or one of everything.

    What the report's title names is everything too.
    """
    if setback.passage is assurance.passage and setback.start < assurance.end and assurance.start < setback.end:
        return False
    if assurance.topic is Topic.RATE and setback.rate and _are_side_by_side(assurance, setback):
        return False
    if is_of_its_own(assurance, setback) or (_BEGUN in assurance.words and _BEGUN not in setback.clause):
        return False
    if assurance.words.endswith(_SOUND) and _FINISHED in setback.words:
        return False
    if assurance.words.endswith(_SET_GOING) and not any(each in setback.clause for each in _SET_GOING):
        return False
    is_about = _is_about(assurance, setback, title) and are_of_one_kind(assurance.clause, setback.about)
    return is_about and not are_of_two_years(assurance, setback)


def _are_side_by_side(assurance: Assurance, setback: Setback) -> bool:
    """甲支出9万元，执行率100%；乙支出7万元，执行率94%: each of a row has its own rate."""
    text = assurance.passage.text
    first, last = sorted((assurance.start, setback.start))
    if setback.passage is not assurance.passage or "；" not in text[first:last] or "。" in text[first:last]:
        return False
    begin = max(first - _LONGEST_ROW, text.rfind("。", 0, first) + 1)
    idle = bigrams(setback.rate) | _OF_ANY
    starts = [max(begin, at - _LONGEST_ROW, text.rfind("；", begin, at)) for at in (first, last)]
    told = [text[start:at] for start, at in zip(starts, (first, last), strict=True)]
    if _head_one_row(*map(_HEAD.search, told)):
        return True
    one, other = (naming_words(each) - idle for each in told)
    return bool(one and other) and one.isdisjoint(other)


def _head_one_row(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Whether 数量指标 and 质量指标 head two items of a list."""
    if one is None or other is None:
        return False
    first, last = one["head"], other["head"]
    is_one_kind = first[-_KIND:] == last[-_KIND:] and min(len(first), len(last)) > _KIND
    return is_one_kind and not first.endswith(last) and not last.endswith(first)


def _is_about(assurance: Assurance, setback: Setback, title: str) -> bool:
    if setback.rate:
        is_of_rates = assurance.topic is Topic.RATE
        return is_same_rate(assurance, setback, title) if is_of_rates else _is_rate_of_it(assurance, setback, title)
    if setback.topic is Topic.RATE:
        is_of_some = "满意" in assurance.words and _names_a_group(assurance, setback)
        return not is_of_some and not assurance.naming_words.isdisjoint(setback.naming_words)
    if counts_a_kind(assurance, setback):
        return False
    if setback.whole:
        return _is_rate_of_deed(assurance, setback) or _is_counted(assurance, setback)
    if setback.is_result and assurance.topic is Topic.BUDGET:
        return _is_same_thing(assurance, setback)
    if assurance.topic is Topic.BUDGET and (
        are_of_two_budgets(assurance, setback) or is_of_another_budget(assurance, setback)
    ):
        return False
    if assurance.topic is Topic.RATE:
        return assurance.is_general
    if assurance.topic is Topic.DONE:
        due = _ALL_DUE.fullmatch(assurance.words)
        if due is not None and due["verb"] in setback.sentence:
            return True
        if _UNSETTLED.match(setback.words) and _SETTLED.search(assurance.clause):
            return not _WITHIN.search(assurance.subject)
        is_of_work = setback.is_of_work and _is_general(assurance, title)
        return is_of_work or _is_same_thing(assurance, setback)
    if assurance.topic is Topic.PAID:
        if _ISSUED in assurance.words and _ISSUED not in setback.words:
            return False  # what was issued in full may well be left over
        is_handed_on = "拨" in assurance.clause and "拨" in setback.words
        if not is_handed_on and (_RECEIVED in setback.words or _RECEIVED in assurance.words):
            return _RECEIVED in setback.words and _RECEIVED in assurance.words
        is_own = bool(_OWN_PROJECT.search(setback.sentence)) or _is_same_thing(assurance, setback)
        return is_own and name_no_other(assurance, setback)
    if assurance.topic is Topic.ACCIDENTS:
        degree = _DEGREE.search(assurance.subject[-_DEGREE_BEFORE:] + assurance.words)
        return degree is None or re.search(_AT_LEAST[degree[0]], setback.clause) is not None
    return True


def _names_a_group(assurance: Assurance, setback: Setback) -> bool:
    """老党员均表示满意: of people whom the setback does not name, and who are not all that were asked."""
    named = naming_words(_ASKED.sub("，", assurance.subject))
    return bool(named) and named.isdisjoint(bigrams(setback.clause))


def _is_general(assurance: Assurance, title: str) -> bool:
    if assurance.is_general:
        return True
    named = particular(assurance.subject)
    return len(named) > 1 and named in title and _OF_TARGETS.search(assurance.clause) is not None


def _is_same_thing(assurance: Assurance, setback: Setback) -> bool:
    other = setback.naming_words
    if _stands_behind(setback, assurance):
        other = naming_words(setback.passage.text[assurance.end : setback.end]) or other
    elif naming_words(setback.clause.removesuffix(setback.words)) - _VERBS:
        other = naming_words(_DONE_BESIDE.sub("", setback.about))
    shared = assurance.naming_words & other
    if shared - _VERBS or (shared and not other - _VERBS):
        return True
    return bool(shared) and all(map(_MATTERS.search, (assurance.clause, setback.sentence)))


def _stands_behind(setback: Setback, assurance: Assurance) -> bool:
    """供水站如期完成，管网改造尚有两处未完成: in its sentence what it says itself is not said of the rest."""
    is_behind = setback.passage is assurance.passage and assurance.end <= setback.start < assurance.sentence_end
    return is_behind and "其中" not in setback.passage.text[assurance.end : setback.start]


def _is_rate_of_it(assurance: Assurance, setback: Setback, title: str) -> bool:
    """Whether a rate below 100 % is that of what an assurance says was done: 培训完成率95% against 培训全部完成."""
    deed = setback.rate[-2:]
    if not any(each in assurance.clause for each in _SAME_DEED.get(deed, (deed,))) or not name_no_other(
        assurance, setback
    ):
        return False
    if counts_another(assurance, setback):
        return False  # 压实度检测640点，合格率98.13%。试块312组，全部合格
    if assurance.topic is Topic.PAID:
        fund = fund_words(assurance.subject)
        told = setback.about if setback.passage is assurance.passage else setback.sentence
        if fund and fund.isdisjoint(bigrams(told) | bigrams(title[:LONGEST_TITLE])):
            return False
        is_received = deed == _RECEIVED and _WHOLLY.search(assurance.words) is not None
        return (assurance.is_of_money or is_received) and "率" not in assurance.words
    own, other = (naming_words(each) - _VERBS for each in (assurance.clause, setback.rate[:-2]))
    if other or _IN_TIME.search(setback.rate):
        return bool(other) and len(other - own) <= (len(other) >= _MANY_PAIRS)
    return assurance.is_general or (_is_same_thing(assurance, setback) and not _is_of_what_is_beside(setback, own))


def _is_of_what_is_beside(setback: Setback, own: frozenset[str]) -> bool:
    """新建水站12座，改造管网84公里，完成率98%: a rate without a name is of what was counted right before it."""
    text = setback.passage.text
    begin = setback.passage.clause_start(setback.start)
    beside = text[setback.passage.clause_start(begin - 1) : begin] if begin else ""
    counted = naming_words(_COUNTED.sub("，", beside)) - _VERBS
    return bool(counted) and counted.isdisjoint(own)


def _is_rate_of_deed(assurance: Assurance, setback: Setback) -> bool:
    """整改完成率100% of what was counted right before: 50项问题中已整改40项."""
    deed, is_rate, _ = assurance.clause.partition("完成率")
    is_beside = setback.passage is assurance.passage and setback.start >= assurance.sentence_start
    return bool(is_rate and deed) and is_beside and deed in setback.part


def _is_counted(assurance: Assurance, setback: Setback) -> bool:
    """Whether the whole counted is named in the sentence and not the part by its number, and what was done with it."""
    is_of_all = assurance.is_general and not bigrams(setback.whole).isdisjoint(_COUNTABLE)
    if not is_of_all and assurance.naming_words.isdisjoint(setback.naming_words):
        return False
    if _NUMBER.findall(setback.words)[-1] in _NUMBER.findall(assurance.subject):
        return False
    own = bigrams(assurance.clause if assurance.passage is setback.passage else assurance.sentence)
    whole = (
        naming_words(setback.whole)
        | _places(setback.whole) & _places(assurance.clause)
        | bigrams(setback.whole) & _COUNTABLE
    )
    counted = whole & (own | _places(assurance.clause))
    if _REACHED.search(setback.part) and _REACHED.search(assurance.words):
        return bool(counted)
    deeds = naming_words(setback.part) & own
    return bool(counted and deeds) and len(counted | deeds) > 1


def _places(text: str) -> frozenset[str]:
    """The kinds of places named with one character: 村 of 45个村 and 村级."""
    return frozenset(text) & _KINDS_OF_PLACES

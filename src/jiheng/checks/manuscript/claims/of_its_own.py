"""Whether an assurance is said of fewer, or of other money, than what seems to speak against it."""

import re

from jiheng.checks.manuscript.claims.assurances import Assurance, Topic
from jiheng.checks.manuscript.claims.scope import naming_words
from jiheng.checks.manuscript.claims.setbacks import Setback
from jiheng.core.late_pattern import late_pattern

_MONEY = late_pattern(r"[0-9][0-9.,]*[万亿]?元")
_KIND_COUNTED = re.compile("(?P<kind>[\u4e00-\u9fff]{2,8}[类型])(?:问题|事项|任务|项目)?[0-9]+[个项件条]，$")
_LONGEST_KIND = 24
_COUNTED_AHEAD = late_pattern("(?P<what>[\u4e00-\u9fff]{2,16})[0-9][0-9,.]*万?[\u4e00-\u9fff]{1,2}，$")
_COUNT = r"(?<![0-9.,])(?P<number>[0-9][0-9,]*)(?P<unit>[\u4e00-\u9fff])"
_COUNTS, _LAST_COUNT = re.compile(_COUNT), re.compile(f"{_COUNT}[^0-9。；]*$")
_ALL_COUNTED = late_pattern("[0-9](?P<unit>[^0-9，。；、（）]{1,2})(?:[均都]|已经?)?$")
_RECTIFICATION = re.compile("立行立改|立查立改|即知即改|分阶段|分期|持续|长期")
"""How what an audit found is to be put right."""
_SAMPLED = re.compile("抽检|抽查|抽样|抽测|监测|检测|送检")
_ALL_WHO_SHOULD = re.compile("应[一-鿿]尽[一-鿿]")
_TAKEN_OUT = late_pattern("核减|注销|退出|清退|停发|移出")
_PART_COUNTED = re.compile("其中[\u4e00-\u9fff]{1,10}[0-9]")
_LENGTH_OF_YEAR = 4
_YEAR_OF = re.compile("20[0-9]{2}(?=年(?![0-9]))")
"""The year that money or work is of: 截至2023年12月 is a day, and says nothing of it."""
_ANYTHING = frozenset(("问题", "项目", "指标", "任务", "工程", "其中", "全年", "合计", "实际", "已经", "完成"))
_OF_EACH = late_pattern("各|所有|[0-9一二两三四五六七八九十]项|[整总]体|绩效")
"""各项目标全部完成 is said of more than what was counted before it."""
_LEVEL = late_pattern("中央|地方|省级|市级|县级|区级|镇级")


_OF_THOSE = re.compile("(?:[这该]|上述|其中|已经?|所有|全部|各)*(?:[0-9][0-9,.]*[\u4e00-\u9fff])?(?:已经?|的)*")
_DEED_LENGTH, _LONG_NAME, _BOTH = 2, 6, 2
_PICKS = late_pattern("重大|较大|突出|重点|紧急|典型|特殊|无分歧|在岗|在册|首批|[期限]内|到期|符合条件")
"""Words that pick some of a kind; others, 发现的问题 or 全年到期贷款, only say more of all."""


def is_said_of_those_done(assurance: Assurance, whole: str, part: str) -> bool:
    """21个镇，已验收13个，验收的镇全部达标; 62个开工项目资金全部到位: of the part, which its own deed names.

    `whole` and `part`: the words that tell of all and of those of them with whom something was done.
    """
    if assurance.topic is Topic.RATE:
        return False
    named = _OF_THOSE.sub("", assurance.subject, count=1)[:_DEED_LENGTH]
    return len(named) == _DEED_LENGTH and named in part and named not in whole and named not in assurance.words


def picks_some(assurance: Assurance, told: str) -> bool:
    """隐患268条，整改252条，重大隐患全部整改: it names what was counted with a word that picks some of it."""
    subject = assurance.subject.rpartition("，")[2]
    same = next((subject[at:] for at in range(len(subject) - 1) if subject[at:] in told), "")
    rest = subject.removesuffix(same)
    return bool(same) and rest not in told and _PICKS.search(rest) is not None


def is_of_its_own(assurance: Assurance, setback: Setback) -> bool:
    """Whether its own sentence counts other things or money than the setback's does."""
    if _is_remedied(assurance, setback) or _is_of_fewer(assurance, setback):
        return True
    if setback.whole and (
        is_said_of_those_done(assurance, setback.whole, setback.part) or picks_some(assurance, setback.whole)
    ):
        return True
    if setback.rate and assurance.topic is Topic.DONE and picks_some(assurance, setback.about):
        return True
    if _PART_COUNTED.match(assurance.clause):
        return True  # 其中脱贫村64个全部覆盖
    if _is_of_other_rectification(assurance, setback) or _is_of_another_matter(assurance, setback):
        return True
    if assurance.topic is Topic.PAID and not _names_its_levels(assurance, setback):
        return True
    if assurance.is_general and not _OF_EACH.search(assurance.clause) and counts_another(assurance, setback):
        return True
    return "率" in assurance.words and _is_of_other_amounts(assurance, setback)


def are_of_two_years(assurance: Assurance, setback: Setback) -> bool:
    """支出2021年资金90万元，支出进度100% and 支出2022年资金86万元，支出进度92%."""
    own, other = _years_of(assurance), _years_of(setback)
    return bool(own and other) and own.isdisjoint(other)


def _years_of(told: Assurance | Setback) -> set[str]:
    """Those of its sentence, or the last before it in the passage: 2022年资金支出86万元。其中，货物类支出进度92%."""
    text = told.passage.text
    begin, end = told.passage.sentence_around(told.start)
    return set(_YEAR_OF.findall(text, begin, end) or _last_year_before(text, begin))


def _last_year_before(text: str, place: int) -> list[str]:
    mark = place
    while (mark := text.rfind("年", 0, mark)) >= _LENGTH_OF_YEAR:
        if found := _YEAR_OF.match(text, mark - _LENGTH_OF_YEAR, place):
            return [found[0]]
    return []


def _is_of_other_rectification(assurance: Assurance, setback: Setback) -> bool:
    """立行立改问题已全部完成, and of 23个 still 2个 open: of those that are to be put right by another time."""
    clause = assurance.passage.clause_start(assurance.start) - _LONGEST_KIND
    said = _RECTIFICATION.findall(assurance.passage.text, max(clause, assurance.sentence_start), assurance.end)
    if not said:
        return False
    begin = setback.passage.clause_start(setback.start)
    return said[-1] not in _RECTIFICATION.findall(setback.passage.text, begin, setback.end)


def _is_of_another_matter(assurance: Assurance, setback: Setback) -> bool:
    """应补尽补 against 未及时核减, 目标均已完成 against 抽检420个，合格414个: of who was left in, of what was found."""
    if _ALL_WHO_SHOULD.search(assurance.words) and _TAKEN_OUT.search(setback.words):
        return True
    return "完成" in assurance.words and _SAMPLED.search(setback.whole) is not None


def _is_of_fewer(assurance: Assurance, setback: Setback) -> bool:
    """Whether it is said of so many of which the setback's sentence tells more.

    23个，完成19个 and 19个均; 发现问题38个，整改37个 and 移交的12个问题均已整改. 建议、提案共14件，全部办结: among
    these there cannot be 1,490件 that are open.
    """
    said = _LAST_COUNT.search(assurance.passage.text, assurance.sentence_start, assurance.start)
    if said is None or ("，" in said[0] and "率" in assurance.words):
        return False  # 正在整改10项，整改完成率100%: the rate is of all
    own, unit = _size(said["number"]), said["unit"]
    counted = _sizes(setback.words, unit)
    if own not in counted and own < max(counted if setback.whole else counted[-1:], default=0):
        return True
    told = _sizes(setback.sentence, unit)
    behind = _COUNTS.match(setback.passage.text, setback.end)
    missing = _sizes(setback.words + (behind[0] if behind is not None else ""), unit)
    if own not in told and len(missing) == 1 and any(whole - missing[0] in told for whole in {*told} - {*missing}):
        return True  # 机构1,260家，实现全覆盖, and 开展72家，占84家的85.7%，未覆盖12家: of two wholes
    return "，" not in said[0] and own in told and own < max(told)


def _is_remedied(assurance: Assurance, setback: Setback) -> bool:
    """未及时拨付的补贴已全部发放: what was amiss, told ahead in one clause with the claim, was mended."""
    return (
        setback.passage is assurance.passage
        and assurance.passage.clause_start(assurance.start) <= setback.start < assurance.start
    )


def _is_of_other_amounts(assurance: Assurance, setback: Setback) -> bool:
    """预算120万元，执行120万元，执行率100%: a rate of the amounts before it says nothing of others."""
    if names_what_it_is_of(assurance, setback):
        return False
    text = assurance.passage.text
    begin = max(text.rfind("；", 0, assurance.start) + 1, assurance.sentence_start)
    counted = [(found["number"], found["unit"]) for found in _COUNTS.finditer(text, begin, assurance.start)][-_BOTH:]
    if len(counted) == _BOTH and len({*counted}) == 1 and "".join(counted[0]) not in setback.sentence:
        return True  # 发现隐患216处，整改216处，整改率100%: nor do the counts that give it
    amounts = _MONEY.findall(assurance.passage.text, assurance.sentence_start, assurance.start)
    return bool(amounts) and not any(amount in setback.sentence for amount in amounts)


def names_what_it_is_of(assurance: Assurance, setback: Setback) -> bool:
    """担保基金达到550万元，到期贷款回收率100%: the rate is of what its own name says, not of the amount before."""
    name = assurance.subject.rpartition("，")[2]
    return len(name) >= _LONG_NAME and name[:_DEED_LENGTH] in setback.sentence


def _names_its_levels(assurance: Assurance, setback: Setback) -> bool:
    """Whether the setback is of the levels that an assurance is of: 中央资金已全部支付."""
    return set(_LEVEL.findall(assurance.clause)) <= set(_LEVEL.findall(setback.about))


def counts_another(assurance: Assurance, setback: Setback) -> bool:
    """水源地3处，水质达标率100%; 修路18公里，全部完成: what has just been counted is none of the other things.

    工程176处全部合格; 检测水样1,248份，合格1,173份，合格率94%: nor are those of one unit those of another.
    """
    own = _ALL_COUNTED.search(assurance.subject)
    units = [found["unit"] for found in _COUNTS.finditer(setback.sentence)] if own is not None else []
    if own is not None and len(units) > 1 and not any(unit[:1] == own["unit"][:1] for unit in units):
        return True
    text = assurance.passage.text
    begin = assurance.passage.clause_start(assurance.start)
    found = _COUNTED_AHEAD.search(text, assurance.sentence_start, begin)
    if found is None or found["what"] in _ANYTHING:
        return False
    return naming_words(found["what"]).isdisjoint(naming_words(setback.sentence))


def counts_a_kind(assurance: Assurance, setback: Setback) -> bool:
    """制度类问题36个，全部完成整改: of a kind with a number of its own, not of all of which 8 are still open."""
    begin = assurance.passage.clause_start(assurance.start)
    found = _KIND_COUNTED.search(assurance.passage.text, max(begin - _LONGEST_KIND, assurance.sentence_start), begin)
    return found is not None and found["kind"] not in setback.sentence


def _sizes(text: str, unit: str) -> list[float]:
    """The numbers of so many of a unit, in order."""
    return [_size(found["number"]) for found in _COUNTS.finditer(text) if found["unit"] == unit]


def _size(written: str) -> float:
    return float(written.replace(",", ""))

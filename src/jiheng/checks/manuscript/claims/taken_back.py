"""What the sentence of a claim itself takes back: 但有2个未完工; 20处中已完工17处; 目标80%、实际75%."""

import re

from jiheng.checks.manuscript.claims.assurances import Assurance, particular
from jiheng.checks.manuscript.claims.of_its_own import is_said_of_those_done
from jiheng.checks.manuscript.claims.scope import naming_words
from jiheng.core.quick_pattern import quick_pattern

_COUNT = "[0-9][0-9,]*"
_NUMBER = rf"{_COUNT}(?:\.[0-9]+)?"
_RATE = r"[0-9]+(?:\.[0-9]+)?"
_SHORT = (
    "但[^。；]{0,24}?(?:未|没有|缺|跨年|(?<![面在的点个项处些大])不足)"
    "|(?:仅|只)(?!用了?|花了?)[^。；，就便]{0,16}?(?:完成|达到)"
)
"""仅3小时就完成 tells how fast."""
_LEFT = "(?:尚有|尚余|还有|仍有)[0-9]|尚缺|尚有[^，。；0-9]{0,6}未"
_NOT_BEGUN = "其中[^，。；]{2,16}?(?:未|没有)(?=开展|举办|完成|落实|实施|到位|启动|开工|验收|投入)"
_GOING_ON = "(?:其中|但)[^。；]{0,24}?(?:仍在|尚在|正在|还在)(?:施工|建设|整改|推进|实施|办理|改造|安装|协调|审批|招标)"
_GIVEN_UP = (
    "(?:其中|但|另有?|，)[^，。；0-9]{0,6}[0-9]+[项个处件家](?:因[^，。；0-9]{1,10})?(?:终止|取消|搁置|暂停|停工)"
)
_EXCEPTION = quick_pattern(f"{_SHORT}|{_LEFT}|{_NOT_BEGUN}|{_GOING_ON}|{_GIVEN_UP}")
_ARE_DONE = (
    "中，?已?(?:完工|完成|建成|实现)|中，?已[\u4e00-\u9fff]{1,4}|，(?:现已|已)?通(?!过|报|知)[\u4e00-\u9fff]{1,4}"
)
_OF_WHICH_DONE = re.compile(
    rf"(?P<all>{_COUNT})(?P<all_of>(?P<unit>[\u4e00-\u9fff])[^，。；0-9]{{0,10}}?)(?:{_ARE_DONE})(?P<done>{_COUNT})(?P=unit)"
)
_PART_DONE = re.compile(r"完成(?:了)?(?:目标|计划|任务|年度目标)?(?:任务)?的(?P<rate>[0-9]{1,2}(?:\.[0-9]+)?)%")
_TARGET_AND_RESULT = re.compile(rf"目标(?:为|值)?(?P<target>{_RATE})%[、，]?实际(?:为|完成|值)?(?P<result>{_RATE})%")
_BOUND_AND_RESULT = re.compile(
    rf"(?:≥|不低于|不少于|大于等于|达到?)(?P<target>{_RATE})%(?:以上)?[，、；]"
    rf"[^，。；0-9]{{0,16}}实际[^，。；0-9]{{0,12}}(?P<result>{_RATE})%"
)
_RESULT_AND_TARGET = re.compile(
    rf"(?:增至|增加到|增长到|提高到|达到?|完成|建成)(?P<result>{_NUMBER})(?P<unit>[万亿]?[\u4e00-\u9fff%])[^。；]{{0,30}}?"
    rf"(?:年度|全年|年初|预期)?目标(?:值)?(?:为|是)?[^，。；0-9]{{0,8}}(?P<target>{_NUMBER})(?P=unit)"
)
_LESS_THAN_PLANNED = re.compile(
    "(?:较|比)[^，。；0-9]{0,8}(?:任务|目标|计划)[^，。；0-9]{0,6}(?:[0-9.,]+[万亿]?[\u4e00-\u9fff]{1,2})?"
    "(?:少|低|差|欠)[0-9.,]+[\u4e00-\u9fff%]"
)
_COUNT = "[0-9]+[个家户项名所人座件]"
_OF_SOME = re.compile(f"{_COUNT}[^，。；0-9均都]{{0,6}}中，?(?:已?有)?{_COUNT}[^，。；0-9均都]{{0,8}}$")
_BEHIND = 6
_BEYOND = "超额"
_ON_THE_WHOLE = re.compile("总体|整体|大体")
_PATTERNS = (
    _OF_WHICH_DONE,
    _TARGET_AND_RESULT,
    _BOUND_AND_RESULT,
    _RESULT_AND_TARGET,
    _LESS_THAN_PLANNED,
    _PART_DONE,
    _EXCEPTION,
)


def taken_back(claim: Assurance) -> re.Match[str] | None:
    """The first words of its sentence that say that something was not done; 总体完成 leaves room for some."""
    if _ON_THE_WHOLE.search(claim.subject):
        return None
    for pattern in _PATTERNS:
        for found in pattern.finditer(claim.passage.text, claim.sentence_start, claim.sentence_end):
            if _is_of_the_claim(found, claim) and _falls_short(found):
                return found
    return None


def _is_of_the_claim(found: re.Match[str], claim: Assurance) -> bool:
    """Whether the words are not the claim's own, nor an exception behind which it begins."""
    if claim.start <= found.start() < claim.end:
        return False
    if found.re is _EXCEPTION and _is_said_of_some(claim):
        return False
    if found.re is _EXCEPTION:
        return found.end() > claim.start and not _is_of_another(found, claim)
    if found.re is _OF_WHICH_DONE and is_said_of_those_done(claim, found["all_of"], _part_of(found)):
        return False
    return found.re is not _PART_DONE or "开工" not in claim.words


def _is_said_of_some(claim: Assurance) -> bool:
    """14个市中13个超额完成任务，只有甲市没有完成: of those that did, so that the others may not have."""
    return _OF_SOME.search(claim.passage.text, claim.sentence_start, claim.start) is not None


def _part_of(found: re.Match[str]) -> str:
    """What is told of the part: 已有22个村退出."""
    return found.string[found.end("all_of") : found.end() + _BEHIND]


def _is_of_another(found: re.Match[str], claim: Assurance) -> bool:
    """供水站如期完成，管网改造尚有15公里未完成: each clause names what it is of, and they share no word."""
    begin = claim.passage.clause_start(found.start())
    if begin <= claim.start:
        return False
    if _BEYOND in claim.words and "未" not in found[0] and "缺" not in found[0]:
        return True  # 计划已超额完成，但逾期贷款仍有124万元
    own, other = naming_words(particular(claim.subject)), naming_words(claim.passage.text[begin : found.start()])
    return bool(own and other) and own.isdisjoint(other)


def _falls_short(found: re.Match[str]) -> bool:
    """Whether less was done than all, or than the target; any words without two figures say so."""
    groups = found.groupdict()
    if "done" in groups and _comparable(groups["done"]) >= _comparable(groups["all"]):
        return False
    return "target" not in groups or _comparable(groups["result"]) < _comparable(groups["target"])


def _comparable(number: str) -> tuple[int, str]:
    """A decimal that can be compared: its whole part, and its decimals as text of one length."""
    whole, _, places = number.replace(",", "").partition(".")
    return int(whole), places.ljust(4, "0")

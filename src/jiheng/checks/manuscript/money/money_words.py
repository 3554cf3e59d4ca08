"""Budget money as sentences tell it: which scope and which measure the words in front of an amount name."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from jiheng.checks.manuscript.outline.outline import RANKS
from jiheng.checks.manuscript.text.clean_text import cleaned
from jiheng.checks.manuscript.text.passages import Passage
from jiheng.core.case import Case
from jiheng.core.late_pattern import late_pattern
from jiheng.core.word_list import words_of
from jiheng.figures.budget import BASIC, OWN_PROJECT, PROJECTS, WHOLE
from jiheng.quantities.mention import Mention
from jiheng.quantities.units import MONEY, PERCENT

MEASURES: Mapping[str, tuple[str, ...]] = {
    "年初预算数": ("年初预算数", "年初部门预算", "年初预算", "年初批复预算"),
    "全年预算数": words_of("全年预算数 全年预算 调整后预算数 调整后预算 预算总额 年度预算 预算数 预算金额 预算"),
    "执行数": words_of("全年执行数 执行数 全年支出 实际支出 支出合计 总支出 支出总额 支出数 决算支出 支出"),
    "预算执行率": ("预算执行率", "预算支出进度", "支出进度", "预算执行进度", "执行进度", "执行率"),
    "上年结转": ("全年预算数含上年结转", "上年结转资金", "上年结转", "年初结转"),
    "结转下年": ("结转下年", "年末结转", "结转下年使用"),
    "未支出": ("未支出数", "未支出", "年末未支出"),
}
"""The end of a figure's name, and the words for it."""

_RATE = "预算执行率"
_FILLING = (
    "本年度|本年|全年|年度|当年|本单位|我单位|我局|我部门|部门|单位|整体支出|总体|共|共计|合计|总计|总|实际|累计|已|其中|的|是|为|达到了?|达|"
    "约|资金方面|财政|各项|截至|年底|年末|[0-9]{4}年度?|[0-9]{1,2}月(?:[0-9]{1,2}日|底)?|上述|按|计|有"
)
_BREAK = late_pattern("[，；。：]")
_STOP = late_pattern("。")
_BRACKETS = late_pattern(r"（[^（）]{0,40}）")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class ToldMoney:
    """One amount or rate. `name`: the figure's name that the words mean; `words`: the clause as it stands."""

    passage: Passage
    mention: Mention
    name: str
    words: str


class MoneyWords:
    """`whole`: what amounts without a scope are of. `projects`: names as written → how figures call them."""

    def __init__(self, whole: str = WHOLE, projects: Mapping[str, str] = MappingProxyType({})) -> None:
        self.whole = whole
        self.projects = {_bare(name): scope for name, scope in projects.items()}
        self.scopes = {"部门整体": WHOLE, "单位整体": WHOLE, BASIC: BASIC, PROJECTS: PROJECTS} | self.projects
        self.measures = {word: measure for measure, words in MEASURES.items() for word in words}
        scope, measure = _either(self.scopes), _either(self.measures)
        filling = rf"(?:{_FILLING}|“|”|该|本|项目(?!支出))"
        self.pattern = re.compile(
            rf"{filling}{{0,6}}(?P<scope>{scope})?{filling}{{0,4}}(?P<measure>{measure})?{filling}{{0,3}}"
        )

    @classmethod
    def of_case(cls, case: Case) -> "MoneyWords":
        """The words for the scopes of a case."""
        names = {name: each.short_name for each in case.projects for name in (each.name, each.short_name)}
        return cls(OWN_PROJECT if case.profile.project else WHOLE, names)

    def scope_of(self, label: str) -> str:
        """The scope that a row of a table is named after; empty for other rows."""
        return self.scopes.get(_bare(label).removeprefix("其中").lstrip("：:"), "")

    def told(self, passages: tuple[Passage, ...], mentions: Mapping[int, tuple[Mention, ...]]) -> Iterator[ToldMoney]:
        """What each passage tells; below the heading of a project, of that project. `mentions` by passage."""
        project, rank = "", 0
        for passage in passages:
            if passage.is_heading:
                own = RANKS[passage.number.style] if passage.number is not None else 0
                named = next((scope for word, scope in self.projects.items() if word in _bare(passage.text)), "")
                if named or own <= rank or not project:
                    project, rank = named, own
                continue
            yield from self._in_passage(passage, mentions[passage.index], project or self.whole)

    def _in_passage(self, passage: Passage, mentions: tuple[Mention, ...], default: str) -> Iterator[ToldMoney]:
        scope, measure, is_known, end = default, "", True, 0
        for mention in mentions:
            if mention.unit not in {MONEY, PERCENT}:
                continue
            before, end = passage.text[end : mention.start], mention.end
            if _STOP.search(before):
                scope, measure, is_known = default, "", True
            elif "；" in before:
                scope = default
            clauses = _BREAK.split(_BRACKETS.sub("", before[-_LONGEST:]))
            found = self.pattern.fullmatch(clauses[-1])
            has_measure = found is not None and found["measure"] is not None
            has_scope = found is not None and found["scope"] is not None
            skipped = [each for each in clauses[:-1] if each and not self.pattern.fullmatch(each)]
            if found is None or (skipped and not has_scope) or not (has_measure or (has_scope and measure)):
                is_known = is_known and mention.unit != MONEY
                continue
            if has_scope:
                scope, is_known = self.scopes[found["scope"]], True
            if has_measure:
                measure = self.measures[found["measure"]]
                if not has_scope and ("其中" not in clauses[-1]) and is_known and scope != default and "其中" in before:
                    scope = default
            if is_known and (measure == _RATE) is (mention.unit == PERCENT):
                yield ToldMoney(passage, mention, f"{scope}.{measure}", clauses[-1] + mention.text)


def _bare(text: str) -> str:
    return _BRACKETS.sub("", cleaned(text).text)


def _either(words: Mapping[str, str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))

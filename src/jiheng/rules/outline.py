"""The outline a report must follow: its sections in order, and what each is filled from."""

from collections.abc import Iterator
from dataclasses import dataclass

from jiheng.core.choice import Choice
from jiheng.rules.standard import Provenance


class OutlineBlock(Choice):
    """What can fill a section. Each is composed from the case and its evaluation; the unit's own words are passages."""

    PASSAGE = "passage", "本节文字（叙述表）"
    DUTIES = "duties", "主要职责"
    TASKS = "tasks", "年度重点工作任务"
    OBJECTIVES = "objectives", "绩效目标"
    BUDGET_EXECUTION = "budget_execution", "预算完成情况（文字和表）"
    UNSPENT_EXPLAINED = "unspent_explained", "未支出资金按项目说明"
    UNIT_SUMMARY = "unit_summary", "本级和所属单位汇总"
    CONCLUSION = "conclusion", "自评结论：得分、等级、加分项目、主要扣分"
    SCORE_TABLE = "score_table", "指标得分表"
    INDICATOR_LIST = "indicator_list", "绩效指标完成情况，逐项列出并报总数"
    KEY_PROJECTS = "key_projects", "重点项目的资金和结果"
    TASK_RESULTS = "task_results", "主要工作成效"
    UNMET_INDICATORS = "unmet_indicators", "未达标和超额较多的指标及原因"
    PROBLEMS = "problems", "存在问题"
    IMPROVEMENTS = "improvements", "改进措施"


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """A heading and what stands under it. `code` is what a passage names; a required section may not be empty."""

    code: str
    title: str
    blocks: tuple[OutlineBlock, ...] = ()
    children: tuple["OutlineSection", ...] = ()
    required: bool = True

    def walk(self) -> Iterator["OutlineSection"]:
        """This section and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(frozen=True, slots=True)
class OutlineText:
    """One edition of an outline as its file has it."""

    report_title: str
    numbering: tuple[str, ...]
    sections: tuple[OutlineSection, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A report outline in force. `numbering` gives the number style per level: 一、 （一） 1. （1）.

    `report_title` may name {unit}, {year} and {project}.
    """

    id: str
    title: str
    report_title: str
    numbering: tuple[str, ...]
    sections: tuple[OutlineSection, ...]
    provenance: Provenance

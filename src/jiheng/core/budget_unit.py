"""A budget unit, its place in the tree, its duties and its work of the year."""

from dataclasses import dataclass

from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column


class UnitKind(Choice):
    """A unit's place beside its supervising department."""

    HEAD = "head", "本级"
    SUBORDINATE = "subordinate", "所属单位"


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetUnit:
    """预算单位. Codes are the finance bureau's unit codes where known, any short code otherwise."""

    code: str = column("单位编码", Kind.CODE, example="D01")
    name: str = column("单位名称", example="某区妇女联合会（本级）")
    kind: UnitKind = column("单位层次", Kind.CHOICE, choices=UnitKind, default=UnitKind.HEAD)
    parent: str = column("上级单位编码", Kind.REFERENCE, table="budget_units", default="")
    supervising_department: str = column("主管部门", default="")
    note: str = column("备注", default="")


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """一项主要职责."""

    code: str = column("职责编号", Kind.CODE, example="Z1")
    text: str = column("职责内容", Kind.PARAGRAPHS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """一项年度重点工作任务."""

    code: str = column("任务编号", Kind.CODE, example="R1")
    name: str = column("任务名称")
    content: str = column("主要内容", Kind.PARAGRAPHS, note="可写 {{ 数字名 }}，打印时取台账数", default="")
    duties: tuple[str, ...] = column("对应职责", Kind.REFERENCES, table="duties", default=())
    result: str = column("工作成效", Kind.PARAGRAPHS, note="自评报告“主要工作成效”一节取此栏", default="")

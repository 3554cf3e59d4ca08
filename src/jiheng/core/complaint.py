"""Complaints: received, due, handled. Who complained is restricted."""

from dataclasses import dataclass
from datetime import date

from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column


class ComplaintOutcome(Choice):
    """How a complaint ended."""

    HANDLED = "handled", "有效处理"
    UNFOUNDED = "unfounded", "查无实据，已答复"
    UNRESOLVED = "unresolved", "未能解决"
    WITHDRAWN = "withdrawn", "投诉人撤回"


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """一件投诉."""

    code: str = column("投诉编号", Kind.CODE, example="TS01")
    on: date = column("受理日期", Kind.DATE)
    channel: str = column("渠道", example="来电", default="")
    subject: str = column("投诉事项", note="写事，不写人", example="培训场地")
    task: str = column("对应任务", Kind.REFERENCE, table="tasks", default="")
    due_on: date = column("应办结日期", Kind.DATE)
    closed_on: date | None = column("办结日期", Kind.DATE, default=None)
    outcome: ComplaintOutcome | None = column(
        "处理结果", Kind.CHOICE, choices=ComplaintOutcome, note="办结后必填", default=None
    )
    complainant: str = column("投诉人", restricted=True, default="")
    phone: str = column("联系电话", restricted=True, default="")
    details: str = column("具体内容", restricted=True, default="")
    evidence: str = column("佐证材料", restricted=True, default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())

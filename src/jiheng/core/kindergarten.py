"""Kindergartens: enrolment, staffing, accidents, and on which days the teachers were paid."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Kindergarten:
    """一所幼儿园的一年. No accident is written 0; a blank is not known."""

    code: str = column("幼儿园编号", Kind.CODE, example="Y1")
    name: str = column("幼儿园名称")
    budget_unit: str = column("单位编码", Kind.REFERENCE, table="budget_units", default="")
    planned_enrolment: int | None = column("计划招生", Kind.COUNT, default=None)
    enrolment: int | None = column("实际招生", Kind.COUNT, default=None)
    teaching_posts: int | None = column("应配教师", Kind.COUNT, default=None)
    teachers: int | None = column("在岗教师", Kind.COUNT, default=None)
    accidents: int | None = column(
        "教学安全事故次数", Kind.COUNT, note="负主要责任的；没有发生写 0；留空是没有填", default=None
    )
    evidence: str = column("佐证材料", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class PayDay:
    """一次工资发放."""

    code: str = column("发放编号", Kind.CODE, example="GZ01")
    kindergarten: str = column("幼儿园编号", Kind.REFERENCE, table="kindergartens")
    due_on: date = column("应发日期", Kind.DATE)
    paid_on: date | None = column("实发日期", Kind.DATE, default=None)
    people: int | None = column("发放人数", Kind.COUNT, default=None)
    amount: Decimal | None = column("发放金额", Kind.MONEY, default=None)
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())

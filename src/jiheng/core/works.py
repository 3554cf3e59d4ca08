"""Maintenance works: progress, supervision, accidents."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """一项维护（维修）工程. No accident is written 0; a blank is not known."""

    code: str = column("工程编号", Kind.CODE, example="GC1")
    name: str = column("工程名称")
    project: str = column("项目编号", Kind.REFERENCE, table="projects", default="")
    place: str = column("地点", default="")
    contractor: str = column("施工单位", default="")
    contract_amount: Decimal | None = column("合同金额", Kind.MONEY, default=None)
    paid_amount: Decimal | None = column("已付金额", Kind.MONEY, default=None)
    started_on: date | None = column("开工日期", Kind.DATE, default=None)
    due_on: date | None = column("计划完工日期", Kind.DATE, default=None)
    finished_on: date | None = column("竣工日期", Kind.DATE, note="验收合格的日期", default=None)
    progress: Decimal | None = column("形象进度", Kind.NUMBER, note="百分数，60%写 60", default=None)
    is_unsupervised: bool = column("不需监理", Kind.FLAG, note="按规定不必监理的小工程写“是”", default=False)
    supervisor: str = column("监理单位", note="没有监理留空", default="")
    accidents: int | None = column("安全事故次数", Kind.COUNT, note="没有发生写 0；留空是没有填", default=None)
    evidence: str = column("佐证材料", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())

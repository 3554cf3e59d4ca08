"""Named relief: who was helped with how much, by which activity. Names are restricted, numbers can be counted."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class ReliefRecipient:
    """一次救助或慰问的一名对象. `person` is a number of the list, the same for the same person."""

    code: str = column("名单编号", Kind.CODE, example="JZ001")
    activity: str = column("对应活动", Kind.REFERENCE, table="activities")
    person: str = column("对象编号", note="只写编号，不写姓名；同一人用同一编号")
    on: date | None = column("日期", Kind.DATE, default=None)
    place: str = column("地点", note="到镇街，不写门牌", default="")
    group: str = column("对象类别", example="两癌妇女", default="")
    amount: Decimal | None = column("救助金额", Kind.MONEY, default=None)
    money_source: str = column("资金来源", default="")
    name: str = column("姓名", restricted=True, default="")
    phone: str = column("联系电话", restricted=True, default="")
    address: str = column("住址", restricted=True, default="")
    situation: str = column("困难情况", restricted=True, default="")
    evidence: str = column("佐证材料", restricted=True, default="")

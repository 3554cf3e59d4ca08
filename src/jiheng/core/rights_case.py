"""Rights-protection cases: what was asked and what was done can be counted; who asked is restricted."""

from dataclasses import dataclass
from datetime import date

from jiheng.core.choice import Choice
from jiheng.core.record import Kind, column


class RightsRequest(Choice):
    """What help was asked for."""

    COUNSELLING = "counselling", "心理疏导"
    LEGAL = "legal", "法律咨询"
    LEGAL_AID = "legal_aid", "法律援助"
    MARRIAGE = "marriage", "婚姻家庭"
    VIOLENCE = "violence", "反家庭暴力"
    PROPERTY = "property", "财产权益"
    LABOUR = "labour", "劳动权益"
    ASSISTANCE = "assistance", "生活帮扶"
    SUGGESTION = "suggestion", "意见建议"
    OTHER = "other", "其他"


class RightsOutcome(Choice):
    """What became of it."""

    ANSWERED = "answered", "已答复"
    MEDIATED = "mediated", "调解成功"
    REFERRED = "referred", "已转介"
    AIDED = "aided", "已援助"
    ONGOING = "ongoing", "办理中"


@dataclass(frozen=True, slots=True, kw_only=True)
class RightsCase:
    """一件维权个案. `person` is a number that the case worker gives, the same for the same person."""

    code: str = column("个案编号", Kind.CODE, example="WQ001")
    on: date = column("受理日期", Kind.DATE)
    request: RightsRequest = column("求助类型", Kind.CHOICE, choices=RightsRequest)
    channel: str = column("渠道", example="来访", default="")
    person: str = column("求助人编号", note="只写编号，不写姓名；同一人用同一编号", default="")
    task: str = column("对应任务", Kind.REFERENCE, table="tasks", default="")
    place: str = column("地点", note="到镇街，不写门牌", default="")
    outcome: RightsOutcome | None = column("办理结果", Kind.CHOICE, choices=RightsOutcome, default=None)
    closed_on: date | None = column("办结日期", Kind.DATE, default=None)
    name: str = column("姓名", restricted=True, default="")
    phone: str = column("联系电话", restricted=True, default="")
    address: str = column("住址", restricted=True, default="")
    details: str = column("个案情况", restricted=True, default="")
    case_worker: str = column("承办人", restricted=True, default="")
    evidence: str = column("佐证材料", restricted=True, default="")

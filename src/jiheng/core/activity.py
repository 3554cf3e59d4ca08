"""One activity of the year: sessions, people, person-times and money stand apart and are never added together."""

from dataclasses import dataclass
from datetime import date

from jiheng.core.choice import Choice
from jiheng.core.quantity import Quantity
from jiheng.core.record import Kind, column


class ActivityKind(Choice):
    """What sort of activity, and so what is counted of it."""

    PUBLICITY = "publicity", "宣传教育"
    LECTURE = "lecture", "宣讲"
    TRAINING = "training", "培训"
    EMPLOYMENT = "employment", "就业服务"
    VOLUNTEER = "volunteer", "志愿服务"
    RIGHTS = "rights", "维权求助"
    HEALTH = "health", "健康筛查"
    RELIEF = "relief", "救助"
    CARE = "care", "关爱慰问"
    DONATION = "donation", "捐赠"
    HONOUR = "honour", "荣誉"
    BASE = "base", "阵地"
    PROGRAMME = "programme", "规划"
    OTHER = "other", "其他"


class InKind(Choice):
    """Money or goods."""

    CASH = "cash", "现金"
    GOODS = "goods", "物资"
    BOTH = "both", "现金和物资"


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """一项活动. Vague counts (近300、超3万) stay bounds; rows of one `short_name` are one series."""

    code: str = column("活动编号", Kind.CODE, example="H1")
    name: str = column("活动名称")
    short_name: str = column("活动简称", note="数字名里用；同一系列的几场写同一个简称，数字合在一起", example="宣讲")
    kind: ActivityKind = column("类别", Kind.CHOICE, choices=ActivityKind)
    task: str = column("对应任务", Kind.REFERENCE, table="tasks", default="")
    on: date | None = column("日期", Kind.DATE, default=None)
    place: str = column("地点", default="")
    sessions: Quantity | None = column("场次", Kind.QUANTITY, default=None)
    people: Quantity | None = column("人数", Kind.QUANTITY, default=None)
    person_times: Quantity | None = column("人次", Kind.QUANTITY, default=None)
    households: Quantity | None = column("户数", Kind.QUANTITY, default=None)
    items: Quantity | None = column("个（项）数", Kind.QUANTITY, default=None)
    items_word: str = column("量词", note="个（项）数的量词：项、条、部、班次……留空为“个”", default="")
    amount: Quantity | None = column("金额", Kind.MONEY_QUANTITY, note="连单位一起写，如 25万元、5万多元", default=None)
    in_kind: InKind | None = column("现金或物资", Kind.CHOICE, choices=InKind, default=None)
    money_source: str = column("资金来源", default="")
    within_budget: bool = column("在预算内", Kind.FLAG, default=False)
    partner: str = column("合作单位", default="")
    award_year: int | None = column("荣誉年度", Kind.YEAR, default=None)
    evidence: str = column("佐证材料", default="")
    note: str = column("备注", default="")


ACTIVITY_COUNTS: tuple[tuple[str, str, str], ...] = (
    ("sessions", "场次", "场"),
    ("people", "人数", "名"),
    ("person_times", "人次", "人次"),
    ("households", "户数", "户"),
    ("items", "个数", "个"),
    ("amount", "金额", "元"),
)
"""Column, the word that ends its figure's name, and its unit of measure. `amount` is in yuan."""

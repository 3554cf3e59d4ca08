"""Satisfaction surveys: which questions were asked, how many answered, how many were satisfied."""

from dataclasses import dataclass
from datetime import date

from jiheng.core.record import Kind, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """一次满意度调查. Its rate is counted from its questions; without answers there is none."""

    code: str = column("调查编号", Kind.CODE, example="S1")
    name: str = column("调查名称", example="儿童培训学员满意度调查")
    short_name: str = column("调查简称", note="数字名里用", example="学员")
    activity: str = column("对应活动", Kind.REFERENCE, table="activities", default="")
    task: str = column("对应任务", Kind.REFERENCE, table="tasks", default="")
    on: date | None = column("调查日期", Kind.DATE, default=None)
    respondents: str = column("调查对象", default="")
    method: str = column("调查方式", example="现场问卷", default="")
    handed_out: int | None = column("发放问卷", Kind.COUNT, default=None)
    valid: int | None = column("有效问卷", Kind.COUNT, default=None)
    evidence: str = column("佐证材料", default="")
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyQuestion:
    """一道题. `satisfied` counts the answers 满意 and better among `answered`."""

    code: str = column("题目编号", Kind.CODE, example="S1-1")
    survey: str = column("所属调查", Kind.REFERENCE, table="surveys")
    text: str = column("题目", example="您对授课老师是否满意")
    answered: int = column("有效回答", Kind.COUNT)
    satisfied: int = column("满意回答", Kind.COUNT, note="满意和更好的回答数")
    is_left_out: bool = column("不计入满意度", Kind.FLAG, default=False)
    assumed: tuple[str, ...] = column("示例假定的栏", Kind.FIELDS, default=())

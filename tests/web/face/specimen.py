"""Everything the face has, on one page, with invented content."""

from datetime import UTC, datetime
from decimal import Decimal

from django import forms
from django.core.paginator import Paginator

from jiheng.core.absence import NotApplicable
from jiheng.web.face.parts import (
    Bar,
    BarChart,
    Entry,
    Line,
    LineChart,
    Link,
    Problem,
    ShownLight,
    Step,
    StepState,
    Task,
)

LINES = LineChart(
    "支出进度与时间进度",
    ("3月", "6月", "9月", "12月"),
    (
        Line("支出进度", (Decimal("18.2"), Decimal("41.5"), Decimal("70.1"), None)),
        Line("时间进度", (Decimal(25), Decimal(50), Decimal(75), Decimal(100))),
    ),
)
BARS = BarChart(
    "各部门自评得分",
    (
        Bar("区文化局", Decimal("98.6"), "98.60 优"),
        Bar("区图书馆（本级）", Decimal("92.4"), "92.40 优"),
        Bar("区体育中心", Decimal("78.0"), "78.00 中", ShownLight.ATTENTION),
        Bar("区档案馆", Decimal("58.5"), "58.50 差", ShownLight.WARNING),
    ),
    Decimal(100),
    "得分",
)


class ExampleForm(forms.Form):
    """A field of each kind."""

    name = forms.CharField(label="姓名", help_text="与身份证一致。")
    telephone = forms.CharField(label="电话", required=False)
    role = forms.ChoiceField(label="岗位", choices=[("preparer", "填报人"), ("reviewer", "单位审核人")])
    agreed = forms.BooleanField(label="已当面交接", required=False)
    kind = forms.ChoiceField(
        label="调整原因", choices=[("policy", "政策变化"), ("price", "价格变化")], widget=forms.RadioSelect
    )


def specimen_context() -> dict[str, object]:
    form = ExampleForm({"name": "", "telephone": "020-0000", "role": "preparer"})
    return {
        "stages": [
            Link(title, f"/{at}/", title == "自评")
            for at, title in enumerate(["工作台", "预算", "目标", "监控", "自评", "体检", "台账", "标准", "管理"])
        ],
        "shown_year": 2024,
        "years": [Link("2024年度", "/2024/", True), Link("2023年度", "/2023/")],
        "notice_count": 3,
        "access": {"person": {"name": "李某"}, "posts": ["填报人 · 区图书馆（本级）"]},
        "csrf_token": "a" * 64,
        "steps": [
            Step("预算", StepState.DONE, "已下达", "/1/"),
            Step("目标", StepState.DONE, "已批复", "/2/"),
            Step("监控", StepState.LATE, "1/2期，逾期2天", "/3/"),
            Step("自评", StepState.CURRENT, "填报中，3月10日前", "/4/"),
            Step("复核", StepState.AHEAD),
            Step("结果", StepState.AHEAD),
        ],
        "problems": [
            Problem("服务满意度：没有写样本量。请填问卷份数。", "cell-3-actual_value"),
            Problem("购书册数：实际值应是数字，现在是“约240”。请只写数字。", "id_name"),
        ],
        "tasks": [
            Task(
                "自评表：1项未达标未写原因",
                "/a/",
                ShownLight.WARNING,
                "区图书馆（本级） · 馆藏图书购置",
                "逾期2天",
                True,
            ),
            Task("整改通知：数字资源采购进度慢", "/b/", ShownLight.ATTENTION, "区文化局 3月1日发出", "还有5个工作日"),
            Task("上传盖章的自评表", "/c/", ShownLight.NORMAL, "", "3月20日"),
        ],
        "projects": [
            ("馆藏图书购置", Decimal(660000), Decimal(652000), Decimal("98.787"), Decimal("97.5"), ShownLight.NORMAL),
            (
                "数字资源采购",
                Decimal(326000),
                Decimal(226000),
                Decimal("69.325"),
                Decimal("88.89"),
                ShownLight.ATTENTION,
            ),
            ("流动服务车", Decimal(120000), Decimal(0), Decimal(0), None, ShownLight.WARNING),
            ("读者培训", Decimal(0), None, NotApplicable("没有预算"), None, ShownLight.NONE),
        ],
        "page": Paginator(range(170), 20).page(2),
        "bars": BARS,
        "lines": LINES,
        "entries": [
            Entry("李某（填报人）", datetime(2024, 3, 4, 8, 30, tzinfo=UTC), "提交审核"),
            Entry("周某（单位审核人）", datetime(2024, 3, 5, 1, 20, tzinfo=UTC), "退回修改", "满意度样本量未填。"),
            Entry("郑某（财政部门）", datetime(2024, 3, 20, 2, 0, tzinfo=UTC), "批复", is_final=True),
        ],
        "form": form,
        "indicators": INDICATORS,
        "reasons": REASONS,
    }


COLUMNS = ("class", "name", "target_value", "actual_value", "reason", "remark", "points", "score")
INDICATORS = (
    ("1", "产出", "购书册数", "270", "240", "", "", "8", "7.11"),
    ("2", "产出", "验收合格率", "100", "100", "", "", "6", "6.00"),
    ("3", "效益", "到馆读者人次", "52000", "54100", "", "", "10", "10.00"),
    ("4", "满意度", "读者满意度", "90", "", "", "", "10", ""),
)
"""Row key, then the columns."""
REASONS = (("funds", "资金未到位"), ("policy", "政策变化"))

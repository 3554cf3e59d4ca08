"""Forms of the tree of units."""

from typing import Any

from django import forms

from jiheng.core.budget_unit import UnitKind
from jiheng.web.administration.actions.units import CODE, CODE_REFUSED, LONGEST_NAME, LONGEST_NOTE, UnitDetails
from jiheng.web.budget_units.models import UNIT_KINDS, BudgetUnit, Level
from jiheng.web.face.seen import SeenForm


class UnitForm(SeenForm):
    """A unit; `code` is left out where it can no longer change."""

    code = forms.RegexField(
        rf"^{CODE.pattern}\Z",
        label="单位编码",
        help_text="用财政部门的单位编码，只用字母、数字和连字符；定下后不能改",
        error_messages={
            "invalid": CODE_REFUSED,
            "required": "单位编码没有填；请补上。",
        },
    )
    name = forms.CharField(
        label="单位名称",
        max_length=LONGEST_NAME,
        help_text="全称",
        error_messages={"required": "单位名称没有填；请补上。"},
    )
    kind = forms.ChoiceField(label="单位层次", choices=UNIT_KINDS, initial=UnitKind.HEAD.value)
    note = forms.CharField(label="备注", max_length=LONGEST_NOTE, required=False)

    def __init__(self, *args: Any, unit: BudgetUnit | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if unit is not None:
            del self.fields["code"]
            self.know({"name": unit.name, "kind": unit.kind, "note": unit.note})

    def details(self) -> UnitDetails:
        """What was typed, once it is valid."""
        told = self.cleaned_data
        return UnitDetails(told["name"], UnitKind(told["kind"]), told["note"])


class MoveForm(forms.Form):
    """To which department, from which year on, and why."""

    department = forms.ModelChoiceField(
        BudgetUnit.objects.none(),
        label="划到",
        empty_label="请选择",
        to_field_name="code",
        error_messages={"required": "没有选主管部门；请选择。", "invalid_choice": "没有这个主管部门；请重新选择。"},
    )
    since = forms.IntegerField(
        label="自哪个年度起",
        min_value=2000,
        max_value=2099,
        help_text="以前年度的汇总和报告仍写原主管部门",
        error_messages={"required": "没有写年度；请写四位数的年份。", "invalid": "年度应为四位数的年份；请改正。"},
    )
    reason = forms.CharField(
        label="依据",
        max_length=400,
        help_text="文号或决定",
        error_messages={"required": "没有写依据；请填写文号或决定。"},
    )

    def __init__(self, unit: BudgetUnit, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        departments = BudgetUnit.objects.filter(level=Level.SUPERVISING_DEPARTMENT, is_active=True)
        offered: Any = self.fields["department"]
        offered.queryset = departments.exclude(pk=unit.parent_id or 0).order_by("path")

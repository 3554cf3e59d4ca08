"""The administrator's forms."""

from typing import Any

from django import forms
from django.utils import timezone

from jiheng.web.accounts.forms import AccountName
from jiheng.web.accounts.models import Person
from jiheng.web.accounts.roles import Role
from jiheng.web.administration.actions.accounts import LONGEST_NAME, LONGEST_TELEPHONE
from jiheng.web.budget_units.models import BudgetUnit
from jiheng.web.face.seen import SeenForm


class UnitChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # not subscriptable at run time
    """A unit with its code, indented by its place in the tree."""

    def label_from_instance(self, obj: BudgetUnit) -> str:
        return f"{'　' * obj.depth}{obj.code} {obj.name}"


class PersonChoice(forms.ModelChoiceField):  # type: ignore[type-arg]  # not subscriptable at run time
    """A person with the account name, for there are namesakes."""

    def label_from_instance(self, obj: Person) -> str:
        return f"{obj.name}（{obj.username}）"


def _day(label: str, hint: str, *, required: bool = False) -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=hint,
        required=required,
        widget=forms.DateInput(attrs={"type": "date"}),
        error_messages={"required": f"{label}没有填；请选日期。", "invalid": f"{label}应写成 2022-03-05 这样的日期。"},
    )


class PersonForm(SeenForm):
    """Who somebody is."""

    username = AccountName()
    name = forms.CharField(label="姓名", max_length=LONGEST_NAME, error_messages={"required": "姓名没有填；请补上。"})
    email = forms.EmailField(label="电子邮箱", required=False, help_text="配置了邮件时，待办会发到这里")
    telephone = forms.CharField(label="电话", max_length=LONGEST_TELEPHONE, required=False)

    def details(self) -> dict[str, str]:
        """All but the account name."""
        return {name: self.cleaned_data[name] for name in ("name", "email", "telephone")}


class PostForm(forms.Form):
    """A post."""

    role = forms.ChoiceField(label="角色", choices=Role.choices)
    budget_unit = UnitChoice(
        label="单位",
        queryset=BudgetUnit.objects.filter(is_active=True),
        required=False,
        empty_label="（系统管理员不选单位）",
        help_text="填报人、单位审核人选预算单位；主管部门、财政部门选本部门",
    )
    since = _day("自", "留空为即日起")
    until = _day("至", "留空为长期")


class HandOverForm(forms.Form):
    """Who takes over, and when."""

    successor = PersonChoice(label="接手人", queryset=Person.objects.none(), empty_label="请选择")
    first_day = _day("接手首日", "移交人的岗位到前一天为止", required=True)

    def __init__(self, leaver: Person, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Person.objects.filter(is_active=True).exclude(pk=leaver.pk).order_by("name", "username")
        self.fields["successor"].queryset = others  # type: ignore[attr-defined]  # a PersonChoice
        self.fields["first_day"].initial = timezone.localdate()

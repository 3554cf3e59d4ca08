"""What is told of the self-evaluation as a whole."""

from typing import Self

from django import forms
from django.http import QueryDict

from jiheng.web.face.seen import SeenForm
from jiheng.web.self_evaluations.models import SelfEvaluation

FIELDS = ("decision_record", "prepared_on", "project_leader", "finance_leader", "unit_leader", "regulation")


class ProfileForm(SeenForm):
    """Record number of the collective decision, who signs, and when."""

    decision_record = forms.CharField(label="集体决策记录号", required=False, max_length=200)
    prepared_on = forms.DateField(
        label="填报日期", required=False, widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    project_leader = forms.CharField(label="项目负责人", required=False, max_length=60)
    finance_leader = forms.CharField(label="财务负责人", required=False, max_length=60)
    unit_leader = forms.CharField(label="单位负责人", required=False, max_length=60)
    regulation = forms.CharField(label="依据文件", required=False, max_length=400)

    @classmethod
    def of(cls, evaluation: SelfEvaluation, data: QueryDict | None = None) -> Self:
        """As it stands, or as it was typed."""
        form = cls(data)
        form.know({name: getattr(evaluation, name) for name in FIELDS})
        return form

    def put_into(self, evaluation: SelfEvaluation) -> None:
        """Save it."""
        for name in FIELDS:
            setattr(evaluation, name, self.cleaned_data[name])
        evaluation.save(update_fields=FIELDS)

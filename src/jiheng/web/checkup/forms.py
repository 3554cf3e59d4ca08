"""What a person tells when handing in a report, or when leaving a finding out."""

from datetime import timedelta
from typing import Any, ClassVar

from django import forms
from django.db.models import QuerySet
from django.utils import timezone

from jiheng.documents.report_reader.refusal import UnreadableReportError
from jiheng.web.records.evidence import UploadRefusedError, safe_name
from jiheng.web.self_evaluations.models import SelfEvaluation

LARGEST_REPORT = 20 * 1024 * 1024
READ = ("docx", "pdf", "txt", "doc", "wps")
KINDS = ".docx、.pdf（文字版）、.txt、.doc、.wps"
LONGEST_DECISION = timedelta(days=366)


class ReportField(forms.FileField):
    """A report of a kind that can be read."""

    default_error_messages: ClassVar = {
        "required": "还没有选报告；请选一个文件。",
        "empty": "这是空文件；请检查后重新选择。",
    }

    def clean(self, data: Any, initial: Any = None) -> Any:
        upload = super().clean(data, initial)
        if upload and safe_name(upload.name).rpartition(".")[2].lower() not in READ:
            raise forms.ValidationError(
                f"“{upload.name}”不是能读的报告；请选 .docx、.pdf（文字版）、.txt、.doc 或 .wps。"
            )
        return upload


class ReportForm(forms.Form):
    """The report, and what it is held against."""

    report = ReportField(label="报告", help_text=f"{KINDS}，不超过20兆。只有您自己看得到。")
    self_evaluation = forms.ModelChoiceField(
        SelfEvaluation.objects.none(),
        label="与案卷核对",
        required=False,
        empty_label="不核对",
        help_text="选本单位的自评，报告里的数字逐个与台账和自评表核对。",
    )
    last_year = ReportField(label="上年报告", required=False, help_text="有上年报告的，核对上年数和期初数。")

    def __init__(self, *args: Any, visible: QuerySet[SelfEvaluation], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice = self.fields["self_evaluation"]
        assert isinstance(choice, forms.ModelChoiceField)
        choice.queryset = visible

    def refuse(self, field: str, refusal: UploadRefusedError | UnreadableReportError) -> None:
        """Put a refusal beside its field."""
        if isinstance(refusal, UnreadableReportError):
            told = refusal.finding
            self.add_error(field, f"“{told.location.source}”：{told.message}")
        else:
            self.add_error(field, str(refusal))


class DecisionForm(forms.Form):
    """忽略并说明."""

    check_id = forms.CharField(widget=forms.HiddenInput)
    quote = forms.CharField(widget=forms.HiddenInput, required=False, strip=False)
    paragraph = forms.IntegerField(widget=forms.HiddenInput, required=False)
    reason = forms.CharField(label="理由", max_length=400)
    until = forms.DateField(label="有效期至")

    def clean_until(self) -> Any:
        until = self.cleaned_data["until"]
        today = timezone.localdate()
        if not today <= until <= today + LONGEST_DECISION:
            raise forms.ValidationError("有效期应在今天到一年之内；到期后这条发现会重新列出。")
        return until
